import { limitNamesOf, MAX_REPEATS } from "../plan-file/plan-experiments.ts";
import type { ExperimentKind, ExperimentParameter } from "../values/experiment-kind.ts";
import { withDefault } from "./default-in-words.ts";
import { entry, wrapText } from "./layout.ts";

const WIDTH = 98;

/** The text of `--list`: every kind of experiment with its parameters, at most 100 columns wide. */
export function renderList(registry: readonly ExperimentKind[]): string {
  return [
    "The kinds of experiments, for --experiments or a plan file. Only a plan file sets their parameters:",
    ...registry.map(kindText),
    ANY,
  ].join("\n\n");
}

const ANY = [
  "In a plan file, every experiment may also have:",
  ...entry("repeat", `Number of runs, 1 to ${MAX_REPEATS} (default: 1).`),
  ...entry("allow-failure", "Report the result without affecting the verdict (default: false)."),
].join("\n");

function kindText(experiment: ExperimentKind): string {
  return [
    experiment.kind,
    ...wrapText(experiment.summary, WIDTH).map((line) => `  ${line}`),
    ...Object.entries(experiment.parameters).flatMap(([name, parameter]) => entry(name, meaningOf(parameter))),
    ...limitsEntry(limitNamesOf(experiment)),
  ].join("\n");
}

function limitsEntry(limits: readonly string[]): string[] {
  return limits.length === 0 ? [] : entry("own limits", `${limits.join(", ")} (default: the drill's limits).`);
}

function meaningOf(parameter: ExperimentParameter): string {
  const { input, meaning } = parameter;
  return `${withDefault(meaning, parameter)}${input === undefined ? "" : ` Also set by --${input}.`}`;
}
