import type uPlot from "uplot";
import type { SampleColumns } from "../../render/html/data/columns.ts";
import type { DrawnLimit } from "../../render/html/data/page-data.ts";
import type { Shape } from "../kinds.ts";
import { type Color, color } from "../theme.ts";
import { clipped } from "./chart.ts";
import type { LatencyScale } from "./latency-scale.ts";
import { drawMarks } from "./marks.ts";
import type { Nearest } from "./placed.ts";

/** What the timeline shows of streamed answers besides their latency; the order is that of drawing. */
export interface StreamLayer {
  readonly name: Exclude<DrawnLimit, "p95">;
  readonly color: Color;
  /** Its mark; null for a bar from the beginning to the end of a stall. */
  readonly shape: Shape | null;
  readonly count: number;
}

/** A shorter bar could not be seen, CSS pixels. */
const MIN_BAR = 3;
/** As thick as it can be without hiding its neighbors. */
const BAR_HEIGHT = 2.5;
/** With less space for each request, the lines from their first text to their end would fill the chart; CSS pixels. */
const MIN_STEM_SPACE = 4;

/** The first texts and the longest stalls of streamed answers on the timeline. */
export class StreamLayers {
  readonly layers: readonly StreamLayer[];
  readonly #samples: SampleColumns;
  readonly #order: Uint32Array;
  /** Times to the first piece after reasoning, of answers that have some. */
  readonly #afterReasoningMs: Float64Array;
  /** No answer takes longer, so none that was due earlier reaches into sight. */
  readonly #longestMs: number;

  /** @param order the samples by their due time */
  constructor(samples: SampleColumns, order: Uint32Array) {
    this.#samples = samples;
    this.#order = order;
    const { intendedAtMs, endedAtMs, ttftMs, answerTtftMs, maxStallMs } = samples;
    this.#longestMs = endedAtMs.reduce((most, ended, index) => Math.max(most, ended - (intendedAtMs[index] ?? 0)), 0);
    this.#afterReasoningMs = answerTtftMs.map((ms, index) => (samples.streamed[index] === 2 ? ms : Number.NaN));
    const known = (column: Float64Array) => column.reduce((count, ms) => count + (Number.isNaN(ms) ? 0 : 1), 0);
    const all: readonly StreamLayer[] = [
      { name: "ttft", color: "first-text", shape: "square", count: known(ttftMs) },
      { name: "answer-ttft", color: "first-text", shape: "funnel", count: known(this.#afterReasoningMs) },
      { name: "stall", color: "stall", shape: null, count: known(maxStallMs) },
    ];
    this.layers = all.filter(({ count }) => count > 0);
  }

  /** Draws the first texts; with few requests in sight also a line from that of each to its end. */
  drawTexts(u: uPlot, shown: ReadonlySet<string>, scale: LatencyScale): void {
    const inSight = this.#inSight(u);
    clipped(u, (ctx, ratio) => {
      const space = u.bbox.width / ratio / inSight.length;
      if (shown.has("ttft") && space >= MIN_STEM_SPACE) this.#stems(u, ctx, ratio, inSight, scale);
      for (const { name, color: tint, shape } of this.layers) {
        if (shape === null || !shown.has(name)) continue;
        drawMarks(ctx, { shape }, color(tint), this.#places(u, name, inSight, scale), ratio);
      }
    });
  }

  /** Draws each longest stall as a bar from its beginning to its end. */
  drawStalls(u: uPlot, shown: ReadonlySet<string>, scale: LatencyScale): void {
    if (!shown.has("stall")) return;
    clipped(u, (ctx, ratio) => {
      ctx.globalAlpha = 1;
      ctx.fillStyle = color("stall");
      for (const sample of this.#inSight(u)) {
        const ms = this.#value("stall", sample);
        if (Number.isNaN(ms)) continue;
        const [from = 0, to = 0] = this.#span("stall", sample).map((at) => u.valToPos(at, "x", true));
        const half = (BAR_HEIGHT / 2) * ratio;
        // What is as high as the chart would be cut in half.
        const y = Math.max(u.valToPos(scale.height(ms), "y", true), u.bbox.top + half);
        ctx.fillRect(from, y - half, Math.max(to - from, MIN_BAR * ratio), BAR_HEIGHT * ratio);
      }
    });
  }

  /** Returns the sample with the nearest mark of the layers that are shown; null if none is within `near`. */
  nearest(u: uPlot, shown: ReadonlySet<string>, scale: LatencyScale, near: number): Nearest | null {
    const { left = -1, top = -1 } = u.cursor;
    if (left < 0 || top < 0) return null;
    let best: Nearest | null = null;
    for (const sample of this.#reaching(u.posToVal(left - near, "x"), u.posToVal(left + near, "x"))) {
      for (const { name } of this.layers) {
        if (!shown.has(name)) continue;
        const distance = this.#distance(u, name, sample, scale, left, top);
        if (distance < Math.min(near, best?.distance ?? near)) best = { sample, distance };
      }
    }
    return best;
  }

  #distance(u: uPlot, name: StreamLayer["name"], sample: number, scale: LatencyScale, left: number, top: number) {
    const ms = this.#value(name, sample);
    if (Number.isNaN(ms)) return Number.POSITIVE_INFINITY;
    const [from, to] = this.#span(name, sample).map((at) => u.valToPos(at, "x"));
    const dx = Math.max((from ?? 0) - left, 0, left - (to ?? 0));
    return Math.hypot(dx, u.valToPos(scale.height(ms), "y") - top);
  }

  #value(name: StreamLayer["name"], sample: number): number {
    const { ttftMs, maxStallMs } = this.#samples;
    return { ttft: ttftMs, "answer-ttft": this.#afterReasoningMs, stall: maxStallMs }[name][sample] ?? Number.NaN;
  }

  /** Where a mark of a layer begins and ends on the time axis. */
  #span(name: StreamLayer["name"], sample: number): [number, number] {
    const due = this.#samples.intendedAtMs[sample] ?? 0;
    if (name !== "stall") return [due, due];
    const from = due + (this.#samples.stallFromMs[sample] ?? 0);
    return [from, from + this.#value(name, sample)];
  }

  #inSight(u: uPlot): Uint32Array {
    const { min, max } = u.scales.x ?? {};
    return this.#reaching(min ?? 0, max ?? 0);
  }

  /** The samples that were due between two times, or early enough to have been answered between them. */
  #reaching(fromMs: number, toMs: number): Uint32Array {
    const { intendedAtMs } = this.#samples;
    return this.#order.filter((sample) => {
      const due = intendedAtMs[sample] ?? 0;
      return due >= fromMs - this.#longestMs && due <= toMs;
    });
  }

  #places(u: uPlot, name: StreamLayer["name"], inSight: Uint32Array, scale: LatencyScale): number[] {
    const places: number[] = [];
    for (const sample of inSight) {
      const ms = this.#value(name, sample);
      if (Number.isNaN(ms)) continue;
      places.push(Math.round(u.valToPos(this.#span(name, sample)[0], "x", true)));
      places.push(Math.round(u.valToPos(scale.height(ms), "y", true)));
    }
    return places;
  }

  #stems(u: uPlot, ctx: CanvasRenderingContext2D, ratio: number, inSight: Uint32Array, { height }: LatencyScale): void {
    const { intendedAtMs, ttftMs, latencyMs } = this.#samples;
    ctx.globalAlpha = 0.35;
    ctx.strokeStyle = color("first-text");
    ctx.lineWidth = ratio;
    ctx.setLineDash([]);
    ctx.beginPath();
    for (const sample of inSight) {
      const firstMs = ttftMs[sample] ?? Number.NaN;
      if (Number.isNaN(firstMs)) continue;
      const x = Math.round(u.valToPos(intendedAtMs[sample] ?? 0, "x", true));
      ctx.moveTo(x, u.valToPos(height(firstMs), "y", true));
      ctx.lineTo(x, u.valToPos(height(latencyMs[sample] ?? 0), "y", true));
    }
    ctx.stroke();
    ctx.globalAlpha = 1;
  }
}
