import { median } from "simple-statistics";
import { nearestRank } from "../../../src/model/measurement.ts";
import { noiseReason } from "../../../src/model/noise.ts";
import { PAUSE_AFTER_FAILURE_MS } from "../../../src/model/sample.ts";
import { PairedComparison } from "../../../src/stats/comparison/paired-comparison.ts";
import { requests } from "./load.ts";
import { BETWEEN_RUNNERS, MODELS, type ModelName } from "./models.ts";
import { draws } from "./random.ts";
import { Runner } from "./runner.ts";
import { type Asked, promptFactors, Service } from "./service.ts";
import type { Tally } from "./tally.ts";
import { workFor, workRatio } from "./truth.ts";

export interface ComparisonDrill {
  readonly model: ModelName;
  /** What a request to the baseline takes on average. */
  readonly meanMs: number;
  /** The candidate takes this many times as long. */
  readonly ratio: number;
}

export const MAX_SLOWDOWN = 0.2;
/** The plan's longest time. */
const MAX_MS = 300_000;

interface Sides {
  readonly candidate: Asked;
  readonly baseline: Asked;
  readonly prompt: () => number;
}

/**
 * Asks both in the order A B B A until the comparison is decided or its time is up.
 * @returns when it ended, milliseconds
 */
export function askPairs(test: PairedComparison, { candidate, baseline, prompt }: Sides, fromMs = 0): number {
  let atMs = fromMs;
  for (let pair = 0; !test.decided() && atMs < fromMs + MAX_MS; pair++) {
    const factor = prompt();
    const [one, other] = pair % 2 === 0 ? [candidate, baseline] : [baseline, candidate];
    const first = one.ask(atMs, factor);
    const second = other.ask(first.endedAtMs, factor);
    const failed = first.outcome !== "ok" || second.outcome !== "ok";
    atMs = second.endedAtMs + (failed ? PAUSE_AFTER_FAILURE_MS : 0);
    if (pair % 2 === 0) test.push(first, second);
    else test.push(second, first);
  }
  return atMs;
}

/** One comparison as a drill makes it: pairs in the order A B B A until it is decided, then the noise veto. */
export function compare({ model: name, meanMs, ratio }: ComparisonDrill, seed: number): Tally {
  const model = MODELS[name];
  const workMs = workFor(name, meanMs);
  const runner = new Runner(model, seed);
  const candidate = new Service(runner, model, workMs * workRatio(name, workMs, ratio), "candidate", seed);
  const baseline = new Service(runner, model, workMs, "baseline", seed);
  const test = new PairedComparison(MAX_SLOWDOWN);
  const atMs = askPairs(test, { candidate, baseline, prompt: promptFactors(seed) });
  const [state] = test.state.slowdowns;
  if (state === undefined) throw new Error("the latency is always compared");
  const noisy = noiseReason(runner.noiseBetween(0, atMs)) !== null;
  const covered = state.low !== null && state.high !== null && state.low <= ratio && ratio <= state.high;
  return {
    drills: 1,
    pass: Number(state.status === "pass"),
    fail: Number(state.status === "fail"),
    failAfterVeto: Number(state.status === "fail" && !noisy),
    wallMs: atMs,
    pairs: state.pairs,
    covered: Number(covered),
    squaredError: Math.log((state.ratio ?? Number.NaN) / ratio) ** 2,
  };
}

/** How long a naive rule looks at a service. */
const WINDOW_MS = 60_000;
/** Seeds of the runner on which the stored baseline was measured. */
const ELSEWHERE = 1_000_000;

/** The same drill by rules without pairs: one minute each, judged at a slowdown of more than 20 %. */
export function compareNaively({ model, meanMs, ratio }: ComparisonDrill, seed: number): Tally {
  const workMs = workFor(model, meanMs);
  const slowedMs = workMs * workRatio(model, workMs, ratio);
  const runner = new Runner(MODELS[model], seed);
  const candidate = minute(model, slowedMs, seed, 0, runner);
  // The other image on the same runner, once the first is done.
  const after = minute(model, workMs, seed + 2 * ELSEWHERE, WINDOW_MS, runner);
  const faster = Math.exp(BETWEEN_RUNNERS * draws(seed, "runner").normal());
  const stored = minute(model, workMs * faster, seed + ELSEWHERE, 0);
  const slower = (here: number, there: number) => Number(here > (1 + MAX_SLOWDOWN) * there);
  return {
    drills: 1,
    storedFail: slower(median(candidate), median(stored)),
    k6Fail: slower(nearestRank(candidate, 0.95) ?? 0, nearestRank(stored, 0.95) ?? 0),
    afterFail: slower(median(candidate), median(after)),
  };
}

function minute(model: ModelName, workMs: number, seed: number, fromMs: number, runner?: Runner): number[] {
  const latencies: number[] = [];
  for (const sample of requests(model, workMs, { kind: "closed" }, seed, runner, fromMs)) {
    latencies.push(sample.latencyMs);
    if (sample.endedAtMs >= fromMs + WINDOW_MS) break;
  }
  return latencies;
}
