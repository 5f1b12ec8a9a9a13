import { mean, median, sampleStandardDeviation, sum } from "simple-statistics";
import type { CanaryFigures, Noise } from "./definitions/phase-data.ts";
import { type Message, message } from "./message.ts";

declare module "./message.ts" {
  interface MessageArgs {
    /** Null: within its limit (see NOISE_LIMITS), or not known. */
    "noise.busy": {
      readonly stealRatio: number | null;
      readonly headroomRatio: number | null;
      readonly foreignRatio: number | null;
      readonly waitRatio: number | null;
      readonly canaryCv: number | null;
      readonly canaryMs: number | null;
      readonly loopLagMs: number | null;
    };
  }
}

export type { CanaryFigures, Noise };

/** One run of the canary: a fixed computation of about 5 ms on a thread of its own, at normal priority. */
export interface CanaryRun {
  /** When it began. */
  readonly atMs: number;
  readonly wallMs: number;
  /** How long the thread was ready to run but got no core; null if the kernel does not report it. */
  readonly waitMs: number | null;
}

/** Summarizes the canary's runs; null if there are none. */
export function canaryFigures(runs: readonly CanaryRun[]): CanaryFigures | null {
  if (runs.length === 0) return null;
  const times = runs.map(({ wallMs, waitMs }) => wallMs - (waitMs ?? 0));
  const waits = runs.flatMap(({ waitMs }) => waitMs ?? []);
  return {
    runs: times.length,
    medianMs: median(times),
    cv: variation(times.toSorted((a, b) => a - b).slice(0, -Math.ceil(times.length / RUNS_A_STALL))),
    waitRatio: waits.length < runs.length ? null : sum(waits) / sum(runs.map(({ wallMs }) => wallMs)),
  };
}

const RUNS_A_STALL = 20;

function variation(times: readonly number[]): number {
  return times.length < 2 ? 0 : sampleStandardDeviation([...times]) / mean([...times]);
}

/**
 * Beyond these limits the runner is too noisy to blame the service. Measured with test/bench/noise.ts on 2 cores: a job
 * of 90 ms of CPU in a container of one CPU, alone, under this drill's stressors, and two such containers at once; each
 * combined with CPU hogs, with hogs in containers, and with the whole runner limited to less CPU than it has. Harm is
 * how much slower the job's P95 got, compared with the same on the quiet machine.
 */
export const NOISE_LIMITS = {
  /**
   * An assumption: a machine that loses 5 % on average loses it in bursts, and the measurements could not simulate
   * steal.
   */
  stealRatio: 0.05,
  /** The drill's own containers on all cores: 0.99. Harm: 1.2 at 0.94, 1.3 at 0.89, 1.5 and more below 0.7. */
  headroomRatio: 0.95,
  /**
   * Applies only to a machine that is not fully used. Limited to less than the containers may use: 0.51 to 0.86.
   * Without harm, including the bursts of the drill's own stressors: at most 0.38.
   */
  canaryWaitRatio: 0.5,
  /** Without harm at most 0.31. A core that is slow in bursts exceeds 1. */
  canaryCv: 0.5,
  /**
   * Real-time priority keeps it at 2 ms next to 8 hogs. At normal priority: 18 ms without harm, 28 ms and more with it.
   */
  loopLagP99Ms: 20,
} as const;
/** Fewer runs of the canary may all be in a burst of the drill's own stressors, which takes half of the time. */
const MIN_RUNS = 10;
/** A machine with a higher use than this is fully used: waiting for a core is then normal. */
const FULL = 0.9;

/**
 * Returns why the runner was too noisy to blame the service, with the figures; null if it was quiet enough. A figure
 * that could not be read excuses nothing.
 */
export function noiseReason(noise: Noise): Message | null {
  const { stealRatio, canary, busyRatio } = noise;
  const limits = NOISE_LIMITS;
  const above = (value: number | null, limit: number) => (value !== null && value > limit ? value : null);
  const isKnown = canary !== null && canary.runs >= MIN_RUNS;
  const hasIdleCores = busyRatio !== null && busyRatio < FULL;
  const busy = {
    stealRatio: above(stealRatio, limits.stealRatio),
    ...crowded(noise),
    waitRatio: isKnown && hasIdleCores ? above(canary.waitRatio, limits.canaryWaitRatio) : null,
    canaryCv: isKnown ? above(canary.cv, limits.canaryCv) : null,
    canaryMs: canary?.medianMs ?? null,
    loopLagMs: above(noise.loopLagP99Ms, limits.loopLagP99Ms),
  };
  const { stealRatio: steal, headroomRatio, waitRatio, canaryCv, loopLagMs } = busy;
  const isQuiet = [steal, headroomRatio, waitRatio, canaryCv, loopLagMs].every((figure) => figure === null);
  return isQuiet ? null : message("noise.busy", busy);
}

function crowded({ headroomRatio, foreignRatio }: Noise) {
  const isCrowded = foreignRatio !== null && headroomRatio !== null && headroomRatio < NOISE_LIMITS.headroomRatio;
  return { headroomRatio: isCrowded ? headroomRatio : null, foreignRatio: isCrowded ? foreignRatio : null };
}
