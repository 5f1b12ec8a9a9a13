import type { KeyFigures, PastDrill } from "./definitions/history-data.ts";

export type { KeyFigures, PastDrill };

/** Raised whenever a reader of the file would have to change; then every history begins anew. */
export const HISTORY_VERSION = 1;
export const HISTORY_ID = `urn:qwen-fault-drill:history:${HISTORY_VERSION}` as const;

/** Of a drill for every push, some weeks. */
export const MAX_PAST_DRILLS = 100;

/**
 * A history with one drill more: in the order of the runs, each once, by its latest attempt; of too many the newest. So a
 * run that took long comes to stand where it belongs, and never pushes out a newer one.
 */
export function withDrill(history: readonly PastDrill[], drill: PastDrill): readonly PastDrill[] {
  const byRun = new Map<number, PastDrill>();
  for (const each of [...history, drill]) {
    const known = byRun.get(each.runId);
    if (known === undefined || each.runAttempt >= known.runAttempt) byRun.set(each.runId, each);
  }
  return [...byRun.values()].toSorted((a, b) => a.runId - b.runId).slice(-MAX_PAST_DRILLS);
}
