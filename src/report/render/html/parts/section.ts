import { html, type Markup, NOTHING } from "../markup.ts";

/** A part of the page that can be jumped to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Nothing where there is nothing to tell. */
  readonly inside: Markup;
}

/** A section under its heading. */
export function sectionMarkup({ id, title, inside }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${inside}
</section>
`;
}

/** The way to each of them, where there is more than one. */
export function navigation(sections: readonly Section[]): Markup {
  if (sections.length < 2) return NOTHING;
  return html`<nav aria-label="Sections"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
`;
}
