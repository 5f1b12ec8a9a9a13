import { cleanLine } from "../../model/text/escape.ts";
import { only, type Section, table, text } from "../document/blocks.ts";
import { NO_FIGURE } from "../facts/figures.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";
import { sentimentSummary } from "../words/words.ts";

/** Which prompts were answered with another label under a fault. */
export function sentimentsSection({ record }: CleanDrill): Section {
  const section = { id: "sentiments", title: "Sentiments", priority: 3 };
  const summary = sentimentSummary(record);
  if (summary === null) return { ...section, blocks: [] };
  if (record.plan.service.answer.label === null) return { ...section, blocks: [text(`${summary}.`)] };
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
      only(text(`${summary}.`), "terminal", "html"),
      text(changed.length === 0 ? "Every prompt kept the label that it had in the steady state." : ""),
      table("Changed labels", ["prompt", "steady state", "during experiments"], rows, { figures: [], maxRows: 100 }),
    ],
  };
}
