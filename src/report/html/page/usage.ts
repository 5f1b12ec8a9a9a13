import uPlot from "uplot";
import { formatBytes } from "../../../core/format.ts";
import type { PageData, SideName, UsageColumns } from "../page-data.ts";
import { clockText } from "../time.ts";
import { axis, chart, levelLine } from "./chart.ts";
import { element } from "./elements.ts";
import { colour } from "./theme.ts";
import type { TimeAxis } from "./time-axis.ts";

type Values = readonly (number | null)[];

interface Metric {
  readonly name: string;
  readonly of: (usage: UsageColumns) => Values;
  readonly show: (value: number) => string;
  /** What the container may use at most. */
  readonly most: number;
}

/** Readings further apart than this don't belong together: in between nothing was read. */
const GAP_MS = 5_000;

/** Draws what the containers used, on the axis of the timeline. */
export function drawUsage(frame: HTMLElement, data: PageData, time: TimeAxis): void {
  const metrics: readonly Metric[] = [
    { name: "CPU", of: ({ cpuShare }) => cpuShare, show: (cpus) => String(Number(cpus.toFixed(2))), most: data.cpus },
    {
      name: "memory",
      of: ({ memoryBytes }) => memoryBytes,
      show: (bytes) => formatBytes(bytes),
      most: data.memoryBytes,
    },
    {
      name: "throttled periods",
      of: ({ throttledRatio }) => throttledRatio,
      show: (ratio) => `${Math.round(100 * ratio)} %`,
      most: 1,
    },
  ];
  const sides = (["candidate", "baseline"] as const).filter((side) => data.usage[side].atMs.length > 0);
  const seen = metrics.filter(({ of }) => sides.some((side) => of(data.usage[side]).some((value) => value !== null)));
  seen.forEach((metric, index) => {
    drawMetric(frame, data, time, { metric, sides, isLast: index === seen.length - 1 });
  });
}

interface Order {
  readonly metric: Metric;
  readonly sides: readonly SideName[];
  readonly isLast: boolean;
}

function drawMetric(frame: HTMLElement, data: PageData, time: TimeAxis, { metric, sides, isLast }: Order): void {
  const { name, of, show, most } = metric;
  const reading = element("span", "reading");
  reading.ariaHidden = "true";
  const place = element("div", isLast ? "chart low last" : "chart low");
  place.role = "img";
  place.ariaLabel = `${name} over time: ${sides.map((side) => `${side} ${inWords(of(data.usage[side]), show)}`).join(", ")}`;
  frame.append(element("h3", "metric", name, " ", element("span", "most", `of ${show(most)}`), " ", reading), place);
  const common = time.options();
  const u = chart(
    place,
    {
      ...common,
      scales: { ...common.scales, y: { range: (_u, _min, max) => [0, 1.08 * Math.max(most, max ?? 0)] } },
      series: [{}, ...sides.map((side): uPlot.Series => seriesOf(side))],
      axes: [
        time.xAxis(isLast),
        axis({ size: 66, splits: () => [0, most / 2, most], values: (_u, splits) => splits.map(show) }),
      ],
      hooks: {
        ...common.hooks,
        draw: [(self) => levelLine(self, most, colour("bad"), [6, 4])],
        setCursor: [
          (self) => {
            reading.textContent = readingAt(self, sides, show);
          },
        ],
      },
    },
    joined(sides.map((side) => [data.usage[side].atMs, of(data.usage[side])])),
  );
  time.add(u);
}

function seriesOf(side: SideName): uPlot.Series {
  return {
    label: side,
    stroke: () => colour(side === "baseline" ? "baseline" : "ok"),
    width: 1.5,
    ...(side === "baseline" ? { dash: [5, 3] } : {}),
    points: { show: false },
    spanGaps: true,
    gaps: (self, seriesIndex, first, last, gaps) => [...gaps, ...silences(self, seriesIndex, first, last)],
  };
}

/** Where nothing was read for a while there is no line. */
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

function joined(sides: readonly (readonly [readonly number[], Values])[]): uPlot.AlignedData {
  return uPlot.join(sides.map(([atMs, values]): uPlot.AlignedData => [[...atMs], [...values]]));
}

function inWords(values: Values, show: (value: number) => string): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return "not read";
  const least = known.reduce((low, value) => Math.min(low, value));
  const most = known.reduce((high, value) => Math.max(high, value));
  return `${show(least)} to ${show(most)}`;
}

function readingAt(u: uPlot, sides: readonly SideName[], show: (value: number) => string): string {
  const index = u.cursor.idx;
  if (index == null) return "";
  const values = sides.flatMap((side, at) => {
    const value = u.data[at + 1]?.[index];
    return value == null ? [] : [sides.length > 1 ? `${side} ${show(value)}` : show(value)];
  });
  return values.length === 0 ? "" : `${values.join(", ")} at ${clockText(u.data[0][index] ?? 0, 0)}`;
}
