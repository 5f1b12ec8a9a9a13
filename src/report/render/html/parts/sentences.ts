import { html, type Markup, NOTHING, sentence } from "../markup.ts";

/** Sentences of ours as a list; none is nothing. */
export function sentenceList(name: "reasons" | "notes", sentences: readonly string[]): Markup {
  if (sentences.length === 0) return NOTHING;
  return html`<ul class="${name}">${sentences.map((each) => html`<li>${sentence(each)}</li>`)}</ul>`;
}
