import { setTimeout as sleep } from "node:timers/promises";
import { DrillError } from "../model/facts/drill-error.ts";
import { type Message, message, type Sentences } from "../model/message.ts";
import { type Refusal, refusalOf } from "./comment-refusal.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "github.all-tries-failed": { readonly tries: number };
    /** The next try would be too late: for this run, or because it was cancelled. */
    "github.next-try": { readonly waitMs: number; readonly cancelled: boolean };
  }
}

/** The clock for requests to GitHub; tests use a faster one. */
export interface Time {
  /** Milliseconds since 1970; never runs backwards. */
  now(): number;
  /** Resolves after `ms`, or as soon as the signal fires. */
  wait(ms: number, signal: AbortSignal | undefined): Promise<void>;
}

export const REAL_TIME: Time = {
  now: () => performance.timeOrigin + performance.now(),
  wait: async (ms, signal) => {
    try {
      await sleep(ms, undefined, signal === undefined ? {} : { signal });
    } catch {
      // Interrupted: the caller checks the signal.
    }
  },
};

/**
 * When the next request to GitHub may be sent. A rate limit applies to the whole token, so all requests of a run share
 * one pace: if one of them has to wait, the others wait too.
 */
export class Pace {
  readonly time: Time;
  #notBeforeMs = 0;

  constructor(time: Time = REAL_TIME) {
    this.time = time;
  }

  /** Milliseconds until the next request may be sent. */
  get waitMs(): number {
    return Math.max(0, this.#notBeforeMs - this.time.now());
  }

  hold(ms: number): void {
    this.#notBeforeMs = Math.max(this.#notBeforeMs, this.time.now() + ms);
  }
}

export interface RetryOptions {
  /** Shared by all requests with one token. */
  readonly pace: Pace;
  /** Limit for everything, including waits and retries. Default: longer than two windows of a secondary rate limit. */
  readonly timeoutMs?: number | undefined;
  /** Limit for each request. */
  readonly requestTimeoutMs?: number | undefined;
  /** Wait before the second try; doubled before each further one. */
  readonly firstWaitMs?: number | undefined;
  /** Fires when the run is cancelled: a few seconds remain then, however long the wait would have been. */
  readonly signal?: AbortSignal | undefined;
}

/** No further try is made. */
export class GaveUp extends DrillError {
  override readonly name = "GaveUp";
  /** The result of the last try. */
  readonly refusal: Refusal;

  constructor(refusal: Refusal, more: readonly Message[], cause: unknown) {
    super([refusal.said, ...more], { cause });
    this.refusal = refusal;
  }
}

/** An answer that can't be used. Another request would return the same. */
export class UnfitAnswer extends DrillError {}

const MAX_TRIES = 5;
const TIMEOUT_MS = 150_000;
/** A runner kills a cancelled step 10 s after it asked the step to end. */
const CANCELLED_MS = 5_000;
const REQUEST_TIMEOUT_MS = 10_000;
/** A timer may fire a little early. */
const SLACK_MS = 50;

/**
 * Does work that sends requests to GitHub, and retries temporary failures: after the wait that GitHub asks for, or after
 * a longer one each time. Nothing is sent within a rate limit's window.
 * @param work gets a function that returns the signal for each of its requests, which ends the request in time
 * @throws GaveUp once another try is useless or too late
 */
export async function withRetries<T>(
  options: RetryOptions,
  work: (limits: () => AbortSignal) => Promise<T>,
): Promise<T> {
  const { pace, firstWaitMs = 1000, requestTimeoutMs = REQUEST_TIMEOUT_MS } = options;
  const leftMs = countdown(options);
  const limits = () => AbortSignal.timeout(Math.ceil(Math.max(1, Math.min(requestTimeoutMs, leftMs()))));
  for (let tries = 1; ; tries += 1) {
    try {
      await turn(options, leftMs);
      return await work(limits);
    } catch (thrown) {
      if (thrown instanceof GaveUp || thrown instanceof UnfitAnswer) throw thrown;
      const refusal = refusalOf(thrown, firstWaitMs * 2 ** (tries - 1), pace.time.now());
      const { retryAfterMs, isRateLimit } = refusal;
      if (retryAfterMs === null) throw new GaveUp(refusal, [], thrown);
      if (isRateLimit) pace.hold(retryAfterMs + SLACK_MS);
      if (tries >= MAX_TRIES)
        throw new GaveUp(refusal, [message("github.all-tries-failed", { tries: MAX_TRIES })], thrown);
      if (retryAfterMs >= leftMs()) throw new GaveUp(refusal, tooLate(refusal, options), thrown);
      if (!isRateLimit) await pace.time.wait(retryAfterMs, options.signal);
    }
  }
}

/** Waits until the next request may be sent. */
async function turn(options: RetryOptions, leftMs: () => number): Promise<void> {
  const { pace, signal } = options;
  for (let waitMs = pace.waitMs; waitMs > 0; waitMs = pace.waitMs) {
    if (waitMs - SLACK_MS >= leftMs()) {
      const said = message("github.refused", { why: "rate-limit", status: null, detail: "" });
      const refusal = { said, retryAfterMs: waitMs, status: null, isRateLimit: true };
      throw new GaveUp(refusal, tooLate(refusal, options), undefined);
    }
    await pace.time.wait(waitMs, signal?.aborted === true ? undefined : signal);
  }
}

function tooLate({ retryAfterMs }: Refusal, { signal }: RetryOptions): Sentences {
  return [message("github.next-try", { waitMs: retryAfterMs ?? 0, cancelled: signal?.aborted === true })];
}

/** The remaining time, which is shorter for a cancelled run. */
function countdown({ pace: { time }, timeoutMs = TIMEOUT_MS, signal }: RetryOptions): () => number {
  const startedAt = time.now();
  let cancelledAt: number | null = null;
  return () => {
    const now = time.now();
    if (signal?.aborted === true) cancelledAt ??= now;
    const endsAt = startedAt + timeoutMs;
    return (cancelledAt === null ? endsAt : Math.min(endsAt, cancelledAt + CANCELLED_MS)) - now;
  };
}
