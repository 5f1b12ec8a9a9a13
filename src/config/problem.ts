import { shown } from "./values/shown.ts";

/** All problems of the inputs, found in one pass. Its message starts with the first one, which a report shows as its headline. */
export class InputError extends Error {
  override readonly name = "InputError";
  /** One sentence each; safe to log and without secrets. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const [first = "", ...others] = problems;
    const more = others.length === 1 ? "One more problem" : `${others.length} more problems`;
    super(
      [first, ...(others.length > 0 ? [`${more} with the inputs:`] : []), ...others.map((each) => `- ${each}`)].join(
        "\n",
      ),
    );
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
