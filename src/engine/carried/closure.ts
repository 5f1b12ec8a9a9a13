import { realpath } from "node:fs/promises";
import { getExecOutput } from "@actions/exec";
import { findProgram } from "./find-program.ts";

/** A program with all it needs to be started anywhere: its own file, its loader, its libraries by the name they are asked for. */
export interface Closure {
  readonly name: string;
  readonly program: string;
  readonly loader: string;
  readonly libraries: ReadonlyMap<string, string>;
}

/**
 * Finds a program of this machine and the shared libraries it is linked with, as `ldd` resolves them.
 * @throws Error when the program is not on this machine, or is not linked dynamically
 */
export async function closureOf(name: string): Promise<Closure> {
  const program = await findProgram(name);
  if (program === null) throw new Error(`this machine has no ${name}: install it first`);
  const { stdout } = await getExecOutput("ldd", [await realpath(program)], { silent: true });
  const { loader, libraries } = parseLdd(stdout);
  if (loader === null) throw new Error(`${name} on this machine is not a dynamically linked program`);
  return { name, program: await realpath(program), loader: await realpath(loader), libraries };
}

/** Reads ldd's lines: `libm.so.6 => /lib/libm.so.6 (0x…)` for a library, `/lib64/ld-linux-x86-64.so.2 (0x…)` for the loader. */
export function parseLdd(output: string): { loader: string | null; libraries: Map<string, string> } {
  const libraries = new Map<string, string>();
  let loader: string | null = null;
  for (const line of output.split("\n")) {
    const library = /^\s*(\S+) => (\/\S+) \(0x/.exec(line);
    const bare = /^\s*(\/\S+) \(0x/.exec(line);
    if (library?.[1] && library[2]) libraries.set(library[1], library[2]);
    else if (bare?.[1]) loader = bare[1];
  }
  return { loader, libraries };
}
