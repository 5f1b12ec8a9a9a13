import { WordCount } from "./word-count.ts";

/** The figures of one streamed answer. */
export interface StreamReading {
  /** From the request to the first piece of text; null if none came. */
  readonly firstTextMs: number | null;
  /** From the first piece of text to the end, per token after the first; null if that is not known. */
  readonly tpotMs: number | null;
  /** From the request to the first piece that is not reasoning; null if none came. */
  readonly firstAnswerMs: number | null;
  /** The longest time between two pieces of text; null if fewer than two came. */
  readonly maxStallMs: number | null;
  /** From the request to the beginning of that time. */
  readonly stallFromMs: number | null;
  readonly words: number;
  /** Whether its first piece of text was reasoning. */
  readonly reasoned: boolean;
}

/**
 * Measures one streamed answer. Pieces that arrive together count as one: a proxy that collects a whole answer does not
 * make its tokens fast.
 */
export class StreamTimes {
  readonly #startedAtMs: number;
  readonly #count = new WordCount();
  #firstAtMs: number | null = null;
  #answerAtMs: number | null = null;
  #lastAtMs = 0;
  #arrivals = 0;
  #maxStallMs = 0;
  #stallFromMs = 0;
  #tokens: number | null = null;
  #reasoned = false;
  #hasText = false;

  constructor(startedAtMs: number) {
    this.#startedAtMs = startedAtMs;
  }

  get words(): number {
    return this.#count.words;
  }

  /** Whether a piece of text came, also one of reasoning. */
  get hasBegun(): boolean {
    return this.#firstAtMs !== null;
  }

  /** Whether a piece of text came that is more than space. */
  get hasText(): boolean {
    return this.#hasText;
  }

  piece(text: string, atMs: number, isReasoning: boolean): void {
    this.#count.push(text);
    this.#hasText ||= text.trim() !== "";
    if (this.#firstAtMs === null) {
      this.#firstAtMs = atMs;
      this.#reasoned = isReasoning;
    } else if (atMs - this.#lastAtMs > this.#maxStallMs) {
      this.#maxStallMs = atMs - this.#lastAtMs;
      this.#stallFromMs = this.#lastAtMs;
    }
    if (!isReasoning) this.#answerAtMs ??= atMs;
    if (this.#arrivals === 0 || atMs > this.#lastAtMs) this.#arrivals += 1;
    this.#lastAtMs = atMs;
  }

  /** The number of tokens that the service reports; the last one counts. */
  count(tokens: unknown): void {
    if (typeof tokens === "number" && Number.isSafeInteger(tokens) && tokens >= 0) this.#tokens = tokens;
  }

  /** @param endedAtMs when it properly ended; null if it did not */
  figures(endedAtMs: number | null): StreamReading {
    const first = this.#firstAtMs;
    const sinceRequest = (atMs: number | null) => (atMs === null ? null : atMs - this.#startedAtMs);
    const isInPieces = this.#arrivals > 1;
    const gaps = (this.#tokens ?? 0) - 1;
    return {
      firstTextMs: sinceRequest(first),
      firstAnswerMs: sinceRequest(this.#answerAtMs),
      tpotMs: endedAtMs === null || first === null || !isInPieces || gaps < 1 ? null : (endedAtMs - first) / gaps,
      maxStallMs: isInPieces ? this.#maxStallMs : null,
      stallFromMs: isInPieces ? sinceRequest(this.#stallFromMs) : null,
      words: this.words,
      reasoned: this.#reasoned,
    };
  }
}
