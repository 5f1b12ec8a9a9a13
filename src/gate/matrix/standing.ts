import type { Check } from "../../model/check.ts";
import { isMinimum, kindsWhere, type ObjectiveKind } from "../../model/objectives.ts";

/** What drills can be compared by: each has its limit, and the more of it, the worse. */
export function standingKinds(): ObjectiveKind[] {
  return kindsWhere(({ comparesLegs }) => comparesLegs === true);
}

/** How near to its limit a drill came. */
export interface Standing {
  readonly check: Check;
  /** The share of requests that failed, or milliseconds; infinite where what was waited for never came. */
  readonly value: number;
  /** The most that it may be. */
  readonly most: number;
}

/** Of a drill's checks of one kind the one nearest to its limit, or the furthest beyond it; null where none was measured. */
export function nearestStanding(checks: readonly Check[], kind: ObjectiveKind): Standing | null {
  const standings = checks.flatMap((check) => (check.objective.kind === kind ? (standingOf(check) ?? []) : []));
  return standings.toSorted((a, b) => usedOf(b) - usedOf(a))[0] ?? null;
}

/** How much of what its limit allows is used: 1 is all of it. */
export function usedOf({ value, most }: Standing): number {
  if (most > 0) return value / most;
  return value > 0 ? Number.POSITIVE_INFINITY : 0;
}

function standingOf(check: Check): Standing | null {
  const { objective, measured, status } = check;
  if (measured === null && status !== "fail") return null;
  if (objective.limit === null) return null;
  // Of a share that is to be large, what is missing is counted: so more is worse for all.
  if (isMinimum(objective)) return { check, value: 1 - (measured ?? 0), most: 1 - objective.limit };
  return { check, value: measured ?? Number.POSITIVE_INFINITY, most: objective.limit };
}
