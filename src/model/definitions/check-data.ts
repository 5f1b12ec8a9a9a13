import { type Static, Type } from "typebox";
import { about, listOf, nullable, object, oneOf } from "./builders.ts";
import { Sentences } from "./message-data.ts";
import { Objective } from "./objective-data.ts";
import { count, name } from "./scalars.ts";

/** `fail`: the service broke a limit. `error`: the drill could not be run. Both fail the step, and so does `cancelled`. */
export const VerdictStatus = oneOf("pass", "fail", "inconclusive", "error", "cancelled");
export type VerdictStatus = Static<typeof VerdictStatus>;

function verdictOf(maxItems: number) {
  return object({
    status: VerdictStatus,
    /** The reason of the verdict, readable on its own. */
    sentence: Sentences,
    /** All reasons; the first one is the sentence's. */
    reasons: listOf(Sentences, maxItems),
    tolerated: about(
      "What went wrong under experiments that are allowed to fail. It did not affect the status.",
      listOf(Sentences, maxItems),
    ),
  });
}

export const Verdict = verdictOf(1000);
export type Verdict = Static<typeof Verdict>;

/** The verdict of a merge, which is never read again. */
export const MergedVerdict = verdictOf(Infinity);

/** `not-applicable`: the service does not have what the check needs, so the check decides nothing. */
const CheckStatus = oneOf("pass", "fail", "inconclusive", "not-applicable");
export type CheckStatus = Static<typeof CheckStatus>;

const figure = nullable(Type.Number());

/** The figures of a comparison with the baseline. */
const ComparisonFigures = object({
  pairs: count,
  /** Null if there are too few pairs. */
  low: about("Lower end of the ratio's 95 % interval; `high` is the upper end.", figure),
  high: figure,
  smallestSeen: about(
    "The smallest ratio that would have been detected as a slowdown with a probability of 95 %.",
    figure,
  ),
});
export type ComparisonFigures = Static<typeof ComparisonFigures>;

/** An evaluated objective. */
export const Check = object({
  /** Where it was evaluated: an experiment's name, or `steady-state`. */
  scope: name,
  objective: Objective,
  status: CheckStatus,
  /** Which way an inconclusive check leans; null if there is no evidence either way. */
  leaning: nullable(oneOf("pass", "fail")),
  /** Number of requests behind the result (kills, for a recovery; parts of the drill, for a budget). */
  requests: count,
  /** The point estimate; null if nothing was measured. */
  measured: about("In the objective's unit: for example a ratio, milliseconds or a multiple.", figure),
  /** An availability of at least, or a P95 of at most, this value; null if nothing is proven. */
  proven: about("The bound that the samples prove at 95 %.", figure),
  comparison: Type.Optional(
    about(
      "Only for a comparison with the baseline: ratios of the candidate's latency to the baseline's.",
      ComparisonFigures,
    ),
  ),
  /** The reason for the status. */
  reason: Sentences,
});
export type Check = Static<typeof Check>;
