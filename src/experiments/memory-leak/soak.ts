import { AbortWatch } from "../../gate/abort-watch.ts";
import { message } from "../../model/message.ts";
import type { Effect, Phase, SoakOutcome } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { isSoaked } from "../../stats/growth.ts";
import { runOnBaseline } from "../kit/compare/comparison.ts";
import type { DrillContext } from "../kit/context/context.ts";
import type { ExperimentRun, Way } from "../kit/experiment.ts";
import { sendWindow } from "../kit/send-window.ts";
import { started } from "../kit/under-disturbance.ts";
import type { WindowOrder } from "../kit/window.ts";
import { soakChecks } from "./growth-check.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "memory-leak.measured": { readonly answered: number; readonly readings: number };
  }
}

/** Memory is not read more often. */
const LOOK_MS = 1_000;

/**
 * Runs the load until it is clear whether memory grows with the requests, then does the same with the baseline: growth that
 * the baseline has too is not a regression.
 * @param maxGrowth the limit, in bytes per request
 */
export function soak<P extends object>(maxGrowth: (parameters: P) => number): Way<P, SoakOutcome> {
  return {
    type: "soak",
    hasLoad: true,
    compared: false,
    onBaseline: true,
    begin: (parameters) => ({
      type: "soak",
      liveness: null,
      duringPhase: null,
      maxGrowth: maxGrowth(parameters),
      memory: null,
    }),
    run: async (context, run, steady) => {
      await sendSoak(context, run, steady, { name: run.record.name, abort: new AbortWatch(run) });
      await runOnBaseline(context, run, async (beside, besideRun) => {
        // Abort limits only apply to the candidate, so there are none here.
        const order = { name: `${run.record.name} of the baseline`, textsOf: run.record.name };
        await sendSoak(beside, besideRun, steady, order);
      });
    },
    check: soakChecks,
    maxMs: ({ sides, engineMs, ownMs, windowMs }) => sides * (engineMs + ownMs + windowMs),
  };
}

async function sendSoak(
  context: DrillContext,
  run: ExperimentRun<object, SoakOutcome>,
  steady: Phase,
  order: Pick<WindowOrder, "name" | "abort" | "textsOf">,
): Promise<void> {
  const { plan, usage, clock } = context;
  const { outcome } = run.record;
  started(context, run);
  const startedAtMs = clock.now();
  const { startedAtMs: fromMs, endedAtMs: toMs, samples: asked } = steady;
  const before = { samples: asked, memory: usage.memoryBetween(fromMs, toMs, clock) };
  const memory = () => usage.memoryBetween(startedAtMs, clock.now(), clock);
  let lookedAtMs = 0;
  let soaked = false;
  // With a baseline only additional growth of the candidate counts as a leak.
  const plain = context.baseline === null ? outcome.maxGrowth : Number.POSITIVE_INFINITY;
  const window = {
    ...order,
    load: plan.load,
    ends: { fromMs: plan.durationMs, byMs: plan.maxDurationMs },
    done: (samples: readonly Sample[], elapsedMs: number) => {
      if (elapsedMs < plan.durationMs) return false;
      if (elapsedMs - lookedAtMs >= LOOK_MS) {
        lookedAtMs = elapsedMs;
        soaked = isSoaked({ samples, memory: memory() }, before, plain);
      }
      return elapsedMs >= plan.maxDurationMs || soaked;
    },
  };
  await sendWindow(context, run, window, ({ measurement }) => {
    const readings = memory();
    outcome.memory = readings;
    return soakEffect(measurement.ok, readings.length);
  });
}

/** Whether there is anything to judge. */
export function soakEffect(answered: number, readings: number): Effect {
  return { observed: answered > 0 && readings > 0, message: message("memory-leak.measured", { answered, readings }) };
}
