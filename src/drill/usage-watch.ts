import type { Usage } from "../core/record.ts";
import type { Engine, UsageCounters, UsageReading } from "../docker/engine.ts";

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
    return first && last && first !== last ? usageBetween(first, last) : null;
  }

  [Symbol.dispose](): void {
    this.#end.abort();
  }

  async #read(engine: Pick<Engine, "usage">, containerId: string): Promise<void> {
    for await (const reading of engine.usage(containerId, this.#end.signal)) this.#readings.push(reading);
  }
}

/** The counters start again at zero with the container: what seems to have fallen is not known. */
function usageBetween(first: UsageReading, last: UsageReading): Usage {
  const seconds = (last.atEpochMs - first.atEpochMs) / 1000;
  const risen = (name: Exclude<keyof UsageCounters, "memoryBytes">) => {
    const [from, to] = [first.counters[name], last.counters[name]];
    return from === null || to === null || to < from ? null : to - from;
  };
  const per = (amount: number | null, whole: number | null) => (amount === null || !whole ? null : amount / whole);
  return {
    cpuShare: per(risen("cpuSeconds"), seconds),
    throttledRatio: per(risen("throttledPeriods"), risen("periods")),
    throttledShare: per(risen("throttledSeconds"), seconds),
    memoryBytes: last.counters.memoryBytes,
  };
}
