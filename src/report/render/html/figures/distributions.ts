import type { Measurement } from "../../../../model/measurement.ts";
import type { DrillRecord } from "../../../../model/record.ts";
import { formatDuration } from "../../../../model/text/format.ts";
import { latencyText } from "../../../facts/phases.ts";
import { distributionsOf, type TitledDistribution } from "../data/distributions.ts";
import { phasesToShow } from "../data/spans.ts";
import { html, type Markup, NOTHING } from "../markup.ts";

/** Which share of requests was answered within which time, before and under each fault. */
export function distributionFigures(record: DrillRecord): Markup {
  const all = distributionsOf(record);
  if (all.length === 0) return NOTHING;
  const measurements = phasesToShow(record).map(({ phase }) => phase.measurement);
  return html`<p>The share of requests that were answered within a time: the further to the left, the faster. A line that ends below 100 % has failed requests; where it crosses the dotted line of 95 % is the P95. The scale of latency is logarithmic.</p>
<div class="grid">${all.map((each, index) => figure(each, index, measurements))}</div>`;
}

function figure(distribution: TitledDistribution, index: number, measurements: readonly Measurement[]): Markup {
  const { title, before, after, maxP95Ms } = distribution;
  const words = [before, after].map(({ name, span }, place) => {
    const measurement = measurements[span];
    return html`<span class="key ${place === 0 ? "before" : "after"}"></span>${name}: ${measurement === undefined ? "" : summary(measurement)}<br>`;
  });
  const limit =
    maxP95Ms === null ? NOTHING : html`<span class="key limit"></span>limit of the P95: ${formatDuration(maxP95Ms)}`;
  return html`<figure>
<h3>${title}</h3>
<div class="chart" data-distribution="${index}" role="img" aria-label="Share of requests by latency: ${before.name} compared with ${after.name}; in words below"></div>
<figcaption>${words}${limit}</figcaption>
</figure>
`;
}

function summary(measurement: Measurement): string {
  const [p50, p95] = [
    latencyText(measurement, measurement.p50Ms, 0.5),
    latencyText(measurement, measurement.p95Ms, 0.95),
  ];
  return `P50 ${p50}, P95 ${p95}`;
}
