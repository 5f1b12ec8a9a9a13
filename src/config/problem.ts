import { shown } from "./values/shown.ts";

/** Every problem of the inputs, found in one pass. */
export class InputError extends Error {
  override readonly name = "InputError";
  /** One sentence each; harmless in a log, and free of secrets. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const heading =
      problems.length === 1 ? "One problem with the inputs" : `${problems.length} problems with the inputs`;
    super(`${heading}:\n${problems.map((problem) => `- ${problem}`).join("\n")}`);
    this.problems = problems;
  }
}

/** How messages name an input. */
export interface Naming {
  /** At the start of a sentence: of one from a plan file it says where it stands. */
  first(name: string): string;
  /** Further on: by its name in a workflow or a plan file, as a flag in a terminal. */
  then(name: string): string;
}

/**
 * The naming of the place where the inputs were written.
 * @param placeOf where a plan file sets an input (`plan.yml:7:5`); undefined for one that it does not set, or that was
 *   given all the same
 */
export function namingOf(surface: "action" | "terminal", placeOf: (name: string) => string | undefined): Naming {
  const then = (name: string) => (surface === "terminal" && placeOf(name) === undefined ? `--${name}` : name);
  const first = (name: string) => {
    const at = placeOf(name);
    return at === undefined ? then(name) : `${at}: ${name}`;
  };
  return { first, then };
}

/** The sentence for a value that its parser refused. A private value (environment, arguments, token) is never repeated. */
export function sentenceFor(name: string, raw: string, problem: Error, isPrivate: boolean): string {
  return isPrivate ? `${name} ${problem.message}` : `${name} ${shown(raw)} ${problem.message}`;
}
