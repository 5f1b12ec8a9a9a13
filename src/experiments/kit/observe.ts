import type { Evidence, Phase } from "../../model/record.ts";
import type { DrillContext } from "./context/context.ts";
import type { Injection, Observation } from "./experiment.ts";
import type { ExperimentRun } from "./under-experiment.ts";
import { livenessOf } from "./watch/liveness.ts";
import { runWindow, type WindowOrder } from "./window.ts";

/** The load under a disturbance, and what its verification needs. */
export interface ObserveOrder {
  readonly injection: Injection;
  readonly steady: Phase;
  readonly window: WindowOrder;
  /** Returns further observations of the window; may also record them. */
  readonly seen?: (during: Phase) => Partial<Observation>;
}

/**
 * Runs work under a lasting disturbance that verifies its effect, and checks whether the container survived it. Stores the
 * results in the experiment's record.
 */
export async function outlived(
  context: DrillContext,
  run: ExperimentRun,
  feel: () => Promise<Evidence>,
): Promise<void> {
  const { engine, target, outside, clock, progress, signal } = context;
  const before = await engine.container(target.containerId, signal);
  const sinceEpochMs = clock.toEpochMs(clock.now());
  const evidence = await feel();
  run.record.evidence = evidence;
  const after = await engine.container(target.containerId, signal);
  run.record.liveness = {
    before: livenessOf(before, outside, sinceEpochMs),
    after: livenessOf(after, outside, sinceEpochMs),
  };
  progress.line(`${evidence.felt ? "effect" : "NO measurable effect"}: ${evidence.sentence}`);
}

/** Runs the load under a lasting disturbance and stores the results in the experiment's record. */
export async function observe(
  context: DrillContext,
  run: ExperimentRun,
  { injection, steady, window, seen }: ObserveOrder,
): Promise<void> {
  const { record, progress } = context;
  await outlived(context, run, async () => {
    const during = await runWindow(context, window);
    run.record.duringPhase = record.phases.push(during) - 1;
    run.record.aborted = window.abort?.crossed() ?? null;
    return await injection.felt({ steady, during, ...seen?.(during) });
  });
  if (run.record.aborted !== null) progress.line(`aborted: ${run.record.aborted}`);
}
