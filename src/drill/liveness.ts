import type { Liveness } from "../core/checks/crash-check.ts";
import type { ContainerFacts } from "../docker/engine.ts";
import type { OutsideWatch } from "./outside-watch.ts";

/**
 * What tells of a crash: an inspection, and of a container that runs the events since a moment.
 * @param sinceEpochMs what happened before it does not count
 */
export function livenessOf(
  facts: ContainerFacts,
  outside: Pick<OutsideWatch, "exitCode" | "ranOutOfMemory">,
  sinceEpochMs: number,
): Liveness {
  const { status, startedAt, restartCount } = facts;
  const exitCode = outside.exitCode(facts, sinceEpochMs);
  return { status, startedAt, restartCount, exitCode, oomKilled: outside.ranOutOfMemory(facts, sinceEpochMs) };
}
