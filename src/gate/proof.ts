import { LN_PASS, lnPassEvidence } from "../stats/e-value.ts";

/**
 * Returns how many requests in a row, none exceeding, the gate needs for a pass: 72 if a share of 0.05 may exceed, 367
 * for 0.01, 3,678 for 0.001. Infinity if none may exceed, because no finite number can prove that.
 * @param p0 the share that may exceed: 0.05 for a P95, 1 - limit for an availability
 * @param designEffect how many requests weigh as one, 1 if they are independent
 * @param exceeding how many exceed after all; the result counts them
 */
export function cleanRequestsNeeded(p0: number, designEffect = 1, exceeding = 0): number {
  if (p0 <= 0) return Number.POSITIVE_INFINITY;
  const shown = (n: number) => lnPassEvidence(exceeding / designEffect, n / designEffect, p0) >= LN_PASS;
  let tooFew = exceeding;
  let enough = exceeding + 1;
  while (!shown(enough)) {
    tooFew = enough;
    enough *= 2;
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (shown(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/**
 * Returns the availability that a window proves at 95 %: the highest limit that the gate would pass on these numbers.
 * @param k effective number of failed requests
 * @param n effective number of requests
 * @returns 0 to 1, or null if nothing is proven
 */
export function provenAvailability(k: number, n: number): number | null {
  if (n <= 0 || k >= n) return null;
  let unproven = k / n;
  let proven = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (unproven + proven) / 2;
    if (lnPassEvidence(k, n, middle) >= LN_PASS) proven = middle;
    else unproven = middle;
  }
  return proven === 1 ? null : 1 - proven;
}

/**
 * Returns the upper bound that a window proves for a quantile at 95 %: the lowest limit that the gate would pass.
 * @param values of all requests, such as latencies; `Infinity` for a failed request
 * @param p0 the share that may exceed: 0.05 for a P95
 * @param designEffect how many requests weigh as one
 * @returns null if no limit would pass, because of too few requests or too many failed ones
 */
export function provenQuantile(values: readonly number[], p0: number, designEffect: number): number | null {
  const n = values.length;
  const proves = (k: number) => lnPassEvidence(k / designEffect, n / designEffect, p0) >= LN_PASS;
  if (n === 0 || !proves(0)) return null;
  let most = 0;
  let tooMany = n;
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (proves(middle)) most = middle;
    else tooMany = middle;
  }
  // With at most `most` values above it, the next largest value would still pass as the limit.
  const bound = values.toSorted((a, b) => b - a)[most];
  return bound === undefined || !Number.isFinite(bound) ? null : bound;
}
