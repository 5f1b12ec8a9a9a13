import { type Section, table } from "../document/blocks.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";
import { checkName, decidedOn, limitText, measuredText, outcomeText } from "../words/words.ts";

const HEADINGS = ["check", "limit", "measured", "requests", "verdict"];

/** Every limit with what was measured. @param caption one of its own where a page has several */
export function checksSection({ record }: CleanDrill, caption = "Checks"): Section {
  const rows = record.checks.map((check) => [
    checkName(check),
    limitText(record, check),
    measuredText(record, check),
    decidedOn(record, check),
    { mark: check.status, word: outcomeText(record, check) },
  ]);
  const blocks = [table(caption, HEADINGS, rows, { figures: [1, 2, 3], className: "cards" })];
  return { id: "checks", title: "Checks", priority: 12, blocks };
}
