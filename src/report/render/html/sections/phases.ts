import { NOISE_HEADINGS, noiseRows, noiseSummary, noisyPhases } from "../../../facts/noise.ts";
import { failureLines, phaseCells, phaseHeadings } from "../../../facts/phases.ts";
import type { Story } from "../../../story.ts";
import { sentimentSummary } from "../../../words/words.ts";
import { html, type Markup, NOTHING, sentence } from "../markup.ts";
import { table } from "../parts/table.ts";

/** Every phase's figures, and how requests failed where some did. */
export function phasesSection({ record }: Story): Markup {
  if (record.phases.length === 0) return NOTHING;
  const failures = failureLines(record);
  const sentiments = sentimentSummary(record);
  return html`${table(
    "Phases",
    phaseHeadings().map((heading, index) => ({ heading, figures: index > 0 })),
    record.phases.map((phase) => phaseCells(record, phase)),
  )}${failures.length === 0 ? NOTHING : html`<p>Failed requests, ${failures.join("; ")}.</p>`}${
    sentiments === null ? NOTHING : html`<p>${sentiments}.</p>`
  }`;
}

/** How quiet the runner was. */
export function runnerSection({ record }: Story): Markup {
  const rows = noiseRows(record);
  if (rows.length === 0) return NOTHING;
  const noisy = noisyPhases(record);
  return html`${noiseSummary(record) === "" ? NOTHING : html`<p>Runner: ${noiseSummary(record)}.</p>`}${
    noisy.length === 0 ? NOTHING : html`<ul class="notes">${noisy.map((each) => html`<li>${sentence(each)}</li>`)}</ul>`
  }${table(
    "The runner in each phase",
    NOISE_HEADINGS.map((heading, index) => ({ heading, figures: index > 0 })),
    rows,
  )}`;
}
