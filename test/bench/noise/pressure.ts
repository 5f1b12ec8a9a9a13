import { readFileSync } from "node:fs";

/** How long some task on this machine has waited for a core since it started, in milliseconds; NaN where the kernel does not say. */
export function pressureMs(): number {
  try {
    return Number(/^some .*total=(\d+)/m.exec(readFileSync("/proc/pressure/cpu", "latin1"))?.[1]) / 1_000;
  } catch {
    return Number.NaN;
  }
}
