import { formatDuration } from "../../../../model/text/format.ts";
import { adviceFor } from "../../../facts/advice.ts";
import { notesOf, summaryOf } from "../../../facts/summary.ts";
import type { Story } from "../../../story.ts";
import { VERDICT_TITLE } from "../../../words/words.ts";
import { html, type Markup, NOTHING, sentence } from "../markup.ts";
import { sentenceList } from "../parts/sentences.ts";
import { symbol } from "../parts/symbol.ts";

/** The verdict and its sentence, before everything else; then its other reasons, and what has to be seen beside it. */
export function headSection(story: Story): Markup {
  const { record, verdict } = story;
  const lead = summaryOf(story);
  return html`<header class="verdict ${verdict.status}">
<h1>${symbol(verdict.status)} ${VERDICT_TITLE[verdict.status]}</h1>
<p class="image"><code>${record.plan.target.image}</code></p>
<p class="lead">${sentence(lead.sentence)}</p>
${sentenceList("reasons", lead.others)}${causes(story, lead.causes)}${sentenceList("notes", notesOf(story))}
<p class="facts">${facts(story)}</p>
</header>
`;
}

function causes({ record }: Story, lines: readonly string[]): Markup {
  if (record.error === null) return NOTHING;
  const log =
    lines.length === 0 ? NOTHING : html`<pre tabindex="0" role="region" aria-label="Cause">${lines.join("\n")}</pre>`;
  return html`${log}<p><strong>What to do:</strong> ${sentence(adviceFor(record))}</p>`;
}

function facts({ record, provenance }: Story): Markup {
  const { headSha, runUrl } = provenance;
  const day = record.startedAt.replace("T", " ").replace(/\.\d+Z$/, " UTC");
  return html`${day} · took ${formatDuration(record.durationMs)}${
    headSha === null ? NOTHING : html` · commit <code>${headSha.slice(0, 7)}</code>`
  }${runUrl === null ? NOTHING : html` · <a href="${runUrl}" rel="noreferrer">the run</a>`}`;
}
