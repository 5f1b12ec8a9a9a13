import { cleanLine } from "../../model/text/escape.ts";
import { only, type Section, table, text } from "../document/blocks.ts";
import { sentimentSummary } from "../facts/checks.ts";
import { NO_FIGURE } from "../facts/figures.ts";
import type { Language } from "../messages/language.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** Which prompts were answered with another label under a fault. */
export function sentimentsSection({ record }: CleanDrill, language: Language): Section {
  const words = language.words.sentiments;
  const section = { id: "sentiments", title: words.title, priority: 3 };
  const summary = sentimentSummary(record, language);
  if (summary === null) return { ...section, blocks: [] };
  if (record.plan.service.answer.label === null)
    return { ...section, blocks: [text(language.format.sentence(summary))] };
  const changed = record.sentiments.filter((each) => each.changed);
  const labels = (seen: readonly string[]) =>
    seen.length === 0
      ? NO_FIGURE
      : seen.slice(0, 5).flatMap((label, index) => [index === 0 ? "" : ", ", { code: cleanLine(label, 40) }]);
  const rows = changed.map(({ text, steady, underExperiment }) => [
    cleanLine(text, 100),
    labels(steady),
    labels(underExperiment),
  ]);
  return {
    ...section,
    fold: { handle: summary, open: false },
    blocks: [
      only(text(language.format.sentence(summary)), "terminal", "html"),
      text(changed.length === 0 ? words.unchanged : ""),
      table(words.table, words.headings, rows, { figures: [], maxRows: 100 }),
    ],
  };
}
