import type { DrillRecord, ExperimentOutcome, ExperimentRecord, Phase, RecoveryChain, Removal } from "../record.ts";

type Of = Pick<ExperimentRecord, "outcome">;

/** Returns the index of the phase during the experiment; null if there is none. */
export function duringIndex({ outcome }: Of): number | null {
  return "duringPhase" in outcome ? outcome.duringPhase : null;
}

/** Returns the index of the phase after the experiment; null if there is none. */
export function afterIndex({ outcome }: Of): number | null {
  return "afterPhase" in outcome ? outcome.afterPhase : null;
}

/** Returns the recovery from an outage; null for other experiments, and until it is known. */
export function recoveryOf({ outcome }: Of): RecoveryChain | null {
  return outcome.type === "crash" ? outcome.recovery : null;
}

/** Returns how the disturbance was removed; null for an experiment without one. */
export function removalOf({ outcome }: Of): Removal | null {
  return "removal" in outcome ? outcome.removal : null;
}

/** Returns the phase of a record at an index; null for none. */
export function phaseAt({ phases }: Pick<DrillRecord, "phases">, index: number | null): Phase | null {
  return index === null ? null : (phases[index] ?? null);
}

/** Returns whether the load under an experiment is judged by the plan's limits. */
export function isJudgedByLimits(type: ExperimentOutcome["type"]): boolean {
  return type === "load" || type === "degradation" || type === "questions";
}
