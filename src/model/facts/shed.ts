import type { Sample } from "../sample.ts";

/** Turned away later than this, a client has waited for nothing. */
export const SHED_WITHIN_MS = 1_000;

/** Whether a reply turns a request away and says when to come back: 429 or 503 with Retry-After. */
export function turnsAway({
  status,
  retryAfter,
}: {
  readonly status: number | null;
  readonly retryAfter: boolean;
}): boolean {
  return retryAfter && (status === 429 || status === 503);
}

/** Whether a request was turned away as it should be: 429 or 503 with Retry-After, within a second. */
export function isShed({ shed, intendedAtMs, endedAtMs }: Sample): boolean {
  return shed === true && endedAtMs - intendedAtMs <= SHED_WITHIN_MS;
}

/** A request that was met as it should be counts as a good one, which took as long as it took to be turned away. */
export function asMet(sample: Sample): Sample {
  if (sample.outcome === "ok" || !isShed(sample)) return sample;
  return { ...sample, outcome: "ok", latencyMs: sample.endedAtMs - sample.intendedAtMs };
}
