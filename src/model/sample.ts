/** How a request can end. `ok` is the only good one. */
export const OUTCOMES = ["ok", "http-error", "timeout", "refused", "dropped", "wrong-answer"] as const;

/**
 * - `ok`: a good status with the service's envelope
 * - `http-error`: any other status
 * - `timeout`: no complete answer within the request time-out
 * - `refused`: the connection was refused, reset or closed before the answer was complete
 * - `dropped`: due by the arrival rate, but the generator had no room left to send it
 * - `wrong-answer`: a good status without the envelope
 */
export type Outcome = (typeof OUTCOMES)[number];

/** Sent this much after it was due, a request is marked as late: what it then measured is partly the generator's doing. */
export const LATE_MS = 20;

/** What a client waits after a request that failed: one that is refused within a millisecond is not asked a thousand times a second. */
export const PAUSE_AFTER_FAILURE_MS = 1_000;

/** One request's outcome. All times are milliseconds on the drill's clock (see clock.ts). */
export interface Sample {
  readonly promptId: string;
  /** When the load's schedule wanted the request to leave; latency counts from here. */
  readonly intendedAtMs: number;
  /** When it really left; null for a dropped one. */
  readonly sentAtMs: number | null;
  readonly endedAtMs: number;
  /** From the intended send time to the complete answer; a failed request counts as at least the request time-out. */
  readonly latencyMs: number;
  readonly outcome: Outcome;
  /** The generator sent it late. */
  readonly late?: true;
  /** The fault itself took it, which is no doing of the service's: it is not judged. */
  readonly byExperiment?: true;
  /** The service turned it away, 429 or 503, and said when to come back. */
  readonly shed?: true;
  /** It was dropped because as many as the generator can hold were waiting for an answer already. */
  readonly noRoom?: true;
  readonly status?: number;
  /** The label of an `ok` answer, as the service wrote it. */
  readonly sentiment?: string;
  /** Why it is not `ok`, in one harmless line. */
  readonly detail?: string;
}
