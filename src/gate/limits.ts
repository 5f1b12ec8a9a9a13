import type { AbortLimits, Limits, Plan } from "../model/plan.ts";
import type { Allowance, DrillRecord } from "../model/record.ts";

/**
 * Returns the limits that apply under one of a drill's experiments.
 * @param experiment its index in the record's experiments; null in the steady state
 */
export function limitsUnder(
  { plan, experiments }: Pick<DrillRecord, "plan" | "experiments">,
  experiment: number | null,
): Limits {
  return experiment === null ? plan.limits : limitsOf(plan, experiment, experiments[experiment]?.allowance ?? null);
}

/**
 * Returns an experiment's own limits, with the plan's as defaults, plus the latency that the experiment itself adds.
 */
export function limitsOf(plan: Plan, experiment: number, allowance: Allowance | null): Limits {
  const limits = { ...plan.limits, ...plan.experiments[experiment]?.limits };
  if (allowance === null) return limits;
  const { maxP95Ms, maxTtftMs, maxAnswerTtftMs, maxStallMs } = limits;
  const { latencyMs } = allowance;
  return {
    ...limits,
    maxP95Ms: maxP95Ms + latencyMs,
    ...(maxTtftMs !== undefined && { maxTtftMs: maxTtftMs + latencyMs }),
    ...(maxAnswerTtftMs !== undefined && { maxAnswerTtftMs: maxAnswerTtftMs + latencyMs }),
    ...(maxStallMs !== undefined && { maxStallMs: maxStallMs + latencyMs }),
  };
}

/**
 * Returns the abort limits of an experiment: its own, with the plan's as defaults, plus the latency that it adds
 * itself.
 */
export function abortLimitsOf(plan: Plan, experiment: number, allowance: Allowance | null): AbortLimits {
  const { minAvailability, maxP95Ms } = { ...plan.abort, ...plan.experiments[experiment]?.abort };
  return { minAvailability, maxP95Ms: maxP95Ms === null ? null : maxP95Ms + (allowance?.latencyMs ?? 0) };
}
