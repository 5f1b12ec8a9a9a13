import type { Message } from "./message.ts";

/** How a request can end. Only `ok` is good. */
export const OUTCOMES = ["ok", "http-error", "timeout", "refused", "cut", "dropped", "wrong-answer"] as const;

/**
 * - `ok`: a good status with the service's envelope
 * - `http-error`: any other status
 * - `timeout`: no complete answer within the request time-out
 * - `refused`: the connection was refused, reset or closed before the answer was complete
 * - `cut`: a streamed answer began, but its proper end did not come within the request time-out
 * - `dropped`: due by the arrival rate, but the generator had no capacity left to send it
 * - `wrong-answer`: a good status without the envelope
 */
export type Outcome = (typeof OUTCOMES)[number];

/**
 * A request that is sent this much after it was due is marked as late: the generator is partly the cause of its
 * latency.
 */
export const LATE_MS = 20;

/**
 * How long a client waits after a failed request. Without a pause, a client whose requests are refused within a
 * millisecond would send a thousand per second.
 */
export const PAUSE_AFTER_FAILURE_MS = 1_000;

/** When the text of a streamed answer came. A figure that does not exist for it is null, never 0. */
export interface StreamFigures {
  /** From the intended send time to the first piece of text, which can be reasoning. */
  readonly ttftMs: number | null;
  /** From the first piece of text to the end, per token after the first. */
  readonly tpotMs: number | null;
  /** From the intended send time to the first piece of the answer itself, after its reasoning. */
  readonly answerTtftMs: number | null;
  /** The longest time between two pieces of text. */
  readonly maxStallMs: number | null;
  /** From the intended send time to the beginning of that time. */
  readonly stallFromMs: number | null;
  readonly words: number;
  /** Whether its first piece of text was reasoning. */
  readonly reasoned: boolean;
}

/** Returns whether a request had no whole answer when its time was up: its stream may have begun. */
export function ranOutOfTime({ outcome, intendedAtMs, endedAtMs, latencyMs }: Sample): boolean {
  // One that was cut earlier counts for longer than it took.
  return outcome === "timeout" || (outcome === "cut" && latencyMs <= endedAtMs - intendedAtMs);
}

/** One request's outcome. All times are milliseconds on the drill's clock (see clock.ts). */
export interface Sample {
  readonly promptId: string;
  /** When the request was due by the load's schedule; latency counts from here. */
  readonly intendedAtMs: number;
  /** When it was actually sent; null for a dropped one. */
  readonly sentAtMs: number | null;
  readonly endedAtMs: number;
  /** From the intended send time to the complete answer; a failed request counts as at least the request time-out. */
  readonly latencyMs: number;
  readonly outcome: Outcome;
  /** The generator sent it late. */
  readonly late?: true;
  /** The experiment itself caused its outcome, so it is not judged. */
  readonly byExperiment?: true;
  /** The service rejected it with 429 or 503 and Retry-After. */
  readonly shed?: true;
  /** Dropped because the maximum number of requests that the generator can hold were already waiting for an answer. */
  readonly generatorFull?: true;
  readonly status?: number;
  /** The label of an `ok` answer, as the service wrote it. */
  readonly sentiment?: string;
  /** Why it is not `ok`. */
  readonly detail?: Message;
  /** Of an answer that began to stream. */
  readonly stream?: StreamFigures;
}
