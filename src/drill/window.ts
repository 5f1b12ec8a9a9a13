import { measure } from "../core/measurement.ts";
import type { Load } from "../core/plan.ts";
import type { Phase, Usage } from "../core/record.ts";
import type { Sample } from "../core/sample.ts";
import type { UsageCounters } from "../docker/engine.ts";
import { startLoad } from "../load/load.ts";
import { promptCycle } from "../load/prompt-cycle.ts";
import { PROMPTS } from "../load/prompts.ts";
import { cpuTicks, stealRatio } from "../machine/steal.ts";
import type { DrillContext } from "./context.ts";

export interface WindowOrder {
  readonly name: string;
  readonly load: Load;
  /** Asked after every request and ten times a second: true ends the window. */
  readonly done: (samples: readonly Sample[], elapsedMs: number) => boolean;
  readonly onSample?: (sample: Sample) => void;
}

const TICK_MS = 100;
/** The same prompts in the same order in every window of every drill, so that what is compared was asked the same. */
const SEED = 20250405;

/**
 * Puts the load on until `done`, waits for the requests in flight, and sums up what was seen.
 * @throws the signal's reason when the drill is cancelled
 */
export async function runWindow(context: DrillContext, order: WindowOrder): Promise<Phase> {
  const { clock, signal, engine, target } = context;
  const usageBefore = await countersOf(context);
  const ticksBefore = await cpuTicks();
  const startedAtMs = clock.now();
  const samples: Sample[] = [];
  const over = Promise.withResolvers<void>();
  const look = () => {
    if (signal.aborted || order.done(samples, clock.now() - startedAtMs)) over.resolve();
  };
  const load = startLoad({
    load: order.load,
    client: context.client,
    prompts: promptCycle(PROMPTS, SEED),
    clock,
    requestTimeoutMs: context.plan.requestTimeoutMs,
    signal,
    onSample: (sample) => {
      samples.push(sample);
      order.onSample?.(sample);
      look();
    },
  });
  const ticker = setInterval(look, TICK_MS);
  try {
    await over.promise;
  } finally {
    clearInterval(ticker);
    await load.stop();
  }
  signal.throwIfAborted();
  const endedAtMs = clock.now();
  const after = await engine.usage(target.containerId, signal).catch(() => null);
  return {
    name: order.name,
    startedAtMs,
    endedAtMs,
    samples,
    measurement: measure(samples),
    usage: usageBetween(usageBefore, after, (endedAtMs - startedAtMs) / 1000),
    stealRatio: stealRatio(ticksBefore, await cpuTicks()),
  };
}

/** Counters that can't be read are no reason to stop a drill: what rests on them says so. */
async function countersOf({ engine, target, signal }: DrillContext): Promise<UsageCounters | null> {
  return await engine.usage(target.containerId, signal).catch(() => null);
}

/** What was used between two readings. The counters start again at zero with the container: then nothing is known. */
function usageBetween(before: UsageCounters | null, after: UsageCounters | null, seconds: number): Usage | null {
  if (!after) return null;
  const risen = (name: Exclude<keyof UsageCounters, "memoryBytes">) => {
    const [from, to] = [before?.[name] ?? null, after[name]];
    return from === null || to === null || to < from ? null : to - from;
  };
  const per = (amount: number | null, whole: number | null) => (amount === null || !whole ? null : amount / whole);
  return {
    cpuShare: per(risen("cpuSeconds"), seconds),
    throttledRatio: per(risen("throttledPeriods"), risen("periods")),
    throttledShare: per(risen("throttledSeconds"), seconds),
    memoryBytes: after.memoryBytes,
  };
}
