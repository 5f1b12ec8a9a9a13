import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { readCgroup } from "../../../qwen-allinone/server/cgroup.ts";
import { Degradation } from "../../../qwen-allinone/server/degradation.ts";
import { Meter } from "../../../qwen-allinone/server/load-watch.ts";

/** The steps after each reading of [seconds, CPU, memory]. */
function stepsOver(readings: readonly (readonly [number, number | null, number | null])[]): string[] {
  const degradation = new Degradation();
  return readings.map(([seconds, cpu, memory]) => {
    degradation.see({ atMs: 1_000 * seconds, cpu, memory });
    return degradation.steps.join(", ");
  });
}

describe("the degradation", () => {
  it("takes the article's steps: history off above 80 % of CPU, new connections refused above 90 % of memory", () => {
    expect(stepsOver([[0, 0.8, 0.9]])).toEqual([""]);
    expect(stepsOver([[0, 0.81, 0.9]])).toEqual(["history"]);
    expect(stepsOver([[0, 0.1, 0.91]])).toEqual(["history, new-connections"]);
  });

  it("takes a step back only after a while of calm, and does not flap about its threshold", () => {
    const about = Array.from({ length: 20 }, (_, second) => [second, second % 2 === 0 ? 0.85 : 0.6, 0.1] as const);
    expect(new Set(stepsOver(about))).toEqual(new Set(["history"]));
    const calm = [0, 1, 2, 3, 4].map((second) => [second, second === 0 ? 0.9 : 0.6, 0.1] as const);
    expect(stepsOver(calm)).toEqual(["history", "history", "history", "history", ""]);
    // Between the thresholds it stays as it is.
    expect(stepsOver([...calm.slice(0, 2), [9, 0.75, 0.1], [99, 0.75, 0.1]]).at(-1)).toBe("history");
  });

  it("goes back from memory to CPU, not to nothing, while the CPU is busy", () => {
    expect(
      stepsOver([
        [0, 0.9, 0.95],
        [1, 0.9, 0.5],
        [4, 0.9, 0.5],
      ]),
    ).toEqual(["history, new-connections", "history, new-connections", "history"]);
  });

  it("takes no step for what has no limit or no reading", () => {
    expect(stepsOver([[0, null, null]])).toEqual([""]);
  });
});

describe("the meter", () => {
  const reading = { cpus: 2, memoryBytes: 50, memoryLimitBytes: 200 };

  it("tells the share of the quota over the last two seconds, and of the memory's limit", () => {
    const meter = new Meter();
    expect(meter.take({ ...reading, cpuSeconds: 10 }, 0)).toEqual({ atMs: 0, cpu: null, memory: 0.25 });
    expect(meter.take({ ...reading, cpuSeconds: 12 }, 1_000).cpu).toBeNull();
    expect(meter.take({ ...reading, cpuSeconds: 14 }, 2_000).cpu).toBe(1);
    expect(meter.take({ ...reading, cpuSeconds: 14 }, 3_000).cpu).toBe(0.5);
    expect(meter.take({ ...reading, cpuSeconds: 14 }, 4_000).cpu).toBe(0);
  });
});

describe("the kernel's files", () => {
  const roots: string[] = [];
  afterEach(() => {
    for (const root of roots.splice(0)) rmSync(root, { recursive: true });
  });
  const rootWith = (files: Readonly<Record<string, string>>) => {
    const root = mkdtempSync(join(tmpdir(), "cgroup-"));
    roots.push(root);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
    }
    return root;
  };

  it("are read in version 2", () => {
    const root = rootWith({
      "cpu.stat": "usage_usec 2500000\nuser_usec 1\n",
      "cpu.max": "150000 100000\n",
      "memory.current": "1000\n",
      "memory.stat": "anon 5\ninactive_file 300\n",
      "memory.max": "2000\n",
    });
    expect(readCgroup(root)).toEqual({ cpuSeconds: 2.5, cpus: 1.5, memoryBytes: 700, memoryLimitBytes: 2000 });
  });

  it("are read in version 1", () => {
    const root = rootWith({
      "cpuacct/cpuacct.usage": "2500000000\n",
      "cpu/cpu.cfs_quota_us": "50000\n",
      "cpu/cpu.cfs_period_us": "100000\n",
      "memory/memory.usage_in_bytes": "1000\n",
      "memory/memory.stat": "inactive_file 1\ntotal_inactive_file 300\n",
      "memory/memory.limit_in_bytes": "2000\n",
    });
    expect(readCgroup(root)).toEqual({ cpuSeconds: 2.5, cpus: 0.5, memoryBytes: 700, memoryLimitBytes: 2000 });
  });

  it("may name no limits, or not be there", () => {
    const free = rootWith({
      "cpu.stat": "usage_usec 1\n",
      "cpu.max": "max 100000",
      "memory.current": "9",
      "memory.max": "max",
    });
    expect(readCgroup(free)).toMatchObject({ memoryBytes: 9, memoryLimitBytes: null });
    expect(readCgroup(free).cpus).toBeGreaterThanOrEqual(1);
    expect(readCgroup(rootWith({}))).toMatchObject({ cpuSeconds: null, memoryBytes: null, memoryLimitBytes: null });
    const first = rootWith({ "memory/memory.limit_in_bytes": "9223372036854771712" });
    expect(readCgroup(first).memoryLimitBytes).toBeNull();
  });
});
