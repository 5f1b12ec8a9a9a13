import type { Limits } from "../../../../model/plan.ts";
import { drillsOf, type Trend } from "../../../history/trend.ts";
import type { Language } from "../../../messages/language.ts";
import { isWithinSight } from "../data/within-sight.ts";
import { html, type Markup, NOTHING } from "../markup.ts";

/** The frames of the charts of all runs, which the page's script draws. */
export function historyFigures(trend: Trend, { maxP95Ms, maxRecoveryMs }: Limits, language: Language): Markup {
  const words = language.words.page.history;
  const drills = drillsOf(trend);
  return html`<p>${words.intro}</p>
<div class="grid">${[
    figure(
      "p95",
      words.p95,
      maxP95Ms,
      drills.map(({ p95Ms }) => p95Ms),
      words,
    ),
    figure(
      "recovery",
      words.recovery,
      maxRecoveryMs,
      drills.map(({ recoveryMs }) => recoveryMs),
      words,
    ),
  ]}</div>
`;
}

function figure(
  name: string,
  title: string,
  limitMs: number,
  valuesMs: readonly (number | null)[],
  words: Language["words"]["page"]["history"],
): Markup {
  const isDrawn = isWithinSight(limitMs, Math.max(0, ...valuesMs.map((ms) => ms ?? 0)));
  return html`<figure>
<h3>${title}</h3>
<div class="chart" data-history="${name}" role="img" aria-label="${words.label(title)}"></div>
<figcaption>${isDrawn ? html`<span class="key limit"></span>` : NOTHING}${words.limit(limitMs)}</figcaption>
</figure>
`;
}
