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
  const posterior = lnMass(p0, a + k, b + n - k, side);
  return posterior - lnPrior(p0, a, b, side) - k * Math.log(p0) - (n - k) * Math.log1p(-p0);
}

/** Returns ln of the integral of Beta(a, b)'s unnormalized density on one side of p0. */
function lnMass(p0: number, a: number, b: number, side: "lnLower" | "lnUpper"): number {
  return lnBeta(a, b) + lnBetaTails(p0, a, b)[side];
}

const MAX_PRIORS = 1_000;
/** By p0, on which the prior of each side depends alone. A window asks for the same one after each request. */
const priors = { lnLower: new Map<number, number>(), lnUpper: new Map<number, number>() };

function lnPrior(p0: number, a: number, b: number, side: "lnLower" | "lnUpper"): number {
  const known = priors[side].get(p0);
  if (known !== undefined) return known;
  const prior = lnMass(p0, a, b, side);
  if (priors[side].size >= MAX_PRIORS) priors[side].clear();
  priors[side].set(p0, prior);
  return prior;
}
