import type uPlot from "uplot";
import type { SampleColumns } from "../../render/html/data/columns.ts";
import type { PageData } from "../../render/html/data/page-data.ts";
import { byId, filled } from "../elements.ts";
import { KINDS } from "../kinds.ts";
import { numbers } from "../numbers.ts";
import { sampleText } from "../sample-text.ts";
import { color } from "../theme.ts";
import { axis, chart, clipped } from "./chart.ts";
import { type LatencyScale, LINEAR, LOGARITHMIC } from "./latency-scale.ts";
import { limitLine } from "./limit-line.ts";
import { drawMarks } from "./marks.ts";
import { Placed } from "./placed.ts";
import type { TimeAxis } from "./time-axis.ts";
import { timelineControls } from "./timeline-controls.ts";
import { LABELS_HEIGHT } from "./window-labels.ts";

/** How close the pointer must be to a mark, in CSS pixels. */
const NEAR = 24;

/** Draws every request: when it was due, how long it took, how it ended. */
export function drawTimeline(frame: HTMLElement, data: PageData, samples: SampleColumns, time: TimeAxis): void {
  const placed = new Placed(data, samples);
  const shown = new Set(KINDS.keys());
  const reading = byId("timeline-reading");
  const limits = data.windows.flatMap(({ maxP95Ms }) => maxP95Ms ?? []);
  let scale = placed.isWide ? LOGARITHMIC : LINEAR;
  const common = time.options();
  const draw = (u: uPlot) => {
    drawLimits(u, data, scale);
    clipped(u, (ctx, ratio) => {
      KINDS.forEach((kind, index) => {
        if (shown.has(index)) drawMarks(ctx, kind, color(kind.color), placed.places(u, index, scale), ratio);
      });
    });
    time.drawMarks(u);
  };
  const read = (u: uPlot) => {
    const nearest = placed.nearest(u, shown, scale, NEAR);
    reading.textContent = nearest === null ? "" : sampleText(data, samples, nearest, placed.spanOf(nearest));
  };
  const u = chart(
    frame,
    {
      ...common,
      padding: [LABELS_HEIGHT + 4, 20, 0, 0],
      scales: {
        ...common.scales,
        y: { range: (_u, min, max) => scale.range(scale.latency(min ?? 0), scale.latency(max ?? 1), limits) },
      },
      series: [{}, { paths: () => null, points: { show: false } }],
      axes: [
        time.xAxis(true),
        axis({
          size: 66,
          splits: (_u, _axis, min, max, step) => scale.splits(min, max, step),
          values: (_u, splits) => scale.labels(splits),
        }),
      ],
      hooks: { ...common.hooks, draw: [draw], setCursor: [read] },
    },
    [placed.dueAtMs, placed.heights(scale)],
  );
  time.add(u);
  timelineControls(placed, data.words, {
    show: (kind, on) => {
      if (on) shown.add(kind);
      else shown.delete(kind);
      u.redraw(false);
    },
    logarithmic: scale === LOGARITHMIC,
    setLogarithmic: (on) => {
      scale = on ? LOGARITHMIC : LINEAR;
      const { min = 0, max = data.endedAtMs } = u.scales.x ?? {};
      u.setData([placed.dueAtMs, placed.heights(scale)], false);
      u.setScale("x", { min, max });
    },
    showAll: () => time.showAll(),
  });
}

/** Draws the P95 limit of each experiment over its window. */
function drawLimits(u: uPlot, { windows, words }: PageData, scale: LatencyScale): void {
  let free = 0;
  for (const { maxP95Ms, startedAtMs, endedAtMs } of windows) {
    if (maxP95Ms === null) continue;
    const fromTo: [number, number] = [u.valToPos(startedAtMs, "x", true), u.valToPos(endedAtMs, "x", true)];
    const text = filled(words.limit, { limit: numbers.duration(maxP95Ms) });
    free = limitLine(u, { value: scale.height(maxP95Ms), text, fromTo, free });
  }
}
