import { windowKinds } from "../../model/objectives.ts";
import type { Effect, LoadOutcome, Phase } from "../../model/record.ts";
import { formatMultiple, formatRatio } from "../../model/text/format.ts";
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
  summary:
    "Runs CPU workers inside the container's CPU quota, which the service has to share while the load continues.",
  programs: STRESSOR_PROGRAMS,
  // The workers' memory is small, but it counts as the container's.
  uses: ["cpu", "memory"],
  objectives: [...windowKinds(), "recovery"],
  parameters: {
    workers: { input: "stress-workers", ...CPU_WORKERS },
  },

  describe: ({ workers }) => `${workers} CPU ${workers === 1 ? "worker" : "workers"} inside the container's quota`,

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
  if (!during) throw new Error("the effect of cpu-overload needs a window under load, but there was none");
  const { running, exitCode } = await stressor.state();
  const throttled = throttling(steady, during, cpus);
  const slowed = slowdown(steady, during);
  const figures = `${throttled.words}, ${slowed.words}`;
  if (!running) {
    return { observed: false, sentence: `stress-ng ended before the window did (code ${exitCode}); ${figures}` };
  }
  return { observed: throttled.rose && slowed.rose, sentence: figures };
}

function throttling(steady: Phase, during: Phase, cpus: number): { rose: boolean; words: string } {
  const [before, under] = [steady.usage, during.usage];
  if (before?.throttledRatio == null || under?.throttledRatio == null) {
    return { rose: false, words: "the engine gave no throttled time" };
  }
  const added = Math.max(
    under.throttledRatio - before.throttledRatio,
    (under.throttledShare ?? 0) - (before.throttledShare ?? 0),
  );
  const rose = added >= MIN_ADDED_THROTTLING || under.throttledRatio >= ALL_PERIODS;
  const words = `throttled in ${formatRatio(under.throttledRatio)} of periods (steady ${formatRatio(before.throttledRatio)})`;
  return { rose, words: rose ? words : `${words}, ${quotaWords(under.cpuShare, cpus)}` };
}

/** Why nothing was throttled: nothing wanted more than the quota, or others on the runner took it first. */
function quotaWords(cpuShare: number | null, cpus: number): string {
  return `only ${cpuShare === null ? "an unknown part" : cpuShare.toFixed(2)} of ${cpus} CPUs used: more stress-workers would fill the quota, unless the runner itself was too busy to give it`;
}

function slowdown(steady: Phase, during: Phase): { rose: boolean; words: string } {
  const times = (["p50Ms", "p95Ms"] as const).map((percentile) => {
    const before = steady.measurement[percentile];
    const under = during.measurement[percentile];
    return before === null || under === null || before === 0 ? null : under / before;
  });
  const [p50 = null, p95 = null] = times;
  if (p50 === null || p95 === null) return { rose: false, words: "no request shows whether the service slowed down" };
  // The quota slows every request of a slow service but only some requests of a fast one, so either percentile counts.
  return {
    rose: Math.max(p50, p95) >= MIN_SLOWDOWN,
    words: `service slowed ${formatMultiple(p50)} (P50), ${formatMultiple(p95)} (P95)`,
  };
}
