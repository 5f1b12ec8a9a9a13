import type { Sample } from "../../model/sample.ts";

/**
 * Runner noise has a time scale of about a second, so pairs that are closer to each other than this are not independent
 * and count as one.
 */
const BLOCK_MS = 1_000;

/** The same prompt sent to both images. */
export interface Pair {
  readonly candidate: Sample;
  readonly baseline: Sample;
}

/** How a figure is read from a request; null if it does not apply to it. A failed request exceeds every figure. */
export type Figure = (sample: Sample) => number | null;

/** Neighboring pairs that count as one. */
export interface PairBlock {
  readonly pairs: readonly Pair[];
  /** Number of pairs in which only the candidate failed, minus the number in which only the baseline failed. */
  readonly failures: number;
}

/** The middle of a block's ln(candidate's figure / baseline's figure). */
export interface BlockRatios {
  /** For the test of "slower"; null if no pair of the block has a value. */
  readonly slower: number | null;
  /**
   * For the test of "not slower": without the pairs whose baseline failed, because there is nothing to compare with.
   */
  readonly notSlower: number | null;
}

/**
 * Groups pairs into blocks: a single pair if it lasts a second, otherwise as many as needed for that. Their number is
 * then even, so that in the order A B B A each image went first equally often.
 */
export class BlockBuilder {
  #pairs: Pair[] = [];
  #fromMs: number | null = null;

  /** @returns the block that this pair completes, or null */
  push(pair: Pair): PairBlock | null {
    const { candidate, baseline } = pair;
    this.#fromMs ??= Math.min(candidate.intendedAtMs, baseline.intendedAtMs);
    this.#pairs.push(pair);
    const lastedMs = Math.max(candidate.endedAtMs, baseline.endedAtMs) - this.#fromMs;
    const odd = this.#pairs.length > 1 && this.#pairs.length % 2 === 1;
    if (lastedMs < BLOCK_MS || odd) return null;
    const pairs = this.#pairs;
    this.#pairs = [];
    this.#fromMs = null;
    return { pairs, failures: pairs.reduce((sum, each) => sum + moreFailures(each), 0) };
  }
}

/** Returns whether a figure applies to a pair. Of a failed request that is not known. */
export function applies(figure: Figure, { candidate, baseline }: Pair): boolean {
  return [candidate, baseline].every((sample) => sample.outcome !== "ok" || figure(sample) !== null);
}

/** Returns the ratios of a figure in a block. */
export function ratiosOf({ pairs }: PairBlock, figure: Figure): BlockRatios {
  const values = pairs.flatMap((pair) => (applies(figure, pair) ? (lnRatio(pair, figure) ?? []) : []));
  return {
    slower: middle(values, "low"),
    notSlower: middle(
      values.filter((one) => one !== Number.NEGATIVE_INFINITY),
      "high",
    ),
  };
}

function moreFailures({ candidate, baseline }: Pair): number {
  return Number(candidate.outcome !== "ok") - Number(baseline.outcome !== "ok");
}

/** +Infinity if only the candidate failed, -Infinity if only the baseline did; null if both did: there is no ratio. */
function lnRatio({ candidate, baseline }: Pair, figure: Figure): number | null {
  const [ours, other] = [candidate, baseline].map((sample) => (sample.outcome === "ok" ? figure(sample) : null));
  if (ours == null && other == null) return null;
  if (ours == null) return Number.POSITIVE_INFINITY;
  if (other == null) return Number.NEGATIVE_INFINITY;
  return Math.log(atLeastAMicrosecond(ours) / atLeastAMicrosecond(other));
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
