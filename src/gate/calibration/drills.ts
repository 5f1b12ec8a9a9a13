import { noEffect } from "../../model/facts/effect.ts";
import { removalOf } from "../../model/facts/outcome.ts";
import { message, type Sentences } from "../../model/message.ts";
import { noiseReason } from "../../model/noise.ts";
import { type Cause, type DrillRecord, type ExperimentRecord, NOT_FOR_BASELINE } from "../../model/record.ts";
import { removalMissing } from "../verdict/verdict.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** The first cause, if it is known. */
    "left-out.skipped": { readonly name: string; readonly onBaseline: boolean };
    "left-out.cancelled": NoArgs;
    "left-out.error": { readonly cause: string | null };
    /** The cause follows. */
    "left-out.error-is": NoArgs;
    /** What follows was measured in this phase. */
    "left-out.noise": { readonly phase: string };
  }
}

/** A drill that is left out of the proposal. */
export interface LeftOut {
  /** Counted from 1, in the order in which the drills ran. */
  readonly drill: number;
  /** Can quote an engine or a service. */
  readonly reason: Sentences;
}

/** Returns why a drill says nothing about a healthy service on a quiet runner; null if it does. */
export function reasonToLeaveOut(record: DrillRecord): Sentences | null {
  if (record.cancelled !== null) return [message("left-out.cancelled", {})];
  if (record.error !== null) return errorOf(record.error[0]);
  return (
    withoutEffect(record.experiments, false) ?? withoutEffect(record.baseline?.experiments ?? [], true) ?? noisy(record)
  );
}

function errorOf(cause: Cause | undefined): Sentences {
  if (cause === undefined || cause.said.length === 0)
    return [message("left-out.error", { cause: cause?.text ?? null })];
  return [message("left-out.error-is", {}), ...cause.said];
}

function withoutEffect(experiments: readonly ExperimentRecord[], onBaseline: boolean): Sentences | null {
  for (const experiment of experiments) {
    const { name, skipped, effect } = experiment;
    if (skipped?.code === NOT_FOR_BASELINE.code) continue;
    if (skipped !== null) return [message("left-out.skipped", { name, onBaseline }), skipped];
    if (!effect?.observed) return [noEffect(name, effect, onBaseline), ...(effect === null ? [] : [effect.message])];
    const status = removalOf(experiment)?.status ?? "done";
    if (status !== "done") return removalMissing(name, status, onBaseline);
  }
  return null;
}

function noisy({ phases, experiments, baseline }: DrillRecord): Sentences | null {
  const comparisons = baseline?.comparisons ?? [];
  const watched = [...experiments, ...(baseline?.experiments ?? [])].flatMap(({ name, outcome }) =>
    outcome.type !== "crash" || outcome.watched === null ? [] : [{ name, noise: outcome.watched.noise }],
  );
  const compared = comparisons.map(({ candidate }) => candidate);
  for (const { name, noise } of [...phases, ...compared, ...watched]) {
    const reason = noiseReason(noise);
    if (reason !== null) return [message("left-out.noise", { phase: name }), reason];
  }
  return null;
}
