import type { PlanFile } from "../plan-file/plan-file.ts";
import { type Naming, namingOf, sentenceFor } from "../problem.ts";
import { INPUT_NAMES, type InputName, rowOf, type Values } from "../table.ts";

/** The values that could be read; a missing one has its sentence among the problems. */
export interface Reading {
  readonly values: Partial<Values>;
  /** As written, trimmed, the default where nothing was. */
  readonly raw: Readonly<Record<InputName, string>>;
  /** The inputs that were given: these override the plan file. */
  readonly given: ReadonlySet<InputName>;
  readonly file: PlanFile | null;
  readonly naming: Naming;
  readonly problems: readonly string[];
}

/** Where the inputs come from, the first that has one before the others. */
export interface Sources {
  /** It lacks an input, or has it empty, where nobody gave it. */
  readonly given: Readonly<Partial<Record<InputName, string>>>;
  readonly file: PlanFile | null;
  readonly defaults: (name: InputName) => string;
  readonly surface: "action" | "terminal";
}

/**
 * Reads every input and stops at none: a wrong one becomes a problem. A value of the plan file is read even where it is
 * overridden, so that a slip in it does not lie in wait.
 */
export function readValues({ given: written, file, defaults, surface }: Sources): Reading {
  const values: Partial<Record<InputName, unknown>> = {};
  const raw: Partial<Record<InputName, string>> = {};
  const given = new Set<InputName>();
  const problems: string[] = [...(file?.problems ?? [])];
  const naming = namingOf(surface, (name) => {
    const isGiven = (given as ReadonlySet<string>).has(name);
    return isGiven ? undefined : file?.inputs.get(name as InputName)?.at;
  });
  for (const name of INPUT_NAMES) {
    const row = rowOf(name);
    const read = (text: string, subject: string, parse = row.parse) => {
      raw[name] = text;
      delete values[name];
      try {
        values[name] = parse(text);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        problems.push(sentenceFor(subject, text, error, row.private === true));
      }
    };
    const inFile = file?.inputs.get(name);
    if (inFile !== undefined) read(inFile.text, `${inFile.at}: ${name}`);
    // Line ends inside count (env, drills); blanks around never do.
    const text = written[name]?.trim() ?? "";
    if (text !== "") given.add(name);
    else if (inFile !== undefined) continue;
    const parse = surface === "terminal" ? (row.parseInTerminal ?? row.parse) : row.parse;
    read(text === "" ? defaults(name) : text, naming.first(name), parse);
  }
  return { values: values as Partial<Values>, raw: raw as Record<InputName, string>, given, file, naming, problems };
}
