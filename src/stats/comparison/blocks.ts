import type { Sample } from "../../model/sample.ts";

/**
 * Runner noise has a time scale of about a second, so pairs that are closer to each other than this are not independent
 * and count as one.
 */
const BLOCK_MS = 1_000;

/** Neighboring pairs that count as one. Values are ln(candidate latency / baseline latency). */
export interface PairBlock {
  readonly pairs: number;
  /** For the test of "slower"; null if no pair of the block has a value. */
  readonly slower: number | null;
  /**
   * For the test of "not slower": without the pairs whose baseline failed, because there is nothing to compare with.
   */
  readonly notSlower: number | null;
  /** Number of pairs in which only the candidate failed, minus the number in which only the baseline failed. */
  readonly failures: number;
}

/**
 * Groups pairs into blocks: a single pair if it lasts a second, otherwise as many as needed for that. Their number is
 * then even, so that in the order A B B A each image went first equally often.
 */
export class BlockBuilder {
  #values: number[] = [];
  #pairs = 0;
  #failures = 0;
  #fromMs: number | null = null;

  /** @returns the block that this pair completes, or null */
  push(candidate: Sample, baseline: Sample): PairBlock | null {
    this.#fromMs ??= Math.min(candidate.intendedAtMs, baseline.intendedAtMs);
    this.#pairs += 1;
    const value = lnRatio(candidate, baseline);
    if (value !== null) this.#values.push(value);
    if (value === Number.POSITIVE_INFINITY) this.#failures += 1;
    if (value === Number.NEGATIVE_INFINITY) this.#failures -= 1;

    const lastedMs = Math.max(candidate.endedAtMs, baseline.endedAtMs) - this.#fromMs;
    if (lastedMs < BLOCK_MS || (this.#pairs > 1 && this.#pairs % 2 === 1)) return null;
    const block: PairBlock = {
      pairs: this.#pairs,
      slower: middle(this.#values, "low"),
      notSlower: middle(
        this.#values.filter((one) => one !== Number.NEGATIVE_INFINITY),
        "high",
      ),
      failures: this.#failures,
    };
    this.#values = [];
    this.#pairs = 0;
    this.#failures = 0;
    this.#fromMs = null;
    return block;
  }
}

/** Null if both failed, because there are no latencies to compare. */
function lnRatio(candidate: Sample, baseline: Sample): number | null {
  const answered = { candidate: candidate.outcome === "ok", baseline: baseline.outcome === "ok" };
  if (!answered.candidate && !answered.baseline) return null;
  if (!answered.candidate) return Number.POSITIVE_INFINITY;
  if (!answered.baseline) return Number.NEGATIVE_INFINITY;
  return Math.log(atLeastAMicrosecond(candidate.latencyMs) / atLeastAMicrosecond(baseline.latencyMs));
}

/** A clock may return the same time twice. */
function atLeastAMicrosecond(ms: number): number {
  return Math.max(ms, 0.001);
}

/** Returns the median. Between a failure and an answer it takes the end that makes the claim harder to prove. */
function middle(values: readonly number[], harder: "low" | "high"): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (low === undefined || high === undefined) return null;
  if (Number.isFinite(low) && Number.isFinite(high)) return (low + high) / 2;
  return harder === "low" ? low : high;
}
