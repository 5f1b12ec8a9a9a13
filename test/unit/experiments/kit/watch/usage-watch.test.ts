import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import type { UsageCounters, UsageReading } from "../../../../../src/engine/engine.ts";
import { UsageWatch } from "../../../../../src/experiments/kit/watch/usage-watch.ts";
import { startClock } from "../../../../../src/model/text/clock.ts";

const NONE: UsageCounters = {
  cpuSeconds: null,
  periods: null,
  throttledPeriods: null,
  throttledSeconds: null,
  memoryBytes: null,
  pageCacheBytes: null,
  writtenBytes: null,
  readBytes: null,
  networkBytes: null,
};

/** The moments of a container whose counters read like this, the first of them at the drill's beginning. */
async function momentsOf(counters: readonly (Partial<UsageCounters> & { atMs: number })[]) {
  const clock = startClock();
  const readings = counters.map(
    ({ atMs, ...each }): UsageReading => ({ atEpochMs: clock.toEpochMs(atMs), counters: { ...NONE, ...each } }),
  );
  using watch = new UsageWatch(
    {
      async *usage() {
        yield* readings;
      },
    },
    "container",
  );
  await setImmediate();
  return watch.moments(clock);
}

test("each moment holds what was used since the one before", async () => {
  const moments = await momentsOf([
    { atMs: 0, cpuSeconds: 10, periods: 100, throttledPeriods: 5, memoryBytes: 1 },
    { atMs: 1_000, cpuSeconds: 10.5, periods: 110, throttledPeriods: 5, memoryBytes: 2 },
    { atMs: 3_000, cpuSeconds: 12.5, periods: 130, throttledPeriods: 17, memoryBytes: 3 },
  ]);
  expect(moments).toEqual([
    { atMs: 1_000, cpuShare: 0.5, memoryBytes: 2, throttledRatio: 0 },
    { atMs: 3_000, cpuShare: 1, memoryBytes: 3, throttledRatio: 0.6 },
  ]);
});

test("a container that was started again counts from nothing", async () => {
  const moments = await momentsOf([
    { atMs: 0, cpuSeconds: 50 },
    { atMs: 1_000, cpuSeconds: 0.25 },
  ]);
  expect(moments).toMatchObject([{ cpuShare: 0.25, throttledRatio: null, memoryBytes: null }]);
});

test("readings of one moment, and of before the drill, are left out", async () => {
  expect(await momentsOf([{ atMs: -2_000 }, { atMs: -1_000 }, { atMs: -1_000 }])).toEqual([]);
  expect(await momentsOf([])).toEqual([]);
});
