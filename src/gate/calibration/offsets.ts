import type { Comparison } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";

/** A figure of a good answer, and the same answer with another one. */
interface ScaledFigure {
  /** Null if it does not apply to the answer. */
  readonly of: (sample: Sample) => number | null;
  readonly times: (sample: Sample, factor: number) => Sample;
}

const LATENCY: ScaledFigure = {
  of: ({ latencyMs }) => latencyMs,
  times: (sample, factor) => ({ ...sample, latencyMs: factor * sample.latencyMs }),
};

/** All that a comparison tests. */
const FIGURES: readonly ScaledFigure[] = [LATENCY, ofStream("ttftMs"), ofStream("tpotMs")];

function ofStream(figure: "ttftMs" | "tpotMs"): ScaledFigure {
  return {
    of: ({ stream }) => stream?.[figure] ?? null,
    times: (sample, factor) => {
      const ms = sample.stream?.[figure] ?? null;
      return sample.stream === undefined || ms === null
        ? sample
        : { ...sample, stream: { ...sample.stream, [figure]: factor * ms } };
    },
  };
}

/**
 * Returns comparisons of an image with itself, with the chance part of each mean removed. The mean of a short
 * comparison is off by chance. If the drills were drawn from the comparison as it is, each simulated drill would carry
 * that error and one of its own. The part of the spread between the means that exceeds chance is kept: it is how drills
 * differ.
 *
 * The ln ratios of each figure of a comparison are shifted so that only c m is left of their mean m, with c^2 = max(0, 1 - mean(s^2 /
 * n) / mean(m^2)). The true m is 0 on average, because both images are the same.
 * @see Efron & Morris (1975), "Data analysis using Stein's estimator", on shrinking toward the common mean
 */
export function withoutChance(comparisons: readonly Comparison[]): Comparison[] {
  return FIGURES.reduce<Comparison[]>(figureWithoutChance, [...comparisons]);
}

function figureWithoutChance(comparisons: readonly Comparison[], figure: ScaledFigure): Comparison[] {
  const middles = comparisons.map((comparison) => middleOf(comparison, figure));
  const mean = (of: (middle: Middle) => number) => middles.reduce((sum, each) => sum + of(each), 0) / middles.length;
  const seen = mean((each) => each.mean ** 2);
  const byChance = mean((each) => each.variance);
  const kept = seen === 0 ? 1 : Math.sqrt(Math.max(0, 1 - byChance / seen));
  return comparisons.map((comparison, index) => {
    const factor = Math.exp((kept - 1) * (middles[index]?.mean ?? 0));
    const samples = comparison.candidate.samples.map((sample) =>
      sample.outcome === "ok" ? figure.times(sample, factor) : sample,
    );
    return { ...comparison, candidate: { ...comparison.candidate, samples } };
  });
}

interface Middle {
  readonly mean: number;
  /** Variance of the mean. */
  readonly variance: number;
}

function middleOf(comparison: Comparison, figure: ScaledFigure): Middle {
  const values = ratiosOf(comparison, figure).map(Math.log);
  const n = values.length;
  if (n < 2) return { mean: 0, variance: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (n - 1) / n };
}

/** Returns candidate latency divided by baseline latency, for the pairs in which both answered. */
export function answeredRatios(comparison: Comparison): number[] {
  return ratiosOf(comparison, LATENCY);
}

function ratiosOf({ candidate, baseline }: Comparison, { of }: ScaledFigure): number[] {
  return candidate.samples.flatMap((sample, index) => {
    const beside = baseline.samples[index];
    if (sample.outcome !== "ok" || beside?.outcome !== "ok") return [];
    const [ours, other] = [of(sample) ?? 0, of(beside) ?? 0];
    return ours > 0 && other > 0 ? [ours / other] : [];
  });
}
