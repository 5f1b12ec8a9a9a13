import type { Check } from "../../model/check.ts";
import type { Liveness } from "../../model/record.ts";

/** The checks that a crash breaks: those of a time in which the service had to be there. */
const CRASHED: ReadonlySet<Check["objective"]["kind"]> = new Set([
  "availability",
  "growth",
  "shedding",
  "isolation",
  "long-texts",
]);

/** Whether a container ended between two looks, started again or not. */
export function hasEnded(before: Liveness, after: Liveness): boolean {
  return after.startedAt !== before.startedAt || after.status !== "running";
}

/**
 * A service that went down while it was to answer has not kept its availability, however few requests that cost it.
 * @param before the container before the window
 * @param after and after it
 * @returns the check, one of `CRASHED` as a fail when the container ended in between
 */
export function crashCheck(check: Check, before: Liveness, after: Liveness): Check {
  if (!hasEnded(before, after) || !CRASHED.has(check.objective.kind)) return check;
  const restarts = after.restartCount - before.restartCount;
  const memory = after.oomKilled ? ", out of memory" : "";
  const code = after.exitCode === null ? "" : ` (exit code ${after.exitCode}${memory})`;
  const became =
    restarts > 0 ? `and was restarted ${restarts === 1 ? "once" : `${restarts} times`}` : "and was not restarted";
  const reason = `The service crashed under ${check.scope}${code} ${became}. ${check.reason}`;
  return { ...check, status: "fail", leaning: null, reason };
}
