import { AbortWatch } from "../../../gate/abort-watch.ts";
import { WindowGate } from "../../../gate/window-gate.ts";
import { asMet } from "../../../model/facts/shed.ts";
import { windowObjectives } from "../../../model/objectives.ts";
import type { ExperimentOutcome, LoadOutcome, Phase } from "../../../model/record.ts";
import { compareUnder } from "../compare/comparison.ts";
import { comparisonChecksAt } from "../compare/comparison-checks.ts";
import { rerouted } from "../compare/rerouted.ts";
import type { DrillContext } from "../context/context.ts";
import type { Apply, LoadDisturbance } from "../disturbance.ts";
import type { ExperimentRun, Way } from "../experiment.ts";
import { sendWindow } from "../send-window.ts";
import { notRemoved, underDisturbance } from "../under-disturbance.ts";
import { watchComeBack } from "./come-back.ts";
import { comeBackChecks, windowChecks } from "./load-checks.ts";

/** Extra time of a window for the inspections around it. */
const MARGIN_MS = 60_000;

/** How a disturbance is run under load. */
export interface UnderLoadOrder<P> {
  readonly apply: Apply<P, LoadDisturbance>;
  /** Whether candidate and baseline are compared under it; false by default. */
  readonly compared?: boolean;
}

/** What else is done while a disturbance is active. */
export interface Besides {
  /** Whether the service may shed requests: a shed request is then not a failure, and its latency is ignored. */
  readonly mayShed?: boolean;
  /** Whether requests that it sheds in time count as answered. */
  readonly shedIsAnswer?: boolean;
  /** Before the load. */
  before?(): Promise<void>;
  /** After the load, with the disturbance still active; not after an abort, which removes it at once. */
  after?(): Promise<void>;
  /** How long both may take, milliseconds. */
  readonly takesMs?: number;
}

type Disturbed = Extract<ExperimentOutcome, { readonly type: "load" | "degradation" }>;

/** Applies a disturbance, judges the load under it, removes it and measures the recovery. */
export function underLoad<P extends object>(order: UnderLoadOrder<P>): Way<P, LoadOutcome> {
  const { compared = false } = order;
  return {
    type: "load",
    hasLoad: true,
    compared,
    onBaseline: compared,
    begin: () => ({ type: "load", removal: notRemoved(), ...nothingSeen() }),
    run: async (context, run, steady) => {
      await runUnderLoad(context, run, steady, order, {});
      await watchComeBack(context, run, steady);
    },
    check: (judging) => [
      ...windowChecks(judging),
      ...comparisonChecksAt(judging.record, judging.index),
      ...comeBackChecks(judging),
    ],
    maxMs: ({ engineMs, ownMs, windowMs, compareMs, comeBackMs }) =>
      engineMs + ownMs + windowMs + compareMs + comeBackMs,
  };
}

/** What is not known before a load was sent. */
export function nothingSeen(): Omit<LoadOutcome, "type" | "removal"> {
  return { liveness: null, duringPhase: null, afterPhase: null, latencyBackMs: null };
}

/** Applies a disturbance, sends the load under it, compares with the baseline if that is asked for, and removes it. */
export async function runUnderLoad<P extends object>(
  context: DrillContext,
  run: ExperimentRun<P, Disturbed>,
  steady: Phase,
  { apply, compared = false }: UnderLoadOrder<P>,
  besides: Besides,
): Promise<void> {
  const { plan } = context;
  const windowMs = plan.maxDurationMs + plan.requestTimeoutMs + MARGIN_MS + (besides.takesMs ?? 0);
  // The disturbance stays active on the candidate during the comparison with the baseline.
  const lifetimeMs = context.baseline === null ? windowMs : 2 * windowMs;
  await underDisturbance(context, run, { apply, lifetimeMs }, async (disturbance) => {
    using route = rerouted(context, disturbance, run.record.allowance);
    await besides.before?.();
    const { mayShed, shedIsAnswer } = besides;
    const window = loadWindow(context, run, { mayShed, shedIsAnswer, takes: disturbance.takes });
    await sendWindow(route.context, run, window, (during) => disturbance.verify({ steady, during }));
    if (run.record.aborted === null) await besides.after?.();
    if (compared) await compareUnder(route.context, run, { apply, disturbance, lifetimeMs: windowMs });
  });
}

/** The plan's load for an experiment, until it is judged. @param order.over further work that the window lasts for */
export function loadWindow(
  { plan }: Pick<DrillContext, "plan">,
  run: ExperimentRun<object, ExperimentOutcome>,
  order: {
    readonly mayShed?: boolean | undefined;
    readonly shedIsAnswer?: boolean | undefined;
    readonly takes?: LoadDisturbance["takes"];
    readonly over?: () => boolean;
  },
) {
  const { name } = run.record;
  const { mayShed = false, shedIsAnswer = mayShed, takes, over = () => true } = order;
  const limits = mayShed ? { ...run.limits, maxP95Ms: Number.MAX_VALUE } : run.limits;
  const gate = new WindowGate(name, windowObjectives(limits));
  return {
    name,
    load: plan.load,
    gate,
    abort: new AbortWatch(run, shedIsAnswer),
    takes,
    ...(shedIsAnswer && { judgedAs: asMet }),
    ends: { decided: true as const, fromMs: plan.durationMs, byMs: plan.maxDurationMs },
    done: (_samples: unknown, elapsedMs: number) =>
      elapsedMs >= plan.maxDurationMs || (elapsedMs >= plan.durationMs && gate.decided() && over()),
  };
}
