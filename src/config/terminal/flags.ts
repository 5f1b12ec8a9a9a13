import { type Message, message, type Sentences } from "../../model/message.ts";
import { INPUT_GUESSES } from "../input-guesses.ts";
import { FLAG_NAMES, INPUTS, type InputName, rowOf } from "../table.ts";
import { nearestNames } from "../values/nearest.ts";
import { shown } from "../values/shown.ts";
import { argumentsOf } from "./argv.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** A position on the command line, from 1. */
    "flag.argument": { readonly position: number };
    /** All flags are in quotes or with dashes. */
    "flag.unknown": { readonly flag: string; readonly nearest: readonly string[] };
    "flag.always-on": { readonly flag: string };
    "flag.workflow-only": { readonly flag: string };
    "flag.no-value": { readonly flag: string; readonly write: string };
    /** Whether an equals sign can help: the next word starts with dashes. */
    "flag.needs-value": { readonly flag: string; readonly inline: boolean };
    "flag.repeated": { readonly flag: string; readonly count: number };
  }
}

/** Flags that only the terminal has. */
export const TERMINAL_FLAGS = {
  size: {
    placeholder: "tiny|0.5b",
    meaning: "Size of the reference image, which is built and drilled without --image (default: 0.5b).",
  },
  quick: {
    placeholder: null,
    meaning:
      "Quick first drill in about a minute (plus the first build of the image): the tiny model, and windows of 10s to 60s, " +
      "which are too short for a slow image.",
  },
  out: { placeholder: "DIR", meaning: "Directory for the report's files (default: fault-drill)." },
  "dry-run": { placeholder: null, meaning: "Print the plan without running it." },
  list: { placeholder: null, meaning: "List the kinds of experiments with their parameters." },
  version: { placeholder: null, meaning: "Show the version." },
  help: { placeholder: null, meaning: "Show this text." },
} as const;

export type TerminalFlag = keyof typeof TERMINAL_FLAGS;

const NAMES = [...FLAG_NAMES, ...Object.keys(TERMINAL_FLAGS)];
const GUESSES = { ...INPUT_GUESSES, out: ["output", "output-dir", "out-dir"], "dry-run": ["dryrun", "plan-only"] };

/** How messages write a flag. */
export const asFlag = (name: string): string => `--${name}`;

/** The flags of a drill that take a value. */
export const VALUE_FLAGS = NAMES.filter((name) => placeholderOf(name) !== null);

/** In what a command differs from a drill. */
export interface OtherFlags {
  readonly own?: readonly string[];
  readonly refused?: readonly string[];
}

/** The parsed command line; values are still text. */
export interface Flags {
  readonly inputs: Readonly<Partial<Record<InputName, string>>>;
  readonly terminal: Readonly<Partial<Record<TerminalFlag, string>>>;
  readonly problems: readonly Sentences[];
}

/**
 * Parses a command line: `--name value`, `--name=value`, and for a switch `--name`, `--no-name` or `--name=false`.
 * Collects all problems instead of stopping at the first.
 * @param others changes to the flags that a message may suggest: a command may have its own, and refuse some of these
 */
export function parseFlags(argv: readonly string[], { own = [], refused = [] }: OtherFlags = {}): Flags {
  const suggested = [...NAMES, ...own].filter((name) => !refused.includes(name));
  const found = new Map<string, string[]>();
  const problems: Sentences[] = [];
  const problem = (what: Message) => problems.push([what]);
  let skipped = -1;
  for (const { name: written, value: given, isInline, index } of argumentsOf(argv, VALUE_FLAGS)) {
    const flag = written === null ? null : recognize(written);
    if (flag === null) {
      if (index !== skipped) problem(unknownFlag(written, index + 1, suggested));
      // The word after an unknown flag is most likely its value, not another problem.
      if (written !== null && !isInline) skipped = index + 1;
      continue;
    }
    const { name, isSwitch, negated } = flag;
    const value = isSwitch && !isInline ? String(!negated) : given;
    if (negated && isInline) problem(noValue(`no-${name}`));
    else if (isSwitch && given && !/^(true|false)$/i.test(given)) problem(valueOfSwitch(name, given));
    else if (value === undefined) problem(message("flag.needs-value", { flag: asFlag(name), inline: true }));
    else found.set(name, [...(found.get(name) ?? []), value]);
  }
  return { ...sort(found, problems), problems };
}

function recognize(written: string): { name: string; isSwitch: boolean; negated: boolean } | null {
  for (const [name, negated] of [
    [written, false],
    [written.replace(/^no-/, ""), true],
  ] as const) {
    const placeholder = placeholderOf(name);
    if (placeholder !== undefined && (!negated || placeholder === null))
      return { name, isSwitch: placeholder === null, negated };
  }
  return null;
}

function valueOfSwitch(name: string, value: string): Message {
  const isOff = /^(no|off|0|n)$/i.test(value);
  return noValue(name, isOff ? `no-${name}` : name);
}

/** The problem of a switch with a value. */
export function noValue(name: string, write = name): Message {
  return message("flag.no-value", { flag: asFlag(name), write: asFlag(write) });
}

function placeholderOf(name: string): string | null | undefined {
  if (Object.hasOwn(TERMINAL_FLAGS, name)) return TERMINAL_FLAGS[name as TerminalFlag].placeholder;
  return (FLAG_NAMES as readonly string[]).includes(name) ? rowOf(name as InputName).placeholder : undefined;
}

/** An argument without a flag is not quoted: it may be the end of an unquoted secret. */
function unknownFlag(written: string | null, position: number, suggested: readonly string[]): Message {
  if (written === null) return message("flag.argument", { position });
  const positive = written.replace(/^no-/, "");
  if (positive !== written && placeholderOf(positive)) return message("flag.always-on", { flag: asFlag(positive) });
  if (Object.hasOwn(INPUTS, written)) return message("flag.workflow-only", { flag: asFlag(written) });
  // A value that starts like a flag may be a secret after its first word, such as one of --command.
  const [name = ""] = written.split(/\s/);
  const nearest = nearestNames(name, suggested, GUESSES).map(asFlag);
  return message("flag.unknown", { flag: shown(asFlag(name)), nearest });
}

function sort(found: ReadonlyMap<string, readonly string[]>, problems: Sentences[]): Omit<Flags, "problems"> {
  const inputs: Partial<Record<InputName, string>> = {};
  const terminal: Partial<Record<TerminalFlag, string>> = {};
  for (const [name, values] of found) {
    const isTerminal = Object.hasOwn(TERMINAL_FLAGS, name);
    const joinedBy = isTerminal ? undefined : rowOf(name as InputName).joinedBy;
    if (values.length > 1 && joinedBy === undefined)
      problems.push([message("flag.repeated", { flag: asFlag(name), count: values.length })]);
    const value = values.join(joinedBy ?? "");
    if (isTerminal) terminal[name as TerminalFlag] = value;
    else inputs[name as InputName] = value;
  }
  return { inputs, terminal };
}
