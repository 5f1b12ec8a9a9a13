import type { Cell } from "./cells.ts";
import { MODELS, type ModelName } from "./models.ts";
import { type Counted, percent, share } from "./tables.ts";

export interface Verdict {
  readonly target: string;
  /** The cell that comes nearest to breaking it, or breaks it the most. */
  readonly worst: string;
  readonly held: boolean;
}

/** The worst cell of a promise of which no cell was simulated. */
export const NOTHING = "nothing was simulated";

interface Target {
  readonly sentence: string;
  readonly of: (cell: Cell) => boolean;
  readonly figure: (counted: Counted) => number;
  readonly most?: number;
  readonly least?: number;
  readonly write: (figure: number) => string;
}

const REQUEST_MS = 900;
const compares =
  (ratio: number, typicalOnly = true) =>
  (cell: Cell) =>
    cell.table === "comparison" &&
    cell.meanMs === REQUEST_MS &&
    cell.ratio === ratio &&
    (!typicalOnly || cell.model === "typical");
const streams =
  (ttft: number, tpot: number, typicalOnly = true) =>
  (cell: Cell) =>
    cell.table === "streamed" && cell.ttft === ttft && cell.tpot === tpot && (!typicalOnly || cell.model === "typical");
const windows = (ofLimit: number) => (cell: Cell) => cell.table === "window" && cell.ofLimit === ofLimit;
const except = (model: ModelName, of: (cell: Cell) => boolean) => (cell: Cell) =>
  of(cell) && cell.table === "window" && cell.model !== model;
const bursts = (cell: Cell) => cell.table === "burst in a window" || cell.table === "burst in a comparison";
const shareOf =
  (name: string) =>
  ({ tally }: Counted) =>
    share(tally, name);
const wallSeconds = ({ tally }: Counted) => share(tally, "wallMs") / 1_000;
const inSeconds = (figure: number) => `${figure.toFixed(0)} s`;
const inRequests = (figure: number) => `${figure.toFixed(0)} requests`;

const TARGETS: readonly Target[] = [
  {
    sentence: "A/A: false fails at most 1 % after the veto, in every noise",
    of: compares(1, false),
    figure: shareOf("failAfterVeto"),
    most: 0.01,
    write: percent,
  },
  {
    sentence: "A/A: passes at least 95 %, in every noise",
    of: compares(1, false),
    figure: shareOf("pass"),
    least: 0.95,
    write: percent,
  },
  {
    sentence: "A/A: mean wall at most 60 s, in every noise",
    of: compares(1, false),
    figure: wallSeconds,
    most: 60,
    write: inSeconds,
  },
  {
    sentence: "+30 %: fails at least 95 % (typical)",
    of: compares(1.3),
    figure: shareOf("failAfterVeto"),
    least: 0.95,
    write: percent,
  },
  {
    sentence: "+30 %: mean wall at most 60 s (typical)",
    of: compares(1.3),
    figure: wallSeconds,
    most: 60,
    write: inSeconds,
  },
  {
    sentence: "+20 %: fails at least 95 % (typical)",
    of: compares(1.2),
    figure: shareOf("failAfterVeto"),
    least: 0.95,
    write: percent,
  },
  {
    sentence: "+20 %: mean wall at most 80 s (typical)",
    of: compares(1.2),
    figure: wallSeconds,
    most: 80,
    write: inSeconds,
  },
  {
    sentence: "true P95 at 0.9 of the limit: fails at most 0.5 %, in every noise",
    of: windows(0.9),
    figure: shareOf("fail"),
    most: 0.005,
    write: percent,
  },
  {
    // Of a bimodal service 6 % lie above any limit between its modes, and 6 % for 5 % are not to be told apart in 300 s.
    sentence: "true P95 at twice the limit: fails at least 90 % before any veto, in every noise but bimodal",
    of: except("bimodal", windows(2)),
    figure: shareOf("fail"),
    least: 0.9,
    write: percent,
  },
  {
    sentence: "true P95 at twice the limit: fails at least 90 % after the veto (typical)",
    of: (cell) => windows(2)(cell) && cell.table === "window" && cell.model === "typical",
    figure: shareOf("failAfterVeto"),
    least: 0.9,
    write: percent,
  },
  {
    // Bursts of steal put 1 % above the limit: kept, but not clearly.
    sentence: "true P95 at 0.6 of the limit: at most 110 requests on average, in every noise but steal bursts",
    of: except("bursts", windows(0.6)),
    figure: shareOf("requests"),
    most: 110,
    write: inRequests,
  },
  {
    sentence: "no pass with fewer than 59 requests",
    of: (cell) => cell.table === "window",
    figure: ({ tally }) => tally.leastForPass ?? 0,
    least: 59,
    write: inRequests,
  },
  {
    sentence: "streamed, A/A: false fails of a whole drill with every objective at most 1 %, in every noise",
    of: streams(1, 1, false),
    figure: shareOf("fail"),
    most: 0.01,
    write: percent,
  },
  {
    // As for the latency alone: nominally 1 %, with some more where neighboring requests are alike.
    sentence: "streamed, TTFT and TPOT +5 %: fails at most 1.5 % after the veto, in every noise",
    of: streams(1.05, 1.05, false),
    figure: shareOf("fail"),
    most: 0.015,
    write: percent,
  },
  {
    sentence: "streamed, TTFT +20 %: fails at least 95 % (typical)",
    of: streams(1.2, 1),
    figure: shareOf("ttftFail"),
    least: 0.95,
    write: percent,
  },
  {
    sentence: "streamed, TPOT +20 %: fails at least 95 % (typical)",
    of: streams(1, 1.2),
    figure: shareOf("tpotFail"),
    least: 0.95,
    write: percent,
  },
  { sentence: "one 2 s burst never fails a drill", of: bursts, figure: shareOf("fail"), most: 0, write: percent },
];

/** Whether each of the gate's promises about the cells that were simulated held. */
export function verdicts(rows: readonly Counted[]): Verdict[] {
  return TARGETS.map(({ sentence, of, figure, most, least, write }) => {
    const seen = rows.filter(({ cell }) => of(cell)).toSorted((a, b) => figure(a) - figure(b));
    const worst = most === undefined ? seen[0] : seen.at(-1);
    if (worst === undefined) return { target: sentence, worst: NOTHING, held: false };
    const value = figure(worst);
    const held = value <= (most ?? Number.POSITIVE_INFINITY) && value >= (least ?? Number.NEGATIVE_INFINITY);
    return { target: sentence, worst: `${write(value)} (${nameOf(worst.cell)})`, held };
  });
}

function nameOf(cell: Cell): string {
  if (cell.table === "comparison" || cell.table === "window" || cell.table === "streamed")
    return MODELS[cell.model].name;
  return `${cell.kind}, ${cell.serviceMs} ms`;
}
