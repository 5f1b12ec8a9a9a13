import type { Limits } from "../../../../model/plan.ts";
import type { Trend } from "../../../history/trend.ts";
import type { Language } from "../../../messages/language.ts";
import type { TrendFigure } from "../data/page-data.ts";
import { trendFigures } from "../data/trend-figures.ts";
import { html, type Markup, NOTHING } from "../markup.ts";

/** The frames of the charts of all runs, which the page's script draws. */
export function historyFigures(trend: Trend, limits: Limits, language: Language): Markup {
  const words = language.words.page.history;
  return html`<p>${words.intro}</p>
<div class="grid">${trendFigures(trend, limits).map((each) => figure(each, words))}</div>
`;
}

function figure({ name, limitMs }: TrendFigure, words: Language["words"]["page"]["history"]): Markup {
  const title = words.titles[name];
  return html`<figure>
<h3>${title}</h3>
<div class="chart" data-history="${name}" role="img" aria-label="${words.label(title)}"></div>
<figcaption>${limitMs === null ? NOTHING : html`<span class="key limit"></span>${words.limit(limitMs)}`}</figcaption>
</figure>
`;
}
