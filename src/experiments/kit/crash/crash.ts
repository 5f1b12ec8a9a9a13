import { endOf } from "../../../load/http/answer.ts";
import type { Check } from "../../../model/check.ts";
import { livesOn } from "../../../model/facts/recovery-chain.ts";
import { type Message, message } from "../../../model/message.ts";
import type { CrashOutcome, Phase, RecoveryChain, Trigger } from "../../../model/record.ts";
import { runOnBaseline, steadyComparison } from "../compare/comparison.ts";
import { type DrillContext, noiseBetween } from "../context/context.ts";
import type { Apply, Outage } from "../disturbance.ts";
import type { ExperimentRun, Judging, Way } from "../experiment.ts";
import { reportEffect } from "../send-window.ts";
import { notRemoved, underDisturbance } from "../under-disturbance.ts";
import { InFlight } from "../watch/in-flight.ts";
import { lastLogOf } from "../watch/last-log.ts";
import { runWindow } from "../window.ts";
import { ContainerWatch } from "./container-watch.ts";
import { crashChecks, MIN_AFTER_MS, REQUESTS_AFTER_OUTAGE } from "./crash-checks.ts";
import { chooseProbe, STAMP_TOLERANCE_MS, watchRecovery } from "./recovery-watch.ts";

declare module "../../../model/message.ts" {
  interface MessageArgs {
    /** The first good answer after an outage began; null without one. */
    "progress.recovered": { readonly afterMs: number | null };
    "recovery.crashed-while-starting": { readonly restarts: number; readonly trigger: Trigger };
  }
}

/** A late service is watched this much longer, so that the report can show how late it was. */
const EXTRA_MS = 15_000;

/** How an outage is caused. */
export interface CrashOrder<P> {
  readonly apply: Apply<P, Outage>;
  /** Whether the service is asked to end: then a request has to be running, to see whether it is finished. */
  readonly asks?: boolean;
  /** Checks before those of the recovery; none by default. */
  readonly checks?: (judging: Judging<CrashOutcome>, chain: RecoveryChain) => Check[];
}

/**
 * Causes an outage, times each step of the recovery, and compares the service with its steady state. Then repeats it on the
 * baseline.
 */
export function crash<P extends object>(order: CrashOrder<P>): Way<P, CrashOutcome> {
  return {
    type: "crash",
    hasLoad: false,
    compared: false,
    onBaseline: true,
    begin: () => ({
      type: "crash",
      removal: notRemoved(),
      recovery: null,
      watched: null,
      usage: null,
      afterPhase: null,
    }),
    run: async (context, run, steady) => {
      const { plan, record } = context;
      const chain = await causeOutage(context, run, steady, order);
      warnOfCrashes(chain, record.warnings);
      if (chain.firstGoodAnswerMs !== null) {
        const after = await runWindow(context, {
          name: `after ${run.record.name}`,
          load: plan.load,
          ends: { requests: REQUESTS_AFTER_OUTAGE, fromMs: MIN_AFTER_MS, byMs: plan.maxDurationMs },
          done: (samples, elapsedMs) =>
            elapsedMs >= plan.maxDurationMs || (samples.length >= REQUESTS_AFTER_OUTAGE && elapsedMs >= MIN_AFTER_MS),
        });
        run.record.outcome.afterPhase = record.phases.push(after) - 1;
      }
      const compared = steadyComparison(record);
      if (compared === undefined) return;
      await runOnBaseline(context, run, async (beside, besideRun) => {
        await causeOutage(beside, besideRun, compared.baseline, order);
      });
    },
    check: (judging) => crashChecks(judging, order.checks),
    maxMs: ({ sides, engineMs, ownMs, maxRecoveryMs, requestTimeoutMs, windowMs }) =>
      sides * (engineMs + ownMs + maxRecoveryMs + EXTRA_MS + 2 * requestTimeoutMs) + windowMs,
  };
}

/** Whether a service ran again, or still, and gave no good answer. */
function isSilent(chain: RecoveryChain): boolean {
  return chain.firstGoodAnswerMs === null && (chain.startedMs !== null || livesOn(chain));
}

/** One outage causes one restart. Further restarts are the service's own crashes. */
function warnOfCrashes(chain: RecoveryChain, warnings: Message[]): void {
  const restarts = (chain.restartCountAfter ?? chain.restartCountBefore) - chain.restartCountBefore;
  if (restarts < 2 || chain.firstGoodAnswerMs === null) return;
  warnings.push(message("recovery.crashed-while-starting", { restarts, trigger: chain.trigger }));
}

/** Causes the outage, and records its effect and the recovery. */
async function causeOutage<P extends object>(
  context: DrillContext,
  run: ExperimentRun<P, CrashOutcome>,
  steady: Phase,
  { apply, asks = false }: CrashOrder<P>,
): Promise<RecoveryChain> {
  const { engine, target, clock, progress } = context;
  const { name, outcome } = run.record;
  const watchedMs = run.limits.maxRecoveryMs + EXTRA_MS;
  const before = await engine.container(target.containerId, context.signal);
  const listeningProbe = await chooseProbe(before, target.containerPort, context.place);
  using watch = new ContainerWatch(engine, target.containerId, clock);
  const inFlight = new InFlight(context, name, { usualMs: asks ? steady.measurement.p50Ms : null, patient: asks });
  return await underDisturbance(context, run, { apply, lifetimeMs: watchedMs }, async (outage) => {
    const recovering = { name, watch, outage, inFlight, before, listeningProbe, watchedMs };
    const { chain, last } = await watchRecovery(context, recovering);
    outcome.recovery = chain;
    const [fromMs, toMs] = [chain.beganAtMs, clock.now()];
    // The watch ends early if the engine clearly will not restart the container, so the real time is recorded.
    const countsFromMs = fromMs + (chain.countedFrom === "end" ? (chain.diedMs ?? 0) : 0);
    outcome.watched = {
      forMs: Math.min(watchedMs, toMs - countsFromMs),
      lastAnswer: last === null ? null : endOf(last),
      lastOutcome: last?.outcome ?? null,
      lastStatus: last?.status ?? null,
      noise: noiseBetween(context, fromMs, toMs),
    };
    outcome.usage = context.usage.between(clock.toEpochMs(fromMs), clock.toEpochMs(toMs));
    const events = watch.since(outage.began.atEpochMs);
    if (isSilent(chain)) {
      // The first end is the outage itself.
      const [, ...own] = watch.seen("die", outage.began.atEpochMs - STAMP_TOLERANCE_MS);
      run.record.lastLog = await lastLogOf(context, own.at(-1));
    }
    run.record.effect = await outage.verify({ steady, during: null, events });
    reportEffect(context, run.record.effect);
    progress.line(message("progress.recovered", { afterMs: chain.firstGoodAnswerMs }));
    return chain;
  }).finally(() => inFlight.end());
}
