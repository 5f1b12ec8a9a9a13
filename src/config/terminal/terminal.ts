import { type Message, message, type Sentences } from "../../model/message.ts";
import type { Setting } from "../../model/text/setting.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";
import { readGitHub } from "../action/github.ts";
import { buildInputs, type Inputs } from "../build.ts";
import { findComposeProblems } from "../consistency/compose-files.ts";
import { readEngine } from "../engine/engine-address.ts";
import { HELP } from "../help/help-of.ts";
import { planFileOf } from "../plan-file/plan-source.ts";
import { inputSubject, sentenceFor } from "../problem.ts";
import { settingsOf } from "../settings.ts";
import { type InputName, rowOf } from "../table.ts";
import type { ExperimentKind } from "../values/experiment-kind.ts";
import { parseOneOf } from "../values/parse.ts";
import { type Reading, readValues } from "../values/read-values.ts";
import { commandsOf } from "./commands.ts";
import { noValue, type OtherFlags, parseFlags, type TerminalFlag } from "./flags.ts";
import { renderHelp } from "./help.ts";
import { renderList } from "./list.ts";
import { localeTag, spokenTag } from "./locale.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "flag.empty": { readonly flag: "--image" | "--baseline-image" | "--compose-file" | "--plan" | "--out" };
    /** How the image's input is named. */
    "flag.size-unused": { readonly image: string };
    "flag.reference-api": { readonly image: string };
  }
}

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
  const problem = (what: Message) => problems.push([what]);
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
  for (const name of ["image", "baseline-image", "compose-file", "plan"] as const)
    if (flags.inputs[name]?.trim() === "") problem(message("flag.empty", { flag: `--${name}` }));
  const { image, "compose-file": composeFiles = [] } = reading.values;
  const own = image ? "image" : composeFiles.length > 0 ? "compose-file" : null;
  if (own !== null && flags.terminal.size !== undefined) {
    problem(message("flag.size-unused", { image: reading.naming.then(own) }));
  }
  problems.push(...findComposeProblems(reading, null));
  if (image === null && own === null && !speaksReference(reading))
    problem(message("flag.reference-api", { image: reading.naming.then("image") }));
  const job = { workspace: null, inContainer: false };
  const built = buildInputs(reading, problems, readGitHub(env, "terminal"), readEngine(env), registry, job);
  const { target } = built.plan;
  const reference = target.image === "" && target.compose === undefined ? { size } : null;
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
  problems: Sentences[],
): boolean {
  const value = terminal[flag] ?? "false";
  if (value !== "true" && value !== "false") problems.push([noValue(flag)]);
  return value === "true";
}

function sizeOf(raw: string, problems: Sentences[]): ReferenceSize {
  try {
    return parseOneOf(["tiny", "0.5b"])(raw);
  } catch (error) {
    if (!(error instanceof ValueProblem)) throw error;
    problems.push(sentenceFor(inputSubject("--size"), raw, error, false));
    return "0.5b";
  }
}
