import type { DrillRecord, ExperimentRecord, Phase } from "../../model/record.ts";

/**
 * Removes everything from a record that was measured after a moment of the drill's clock, because it says nothing about
 * the service. Removed data is not judged, so it neither passes nor fails.
 */
export function forgetSince(record: DrillRecord, atMs: number): void {
  const untouched = ({ endedAtMs }: Pick<Phase, "endedAtMs">) => endedAtMs <= atMs;
  const kept = record.phases.findIndex((phase) => !untouched(phase));
  if (kept >= 0) record.phases.length = kept;
  for (const experiment of record.experiments) forgetExperiment(experiment, record.phases.length, atMs);
  const { baseline } = record;
  if (baseline === null) return;
  for (const experiment of baseline.experiments) forgetExperiment(experiment, record.phases.length, atMs);
  baseline.comparisons = baseline.comparisons.filter(
    (comparison) => untouched(comparison.candidate) && untouched(comparison.baseline),
  );
}

function forgetExperiment({ outcome }: ExperimentRecord, phases: number, atMs: number): void {
  const isGone = (index: number | null) => index !== null && index >= phases;
  if ("afterPhase" in outcome && isGone(outcome.afterPhase)) outcome.afterPhase = null;
  if ("duringPhase" in outcome && isGone(outcome.duringPhase)) {
    outcome.duringPhase = null;
    outcome.liveness = null;
    if (outcome.type === "soak") outcome.memory = null;
    if (outcome.type === "spike") outcome.capacityPerSecond = null;
    if (outcome.type === "questions") outcome.questioned = null;
    if (outcome.type === "degradation") outcome.degraded = null;
  }
  if (outcome.type === "abandon" && (outcome.afterPhase === null || (outcome.abandoned?.endedAtMs ?? 0) > atMs)) {
    outcome.abandoned = null;
    outcome.liveness = null;
  }
  if (outcome.type === "probe" && (outcome.attempted?.endedAtMs ?? 0) > atMs) outcome.attempted = null;
  if (outcome.type === "crash" && outcome.recovery !== null) {
    const { recovery, watched } = outcome;
    const backMs = recovery.firstGoodAnswerMs ?? watched?.forMs ?? 0;
    if (recovery.beganAtMs + backMs <= atMs) return;
    outcome.recovery = null;
    outcome.watched = null;
  }
}
