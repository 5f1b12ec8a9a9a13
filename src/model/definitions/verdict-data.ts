import type { Static, TSchema } from "typebox";
import { about, listOf, object, oneOf } from "./builders.ts";
import { legLine, line } from "./scalars.ts";

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
