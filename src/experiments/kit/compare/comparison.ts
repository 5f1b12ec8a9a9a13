import { AbortWatch } from "../../../gate/abort-watch.ts";
import { STEADY_STATE } from "../../../model/facts/place.ts";
import { message } from "../../../model/message.ts";
import {
  type Comparison,
  type DrillRecord,
  type ExperimentOutcome,
  type ExperimentRecord,
  NOT_YET_STARTED,
  type Phase,
  type Removal,
} from "../../../model/record.ts";
import { type DrillContext, onBaseline } from "../context/context.ts";
import type { Apply, LoadDisturbance } from "../disturbance.ts";
import type { ExperimentRun } from "../experiment.ts";
import { reportAbort } from "../send-window.ts";
import { warmUpLike } from "../steady-state.ts";
import { reasonToSkip } from "../turn.ts";
import { underDisturbance } from "../under-disturbance.ts";
import { runWindow } from "../window.ts";
import { comparePairs } from "./pairs.ts";
import { rerouted } from "./rerouted.ts";
import { Turns } from "./turns.ts";

declare module "../../../model/message.ts" {
  interface MessageArgs {
    "progress.same-on-baseline": NoArgs;
    "skipped.aborted-on-candidate": NoArgs;
  }
}

/** Before any experiment there are no turns, no abort limits, and no requests that a disturbance causes to fail. */
const NOTHING = { turns: null, abort: null, takes: { candidate: undefined, baseline: undefined } };

/**
 * Compares the candidate with the baseline before any experiment; does nothing without a baseline.
 * @param warmUpRequests of the candidate
 */
export async function compareSteadyStates(context: DrillContext, steady: Phase, warmUpRequests: number): Promise<void> {
  const { plan, baseline, record } = context;
  if (baseline === null || record.baseline === null) return;
  await warmUpLike(onBaseline(context, baseline), warmUpRequests);
  // Here too it gets as many requests as the candidate.
  await runWindow(onBaseline(context, baseline), {
    name: "warm-up of the baseline",
    textsOf: STEADY_STATE,
    load: plan.load,
    ends: { requests: steady.measurement.requests, byMs: steady.endedAtMs - steady.startedAtMs },
    done: (samples, elapsedMs) =>
      samples.length >= steady.measurement.requests || elapsedMs >= steady.endedAtMs - steady.startedAtMs,
  });
  record.baseline.comparisons.push(
    await comparePairs(context, baseline, { scope: STEADY_STATE, experiment: null, ...NOTHING }),
  );
  baseline.labels.close();
}

/** Why an experiment was skipped on the baseline after it was aborted on the candidate. */
const ABORTED_BEFORE = message("skipped.aborted-on-candidate", {});

/**
 * Runs an experiment on the baseline too, unless it can't: its record then has the reason. Does nothing without a baseline.
 * @param work gets the context and the run with the baseline instead of the candidate
 */
export async function runOnBaseline<P extends object, O extends ExperimentOutcome>(
  context: DrillContext,
  run: ExperimentRun<P, O>,
  work: (context: DrillContext, run: ExperimentRun<P, O>) => Promise<void>,
): Promise<void> {
  const { baseline, record, progress } = context;
  const records = record.baseline?.experiments ?? [];
  // The same kind, so the same type of outcome.
  const onIt = records[run.index] as ExperimentRecord<O> | undefined;
  if (baseline === null || onIt === undefined) return;
  const beside = onBaseline(context, baseline);
  const reason = run.record.aborted === null ? await reasonToSkip(beside, records.slice(0, run.index)) : ABORTED_BEFORE;
  onIt.skipped = reason ?? NOT_YET_STARTED;
  const { name } = run.record;
  if (reason !== null) return progress.line([message("left-out.skipped", { name, onBaseline: true }), reason]);
  progress.line(message("progress.same-on-baseline", {}));
  await work(beside, { ...run, record: onIt });
}

/**
 * Compares the two under a disturbance that is already active on the candidate: the baseline gets the same one for the
 * comparison. The effect is verified on each side against its own steady state in the earlier comparison. Abort limits
 * only apply to the candidate.
 */
export async function compareUnder<P extends object>(
  context: DrillContext,
  run: ExperimentRun<P, Extract<ExperimentOutcome, { readonly removal: Removal }>>,
  { apply, disturbance, lifetimeMs }: CompareOrder<P>,
): Promise<void> {
  const { baseline, record } = context;
  const steady = steadyComparison(record);
  if (baseline === null || !steady) return;
  await runOnBaseline(context, run, async (beside, onIt) => {
    await underDisturbance(beside, onIt, { apply, lifetimeMs }, async (ofBaseline) => {
      using asked = rerouted(beside, ofBaseline, run.record.allowance);
      const askedBaseline = { ...baseline, client: asked.context.client };
      const turns = turnsOf(disturbance, ofBaseline);
      const abort = new AbortWatch(run);
      const takes = { candidate: disturbance.takes, baseline: ofBaseline.takes };
      const under = { scope: run.record.name, experiment: run.index, turns, abort, takes };
      const comparison = await comparePairs(context, askedBaseline, under);
      record.baseline?.comparisons.push(comparison);
      run.record.aborted = abort.crossed();
      if (run.record.aborted !== null) reportAbort(context, run.record.aborted);
      const onCandidate = await disturbance.verify({ steady: steady.candidate, during: comparison.candidate });
      const onBoth = await ofBaseline.verify({ steady: steady.baseline, during: comparison.baseline });
      onIt.record.effect = onCandidate.observed ? onBoth : onCandidate;
    });
  });
}

interface CompareOrder<P> {
  readonly apply: Apply<P, LoadDisturbance>;
  /** The candidate's. */
  readonly disturbance: LoadDisturbance;
  /** Maximum duration of the baseline's disturbance. */
  readonly lifetimeMs: number;
}

/** The comparison before any experiment; undefined until it was made. */
export function steadyComparison({ baseline }: DrillRecord): Comparison | undefined {
  return baseline?.comparisons.find(({ experiment }) => experiment === null);
}

function turnsOf({ pausing: candidate }: LoadDisturbance, { pausing: baseline }: LoadDisturbance): Turns | null {
  return candidate === undefined || baseline === undefined ? null : new Turns({ candidate, baseline });
}
