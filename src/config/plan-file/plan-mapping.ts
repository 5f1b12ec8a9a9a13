import type { InputName } from "../table.ts";
import type { Mapping } from "./file-form.ts";
import type { Notes } from "./plan-value.ts";
import type { Entry } from "./yaml.ts";

/** A mapping as the lines that the input's parser reads. Values that don't fit on one line are rejected. */
export function linesOf(
  name: InputName,
  { isName, joint, instead }: Mapping,
  entries: readonly Entry[],
  notes: Notes,
): string | null {
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
