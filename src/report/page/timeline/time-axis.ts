import type uPlot from "uplot";
import type { PageData } from "../../render/html/data/page-data.ts";
import { clockText } from "../../render/html/data/time.ts";
import { color, SHADE_OPACITY } from "../theme.ts";
import { axis, clipped, uprightLine } from "./chart.ts";
import { windowLabels } from "./window-labels.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const STEPS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_440].map((minutes) => minutes * MINUTE),
];

/** The time axis that several charts share: they zoom together and shade the same experiments. */
export class TimeAxis {
  readonly #data: PageData;
  readonly #charts: uPlot[] = [];
  #following = false;

  constructor(data: PageData) {
    this.#data = data;
    for (const button of document.querySelectorAll<HTMLElement>("button.zoom")) {
      button.addEventListener("click", () => this.showWindow(Number(button.dataset.window)));
    }
  }

  /** Options common to all charts on this axis. */
  options(): Pick<uPlot.Options, "scales" | "cursor" | "legend" | "hooks" | "padding"> {
    return {
      scales: { x: { time: false, range: (_u, min, max) => this.#range(min, max) } },
      cursor: { sync: { key: "time", setSeries: false }, drag: { x: true, y: false }, points: { show: false } },
      legend: { show: false },
      padding: [8, 20, 0, 0],
      hooks: { drawClear: [(u) => this.#shade(u)], setScale: [(u, scale) => this.#follow(u, scale)] },
    };
  }

  xAxis(labeled: boolean): uPlot.Axis {
    return axis({
      incrs: STEPS,
      space: 60,
      size: labeled ? 28 : 8,
      values: (_u, splits, _axis, _space, step) =>
        splits.map((ms) => (labeled ? clockText(ms, step >= SECOND ? 0 : step >= 100 ? 1 : 3) : "")),
    });
  }

  add(chart: uPlot): void {
    this.#charts.push(chart);
    chart.setScale("x", { min: 0, max: this.#data.endedAtMs });
    chart.over.addEventListener("dblclick", () => this.showAll());
  }

  /** Shows the whole drill. */
  showAll(): void {
    this.#show(0, this.#data.endedAtMs);
  }

  /** Shows one experiment with some time before and after it. */
  showWindow(index: number): void {
    const window = this.#data.windows[index];
    if (window === undefined) return;
    const margin = Math.max(2 * SECOND, 0.15 * (window.endedAtMs - window.startedAtMs));
    const lastMs = Math.max(window.endedAtMs, ...window.marks.map(({ atMs }) => atMs));
    this.#show(Math.max(0, window.startedAtMs - margin), lastMs + margin);
  }

  #show(min: number, max: number): void {
    this.#charts[0]?.setScale("x", { min, max });
  }

  /** Keeps the range at 5 ms or more, because a chart can't draw an empty one. */
  #range(min: number | null, max: number | null): uPlot.Range.MinMax {
    const [from, to] = [min ?? 0, max ?? this.#data.endedAtMs];
    return to - from < 5 ? [from, from + 5] : [from, to];
  }

  #follow(from: uPlot, scale: string): void {
    const { min, max } = from.scales.x ?? {};
    if (scale !== "x" || this.#following || min == null || max == null) return;
    this.#following = true;
    for (const each of this.#charts) if (each !== from) each.setScale("x", { min, max });
    this.#following = false;
  }

  #shade(u: uPlot): void {
    const tint = color("experiment");
    clipped(u, (ctx) => {
      for (const { startedAtMs, endedAtMs, side } of this.#data.windows) {
        const [from, to] = [u.valToPos(startedAtMs, "x", true), u.valToPos(endedAtMs, "x", true)];
        ctx.globalAlpha = side === "baseline" ? SHADE_OPACITY / 2 : SHADE_OPACITY;
        ctx.fillStyle = tint;
        ctx.fillRect(from, u.bbox.top, Math.max(to - from, 2), u.bbox.height);
      }
    });
  }

  /** Draws the moments of each experiment, with their names where they fit. */
  drawMarks(u: uPlot): void {
    const colors = { inject: color("experiment"), link: color("soft"), good: color("good") } as const;
    for (const { marks } of this.#data.windows) {
      for (const { atMs, kind } of marks) {
        uprightLine(u, atMs, colors[kind], kind === "link" ? [2, 3] : [], kind === "link" ? 1 : 1.5);
      }
    }
    windowLabels(u, this.#data);
  }
}
