import type { Setting } from "../../model/text/setting.ts";
import { readGitHub } from "../action/github.ts";
import { buildInputs, type Inputs } from "../build.ts";
import { readEngine } from "../engine/engine-address.ts";
import { HELP } from "../help/help-of.ts";
import { planFileOf } from "../plan-file/plan-source.ts";
import { sentenceFor } from "../problem.ts";
import { settingsOf } from "../settings.ts";
import { type InputName, rowOf } from "../table.ts";
import type { ExperimentKind } from "../values/experiment-kind.ts";
import { parseOneOf } from "../values/parse.ts";
import { type Reading, readValues } from "../values/read-values.ts";
import { commandsOf } from "./commands.ts";
import { type OtherFlags, parseFlags, type TerminalFlag } from "./flags.ts";
import { renderHelp } from "./help.ts";
import { renderList } from "./list.ts";
import { localeTag, spokenTag } from "./locale.ts";

export type ReferenceSize = "tiny" | "0.5b";

/** The request of a command line. */
export type TerminalRequest =
  | { readonly ask: "help" | "list"; readonly text: string }
  | { readonly ask: "version" }
  | {
      readonly ask: "drill";
      /** Only print the plan: nothing is built, installed or started. */
      readonly dryRun: boolean;
      readonly inputs: Inputs;
      /** Every input as it applies, with its origin. */
      readonly settings: readonly Setting[];
      /** The reference image to build and then drill under the plan's image name; null if an image was given. */
      readonly reference: { readonly size: ReferenceSize } | null;
      readonly outDirectory: string;
    };

/** With the tiny model a request takes milliseconds, so short windows still contain enough of them. */
const QUICK: Readonly<Partial<Record<InputName, string>>> = { duration: "10s", "max-duration": "60s" };

/**
 * The inputs of a command line.
 * @param argv the words after the program's name
 * @param others in what the command differs from a drill
 * @throws InputError with every problem at once
 */
export function readTerminal(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  registry: readonly ExperimentKind[],
  others: OtherFlags = {},
): TerminalRequest {
  const flags = parseFlags(argv, others);
  // Whatever else is wrong, and however often it is given.
  const asks = (flag: TerminalFlag) => flags.terminal[flag]?.startsWith("true") === true;
  const words = HELP[spokenTag(argv, env)];
  if (asks("help")) return { ask: "help", text: renderHelp(words, commandsOf(env)) };
  if (asks("version")) return { ask: "version" };
  if (asks("list")) return { ask: "list", text: renderList(registry, words) };
  const problems = [...flags.problems];
  isOn(flags.terminal, "list", problems);
  const dryRun = isOn(flags.terminal, "dry-run", problems);
  const quick = isOn(flags.terminal, "quick", problems);
  const size = sizeOf(flags.terminal.size ?? (quick ? "tiny" : "0.5b"), problems);
  const flagged = Object.fromEntries(Object.entries(flags.inputs).filter(([, value]) => value.trim() !== ""));
  // --quick is a shorthand for these flags, so it overrides a plan file like they do.
  const given = { "github-token": env.GITHUB_TOKEN ?? "", ...(quick ? QUICK : {}), ...flagged };
  const file = planFileOf(flags.inputs.plan, "--plan", null, registry);
  const reading = readValues({ given, file, defaults: (name) => defaultOf(name, env), surface: "terminal" });
  // Most likely an unset variable. Otherwise the reference image would be drilled instead, and pass.
  if (flags.inputs.image?.trim() === "")
    problems.push("--image is empty: write an image, or remove --image to drill the reference image");
  if (flags.inputs["baseline-image"]?.trim() === "")
    problems.push("--baseline-image is empty: write an image, or remove --baseline-image for no comparison");
  if (flags.inputs.plan?.trim() === "") problems.push("--plan is empty: write a file, or remove --plan");
  if (reading.values.image && flags.terminal.size !== undefined) {
    problems.push(
      `--size only applies to the reference image: remove either --size or ${reading.naming.then("image")}`,
    );
  }
  if (reading.values.image === null && !speaksReference(reading))
    problems.push(
      `the reference image only supports the qwen-allinone API: set ${reading.naming.then("image")} to your own image, or remove the service's settings`,
    );
  const built = buildInputs(reading, problems, readGitHub(env, "terminal"), readEngine(env), registry);
  const reference = built.plan.target.image === "" ? { size } : null;
  const inputs = reference === null ? built : withReference(built, reference.size);
  const quickly = Object.keys(QUICK).filter((name) => quick && !Object.hasOwn(flagged, name));
  const byToken = Object.hasOwn(flagged, "github-token") ? {} : { "github-token": "GITHUB_TOKEN" };
  const givenBy = { ...byToken, ...Object.fromEntries(quickly.map((name) => [name, "--quick"])) };
  return {
    ask: "drill",
    dryRun,
    inputs,
    settings: settingsOf(reading, inputs.plan, givenBy),
    reference,
    outDirectory: flags.terminal.out ?? "fault-drill",
  };
}

function defaultOf(name: InputName, env: Readonly<Record<string, string | undefined>>): string {
  if (name === "language") return localeTag(env);
  const row = rowOf(name);
  return row.terminalDefault ?? row.default;
}

/** Whether the service's settings match the API of the reference image. */
function speaksReference({ values }: Reading): boolean {
  return values.service !== "openai-chat" && !values.request && !values.answer;
}

/** It is built locally. An image of that name in a registry would be someone else's. */
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
    return parseOneOf(["tiny", "0.5b"])(raw);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    problems.push(sentenceFor("--size", raw, error, false));
    return "0.5b";
  }
}
