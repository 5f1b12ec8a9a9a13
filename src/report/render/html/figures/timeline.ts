import type { DrillRecord } from "../../../../model/record.ts";
import { formatDuration } from "../../../../model/text/format.ts";
import { experimentWindows } from "../data/experiment-windows.ts";
import type { ExperimentWindow } from "../data/page-data.ts";
import { phasesToShow } from "../data/spans.ts";
import { clockText } from "../data/time.ts";
import { html, type Markup, NOTHING } from "../markup.ts";

/** Every request by when it was due and how long it took, with the faults; and the container under the same axis. */
export function timelineFigures(record: DrillRecord): Markup {
  const shown = phasesToShow(record);
  if (!shown.some(({ phase }) => phase.samples.length > 0)) return NOTHING;
  const windows = experimentWindows(record);
  const usage = record.usage.length + (record.baseline?.usage.length ?? 0);
  return html`<figure id="timeline-figure">
<figcaption>Latency of every request by the time at which it was due. Shaded: an experiment; dashed: the limit of its P95. Drag across to look closer, double-click for the whole.</figcaption>
<div class="controls" id="timeline-controls"></div>
<div class="chart tall" id="timeline" role="img" aria-label="Timeline of all requests. The list of experiments and the table of phases below say the same in words, the table of requests has each of them."></div>
<p class="reading" id="timeline-reading" aria-hidden="true"></p>
</figure>
${windowList(windows)}${
  usage === 0
    ? NOTHING
    : html`<figure id="usage-figure">
<figcaption>What the container used meanwhile, second by second. Dashed across: what it may use at most.${
        record.baseline === null ? "" : " The dashed line is the baseline's container."
      }</figcaption>
<div id="usage"></div>
</figure>`
}`;
}

function windowList(windows: readonly ExperimentWindow[]): Markup {
  if (windows.length === 0) return NOTHING;
  return html`<ol class="windows" aria-label="Experiments in the order of time">${windows.map(windowItem)}</ol>
`;
}

function windowItem(window: ExperimentWindow, index: number): Markup {
  const { name, side, observed, marks, missing } = window;
  const title = side === "baseline" ? `${name} on the baseline` : name;
  const effect = observed === null ? "effect not verified" : observed ? "effect" : "no effect";
  const steps = marks.map(({ name: step, atMs, sinceMs }, place) => {
    const arrow = place === 0 ? NOTHING : html` <span aria-hidden="true">→</span> `;
    return html`${arrow}${step} ${sinceMs === null ? `at ${clockText(atMs)}` : `+${formatDuration(atMs - sinceMs)}`}`;
  });
  const never =
    missing === null ? NOTHING : html` <span aria-hidden="true">→</span> <strong>${missing}: never</strong>`;
  return html`<li><button type="button" class="zoom" data-window="${index}" aria-label="Show ${title} in the charts">${index + 1}</button> <strong>${title}</strong> <span class="tag ${observed === true ? "good" : "doubt"}">${effect}</span> <span class="steps">${steps}${never}</span></li>
`;
}
