/** The standard normal deviate of 95 %. */
const Z95 = 1.6449;

export interface PowerQuestion {
  /** Differences as they were seen; their spread is what counts, not where they lie. */
  readonly differences: readonly number[];
  /** Their middle. */
  readonly center: number;
  /** How many differences the test would be made on. */
  readonly n: number;
  /** The test: the signed-rank z of the differences less `margin` is at least `z`. */
  readonly margin: number;
  readonly z: number;
}

/**
 * The smallest true shift that a signed-rank test of differences with this spread would have shown with a
 * probability of 95 %.
 *
 * The rank sum is taken as normal with its exact mean and variance under the shift, in which the probabilities of one,
 * two and three differences together are those seen in the residuals.
 * @returns null when no shift can be shown by so few differences, or when failures leave no spread to go by
 * @see Lehmann (2006), Nonparametrics: Statistical Methods Based on Ranks, 4.2, on the power of the signed-rank test
 */
export function smallestShift({ differences, center, n, margin, z }: PowerQuestion): number | null {
  const residuals = differences.map((difference) => difference - center);
  if (!Number.isFinite(center) || residuals.length < 3 || residuals.some((one) => !Number.isFinite(one))) return null;
  const least = (n * (n + 1)) / 4 + z * Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  const isSeen = (shift: number): boolean => {
    const { mean, sd } = rankSum(
      residuals.map((one) => one + shift - margin),
      n,
    );
    return mean - least >= Z95 * sd;
  };
  let unseen = margin;
  // Beyond the whole spread every difference is positive, and more of a shift adds nothing.
  let seen = margin + Math.max(...residuals) - Math.min(...residuals) + 1e-9;
  if (!isSeen(seen)) return null;
  for (let step = 0; step < 40; step++) {
    const between = (unseen + seen) / 2;
    if (isSeen(between)) seen = between;
    else unseen = between;
  }
  return seen;
}

/** Mean and standard deviation of the sum of the positive ranks of `n` differences that are distributed like `values`. */
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
