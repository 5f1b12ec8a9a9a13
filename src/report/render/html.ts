import { plainText, type Report, type Section } from "../document/blocks.ts";
import { blocksMarkup, factsLine, inline, sectionsMarkup } from "./html/blocks.ts";
import { documentText } from "./html/document.ts";
import { html, type Markup, NOTHING, sentence } from "./html/markup.ts";
import { symbol } from "./html/symbol.ts";

/** The tables of hundreds of legs would make a page that a phone can't show. */
const MAX_SHORTENABLE_CHARACTERS = 1_200_000;

/**
 * A report as one page that needs nothing else: no network, no other file. Every word that is not ours is text in it,
 * whatever it says.
 */
export function toHtml(report: Report): string {
  const { status, title, about, sentence: first, sections, source, version, page } = report;
  const parts = partsOf(sections.filter(({ inHead }) => !inHead));
  const titled = parts.filter((part) => part.title !== "");
  return documentText({
    title: `${title} · ${plainText(about)}`,
    body: html`<header class="verdict ${status}">
<h1>${symbol(status)} ${title}</h1>
<p class="image">${inline(about)}</p>
<p class="lead">${sentence(first)}</p>
${sectionsMarkup(sections.filter(({ inHead }) => inHead))}${factsLine(source)}</header>
${navigation(titled)}<main>
${parts.map(partMarkup)}</main>
<footer>qwen-fault-drill ${version}</footer>
`,
    script: page.script,
    data: page.data(),
  });
}

/** Sections that share a heading. */
interface PagePart {
  readonly id: string;
  readonly title: string;
  readonly inside: readonly Markup[];
}

function partsOf(sections: readonly Section[]): PagePart[] {
  let characters = 0;
  const written = sections.map((section) => {
    const { shorter, id, title, blocks } = section;
    const whole = blocksMarkup(blocks);
    if (shorter === undefined) return { id, title, inside: whole };
    characters += whole.text.length;
    return { id, title, inside: characters > MAX_SHORTENABLE_CHARACTERS ? blocksMarkup(shorter.blocks) : whole };
  });
  const shown = Map.groupBy(
    written.filter(({ inside }) => inside.text !== ""),
    ({ id }) => id,
  );
  return [...shown].map(([id, all]) => ({ id, title: all[0]?.title ?? "", inside: all.map(({ inside }) => inside) }));
}

function partMarkup({ id, title, inside }: PagePart): Markup {
  if (title === "") return html`${inside}`;
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${inside}</section>
`;
}

/** Links to all parts, if there is more than one. */
function navigation(parts: readonly PagePart[]): Markup {
  if (parts.length < 2) return NOTHING;
  return html`<nav aria-label="Sections"><ul>${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
`;
}
