export type {
  Allowance,
  CrashOutcome,
  DegradationOutcome,
  Effect,
  ExperimentOutcome,
  ExperimentRecord,
  Liveness,
  LoadOutcome,
  MemoryReading,
  ProbeOutcome,
  QuestionsOutcome,
  Removal,
  SoakOutcome,
  SpikeOutcome,
} from "./definitions/experiment-data.ts";
export type { Peaks, Phase, Usage, UsageMoment } from "./definitions/phase-data.ts";
export type {
  Asked,
  Attempt,
  Attempted,
  Degraded,
  MemoryLeft,
  Questioned,
  Sessions,
} from "./definitions/questions-data.ts";
export type {
  BaselineRecord,
  Comparison,
  DrillRecord,
  EngineMachine,
  ImageFacts,
  Machine,
  PromptSentiment,
} from "./definitions/record-data.ts";
export type { OutageWords, RecoveryChain, Stop, Watched } from "./definitions/recovery-data.ts";

/** Limited resources of a container. */
export const RESOURCES = ["cpu", "memory", "disk", "network"] as const;
export type Resource = (typeof RESOURCES)[number];

/** Why an experiment did not run, if the reason is not the experiment itself. */
export const ENDED_BEFORE = "the drill ended before its turn";
/** The same if its turn had come: what had begun was removed with the container. */
export const NOT_YET_STARTED = "the drill ended before it had started";
/** Why an experiment did not run on the baseline: its kind only runs on the candidate. */
export const NOT_FOR_BASELINE = "it only runs on the candidate";
