import { recoveryOf, removalOf } from "../../model/facts/outcome.ts";
import { type DrillRecord, ENDED_BEFORE, type ExperimentRecord, NOT_YET_STARTED } from "../../model/record.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

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

/** One thing known about an experiment, and whether it is as it should be. */
export interface ExperimentFact {
  readonly good: boolean;
  readonly text: string;
}

/** Whether an experiment ran, had an effect and was removed, and whether latency recovered. */
export function experimentFacts(
  { checks }: Pick<DrillRecord, "checks">,
  experiment: ExperimentRecord,
  language: Language,
): ExperimentFact[] {
  const { allowance, skipped, outcome, name } = experiment;
  const { words } = language;
  const off = (outcome.type === "degradation" ? outcome.degraded?.under : null) ?? [];
  return [
    ...effectAndRemoval(experiment, language),
    ...checks
      .filter(({ scope, status }) => scope === name && status === "not-applicable")
      .map(({ reason }) => ({ good: true, text: say(reason, language) })),
    ...(allowance === null || skipped !== null
      ? []
      : [{ good: true, text: words.experiments.allowance(allowance.latencyMs) }]),
    ...questionFacts(experiment),
    ...(off.length === 0 ? [] : [{ good: true, text: words.experiments.disabled(off) }]),
    ...(skipped === null ? latencyFact(experiment, language) : []),
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

/** Which questions were not met as they should be, each kind once. */
function questionFacts({ outcome }: ExperimentRecord): ExperimentFact[] {
  const questioned = outcome.type === "questions" ? outcome.questioned : null;
  const wrong = new Map(
    (questioned?.asked ?? []).filter(({ held }) => !held).map(({ name, detail }) => [name, `${name}: ${detail}`]),
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

function removalFact(experiment: ExperimentRecord, { words: { experiments: words } }: Language): ExperimentFact[] {
  const removal = removalOf(experiment);
  if (removal === null) return [];
  const { status, processesLeft } = removal;
  // A kill leaves nothing to remove: its recovery is the service's own.
  if (status === "done" && processesLeft === null && recoveryOf(experiment) !== null) return [];
  if (status === "done") return [{ good: (processesLeft ?? 0) === 0, text: words.removed(processesLeft) }];
  const text =
    status === "pending" ? words.notRemoved(processesLeft) : words.removalFailed(status.failed, processesLeft);
  return [{ good: false, text }];
}

/** After an outage latency is checked in the phase after it. */
function latencyFact({ outcome }: ExperimentRecord, { words: { experiments: words } }: Language): ExperimentFact[] {
  if (!("latencyBackMs" in outcome)) return [];
  const { latencyBackMs, afterPhase } = outcome;
  if (latencyBackMs !== null) return [{ good: true, text: words.latencyBack(latencyBackMs) }];
  const removed = !("removal" in outcome) || outcome.removal.status === "done";
  return removed && afterPhase !== null ? [{ good: false, text: words.latencyNotBack }] : [];
}
