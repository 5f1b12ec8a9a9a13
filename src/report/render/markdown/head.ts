import { cleanLine, markdownCode, markdownSentence } from "../../../model/text/escape.ts";
import { summaryOf } from "../../facts/summary.ts";
import type { Story } from "../../story.ts";
import { VERDICT_ICON, VERDICT_TITLE } from "../../words/words.ts";

const MAX_REASONS = 10;

/** The verdict and its reason, so that the preview of an e-mail is enough; then the other reasons. */
export function headSection(story: Story): string {
  const { status } = story.verdict;
  const image = markdownCode(story.record.plan.target.image, 120);
  const { sentence, others } = summaryOf(story);
  const reasons = others.slice(0, MAX_REASONS).map((reason) => `- ${markdownSentence(cleanLine(reason, 500))}`);
  return [
    `### ${VERDICT_ICON[status]} ${VERDICT_TITLE[status]} · ${image}\n${markdownSentence(cleanLine(sentence, 1000))}`,
    ...(reasons.length > 0 ? [reasons.join("\n")] : []),
  ].join("\n\n");
}
