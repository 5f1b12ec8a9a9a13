import type { LanguageTag } from "../../model/language.ts";
import { message, type Sentences } from "../../model/message.ts";
import { buildInputs, type Inputs, publicationOf } from "../build.ts";
import { findComposeProblems } from "../consistency/compose-files.ts";
import { readEngine } from "../engine/engine-address.ts";
import { INPUT_GUESSES } from "../input-guesses.ts";
import { planFileOf } from "../plan-file/plan-source.ts";
import { inputSubject, subject } from "../problem.ts";
import { isInJobContainer } from "../start/places.ts";
import { INPUT_NAMES, INPUTS, type InputName, type InputValues, rowOf } from "../table.ts";
import type { ExperimentKind } from "../values/experiment-kind.ts";
import { nearestNames } from "../values/nearest.ts";
import { type Reading, readValues } from "../values/read-values.ts";
import { shown } from "../values/shown.ts";
import { pullRequestNamed } from "./event.ts";
import { type GitHubFacts, readGitHub } from "./github.ts";
import { resolved } from "./runner-defaults.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "input.missing": NoArgs;
    "input.unknown": {
      readonly name: string;
      readonly nearest: readonly string[];
      readonly names: readonly string[];
    };
    /** Names that are close to none, so that they may be variables of the job. In quotes. */
    "input.unknown-variables": { readonly variables: readonly string[] };
    /** An input that only works in the mode `report`. */
    "input.report-only": NoArgs;
  }
}

const PREFIX = "INPUT_";

/**
 * The inputs of a workflow step.
 * @throws InputError with every problem at once
 */
export function readActionInputs(
  env: Readonly<Record<string, string | undefined>>,
  registry: readonly ExperimentKind[],
): Inputs {
  const reading = readStep(env, registry);
  const job = jobOf(env);
  const stray = [
    ...unknownInputs(env, "drill"),
    ...reportInputsInDrill(reading.given),
    ...findComposeProblems(reading, job.workspace),
  ];
  return buildInputs(requireImage(reading), stray, factsOf(env, reading), readEngine(env), registry, job);
}

/** Where the checkout is. */
function jobOf({ GITHUB_WORKSPACE: workspace = "" }: Readonly<Record<string, string | undefined>>) {
  return { workspace: workspace || undefined, inContainer: isInJobContainer(workspace) };
}

/** The facts of the run, with the workflow's `pull-request` if the event has none, and notes on what is missing. */
export function factsOf(env: Readonly<Record<string, string | undefined>>, { values }: Reading): GitHubFacts {
  const github = readGitHub(env, "action");
  const { notes } = resolved(inputsGiven(env));
  return { ...pullRequestNamed(github, values["pull-request"] ?? null), notes: [...notes, ...github.notes] };
}

/** The inputs of a step, as far as they can be read. */
export function readStep(
  env: Readonly<Record<string, string | undefined>>,
  registry: readonly ExperimentKind[],
): Reading {
  const { given } = resolved(inputsGiven(env));
  const file = planFileOf(given.plan, "plan", env.GITHUB_WORKSPACE || undefined, registry);
  return readValues({ given, file, defaults: defaultOf, surface: "action" });
}

/** The inputs of a step whose plan could not be built: enough for a report. */
export interface PartialInputs extends Omit<Inputs, "plan" | "planFile" | "engine" | "directory" | "notes"> {
  /** As written, not validated: only for display. Null if there is none. */
  readonly image: string | null;
}

/**
 * Where to publish the report of a step with invalid inputs. Without it, the comment of an earlier run would still show
 * a pass. An invalid value falls back to its default.
 */
export function readPublication(
  env: Readonly<Record<string, string | undefined>>,
  registry: readonly ExperimentKind[],
): PartialInputs {
  const reading = readStep(env, registry);
  const { values, raw } = reading;
  const github = factsOf(env, reading);
  return {
    image: raw.image || null,
    publication: publicationOf(values, github),
    github,
    language: languageIn(reading),
  };
}

/** The language of a report of invalid inputs. */
export function languageIn({ values }: Reading): LanguageTag {
  return values.language ?? INPUTS.language.parse(INPUTS.language.default);
}

/** The runner evaluates expressions. Without a runner such a default is empty. */
function defaultOf(name: InputName): string {
  const { default: text, emptyIsNone = false } = rowOf(name);
  return emptyIsNone || text.includes("${{") ? "" : text;
}

function inputVariables(env: Readonly<Record<string, string | undefined>>) {
  return Object.entries(env)
    .filter(([variable]) => variable.startsWith(PREFIX))
    .map(([variable, value = ""]) => ({ variable, name: variable.slice(PREFIX.length).toLowerCase(), value }));
}

/** The inputs of a step as they were written. */
export function inputsGiven(env: Readonly<Record<string, string | undefined>>): Partial<Record<InputName, string>> {
  return Object.fromEntries(inputVariables(env).flatMap(({ name, value }) => (isInput(name) ? [[name, value]] : [])));
}

/** The value of `mode`. */
type Mode = InputValues["mode"];

/** Whether an input has an effect in a mode. */
export function worksIn(mode: Mode, name: InputName): boolean {
  const { group, reportMode } = rowOf(name);
  return mode === "report" ? group === "report" || reportMode !== undefined : reportMode !== "only";
}

/**
 * A problem for each given name that is not an input: the runner only warns about a misspelled one, and the intended
 * limit would silently not apply. Such a variable may also come from the job's environment, so an empty one is ignored,
 * and the last one that is close to no input says so.
 */
export function unknownInputs(env: Readonly<Record<string, string | undefined>>, mode: Mode): Sentences[] {
  const accepted = INPUT_NAMES.filter((name) => worksIn(mode, name));
  const unknown = inputVariables(env)
    .filter(({ name, value }) => !isInput(name) && value.trim() !== "")
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((each) => ({ ...each, nearest: nearestNames(each.name, accepted, INPUT_GUESSES) }));
  const strange = unknown.filter(({ nearest }) => nearest.length === 0);
  const variables = message("input.unknown-variables", { variables: strange.map(({ variable }) => shown(variable)) });
  return unknown.map((each) => [
    message("input.unknown", { name: shown(each.name), nearest: each.nearest, names: accepted }),
    ...(each === strange.at(-1) ? [variables] : []),
  ]);
}

/** Inputs that only apply to mode report. */
function reportInputsInDrill(given: ReadonlySet<InputName>): Sentences[] {
  return INPUT_NAMES.filter((name) => !worksIn("drill", name) && given.has(name)).map((name) => [
    subject(inputSubject(name)),
    message("input.report-only", {}),
  ]);
}

function requireImage(reading: Reading): Reading {
  const { image, "compose-file": files } = reading.values;
  if (image !== null || files?.length !== 0 || reading.file?.whole === false) return reading;
  const problem = [subject(inputSubject("image")), message("input.missing", {})];
  return { ...reading, problems: [problem, ...reading.problems] };
}

function isInput(name: string): name is InputName {
  return (INPUT_NAMES as readonly string[]).includes(name);
}
