import { DrillError } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";
import type { ContainerFacts, Engine } from "../engine.ts";
import { EngineError } from "../engine-error.ts";
import { HOLDER_LABEL, RESTARTS_LABEL, SESSION_LABEL } from "../session-label.ts";

/*
 * What a drill does to a container of the user has to be undone even if the drill was killed. So before it does anything it
 * creates a helper container, the holder, whose labels say what to undo. Holders are found like everything else of a
 * session, on the engine itself, and only removed once that is done.
 */

/** The labels of a holder. @param restarts the container to start again; null if the holder itself undoes what it did */
export function holderLabels(session: string, restarts: string | null): Record<string, string> {
  return { [HOLDER_LABEL]: session, ...(restarts !== null && { [RESTARTS_LABEL]: restarts }) };
}

/** A holder that had to be killed is started again, which makes it able to undo its work. */
const MAX_STOPS = 2;

/**
 * Undoes what a holder is responsible for; safe to repeat. A container that was stopped is started; a holder that stopped processes
 * gets a signal to end, on which it resumes them.
 * @throws Error if it could not be undone
 */
export async function bringBack(
  engine: Pick<Engine, "container" | "startContainer" | "stopContainer" | "restartContainer">,
  holderId: string,
  signal?: AbortSignal,
): Promise<void> {
  const holder = await unlessGone(engine.container(holderId, signal));
  if (holder === null) return;
  const restarts = holder.labels[RESTARTS_LABEL];
  // A restart, because the request of a killed drill to stop it may still be under way.
  if (restarts !== undefined) await unlessGone(engine.restartContainer(restarts, signal));
  else await endHolder(engine, holder, signal);
}

async function endHolder(
  engine: Pick<Engine, "container" | "startContainer" | "stopContainer">,
  { id, status }: Pick<ContainerFacts, "id" | "status">,
  signal?: AbortSignal,
): Promise<void> {
  if (status === "created") return;
  for (let stop = 1; ; stop += 1) {
    await engine.stopContainer(id, signal);
    const { exitCode } = await engine.container(id, signal);
    if (exitCode === 0) return;
    if (stop === MAX_STOPS) throw new DrillError(message("helper.problem", { problem: "not-resumed", value: "" }));
    await engine.startContainer(id, signal);
  }
}

/** Brings back what all holders of a session are responsible for. @returns the ids of those for which that failed, and why */
export async function bringAllBack(
  engine: Pick<Engine, "container" | "startContainer" | "stopContainer" | "restartContainer" | "labeled">,
  session: string,
): Promise<Map<string, unknown>> {
  const failed = new Map<string, unknown>();
  for (const id of await engine.labeled("container", `${HOLDER_LABEL}=${session}`)) {
    await bringBack(engine, id).catch((error: unknown) => failed.set(id, error));
  }
  return failed;
}

/** Whether a container is one of the user's, and not of a drill. */
export function isForeign({ labels }: Pick<ContainerFacts, "labels">): boolean {
  return labels[SESSION_LABEL] === undefined;
}

async function unlessGone<T>(request: Promise<T>): Promise<T | null> {
  return await request.catch((error: unknown) => {
    if (error instanceof EngineError && error.status === 404) return null;
    throw error;
  });
}
