import { existsSync } from "node:fs";
import { getExecOutput } from "@actions/exec";

/**
 * Installs Debian or Ubuntu packages, as root or through a sudo that asks for no password.
 * @throws Error with one sentence saying what is missing, where this machine can't do it
 */
export async function aptInstall(packages: readonly string[]): Promise<void> {
  const wanted = packages.join(" ");
  if (!existsSync("/usr/bin/apt-get")) {
    throw new Error(`${wanted} must be installed first: this machine has no apt-get to install it with.`);
  }
  if (!(await mayBecomeRoot())) {
    throw new Error(`${wanted} must be installed first: installing it takes root, or sudo without a password.`);
  }
  // The package lists of a fresh machine are empty or old; on others the first attempt spares the update.
  const install = ["install", "--yes", "--no-install-recommends", ...packages];
  if ((await asRoot(["apt-get", ...install])).exitCode === 0) return;
  await asRoot(["apt-get", "update"]);
  const { exitCode, stderr } = await asRoot(["apt-get", ...install]);
  if (exitCode !== 0) {
    throw new Error(`apt-get could not install ${wanted}: ${lastLine(stderr)}`);
  }
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
