import { html, type Markup, NOTHING, type Part } from "../markup.ts";

/** A column of a table: its heading and whether its cells are figures. */
export interface Column {
  readonly heading: string;
  readonly figures?: boolean;
}

const FIGURE: Markup = html` class="figure"`;

/**
 * A table with its caption, in a frame of its own that scrolls where a screen is narrower. Its roles are spelled out, since
 * one that is laid out otherwise on a phone would lose them.
 */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Part[])[]): Markup {
  const cell = (part: Part, index: number) => {
    const { heading = "", figures = false } = columns[index] ?? {};
    if (index === 0) return html`<th scope="row" role="rowheader">${part}</th>`;
    return html`<td role="cell" data-heading="${heading}"${figures ? FIGURE : NOTHING}>${part}</td>`;
  };
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table role="table">
<caption class="hidden">${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(headingCell)}</tr></thead>
<tbody role="rowgroup">${rows.map((cells) => html`<tr role="row">${cells.map(cell)}</tr>\n`)}</tbody>
</table></div>`;
}

function headingCell({ heading, figures }: Column): Markup {
  return html`<th scope="col" role="columnheader"${figures === true ? FIGURE : NOTHING}>${heading}</th>`;
}
