import type uPlot from "uplot";
import type { HistoryColumns, ScriptWords } from "../../render/html/data/page-data.ts";
import { filled } from "../elements.ts";
import { numbers } from "../numbers.ts";
import { type Color, color } from "../theme.ts";
import { axis, chart, clipped, uprightLine } from "../timeline/chart.ts";
import { LINEAR } from "../timeline/latency-scale.ts";
import { limitLine } from "../timeline/limit-line.ts";
import { drawMarks } from "../timeline/marks.ts";

/** A run on this machine, on another machine, or failed: each has its own shape. */
const MARKS = {
  here: { shape: "dot", color: "ok" },
  elsewhere: { shape: "ring", color: "ok" },
  failed: { shape: "cross", color: "bad" },
} as const satisfies Record<string, { shape: string; color: Color }>;

/** Draws the runs of the default branch and this run into the report's frames. */
export function drawHistory(history: HistoryColumns, words: ScriptWords): void {
  for (const { name, valuesMs, limitMs } of history.figures) {
    const frame = document.querySelector<HTMLElement>(`[data-history="${name}"]`);
    if (frame !== null) draw(frame, history, valuesMs, { ms: limitMs, words });
  }
}

function draw(
  frame: HTMLElement,
  history: HistoryColumns,
  valuesMs: readonly (number | null)[],
  limit: { readonly ms: number | null; readonly words: ScriptWords },
): void {
  const { days, own } = history;
  const places = valuesMs.map((_, index) => index);
  chart(
    frame,
    {
      scales: {
        x: { time: false, range: () => [-0.5, places.length - 0.5] },
        y: { range: (_u, _min, max) => LINEAR.range(0, max ?? 1, limit.ms === null ? [] : [limit.ms]) },
      },
      cursor: { show: false },
      legend: { show: false },
      padding: [6, 14, 0, 0],
      series: [{}, { stroke: () => color("soft"), width: 1, points: { show: false }, spanGaps: true }],
      axes: [
        axis({
          size: 28,
          splits: (u) => evenly(places.length, Math.max(1, Math.floor(u.width / 70))),
          values: (_u, splits) => splits.map((index) => days[index] ?? ""),
        }),
        axis({
          size: 66,
          values: (_u, splits) => LINEAR.labels(splits),
        }),
      ],
      hooks: {
        drawClear: [(u) => own >= 0 && uprightLine(u, own, color("after"), [], 2)],
        draw: [
          (u) => {
            if (limit.ms !== null) {
              limitLine(u, { value: limit.ms, text: filled(limit.words.limit, { limit: numbers.duration(limit.ms) }) });
            }
            marks(u, history, valuesMs);
          },
        ],
      },
    },
    [places, [...valuesMs]],
  );
}

function marks(u: uPlot, { failed, elsewhere }: HistoryColumns, valuesMs: readonly (number | null)[]): void {
  const at: Record<keyof typeof MARKS, number[]> = { here: [], elsewhere: [], failed: [] };
  valuesMs.forEach((ms, index) => {
    if (ms === null) return;
    const kind = failed[index] === true ? "failed" : elsewhere[index] === true ? "elsewhere" : "here";
    at[kind].push(u.valToPos(index, "x", true), u.valToPos(ms, "y", true));
  });
  clipped(u, (ctx, ratio) => {
    for (const kind of ["here", "elsewhere", "failed"] as const) {
      drawMarks(ctx, MARKS[kind], color(MARKS[kind].color), at[kind], ratio);
    }
  });
}

/** Returns at most `max` evenly spaced indices, including the last one. */
function evenly(count: number, max: number): number[] {
  const step = Math.ceil(count / max);
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => count - 1 - index * step).toReversed();
}
