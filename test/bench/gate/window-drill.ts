import { WindowGate } from "../../../src/gate/window-gate.ts";
import { nearestRank } from "../../../src/model/measurement.ts";
import { noiseReason } from "../../../src/model/noise.ts";
import { windowObjectives } from "../../../src/model/objectives.ts";
import { asTheyEnd, type Load, requests } from "./load.ts";
import { MODELS, type ModelName } from "./models.ts";
import { Runner } from "./runner.ts";
import type { Tally } from "./tally.ts";
import { trueP95Ms, workFor } from "./truth.ts";

export interface WindowDrill {
  readonly model: ModelName;
  readonly meanMs: number;
  readonly load: Load;
  /** The service's true P95 is this share of the limit. */
  readonly ofLimit: number;
}

/** The plan's least and most time. */
const MIN_MS = 60_000;
const MAX_MS = 300_000;
/** What a naive gate takes the P95 of. */
const SAMPLE = 100;

export function limitOf({ model, meanMs, load, ofLimit }: WindowDrill): number {
  return trueP95Ms(model, workFor(model, meanMs), load) / ofLimit;
}

/** One window under load as a drill makes it, and what the naive rules say to the same service. */
export function judgeWindow(drill: WindowDrill, seed: number): Tally {
  const { model, meanMs, load } = drill;
  const workMs = workFor(model, meanMs);
  const limitMs = limitOf(drill);
  const runner = new Runner(MODELS[model], seed);
  const gate = new WindowGate("cpu-overload", windowObjectives({ minAvailability: 0.95, maxP95Ms: limitMs }));
  let seen = 0;
  let atMs = 0;
  for (const sample of asTheyEnd(requests(model, workMs, load, seed, runner))) {
    if (sample.endedAtMs > MAX_MS) break;
    atMs = sample.endedAtMs;
    gate.push(sample);
    seen += 1;
    if (atMs >= MIN_MS && gate.decided()) break;
  }
  const status = gate.checks().find(({ objective }) => objective.kind === "p95")?.status;
  const noisy = noiseReason(runner.noiseBetween(0, atMs)) !== null;
  return {
    drills: 1,
    pass: Number(status === "pass"),
    fail: Number(status === "fail"),
    failAfterVeto: Number(status === "fail" && !noisy),
    requests: seen,
    wallMs: atMs,
    leastForPass: status === "pass" ? seen : Number.POSITIVE_INFINITY,
    sampleFail: Number(sampleP95(drill, workMs, seed) > limitMs),
    k6Fail: Number(k6P95(drill, workMs, seed) > limitMs),
  };
}

function sampleP95({ model, load }: WindowDrill, workMs: number, seed: number): number {
  const latencies = [...requests(model, workMs, load, seed).take(SAMPLE)].map(({ latencyMs }) => latencyMs);
  return nearestRank(latencies, 0.95) ?? 0;
}

/** One virtual user who waits for each answer, for a minute, whatever the arrivals are. */
function k6P95({ model }: WindowDrill, workMs: number, seed: number): number {
  const latencies: number[] = [];
  for (const { latencyMs, endedAtMs } of requests(model, workMs, { kind: "closed" }, seed)) {
    latencies.push(latencyMs);
    if (endedAtMs >= MIN_MS) break;
  }
  return nearestRank(latencies, 0.95) ?? 0;
}
