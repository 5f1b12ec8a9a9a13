import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { LOADER_NAME } from "../../src/engine/carried/tools.ts";

const before = new Set([...onEngine(), ...carriedProcesses()]);

/** Returns what drills left since this file was loaded: objects of the session, and running carried programs. */
export function leftOnEngine(): string[] {
  return [...onEngine(), ...carriedProcesses()].filter((thing) => !before.has(thing));
}

/** Returns the objects of a session on the engine, or of all sessions. */
export function onEngine(session: string | null = null): string[] {
  const label = `label=io.github.qwen-fault-drill.session${session === null ? "" : `=${session}`}`;
  const list = (kind: string, args: readonly string[]) =>
    execFileSync("docker", [...args, "--quiet", "--filter", label], { encoding: "utf8" })
      .split("\n")
      .filter((id) => id !== "")
      .map((id) => `${kind} ${id}`);
  return [
    ...list("container", ["ps", "--all"]),
    ...list("volume", ["volume", "ls"]),
    ...list("network", ["network", "ls"]),
    ...list("image", ["images", "--all"]),
  ];
}

/** stress-ng, and other programs that were started through the carried loader. */
function carriedProcesses(): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => `process ${pid} ${nameOf(pid)}`)
    .filter((process) => process.includes(" stress-ng") || process.includes(` ${LOADER_NAME}`));
}

function nameOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    // It has ended in the meantime.
    return "";
  }
}
