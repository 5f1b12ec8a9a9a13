import type { Sentences } from "../../model/message.ts";
import { PartProblems, ValueProblem } from "../../model/text/value-problem.ts";
import type { PlanFile } from "../plan-file/plan-file.ts";
import { type InputSubject, inputSubject, type Naming, namingOf, sentenceFor, subject } from "../problem.ts";
import { INPUT_NAMES, type InputName, type InputValues, rowOf } from "../table.ts";

/** The values that could be parsed. A missing one is reported in `problems`. */
export interface Reading {
  readonly values: Partial<InputValues>;
  /** As written and trimmed, or the default. */
  readonly raw: Readonly<Record<InputName, string>>;
  /** The inputs that were set: these override the plan file. */
  readonly given: ReadonlySet<InputName>;
  readonly file: PlanFile | null;
  readonly naming: Naming;
  readonly problems: readonly Sentences[];
}

/** The sources of the inputs, in order of precedence. */
export interface Sources {
  /** An input that is not set is missing or empty. */
  readonly given: Readonly<Partial<Record<InputName, string>>>;
  readonly file: PlanFile | null;
  readonly defaults: (name: InputName) => string;
  readonly surface: "action" | "terminal";
}

/**
 * Reads every input; an invalid one becomes a problem. Overridden values of the plan file are checked too, so that a
 * mistake in them is found before they apply.
 */
export function readValues({ given: written, file, defaults, surface }: Sources): Reading {
  const values: Partial<Record<InputName, unknown>> = {};
  const raw: Partial<Record<InputName, string>> = {};
  const given = new Set<InputName>();
  const problems: Sentences[] = [...(file?.problems ?? [])];
  const naming = namingOf(surface, (name) => {
    const isGiven = (given as ReadonlySet<string>).has(name);
    return isGiven ? undefined : file?.inputs.get(name as InputName)?.at;
  });
  for (const name of INPUT_NAMES) {
    const row = rowOf(name);
    const read = (text: string, about: InputSubject, parse = row.parse) => {
      raw[name] = text;
      delete values[name];
      try {
        values[name] = parse(text);
      } catch (error) {
        if (error instanceof PartProblems) {
          problems.push(...error.parts.map(({ part, said }) => [subject(about, part), ...said]));
          return;
        }
        if (!(error instanceof ValueProblem)) throw error;
        problems.push(sentenceFor(about, text, error, row.private === true));
      }
    };
    const inFile = file?.inputs.get(name);
    if (inFile !== undefined) read(inFile.text, inputSubject(name, inFile.at));
    // Line breaks within a value are significant (env, experiments), surrounding whitespace is not.
    const text = written[name]?.trim() ?? "";
    if (text !== "") given.add(name);
    else if (inFile !== undefined) continue;
    const parse = surface === "terminal" ? (row.parseInTerminal ?? row.parse) : row.parse;
    read(text === "" ? defaults(name) : text, naming.first(name), parse);
  }
  return {
    values: values as Partial<InputValues>,
    raw: raw as Record<InputName, string>,
    given,
    file,
    naming,
    problems,
  };
}
