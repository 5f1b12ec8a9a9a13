import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Engine, LabelledKind } from "./engine.ts";

const PREFIX = "io.github.qwen-fault-drill";
const SESSION_LABEL = `${PREFIX}.session`;
const ROLE_LABEL = `${PREFIX}.role`;

/** Containers first: they hold the volumes and images. */
const KINDS: readonly LabelledKind[] = ["container", "volume", "image"];
/** How long what a killed process asked the engine for last may take until it is there. */
export const LAST_REQUESTS_MS = 2_000;
/** An engine that is busy removing something lists it until it is done. */
const LIMIT_MS = 30_000;
const PAUSE_MS = 200;

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

/**
 * Removes everything that carries a session's label: containers, volumes, images, and looks again until nothing is
 * left. Safe to repeat.
 * @param patienceMs how long to wait before an empty look is believed: what a killed process asked for last may still
 * be on its way
 * @returns how many things were removed
 * @throws AggregateError when something is still there after half a minute
 */
export async function sweep(engine: Engine, session: string, patienceMs = 0): Promise<number> {
  const startedAt = performance.now();
  const seen = new Set<string>();
  for (;;) {
    const { found, failures } = await sweepOnce(engine, session);
    for (const id of found) seen.add(id);
    const elapsedMs = performance.now() - startedAt;
    if (found.length === 0 && elapsedMs >= patienceMs) return seen.size;
    if (elapsedMs > LIMIT_MS) {
      throw new AggregateError(
        failures,
        `${found.length} things of this drill could not be removed: ${failures[0] ?? "the engine goes on listing them"}`,
      );
    }
    await sleep(PAUSE_MS);
  }
}

async function sweepOnce(engine: Engine, session: string): Promise<{ found: string[]; failures: unknown[] }> {
  const found: string[] = [];
  const failures: unknown[] = [];
  for (const kind of KINDS) {
    for (const id of await engine.labelled(kind, `${SESSION_LABEL}=${session}`)) {
      found.push(id);
      await engine.remove(kind, id).catch((error: unknown) => failures.push(error));
    }
  }
  return { found, failures };
}
