import { shown } from "./shown.ts";

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

/** How messages name an input: by its name in a workflow, as a flag in a terminal. */
export type Naming = (name: string) => string;

/** The naming of the place where the inputs were written. */
export function namingOf(surface: "action" | "terminal"): Naming {
  return (name) => (surface === "terminal" ? `--${name}` : name);
}

/** The sentence for a value that its parser refused. A private value (environment, arguments, token) is never repeated. */
export function sentenceFor(name: string, raw: string, problem: Error, isPrivate: boolean): string {
  return isPrivate ? `${name} ${problem.message}` : `${name} ${shown(raw)} ${problem.message}`;
}
