import { oneLine } from "../model/text/untrusted.ts";

/** What is wrong with a label; `value` is its text as JSON. */
export type LabelProblem =
  | { readonly is: "empty" }
  | { readonly is: "too-long" | "one-more"; readonly value: string; readonly max: number }
  | { readonly is: "unknown"; readonly value: string; readonly known: string };

/** Common names of sentiments: valid labels even when first seen during an experiment. */
const KNOWN = new Set(
  "positive negative neutral mixed pos neg 正面 负面 中性 积极 消极 正向 负向 中立 混合 积极的 消极的 中性的".split(
    " ",
  ),
);
const MAX_LENGTH = 32;
/** More different labels than any sentiment scale has: beyond that it is text, not labels. */
const MAX_LEARNED = 12;

/**
 * The service's own sentiment labels: learned from its good answers until closed. From then on a label never seen
 * before is a wrong answer. Labels are compared trimmed and case-insensitively.
 */
export class Labels {
  readonly #learned = new Set<string>();
  #closed = false;

  /** The labels learned so far, in order of first sight, normalized. */
  get learned(): readonly string[] {
    return [...this.#learned];
  }

  /** Returns what is wrong with a sentiment as a label; null if nothing. */
  problem(sentiment: string): LabelProblem | null {
    const label = normalized(sentiment);
    if (KNOWN.has(label) || this.#learned.has(label)) return null;
    if (label === "") return { is: "empty" };
    const value = JSON.stringify(oneLine(sentiment, MAX_LENGTH + 1));
    if ([...label].length > MAX_LENGTH) return { is: "too-long", value, max: MAX_LENGTH };
    if (this.#closed) return { is: "unknown", value, known: this.#expected() };
    if (this.#learned.size >= MAX_LEARNED) return { is: "one-more", value, max: MAX_LEARNED };
    return null;
  }

  /** Adds the label of a good answer; without effect once closed. */
  learn(sentiment: string): void {
    if (this.#closed) return;
    const label = normalized(sentiment);
    if (!this.#learned.has(label) && this.problem(sentiment) === null) this.#learned.add(label);
  }

  /** Stops learning. Idempotent. */
  close(): void {
    this.#closed = true;
  }

  #expected(): string {
    return this.#learned.size > 0 ? this.learned.join(", ") : "positive, negative, neutral";
  }
}

function normalized(sentiment: string): string {
  // One more character than allowed, so that a longer label is still seen as too long.
  return oneLine(sentiment.normalize("NFC"), MAX_LENGTH + 1).toLowerCase();
}
