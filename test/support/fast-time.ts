import type { Time } from "../../src/github/retry.ts";

/** A clock that skips all waits. */
export class FastTime implements Time {
  /** All waits in order, milliseconds. */
  readonly waits: number[] = [];
  /** Called before a wait with its length, to change something in between. */
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
