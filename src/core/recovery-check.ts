import type { Check } from "./check.ts";
import { formatLimit, formatMeasured } from "./format.ts";
import type { Objective } from "./objective.ts";

/**
 * Judges how long a service took to answer again after a fault.
 * @param scope the fault's kind
 * @param maxMs the limit
 * @param recoveryMs time to the first good answer; null when there was none
 * @param missing one sentence on what never came, when there was none
 */
export function recoveryCheck(scope: string, maxMs: number, recoveryMs: number | null, missing: string | null): Check {
  const objective: Objective = { kind: "recovery", maxMs };
  const common = { scope, objective, leaning: null, requests: 1, measured: recoveryMs, proven: null };
  const limit = formatLimit(objective);
  if (recoveryMs === null) {
    const reason = missing ?? `The service did not answer again after ${scope}; the limit is ${limit}.`;
    return { ...common, status: "fail", reason };
  }
  const took = formatMeasured(objective, recoveryMs);
  if (recoveryMs <= maxMs) {
    return { ...common, status: "pass", reason: `The service answered again ${took} after ${scope}, within ${limit}.` };
  }
  const reason = `The service needed ${took} to answer again after ${scope}; the limit is ${limit}.`;
  return { ...common, status: "fail", reason };
}
