import { lnBeta, lnBetaTails } from "./incomplete-beta.ts";

/*
 * Evidence about "at most a share p0 of the requests exceeds", as e-values: ratios of the likelihood under a prior on
 * one side of p0 to the likelihood at p0. Under the other side such a ratio is a supermartingale that starts at 1, so
 * the chance that it EVER reaches 1/alpha is at most alpha (Ville 1939). It may therefore be evaluated after every
 * request. k and n are real numbers because correlated requests are judged by their effective number.
 */

/** A pass needs this evidence: wrong in at most 1 of 20 windows whose share is over p0. */
export const LN_PASS = Math.log(20);
/** A suspected fail needs this evidence: wrong in at most 1 of 100 windows whose share is within p0. */
export const LN_FAIL = Math.log(100);

/**
 * Returns the evidence that a suspected fail needs in a window that is judged by several objectives. Each is one more
 * chance of a false fail, so beyond two they share the chance that two have.
 */
export function lnFailOf(objectives: number): number {
  return LN_FAIL + Math.log(Math.max(1, objectives / 2));
}

/**
 * Returns ln of the evidence that fewer than a share p0 exceeds. The prior is Beta(0.5, 0.5/p0) below p0: its mean is
 * below p0, as expected for a service that clearly keeps its limit.
 * @param k how many exceeded
 * @param n total number
 * @returns -Infinity for p0 = 0, because no number of requests can prove "none ever"
 */
export function lnPassEvidence(k: number, n: number, p0: number): number {
  if (n <= 0) return 0;
  if (p0 <= 0) return Number.NEGATIVE_INFINITY;
  if (p0 >= 1) return Number.POSITIVE_INFINITY;
  return lnEvidence(k, n, p0, 0.5, 0.5 / p0, "lnLower");
}

/** Returns ln of the evidence that more than a share p0 exceeds. The prior is Beta(0.5, 1.5) above p0. */
export function lnFailEvidence(k: number, n: number, p0: number): number {
  if (n <= 0) return 0;
  if (p0 >= 1) return Number.NEGATIVE_INFINITY;
  if (p0 <= 0) return k > 0 ? Number.POSITIVE_INFINITY : lnBeta(0.5, 1.5 + n) - lnBeta(0.5, 1.5);
  return lnEvidence(k, n, p0, 0.5, 1.5, "lnUpper");
}

/**
 * Returns ln of the marginal likelihood under Beta(a, b) truncated to one side of p0, minus ln of the likelihood at p0.
 */
function lnEvidence(k: number, n: number, p0: number, a: number, b: number, side: "lnLower" | "lnUpper"): number {
  const posterior = lnBeta(a + k, b + n - k) + lnBetaTails(p0, a + k, b + n - k)[side];
  const prior = lnBeta(a, b) + lnBetaTails(p0, a, b)[side];
  return posterior - prior - k * Math.log(p0) - (n - k) * Math.log1p(-p0);
}
