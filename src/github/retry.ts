import { setTimeout as sleep } from "node:timers/promises";
import { type Refusal, refusalOf } from "./comment-refusal.ts";

/** The time that requests to GitHub are made in; a test brings one that passes faster. */
export interface Time {
  /** Milliseconds since 1970 that never run backwards. */
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
      // Cut short: whoever waits looks at the signal.
    }
  },
};

/**
 * When GitHub may be asked next. A rate limit holds for the whole token, so all requests of a run share one: what one of
 * them is told to wait, the others wait as well.
 */
export class Pace {
  readonly time: Time;
  #notBeforeMs = 0;

  constructor(time: Time = REAL_TIME) {
    this.time = time;
  }

  /** Milliseconds until GitHub may be asked again. */
  get waitMs(): number {
    return Math.max(0, this.#notBeforeMs - this.time.now());
  }

  hold(ms: number): void {
    this.#notBeforeMs = Math.max(this.#notBeforeMs, this.time.now() + ms);
  }
}

export interface RetryOptions {
  readonly pace: Pace;
  /** All of it, waiting and trying again included. Default: longer than two windows of a secondary rate limit. */
  readonly timeoutMs?: number | undefined;
  /** A request without an answer for so long is given up. */
  readonly requestTimeoutMs?: number | undefined;
  /** Before the second try; doubled before each further one. */
  readonly firstWaitMs?: number | undefined;
  /** Fires when the run is cancelled: then a few seconds are left, however long the wait was to be. */
  readonly signal?: AbortSignal | undefined;
}

/** The end of trying. */
export class GaveUp extends Error {
  override readonly name = "GaveUp";
  /** What the last try came to. */
  readonly refusal: Refusal;

  constructor(sentence: string, refusal: Refusal, cause: unknown) {
    super(sentence, { cause });
    this.refusal = refusal;
  }
}

/** An answer that came and is of no use: asking again brings the same. */
export class UnfitAnswer extends Error {}

const MAX_TRIES = 5;
const TIMEOUT_MS = 150_000;
/** A runner kills a cancelled step 10 s after it asked it to end. */
const CANCELLED_MS = 5_000;
const REQUEST_TIMEOUT_MS = 10_000;
/** A timer may fire a little early. */
const SLACK_MS = 50;

/**
 * Does something that asks GitHub, and tries again what may pass: after the wait that GitHub asks for, or after a longer
 * one each time. Nothing is sent within a rate limit's window.
 * @param work is given what each of its requests needs: a signal that ends it in time
 * @throws GaveUp with one sentence, once trying again is of no use or too late
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
      const { retryAfterMs, sentence, isRateLimit } = refusal;
      if (retryAfterMs === null) throw new GaveUp(sentence, refusal, thrown);
      if (isRateLimit) pace.hold(retryAfterMs + SLACK_MS);
      if (tries >= MAX_TRIES) throw new GaveUp(`${sentence} It was tried ${MAX_TRIES} times.`, refusal, thrown);
      if (retryAfterMs >= leftMs()) throw new GaveUp(tooLate(refusal, options), refusal, thrown);
      if (!isRateLimit) await pace.time.wait(retryAfterMs, options.signal);
    }
  }
}

/** Waits until GitHub may be asked. */
async function turn(options: RetryOptions, leftMs: () => number): Promise<void> {
  const { pace, signal } = options;
  for (let waitMs = pace.waitMs; waitMs > 0; waitMs = pace.waitMs) {
    if (waitMs - SLACK_MS >= leftMs()) {
      const refusal = { sentence: LIMITED, retryAfterMs: waitMs, status: null, isRateLimit: true };
      throw new GaveUp(tooLate(refusal, options), refusal, undefined);
    }
    await pace.time.wait(waitMs, signal?.aborted === true ? undefined : signal);
  }
}

const LIMITED = "GitHub limits how often it may be asked.";

function tooLate({ sentence, retryAfterMs }: Refusal, { signal }: RetryOptions): string {
  const seconds = Math.ceil((retryAfterMs ?? 0) / 1000);
  const why = signal?.aborted === true ? "the run was cancelled" : "which is too late for this run";
  return `${sentence} The next try would be in ${seconds} s, ${signal?.aborted === true ? `but ${why}` : why}.`;
}

/** What is left of the time, by which a cancelled run has less. */
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
