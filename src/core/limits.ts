import type { Limits } from "./plan.ts";
import type { DrillRecord } from "./record.ts";

/**
 * The limits that hold under one of a drill's faults: its own, the plan's where it has none, and on top of them what the
 * fault itself takes.
 * @param fault its place among the record's; null in the steady state
 */
export function limitsUnder({ plan, faults }: Pick<DrillRecord, "plan" | "faults">, fault: number | null): Limits {
  if (fault === null) return plan.limits;
  const limits = { ...plan.limits, ...plan.faults[fault]?.limits };
  const allowance = faults[fault]?.allowance ?? null;
  if (allowance === null) return limits;
  return {
    ...limits,
    maxP95Ms: limits.maxP95Ms + allowance.latencyMs,
    // Of what the fault leaves, the same share has to be answered.
    minAvailability: Number((limits.minAvailability * (1 - allowance.failedRatio)).toPrecision(12)),
  };
}
