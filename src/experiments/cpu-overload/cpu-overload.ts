import { message } from "../../model/message.ts";
import { windowKinds } from "../../model/objectives.ts";
import type { Effect, LoadOutcome, Phase } from "../../model/record.ts";
import type { LoadDisturbance, Observation } from "../kit/disturbance.ts";
import type { Experiment, ExperimentContext } from "../kit/experiment.ts";
import {
  CPU_WORKERS,
  cpuWorkers,
  disturbanceBy,
  STRESSOR_PROGRAMS,
  type Stressor,
  startStressor,
} from "../kit/means/stressor.ts";
import { underLoad } from "../kit/under-load/under-load.ts";

/** Latencies divided by the steady state's; null without requests. */
interface Slowed {
  readonly p50Multiple: number | null;
  readonly p95Multiple: number | null;
}
interface Throttled extends Slowed {
  readonly throttledRatio: number;
  readonly steadyThrottledRatio: number;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "cpu-overload.description": { readonly workers: number };
    "cpu-overload.effect": Throttled;
    "cpu-overload.not-slowed": Throttled & { readonly minMultiple: number };
    "cpu-overload.not-throttled": Throttled & { readonly usedCpus: number | null; readonly cpus: number };
    "cpu-overload.no-counters": Slowed;
    "cpu-overload.no-requests": Throttled;
  }
}

interface Parameters {
  readonly workers: number;
}

/** A service with 0.3 of its quota slows down by more than 2x; noise alone stays below 1.2x. */
const MIN_SLOWDOWN = 1.2;
/** The share of scheduling periods, or the seconds per second, throttled on top of the steady state. Measured: 0.6 and more. */
const MIN_ADDED_THROTTLING = 0.05;
/** A service with many threads can be throttled in every period by itself, so the ratio can't rise further. */
const ALL_PERIODS = 0.9;

/** stress-ng CPU workers inside the container's own CPU quota, so that the service has to share it. */
export const cpuOverload: Experiment<Parameters, LoadOutcome> = {
  kind: "cpu-overload",
  guesses: ["cpu-load", "cpu-stress", "stress", "stress-ng"],
  summary:
    "Runs CPU workers inside the container's CPU quota, which the service has to share while the load continues.",
  programs: STRESSOR_PROGRAMS,
  // The workers' memory is small, but it counts as the container's.
  uses: ["cpu", "memory"],
  objectives: [...windowKinds(), "recovery", "health"],
  parameters: {
    workers: { input: "stress-workers", ...CPU_WORKERS },
  },

  describe: ({ workers }) => message("cpu-overload.description", { workers }),

  ...underLoad({ apply: startWorkers, compared: true }),
};

export async function startWorkers(
  context: ExperimentContext,
  { workers }: Parameters,
  signal: AbortSignal,
): Promise<LoadDisturbance> {
  const stressor = await startStressor(context, cpuWorkers(workers), signal);
  return disturbanceBy(stressor, (observation) => effectOf(observation, stressor, context.cpus));
}

async function effectOf(
  { steady, during }: Observation,
  stressor: Pick<Stressor, "state">,
  cpus: number,
): Promise<Effect> {
  if (!during) throw new Error("no window under load");
  const { running, exitCode } = await stressor.state();
  if (!running) return { observed: false, message: message("stressor.ended", { exitCode }) };
  const slowed = { p50Multiple: multiple(steady, during, "p50Ms"), p95Multiple: multiple(steady, during, "p95Ms") };
  const [before, under] = [steady.usage, during.usage];
  if (before?.throttledRatio == null || under?.throttledRatio == null)
    return { observed: false, message: message("cpu-overload.no-counters", slowed) };
  const { throttledRatio, throttledShare, cpuShare } = under;
  const figures = { ...slowed, throttledRatio, steadyThrottledRatio: before.throttledRatio };
  const added = Math.max(throttledRatio - before.throttledRatio, (throttledShare ?? 0) - (before.throttledShare ?? 0));
  if (added < MIN_ADDED_THROTTLING && throttledRatio < ALL_PERIODS)
    return {
      observed: false,
      message: message("cpu-overload.not-throttled", { ...figures, usedCpus: cpuShare, cpus }),
    };
  const { p50Multiple, p95Multiple } = slowed;
  if (p50Multiple === null || p95Multiple === null)
    return { observed: false, message: message("cpu-overload.no-requests", figures) };
  // The quota slows every request of a slow service but only some requests of a fast one, so either percentile counts.
  return Math.max(p50Multiple, p95Multiple) >= MIN_SLOWDOWN
    ? { observed: true, message: message("cpu-overload.effect", figures) }
    : { observed: false, message: message("cpu-overload.not-slowed", { ...figures, minMultiple: MIN_SLOWDOWN }) };
}

/** Returns a latency divided by the steady state's; null without requests. */
function multiple(steady: Phase, during: Phase, percentile: "p50Ms" | "p95Ms"): number | null {
  const [before, under] = [steady.measurement[percentile], during.measurement[percentile]];
  return before === null || under === null || before === 0 ? null : under / before;
}
