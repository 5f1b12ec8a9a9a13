import type { Liveness } from "../core/checks/crash-check.ts";
import type { ContainerFacts } from "../docker/engine.ts";

/**
 * What an inspection tells of a crash.
 * @param exitCode the code that the container last ended with, which the inspection of a running one does not tell
 */
export function livenessOf(
  { status, startedAt, restartCount, oomKilled }: ContainerFacts,
  exitCode: number | null,
): Liveness {
  return { status, startedAt, restartCount, exitCode, oomKilled };
}
