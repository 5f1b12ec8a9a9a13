import type { WindowObjective } from "../../model/objectives.ts";
import type { Plan } from "../../model/plan.ts";
import type { Comparison, Phase } from "../../model/record.ts";
import { PairedComparison } from "../../stats/comparison/paired-comparison.ts";
import { randomNumbers } from "../../stats/random.ts";
import { tooManyDropped } from "../checks/window-check.ts";
import { TolerantWatch } from "../tolerant-watch.ts";
import { pairsLike, requestsLike } from "./resample.ts";

export type Ending = "pass" | "fail" | "undecided";

/** How a limit would have judged so many healthy drills. */
export interface Endings {
  readonly drills: number;
  readonly pass: number;
  readonly undecided: number;
  /** False alarms: nothing was wrong with them. */
  readonly fail: number;
}

type Times = Pick<Plan, "durationMs" | "maxDurationMs">;

const LOOK_EVERY_MS = 1_000;
/** With no false alarm among so many, there is less than 1 in 100 at 95 %: 1 - 0.05^(1/300). */
export const MAX_DRILLS = 300;
/** Of a service with thousands of requests a window, fewer drills are simulated: each request takes its time. */
const MIN_DRILLS = 60;
const MAX_REQUESTS = 300_000;

/** How many drills are simulated whose windows hold so many requests. */
export function drillsToSimulate(requestsEach: number): number {
  return Math.max(MIN_DRILLS, Math.min(MAX_DRILLS, Math.floor(MAX_REQUESTS / Math.max(1, requestsEach))));
}

/**
 * Simulates healthy drills and counts how they end.
 * @param enough asked after each drill: true ends it early
 */
export function simulate(
  drills: number,
  seed: number,
  ending: (uniform: () => number) => Ending,
  enough: (endings: Endings) => boolean = () => false,
): Endings {
  let endings: Endings = { drills: 0, pass: 0, undecided: 0, fail: 0 };
  while (endings.drills < drills && !enough(endings)) {
    // Every limit gets the same drills: a difference between two limits is the limits' own.
    const ended = ending(randomNumbers(seed + Math.imul(endings.drills + 1, 0x9e3779b1)));
    endings = { ...endings, drills: endings.drills + 1, [ended]: endings[ended] + 1 };
  }
  return endings;
}

/** A drill ends as the worst of its windows does. @param pools for each place, the windows that were seen there */
export function worstOf<T>(pools: readonly (readonly T[])[], uniform: () => number, each: (one: T) => Ending): Ending {
  let worst: Ending = pools.length === 0 ? "undecided" : "pass";
  for (const pool of pools) {
    const window = pool[Math.floor(uniform() * pool.length)];
    const ended = window === undefined ? "undecided" : each(window);
    if (ended === "fail") return "fail";
    if (ended === "undecided") worst = "undecided";
  }
  return worst;
}

/** How a window like the one seen ends by one objective, in the gate that drills have. */
export function windowEnding(phase: Phase, objective: WindowObjective, times: Times, uniform: () => number): Ending {
  const watch = new TolerantWatch(objective);
  let requests = 0;
  let dropped = 0;
  let lookAtMs = times.durationMs;
  const ending = (): Ending => {
    const { status } = watch.standing();
    if (status === "fail") return "fail";
    return status === "pass" && !tooManyDropped(dropped, requests) ? "pass" : "undecided";
  };
  for (const sample of requestsLike(phase, uniform)) {
    if (sample.endedAtMs > times.maxDurationMs) break;
    watch.push(sample);
    requests += 1;
    if (sample.outcome === "dropped") dropped += 1;
    if (sample.endedAtMs < lookAtMs) continue;
    lookAtMs = sample.endedAtMs + LOOK_EVERY_MS;
    if (ending() !== "undecided") break;
  }
  return ending();
}

/**
 * How a comparison like the one seen ends. Both images were the same, so which of the two is called the candidate is
 * drawn anew: a difference that one drill had by chance counts in either direction.
 */
export function comparisonEnding(seen: Comparison, max: number, times: Times, uniform: () => number): Ending {
  const test = new PairedComparison(max);
  const swapped = uniform() < 0.5;
  let lookAtMs = 0;
  for (const { candidate, baseline } of pairsLike(seen, uniform)) {
    if (Math.max(candidate.endedAtMs, baseline.endedAtMs) > times.maxDurationMs) break;
    if (swapped) test.push(baseline, candidate);
    else test.push(candidate, baseline);
    if (candidate.endedAtMs < lookAtMs) continue;
    lookAtMs = candidate.endedAtMs + LOOK_EVERY_MS;
    if (test.decided()) break;
  }
  const { status } = test.state;
  return status === "pass" || status === "fail" ? status : "undecided";
}
