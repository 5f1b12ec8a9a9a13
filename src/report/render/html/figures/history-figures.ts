import type { Limits } from "../../../../model/plan.ts";
import type { Language } from "../../../messages/language.ts";
import { html, type Markup } from "../markup.ts";

/** The frames of the charts of all runs, which the page's script draws. */
export function historyFigures({ maxP95Ms, maxRecoveryMs }: Limits, language: Language): Markup {
  const words = language.words.page.history;
  return html`<p>${words.intro}</p>
<div class="grid">${figure("p95", words.p95, maxP95Ms, words)}${figure("recovery", words.recovery, maxRecoveryMs, words)}</div>
`;
}

function figure(name: string, title: string, limitMs: number, words: Language["words"]["page"]["history"]): Markup {
  return html`<figure>
<h3>${title}</h3>
<div class="chart" data-history="${name}" role="img" aria-label="${words.label(title)}"></div>
<figcaption><span class="key limit"></span>${words.limit(limitMs)}</figcaption>
</figure>
`;
}
