import type { Limits } from "../../../../model/plan.ts";
import { formatDuration } from "../../../../model/text/format.ts";
import { drillsOf, type Trend } from "../../../history/trend.ts";
import { isWithinSight } from "../data/within-sight.ts";
import { html, type Markup, NOTHING } from "../markup.ts";

/** The frames of the charts of all runs, which the page's script draws. */
export function historyFigures(trend: Trend, { maxP95Ms, maxRecoveryMs }: Limits): Markup {
  const drills = drillsOf(trend);
  return html`<p>It informs: no check depends on it. The upright line is this run, a cross a run that failed, a ring one on another CPU, whose figures can't be compared.</p>
<div class="grid">${[
    figure(
      "p95",
      "P95, worst window",
      maxP95Ms,
      drills.map(({ p95Ms }) => p95Ms),
    ),
    figure(
      "recovery",
      "Recovery, longest",
      maxRecoveryMs,
      drills.map(({ recoveryMs }) => recoveryMs),
    ),
  ]}</div>
`;
}

function figure(name: string, title: string, limitMs: number, valuesMs: readonly (number | null)[]): Markup {
  const isDrawn = isWithinSight(limitMs, Math.max(0, ...valuesMs.map((ms) => ms ?? 0)));
  return html`<figure>
<h3>${title}</h3>
<div class="chart" data-history="${name}" role="img" aria-label="${title}, run by run; the table below says the same in figures"></div>
<figcaption>${isDrawn ? html`<span class="key limit"></span>` : NOTHING}limit: ${formatDuration(limitMs)}</figcaption>
</figure>
`;
}
