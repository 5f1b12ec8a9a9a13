import { setTimeout as sleep } from "node:timers/promises";
import { isTransient } from "../../engine/adapter/repeat.ts";
import { type Engine, EngineError } from "../../engine/engine.ts";
import { askRaw } from "../../load/http/raw.ts";
import type { AbortLimits, Limits } from "../../model/plan.ts";
import type { ExperimentRecord } from "../../model/record.ts";
import type { TextReply } from "../../model/service/text-reply.ts";
import { formatDuration } from "../../model/text/format.ts";
import { messageOf } from "../../model/text/message-of.ts";
import type { DrillContext } from "./context/context.ts";
import type { Experiment, ExperimentContext, Injection } from "./experiment.ts";

/** A revert has its own time: a cancelled drill must still take its fault back. */
const REVERT_LIMIT_MS = 20_000;
/** An engine that fails at a revert gets a moment before it is asked again. */
const REVERT_PAUSE_MS = 200;
/** Helpers that a revert may take one after the other: on a slow machine they outlast the limit above. */
const REVERT_HELPERS = 5;

export interface ExperimentRun {
  /** Where it stands in the plan. */
  readonly index: number;
  readonly experiment: Experiment;
  readonly parameters: object;
  readonly limits: Limits;
  readonly abort: AbortLimits;
  readonly record: ExperimentRecord;
}

/**
 * Injects a fault, does something under it, and takes the fault back whatever happened in between. How the revert
 * went stands in the fault's record, where the gate reads it.
 */
export async function underExperiment<T>(
  context: DrillContext,
  { experiment, parameters, record }: ExperimentRun,
  lifetimeMs: number,
  body: (injection: Injection) => Promise<T>,
): Promise<T> {
  const { plan, engine, tools, target, usage, clock, progress, signal } = context;
  await using reverts = new AsyncDisposableStack();
  const { cpus, memoryBytes } = plan.target;
  const { containerId, containerPort, url } = target;
  const origin = new URL(url.origin);
  const work: ExperimentContext = {
    engine,
    tools,
    containerId,
    containerPort,
    origin,
    service: plan.service,
    ask: ({ headers, ...request }, askSignal) => {
      // Without the headers that let it in, it would refuse everything, and look as if it had looked at it.
      const withOurs = { ...request, headers: { ...plan.service.headers, ...headers } };
      return askRaw(url, withOurs, plan.requestTimeoutMs, askSignal);
    },
    say: (text, saySignal) => say(context, text, saySignal),
    memoryNow: (forMs) => usage.leastMemory(forMs, context.clock),
    clock,
    cpus,
    memoryBytes,
    windowMs: plan.maxDurationMs,
    lifetimeMs,
  };
  const injection = await experiment.inject(work, parameters, signal);
  record.skipped = null;
  reverts.defer(async () => {
    await revert(context, injection, record);
    if (record.reverted !== "done") progress.line("the revert failed");
    else if (record.stressorsLeft !== null) progress.line("reverted, nothing of it left");
  });
  progress.line(`injected: ${record.description}`);
  return await body(injection);
}

async function say({ client, clock }: DrillContext, text: string, signal: AbortSignal): Promise<TextReply> {
  const sentAtMs = clock.now();
  const { outcome, status = null, sentiment = null, response = "", detail = "" } = await client.send(text, signal);
  return { outcome, status, sentiment, response, detail, latencyMs: clock.now() - sentAtMs };
}

/** A revert is safe to repeat, so one that failed of the engine is tried again while there is time. */
async function revert({ engine, tools, target }: DrillContext, injection: Injection, record: ExperimentRecord) {
  const limitMs = tools.timeFor(REVERT_HELPERS, REVERT_LIMIT_MS);
  const limit = AbortSignal.timeout(Math.ceil(limitMs));
  for (;;) {
    try {
      const left = await injection.revert(limit);
      record.stressorsLeft = left;
      record.reverted = left ? { failed: `${left} of its processes are still running` } : "done";
      return;
    } catch (error) {
      if (isTransient(error) && !limit.aborted) {
        await sleep(REVERT_PAUSE_MS);
        continue;
      }
      const gone = await isGone(engine, target.containerId);
      const within = limit.aborted ? ` (it had ${formatDuration(limitMs)})` : "";
      record.reverted = gone ? "done" : { failed: `${messageOf(error)}${within}` };
      return;
    }
  }
}

/** Nothing of a fault outlives its container. */
async function isGone(engine: Pick<Engine, "container">, containerId: string): Promise<boolean> {
  return await engine.container(containerId).then(
    () => false,
    (error: unknown) => error instanceof EngineError && error.status === 404,
  );
}
