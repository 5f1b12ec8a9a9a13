import { BLOCKS_NEEDED, floorsOf } from "../core/growth.ts";
import type { MemoryReading, Phase } from "../core/record.ts";
import { hasItsTurn } from "./comparison.ts";
import { type DrillContext, onBaseline } from "./context.ts";
import { livenessOf } from "./liveness.ts";
import { type FaultRun, underFault } from "./under-fault.ts";
import { runWindow } from "./window.ts";

/**
 * Keeps the load on for as long as it takes to tell whether memory grows with the requests, and then does the same to the
 * baseline: what grows there as well is nobody's news.
 */
export async function runSoak(context: DrillContext, run: FaultRun, steady: Phase): Promise<void> {
  await soak(context, run, steady, run.record.name);
  const { baseline, record } = context;
  const onIt = record.baseline?.faults[run.index];
  if (baseline === null || !onIt) return;
  if (!(await hasItsTurn(context, baseline, onIt, record.baseline?.faults.slice(0, run.index) ?? []))) return;
  context.progress.line("the same on the baseline");
  await soak(onBaseline(context, baseline), { ...run, record: onIt }, steady, `${run.record.name} of the baseline`);
}

async function soak(context: DrillContext, run: FaultRun, steady: Phase, name: string): Promise<void> {
  const { plan, engine, target, usage, clock, progress, record, signal } = context;
  const { fault, parameters } = run;
  await underFault(context, run, plan.maxDurationMs, async (injection) => {
    const before = await engine.container(target.containerId, signal);
    const startedAtMs = clock.now();
    const memory = (): MemoryReading[] => usage.memoryBetween(startedAtMs, clock.now(), clock);
    const during = await runWindow(context, {
      name,
      load: plan.load,
      done: (samples, elapsedMs) =>
        elapsedMs >= plan.maxDurationMs ||
        (elapsedMs >= plan.durationMs && floorsOf(samples, memory()).length >= BLOCKS_NEEDED),
    });
    run.record.duringPhase = record.phases.push(during) - 1;
    const readings = memory();
    run.record.soaked = { maxGrowth: fault.maxGrowth?.(parameters) ?? 0, memory: readings };
    run.record.evidence = await injection.felt({ steady, during, events: [], memory: readings });
    const after = await engine.container(target.containerId, signal);
    run.record.liveness = { before: livenessOf(before), after: livenessOf(after) };
    progress.line(run.record.evidence.sentence);
  });
}
