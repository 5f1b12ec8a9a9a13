import type { Check } from "../../../model/check.ts";
import type { DrillRecord } from "../../../model/record.ts";
import { markdownText } from "../../../model/text/escape.ts";
import type { Story } from "../../story.ts";
import { CHECK_ICON, checkName, decidedOn, limitText, measuredText, outcomeText } from "../../words/words.ts";
import { table } from "./table.ts";

/** Every limit beside what was measured. */
export function checksSection({ record }: Story): string {
  if (record.checks.length === 0) return "";
  return table(
    [
      { heading: "check" },
      { heading: "limit", figures: true },
      { heading: "measured", figures: true },
      { heading: "requests", figures: true },
      { heading: "verdict" },
    ],
    record.checks.map((check) => [
      markdownText(checkName(check)),
      limitText(record, check),
      measuredText(record, check),
      decidedOn(record, check),
      verdictCell(record, check),
    ]),
  );
}

function verdictCell(record: DrillRecord, check: Check): string {
  return `${CHECK_ICON[check.status]} ${outcomeText(record, check)}`.trim();
}
