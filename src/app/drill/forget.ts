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

function forgetExperiment(experiment: ExperimentRecord, phases: number, atMs: number): void {
  const { recovery, watched, attempted } = experiment;
  if (experiment.duringPhase !== null && experiment.duringPhase >= phases) {
    experiment.duringPhase = null;
    experiment.liveness = null;
    experiment.soaked = null;
    experiment.surged = null;
    experiment.questioned = null;
    experiment.degraded = null;
  }
  if (experiment.afterPhase !== null && experiment.afterPhase >= phases) experiment.afterPhase = null;
  if (attempted !== null && attempted.endedAtMs > atMs) experiment.attempted = null;
  const backMs = recovery === null ? null : (recovery.firstGoodAnswerMs ?? watched?.forMs ?? 0);
  if (recovery !== null && backMs !== null && recovery.struckAtMs + backMs > atMs) {
    experiment.recovery = null;
    experiment.watched = null;
  }
}
