import { connect } from "node:net";
import type { Clock } from "../../model/text/clock.ts";
import { until } from "../timer.ts";

/** Result of a probe, on the drill's clock. The true moment lies in (lastFailedAtMs, firstGoodAtMs]. */
export interface Probed {
  /** When the last attempt that failed began; null when none failed. */
  readonly lastFailedAtMs: number | null;
  /** When the first good attempt had its answer; null when none came in time. */
  readonly firstGoodAtMs: number | null;
  /** When that attempt began. */
  readonly goodBeganAtMs: number | null;
}

export interface ProbeOrder {
  readonly intervalMs: number;
  readonly clock: Clock;
  /** One attempt; true is good. It should end soon after its signal is aborted. */
  readonly attempt: (signal: AbortSignal) => Promise<boolean>;
  /** No attempt begins at or after this moment on the clock; one that began before may still succeed. */
  readonly untilMs: number;
  readonly signal: AbortSignal;
}

/**
 * Attempts at t0, t0 + interval, t0 + 2 intervals ... until one is good. The schedule does not depend on how long an
 * attempt takes, so the error of the result stays uniform over one interval; ticks during an attempt are skipped.
 * @throws the signal's reason when it is aborted; what an attempt throws
 */
export async function probeEvery({ intervalMs, clock, attempt, untilMs, signal }: ProbeOrder): Promise<Probed> {
  const startedAtMs = clock.now();
  let lastFailedAtMs: number | null = null;
  let dueAtMs = startedAtMs;
  while (dueAtMs < untilMs) {
    await until(dueAtMs, clock, signal);
    signal.throwIfAborted();
    const beganAtMs = clock.now();
    const good = await attempt(signal);
    const endedAtMs = clock.now();
    signal.throwIfAborted();
    if (good) return { lastFailedAtMs, firstGoodAtMs: endedAtMs, goodBeganAtMs: beganAtMs };
    lastFailedAtMs = beganAtMs;
    const passed = Math.floor((endedAtMs - startedAtMs) / intervalMs);
    dueAtMs = startedAtMs + (passed + 1) * intervalMs;
  }
  return { lastFailedAtMs, firstGoodAtMs: null, goodBeganAtMs: null };
}

/** Whether something listens on a TCP port, within the time-out. Never throws for what the other side does. */
export function tcpListens(host: string, port: number, timeoutMs: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host, port });
  const timer = setTimeout(() => end(false), timeoutMs);
  const end = (listens: boolean) => {
    clearTimeout(timer);
    socket.destroy();
    resolve(listens);
  };
  socket.once("error", () => end(false));
  // The probe itself can get an ephemeral port on this machine, and then connects to itself.
  socket.once("connect", () => end(socket.localPort !== port || socket.localAddress !== socket.remoteAddress));
  return promise;
}
