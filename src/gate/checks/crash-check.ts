import type { Check } from "../../model/check.ts";
import { OBJECTIVES } from "../../model/objectives.ts";
import type { Liveness } from "../../model/record.ts";

/** Whether a container ended between two looks, started again or not. */
export function hasEnded(before: Liveness, after: Liveness): boolean {
  return after.startedAt !== before.startedAt || after.status !== "running";
}

/**
 * A service that went down while it was to answer has not kept its availability, however few requests that cost it.
 * @param before the container before the window
 * @param after and after it
 * @returns the check, one that a crash breaks as a fail when the container ended in between
 */
export function crashCheck(check: Check, before: Liveness, after: Liveness): Check {
  if (!hasEnded(before, after) || OBJECTIVES[check.objective.kind].brokenByCrash !== true) return check;
  const restarts = after.restartCount - before.restartCount;
  const memory = after.oomKilled ? ", out of memory" : "";
  const code = after.exitCode === null ? "" : ` (exit code ${after.exitCode}${memory})`;
  const became =
    restarts > 0 ? `and was restarted ${restarts === 1 ? "once" : `${restarts} times`}` : "and was not restarted";
  const reason = `The service crashed under ${check.scope}${code} ${became}. ${check.reason}`;
  return { ...check, status: "fail", leaning: null, reason };
}
