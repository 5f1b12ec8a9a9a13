import type { DrillRecord } from "../../../model/record.ts";
import { PEAK_HEADINGS, peakRows } from "../../facts/peaks.ts";
import { align, cutTo } from "./columns.ts";

/** The most that the service used of each resource, and where in the drill. */
export function peakLines(record: DrillRecord): string[] {
  const rows = peakRows(record).map(([name = "", most = "", budget = "", where = ""]) => {
    return [name, most, budget, cutTo(where, 44)];
  });
  return rows.length === 0 ? [] : align([[...PEAK_HEADINGS], ...rows], [1, 2]).map((line) => `  ${line}`);
}
