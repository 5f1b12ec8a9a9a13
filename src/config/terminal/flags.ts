import { FLAG_NAMES, type InputName, rowOf } from "../table.ts";
import { nearestName } from "../values/nearest.ts";
import { shown } from "../values/shown.ts";

/** Flags that only the terminal has. */
export const TERMINAL_FLAGS = {
  size: {
    placeholder: "tiny|0.5b",
    meaning: "Without an image: size of the reference image that is built and drilled (default: 0.5b).",
  },
  quick: {
    placeholder: null,
    meaning:
      "A first look in under a minute (plus building the image the first time): the tiny model, and windows of 10s to 60s, " +
      "too short for a slow image of your own.",
  },
  out: { placeholder: "DIR", meaning: "Directory for the report's files (default: fault-drill)." },
  "dry-run": { placeholder: null, meaning: "Tell what would be done, and do nothing." },
  list: { placeholder: null, meaning: "List the kinds of drill with their parameters." },
  help: { placeholder: null, meaning: "Show this text." },
} as const;

export type TerminalFlag = keyof typeof TERMINAL_FLAGS;

/** The command line, taken apart but not yet understood. */
export interface Flags {
  readonly inputs: Readonly<Partial<Record<InputName, string>>>;
  readonly terminal: Readonly<Partial<Record<TerminalFlag, string>>>;
  readonly problems: readonly string[];
}

/**
 * Takes a command line apart: `--name value`, `--name=value`, and for a switch `--name`, `--no-name` or `--name=false`.
 * Stops at no problem.
 */
export function parseFlags(argv: readonly string[]): Flags {
  const found = new Map<string, string[]>();
  const problems: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    const [, written = "", , inline] = /^--([^=]+)(=([\s\S]*))?$/.exec(word) ?? (word === "-h" ? ["", "help"] : []);
    const flag = recognize(written);
    if (flag === null) {
      problems.push(unknownFlag(written, at + 1));
      // What stands behind an unknown flag is most likely its value, not one more problem.
      if (written !== "" && inline === undefined && isValue(argv[at + 1])) at += 1;
      continue;
    }
    let value = inline;
    if (value === undefined && flag.isSwitch) value = String(!flag.negated);
    else if (value === undefined && isValue(argv[at + 1])) {
      at += 1;
      value = argv[at];
    }
    if (flag.negated && inline !== undefined)
      problems.push(`--no-${flag.name} takes no value: write --no-${flag.name} alone`);
    else if (flag.isSwitch && inline && !/^(true|false)$/i.test(inline))
      problems.push(valueOfSwitch(flag.name, inline));
    else if (value === undefined)
      problems.push(
        `--${flag.name} has no value: write --${flag.name} VALUE, or --${flag.name}=VALUE where it starts with "--"`,
      );
    else found.set(flag.name, [...(found.get(flag.name) ?? []), value]);
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

function valueOfSwitch(name: string, value: string): string {
  const isOff = /^(no|off|0|n)$/i.test(value);
  return `--${name} takes no value: write --${isOff ? "no-" : ""}${name} alone`;
}

function placeholderOf(name: string): string | null | undefined {
  if (Object.hasOwn(TERMINAL_FLAGS, name)) return TERMINAL_FLAGS[name as TerminalFlag].placeholder;
  return (FLAG_NAMES as readonly string[]).includes(name) ? rowOf(name as InputName).placeholder : undefined;
}

const isValue = (word: string | undefined): boolean => word !== undefined && !word.startsWith("--") && word !== "-h";

/** A word that stands alone is not repeated: it may be the end of a secret that was not quoted. */
function unknownFlag(written: string, position: number): string {
  if (written === "")
    return `word ${position} of the command line belongs to no flag: put one in front of it, such as --image`;
  const positive = written.replace(/^no-/, "");
  if (positive !== written && placeholderOf(positive)) return `--${positive} can't be turned off: leave it out`;
  const nearest = nearestName(written, [...FLAG_NAMES, ...Object.keys(TERMINAL_FLAGS)]);
  return `${shown(`--${written}`)} is no flag: ${nearest === null ? "--help lists them" : `did you mean --${nearest}?`}`;
}

function sort(found: ReadonlyMap<string, readonly string[]>, problems: string[]): Omit<Flags, "problems"> {
  const inputs: Partial<Record<InputName, string>> = {};
  const terminal: Partial<Record<TerminalFlag, string>> = {};
  for (const [name, values] of found) {
    const isTerminal = Object.hasOwn(TERMINAL_FLAGS, name);
    const joinedBy = isTerminal ? undefined : rowOf(name as InputName).joinedBy;
    if (values.length > 1 && joinedBy === undefined)
      problems.push(`--${name} stands ${values.length} times: write it once`);
    const value = values.join(joinedBy ?? "");
    if (isTerminal) terminal[name as TerminalFlag] = value;
    else inputs[name as InputName] = value;
  }
  return { inputs, terminal };
}
