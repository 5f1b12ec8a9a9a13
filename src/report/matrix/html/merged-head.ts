import { otherReasons } from "../../../gate/matrix/merged-verdict.ts";
import { isFromFork } from "../../../github/results/subject.ts";
import { html, type Markup, NOTHING, sentence } from "../../render/html/markup.ts";
import { sentenceList } from "../../render/html/parts/sentences.ts";
import { symbol } from "../../render/html/parts/symbol.ts";
import { VERDICT_TITLE } from "../../words/words.ts";
import { countText } from "../figures.ts";
import { type Merged, theImage } from "../merged.ts";

const MAX_SENTENCES = 5;

/** The verdict and its sentence, before everything else; then its other reasons, and what has to be seen beside it. */
export function mergedHead(merged: Merged): Markup {
  const { verdict, notes } = merged;
  const image = theImage(merged);
  return html`<header class="verdict ${verdict.status}">
<h1>${symbol(verdict.status)} ${VERDICT_TITLE[verdict.status]}</h1>
<p class="image">${image === null ? NOTHING : html`<code>${image}</code> · `}${countText(merged)}</p>
<p class="lead">${sentence(verdict.sentence)}</p>
${sentenceList("reasons", first(otherReasons(verdict)))}${sentenceList("notes", first(notes))}
${facts(merged)}</header>
`;
}

/** Every leg has its own below, so that few of them are enough here. */
function first(sentences: readonly string[]): readonly string[] {
  const more = sentences.length - MAX_SENTENCES;
  return more > 0 ? [...sentences.slice(0, MAX_SENTENCES), `… and ${more} more, below`] : sentences;
}

function facts({ subject }: Merged): Markup {
  if (subject === null) return NOTHING;
  const { headSha, runUrl, runAttempt, other } = subject;
  const parts = [
    ...(headSha === null ? [] : [html`commit <code>${headSha.slice(0, 7)}</code>`]),
    ...(other !== null && isFromFork(subject) ? [html`of the fork <code>${other.headRepository}</code>`] : []),
    html`<a href="${runUrl}" rel="noreferrer">the run</a>${runAttempt > 1 ? `, attempt ${runAttempt}` : ""}`,
  ];
  return html`<p class="facts">${parts.map((part, index) => html`${index === 0 ? "" : " · "}${part}`)}</p>
`;
}
