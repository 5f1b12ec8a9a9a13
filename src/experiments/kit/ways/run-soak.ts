import { AbortWatch } from "../../../gate/abort-watch.ts";
import type { Phase } from "../../../model/record.ts";
import type { Sample } from "../../../model/sample.ts";
import { isSoaked } from "../../../stats/growth.ts";
import { ABORTED_BEFORE, hasItsTurn } from "../compare/comparison.ts";
import { type DrillContext, onBaseline } from "../context/context.ts";
import { observe } from "../observe.ts";
import { type ExperimentRun, underExperiment } from "../under-experiment.ts";
import type { WindowOrder } from "../window.ts";

/** Memory is not read more often. */
const LOOK_MS = 1_000;

/**
 * Runs the load until it is clear whether memory grows with the requests, then does the same with the baseline: growth that
 * the baseline has too is not a regression.
 */
export async function runSoak(context: DrillContext, run: ExperimentRun, steady: Phase): Promise<void> {
  await soak(context, run, steady, { name: run.record.name, abort: new AbortWatch(run) });
  const { baseline, record } = context;
  const onIt = record.baseline?.experiments[run.index];
  if (baseline === null || !onIt) return;
  if (run.record.aborted !== null) {
    onIt.skipped = ABORTED_BEFORE;
    return;
  }
  if (!(await hasItsTurn(context, baseline, onIt, record.baseline?.experiments.slice(0, run.index) ?? []))) return;
  context.progress.line("the same on the baseline");
  // Abort limits only apply to the candidate, so there are none here.
  const order = { name: `${run.record.name} of the baseline`, textsOf: run.record.name };
  await soak(onBaseline(context, baseline), { ...run, record: onIt }, steady, order);
}

async function soak(
  context: DrillContext,
  run: ExperimentRun,
  steady: Phase,
  order: Pick<WindowOrder, "name" | "abort" | "textsOf">,
): Promise<void> {
  const { plan, usage, clock } = context;
  const { experiment, parameters } = run;
  await underExperiment(context, run, plan.maxDurationMs, async (injection) => {
    const startedAtMs = clock.now();
    const { startedAtMs: fromMs, endedAtMs: toMs, samples: asked } = steady;
    const before = { samples: asked, memory: usage.memoryBetween(fromMs, toMs, clock) };
    const memory = () => usage.memoryBetween(startedAtMs, clock.now(), clock);
    let lookedAtMs = 0;
    let soaked = false;
    const maxGrowth = experiment.maxGrowth?.(parameters) ?? 0;
    // With a baseline only additional growth of the candidate counts as a leak.
    const plain = context.baseline === null ? maxGrowth : Number.POSITIVE_INFINITY;
    const window = {
      ...order,
      load: plan.load,
      done: (samples: readonly Sample[], elapsedMs: number) => {
        if (elapsedMs < plan.durationMs) return false;
        if (elapsedMs - lookedAtMs >= LOOK_MS) {
          lookedAtMs = elapsedMs;
          soaked = isSoaked({ samples, memory: memory() }, before, plain);
        }
        return elapsedMs >= plan.maxDurationMs || soaked;
      },
    };
    const seen = () => {
      run.record.soaked = { maxGrowth, memory: memory() };
      return { memory: run.record.soaked.memory };
    };
    await observe(context, run, { injection, steady, window, seen });
  });
}
