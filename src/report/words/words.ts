import { allowedToFail } from "../../gate/verdict/verdict.ts";
import type { Check, CheckStatus, VerdictStatus } from "../../model/check.ts";
import { place, WHOLE_DRILL } from "../../model/facts/place.ts";
import type { Objective } from "../../model/objective.ts";
import type { DrillRecord } from "../../model/record.ts";
import { formatCount, formatDuration, formatLimit, formatMeasured, formatRatio } from "../../model/text/format.ts";
import { counted, orNone } from "../facts/figures.ts";
import { boundMark } from "../facts/phases.ts";
import { COMPARED, isComparison, ratioText } from "./compared.ts";

export const VERDICT_TITLE: Readonly<Record<VerdictStatus, string>> = {
  pass: "Fault drill passed",
  fail: "Fault drill failed",
  inconclusive: "Fault drill inconclusive",
  error: "Fault drill could not be run",
};

export const VERDICT_ICON: Readonly<Record<VerdictStatus, string>> = {
  pass: "✅",
  fail: "❌",
  inconclusive: "⚠️",
  error: "⛔",
};

export const CHECK_ICON: Readonly<Record<CheckStatus, string>> = {
  pass: "✅",
  fail: "❌",
  inconclusive: "⚠️",
  "not-applicable": "➖",
};

/** What is judged, by its name. */
export const OBJECTIVE_NAME: Readonly<Record<Objective["kind"], string>> = {
  availability: "availability",
  p95: "P95",
  recovery: "recovery",
  steady: "slowdown",
  stop: "graceful stop",
  growth: "memory growth",
  refusals: "refusals",
  isolation: "labels held",
  "prompt-kept": "prompt leaks",
  "long-texts": "long texts",
  shedding: "answered or shed",
  goodput: "good answers",
  degrading: "degradation",
  "running-first": "running first",
  "memory-left": "memory left behind",
  "budget-memory": "peak memory",
  "budget-cpu": "peak CPU",
  "baseline-slowdown": "slowdown vs baseline",
  "baseline-availability": "availability vs baseline",
};

const AT_LEAST: ReadonlySet<Objective["kind"]> = new Set([
  "availability",
  "refusals",
  "isolation",
  "long-texts",
  "shedding",
  "goodput",
  "running-first",
]);

/** Whether an objective's limit is the least that is allowed; of all others it is the most. */
export function isLeast({ kind }: Objective): boolean {
  return AT_LEAST.has(kind);
}

/** What a check is about, as in `P95 under cpu-overload`. */
export function checkName({ objective, scope }: Check): string {
  return `${OBJECTIVE_NAME[objective.kind]} ${checkPlace({ objective, scope })}`;
}

/** Where a check was made, as in `under cpu-overload`. */
export function checkPlace({ objective, scope }: Pick<Check, "objective" | "scope">): string {
  if (objective.kind === "stop") return `on ${scope}`;
  const afterwards = (objective.kind === "recovery" || objective.kind === "steady") && !scope.startsWith("after ");
  return afterwards ? `after ${scope}` : place(scope);
}

/** A limit, as in `≤ 8 s`; that of a comparison of availability is the baseline's. */
export function limitText({ baseline }: DrillRecord, { objective, scope }: Check): string {
  if (objective.kind === "baseline-availability") {
    const compared = baseline?.comparisons.find((each) => each.scope === scope);
    const { availability = null } = compared?.baseline.measurement ?? {};
    return `≥ ${availability === null ? formatLimit(objective) : formatRatio(availability)}`;
  }
  return `${isLeast(objective) ? "≥" : "≤"} ${formatLimit(objective)}`;
}

/** What was measured against the limit, with the bound that is proven. */
export function measuredText(record: DrillRecord, check: Check): string {
  const { objective, measured, proven, scope, status } = check;
  const { phases } = record;
  if (objective.kind === "baseline-slowdown") return ratioText(check);
  if (objective.kind === "steady") return steadyText(record, check);
  const window = phases.find(({ name }) => name === scope);
  const bound = objective.kind === "p95" && window !== undefined ? boundMark(window.measurement, 0.95) : "";
  const shown = orNone(measured, (value) => `${bound}${formatMeasured(objective, value)}`);
  // Beside a fail a bound would read as if the limit were proven.
  if (measured === null || proven === null || status === "fail") return shown;
  return `${shown} (${isLeast(objective) ? "≥" : "≤"} ${formatMeasured(objective, proven)} proven)`;
}

/** The slowdown is of the median: where failures or a P95 decided instead, those stand beside the limit. */
function steadyText({ phases }: DrillRecord, { objective, measured, scope, status }: Check): string {
  const after = phases.find(({ name }) => name === `after ${scope}`)?.measurement;
  if (after !== undefined && after.ok < after.requests) {
    return `${formatCount(after.ok)} of ${formatCount(after.requests)} answered`;
  }
  const kept = objective.kind === "steady" && measured !== null && measured <= objective.maxSlowdown;
  if (status === "fail" && kept && after !== undefined && after.p95Ms !== null)
    return `P95 ${formatDuration(after.p95Ms)}`;
  return orNone(measured, (value) => formatMeasured(objective, value));
}

/** On how many requests, pairs of them, strikes or parts of the drill, a check was decided. */
export function decidedOn({ experiments }: DrillRecord, { objective, requests, scope, comparison }: Check): string {
  if (isComparison(objective)) return counted(comparison?.pairs ?? requests / 2, "pair");
  if (scope === WHOLE_DRILL) return counted(requests, "part");
  const chain = experiments.find(({ name }) => name === scope)?.recovery ?? null;
  const ofStrikes = chain !== null && (objective.kind === "recovery" || objective.kind === "stop");
  return ofStrikes ? counted(requests, chain.words.noun) : formatCount(requests);
}

/**
 * What stands beside a check's mark: a comparison's outcome in words; of any other open one which way it leans; and of
 * one that decides nothing that it may fail.
 */
export function outcomeText(record: DrillRecord, check: Check): string {
  const outcome = ownOutcome(check);
  if (check.status === "pass" || check.status === "not-applicable" || !allowedToFail(record).has(check.scope))
    return outcome;
  return outcome === "" ? "may fail" : `${outcome}, may fail`;
}

function ownOutcome({ objective, status, leaning, measured }: Check): string {
  if (status === "not-applicable") return "not applicable";
  if (isComparison(objective)) return COMPARED[objective.kind][status];
  if (status !== "inconclusive") return "";
  if (leaning !== null) return `leaning ${leaning}`;
  return measured === null ? "no data" : "open";
}

/**
 * How the labels held out, as in `Sentiment under fault: 1 of 20 prompts changed`; null when the drill did not get so far
 * that any could be compared.
 */
export function sentimentSummary({ plan, phases, sentiments }: DrillRecord): string | null {
  if (plan.service.answer.label === null && phases.length > 1)
    return "Sentiment under fault: not applicable, for the service's answers carry no label";
  if (sentiments.length === 0) return null;
  const changed = sentiments.filter((each) => each.changed).length;
  return `Sentiment under fault: ${changed === 0 ? "none" : changed} of ${counted(sentiments.length, "prompt")} changed`;
}
