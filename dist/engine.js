import { d as EngineError } from "./pending.js";
import { setTimeout } from "node:timers/promises";

// src/engine/adapter/repeat.ts
/** How long read-only calls are repeated while the engine fails. */
const REPEAT_FOR_MS = 8e3;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 1e3;
/** Statuses of a failed engine, or of a failed proxy in front of it. */
const TRANSIENT_STATUS = /* @__PURE__ */ new Set([
	500,
	502,
	503,
	504
]);
/** An established connection that broke. A refused connection is not repeated. */
const BROKEN_CONNECTION = /* @__PURE__ */ new Set([
	"ECONNRESET",
	"EPIPE",
	"ECONNABORTED",
	"UND_ERR_SOCKET"
]);
/**
* Repeats idempotent requests while an engine fails. The time limit counts from the engine's first failure, not per
* request: a clean-up makes many requests, which would otherwise each wait for a dead engine.
*/
var Repeats = class {
	/** When the engine began to fail and when it failed last; null while it answers. */
	#failing = null;
	/**
	* Repeats a request until the engine answers or has failed for some seconds.
	* @throws EngineError of the last attempt; the signal's reason when it fires
	*/
	async make(request, signal) {
		for (let pauseMs = FIRST_PAUSE_MS;; pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS)) {
			try {
				const answer = await request();
				this.#failing = null;
				return answer;
			} catch (error) {
				if ((isTransient(error) ? this.#failedFor() : Number.POSITIVE_INFINITY) + pauseMs > REPEAT_FOR_MS) throw error;
			}
			await setTimeout(pauseMs, void 0, signal && { signal }).catch((error) => {
				throw signal?.reason ?? error;
			});
		}
	}
	/** Records a failure and returns how long the engine has been failing. Resets after a pause. */
	#failedFor() {
		const nowMs = performance.now();
		const fresh = this.#failing === null || nowMs - this.#failing.lastMs > REPEAT_FOR_MS;
		this.#failing = {
			sinceMs: fresh ? nowMs : this.#failing?.sinceMs ?? nowMs,
			lastMs: nowMs
		};
		return nowMs - this.#failing.sinceMs;
	}
};
/** Whether the same request may succeed soon. */
function isTransient(error) {
	if (!(error instanceof EngineError)) return false;
	if (error.status !== null) return TRANSIENT_STATUS.has(error.status);
	return BROKEN_CONNECTION.has(error.cause?.code ?? "");
}

// src/engine/engine.ts
/** Filling a volume or creating a container from a large image is slow on a slow disk. */
const CREATE_LIMIT_MS = 12e4;
/** How long the engine may take to report what happened to a container: it does so after its own clean-up. */
const REPORT_DELAY_MS = 1e3;

export { isTransient as i, REPORT_DELAY_MS as n, Repeats as r, CREATE_LIMIT_MS as t };