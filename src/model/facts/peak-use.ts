import type { DrillRecord, ExperimentRecord, Peaks, Resource, Usage } from "../record.ts";
import { afterIndex, duringIndex } from "./outcome.ts";
import { PEAK_WINDOW_MS } from "./peaks.ts";

/** One figure of a container's use, and the resource that it belongs to. */
export interface PeakKind {
  readonly figure: keyof Peaks;
  readonly resource: Resource;
}

/** In the order in which reports show them. */
export const PEAK_KINDS: readonly PeakKind[] = [
  { figure: "cpus", resource: "cpu" },
  { figure: "memoryBytes", resource: "memory" },
  { figure: "writtenPerSecond", resource: "disk" },
  { figure: "readPerSecond", resource: "disk" },
  { figure: "networkPerSecond", resource: "network" },
];

/** Where in a drill: at the start, in a phase, under an experiment, or in a comparison with the baseline there. */
export interface DrillPart {
  /** A phase's name, or `start` for the boot and the warm-up. */
  readonly scope: string;
  readonly nextToBaseline: boolean;
}

/** A part of a drill in which the container was watched. */
export interface Stretch {
  readonly at: DrillPart;
  readonly lastedMs: number;
  readonly usage: Usage | null;
  /** Not counted: what an experiment used itself, and CPU while a service starts, because it takes all there is. */
  readonly uncounted: readonly Resource[];
  /** Whether an experiment that is allowed to fail ran during this part, or before it. */
  readonly mayFail: boolean;
}

/** The peak use of one resource by the service, and where in the drill. */
export interface PeakUse {
  readonly value: number;
  readonly stretch: Stretch;
}

/** Name of the part before the steady state. */
export const START = "start";

/**
 * Returns every part of a drill in which the container was watched: the boot, the phases, the experiments without one,
 * the comparisons.
 */
export function stretchesOf({ phases, experiments, baseline, readyMs, bootUsage }: DrillRecord): Stretch[] {
  const of = (index: number | null) => (index === null ? undefined : experiments[index]);
  const during = new Map<number | null, ExperimentRecord>(
    experiments.map((experiment) => [duringIndex(experiment), experiment]),
  );
  const after = new Map<number | null, ExperimentRecord>(
    experiments.map((experiment) => [afterIndex(experiment), experiment]),
  );
  return [
    {
      at: { scope: START, nextToBaseline: false },
      lastedMs: readyMs ?? 0,
      usage: bootUsage,
      uncounted: ["cpu"],
      mayFail: false,
    },
    ...phases.map(({ name, startedAtMs, endedAtMs, usage }, index) => ({
      at: { scope: name, nextToBaseline: false },
      lastedMs: endedAtMs - startedAtMs,
      usage,
      uncounted: during.get(index)?.uses ?? [],
      mayFail: (during.get(index) ?? after.get(index))?.allowFailure ?? false,
    })),
    ...experiments.flatMap(({ name, outcome, uses, allowFailure }): Stretch[] => {
      const common = { at: { scope: name, nextToBaseline: false }, mayFail: allowFailure };
      if (outcome.type === "probe" && outcome.attempted !== null) {
        const { startedAtMs, endedAtMs } = outcome.attempted;
        return [{ ...common, usage: outcome.usage, lastedMs: endedAtMs - startedAtMs, uncounted: uses }];
      }
      if (outcome.type === "abandon" && outcome.abandoned !== null) {
        const { startedAtMs, endedAtMs, usage } = outcome.abandoned;
        return [{ ...common, usage, lastedMs: endedAtMs - startedAtMs, uncounted: uses }];
      }
      if (outcome.type !== "crash" || outcome.recovery === null) return [];
      const { recovery, usage } = outcome;
      // Nothing can be read while the container is down.
      const lastedMs = (recovery.firstGoodAnswerMs ?? 0) - (recovery.startedMs ?? 0);
      return [{ ...common, usage, lastedMs, uncounted: ["cpu", ...uses] }];
    }),
    ...(baseline?.comparisons ?? []).map(({ scope, experiment, candidate }) => ({
      at: { scope, nextToBaseline: true },
      lastedMs: candidate.endedAtMs - candidate.startedAtMs,
      usage: candidate.usage,
      uncounted: of(experiment)?.uses ?? [],
      mayFail: of(experiment)?.allowFailure ?? false,
    })),
  ];
}

/**
 * Returns the peak use of one resource over some parts, without those in which it is not counted; null if nothing was
 * read.
 */
export function peakUse({ figure, resource }: PeakKind, stretches: readonly Stretch[]): PeakUse | null {
  let most: PeakUse | null = null;
  for (const stretch of stretches) {
    const value = stretch.usage?.peaks[figure] ?? null;
    if (value === null || stretch.uncounted.includes(resource)) continue;
    if (most === null || value > most.value) most = { value, stretch };
  }
  return most;
}

/** In a part this long, missing counters matter: readings come about once per second, and a peak takes several. */
export const LONG_ENOUGH_MS = 2 * PEAK_WINDOW_MS;
