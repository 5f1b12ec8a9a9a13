import { limitsUnder } from "../../../../gate/limits.ts";
import { recoveryOf } from "../../../../model/facts/outcome.ts";
import type { DrillRecord, ExperimentRecord, RecoveryChain } from "../../../../model/record.ts";
import { recoveryLinks } from "../../../facts/recovery.ts";
import type { Language } from "../../../messages/language.ts";
import { html, type Markup, NOTHING } from "../markup.ts";

/** One stretch of the way back: until a link of the chain, or from the last one on where the next never came. */
interface Stretch {
  readonly name: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly reached: boolean;
}

/** The chain of a recovery as a bar, on the baseline's scale where there is one, with the limit drawn in. */
export function recoveryFigure(record: DrillRecord, experiment: ExperimentRecord, language: Language): Markup {
  const { sides, page } = language.words;
  const index = record.experiments.indexOf(experiment);
  const ofBaseline = record.baseline?.experiments[index] ?? null;
  const bars = [
    { name: sides.candidate, of: experiment },
    ...(ofBaseline === null ? [] : [{ name: sides.baseline, of: ofBaseline }]),
  ].flatMap(({ name, of: { outcome } }) =>
    outcome.type !== "crash" || outcome.recovery === null
      ? []
      : [
          {
            name,
            recovery: outcome.recovery,
            stretches: stretchesOf(outcome.recovery, outcome.watched?.forMs ?? 0, language),
          },
        ],
  );
  if (bars.length === 0) return NOTHING;
  const own = recoveryOf(experiment);
  const limitMs = limitsUnder(record, index).maxRecoveryMs;
  const longestMs = Math.max(...bars.map(({ stretches }) => stretches.at(-1)?.toMs ?? 0));
  // A distant limit would press the links together: then only the caption has it.
  const drawn = limitMs <= 12 * longestMs;
  const scaleMs = 1.02 * Math.max(longestMs, drawn ? countedFromMs(own) + limitMs : 0, 1);
  return html`<figure class="recovery">
${bars.map(({ name, stretches, recovery }) => {
  const limit = drawn ? (countedFromMs(recovery) + limitMs) / scaleMs : null;
  return html`<div class="bar">${bars.length > 1 ? html`<span class="side">${name}</span>` : NOTHING}${bar(stretches, scaleMs, limit)}</div>
<ol class="links">${stretches.map((each, place) => link(each, place, language))}</ol>
`;
})}<figcaption>${drawn ? html`<span class="key limit"></span>` : NOTHING}${page.recovery.limit(limitMs, own?.countedFrom === "end")}</figcaption>
</figure>
`;
}

function countedFromMs(chain: RecoveryChain | null): number {
  return chain?.countedFrom === "end" ? (chain.diedMs ?? 0) : 0;
}

function stretchesOf(chain: RecoveryChain, watchedMs: number, language: Language): Stretch[] {
  const stretches: Stretch[] = [];
  let fromMs = 0;
  for (const { name, atMs, missing } of recoveryLinks(chain, language)) {
    if (atMs === null && missing === "notSeen") continue;
    const toMs = Math.max(fromMs, atMs ?? watchedMs);
    stretches.push({ name, fromMs, toMs, reached: atMs !== null });
    if (atMs === null) break;
    fromMs = toMs;
  }
  return stretches;
}

function bar(stretches: readonly Stretch[], scaleMs: number, limit: number | null): Markup {
  const percent = (ratio: number) => `${Math.round(ratio * 10_000) / 100}%`;
  const rects = stretches.map(
    ({ fromMs, toMs, reached }, index) =>
      html`<rect class="link-${reached ? index + 1 : "never"}" x="${percent(fromMs / scaleMs)}" width="${percent((toMs - fromMs) / scaleMs)}" y="2" height="20"/>`,
  );
  const line =
    limit === null ? NOTHING : html`<line class="limit" x1="${percent(limit)}" x2="${percent(limit)}" y1="0" y2="24"/>`;
  return html`<svg width="100%" height="24" aria-hidden="true">${rects}${line}</svg>`;
}

function link({ name, fromMs, toMs, reached }: Stretch, index: number, { words, format }: Language): Markup {
  const { watchedFor } = words.page.recovery;
  if (!reached)
    return html`<li><span class="key link-never"></span>${format.labeled(name, "")}<strong>${words.recovery.never}</strong>${watchedFor(toMs)}</li>`;
  const took = index === 0 ? NOTHING : html` <span class="took">(+${format.duration(toMs - fromMs)})</span>`;
  return html`<li><span class="key link-${index + 1}"></span>${name} <strong>${format.duration(toMs)}</strong>${took}</li>`;
}
