import { findProgram } from "../engine/carried/find-program.ts";
import { aptInstall } from "./apt.ts";

/**
 * Ensures that stress-ng is installed on this machine.
 * @throws Error with one sentence if it is missing and can't be installed
 */
export async function ensureStressNg(log: (line: string) => void): Promise<void> {
  if ((await findProgram("stress-ng")) !== null) return;
  log("Installing stress-ng…");
  await aptInstall(["stress-ng"], log);
}
