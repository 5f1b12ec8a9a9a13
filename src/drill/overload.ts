import { recoveryCheck, WindowGate } from "../core/gate.ts";
import type { Phase } from "../core/record.ts";
import type { Sample } from "../core/sample.ts";
import type { DrillContext } from "./context.ts";
import { type FaultRun, underFault } from "./under-fault.ts";
import { runWindow } from "./window.ts";

/** This many good answers in a row, each within the steady state's P95, and latency counts as back. */
const BACK_IN_A_ROW = 5;
/** What a window may need beyond its longest time: the inspections around it. */
const MARGIN_MS = 60_000;

/** Injects a fault that lasts, judges the load under it, takes it back and watches the service come back to itself. */
export async function runOverload(context: DrillContext, run: FaultRun, steady: Phase): Promise<void> {
  const { plan, record, progress } = context;
  const { kind } = run.fault;
  const gate = new WindowGate(kind, plan.limits);
  const lifetimeMs = plan.maxDurationMs + plan.requestTimeoutMs + MARGIN_MS;
  await underFault(context, run, lifetimeMs, async (injection) => {
    const during = await runWindow(context, {
      name: kind,
      load: plan.load,
      onSample: (sample) => gate.push(sample),
      done: (_samples, elapsedMs) =>
        elapsedMs >= plan.maxDurationMs || (elapsedMs >= plan.durationMs && gate.decided()),
    });
    record.phases.push(during);
    record.checks.push(...gate.checks());
    run.record.evidence = await injection.felt({ steady, during });
    progress.line(`${run.record.evidence.felt ? "felt" : "NOT felt"}: ${run.record.evidence.sentence}`);
  });
  await watchLatencyComeBack(context, run, steady);
}

async function watchLatencyComeBack(context: DrillContext, { fault, record }: FaultRun, steady: Phase): Promise<void> {
  const { plan } = context;
  const withinMs = steady.measurement.p95Ms ?? 0;
  const after = await runWindow(context, {
    name: `after ${fault.kind}`,
    load: plan.load,
    done: (samples, elapsedMs) => backAtMs(samples, withinMs) !== null || elapsedMs >= plan.limits.maxRecoveryMs,
  });
  context.record.phases.push(after);
  const backMs = backAtMs(after.samples, withinMs);
  record.latencyBackMs = backMs === null ? null : backMs - after.startedAtMs;
  const firstGood = after.samples.find(({ outcome }) => outcome === "ok");
  const answeredMs = firstGood ? firstGood.endedAtMs - after.startedAtMs : null;
  const missing =
    answeredMs === null ? `The service gave no good answer any more after ${fault.kind} had ended.` : null;
  context.record.checks.push(recoveryCheck(fault.kind, plan.limits.maxRecoveryMs, answeredMs, missing));
}

/** When the first of enough good answers in a row was complete; null when there were not enough. */
function backAtMs(samples: readonly Sample[], withinMs: number): number | null {
  let row: Sample[] = [];
  for (const sample of samples) {
    row = sample.outcome === "ok" && sample.latencyMs <= withinMs ? [...row, sample] : [];
    if (row.length === BACK_IN_A_ROW) return row[0]?.endedAtMs ?? null;
  }
  return null;
}
