import { markdownBlock, markdownSentence } from "../../../model/text/escape.ts";
import { adviceFor } from "../../facts/advice.ts";
import { summaryOf } from "../../facts/summary.ts";
import type { Story } from "../../story.ts";

/** Why a drill could not be run, with the whole chain of causes, and what to do about it. */
export function causeSection(story: Story): string {
  if (story.record.error === null) return "";
  const { causes } = summaryOf(story);
  return [
    ...(causes.length === 0 ? [] : [markdownBlock(causes, "text")]),
    `**What to do:** ${markdownSentence(adviceFor(story.record))}`,
  ].join("\n\n");
}
