import type { AbortLimits, Limits, Plan } from "../model/plan.ts";
import type { Allowance, DrillRecord } from "../model/record.ts";

/**
 * The limits that hold under one of a drill's faults.
 * @param fault its place among the record's; null in the steady state
 */
export function limitsUnder(
  { plan, experiments }: Pick<DrillRecord, "plan" | "experiments">,
  experiment: number | null,
): Limits {
  return experiment === null ? plan.limits : limitsOf(plan, experiment, experiments[experiment]?.allowance ?? null);
}

/** A fault's own limits, the plan's where it has none, and on top of them what the fault itself takes. */
export function limitsOf(plan: Plan, experiment: number, allowance: Allowance | null): Limits {
  const limits = { ...plan.limits, ...plan.experiments[experiment]?.limits };
  return allowance === null ? limits : { ...limits, maxP95Ms: limits.maxP95Ms + allowance.latencyMs };
}

/** The abort limits that hold under one of a drill's faults: its own, the plan's where it has none, and what it takes. */
export function abortLimitsOf(plan: Plan, experiment: number, allowance: Allowance | null): AbortLimits {
  const { minAvailability, maxP95Ms } = { ...plan.abort, ...plan.experiments[experiment]?.abort };
  return { minAvailability, maxP95Ms: maxP95Ms === null ? null : maxP95Ms + (allowance?.latencyMs ?? 0) };
}
