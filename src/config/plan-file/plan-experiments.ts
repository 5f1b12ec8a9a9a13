import { type Message, message } from "../../model/message.ts";
import { comparisonKinds, isLimitedBy } from "../../model/objectives.ts";
import { parseWhole } from "../../model/text/units.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";
import { INPUT_GUESSES } from "../input-guesses.ts";
import { inputSubject, subject } from "../problem.ts";
import { FILE_INPUTS } from "../table.ts";
import { type ExperimentKind, noSuchKind } from "../values/experiment-kind.ts";
import { isAbort, LIMIT_NAMES, LIMIT_OF, type LimitName } from "../values/experiments.ts";
import { nearestNames } from "../values/nearest.ts";
import { parseBoolean } from "../values/parse.ts";
import { shown } from "../values/shown.ts";
import { type Notes, textOf, type Written } from "./plan-value.ts";
import type { Entry, Piece } from "./yaml.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "plan.experiments": { readonly why: "not-a-list" | "empty" | "no-kind" };
    "plan.too-many-runs": { readonly count: number; readonly max: number };
    /** A limit that has no effect on a kind of experiment. */
    "plan.limit-unused": {
      readonly key: string;
      readonly kind: string;
      readonly why: "no-load" | "not-compared" | "not-judged";
    };
    "plan.top-level-key": { readonly key: string };
    "plan.experiment-key": {
      readonly key: string;
      readonly kind: string;
      readonly nearest: readonly string[];
      readonly keys: readonly string[];
    };
  }
}

/** One experiment of a plan file's list. Its parameters and limits are still text: they are parsed later, like an input. */
export interface ExperimentEntry {
  readonly kind: string;
  readonly parameters: ReadonlyMap<string, Written>;
  readonly limits: ReadonlyMap<LimitName, Written>;
  /** How many times it runs, one after the other. */
  readonly repeat: number;
  readonly allowFailure: boolean;
}

export const MAX_REPEATS = 10;
/** Each one takes minutes and gets a section in the report. */
export const MAX_EXPERIMENTS = 50;

/** The list of experiments. Invalid entries are reported and left out. */
export function experimentEntriesOf(
  value: Piece,
  registry: readonly ExperimentKind[],
  notes: Notes,
): readonly ExperimentEntry[] {
  if (value.kind !== "list") {
    notes.problem(value.at, message("plan.experiments", { why: "not-a-list" }));
    return [];
  }
  if (value.items.length === 0) notes.problem(value.at, message("plan.experiments", { why: "empty" }));
  const experiments = value.items.flatMap((item) => experimentOf(item, registry, notes) ?? []);
  const count = experiments.reduce((sum, { repeat }) => sum + repeat, 0);
  if (count <= MAX_EXPERIMENTS) return experiments;
  notes.problem(value.at, message("plan.too-many-runs", { count, max: MAX_EXPERIMENTS }));
  return [];
}

function experimentOf(item: Piece, registry: readonly ExperimentKind[], notes: Notes): ExperimentEntry | null {
  const entries = item.kind === "mapping" ? item.entries : [];
  const named = item.kind === "mapping" ? entries.find(({ key }) => key === "kind")?.value : item;
  if (named === undefined || named.kind === "nothing") {
    notes.problem(item.at, message("plan.experiments", { why: "no-kind" }));
    return null;
  }
  const kind = textOf("kind", named, notes);
  if (kind === null) return null;
  const experiment = registry.find((each) => each.kind === kind);
  if (experiment === undefined) {
    notes.problem(named.at, noSuchKind(kind, registry));
    return null;
  }
  return settingsOf(experiment, entries, notes);
}

function settingsOf(experiment: ExperimentKind, entries: readonly Entry[], notes: Notes): ExperimentEntry {
  const parameters = new Map<string, Written>();
  const limits = new Map<LimitName, Written>();
  let repeat = 1;
  let allowFailure = false;
  for (const { key, at, value } of entries) {
    if (key === "kind") continue;
    if (!keysOf(experiment).includes(key)) {
      notes.problem(at, unknownKey(key, experiment));
      continue;
    }
    const text = textOf(key, value, notes, experiment.parameters[key]?.isList);
    if (text === null) continue;
    const written = { text, at: notes.at(value.at) };
    const read = <T>(parse: (raw: string) => T, otherwise: T): T => {
      try {
        return parse(text);
      } catch (error) {
        if (!(error instanceof ValueProblem)) throw error;
        notes.about(subject(inputSubject(key, written.at, experiment.kind), text), error.said);
        return otherwise;
      }
    };
    if (key === "repeat") repeat = read((raw) => parseWhole(raw, 1, MAX_REPEATS), 1);
    else if (key === "allow-failure") allowFailure = read(parseBoolean, false);
    else if (isLimit(key)) limits.set(key, written);
    else parameters.set(key, written);
  }
  return { kind: experiment.kind, parameters, limits, repeat, allowFailure };
}

/** The limits that apply to a kind of experiment. Abort limits need a load during the experiment. */
export function limitNamesOf({ compared, objectives, hasLoad }: ExperimentKind): readonly LimitName[] {
  return LIMIT_NAMES.filter((name) => {
    if (isAbort(name)) return hasLoad;
    const judged = compared ? [...objectives, ...comparisonKinds()] : objectives;
    return judged.some((kind) => isLimitedBy(kind, LIMIT_OF[name]));
  });
}

function keysOf(experiment: ExperimentKind): string[] {
  return ["kind", ...Object.keys(experiment.parameters), ...limitNamesOf(experiment), "repeat", "allow-failure"];
}

function isLimit(key: string): key is LimitName {
  return (LIMIT_NAMES as readonly string[]).includes(key);
}

function unknownKey(key: string, experiment: ExperimentKind): Message {
  const { kind } = experiment;
  if (isAbort(key)) return message("plan.limit-unused", { key, kind, why: "no-load" });
  if (isLimit(key)) {
    return message("plan.limit-unused", { key, kind, why: key === "max-slowdown" ? "not-compared" : "not-judged" });
  }
  const keys = keysOf(experiment);
  const own = Object.entries(experiment.parameters).find(([, { input }]) => input === key)?.[0];
  if (own === undefined && (FILE_INPUTS as readonly string[]).includes(key)) {
    return message("plan.top-level-key", { key: shown(key) });
  }
  const nearest = own === undefined ? nearestNames(key, keys, INPUT_GUESSES) : [own];
  return message("plan.experiment-key", { key: shown(key), kind, nearest, keys });
}
