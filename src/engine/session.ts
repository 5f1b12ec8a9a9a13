import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Engine, EngineError, type LabeledKind } from "./engine.ts";
import { kindOf } from "./pending.ts";
import { REQUEST_LABEL, ROLE_LABEL, SESSION_LABEL } from "./session-label.ts";

/** Containers first: they hold the volumes and images. */
const KINDS: readonly LabeledKind[] = ["container", "volume", "image"];
/** How long what a killed process asked the engine for last may take until it is there. */
export const LAST_REQUESTS_MS = 2_000;
/** An engine that is busy removing something lists it until it is done. */
const LIMIT_MS = 30_000;
/** How long an engine that gives no answer at all is asked again. */
const NO_ANSWER_LIMIT_MS = 5_000;
const PAUSE_MS = 200;
/**
 * How long to wait for what an unanswered request creates: it was asked for a while ago already. An import that was cut
 * off in its upload fails at once, so it is soon there or never.
 */
const ARRIVES_WITHIN_MS: Readonly<Record<LabeledKind, number>> = {
  container: 60_000,
  volume: 60_000,
  image: 20_000,
};
/** What is on its way for longer is looked for less often. */
const LONG_PAUSE_MS = 1_000;

/** A name for one drill, under which all it makes on the engine can be found again. */
export function newSession(): string {
  return randomBytes(8).toString("hex");
}

/** The labels of everything that a session makes. */
export function sessionLabels(session: string, role: "target" | "helper" | "tools"): Record<string, string> {
  return { [SESSION_LABEL]: session, [ROLE_LABEL]: role };
}

/** How a person lists what a session left. */
export function listCommand(session: string): string {
  return `docker ps --all --filter label=${SESSION_LABEL}=${session}`;
}

/** How long to look for what may still be on its way. */
export interface Patience {
  /** How long to wait before an empty look is believed: what a killed process asked for last may still be on its way. */
  readonly lastRequestsMs?: number;
  /** Names of the requests that the engine had not answered: each is waited for until what it created is seen. */
  readonly pending?: readonly string[];
  /** Is told once when it has to wait for those. */
  readonly onWait?: (sentence: string) => void;
}

/**
 * Removes everything that carries a session's label: containers, volumes, images, and looks again until nothing is
 * left. What can't be listed is asked for again, as what can't be removed is. Safe to repeat.
 * @returns how many things were removed
 * @throws AggregateError when something is still there, or can't be looked for, after half a minute
 */
export async function sweep(
  engine: Engine,
  session: string,
  { lastRequestsMs = 0, pending = [], onWait = () => undefined }: Patience = {},
): Promise<number> {
  const startedAt = performance.now();
  const seen = new Set<string>();
  const awaited = new Set([...pending, ...engine.pending.names].filter((name) => kindOf(name) !== null));
  let badSince: number | null = null;
  let told = false;
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
      const arrivalsMs = [...awaited].map((name) => ARRIVES_WITHIN_MS[kindOf(name) ?? "container"]);
      const waitMs = Math.max(lastRequestsMs, ...arrivalsMs);
      if (now - startedAt >= waitMs) return seen.size;
      if (awaited.size > 0 && !told && now - startedAt >= LAST_REQUESTS_MS) {
        told = true;
        onWait(`Waiting up to ${waitMs / 1000} s for what the engine was asked to create and did not answer.`);
      }
    }
    await sleep(told ? LONG_PAUSE_MS : PAUSE_MS);
  }
}

function throwIfHopeless(forMs: number, found: readonly string[], failures: readonly unknown[]): void {
  const unanswered = failures.length > 0 && failures.every((error) => error instanceof EngineError && !error.status);
  if (forMs <= (unanswered ? NO_ANSWER_LIMIT_MS : LIMIT_MS)) return;
  const reason = failures[0] ?? "the engine goes on listing them";
  const what =
    found.length > 0
      ? `${found.length} things of this drill could not be removed`
      : "what this drill left on the engine could not be looked for";
  throw new AggregateError(failures, `${what}: ${reason instanceof Error ? reason.message : reason}`);
}

interface Look {
  readonly found: readonly string[];
  /** Of the awaited requests those whose container, volume or image is there. */
  readonly arrived: readonly string[];
  readonly failures: readonly unknown[];
}

async function sweepOnce(engine: Engine, session: string, awaited: ReadonlySet<string>): Promise<Look> {
  const found: string[] = [];
  const arrived: string[] = [];
  const failures: unknown[] = [];
  for (const kind of KINDS) {
    try {
      const ids = await engine.labeled(kind, `${SESSION_LABEL}=${session}`);
      found.push(...ids);
      // Before anything is removed: what has arrived can't be told any more once it is gone.
      for (const name of awaited) {
        if (kindOf(name) !== kind) continue;
        const there = await engine.labeled(kind, `${REQUEST_LABEL}=${name}`);
        if (there.length > 0) arrived.push(name);
      }
      for (const id of ids) await engine.remove(kind, id).catch((error: unknown) => failures.push(error));
    } catch (error) {
      failures.push(error);
    }
  }
  return { found, arrived, failures };
}
