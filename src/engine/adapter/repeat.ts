import { setTimeout as sleep } from "node:timers/promises";
import { EngineError } from "../engine.ts";

/** How long calls that only read are repeated while the engine fails at them. */
const REPEAT_FOR_MS = 8_000;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 1_000;

/** Answers that say nothing about the request: the engine, or a proxy in front of it, failed. */
const TRANSIENT_STATUS: ReadonlySet<number> = new Set([500, 502, 503, 504]);
/** A connection that was there and broke. One that was refused has nobody at its other end. */
const BROKEN_CONNECTION: ReadonlySet<string> = new Set(["ECONNRESET", "EPIPE", "ECONNABORTED", "UND_ERR_SOCKET"]);

/**
 * Repeats requests that are safe to make twice, while an engine fails at them. The seconds it is given count from its
 * first failure and not for each request: of an engine that is gone a clean-up asks for many things.
 */
export class Repeats {
  /** When the engine began to fail at everything, and when it failed last; null while it answers. */
  #failing: { readonly sinceMs: number; readonly lastMs: number } | null = null;

  /**
   * Makes a request until the engine answers, or has failed at everything for some seconds.
   * @throws EngineError of the last attempt; the signal's reason when it fires
   */
  async make<T>(request: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS)) {
      try {
        const answer = await request();
        this.#failing = null;
        return answer;
      } catch (error) {
        const failedForMs = isTransient(error) ? this.#failedFor() : Number.POSITIVE_INFINITY;
        if (failedForMs + pauseMs > REPEAT_FOR_MS) throw error;
      }
      await sleep(pauseMs, undefined, signal && { signal }).catch((error: unknown) => {
        throw signal?.reason ?? error;
      });
    }
  }

  /** Notes a failure, and says for how long there was nothing else. What was not asked for long is asked afresh. */
  #failedFor(): number {
    const nowMs = performance.now();
    const fresh = this.#failing === null || nowMs - this.#failing.lastMs > REPEAT_FOR_MS;
    this.#failing = { sinceMs: fresh ? nowMs : (this.#failing?.sinceMs ?? nowMs), lastMs: nowMs };
    return nowMs - this.#failing.sinceMs;
  }
}

/** Whether the same request may well succeed in a moment. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof EngineError)) return false;
  if (error.status !== null) return TRANSIENT_STATUS.has(error.status);
  return BROKEN_CONNECTION.has((error.cause as NodeJS.ErrnoException | undefined)?.code ?? "");
}
