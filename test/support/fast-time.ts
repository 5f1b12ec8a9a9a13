import type { Time } from "../../src/github/retry.ts";

/** A clock that jumps over whatever is waited for: a minute's wait takes no minute. */
export class FastTime implements Time {
  /** What was waited, in milliseconds, in order. */
  readonly waits: number[] = [];
  /** Called before a wait, with its length: what happens meanwhile. */
  beforeWait: (ms: number) => void = () => {};
  #skippedMs = 0;

  now(): number {
    return performance.timeOrigin + performance.now() + this.#skippedMs;
  }

  async wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
    this.waits.push(ms);
    this.beforeWait(ms);
    if (signal?.aborted !== true) this.#skippedMs += ms;
  }
}
