import type { Clock } from "../core/clock.ts";
import { peaksOf, risen } from "../core/peaks.ts";
import type { MemoryReading, Usage } from "../core/record.ts";
import type { Engine, UsageReading } from "../docker/engine.ts";

/** Reads a container's counters from the background for as long as it lives. */
export class UsageWatch implements Disposable {
  readonly #readings: UsageReading[] = [];
  readonly #end = new AbortController();

  constructor(engine: Pick<Engine, "usage">, containerId: string) {
    // Counters that can't be read are no reason to stop a drill: what rests on them says so.
    this.#read(engine, containerId).catch(() => undefined);
  }

  /** What was used between two moments (Unix epoch, milliseconds); null when fewer than two readings lie between them. */
  between(fromEpochMs: number, toEpochMs: number): Usage | null {
    const within = this.#readings.filter(({ atEpochMs }) => atEpochMs >= fromEpochMs && atEpochMs <= toEpochMs);
    const [first, last] = [within[0], within.at(-1)];
    return first && last && first !== last ? usageBetween(within, first, last) : null;
  }

  /** The memory at each reading between two moments of the drill's clock. */
  memoryBetween(fromMs: number, toMs: number, clock: Clock): MemoryReading[] {
    return this.#readings.flatMap(({ atEpochMs, counters: { memoryBytes: bytes } }) => {
      const atMs = clock.fromEpochMs(atEpochMs);
      return bytes === null || atMs < fromMs || atMs > toMs ? [] : [{ atMs, bytes }];
    });
  }

  /** The least memory over the last so many milliseconds; null where nothing was read. */
  leastMemory(forMs: number): number | null {
    const fromEpochMs = Date.now() - forMs;
    const bytes = this.#readings
      .filter(({ atEpochMs }) => atEpochMs >= fromEpochMs)
      .flatMap(({ counters: { memoryBytes } }) => memoryBytes ?? []);
    return bytes.length === 0 ? null : Math.min(...bytes);
  }

  [Symbol.dispose](): void {
    this.#end.abort();
  }

  async #read(engine: Pick<Engine, "usage">, containerId: string): Promise<void> {
    for await (const reading of engine.usage(containerId, this.#end.signal)) this.#readings.push(reading);
  }
}

function usageBetween(readings: readonly UsageReading[], first: UsageReading, last: UsageReading): Usage {
  const seconds = (last.atEpochMs - first.atEpochMs) / 1000;
  const per = (amount: number | null, whole: number | null) => (amount === null || !whole ? null : amount / whole);
  const counters = readings.map((reading) => reading.counters);
  return {
    cpuShare: per(risen(counters, "cpuSeconds"), seconds),
    throttledRatio: per(risen(counters, "throttledPeriods"), risen(counters, "periods")),
    throttledShare: per(risen(counters, "throttledSeconds"), seconds),
    memoryBytes: last.counters.memoryBytes,
    peaks: peaksOf(readings.map(({ atEpochMs: atMs, counters: each }) => ({ atMs, ...each }))),
  };
}
