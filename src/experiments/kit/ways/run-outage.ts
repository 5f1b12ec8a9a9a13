import { REQUESTS_AFTER_OUTAGE } from "../../../gate/checks/record-checks.ts";
import type { Phase, RecoveryChain } from "../../../model/record.ts";
import { hasItsTurn, steadyComparison } from "../compare/comparison.ts";
import { type DrillContext, noiseBetween, onBaseline } from "../context/context.ts";
import { type ExperimentRun, underExperiment } from "../under-experiment.ts";
import { ContainerWatch } from "../watch/container-watch.ts";
import { InFlight } from "../watch/in-flight.ts";
import { chooseProbe, watchRecovery } from "../watch/recovery.ts";
import { runWindow } from "../window.ts";

/** A fast service answers 20 requests in an instant. */
const MIN_AFTER_MS = 3_000;
/** A late service is watched this much longer, so that the report can show how late it was. */
export const EXTRA_MS = 15_000;

/**
 * Causes an outage, times each step of the recovery, and compares the service with its steady state. Then repeats it on the
 * baseline.
 */
export async function runOutage(context: DrillContext, run: ExperimentRun, steady: Phase): Promise<void> {
  const { plan, record } = context;
  const chain = await strike(context, run, steady);
  warnOfCrashes(chain, record.warnings);
  if (chain.firstGoodAnswerMs !== null) {
    const after = await runWindow(context, {
      name: `after ${run.record.name}`,
      load: plan.load,
      done: (samples, elapsedMs) =>
        elapsedMs >= plan.maxDurationMs || (samples.length >= REQUESTS_AFTER_OUTAGE && elapsedMs >= MIN_AFTER_MS),
    });
    run.record.afterPhase = record.phases.push(after) - 1;
  }
  await strikeBaseline(context, run);
}

async function strikeBaseline(context: DrillContext, run: ExperimentRun): Promise<void> {
  const { baseline, record } = context;
  const experiments = record.baseline?.experiments ?? [];
  const onIt = experiments[run.index];
  const steady = steadyComparison(record);
  if (baseline === null || !onIt || !steady) return;
  if (!(await hasItsTurn(context, baseline, onIt, experiments.slice(0, run.index)))) return;
  context.progress.line("the same on the baseline");
  await strike(onBaseline(context, baseline), { ...run, record: onIt }, steady.baseline);
}

/** One outage causes one restart. Further restarts are the service's own crashes. */
function warnOfCrashes(chain: RecoveryChain, warnings: string[]): void {
  const restarts = (chain.restartCountAfter ?? chain.restartCountBefore) - chain.restartCountBefore;
  if (restarts < 2 || chain.firstGoodAnswerMs === null) return;
  warnings.push(
    `The service was restarted ${restarts} times after one ${chain.words.noun}, because it crashed while starting.`,
  );
}

/** Causes the outage, and records its effect and the recovery. */
async function strike(context: DrillContext, run: ExperimentRun, steady: Phase): Promise<RecoveryChain> {
  const { engine, target, clock, progress } = context;
  const watchedMs = run.limits.maxRecoveryMs + EXTRA_MS;
  const before = await engine.container(target.containerId, context.signal);
  const listeningProbe = await chooseProbe(before, target.containerPort, context.place);
  using watch = new ContainerWatch(engine, target.containerId, clock);
  // To test that a service finishes running requests before it stops, a request has to be running.
  const asked = run.experiment.checks.includes("stop");
  const { name } = run.record;
  const inFlight = new InFlight(context, name, { usualMs: asked ? steady.measurement.p50Ms : null, patient: asked });
  return await underExperiment(context, run, watchedMs, async (injection) => {
    const { strike, injectedAtEpochMs } = injection;
    if (strike === null) throw new Error(`${run.record.kind} has no moment of outage, so its recovery can't be timed`);
    const recovering = { name: run.record.name, watch, injection, strike, inFlight, before, listeningProbe, watchedMs };
    const { chain, last } = await watchRecovery(context, recovering);
    run.record.recovery = chain;
    const [fromMs, toMs] = [chain.struckAtMs, clock.now()];
    // The watch ends early if the engine clearly will not restart the container, so the real time is recorded.
    const countsFromMs = fromMs + (chain.countedFrom === "end" ? (chain.diedMs ?? 0) : 0);
    const forMs = Math.min(watchedMs, toMs - countsFromMs);
    run.record.watched = {
      forMs,
      lastAnswer: last === null ? null : (last.detail ?? last.outcome),
      lastOutcome: last?.outcome ?? null,
      lastStatus: last?.status ?? null,
      noise: noiseBetween(context, fromMs, toMs),
    };
    run.record.usage = context.usage.between(clock.toEpochMs(fromMs), clock.toEpochMs(toMs));
    run.record.evidence = await injection.felt({ steady, during: null, events: watch.since(injectedAtEpochMs) });
    progress.line(`${run.record.evidence.felt ? "effect" : "NO measurable effect"}: ${run.record.evidence.sentence}`);
    progress.line(
      chain.firstGoodAnswerMs === null
        ? `no good answer after ${chain.words.cause}`
        : `first good answer ${Math.round(chain.firstGoodAnswerMs)} ms after the outage began`,
    );
    return chain;
  }).finally(() => inFlight.end());
}
