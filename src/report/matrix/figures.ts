import { standingKinds } from "../../gate/matrix/standing.ts";
import { isMinimum, objectiveOf, outputsByKind } from "../../model/objectives.ts";
import { NO_FIGURE } from "../facts/figures.ts";
import type { ReportFiles } from "../files.ts";
import type { Language } from "../messages/language.ts";
import { BOUND_OUTPUTS, baselineVerdicts, fileOutputs, type Outputs, outputMark, outputNames } from "../outputs.ts";
import type { Merged } from "./merged.ts";
import type { LegReport } from "./merged-leg.ts";

/** The figures that legs are compared by. */
export function figureHeadings({ words }: Language): string[] {
  return standingKinds().map(words.objective);
}

/** A leg's worst figures, as people read them, in the order of the kinds. */
export function figuresOf({ outputs, drill }: LegReport, { format }: Language): string[] {
  const names = new Map(outputsByKind().map(({ kind, name }) => [kind, name]));
  return standingKinds().map((kind) => {
    const name = names.get(kind);
    const text = name === undefined ? "" : outputs[name];
    if (name === undefined || text === "") return NO_FIGURE;
    // As precise as next to its limit in the leg's own report.
    const objective = objectiveOf(kind, drill.record.plan.limits) ?? { kind, limit: null };
    return `${outputMark(outputs, name)}${format.measured(objective, Number(text))}`;
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
  const slowdown = extreme(all("slowdown"), Math.max);
  const figures: Partial<Outputs> = { ...Object.fromEntries(worst), slowdown };
  const bounds = Object.entries(BOUND_OUTPUTS).map(([name, { flag }]) => {
    const figure = figures[name as keyof Outputs] ?? "";
    const isBound = legs.some(({ outputs }) => outputs[name as keyof Outputs] === figure && outputs[flag] === "true");
    return [flag, figure === "" ? "" : String(isBound)];
  });
  return {
    ...empty,
    verdict: verdict.status,
    ...figures,
    ...Object.fromEntries(bounds),
    // A leg that never recovered has no figure, and a better one must not replace it.
    ...(legs.some(({ stayedDown }) => stayedDown) ? { "recovery-ms": "" } : {}),
    "baseline-verdict": baselineVerdicts().find((each) => all("baseline-verdict").includes(each)) ?? "",
    ...fileOutputs(files),
  };
}

function extreme(texts: readonly string[], of: (...values: number[]) => number): string {
  return texts.length === 0 ? "" : String(of(...texts.map(Number)));
}
