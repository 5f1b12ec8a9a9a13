import { AbortWatch } from "../../../gate/abort-watch.ts";
import { WindowGate } from "../../../gate/window-gate.ts";
import { asMet } from "../../../model/facts/shed.ts";
import { windowObjectives } from "../../../model/objectives.ts";
import type { Phase } from "../../../model/record.ts";
import { compareUnder } from "../compare/comparison.ts";
import { rerouted } from "../compare/rerouted.ts";
import type { DrillContext } from "../context/context.ts";
import { observe } from "../observe.ts";
import { type ExperimentRun, underExperiment } from "../under-experiment.ts";
import { watchLatencyComeBack } from "../watch/come-back.ts";
import { DegradationWatch } from "../watch/degradation-watch.ts";

/** Extra time of a window for the inspections around it. */
const MARGIN_MS = 60_000;

/** Applies a lasting disturbance, judges the load under it, reverts it and measures the recovery. */
export async function runLasting(context: DrillContext, run: ExperimentRun, steady: Phase): Promise<void> {
  const { plan } = context;
  const { name } = run.record;
  // If shedding is allowed, a shed request is not a failure, and its latency is ignored.
  const mayShed = run.experiment.checks.includes("shedding");
  const limits = mayShed ? { ...run.limits, maxP95Ms: Number.MAX_VALUE } : run.limits;
  const gate = new WindowGate(name, windowObjectives(limits));
  const ladder = run.experiment.ladder?.(run.parameters) ?? null;
  await using watch = ladder && (await DegradationWatch.begin(context, name, ladder, steady));
  const windowMs = plan.maxDurationMs + plan.requestTimeoutMs + (run.experiment.ladder ? 2 : 1) * MARGIN_MS;
  // The disturbance stays active on the candidate during the comparison with the baseline.
  const lifetimeMs = context.baseline === null ? windowMs : 2 * windowMs;
  await underExperiment(context, run, lifetimeMs, async (injection) => {
    using route = rerouted(context, injection, run.record.allowance);
    await watch?.steppingDown();
    const window = {
      name,
      load: plan.load,
      gate,
      abort: new AbortWatch(run, mayShed),
      takes: injection.takes,
      ...(mayShed && { judgedAs: asMet }),
      done: (_samples: unknown, elapsedMs: number) =>
        elapsedMs >= plan.maxDurationMs ||
        (elapsedMs >= plan.durationMs && gate.decided() && (injection.asking?.over() ?? true)),
    };
    await observe(route.context, run, { injection, steady, window });
    // After an abort the disturbance is reverted at once, without further observations.
    if (run.record.aborted === null) await watch?.under();
    if (injection.asking) {
      const { asked, planned } = injection.asking;
      run.record.questioned = { planned, asked: [...asked], left: injection.asking.left() };
    }
    if (run.experiment.compared) await compareUnder(route.context, run, injection, windowMs);
  });
  await watchLatencyComeBack(context, run, steady);
  if (run.record.aborted === null) run.record.degraded = (await watch?.after(run.limits.maxRecoveryMs)) ?? null;
}
