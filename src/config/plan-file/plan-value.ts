import type { Piece, Place } from "./yaml.ts";

/** A value as written in a plan file. */
export interface Written {
  readonly text: string;
  /** Its position, for the start of a message: `.github/fault-drill.yml:7:5`. */
  readonly at: string;
}

/** Collects problems with their positions. */
export interface Notes {
  at(place: Place): string;
  problem(place: Place, sentence: string): void;
}

/**
 * The text of a value; null if it has none, which is reported. The runner sends an empty text for an input that is not
 * set. In a file an empty value is a mistake: the intended limit would silently not apply.
 */
export function textOf(name: string, value: Piece, notes: Notes): string | null {
  if (name === "command" && value.kind === "list") return wordsOf(value, notes);
  if (name === "request" && value.kind !== "text") {
    notes.problem(
      value.at,
      `request must be JSON in a string: write request: '{"input": "{{input}}"}', or a block after request: |`,
    );
    return null;
  }
  if (value.kind === "list" || value.kind === "mapping") {
    notes.problem(value.at, `${name} is a ${value.kind}: write one value`);
    return null;
  }
  const text = value.kind === "text" ? value.text.trim() : "";
  if (text !== "") return text;
  notes.problem(value.at, `${name} is empty: write a value, or remove the key`);
  return null;
}

/** A list of words as one line that its parser splits into the same words. */
function wordsOf({ items, at }: Extract<Piece, { kind: "list" }>, notes: Notes): string | null {
  if (items.length === 0) notes.problem(at, "command is an empty list: remove the key to use the image's command");
  const words = items.map((item) => {
    if (item.kind === "text") return `'${item.text.replaceAll("'", "'\\''")}'`;
    notes.problem(
      item.at,
      `command has ${item.kind === "nothing" ? 'an empty word: write ""' : `a ${item.kind} instead of a word: write one word`}`,
    );
    return null;
  });
  return items.length === 0 || words.includes(null) ? null : words.join(" ");
}
