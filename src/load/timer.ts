import type { Clock } from "../model/text/clock.ts";

/**
 * Waits until a moment on the clock, never less, or until the signal is aborted (then it resolves at once).
 * Late by about 1 ms on an idle machine: a timer is coarse, but spinning for the rest would burn the very cores
 * that the service needs, and lateness is counted into the latency anyway.
 */
export async function until(atMs: number, clock: Clock, signal: AbortSignal): Promise<void> {
  for (let leftMs = atMs - clock.now(); leftMs > 0 && !signal.aborted; leftMs = atMs - clock.now()) {
    await sleep(Math.ceil(leftMs), signal);
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const wake = () => {
    clearTimeout(timer);
    resolve();
  };
  signal.addEventListener("abort", wake, { once: true });
  return promise.finally(() => signal.removeEventListener("abort", wake));
}
