import { oneLine } from "../../model/text/untrusted.ts";

const MAX_CHARACTERS = 60;

/** A value as it may stand in a message: in quotes, on one line, short, and with nothing in it that a log or terminal obeys. */
export function shown(raw: string): string {
  return `"${oneLine(raw, MAX_CHARACTERS)}"`;
}
