import { standingKinds } from "../../gate/matrix/standing.ts";
import { isMinimum, outputsByKind } from "../../model/objectives.ts";
import { NO_FIGURE } from "../facts/figures.ts";
import { lowerBounds } from "../facts/key-figures.ts";
import type { ReportFiles } from "../files.ts";
import type { Language } from "../messages/language.ts";
import { baselineVerdicts, fileOutputs, type Outputs, outputNames } from "../outputs.ts";
import type { Merged } from "./merged.ts";
import type { LegReport } from "./merged-leg.ts";

/** The figures that legs are compared by. */
export function figureHeadings({ words }: Language): string[] {
  return standingKinds().map(words.objective);
}

/** A leg's worst figures, as people read them, in the order of the kinds. */
export function figuresOf({ outputs }: LegReport, { format }: Language): string[] {
  const names = new Map(outputsByKind().map(({ kind, name }) => [kind, name]));
  return standingKinds().map((kind) => {
    const name = names.get(kind);
    const text = name === undefined ? "" : outputs[name];
    return text === "" ? NO_FIGURE : format.measured({ kind, limit: null }, Number(text));
  });
}

/** `12 legs: 10 passed, 1 failed, 1 could not be run`; what is missing or refused could not be run. */
export function countText({ legs, missing, refused }: Merged, { words }: Language): string {
  const total = legs.length + missing.length + refused.length;
  const counts = (["pass", "fail", "inconclusive", "error", "cancelled"] as const).flatMap((status) => {
    const lost = status === "error" ? missing.length + refused.length : 0;
    const count = legs.filter(({ verdict }) => verdict.status === status).length + lost;
    return count === 0 ? [] : [words.legs.ofStatus(count, words.legs.statuses[status])];
  });
  return words.legs.count(total, counts);
}

/** The outputs of all legs as one: of each figure the worst; `files` is null where they could not be written. */
export function mergedOutputs({ verdict, legs }: Merged, files: ReportFiles | null): Outputs {
  const empty = Object.fromEntries(outputNames().map((name) => [name, ""])) as unknown as Outputs;
  const all = (name: keyof Outputs) => legs.map(({ outputs }) => outputs[name]).filter((text) => text !== "");
  const worst = outputsByKind().map(({ kind, name }) => {
    return [name, extreme(all(name), isMinimum({ kind }) ? Math.min : Math.max)];
  });
  return {
    ...empty,
    verdict: verdict.status,
    ...Object.fromEntries(worst),
    // A leg that never recovered has no figure, and a better one must not replace it.
    ...(legs.some(({ stayedDown }) => stayedDown) ? { "recovery-ms": "" } : {}),
    slowdown: extreme(all("slowdown"), Math.max),
    "baseline-verdict": baselineVerdicts().find((each) => all("baseline-verdict").includes(each)) ?? "",
    ...fileOutputs(files),
  };
}

/** The outputs of all legs whose figure is a lower bound in a leg that it comes from. */
export function mergedBounds(merged: Merged): ReadonlySet<keyof Outputs> {
  const outputs = mergedOutputs(merged, null);
  return new Set(
    merged.legs.flatMap((leg) =>
      [...lowerBounds(leg.drill.record)].filter((name) => leg.outputs[name] === outputs[name]),
    ),
  );
}

function extreme(texts: readonly string[], of: (...values: number[]) => number): string {
  return texts.length === 0 ? "" : String(of(...texts.map(Number)));
}
