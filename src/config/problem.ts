import { shown } from "./values/shown.ts";

/** All problems of the inputs, found in one pass. */
export class InputError extends Error {
  override readonly name = "InputError";
  /** One sentence each; safe to log and without secrets. */
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
  /** At the start of a sentence; with its position if it comes from a plan file. */
  first(name: string): string;
  /** Within a sentence: the name in a workflow or a plan file, the flag in a terminal. */
  then(name: string): string;
}

/**
 * The naming for the surface where the inputs were written.
 * @param placeOf where a plan file sets an input (`plan.yml:7:5`); undefined if it does not, or if the input overrides it
 */
export function namingOf(surface: "action" | "terminal", placeOf: (name: string) => string | undefined): Naming {
  const then = (name: string) => (surface === "terminal" && placeOf(name) === undefined ? `--${name}` : name);
  const first = (name: string) => {
    const at = placeOf(name);
    return at === undefined ? then(name) : `${at}: ${name}`;
  };
  return { first, then };
}

/** The sentence for a value that its parser rejected. Private values (environment, arguments, token) are never quoted. */
export function sentenceFor(name: string, raw: string, problem: Error, isPrivate: boolean): string {
  return isPrivate ? `${name} ${problem.message}` : `${name} ${shown(raw)} ${problem.message}`;
}
