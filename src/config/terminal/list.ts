import { limitsOf, MAX_REPEATS } from "../plan-file/plan-experiments.ts";
import type { ExperimentKind, ExperimentParameter } from "../values/experiment-kind.ts";
import { withDefault } from "./default-in-words.ts";
import { entry, wrap } from "./layout.ts";

const WIDTH = 98;

/** The text of `--list`: every kind of drill with its parameters, at most 100 columns wide. */
export function renderList(registry: readonly ExperimentKind[]): string {
  return [
    "The kinds of experiment, for --experiments and for a plan file, which alone sets their parameters:",
    ...registry.map(kindText),
    ANY,
  ].join("\n\n");
}

const ANY = [
  "Each may also have in a plan file:",
  ...entry("repeat", `How often it is done, 1 to ${MAX_REPEATS} (default: 1).`),
  ...entry("allow-failure", "Whatever comes of it is told, but decides nothing (default: false)."),
].join("\n");

function kindText(experiment: ExperimentKind): string {
  return [
    experiment.kind,
    ...wrap(experiment.summary, WIDTH).map((line) => `  ${line}`),
    ...Object.entries(experiment.parameters).flatMap(([name, parameter]) => entry(name, meaningOf(parameter))),
    ...limitsEntry(limitsOf(experiment)),
  ].join("\n");
}

function limitsEntry(limits: readonly string[]): string[] {
  return limits.length === 0
    ? []
    : entry("limits of its own", `${limits.join(", ")} (default: those of the whole drill).`);
}

function meaningOf(parameter: ExperimentParameter): string {
  const { input, meaning } = parameter;
  return `${withDefault(meaning, parameter)}${input === undefined ? "" : ` --${input} sets it too.`}`;
}
