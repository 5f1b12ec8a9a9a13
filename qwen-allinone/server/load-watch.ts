// Reads the container's use twice per second and updates what is disabled.

import { type Reading, readCgroup } from "./cgroup.ts";
import type { Degradation, Load } from "./degradation.ts";

const EVERY_MS = 500;
/** A share of CPU time is measured over at least this long. */
const OVER_MS = 2_000;

/** The container's use, from consecutive readings. */
export class Meter {
  readonly #past: { readonly atMs: number; readonly cpuSeconds: number }[] = [];

  /** @param atMs on any clock that only goes forward */
  take({ cpuSeconds, cpus, memoryBytes, memoryLimitBytes }: Reading, atMs: number): Load {
    const memory = memoryBytes === null || memoryLimitBytes === null ? null : memoryBytes / memoryLimitBytes;
    if (cpuSeconds === null) return { atMs, cpu: null, memory };
    // Keeps the newest reading that is old enough, and drops older ones.
    while ((this.#past[1]?.atMs ?? Number.POSITIVE_INFINITY) <= atMs - OVER_MS) this.#past.shift();
    const [first] = this.#past;
    this.#past.push({ atMs, cpuSeconds });
    if (first === undefined || atMs - first.atMs < OVER_MS) return { atMs, cpu: null, memory };
    const used = (cpuSeconds - first.cpuSeconds) / ((atMs - first.atMs) / 1_000);
    return { atMs, cpu: used / cpus, memory };
  }
}

/** Keeps it up to date. Does not keep the process from ending. */
export function watchLoad(degradation: Degradation, log: (line: string) => void): void {
  const meter = new Meter();
  const look = () => {
    const load = meter.take(readCgroup(), performance.now());
    if (degradation.see(load))
      log(`${wordsFor(degradation)} (${percent("CPU", load.cpu)}, ${percent("memory", load.memory)})`);
  };
  look();
  setInterval(look, EVERY_MS).unref();
}

function wordsFor({ steps }: Degradation): string {
  return steps.length === 0 ? "nothing is off any more" : `degraded: ${steps.join(", ")} off`;
}

function percent(what: string, share: number | null): string {
  return `${what} ${share === null ? "unknown" : `${Math.round(100 * share)} %`}`;
}
