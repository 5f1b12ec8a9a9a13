import type { VerdictStatus } from "../../model/check.ts";
import type { Leg } from "../../model/facts/leg.ts";

/** A drill as one attempt of the run executed it. */
export interface Execution {
  readonly leg: Pick<Leg, "job" | "index">;
  /** Counted from 1. */
  readonly attempt: number;
  /** What was tested: the image without its tag, and the settings. */
  readonly subject: string;
  /** The image as it was named in the inputs. */
  readonly image: string;
  readonly verdict: { readonly status: VerdictStatus };
}

/** Which result is replaced first if several could be, so that no fail gets lost. */
const REPLACED_FIRST: readonly VerdictStatus[] = ["pass", "inconclusive", "cancelled", "error", "fail"];

/**
 * Returns the drills that count, without those that a later attempt executed again. Two calls of a reusable workflow
 * have the same job and leg. Each execution therefore replaces at most one of an earlier attempt, and only one of the
 * same drill or one that was not run to its end. Executions of the same attempt never replace each other.
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
  return ["error", "cancelled"].includes(earlier.verdict.status) ? 1 : 0;
}
