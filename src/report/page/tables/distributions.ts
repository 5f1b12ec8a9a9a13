import uPlot from "uplot";
import type { SampleColumns } from "../../render/html/data/columns.ts";
import type { Distribution, PageData } from "../../render/html/data/page-data.ts";
import { filled } from "../elements.ts";
import { numbers } from "../numbers.ts";
import { color } from "../theme.ts";
import { axis, chart, levelLine } from "../timeline/chart.ts";
import { uprightLimit } from "../timeline/limit-line.ts";
import { latenciesOf, shareWithin, stepsOf } from "./ecdf.ts";

const SHARES = [0, 25, 50, 75, 95];

/** Draws the distribution functions into the report's frames. */
export function drawDistributions(data: PageData, samples: SampleColumns): void {
  for (const frame of document.querySelectorAll<HTMLElement>("[data-distribution]")) {
    const distribution = data.distributions[Number(frame.dataset.distribution)];
    if (distribution !== undefined) draw(frame, data, samples, distribution);
  }
}

function draw(
  frame: HTMLElement,
  { spans, words }: PageData,
  samples: SampleColumns,
  distribution: Distribution,
): void {
  const { before, after, maxP95Ms } = distribution;
  const both = [before, after].map(({ span }) => {
    const first = spans.slice(0, span).reduce((sum, each) => sum + each.samples, 0);
    return latenciesOf(samples, first, spans[span]?.samples ?? 0);
  });
  const steps = stepsOf(both);
  const [least, most] = [steps[0] ?? 1, steps.at(-1) ?? 1];
  // A limit far away would press the lines into a corner; then it is pinned to the edge.
  const limitsMs = maxP95Ms !== null && maxP95Ms < 30 * most && maxP95Ms > least / 30 ? [maxP95Ms] : [];
  const [firstMs, lastMs] = [Math.min(least, ...limitsMs) / 1.3, 1.3 * Math.max(most, ...limitsMs)];
  const range: [number, number] = [log(firstMs), log(lastMs)];
  const ends = [firstMs, ...steps, lastMs];
  const shares = both.map((latencies) => ends.map((ms) => 100 * shareWithin(latencies, ms)));
  const [sharesBefore = [], sharesAfter = []] = shares;
  const stepped = uPlot.paths.stepped?.({ align: 1 });
  const series = (name: "before" | "after", width: number, dash: number[]): uPlot.Series => ({
    stroke: () => color(name),
    width,
    dash,
    points: { show: false },
    ...(stepped === undefined ? {} : { paths: stepped }),
  });
  chart(
    frame,
    {
      scales: { x: { time: false, range: () => range }, y: { range: () => [0, 103] } },
      cursor: { show: false },
      legend: { show: false },
      padding: [6, 14, 0, 0],
      series: [{}, series("before", 2, [5, 3]), series("after", 2, [])],
      axes: [
        axis({
          size: 28,
          splits: (u) => latencySplits(range, u.width),
          values: (_u, splits) => splits.map((exponent) => numbers.duration(10 ** exponent)),
        }),
        axis({
          size: 44,
          splits: () => SHARES,
          values: (_u, splits) => splits.map((share) => numbers.ratio(share / 100)),
        }),
      ],
      hooks: {
        draw: [
          (u) => {
            levelLine(u, 95, color("soft"), [2, 3]);
            if (maxP95Ms === null) return;
            uprightLimit(u, log(maxP95Ms), filled(words.limit, { limit: numbers.duration(maxP95Ms) }));
          },
        ],
      },
    },
    [ends.map(log), sharesBefore, sharesAfter],
  );
}

function log(ms: number): number {
  return Math.log10(Math.max(ms, 0.01));
}

/** Returns round latencies as tick positions, as many as the width fits. */
function latencySplits([from, to]: readonly [number, number], width: number): number[] {
  const max = Math.max(2, Math.floor(width / 70));
  const decades = Array.from({ length: Math.ceil(to) - Math.floor(from) + 1 }, (_, index) => Math.floor(from) + index);
  const choices = [[1, 1.5, 2, 3, 4, 5, 7], [1, 2, 3, 5], [1, 2, 5], [1, 3], [1]];
  for (const digits of choices) {
    const splits = decades
      .flatMap((decade) => digits.map((digit) => decade + Math.log10(digit)))
      .filter((split) => split >= from && split <= to);
    if (splits.length <= max) return splits;
  }
  return decades.filter((_, index) => index % 2 === 0);
}
