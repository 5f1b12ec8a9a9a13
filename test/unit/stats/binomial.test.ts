import { expect, test } from "vitest";
import { shareBounds } from "../../../src/stats/binomial.ts";

// Clopper-Pearson at 90 % two-sided, which is 95 % on each side; the first two are 0.05^(1/n) and its mirror.
test.each([
  [48, 48, 0.05 ** (1 / 48), 1],
  [0, 20, 0, 1 - 0.05 ** (1 / 20)],
  [5, 10, 0.2224, 0.7776],
  [9, 10, 0.6058, 0.9949],
])("%i of %i", (k, n, low, high) => {
  const bounds = shareBounds(k, n);
  expect(bounds.low).toBeCloseTo(low, 4);
  expect(bounds.high).toBeCloseTo(high, 4);
});
