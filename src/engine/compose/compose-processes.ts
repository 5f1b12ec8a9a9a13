import { readdir, readFile } from "node:fs/promises";
import { getExecOutput } from "@actions/exec";
import { projectPrefix } from "./project-name.ts";

/**
 * Ends the compose commands of a session that still run on this machine. A command outlives a drill that was killed, and
 * would go on creating containers. The name of its project, with the session's random number, identifies it.
 * @returns how many were ended
 */
export async function endComposeCommands(session: string): Promise<number> {
  const prefix = projectPrefix(session);
  const processes = process.platform === "linux" ? await processesOfLinux() : await processesOfOthers();
  const own = processes.filter(({ argv }) =>
    argv.some((word, index) => word === "--project-name" && argv[index + 1]?.startsWith(prefix)),
  );
  for (const { pid } of own) kill(pid);
  return own.length;
}

interface RunningProcess {
  readonly pid: number;
  readonly argv: readonly string[];
}

async function processesOfLinux(): Promise<RunningProcess[]> {
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const read = pids.map(async (pid) => {
    const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    return { pid: Number(pid), argv: line.split("\0") };
  });
  return await Promise.all(read);
}

async function processesOfOthers(): Promise<RunningProcess[]> {
  const args = ["-axww", "-o", "pid=,args="];
  const { stdout } = await getExecOutput("ps", args, { silent: true, ignoreReturnCode: true }).catch(() => ({
    stdout: "",
  }));
  return stdout.split("\n").map((line) => {
    const [pid, ...argv] = line.trim().split(/\s+/);
    return { pid: Number(pid), argv };
  });
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}
