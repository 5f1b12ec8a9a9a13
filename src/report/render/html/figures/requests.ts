import type { DrillRecord } from "../../../../model/record.ts";
import { OUTCOMES } from "../../../../model/sample.ts";
import { table } from "../../../document/blocks.ts";
import { tableMarkup } from "../blocks.ts";
import { phasesToShow } from "../data/spans.ts";
import { html, type Markup, NOTHING } from "../markup.ts";

const HEADINGS = ["due at", "phase", "outcome", "latency", "status", "prompt", "label", "why it is not ok"];

/** The frame of the table of all requests; the page's script fills it, one leaf at a time. */
export function requestsTable(record: DrillRecord): Markup {
  const shown = phasesToShow(record);
  if (!shown.some(({ phase }) => phase.samples.length > 0)) return NOTHING;
  return html`<form id="samples-filter" class="filter" role="search" aria-label="Requests">
<label>phase <select name="span"><option value="">all</option>${shown.map(
    ({ title }, index) => html`<option value="${index}">${title}</option>`,
  )}</select></label>
<label>outcome <select name="outcome"><option value="">all</option><option value="bad">all but ok</option>${OUTCOMES.map(
    (outcome) => html`<option>${outcome}</option>`,
  )}<option>shed</option><option>late</option><option value="by-experiment">caused by the experiment</option></select></label>
<label>text <input type="search" name="text" placeholder="prompt, label, reason, status"></label>
<label>order <select name="order"><option value="time">as they were due</option><option value="slowest">slowest first</option><option value="fastest">fastest first</option></select></label>
</form>
<div class="leaf"><output id="samples-count" aria-live="polite"></output><span class="turn"><button type="button" id="samples-first" aria-label="First page">«</button><button type="button" id="samples-back" aria-label="Page before">‹</button><button type="button" id="samples-next" aria-label="Next page">›</button><button type="button" id="samples-last" aria-label="Last page">»</button></span></div>
<div id="samples">${tableMarkup(table("Requests", HEADINGS, [], { figures: [0, 3, 4] }))}</div>
<noscript><p>The charts and this table need JavaScript, which this browser does not run here. Everything else is above; every request is in result.json.</p></noscript>`;
}
