import { gammaln } from "simple-statistics";

/** The logs of both tails of a beta distribution at one point. */
export interface BetaTails {
  /** ln I_x(a, b). */
  readonly lnLower: number;
  /** ln (1 - I_x(a, b)). */
  readonly lnUpper: number;
}

/** Returns ln of the beta function. `a` and `b` are above 0. */
export function lnBeta(a: number, b: number): number {
  return gammaln(a) + gammaln(b) - gammaln(a + b);
}

/**
 * Returns the regularized incomplete beta function I_x(a, b) and its complement, as logs, so that a tail of e^-700 and
 * below keeps its precision.
 *
 * The smaller tail is computed by its continued fraction; the other one is its complement.
 * @param x 0 to 1
 * @param a above 0, need not be whole
 * @param b above 0, need not be whole
 * @throws RangeError if an argument is out of range
 * @see NIST Digital Library of Mathematical Functions, 8.17.22 (the fraction) and 8.17.4 (the symmetry)
 */
export function lnBetaTails(x: number, a: number, b: number): BetaTails {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x of an incomplete beta is 0 to 1, not ${x}`);
  if (!(a > 0 && b > 0 && Number.isFinite(a + b))) throw new RangeError(`a and b are above 0, not ${a} and ${b}`);
  if (x === 0) return { lnLower: Number.NEGATIVE_INFINITY, lnUpper: 0 };
  if (x === 1) return { lnLower: 0, lnUpper: Number.NEGATIVE_INFINITY };
  const lnFront = a * Math.log(x) + b * Math.log1p(-x) - lnBeta(a, b);
  // Left of about the mean, the fraction for I_x converges fast and I_x is the small tail; right of it, those of the
  // mirror image do.
  if (x < (a + 1) / (a + b + 2)) {
    const lnLower = lnFront - Math.log(a) + Math.log(fraction(x, a, b));
    return { lnLower, lnUpper: lnComplement(lnLower) };
  }
  const lnUpper = lnFront - Math.log(b) + Math.log(fraction(1 - x, b, a));
  return { lnLower: lnComplement(lnUpper), lnUpper };
}

/** ln (1 - e^ln), where rounding may have raised `ln` slightly above 0. */
function lnComplement(ln: number): number {
  const capped = Math.min(ln, -Number.EPSILON);
  // Each form is exact where the other one cancels (Maechler 2012, "Accurately computing log(1 - exp(-|a|))").
  return capped > -Math.LN2 ? Math.log(-Math.expm1(capped)) : Math.log1p(-Math.exp(capped));
}

/**
 * Computes the continued fraction of DLMF 8.17.22 by the modified Lentz method. It needs about sqrt(max(a, b)) steps,
 * so no window of requests can reach the limit below.
 */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m <= 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    product *= step;
    if (Math.abs(step - 1) < 4 * Number.EPSILON) return product;
  }
  throw new RangeError(`the incomplete beta of x=${x}, a=${a}, b=${b} did not converge`);
}
