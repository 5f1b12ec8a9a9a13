import { buildInputs, type Inputs, publicationOf } from "../build.ts";
import { readEngine } from "../engine/engine-address.ts";
import { planFileOf } from "../plan-file/plan-source.ts";
import { INPUT_NAMES, type InputName, rowOf } from "../table.ts";
import type { ExperimentKind } from "../values/experiment-kind.ts";
import { nearestName } from "../values/nearest.ts";
import { type Reading, readValues } from "../values/read-values.ts";
import { shown } from "../values/shown.ts";
import { pullRequestNamed } from "./event.ts";
import { type GitHubFacts, readGitHub } from "./github.ts";
import { resolved } from "./runner-defaults.ts";

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
  const stray = [...unknownInputs(env), ...reportInputsInDrill(reading.given)];
  return buildInputs(requireImage(reading), stray, factsOf(env, reading), readEngine(env), registry);
}

/** What GitHub says, the pull request that the workflow names where the event names none, and what is missing. */
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

/** What a report can rest on whose plan could not be made. */
export interface Reached extends Omit<Inputs, "plan" | "planFile" | "engine"> {
  /** As written, fit for nothing but to be named; null when there is none. */
  readonly image: string | null;
}

/**
 * Where the report of a step with wrong inputs goes: a comment of an earlier run must not go on saying that all is well.
 * What is wrong itself falls back to its default.
 */
export function readPublication(
  env: Readonly<Record<string, string | undefined>>,
  registry: readonly ExperimentKind[],
): Reached {
  const reading = readStep(env, registry);
  const { values, raw } = reading;
  const github = factsOf(env, reading);
  return { image: raw.image || null, publication: publicationOf(values, github), github };
}

/** The runner has evaluated the expressions; where there was no runner they mean nothing. */
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

/** What was given and is no input, one sentence each. */
export function unknownInputs(env: Readonly<Record<string, string | undefined>>): string[] {
  return inputVariables(env)
    .filter(({ name, value }) => !isInput(name) && value.trim() !== "")
    .map(({ name, variable }) => unknownInput(name, variable))
    .toSorted();
}

/** Inputs that only mean something where results are merged. */
function reportInputsInDrill(given: ReadonlySet<InputName>): string[] {
  return (["legs", "needs"] as const)
    .filter((name) => given.has(name))
    .map((name) => `${name} is for mode report: leave it out, or write mode: report`);
}

function requireImage(reading: Reading): Reading {
  if (reading.values.image !== null || reading.file?.whole === false) return reading;
  const problem = "image is missing: name the image to drill";
  return { ...reading, problems: [problem, ...reading.problems] };
}

function isInput(name: string): name is InputName {
  return (INPUT_NAMES as readonly string[]).includes(name);
}

/**
 * The runner only warns of a misspelled input, and then the limit that it was meant to set is not set. A variable of that
 * kind may also come from the job's own environment, hence the way out: an empty one is passed over.
 */
function unknownInput(name: string, variable: string): string {
  const nearest = nearestName(name, INPUT_NAMES);
  const instead = nearest === null ? `the inputs are ${INPUT_NAMES.join(", ")}` : `did you mean ${nearest}?`;
  return (
    `${shown(name)} is no input of this action: ${instead} ` +
    `(If ${shown(variable)} is a variable of the job's own, set it to an empty string in the step's env.)`
  );
}
