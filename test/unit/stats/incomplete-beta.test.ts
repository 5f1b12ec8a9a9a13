import { describe, expect, test } from "vitest";
import { lnBeta, lnBetaTails } from "../../../src/stats/incomplete-beta.ts";

/** ln of a ratio of whole numbers of any size. */
function lnRatio(numerator: bigint, denominator: bigint): number {
  const ln = (value: bigint) => {
    const digits = value.toString(16);
    return Math.log(Number(`0x${digits.slice(0, 15)}`)) + Math.max(0, digits.length - 15) * Math.log(16);
  };
  return ln(numerator) - ln(denominator);
}

/**
 * For whole a and b, I_x(a, b) is the chance of at least `a` successes in a + b - 1 trials: summed exactly, in whole
 * numbers, for x = 1/20.
 */
function exactTails(a: number, b: number): { lnLower: number; lnUpper: number } {
  const trials = a + b - 1;
  const whole = 20n ** BigInt(trials);
  let term = 19n ** BigInt(trials);
  let fewer = 0n;
  for (let successes = 0; successes < a; successes++) {
    fewer += term;
    term = (term * BigInt(trials - successes)) / (BigInt(successes + 1) * 19n);
  }
  return { lnLower: lnRatio(whole - fewer, whole), lnUpper: lnRatio(fewer, whole) };
}

describe("lnBetaTails", () => {
  test.each([
    [1, 1],
    [1, 59],
    [4, 7],
    [3, 250],
    [11, 50],
    [60, 60],
    [150, 100],
    [40, 2_000],
    [500, 500],
    [500, 40],
    [700, 3_000],
    [30, 12_000],
  ])("equals the exact binomial sum for a = %i, b = %i", (a, b) => {
    const { lnLower, lnUpper } = lnBetaTails(0.05, a, b);
    const exact = exactTails(a, b);
    expect(Math.abs(lnLower - exact.lnLower)).toBeLessThan(1e-9 * Math.max(1, Math.abs(exact.lnLower)));
    expect(Math.abs(lnUpper - exact.lnUpper)).toBeLessThan(1e-9 * Math.max(1, Math.abs(exact.lnUpper)));
  });

  test("keeps the digits of a tail that is far too small for a floating-point number", () => {
    const { lnLower, lnUpper } = lnBetaTails(0.05, 500, 40);
    expect(lnLower).toBeLessThan(-745);
    expect(lnUpper).toBeCloseTo(0, 300);
    expect(lnBetaTails(0.05, 0.5, 20_500).lnUpper).toBeLessThan(-745);
  });

  test.each([0.0001, 0.05, 0.3, 0.5, 0.9, 0.9999])("equals the closed forms at x = %f", (x) => {
    expect(Math.exp(lnBetaTails(x, 0.5, 0.5).lnLower)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 12);
    expect(lnBetaTails(x, 2.5, 1).lnLower).toBeCloseTo(2.5 * Math.log(x), 10);
    expect(lnBetaTails(x, 1, 7.5).lnUpper).toBeCloseTo(7.5 * Math.log1p(-x), 10);
    expect(lnBetaTails(x, 3.5, 8).lnUpper).toBeCloseTo(lnBetaTails(1 - x, 8, 3.5).lnLower, 10);
  });

  test("its tails add up to 1 for numbers that are not whole, up to 20,000 requests", () => {
    for (const [a, b] of [
      [0.5, 10],
      [0.5, 500],
      [3.3, 512.7],
      [1_000.5, 19_010],
      [50.5, 20_500],
    ] as const) {
      const { lnLower, lnUpper } = lnBetaTails(0.05, a, b);
      expect(Math.exp(lnLower) + Math.exp(lnUpper)).toBeCloseTo(1, 12);
    }
  });

  test("follows its recurrence in a, deep in the tail", () => {
    const [x, a, b] = [0.05, 400.5, 900];
    const step = a * Math.log(x) + b * Math.log1p(-x) - Math.log(a) - lnBeta(a, b);
    const [here, next] = [lnBetaTails(x, a, b).lnLower, lnBetaTails(x, a + 1, b).lnLower];
    expect(here).toBeLessThan(-400);
    expect(Math.exp(next - here) + Math.exp(step - here)).toBeCloseTo(1, 9);
  });

  test("has its ends", () => {
    expect(lnBetaTails(0, 2, 3)).toEqual({ lnLower: Number.NEGATIVE_INFINITY, lnUpper: 0 });
    expect(lnBetaTails(1, 2, 3)).toEqual({ lnLower: 0, lnUpper: Number.NEGATIVE_INFINITY });
  });

  test.each([
    [-0.1, 1, 1],
    [1.1, 1, 1],
    [Number.NaN, 1, 1],
    [0.5, 0, 1],
    [0.5, 1, -1],
    [0.5, 1, Number.POSITIVE_INFINITY],
  ])("refuses x = %f, a = %f, b = %f", (x, a, b) => {
    expect(() => lnBetaTails(x, a, b)).toThrow(RangeError);
  });
});
