import type { VerdictStatus } from "./definitions/verdict-data.ts";
import type { Objective } from "./objectives.ts";

/** `not-applicable`: it asks for something that this service does not have; it decides nothing. */
export type CheckStatus = "pass" | "fail" | "inconclusive" | "not-applicable";

export type { VerdictStatus };

/** What a comparison with the baseline rests on. Ratios of the candidate's latency to the baseline's. */
export interface ComparisonFigures {
  readonly pairs: number;
  /** The ratio's interval at 95 %; null where there are too few pairs. */
  readonly low: number | null;
  readonly high: number | null;
  /** The smallest slowdown that this run would have called one, 19 times of 20. */
  readonly smallestSeen: number | null;
}

/** An objective evaluated. */
export interface Check {
  /** Where it was evaluated: a fault's name, or `steady-state`. */
  readonly scope: string;
  readonly objective: Objective;
  readonly status: CheckStatus;
  /** Which way an inconclusive one leans; null when there is nothing to lean on. */
  readonly leaning: "pass" | "fail" | null;
  /** Requests it was decided on (kills, for a recovery; parts of the drill, for a budget). */
  readonly requests: number;
  /** The point estimate in the objective's own unit (ratio, milliseconds or a multiple); null when nothing was measured. */
  readonly measured: number | null;
  /** What the samples prove at 95 %: an availability of at least, a P95 of at most this much; null where there is none. */
  readonly proven: number | null;
  /** Only of a comparison with the baseline. */
  readonly comparison?: ComparisonFigures;
  /** One sentence: why it is what it is. */
  readonly reason: string;
}

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
