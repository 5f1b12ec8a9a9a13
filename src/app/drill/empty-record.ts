import type { Experiment } from "../../experiments/kit/experiment.ts";
import { experimentOf } from "../../experiments/registry.ts";
import { comparisonKinds } from "../../model/objectives.ts";
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
    phases: [],
    baseline: plan.baseline === null ? null : emptyBaseline(plan),
    experiments: plan.experiments.map((experiment) => plannedExperiment(experiment, plannedChecks(experiment, plan))),
    usage: [],
    sentiments: [],
    checks: [],
    warnings: [],
    error: null,
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
      skipped: isForBaseline(experimentOf(experiment.kind)) ? ENDED_BEFORE : NOT_FOR_BASELINE,
    })),
    usage: [],
  };
}

/** Whether an experiment also runs on the baseline: if the two are compared under it, or for their recovery or soak. */
function isForBaseline({ compared, shape }: Experiment): boolean {
  return compared || shape === "outage" || shape === "soak";
}

function plannedChecks({ kind }: ExperimentPlan, { baseline }: Plan): ExperimentRecord["plannedChecks"] {
  const { compared, checks } = experimentOf(kind);
  if (!compared || baseline === null) return checks;
  return [...checks, ...comparisonKinds()];
}

function plannedExperiment(
  { kind, name, parameters, allowFailure = false }: ExperimentPlan,
  checks: ExperimentRecord["plannedChecks"],
): ExperimentRecord {
  return {
    kind,
    name,
    allowFailure,
    allowance: experimentOf(kind).allowance?.(parameters) ?? null,
    description: experimentOf(kind).describe(parameters),
    plannedChecks: checks,
    uses: experimentOf(kind).uses ?? [],
    evidence: null,
    reverted: "pending",
    stressorsLeft: null,
    recovery: null,
    watched: null,
    usage: null,
    surged: null,
    questioned: null,
    attempted: null,
    degraded: null,
    soaked: null,
    liveness: null,
    duringPhase: null,
    afterPhase: null,
    latencyBackMs: null,
    aborted: null,
    skipped: ENDED_BEFORE,
  };
}
