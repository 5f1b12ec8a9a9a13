import type { Sample } from "../sample.ts";

/** A stretch of time on the drill's clock. */
export interface SendingTime {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * When the requests of a load left, or were due where they could not: from the first to one mean interval after the last,
 * so that requests / time is their rate. The wait for the last answers, up to a request time-out, is not part of it.
 * @returns null for fewer than two moments
 */
export function sendingTime(samples: readonly Sample[]): SendingTime | null {
  let fromMs = Number.POSITIVE_INFINITY;
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const { sentAtMs, intendedAtMs } of samples) {
    const atMs = sentAtMs ?? intendedAtMs;
    fromMs = Math.min(fromMs, atMs);
    lastMs = Math.max(lastMs, atMs);
  }
  if (!(lastMs > fromMs)) return null;
  return { fromMs, toMs: lastMs + (lastMs - fromMs) / (samples.length - 1) };
}
