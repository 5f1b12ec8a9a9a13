// Looks at the container's use twice a second and steps the ladder.

import { type Reading, readCgroup } from "./cgroup.ts";
import type { Ladder, Load } from "./ladder.ts";

const EVERY_MS = 500;
/** A share of CPU time is one over this long, at least. */
const OVER_MS = 2_000;

/** The container's use, from one reading after the other. */
export class Meter {
  readonly #past: { readonly atMs: number; readonly cpuSeconds: number }[] = [];

  /** @param atMs on any clock that only goes forward */
  take({ cpuSeconds, cpus, memoryBytes, memoryLimitBytes }: Reading, atMs: number): Load {
    const memory = memoryBytes === null || memoryLimitBytes === null ? null : memoryBytes / memoryLimitBytes;
    if (cpuSeconds === null) return { atMs, cpu: null, memory };
    // The newest reading that is old enough stays; what is older is done with.
    while ((this.#past[1]?.atMs ?? Number.POSITIVE_INFINITY) <= atMs - OVER_MS) this.#past.shift();
    const [first] = this.#past;
    this.#past.push({ atMs, cpuSeconds });
    if (first === undefined || atMs - first.atMs < OVER_MS) return { atMs, cpu: null, memory };
    const used = (cpuSeconds - first.cpuSeconds) / ((atMs - first.atMs) / 1_000);
    return { atMs, cpu: used / cpus, memory };
  }
}

/** Keeps a ladder up to date until the process ends, which it does not keep from ending. */
export function watchLoad(ladder: Ladder, log: (line: string) => void): void {
  const meter = new Meter();
  const look = () => {
    const load = meter.take(readCgroup(), performance.now());
    if (ladder.see(load)) log(`${wordsFor(ladder)} (${percent("CPU", load.cpu)}, ${percent("memory", load.memory)})`);
  };
  look();
  setInterval(look, EVERY_MS).unref();
}

function wordsFor({ steps }: Ladder): string {
  return steps.length === 0 ? "nothing is off any more" : `degraded: ${steps.join(", ")} off`;
}

function percent(what: string, share: number | null): string {
  return `${what} ${share === null ? "unknown" : `${Math.round(100 * share)} %`}`;
}
