import { expect, test } from "vitest";
import { startClock, tiedTo } from "../../../../src/model/text/clock.ts";

test("starts at zero and never runs backwards", () => {
  const clock = startClock();
  const seen = Array.from({ length: 1_000 }, () => clock.now());
  expect(seen[0]).toBeGreaterThanOrEqual(0);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});

test("turns a moment into wall-clock time and back", () => {
  const clock = startClock();
  expect(clock.fromEpochMs(clock.toEpochMs(1_234.5))).toBeCloseTo(1_234.5, 2);
  expect(clock.toEpochMs(5) - clock.toEpochMs(0)).toBeCloseTo(5, 2);
});

test("the same moment has another name by a clock that is ahead", () => {
  const clock = startClock();
  const ahead = tiedTo(clock, 90_000);
  expect(ahead.toEpochMs(1_000) - clock.toEpochMs(1_000)).toBeCloseTo(90_000, 2);
  expect(ahead.fromEpochMs(clock.toEpochMs(1_000) + 90_000)).toBeCloseTo(1_000, 2);
  expect(Math.abs(ahead.now() - clock.now())).toBeLessThan(1_000);
});
