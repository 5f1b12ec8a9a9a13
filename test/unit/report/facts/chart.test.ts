import { describe, expect, test } from "vitest";
import { latencyChart } from "../../../../src/report/facts/chart.ts";
import { EN } from "../../../../src/report/messages/en.ts";
import { buildPhase, buildRecord, buildSamples } from "../../../support/record-builder.ts";

const chartOf = (latencyMs: number, maxP95Ms?: number) => {
  const record = buildRecord({ phases: [buildPhase("steady-state", buildSamples(60, 0, latencyMs))] });
  const limits = { ...record.plan.limits, ...(maxP95Ms === undefined ? {} : { maxP95Ms }) };
  return latencyChart({ ...record, plan: { ...record.plan, limits } }, EN) ?? expect.fail("no chart");
};

describe("the unit of a latency chart", () => {
  test("is milliseconds for a fast service whose limit is not in it", () => {
    const { unit, slowest, limit } = chartOf(12);
    expect([unit, limit]).toEqual(["ms", null]);
    expect(Math.max(...slowest)).toBeGreaterThanOrEqual(12);
  });

  test("is milliseconds for a limit below a second too", () => {
    expect(chartOf(100, 300)).toMatchObject({ unit: "ms", limit: 300 });
  });

  test("is seconds as soon as the limit that is drawn needs them", () => {
    expect(chartOf(600, 2_000)).toMatchObject({ unit: "s", limit: 2 });
    expect(Math.max(...chartOf(3_000).slowest)).toBeLessThan(30);
  });
});
