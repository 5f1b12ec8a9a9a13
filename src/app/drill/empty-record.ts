import type { Fault } from "../../experiments/kit/fault.ts";
import { faultOf } from "../../experiments/registry.ts";
import type { FaultPlan, Plan } from "../../model/plan.ts";
import {
  type BaselineRecord,
  type DrillRecord,
  ENDED_BEFORE,
  type FaultRecord,
  NOT_FOR_BASELINE,
} from "../../model/record.ts";

/** The record of a drill that has seen nothing yet: whatever does not happen stays missing in it. */
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
    faults: plan.faults.map((fault) => plannedFault(fault, plannedChecks(fault, plan))),
    usage: [],
    sentiments: [],
    checks: [],
    warnings: [],
    error: null,
    durationMs: 0,
  };
}

function emptyBaseline({ faults }: Plan): BaselineRecord {
  // The baseline is there to be compared with: nothing of its own is held to a limit.
  return {
    image: null,
    readyMs: null,
    comparisons: [],
    faults: faults.map((fault) => ({
      ...plannedFault(fault, []),
      skipped: isForBaseline(faultOf(fault.kind)) ? ENDED_BEFORE : NOT_FOR_BASELINE,
    })),
    usage: [],
  };
}

/** Whether the baseline gets a fault as well: what it is compared under, and what its way back or its soak stands beside. */
function isForBaseline({ compared, shape }: Fault): boolean {
  return compared || shape === "outage" || shape === "soak";
}

function plannedChecks({ kind }: FaultPlan, { baseline }: Plan): FaultRecord["plannedChecks"] {
  const { compared, checks } = faultOf(kind);
  if (!compared || baseline === null) return checks;
  return [...checks, "baseline-slowdown", "baseline-availability"];
}

function plannedFault(
  { kind, name, parameters, allowFailure = false }: FaultPlan,
  checks: FaultRecord["plannedChecks"],
): FaultRecord {
  return {
    kind,
    name,
    allowFailure,
    allowance: faultOf(kind).allowance?.(parameters) ?? null,
    description: faultOf(kind).describe(parameters),
    plannedChecks: checks,
    uses: faultOf(kind).uses ?? [],
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
