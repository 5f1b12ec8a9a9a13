import { findProgram } from "../engine/carried/find-program.ts";
import { type Log, message } from "../model/message.ts";
import { aptInstall } from "./apt.ts";

/**
 * Ensures that stress-ng is installed on this machine.
 * @throws DrillError if it is missing and can't be installed
 */
export async function ensureStressNg(log: Log): Promise<void> {
  if ((await findProgram("stress-ng")) !== null) return;
  log(message("progress.installing", { what: "stress-ng" }));
  await aptInstall(["stress-ng"], log);
}
