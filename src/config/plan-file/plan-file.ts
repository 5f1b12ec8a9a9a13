import { type Message, message, type Sentences } from "../../model/message.ts";
import { INPUT_GUESSES } from "../input-guesses.ts";
import { FILE_INPUTS, INPUTS, type InputName, rowOf } from "../table.ts";
import type { ExperimentKind } from "../values/experiment-kind.ts";
import { nearestNames } from "../values/nearest.ts";
import { shown } from "../values/shown.ts";
import { nameOf, placeText } from "./places.ts";
import { type ExperimentEntry, experimentEntriesOf } from "./plan-experiments.ts";
import { linesOf } from "./plan-mapping.ts";
import { type Notes, textOf, type Written } from "./plan-value.ts";
import { type Entry, type Piece, type Place, readYaml } from "./yaml.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** What the file is instead of a mapping. */
    "plan.top": { readonly is: "empty" | "list" | "text" };
    /** An input that only a workflow or a command line can set. */
    "plan.workflow-key": { readonly key: string };
    "plan.key": { readonly key: string; readonly nearest: readonly string[]; readonly keys: readonly string[] };
    "plan.more-problems": { readonly count: number };
  }
}

/** The contents of a plan file. Invalid parts are left out and reported in `problems`. */
export interface PlanFile {
  /** The path as written; not yet safe to display. */
  readonly path: string;
  readonly inputs: ReadonlyMap<InputName, Written>;
  /** In order; null if the file has no list. */
  readonly experiments: readonly ExperimentEntry[] | null;
  /** Where that list is: `.github/fault-drill.yml:7:5`. */
  readonly experimentsAt?: string;
  readonly problems: readonly Sentences[];
  /** The file could be parsed. If not, missing values and contradictions can't be checked. */
  readonly whole: boolean;
}

/** A file that is not a plan at all would otherwise fill the report. */
const MAX_PROBLEMS = 20;

/**
 * Reads the text of a plan file. Its keys are the inputs' names, with `experiments` as a list. Each value becomes the
 * text of the corresponding input, so that both share one parser.
 * @param path as it was written
 */
export function readPlanFile(path: string, text: string, registry: readonly ExperimentKind[]): PlanFile {
  const problems: Sentences[] = [];
  const at = (place: Place) => placeText(path, place);
  const notes: Notes = {
    at,
    problem: (place, what) => problems.push([message("input.place", { at: at(place) }), what]),
    about: (subject, what) => problems.push([subject, what]),
  };
  const yaml = readYaml(text);
  for (const { at: place, what } of yaml.problems) notes.problem(place, what);
  const inputs = new Map<InputName, Written>();
  let experiments: readonly ExperimentEntry[] | null = null;
  let experimentsAt: string | undefined;
  if (yaml.top?.kind === "mapping" && yaml.top.entries.length > 0) {
    for (const entry of yaml.top.entries) {
      if (entry.key === "experiments") {
        experiments = experimentEntriesOf(entry.value, registry, notes);
        experimentsAt = at(entry.at);
      } else if (isFileInput(entry.key)) readInput(entry.key, entry, inputs, notes);
      else notes.problem(entry.at, unknownKey(entry.key));
    }
  } else if (yaml.problems.length === 0) {
    notes.problem(yaml.top?.at ?? { line: 1, column: 1 }, notAMapping(yaml.top));
  }
  const whole = yaml.top?.kind === "mapping" && yaml.problems.length === 0;
  const list = experimentsAt === undefined ? {} : { experimentsAt };
  return { path, inputs, experiments, ...list, problems: atMost(problems, nameOf(path)), whole };
}

function notAMapping(top: Piece | null): Message {
  const isEmpty = top === null || top.kind === "nothing" || top.kind === "mapping";
  return message("plan.top", { is: isEmpty ? "empty" : top.kind });
}

function isFileInput(key: string): key is InputName {
  return (FILE_INPUTS as readonly string[]).includes(key);
}

function readInput(name: InputName, { value }: Entry, inputs: Map<InputName, Written>, notes: Notes): void {
  const { mapping, isList } = rowOf(name).inFile ?? {};
  const text =
    mapping !== undefined && value.kind === "mapping"
      ? linesOf(name, mapping, value.entries, notes)
      : textOf(name, value, notes, isList);
  if (text !== null) inputs.set(name, { text, at: notes.at(value.at) });
}

function unknownKey(key: string): Message {
  if (Object.hasOwn(INPUTS, key)) return message("plan.workflow-key", { key: shown(key) });
  const keys = FILE_INPUTS as readonly string[];
  return message("plan.key", { key: shown(key), nearest: nearestNames(key, keys, INPUT_GUESSES), keys });
}

function atMost(problems: readonly Sentences[], name: string): Sentences[] {
  const more = problems.length - MAX_PROBLEMS;
  if (more <= 0) return [...problems];
  return [
    ...problems.slice(0, MAX_PROBLEMS),
    [message("input.place", { at: name }), message("plan.more-problems", { count: more })],
  ];
}
