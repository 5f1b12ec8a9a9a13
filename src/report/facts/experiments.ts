import type { DrillRecord, ExperimentRecord } from "../../model/record.ts";
import { formatDuration } from "../../model/text/format.ts";
import type { Story } from "../story.ts";
import { counted } from "./figures.ts";

/** The faults worth telling of: when the drill ended in an error before the first one, its cause says it all. */
export function experimentsToTell({ record, verdict }: Story): ExperimentRecord[] {
  const begun = record.experiments.some(({ skipped }) => skipped === null);
  return verdict.status === "error" && !begun ? [] : record.experiments;
}

/** One thing known about a fault, and whether it is as it should be. */
export interface ExperimentFact {
  readonly good: boolean;
  readonly text: string;
}

/** Whether a fault ran, was felt and is gone again, and latency with it. */
export function experimentFacts(
  { checks }: Pick<DrillRecord, "checks">,
  experiment: ExperimentRecord,
): ExperimentFact[] {
  return [
    ...feltAndReverted(experiment),
    ...checks
      .filter(({ scope, status }) => scope === experiment.name && status === "not-applicable")
      .map(({ reason }) => ({ good: true, text: reason })),
    ...allowanceFact(experiment),
    ...questionFacts(experiment),
    ...degradedFact(experiment),
    ...(experiment.skipped === null ? latencyFact(experiment) : []),
  ];
}

/** Whether a fault ran, was felt and was taken back. */
export function feltAndReverted(experiment: ExperimentRecord): ExperimentFact[] {
  if (experiment.skipped !== null) return [{ good: false, text: `skipped: ${experiment.skipped}` }];
  const aborted = experiment.aborted === null ? [] : [{ good: false, text: `aborted: ${experiment.aborted}` }];
  return [feltFact(experiment), ...aborted, ...revertFact(experiment)];
}

/** Which questions were not met as they should be, each kind once. */
function questionFacts({ questioned }: ExperimentRecord): ExperimentFact[] {
  const wrong = new Map(
    (questioned?.asked ?? []).filter(({ held }) => !held).map(({ name, detail }) => [name, `${name}: ${detail}`]),
  );
  return [...wrong.values()].map((text) => ({ good: false, text }));
}

/** What the service did without, where it said so. */
function degradedFact({ degraded }: ExperimentRecord): ExperimentFact[] {
  const off = degraded?.under ?? [];
  return off.length === 0 ? [] : [{ good: true, text: `the service said that it did without ${off.join(", ")}` }];
}

/** What the limits left to the fault itself. */
function allowanceFact({ allowance, skipped }: ExperimentRecord): ExperimentFact[] {
  if (allowance === null || skipped !== null) return [];
  return [{ good: true, text: `its limits leave it ${formatDuration(allowance.latencyMs)}` }];
}

function feltFact({ evidence }: ExperimentRecord): ExperimentFact {
  if (evidence === null) return { good: false, text: "no evidence that it was felt" };
  return { good: evidence.felt, text: `${evidence.felt ? "felt" : "not felt"}: ${evidence.sentence}` };
}

function revertFact({ reverted, stressorsLeft, recovery }: ExperimentRecord): ExperimentFact[] {
  // A kill leaves nothing to take back: its recovery is the service's own.
  if (reverted === "done" && stressorsLeft === null && recovery !== null) return [];
  const left = stressorsLeft === null ? "" : `, ${counted(stressorsLeft, "stressor")} left`;
  if (reverted === "done") return [{ good: (stressorsLeft ?? 0) === 0, text: `reverted${left}` }];
  const text = reverted === "pending" ? "not reverted" : `revert failed: ${reverted.failed}`;
  return [{ good: false, text: `${text}${left}` }];
}

/** A fault with a recovery has its latency judged by the phase after it. */
function latencyFact({ latencyBackMs, recovery, reverted, afterPhase }: ExperimentRecord): ExperimentFact[] {
  if (latencyBackMs !== null)
    return [{ good: true, text: `latency back at its steady state ${formatDuration(latencyBackMs)} after the revert` }];
  if (recovery !== null || reverted !== "done" || afterPhase === null) return [];
  return [{ good: false, text: "latency was not seen to come back to its steady state" }];
}
