import { hasEnded } from "../../gate/checks/crash-check.ts";
import { type Message, message } from "../../model/message.ts";
import type { Effect, ExperimentOutcome, Phase } from "../../model/record.ts";
import type { DrillContext } from "./context/context.ts";
import type { ExperimentRun } from "./experiment.ts";
import { lastLogOf } from "./watch/last-log.ts";
import { livenessOf } from "./watch/liveness.ts";
import { runWindow, type WindowOrder } from "./window.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "effect.observed": NoArgs;
    "effect.not-observed": NoArgs;
    "aborted.experiment": NoArgs;
  }
}

type Lasting = Extract<ExperimentOutcome, { liveness: unknown }>;

/**
 * Runs an experiment that lasts and returns its effect, and checks whether the container survived it. Stores the results in
 * the experiment's record.
 */
export async function outlived(
  context: DrillContext,
  { record }: ExperimentRun<object, Lasting>,
  work: () => Promise<Effect>,
): Promise<void> {
  const { engine, target, outside, clock, signal } = context;
  const before = await engine.container(target.containerId, signal);
  const sinceEpochMs = clock.toEpochMs(clock.now());
  record.effect = await work();
  const after = await engine.container(target.containerId, signal);
  record.outcome.liveness = {
    before: livenessOf(before, outside, sinceEpochMs),
    after: livenessOf(after, outside, sinceEpochMs),
  };
  const ended = hasEnded(record.outcome.liveness.before, record.outcome.liveness.after);
  if (ended || hasFailures(context, record.outcome)) {
    record.lastLog = await lastLogOf(context, ended ? outside.lastEnd(sinceEpochMs) : undefined);
  }
  reportEffect(context, record.effect);
}

/** Whether requests failed in a way that the service's log can explain. */
function hasFailures({ record }: DrillContext, outcome: Lasting): boolean {
  const phase =
    "duringPhase" in outcome && outcome.duringPhase !== null ? record.phases[outcome.duringPhase] : undefined;
  const { "http-error": errors = 0, refused = 0 } = phase?.measurement.byOutcome ?? {};
  return errors + refused > 0;
}

/** Runs the load of an experiment and stores the results in its record. @param verify returns the effect on it */
export async function sendWindow(
  context: DrillContext,
  run: ExperimentRun<object, Extract<ExperimentOutcome, { duringPhase: unknown }>>,
  window: WindowOrder,
  verify: (during: Phase) => Effect | Promise<Effect>,
): Promise<void> {
  const { record } = context;
  await outlived(context, run, async () => {
    const during = await runWindow(context, window);
    run.record.outcome.duringPhase = record.phases.push(during) - 1;
    run.record.aborted = window.abort?.crossed() ?? null;
    return await verify(during);
  });
  if (run.record.aborted !== null) reportAbort(context, run.record.aborted);
}

/** Reports in the log whether an experiment had an effect. */
export function reportEffect({ progress }: Pick<DrillContext, "progress">, effect: Effect): void {
  progress.line([message(effect.observed ? "effect.observed" : "effect.not-observed", {}), effect.message]);
}

/** Reports in the log that an experiment was aborted, and why. */
export function reportAbort({ progress }: Pick<DrillContext, "progress">, reason: Message): void {
  progress.line([message("aborted.experiment", {}), reason]);
}
