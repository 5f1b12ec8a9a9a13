import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { getExecOutput } from "@actions/exec";
import { DrillError } from "../model/facts/drill-error.ts";
import { type Log, message } from "../model/message.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    /** The experiments that alone need it; none if that is not about experiments. */
    "advice.install-first": { readonly kinds: readonly string[] };
    "apt.missing": { readonly packages: string; readonly why: "no-apt" | "no-root" };
    /** The last line of apt-get; empty if it gave no reason. */
    "apt.failed": { readonly packages: string; readonly reason: string };
    /** The process as in `progress.waiting-for-apt`. */
    "apt.locked": { readonly command: string; readonly holder: string | null };
    "progress.installing": { readonly what: "docker" | "stress-ng" | "iproute2" | "mmdebstrap" | "reference-packages" };
    /** The process that holds the lock of apt-get, as in `4711 (unattended-upgr)`; null if it is unknown. */
    "progress.waiting-for-apt": { readonly holder: string | null };
  }
}

/** How long another process, such as automatic upgrades, may hold the package lock. */
const LOCK_LIMIT_MS = 60_000;
const LOCK_PAUSE_MS = 1_000;
/** apt-get's English messages about a lock that another process holds. */
const LOCKED = /(?:Could not get lock|Unable to (?:acquire|lock)) .*?(?:\/\S+|directory)/;
const HOLDER = /held by process (\d+)(?: \(([^)\s]{1,40})\))?/;

/**
 * Installs Debian or Ubuntu packages as root or with passwordless sudo. Waits up to a minute for another process that
 * holds the package lock.
 * @param kinds the experiments that alone need them
 * @throws DrillError that names what is missing if this machine can't do it
 */
export async function aptInstall(packages: readonly string[], log: Log, kinds: readonly string[] = []): Promise<void> {
  const wanted = packages.join(" ");
  const options = { advice: [message("advice.install-first", { kinds })] };
  if (!existsSync("/usr/bin/apt-get")) {
    throw new DrillError(message("apt.missing", { packages: wanted, why: "no-apt" }), options);
  }
  if (!(await mayBecomeRoot())) {
    throw new DrillError(message("apt.missing", { packages: wanted, why: "no-root" }), options);
  }
  // A fresh machine has empty or old package lists. On other machines the first attempt saves the update.
  const install = ["install", "--yes", "--no-install-recommends", ...packages];
  if ((await aptGet(install, log)).exitCode === 0) return;
  await aptGet(["update"], log);
  const { exitCode, stderr } = await aptGet(install, log);
  if (exitCode !== 0) {
    throw new DrillError(message("apt.failed", { packages: wanted, reason: lastLine(stderr) }), options);
  }
}

/** Waits itself, because apt's own option is missing on older machines and ignores the lock of the package lists. */
async function aptGet(args: readonly string[], log: Log) {
  const deadline = performance.now() + LOCK_LIMIT_MS;
  for (let told = false; ; told = true) {
    const ended = await asRoot(["LC_ALL=C", "apt-get", ...args]);
    const holder = ended.exitCode === 0 ? null : lockHolder(ended.stderr);
    if (holder === null) return ended;
    const by = /^process (.*)$/.exec(holder)?.[1] ?? null;
    if (performance.now() > deadline)
      throw new DrillError(message("apt.locked", { command: args[0] ?? "", holder: by }));
    if (!told) log(message("progress.waiting-for-apt", { holder: by }));
    await sleep(LOCK_PAUSE_MS);
  }
}

/** The holder of the lock that apt-get could not get; null for other failures. */
export function lockHolder(stderr: string): string | null {
  if (!LOCKED.test(stderr)) return null;
  const [, pid, name] = HOLDER.exec(stderr) ?? [];
  if (pid === undefined) return "another process";
  return name === undefined ? `process ${pid}` : `process ${pid} (${name})`;
}

/** Whether commands can be run as root without a password. */
export async function mayBecomeRoot(): Promise<boolean> {
  if (process.getuid?.() === 0) return true;
  if (!existsSync("/usr/bin/sudo")) return false;
  return (await run("sudo", ["-n", "true"])).exitCode === 0;
}

/** Runs a command as root, quietly, and returns its exit code and output. */
export async function asRoot(
  command: readonly string[],
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  // sudo drops the environment, so the variable that makes apt non-interactive is set after it.
  const full = ["env", "DEBIAN_FRONTEND=noninteractive", ...command];
  const [program = "env", ...args] = process.getuid?.() === 0 ? full : ["sudo", "-n", ...full];
  return await run(program, args);
}

async function run(program: string, args: string[]) {
  return await getExecOutput(program, args, { silent: true, ignoreReturnCode: true });
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
