import type { Comparison } from "../../model/record.ts";

/**
 * Comparisons of an image with itself, the chance in each one's middle taken out. A short comparison misses the middle
 * by chance; drawn from as it is, every simulated drill would carry that miss and one of its own. What the middles
 * differ by beyond chance is kept: it is how drills differ.
 *
 * The ln ratios of a comparison are shifted so that of their mean m only c m is left, with
 * c^2 = max(0, 1 - mean(s^2 / n) / mean(m^2)); the true m is 0 in the mean, since both images are one.
 * @see Efron & Morris (1975), "Data analysis using Stein's estimator", on shrinking toward the common mean
 */
export function withoutChance(comparisons: readonly Comparison[]): Comparison[] {
  const middles = comparisons.map(middleOf);
  const mean = (of: (middle: Middle) => number) => middles.reduce((sum, each) => sum + of(each), 0) / middles.length;
  const seen = mean((each) => each.mean ** 2);
  const byChance = mean((each) => each.variance);
  const kept = seen === 0 ? 1 : Math.sqrt(Math.max(0, 1 - byChance / seen));
  return comparisons.map((comparison, index) => {
    const factor = Math.exp((kept - 1) * (middles[index]?.mean ?? 0));
    const samples = comparison.candidate.samples.map((sample) =>
      sample.outcome === "ok" ? { ...sample, latencyMs: factor * sample.latencyMs } : sample,
    );
    return { ...comparison, candidate: { ...comparison.candidate, samples } };
  });
}

interface Middle {
  readonly mean: number;
  /** Of that mean. */
  readonly variance: number;
}

function middleOf(comparison: Comparison): Middle {
  const values = answeredRatios(comparison).map(Math.log);
  const n = values.length;
  if (n < 2) return { mean: 0, variance: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (n - 1) / n };
}

/** Candidate latency over baseline latency of the pairs in which both answered. */
export function answeredRatios({ candidate, baseline }: Comparison): number[] {
  return candidate.samples.flatMap((ours, index) => {
    const other = baseline.samples[index];
    const answered = ours.outcome === "ok" && other?.outcome === "ok" && ours.latencyMs > 0 && other.latencyMs > 0;
    return answered ? [ours.latencyMs / other.latencyMs] : [];
  });
}
