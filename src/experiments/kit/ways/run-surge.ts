import { AbortWatch } from "../../../gate/abort-watch.ts";
import type { Phase } from "../../../model/record.ts";
import type { DrillContext } from "../context/context.ts";
import { observe } from "../observe.ts";
import { type ExperimentRun, underExperiment } from "../under-experiment.ts";
import { watchLatencyComeBack } from "../watch/come-back.ts";
import { runWindow } from "../window.ts";

/** Enough clients to keep the service busy while its capacity is measured. */
const CLIENTS = 4;
const MIN_ANSWERS = 20;
/** At most the minimum duration of the surge. */
const MIN_MS = 10_000;
/** The generator's maximum rate. */
const MAX_PER_SECOND = 1_000;

/** Measures the service's capacity, sends a multiple of it, and measures the recovery. */
export async function runSurge(context: DrillContext, run: ExperimentRun, steady: Phase): Promise<void> {
  const { plan, record } = context;
  const capacity = await runWindow(context, {
    name: `capacity before ${run.record.name}`,
    load: { kind: "clients", clients: CLIENTS },
    done: (samples, elapsedMs) =>
      elapsedMs >= plan.maxDurationMs ||
      (samples.length >= MIN_ANSWERS && elapsedMs >= Math.min(MIN_MS, plan.durationMs)),
  });
  record.phases.push(capacity);
  const capacityPerSecond = (1_000 * capacity.measurement.ok) / (capacity.endedAtMs - capacity.startedAtMs);
  const factor = run.experiment.surge?.(run.parameters) ?? 1;
  const askedPerSecond = Math.min(MAX_PER_SECOND, factor * capacityPerSecond);
  run.record.surged = { capacityPerSecond, askedPerSecond };
  if (capacity.measurement.ok === 0)
    throw new Error("The service gave no good answer while its capacity was measured.");
  await underExperiment(context, run, plan.maxDurationMs, async (injection) => {
    const window = {
      name: run.record.name,
      load: { kind: "rate" as const, perSecond: askedPerSecond },
      abort: new AbortWatch(run, true),
      done: (_samples: unknown, elapsedMs: number) => elapsedMs >= plan.durationMs,
    };
    await observe(context, run, { injection, steady, window, seen: () => ({ capacityPerSecond }) });
  });
  await watchLatencyComeBack(context, run, steady);
}
