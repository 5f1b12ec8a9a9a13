import { markdownText } from "../../../model/text/escape.ts";
import { overBudget, PEAK_HEADINGS, peakRows, peakSummary } from "../../facts/peaks.ts";
import type { Story } from "../../story.ts";
import { fold } from "./fold.ts";
import { table } from "./table.ts";

/** The most that the service used of each resource, and where in the drill. Open when it was over its budget. */
export function peaksSection({ record }: Story): string {
  const rows = peakRows(record).map((cells) => cells.map(markdownText));
  if (rows.length === 0) return "";
  const columns = PEAK_HEADINGS.map((heading) => ({ heading, figures: heading === "most" || heading === "budget" }));
  return fold(peakSummary(record), table(columns, rows), overBudget(record));
}
