import { randomBytes } from "node:crypto";
import type { Engine, LabelledKind } from "./engine.ts";

const PREFIX = "io.github.qwen-fault-drill";
const SESSION_LABEL = `${PREFIX}.session`;
const ROLE_LABEL = `${PREFIX}.role`;

/** Containers first: they hold the volumes and images. */
const KINDS: readonly LabelledKind[] = ["container", "volume", "image"];
/** A request that was under way when its process died may still make something after the first look. */
const MOST_ROUNDS = 5;

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
 * Removes everything that carries a session's label: containers, volumes, images. Safe to repeat.
 * @returns how many things were removed
 * @throws AggregateError when something could not be removed, after all the rest was tried
 */
export async function sweep(engine: Engine, session: string): Promise<number> {
  let removed = 0;
  for (let round = 1; ; round += 1) {
    const failures: unknown[] = [];
    let found = 0;
    for (const kind of KINDS) {
      for (const id of await engine.labelled(kind, `${SESSION_LABEL}=${session}`)) {
        found += 1;
        await engine.remove(kind, id).then(
          () => {
            removed += 1;
          },
          (error: unknown) => failures.push(error),
        );
      }
    }
    if (found === 0) return removed;
    if (round === MOST_ROUNDS && failures.length > 0) {
      throw new AggregateError(
        failures,
        `${failures.length} things of this drill could not be removed: ${failures[0]}`,
      );
    }
  }
}
