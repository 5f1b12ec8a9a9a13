import type { VerdictStatus } from "../../../model/check.ts";

export type Colour = "bold" | "green" | "red" | "yellow" | "grey";

const CODES: Readonly<Record<Colour, string>> = { bold: "1", green: "32", red: "31", yellow: "33", grey: "90" };

/** Colours a text, or leaves it as it is where no colour was asked for. */
export type Paint = (text: string, colour: Colour) => string;

export function painter(wanted: boolean): Paint {
  return (text, colour) => (wanted ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text);
}

export const VERDICT_COLOUR: Readonly<Record<VerdictStatus, Colour>> = {
  pass: "green",
  fail: "red",
  inconclusive: "yellow",
  error: "red",
};
