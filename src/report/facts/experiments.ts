import type { Check, CheckStatus } from "../../model/check.ts";
import { recoveryOf, removalOf } from "../../model/facts/outcome.ts";
import { STEADY_STATE } from "../../model/facts/place.ts";
import { OBJECTIVES, type Objective } from "../../model/objectives.ts";
import { type DrillRecord, ENDED_BEFORE, type ExperimentRecord, NOT_YET_STARTED } from "../../model/record.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";
import { figureText, limitText } from "./checks.ts";

/**
 * The experiments to report: when the drill ended in an error before the first one, its cause says it all, and after a
 * cancel those that did not run are no surprise.
 */
export function experimentsToTell({ record, verdict }: CleanDrill): ExperimentRecord[] {
  if (record.cancelled !== null) {
    const ended = [ENDED_BEFORE.code, NOT_YET_STARTED.code];
    return record.experiments.filter(({ skipped }) => skipped === null || !ended.includes(skipped.code));
  }
  const begun = record.experiments.some(({ skipped }) => skipped === null);
  return verdict.status === "error" && !begun ? [] : record.experiments;
}

/** How an experiment came out: its checks, and whether it ran, had an effect and was removed. */
export function experimentStatus(record: DrillRecord, experiment: ExperimentRecord, language: Language): CheckStatus {
  const statuses = checksOn(record, experiment).map(({ status }) => status);
  if (statuses.includes("fail")) return "fail";
  const isWhole = effectAndRemoval(experiment, language).every(({ good }) => good);
  return isWhole && !statuses.includes("inconclusive") ? "pass" : "inconclusive";
}

/** The figures of an experiment's checks in a line, each with its limit if it did not pass. */
export function experimentFigures(record: DrillRecord, experiment: ExperimentRecord, language: Language): string {
  const { figure, figures, withLimit, didNotRun } = language.words.experiments;
  if (experiment.skipped !== null) return didNotRun;
  const all = checksOn(record, experiment)
    .filter(({ status }) => status !== "not-applicable")
    .map((check) => {
      const shown = figure(language.words.objective(check.objective.kind), figureText(record, check, language));
      return check.status === "pass" ? shown : withLimit(shown, limitText(record, check, language));
    });
  return figures(all);
}

/** Its checks, without comparisons: those have a table of their own. */
function checksOn({ checks }: DrillRecord, { name }: ExperimentRecord): Check[] {
  return checks.filter(({ scope, objective }) => scope === name && OBJECTIVES[objective.kind].comparison === undefined);
}

/** One thing known about an experiment, and whether it is as it should be. */
export interface ExperimentFact {
  readonly good: boolean;
  readonly text: string;
}

/** Whether an experiment ran, had an effect and was removed, and whether latency recovered. */
export function experimentFacts(
  { checks, phases }: Pick<DrillRecord, "checks" | "phases">,
  experiment: ExperimentRecord,
  language: Language,
): ExperimentFact[] {
  const { allowance, skipped, outcome, name } = experiment;
  const { words } = language;
  const usualMs = phases.find((phase) => phase.name === STEADY_STATE)?.measurement.p50Ms ?? null;
  const off = (outcome.type === "degradation" ? outcome.degraded?.under : null) ?? [];
  return [
    ...effectAndRemoval(experiment, language),
    ...checks
      .filter(({ scope, status, objective }) => scope === name && isTold(status, objective))
      .map(({ reason }) => ({ good: true, text: say(reason, language) })),
    ...(allowance === null || skipped !== null
      ? []
      : [{ good: true, text: words.experiments.allowance(allowance.latencyMs) }]),
    ...questionFacts(experiment, language),
    ...(off.length === 0 ? [] : [{ good: true, text: words.experiments.disabled(off) }]),
    ...(skipped === null ? latencyFact(experiment, usualMs, language) : []),
  ];
}

/** Whether an experiment ran, had an effect and was removed. */
export function effectAndRemoval(experiment: ExperimentRecord, language: Language): ExperimentFact[] {
  const { skipped, aborted } = experiment;
  const words = language.words.experiments;
  if (skipped !== null) return [{ good: false, text: words.skipped(say(skipped, language)) }];
  return [
    effectFact(experiment, language),
    ...(aborted === null ? [] : [{ good: false, text: words.aborted(say(aborted, language)) }]),
    ...removalFact(experiment, language),
  ];
}

/** A soak that passed has no disturbance to report, but what is left of the memory. */
function isTold(status: CheckStatus, { kind }: Objective): boolean {
  return status === "not-applicable" || (status === "pass" && kind === "growth");
}

/** Which questions were not met as they should be, each kind once. */
function questionFacts({ outcome }: ExperimentRecord, { words }: Language): ExperimentFact[] {
  const questioned = outcome.type === "questions" ? outcome.questioned : null;
  const wrong = new Map(
    (questioned?.asked ?? [])
      .filter(({ held }) => !held)
      .map(({ name, detail }) => [name, words.experiments.attempt(name, detail)]),
  );
  return [...wrong.values()].map((text) => ({ good: false, text }));
}

function effectFact({ effect, outcome }: ExperimentRecord, language: Language): ExperimentFact {
  const words = language.words.experiments;
  if (effect === null) return { good: false, text: words.notVerified };
  const { observed: good } = effect;
  const sentence = say(effect.message, language);
  // Without a disturbance there is only a load or a set of texts.
  if (!("removal" in outcome)) return { good, text: sentence };
  return { good, text: good ? words.effect(sentence) : words.noEffect(sentence) };
}

function removalFact(experiment: ExperimentRecord, language: Language): ExperimentFact[] {
  const { experiments: words } = language.words;
  const removal = removalOf(experiment);
  if (removal === null) return [];
  const { status, processesLeft } = removal;
  // A kill leaves nothing to remove: its recovery is the service's own.
  if (status === "done" && processesLeft === null && recoveryOf(experiment) !== null) return [];
  if (status === "done") return [{ good: (processesLeft ?? 0) === 0, text: words.removed(processesLeft) }];
  const text =
    status === "pending"
      ? words.notRemoved(processesLeft)
      : words.removalFailed(say(status.failed, language), processesLeft);
  return [{ good: false, text }];
}

/** After an outage latency is checked in the phase after it. */
function latencyFact(
  { outcome }: ExperimentRecord,
  usualMs: number | null,
  { words: { experiments: words } }: Language,
): ExperimentFact[] {
  if (!("latencyBackMs" in outcome)) return [];
  const { latencyBackMs, afterPhase } = outcome;
  if (latencyBackMs !== null) return [{ good: true, text: words.latencyBack(latencyBackMs, usualMs) }];
  const removed = !("removal" in outcome) || outcome.removal.status === "done";
  return removed && afterPhase !== null ? [{ good: false, text: words.latencyNotBack }] : [];
}
