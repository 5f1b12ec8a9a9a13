import { existsSync } from "node:fs";
import { join } from "node:path";
import { which } from "@actions/io";

/** Directories of system programs such as tc, which are not on the PATH of an ordinary user. */
const SYSTEM_DIRECTORIES = ["/usr/local/sbin", "/usr/sbin", "/sbin"];

/** The path of a program of this machine, on the PATH or in a system directory; null if missing. */
export async function findProgram(name: string): Promise<string | null> {
  const onPath = await which(name);
  if (onPath !== "") return onPath;
  return SYSTEM_DIRECTORIES.map((directory) => join(directory, name)).find((path) => existsSync(path)) ?? null;
}
