import { execFileSync } from "node:child_process";
import { mkdirSync, rmdirSync, writeFileSync } from "node:fs";

const ROOT = "/sys/fs/cgroup/cpu";
const PERIOD_US = 100_000;

/**
 * Puts this process into a control group that may use so many CPUs and no more. A real-time priority is given up for
 * that: the group has no real-time share, and the kernel takes no such thread into it.
 * @returns the group's name, for containers that shall be held back with it
 */
export function heldBack(runnerCpus: number): Disposable & { readonly name: string } {
  const name = `noise-bench-${process.pid}`;
  const runner = `${ROOT}/${name}/runner`;
  mkdirSync(runner, { recursive: true });
  writeFileSync(`${ROOT}/${name}/cpu.cfs_period_us`, `${PERIOD_US}`);
  writeFileSync(`${ROOT}/${name}/cpu.cfs_quota_us`, `${Math.round(runnerCpus * PERIOD_US)}`);
  execFileSync("chrt", ["-o", "-p", "0", `${process.pid}`]);
  move(runner);
  return {
    name,
    [Symbol.dispose]: () => {
      move(ROOT);
      rmdirSync(runner);
      rmdirSync(`${ROOT}/${name}`);
    },
  };
}

function move(group: string): void {
  writeFileSync(`${group}/cgroup.procs`, `${process.pid}`);
}
