import { allowedToFail } from "../../gate/verdict/verdict.ts";
import type { Check } from "../../model/check.ts";
import { DEFAULT_PLAN } from "../../model/default-plan.ts";
import { recoveryOf } from "../../model/facts/outcome.ts";
import { recoveryMs } from "../../model/facts/recovery-chain.ts";
import { METRICS } from "../../model/metrics.ts";
import { isMinimum, kindsWhere, OBJECTIVES } from "../../model/objectives.ts";
import type { DrillRecord } from "../../model/record.ts";
import type { Trend } from "../history/trend.ts";
import type { Language } from "../messages/language.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";
import { NO_FIGURE } from "./figures.ts";

/** The checks that failed a drill. */
export function brokenChecks(record: DrillRecord): Check[] {
  const allowed = allowedToFail(record);
  return record.checks.filter(({ status, scope }) => status === "fail" && !allowed.has(scope));
}

/** Where the limits that were broken come from: set by the workflow, defaults, parameters of an experiment, or fixed. */
export function limitOrigins(record: DrillRecord, { words: { before } }: Language): string {
  const broken = brokenChecks(record);
  const origins = broken.flatMap((check) => originOf(record, check));
  const parameters = broken.flatMap(({ objective, scope }) => {
    const { limit } = OBJECTIVES[objective.kind];
    return limit.from === "experiment" ? [before.limitOfExperiment(limit.parameter, scope)] : [];
  });
  const kinds = broken.map(({ objective }) => objective.kind);
  const fixed = [...new Set(kinds.filter((kind) => OBJECTIVES[kind].limit.from === "constant"))];
  const names = (own: boolean) => [...new Set(origins.filter((each) => each.own === own).map(({ input }) => input))];
  const [set, defaults] = [names(true), names(false)];
  return [
    ...(set.length === 0 ? [] : [before.limitsSet(set)]),
    ...(defaults.length === 0 ? [] : [before.limitsByDefault(defaults)]),
    ...new Set(parameters),
    ...(fixed.length === 0 ? [] : [before.limitsFixed(fixed)]),
  ].join(" ");
}

/** The input behind a limit, and whether its value differs from the default; none for a limit without an input. */
function originOf({ plan }: DrillRecord, { objective, scope }: Check): { input: string; own: boolean }[] {
  const source = OBJECTIVES[objective.kind].limit;
  if (source.from === "budget") {
    const { input } = OBJECTIVES[objective.kind];
    return input === undefined ? [] : [{ input, own: true }];
  }
  if (source.from !== "plan") return [];
  const { key } = source;
  const [named] = kindsWhere(({ input, limit }) => input !== undefined && limit.from === "plan" && limit.key === key);
  const input = named === undefined ? undefined : OBJECTIVES[named].input;
  const limits = { ...plan.limits, ...plan.experiments.find(({ name }) => name === scope)?.limits };
  return input === undefined ? [] : [{ input, own: limits[key] !== DEFAULT_PLAN.limits[key] }];
}

/** Whether it was so before: on the baseline in the same drill, else in the last runs of the default branch. */
export function wasItSoBefore({ record, trend }: CleanDrill, language: Language): string {
  const { before } = language.words;
  const broken = brokenChecks(record).filter(({ objective }) => OBJECTIVES[objective.kind].comparison === undefined);
  // The comparison with the baseline is the answer itself.
  if (broken.length === 0) return "";
  const onBaseline = broken.flatMap((check) => besideOf(record, check, language));
  if (onBaseline.length > 0) return onBaseline.join(" ");
  if (trend !== null && trend.past.length > 0) return before.onBranch(lastRuns(trend));
  return record.baseline === null ? before.unknown : before.notCompared;
}

/** The same figure of the baseline; none if it was not measured there. */
function besideOf(record: DrillRecord, check: Check, language: Language): string[] {
  const figure = baselineFigure(record, check);
  const { limit } = check.objective;
  if (figure === undefined || limit === null) return [];
  const { words, format } = language;
  const kept = figure !== null && (isMinimum(check.objective) ? figure >= limit : figure <= limit);
  const shown = figure === null ? NO_FIGURE : format.measured(check.objective, figure);
  return [words.before.onBaseline(words.checks.name(check.objective.kind, check.scope), kept, shown)];
}

/** Null if the baseline did not recover; undefined if nothing was measured on it. */
function baselineFigure(
  { baseline, experiments }: DrillRecord,
  { objective, scope }: Check,
): number | null | undefined {
  const { metric } = OBJECTIVES[objective.kind];
  if (metric !== undefined) {
    const beside = baseline?.comparisons.find((each) => each.scope === scope)?.baseline.measurement;
    return (beside === undefined ? null : METRICS[metric].ofWindow(beside)) ?? undefined;
  }
  if (objective.kind !== "recovery") return undefined;
  const beside = baseline?.experiments[experiments.findIndex(({ name }) => name === scope)];
  const chain = beside === undefined ? null : recoveryOf(beside);
  return chain === null ? undefined : recoveryMs(chain);
}

function lastRuns({ branch, past }: Trend): LastRuns {
  const lately = past.slice(-10);
  const passed = lately.filter(({ verdict }) => verdict === "pass").length;
  return { branch, runs: lately.length, passed, last: lately.at(-1)?.verdict ?? "inconclusive" };
}

/** The newest runs of the default branch. */
export interface LastRuns {
  readonly branch: string;
  readonly runs: number;
  readonly passed: number;
  readonly last: "pass" | "fail" | "inconclusive";
}
