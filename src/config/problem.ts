import { DrillError } from "../model/facts/drill-error.ts";
import type { LanguageTag } from "../model/language.ts";
import { type Message, message, type Sentences } from "../model/message.ts";
import type { ValueProblem } from "../model/text/value-problem.ts";
import { shown } from "./values/shown.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    /** The start of a sentence: the position in a plan file, the name, the experiment it is of, and the value. */
    "input.subject": {
      readonly at: string | null;
      readonly name: string;
      readonly of: string | null;
      /** In quotes; null for a private one. */
      readonly value: string | null;
    };
    /** The start of a sentence about a place in a plan file. */
    "input.place": { readonly at: string };
  }
}

/** All problems of the inputs, found in one pass. */
export class InputError extends DrillError {
  override readonly name = "InputError";
  /** The language that the inputs ask for; null if they could not be read that far. */
  readonly language: LanguageTag | null;

  /** @param problems one sentence each, which may consist of several messages; safe to log and without secrets */
  constructor([first = [], ...more]: readonly Sentences[], language: LanguageTag | null = null) {
    super(first, { more });
    this.language = language;
  }

  get problems(): readonly Sentences[] {
    return [this.said, ...this.more];
  }
}

/** What a problem is about. */
export interface InputSubject {
  /** Its position, if it comes from a plan file: `plan.yml:7:5`. */
  readonly at: string | null;
  /** The name of an input, or of a parameter or a limit of an experiment. */
  readonly name: string;
  /** The experiment that it belongs to; null for an input. */
  readonly of: string | null;
}

/** How messages name an input. */
export interface Naming {
  /** At the start of a sentence; with its position if it comes from a plan file. */
  first(name: string): InputSubject;
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
    return inputSubject(at === undefined ? then(name) : name, at);
  };
  return { first, then };
}

/** The subject of that name. */
export function inputSubject(name: string, at: string | null = null, of: string | null = null): InputSubject {
  return { at, name, of };
}

/** The start of a sentence: the subject, and its value as it was written. */
export function subject({ at, name, of }: InputSubject, raw: string | null = null): Message {
  return message("input.subject", { at, name, of, value: raw === null ? null : shown(raw) });
}

/** The sentence for a value that its parser rejected. Private values (environment, arguments, token) are never quoted. */
export function sentenceFor(about: InputSubject, raw: string, problem: ValueProblem, isPrivate: boolean): Sentences {
  return [subject(about, isPrivate ? null : raw), problem.said];
}
