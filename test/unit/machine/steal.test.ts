import { expect, test } from "vitest";
import { cpuTicks, stealRatio } from "../../../src/machine/steal.ts";

test("is the stolen share of the time between two readings", () => {
  expect(stealRatio({ total: 1000, steal: 10 }, { total: 1200, steal: 14 })).toBeCloseTo(0.02);
});

test("is unknown without two readings, or without time between them", () => {
  expect(stealRatio(null, { total: 1, steal: 0 })).toBeNull();
  expect(stealRatio({ total: 1, steal: 0 }, null)).toBeNull();
  expect(stealRatio({ total: 5, steal: 0 }, { total: 5, steal: 0 })).toBeNull();
});

test("reads this machine's counters", async () => {
  const ticks = await cpuTicks();
  expect(ticks?.total).toBeGreaterThan(0);
  expect(ticks?.steal).toBeGreaterThanOrEqual(0);
});
