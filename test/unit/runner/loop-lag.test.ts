import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { startClock } from "../../../src/model/text/clock.ts";
import { LoopLag } from "../../../src/runner/loop-lag.ts";

function blockMs(durationMs: number): void {
  for (const untilMs = performance.now() + durationMs; performance.now() < untilMs; );
}

test("a loop that stood still was late for every tick that it missed", async () => {
  const clock = startClock();
  using lag = new LoopLag(clock);
  await sleep(50);
  const fromMs = clock.now();
  blockMs(400);
  const late = lag.between(fromMs, clock.now());
  expect(late.length).toBeGreaterThanOrEqual(9);
  expect(Math.max(...late)).toBeGreaterThan(350);
  expect(late).toEqual(late.toSorted((a, b) => b - a));
});

test("tells one stretch of time from another", async () => {
  const clock = startClock();
  using lag = new LoopLag(clock);
  blockMs(200);
  const untilMs = clock.now();
  await sleep(60);
  const before = lag.between(0, untilMs);
  const after = lag.between(untilMs, clock.now());
  expect(before.length).toBeGreaterThanOrEqual(4);
  expect(after.length).toBeGreaterThanOrEqual(1);
  expect(lag.between(0, clock.now())).toHaveLength(before.length + after.length);
});
