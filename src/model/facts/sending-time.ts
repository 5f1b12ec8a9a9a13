import type { Sample } from "../sample.ts";

/** A period on the drill's clock. */
export interface SendingTime {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Returns when the requests of a load were sent, or due if they could not be sent: from the first to one mean interval
 * after the last, so that requests / time is their rate. Does not include the wait for the last answers, which can take
 * up to a request time-out.
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
