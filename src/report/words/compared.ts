import type { Check } from "../../model/check.ts";
import { OBJECTIVES, type Objective } from "../../model/objectives.ts";
import { formatMeasured } from "../../model/text/format.ts";
import { NO_FIGURE } from "../facts/figures.ts";

/** Whether an objective holds the candidate to the baseline. */
export function isComparison({ kind }: Objective): boolean {
  return OBJECTIVES[kind].comparison !== undefined;
}

/** A ratio to the baseline with its interval at 95 %, as in `1.04x (0.98–1.10)`. */
export function ratioText({ objective, status, measured, comparison }: Check): string {
  // A candidate that fails where the baseline answers has no latency to be compared.
  if (measured === null) return status === "fail" ? "failed requests" : NO_FIGURE;
  const { low = null, high = null } = comparison ?? {};
  const end = (ratio: number) => formatMeasured(objective, ratio).replace(/x$/, "");
  const upTo = high === null ? "∞" : end(high);
  return `${formatMeasured(objective, measured)}${low === null ? "" : ` (${end(low)}–${upTo})`}`;
}
