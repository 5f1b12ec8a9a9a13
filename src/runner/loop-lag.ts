import type { Clock } from "../model/text/clock.ts";

/** Frequent enough for a P99 over a few seconds; costs 0.2 % of a core. */
const EVERY_MS = 40;
/** Only a suspended machine misses more ticks; such a gap must not fill the memory. */
const MAX_MISSED = 10_000;

/**
 * Measures how late this process's event loop runs. A tick is due every 40 ms on a fixed schedule, like requests at a
 * constant arrival rate, so a stall of 400 ms delays ten ticks. Does not keep the process alive.
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

  /** The delay of each tick that was due between two moments of the clock, in milliseconds. */
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

  /** Records the ticks that were due by now. */
  #note(): void {
    const nowMs = this.#clock.now();
    this.#nextMs = Math.max(this.#nextMs, nowMs - MAX_MISSED * EVERY_MS);
    for (; this.#nextMs <= nowMs; this.#nextMs += EVERY_MS) {
      this.#dueMs.push(this.#nextMs);
      this.#lateMs.push(nowMs - this.#nextMs);
    }
  }
}
