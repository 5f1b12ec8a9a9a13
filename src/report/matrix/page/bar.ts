import type { Standing } from "../../../gate/matrix/standing.ts";
import { isMinimum } from "../../../model/objectives.ts";
import type { Language } from "../../messages/language.ts";
import { html, type Markup } from "../../render/html/markup.ts";

/** The end of a column of bars, so that it fits every value and every limit. */
export function scaleOf(standings: readonly (Standing | null)[]): number {
  const ends = standings.flatMap((each) => (each === null ? [] : [each.most, each.value]));
  return 1.04 * Math.max(0, ...ends.filter(Number.isFinite));
}

/** A figure as a bar with its limit across it; what never happened fills it. The words next to it say the same. */
export function bar({ check, value, most }: Standing, scale: number): Markup {
  const percent = (part: number) => `${Math.round((scale > 0 ? part / scale : 0) * 10_000) / 100}%`;
  const width = Number.isFinite(value) ? percent(value) : "100%";
  return html`<svg class="standing ${check.status}" aria-hidden="true"><rect width="${width}"/><line x1="${percent(most)}" x2="${percent(most)}" y2="100%"/></svg>`;
}

/**
 * The words below a bar: its limit, and if the bar does not show the figure above it, what it shows.
 * @param figure as it is shown above
 * @param shown the figure of the bar
 */
export function barText(
  { check, value }: Standing,
  figure: string,
  shown: string,
  { words, format }: Language,
): string {
  const { objective } = check;
  const limit = `${isMinimum(objective) ? "≥" : "≤"} ${format.limit(objective)}`;
  if (!Number.isFinite(value)) return words.legs.never(limit);
  return shown === figure ? limit : words.legs.shown(shown, words.checks.place(objective.kind, check.scope), limit);
}
