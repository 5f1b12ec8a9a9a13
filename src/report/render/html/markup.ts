import { unbroken } from "../../../model/text/escape.ts";

/** HTML that is safe to print. Only `html` makes it, which escapes everything that is not markup already. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Part = Markup | string | number | readonly Part[];

/**
 * A piece of a page: the template is ours, and what is put into it is text, however hostile, in an element or in a quoted
 * attribute. Figures stay with their units.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, index) => `${text}${printed(parts[index - 1] ?? "")}${string}`));
}

/** Empty, for what is left out. */
export const NOTHING: Markup = html``;

/** A text exactly as it is, to be copied. */
export function verbatim(text: string): Markup {
  return new Markup(escaped(text));
}

/** A sentence of ours that quotes others: its `code` becomes code, everything else is prose. */
export function sentence(text: string): Markup {
  return html`${text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? codeElement(part) : part))}`;
}

/** Names such as those of inputs: a line that breaks at their hyphen would read as two words. */
const NAME = /^(?=.{1,24}$)[\w.]+(?:-[\w.]+)+$/;

/** Returns a text as code. A name is not broken at the end of a line. */
export function codeElement(text: string): Markup {
  return NAME.test(text) ? html`<code class="name">${verbatim(text)}</code>` : html`<code>${verbatim(text)}</code>`;
}

function printed(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === "object") return part.map(printed).join("");
  const text = String(part);
  return escaped(text.includes(" ") ? unbroken(text) : text);
}

function escaped(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
