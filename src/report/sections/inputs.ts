import { cleanLine } from "../../model/text/escape.ts";
import type { Setting } from "../../model/text/setting.ts";
import { text } from "../document/blocks.ts";
import type { Language } from "../messages/language.ts";
import { blocksOfTerminal } from "../render/terminal.ts";

/** The inputs as they apply, each with its origin, as text for a terminal. */
export function inputsText(settings: readonly Setting[], language: Language, width: number): string {
  const { words, format } = language;
  const facts = settings.map(({ name, value, origin }) => ({
    label: name,
    parts: [cleanLine(`${value.split("\n").join("; ") || "–"}${format.note(origin ?? words.plan.byDefault)}`)],
  }));
  return blocksOfTerminal([text(words.plan.inputs), { kind: "facts", facts }], width, language);
}
