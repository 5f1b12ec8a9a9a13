import { describe, expect, test } from "vitest";
import { countThreads } from "../../../src/engine/threads.ts";
import { EngineMachine } from "../../support/engine-machine.ts";

const ID = "5f".repeat(32);
const CGROUP = `0::/system.slice/docker-${ID}.scope\n`;

interface FakeThread {
  readonly state?: string;
  readonly name?: string;
}

/** Its line of /proc. */
function lineOf(tid: number, ticks: number, { state = "S", name = "worker" }: FakeThread = {}): string {
  return `${tid} (${name}) ${state} 1 41 41 0 -1 4194560 998 0 0 0 ${ticks} 1 0 0 20 0 1 0 99 0 0\n`;
}

/** A machine whose container has one process, at 41. Time stands still, so there are as few looks as can be. */
class Watched implements Disposable {
  readonly machine = new EngineMachine();
  #counters = "none";

  constructor(program: string, threads: readonly FakeThread[], libraries: readonly string[] = [], cgroup = CGROUP) {
    this.machine.process({ pid: 41, cgroup, startTicks: "41", program });
    this.machine.write("proc/41/comm", "MainThread\n");
    this.machine.write("proc/41/maps", libraries.map((each) => `7f00-7f01 r-xp 0 fe:00 1 /usr/${each}\n`).join(""));
    for (const [index, thread] of threads.entries()) this.thread(41 + index, 0, thread);
  }

  thread(tid: number, ticks: number, thread: FakeThread): void {
    this.machine.write(`proc/41/task/${tid}/stat`, lineOf(tid, ticks, thread));
  }

  /** Counts with a helper in whose middle the threads have used this many ticks, and 3 s are over. */
  /** The counters of its control group, now and after the pause. */
  throttled(file: string, before: string, after: string): void {
    this.machine.write(`proc/41/root/sys/fs/cgroup/${file}`, before);
    this.machine.write(`later-counters/${file}`, after);
    this.#counters = file;
  }

  async count(used: Readonly<Record<number, readonly [ticks: number, thread?: FakeThread]>> = {}) {
    this.machine.write("proc/uptime", "1000.00 1000.00\n");
    const { tools, root } = this.machine;
    for (const [tid, [ticks, thread]] of Object.entries(used)) {
      this.machine.write(`later/${tid}`, lineOf(Number(tid), ticks, thread));
    }
    // The first pause of the helper is when the machine goes on to the second scene.
    const turn = `sleep() {
      proc=${root}/proc
      for later in "${root}"/later/*; do
        [ -e "$later" ] || continue
        mkdir -p "$proc"/41/task/"\${later##*/}"
        cat "$later" > "$proc"/41/task/"\${later##*/}"/stat
      done
      cat ${root}/later-counters/${this.#counters} > "$proc"/41/root/sys/fs/cgroup/${this.#counters} 2>/dev/null
      echo 1003.50 1003.50 > "$proc"/uptime
    }`;
    const inspectProcesses = (script: string, args: readonly string[]) =>
      tools.inspectProcesses(`${turn}\n${script}`, args);
    return await countThreads({ inspectProcesses }, ID);
  }

  [Symbol.dispose](): void {
    this.machine[Symbol.dispose]();
  }
}

const RUNS: FakeThread = { state: "R" };

describe("the threads of a container", () => {
  test("that are ready to run are counted, and those that compute by their CPU time", async () => {
    using watched = new Watched("/usr/bin/node", [RUNS, RUNS, RUNS, {}]);
    expect(await watched.count({ 41: [100, RUNS], 42: [90, RUNS], 43: [40, RUNS], 44: [20] })).toEqual({
      threads: 4,
      computing: 3,
      runnable: 3,
      mostRunnable: 3,
      looks: 5,
      throttledRatio: null,
      knob: "unknown",
    });
  });

  test("that begin meanwhile are counted with all of their CPU time", async () => {
    using watched = new Watched("/usr/bin/node", [RUNS]);
    const counted = await watched.count({ 41: [80, RUNS], 50: [80, RUNS], 51: [70, RUNS] });
    expect(counted).toMatchObject({ threads: 3, computing: 3, runnable: 3 });
  });

  test("of a service that waits compute nothing", async () => {
    using watched = new Watched("/usr/bin/node", [{}, {}]);
    expect(await watched.count({ 41: [2] })).toMatchObject({ threads: 2, computing: 0, runnable: 0 });
  });

  test("may have any names", async () => {
    const names = ["a) R 1 2", "x (y) z", "-e .", "\\n `id`", "E", "T 900"];
    using watched = new Watched(
      "/usr/bin/node",
      names.map((name) => ({ name })),
    );
    const counted = await watched.count({ 41: [50, { name: "a) R 1 2" }], 43: [50, { name: "E" }] });
    expect(counted).toMatchObject({ threads: 6, computing: 2, looks: 5 });
  });

  test("of another container are not counted", async () => {
    using watched = new Watched("/usr/bin/node", [RUNS], [], CGROUP.replaceAll(ID, "a0".repeat(32)));
    expect(await watched.count()).toBeNull();
  });
});

describe("the periods of their quota", () => {
  const stat = (periods: number, throttled: number) =>
    `usage_usec 90000\nnr_periods ${periods}\nnr_throttled ${throttled}\nthrottled_usec 70000\nnr_bursts 0\n`;

  test.each(["cpu.stat", "cpu/cpu.stat", "cpu,cpuacct/cpu.stat"])(
    "that were throttled are counted in %s",
    async (file) => {
      using watched = new Watched("/usr/bin/node", [RUNS]);
      watched.throttled(file, stat(1_000, 400), stat(1_025, 417));
      expect((await watched.count({ 41: [90, RUNS] }))?.throttledRatio).toBe(17 / 25);
    },
  );

  test("are unknown if too few ended", async () => {
    using watched = new Watched("/usr/bin/node", [RUNS]);
    watched.throttled("cpu.stat", stat(1_000, 400), stat(1_003, 403));
    expect((await watched.count({ 41: [90, RUNS] }))?.throttledRatio).toBeNull();
  });
});

describe("what sets their number", () => {
  test.each([
    ["llama-server", "/usr/bin/llama-server", ["lib/libggml-cpu.so.0", "lib/libgomp.so.1"]],
    ["ollama", "/usr/bin/ollama (deleted)", ["lib/ollama/libggml-base.so"]],
    ["torch", "/usr/bin/python3.13", ["lib/torch/lib/libtorch_cpu.so", "lib/torch/lib/libgomp-a34.so.1"]],
    ["onnxruntime", "/usr/bin/python3.13", ["lib/onnxruntime/capi/onnxruntime_pybind11_state.so"]],
    ["unknown", "/usr/bin/python3.13", ["lib/libonnxruntime.so.1", "lib/libtorch_cpu.so"]],
    ["llama-library", "/usr/bin/node", ["app/bins/linux-x64/llama-addon.node", "lib/libgomp.so.1"]],
    ["openmp", "/app/server", ["lib/libomp.so.5"]],
    ["openblas", "/usr/bin/python3.13", ["numpy.libs/libscipy_openblas64_-ff651d7f.so"]],
    ["unknown", "/usr/bin/node", []],
  ] as const)("is %s of %s", async (knob, program, libraries) => {
    using watched = new Watched(program, [RUNS], libraries);
    expect((await watched.count({ 41: [90, RUNS] }))?.knob).toBe(knob);
  });
});
