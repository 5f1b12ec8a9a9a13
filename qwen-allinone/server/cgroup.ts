// What the container uses of its limits, as the kernel reports it from inside: control groups of version 1 and 2.

import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

/** Readings of the kernel; null if it does not report a figure. */
export interface Reading {
  /** CPU time used so far, seconds. */
  readonly cpuSeconds: number | null;
  /** Number of CPUs that may be used at once. */
  readonly cpus: number;
  /** Memory that can't be reclaimed at once: use minus the inactive file cache. */
  readonly memoryBytes: number | null;
  readonly memoryLimitBytes: number | null;
}

/** Version 1 writes "no limit" as a number larger than any machine's memory. */
const NO_LIMIT_BYTES = 2 ** 60;

/** @param root where the control groups are mounted */
export function readCgroup(root = "/sys/fs/cgroup"): Reading {
  const read = (name: string) => contentOf(join(root, name));
  const cpuStat = read("cpu.stat");
  return cpuStat !== null ? version2(read, cpuStat) : version1(read);
}

type Read = (name: string) => string | null;

function version2(read: Read, cpuStat: string): Reading {
  const [quota, period] = (read("cpu.max") ?? "max").trim().split(/\s+/);
  const usedMicros = field(cpuStat, "usage_usec");
  return {
    cpuSeconds: usedMicros === null ? null : usedMicros / 1e6,
    cpus: cpusOf(whole(quota), whole(period)),
    memoryBytes: less(whole(read("memory.current")), field(read("memory.stat"), "inactive_file")),
    memoryLimitBytes: limit(whole(read("memory.max"))),
  };
}

function version1(read: Read): Reading {
  const usedNanos = whole(read("cpuacct/cpuacct.usage"));
  return {
    cpuSeconds: usedNanos === null ? null : usedNanos / 1e9,
    cpus: cpusOf(whole(read("cpu/cpu.cfs_quota_us")), whole(read("cpu/cpu.cfs_period_us"))),
    memoryBytes: less(
      whole(read("memory/memory.usage_in_bytes")),
      field(read("memory/memory.stat"), "total_inactive_file"),
    ),
    memoryLimitBytes: limit(whole(read("memory/memory.limit_in_bytes"))),
  };
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** Without a quota (`max`, or -1): all CPUs of the machine. */
function cpusOf(quota: number | null, period: number | null): number {
  return quota === null || period === null ? availableParallelism() : quota / period;
}

function limit(bytes: number | null): number | null {
  return bytes === null || bytes >= NO_LIMIT_BYTES ? null : bytes;
}

function less(used: number | null, idle: number | null): number | null {
  return used === null ? null : Math.max(0, used - (idle ?? 0));
}

function whole(text: string | null | undefined): number | null {
  const trimmed = text?.trim() ?? "";
  return /^\d+$/.test(trimmed) ? Number(trimmed) : null;
}

/** A line `name number` of a file of such lines. */
function field(text: string | null, name: string): number | null {
  const line = (text ?? "").split("\n").find((each) => each.startsWith(`${name} `));
  return whole(line?.slice(name.length));
}
