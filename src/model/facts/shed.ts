import type { Sample } from "../sample.ts";

/** A request that is rejected later than this does not count as shed: its client has waited for nothing. */
export const SHED_WITHIN_MS = 1_000;

/** Returns whether a reply sheds the request: 429 or 503 with Retry-After. */
export function turnsAway({
  status,
  retryAfter,
}: {
  readonly status: number | null;
  readonly retryAfter: boolean;
}): boolean {
  return retryAfter && (status === 429 || status === 503);
}

/** Returns whether a request was shed correctly: 429 or 503 with Retry-After, within a second. */
export function isShed({ shed, intendedAtMs, endedAtMs }: Sample): boolean {
  return shed === true && endedAtMs - intendedAtMs <= SHED_WITHIN_MS;
}

/** Counts a correctly shed request as a good one; its latency is the time until it was rejected. */
export function asMet(sample: Sample): Sample {
  if (sample.outcome === "ok" || !isShed(sample)) return sample;
  return { ...sample, outcome: "ok", latencyMs: sample.endedAtMs - sample.intendedAtMs };
}
