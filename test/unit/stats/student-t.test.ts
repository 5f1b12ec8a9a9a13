import { expect, test } from "vitest";
import { studentQuantile } from "../../../src/stats/student-t.ts";

test.each([
  // From any printed table of the distribution.
  [0.95, 1, 6.314],
  [0.99, 5, 3.365],
  [0.99, 10, 2.764],
  [0.975, 30, 2.042],
  [0.99, 1_000, 2.33],
])("%f with %i degrees of freedom: %f", (probability, degrees, quantile) => {
  expect(studentQuantile(probability, degrees)).toBeCloseTo(quantile, 3);
});

test.each([
  [0.5, 3],
  [1, 3],
  [0.9, 0],
])("refuses %f, %f", (probability, degrees) => {
  expect(() => studentQuantile(probability, degrees)).toThrow(RangeError);
});
