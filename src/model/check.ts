import type { Check, CheckStatus, ComparisonFigures, VerdictStatus } from "./definitions/check-data.ts";
import type { Objective } from "./objectives.ts";

export type { Check, CheckStatus, ComparisonFigures, VerdictStatus };

/** The check of something that never happened: nothing is known, and nothing to lean on. */
export function missingCheck(scope: string, objective: Objective, reason: string): Check {
  const nothing = { leaning: null, requests: 0, measured: null, proven: null };
  return { scope, objective, status: "inconclusive", ...nothing, reason };
}

/** The check of something that the service does not have. */
export function notApplicable(scope: string, objective: Objective, reason: string): Check {
  return { ...missingCheck(scope, objective, reason), status: "not-applicable" };
}

/**
 * Takes a pass back, for a fault that was not felt or not taken back: nothing was shown. A fail stays a fail: the
 * service broke its limit under the load alone, and a fault that spared it can't excuse that.
 * @param reason a sentence, which becomes the first of the check's own
 */
export function downgrade(check: Check, reason: string): Check {
  if (check.status === "fail" || check.status === "not-applicable") return check;
  const leaning = check.status === "pass" ? "pass" : check.leaning;
  return takenBack(check, leaning, reason);
}

/**
 * Takes any verdict back, for a comparison that was none.
 * @param reason a sentence, which becomes the first of the check's own
 */
export function undo(check: Check, reason: string): Check {
  return takenBack(check, null, reason);
}

/**
 * Takes a fail back, for a runner too noisy to blame the service. A pass stays a pass: noise only ever makes a
 * service look worse.
 * @param reason a sentence, which becomes the first of the check's own
 */
export function veto(check: Check, reason: string): Check {
  if (check.status !== "fail") return check;
  return takenBack(check, "fail", reason);
}

function takenBack(check: Check, leaning: Check["leaning"], reason: string): Check {
  return { ...check, status: "inconclusive", leaning, reason: `${reason} ${check.reason}` };
}
