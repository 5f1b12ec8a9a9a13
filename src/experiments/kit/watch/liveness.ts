import type { ContainerFacts } from "../../../engine/engine.ts";
import type { Liveness } from "../../../model/record.ts";
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
