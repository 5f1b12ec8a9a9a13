import type { VerdictStatus } from "../../model/check.ts";
import type { Leg } from "../../model/facts/leg.ts";

/** A drill as one attempt of the run executed it. */
export interface Execution {
  readonly leg: Pick<Leg, "job" | "index">;
  /** From 1 on. */
  readonly attempt: number;
  /** What it is about: the image without its tag, and the settings. */
  readonly subject: string;
  /** The image as it was named. */
  readonly image: string;
  readonly verdict: { readonly status: VerdictStatus };
}

/** What is replaced first where several could be, so that no fail gets lost. */
const REPLACED_FIRST: readonly VerdictStatus[] = ["pass", "inconclusive", "error", "fail"];

/**
 * The drills that count: those of a job's leg that a later attempt executed again are left out. Two calls of a reusable
 * workflow have the same job and leg, so each execution replaces at most one of an earlier attempt, and only one that
 * was of the same drill, or that could not be run. What one attempt executed stands side by side.
 */
export function lastExecutions<T extends Execution>(all: readonly T[]): T[] {
  const kept = [...Map.groupBy(all, ({ leg }) => `${leg.job} ${leg.index}`).values()].flatMap(ofOneLeg);
  return all.filter((each) => kept.includes(each));
}

function ofOneLeg<T extends Execution>(all: readonly T[]): T[] {
  const attempts = [...new Set(all.map(({ attempt }) => attempt))].toSorted((a, b) => a - b);
  return attempts.reduce<T[]>((earlier, attempt) => {
    const now = all.filter((each) => each.attempt === attempt);
    const remaining = now.reduce<T[]>((left, each) => {
      const replaced = replacedBy(each, left);
      return left.filter((other) => other !== replaced);
    }, earlier);
    return [...remaining, ...now];
  }, []);
}

function replacedBy<T extends Execution>(execution: T, earlier: readonly T[]): T | undefined {
  const order = ({ verdict }: T) => REPLACED_FIRST.indexOf(verdict.status);
  return earlier
    .filter((other) => likeness(other, execution) > 0)
    .toSorted((a, b) => likeness(b, execution) - likeness(a, execution) || order(a) - order(b))[0];
}

function likeness(earlier: Execution, later: Execution): number {
  if (earlier.subject === later.subject) return earlier.image === later.image ? 3 : 2;
  return earlier.verdict.status === "error" ? 1 : 0;
}
