import type { ExperimentOutcome, Phase } from "../../../model/record.ts";
import type { Sample } from "../../../model/sample.ts";
import type { DrillContext } from "../context/context.ts";
import type { ExperimentRun } from "../experiment.ts";
import { runWindow } from "../window.ts";

/** Latency counts as recovered after this many good answers in a row within about the steady state's P95. */
const BACK_IN_A_ROW = 5;
const A_LITTLE = 1.2;
/** A slow service gets at least this many requests, regardless of the time. */
const MIN_REQUESTS = 10;

/** Measures how the service's latency recovers after an experiment under load. */
export async function watchComeBack(
  context: DrillContext,
  { record, limits }: ExperimentRun<object, Extract<ExperimentOutcome, { readonly latencyBackMs: unknown }>>,
  steady: Phase,
): Promise<void> {
  const { plan } = context;
  const withinMs = usualRangeMs(steady);
  const after = await runWindow(context, {
    name: `after ${record.name}`,
    load: plan.load,
    ends: { byMs: limits.maxRecoveryMs },
    done: (samples, elapsedMs) =>
      backAtMs(samples, withinMs) !== null || (samples.length >= MIN_REQUESTS && elapsedMs >= limits.maxRecoveryMs),
  });
  record.outcome.afterPhase = context.record.phases.push(after) - 1;
  const backMs = backAtMs(after.samples, withinMs);
  record.outcome.latencyBackMs = backMs === null ? null : backMs - after.startedAtMs;
}

/** The latency up to which an answer is as in the steady state, milliseconds. */
export function usualRangeMs({ measurement }: Pick<Phase, "measurement">): number {
  return A_LITTLE * (measurement.p95Ms ?? 0);
}

/** When the first of enough good answers in a row was complete; null if there were not enough. */
export function backAtMs(samples: readonly Sample[], withinMs: number): number | null {
  return firstBack(samples, withinMs)?.endedAtMs ?? null;
}

/** The first of enough good answers in a row; null if there were not enough. */
export function firstBack(samples: readonly Sample[], withinMs: number): Sample | null {
  let row: Sample[] = [];
  for (const sample of samples) {
    row = isAsUsual(sample, withinMs) ? [...row, sample] : [];
    if (row.length === BACK_IN_A_ROW) return row[0] ?? null;
  }
  return null;
}

/** Whether a request got a good answer within the latency of the steady state. */
export function isAsUsual({ outcome, latencyMs }: Sample, withinMs: number): boolean {
  return outcome === "ok" && latencyMs <= withinMs;
}
