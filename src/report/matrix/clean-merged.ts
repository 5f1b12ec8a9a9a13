import { cleanTexts } from "../../model/text/cleaning.ts";
import { cleanLine } from "../../model/text/escape.ts";
import type { Merged } from "./merged.ts";

const MAX_NAME = 200;

/**
 * A copy in which each text is one line without control characters, whatever field it is in. The legs' drills are clean
 * already. A renderer still has to escape it.
 */
export function cleanMerged({ legs, ...rest }: Merged): Merged {
  const line = (text: string) => cleanLine(text);
  const name = (text: string) => cleanLine(text, MAX_NAME);
  return {
    ...cleanTexts(rest, {}, { own: line, line, lines: line }),
    legs: legs.map((leg) => ({ ...leg, title: name(leg.title), image: name(leg.image) })),
  };
}
