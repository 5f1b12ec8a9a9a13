import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CONTROL_GROUP, type Tools } from "../../src/docker/tools.ts";

/** Where a helper looks on the engine's machine. */
const PLACES = ["/proc/", "/sys/dev/block"];
/** Where it has its control groups. */
const CONTROL_GROUPS = "/sys/fs/cgroup";

/**
 * The file system of an engine's machine, as far as helpers look at it, in a directory; their scripts run in a real
 * shell, with these paths led there and `kill` only noted. Disposed of, it is gone.
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

  /** What the helpers' `kill` was asked for, a line each. */
  get kills(): readonly string[] {
    return this.read("kills").split("\n").slice(0, -1);
  }

  get tools(): Omit<Tools, "kernelId" | "mountsForTarget" | "carries" | "command"> {
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
    };
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }

  #run(script: string, args: readonly string[]): string {
    const led = PLACES.reduce((text, place) => text.replaceAll(place, join(this.root, place)), script);
    const prelude = `now() { date +%s%N; }\nkill() { echo "$@" >> "${this.root}/kills"; }\n`;
    const { status, stdout } = spawnSync("sh", ["-c", prelude + led, "sh", ...args], { encoding: "utf8" });
    if (status !== 0) throw new Error(`a helper of the drill ended with code ${status}: ${stdout.trim()}`);
    return stdout.trim();
  }
}
