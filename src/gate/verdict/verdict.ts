import type { Check } from "../../model/check.ts";
import type { Verdict, VerdictStatus } from "../../model/definitions/check-data.ts";
import { noEffect } from "../../model/facts/effect.ts";
import { recoveryOf, removalOf } from "../../model/facts/outcome.ts";
import { place } from "../../model/facts/place.ts";
import { OBJECTIVES } from "../../model/objectives.ts";
import {
  type DrillRecord,
  ENDED_BEFORE,
  type ExperimentRecord,
  NOT_FOR_BASELINE,
  NOT_YET_STARTED,
} from "../../model/record.ts";
import { budgetObjectives } from "../checks/budget-check.ts";
import { steadyFailures } from "./steady-failures.ts";
import { passSentence } from "./verdict-sentence.ts";

export type { Check, Verdict };

/**
 * Judges a drill. A failed check makes it a fail; otherwise an error of the drill makes it an error; otherwise anything
 * that did not happen, had no measurable effect, was not removed or was not decided makes it inconclusive; otherwise it
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
  const broken = record.error === null ? [] : [errorReason(record.error)];
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
  if (!checked && open.length === 0) open.push("Nothing was checked, so nothing is known.");
  const tolerated = [...reasonsOf("fail", false), ...(tolerable ?? []), ...reasonsOf("inconclusive", false)];

  // Failures before any experiment may explain all that follow, and often mean that our definition of a good answer is
  // wrong, so they come early.
  const early = steadyFailures(record.phases, record.plan.service.answer);
  const withEarly = ([first, ...rest]: string[]) => [first ?? "", ...(early === null ? [] : [early]), ...rest];
  if (failed.length > 0) return verdict("fail", withEarly([...failed, ...broken, ...open]), tolerated);
  if (broken.length > 0) return verdict("error", withEarly([...broken, ...open]), tolerated);
  if (open.length > 0) return verdict("inconclusive", withEarly(open), tolerated);
  // The checks themselves say what was measured, so a pass needs no further reasons.
  return verdict("pass", withEarly([passSentence(record)]), tolerated);
}

/** Returns the scopes of checks that decide nothing: those of experiments that are allowed to fail. */
export function allowedToFail({ experiments }: DrillRecord): ReadonlySet<string> {
  return new Set(experiments.filter(({ allowFailure }) => allowFailure).map(({ name }) => name));
}

function verdict(status: VerdictStatus, reasons: readonly string[], tolerated: readonly string[]): Verdict {
  const unique = [...new Set(reasons)];
  return { status, sentence: unique[0] ?? "", reasons: unique, tolerated: [...new Set(tolerated)] };
}

/** Returns only the outermost message. The report shows its causes, such as a container's log. */
function errorReason(chain: readonly string[]): string {
  const outermost = chain[0]?.trim().replace(/[.:\s]+$/, "") ?? "";
  return outermost === "" ? "The drill could not be run to its end." : `${capitalized(outermost)}.`;
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Returns what keeps an experiment from counting as survived, the most important first. */
function gaps(experiment: ExperimentRecord, record: DrillRecord): string[] {
  const { name } = experiment;
  if (experiment.skipped !== null) return [`${name} did not happen: ${experiment.skipped.replace(/\.$/, "")}.`];
  // It was removed early, so its checks cover only a part of its time.
  const found: string[] =
    experiment.aborted === null ? [] : [`${name} was aborted: ${experiment.aborted.replace(/\.$/, "")}.`];
  const { effect } = experiment;
  if (effect === null) found.push(noEffect(name, null));
  else if (!effect.observed)
    found.push(`${name} had no measurable effect, so this run proves nothing about it: ${effect.sentence}`);
  found.push(...removalGaps(experiment));
  const planned = experiment.plannedChecks;
  if (planned.length === 0) found.push(`Nothing was to be checked on ${name}.`);
  for (const objective of new Set(planned)) {
    // A service that never came back has no steady state to compare: one reason is enough.
    if (objective === "steady" && neverCameBack(experiment)) continue;
    const done = record.checks.some((check) => check.scope === name && check.objective.kind === objective);
    if (!done)
      found.push(`${OBJECTIVES[objective].checkName} ${place(name)} did not happen${baselineSkipped(record, name)}.`);
  }
  return found;
}

function removalGaps(experiment: ExperimentRecord): string[] {
  const { name, skipped } = experiment;
  const removal = removalOf(experiment);
  if (skipped !== null || removal === null) return [];
  const { status, processesLeft } = removal;
  const left = (processesLeft ?? 0) > 0 ? [`${name} left ${processesLeft} of its processes behind.`] : [];
  if (status === "done") return left;
  const why = status === "pending" ? "was not removed." : `could not be removed: ${status.failed}`;
  return [`${name} ${why}`, ...left];
}

/** Returns what keeps a requested comparison from counting. */
function comparisonGaps({ plan, baseline }: DrillRecord): string[] {
  if (plan.baseline === null) return [];
  const compared = baseline?.comparisons.some(({ experiment }) => experiment === null);
  const missing = compared ? [] : ["The comparison with the baseline in the steady state did not happen."];
  const stuck = (baseline?.experiments ?? []).flatMap((experiment) => {
    const { name, skipped } = experiment;
    const status = removalOf(experiment)?.status ?? "done";
    if (skipped !== null || status === "done") return [];
    const why = status === "pending" ? "was not removed from" : "could not be removed from";
    return [`${name} ${why} the baseline${status === "pending" ? "." : `: ${status.failed}`}`];
  });
  return [...missing, ...stuck];
}

/** Returns what keeps a requested budget from counting. */
function budgetGaps({ plan, checks }: DrillRecord): string[] {
  const missing = budgetObjectives(plan.budget).filter(
    ({ kind }) => !checks.some(({ objective }) => objective.kind === kind),
  );
  return missing.map(({ kind }) => `${OBJECTIVES[kind].checkName} did not happen.`);
}

function neverCameBack(experiment: ExperimentRecord): boolean {
  return recoveryOf(experiment)?.firstGoodAnswerMs === null;
}

/** Returns why the baseline was left out of a comparison, as the end of a sentence. */
function baselineSkipped({ baseline }: DrillRecord, name: string): string {
  const skipped = baseline?.experiments.find((experiment) => experiment.name === name)?.skipped ?? null;
  // A drill that ended early reports the reason itself, and the baseline did not cause it.
  const ofItsOwn = skipped !== null && ![ENDED_BEFORE, NOT_YET_STARTED, NOT_FOR_BASELINE].includes(skipped);
  return ofItsOwn ? `: the baseline was left out (${skipped})` : "";
}

/** Returns planned experiments that have no record at all. */
function neverBegun(record: DrillRecord): string[] {
  const begun = new Set(record.experiments.map(({ name }) => name));
  return record.plan.experiments.filter(({ name }) => !begun.has(name)).map(({ name }) => `${name} did not happen.`);
}
