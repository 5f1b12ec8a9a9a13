import { WindowGate } from "../../../src/gate/window-gate.ts";
import { nearestRank } from "../../../src/model/measurement.ts";
import { windowObjectives } from "../../../src/model/objectives.ts";
import type { Sample } from "../../../src/model/sample.ts";
import { PairedComparison } from "../../../src/stats/comparison/paired-comparison.ts";
import { asTheyEnd } from "./load.ts";
import { type Draws, draws } from "./random.ts";
import { sampleOf } from "./service.ts";
import type { Tally } from "./tally.ts";

/** A healthy service with one burst of noise at a random moment: does a fail come of it? */
export interface BurstDrill {
  readonly serviceMs: number;
  /** `freeze`: nothing goes on for 2 s; `refuse`: every request fails at once; `crawl`: all takes 20 times longer. */
  readonly kind: "freeze" | "refuse" | "crawl";
  /** Requests a second; else a closed loop of one client. */
  readonly perSecond?: number;
}

const BURST_MS = 2_000;
const SPREAD = 0.35;
const MIN_MS = 60_000;
const MAX_MS = 300_000;
const TIMEOUT_MS = 10_000;
const PAUSE_AFTER_FAILURE_MS = 1_000;

/** The window of a service whose P95 is 0.9 of the limit. */
export function burstInWindow(drill: BurstDrill, seed: number): Tally {
  const random = draws(seed, "burst");
  const fromMs = random.uniform() * MIN_MS;
  const limitMs = (drill.serviceMs * Math.exp(1.6449 * SPREAD)) / 0.9;
  const gate = new WindowGate("cpu-overload", windowObjectives({ minAvailability: 0.95, maxP95Ms: limitMs }));
  const minute: number[] = [];
  for (const sample of asTheyEnd(sent(drill, fromMs, SPREAD, random))) {
    if (sample.endedAtMs > MAX_MS) break;
    gate.push(sample);
    if (sample.endedAtMs <= MIN_MS) minute.push(sample.latencyMs);
    else if (sample.endedAtMs > fromMs + BURST_MS && gate.decided()) break;
  }
  return { drills: 1, fail: Number(gate.failed()), naiveFail: Number((nearestRank(minute, 0.95) ?? 0) > limitMs) };
}

/** A comparison of equals on a quiet runner, with the burst somewhere in its first ten blocks. */
export function burstInComparison(drill: BurstDrill, seed: number): Tally {
  const random = draws(seed, "burst");
  const fromMs = random.uniform() * Math.max(10_000, 20 * drill.serviceMs);
  const test = new PairedComparison(0.2);
  const asked = sent(drill, fromMs, 0.05, random);
  let last: Sample | undefined;
  let pairs = 0;
  for (const sample of asked) {
    if (sample.endedAtMs > MAX_MS || test.decided()) break;
    if (last === undefined) last = sample;
    else {
      if (pairs % 2 === 0) test.push(last, sample);
      else test.push(sample, last);
      pairs += 1;
      last = undefined;
    }
  }
  const { slowdowns, availability } = test.state;
  const status = slowdowns[0]?.status;
  return {
    drills: 1,
    pass: Number(status === "pass"),
    fail: Number(status === "fail" || availability.status === "fail"),
  };
}

function* sent(
  { serviceMs, kind, perSecond }: BurstDrill,
  fromMs: number,
  spread: number,
  random: Draws,
): Generator<Sample> {
  const untilMs = fromMs + BURST_MS;
  for (let atMs = 0; ; ) {
    const inBurst = atMs >= fromMs && atMs < untilMs;
    let takesMs = serviceMs * Math.exp(spread * random.normal());
    const refused = kind === "refuse" && inBurst;
    if (refused) takesMs = 1;
    if (kind === "crawl" && inBurst) takesMs = Math.min(20 * takesMs, untilMs - atMs + takesMs);
    if (kind === "freeze" && atMs < untilMs && atMs + takesMs > fromMs) takesMs += untilMs - Math.max(atMs, fromMs);
    const sample = sampleOf(atMs, atMs + takesMs);
    yield refused ? { ...sample, outcome: "refused", latencyMs: TIMEOUT_MS } : sample;
    if (perSecond !== undefined) atMs += 1_000 / perSecond;
    else atMs = sample.endedAtMs + (refused ? PAUSE_AFTER_FAILURE_MS : 0);
  }
}
