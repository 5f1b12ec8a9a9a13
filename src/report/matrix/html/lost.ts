import { html, type Markup, NOTHING, sentence } from "../../render/html/markup.ts";
import type { Merged } from "../merged.ts";

/** What is not there or could not be taken, each with why. What the page begins with is not said again. */
export function lostSection({ errors, legs }: Merged): Markup {
  if (errors.length === 0 || errors.length + legs.length === 1) return NOTHING;
  return html`<ul class="evidence">${errors.map((each) => html`<li class="doubt">${sentence(each)}</li>`)}</ul>`;
}
