import { expect, test } from "vitest";
import { type CounterReading, peaksOf, risen } from "../../../../src/model/facts/peaks.ts";

const MIB = 1024 ** 2;

/** A reading each second. */
function readings(count: number, of: (second: number) => Partial<CounterReading>): CounterReading[] {
  const idle = { cpuSeconds: 0, memoryBytes: 100 * MIB, writtenBytes: 0, readBytes: 0, networkBytes: 0 };
  return Array.from({ length: count }, (_, second) => ({ atMs: 1_000 * second, ...idle, ...of(second) }));
}

test("CPU is the largest mean over five seconds", () => {
  // One second at two CPUs among idle ones, then four seconds at one.
  const used = [0, 0, 2, 2, 2, 2, 2, 3, 4, 5, 6, 6];
  expect(peaksOf(readings(used.length, (second) => ({ cpuSeconds: used[second] ?? 0 }))).cpus).toBeCloseTo(0.8);
});

test("memory is the highest reading", () => {
  const memory = [100, 140, 120, 90].map((each) => each * MIB);
  expect(peaksOf(readings(4, (second) => ({ memoryBytes: memory[second] ?? 0 }))).memoryBytes).toBe(140 * MIB);
});

test("disk and network are bytes a second over the same window", () => {
  const peaks = peaksOf(
    readings(11, (second) => ({
      writtenBytes: second * MIB,
      readBytes: second > 5 ? 10 * MIB : 0,
      networkBytes: second * 100,
    })),
  );
  expect(peaks).toMatchObject({ writtenPerSecond: MIB, readPerSecond: 2 * MIB, networkPerSecond: 100 });
});

test("a stretch shorter than the window has no rate, but a memory", () => {
  const peaks = peaksOf(readings(5, (second) => ({ cpuSeconds: second })));
  expect(peaks).toMatchObject({ cpus: null, writtenPerSecond: null, memoryBytes: 100 * MIB });
});

test("counters start again with the container, which is no fall", () => {
  const used = [50, 51, 52, 0, 1, 2];
  expect(peaksOf(readings(6, (second) => ({ cpuSeconds: used[second] ?? 0 }))).cpus).toBeCloseTo(4 / 5);
});

test("readings without a counter, as of a container that is down, are left out", () => {
  const peaks = peaksOf(
    readings(20, (second) => ({
      cpuSeconds: second < 8 ? null : (second - 8) / 2,
      memoryBytes: second < 8 ? null : MIB,
    })),
  );
  expect(peaks).toMatchObject({ cpus: 0.5, memoryBytes: MIB });
  expect(peaksOf([])).toEqual({
    cpus: null,
    memoryBytes: null,
    writtenPerSecond: null,
    readPerSecond: null,
    networkPerSecond: null,
  });
});

test("risen is unknown where a reading is missing", () => {
  expect(risen([{ n: 1 }, { n: 4 }, { n: 6 }], "n")).toBe(5);
  expect(risen([{ n: 1 }, { n: null }, { n: 6 }], "n")).toBeNull();
});
