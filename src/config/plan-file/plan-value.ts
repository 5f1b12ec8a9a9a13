import { type Message, message } from "../../model/message.ts";
import type { Piece, Place } from "./yaml.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "plan.value": { readonly name: string; readonly is: "empty" | "list" | "mapping" };
    "plan.request": NoArgs;
    /** A list in place of the lines of an input. */
    "plan.lines": { readonly name: string; readonly why: "empty" | "list" | "mapping" | "not-one-line" };
    "plan.command": { readonly why: "empty" | "empty-word" | "list" | "mapping" };
  }
}

/** A value as written in a plan file. */
export interface Written {
  readonly text: string;
  /** Its position, for the start of a message: `.github/fault-drill.yml:7:5`. */
  readonly at: string;
}

/** Collects problems with their positions. */
export interface Notes {
  at(place: Place): string;
  problem(place: Place, what: Message): void;
  /** Adds a problem with a value, whose subject has the position. */
  about(subject: Message, what: Message): void;
}

/**
 * The text of a value; null if it has none, which is reported. The runner sends an empty text for an input that is not
 * set. In a file an empty value is a mistake: the intended limit would silently not apply.
 * @param isList whether a list of its lines is accepted too
 */
export function textOf(name: string, value: Piece, notes: Notes, isList = false): string | null {
  if (name === "command" && value.kind === "list") return wordsOf(value, notes);
  if (isList && value.kind === "list") return linesOf(name, value, notes);
  if (name === "request" && value.kind !== "text") {
    notes.problem(value.at, message("plan.request", {}));
    return null;
  }
  if (value.kind === "list" || value.kind === "mapping") {
    notes.problem(value.at, message("plan.value", { name, is: value.kind }));
    return null;
  }
  const text = value.kind === "text" ? value.text.trim() : "";
  if (text !== "") return text;
  notes.problem(value.at, message("plan.value", { name, is: "empty" }));
  return null;
}

/** A list of words as one line that its parser splits into the same words. */
function wordsOf({ items, at }: Extract<Piece, { kind: "list" }>, notes: Notes): string | null {
  if (items.length === 0) notes.problem(at, message("plan.command", { why: "empty" }));
  const words = items.map((item) => {
    if (item.kind === "text") return `'${item.text.replaceAll("'", "'\\''")}'`;
    notes.problem(item.at, message("plan.command", { why: item.kind === "nothing" ? "empty-word" : item.kind }));
    return null;
  });
  return items.length === 0 || words.includes(null) ? null : words.join(" ");
}

function linesOf(name: string, { items, at }: Extract<Piece, { kind: "list" }>, notes: Notes): string | null {
  if (items.length === 0) notes.problem(at, message("plan.lines", { name, why: "empty" }));
  const lines = items.map((item) => {
    if (item.kind === "text" && item.text.trim() !== "" && !/[\r\n]/.test(item.text)) return item.text;
    const why = item.kind === "list" || item.kind === "mapping" ? item.kind : "not-one-line";
    notes.problem(item.at, message("plan.lines", { name, why }));
    return null;
  });
  return items.length === 0 || lines.includes(null) ? null : lines.join("\n");
}
