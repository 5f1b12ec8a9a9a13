import { readFileSync } from "node:fs";

/** The machine's CPU time since it started, in clock ticks, summed over its cores. */
export interface CpuTicks {
  readonly total: number;
  /** Used by any program of this machine: neither idle nor stolen. */
  readonly busy: number;
  /** Taken by the hypervisor for other machines. */
  readonly steal: number;
}

/** Reads the CPU time counters; null if the kernel does not provide them. */
export function cpuTicks(): CpuTicks | null {
  try {
    // Synchronous, because the read takes 0.1 ms and the thread pool is slow on busy machines.
    return parseCpuTicks(readFileSync("/proc/stat", "latin1"));
  } catch {
    return null;
  }
}

/** The CPU time counters in a text of /proc/stat. */
export function parseCpuTicks(text: string): CpuTicks | null {
  const fields = /^cpu +(.+)$/m.exec(text)?.[1]?.split(" ").map(Number) ?? [];
  // user nice system idle iowait irq softirq steal; guest time, after them, is already in user.
  const counted = fields.slice(0, 8);
  const [, , , idle = 0, iowait = 0, , , steal] = counted;
  if (steal === undefined || counted.some(Number.isNaN)) return null;
  const total = counted.reduce((sum, ticks) => sum + ticks, 0);
  return { total, busy: total - idle - iowait - steal, steal };
}

/** The shares of CPU time between two readings (0 to 1); null if no time passed. */
export function cpuShares(before: CpuTicks | null, after: CpuTicks | null): { busy: number; steal: number } | null {
  if (!before || !after || after.total <= before.total) return null;
  // iowait may decrease, and the busy time with it.
  const share = (name: "busy" | "steal") => Math.max(0, after[name] - before[name]) / (after.total - before.total);
  return { busy: share("busy"), steal: share("steal") };
}
