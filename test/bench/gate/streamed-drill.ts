import { comparisonOf } from "../../../src/gate/checks/comparison-check.ts";
import { observerOf } from "../../../src/gate/objective-watch.ts";
import { WindowGate } from "../../../src/gate/window-gate.ts";
import { nearestRank } from "../../../src/model/measurement.ts";
import { METRICS, type MetricName } from "../../../src/model/metrics.ts";
import { noiseReason } from "../../../src/model/noise.ts";
import { type WindowObjective, windowObjectives } from "../../../src/model/objectives.ts";
import type { Sample } from "../../../src/model/sample.ts";
import { presetService } from "../../../src/model/service/service.ts";
import { askPairs, MAX_SLOWDOWN } from "./comparison-drill.ts";
import { MODELS, type ModelName } from "./models.ts";
import { Runner } from "./runner.ts";
import { type Asked, promptFactors, StreamedService, type StreamedWork } from "./service.ts";
import type { Tally } from "./tally.ts";
import { once, workFor, workRatio } from "./truth.ts";

/** A drill of a service that streams, with every objective and a baseline. */
export interface StreamedDrill {
  readonly model: ModelName;
  /** The candidate's TTFT and TPOT are this many times the baseline's. */
  readonly ttft: number;
  readonly tpot: number;
}

/** What an answer takes on average until its first piece of text, and from there to its end. */
const FIRST_MS = 300;
const TEXT_MS = 600;
/** The true share of requests beyond a limit, or the true P95, is this share of what the limit allows. */
const OF_LIMIT = 0.9;
const FAILING = 0.01;
const MIN_MS = 60_000;
const MAX_MS = 300_000;
const CALIBRATION = 100_000;
const SEED = 4_711;
const SERVICE = presetService("openai-chat", null, "sse");

/**
 * A drill as it is run: the comparison in the steady state, one window under an experiment with all six limits, and the
 * comparison under it. Of a candidate that is slower only the first comparison, which has to find it.
 */
export function streamedDrill({ model, ttft, tpot }: StreamedDrill, seed: number): Tally {
  const equal = ttft === 1 && tpot === 1;
  const failing = equal ? FAILING : 0;
  const runner = new Runner(MODELS[model], seed);
  const [firstMs, textMs] = [workFor(model, FIRST_MS), workFor(model, TEXT_MS)];
  const slowed = {
    firstMs: firstMs * workRatio(model, firstMs, ttft),
    textMs: textMs * workRatio(model, textMs, tpot),
  };
  const service = (work: StreamedWork, name: string) =>
    new StreamedService(runner, MODELS[model], work, name, seed, failing);
  const sides = {
    candidate: service(slowed, "candidate"),
    baseline: service({ firstMs, textMs }, "baseline"),
    prompt: promptFactors(seed),
  };
  const compare = (fromMs: number) => {
    const test = comparisonOf(SERVICE, MAX_SLOWDOWN);
    const endedAtMs = askPairs(test, sides, fromMs);
    const noisy = noiseReason(runner.noiseBetween(fromMs, endedAtMs)) !== null;
    const { slowdowns, availability } = test.state;
    const late = slowdowns.map(({ status }) => status);
    const failed = availability.status === "fail" || (late.includes("fail") && !noisy);
    return { endedAtMs, failed, late };
  };
  const first = compare(0);
  const [latency, ofTtft, ofTpot] = first.late;
  const alone: Tally = {
    drills: 1,
    wallMs: first.endedAtMs,
    pass: Number(first.late.every((status) => status === "pass")),
    comparisonFail: Number(first.failed),
    latencyFail: Number(latency === "fail"),
    ttftFail: Number(ofTtft === "fail"),
    tpotFail: Number(ofTpot === "fail"),
  };
  if (!equal) return { ...alone, fail: Number(first.failed) };
  const window = judgeAll(model, sides.candidate, sides.prompt, first.endedAtMs);
  // The veto is not needed for a window: it is left out, which can only add false fails.
  const second = compare(window.endedAtMs);
  return {
    ...alone,
    windowFail: Number(window.failed),
    comparisonFail: Number(first.failed || second.failed),
    fail: Number(first.failed || window.failed || second.failed),
  };
}

/** A window under load with all limits, as a drill makes it. */
function judgeAll(model: ModelName, service: Asked, prompt: () => number, fromMs: number) {
  const gate = new WindowGate("cpu-overload", objectivesFor(model));
  let endedAtMs = fromMs;
  while (endedAtMs < fromMs + MAX_MS && !(endedAtMs >= fromMs + MIN_MS && gate.decided())) {
    const sample = service.ask(endedAtMs, prompt());
    gate.push(sample);
    ({ endedAtMs } = sample);
  }
  return { endedAtMs, failed: gate.failed() };
}

/** The objectives of a window whose true figures are `OF_LIMIT` of what their limits allow. */
function objectivesFor(model: ModelName): WindowObjective[] {
  return once(`objectives ${model}`, () => {
    const runner = new Runner(MODELS[model], SEED);
    const work = { firstMs: workFor(model, FIRST_MS), textMs: workFor(model, TEXT_MS) };
    const service = new StreamedService(runner, MODELS[model], work, "candidate", SEED, FAILING);
    const prompt = promptFactors(SEED);
    let atMs = 0;
    const seen = Array.from({ length: CALIBRATION }, (): Sample => {
      const sample = service.ask(atMs, prompt());
      atMs = sample.endedAtMs;
      return sample;
    });
    const limits = {
      minAvailability: 1 - FAILING / OF_LIMIT,
      maxP95Ms: trueP95(seen, "p95") / OF_LIMIT,
      maxTtftMs: trueP95(seen, "ttft") / OF_LIMIT,
      maxTpotMs: trueP95(seen, "tpot") / OF_LIMIT,
      maxStallMs: trueP95(seen, "stall") / OF_LIMIT,
    };
    const observe = observerOf({ kind: "within-limits", limit: 0 }, windowObjectives(limits));
    const beyond = seen.filter((sample) => observe(sample)?.exceeds).length / seen.length;
    return windowObjectives({ ...limits, minGoodput: 1 - beyond / OF_LIMIT });
  });
}

function trueP95(samples: readonly Sample[], metric: MetricName): number {
  const { reads } = METRICS[metric];
  if (reads.of !== "quantile") throw new Error(`${metric} has no quantile`);
  return (
    nearestRank(
      samples.flatMap((sample) => reads.value(sample) ?? []),
      reads.rank,
    ) ?? Number.NaN
  );
}
