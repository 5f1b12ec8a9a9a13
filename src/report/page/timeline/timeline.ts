import type uPlot from "uplot";
import type { SampleColumns } from "../../render/html/data/columns.ts";
import type { DrawnLimit, PageData } from "../../render/html/data/page-data.ts";
import { byId, filled } from "../elements.ts";
import { KINDS, type Kind } from "../kinds.ts";
import { numbers } from "../numbers.ts";
import { sampleText } from "../sample-text.ts";
import { color } from "../theme.ts";
import { axis, chart, clipped } from "./chart.ts";
import { type LatencyScale, LINEAR, LOGARITHMIC } from "./latency-scale.ts";
import { limitLine, type Plate } from "./limit-line.ts";
import { drawMarks } from "./marks.ts";
import { Placed } from "./placed.ts";
import { StreamLayers } from "./stream-layers.ts";
import type { TimeAxis } from "./time-axis.ts";
import { timelineControls } from "./timeline-controls.ts";
import { LABELS_HEIGHT } from "./window-labels.ts";

/** Only counts into the range of the heights; its marks are drawn apart. */
const UNSEEN: uPlot.Series = { paths: () => null, points: { show: false } };
/** The limits, in the order in which their labels take their places. */
const DRAWN = ["p95", "ttft", "answer-ttft", "stall"] as const satisfies readonly DrawnLimit[];
/** How close the pointer must be to a mark, in CSS pixels. */
const NEAR = 24;

/** Draws every request: when it was due, how long it took, how it ended. */
export function drawTimeline(frame: HTMLElement, data: PageData, samples: SampleColumns, time: TimeAxis): void {
  const placed = new Placed(data, samples);
  const shown = new Set(KINDS.keys());
  const reading = byId("timeline-reading");
  const streams = new StreamLayers(samples, placed.order);
  const layers = new Set<DrawnLimit>(["p95", ...streams.layers.map(({ name }) => name)]);
  const limits = () => data.windows.flatMap((window) => [...layers].flatMap((name) => window.limits[name] ?? []));
  let scale = placed.isWide ? LOGARITHMIC : LINEAR;
  const common = time.options();
  const heights = (): uPlot.AlignedData => [placed.dueAtMs, placed.heights(scale), placed.firstTexts(scale)];
  const drawKinds = (u: uPlot, kinds: readonly Kind[]) =>
    clipped(u, (ctx, ratio) => {
      for (const kind of kinds) {
        const index = KINDS.indexOf(kind);
        if (shown.has(index)) drawMarks(ctx, kind, color(kind.color), placed.places(u, index, scale), ratio);
      }
    });
  const draw = (u: uPlot) => {
    const [ok, ...others] = KINDS;
    // Limits of a part of a request's time are where most marks are: only what is not ok must not be covered.
    if (!data.streams) drawLimits(u, data, layers, scale);
    streams.drawTexts(u, layers, scale);
    if (ok !== undefined) drawKinds(u, [ok]);
    streams.drawStalls(u, layers, scale);
    if (data.streams) drawLimits(u, data, layers, scale);
    drawKinds(u, others);
    time.drawMarks(u);
  };
  const read = (u: uPlot) => {
    const latency = placed.nearest(u, shown, scale, NEAR);
    const sample = (streams.nearest(u, layers, scale, latency?.distance ?? NEAR) ?? latency)?.sample ?? null;
    reading.textContent = sample === null ? "" : sampleText(data, samples, sample, placed.spanOf(sample));
  };
  const u = chart(
    frame,
    {
      ...common,
      padding: [LABELS_HEIGHT + 4, 20, 0, 0],
      scales: {
        ...common.scales,
        y: { range: (_u, min, max) => scale.range(scale.latency(min ?? 0), scale.latency(max ?? 1), limits()) },
      },
      series: [{}, UNSEEN, UNSEEN],
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
    heights(),
  );
  time.add(u);
  const rescale = () => {
    const { min = 0, max = data.endedAtMs } = u.scales.x ?? {};
    u.setData(heights(), false);
    u.setScale("x", { min, max });
  };
  timelineControls(placed, streams.layers, data.words, {
    show: (kind, on) => {
      if (on) shown.add(kind);
      else shown.delete(kind);
      u.redraw(false);
    },
    showLayer: (name, on) => {
      if (on) layers.add(name);
      else layers.delete(name);
      // Its limit counts into the range of the latencies, too.
      rescale();
    },
    logarithmic: scale === LOGARITHMIC,
    setLogarithmic: (on) => {
      scale = on ? LOGARITHMIC : LINEAR;
      rescale();
    },
    showAll: () => time.showAll(),
  });
}

/** Draws the limits of each experiment over its window: that of the latency, and those of the layers that are shown. */
function drawLimits(
  u: uPlot,
  { windows, words, streams }: PageData,
  layers: ReadonlySet<DrawnLimit>,
  scale: LatencyScale,
): void {
  const plates: Plate[] = [];
  for (const { limits, startedAtMs, endedAtMs } of windows) {
    const fromTo: [number, number] = [u.valToPos(startedAtMs, "x", true), u.valToPos(endedAtMs, "x", true)];
    for (const name of DRAWN) {
      const ms = limits[name];
      if (ms === undefined || !layers.has(name)) continue;
      const text = filled(streams ? words.layerLimits[name] : words.limit, { limit: numbers.duration(ms) });
      limitLine(u, { value: scale.height(ms), text, fromTo, isOver: streams }, plates);
    }
  }
}
