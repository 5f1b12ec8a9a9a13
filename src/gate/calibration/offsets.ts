import type { Comparison } from "../../model/record.ts";

/**
 * Returns comparisons of an image with itself, with the chance part of each mean removed. The mean of a short
 * comparison is off by chance. If the drills were drawn from the comparison as it is, each simulated drill would carry
 * that error and one of its own. The part of the spread between the means that exceeds chance is kept: it is how drills
 * differ.
 *
 * The ln ratios of a comparison are shifted so that only c m is left of their mean m, with c^2 = max(0, 1 - mean(s^2 /
 * n) / mean(m^2)). The true m is 0 on average, because both images are the same.
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
  /** Variance of the mean. */
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

/** Returns candidate latency divided by baseline latency, for the pairs in which both answered. */
export function answeredRatios({ candidate, baseline }: Comparison): number[] {
  return candidate.samples.flatMap((ours, index) => {
    const other = baseline.samples[index];
    const answered = ours.outcome === "ok" && other?.outcome === "ok" && ours.latencyMs > 0 && other.latencyMs > 0;
    return answered ? [ours.latencyMs / other.latencyMs] : [];
  });
}
