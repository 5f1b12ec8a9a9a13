import { LN_PASS, lnPassEvidence } from "../stats/e-value.ts";

/**
 * How many requests in a row must keep an objective, none exceeding, until the gate passes it: 72 when a share of
 * 0.05 may exceed, 367 for 0.01, 3,678 for 0.001. Infinity when none may, which nothing finite can show.
 * @param p0 the share that may exceed: 0.05 for a P95, 1 - limit for an availability
 * @param designEffect how many requests weigh as one, 1 when they are independent
 */
export function cleanRequestsNeeded(p0: number, designEffect = 1): number {
  if (p0 <= 0) return Number.POSITIVE_INFINITY;
  const shown = (n: number) => lnPassEvidence(0, n / designEffect, p0) >= LN_PASS;
  let tooFew = 0;
  let enough = 1;
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
 * The floor under every test at 95 %, this one included: as many clean requests as a single look at the end of a
 * fixed window would need (59 for 0.05, 299 for 0.01, 2,995 for 0.001). The gate needs about a fifth more because
 * it looks after each request.
 * @see Clopper & Pearson (1934), whose bound for k = 0 is 1 - 0.05^(1/n)
 */
export function fewestCleanRequests(p0: number): number {
  if (p0 <= 0) return Number.POSITIVE_INFINITY;
  if (p0 >= 1) return 1;
  return Math.ceil(Math.log(0.05) / Math.log1p(-p0));
}

/**
 * The availability that a window proves at 95 %: the highest limit that the gate would pass on these numbers.
 * @param k effective number of failed requests
 * @param n effective number of requests
 * @returns 0 to 1, or null when nothing is proven
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
 * The value that a window proves a quantile to be within at 95 %: the lowest limit that the gate would pass.
 * @param values of all requests, such as latencies; a failed one's is `Infinity`
 * @param p0 the share that may exceed: 0.05 for a P95
 * @param designEffect how many requests weigh as one
 * @returns null when no limit would pass, for too few requests or too many failed ones
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
  // With at most `most` above it, the next largest value would still pass as the limit.
  const bound = values.toSorted((a, b) => b - a)[most];
  return bound === undefined || !Number.isFinite(bound) ? null : bound;
}
