import { designEffect } from "./design-effect.ts";
import { LN_PASS, lnFailEvidence, lnFailOf, lnPassEvidence } from "./e-value.ts";

/** One request as an objective sees it. */
export interface ObservedRequest {
  /** When it was due, and when it ended, on the drill's clock. */
  readonly intendedAtMs: number;
  readonly endedAtMs: number;
  /** Whether it is beyond the limit. */
  readonly exceeds: boolean;
  /** Whether it is clearly beyond the limit; only these requests are evidence for a fail. */
  readonly exceedsClearly: boolean;
  /** What clusters among neighbors: the latency, or 1 for a failed request and 0 for a good one. */
  readonly value: number;
}

/** State of a test after a request. `pass` can be lost again, `fail` is final. */
export interface TestState {
  readonly status: "pass" | "suspected" | "fail" | "undecided";
  readonly n: number;
  /** How many exceeded. */
  readonly k: number;
  readonly clearly: number;
  /** How many requests weigh as one. */
  readonly designEffect: number;
  readonly effectiveN: number;
  readonly effectiveK: number;
  /** Passes at ln 20. */
  readonly lnPass: number;
  /** Suspects a fail at ln 100 or, with more than two objectives, at more: see `lnFailOf`. */
  readonly lnFail: number;
  /** The counts when the fail was confirmed. */
  readonly failed: { readonly n: number; readonly k: number; readonly atMs: number } | null;
}

/*
 * A suspicion is confirmed with separate requests. Between the two, 15 requests are skipped, for at least 5 s (a 2 s
 * burst of noise and the queue it left are over by then, also for a service that takes a few milliseconds) and at most
 * 10 s (a dead service would need minutes for 15 time-outs).
 */
const SKIPPED_REQUESTS = 15;
const MIN_SKIPPED_MS = 5_000;
const MAX_SKIPPED_MS = 10_000;
/** How long a suspicion lasts without new evidence: a weight of 60 requests, and at least 30 s. */
const FRESH_REQUESTS = 60;
const FRESH_MS = 30_000;
/** The design effect is estimated again when the window has grown by this factor, so that its cost stays n log n. */
const GROWTH = 1.05;

interface Count {
  n: number;
  clearly: number;
}

type Search =
  /** Searches for a suspicion in the requests since the last one that was not confirmed. */
  | { readonly stage: "searching"; readonly since: Count }
  | { readonly stage: "skipping"; readonly suspectedAtMs: number; skipped: number }
  | { readonly stage: "confirming"; readonly freshFromMs: number; readonly fresh: Count };

/**
 * The time-uniform test of "at most a share p0 of the requests exceeds", which takes one request at a time. The error
 * rates hold at every look, so the window may end whenever the test is decided.
 *
 * Simulated by test/bench/gate/fast-services.ts, 300 windows each, P95 limit T. A window ends when it is decided,
 * between the minimum time and 300 s; "correlated" requests exceed T with the autocorrelation 0.32 / 0.20 / 0.13.
 *
 *     true P95                      | 0.6 T passes after | 0.9 T fails | T passes | 1.3 T fails | 1.5 T | 2 T fails
 *     85 ms, independent, from 0 s  | 215 requests, 18 s | 0 %         | 2.7 %    | 100 %       | 100 % | 100 %
 *     85 ms, correlated, from 0 s   | 266 requests, 21 s | 0 %         | 2.3 %    | 99.7 %      | 100 % | 100 %
 *     85 ms, correlated, from 60 s  | 777 requests, 60 s | 0 %         | 0.7 %    | 99.7 %      | 100 % | 100 %
 *     same at 10 requests per s     | 601 requests, 60 s | 0 %         | 2.7 %    | 98.7 %      | 100 % | 100 %
 *     1.4 s, independent, from 60 s | 76 requests, 104 s | 0 %         | 5.7 %    | 24 %        | 99 %  | 100 %
 *     3.2 s, independent, from 60 s | 73 requests, 233 s | 0 %         | 5.3 %    | 4 %         | 76 %  | 100 %
 *
 * The design effect is 1.1 for independent requests and 3.3 for those correlated ones. One burst of 2 s of noise
 * (frozen, refused, or 20 times slower) did not confirm a fail at 5 ms to 3 s per request.
 */
export class SequentialTest {
  readonly #p0: number;
  readonly #lnFail: number;
  readonly #endedAtMs: number[] = [];
  readonly #values: number[] = [];
  readonly #all = { n: 0, clearly: 0 };
  #exceeding = 0;
  #designEffect = 1;
  #estimatedAt = 0;
  #search: Search = { stage: "searching", since: { n: 0, clearly: 0 } };
  #failed: TestState["failed"] = null;

  /**
   * @param p0 the share that may exceed, 0 to 1
   * @param objectives how many the window is judged by
   */
  constructor(p0: number, objectives = 1) {
    if (!(p0 >= 0 && p0 <= 1)) throw new RangeError(`a share is 0 to 1, not ${p0}`);
    this.#p0 = p0;
    this.#lnFail = lnFailOf(objectives);
  }

  /** Takes the next request, in the order in which requests end. */
  push(seen: ObservedRequest): void {
    this.#endedAtMs.push(seen.endedAtMs);
    this.#values.push(seen.value);
    add(this.#all, seen);
    if (seen.exceeds) this.#exceeding += 1;
    if (this.#all.n >= this.#estimatedAt * GROWTH) {
      this.#designEffect = designEffect(this.#endedAtMs, this.#values);
      this.#estimatedAt = this.#all.n;
    }
    if (this.#failed === null) this.#look(seen);
  }

  get state(): TestState {
    const { n, clearly } = this.#all;
    const effectiveN = n / this.#designEffect;
    const effectiveK = this.#exceeding / this.#designEffect;
    const lnPass = lnPassEvidence(effectiveK, effectiveN, this.#p0);
    return {
      status: this.#status(lnPass),
      n,
      k: this.#exceeding,
      clearly,
      designEffect: this.#designEffect,
      effectiveN,
      effectiveK,
      lnPass,
      lnFail: this.#evidence(this.#all),
      failed: this.#failed,
    };
  }

  #status(lnPass: number): TestState["status"] {
    if (this.#failed !== null) return "fail";
    if (this.#search.stage !== "searching") return "suspected";
    return lnPass >= LN_PASS ? "pass" : "undecided";
  }

  #evidence(count: Count): number {
    return lnFailEvidence(count.clearly / this.#designEffect, count.n / this.#designEffect, this.#p0);
  }

  #look(seen: ObservedRequest): void {
    const search = this.#search;
    if (search.stage === "searching") {
      add(search.since, seen);
      // Both, so that neither a burst at the start keeps raising suspicion, nor a late one after a long good window.
      const evidence = Math.min(this.#evidence(search.since), this.#evidence(this.#all));
      if (evidence >= this.#lnFail) this.#search = { stage: "skipping", suspectedAtMs: seen.endedAtMs, skipped: 0 };
    } else if (search.stage === "skipping") {
      search.skipped += 1;
      const passedMs = seen.endedAtMs - search.suspectedAtMs;
      const enough = search.skipped >= SKIPPED_REQUESTS && passedMs >= MIN_SKIPPED_MS;
      if (!enough && passedMs < MAX_SKIPPED_MS) return;
      this.#search = { stage: "confirming", freshFromMs: seen.endedAtMs, fresh: { n: 0, clearly: 0 } };
    } else this.#confirm(seen, search.freshFromMs, search.fresh);
  }

  #confirm(seen: ObservedRequest, freshFromMs: number, fresh: Count): void {
    // A request that was already in flight may still be affected by the cause of the suspicion.
    if (seen.intendedAtMs >= freshFromMs) add(fresh, seen);
    if (this.#evidence(fresh) >= this.#lnFail) {
      this.#failed = { n: this.#all.n, k: this.#exceeding, atMs: seen.endedAtMs };
      return;
    }
    const over = fresh.n >= FRESH_REQUESTS * this.#designEffect && seen.endedAtMs - freshFromMs >= FRESH_MS;
    // A slight excess all along, unlike a burst, keeps its suspicion and is confirmed with time.
    if (over && this.#evidence(this.#all) < this.#lnFail) this.#search = { stage: "searching", since: fresh };
  }
}

function add(count: Count, seen: ObservedRequest): void {
  count.n += 1;
  if (seen.exceedsClearly) count.clearly += 1;
}
