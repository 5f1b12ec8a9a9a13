import { recoveryOf, removalOf } from "../../model/facts/outcome.ts";
import type { DrillRecord, ExperimentRecord } from "../../model/record.ts";
import { formatDuration } from "../../model/text/format.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";
import { counted } from "./figures.ts";

/** The faults worth telling of: when the drill ended in an error before the first one, its cause says it all. */
export function experimentsToTell({ record, verdict }: CleanDrill): ExperimentRecord[] {
  const begun = record.experiments.some(({ skipped }) => skipped === null);
  return verdict.status === "error" && !begun ? [] : record.experiments;
}

/** One thing known about a fault, and whether it is as it should be. */
export interface ExperimentFact {
  readonly good: boolean;
  readonly text: string;
}

/** Whether an experiment ran, had an effect and was removed, and whether latency recovered. */
export function experimentFacts(
  { checks }: Pick<DrillRecord, "checks">,
  experiment: ExperimentRecord,
): ExperimentFact[] {
  return [
    ...effectAndRemoval(experiment),
    ...checks
      .filter(({ scope, status }) => scope === experiment.name && status === "not-applicable")
      .map(({ reason }) => ({ good: true, text: reason })),
    ...allowanceFact(experiment),
    ...questionFacts(experiment),
    ...degradedFact(experiment),
    ...(experiment.skipped === null ? latencyFact(experiment) : []),
  ];
}

/** Whether an experiment ran, had an effect and was removed. */
export function effectAndRemoval(experiment: ExperimentRecord): ExperimentFact[] {
  if (experiment.skipped !== null) return [{ good: false, text: `skipped: ${experiment.skipped}` }];
  const aborted = experiment.aborted === null ? [] : [{ good: false, text: `aborted: ${experiment.aborted}` }];
  return [effectFact(experiment), ...aborted, ...removalFact(experiment)];
}

/** Which questions were not met as they should be, each kind once. */
function questionFacts({ outcome }: ExperimentRecord): ExperimentFact[] {
  const questioned = outcome.type === "questions" ? outcome.questioned : null;
  const wrong = new Map(
    (questioned?.asked ?? []).filter(({ held }) => !held).map(({ name, detail }) => [name, `${name}: ${detail}`]),
  );
  return [...wrong.values()].map((text) => ({ good: false, text }));
}

/** What the service reported as disabled. */
function degradedFact({ outcome }: ExperimentRecord): ExperimentFact[] {
  const off = (outcome.type === "degradation" ? outcome.degraded?.under : null) ?? [];
  return off.length === 0 ? [] : [{ good: true, text: `the service reported as disabled: ${off.join(", ")}` }];
}

/** What the limits left to the fault itself. */
function allowanceFact({ allowance, skipped }: ExperimentRecord): ExperimentFact[] {
  if (allowance === null || skipped !== null) return [];
  return [{ good: true, text: `its limits leave it ${formatDuration(allowance.latencyMs)}` }];
}

function effectFact({ effect, outcome }: ExperimentRecord): ExperimentFact {
  if (effect === null) return { good: false, text: "its effect was not verified" };
  const { observed: good, sentence } = effect;
  // Without a disturbance there is only a load or a set of texts.
  if (!("removal" in outcome)) return { good, text: sentence };
  return { good, text: `${good ? "effect" : "no measurable effect"}: ${sentence}` };
}

function removalFact(experiment: ExperimentRecord): ExperimentFact[] {
  const removal = removalOf(experiment);
  if (removal === null) return [];
  const { status, processesLeft } = removal;
  // A kill leaves nothing to remove: its recovery is the service's own.
  if (status === "done" && processesLeft === null && recoveryOf(experiment) !== null) return [];
  const left = processesLeft === null ? "" : `, ${counted(processesLeft, "stressor")} left`;
  if (status === "done") return [{ good: (processesLeft ?? 0) === 0, text: `removed${left}` }];
  const text = status === "pending" ? "not removed" : `removal failed: ${status.failed}`;
  return [{ good: false, text: `${text}${left}` }];
}

/** After an outage latency is judged by the phase after it. */
function latencyFact({ outcome }: ExperimentRecord): ExperimentFact[] {
  if (!("latencyBackMs" in outcome)) return [];
  const { latencyBackMs, afterPhase } = outcome;
  if (latencyBackMs !== null)
    return [{ good: true, text: `latency back at its steady state ${formatDuration(latencyBackMs)} after its end` }];
  const removed = !("removal" in outcome) || outcome.removal.status === "done";
  if (!removed || afterPhase === null) return [];
  return [{ good: false, text: "latency was not seen to come back to its steady state" }];
}
