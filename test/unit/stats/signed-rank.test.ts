import { describe, expect, test } from "vitest";
import { randomNumbers } from "../../../src/stats/random.ts";
import { signedRankQuantile, signedRankZ } from "../../../src/stats/signed-rank.ts";

/** Darwin (1876): cross- less self-fertilised maize, eighths of an inch; V = 96 in every textbook. */
const DARWIN = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];

describe("the signed-rank z", () => {
  test("of Darwin's maize is (96 - 60) / sqrt(310)", () => {
    expect(signedRankZ(DARWIN)).toBeCloseTo((96 - 60) / Math.sqrt(310), 12);
  });

  test("changes its sign with the differences and nothing with their order", () => {
    const z = signedRankZ(DARWIN);
    expect(signedRankZ(DARWIN.map((d) => -d))).toBeCloseTo(-z, 12);
    expect(signedRankZ(DARWIN.toReversed())).toBeCloseTo(z, 12);
    expect(signedRankZ(DARWIN.map((d) => d * 1e-6))).toBeCloseTo(z, 12);
  });

  test("is the largest possible when all are positive: too little for a fail at 10, enough at 15", () => {
    const rising = (n: number) => Array.from({ length: n }, (_, index) => index + 1);
    expect(signedRankZ(rising(10))).toBeCloseTo(27.5 / Math.sqrt(96.25), 12);
    expect(signedRankZ(rising(10))).toBeLessThan(2.834);
    expect(signedRankZ(rising(15))).toBeGreaterThan(2.834);
  });

  test("gives ties their mean rank, with the variance that ties leave", () => {
    // Ranks 1.5, 1.5, 3.5, 3.5, 5: W = 1.5 + 3.5 + 3.5 + 5 = 13.5, variance (5*6*11 - (2*6)/2) / 24 = 13.5.
    expect(signedRankZ([1, -1, 2, 2, 3])).toBeCloseTo((13.5 - 7.5) / Math.sqrt(13.5), 12);
  });

  test("ranks zeros and then leaves them out (Pratt)", () => {
    // The zeros take ranks 1 and 2: signed ranks 3, 4, -5.
    expect(signedRankZ([0, 0, 1, 2, -3])).toBeCloseTo(2 / Math.sqrt(50), 12);
    expect(signedRankZ([0, 0, 0])).toBe(0);
    expect(signedRankZ([])).toBe(0);
  });

  test("ranks infinities above everything, alike", () => {
    // Ranks 1, 2, 3.5, 3.5.
    const { POSITIVE_INFINITY: up, NEGATIVE_INFINITY: down } = Number;
    expect(signedRankZ([1, 1e300, up, down])).toBeCloseTo(3 / Math.sqrt(1 + 4 + 2 * 3.5 ** 2), 12);
    expect(signedRankZ([up, up, up])).toBeCloseTo(6 / Math.sqrt(12), 12);
  });

  test("refuses what is not a number", () => {
    expect(() => signedRankZ([1, Number.NaN])).toThrow(RangeError);
  });

  test("has mean 0 and variance 1 where nothing differs", () => {
    const random = randomNumbers(3);
    const rounds = 4_000;
    let [sum, squares] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const z = signedRankZ(Array.from({ length: 20 }, () => random() - 0.5));
      sum += z;
      squares += z * z;
    }
    expect(Math.abs(sum / rounds)).toBeLessThan(0.06);
    expect(Math.abs(squares / rounds - 1)).toBeLessThan(0.1);
  });
});

describe("the signed-rank distribution", () => {
  test.each([
    [5, -1],
    [6, 0],
    [8, 3],
    [9, 5],
    [10, 8],
    [15, 25],
    [20, 52],
    [25, 89],
  ])("for n = %i has the critical value %i of the published tables (5 %%, two-sided)", (n, critical) => {
    expect(signedRankQuantile(n, 0.025)).toBe(critical);
  });
});
