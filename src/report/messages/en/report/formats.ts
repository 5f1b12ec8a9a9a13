import {
  formatBytes,
  formatCount,
  formatCpus,
  formatDuration,
  formatExactDuration,
  formatFigure,
  formatLimit,
  formatMeasured,
  formatMultiple,
  formatRatio,
  formatRatioAtMost,
  formatRatioOf,
} from "../../../../model/text/format.ts";

/** How numbers are written. */
export const FORMAT = {
  bytes: formatBytes,
  count: formatCount,
  cpus: formatCpus,
  duration: formatDuration,
  exactDuration: formatExactDuration,
  figure: formatFigure,
  limit: formatLimit,
  measured: formatMeasured,
  multiple: formatMultiple,
  ratio: formatRatio,
  ratioAtMost: formatRatioAtMost,
  ratioOf: formatRatioOf,
  /** A day in UTC, as in `27 Nov`. @param startedAt in ISO 8601 */
  day: (startedAt: string) =>
    new Date(startedAt).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }),
  /** A moment in UTC to the second. @param startedAt in ISO 8601 */
  moment: (startedAt: string) => startedAt.replace("T", " ").replace(/\.\d+Z$/, " UTC"),
};
