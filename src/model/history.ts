import type { KeyFigures, PastDrill } from "./definitions/history-data.ts";

export type { KeyFigures, PastDrill };

/** Increased when a change would break readers of the file. Every history then starts again. */
export const HISTORY_VERSION = 1;
export const HISTORY_ID = `urn:qwen-fault-drill:history:${HISTORY_VERSION}` as const;

/** Of a drill for every push, some weeks. */
export const MAX_PAST_DRILLS = 100;

/**
 * Returns a history with one more drill: in the order of the runs, each run once with its latest attempt, limited to
 * the newest. A run that took long is therefore put in its place and never replaces a newer one.
 */
export function withDrill(history: readonly PastDrill[], drill: PastDrill): readonly PastDrill[] {
  const byRun = new Map<number, PastDrill>();
  for (const each of [...history, drill]) {
    const known = byRun.get(each.runId);
    if (known === undefined || each.runAttempt >= known.runAttempt) byRun.set(each.runId, each);
  }
  return [...byRun.values()].toSorted((a, b) => a.runId - b.runId).slice(-MAX_PAST_DRILLS);
}
