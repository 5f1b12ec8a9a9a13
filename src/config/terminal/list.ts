import type { HelpWords } from "../help/help-words.ts";
import { limitNamesOf, MAX_REPEATS } from "../plan-file/plan-experiments.ts";
import type { ExperimentKind, ExperimentParameter } from "../values/experiment-kind.ts";
import { entry, wrapText } from "./layout.ts";

const WIDTH = 98;

/** The text of `--list`: every kind of experiment with its parameters, at most 100 columns wide. */
export function renderList(registry: readonly ExperimentKind[], words: HelpWords): string {
  const { intro, anyExperiment, repeat, allowFailure } = words.list;
  const any = [anyExperiment, ...entry("repeat", repeat(MAX_REPEATS)), ...entry("allow-failure", allowFailure)].join(
    "\n",
  );
  return [intro, ...registry.map((experiment) => kindText(experiment, words)), any].join("\n\n");
}

function kindText(experiment: ExperimentKind, words: HelpWords): string {
  const { kinds, ownLimits, limits } = words.list;
  const { summary, parameters } = kinds[experiment.kind] ?? { summary: experiment.summary, parameters: {} };
  const names = limitNamesOf(experiment);
  return [
    experiment.kind,
    ...wrapText(summary, WIDTH).map((line) => `  ${line}`),
    ...Object.entries(experiment.parameters).flatMap(([name, parameter]) =>
      entry(name, meaningOf(parameter, parameters[name] ?? parameter.meaning, words)),
    ),
    ...(names.length === 0 ? [] : entry(ownLimits, limits(names))),
  ].join("\n");
}

function meaningOf({ input, default: usual }: ExperimentParameter, meaning: string, words: HelpWords): string {
  const defaulted = usual === "" ? meaning : words.withDefault(meaning, usual);
  return `${defaulted}${input === undefined ? "" : words.list.alsoSetBy(`--${input}`)}`;
}
