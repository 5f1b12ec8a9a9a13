/**
 * Returns Wilcoxon's signed-rank statistic of differences against 0, as a standard normal deviate: above 0 if the
 * positive differences outrank the negative ones.
 *
 * Tied magnitudes share their mean rank. Zeros are ranked with the rest and then removed with their ranks (Pratt 1959),
 * so that a zero does not give the signs of its neighbors more weight. An infinite difference has a magnitude above all
 * finite ones. No continuity correction: the limits that it is compared with were simulated without one.
 * @returns 0 if there are only zeros
 * @throws RangeError on NaN
 * @see Conover (1999), Practical Nonparametric Statistics, 5.7: the sum of signed ranks over the root of the sum of
 *   their squares, which without ties is (W - n(n+1)/4) / sqrt(n(n+1)(2n+1)/24)
 */
export function signedRankZ(differences: readonly number[]): number {
  if (differences.some(Number.isNaN)) throw new RangeError("a difference is not a number");
  const sorted = differences.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  let sum = 0;
  let squares = 0;
  for (let first = 0; first < sorted.length; ) {
    const magnitude = Math.abs(sorted[first] ?? 0);
    let next = first;
    let signs = 0;
    for (; next < sorted.length && Math.abs(sorted[next] ?? 0) === magnitude; next++)
      signs += Math.sign(sorted[next] ?? 0);
    const rank = (first + 1 + next) / 2;
    sum += signs * rank;
    if (magnitude > 0) squares += (next - first) * rank * rank;
    first = next;
  }
  return squares === 0 ? 0 : sum / Math.sqrt(squares);
}

/**
 * Returns the maximum sum of the positive (or of the negative) ranks of `n` differences that is still in the lower
 * tail.
 * @param tail the probability of that tail, 0 < tail < 0.5
 * @returns the largest w with P(W <= w) <= tail under "as likely above 0 as below"; -1 if there is none
 */
export function signedRankQuantile(n: number, tail: number): number {
  // P(W = w) by adding one rank at a time: it goes to either side with probability 1/2.
  let probabilities = [1];
  for (let rank = 1; rank <= n; rank++) {
    const before = probabilities;
    probabilities = Array.from({ length: before.length + rank }, (_, w) => {
      return ((before[w] ?? 0) + (before[w - rank] ?? 0)) / 2;
    });
  }
  let below = 0;
  for (const [w, probability] of probabilities.entries()) {
    below += probability;
    if (below > tail) return w - 1;
  }
  return -1;
}
