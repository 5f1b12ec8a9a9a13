import type { Static } from "typebox";
import { about, type Filled, listOf, named, nullable, object } from "./builders.ts";
import { Check } from "./check-data.ts";
import { ExperimentRecord } from "./experiment-data.ts";
import { type Phase, Usage, UsageMoment } from "./phase-data.ts";
import type { Plan } from "./plan-data.ts";
import { count, flag, line, lines, milliseconds, moment, name } from "./scalars.ts";

/** One prompt's sentiment in the steady state and under the faults. */
const PromptSentiment = object({
  promptId: name,
  text: line,
  /** Labels seen, in order of first sight. */
  steady: listOf(line, 1000),
  underExperiment: listOf(line, 1000),
  changed: flag,
});
export type PromptSentiment = Static<typeof PromptSentiment>;

const ImageFacts = named(
  "image",
  object({
    reference: name,
    /** `sha256:…` id of the image that really ran. */
    id: name,
    /** Registry digest, where the image has one. */
    digest: nullable(name),
  }),
);
export type ImageFacts = Static<typeof ImageFacts>;

const EngineMachine = object({
  cores: count,
  /** In the kernel's words: `x86_64`, `aarch64`. */
  architecture: line,
});
export type EngineMachine = Static<typeof EngineMachine>;

/**
 * The machine the drill ran on. With an engine on another machine the kernel, the engine and its control groups are of
 * that one; all else, and whatever is said of noise, is of the one that asked.
 */
const Machine = object({
  cpuModel: line,
  cores: count,
  kernel: line,
  engineVersion: line,
  cgroupVersion: line,
  cgroupDriver: line,
  /** How fast a core is. */
  canaryMs: about("Time that a fixed computation took before anything was booted.", nullable(milliseconds)),
  /** `real-time`, `nice -10` or `normal`. */
  generatorPriority: about("What priority the load generator reached.", line),
  /** Null too where it was not looked at yet. */
  engineMachine: about(
    "The engine's machine where that is another one than the one that asked; kernel, engine and control groups are its.",
    nullable(EngineMachine),
  ),
});
export type Machine = Static<typeof Machine>;

/** A comparison but for its two phases. */
export const comparisonFields = {
  scope: about("`steady-state`, or the kind of the fault that both were under.", name),
  /** Null in the steady state. */
  experiment: about("Which of the faults that was.", nullable(count)),
};
const ComparisonHead = object(comparisonFields);

/** The candidate and the baseline, asked the same in turn: their samples stand in pairs. */
export interface Comparison extends Static<typeof ComparisonHead> {
  readonly candidate: Phase;
  readonly baseline: Phase;
}

const usage = listOf(UsageMoment, 100_000);

/** What was seen of the baseline, but for the comparisons. */
export const baselineFields = {
  image: nullable(ImageFacts),
  readyMs: nullable(milliseconds),
  experiments: about(
    "The record's faults, in the same order, as they went on the baseline.",
    listOf(ExperimentRecord, 1000),
  ),
  usage: about("What its container used, moment by moment.", usage),
};
const BaselineHead = object(baselineFields);

/** What was seen of the baseline. */
export interface BaselineRecord extends Filled<Static<typeof BaselineHead>, never> {
  comparisons: Comparison[];
  experiments: ExperimentRecord[];
}

/** What a result has just as the drill does. */
export const recordFields = {
  session: about("The drill's session, carried as a label by everything it made in the engine.", line),
  startedAt: moment,
  durationMs: milliseconds,
  machine: nullable(Machine),
  image: nullable(ImageFacts),
  readyMs: about("From the container's start to its first good answer.", nullable(milliseconds)),
  bootUsage: about("What the container used from its start to the end of the warm-up.", nullable(Usage)),
  experiments: listOf(ExperimentRecord, 1000),
  usage: about("What the candidate's container used, moment by moment from its first good answer on.", usage),
  sentiments: listOf(PromptSentiment, 10_000),
  checks: listOf(Check, 1000),
  warnings: listOf(line, 1000),
  error: about("Why the drill could not be run to its end, outermost cause first.", nullable(listOf(lines, 100))),
};
const RecordHead = object(recordFields);

/** Everything a drill saw. Filled as it goes, so that an interrupted one keeps what it had. */
export interface DrillRecord extends Filled<Static<typeof RecordHead>, "session" | "startedAt"> {
  readonly plan: Plan;
  /** Null when there is no baseline in the plan. */
  baseline: BaselineRecord | null;
  phases: Phase[];
  experiments: ExperimentRecord[];
  sentiments: PromptSentiment[];
  checks: Check[];
  warnings: string[];
}
