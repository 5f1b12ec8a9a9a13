import type { Liveness } from "../core/checks/crash-check.ts";
import type { ContainerFacts } from "../docker/engine.ts";

/** What an inspection tells of a crash. */
export function livenessOf({ status, startedAt, restartCount, exitCode, oomKilled }: ContainerFacts): Liveness {
  return { status, startedAt, restartCount, exitCode, oomKilled };
}
