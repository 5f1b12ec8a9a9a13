import type { Check } from "../../model/check.ts";
import { isMinimum, kindsWhere, type ObjectiveKind } from "../../model/objectives.ts";

/** Returns the objectives by which drills can be compared: each has a limit, and a larger value is worse. */
export function standingKinds(): ObjectiveKind[] {
  return kindsWhere(({ comparesLegs }) => comparesLegs === true);
}

/** How close a drill came to a limit. */
export interface Standing {
  readonly check: Check;
  /** The share of requests that failed, or milliseconds; infinite if the awaited event never came. */
  readonly value: number;
  /** The maximum that the value may have. */
  readonly most: number;
}

/** Returns the check of one kind that is nearest to its limit, or furthest beyond it; null if none was measured. */
export function nearestStanding(checks: readonly Check[], kind: ObjectiveKind): Standing | null {
  const standings = checks.flatMap((check) => (check.objective.kind === kind ? (standingOf(check) ?? []) : []));
  return standings.toSorted((a, b) => usedOf(b) - usedOf(a))[0] ?? null;
}

/** Returns how much of its limit is used: 1 is all of it. */
export function usedOf({ value, most }: Standing): number {
  if (most > 0) return value / most;
  return value > 0 ? Number.POSITIVE_INFINITY : 0;
}

function standingOf(check: Check): Standing | null {
  const { objective, measured, status } = check;
  if (measured === null && status !== "fail") return null;
  if (objective.limit === null) return null;
  // A minimum share is turned into its complement, so that a larger value is worse for all objectives.
  if (isMinimum(objective)) return { check, value: 1 - (measured ?? 0), most: 1 - objective.limit };
  return { check, value: measured ?? Number.POSITIVE_INFINITY, most: objective.limit };
}
