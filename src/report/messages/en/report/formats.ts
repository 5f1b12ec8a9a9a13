import {
  formatBytes,
  formatCount,
  formatCpus,
  formatDuration,
  formatDurationLike,
  formatExactDuration,
  formatFigure,
  formatLimit,
  formatMeasured,
  formatMultiple,
  formatRatio,
  formatRatioAtMost,
  formatRatioOf,
} from "../../../../model/text/format.ts";

/** How numbers are written, and how texts are put together. */
export const FORMAT = {
  bytes: formatBytes,
  count: formatCount,
  cpus: formatCpus,
  duration: formatDuration,
  durationLike: formatDurationLike,
  exactDuration: formatExactDuration,
  figure: formatFigure,
  limit: formatLimit,
  measured: formatMeasured,
  multiple: formatMultiple,
  ratio: formatRatio,
  ratioAtMost: formatRatioAtMost,
  ratioOf: formatRatioOf,
  /** Names or short phrases in a row. */
  list: (parts: readonly string[]) => parts.join(", "),
  /** Facts about one thing in a row. */
  clauses: (parts: readonly string[]) => parts.join(", "),
  sentence: (text: string) => `${text}.`,
  labeled: (label: string, text: string) => `${label}: ${text}`,
  /** What follows a text in parentheses. */
  note: (text: string) => ` (${text})`,
  /** A day in UTC, as in `27 Nov`. @param startedAt in ISO 8601 */
  day: (startedAt: string) =>
    new Date(startedAt).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }),
  /** A moment in UTC to the second. @param startedAt in ISO 8601 */
  moment: (startedAt: string) => startedAt.replace("T", " ").replace(/\.\d+Z$/, " UTC"),
};
