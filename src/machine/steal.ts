import { readFile } from "node:fs/promises";

/** The machine's CPU time since it started, in clock ticks. */
export interface CpuTicks {
  readonly total: number;
  readonly steal: number;
}

/** Reads the CPU time counters; null where the kernel does not give them. */
export async function cpuTicks(): Promise<CpuTicks | null> {
  const text = await readFile("/proc/stat", "utf8").catch(() => "");
  const fields = /^cpu +(.+)$/m.exec(text)?.[1]?.split(" ").map(Number) ?? [];
  // user nice system idle iowait irq softirq steal; guest time, behind them, is already in user.
  const counted = fields.slice(0, 8);
  const steal = counted[7];
  return steal === undefined ? null : { total: counted.reduce((sum, ticks) => sum + ticks, 0), steal };
}

/** The share of CPU time between two readings that the hypervisor gave to others, 0 to 1. */
export function stealRatio(before: CpuTicks | null, after: CpuTicks | null): number | null {
  if (!before || !after || after.total <= before.total) return null;
  return (after.steal - before.steal) / (after.total - before.total);
}
