import type { Cell } from "./cells.ts";
import { MODELS } from "./models.ts";
import type { Tally } from "./tally.ts";

export interface Counted<C extends Cell = Cell> {
  readonly cell: C;
  readonly tally: Tally;
}

/** A count as a share of the cell's drills. */
export function share(tally: Tally, name: string): number {
  return (tally[name] ?? Number.NaN) / (tally.drills ?? Number.NaN);
}

export function comparisonTable(rows: readonly Counted<Extract<Cell, { table: "comparison" }>>[]): string {
  return table(
    [
      "noise",
      "request",
      "candidate",
      "passes",
      "fails",
      "after the veto",
      "mean wall",
      "pairs",
      "interval holds",
      "stored median, other runner",
      "k6 threshold, stored",
      "one after the other",
    ],
    rows.map(({ cell, tally }) => [
      MODELS[cell.model].name,
      duration(cell.meanMs),
      cell.ratio === 1 ? "A/A" : `+${Math.round(100 * (cell.ratio - 1))} %`,
      percent(share(tally, "pass")),
      percent(share(tally, "fail")),
      percent(share(tally, "failAfterVeto")),
      seconds(share(tally, "wallMs")),
      share(tally, "pairs").toFixed(0),
      percent(share(tally, "covered")),
      percent(share(tally, "storedFail")),
      percent(share(tally, "k6Fail")),
      percent(share(tally, "afterFail")),
    ]),
  );
}

export function streamedTable(rows: readonly Counted<Extract<Cell, { table: "streamed" }>>[]): string {
  return table(
    ["noise", "candidate", "fails", "comparison", "window", "latency", "TTFT", "TPOT", "all pass", "mean wall"],
    rows.map(({ cell, tally }) => [
      MODELS[cell.model].name,
      streamedName(cell),
      percent(share(tally, "fail")),
      percent(share(tally, "comparisonFail")),
      tally.windowFail === undefined ? "" : percent(share(tally, "windowFail")),
      percent(share(tally, "latencyFail")),
      percent(share(tally, "ttftFail")),
      percent(share(tally, "tpotFail")),
      percent(share(tally, "pass")),
      seconds(share(tally, "wallMs")),
    ]),
  );
}

/** How a candidate that streams differs from its baseline. */
function streamedName({ ttft, tpot }: Extract<Cell, { table: "streamed" }>): string {
  const more = (ratio: number, name: string) => (ratio === 1 ? [] : [`${name} +${Math.round(100 * (ratio - 1))} %`]);
  return [...more(ttft, "TTFT"), ...more(tpot, "TPOT")].join(", ") || "A/A, whole drill";
}

export function windowTable(rows: readonly Counted<Extract<Cell, { table: "window" }>>[]): string {
  return table(
    [
      "noise",
      "true P95",
      "truly above",
      "passes",
      "fails",
      "after the veto",
      "requests",
      "mean wall",
      "P95 of 100",
      "k6 threshold, 60 s",
    ],
    rows.map(({ cell, tally }) => [
      MODELS[cell.model].name,
      `${cell.ofLimit} T`,
      percent(tally.shareAbove ?? Number.NaN),
      percent(share(tally, "pass")),
      percent(share(tally, "fail")),
      percent(share(tally, "failAfterVeto")),
      share(tally, "requests").toFixed(0),
      seconds(share(tally, "wallMs")),
      percent(share(tally, "sampleFail")),
      percent(share(tally, "k6Fail")),
    ]),
  );
}

export function burstTable(rows: readonly Counted[]): string {
  return table(
    ["a 2 s burst", "in", "request", "drills", "fails", "P95 of the minute"],
    rows.flatMap(({ cell, tally }) => {
      if (cell.table !== "burst in a window" && cell.table !== "burst in a comparison") return [];
      const load = cell.perSecond === undefined ? "" : `, ${cell.perSecond}/s`;
      return [
        [
          cell.kind,
          cell.table === "burst in a window" ? `a window${load}` : "a comparison",
          duration(cell.serviceMs),
          String(tally.drills),
          percent(share(tally, "fail")),
          tally.naiveFail === undefined ? "" : percent(share(tally, "naiveFail")),
        ],
      ];
    }),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Never 0 % for something that happened: `0.05 %`. */
export function percent(ratio: number): string {
  const scaled = 100 * ratio;
  return `${scaled > 0 && scaled < 0.1 ? scaled.toFixed(2) : Number(scaled.toFixed(1))} %`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(0)} s`;
}

function duration(ms: number): string {
  return ms < 100 ? `${ms} ms` : `${ms / 1_000} s`;
}
