import { OUTCOMES, type Outcome } from "../sample.ts";
import { formatCount } from "../text/format.ts";

const WORDS: Readonly<Record<Exclude<Outcome, "ok">, string>> = {
  "http-error": "answered with an HTTP error",
  timeout: "timed out",
  refused: "refused or cut off",
  dropped: "not sent while too many waited for an answer",
  "wrong-answer": "answered with something else than a prediction",
};

/**
 * Returns how requests failed, the most frequent way first: `9 timed out, 3 refused or cut off`. Empty if none failed.
 */
export function failureWords(byOutcome: Readonly<Record<Outcome, number>>): string {
  return OUTCOMES.filter((outcome) => outcome !== "ok")
    .filter((outcome) => byOutcome[outcome] > 0)
    .toSorted((a, b) => byOutcome[b] - byOutcome[a])
    .map((outcome) => `${formatCount(byOutcome[outcome])} ${WORDS[outcome]}`)
    .join(", ");
}
