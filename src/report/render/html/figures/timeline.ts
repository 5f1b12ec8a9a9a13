import type { DrillRecord } from "../../../../model/record.ts";
import type { Language } from "../../../messages/language.ts";
import { experimentWindows } from "../data/experiment-windows.ts";
import type { ExperimentWindow } from "../data/page-data.ts";
import { phasesToShow } from "../data/spans.ts";
import { clockText } from "../data/time.ts";
import { html, type Markup, NOTHING } from "../markup.ts";

/** Every request by when it was due and how long it took, with the faults; and the container under the same axis. */
export function timelineFigures(record: DrillRecord, language: Language): Markup {
  const words = language.words.page.timeline;
  const shown = phasesToShow(record, language);
  if (!shown.some(({ phase }) => phase.samples.length > 0)) return NOTHING;
  const windows = experimentWindows(record, language);
  const usage = record.usage.length + (record.baseline?.usage.length ?? 0);
  return html`<figure id="timeline-figure">
<figcaption>${words.caption}${record.plan.service.answer.stream === undefined ? "" : words.captionOfStreams}</figcaption>
<noscript><p>${language.words.page.noScript}</p></noscript>
<div class="controls" id="timeline-controls" role="group" aria-label="${language.words.requests}"></div>
<div class="chart tall" id="timeline" role="img" aria-label="${words.label}"></div>
<p class="reading" id="timeline-reading" aria-hidden="true"></p>
</figure>
${windowList(windows, words)}${
  usage === 0
    ? NOTHING
    : html`<figure id="usage-figure">
<figcaption>${words.usage}${record.baseline === null ? "" : words.usageOfBaseline}</figcaption>
<div id="usage"></div>
</figure>`
}`;
}

type Words = Language["words"]["page"]["timeline"];

function windowList(windows: readonly ExperimentWindow[], words: Words): Markup {
  if (windows.length === 0) return NOTHING;
  return html`<ol class="windows" aria-label="${words.windows}">${windows.map((window, index) => windowItem(window, index, words))}</ol>
`;
}

function windowItem(window: ExperimentWindow, index: number, words: Words): Markup {
  const { name, side, observed, marks, missing } = window;
  const title = side === "baseline" ? words.onBaseline(name) : name;
  const effect = observed === null ? words.notVerified : observed ? words.effect : words.noEffect;
  const steps = marks.map(({ name: step, atMs, sinceMs }, place) => {
    const arrow = place === 0 ? NOTHING : html` <span aria-hidden="true">→</span> `;
    return html`${arrow}${step} ${sinceMs === null ? words.at(clockText(atMs)) : words.after(atMs - sinceMs)}`;
  });
  const never =
    missing === null ? NOTHING : html` <span aria-hidden="true">→</span> <strong>${words.never(missing)}</strong>`;
  return html`<li><button type="button" class="zoom" data-window="${index}" aria-label="${words.show(title)}">${index + 1}</button> <strong>${title}</strong> <span class="tag ${observed === true ? "good" : "doubt"}">${effect}</span> <span class="steps">${steps}${never}</span></li>
`;
}
