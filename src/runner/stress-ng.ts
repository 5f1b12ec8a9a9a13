import { findProgram } from "../engine/carried/find-program.ts";
import { aptInstall } from "./apt.ts";

/**
 * Sees to it that stress-ng is on this machine.
 * @throws Error with one sentence where it is missing and can't be installed
 */
export async function ensureStressNg(log: (line: string) => void): Promise<void> {
  if ((await findProgram("stress-ng")) !== null) return;
  log("Installing stress-ng…");
  await aptInstall(["stress-ng"], log);
}
