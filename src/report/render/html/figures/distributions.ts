import type { Measurement } from "../../../../model/measurement.ts";
import type { DrillRecord } from "../../../../model/record.ts";
import { latencyText } from "../../../facts/phases.ts";
import type { Language } from "../../../messages/language.ts";
import { distributionsOf, type TitledDistribution } from "../data/distributions.ts";
import { phasesToShow } from "../data/spans.ts";
import { html, type Markup, NOTHING } from "../markup.ts";

/** Which share of requests was answered within which time, before and under each fault. */
export function distributionFigures(record: DrillRecord, language: Language): Markup {
  const all = distributionsOf(record, language);
  if (all.length === 0) return NOTHING;
  const measurements = phasesToShow(record, language).map(({ phase }) => phase.measurement);
  return html`<p>${language.words.page.distributions.intro}</p>
<div class="grid">${all.map((each, index) => figure(each, index, measurements, language))}</div>`;
}

function figure(
  distribution: TitledDistribution,
  index: number,
  measurements: readonly Measurement[],
  language: Language,
): Markup {
  const words = language.words.page.distributions;
  const { title, before, after, maxP95Ms } = distribution;
  const sides = [before, after].map(({ name, span }, place) => {
    const measurement = measurements[span];
    return html`<span class="key ${place === 0 ? "before" : "after"}"></span>${measurement === undefined ? "" : summary(name, measurement, language)}<br>`;
  });
  const limit = maxP95Ms === null ? NOTHING : html`<span class="key limit"></span>${words.limit(maxP95Ms)}`;
  return html`<figure>
<h3>${title}</h3>
<div class="chart" data-distribution="${index}" role="img" aria-label="${words.label(before.name, after.name)}"></div>
<figcaption>${sides}${limit}</figcaption>
</figure>
`;
}

function summary(name: string, measurement: Measurement, language: Language): string {
  const p50 = latencyText(measurement, measurement.p50Ms, 0.5, language);
  const p95 = latencyText(measurement, measurement.p95Ms, 0.95, language);
  return language.words.page.distributions.figures(name, p50, p95);
}
