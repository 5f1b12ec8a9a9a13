import type { ContainerFacts } from "../../../engine/engine.ts";
import type { Liveness } from "../../../model/record.ts";
import type { OutsideWatch } from "./outside-watch.ts";

/**
 * The facts that show a crash: an inspection and, for a running container, its events since a moment.
 * @param sinceEpochMs earlier events don't count
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
