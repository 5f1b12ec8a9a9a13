import { type Static, Type } from "typebox";
import { OUTCOMES, type Sample } from "../sample.ts";
import { about, eachOf, named, nullable, object } from "./builders.ts";
import { count, milliseconds, name, notNegative, ratio } from "./scalars.ts";

/** What the canary's runs in a stretch of time come to. */
const CanaryFigures = object({
  runs: count,
  /** Time on a core; where the kernel does not say how long a run waited for one, that is in it. */
  medianMs: milliseconds,
  /**
   * Coefficient of variation of these times. A single stall is no property of a stretch of time, and by itself it would
   * come to more than any limit.
   */
  cv: about("Standard deviation of its times / their mean, without the slowest of each 20 begun.", notNegative),
  /** 0 to 1; null where the kernel does not say. */
  waitRatio: about("The share of its time that it waited for a core.", nullable(notNegative)),
});
export type CanaryFigures = Static<typeof CanaryFigures>;

/** What the runner itself was like through a stretch of time. What could not be read is null. */
export const Noise = named(
  "noise",
  about(
    "What the runner itself was like.",
    object({
      stealRatio: about("CPU time that the hypervisor took from the runner.", nullable(ratio)),
      busyRatio: about("CPU time of all cores that was used.", nullable(ratio)),
      /** Neither its containers nor its own process. */
      foreignRatio: about("CPU time of all cores that others than the drill used.", nullable(ratio)),
      /** Below 1 they could not get what they were promised. */
      roomRatio: about(
        "The CPUs that everybody else left to the drill's containers / the CPUs that those of them at work may use.",
        nullable(notNegative),
      ),
      /** P99. */
      loopLagP99Ms: about("How late the load generator's own loop ran.", nullable(milliseconds)),
      canary: about("A fixed computation of about 5 ms, again and again.", nullable(CanaryFigures)),
    }),
  ),
);
export type Noise = Static<typeof Noise>;

/** One phase's samples summed up. A figure that no sample supports is null, never 0. */
const Measurement = object({
  requests: count,
  ok: count,
  /** ok / requests, 0 to 1. */
  availability: nullable(ratio),
  byOutcome: eachOf(OUTCOMES, count),
  p50Ms: nullable(milliseconds),
  p95Ms: nullable(milliseconds),
  /** P99. */
  generatorLagP99Ms: about("How late the load generator itself sent.", nullable(milliseconds)),
  late: about("How many requests the load generator sent late.", count),
});
export type Measurement = Static<typeof Measurement>;

/** Null where a counter was not there, or the stretch was shorter than `PEAK_WINDOW_MS`. */
const Peaks = about(
  "The most that was used at once: memory at a reading, all else per second as the largest mean over 5 s.",
  object({
    cpus: about("CPU seconds used per second.", nullable(notNegative)),
    memoryBytes: nullable(notNegative),
    writtenPerSecond: about("Bytes written to block devices.", nullable(notNegative)),
    readPerSecond: about("Bytes read from block devices.", nullable(notNegative)),
    networkPerSecond: about("Bytes received and sent.", nullable(notNegative)),
  }),
);
export type Peaks = Static<typeof Peaks>;

/** What the container used over a phase, from the engine's counters. A counter that was not there is null. */
export const Usage = named(
  "usage",
  object({
    cpuShare: about("CPU seconds used per second.", nullable(Type.Number())),
    throttledRatio: about("Throttled scheduling periods of all periods.", nullable(ratio)),
    /** It can exceed 1. */
    throttledShare: about("Seconds throttled per second, summed over the cores.", nullable(Type.Number())),
    memoryBytes: nullable(Type.Number()),
    peaks: Peaks,
  }),
);
export type Usage = Static<typeof Usage>;

/** About a second after the reading before it. A counter that was not there is null. */
export const UsageMoment = named(
  "usageMoment",
  about(
    "What a container used since the reading before, and the memory at this one.",
    object({
      /** On the drill's clock. */
      atMs: milliseconds,
      cpuShare: about("CPU seconds used per second.", nullable(notNegative)),
      memoryBytes: nullable(notNegative),
      /** Null where none came to an end. */
      throttledRatio: about("Throttled scheduling periods of all periods.", nullable(ratio)),
    }),
  ),
);
export type UsageMoment = Static<typeof UsageMoment>;

/** A phase but for its samples, which a file has as rows. */
export const phaseFields = {
  name: about("`steady-state`, a fault's name, or `after <name>`.", name),
  startedAtMs: milliseconds,
  endedAtMs: milliseconds,
  measurement: Measurement,
  usage: nullable(Usage),
  noise: Noise,
};
const PhaseHead = object(phaseFields);

/** One stretch of the drill with its samples. Times are milliseconds on the drill's clock. */
export interface Phase extends Static<typeof PhaseHead> {
  readonly samples: readonly Sample[];
}
