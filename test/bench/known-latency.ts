/** When a service of known latencies answers, and so what a client that asks at fixed times must be made to wait. */
import { nearestRank } from "../../src/model/measurement.ts";

export const PER_SECOND = 50;
export const SERVICE_MS = 20;
/** Counted from the first request, and half an interval off the schedule: none is due in that very moment. */
export const STALL = { afterMs: 4_010, ms: 2_000 } as const;

/**
 * When a request is answered that came at `cameAtMs`, both counted from the first request. One that comes during the
 * stall is served from its end on, one that is being served when it begins is answered at its end.
 */
export function answerDueAtMs(cameAtMs: number, stalls: boolean): number {
  const dueAtMs = cameAtMs + SERVICE_MS;
  const stallEndsAtMs = STALL.afterMs + STALL.ms;
  if (!stalls || dueAtMs < STALL.afterMs || cameAtMs >= stallEndsAtMs) return dueAtMs;
  return cameAtMs < STALL.afterMs ? stallEndsAtMs : stallEndsAtMs + SERVICE_MS;
}

/** The P95 of an open-loop schedule, request i due at i / PER_SECOND: what clients of their own accord are made to wait. */
export function trueP95Ms(seconds: number, stalls: boolean): number {
  const latenciesMs = Array.from({ length: seconds * PER_SECOND }, (_, index) => {
    const dueAtMs = (index * 1_000) / PER_SECOND;
    return answerDueAtMs(dueAtMs, stalls) - dueAtMs;
  });
  return nearestRank(latenciesMs, 0.95) ?? Number.NaN;
}
