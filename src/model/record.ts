import { message } from "./message.ts";

declare module "./message.ts" {
  interface MessageArgs {
    "skipped.drill-ended": NoArgs;
    "skipped.drill-ended-early": NoArgs;
    "skipped.candidate-only": NoArgs;
  }
}

export type { Abandoned, CpuReading } from "./definitions/abandoned-data.ts";
export type {
  AbandonOutcome,
  Allowance,
  CrashOutcome,
  DegradationOutcome,
  Effect,
  ExperimentOutcome,
  ExperimentRecord,
  LastLog,
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
  CancelledBy,
  Cause,
  Comparison,
  DrillRecord,
  EngineMachine,
  FirstStart,
  HealthProbe,
  ImageFacts,
  Machine,
  PromptSentiment,
  ThreadKnob,
  ThreadUse,
} from "./definitions/record-data.ts";
export type { RecoveryChain, Stop, Trigger, Watched } from "./definitions/recovery-data.ts";

/** Limited resources of a container. */
export const RESOURCES = ["cpu", "memory", "disk", "network"] as const;
export type Resource = (typeof RESOURCES)[number];

/** Why an experiment did not run, if the reason is not the experiment itself. */
export const ENDED_BEFORE = message("skipped.drill-ended", {});
/** The same if its turn had come: what had begun was removed with the container. */
export const NOT_YET_STARTED = message("skipped.drill-ended-early", {});
/** Why an experiment did not run on the baseline: its kind only runs on the candidate. */
export const NOT_FOR_BASELINE = message("skipped.candidate-only", {});
