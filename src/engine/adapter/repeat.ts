import { setTimeout as sleep } from "node:timers/promises";
import { EngineError } from "../engine-error.ts";

/** How long read-only calls are repeated while the engine fails. */
const REPEAT_FOR_MS = 8_000;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 1_000;

/** Statuses of a failed engine, or of a failed proxy in front of it. */
const TRANSIENT_STATUS: ReadonlySet<number> = new Set([500, 502, 503, 504]);
/** An established connection that broke. A refused connection is not repeated. */
const BROKEN_CONNECTION: ReadonlySet<string> = new Set(["ECONNRESET", "EPIPE", "ECONNABORTED", "UND_ERR_SOCKET"]);

/**
 * Repeats idempotent requests while an engine fails. The time limit counts from the engine's first failure, not per
 * request: a clean-up makes many requests, which would otherwise each wait for a dead engine.
 */
export class Repeats {
  /** When the engine began to fail and when it failed last; null while it answers. */
  #failing: { readonly sinceMs: number; readonly lastMs: number } | null = null;

  /**
   * Repeats a request until the engine answers or has failed for some seconds.
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

  /** Records a failure and returns how long the engine has been failing. Resets after a pause. */
  #failedFor(): number {
    const nowMs = performance.now();
    const fresh = this.#failing === null || nowMs - this.#failing.lastMs > REPEAT_FOR_MS;
    this.#failing = { sinceMs: fresh ? nowMs : (this.#failing?.sinceMs ?? nowMs), lastMs: nowMs };
    return nowMs - this.#failing.sinceMs;
  }
}

/** Whether the same request may succeed soon. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof EngineError)) return false;
  if (error.status !== null) return TRANSIENT_STATUS.has(error.status);
  return BROKEN_CONNECTION.has((error.cause as NodeJS.ErrnoException | undefined)?.code ?? "");
}
