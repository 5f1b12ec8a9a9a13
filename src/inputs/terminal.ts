import { buildInputs, type Inputs } from "./build.ts";
import type { FaultKind } from "./faults.ts";
import { parseFlags, type TerminalFlag } from "./flags.ts";
import { readGitHub } from "./github.ts";
import { renderHelp } from "./help.ts";
import { oneOf } from "./parse.ts";
import { sentenceFor } from "./problem.ts";
import { readValues } from "./read-values.ts";
import { type InputName, rowOf } from "./table.ts";

export type ReferenceSize = "tiny" | "0.5b";

/** What was asked for on the command line. */
export type TerminalRequest =
  | { readonly ask: "help"; readonly text: string }
  | {
      readonly ask: "drill";
      readonly inputs: Inputs;
      /** The reference image to build first and then drill under the plan's image name; null when an image was named. */
      readonly reference: { readonly size: ReferenceSize } | null;
      readonly outDirectory: string;
    };

/** With the tiny model a request takes milliseconds, so short windows still hold enough of them. */
const QUICK: Readonly<Partial<Record<InputName, string>>> = { duration: "10s", "max-duration": "60s" };

/**
 * The inputs of a command line.
 * @param argv the words after the program's name
 * @throws InputError with every problem at once
 */
export function readTerminal(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  registry: readonly FaultKind[],
): TerminalRequest {
  const flags = parseFlags(argv);
  if (flags.terminal.help === "true") return { ask: "help", text: renderHelp() };
  const problems = [...flags.problems];
  const quick = isOn(flags.terminal, "quick", problems);
  const size = sizeOf(flags.terminal.size ?? (quick ? "tiny" : "0.5b"), problems);
  const given = { "github-token": env.GITHUB_TOKEN ?? "", ...flags.inputs };
  const reading = readValues(given, (name) => defaultOf(name, quick), "terminal");
  // Most likely a variable that is not set; the reference image would be drilled in its stead, and pass.
  if (flags.inputs.image?.trim() === "")
    problems.push("--image is empty: name an image, or leave --image out for the reference image");
  if (flags.inputs["baseline-image"]?.trim() === "")
    problems.push("--baseline-image is empty: name an image, or leave --baseline-image out for no comparison");
  if (reading.values.image && flags.terminal.size !== undefined) {
    problems.push("--size is for the reference image: leave out either --size or --image");
  }
  const built = buildInputs(reading, problems, readGitHub(env, "terminal"), registry);
  const reference = built.plan.target.image === "" ? { size } : null;
  return {
    ask: "drill",
    inputs: reference === null ? built : withReference(built, reference.size),
    reference,
    outDirectory: flags.terminal.out ?? "fault-drill",
  };
}

function defaultOf(name: InputName, quick: boolean): string {
  const row = rowOf(name);
  return (quick ? QUICK[name] : undefined) ?? row.terminalDefault ?? row.default;
}

/** It is built here: a registry's image of the same name would be a stranger's. */
function withReference(inputs: Inputs, size: ReferenceSize): Inputs {
  const target = { ...inputs.plan.target, image: `qwen-allinone:${size}`, pull: "never" as const };
  return { ...inputs, plan: { ...inputs.plan, target } };
}

function isOn(
  terminal: Readonly<Partial<Record<TerminalFlag, string>>>,
  flag: TerminalFlag,
  problems: string[],
): boolean {
  const value = terminal[flag] ?? "false";
  if (value !== "true" && value !== "false") problems.push(`--${flag} takes no value: write --${flag} alone`);
  return value === "true";
}

function sizeOf(raw: string, problems: string[]): ReferenceSize {
  try {
    return oneOf(["tiny", "0.5b"])(raw);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    problems.push(sentenceFor("--size", raw, error, false));
    return "0.5b";
  }
}
