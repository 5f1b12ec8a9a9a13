import { readFileSync } from "node:fs";

/** The machine's CPU time since it started, in clock ticks, summed over its cores. */
export interface CpuTicks {
  readonly total: number;
  /** Used by anybody on this machine: neither idle nor stolen. */
  readonly busy: number;
  /** What the hypervisor gave to others. */
  readonly steal: number;
}

/** Reads the CPU time counters; null where the kernel does not give them. */
export function cpuTicks(): CpuTicks | null {
  try {
    // Its 0.1 ms is not worth a trip through the thread pool, which is late on the very machines this is for.
    return parseCpuTicks(readFileSync("/proc/stat", "latin1"));
  } catch {
    return null;
  }
}

/** The CPU time counters in a text of /proc/stat. */
export function parseCpuTicks(text: string): CpuTicks | null {
  const fields = /^cpu +(.+)$/m.exec(text)?.[1]?.split(" ").map(Number) ?? [];
  // user nice system idle iowait irq softirq steal; guest time, behind them, is already in user.
  const counted = fields.slice(0, 8);
  const [, , , idle = 0, iowait = 0, , , steal] = counted;
  if (steal === undefined || counted.some(Number.isNaN)) return null;
  const total = counted.reduce((sum, ticks) => sum + ticks, 0);
  return { total, busy: total - idle - iowait - steal, steal };
}

/** What became of the CPU time between two readings, as shares of it (0 to 1); null without time between them. */
export function cpuShares(before: CpuTicks | null, after: CpuTicks | null): { busy: number; steal: number } | null {
  if (!before || !after || after.total <= before.total) return null;
  // iowait may run backwards, and what is counted as busy with it.
  const share = (name: "busy" | "steal") => Math.max(0, after[name] - before[name]) / (after.total - before.total);
  return { busy: share("busy"), steal: share("steal") };
}
