import type { DrillRecord, FaultRecord, Phase } from "../../model/record.ts";

/**
 * Takes out of a record what was seen after a moment of the drill's clock: from then on it says nothing about the
 * service. What is gone is never judged, so it neither passes nor fails.
 */
export function forgetSince(record: DrillRecord, atMs: number): void {
  const untouched = ({ endedAtMs }: Pick<Phase, "endedAtMs">) => endedAtMs <= atMs;
  const kept = record.phases.findIndex((phase) => !untouched(phase));
  if (kept >= 0) record.phases.length = kept;
  for (const fault of record.faults) forgetFault(fault, record.phases.length, atMs);
  const { baseline } = record;
  if (baseline === null) return;
  for (const fault of baseline.faults) forgetFault(fault, record.phases.length, atMs);
  baseline.comparisons = baseline.comparisons.filter(
    (comparison) => untouched(comparison.candidate) && untouched(comparison.baseline),
  );
}

function forgetFault(fault: FaultRecord, phases: number, atMs: number): void {
  const { recovery, watched, attempted } = fault;
  if (fault.duringPhase !== null && fault.duringPhase >= phases) {
    fault.duringPhase = null;
    fault.liveness = null;
    fault.soaked = null;
    fault.surged = null;
    fault.questioned = null;
    fault.degraded = null;
  }
  if (fault.afterPhase !== null && fault.afterPhase >= phases) fault.afterPhase = null;
  if (attempted !== null && attempted.endedAtMs > atMs) fault.attempted = null;
  const backMs = recovery === null ? null : (recovery.firstGoodAnswerMs ?? watched?.forMs ?? 0);
  if (recovery !== null && backMs !== null && recovery.struckAtMs + backMs > atMs) {
    fault.recovery = null;
    fault.watched = null;
  }
}
