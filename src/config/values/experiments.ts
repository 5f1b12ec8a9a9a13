import type { Sentences } from "../../model/message.ts";
import { type AbortInput, type LimitInput, OBJECTIVES, type ObjectiveRow } from "../../model/objectives.ts";
import type { AbortLimits, ExperimentPlan, Limits } from "../../model/plan.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";
import type { ExperimentEntry } from "../plan-file/plan-experiments.ts";
import type { Written } from "../plan-file/plan-value.ts";
import { type InputSubject, inputSubject, sentenceFor, subject } from "../problem.ts";
import { INPUTS } from "../table.ts";
import { type ExperimentKind, noSuchKind } from "./experiment-kind.ts";
import type { Reading } from "./read-values.ts";

/** The plan's field for each limit. */
export const LIMIT_OF = placesBy(({ input }) => input) as Readonly<Record<LimitInput, keyof Limits>>;

/** The plan's field for each abort limit. */
const ABORT_OF = placesBy(({ abortInput }) => abortInput) as Readonly<Record<AbortInput, keyof AbortLimits>>;

/** The limits that an experiment in a plan file can override. */
export type LimitName = LimitInput | AbortInput;
export const LIMIT_NAMES = [...Object.keys(LIMIT_OF), ...Object.keys(ABORT_OF)] as readonly LimitName[];

/** Whether a limit aborts an experiment. */
export function isAbort(key: string): key is AbortInput {
  return Object.hasOwn(ABORT_OF, key);
}

/** The plan's fields for limits, by the inputs that the objectives name. */
function placesBy(inputOf: (row: ObjectiveRow) => string | undefined): Readonly<Record<string, keyof Limits>> {
  return Object.fromEntries(
    Object.values(OBJECTIVES).flatMap((row) => {
      const input = inputOf(row);
      return input === undefined || row.limit.from !== "plan" ? [] : [[input, row.limit.key] as const];
    }),
  );
}

/** A limit of a single experiment in the plan file. */
export interface OwnLimit {
  readonly name: LimitName;
  readonly value: number;
  readonly text: string;
  /** How messages name it, at the start of a sentence. */
  readonly subject: InputSubject;
}

/** An experiment to run, with its number of runs. */
export interface PlannedExperiment {
  readonly experiment: Omit<ExperimentPlan, "name">;
  readonly type: ExperimentKind["type"];
  readonly hasLoad: boolean;
  readonly needsNetwork: boolean;
  readonly repeat: number;
  readonly ownLimits: readonly OwnLimit[];
}

const PLAIN: Omit<ExperimentEntry, "kind"> = {
  parameters: new Map(),
  limits: new Map(),
  repeat: 1,
  allowFailure: false,
};

/**
 * The experiments to run, in order: those of the input, else those of the plan file. A kind in both is run with the
 * file's settings, once for each of its entries in the file.
 *
 * A given input overrides the file in all experiments, both parameters and limits. Experiments of the file that the input
 * does not select are checked too, so that a typo is found before they are switched on.
 */
export function planExperiments(
  reading: Reading,
  registry: readonly ExperimentKind[],
): { readonly experiments: readonly PlannedExperiment[]; readonly problems: readonly Sentences[] } {
  const problems: Sentences[] = [];
  const usual = new Map(registry.map((experiment) => [experiment.kind, usualOf(experiment, reading, problems)]));
  const plan = (entry: ExperimentEntry): PlannedExperiment[] => {
    const experiment = registry.find(({ kind }) => kind === entry.kind);
    const usualExperiment = usual.get(entry.kind);
    if (experiment === undefined || usualExperiment === undefined) return [];
    return [planned(entry, experiment, usualExperiment, reading, problems)];
  };
  const named = reading.values.experiments ?? [];
  const inFile = reading.file?.experiments?.flatMap((entry) => plan(entry)) ?? null;
  if (inFile !== null && !reading.given.has("experiments")) return { experiments: inFile, problems };
  const experiments = named.flatMap((kind) => {
    const listed = inFile?.filter(({ experiment }) => experiment.kind === kind) ?? [];
    return listed.length > 0 ? listed : plan({ ...PLAIN, kind });
  });
  const unknown = named.filter((kind) => !usual.has(kind));
  // The list may name each kind once.
  problems.push(
    ...unknown.map((kind) => [subject(reading.naming.first("experiments")), noSuchKind(kind, registry, named)]),
  );
  return { experiments, problems };
}

/** The experiments of a plan with unique names: the kind, or `kind 1 of 2` if it occurs more than once. */
export function experimentsOf(planned: readonly PlannedExperiment[]): ExperimentPlan[] {
  const experiments = planned.flatMap(({ experiment, repeat }) => Array.from({ length: repeat }, () => experiment));
  const seen = new Map<string, number>();
  return experiments.map((experiment) => {
    const { kind } = experiment;
    const number = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, number);
    const count = experiments.filter((other) => other.kind === kind).length;
    return { ...experiment, name: count === 1 ? kind : `${kind} ${number} of ${count}` };
  });
}

/** A kind's parameters from the inputs and the defaults, before those of the plan file. */
function usualOf(
  experiment: ExperimentKind,
  { raw, given, file, naming }: Reading,
  problems: Sentences[],
): Omit<ExperimentPlan, "name"> {
  const parameters: Record<string, unknown> = {};
  const inputs: Record<string, string> = {};
  for (const [name, { input, default: usual, parse }] of Object.entries(experiment.parameters)) {
    const text = input === undefined ? usual : ((raw as Readonly<Record<string, string>>)[input] ?? usual);
    const value = read(parse, text, naming.first(input ?? name), problems);
    if (value === undefined) continue;
    parameters[name] = value;
    if (input === undefined) continue;
    // An input that is set to its default still overrides the plan file.
    const overrides = file !== null && (given as ReadonlySet<string>).has(input);
    if (text !== usual || overrides) inputs[input] = text;
  }
  const { kind, confidential } = experiment;
  return { kind, parameters, ...(confidential && { confidential }), inputs };
}

function planned(
  entry: ExperimentEntry,
  experiment: ExperimentKind,
  usual: Omit<ExperimentPlan, "name">,
  { given }: Reading,
  problems: Sentences[],
): PlannedExperiment {
  const { kind } = experiment;
  const parameters: Record<string, unknown> = { ...usual.parameters };
  const inputs = { ...usual.inputs };
  for (const [name, { text, at }] of entry.parameters) {
    const parameter = experiment.parameters[name];
    if (parameter === undefined) continue;
    const value = read(parameter.parse, text, inputSubject(name, at, kind), problems);
    if (value === undefined || (given as ReadonlySet<string>).has(parameter.input ?? "")) continue;
    parameters[name] = value;
    if (parameter.input !== undefined) delete inputs[parameter.input];
  }
  const contradiction = experiment.contradiction?.(parameters) ?? null;
  if (contradiction !== null) {
    const at = entry.parameters.values().next().value?.at;
    problems.push([subject(inputSubject(`${kind}:`, at)), contradiction]);
  }
  const ownLimits = LIMIT_NAMES.flatMap((name) => ownLimit(name, entry.limits.get(name), kind, problems)).filter(
    ({ name }) => !given.has(name),
  );
  const ownOf = (places: Readonly<Partial<Record<LimitName, string>>>) =>
    Object.fromEntries(
      ownLimits.flatMap(({ name, value }) => {
        const place = places[name];
        return place === undefined ? [] : [[place, value] as const];
      }),
    );
  const limits: Partial<Limits> = ownOf(LIMIT_OF);
  const abort: Partial<AbortLimits> = ownOf(ABORT_OF);
  return {
    experiment: {
      ...usual,
      parameters,
      inputs,
      ...(Object.keys(limits).length === 0 ? {} : { limits }),
      ...(Object.keys(abort).length === 0 ? {} : { abort }),
      ...(entry.allowFailure ? { allowFailure: true } : {}),
    },
    type: experiment.type,
    hasLoad: experiment.hasLoad,
    needsNetwork: experiment.needsNetwork ?? false,
    repeat: entry.repeat,
    ownLimits,
  };
}

function ownLimit(name: LimitName, written: Written | undefined, kind: string, problems: Sentences[]): OwnLimit[] {
  if (written === undefined) return [];
  const { text, at } = written;
  const about = inputSubject(name, at, kind);
  const value = read<number | null>(INPUTS[name].parse, text, about, problems);
  return value === undefined || value === null ? [] : [{ name, value, text, subject: about }];
}

function read<T>(parse: (raw: string) => T, text: string, about: InputSubject, problems: Sentences[]): T | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof ValueProblem)) throw error;
    problems.push(sentenceFor(about, text, error, false));
    return undefined;
  }
}
