import { type Static, type TSchema, Type } from "typebox";
import { about, listOf, nullable, object, oneOf } from "./builders.ts";
import { Objective } from "./objective-data.ts";
import { count, legLine, line, name } from "./scalars.ts";

/** `fail`: the service broke a limit. `error`: the drill could not be run. Both end the step red. */
export const VerdictStatus = oneOf("pass", "fail", "inconclusive", "error");
export type VerdictStatus = Static<typeof VerdictStatus>;

function verdictOf<T extends TSchema>(text: T, maxItems: number) {
  return object({
    status: VerdictStatus,
    /** One sentence: the verdict's reason, readable on its own. */
    sentence: text,
    /** Every reason, the first one the sentence's. */
    reasons: listOf(text, maxItems),
    tolerated: about(
      "What went wrong under a fault that is allowed to fail: it decided nothing.",
      listOf(text, maxItems),
    ),
  });
}

export const Verdict = verdictOf(line, 1000);
export type Verdict = Static<typeof Verdict>;

/** That of a merge, which nobody reads back. */
export const MergedVerdict = verdictOf(legLine, Infinity);

/** `not-applicable`: it asks for something that this service does not have; it decides nothing. */
const CheckStatus = oneOf("pass", "fail", "inconclusive", "not-applicable");
export type CheckStatus = Static<typeof CheckStatus>;

const figure = nullable(Type.Number());

/** What a comparison with the baseline rests on. */
const ComparisonFigures = object({
  pairs: count,
  /** Null where there are too few pairs. */
  low: about("The ratio's interval at 95 %.", figure),
  high: figure,
  smallestSeen: about("The smallest ratio that would have been called a slowdown, 19 times of 20.", figure),
});
export type ComparisonFigures = Static<typeof ComparisonFigures>;

/** An objective evaluated. */
export const Check = object({
  /** Where it was evaluated: a fault's name, or `steady-state`. */
  scope: name,
  objective: Objective,
  status: CheckStatus,
  /** Which way an inconclusive one leans; null when there is nothing to lean on. */
  leaning: nullable(oneOf("pass", "fail")),
  /** Requests it was decided on (kills, for a recovery; parts of the drill, for a budget). */
  requests: count,
  /** The point estimate; null when nothing was measured. */
  measured: about("In the objective's own unit: a ratio, milliseconds or a multiple.", figure),
  /** An availability of at least, a P95 of at most this much; null where there is none. */
  proven: about("The bound that the samples prove at 95 %.", figure),
  comparison: Type.Optional(
    about(
      "Only of a comparison with the baseline: ratios of the candidate's latency to the baseline's.",
      ComparisonFigures,
    ),
  ),
  /** One sentence: why it is what it is. */
  reason: line,
});
export type Check = Static<typeof Check>;
