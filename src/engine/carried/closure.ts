import { realpath } from "node:fs/promises";
import { getExecOutput } from "@actions/exec";
import { DrillError } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";
import { findProgram } from "./find-program.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "program.missing": { readonly name: string };
    "program.static": { readonly name: string };
  }
}

const ADVICE = { advice: [message("advice.install-first", { kinds: [] })] };

/** A program with everything it needs to start anywhere: its file, its loader, and its libraries by their names. */
export interface Closure {
  readonly name: string;
  readonly program: string;
  readonly loader: string;
  readonly libraries: ReadonlyMap<string, string>;
}

/**
 * Finds a program of this machine and its shared libraries, as `ldd` resolves them.
 * @throws DrillError if the program is missing or not dynamically linked
 */
export async function closureOf(name: string): Promise<Closure> {
  const program = await findProgram(name);
  if (program === null) throw new DrillError(message("program.missing", { name }), ADVICE);
  const { stdout } = await getExecOutput("ldd", [await realpath(program)], { silent: true });
  const { loader, libraries } = parseLdd(stdout);
  if (loader === null) throw new DrillError(message("program.static", { name }), ADVICE);
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
