import { formatDuration } from "../../../model/text/format.ts";
import { notesOf, summaryOf } from "../../facts/summary.ts";
import { html, type Markup, NOTHING, sentence } from "../../render/html/markup.ts";
import { sentenceList } from "../../render/html/parts/sentences.ts";
import { symbol } from "../../render/html/parts/symbol.ts";
import { checksSection } from "../../render/html/sections/checks.ts";
import { addressOf, type Merged } from "../merged.ts";
import type { LegReport } from "../merged-leg.ts";
import type { Row } from "./rows.ts";

/** Where a leg's checks are on the page. */
export function foldId({ data }: Pick<Row, "data">): string {
  return `leg-${data.place}`;
}

/** Hundreds of legs with dozens of checks would make a page that a phone can't show. */
const MAX_CHECKS_CHARACTERS = 1_000_000;

const LEFT_OUT = html`<p>Its checks are left out here, so that this page stays small; its own report has them.</p>`;

/**
 * What each leg came to, folded: why, every check, and the way to its own report. Where all checks would be too much,
 * those of the last rows are left out, and said to be.
 */
export function foldsSection(merged: Merged, rows: readonly Row[]): Markup {
  let characters = 0;
  const folds = rows.map((row) => {
    if (row.leg === null) return NOTHING;
    const checks = checksSection(row.leg.story, `Checks of ${row.leg.title}`);
    characters += checks.text.length;
    return fold(merged, row, row.leg, characters > MAX_CHECKS_CHARACTERS ? LEFT_OUT : checks);
  });
  return html`${folds}`;
}

function fold(merged: Merged, row: Row, leg: LegReport, checks: Markup): Markup {
  const { story, title, image, durationMs } = leg;
  const lead = summaryOf(story);
  const address = addressOf(merged, leg);
  const log = lead.causes.length === 0 ? NOTHING : html`<pre>${lead.causes.join("\n")}</pre>`;
  return html`<details class="fold" id="${foldId(row)}"><summary><h3>${symbol(row.status)} ${title}</h3></summary>
<p>${sentence(lead.sentence)}</p>
${sentenceList("reasons", lead.others)}${log}${sentenceList("notes", notesOf(story))}${checks}
<p class="facts"><code>${image}</code> · took ${formatDuration(durationMs)}${
    address === null ? NOTHING : html` · <a href="${address}" rel="noreferrer">its own report</a>`
  }</p>
</details>
`;
}
