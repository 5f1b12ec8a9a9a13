import uPlot from "uplot";
import type { SideName } from "../../../model/facts/side.ts";
import type { ScriptWords } from "../../render/html/data/page-data.ts";
import { filled } from "../elements.ts";
import { color } from "../theme.ts";

/** Readings of one counter; null where it was not available. */
export type Values = readonly (number | null)[];

/** Readings further apart than this are not joined by a line. */
const GAP_MS = 5_000;

/** Returns the line of a side; the baseline's is dashed. */
export function seriesOf(side: SideName): uPlot.Series {
  return {
    label: side,
    stroke: () => color(side === "baseline" ? "baseline" : "ok"),
    width: 1.5,
    ...(side === "baseline" ? { dash: [5, 3] } : {}),
    points: { show: false },
    spanGaps: true,
    gaps: (self, seriesIndex, first, last, gaps) => [...gaps, ...silences(self, seriesIndex, first, last)],
  };
}

/** Returns the gaps in which the container was not read. */
function silences(u: uPlot, seriesIndex: number, first: number, last: number): uPlot.Series.Gaps {
  const [times, values] = [u.data[0], u.data[seriesIndex]];
  const gaps: uPlot.Series.Gaps = [];
  let before: number | null = null;
  for (let index = first; index <= last; index += 1) {
    if (values?.[index] == null) continue;
    const atMs = times[index] ?? 0;
    if (before !== null && atMs - before > GAP_MS) {
      gaps.push([u.valToPos(before, "x", true), u.valToPos(atMs, "x", true)]);
    }
    before = atMs;
  }
  return gaps;
}

/** Joins both sides on one time axis; they were read at different moments. */
export function joined(sides: readonly (readonly [readonly number[], Values])[]): uPlot.AlignedData {
  return uPlot.join(sides.map(([atMs, values]): uPlot.AlignedData => [[...atMs], [...values]]));
}

/** The range of a line, for a reader who does not see it. */
export function inWords(values: Values, show: (value: number) => string, words: ScriptWords): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return words.notRead;
  const least = known.reduce((low, value) => Math.min(low, value));
  const most = known.reduce((high, value) => Math.max(high, value));
  return filled(words.range, { first: show(least), last: show(most) });
}
