export type {
  Allowance,
  Evidence,
  ExperimentRecord,
  Liveness,
  MemoryReading,
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
export type { RecoveryChain, Stop, StrikeWords, Watched } from "./definitions/recovery-data.ts";

/** What a container has only so much of. */
export const RESOURCES = ["cpu", "memory", "disk", "network"] as const;
export type Resource = (typeof RESOURCES)[number];

/** Why a fault never ran, where nothing of the fault is the reason. */
export const ENDED_BEFORE = "the drill ended before its turn";
/** The same of one whose turn had come. What of it had begun went with the container. */
export const NOT_YET_INJECTED = "the drill ended before it was fully injected";
/** Why one never ran on the baseline: it is a kind that only the candidate gets. */
export const NOT_FOR_BASELINE = "it is not put to the baseline";
