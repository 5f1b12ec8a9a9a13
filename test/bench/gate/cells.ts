import { type BurstDrill, burstInComparison, burstInWindow } from "./burst-drill.ts";
import { compare, compareNaively } from "./comparison-drill.ts";
import type { Load } from "./load.ts";
import type { ModelName } from "./models.ts";
import { type StreamedDrill, streamedDrill } from "./streamed-drill.ts";
import type { Tally } from "./tally.ts";
import { shareAbove, workFor } from "./truth.ts";
import { judgeWindow, limitOf, type WindowDrill } from "./window-drill.ts";

/** One cell of the tables: many drills of one kind. */
export type Cell =
  | { readonly table: "comparison"; readonly model: ModelName; readonly meanMs: number; readonly ratio: number }
  | ({ readonly table: "window" } & WindowDrill)
  | ({ readonly table: "streamed" } & StreamedDrill)
  | ({ readonly table: "burst in a window" } & BurstDrill)
  | ({ readonly table: "burst in a comparison" } & BurstDrill);

const REQUEST_MS = 900;
const NOISES: readonly ModelName[] = ["quiet", "typical", "bad", "lognormal", "bimodal", "queueing", "drift", "bursts"];
const CLOSED: Load = { kind: "closed" };

export const CELLS: readonly Cell[] = [
  ...NOISES.flatMap((model) => comparisons(model, REQUEST_MS)),
  ...comparisons("typical", 3_000),
  ...comparisons("fast", 85),
  ...NOISES.flatMap((model) => {
    // A queue is met by those who come at their own times.
    const load: Load = model === "queueing" ? { kind: "rate", perSecond: 1 } : CLOSED;
    return [0.6, 0.9, 1, 1.5, 2].map(
      (ofLimit) => ({ table: "window", model, meanMs: REQUEST_MS, load, ofLimit }) as const,
    );
  }),
  ...NOISES.flatMap((model) =>
    (
      [
        [1, 1],
        [1.05, 1.05],
        [1.2, 1],
        [1, 1.2],
      ] as const
    ).map(([ttft, tpot]) => ({ table: "streamed", model, ttft, tpot }) as const),
  ),
  ...(["freeze", "crawl", "refuse"] as const).flatMap((kind): Cell[] => [
    ...[85, 400, 900, 3_000].map((serviceMs) => ({ table: "burst in a window", kind, serviceMs }) as const),
    { table: "burst in a window", kind, serviceMs: 85, perSecond: 10 },
    ...[5, 85, 400, 900, 3_000].map((serviceMs) => ({ table: "burst in a comparison", kind, serviceMs }) as const),
  ]),
];

function comparisons(model: ModelName, meanMs: number): Cell[] {
  return [1, 1.05, 1.2, 1.3].map((ratio) => ({ table: "comparison", model, meanMs, ratio }));
}

/** One drill of a cell. The same cell and seed give the same. */
export function drill(cell: Cell, seed: number): Tally {
  switch (cell.table) {
    case "comparison":
      return { ...compareNaively(cell, seed), ...compare(cell, seed) };
    case "window":
      return judgeWindow(cell, seed);
    case "streamed":
      return streamedDrill(cell, seed);
    case "burst in a window":
      return burstInWindow(cell, seed);
    case "burst in a comparison":
      return burstInComparison(cell, seed);
  }
}

/** The share of requests that are truly above a window's limit. */
export function trueShareAbove(cell: WindowDrill): number {
  const { model, meanMs, load } = cell;
  return shareAbove(model, workFor(model, meanMs), load, limitOf(cell));
}
