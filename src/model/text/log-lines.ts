/** What differs between lines that say the same: dates, times, and numbers such as ports and process ids, but no status. */
const VARYING = /\d{4}[-/]\d\d[-/]\d\d|\d\d:\d\d:\d\d(?:[.,]\d+)?|\d{4,}/g;

/**
 * The last `max` lines of a log. Of consecutive lines that differ only in times and long numbers it has the last one with
 * their count, so that the access log of the drill's own requests does not push out why they failed.
 */
export function lastLogLines(log: string, max: number): string {
  const kept: { line: string; alike: string; count: number }[] = [];
  for (const line of log.trim().split(/\r?\n/)) {
    const alike = line.replaceAll(VARYING, "#");
    const previous = kept.at(-1);
    if (previous?.alike === alike) Object.assign(previous, { line, count: previous.count + 1 });
    else kept.push({ line, alike, count: 1 });
  }
  return kept
    .slice(-max)
    .map(({ line, count }) => (count === 1 ? line : `${line} (× ${count})`))
    .join("\n");
}
