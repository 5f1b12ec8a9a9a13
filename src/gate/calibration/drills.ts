import { removalOf } from "../../model/facts/outcome.ts";
import { noiseReason } from "../../model/noise.ts";
import { type DrillRecord, type ExperimentRecord, NOT_FOR_BASELINE } from "../../model/record.ts";

/** A drill that is left out of the proposal. */
export interface LeftOut {
  /** Counted from 1, in the order in which the drills ran. */
  readonly drill: number;
  /** One sentence. Can quote an engine or a service. */
  readonly reason: string;
}

/** Returns why a drill says nothing about a healthy service on a quiet runner; null if it does. */
export function reasonToLeaveOut(record: DrillRecord): string | null {
  if (record.error !== null) return `It ended in an error: ${record.error[0] ?? "unknown"}`;
  return (
    withoutEffect(record.experiments, "") ??
    withoutEffect(record.baseline?.experiments ?? [], " on the baseline") ??
    noisy(record)
  );
}

function withoutEffect(experiments: readonly ExperimentRecord[], on: string): string | null {
  for (const experiment of experiments) {
    const { name, skipped, effect } = experiment;
    if (skipped === NOT_FOR_BASELINE) continue;
    if (skipped !== null) return `${name} did not happen${on === "" ? "" : " on the baseline"}: ${skipped}.`;
    if (!effect?.observed) return `${name} had no measurable effect${on}: ${effect?.sentence ?? "it was not verified"}`;
    if ((removalOf(experiment)?.status ?? "done") !== "done")
      return `${name} was not removed${on === "" ? "" : " from the baseline"}.`;
  }
  return null;
}

function noisy({ phases, experiments, baseline }: DrillRecord): string | null {
  const comparisons = baseline?.comparisons ?? [];
  const watched = [...experiments, ...(baseline?.experiments ?? [])].flatMap(({ name, outcome }) =>
    outcome.type !== "crash" || outcome.watched === null ? [] : [{ name, noise: outcome.watched.noise }],
  );
  const compared = comparisons.map(({ candidate }) => candidate);
  for (const { name, noise } of [...phases, ...compared, ...watched]) {
    const reason = noiseReason(noise);
    if (reason !== null) return `In ${name}: ${reason}`;
  }
  return null;
}
