import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { HelperFailed } from "../../src/engine/carried/helper-failed.ts";
import { CONTROL_GROUP, type Tools } from "../../src/engine/carried/tools.ts";

/** Paths that helpers read on the engine's machine. */
const PLACES = ["/proc/", "/sys/dev/block"];
/** Mount point of the control groups. */
const CONTROL_GROUPS = "/sys/fs/cgroup";

const ZERO = "0000000000000000";

export interface FakeProcess {
  readonly pid: number;
  /** Contents of /proc/PID/cgroup. */
  readonly cgroup: string;
  readonly startTicks: string;
  readonly name?: string;
  /** Path of its program. */
  readonly program?: string;
  readonly state?: string;
  readonly parentPid?: number;
  readonly pidInside?: number;
  readonly residentKib?: number;
  /** CPU time used, in clock ticks. */
  readonly cpuTicks?: number;
  /** The kernel's mask of handled signals. */
  readonly handled?: string;
  /** The kernel function that it waits in. */
  readonly waitsIn?: string;
  /** Targets of its file descriptors: `socket:[123]`. */
  readonly open?: readonly string[];
}

/**
 * The part of an engine machine's file system that helpers read, in a temporary directory. Their scripts run in a real
 * shell with these paths redirected, and `kill` is only recorded. Removed when disposed of.
 */
export class EngineMachine implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), "engine-machine-"));

  write(path: string, text: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  /** Adds a process with its /proc files. */
  process({ pid, cgroup, startTicks, ...order }: FakeProcess): void {
    const {
      name = "node",
      state = "S",
      parentPid = 1,
      pidInside,
      residentKib = 0,
      handled = ZERO,
      cpuTicks = 2,
    } = order;
    const inside = pidInside === undefined ? "" : `NSpid:\t${pid}\t${pidInside}\n`;
    this.write(
      `proc/${pid}/status`,
      `Name:\t${name}\nState:\t${state} (said)\nPPid:\t${parentPid}\n${inside}VmRSS:\t${residentKib} kB\nSigBlk:\t${ZERO}\nSigCgt:\t${handled}\n`,
    );
    // A name can contain any characters. The start time is field 22.
    const between = `0 0 0 -1 4194560 998 0 0 0 ${cpuTicks} 0 0 0 20 0 1 0`;
    this.write(`proc/${pid}/stat`, `${pid} (${name}) ${state} ${parentPid} ${between} ${startTicks} 0 0\n`);
    this.write(`proc/${pid}/cgroup`, cgroup);
    if (order.waitsIn !== undefined) this.write(`proc/${pid}/wchan`, order.waitsIn);
    mkdirSync(join(this.root, `proc/${pid}/fd`), { recursive: true });
    if (order.program !== undefined) symlinkSync(order.program, join(this.root, `proc/${pid}/exe`));
    for (const [index, target] of (order.open ?? []).entries()) {
      symlinkSync(target, join(this.root, `proc/${pid}/fd/${index}`));
    }
  }

  /** The arguments of each call of `kill`, one line each. */
  get kills(): readonly string[] {
    return this.read("kills").split("\n").slice(0, -1);
  }

  get tools(): Omit<Tools, "kernelId" | "mountsForTarget" | "carries" | "command" | "hold" | "createDeadEnd"> {
    this.write("kills", "");
    const run = async (script: string, args: readonly string[]) => this.#run(script, args);
    return {
      onHost: run,
      alone: run,
      readProcesses: run,
      inspectProcesses: run,
      onControlGroup: async (path, script, args) => {
        const group = join(this.root, CONTROL_GROUPS + path);
        if (!existsSync(group)) throw new Error("bind source path does not exist");
        return this.#run(script.replaceAll(CONTROL_GROUP, group), args);
      },
      onNetworkOf: (_, script, args) => run(script, args),
      timeFor: (_, usualMs) => usualMs,
    };
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }

  #run(script: string, args: readonly string[]): string {
    const led = PLACES.reduce((text, place) => text.replaceAll(place, join(this.root, place)), script);
    const prelude = `now() { date +%s%N; }\nkill() { echo "$@" >> "${this.root}/kills"; }\n`;
    const { status, stdout } = spawnSync("sh", ["-c", prelude + led, "sh", ...args], { encoding: "utf8" });
    if (status !== 0) throw new HelperFailed(status ?? 1, stdout.trim());
    return stdout.trim();
  }
}
