/*
 * A closed loop hides an outage: ten seconds of waiting for a dead service are one request. A service that answers
 * 1,000 requests and then hangs for three minutes still "answered 98 %". So the gate also looks at the time: failed
 * requests in a row, with none answered between them.
 */

/** No burst of noise on a runner was seen to last this long. */
export const OUTAGE_MS = 20_000;
/** After this time a service counts as gone until it answers again: no window may pass in that state. */
const GONE_MS = 10_000;

export interface OutageState {
  /** Time without an answer up to the last request; 0 if the last request was answered. */
  readonly ongoingMs: number;
  /** The service is not answering at the moment, so there can't be a pass now. */
  readonly gone: boolean;
  /** The longest outage that is a fail by itself. */
  readonly confirmed: { readonly requests: number; readonly durationMs: number } | null;
}

/**
 * Detects runs of failed requests. A run of 20 s is a fail if it is longer than chance allows for a service right at
 * the limit: the expected number of runs of `m` among `n` requests is at most n (1 - limit)^m, which must be 1 in 100
 * or less. A single failed request is never an outage.
 */
export class OutageWatch {
  readonly #p0: number;
  #requests = 0;
  #run = 0;
  #beganAtMs = 0;
  #answeredAtMs = Number.NEGATIVE_INFINITY;
  #ongoingMs = 0;
  #confirmed: OutageState["confirmed"] = null;

  /** @param p0 the share that may fail, 0 to 1 */
  constructor(p0: number) {
    this.#p0 = p0;
  }

  /** Takes the next request, in the order in which requests end. */
  push(request: { readonly failed: boolean; readonly intendedAtMs: number; readonly endedAtMs: number }): void {
    this.#requests += 1;
    if (!request.failed) {
      this.#run = 0;
      this.#ongoingMs = 0;
      this.#answeredAtMs = Math.max(this.#answeredAtMs, request.endedAtMs);
      return;
    }
    // Others may have been answered while one request waited, so the silence begins after the last answer.
    const silentFromMs = Math.max(request.intendedAtMs, this.#answeredAtMs);
    this.#beganAtMs = this.#run === 0 ? silentFromMs : Math.min(this.#beganAtMs, silentFromMs);
    this.#run += 1;
    this.#ongoingMs = Math.max(this.#ongoingMs, request.endedAtMs - this.#beganAtMs);
    const byChance = this.#requests * this.#p0 ** this.#run;
    if (this.#run < 2 || this.#ongoingMs < OUTAGE_MS || byChance > 0.01) return;
    if (this.#ongoingMs < (this.#confirmed?.durationMs ?? 0)) return;
    this.#confirmed = { requests: this.#run, durationMs: this.#ongoingMs };
  }

  get state(): OutageState {
    return { ongoingMs: this.#ongoingMs, gone: this.#p0 < 1 && this.#ongoingMs >= GONE_MS, confirmed: this.#confirmed };
  }
}
