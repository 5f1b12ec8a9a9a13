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

/** A revert has its own time limit, because a cancelled drill must still revert its disturbance. */
const REVERT_LIMIT_MS = 20_000;
/** Pause before a failed revert is repeated. */
const REVERT_PAUSE_MS = 200;
/** Number of helpers that a revert may run in a row; on a slow machine they may exceed the limit above. */
const REVERT_HELPERS = 5;

export interface ExperimentRun {
  /** Its index in the plan. */
  readonly index: number;
  readonly experiment: Experiment;
  readonly parameters: object;
  readonly limits: Limits;
  readonly abort: AbortLimits;
  readonly record: ExperimentRecord;
}

/**
 * Applies a disturbance, runs `body` under it, and always reverts it. The result of the revert is stored in the
 * experiment's record for the gate.
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
      // Without the authorization headers the service would reject everything, which would look like validation.
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
    if (record.reverted !== "done") progress.line("revert failed");
    else if (record.stressorsLeft !== null) progress.line("reverted");
  });
  progress.line(`started: ${record.description}`);
  return await body(injection);
}

async function say({ client, clock }: DrillContext, text: string, signal: AbortSignal): Promise<TextReply> {
  const sentAtMs = clock.now();
  const { outcome, status = null, sentiment = null, response = "", detail = "" } = await client.send(text, signal);
  return { outcome, status, sentiment, response, detail, latencyMs: clock.now() - sentAtMs };
}

/** A revert is safe to repeat, so it is retried after a failure of the engine while there is time. */
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

/** A disturbance ends with its container. */
async function isGone(engine: Pick<Engine, "container">, containerId: string): Promise<boolean> {
  return await engine.container(containerId).then(
    () => false,
    (error: unknown) => error instanceof EngineError && error.status === 404,
  );
}
