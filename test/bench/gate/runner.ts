import { canaryFigures, type Noise } from "../../../src/model/noise.ts";
import type { Model } from "./models.ts";
import { type Draws, draws } from "./random.ts";

interface Burst {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** A simulated machine: its drift, its bursts and what other jobs wait for on it. Times may be asked in any order. */
export class Runner {
  readonly #model: Model;
  readonly #seed: number;
  readonly #drift: number[] = [];
  readonly #driftDraws: Draws;
  readonly #bursts: Burst[] = [];
  readonly #burstDraws: Draws;
  readonly #queue: Queue | null;

  constructor(model: Model, seed: number) {
    this.#model = model;
    this.#seed = seed;
    this.#driftDraws = draws(seed, "drift");
    this.#burstDraws = draws(seed, "bursts");
    this.#queue = model.queue === undefined ? null : new Queue(model.queue, draws(seed, "queue"));
  }

  /**
   * When work that arrives now is done. Only with a queue must the arrivals be in order.
   * @param workMs what it takes on this machine at its usual speed, undisturbed
   */
  doneAt(arrivedAtMs: number, workMs: number): number {
    if (this.#queue === null) return this.#run(arrivedAtMs, workMs);
    return this.#queue.serve(arrivedAtMs, (beginMs) => this.#run(beginMs, workMs));
  }

  /** What a drill would have noted of the runner. Neither the generator's lag nor other programs are simulated, so they excuse nothing. */
  noiseBetween(fromMs: number, untilMs: number): Noise {
    const { normal } = draws(this.#seed, "canary");
    const runs = Array.from({ length: Math.floor((untilMs - fromMs) / 1_000) }, (_, index) => {
      const atMs = fromMs + index * 1_000;
      return { atMs, wallMs: this.#run(atMs, 5 * Math.exp(0.02 * normal())) - atMs, waitMs: null };
    });
    return {
      stealRatio: this.#stolenMs(fromMs, untilMs) / (untilMs - fromMs),
      busyRatio: null,
      foreignRatio: null,
      headroomRatio: null,
      loopLagP99Ms: null,
      canary: canaryFigures(runs),
    };
  }

  #run(beginMs: number, workMs: number): number {
    let left = workMs * this.#driftAt(beginMs);
    let nowMs = beginMs;
    const times = this.#model.bursts?.times ?? 1;
    for (let index = this.#burstAfter(nowMs); ; index++) {
      const burst = this.#burst(index);
      const freeMs = Math.max(0, burst.fromMs - nowMs);
      if (left <= freeMs) return nowMs + left;
      left -= freeMs;
      nowMs = Math.max(nowMs, burst.fromMs);
      const slowMs = burst.untilMs - nowMs;
      if (left * times <= slowMs) return nowMs + left * times;
      left -= slowMs / times;
      nowMs = burst.untilMs;
    }
  }

  #stolenMs(fromMs: number, untilMs: number): number {
    const share = 1 - 1 / (this.#model.bursts?.times ?? 1);
    let stolenMs = 0;
    for (let index = this.#burstAfter(fromMs); this.#burst(index).fromMs < untilMs; index++) {
      const burst = this.#burst(index);
      stolenMs += share * (Math.min(untilMs, burst.untilMs) - Math.max(fromMs, burst.fromMs));
    }
    return stolenMs;
  }

  #driftAt(atMs: number): number {
    const { drift } = this.#model;
    if (drift === undefined) return 1;
    const stepMs = drift.forgetMs / 8;
    const step = Math.floor(atMs / stepMs);
    const kept = Math.exp(-1 / 8);
    const { normal } = this.#driftDraws;
    while (this.#drift.length <= step) {
      const before = this.#drift.at(-1);
      this.#drift.push(before === undefined ? normal() : kept * before + Math.sqrt(1 - kept * kept) * normal());
    }
    return Math.exp(drift.sd * (this.#drift[step] ?? 0));
  }

  #burst(index: number): Burst {
    const { bursts } = this.#model;
    const never = Number.POSITIVE_INFINITY;
    if (bursts === undefined) return { fromMs: never, untilMs: never };
    while (this.#bursts.length <= index) {
      const fromMs = (this.#bursts.at(-1)?.untilMs ?? 0) + this.#burstDraws.exponential(bursts.everyMs);
      this.#bursts.push({ fromMs, untilMs: fromMs + this.#burstDraws.exponential(bursts.lengthMs) });
    }
    return this.#bursts[index] ?? { fromMs: never, untilMs: never };
  }

  /** Index of the first burst that ends after a time. */
  #burstAfter(atMs: number): number {
    let index = Math.max(
      0,
      this.#bursts.findLastIndex(({ untilMs }) => untilMs <= atMs),
    );
    while (this.#burst(index).untilMs <= atMs) index += 1;
    return index;
  }
}

/** First come, first served, on three cores, with Poisson arrivals of others (M/G/3). */
class Queue {
  readonly #freeAtMs = [0, 0, 0];
  readonly #job: NonNullable<Model["queue"]>;
  readonly #draws: Draws;
  #nextMs: number;

  constructor(job: NonNullable<Model["queue"]>, others: Draws) {
    this.#job = job;
    this.#draws = others;
    this.#nextMs = others.exponential(1_000 / job.jobsPerSecond);
  }

  serve(arrivedAtMs: number, run: (beginMs: number) => number): number {
    while (this.#nextMs <= arrivedAtMs) {
      const workMs = this.#job.jobMs * Math.exp(0.8 * this.#draws.normal() - 0.32);
      this.#take(this.#nextMs, (beginMs) => beginMs + workMs);
      this.#nextMs += this.#draws.exponential(1_000 / this.#job.jobsPerSecond);
    }
    return this.#take(arrivedAtMs, run);
  }

  #take(arrivedAtMs: number, run: (beginMs: number) => number): number {
    const first = this.#freeAtMs.indexOf(Math.min(...this.#freeAtMs));
    const doneAtMs = run(Math.max(arrivedAtMs, this.#freeAtMs[first] ?? 0));
    this.#freeAtMs[first] = doneAtMs;
    return doneAtMs;
  }
}
