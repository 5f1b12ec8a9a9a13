import { oneLine } from "../../model/text/untrusted.ts";

const MAX_CHARACTERS = 60;
/** Enough to mend a value, and few enough for a sentence. */
const MAX_LISTED = 20;

/** A valid value as a message quotes it, or tells to write it: on one line and shortened. */
export function unquoted(raw: string): string {
  return oneLine(raw, MAX_CHARACTERS);
}

/** A value made safe for messages: quoted, on one line, shortened, without control characters. */
export function shown(raw: string): string {
  return `"${oneLine(raw, MAX_CHARACTERS)}"`;
}

/** The first problems of a value with many lines, and how many more it has. */
export function firstOf<T>(problems: readonly T[]): { readonly problems: readonly T[]; readonly more: number } {
  return { problems: problems.slice(0, MAX_LISTED), more: Math.max(0, problems.length - MAX_LISTED) };
}
