import { existsSync, readFileSync } from "node:fs";
import { getPriority } from "node:os";
import { type Log, message } from "../model/message.ts";
import { asRoot } from "./apt.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    /** Of the load generator: `real-time`, `normal`, or its niceness, as in `nice -10`. */
    "progress.priority": { readonly priority: string };
  }
}

/** The lowest real-time priority: kernel threads and other real-time programs run before the generator. */
const REAL_TIME = 1;
const NICE = -10;
/** The kernel's number for real-time, round-robin. */
const SCHED_RR = 2;

/**
 * Threads and programs that the thread starts get normal priority again (-R); otherwise they would cause noise. If
 * real-time priority is not available (a control group without a share of it), a lower niceness is used, if it is not
 * inherited either.
 */
const RAISE = `
chrt -R -r -p ${REAL_TIME} "$1" && exit
chrt -R -o -p 0 "$1" && renice -n ${NICE} -p "$1"`;

/**
 * Raises the priority of this process's main thread, so that requests are sent on time on a busy machine. Never asks for
 * a password and never throws.
 * @returns the resulting priority: `real-time`, `nice -10` or `normal`
 */
export async function raisePriority(log: Log): Promise<string> {
  if (process.platform === "linux" && (process.getuid?.() === 0 || existsSync("/usr/bin/sudo"))) {
    // Whether it worked is read from the kernel below.
    await asRoot(["sh", "-c", RAISE, "raise-priority", `${process.pid}`]).catch(() => undefined);
  }
  const reached = priority();
  log(message("progress.priority", { priority: reached }));
  return reached;
}

/** The priority of this process's main thread. */
function priority(): string {
  if (policy() === SCHED_RR) return "real-time";
  const niceness = getPriority(process.pid);
  return niceness === 0 ? "normal" : `nice ${niceness}`;
}

/** The kernel's scheduling policy of the main thread; null if unknown. */
function policy(): number | null {
  try {
    // The program's name, in parentheses, may contain anything, even spaces; the policy is the 39th field after it.
    const fields = readFileSync(`/proc/${process.pid}/stat`, "latin1").split(") ").at(-1)?.split(" ");
    return Number(fields?.[38]);
  } catch {
    return null;
  }
}
