import { setTimeout as sleep } from "node:timers/promises";
import type { SideName } from "../../../model/facts/side.ts";
import type { Sample } from "../../../model/sample.ts";
import { randomNumbers } from "../../../stats/random.ts";
import type { Pausing } from "../disturbance.ts";

/*
 * Two containers under stress at once need more CPU than many runners have, and the kernel then favors one of them for
 * minutes. With an image compared with itself on two cores, one had 0.72x the latency of the other and was throttled in
 * 16 % of its periods instead of 89 %. So only the container that gets requests is under stress.
 */

/** The kernel refills CPU quotas every 100 ms. A resumed container has its full first quota, so it gets no requests in that period. */
const PERIOD_MS = 100;
const SEED = 20250406;
/** Duration of a turn: long enough that switching costs little, short enough that the runner does not change. */
const TURN_MS = 200;
const MAX_REQUESTS = 16;

/** Tracks which side is under the disturbance; the other side's is paused. */
export class Turns {
  readonly #experiments: Readonly<Record<SideName, Pausing>>;
  readonly #random = randomNumbers(SEED);
  /** Null at first: the disturbance is active on both. */
  #turn: SideName | null = null;

  constructor(experiments: Readonly<Record<SideName, Pausing>>) {
    this.#experiments = experiments;
  }

  /** Number of requests for the next turn, from the latencies of the previous one. */
  groupFor(answered: readonly Sample[]): number {
    const took = answered.reduce((sum, { latencyMs }) => sum + latencyMs, 0) / Math.max(1, answered.length);
    return Math.min(MAX_REQUESTS, Math.max(1, Math.floor(TURN_MS / Math.max(1, took))));
  }

  /** Switches to a side, and waits until its container is at a random point within a quota period. */
  async next(side: SideName, signal: AbortSignal): Promise<void> {
    if (this.#turn === side) return;
    const other = side === "candidate" ? "baseline" : "candidate";
    await this.#experiments[other].pause(signal);
    if (this.#turn !== null) await this.#experiments[side].resume(signal);
    this.#turn = side;
    await sleep(PERIOD_MS * (1 + this.#random()), undefined, { signal });
  }
}
