import { recoveryOf } from "../../../../model/facts/outcome.ts";
import type { DrillRecord, ExperimentRecord } from "../../../../model/record.ts";
import { baselineFacts } from "../../../facts/baseline.ts";
import { experimentFacts, experimentsToTell } from "../../../facts/experiments.ts";
import { chainFacts } from "../../../facts/recovery.ts";
import type { Story } from "../../../story.ts";
import { html, type Markup, NOTHING, sentence } from "../markup.ts";
import { recoveryFigure } from "./recovery.ts";

/** What was done to the service, the proof that it happened, and the way back. */
export function experimentsSection(story: Story): Markup {
  const experiments = experimentsToTell(story);
  if (experiments.length === 0) return NOTHING;
  return html`${experiments.map((experiment) => experimentMarkup(story.record, experiment))}`;
}

function experimentMarkup(record: DrillRecord, experiment: ExperimentRecord): Markup {
  const facts = [...experimentFacts(record, experiment), ...baselineFacts(record, experiment)].map(
    ({ good, text }) => ({
      good,
      text,
    }),
  );
  const chain = recoveryOf(experiment);
  const lost = chain?.inFlight ?? null;
  const more = [
    ...(chain === null ? [] : chainFacts(chain, record.plan.target)),
    ...(lost === null ? [] : [`request in flight at the ${chain?.words.noun}: ${lost.outcome} (${lost.detail})`]),
  ].map((text) => ({ good: true, text }));
  return html`<article class="fault">
<h3>${experiment.name}</h3>
<p>${sentence(experiment.description)}</p>
${recoveryFigure(record, experiment)}<ul class="evidence">${[...facts, ...more].map(
    ({ good, text }) => html`<li class="${good ? "well" : "doubt"}">${sentence(text)}</li>`,
  )}</ul>
</article>
`;
}
