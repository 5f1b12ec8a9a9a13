import { expect, test } from "vitest";
import { hodgesLehmann } from "../../../src/stats/hodges-lehmann.ts";

const { POSITIVE_INFINITY: up, NEGATIVE_INFINITY: down } = Number;

/** Hamilton depression scores before and after, Hollander, Wolfe & Chicken, examples 3.1 to 3.5. */
const BEFORE = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
const AFTER = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
const CHANGES = AFTER.map((after, index) => after - (BEFORE[index] ?? 0));

test("gives the textbook's estimate and interval", () => {
  const shift = hodgesLehmann(CHANGES);
  expect(shift?.estimate).toBeCloseTo(-0.46, 6);
  expect(shift?.low).toBeCloseTo(-0.786, 6);
  expect(shift?.high).toBeCloseTo(-0.01, 6);
});

test("moves with its differences and turns with their sign", () => {
  const moved = hodgesLehmann(CHANGES.map((d) => d + 7));
  expect(moved?.estimate).toBeCloseTo(6.54, 6);
  expect(moved?.high).toBeCloseTo(6.99, 6);
  const turned = hodgesLehmann(CHANGES.map((d) => -d));
  expect(turned?.estimate).toBeCloseTo(0.46, 6);
  expect(turned?.low).toBeCloseTo(0.01, 6);
});

test("knows nothing of nothing, and has no interval for fewer than six", () => {
  expect(hodgesLehmann([])).toBeNull();
  expect(hodgesLehmann([1, 2, 3, 4, 5])).toEqual({ estimate: 3, low: null, high: null });
  expect(hodgesLehmann([1, 2, 3, 4, 5, 6])).toEqual({ estimate: 3.5, low: 1, high: 6 });
});

test("has an end at infinity where failures leave it open", () => {
  const shift = hodgesLehmann([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, up]);
  expect(shift?.estimate).toBeCloseTo(0.45, 6);
  expect(shift?.high).toBe(up);
  expect(hodgesLehmann([up, up, up, up, up, up])).toEqual({ estimate: up, low: up, high: up });
});

test("is not moved by as many failures on the one side as on the other", () => {
  const shift = hodgesLehmann([down, 1, 2, 3, 4, 5, 6, 7, up]);
  expect(shift?.estimate).toBeCloseTo(4, 6);
});
