import type { InputName } from "../table.ts";
import { isVariableName } from "../values/env-lines.ts";
import { isHeaderName } from "../values/header-lines.ts";
import type { Notes } from "./plan-value.ts";
import type { Entry } from "./yaml.ts";

/** An input made of NAME and VALUE lines, which a plan file may also write as a mapping. */
interface Lines {
  readonly isName: (key: string) => boolean;
  readonly joint: string;
  /** What to write instead of an empty value. */
  readonly instead: (key: string) => string;
}

const LINES: Readonly<Partial<Record<InputName, Lines>>> = {
  env: { isName: isVariableName, joint: "=", instead: (key) => `write ${key}: "" for an empty value` },
  answer: {
    isName: (key) => /^[\w-]+$/.test(key),
    joint: ": ",
    instead: (key) => (key === "status" ? "write 2xx" : "write a JSON pointer, or none"),
  },
  "request-headers": { isName: isHeaderName, joint: ": ", instead: () => "write one" },
};

const NO_LINES: Lines = { isName: () => false, joint: "", instead: () => "leave it out" };

/** Whether an input may be written as a mapping. */
export function isMapping(name: InputName): boolean {
  return LINES[name] !== undefined;
}

/** A mapping as the lines that the input's parser reads. Values that don't fit on one line are rejected. */
export function linesOf(name: InputName, entries: readonly Entry[], notes: Notes): string | null {
  const { isName, joint, instead } = LINES[name] ?? NO_LINES;
  const lines = entries.map(({ key, at, value }) => {
    if (!isName(key)) notes.problem(at, `${name} has an invalid name here: write KEY: value`);
    else if (value.kind === "nothing") notes.problem(value.at, `${name} has no value for ${key}: ${instead(key)}`);
    else if (value.kind !== "text") notes.problem(value.at, `${name} has a ${value.kind} for ${key}: write one value`);
    else if (/[\r\n\0]/.test(value.text))
      notes.problem(value.at, `${name} has a line break or a NUL character in ${key}: remove it`);
    else return `${key}${joint}${value.text}`;
    return null;
  });
  return lines.includes(null) ? null : lines.join("\n");
}
