import { OBJECTIVES, type ObjectiveKind } from "../../../model/objectives.ts";
import type { Outcome } from "../../../model/sample.ts";
import { formatCount } from "../../../model/text/format.ts";
import { failedOutcomes } from "../parts.ts";

const FAILURES: Readonly<Record<Exclude<Outcome, "ok">, string>> = {
  "http-error": "answered with an HTTP error",
  timeout: "timed out",
  refused: "refused or cut off",
  cut: "cut off in the middle of a stream",
  dropped: "not sent because too many were waiting for an answer",
  "wrong-answer": "answered with something other than a prediction",
};

/** Returns how a request failed; any other outcome as it is. */
export function failure(outcome: string): string {
  return new Map(Object.entries(FAILURES)).get(outcome) ?? outcome;
}

/** Returns a count with its noun: `1 request`, `2,000 requests`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/**
 * Returns how requests failed, the most frequent way first: `9 timed out, 3 refused or cut off`. Empty if none failed.
 */
export function failuresByOutcome(byOutcome: Readonly<Record<Outcome, number>>): string {
  return failedOutcomes(byOutcome)
    .map(({ outcome, count }) => `${formatCount(count)} ${FAILURES[outcome]}`)
    .join(", ");
}

/** Returns the figure that an objective compares with the baseline's, as in `TTFT`. */
export function comparedLabel(kind: ObjectiveKind): string {
  const { compares, label } = OBJECTIVES[kind];
  return compares?.label ?? label;
}

/** Returns details in parentheses, with a space before them; empty if there are none. */
export function inParentheses(...details: readonly string[]): string {
  const given = details.filter((detail) => detail !== "");
  return given.length === 0 ? "" : ` (${given.join("; ")})`;
}

/** Returns `leaning pass`; empty if there is no leaning. */
export function leans(leaning: "pass" | "fail" | null): string {
  return leaning === null ? "" : `leaning ${leaning}`;
}
