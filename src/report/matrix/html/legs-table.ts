import type { VerdictStatus } from "../../../model/check.ts";
import { html, type Markup, NOTHING, type Part } from "../../render/html/markup.ts";
import { symbol } from "../../render/html/parts/symbol.ts";
import { table } from "../../render/html/parts/table.ts";
import { figureHeadings, figuresOf, STATUS_WORD } from "../figures.ts";
import { type Merged, theImage } from "../merged.ts";
import { bar, barText, scaleOf } from "./bar.ts";
import { foldId } from "./folds.ts";
import type { Row } from "./rows.ts";

/** All legs beside each other, each figure as a bar against its limit. */
export function legsSection(merged: Merged, rows: readonly Row[]): Markup {
  if (rows.length === 0) return NOTHING;
  const figures = figureHeadings().map((heading) => ({ heading, figures: true }));
  const scales = figures.map((_, column) => scaleOf(rows.map(({ standings }) => standings[column] ?? null)));
  const isImageShown = theImage(merged) === null;
  return html`<p>Each figure is the worst of its leg. The bar below is of the check that is nearest to its limit, the line across it; that of availability is the share of requests that failed. Each column has one scale.</p>
${rows.length > 1 ? form(rows) : NOTHING}<div class="cards standings">${table(
    "Legs",
    [{ heading: "leg" }, ...figures, { heading: "verdict" }],
    rows.map((row) => cells(row, scales, isImageShown)),
  )}</div>`;
}

function cells(row: Row, scales: readonly number[], isImageShown: boolean): Part[] {
  const { leg, lost } = row;
  if (leg === null) {
    return [lost?.title ?? "", ...scales.map(() => ""), verdictCell("error", lost?.how ?? "no result")];
  }
  const figures = figuresOf(leg).map((figure, column) => {
    const standing = row.standings[column] ?? null;
    if (standing === null) return figure;
    return html`${figure}${bar(standing, scales[column] ?? 1)}<small>${barText(standing, figure)}</small>`;
  });
  const drills = leg.story.record.plan.experiments.map(({ name }) => name).join(", ");
  const image = isImageShown ? html`<small><code>${leg.image}</code></small>` : NOTHING;
  return [
    html`<a href="#${foldId(row)}">${leg.title}</a><small>${drills}</small>${image}`,
    ...figures,
    verdictCell(row.status, STATUS_WORD[row.status]),
  ];
}

function verdictCell(status: VerdictStatus, word: string): Markup {
  return html`${symbol(status)} ${word}`;
}

/** Of use with the page's script alone, which shows it. */
function form(rows: readonly Row[]): Markup {
  const count = (status: VerdictStatus) => rows.filter((row) => row.status === status).length;
  const open = rows.length - count("pass");
  const statuses = (["fail", "error", "inconclusive", "pass"] as const).filter((status) => count(status) > 0);
  return html`<form id="legs-filter" class="filter" role="search" aria-label="Legs" hidden>
<label>verdict <select name="status"><option value="">all</option>${
    open > 0 && count("pass") > 0 ? html`<option value="open">all but passed (${open})</option>` : NOTHING
  }${statuses.map((status) => html`<option value="${status}">${STATUS_WORD[status]} (${count(status)})</option>`)}</select></label>
<label>text <input type="search" name="text" placeholder="leg, image, drill"></label>
<label>order <select name="order"><option value="worst">worst first</option><option value="place">as in the matrix</option><option value="limit">nearest to a limit first</option><option value="availability">lowest availability first</option><option value="p95">highest P95 first</option><option value="recovery">longest recovery first</option></select></label>
</form>
<div class="leaf"><output id="legs-count" aria-live="polite"></output></div>
`;
}
