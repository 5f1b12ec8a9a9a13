import { FLAG_NAMES, type InputName, rowOf } from "../table.ts";
import { nearestName } from "../values/nearest.ts";
import { shown } from "../values/shown.ts";

/** Flags that only the terminal has. */
export const TERMINAL_FLAGS = {
  size: {
    placeholder: "tiny|0.5b",
    meaning: "Size of the reference image, which is built and drilled without --image (default: 0.5b).",
  },
  quick: {
    placeholder: null,
    meaning:
      "Quick first drill in under a minute (plus the first build of the image): the tiny model, and windows of 10s to 60s, " +
      "which are too short for a slow image.",
  },
  out: { placeholder: "DIR", meaning: "Directory for the report's files (default: fault-drill)." },
  "dry-run": { placeholder: null, meaning: "Print the plan without running it." },
  list: { placeholder: null, meaning: "List the kinds of experiments with their parameters." },
  help: { placeholder: null, meaning: "Show this text." },
} as const;

export type TerminalFlag = keyof typeof TERMINAL_FLAGS;

/** The parsed command line; values are still text. */
export interface Flags {
  readonly inputs: Readonly<Partial<Record<InputName, string>>>;
  readonly terminal: Readonly<Partial<Record<TerminalFlag, string>>>;
  readonly problems: readonly string[];
}

/**
 * Parses a command line: `--name value`, `--name=value`, and for a switch `--name`, `--no-name` or `--name=false`.
 * Collects all problems instead of stopping at the first.
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
      // The word after an unknown flag is most likely its value, not another problem.
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
        `--${flag.name} needs a value: write --${flag.name} VALUE, or --${flag.name}=VALUE if the value starts with "--"`,
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

/** An argument without a flag is not quoted: it may be the end of an unquoted secret. */
function unknownFlag(written: string, position: number): string {
  if (written === "") return `unexpected argument ${position}: put a flag in front of it, such as --image`;
  const positive = written.replace(/^no-/, "");
  if (positive !== written && placeholderOf(positive)) return `--${positive} can't be turned off: remove it`;
  const nearest = nearestName(written, [...FLAG_NAMES, ...Object.keys(TERMINAL_FLAGS)]);
  return `${shown(`--${written}`)} is not a flag: ${nearest === null ? "--help lists all flags" : `did you mean --${nearest}?`}`;
}

function sort(found: ReadonlyMap<string, readonly string[]>, problems: string[]): Omit<Flags, "problems"> {
  const inputs: Partial<Record<InputName, string>> = {};
  const terminal: Partial<Record<TerminalFlag, string>> = {};
  for (const [name, values] of found) {
    const isTerminal = Object.hasOwn(TERMINAL_FLAGS, name);
    const joinedBy = isTerminal ? undefined : rowOf(name as InputName).joinedBy;
    if (values.length > 1 && joinedBy === undefined)
      problems.push(`--${name} is given ${values.length} times: use it once`);
    const value = values.join(joinedBy ?? "");
    if (isTerminal) terminal[name as TerminalFlag] = value;
    else inputs[name as InputName] = value;
  }
  return { inputs, terminal };
}
