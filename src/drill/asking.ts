import { setTimeout as sleep } from "node:timers/promises";
import type { Phase } from "../core/record.ts";
import type { DrillContext } from "./context.ts";
import { livenessOf } from "./liveness.ts";
import { type FaultRun, underFault } from "./under-fault.ts";

const LOOK_MS = 100;

/** Lets a fault ask its own questions, one after the other and nothing beside them, until it has asked them all. */
export async function runAsking(context: DrillContext, run: FaultRun, steady: Phase): Promise<void> {
  const { plan, engine, target, clock, progress, signal } = context;
  const { record } = run;
  await underFault(context, run, plan.maxDurationMs, async (injection) => {
    const { attempting } = injection;
    if (attempting === undefined) throw new Error(`${record.kind} asks nothing`);
    const before = await engine.container(target.containerId, signal);
    const untilMs = clock.now() + plan.maxDurationMs;
    while (!attempting.over() && clock.now() < untilMs) {
      await sleep(LOOK_MS, undefined, { signal });
      const { attempts, planned } = attempting.attempted();
      progress.live(`${record.name}: ${attempts.length} of ${planned} asked`);
    }
    record.attempted = attempting.attempted();
    record.evidence = await injection.felt({ steady, during: null });
    const after = await engine.container(target.containerId, signal);
    record.liveness = { before: livenessOf(before), after: livenessOf(after) };
    const { felt, sentence } = record.evidence;
    progress.line(`${felt ? "felt" : "NOT felt"}: ${sentence}`);
  });
}
