import { experimentOf } from "../../experiments/registry.ts";
import { comparisonKinds, judgedKinds } from "../../model/objectives.ts";
import type { ExperimentPlan, Plan } from "../../model/plan.ts";
import {
  type BaselineRecord,
  type DrillRecord,
  ENDED_BEFORE,
  type ExperimentRecord,
  NOT_FOR_BASELINE,
} from "../../model/record.ts";

/** The record of a drill before its first measurement. What does not happen stays missing. */
export function emptyRecord(plan: Plan, session: string, startedAt: Date): DrillRecord {
  return {
    session,
    startedAt: startedAt.toISOString(),
    plan,
    machine: null,
    image: null,
    readyMs: null,
    bootUsage: null,
    threadUse: null,
    phases: [],
    baseline: plan.baseline === null ? null : emptyBaseline(plan),
    experiments: plan.experiments.map((experiment) => plannedExperiment(experiment, plannedChecks(experiment, plan))),
    usage: [],
    sentiments: [],
    checks: [],
    warnings: [],
    error: null,
    cancelled: null,
    durationMs: 0,
  };
}

function emptyBaseline({ experiments }: Plan): BaselineRecord {
  // The baseline is only compared with: it has no checks of its own.
  return {
    image: null,
    readyMs: null,
    comparisons: [],
    experiments: experiments.map((experiment) => ({
      ...plannedExperiment(experiment, []),
      skipped: experimentOf(experiment.kind).onBaseline ? ENDED_BEFORE : NOT_FOR_BASELINE,
    })),
    usage: [],
  };
}

function plannedChecks({ kind, limits }: ExperimentPlan, plan: Plan): ExperimentRecord["plannedChecks"] {
  const { compared, objectives: all } = experimentOf(kind);
  const objectives = judgedKinds(all, { ...plan.limits, ...limits });
  const { baseline } = plan;
  if (!compared || baseline === null) return objectives;
  return [...objectives, ...comparisonKinds(plan.service)];
}

function plannedExperiment(
  { kind, name, parameters, allowFailure = false }: ExperimentPlan,
  checks: ExperimentRecord["plannedChecks"],
): ExperimentRecord {
  const experiment = experimentOf(kind);
  return {
    kind,
    name,
    allowFailure,
    allowance: experiment.allowance?.(parameters) ?? null,
    description: experiment.describe(parameters),
    plannedChecks: checks,
    uses: experiment.uses ?? [],
    effect: null,
    outcome: experiment.begin(parameters),
    aborted: null,
    skipped: ENDED_BEFORE,
  };
}
