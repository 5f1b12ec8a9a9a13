import { expect, test } from "vitest";
import { smallestShift } from "../../../../src/stats/comparison/power.ts";
import { randomNumbers } from "../../../../src/stats/random.ts";
import { signedRankZ } from "../../../../src/stats/signed-rank.ts";
import { normalNumbers } from "../../../support/normal.ts";

function normals(count: number, seed: number): number[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, normalNumbers(random));
}

test.each([20, 40, 80])("a shift of that size is shown 19 times of 20, for n = %i", (n) => {
  const margin = 0.05;
  const shift = smallestShift({ differences: normals(400, 5), center: 0, n, margin, z: 2.834 });
  const rounds = 1_000;
  let shown = 0;
  for (let seed = 1; seed <= rounds; seed++) {
    if (signedRankZ(normals(n, 1_000 + seed).map((one) => one + (shift ?? 0) - margin)) >= 2.834) shown += 1;
  }
  expect(shown / rounds).toBeGreaterThan(0.9);
  expect(shown / rounds).toBeLessThan(0.98);
});

test("grows with the spread and shrinks with the number", () => {
  const differences = normals(30, 2);
  const question = { differences, center: 0, n: 30, margin: 0, z: 2.834 };
  const shift = smallestShift(question) ?? Number.NaN;
  expect(smallestShift({ ...question, n: 60 })).toBeLessThan(shift);
  expect(smallestShift({ ...question, differences: differences.map((one) => 2 * one) })).toBeCloseTo(2 * shift, 6);
  expect(smallestShift({ ...question, differences: differences.map((one) => one + 9), center: 9 })).toBeCloseTo(
    shift,
    6,
  );
});

test("is null where no shift can be shown", () => {
  const question = { differences: normals(10, 2), center: 0, n: 10, margin: 0, z: 2.834 };
  expect(smallestShift(question)).toBeNull();
  expect(smallestShift({ ...question, n: 15 })).not.toBeNull();
  expect(smallestShift({ ...question, n: 80, differences: [1, 2] })).toBeNull();
  expect(smallestShift({ ...question, n: 80, differences: [1, 2, 3, Number.POSITIVE_INFINITY], center: 2 })).toBeNull();
});
