import { cpus } from "node:os";
import { nearestRank } from "../model/measurement.ts";
import { type CanaryRun, canaryFigures, type Noise } from "../model/noise.ts";
import type { Clock } from "../model/text/clock.ts";
import { Canary } from "./canary.ts";
import { LoopLag } from "./loop-lag.ts";
import { type CpuTicks, cpuShares, cpuTicks } from "./steal.ts";

const READ_EVERY_MS = 500;

interface Reading {
  readonly atMs: number;
  readonly machine: CpuTicks | null;
  /** CPU seconds that this process used so far. */
  readonly processSeconds: number;
}

/**
 * Watches the runner in the background: its CPU counters, the canary, and the lag of this process's event loop. Costs about
 * 1 % of a core, does not keep the process alive, and never throws: unreadable values are null.
 */
export class NoiseWatch implements Disposable {
  readonly #clock: Clock;
  readonly #lag: LoopLag;
  readonly #canary: Canary;
  readonly #runs: CanaryRun[] = [];
  readonly #readings: Reading[] = [];
  readonly #reader: NodeJS.Timeout;

  /** @param clock the drill's clock, used by `between` */
  constructor(clock: Clock) {
    this.#clock = clock;
    const originMs = Number(process.hrtime.bigint()) / 1e6 - clock.now();
    this.#canary = new Canary((run) => this.#runs.push({ ...run, atMs: run.atMs - originMs }));
    this.#lag = new LoopLag(clock);
    this.#read();
    this.#reader = setInterval(() => this.#read(), READ_EVERY_MS).unref();
  }

  /**
   * The noise of the runner between two moments of the clock.
   * @param usedCpus CPU seconds per second of all the drill's containers; null if unknown, and then the share of other
   * programs is unknown too
   * @param allowedCpus sum of those containers' CPU limits; null if unknown, and then the free CPU share is unknown too
   */
  between(fromMs: number, toMs: number, usedCpus: number | null = null, allowedCpus: number | null = null): Noise {
    this.#read();
    const first = this.#readings.findLast(({ atMs }) => atMs <= fromMs) ?? this.#readings[0];
    const last = this.#readings.find(({ atMs }) => atMs >= toMs) ?? this.#readings.at(-1);
    return {
      ...machineShares(first, last, usedCpus, allowedCpus),
      loopLagP99Ms: nearestRank(this.#lag.between(fromMs, toMs), 0.99),
      canary: canaryFigures(this.#runs.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs)),
    };
  }

  [Symbol.dispose](): void {
    clearInterval(this.#reader);
    this.#canary[Symbol.dispose]();
    this.#lag[Symbol.dispose]();
  }

  #read(): void {
    const { user, system } = process.cpuUsage();
    this.#readings.push({
      atMs: this.#clock.now(),
      machine: cpuTicks(),
      processSeconds: (user + system) / 1e6,
    });
  }
}

type MachineShares = Pick<Noise, "stealRatio" | "busyRatio" | "foreignRatio" | "headroomRatio">;

function machineShares(
  first: Reading | undefined,
  last: Reading | undefined,
  usedCpus: number | null,
  allowedCpus: number | null,
): MachineShares {
  const shares = cpuShares(first?.machine ?? null, last?.machine ?? null);
  if (!first || !last || !shares) return { stealRatio: null, busyRatio: null, foreignRatio: null, headroomRatio: null };
  const { steal: stealRatio, busy: busyRatio } = shares;
  if (usedCpus === null) return { stealRatio, busyRatio, foreignRatio: null, headroomRatio: null };
  const cores = cpus().length;
  const generatorCpus = (last.processSeconds - first.processSeconds) / ((last.atMs - first.atMs) / 1000);
  const foreignRatio = Math.max(0, busyRatio - (usedCpus + generatorCpus) / cores);
  // The generator's own CPU time counts as available, because it is not noise.
  const leftCpus = cores * (1 - foreignRatio - stealRatio);
  return { stealRatio, busyRatio, foreignRatio, headroomRatio: allowedCpus === null ? null : leftCpus / allowedCpus };
}
