import type { Sample } from "../../model/sample.ts";

/**
 * Runner noise lives on a scale of about a second, so pairs nearer to each other than this tell the same story and
 * count as one.
 */
const BLOCK_MS = 1_000;

/** Neighboring pairs that count as one. Values are ln(candidate latency / baseline latency). */
export interface Block {
  readonly pairs: number;
  /** To judge "slower" by; null when no pair of the block tells anything. */
  readonly slower: number | null;
  /** To judge "not slower" by: without the pairs whose baseline failed, which have nothing to be compared with. */
  readonly notSlower: number | null;
  /** In how many pairs the candidate alone failed, less in how many the baseline alone did. */
  readonly failures: number;
}

/**
 * Gathers pairs to blocks: one pair each when a pair lasts a second, else as many as that takes, and an even number
 * then, so that in the order A B B A either image went first equally often.
 */
export class BlockBuilder {
  #values: number[] = [];
  #pairs = 0;
  #failures = 0;
  #fromMs: number | null = null;

  /** @returns the block that this pair completes, if it does */
  push(candidate: Sample, baseline: Sample): Block | null {
    this.#fromMs ??= Math.min(candidate.intendedAtMs, baseline.intendedAtMs);
    this.#pairs += 1;
    const value = lnRatio(candidate, baseline);
    if (value !== null) this.#values.push(value);
    if (value === Number.POSITIVE_INFINITY) this.#failures += 1;
    if (value === Number.NEGATIVE_INFINITY) this.#failures -= 1;

    const lastedMs = Math.max(candidate.endedAtMs, baseline.endedAtMs) - this.#fromMs;
    if (lastedMs < BLOCK_MS || (this.#pairs > 1 && this.#pairs % 2 === 1)) return null;
    const block: Block = {
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

/** Null when both failed: nothing is known of their latencies then. */
function lnRatio(candidate: Sample, baseline: Sample): number | null {
  const answered = { candidate: candidate.outcome === "ok", baseline: baseline.outcome === "ok" };
  if (!answered.candidate && !answered.baseline) return null;
  if (!answered.candidate) return Number.POSITIVE_INFINITY;
  if (!answered.baseline) return Number.NEGATIVE_INFINITY;
  return Math.log(atLeastAMicrosecond(candidate.latencyMs) / atLeastAMicrosecond(baseline.latencyMs));
}

/** A clock may show the same time twice. */
function atLeastAMicrosecond(ms: number): number {
  return Math.max(ms, 0.001);
}

/** The median; between a failure and an answer it takes the end that is harder on what is to be shown. */
function middle(values: readonly number[], harder: "low" | "high"): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (low === undefined || high === undefined) return null;
  if (Number.isFinite(low) && Number.isFinite(high)) return (low + high) / 2;
  return harder === "low" ? low : high;
}
