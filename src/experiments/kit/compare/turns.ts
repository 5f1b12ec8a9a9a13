import { setTimeout as sleep } from "node:timers/promises";
import type { Sample } from "../../../model/sample.ts";
import { randomNumbers } from "../../../stats/random.ts";
import type { Pausing } from "../experiment.ts";

/*
 * Two containers under stress at once want more CPU than many a runner has, and the kernel then favors one of them for
 * minutes: of an image compared with itself on two cores, one came out at 0.72x the latency of the other, throttled in
 * 16 % of its periods against 89 %. So only the one that is asked is under stress.
 */

/** The kernel deals CPU quotas out every 100 ms. One that starts anew has all of its first: it is not asked within that. */
const PERIOD_MS = 100;
const SEED = 20250406;
/** What a turn should last, lest most of the time goes into changing turns; and not so long that the runner has changed. */
const TURN_MS = 200;
const MAX_REQUESTS = 16;

export type SideName = "candidate" | "baseline";

/** Whose turn it is to be under the fault; the other one's rests meanwhile. */
export class Turns {
  readonly #experiments: Readonly<Record<SideName, Pausing>>;
  readonly #random = randomNumbers(SEED);
  /** Both, to begin with. */
  #turn: SideName | null = null;

  constructor(experiments: Readonly<Record<SideName, Pausing>>) {
    this.#experiments = experiments;
  }

  /** How many requests the next turn is to have, from those of the one before. */
  groupFor(answered: readonly Sample[]): number {
    const took = answered.reduce((sum, { latencyMs }) => sum + latencyMs, 0) / Math.max(1, answered.length);
    return Math.min(MAX_REQUESTS, Math.max(1, Math.floor(TURN_MS / Math.max(1, took))));
  }

  /** Makes it a side's turn, and waits until its container is in the midst of a period, each time at another point of it. */
  async next(side: SideName, signal: AbortSignal): Promise<void> {
    if (this.#turn === side) return;
    const other = side === "candidate" ? "baseline" : "candidate";
    await this.#experiments[other].pause(signal);
    if (this.#turn !== null) await this.#experiments[side].resume(signal);
    this.#turn = side;
    await sleep(PERIOD_MS * (1 + this.#random()), undefined, { signal });
  }
}
