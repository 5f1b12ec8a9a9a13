import { allowedToFail } from "../../gate/verdict/verdict.ts";
import type { Check, VerdictStatus } from "../../model/check.ts";
import { recoveryOf } from "../../model/facts/outcome.ts";
import { place, WHOLE_DRILL } from "../../model/facts/place.ts";
import type { Measurement } from "../../model/measurement.ts";
import { METRICS } from "../../model/metrics.ts";
import { isMinimum, OBJECTIVES, type Objective } from "../../model/objectives.ts";
import type { DrillRecord } from "../../model/record.ts";
import { formatCount, formatDuration, formatLimit, formatMeasured, formatRatio } from "../../model/text/format.ts";
import { counted, orNone } from "../facts/figures.ts";
import { boundMark } from "../facts/phases.ts";
import { isComparison, ratioText } from "./compared.ts";

export const VERDICT_TITLE: Readonly<Record<VerdictStatus, string>> = {
  pass: "Fault drill passed",
  fail: "Fault drill failed",
  inconclusive: "Fault drill inconclusive",
  error: "Fault drill could not be run",
};

/** What a check is about, as in `P95 under cpu-overload`. */
export function checkName({ objective, scope }: Check): string {
  return `${OBJECTIVES[objective.kind].label} ${checkPlace({ objective, scope })}`;
}

/** Where a check was made, as in `under cpu-overload`. */
export function checkPlace({ objective, scope }: Pick<Check, "objective" | "scope">): string {
  const where = OBJECTIVES[objective.kind].place;
  return where === undefined || scope.startsWith("after ") ? place(scope) : `${where} ${scope}`;
}

/** A limit, as in `≤ 8 s`; that of a comparison of availability is the baseline's. */
export function limitText({ baseline }: DrillRecord, { objective, scope }: Check): string {
  const sign = isMinimum(objective) ? "≥" : "≤";
  if (objective.limit === null) {
    const compared = baseline?.comparisons.find((each) => each.scope === scope);
    const { availability = null } = compared?.baseline.measurement ?? {};
    return `${sign} ${availability === null ? formatLimit(objective) : formatRatio(availability)}`;
  }
  return `${sign} ${formatLimit(objective)}`;
}

/** What was measured against the limit, with the bound that is proven. */
export function measuredText(record: DrillRecord, check: Check): string {
  const { objective, measured, proven, scope, status } = check;
  const { phases } = record;
  if (OBJECTIVES[objective.kind].unit === "slowdown") return ratioText(check);
  if (objective.kind === "steady") return steadyText(record, check);
  const window = phases.find(({ name }) => name === scope);
  const bound = window === undefined ? "" : quantileMark(objective, window.measurement);
  const shown = orNone(measured, (value) => `${bound}${formatMeasured(objective, value)}`);
  // Next to a fail a bound would read as if the limit were proven.
  if (measured === null || proven === null || status === "fail") return shown;
  return `${shown} (${isMinimum(objective) ? "≥" : "≤"} ${formatMeasured(objective, proven)} proven)`;
}

/** Marks a quantile that falls on failed requests as a lower bound. */
function quantileMark({ kind }: Objective, measurement: Measurement): string {
  const { metric } = OBJECTIVES[kind];
  const reads = metric === undefined ? null : METRICS[metric].reads;
  return reads?.of === "quantile" ? boundMark(measurement, reads.rank) : "";
}

/** The slowdown is of the median: if failures or a P95 decided instead, those are shown with the limit. */
function steadyText({ phases }: DrillRecord, { objective, measured, scope, status }: Check): string {
  const after = phases.find(({ name }) => name === `after ${scope}`)?.measurement;
  if (after !== undefined && after.ok < after.requests) {
    return `${formatCount(after.ok)} of ${formatCount(after.requests)} answered`;
  }
  const kept = measured !== null && measured <= (objective.limit ?? 0);
  if (status === "fail" && kept && after !== undefined && after.p95Ms !== null)
    return `P95 ${formatDuration(after.p95Ms)}`;
  return orNone(measured, (value) => formatMeasured(objective, value));
}

/** The number of requests, pairs of requests, outages or parts of the drill that a check was decided on. */
export function decidedOn({ experiments }: DrillRecord, { objective, requests, scope, comparison }: Check): string {
  if (isComparison(objective)) return counted(comparison?.pairs ?? requests / 2, "pair");
  if (scope === WHOLE_DRILL) return counted(requests, "part");
  const experiment = experiments.find(({ name }) => name === scope);
  const chain = experiment === undefined ? null : recoveryOf(experiment);
  const ofStrikes = chain !== null && OBJECTIVES[objective.kind].countsOutages === true;
  return ofStrikes ? counted(requests, chain.words.noun) : formatCount(requests);
}

/**
 * The words next to a check's mark: a comparison's outcome; of any other open one which way it leans; and of
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
  const { comparison } = OBJECTIVES[objective.kind];
  if (comparison !== undefined) return comparison[status];
  if (status !== "inconclusive") return "";
  if (leaning !== null) return `leaning ${leaning}`;
  return measured === null ? "no data" : "open";
}

/**
 * How the labels held out, as in `Sentiment during experiments: 1 of 20 prompts changed`; null when the drill did not get so far
 * that any could be compared.
 */
export function sentimentSummary({ plan, phases, sentiments }: DrillRecord): string | null {
  if (plan.service.answer.label === null && phases.length > 1)
    return "Sentiment during experiments: not applicable, for the service's answers carry no label";
  if (sentiments.length === 0) return null;
  const changed = sentiments.filter((each) => each.changed).length;
  return `Sentiment during experiments: ${changed === 0 ? "none" : changed} of ${counted(sentiments.length, "prompt")} changed`;
}
