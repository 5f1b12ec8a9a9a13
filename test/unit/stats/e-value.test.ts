import { describe, expect, test } from "vitest";
import { LN_FAIL, LN_PASS, lnFailEvidence, lnPassEvidence } from "../../../src/stats/e-value.ts";
import { randomNumbers } from "../../../src/stats/random.ts";

const least = (from: number, isEnough: (value: number) => boolean) => {
  let value = from;
  while (!isEnough(value)) value += 1;
  return value;
};

/** The same by definition: the mean likelihood under the prior's part on one side of p0, over that at p0. */
function byQuadrature(k: number, n: number, p0: number, b: number, [from, to]: readonly [number, number]): number {
  // With p = t², the prior's t^(-1) at 0 is gone.
  const steps = 200_000;
  const [low, high] = [Math.sqrt(from), Math.sqrt(to)];
  const width = (high - low) / steps;
  const atP0 = k * Math.log(p0) + (n - k) * Math.log1p(-p0);
  let [weighted, weights] = [0, 0];
  for (let step = 0; step < steps; step++) {
    const p = (low + (step + 0.5) * width) ** 2;
    const weight = (1 - p) ** (b - 1);
    weights += weight;
    weighted += weight * Math.exp(k * Math.log(p) + (n - k) * Math.log1p(-p) - atP0);
  }
  return Math.log(weighted / weights);
}

describe("evidence", () => {
  test.each([
    [0, 72],
    [1, 130],
    [2, 174],
    [3, 213],
    [4, 250],
  ])("for P95: %i beyond the limit pass from %i requests on", (k, n) => {
    expect(least(k + 1, (count) => lnPassEvidence(k, count, 0.05) >= LN_PASS)).toBe(n);
  });

  test.each([
    [3, 3],
    [4, 10],
    [6, 20],
    [11, 60],
  ])("for P95: %i of %i requests beyond the limit are suspect", (k, n) => {
    expect(least(0, (count) => lnFailEvidence(count, n, 0.05) >= LN_FAIL)).toBe(k);
  });

  test.each([
    [0, 72, 0.05],
    [3, 40, 0.05],
    [12, 60, 0.05],
    [1.7, 90.4, 0.05],
    [2, 500, 0.01],
  ])("equals its definition for %f of %f at p0 = %f", (k, n, p0) => {
    expect(lnPassEvidence(k, n, p0)).toBeCloseTo(byQuadrature(k, n, p0, 0.5 / p0, [0, p0]), 4);
    expect(lnFailEvidence(k, n, p0)).toBeCloseTo(byQuadrature(k, n, p0, 1.5, [p0, 1]), 4);
  });

  test("is a martingale at p0, so that it may be looked at after every request", () => {
    const random = randomNumbers(11);
    for (let round = 0; round < 300; round++) {
      const p0 = 0.001 + 0.5 * random();
      const n = Math.floor(random() * 3_000);
      const k = Math.floor(random() * Math.min(n + 1, 3 * p0 * n + 3));
      for (const evidence of [lnPassEvidence, lnFailEvidence]) {
        const now = evidence(k, n, p0);
        const next =
          p0 * Math.exp(evidence(k + 1, n + 1, p0) - now) + (1 - p0) * Math.exp(evidence(k, n + 1, p0) - now);
        expect(next).toBeCloseTo(1, 6);
      }
    }
  });

  test("claims a pass at the limit in at most 1 of 20 windows of 2,000 requests, and suspects a fail in 1 of 100", () => {
    const windows = 500;
    let [passes, fails] = [0, 0];
    for (let seed = 1; seed <= windows; seed++) {
      const random = randomNumbers(seed);
      let [k, passed, suspected] = [0, false, false];
      for (let n = 1; n <= 2_000; n++) {
        if (random() < 0.05) k += 1;
        if (n % 5 !== 0) continue;
        passed ||= lnPassEvidence(k, n, 0.05) >= LN_PASS;
        suspected ||= lnFailEvidence(k, n, 0.05) >= LN_FAIL;
      }
      if (passed) passes += 1;
      if (suspected) fails += 1;
    }
    expect(passes).toBeGreaterThan(0);
    expect(passes).toBeLessThanOrEqual(0.05 * windows);
    expect(fails).toBeLessThanOrEqual(0.01 * windows);
  });

  test("says nothing about nothing", () => {
    expect(lnPassEvidence(0, 0, 0.05)).toBe(0);
    expect(lnFailEvidence(0, 0, 0.05)).toBe(0);
  });

  test("where none may exceed, nothing passes and the first one is suspect", () => {
    expect(lnPassEvidence(0, 1e6, 0)).toBe(Number.NEGATIVE_INFINITY);
    expect(lnFailEvidence(0, 1_000, 0)).toBeLessThan(0);
    expect(lnFailEvidence(1, 1_000, 0)).toBe(Number.POSITIVE_INFINITY);
  });

  test("where all may exceed, everything passes", () => {
    expect(lnPassEvidence(5, 5, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(lnFailEvidence(5, 5, 1)).toBe(Number.NEGATIVE_INFINITY);
  });

  test("stays finite for a whole day of requests", () => {
    expect(lnPassEvidence(100, 1e6, 0.05)).toBeGreaterThan(40_000);
    expect(lnFailEvidence(500_000, 1e6, 0.05)).toBeGreaterThan(500_000);
  });
});
