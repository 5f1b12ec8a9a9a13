import { setTimeout as sleep } from "node:timers/promises";
import { EngineError } from "./engine.ts";

/** How long a call that only reads is repeated while the engine fails at it. */
const REPEAT_FOR_MS = 8_000;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 1_000;

/** Answers that say nothing about the request: the engine, or a proxy in front of it, failed. */
const TRANSIENT_STATUS: ReadonlySet<number> = new Set([500, 502, 503, 504]);
/** A connection that was there and broke. One that was refused has nobody at its other end. */
const BROKEN_CONNECTION: ReadonlySet<string> = new Set(["ECONNRESET", "EPIPE", "ECONNABORTED", "UND_ERR_SOCKET"]);

/**
 * Makes a request that is safe to make twice, and repeats it for a few seconds while the engine fails at it.
 * @throws EngineError of the last attempt; the signal's reason when it fires
 */
export async function repeated<T>(request: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const deadline = performance.now() + REPEAT_FOR_MS;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS)) {
    try {
      return await request();
    } catch (error) {
      if (!isTransient(error) || performance.now() + pauseMs > deadline) throw error;
    }
    await sleep(pauseMs, undefined, signal && { signal }).catch((error: unknown) => {
      throw signal?.reason ?? error;
    });
  }
}

/** Whether the same request may well succeed in a moment. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof EngineError)) return false;
  if (error.status !== null) return TRANSIENT_STATUS.has(error.status);
  return BROKEN_CONNECTION.has((error.cause as NodeJS.ErrnoException | undefined)?.code ?? "");
}
