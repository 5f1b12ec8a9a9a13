import { setTimeout as sleep } from "node:timers/promises";
import { isTransient } from "../../engine/adapter/repeat.ts";
import { servicesBeside } from "../../engine/dependency/dependency.ts";
import type { Engine } from "../../engine/engine.ts";
import { EngineError } from "../../engine/engine-error.ts";
import { askRaw } from "../../load/http/raw.ts";
import { saidBy } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";
import type { ExperimentOutcome, Removal } from "../../model/record.ts";
import type { TextReply } from "../../model/service/text-reply.ts";
import type { DrillContext } from "./context/context.ts";
import type { Apply, Disturbance } from "./disturbance.ts";
import type { ExperimentContext, ExperimentRun } from "./experiment.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "progress.removed": NoArgs;
    "progress.removal-failed": NoArgs;
    "removal.processes-left": { readonly processes: number };
    "removal.time-limit": { readonly limitMs: number };
    "experiment.started": NoArgs;
  }
}

/** A removal has its own time limit, because a cancelled drill must still remove its disturbance. */
const REMOVE_LIMIT_MS = 20_000;
/** Pause before a failed removal is repeated. */
const REMOVE_PAUSE_MS = 200;
/** Number of helpers that a removal may run in a row; on a slow machine they may exceed the limit above. */
const REMOVE_HELPERS = 5;

/** The removal of a disturbance that was not removed yet. */
export function notRemoved(): Removal {
  return { status: "pending", processesLeft: null };
}

/**
 * Applies a disturbance, runs `body` under it, and always removes it. The result of the removal is stored in the
 * experiment's record for the gate.
 */
export async function underDisturbance<P extends object, D extends Disturbance, T>(
  context: DrillContext,
  run: ExperimentRun<P, Extract<ExperimentOutcome, { readonly removal: Removal }>>,
  { apply, lifetimeMs }: { readonly apply: Apply<P, D>; readonly lifetimeMs: number },
  body: (disturbance: D) => Promise<T>,
): Promise<T> {
  const { progress, signal } = context;
  const { outcome } = run.record;
  await using removals = new AsyncDisposableStack();
  const disturbance = await apply(experimentContext(context, lifetimeMs), run.parameters, signal);
  removals.defer(async () => {
    outcome.removal = await remove(context, disturbance);
    const { status, processesLeft } = outcome.removal;
    if (status !== "done") progress.line(message("progress.removal-failed", {}));
    else if (processesLeft !== null) progress.line(message("progress.removed", {}));
  });
  started(context, run);
  return await body(disturbance);
}

/** Records and reports that an experiment runs. */
export function started({ progress }: DrillContext, { record }: ExperimentRun): void {
  record.skipped = null;
  progress.line([message("experiment.started", {}), record.description]);
}

/** What an experiment can use. @param lifetimeMs maximum duration of its disturbance */
export function experimentContext(context: DrillContext, lifetimeMs: number): ExperimentContext {
  const { plan, engine, tools, target, usage, outside, clock } = context;
  const { cpus, memoryBytes, network } = plan.target;
  const { containerId, containerPort, mounts, url } = target;
  return {
    engine,
    tools,
    containerId,
    mounts,
    containerPort,
    network,
    services: servicesBeside(plan.target),
    origin: new URL(url.origin),
    service: plan.service,
    ask: ({ headers, ...request }, signal) => {
      // Without the authorization headers the service would reject everything, which would look like validation.
      const withOurs = { ...request, headers: { ...plan.service.headers, ...headers } };
      return askRaw(url, withOurs, plan.requestTimeoutMs, signal);
    },
    say: (text, signal) => say(context, text, signal),
    memoryNow: (forMs) => usage.leastMemory(forMs, clock),
    readings: (forMs) => usage.lately(forMs, clock),
    ranOutOfMemory: (forMs) => outside.hasKilled(clock.toEpochMs(clock.now() - forMs)),
    clock,
    cpus,
    memoryBytes,
    windowMs: plan.maxDurationMs,
    lifetimeMs,
  };
}

async function say({ client, clock }: DrillContext, text: string, signal: AbortSignal): Promise<TextReply> {
  const sentAtMs = clock.now();
  const { outcome, status = null, sentiment = null, response = "", detail = null } = await client.send(text, signal);
  return { outcome, status, sentiment, response, detail, latencyMs: clock.now() - sentAtMs };
}

/** A removal is safe to repeat, so it is retried after a failure of the engine while there is time. */
async function remove({ engine, tools, target }: DrillContext, disturbance: Disturbance): Promise<Removal> {
  const limitMs = tools.timeFor(REMOVE_HELPERS, REMOVE_LIMIT_MS);
  const limit = AbortSignal.timeout(Math.ceil(limitMs));
  for (;;) {
    try {
      const processesLeft = await disturbance.remove(limit);
      if (!processesLeft) return { status: "done", processesLeft };
      return { status: { failed: [message("removal.processes-left", { processes: processesLeft })] }, processesLeft };
    } catch (error) {
      if (isTransient(error) && !limit.aborted) {
        await sleep(REMOVE_PAUSE_MS);
        continue;
      }
      const gone = await isGone(engine, target.containerId);
      const within = limit.aborted ? [message("removal.time-limit", { limitMs })] : [];
      return { status: gone ? "done" : { failed: [...saidBy(error), ...within] }, processesLeft: null };
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
