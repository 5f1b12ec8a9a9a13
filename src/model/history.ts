import type { VerdictStatus } from "./check.ts";

/** The figures by which a drill is followed from run to run. One that there is not is null, never 0. */
export interface KeyFigures {
  /** Of the worst window that was judged by it, 0 to 1. */
  readonly availability: number | null;
  /** Of the worst window that was judged by it. */
  readonly p95Ms: number | null;
  /** Before any fault. */
  readonly steadyP95Ms: number | null;
  /** The longest; null too where one way back was never found. */
  readonly recoveryMs: number | null;
  /** The largest P95 under a fault over that of the steady state. */
  readonly slowdown: number | null;
}

/** What remains of a drill. */
export interface PastDrill extends KeyFigures {
  readonly runId: number;
  readonly runAttempt: number;
  readonly headSha: string | null;
  /** ISO 8601. */
  readonly startedAt: string;
  /** One that could not be run has no figures to follow. */
  readonly verdict: Exclude<VerdictStatus, "error">;
  /** Figures of different machines can't be compared. */
  readonly cpuModel: string | null;
  /** Time of a fixed computation on that machine: how fast a core is. */
  readonly canaryMs: number | null;
}

/** Of a drill for every push, some weeks. */
export const MAX_DRILLS = 100;

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
  return [...byRun.values()].toSorted((a, b) => a.runId - b.runId).slice(-MAX_DRILLS);
}
