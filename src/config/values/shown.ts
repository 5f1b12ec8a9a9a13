import { oneLine } from "../../model/text/untrusted.ts";

const MAX_CHARACTERS = 60;

/** A value made safe for messages: quoted, on one line, shortened, without control characters. */
export function shown(raw: string): string {
  return `"${oneLine(raw, MAX_CHARACTERS)}"`;
}
