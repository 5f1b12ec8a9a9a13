import { allowedToFail } from "../../gate/verdict/verdict.ts";
import type { Check } from "../../model/check.ts";
import { recoveryOf } from "../../model/facts/outcome.ts";
import { WHOLE_DRILL } from "../../model/facts/place.ts";
import type { Measurement } from "../../model/measurement.ts";
import { argsIn, type Sentences } from "../../model/message.ts";
import { isMinimum, OBJECTIVES, type Objective } from "../../model/objectives.ts";
import type { DrillRecord } from "../../model/record.ts";
import type { Language } from "../messages/language.ts";
import { NO_FIGURE, orNone } from "./figures.ts";
import { metricMark } from "./phases.ts";

/** What a check is about, as in `P95 under cpu-overload`. */
export function checkName({ objective, scope }: Check, { words }: Language): string {
  return words.checks.name(objective.kind, scope);
}

/** A limit, as in `≤ 8 s`; that of a comparison of availability is the baseline's. */
export function limitText({ baseline }: DrillRecord, { objective, scope }: Check, { format }: Language): string {
  const compared = baseline?.comparisons.find((each) => each.scope === scope);
  const { availability = null } = compared?.baseline.measurement ?? {};
  const isKnown = objective.limit === null && availability !== null;
  return `${isMinimum(objective) ? "≥" : "≤"} ${isKnown ? format.ratio(availability) : format.limit(objective)}`;
}

/** What was measured against the limit, with the bound that is proven. */
export function measuredText(record: DrillRecord, check: Check, language: Language): string {
  const { objective, measured, proven, status } = check;
  if (OBJECTIVES[objective.kind].unit === "slowdown") return ratioText(check, language);
  const shown = figureText(record, check, language);
  // Next to a fail a bound would read as if the limit were proven.
  if (measured === null || proven === null || status === "fail" || objective.kind === "steady") return shown;
  return language.words.checks.proven(shown, objective, proven);
}

/** The figure of a check alone, marked as a lower bound where failed requests make it one; of a fail also what broke the limit. */
export function figureText(record: DrillRecord, check: Check, language: Language): string {
  const figure = ownFigure(record, check, language);
  return check.status === "fail" ? withFailure(figure, check.reason, language) : figure;
}

/** A figure can be within its limit although the check failed, or be missing: this says what broke the limit. */
function withFailure(figure: string, reason: Sentences, { words: { checks } }: Language): string {
  const words: Readonly<Record<string, (figure: string) => string>> = checks.failed;
  const [code = ""] = Object.keys(words).filter((each) => reason.some((said) => said.code === each));
  return words[code]?.(figure) ?? figure;
}

function ownFigure(record: DrillRecord, check: Check, language: Language): string {
  const { objective, measured, scope } = check;
  const { format } = language;
  if (objective.kind === "steady") return steadyText(check, language);
  const window = record.phases.find(({ name }) => name === scope);
  const bound = window === undefined ? "" : quantileMark(objective, window.measurement);
  return orNone(measured, (value) => `${bound}${format.measured(objective, value)}`);
}

/** A ratio to the baseline with its interval at 95 %, as in `1.04x (0.98–1.10)`. */
export function ratioText({ objective, status, measured, comparison }: Check, { words: { checks } }: Language): string {
  // A candidate that fails where the baseline answers has no latency to be compared.
  if (measured === null) return status === "fail" ? checks.failedRequests : NO_FIGURE;
  return checks.ratio(objective, measured, comparison?.low ?? null, comparison?.high ?? null);
}

/** Marks a quantile that falls on failed requests as a lower bound. */
function quantileMark({ kind }: Objective, measurement: Measurement): string {
  const { metric } = OBJECTIVES[kind];
  return metric === undefined ? "" : metricMark(metric, measurement);
}

/** The slowdown is of the median: if failures or another limit decided instead, those are shown with the limit. */
function steadyText({ measured, objective, requests, reason }: Check, { words, format }: Language): string {
  const broken = argsIn(reason, "steady.limit-broken");
  const answered = (broken ?? argsIn(reason, "steady.requests-failed"))?.byOutcome.ok ?? requests;
  if (answered < requests) return words.checks.answered(answered, requests);
  if (broken !== null)
    return `${words.objective(broken.broken.kind)} ${format.measured(broken.broken, broken.measured)}`;
  return orNone(measured, (value) => format.measured(objective, value));
}

/** The number of requests, pairs of requests, outages or parts of the drill that a check was decided on. */
export function decidedOn(
  { experiments }: DrillRecord,
  { objective, requests, scope, comparison }: Check,
  { words: { checks }, format }: Language,
): string {
  if (OBJECTIVES[objective.kind].comparison !== undefined) return checks.pairs(comparison?.pairs ?? requests / 2);
  if (scope === WHOLE_DRILL) return checks.parts(requests);
  const experiment = experiments.find(({ name }) => name === scope);
  const chain = experiment === undefined ? null : recoveryOf(experiment);
  const ofOutages = chain !== null && OBJECTIVES[objective.kind].countsOutages === true;
  return ofOutages ? checks.outages(requests, chain.trigger) : format.count(requests);
}

/**
 * The words next to a check's mark: a comparison's outcome; of any other open one which way it leans; and of
 * one that decides nothing that it may fail.
 */
export function outcomeText(record: DrillRecord, check: Check, language: Language): string {
  const outcome = ownOutcome(check, language);
  if (check.status === "pass" || check.status === "not-applicable" || !allowedToFail(record).has(check.scope))
    return outcome;
  return language.words.checks.mayFail(outcome);
}

function ownOutcome({ objective, status, leaning, measured }: Check, { words: { checks } }: Language): string {
  if (status === "not-applicable") return checks.notApplicable;
  if (OBJECTIVES[objective.kind].comparison !== undefined) return checks.comparison(objective.kind, status);
  if (status !== "inconclusive") return "";
  if (leaning !== null) return checks.leaning(leaning);
  return measured === null ? checks.noData : checks.open;
}

/**
 * How the labels held out, as in `Sentiment during experiments: 1 of 20 prompts changed`; null when the drill did not get so far
 * that any could be compared.
 */
export function sentimentSummary({ plan, phases, sentiments }: DrillRecord, { words }: Language): string | null {
  if (plan.service.answer.label === null && phases.length > 1) return words.sentiments.noLabels;
  if (sentiments.length === 0) return null;
  return words.sentiments.changed(sentiments.filter((each) => each.changed).length, sentiments.length);
}
