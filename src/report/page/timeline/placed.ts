import type uPlot from "uplot";
import type { SampleColumns } from "../../render/html/data/columns.ts";
import type { PageData } from "../../render/html/data/page-data.ts";
import { KINDS, kindOf } from "../kinds.ts";
import { spansOf } from "../span-of.ts";
import type { LatencyScale } from "./latency-scale.ts";

/** A sample and how far its mark is from the pointer, CSS pixels. */
export interface Nearest {
  readonly sample: number;
  readonly distance: number;
}

/** A drill's samples in the order of their due time, each with its kind. */
export class Placed {
  readonly dueAtMs: Float64Array;
  readonly #latencyMs: Float64Array;
  /** Number of samples of each kind. */
  readonly counts: readonly number[];
  /** Whether the latencies differ enough to need a logarithmic scale. */
  readonly isWide: boolean;
  /** The samples' indices in this order. */
  readonly order: Uint32Array;
  readonly #firstTextMs: Float64Array;
  readonly #spans: Uint16Array;
  readonly #kinds: Uint8Array;

  constructor({ spans }: PageData, samples: SampleColumns) {
    const { count, intendedAtMs, latencyMs } = samples;
    this.#spans = spansOf(spans, count);
    this.order = Uint32Array.from({ length: count }, (_, index) => index).sort(
      (a, b) => (intendedAtMs[a] ?? 0) - (intendedAtMs[b] ?? 0),
    );
    this.dueAtMs = Float64Array.from(this.order, (index) => intendedAtMs[index] ?? 0);
    this.#latencyMs = Float64Array.from(this.order, (index) => latencyMs[index] ?? 0);
    this.#firstTextMs = Float64Array.from(this.order, (index) => samples.ttftMs[index] ?? Number.NaN);
    this.#kinds = Uint8Array.from(this.order, (index) =>
      kindOf(samples, index, spans[this.#spans[index] ?? 0]?.side === "baseline"),
    );
    const counts = KINDS.map(() => 0);
    for (const kind of this.#kinds) counts[kind] = (counts[kind] ?? 0) + 1;
    this.counts = counts;
    const sorted = this.#latencyMs.toSorted();
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 1;
    const fastest = this.#firstTextMs.filter((ms) => !Number.isNaN(ms)).sort();
    const least = Math.min(at(0.05), fastest[Math.floor(0.05 * fastest.length)] ?? Number.POSITIVE_INFINITY);
    this.isWide = at(0.99) > 40 * Math.max(least, 0.1);
  }

  /** Returns the span of a sample, by the sample's index. */
  spanOf(sample: number): number {
    return this.#spans[sample] ?? 0;
  }

  /** Returns all latencies as heights. */
  heights({ height }: LatencyScale): Float64Array {
    return this.#latencyMs.map((ms) => height(ms));
  }

  /** Returns the times to the first text as heights; null where there is none. */
  firstTexts({ height }: LatencyScale): (number | null)[] {
    return Array.from(this.#firstTextMs, (ms) => (Number.isNaN(ms) ? null : height(ms)));
  }

  /** Returns the canvas positions of a kind's marks as pairs of x and y. */
  places(u: uPlot, kind: number, scale: LatencyScale): number[] {
    const places: number[] = [];
    const [first, last] = this.#visible(u);
    for (let at = first; at < last; at += 1) {
      if (this.#kinds[at] !== kind) continue;
      const x = Math.round(u.valToPos(this.dueAtMs[at] ?? 0, "x", true));
      const y = Math.round(u.valToPos(scale.height(this.#latencyMs[at] ?? 0), "y", true));
      places.push(x, y);
    }
    return places;
  }

  /** Returns the sample whose mark is nearest to the pointer, or null if none is within `near`. */
  nearest(u: uPlot, kinds: ReadonlySet<number>, scale: LatencyScale, near: number): Nearest | null {
    const { left = -1, top = -1 } = u.cursor;
    if (left < 0 || top < 0) return null;
    let best: Nearest | null = null;
    const [first, last] = [this.#from(u.posToVal(left - near, "x")), this.#from(u.posToVal(left + near, "x"))];
    for (let at = first; at < last; at += 1) {
      if (!kinds.has(this.#kinds[at] ?? 0)) continue;
      const dx = u.valToPos(this.dueAtMs[at] ?? 0, "x") - left;
      const dy = u.valToPos(scale.height(this.#latencyMs[at] ?? 0), "y") - top;
      const distance = Math.hypot(dx, dy);
      if (distance < (best?.distance ?? near)) best = { sample: this.order[at] ?? 0, distance };
    }
    return best;
  }

  #visible(u: uPlot): [number, number] {
    const { min, max } = u.scales.x ?? {};
    return [this.#from(min ?? 0), this.#from((max ?? 0) + 1e-6)];
  }

  /** Returns the first index whose due time is at or after `ms`. */
  #from(ms: number): number {
    let [low, high] = [0, this.dueAtMs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.dueAtMs[middle] ?? 0) < ms) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
