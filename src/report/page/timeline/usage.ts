import type uPlot from "uplot";
import type { SideName } from "../../../model/facts/side.ts";
import type { PageData, ScriptWords, UsageColumns } from "../../render/html/data/page-data.ts";
import { clockText } from "../../render/html/data/time.ts";
import { element, filled } from "../elements.ts";
import { numbers } from "../numbers.ts";
import { color } from "../theme.ts";
import { axis, chart, levelLine } from "./chart.ts";
import type { TimeAxis } from "./time-axis.ts";
import { inWords, joined, seriesOf, type Values } from "./usage-series.ts";

interface Metric {
  readonly name: string;
  readonly of: (usage: UsageColumns) => Values;
  readonly show: (value: number) => string;
  /** What the container may use at most. */
  readonly most: number;
}

/** Draws what the containers used, on the axis of the timeline. */
export function drawUsage(frame: HTMLElement, data: PageData, time: TimeAxis): void {
  const { words } = data;
  const metrics: readonly Metric[] = [
    {
      name: words.cpu,
      of: ({ cpuShare }) => cpuShare,
      show: (cpus) => String(Number(cpus.toFixed(2))),
      most: data.cpus,
    },
    {
      name: words.memory,
      of: ({ memoryBytes }) => memoryBytes,
      show: (bytes) => (bytes === 0 ? "0" : numbers.bytes(bytes)),
      most: data.memoryBytes,
    },
    {
      name: words.throttled,
      of: ({ throttledRatio }) => throttledRatio,
      show: (ratio) => numbers.ratio(Math.round(100 * ratio) / 100),
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
  const { words } = data;
  const reading = element("span", "reading");
  reading.ariaHidden = "true";
  const place = element("div", isLast ? "chart low last" : "chart low");
  place.role = "img";
  const ranges = sides.map((side) => `${words[side]} ${inWords(of(data.usage[side]), show, words)}`).join(words.comma);
  place.ariaLabel = filled(words.overTime, { name, ranges });
  frame.append(
    element("h3", "metric", name, " ", element("span", "most", filled(words.of, { max: show(most) })), " ", reading),
    place,
  );
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
        draw: [(self) => levelLine(self, most, color("bad"), [6, 4])],
        setCursor: [
          (self) => {
            reading.textContent = readingAt(self, sides, show, words);
          },
        ],
      },
    },
    joined(sides.map((side) => [data.usage[side].atMs, of(data.usage[side])])),
  );
  time.add(u);
}

function readingAt(u: uPlot, sides: readonly SideName[], show: (value: number) => string, words: ScriptWords): string {
  const index = u.cursor.idx;
  if (index == null) return "";
  const values = sides.flatMap((side, at) => {
    const value = u.data[at + 1]?.[index];
    return value == null ? [] : [sides.length > 1 ? `${words[side]} ${show(value)}` : show(value)];
  });
  if (values.length === 0) return "";
  return filled(words.at, { values: values.join(words.comma), time: clockText(u.data[0][index] ?? 0, 0) });
}
