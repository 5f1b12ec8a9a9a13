import { type Static, Type } from "typebox";
import { about, type Filled, listOf, named, nullable, object, oneOf } from "./builders.ts";
import { Check } from "./check-data.ts";
import { ExperimentRecord } from "./experiment-data.ts";
import { Message, Sentences } from "./message-data.ts";
import { Noise, type Phase, Usage, UsageMoment } from "./phase-data.ts";
import type { Plan } from "./plan-data.ts";
import { count, flag, line, lines, milliseconds, moment, name, ratio } from "./scalars.ts";

/** The sentiment of one prompt in the steady state and under the experiments. */
const PromptSentiment = object({
  promptId: name,
  text: line,
  /** Labels seen, in the order in which they first appeared. */
  steady: listOf(line, 1000),
  underExperiment: listOf(line, 1000),
  changed: flag,
});
export type PromptSentiment = Static<typeof PromptSentiment>;

const ImageFacts = named(
  "image",
  object({
    reference: name,
    /** `sha256:…` id of the image that actually ran. */
    id: name,
    /** Registry digest, if the image has one. */
    digest: nullable(name),
  }),
);
export type ImageFacts = Static<typeof ImageFacts>;

const EngineMachine = object({
  cores: count,
  /** As the kernel names it: `x86_64`, `aarch64`. */
  architecture: line,
});
export type EngineMachine = Static<typeof EngineMachine>;

/**
 * The machine that the drill ran on. With an engine on another machine, the kernel, the engine and its control groups
 * are those of that machine; everything else, including the noise, is of the machine that runs the drill.
 */
const Machine = object({
  cpuModel: line,
  cores: count,
  kernel: line,
  engineVersion: line,
  cgroupVersion: line,
  cgroupDriver: line,
  /** How fast a core is. */
  canaryMs: about("Time that a fixed computation took before any container was started.", nullable(milliseconds)),
  /** `real-time`, `nice -10` or `normal`. */
  generatorPriority: about("The priority that the load generator got.", line),
  /** Also null if it was not inspected yet. */
  engineMachine: about(
    "The engine's machine, if it is not the one that runs the drill. Kernel, engine and control groups are then those of the engine's machine.",
    nullable(EngineMachine),
  ),
});
export type Machine = Static<typeof Machine>;

/** What sets a service's number of threads, where it is recognized. */
const ThreadKnob = oneOf(
  "llama-server",
  "ollama",
  "vllm",
  "torch",
  "onnxruntime",
  "llama-library",
  "openmp",
  "openblas",
  "unknown",
);
export type ThreadKnob = Static<typeof ThreadKnob>;

const ThreadUse = about(
  "The service's threads during the warm-up, with one request in flight.",
  object({
    threads: about("Number of its threads.", count),
    computing: about("Threads that used at least a quarter of the busiest one's CPU time.", count),
    runnable: about("Threads that were ready to run at the same time: P75 of the looks in which any was.", count),
    mostRunnable: about("The most in any look.", count),
    looks: about("How often it was looked.", count),
    throttledRatio: about("Share of scheduling periods that were throttled.", nullable(ratio)),
    knob: about("What sets its number of threads.", ThreadKnob),
  }),
);
export type ThreadUse = Static<typeof ThreadUse>;

/** A comparison without its two phases. */
export const comparisonFields = {
  scope: about("`steady-state`, or the name of the experiment that both images were under.", name),
  /** Null in the steady state. */
  experiment: about("Index of that experiment in the record.", nullable(count)),
};
const ComparisonHead = object(comparisonFields);

/** The candidate and the baseline, which get the same prompts in turn: their samples form pairs. */
export interface Comparison extends Static<typeof ComparisonHead> {
  readonly candidate: Phase;
  readonly baseline: Phase;
}

/** What a supervisor would have learned at one moment. */
const HealthProbe = object({
  /** On the drill's clock. */
  atMs: about("When it was asked.", milliseconds),
  tookMs: milliseconds,
  /** `late`: no answer in time; `none`: no connection, or no answer on it. */
  outcome: oneOf("ok", "bad", "late", "none"),
  /** Null without an answer, and for the engine's own health check. */
  status: about("HTTP status of the answer.", nullable(Type.Integer())),
});
export type HealthProbe = Static<typeof HealthProbe>;

const FirstStart = object({
  startedAtMs: about("When the container was started, on the drill's clock.", milliseconds),
  goodSentAtMs: about("When the first request that was answered well was sent.", milliseconds),
  noise: about("The runner's between the start and that answer.", Noise),
});
export type FirstStart = Static<typeof FirstStart>;

const usage = listOf(UsageMoment, 100_000);

/** The record of the baseline, without the comparisons. */
export const baselineFields = {
  image: nullable(ImageFacts),
  readyMs: nullable(milliseconds),
  experiments: about(
    "The record's experiments, in the same order, as they ran on the baseline.",
    listOf(ExperimentRecord, 1000),
  ),
  usage: about("What its container used, one entry per reading.", usage),
};
const BaselineHead = object(baselineFields);

/** The record of the baseline. */
export interface BaselineRecord extends Filled<Static<typeof BaselineHead>, never> {
  comparisons: Comparison[];
  experiments: ExperimentRecord[];
}

/** Not a text, so that the report of a fork's drill has no words of the fork. */
const CancelledBy = oneOf("SIGINT", "SIGTERM", "SIGHUP", "output-closed");
export type CancelledBy = Static<typeof CancelledBy>;

/** Why a drill could not be completed: one error of the chain. */
const Cause = named(
  "cause",
  object({
    said: about("What happened, in words of ours. Empty if only another program or library gives a reason.", Sentences),
    text: about("The text of another program or library, such as the end of a log. Empty if there is none.", lines),
    more: Type.Optional(
      about(
        "Further problems that were found at the same time, such as those of other inputs.",
        listOf(Sentences, 1000),
      ),
    ),
  }),
);
export type Cause = Static<typeof Cause>;

/** The fields that a result and the drill's record have in common. */
export const recordFields = {
  session: about("The drill's session: a label on everything that the drill created in the engine.", line),
  startedAt: moment,
  durationMs: milliseconds,
  machine: nullable(Machine),
  image: nullable(ImageFacts),
  readyMs: about("Time from the container's start to its first good answer.", nullable(milliseconds)),
  bootUsage: about("What the container used from its start to the end of the warm-up.", nullable(Usage)),
  threadUse: about(
    "Null if its CPU quota did not hold it back, or its threads could not be counted.",
    nullable(ThreadUse),
  ),
  experiments: listOf(ExperimentRecord, 1000),
  usage: about("What the candidate's container used since its first good answer, one entry per reading.", usage),
  start: Type.Optional(about("The first start of the container.", FirstStart)),
  health: Type.Optional(
    about("What the health check reported, once per second, if the plan asks it.", listOf(HealthProbe, 100_000)),
  ),
  sentiments: listOf(PromptSentiment, 10_000),
  checks: listOf(Check, 1000),
  warnings: listOf(Message, 1000),
  error: about("Why the drill could not be completed, outermost cause first.", nullable(listOf(Cause, 100))),
  errorAdvice: Type.Optional(about("What to do about that, if its cause is known.", Sentences)),
  cancelled: about(
    "What cancelled the drill: a signal, or its output was closed. Null if nothing did.",
    nullable(CancelledBy),
  ),
};
const RecordHead = object(recordFields);

/** The full record of a drill. Filled in during the drill, so that an interrupted one keeps what it had. */
export interface DrillRecord extends Filled<Static<typeof RecordHead>, "session" | "startedAt"> {
  /** With the port of its image, once that is known. */
  plan: Plan;
  /** Null if there is no baseline in the plan. */
  baseline: BaselineRecord | null;
  phases: Phase[];
  experiments: ExperimentRecord[];
  sentiments: PromptSentiment[];
  checks: Check[];
  warnings: Message[];
}
