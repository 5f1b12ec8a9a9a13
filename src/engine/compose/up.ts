import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { DrillError } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";
import type { ComposedTarget, TargetPlan } from "../../model/plan.ts";
import type { ContainerSpec, Engine, LabeledKind, VolumeMount } from "../engine.ts";
import { LAST_REQUESTS_MS, sessionLabels } from "../session.ts";
import { REQUEST_LABEL, SERVICE_LABEL } from "../session-label.ts";
import { compose } from "./compose-command.ts";
import { endComposeCommands } from "./compose-processes.ts";
import { drillModel } from "./drill-model.ts";
import { projectOf } from "./project-name.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "advice.compose": { readonly service: string };
    /** What Compose says. Hostile text. */
    "compose.not-started": { readonly reason: string };
    /** The last lines of its log follow. A null exit code: it runs, but is not healthy. */
    "compose.dependency-failed": { readonly service: string; readonly exitCode: number | null };
  }
}

/** Compose could not start the service or a dependency. */
export class ComposeError extends DrillError {
  override readonly name = "ComposeError";
  /** What Compose says. Hostile text. */
  readonly reason: string;

  constructor(service: string, reason: string, cause?: unknown) {
    super(message("compose.not-started", { reason }), { advice: [message("advice.compose", { service })], cause });
    this.reason = reason;
  }
}

const LOG_LINES = 20;
const MAX_REASON_LINES = 5;

export interface ComposeOrder {
  readonly engine: Engine;
  readonly session: string;
  readonly target: TargetPlan;
  readonly composed: ComposedTarget;
  readonly service: string;
  readonly onBaseline: boolean;
  readonly mounts: readonly VolumeMount[];
  /** How long the dependencies may take until they are started and healthy. */
  readonly limitMs: number;
  readonly signal: AbortSignal;
}

/**
 * Prepares a compose project of the drill. The returned function starts the service with its dependencies before it and
 * returns the id of its container. It can be called again with another port if that one is taken.
 */
export function composition(order: ComposeOrder): (publish: NonNullable<ContainerSpec["publish"]>) => Promise<string> {
  const { engine, session, onBaseline, composed, service, limitMs, signal } = order;
  const project = projectOf(session, onBaseline);
  const requests = new Map<string, string>();
  const labels = (kind: LabeledKind, name: string) => {
    const key = `${kind} ${name}`;
    const request = requests.get(key) ?? engine.pending.begin(kind);
    requests.set(key, request);
    const own = kind === "container" ? { [SERVICE_LABEL]: `${project}/${name}` } : {};
    const role = kind === "container" && name === service ? "target" : "dependency";
    return { ...sessionLabels(session, role), [REQUEST_LABEL]: request, ...own };
  };
  // The model is complete: variables of the environment and of files must not change it again.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("COMPOSE_")));
  const place = [
    "--progress",
    "quiet",
    "--file",
    "-",
    "--project-directory",
    tmpdir(),
    "--env-file",
    "/dev/null",
    "--project-name",
    project,
  ];
  const up = ["up", "--detach", "--no-build", "--pull", "never", "--no-recreate", service];
  return async (publish) => {
    const model = drillModel(composed, { ...order, publish, labels });
    try {
      const ended = await compose([...place, ...up], { input: JSON.stringify(model), env, limitMs, signal });
      if (ended.exitCode !== 0) throw await notStarted(order, project, ended.stderr);
    } catch (error) {
      signal.throwIfAborted();
      await endComposeCommands(session);
      // Compose creates several things at the same time, and one of them may still arrive.
      await sleep(LAST_REQUESTS_MS);
      for (const name of requests.values()) engine.pending.answered(name);
      const half = await serviceContainer(engine, session, onBaseline, service);
      if (half !== null) await engine.remove("container", half).catch(() => undefined);
      throw error;
    }
    for (const name of requests.values()) engine.pending.answered(name);
    const id = await serviceContainer(engine, session, onBaseline, service);
    if (id === null) throw new ComposeError(service, "");
    return id;
  };
}

/** The id of the container of a compose service; null if the project has no such service or it has no container. */
export async function serviceContainer(
  engine: Pick<Engine, "labeled">,
  session: string,
  onBaseline: boolean,
  service: string,
): Promise<string | null> {
  const [id] = await engine.labeled("container", `${SERVICE_LABEL}=${projectOf(session, onBaseline)}/${service}`);
  return id ?? null;
}

/** Why the project did not start, with the log of the dependency that failed. */
async function notStarted(order: ComposeOrder, project: string, stderr: string): Promise<DrillError> {
  const { engine, session, onBaseline, composed, service } = order;
  const reason = stderr.split("\n").slice(-MAX_REASON_LINES).join("\n").replaceAll(`${project}-`, "");
  const others = Object.keys(composed.model.services).filter((name) => name !== service);
  for (const other of others) {
    const id = await serviceContainer(engine, session, onBaseline, other);
    if (id === null) continue;
    const { status, exitCode, health } = await engine.container(id);
    const isEnded = status !== "running" && exitCode !== 0;
    if (!isEnded && health !== "unhealthy") continue;
    const text = await engine.logTail(id, LOG_LINES);
    const said = message("compose.dependency-failed", { service: other, exitCode: isEnded ? exitCode : null });
    return new ComposeError(service, reason, new DrillError(said, { text }));
  }
  return new ComposeError(service, reason);
}
