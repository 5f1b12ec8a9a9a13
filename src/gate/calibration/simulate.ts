import type { WindowObjective } from "../../model/objectives.ts";
import type { Plan } from "../../model/plan.ts";
import type { Comparison, Phase } from "../../model/record.ts";
import type { SlowdownState } from "../../stats/comparison/slowdown-test.ts";
import { randomNumbers } from "../../stats/random.ts";
import { comparisonOf } from "../checks/comparison-check.ts";
import { tooManyDropped } from "../checks/window-check.ts";
import { TolerantWatch } from "../tolerant-watch.ts";
import { pairsLike, requestsLike } from "./resample.ts";

export type Ending = "pass" | "fail" | "undecided";

/** How a limit would have judged a number of healthy drills. */
export interface Endings {
  readonly drills: number;
  readonly pass: number;
  readonly undecided: number;
  /** False alarms: nothing was wrong with these drills. */
  readonly fail: number;
}

type Times = Pick<Plan, "durationMs" | "maxDurationMs">;
type ComparisonPlan = Pick<Plan, "service" | "maxDurationMs">;

const LOOK_EVERY_MS = 1_000;
/** Without a false alarm in this many drills, the rate is below 1 in 100 at 95 %: 1 - 0.05^(1/300). */
export const MAX_DRILLS = 300;
/** Fewer drills are simulated for a service with thousands of requests per window, because each request takes time. */
const MIN_DRILLS = 60;
const MAX_REQUESTS = 300_000;

/** Returns how many drills to simulate if each has this many requests. */
export function drillsToSimulate(requestsEach: number): number {
  return Math.max(MIN_DRILLS, Math.min(MAX_DRILLS, Math.floor(MAX_REQUESTS / Math.max(1, requestsEach))));
}

/**
 * Simulates healthy drills and counts how they end.
 * @param enough called after each drill; true ends the simulation early
 */
export function simulate(
  drills: number,
  seed: number,
  ending: (uniform: () => number) => Ending,
  enough: (endings: Endings) => boolean = () => false,
): Endings {
  let endings: Endings = { drills: 0, pass: 0, undecided: 0, fail: 0 };
  while (endings.drills < drills && !enough(endings)) {
    // Every limit gets the same drills, so that two limits differ only by themselves.
    const ended = ending(randomNumbers(seed + Math.imul(endings.drills + 1, 0x9e3779b1)));
    endings = { ...endings, drills: endings.drills + 1, [ended]: endings[ended] + 1 };
  }
  return endings;
}

/**
 * Returns the worst ending of a drill's windows.
 * @param pools the measured windows of each place
 */
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

/** Returns how a window like the measured one ends for one objective, judged by the gate of real drills. */
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
 * Returns how a comparison like the measured one ends. Both images were the same, so the candidate is drawn at random
 * each time: a difference that one drill had by chance counts in either direction.
 */
export function comparisonEnding(seen: Comparison, max: number, plan: ComparisonPlan, uniform: () => number): Ending {
  const test = comparisonOf(plan.service, max);
  const swapped = uniform() < 0.5;
  let lookAtMs = 0;
  for (const { candidate, baseline } of pairsLike(seen, uniform)) {
    if (Math.max(candidate.endedAtMs, baseline.endedAtMs) > plan.maxDurationMs) break;
    if (swapped) test.push(baseline, candidate);
    else test.push(candidate, baseline);
    if (candidate.endedAtMs < lookAtMs) continue;
    lookAtMs = candidate.endedAtMs + LOOK_EVERY_MS;
    if (test.decided()) break;
  }
  const { slowdowns } = test.state;
  if (slowdowns.some(({ status }) => status === "fail")) return "fail";
  // A figure that the answers do not have decides nothing, as in a drill.
  const isKept = ({ status, answers: { baseline } }: SlowdownState) =>
    status === "pass" || (baseline.with === 0 && baseline.without > 0);
  return slowdowns.every(isKept) ? "pass" : "undecided";
}
