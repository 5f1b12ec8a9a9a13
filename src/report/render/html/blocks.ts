import {
  type Block,
  blocksIn,
  type Item,
  isParts,
  plainText,
  type Section,
  type Table,
  type Text,
} from "../../document/blocks.ts";
import { codeElement, html, type Markup, NOTHING, type Part, sentence, verbatim } from "./markup.ts";
import { symbol } from "./symbol.ts";

/** The blocks that the page has, one after the other. */
export function blocksMarkup(blocks: readonly Block[]): Markup {
  return html`${blocksIn("html", blocks).map(blockMarkup)}`;
}

/** The blocks of sections, without their headings. */
export function sectionsMarkup(sections: readonly Section[]): Markup {
  return html`${sections.map(({ blocks }) => blocksMarkup(blocks))}`;
}

/** A text in an element. */
export function inline(text: Text): Part {
  if (typeof text === "string") return text;
  if (isParts(text)) return text.map(inline);
  if ("text" in text) return text.onPage();
  if ("code" in text) return codeElement(text.code);
  if ("strong" in text) return html`<strong>${text.strong}</strong>`;
  if ("mark" in text) return html`${symbol(text)} ${text.word === "" ? text.label : text.word}`;
  if ("sentence" in text) return sentence(text.sentence);
  return text.to === null ? text.link : html`<a href="${text.to}" rel="noreferrer">${text.link}</a>`;
}

/** Texts in a line, as where a report comes from. */
export function factsLine(parts: readonly Text[]): Markup {
  return parts.length === 0 ? NOTHING : html`<p class="facts">${dotted(parts)}</p>\n`;
}

function blockMarkup(block: Block): Part {
  switch (block.kind) {
    case "text":
      return plainText(block.text) === "" ? NOTHING : html`<p>${inline(block.text)}</p>\n`;
    case "list":
      return block.items.length === 0 ? NOTHING : listMarkup(block.items);
    case "table":
      return block.rows.length === 0 ? NOTHING : tableMarkup(block);
    case "facts":
      if (block.facts.length === 0) return NOTHING;
      return html`<dl class="setting">${block.facts.map(
        ({ label, parts }) => html`<dt>${label}</dt><dd>${dotted(parts)}</dd>`,
      )}</dl>\n`;
    case "code":
      if (block.lines.length === 0) return NOTHING;
      return html`<pre tabindex="0" role="region" aria-label="${block.label}">${verbatim(block.lines.join("\n"))}</pre>\n`;
    case "entry":
      return html`<article class="experiment">
<h3>${block.title}</h3>
<p>${inline(block.text)}</p>
${blocksMarkup(block.blocks)}</article>
`;
    case "details":
      return html`<details class="fold" id="${block.id}"><summary><h3>${inline(block.title)}</h3></summary>
${blocksMarkup(block.blocks)}</details>
`;
    case "report": {
      const { sentence: first, sections, source } = block.report;
      return html`<p>${sentence(first)}</p>
${sectionsMarkup(sections)}${factsLine(source)}`;
    }
    case "page":
      return block.markup();
    case "chart":
      return NOTHING;
  }
}

function dotted(parts: readonly Text[]): Part {
  return parts.map((part, index) => [index === 0 ? "" : " · ", inline(part)]);
}

function listMarkup(items: readonly Item[]): Markup {
  const kind = items.some(({ good }) => good !== undefined) ? "evidence" : "reasons";
  const classOf = ({ good }: Item) => (good === undefined ? NOTHING : html` class="${good ? "well" : "doubt"}"`);
  return html`<ul class="${kind}">${items.map((item) => html`<li${classOf(item)}>${inline(item.text)}</li>`)}</ul>\n`;
}

const FIGURE: Markup = html` class="figure"`;

/**
 * A table with its caption, in a frame of its own that scrolls on a narrower screen. Its roles are explicit, because a phone
 * that shows a table in another layout would lose them.
 */
export function tableMarkup({ caption, headings, rows, figures, className }: Table): Markup {
  const kind = (index: number) => (figures.includes(index) ? FIGURE : NOTHING);
  const cell = (text: Text, index: number) => {
    if (index === 0) return html`<th scope="row" role="rowheader">${inline(text)}</th>`;
    return html`<td role="cell" data-heading="${headings[index] ?? ""}"${kind(index)}>${inline(text)}</td>`;
  };
  const framed = html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table role="table">
<caption class="hidden">${caption}</caption>
<thead role="rowgroup"><tr role="row">${headings.map(
    (heading, index) => html`<th scope="col" role="columnheader"${kind(index)}>${heading}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${rows.map((cells) => html`<tr role="row">${cells.map(cell)}</tr>\n`)}</tbody>
</table></div>
`;
  return className === undefined ? framed : html`<div class="${className}">${framed}</div>\n`;
}
