import type { Endings } from "./simulate.ts";

/** A limit is proposed only with at most this share of false alarms and at least this share of passes. */
export const MAX_FALSE_ALARMS = 0.01;
export const MIN_PASSES = 0.95;

/** A limit that was tried. */
export interface Tried {
  readonly limit: number;
  readonly endings: Endings;
}

export interface Search {
  /** The tightest limit that meets both shares; null if none does. */
  readonly limit: number | null;
  /** That limit and its neighbors, the tightest first; if there is none, the loosest limit only. */
  readonly rows: readonly Tried[];
}

/** Simulates drills with a limit. Stops early once `enough` returns true. */
export type LimitTrial = (limit: number, enough?: (endings: Endings) => boolean) => Endings;

/**
 * Finds the tightest limit that meets both shares, by binary search: a looser limit passes everything that a tighter
 * one passes.
 * @param limits the tightest first
 * @param drills how many drills a trial simulates
 */
export function tightest(limits: readonly number[], drills: number, trial: LimitTrial): Search {
  const hopeless = ({ fail, undecided }: Endings) =>
    fail > MAX_FALSE_ALARMS * drills || fail + undecided > (1 - MIN_PASSES) * drills;
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hopeless(trial(limits[middle] ?? 0, hopeless))) low = middle + 1;
    else high = middle;
  }
  const around = low === limits.length ? limits.slice(-1) : limits.slice(Math.max(0, low - 2), low + 2);
  return { limit: limits[low] ?? null, rows: around.map((limit) => ({ limit, endings: trial(limit) })) };
}

/** Two digits that are easy to read: 1, 1.1, ... 2, 2.25, ... 4, 4.5, ... 9.5 and their multiples of ten. */
const READABLE = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22.5, 25, 27.5, 30, 32.5, 35, 37.5].concat(
  [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19].map((half) => 5 * half),
);

/** Returns the readable times in a range, in whole milliseconds as inputs are, the shortest first. */
export function readableTimes(fromMs: number, toMs: number): number[] {
  const found = new Set<number>();
  for (let scale = 0.1; scale * 10 <= toMs; scale *= 10) {
    for (const digits of READABLE) {
      const ms = Math.round(digits * scale);
      if (ms >= fromMs && ms <= toMs) found.add(ms);
    }
  }
  return [...found].toSorted((a, b) => a - b);
}

/** Returns the shortest readable time of at least `ms`. */
export function readableTimeFrom(ms: number): number {
  return readableTimes(ms, 20 * Math.max(1, ms))[0] ?? Math.ceil(ms);
}
