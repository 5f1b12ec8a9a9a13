import type { VerdictStatus } from "../../../model/check.ts";
import type { Language } from "../../messages/language.ts";
import { html, type Markup, NOTHING } from "../../render/html/markup.ts";
import type { Row } from "./rows.ts";

/** What the table of legs shows, and the form that filters it. Without the page's script the form stays hidden. */
export function legsForm(rows: readonly Row[], { words: { legs } }: Language): Markup {
  if (rows.length === 0) return NOTHING;
  const { filter } = legs;
  const intro = html`<p>${legs.intro}</p>
`;
  if (rows.length === 1) return intro;
  const count = (status: VerdictStatus) => rows.filter((row) => row.status === status).length;
  const open = rows.length - count("pass");
  const statuses = (["fail", "error", "cancelled", "inconclusive", "pass"] as const).filter(
    (status) => count(status) > 0,
  );
  return html`${intro}<form id="legs-filter" class="filter" role="search" aria-label="${legs.title}" hidden>
<label>${filter.verdict} <select name="status"><option value="">${filter.all}</option>${
    open > 0 && count("pass") > 0 ? html`<option value="open">${filter.allButPassed(open)}</option>` : NOTHING
  }${statuses.map((status) => html`<option value="${status}">${filter.status(legs.statuses[status], count(status))}</option>`)}</select></label>
<label>${filter.text} <input type="search" name="text" placeholder="${filter.textHint}"></label>
<label>${filter.order} <select name="order">${Object.entries(filter.orders).map(([order, label]) => html`<option value="${order}">${label}</option>`)}</select></label>
</form>
<div class="leaf"><output id="legs-count" aria-live="polite"></output></div>
`;
}
