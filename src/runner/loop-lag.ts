import type { Clock } from "../model/text/clock.ts";

/** Often enough for a P99 of a few seconds, and 0.2 % of a core. */
const EVERY_MS = 40;
/** Longer than this nobody sleeps but a machine that was suspended; one such gap must not fill the memory. */
const MAX_MISSED = 10_000;

/**
 * How late this process's event loop runs: a tick is due every 40 ms on a fixed schedule, as a request is in a load of
 * constant arrival rate. A loop that stood still for 400 ms made ten of them late, not one. Keeps no process alive.
 */
export class LoopLag implements Disposable {
  readonly #clock: Clock;
  readonly #dueMs: number[] = [];
  readonly #lateMs: number[] = [];
  #nextMs: number;
  #timer: NodeJS.Timeout;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#nextMs = clock.now() + EVERY_MS;
    this.#timer = this.#arm();
  }

  /** How late each tick that was due between two moments of the clock ran, in milliseconds. */
  between(fromMs: number, toMs: number): readonly number[] {
    this.#note();
    return this.#lateMs.filter((_, index) => {
      const dueMs = this.#dueMs[index] ?? Number.NaN;
      return dueMs >= fromMs && dueMs <= toMs;
    });
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }

  #arm(): NodeJS.Timeout {
    const tick = () => {
      this.#note();
      this.#timer = this.#arm();
    };
    return setTimeout(tick, Math.max(1, Math.ceil(this.#nextMs - this.#clock.now()))).unref();
  }

  /** Notes the ticks that were due by now. */
  #note(): void {
    const nowMs = this.#clock.now();
    this.#nextMs = Math.max(this.#nextMs, nowMs - MAX_MISSED * EVERY_MS);
    for (; this.#nextMs <= nowMs; this.#nextMs += EVERY_MS) {
      this.#dueMs.push(this.#nextMs);
      this.#lateMs.push(nowMs - this.#nextMs);
    }
  }
}
