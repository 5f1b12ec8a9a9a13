import type { DrillRecord, FaultRecord } from "../../../../model/record.ts";
import { baselineFacts } from "../../../facts/baseline.ts";
import { faultFacts, faultsToTell } from "../../../facts/faults.ts";
import { chainFacts } from "../../../facts/recovery.ts";
import type { Story } from "../../../story.ts";
import { html, type Markup, NOTHING, sentence } from "../markup.ts";
import { recoveryFigure } from "./recovery.ts";

/** What was done to the service, the proof that it happened, and the way back. */
export function faultsSection(story: Story): Markup {
  const faults = faultsToTell(story);
  if (faults.length === 0) return NOTHING;
  return html`${faults.map((fault) => faultMarkup(story.record, fault))}`;
}

function faultMarkup(record: DrillRecord, fault: FaultRecord): Markup {
  const facts = [...faultFacts(record, fault), ...baselineFacts(record, fault)].map(({ good, text }) => ({
    good,
    text,
  }));
  const chain = fault.recovery;
  const lost = chain?.inFlight ?? null;
  const more = [
    ...(chain === null ? [] : chainFacts(chain, record.plan.target)),
    ...(lost === null ? [] : [`request in flight at the ${chain?.words.noun}: ${lost.outcome} (${lost.detail})`]),
  ].map((text) => ({ good: true, text }));
  return html`<article class="fault">
<h3>${fault.name}</h3>
<p>${sentence(fault.description)}</p>
${recoveryFigure(record, fault)}<ul class="evidence">${[...facts, ...more].map(
    ({ good, text }) => html`<li class="${good ? "well" : "doubt"}">${sentence(text)}</li>`,
  )}</ul>
</article>
`;
}
