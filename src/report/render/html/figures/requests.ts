import type { DrillRecord } from "../../../../model/record.ts";
import { OUTCOMES } from "../../../../model/sample.ts";
import { table } from "../../../document/blocks.ts";
import { shownMetrics } from "../../../facts/phases.ts";
import type { Language } from "../../../messages/language.ts";
import { tableMarkup } from "../blocks.ts";
import { phasesToShow } from "../data/spans.ts";
import { html, type Markup, NOTHING } from "../markup.ts";

/** The frame of the table of all requests; the page's script fills it, one leaf at a time. */
export function requestsTable(record: DrillRecord, language: Language): Markup {
  const shown = phasesToShow(record, language);
  const words = language.words.page.requests;
  const { orders, ordersOfStreams } = words;
  const isStreamed = record.plan.service.answer.stream !== undefined;
  const { ttft, answer, tpot, stall } = words.ofStreams;
  const reasons = shownMetrics(record).includes("answer-ttft");
  const ofStreams = isStreamed ? [ttft, ...(reasons ? [answer] : []), tpot, stall] : [];
  const figures = [0, 3, ...ofStreams.map((_, index) => 4 + index), 4 + ofStreams.length];
  if (!shown.some(({ phase }) => phase.samples.length > 0)) return NOTHING;
  return html`<form id="samples-filter" class="filter" role="search" aria-label="${language.words.requests}">
<label>${words.phase} <select name="span"><option value="">${words.all}</option>${shown.map(
    ({ title }, index) => html`<option value="${index}">${title}</option>`,
  )}</select></label>
<label>${words.outcome} <select name="outcome"><option value="">${words.all}</option><option value="bad">${words.bad}</option>${OUTCOMES.map(
    (outcome) => html`<option value="${outcome}">${words.outcomes[outcome]}</option>`,
  )}<option value="shed">${words.shed}</option><option value="late">${words.late}</option><option value="by-experiment">${words.byExperiment}</option></select></label>
<label>${words.text} <input type="search" name="text" placeholder="${words.textHint}"></label>
<label>${words.order} <select name="order"><option value="time">${orders.time}</option><option value="slowest">${orders.slowest}</option><option value="fastest">${orders.fastest}</option>${isStreamed ? html`<option value="ttft">${ordersOfStreams.ttft}</option><option value="stall">${ordersOfStreams.stall}</option>` : NOTHING}</select></label>
</form>
<div class="leaf"><output id="samples-count" aria-live="polite"></output><span class="turn"><button type="button" id="samples-first" aria-label="${words.firstPage}">«</button><button type="button" id="samples-back" aria-label="${words.pageBefore}">‹</button><button type="button" id="samples-next" aria-label="${words.nextPage}">›</button><button type="button" id="samples-last" aria-label="${words.lastPage}">»</button></span></div>
<div id="samples">${tableMarkup(table(language.words.requests, words.headings.toSpliced(4, 0, ...ofStreams), [], { figures }))}</div>
<noscript><p>${language.words.page.noScript}</p></noscript>`;
}
