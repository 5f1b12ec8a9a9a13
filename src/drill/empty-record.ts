import type { Plan } from "../core/plan.ts";
import type { DrillRecord, FaultRecord } from "../core/record.ts";
import { faultOf } from "../faults/index.ts";

/** The record of a drill that has seen nothing yet: whatever does not happen stays missing in it. */
export function emptyRecord(plan: Plan, session: string, startedAt: Date): DrillRecord {
  return {
    session,
    startedAt: startedAt.toISOString(),
    plan,
    machine: null,
    image: null,
    readyMs: null,
    phases: [],
    faults: plan.faults.map(({ kind, parameters }) => plannedFault(kind, parameters)),
    sentiments: [],
    checks: [],
    warnings: [],
    error: null,
    durationMs: 0,
  };
}

function plannedFault(kind: string, parameters: unknown): FaultRecord {
  const fault = faultOf(kind);
  return {
    kind,
    description: fault.describe(parameters),
    plannedChecks: fault.shape === "overload" ? ["availability", "p95", "recovery"] : ["recovery", "steady"],
    evidence: null,
    reverted: "pending",
    stressorsLeft: null,
    recovery: null,
    latencyBackMs: null,
    skipped: "the drill ended before its turn",
  };
}
