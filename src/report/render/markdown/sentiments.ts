import type { PromptSentiment } from "../../../model/record.ts";
import { cleanLine, markdownCode, markdownText } from "../../../model/text/escape.ts";
import { NO_FIGURE } from "../../facts/figures.ts";
import type { Story } from "../../story.ts";
import { sentimentSummary } from "../../words/words.ts";
import { fold } from "./fold.ts";
import { table } from "./table.ts";

/** Which prompts were answered otherwise under a fault. */
export function sentimentsSection({ record }: Story): string {
  const { sentiments } = record;
  const summary = sentimentSummary(record);
  if (summary === null) return "";
  if (record.plan.service.answer.label === null) return `${markdownText(summary)}.`;
  const changed = sentiments.filter((each) => each.changed);
  if (changed.length === 0) return fold(summary, "Every prompt kept the label that it had in the steady state.");
  const rows = changed.map((each) => [markdownText(cleanLine(each.text, 100)), ...labels(each)]);
  return fold(
    summary,
    table([{ heading: "prompt" }, { heading: "steady state" }, { heading: "under fault" }], rows, 100),
  );
}

function labels({ steady, underExperiment }: PromptSentiment): string[] {
  return [steady, underExperiment].map((seen) =>
    seen.length === 0
      ? NO_FIGURE
      : seen
          .slice(0, 5)
          .map((label) => markdownCode(label, 40))
          .join(", "),
  );
}
