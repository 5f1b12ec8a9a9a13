import { INPUT_NAMES, type InputName } from "../table.ts";
import type { Piece, Place } from "./yaml.ts";

/** A value as somebody wrote it. */
export interface Written {
  readonly text: string;
  /** Where it stands, to begin a message with: `.github/fault-drill.yml:7:5`. */
  readonly at: string;
}

/** Takes notes of what is wrong, and where. */
export interface Notes {
  at(place: Place): string;
  problem(place: Place, sentence: string): void;
}

/** Who can write to a plan file may not have the token, and what becomes of the report is the workflow's own business. */
export const NOT_IN_A_FILE: readonly InputName[] = [
  "mode",
  "plan",
  "artifact-name",
  "history",
  "leg",
  "legs",
  "needs",
  "comment",
  "comment-key",
  "pull-request",
  "github-token",
];
/** The inputs that are keys of a plan file, in the table's order. */
export const FILE_INPUTS = INPUT_NAMES.filter((name) => !NOT_IN_A_FILE.includes(name));

/**
 * The text of a value; null, with its problem told, where it has none. The runner sends an empty text for an input that
 * nobody gave. Nothing writes one into a file but a slip, and the limit that it was meant to set would not be set.
 */
export function textOf(name: string, value: Piece, notes: Notes): string | null {
  if (name === "command" && value.kind === "list") return wordsOf(value, notes);
  if (name === "request" && value.kind !== "text") {
    notes.problem(
      value.at,
      `request is JSON within a text here: write it in quotes, request: '{"input": "{{input}}"}', or behind request: |`,
    );
    return null;
  }
  if (value.kind === "list" || value.kind === "mapping") {
    notes.problem(value.at, `${name} is a ${value.kind}: write one value`);
    return null;
  }
  const text = value.kind === "text" ? value.text.trim() : "";
  if (text !== "") return text;
  notes.problem(value.at, `${name} is empty: write a value, or leave the key out`);
  return null;
}

/** A list of words as the line that its parser splits into just these. */
function wordsOf({ items, at }: Extract<Piece, { kind: "list" }>, notes: Notes): string | null {
  if (items.length === 0) notes.problem(at, "command is an empty list: leave the key out for the image's own");
  const words = items.map((item) => {
    if (item.kind === "text") return `'${item.text.replaceAll("'", "'\\''")}'`;
    notes.problem(
      item.at,
      `command has a word that is ${item.kind === "nothing" ? 'empty: write ""' : `a ${item.kind}`}`,
    );
    return null;
  });
  return items.length === 0 || words.includes(null) ? null : words.join(" ");
}
