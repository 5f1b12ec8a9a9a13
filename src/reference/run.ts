import { stripVTControlCharacters } from "node:util";
import { getExecOutput } from "@actions/exec";

/** The result of a command. */
export interface Ended {
  readonly exitCode: number;
  /** Both streams, in the order of a terminal. */
  readonly output: string;
}

/** Runs a command quietly with any exit code; a missing program counts as 127. */
export async function tryCommand(
  program: string,
  args: readonly string[],
  { cwd, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  const settings = { silent: true, ignoreReturnCode: true, env: { ...inherited(), ...env }, ...(cwd && { cwd }) };
  try {
    const { exitCode, stdout, stderr } = await getExecOutput(program, [...args], settings);
    return { exitCode, output: stdout + stderr };
  } catch (error) {
    return { exitCode: 127, output: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Runs a command quietly.
 * @param what completes the sentence "... failed"
 * @throws Error with the last lines of its output if it fails
 */
export async function runCommand(
  what: string,
  program: string,
  args: readonly string[],
  settings: { cwd?: string; env?: Record<string, string> } = {},
): Promise<string> {
  const { exitCode, output } = await tryCommand(program, args, settings);
  if (exitCode !== 0) throw failed(what, output);
  return output;
}

/** The error for a failed command, with its last output. */
export function failed(what: string, output: string): Error {
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .filter((line) => line.trim() !== "");
  return new Error(`${what} failed: ${lines.slice(-8).join("\n")}`);
}

function inherited(): Record<string, string> {
  const known = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(known);
}
