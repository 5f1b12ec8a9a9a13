import type { Plan } from "../../model/plan.ts";

/** The warm-up, the pauses before an outage, and the inspections around a window. */
const WARM_UP_MS = 30_000;
const AROUND_OVERLOAD_MS = 20_000;
const AROUND_STRIKE_MS = 60_000;

/**
 * About how long a drill takes if each of its parts takes as long as it may, in milliseconds; most end far sooner. The
 * image's pull or build is not in it.
 * @param lasts of each fault of the plan, whether it lasts
 */
export function longestMs(plan: Plan, lasts: readonly boolean[]): number {
  const { readyTimeoutMs, maxDurationMs, requestTimeoutMs, limits } = plan;
  const sides = plan.baseline === null ? 1 : 2;
  const windowMs = maxDurationMs + requestTimeoutMs;
  const experimentsMs = plan.experiments.map((experiment, index) => {
    const recoveryMs = experiment.limits?.maxRecoveryMs ?? limits.maxRecoveryMs;
    // Under load and in the steady state the baseline adds a window; an outage is caused on both in turn.
    return lasts[index]
      ? sides * windowMs + recoveryMs + AROUND_OVERLOAD_MS
      : windowMs + sides * (recoveryMs + AROUND_STRIKE_MS);
  });
  return sides * (readyTimeoutMs + windowMs) + WARM_UP_MS + experimentsMs.reduce((sum, each) => sum + each, 0);
}
