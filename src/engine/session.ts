import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { DrillError, saidBy } from "../model/facts/drill-error.ts";
import { type Log, message } from "../model/message.ts";
import { endComposeCommands } from "./compose/compose-processes.ts";
import { bringAllBack } from "./dependency/holder.ts";
import type { Engine, LabeledKind } from "./engine.ts";
import { EngineError } from "./engine-error.ts";
import { kindOfRequest } from "./pending.ts";
import { REQUEST_LABEL, ROLE_LABEL, SESSION_LABEL } from "./session-label.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    /** For objects whose create requests the engine has not answered. */
    "clean-up.waiting": { readonly waitMs: number };
    "clean-up.not-removed": { readonly objects: number };
    "clean-up.not-listed": NoArgs;
    "clean-up.still-listed": NoArgs;
  }
}

/** Containers first, because they use the others. */
const KINDS: readonly LabeledKind[] = ["container", "network", "volume", "image"];
/** How long the last request of a killed process may take until its object exists. */
export const LAST_REQUESTS_MS = 2_000;
/** An engine lists an object until its removal is finished. */
const LIMIT_MS = 30_000;
/** How long requests to an unresponsive engine are repeated. */
const NO_ANSWER_LIMIT_MS = 5_000;
const PAUSE_MS = 200;
/**
 * How long to wait for the object of an unanswered request. An import whose upload was cut off fails at once, so it
 * arrives soon or never.
 */
const ARRIVES_WITHIN_MS: Readonly<Record<LabeledKind, number>> = {
  container: 60_000,
  network: 60_000,
  volume: 60_000,
  image: 20_000,
};
/** Poll interval for objects that take longer. */
const LONG_PAUSE_MS = 1_000;

/** A unique name for a drill, which labels everything it creates on the engine. */
export function newSession(): string {
  return randomBytes(8).toString("hex");
}

/** The labels of every object of a session. */
export function sessionLabels(
  session: string,
  role: "target" | "dependency" | "helper" | "tools",
): Record<string, string> {
  return { [SESSION_LABEL]: session, [ROLE_LABEL]: role };
}

/** The command that lists what a session left. */
export function listCommand(session: string): string {
  return `docker ps --all --filter label=${SESSION_LABEL}=${session}`;
}

/** How long to look for objects that may still appear. */
export interface SweepOptions {
  /** How long to wait before an empty list is final: the last request of a killed process may still be running. */
  readonly lastRequestsMs?: number;
  /** Names of unanswered requests; each is waited for until its object appears. */
  readonly pending?: readonly string[];
  /** Called once if it has to wait for them. */
  readonly onWait?: Log;
}

/**
 * Ends the compose commands of a session, brings back what it has stopped of the user's, removes all containers, networks,
 * volumes and images with its label, and repeats until nothing is left. Failed lists and removals are retried. Safe to
 * repeat.
 * @returns how many objects were removed
 * @throws DrillError if objects are left or can't be listed after half a minute
 */
export async function sweep(
  engine: Engine,
  session: string,
  { lastRequestsMs = 0, pending = [], onWait = () => undefined }: SweepOptions = {},
): Promise<number> {
  const startedAt = performance.now();
  const seen = new Set<string>();
  const awaited = new Set([...pending, ...engine.pending.names].filter((name) => kindOfRequest(name) !== null));
  let badSince: number | null = null;
  let reported = false;
  for (;;) {
    const { found, arrived, failures } = await sweepOnce(engine, session, awaited);
    for (const id of found) seen.add(id);
    for (const name of arrived) {
      awaited.delete(name);
      engine.pending.answered(name);
    }
    const now = performance.now();
    badSince = found.length + arrived.length + failures.length === 0 ? null : (badSince ?? now);
    if (badSince !== null) throwIfHopeless(now - badSince, found, failures);
    else {
      const arrivalsMs = [...awaited].map((name) => ARRIVES_WITHIN_MS[kindOfRequest(name) ?? "container"]);
      const waitMs = Math.max(lastRequestsMs, ...arrivalsMs);
      if (now - startedAt >= waitMs) return seen.size;
      if (awaited.size > 0 && !reported && now - startedAt >= LAST_REQUESTS_MS) {
        reported = true;
        onWait(message("clean-up.waiting", { waitMs }));
      }
    }
    await sleep(reported ? LONG_PAUSE_MS : PAUSE_MS);
  }
}

function throwIfHopeless(forMs: number, found: readonly string[], failures: readonly unknown[]): void {
  const unanswered = failures.length > 0 && failures.every((error) => error instanceof EngineError && !error.status);
  if (forMs <= (unanswered ? NO_ANSWER_LIMIT_MS : LIMIT_MS)) return;
  const [cause] = failures;
  const what =
    found.length > 0 ? message("clean-up.not-removed", { objects: found.length }) : message("clean-up.not-listed", {});
  const why = cause === undefined ? [message("clean-up.still-listed", {})] : saidBy(cause);
  throw new DrillError([what, ...why], { cause });
}

interface Look {
  readonly found: readonly string[];
  /** The awaited requests whose object exists. */
  readonly arrived: readonly string[];
  readonly failures: readonly unknown[];
}

async function sweepOnce(engine: Engine, session: string, awaited: ReadonlySet<string>): Promise<Look> {
  const found: string[] = [];
  const arrived: string[] = [];
  const failures: unknown[] = [];
  await endComposeCommands(session);
  for (const kind of KINDS) {
    try {
      const ids = await engine.labeled(kind, `${SESSION_LABEL}=${session}`);
      found.push(...ids);
      // Before the removals, because removed objects can't be matched to requests any more.
      for (const name of awaited) {
        if (kindOfRequest(name) !== kind) continue;
        const there = await engine.labeled(kind, `${REQUEST_LABEL}=${name}`);
        if (there.length > 0) arrived.push(name);
      }
      const held = kind === "container" && ids.length > 0 ? await bringAllBack(engine, session) : new Map();
      failures.push(...held.values());
      for (const id of ids.filter((each) => !held.has(each))) {
        await engine.remove(kind, id).catch((error: unknown) => failures.push(error));
      }
    } catch (error) {
      failures.push(error);
    }
  }
  return { found, arrived, failures };
}
