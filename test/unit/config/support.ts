import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readActionInputs } from "../../../src/config/action/action-env.ts";
import type { Inputs } from "../../../src/config/build.ts";
import { InputError } from "../../../src/config/problem.ts";
import { readTerminal, type TerminalRequest } from "../../../src/config/terminal/terminal.ts";
import { experiments } from "../../../src/experiments/registry.ts";
import { say } from "../../support/in-english.ts";

export const IMAGE = "qwen-allinone:1";

/** The inputs of a step that has these in its `with:`, besides an image. */
export function ofStep(given: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): Inputs {
  const variables = Object.entries({ image: IMAGE, ...given }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  return readActionInputs({ ...env, ...Object.fromEntries(variables) }, experiments);
}

export const PLAN = ".github/fault-drill.yml";

/** Gives a workspace with this plan file in it and a directory for models, and takes it away again. */
export function inWorkspace<T>(plan: string | Uint8Array, use: (workspace: string) => T): T {
  const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
  try {
    mkdirSync(join(workspace, ".github"));
    mkdirSync(join(workspace, "models"));
    writeFileSync(join(workspace, PLAN), plan);
    return use(workspace);
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

/** The inputs of a step that has this plan file and these in its `with:`, besides an image. */
export function ofPlan(plan: string | Uint8Array, given: Readonly<Record<string, string>> = {}): Inputs {
  return inWorkspace(plan, (GITHUB_WORKSPACE) => ofStep({ plan: PLAN, ...given }, { GITHUB_WORKSPACE }));
}

/** The problems of a plan file, by the place where they are: `7:5: "max-p59" is not a valid key…`. */
export function problemsIn(plan: string | Uint8Array, given: Readonly<Record<string, string>> = {}): readonly string[] {
  return problemsOf(() => ofPlan(plan, given)).map((problem) => problem.replace(`${PLAN}:`, ""));
}

/** The drill of a command line. */
export function ofTerminal(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const request: TerminalRequest = readTerminal(argv, env, experiments);
  if (request.ask !== "drill") throw new Error(`not a drill but ${request.ask}`);
  return request;
}

/** The problems that reading reports; none when it succeeds. */
export function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map((problem) => say(problem));
    throw error;
  }
}
