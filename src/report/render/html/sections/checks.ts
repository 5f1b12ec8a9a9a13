import type { Check } from "../../../../model/check.ts";
import type { DrillRecord } from "../../../../model/record.ts";
import type { Story } from "../../../story.ts";
import { checkName, decidedOn, limitText, measuredText, outcomeText } from "../../../words/words.ts";
import { html, type Markup, NOTHING } from "../markup.ts";
import { symbol } from "../parts/symbol.ts";
import { table } from "../parts/table.ts";

/** Every limit beside what was measured. @param caption one of its own, where a page has several */
export function checksSection({ record }: Story, caption = "Checks"): Markup {
  if (record.checks.length === 0) return NOTHING;
  const checks = table(
    caption,
    [
      { heading: "check" },
      { heading: "limit", figures: true },
      { heading: "measured", figures: true },
      { heading: "requests", figures: true },
      { heading: "verdict" },
    ],
    record.checks.map((check) => [
      checkName(check),
      limitText(record, check),
      measuredText(record, check),
      decidedOn(record, check),
      verdictCell(record, check),
    ]),
  );
  return html`<div class="cards">${checks}</div>`;
}

function verdictCell(record: DrillRecord, check: Check): Markup {
  const outcome = outcomeText(record, check);
  return html`${symbol(check.status)} ${outcome === "" ? check.status : outcome}`;
}
