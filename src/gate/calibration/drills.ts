import { noiseReason } from "../../model/noise.ts";
import { type DrillRecord, type ExperimentRecord, NOT_FOR_BASELINE } from "../../model/record.ts";

/** A drill that the proposal does not rest on. */
export interface LeftOut {
  /** Counted from 1, in the order in which they ran. */
  readonly drill: number;
  /** One sentence. Can quote an engine or a service. */
  readonly reason: string;
}

/** Why a drill shows nothing of a healthy service on a quiet runner; null when it does. */
export function reasonToLeaveOut(record: DrillRecord): string | null {
  if (record.error !== null) return `It ended in an error: ${record.error[0] ?? "unknown"}`;
  return (
    unfelt(record.experiments, "") ?? unfelt(record.baseline?.experiments ?? [], " by the baseline") ?? noisy(record)
  );
}

function unfelt(experiments: readonly ExperimentRecord[], by: string): string | null {
  for (const { name, skipped, evidence, reverted } of experiments) {
    if (skipped === NOT_FOR_BASELINE) continue;
    if (skipped !== null) return `${name} did not happen${by === "" ? "" : " to the baseline"}: ${skipped}.`;
    if (!evidence?.felt) return `${name} was not felt${by}: ${evidence?.sentence ?? "nothing is known of it"}`;
    if (reverted !== "done") return `${name} was not taken back${by === "" ? "" : " from the baseline"}.`;
  }
  return null;
}

function noisy({ phases, experiments, baseline }: DrillRecord): string | null {
  const comparisons = baseline?.comparisons ?? [];
  const watched = [...experiments, ...(baseline?.experiments ?? [])].flatMap(({ name, watched: each }) =>
    each === null ? [] : [{ name, noise: each.noise }],
  );
  const compared = comparisons.map(({ candidate }) => candidate);
  for (const { name, noise } of [...phases, ...compared, ...watched]) {
    const reason = noiseReason(noise);
    if (reason !== null) return `In ${name}: ${reason}`;
  }
  return null;
}
