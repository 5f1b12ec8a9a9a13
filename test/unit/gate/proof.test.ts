import { describe, expect, test } from "vitest";
import { cleanRequestsNeeded, provenAvailability, provenQuantile } from "../../../src/gate/proof.ts";
import { LN_PASS, lnPassEvidence } from "../../../src/stats/e-value.ts";
import { randomNumbers } from "../../../src/stats/random.ts";

describe("cleanRequestsNeeded", () => {
  test.each([
    [1, 1],
    [0.5, 6],
    [0.1, 35],
    [0.05, 72],
    [0.01, 367],
    [0.001, 3_678],
    [0, Number.POSITIVE_INFINITY],
  ])("where a share of %f may exceed: %d", (p0, needed) => {
    expect(cleanRequestsNeeded(p0)).toBe(needed);
  });

  test("grows with the weight of a request", () => {
    expect(cleanRequestsNeeded(0.05, 3)).toBeGreaterThanOrEqual(3 * 71);
    expect(cleanRequestsNeeded(0.05, 3)).toBeLessThanOrEqual(3 * 72);
  });
});

test.each([
  [1, 1],
  [0.1, 29],
  [0.05, 59],
  [0.01, 299],
  [0.001, 2_995],
  [0, Number.POSITIVE_INFINITY],
])(
  "cleanRequestsNeeded where a share of %f may exceed: not fewer than %d, as Clopper and Pearson have it",
  (p0, fewest) => {
    expect(cleanRequestsNeeded(p0)).toBeGreaterThanOrEqual(fewest);
  },
);

describe("provenAvailability", () => {
  test("86 answered requests prove a bit more than 95 %", () => {
    expect(provenAvailability(0, 86)).toBeCloseTo(0.958, 3);
    expect(provenAvailability(0, 72)).toBeGreaterThanOrEqual(0.95);
    expect(provenAvailability(0, 71)).toBeLessThan(0.95);
  });

  test("is the very limit at which the gate turns", () => {
    const random = randomNumbers(5);
    for (let round = 0; round < 100; round++) {
      const n = 20 + random() * 5_000;
      const k = random() * 0.3 * n;
      const proven = provenAvailability(k, n) ?? Number.NaN;
      expect(proven).toBeLessThan(1 - k / n);
      expect(lnPassEvidence(k, n, 1 - proven + 1e-6)).toBeGreaterThan(LN_PASS);
      expect(lnPassEvidence(k, n, 1 - proven - 1e-6)).toBeLessThan(LN_PASS);
    }
  });

  test("nothing is proven by nothing, or by failures alone", () => {
    expect(provenAvailability(0, 0)).toBeNull();
    expect(provenAvailability(5, 5)).toBeNull();
  });
});

describe("provenQuantile", () => {
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  test("72 requests prove their slowest one, and 71 nothing", () => {
    expect(provenQuantile(upTo(72), 0.05, 1)).toBe(72);
    expect(provenQuantile(upTo(71), 0.05, 1)).toBeNull();
    expect(provenQuantile([], 0.05, 1)).toBeNull();
  });

  test("a limit there passes, one just below does not", () => {
    const latencies = upTo(2_000);
    const proven = provenQuantile(latencies, 0.05, 1) ?? Number.NaN;
    const beyond = (limit: number) => latencies.filter((latency) => latency > limit).length;
    expect(proven).toBeGreaterThan(1_900);
    expect(lnPassEvidence(beyond(proven), 2_000, 0.05)).toBeGreaterThanOrEqual(LN_PASS);
    expect(lnPassEvidence(beyond(proven - 1), 2_000, 0.05)).toBeLessThan(LN_PASS);
  });

  test("correlated requests prove less", () => {
    expect(provenQuantile(upTo(2_000), 0.05, 5)).toBeGreaterThan(provenQuantile(upTo(2_000), 0.05, 1) ?? Number.NaN);
    expect(provenQuantile(upTo(100), 0.05, 3)).toBeNull();
  });

  test("a bound that lies among failed requests is none", () => {
    expect(provenQuantile([...upTo(71), Number.POSITIVE_INFINITY], 0.05, 1)).toBeNull();
  });
});
