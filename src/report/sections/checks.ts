import { type Section, statusMark, table } from "../document/blocks.ts";
import { checkName, decidedOn, limitText, measuredText, outcomeText } from "../facts/checks.ts";
import type { Language } from "../messages/language.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** Every limit with what was measured. @param caption one of its own where a page has several */
export function checksSection(
  { record }: CleanDrill,
  language: Language,
  caption = language.words.checks.title,
): Section {
  const { title, headings } = language.words.checks;
  const rows = record.checks.map((check) => [
    checkName(check, language),
    limitText(record, check, language),
    measuredText(record, check, language),
    decidedOn(record, check, language),
    statusMark(check.status, outcomeText(record, check, language), language),
  ]);
  const blocks = [table(caption, headings, rows, { figures: [1, 2, 3], className: "cards" })];
  return { id: "checks", title, priority: 12, blocks };
}
