/** The standard normal deviate of 95 %. */
const Z95 = 1.6449;

export interface PowerQuestion {
  /** The measured differences. Only their spread is used, not their position. */
  readonly differences: readonly number[];
  /** The center of the differences. */
  readonly center: number;
  /** The number of differences in the planned test. */
  readonly n: number;
  /** The test: the signed-rank z of the differences minus `margin` is at least `z`. */
  readonly margin: number;
  readonly z: number;
}

/**
 * Returns the smallest true shift that a signed-rank test of differences with this spread would have detected with a
 * probability of 95 %.
 *
 * The rank sum is treated as normal, with its exact mean and variance under the shift. The probabilities of one, two
 * and three differences together are those of the measured residuals.
 * @returns null if so few differences can't detect any shift, or if failures leave no usable spread
 * @see Lehmann (2006), Nonparametrics: Statistical Methods Based on Ranks, 4.2, on the power of the signed-rank test
 */
export function smallestShift({ differences, center, n, margin, z }: PowerQuestion): number | null {
  const residuals = differences.map((difference) => difference - center);
  if (!Number.isFinite(center) || residuals.length < 3 || residuals.some((one) => !Number.isFinite(one))) return null;
  const needed = (n * (n + 1)) / 4 + z * Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  const isSeen = (shift: number): boolean => {
    const { mean, sd } = rankSum(
      residuals.map((one) => one + shift - margin),
      n,
    );
    return mean - needed >= Z95 * sd;
  };
  let unseen = margin;
  // Beyond the whole spread every difference is positive, so a larger shift changes nothing.
  let seen = margin + Math.max(...residuals) - Math.min(...residuals) + 1e-9;
  if (!isSeen(seen)) return null;
  for (let step = 0; step < 40; step++) {
    const between = (unseen + seen) / 2;
    if (isSeen(between)) seen = between;
    else unseen = between;
  }
  return seen;
}

/**
 * Returns mean and standard deviation of the sum of the positive ranks of `n` differences that are distributed like
 * `values`.
 */
function rankSum(values: readonly number[], n: number): { mean: number; sd: number } {
  const size = values.length;
  let one = 0;
  let two = 0;
  let three = 0;
  for (const [index, value] of values.entries()) {
    if (value > 0) one += 1 / size;
    let partners = 0;
    for (const [other, second] of values.entries()) if (other !== index && value + second > 0) partners += 1;
    two += partners / (size * (size - 1));
    three += (partners * (partners - 1)) / (size * (size - 1) * (size - 2));
  }
  const mean = n * one + ((n * (n - 1)) / 2) * two;
  const variance =
    n * one * (1 - one) +
    ((n * (n - 1)) / 2) * (2 * (one - two) ** 2 + 3 * two * (1 - two)) +
    n * (n - 1) * (n - 2) * (three - two * two);
  return { mean, sd: Math.sqrt(Math.max(0, variance)) };
}
