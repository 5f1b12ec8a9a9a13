import { faults } from "../../../src/faults/index.ts";
import { readActionInputs } from "../../../src/inputs/action-env.ts";
import type { Inputs } from "../../../src/inputs/build.ts";
import { InputError } from "../../../src/inputs/problem.ts";
import { readTerminal, type TerminalRequest } from "../../../src/inputs/terminal.ts";

export const IMAGE = "qwen-allinone:1";

/** The inputs of a step that has these in its `with:`, besides an image. */
export function ofStep(given: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): Inputs {
  const variables = Object.entries({ image: IMAGE, ...given }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  return readActionInputs({ ...env, ...Object.fromEntries(variables) }, faults);
}

/** The drill of a command line. */
export function ofTerminal(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const request: TerminalRequest = readTerminal(argv, env, faults);
  if (request.ask !== "drill") throw new Error(`not a drill but ${request.ask}`);
  return request;
}

/** The problems that reading reports; none when it succeeds. */
export function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}
