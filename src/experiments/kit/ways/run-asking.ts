import { setTimeout as sleep } from "node:timers/promises";
import type { Phase } from "../../../model/record.ts";
import type { DrillContext } from "../context/context.ts";
import { outlived } from "../observe.ts";
import { type ExperimentRun, underExperiment } from "../under-experiment.ts";

const LOOK_MS = 100;

/** Runs an experiment that only sends its own texts, one after the other, until all are sent. */
export async function runAsking(context: DrillContext, run: ExperimentRun, steady: Phase): Promise<void> {
  const { plan, clock, progress, signal } = context;
  const { record } = run;
  await underExperiment(context, run, plan.maxDurationMs, async (injection) => {
    const { attempting } = injection;
    if (attempting === undefined) throw new Error(`${record.kind} has no texts to send`);
    await outlived(context, run, async () => {
      const untilMs = clock.now() + plan.maxDurationMs;
      while (!attempting.over() && clock.now() < untilMs) {
        await sleep(LOOK_MS, undefined, { signal });
        const { attempts, planned } = attempting.attempted();
        progress.live(`${record.name}: ${attempts.length} of ${planned} sent`);
      }
      const attempted = attempting.attempted();
      const [from, to] = [clock.toEpochMs(attempted.startedAtMs), clock.toEpochMs(attempted.endedAtMs)];
      record.attempted = attempted;
      record.usage = context.usage.between(from, to);
      return await injection.felt({ steady, during: null });
    });
  });
}
