import { type Static, Type } from "typebox";
import { OUTCOMES, type Sample } from "../sample.ts";
import { about, eachOf, named, nullable, object } from "./builders.ts";
import { count, milliseconds, name, notNegative, ratio } from "./scalars.ts";

/** Summary of the canary's runs in a period of time. */
const CanaryFigures = object({
  runs: count,
  /** Time on a core. Includes the wait for a core if the kernel does not report it. */
  medianMs: milliseconds,
  /**
   * Coefficient of variation of these times. The slowest runs are left out, because a single stall says nothing about
   * the whole period and would exceed any limit by itself.
   */
  cv: about(
    "Standard deviation of its times / their mean, without the slowest 5 % (rounded up) of the runs.",
    notNegative,
  ),
  /** 0 to 1; null if the kernel does not report it. */
  waitRatio: about("Share of its time that it waited for a core.", nullable(notNegative)),
});
export type CanaryFigures = Static<typeof CanaryFigures>;

/** The state of the runner itself during a period of time. What could not be read is null. */
export const Noise = named(
  "noise",
  about(
    "How busy the runner itself was.",
    object({
      stealRatio: about("Share of the runner's CPU time that the hypervisor took.", nullable(ratio)),
      busyRatio: about("Used share of the CPU time of all cores.", nullable(ratio)),
      /** Neither the drill's containers nor its own process. */
      foreignRatio: about(
        "Share of the CPU time of all cores that other programs than the drill used.",
        nullable(ratio),
      ),
      /** Below 1 the containers could not get the CPUs that they were promised. */
      headroomRatio: about(
        "CPUs that other programs left to the drill's containers / CPUs that the active containers may use.",
        nullable(notNegative),
      ),
      /** P99. */
      loopLagP99Ms: about("How late the load generator's event loop ran.", nullable(milliseconds)),
      canary: about("A fixed computation of about 5 ms that runs repeatedly.", nullable(CanaryFigures)),
    }),
  ),
);
export type Noise = Static<typeof Noise>;

const StreamMeasurement = about(
  "Times of the streamed answers; a failed request counts as one that took longer than any other. Null if a figure applies to no answer.",
  object({
    ttftP50Ms: about("Time to the first piece of text.", nullable(milliseconds)),
    ttftP95Ms: nullable(milliseconds),
    answerTtftP50Ms: about(
      "Time to the first piece of the answer itself, after its reasoning.",
      nullable(milliseconds),
    ),
    answerTtftP95Ms: nullable(milliseconds),
    tpotP50Ms: about("Time per output token after the first.", nullable(milliseconds)),
    tpotP95Ms: nullable(milliseconds),
    stallP95Ms: about("The longest time between two pieces of text of an answer.", nullable(milliseconds)),
    withAnswer: about("Number of good answers that are more than reasoning.", count),
    withTpot: about("Number of good answers with a time per output token.", count),
    withStall: about("Number of good answers in more than one piece.", count),
    reasoned: about("Number of answers whose first piece of text was reasoning.", count),
  }),
);
export type StreamMeasurement = Static<typeof StreamMeasurement>;

/** Summary of one phase's samples. A figure without any samples is null, never 0. */
const Measurement = object({
  requests: count,
  ok: count,
  /** ok / requests, 0 to 1. */
  availability: nullable(ratio),
  byOutcome: eachOf(OUTCOMES, count),
  p50Ms: nullable(milliseconds),
  p95Ms: nullable(milliseconds),
  /** P99. */
  generatorLagP99Ms: about("How late the load generator sent requests.", nullable(milliseconds)),
  late: about("Number of requests that the load generator sent late.", count),
  stream: Type.Optional(StreamMeasurement),
});
export type Measurement = Static<typeof Measurement>;

/** Null if a counter was missing, or the period was shorter than `PEAK_WINDOW_MS`. */
const Peaks = about(
  "Peak use: for memory the largest reading, for everything else the largest mean per second over 5 s.",
  object({
    cpus: about("CPU seconds used per second.", nullable(notNegative)),
    memoryBytes: nullable(notNegative),
    writtenPerSecond: about("Bytes written to block devices.", nullable(notNegative)),
    readPerSecond: about("Bytes read from block devices.", nullable(notNegative)),
    networkPerSecond: about("Bytes received and sent.", nullable(notNegative)),
  }),
);
export type Peaks = Static<typeof Peaks>;

/** What the container used during a phase, from the engine's counters. A missing counter is null. */
export const Usage = named(
  "usage",
  object({
    cpuShare: about("CPU seconds used per second.", nullable(Type.Number())),
    throttledRatio: about("Share of scheduling periods that were throttled.", nullable(ratio)),
    /** It can exceed 1. */
    throttledShare: about("Seconds throttled per second, summed over the cores.", nullable(Type.Number())),
    memoryBytes: nullable(Type.Number()),
    peaks: Peaks,
  }),
);
export type Usage = Static<typeof Usage>;

/** About a second after the previous reading. A missing counter is null. */
export const UsageMoment = named(
  "usageMoment",
  about(
    "What a container used since the previous reading, and its memory at this one.",
    object({
      /** On the drill's clock. */
      atMs: milliseconds,
      cpuShare: about("CPU seconds used per second.", nullable(notNegative)),
      memoryBytes: nullable(notNegative),
      /** Null if no period ended. */
      throttledRatio: about("Share of scheduling periods that were throttled.", nullable(ratio)),
    }),
  ),
);
export type UsageMoment = Static<typeof UsageMoment>;

/** A phase without its samples, which a file stores as rows. */
export const phaseFields = {
  name: about("`steady-state`, an experiment's name, or `after <name>`.", name),
  startedAtMs: milliseconds,
  endedAtMs: milliseconds,
  measurement: Measurement,
  usage: nullable(Usage),
  noise: Noise,
};
const PhaseHead = object(phaseFields);

/** One part of the drill with its samples. Times are milliseconds on the drill's clock. */
export interface Phase extends Static<typeof PhaseHead> {
  readonly samples: readonly Sample[];
}
