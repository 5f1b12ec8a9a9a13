import type { Engine, UsageCounters, UsageReading } from "../../../engine/engine.ts";
import { peaksOf, risen } from "../../../model/facts/peaks.ts";
import type { CpuReading, MemoryReading, Usage, UsageMoment } from "../../../model/record.ts";
import type { Clock } from "../../../model/text/clock.ts";

/** Reads a container's counters in the background until disposed of. */
export class UsageWatch implements Disposable {
  readonly #readings: UsageReading[] = [];
  readonly #end = new AbortController();

  constructor(engine: Pick<Engine, "usage">, containerId: string) {
    // Unreadable counters don't stop a drill; results that need them report it.
    this.#read(engine, containerId).catch(() => undefined);
  }

  /** The usage between two moments (Unix epoch, milliseconds); null with fewer than two readings between them. */
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

  /** The usage from each reading to the next, on the drill's clock. */
  moments(clock: Clock): UsageMoment[] {
    return this.#readings.slice(1).flatMap((reading, index) => {
      const before = this.#readings[index];
      const atMs = Math.round(clock.fromEpochMs(reading.atEpochMs));
      // The wall clock may have been set back.
      if (before === undefined || atMs < 0 || reading.atEpochMs <= before.atEpochMs) return [];
      const { cpuShare, memoryBytes, throttledRatio } = usageBetween([before, reading], before, reading);
      return [{ atMs, cpuShare: rounded(cpuShare), memoryBytes, throttledRatio: rounded(throttledRatio) }];
    });
  }

  /** The CPU use from each reading to the next, of those that began after a moment of the drill's clock. */
  cpuSince(sinceMs: number, clock: Clock): CpuReading[] {
    return this.#readings.slice(1).flatMap((reading, index): CpuReading[] => {
      const before = this.#readings[index];
      if (before === undefined || reading.atEpochMs <= before.atEpochMs) return [];
      const fromMs = clock.fromEpochMs(before.atEpochMs);
      if (fromMs < sinceMs) return [];
      const { cpuShare } = usageBetween([before, reading], before, reading);
      return cpuShare === null ? [] : [{ fromMs, toMs: clock.fromEpochMs(reading.atEpochMs), cpuShare }];
    });
  }

  /** The minimum memory over the last `forMs` milliseconds; null without readings. */
  leastMemory(forMs: number, clock: Clock): number | null {
    const bytes = this.lately(forMs, clock).flatMap(({ memoryBytes }) => memoryBytes ?? []);
    return bytes.length === 0 ? null : Math.min(...bytes);
  }

  /** The counters at each reading over the last `forMs` milliseconds. */
  lately(forMs: number, clock: Clock): UsageCounters[] {
    const fromEpochMs = clock.toEpochMs(clock.now() - forMs);
    return this.#readings.filter(({ atEpochMs }) => atEpochMs >= fromEpochMs).map(({ counters }) => counters);
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

/** Rounds to four decimals: more are noise, and there are thousands of values. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
