import type { VerdictStatus } from "../../model/check.ts";
import { formatDuration, formatRatio } from "../../model/text/format.ts";
import { NO_FIGURE } from "../facts/figures.ts";
import type { ReportFiles } from "../files.ts";
import { fileOutputs, OUTPUT_NAMES, type Outputs } from "../outputs.ts";
import type { Merged } from "./merged.ts";
import type { LegReport } from "./merged-leg.ts";

export const LEG_HEADINGS = ["leg", "verdict", "availability", "P95", "recovery"] as const;

export const STATUS_WORD: Readonly<Record<VerdictStatus, string>> = {
  pass: "passed",
  fail: "failed",
  inconclusive: "can't tell",
  error: "could not be run",
};

/** A leg's worst figures, as people read them. */
export function figuresOf({ outputs }: LegReport): [availability: string, p95: string, recovery: string] {
  return [
    shown(outputs.availability, formatRatio),
    shown(outputs["p95-ms"], formatDuration),
    shown(outputs["recovery-ms"], formatDuration),
  ];
}

function shown(text: string, format: (value: number) => string): string {
  return text === "" ? NO_FIGURE : format(Number(text));
}

/** `12 legs: 10 passed, 1 failed, 1 could not be run`; what is missing or refused could not be run. */
export function countText({ legs, missing, refused }: Merged): string {
  const total = legs.length + missing.length + refused.length;
  const counts = (["pass", "fail", "inconclusive", "error"] as const).flatMap((status) => {
    const lost = status === "error" ? missing.length + refused.length : 0;
    const count = legs.filter(({ verdict }) => verdict.status === status).length + lost;
    return count === 0 ? [] : [`${count} ${STATUS_WORD[status]}`];
  });
  return total === 0 ? "no leg" : `${total} ${total === 1 ? "leg" : "legs"}: ${counts.join(", ")}`;
}

/** The outputs of all legs as one: of each figure the worst; `files` is null where they could not be written. */
export function mergedOutputs({ verdict, legs }: Merged, files: ReportFiles | null): Outputs {
  const empty = Object.fromEntries(OUTPUT_NAMES.map((name) => [name, ""])) as unknown as Outputs;
  const all = (name: keyof Outputs) => legs.map(({ outputs }) => outputs[name]).filter((text) => text !== "");
  const most = (name: keyof Outputs) => extreme(all(name), Math.max);
  return {
    ...empty,
    verdict: verdict.status,
    availability: extreme(all("availability"), Math.min),
    "p95-ms": most("p95-ms"),
    // A leg that never recovered has no figure, and a better one must not stand for it.
    "recovery-ms": legs.some(({ stayedDown }) => stayedDown) ? "" : most("recovery-ms"),
    slowdown: most("slowdown"),
    "slowdown-vs-baseline": most("slowdown-vs-baseline"),
    "baseline-verdict": worst(all("baseline-verdict")),
    ...fileOutputs(files),
  };
}

function extreme(texts: readonly string[], of: (...values: number[]) => number): string {
  return texts.length === 0 ? "" : String(of(...texts.map(Number)));
}

function worst(verdicts: readonly string[]): string {
  return ["slower", "less-available", "cant-tell", "not-slower"].find((each) => verdicts.includes(each)) ?? "";
}
