import { namingOf, sentenceFor } from "./problem.ts";
import { INPUT_NAMES, type InputName, rowOf, type Values } from "./table.ts";

/** The values that could be read; a missing one has its sentence among the problems. */
export interface Reading {
  readonly values: Partial<Values>;
  /** As written, trimmed, the default where nothing was. */
  readonly raw: Readonly<Record<InputName, string>>;
  readonly problems: readonly string[];
}

/** Reads every input and stops at none: a wrong one becomes a problem. `given` lacks an input, or has it empty, to mean its default. */
export function readValues(
  given: Readonly<Partial<Record<InputName, string>>>,
  defaults: (name: InputName) => string,
  surface: "action" | "terminal" = "action",
): Reading {
  const values: Partial<Record<InputName, unknown>> = {};
  const raw: Partial<Record<InputName, string>> = {};
  const problems: string[] = [];
  for (const name of INPUT_NAMES) {
    const row = rowOf(name);
    // Line ends inside count (env, drills); blanks around never do.
    const written = given[name]?.trim() ?? "";
    const text = written === "" ? defaults(name) : written;
    raw[name] = text;
    try {
      values[name] = ((surface === "terminal" && row.parseInTerminal) || row.parse)(text);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      problems.push(sentenceFor(namingOf(surface)(name), text, error, row.private === true));
    }
  }
  return { values: values as Partial<Values>, raw: raw as Record<InputName, string>, problems };
}
