import { existsSync } from "node:fs";
import { join } from "node:path";
import { which } from "@actions/io";

/** Where administrators' programs are, such as tc; the PATH of an ordinary user leaves them out. */
const SYSTEM_DIRECTORIES = ["/usr/local/sbin", "/usr/sbin", "/sbin"];

/** The path of a program of this machine, on the PATH or among the administrators' programs; null when it has none. */
export async function findProgram(name: string): Promise<string | null> {
  const onPath = await which(name);
  if (onPath !== "") return onPath;
  return SYSTEM_DIRECTORIES.map((directory) => join(directory, name)).find((path) => existsSync(path)) ?? null;
}
