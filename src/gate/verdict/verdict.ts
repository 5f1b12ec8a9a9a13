import type { Check } from "../../model/check.ts";
import type { Verdict, VerdictStatus } from "../../model/definitions/check-data.ts";
import { noEffect } from "../../model/facts/effect.ts";
import { recoveryOf, removalOf } from "../../model/facts/outcome.ts";
import { WHOLE_DRILL } from "../../model/facts/place.ts";
import { message, type Sentences } from "../../model/message.ts";
import type { ObjectiveKind } from "../../model/objectives.ts";
import {
  type CancelledBy,
  type Cause,
  type DrillRecord,
  ENDED_BEFORE,
  type ExperimentRecord,
  NOT_FOR_BASELINE,
  NOT_YET_STARTED,
  type Removal,
} from "../../model/record.ts";
import { budgetObjectives } from "../checks/budget-check.ts";
import { steadyFailures } from "./steady-failures.ts";
import { passSentence } from "./verdict-sentence.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "verdict.nothing-checked": NoArgs;
    /** The outermost cause, in the words of another program or library. */
    "verdict.error": { readonly cause: string };
    "verdict.cancelled": {
      readonly by: CancelledBy;
      /** The experiment that had its turn, counted from 1; null before the first. */
      readonly during: { readonly name: string; readonly number: number; readonly planned: number } | null;
    };
    "verdict.skipped": { readonly name: string };
    "verdict.aborted": { readonly name: string };
    "verdict.no-effect": { readonly name: string };
    "verdict.nothing-planned": { readonly name: string };
    "verdict.not-checked": { readonly name: string; readonly objective: ObjectiveKind };
    "verdict.baseline-left-out": NoArgs;
    "verdict.processes-left": { readonly name: string; readonly processes: number };
    /** Whether it is the baseline's, and whether removal was tried: then the reason follows. */
    "verdict.not-removed": { readonly name: string; readonly onBaseline: boolean; readonly tried: boolean };
    "verdict.not-compared": NoArgs;
  }
}

export type { Check, Verdict };

/**
 * Judges a drill. A failed check makes it a fail; otherwise a cancel makes it cancelled, and an error of the drill makes
 * it an error; otherwise anything that did not happen, had no measurable effect, was not removed or was not decided makes it inconclusive; otherwise it
 * is a pass. An experiment that is allowed to fail decides nothing, unless its disturbance could not be removed: then
 * it affects everything after it.
 *
 * The reasons can contain text of a service or an engine: the caller must escape them before printing.
 */
export function judge(record: DrillRecord): Verdict {
  const allowed = allowedToFail(record);
  const reasonsOf = (status: Check["status"], counts: boolean) =>
    record.checks
      .filter((check) => check.status === status && allowed.has(check.scope) !== counts)
      .map((check) => check.reason);
  const failed = reasonsOf("fail", true);
  const broken = brokenOff(record);
  const [counted, tolerable] = [false, true].map((allowFailure) =>
    record.experiments
      .filter((experiment) => experiment.allowFailure === allowFailure)
      .flatMap((experiment) => gaps(experiment, record)),
  );
  const open = [
    ...comparisonGaps(record),
    ...budgetGaps(record),
    ...(counted ?? []),
    ...record.experiments.flatMap((experiment) => (experiment.allowFailure ? removalGaps(experiment) : [])),
    ...neverBegun(record),
    ...reasonsOf("inconclusive", true),
  ];
  const checked = record.checks.some(({ status }) => status !== "not-applicable");
  if (!checked && open.length === 0) open.push([message("verdict.nothing-checked", {})]);
  const [lost, undecided] = [reasonsOf("fail", false), reasonsOf("inconclusive", false)];
  const tolerated = [...lost, ...(record.cancelled === null ? (tolerable ?? []) : []), ...undecided];

  // Failures before any experiment may explain all that follow, and often mean that our definition of a good answer is
  // wrong, so they come early.
  const early = steadyFailures(record.phases, record.plan.service.answer);
  const withEarly = ([first, ...rest]: Sentences[]) => [first ?? [], ...(early.length === 0 ? [] : [early]), ...rest];
  // What did not happen because of a cancel is not a reason of its own.
  const missing = record.cancelled === null ? open : [];
  if (failed.length > 0) return verdict("fail", withEarly([...failed, ...broken, ...missing]), tolerated);
  if (record.cancelled !== null) return verdict("cancelled", withEarly(broken), tolerated);
  if (broken.length > 0) return verdict("error", withEarly([...broken, ...open]), tolerated);
  if (open.length > 0) return verdict("inconclusive", withEarly(open), tolerated);
  // The checks themselves say what was measured, so a pass needs no further reasons.
  return verdict("pass", withEarly([[passSentence(record)]]), tolerated);
}

/** Returns what ended a drill before its end: a cancel or an error. */
function brokenOff({ cancelled, error, experiments }: DrillRecord): Sentences[] {
  if (cancelled !== null) {
    const index = experiments.findLastIndex(({ skipped }) => skipped === null || skipped.code === NOT_YET_STARTED.code);
    const name = experiments[index]?.name;
    const during = name === undefined ? null : { name, number: index + 1, planned: experiments.length };
    return [[message("verdict.cancelled", { by: cancelled, during })]];
  }
  return error === null ? [] : [outermost(error)];
}

function outermost([cause]: readonly Cause[]): Sentences {
  if (cause !== undefined && cause.said.length > 0) return cause.said;
  return [message("verdict.error", { cause: cause?.text ?? "" })];
}

/** Returns the scopes of checks that decide nothing: those of experiments that are allowed to fail. */
export function allowedToFail({ experiments }: DrillRecord): ReadonlySet<string> {
  return new Set(experiments.filter(({ allowFailure }) => allowFailure).map(({ name }) => name));
}

function verdict(status: VerdictStatus, reasons: readonly Sentences[], tolerated: readonly Sentences[]): Verdict {
  const unique = distinct(reasons);
  return { status, sentence: unique[0] ?? [], reasons: unique, tolerated: distinct(tolerated) };
}

function distinct(all: readonly Sentences[]): Sentences[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

/** Returns what keeps an experiment from counting as survived, the most important first. */
function gaps(experiment: ExperimentRecord, record: DrillRecord): Sentences[] {
  const { name } = experiment;
  if (experiment.skipped !== null) return [[message("verdict.skipped", { name }), experiment.skipped]];
  // Without what it is about, it can't have an effect either.
  if (isNotApplicable(experiment, record)) return removalGaps(experiment);
  // It was removed early, so its checks cover only a part of its time.
  const found: Sentences[] =
    experiment.aborted === null ? [] : [[message("verdict.aborted", { name }), experiment.aborted]];
  const { effect } = experiment;
  if (effect === null) found.push([noEffect(name, null)]);
  else if (!effect.observed) found.push([message("verdict.no-effect", { name }), effect.message]);
  found.push(...removalGaps(experiment));
  const planned = experiment.plannedChecks;
  if (planned.length === 0) found.push([message("verdict.nothing-planned", { name })]);
  for (const objective of new Set(planned)) {
    // A service that never came back has no steady state to compare: one reason is enough.
    if (objective === "steady" && neverCameBack(experiment)) continue;
    const done = record.checks.some((check) => check.scope === name && check.objective.kind === objective);
    if (!done) found.push([message("verdict.not-checked", { name, objective }), ...baselineSkipped(record, name)]);
  }
  return found;
}

function isNotApplicable({ name, plannedChecks }: ExperimentRecord, { checks }: DrillRecord): boolean {
  const own = checks.filter(({ scope }) => scope === name);
  return plannedChecks.length > 0 && own.length > 0 && own.every(({ status }) => status === "not-applicable");
}

function removalGaps(experiment: ExperimentRecord): Sentences[] {
  const { name, skipped } = experiment;
  const removal = removalOf(experiment);
  if (skipped !== null || removal === null) return [];
  const { status, processesLeft } = removal;
  const left =
    (processesLeft ?? 0) > 0 ? [[message("verdict.processes-left", { name, processes: processesLeft ?? 0 })]] : [];
  if (status === "done") return left;
  return [removalMissing(name, status, false), ...left];
}

/** Returns that a disturbance was not removed, and why. */
export function removalMissing(
  name: string,
  status: Exclude<Removal["status"], "done">,
  onBaseline: boolean,
): Sentences {
  const reason = status === "pending" ? [] : status.failed;
  return [message("verdict.not-removed", { name, onBaseline, tried: reason.length > 0 }), ...reason];
}

/** Returns what keeps a requested comparison from counting. */
function comparisonGaps({ plan, baseline }: DrillRecord): Sentences[] {
  if (plan.baseline === null) return [];
  const compared = baseline?.comparisons.some(({ experiment }) => experiment === null);
  const missing = compared ? [] : [[message("verdict.not-compared", {})]];
  const stuck = (baseline?.experiments ?? []).flatMap((experiment) => {
    const { name, skipped } = experiment;
    const status = removalOf(experiment)?.status ?? "done";
    return skipped !== null || status === "done" ? [] : [removalMissing(name, status, true)];
  });
  return [...missing, ...stuck];
}

/** Returns what keeps a requested budget from counting. */
function budgetGaps({ plan, checks }: DrillRecord): Sentences[] {
  const missing = budgetObjectives(plan.budget).filter(
    ({ kind }) => !checks.some(({ objective }) => objective.kind === kind),
  );
  return missing.map(({ kind }) => [message("verdict.not-checked", { name: WHOLE_DRILL, objective: kind })]);
}

function neverCameBack(experiment: ExperimentRecord): boolean {
  return recoveryOf(experiment)?.firstGoodAnswerMs === null;
}

/** Returns why the baseline was left out of a comparison. */
function baselineSkipped({ baseline }: DrillRecord, name: string): Sentences {
  const skipped = baseline?.experiments.find((experiment) => experiment.name === name)?.skipped ?? null;
  // A drill that ended early reports the reason itself, and the baseline did not cause it.
  const ofItsOwn =
    skipped !== null && ![ENDED_BEFORE, NOT_YET_STARTED, NOT_FOR_BASELINE].some(({ code }) => code === skipped.code);
  return ofItsOwn ? [message("verdict.baseline-left-out", {}), skipped] : [];
}

/** Returns planned experiments that have no record at all. */
function neverBegun(record: DrillRecord): Sentences[] {
  const begun = new Set(record.experiments.map(({ name }) => name));
  return record.plan.experiments
    .filter(({ name }) => !begun.has(name))
    .map(({ name }) => [message("verdict.skipped", { name })]);
}
