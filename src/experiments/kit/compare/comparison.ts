import { AbortWatch } from "../../../gate/abort-watch.ts";
import { STEADY_STATE } from "../../../gate/checks/record-checks.ts";
import {
  type Comparison,
  type DrillRecord,
  type Evidence,
  type ExperimentRecord,
  NOT_YET_INJECTED,
  type Phase,
} from "../../../model/record.ts";
import { type DrillContext, onBaseline, type Side } from "../context/context.ts";
import type { Injection } from "../experiment.ts";
import { warmUp } from "../steady-state.ts";
import { reasonToSkip } from "../turn.ts";
import { type ExperimentRun, underExperiment } from "../under-experiment.ts";
import { runWindow } from "../window.ts";
import { comparePairs } from "./pairs.ts";
import { rerouted } from "./rerouted.ts";
import { Turns } from "./turns.ts";

/** Before any experiment there are no turns, no abort limits, and no requests that a disturbance causes to fail. */
const NOTHING = { turns: null, abort: null, takes: { candidate: undefined, baseline: undefined } };

/** Compares the candidate with the baseline before any experiment; does nothing without a baseline. */
export async function compareSteadyStates(context: DrillContext, steady: Phase): Promise<void> {
  const { plan, baseline, record } = context;
  if (baseline === null || record.baseline === null) return;
  await warmUp(onBaseline(context, baseline));
  // It gets as many requests as the candidate: a service that ran longer (JIT) was 3 % faster than itself.
  await runWindow(onBaseline(context, baseline), {
    name: "warm-up of the baseline",
    textsOf: STEADY_STATE,
    load: plan.load,
    done: (samples, elapsedMs) =>
      samples.length >= steady.measurement.requests || elapsedMs >= steady.endedAtMs - steady.startedAtMs,
  });
  record.baseline.comparisons.push(
    await comparePairs(context, baseline, { scope: STEADY_STATE, experiment: null, ...NOTHING }),
  );
  baseline.labels.close();
}

/** Why an experiment was skipped on the baseline after it was aborted on the candidate. */
export const ABORTED_BEFORE = "it was aborted on the candidate";

/**
 * Compares the two under a disturbance that is already active on the candidate: the baseline gets the same one for the
 * comparison. The effect is verified on each side against its own steady state in the earlier comparison. Abort limits
 * only apply to the candidate.
 */
export async function compareUnder(
  context: DrillContext,
  run: ExperimentRun,
  injection: Injection,
  lifetimeMs: number,
) {
  const { baseline, record } = context;
  const onIt = record.baseline?.experiments[run.index];
  const steady = steadyComparison(record);
  if (baseline === null || record.baseline === null || !onIt || !steady) return;
  if (run.record.aborted !== null) {
    onIt.skipped = ABORTED_BEFORE;
    return;
  }
  const { comparisons, experiments } = record.baseline;
  if (!(await hasItsTurn(context, baseline, onIt, experiments.slice(0, run.index)))) return;
  context.progress.line("the same on the baseline");
  await underExperiment(onBaseline(context, baseline), { ...run, record: onIt }, lifetimeMs, async (ofBaseline) => {
    using asked = rerouted(onBaseline(context, baseline), ofBaseline, run.record.allowance);
    const askedBaseline = { ...baseline, client: asked.context.client };
    const turns = turnsOf(injection, ofBaseline);
    const abort = new AbortWatch(run);
    const takes = { candidate: injection.takes, baseline: ofBaseline.takes };
    const under = { scope: run.record.name, experiment: run.index, turns, abort, takes };
    const comparison = await comparePairs(context, askedBaseline, under);
    comparisons.push(comparison);
    if (abort.crossed() !== null) {
      run.record.aborted = `beside the baseline, ${abort.crossed()}`;
      context.progress.line(`aborted: ${run.record.aborted}`);
    }
    const byCandidate = await injection.felt({ steady: steady.candidate, during: comparison.candidate });
    const byBaseline = await ofBaseline.felt({ steady: steady.baseline, during: comparison.baseline });
    onIt.evidence = byCandidate.felt ? byBaseline : notByCandidate(byCandidate);
  });
}

/** The comparison before any experiment; undefined until it was made. */
export function steadyComparison({ baseline }: DrillRecord): Comparison | undefined {
  return baseline?.comparisons.find(({ experiment }) => experiment === null);
}

/** Whether the experiment can run on the baseline; if not, its record has the reason. */
export async function hasItsTurn(
  context: DrillContext,
  baseline: Side,
  onIt: ExperimentRecord,
  earlier: readonly ExperimentRecord[],
): Promise<boolean> {
  const reason = await reasonToSkip(onBaseline(context, baseline), earlier);
  onIt.skipped = reason ?? NOT_YET_INJECTED;
  if (reason !== null) context.progress.line(`the baseline was left out: ${reason}`);
  return reason === null;
}

function turnsOf({ pausing: candidate }: Injection, { pausing: baseline }: Injection): Turns | null {
  return candidate === null || baseline === null ? null : new Turns({ candidate, baseline });
}

function notByCandidate({ sentence }: Evidence): Evidence {
  return { felt: false, sentence: `the candidate beside it felt it no more: ${sentence}` };
}
