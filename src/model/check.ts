import type { Check, CheckStatus, ComparisonFigures, VerdictStatus } from "./definitions/check-data.ts";
import type { Message } from "./message.ts";
import type { Objective } from "./objectives.ts";

export type { Check, CheckStatus, ComparisonFigures, VerdictStatus };

/** Returns an inconclusive check, without a leaning, of something that never happened. */
export function missingCheck(scope: string, objective: Objective, reason: Message): Check {
  const nothing = { leaning: null, requests: 0, measured: null, proven: null };
  return { scope, objective, status: "inconclusive", ...nothing, reason: [reason] };
}

/** Returns a check of something that the service does not have. */
export function notApplicable(scope: string, objective: Objective, reason: Message): Check {
  return { ...missingCheck(scope, objective, reason), status: "not-applicable" };
}

/**
 * Makes a pass inconclusive, for a disturbance that had no measurable effect or was not removed: nothing was proven. A
 * fail stays a fail: the service broke its limit under the load alone, and the missing effect can't excuse that.
 * @param reason put before the check's own reason
 */
export function downgrade(check: Check, reason: Message): Check {
  if (check.status === "fail" || check.status === "not-applicable") return check;
  const leaning = check.status === "pass" ? "pass" : check.leaning;
  return takenBack(check, leaning, reason);
}

/**
 * Makes any result inconclusive, for a comparison that is not valid.
 * @param reason put before the check's own reason
 */
export function undo(check: Check, reason: Message): Check {
  return takenBack(check, null, reason);
}

/**
 * Makes a fail inconclusive, for a runner that was too noisy to blame the service. A pass stays a pass: noise only
 * makes a service look worse.
 * @param reason put before the check's own reason
 */
export function veto(check: Check, reason: Message): Check {
  if (check.status !== "fail") return check;
  return takenBack(check, "fail", reason);
}

function takenBack(check: Check, leaning: Check["leaning"], reason: Message): Check {
  return { ...check, status: "inconclusive", leaning, reason: [reason, ...check.reason] };
}
