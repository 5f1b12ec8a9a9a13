import type { Peaks } from "../record.ts";

/**
 * The peak of a rate is a mean over this time: over one second, a counter that is read once per second is mostly noise.
 */
export const PEAK_WINDOW_MS = 5_000;

/** A container's counters at a moment. They restart at zero with the container. Null if there is none. */
export interface CounterReading {
  readonly atMs: number;
  readonly cpuSeconds: number | null;
  readonly memoryBytes: number | null;
  readonly writtenBytes: number | null;
  readonly readBytes: number | null;
  readonly networkBytes: number | null;
}

type Counter = Exclude<keyof CounterReading, "atMs" | "memoryBytes">;

/** Returns the peak use, from readings in the order of time. */
export function peaksOf(readings: readonly CounterReading[]): Peaks {
  const memory = readings.flatMap(({ memoryBytes }) => memoryBytes ?? []);
  return {
    cpus: highestRate(readings, "cpuSeconds"),
    memoryBytes: memory.length === 0 ? null : Math.max(...memory),
    writtenPerSecond: highestRate(readings, "writtenBytes"),
    readPerSecond: highestRate(readings, "readBytes"),
    networkPerSecond: highestRate(readings, "networkBytes"),
  };
}

/**
 * Returns how much a counter rose over some readings; null if it was missing from one. It restarts at zero with the
 * container: then its value is the increase since the restart.
 */
export function risen<Name extends string>(
  readings: readonly { readonly [Key in Name]: number | null }[],
  name: Name,
): number | null {
  let total = 0;
  let before: number | null = null;
  for (const reading of readings) {
    const now = reading[name];
    if (now === null) return null;
    total += before === null ? 0 : now < before ? now : now - before;
    before = now;
  }
  return total;
}

/**
 * Returns the largest mean per second over `PEAK_WINDOW_MS`, or a longer time if the readings are further apart; null
 * if the readings cover less.
 */
function highestRate(readings: readonly CounterReading[], name: Counter): number | null {
  let highest: number | null = null;
  let last = 0;
  for (const [first, { atMs }] of readings.entries()) {
    while (last < readings.length && (readings[last]?.atMs ?? 0) - atMs < PEAK_WINDOW_MS) last += 1;
    const end = readings[last];
    if (end === undefined) break;
    const rose = risen(readings.slice(first, last + 1), name);
    if (rose === null) continue;
    highest = Math.max(highest ?? 0, (1_000 * rose) / (end.atMs - atMs));
  }
  return highest;
}
