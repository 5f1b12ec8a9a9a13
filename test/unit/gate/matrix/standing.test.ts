import { expect, test } from "vitest";
import { nearestStanding, usedOf } from "../../../../src/gate/matrix/standing.ts";
import type { Check } from "../../../../src/model/check.ts";
import { buildCheck } from "../../../support/record-builder.ts";

const p95 = (measured: number | null, maxMs: number, status: Check["status"] = "pass") =>
  buildCheck({ objective: { kind: "p95", limit: maxMs }, measured, status });
const available = (measured: number, min: number) =>
  buildCheck({ objective: { kind: "availability", limit: min }, measured, status: "pass" });

test("the nearest is the one that used most of its limit, not the one with the highest figure", () => {
  const [near, far] = [p95(900, 1_000), p95(4_000, 8_000)];
  const nearest = nearestStanding([far, near, available(0.2, 0.1)], "p95");
  expect(nearest).toMatchObject({ check: near, value: 900, most: 1_000 });
  expect(nearest && usedOf(nearest)).toBe(0.9);
});

test("availability is told by the share that failed", () => {
  const nearest = nearestStanding([available(0.99, 0.95), available(1, 0.95)], "availability");
  expect(nearest?.value).toBeCloseTo(0.01);
  expect(nearest?.most).toBeCloseTo(0.05);
});

test("where nothing may fail, nothing is no use of it and anything is beyond it", () => {
  expect(usedOf({ check: p95(1, 1), value: 0, most: 0 })).toBe(0);
  expect(usedOf({ check: p95(1, 1), value: 0.001, most: 0 })).toBe(Number.POSITIVE_INFINITY);
});

test("what never came is the furthest beyond", () => {
  const never = buildCheck({ objective: { kind: "recovery", limit: 30_000 }, measured: null, status: "fail" });
  const late = buildCheck({ objective: { kind: "recovery", limit: 30_000 }, measured: 44_800, status: "fail" });
  expect(nearestStanding([late, never], "recovery")).toMatchObject({ check: never, value: Number.POSITIVE_INFINITY });
});

test("what was not measured, or is of another kind, stands nowhere", () => {
  expect(nearestStanding([p95(null, 8_000, "inconclusive"), p95(null, 8_000, "not-applicable")], "p95")).toBeNull();
  expect(nearestStanding([p95(1, 2)], "recovery")).toBeNull();
});
