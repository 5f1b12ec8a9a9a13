import { statSync } from "node:fs";
import { isOnLoopback } from "../../model/facts/engine-address.ts";
import type { Sentences } from "../../model/message.ts";
import type { EngineSettings, VolumePlan } from "../../model/plan.ts";
import { ValueProblem, valueProblem } from "../../model/text/value-problem.ts";
import { readPlanText } from "../plan-file/plan-path.ts";
import { subject } from "../problem.ts";
import { BASE_ENV, parseVariables } from "../values/env-lines.ts";
import type { Reading } from "../values/read-values.ts";
import { optionProblem } from "./option-values.ts";
import { type Option, optionRow, optionSubject, settingsOfOptions } from "./options.ts";
import { type Surroundings, volumesOf } from "./volume-sources.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** In a plan file; `options` is the name of the input. */
    "option.rights": { readonly options: string };
  }
}

/** How the container is started, with everything looked up that is not in the inputs themselves. */
export interface Start {
  readonly volumes: readonly VolumePlan[];
  readonly settings: EngineSettings;
  /** With the variables of files. */
  readonly env: Readonly<Record<string, string>>;
}

/** Looks up what `volumes` and `options` name. `problems` has one sentence for each that can't be used. */
export function startOf(
  reading: Reading,
  surroundings: Surroundings,
): { start: Start; problems: readonly Sentences[] } {
  const { volumes, problems } = volumesOf(reading, surroundings);
  const options = reading.values.options ?? [];
  const variables: Record<string, string> = {};
  const about = subject(reading.naming.first("options"));
  const ofOptions = options.flatMap((option): Sentences[] => {
    try {
      checkRights(option, reading);
      if (option.name === "device") checkDevice(option, surroundings);
      if (option.name === "tmpfs") checkMounts(option, volumes);
      if (option.name === "env-file") Object.assign(variables, variablesOf(option, reading, surroundings));
      return [];
    } catch (error) {
      if (!(error instanceof ValueProblem)) throw error;
      return [[about, optionSubject(`--${option.name}`, option.value), error.said]];
    }
  });
  const start = { volumes, settings: settingsOfOptions(options), env: envOf(reading.values.env ?? {}, variables) };
  return { start, problems: [...problems, ...ofOptions] };
}

/** The input wins over the files, as in docker; both win over the default. */
function envOf(given: Readonly<Record<string, string>>, variables: Readonly<Record<string, string>>) {
  const isDefault = (name: string) => given[name] === BASE_ENV[name];
  const ofFiles = Object.entries(variables).filter(([name]) => !Object.hasOwn(given, name) || isDefault(name));
  return { ...given, ...Object.fromEntries(ofFiles) };
}

/** Anyone who can change the checkout can change a plan file. */
function checkRights({ name, value }: Option, { given, naming }: Reading): void {
  if (given.has("options") || optionRow(name).widens?.(value) !== true) return;
  throw valueProblem("option.rights", { options: naming.then("options") });
}

function checkDevice({ value }: Option, { engine, inContainer }: Surroundings): void {
  if (!isOnLoopback(engine) || inContainer) return;
  const [path = ""] = value.split(":");
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) throw optionProblem("device-missing");
  if (facts.isBlockDevice()) throw optionProblem("disk");
}

/** The engine refuses two mounts in one place. */
function checkMounts({ settings }: Option, volumes: readonly VolumePlan[]): void {
  const paths = Object.keys(settings.hostConfig?.Tmpfs ?? {});
  const volume = volumes.find(({ target }) => paths.includes(target));
  if (volume !== undefined) throw optionProblem("mount-taken");
}

/** The variables of an `--env-file`, which must be in the workspace, because the service can read them. */
function variablesOf({ value }: Option, { given }: Reading, { workspace }: Surroundings) {
  if (workspace === undefined) throw optionProblem("no-workspace");
  if (value.split("/").includes(".git")) throw optionProblem("git");
  const isTyped = workspace === null && given.has("options");
  return parseVariables(readPlanText(value, isTyped ? null : (workspace ?? process.cwd())), "line");
}
