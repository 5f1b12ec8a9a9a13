import type uPlot from "uplot";
import { numbers } from "../numbers.ts";

/** Maps latencies to heights of the timeline. */
export interface LatencyScale {
  /** Height of a latency in milliseconds. */
  readonly height: (ms: number) => number;
  /** Latency at a height, in milliseconds. */
  readonly latency: (height: number) => number;
  /** Heights that fit the given latencies, and the limits that would not flatten them, in milliseconds. */
  readonly range: (fromMs: number, toMs: number, limitsMs: readonly number[]) => uPlot.Range.MinMax;
  /** The labeled heights; `step` is the chart's own proposal. */
  readonly splits: (from: number, to: number, step: number) => number[];
  /** The labels of heights, in ascending order. On a linear axis all have the unit of the last one. */
  readonly labels: (heights: readonly number[]) => string[];
}

export const LINEAR: LatencyScale = {
  height: (ms) => ms,
  latency: (height) => height,
  range: (_from, to, limits) => {
    const isPinned = limits.some((limit) => limit > 4 * to);
    return [0, (isPinned ? 1.16 : 1.08) * Math.max(to, 1, ...limits.filter((limit) => limit <= 4 * to))];
  },
  splits: (from, to, step) => {
    const first = Math.ceil(from / step);
    return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, index) => (first + index) * step);
  },
  labels: (heights) => heights.map((ms) => (ms === 0 ? "0" : numbers.durationLike(ms, heights.at(-1) ?? ms))),
};

export const LOGARITHMIC: LatencyScale = {
  height: (ms) => Math.log10(Math.max(ms, 0.1)),
  latency: (height) => 10 ** height,
  range: (from, to, limits) => {
    const lowest = Math.min(from, ...limits.filter((limit) => limit >= from / 10));
    const highest = Math.max(to, ...limits.filter((limit) => limit <= 10 * to));
    const [low, high] = [Math.log10(Math.max(lowest, 0.1)) - 0.15, Math.log10(Math.max(highest, 1)) + 0.15];
    // With a few similar latencies the scale would magnify differences of a hundredth.
    const missing = Math.max(0, 0.9 - (high - low)) / 2;
    return [low - missing, high + missing];
  },
  splits: (from, to) => {
    const digits = to - from > 2.6 ? [1] : to - from > 1.3 ? [1, 3] : [1, 2, 3, 5];
    const decades = Array.from(
      { length: Math.ceil(to) - Math.floor(from) + 1 },
      (_, index) => Math.floor(from) + index,
    );
    return decades
      .flatMap((decade) => digits.map((digit) => decade + Math.log10(digit)))
      .filter((height) => height >= from && height <= to);
  },
  labels: (heights) => heights.map((height) => numbers.duration(Number((10 ** height).toPrecision(6)))),
};
