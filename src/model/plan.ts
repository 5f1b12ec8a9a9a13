export type {
  AbortLimits,
  Budget,
  ExperimentPlan,
  Limits,
  Load,
  Plan,
  PromptPlan,
  RestartPolicy,
  TargetPlan,
} from "./definitions/plan-data.ts";
