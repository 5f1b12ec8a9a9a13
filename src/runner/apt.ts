import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { getExecOutput } from "@actions/exec";

/** How long another process, such as the machine's own upgrades, may hold the lock of the packages. */
const LOCK_LIMIT_MS = 60_000;
const LOCK_PAUSE_MS = 1_000;
/** What apt-get says of a lock that somebody else holds, in English: the lock's file, and the holder where it knows it. */
const LOCKED = /(?:Could not get lock|Unable to (?:acquire|lock)) .*?(?:\/\S+|directory)/;
const HOLDER = /held by process (\d+)(?: \(([^)\s]{1,40})\))?/;

/**
 * Installs Debian or Ubuntu packages, as root or through a sudo that asks for no password. Waits up to a minute for
 * another process that is installing something.
 * @throws Error with one sentence saying what is missing, where this machine can't do it
 */
export async function aptInstall(packages: readonly string[], log: (line: string) => void): Promise<void> {
  const wanted = packages.join(" ");
  if (!existsSync("/usr/bin/apt-get")) {
    throw new Error(`${wanted} must be installed first: this machine has no apt-get to install it with.`);
  }
  if (!(await mayBecomeRoot())) {
    throw new Error(`${wanted} must be installed first: installing it takes root, or sudo without a password.`);
  }
  // The package lists of a fresh machine are empty or old; on others the first attempt spares the update.
  const install = ["install", "--yes", "--no-install-recommends", ...packages];
  if ((await aptGet(install, log)).exitCode === 0) return;
  await aptGet(["update"], log);
  const { exitCode, stderr } = await aptGet(install, log);
  if (exitCode !== 0) {
    throw new Error(`apt-get could not install ${wanted}: ${lastLine(stderr)}`);
  }
}

/** Waits itself: apt's own option for that is newer than some machines, and leaves the lock of the lists out. */
async function aptGet(args: readonly string[], log: (line: string) => void) {
  const deadline = performance.now() + LOCK_LIMIT_MS;
  for (let told = false; ; told = true) {
    const ended = await asRoot(["LC_ALL=C", "apt-get", ...args]);
    const holder = ended.exitCode === 0 ? null : lockHolder(ended.stderr);
    if (holder === null) return ended;
    if (performance.now() > deadline) {
      throw new Error(`apt-get could not ${args[0]} anything: ${holder} has held its lock for a minute.`);
    }
    if (!told) log(`Waiting for ${holder}, which holds the lock of apt-get…`);
    await sleep(LOCK_PAUSE_MS);
  }
}

/** Who holds the lock that apt-get could not get; null where it failed of something else. */
export function lockHolder(stderr: string): string | null {
  if (!LOCKED.test(stderr)) return null;
  const [, pid, name] = HOLDER.exec(stderr) ?? [];
  if (pid === undefined) return "another process";
  return name === undefined ? `process ${pid}` : `process ${pid} (${name})`;
}

/** Whether commands can be run as root without asking anybody. */
export async function mayBecomeRoot(): Promise<boolean> {
  if (process.getuid?.() === 0) return true;
  if (!existsSync("/usr/bin/sudo")) return false;
  return (await run("sudo", ["-n", "true"])).exitCode === 0;
}

/** Runs a command as root, quietly; its exit code and output are the caller's to read. */
export async function asRoot(
  command: readonly string[],
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  // sudo drops the environment, so what apt needs to ask nothing is given behind it.
  const full = ["env", "DEBIAN_FRONTEND=noninteractive", ...command];
  const [program = "env", ...args] = process.getuid?.() === 0 ? full : ["sudo", "-n", ...full];
  return await run(program, args);
}

async function run(program: string, args: string[]) {
  return await getExecOutput(program, args, { silent: true, ignoreReturnCode: true });
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "it gave no reason";
}
