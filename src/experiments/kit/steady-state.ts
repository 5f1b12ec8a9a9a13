import type { UsageCounters } from "../../engine/engine.ts";
import { countThreads } from "../../engine/threads.ts";
import { limitsUnder } from "../../gate/limits.ts";
import { cleanRequestsNeeded } from "../../gate/proof.ts";
import { WindowGate } from "../../gate/window-gate.ts";
import type { Check } from "../../model/check.ts";
import { DrillError } from "../../model/facts/drill-error.ts";
import { isJudgedByLimits } from "../../model/facts/outcome.ts";
import { STEADY_STATE } from "../../model/facts/place.ts";
import { MIN_THROTTLED_RATIO, threadAdvice } from "../../model/facts/thread-use.ts";
import { message } from "../../model/message.ts";
import { shareAllowed, windowObjectives } from "../../model/objectives.ts";
import type { Phase, ThreadUse } from "../../model/record.ts";
import type { DrillContext } from "./context/context.ts";
import { alarmsIn } from "./judging.ts";
import { runWindow } from "./window.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "progress.not-counted": { readonly requests: number };
    "skipped.steady-state-broken": NoArgs;
    "steady-state.no-good-answer": NoArgs;
    /** Requests without a failure that a window needs, and how many fit into it if requests get slower by a factor. */
    "steady-state.limits-out-of-reach": {
      readonly needed: number;
      readonly expected: number;
      readonly slowdown: number;
    };
  }
}

const WARM_UP_REQUESTS = 10;
/** Maximum time in which a warm-up sends requests. */
export const WARM_UP_MS = 20_000;
/** Maximum time for counting its threads, which takes about 3 s. */
export const THREADS_MS = 15_000;
const STEADY_REQUESTS = 20;
/** A fast service answers 20 requests in an instant, but noise lasts longer. At most the minimum duration of an experiment. */
const STEADY_MS = 10_000;
/** A service that seems to break a limit is watched at most this long, because neighboring requests carry little weight. */
const LEANING_MS = 60_000;
/** Two workers leave a single-threaded service a third of its quota (measured, rounded). */
const USUAL_SLOWDOWN = 3;

/**
 * Requests that are not counted, so that caches fill and code gets compiled. If the CPU quota holds the service back
 * meanwhile, its threads are counted under some more of them, because only one request is in flight.
 * @returns how many requests it took
 */
export async function warmUp(context: DrillContext): Promise<number> {
  const { progress, record } = context;
  const before = await countersOf(context);
  let requests = await sendUncounted(context, WARM_UP_REQUESTS, () => false);
  if (isHeldBack(before, await countersOf(context))) {
    let isCounting = true;
    const counting = countThreadUse(context).finally(() => {
      isCounting = false;
    });
    requests += await sendUncounted(context, 0, () => isCounting);
    record.threadUse = await counting;
  }
  progress.line(message("progress.not-counted", { requests }));
  const advice = threadAdvice(record);
  if (advice !== null) progress.line(advice);
  return requests;
}

/** The same for the baseline, with as many requests: a service that ran longer (JIT) was 3 % faster than itself. */
export async function warmUpLike(context: DrillContext, requests: number): Promise<void> {
  const sent = await sendUncounted(context, requests, () => false);
  context.progress.line(message("progress.not-counted", { requests: sent }));
}

async function sendUncounted(context: DrillContext, requests: number, isNeeded: () => boolean): Promise<number> {
  const { measurement } = await runWindow(context, {
    name: "warm-up",
    load: { kind: "clients", clients: 1 },
    ends: { requests, byMs: WARM_UP_MS },
    done: (samples, elapsedMs) => !isNeeded() && (samples.length >= requests || elapsedMs >= WARM_UP_MS),
  });
  return measurement.requests;
}

/** Null if they can't be read. */
async function countersOf({ engine, target, signal }: DrillContext): Promise<UsageCounters | null> {
  return await engine.counters(target.containerId, signal).catch(() => null);
}

/** Whether enough periods of the CPU quota were throttled for too many threads to matter, or the counters could not be read. */
function isHeldBack(before: UsageCounters | null, after: UsageCounters | null): boolean {
  const periods = (after?.periods ?? Number.NaN) - (before?.periods ?? Number.NaN);
  const throttled = (after?.throttledPeriods ?? Number.NaN) - (before?.throttledPeriods ?? Number.NaN);
  return !(throttled < MIN_THROTTLED_RATIO * periods || throttled === 0);
}

/** The service's threads and its throttling meanwhile; null if they can't be counted, which decides nothing. */
async function countThreadUse({ tools, target, usage, clock, signal }: DrillContext): Promise<ThreadUse | null> {
  const fromMs = clock.now();
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(THREADS_MS)]);
    const counted = await countThreads(tools, target.containerId, limit);
    if (counted === null) return null;
    const used = usage.between(clock.toEpochMs(fromMs), clock.toEpochMs(clock.now()));
    // The engine's readings are rare, so they are only used if the helper can't see the counters.
    return { ...counted, throttledRatio: counted.throttledRatio ?? used?.throttledRatio ?? null };
  } catch {
    return null;
  }
}

/**
 * Measures the service before any experiment.
 * @returns null if it already breaks a limit; the failed check is in the record, and no experiment runs
 */
export async function runSteadyState(context: DrillContext): Promise<Phase | null> {
  const { plan, record } = context;
  const gate = new WindowGate(STEADY_STATE, windowObjectives(plan.limits));
  const phase = await runWindow(context, {
    name: STEADY_STATE,
    load: plan.load,
    get ends() {
      return { requests: STEADY_REQUESTS, fromMs: lastsMs(gate, plan) };
    },
    gate,
    done: (samples, elapsedMs) =>
      gate.failed() || (samples.length >= STEADY_REQUESTS && elapsedMs >= lastsMs(gate, plan)),
  });
  record.phases.push(phase);
  if (alarmsIn(STEADY_STATE, plan.limits, phase, record.usage).some(isFail)) {
    for (const experiment of record.experiments) experiment.skipped = message("skipped.steady-state-broken", {});
    return null;
  }
  if (phase.measurement.ok === 0) {
    throw new DrillError(message("steady-state.no-good-answer", {}), {
      advice: [message("advice.stopped-answering", {})],
    });
  }
  warnIfOutOfReach(context, phase);
  return phase;
}

/** The duration, depending on the results so far. */
function lastsMs(gate: WindowGate, { durationMs, maxDurationMs }: DrillContext["plan"]): number {
  if (gate.suspected()) return maxDurationMs;
  return Math.min(gate.leansToFail() ? LEANING_MS : Math.min(STEADY_MS, durationMs), maxDurationMs);
}

function isFail({ status }: Check): boolean {
  return status === "fail";
}

/** With clients, only the steady state shows how many requests fit into a window. */
function warnIfOutOfReach({ plan, record, progress }: DrillContext, steady: Phase): void {
  const { load, maxDurationMs } = plan;
  if (load.kind !== "clients") return;
  const objectives = record.experiments.flatMap(({ outcome }, index) => {
    return isJudgedByLimits(outcome.type) ? windowObjectives(limitsUnder(record, index)) : [];
  });
  const perMs = steady.measurement.requests / (steady.endedAtMs - steady.startedAtMs);
  const expected = Math.floor((perMs * maxDurationMs) / USUAL_SLOWDOWN);
  const needed = Math.max(0, ...objectives.map((objective) => cleanRequestsNeeded(shareAllowed(objective))));
  if (expected >= needed) return;
  const warning = message("steady-state.limits-out-of-reach", { needed, expected, slowdown: USUAL_SLOWDOWN });
  record.warnings.push(warning);
  progress.line(warning);
}
