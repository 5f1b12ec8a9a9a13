import { existsSync, readFileSync } from "node:fs";
import { getPriority } from "node:os";
import { asRoot } from "./apt.ts";

/** The lowest real-time priority: any kernel thread and any other real-time program goes before the generator. */
const REAL_TIME = 1;
const NICE = -10;
/** The kernel's number for real-time, round-robin. */
const SCHED_RR = 2;

/**
 * Whatever the thread starts, threads and programs, begins at normal priority again (-R): raised with it they would be
 * noise of the drill's own. Where no real-time priority is to be had (a control group without a share of it), the next
 * best is a lower niceness, and that only where it isn't inherited either.
 */
const RAISE = `
chrt -R -r -p ${REAL_TIME} "$1" && exit
chrt -R -o -p 0 "$1" && renice -n ${NICE} -p "$1"`;

/**
 * Raises the main thread of this process, and only it, above whatever else runs on the machine, so that requests leave
 * on time however busy it is. Asks nobody for a password and never throws.
 * @returns in words what was reached: `real-time`, `nice -10` or `normal`
 */
export async function raisePriority(log: (line: string) => void): Promise<string> {
  if (process.platform === "linux" && (process.getuid?.() === 0 || existsSync("/usr/bin/sudo"))) {
    // Whether it worked is read from the kernel below.
    await asRoot(["sh", "-c", RAISE, "raise-priority", `${process.pid}`]).catch(() => undefined);
  }
  const reached = priority();
  log(`the generator runs at ${reached} priority`);
  return reached;
}

/** The priority of this process's main thread. */
function priority(): string {
  if (policy() === SCHED_RR) return "real-time";
  const niceness = getPriority(process.pid);
  return niceness === 0 ? "normal" : `nice ${niceness}`;
}

/** How the kernel schedules the main thread; null where it does not say. */
function policy(): number | null {
  try {
    // The program's name, in brackets, may hold anything, spaces too; the policy is the 39th field behind it.
    const fields = readFileSync(`/proc/${process.pid}/stat`, "latin1").split(") ").at(-1)?.split(" ");
    return Number(fields?.[38]);
  } catch {
    return null;
  }
}
