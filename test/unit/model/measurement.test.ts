import { describe, expect, test } from "vitest";
import { measure, nearestRank } from "../../../src/model/measurement.ts";
import { OUTCOMES } from "../../../src/model/sample.ts";
import { randomNumbers } from "../../../src/stats/random.ts";
import { sampleOf } from "./samples.ts";

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("nearestRank", () => {
  test.each([
    [0.3, 20],
    [0.4, 20],
    [0.5, 35],
    [1, 50],
    [0.05, 15],
  ])("the textbook's 15, 20, 35, 40, 50 have %f at %i", (p, value) => {
    expect(nearestRank([40, 15, 50, 20, 35], p)).toBe(value);
  });

  test.each([
    [20, 19],
    [21, 20],
    [59, 57],
    [60, 57],
    [100, 95],
    [1, 1],
  ])("P95 of 1 to %i is %i", (count, value) => {
    expect(nearestRank(upTo(count), 0.95)).toBe(value);
  });

  test("is the exact rank for every percentile of every count", () => {
    for (let count = 1; count <= 1_000; count++) {
      for (const percent of [1, 5, 50, 90, 95, 99, 100]) {
        // In whole numbers: the smallest rank with rank / count >= percent / 100.
        expect(nearestRank(upTo(count), percent / 100)).toBe(Math.floor((percent * count + 99) / 100));
      }
    }
  });

  test("is one of the values, and at least that share does not exceed it", () => {
    const random = randomNumbers(1);
    for (let round = 0; round < 200; round++) {
      const values = Array.from({ length: 1 + Math.floor(random() * 50) }, () => Math.floor(random() * 20));
      const p = 1 - random();
      const value = nearestRank(values, p) ?? Number.NaN;
      const share = (test: (other: number) => boolean) => values.filter(test).length / values.length;
      expect(values).toContain(value);
      expect(share((other) => other <= value)).toBeGreaterThanOrEqual(p * (1 - 1e-12));
      expect(share((other) => other < value)).toBeLessThan(p);
    }
  });

  test("nothing has no percentile, and its argument is left alone", () => {
    expect(nearestRank([], 0.5)).toBeNull();
    const values = [3, 1, 2];
    nearestRank(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  test.each([0, -0.1, 1.01, Number.NaN])("refuses a rank of %f", (p) => {
    expect(() => nearestRank([1], p)).toThrow(RangeError);
  });
});

describe("measure", () => {
  test("nothing measures nothing, never 0", () => {
    expect(measure([])).toEqual({
      requests: 0,
      ok: 0,
      availability: null,
      byOutcome: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])),
      p50Ms: null,
      p95Ms: null,
      generatorLagP99Ms: null,
      late: 0,
    });
  });

  test("counts every outcome; a failed request stays among the latencies", () => {
    const samples = OUTCOMES.map((outcome, index) => sampleOf({ atMs: index, latencyMs: 100 + index, outcome }));
    const measured = measure(samples);
    expect(measured).toMatchObject({ requests: 7, ok: 1, availability: 1 / 7, p50Ms: 103, p95Ms: 106 });
    expect(Object.values(measured.byOutcome)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  test("a dropped request has no lag, for it was never sent", () => {
    const late = { ...sampleOf({ atMs: 0, latencyMs: 5 }), sentAtMs: 3 };
    expect(measure([late, sampleOf({ atMs: 0, latencyMs: 5, outcome: "dropped" })]).generatorLagP99Ms).toBe(3);
  });
});
