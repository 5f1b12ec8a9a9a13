import type { VerdictStatus } from "../../../model/check.ts";
import { html, type Markup, NOTHING } from "../../render/html/markup.ts";
import { STATUS_WORD } from "../figures.ts";
import type { Row } from "./rows.ts";

/** What the table of legs shows, and the form that filters it. Without the page's script the form stays hidden. */
export function legsForm(rows: readonly Row[]): Markup {
  if (rows.length === 0) return NOTHING;
  const words = html`<p>Each figure is the worst of its leg. The bar below is of the check that is nearest to its limit, the line across it; that of availability is the share of requests that failed. Each column has one scale.</p>
`;
  if (rows.length === 1) return words;
  const count = (status: VerdictStatus) => rows.filter((row) => row.status === status).length;
  const open = rows.length - count("pass");
  const statuses = (["fail", "error", "inconclusive", "pass"] as const).filter((status) => count(status) > 0);
  return html`${words}<form id="legs-filter" class="filter" role="search" aria-label="Legs" hidden>
<label>verdict <select name="status"><option value="">all</option>${
    open > 0 && count("pass") > 0 ? html`<option value="open">all but passed (${open})</option>` : NOTHING
  }${statuses.map((status) => html`<option value="${status}">${STATUS_WORD[status]} (${count(status)})</option>`)}</select></label>
<label>text <input type="search" name="text" placeholder="leg, image, drill"></label>
<label>order <select name="order"><option value="worst">worst first</option><option value="place">as in the matrix</option><option value="limit">nearest to a limit first</option><option value="availability">lowest availability first</option><option value="p95">highest P95 first</option><option value="recovery">longest recovery first</option></select></label>
</form>
<div class="leaf"><output id="legs-count" aria-live="polite"></output></div>
`;
}
