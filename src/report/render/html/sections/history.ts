import type { PastDrill } from "../../../../model/history.ts";
import { formatDuration, formatMultiple, formatRatio } from "../../../../model/text/format.ts";
import { orNone } from "../../../facts/figures.ts";
import { drillsOf, type Trend, trendSentence } from "../../../history/trend.ts";
import type { Story } from "../../../story.ts";
import { isWithinSight } from "../data/within-sight.ts";
import { html, type Markup, NOTHING, type Part, sentence } from "../markup.ts";
import { symbol } from "../parts/symbol.ts";
import { table } from "../parts/table.ts";

const COLUMNS = [
  { heading: "run" },
  { heading: "verdict" },
  { heading: "availability", figures: true },
  { heading: "P95, worst window", figures: true },
  { heading: "P95, steady state", figures: true },
  { heading: "slowdown", figures: true },
  { heading: "recovery", figures: true },
  { heading: "runner" },
] as const;

/** The runs of the default branch and this one among them, as pictures and as a table. */
export function historySection({ record, trend }: Story): Markup {
  if (trend === null) return NOTHING;
  const { maxP95Ms, maxRecoveryMs } = record.plan.limits;
  const drills = drillsOf(trend);
  const says = trendSentence(trend);
  return html`${says === "" ? NOTHING : html`<p>${sentence(says)}</p>\n`}<p>It informs: no check looks at it. The upright line is this run, a cross a run that failed, a ring one on another CPU, whose figures can't be compared.</p>
<div class="grid">${[
    figure({ name: "p95", title: "P95, worst window", valuesMs: drills.map(({ p95Ms }) => p95Ms), limitMs: maxP95Ms }),
    figure({
      name: "recovery",
      title: "Recovery, longest",
      valuesMs: drills.map(({ recoveryMs }) => recoveryMs),
      limitMs: maxRecoveryMs,
    }),
  ]}</div>
${table(
  "History",
  COLUMNS,
  drills.toReversed().map((drill) => row(drill, trend)),
)}`;
}

interface Figure {
  readonly name: string;
  readonly title: string;
  readonly valuesMs: readonly (number | null)[];
  readonly limitMs: number;
}

function figure({ name, title, valuesMs, limitMs }: Figure): Markup {
  const isDrawn = isWithinSight(limitMs, Math.max(0, ...valuesMs.map((ms) => ms ?? 0)));
  return html`<figure>
<h3>${title}</h3>
<div class="chart" data-history="${name}" role="img" aria-label="${title}, run by run; the table below says the same in figures"></div>
<figcaption>${isDrawn ? html`<span class="key limit"></span>` : NOTHING}limit: ${formatDuration(limitMs)}</figcaption>
</figure>
`;
}

function row(drill: PastDrill, { own }: Trend): Part[] {
  const time = (ms: number | null) => orNone(ms, (known) => formatDuration(known));
  return [
    name(drill, own),
    html`${symbol(drill.verdict)} ${drill.verdict}`,
    orNone(drill.availability, (ratio) => formatRatio(ratio)),
    time(drill.p95Ms),
    time(drill.steadyP95Ms),
    orNone(drill.slowdown, (multiple) => formatMultiple(multiple)),
    time(drill.recoveryMs),
    [drill.cpuModel ?? "", ...(drill.canaryMs === null ? [] : [`canary ${formatDuration(drill.canaryMs)}`])]
      .filter((text) => text !== "")
      .join(", "),
  ];
}

function name({ runId, headSha, startedAt }: PastDrill, own: PastDrill): Markup {
  const commit = headSha === null ? NOTHING : html` <code>${headSha.slice(0, 7)}</code>`;
  const day = startedAt.slice(0, 16).replace("T", " ");
  return runId === own.runId ? html`<strong>this run</strong>${commit}` : html`${day}${commit}`;
}
