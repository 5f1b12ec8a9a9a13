import type { VolumePlan } from "./definitions/plan-data.ts";

export type {
  AbortLimits,
  Budget,
  ComposedTarget,
  EngineSettings,
  ExperimentPlan,
  Limits,
  Load,
  Plan,
  PromptPlan,
  RestartPolicy,
  TargetPlan,
  VolumePlan,
} from "./definitions/plan-data.ts";

/** Returns a volume as docker writes it: `./models:/models:ro`. */
export function volumeLine({ source, target, readOnly }: VolumePlan): string {
  return [...(source === null ? [] : [source]), target, ...(readOnly ? ["ro"] : [])].join(":");
}
