import { signedRankQuantile } from "./signed-rank.ts";

/** Estimate of the center of some differences. */
export interface Shift {
  readonly estimate: number;
  /** The ends of the 95 % interval; null for fewer than 6 differences, which are too few for one. */
  readonly low: number | null;
  readonly high: number | null;
}

const TAIL = 0.025;

/**
 * Returns the center of differences that are distributed symmetrically around it: the median of all pairwise means
 * (each with itself included), with the interval of all shifts that the exact signed-rank test does not reject at 5 %.
 * The ends can be infinite. The 95 % apply to a number of differences that was fixed beforehand.
 * @returns null if there are no differences
 * @see Hodges & Lehmann (1963), "Estimates of location based on rank tests"; Hollander, Wolfe & Chicken (2014),
 *   Nonparametric Statistical Methods, 3.3 (Tukey's interval)
 */
export function hodgesLehmann(differences: readonly number[]): Shift | null {
  const n = differences.length;
  if (n === 0) return null;
  const means: number[] = [];
  for (const [index, one] of differences.entries()) {
    for (let other = 0; other <= index; other++) {
      const mean = (one + (differences[other] ?? one)) / 2;
      // The mean of +Infinity and -Infinity is on neither side of any shift, so leaving it out moves neither end.
      if (!Number.isNaN(mean)) means.push(mean);
    }
  }
  const sorted = Float64Array.from(means).sort();
  const below = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const above = sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0;
  const middle = (below + above) / 2;
  const cut = signedRankQuantile(n, TAIL);
  const ends =
    cut < 0
      ? { low: null, high: null }
      : {
          low: sorted[Math.min(cut, sorted.length - 1)] ?? null,
          high: sorted[Math.max(0, sorted.length - 1 - cut)] ?? null,
        };
  return { estimate: Number.isNaN(middle) ? 0 : middle, ...ends };
}
