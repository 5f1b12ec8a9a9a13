import { type KeyFigures, type PastDrill, withDrill } from "../../model/history.ts";
import { nearestRank } from "../../model/measurement.ts";
import { cleanLine } from "../../model/text/escape.ts";
import { formatDuration } from "../../model/text/format.ts";

/** A drill compared with those of the default branch. It informs: no check and no verdict depends on it. */
export interface Trend {
  /** The default branch's name. */
  readonly branch: string;
  /** In the order of their runs, the newest last; this drill's run is not among them. */
  readonly past: readonly PastDrill[];
  readonly own: PastDrill;
}

/** What a reader has in mind. */
const LATELY = 20;

/** A clean trend; null if there is nothing to compare with. */
export function trendOf(branch: string, history: readonly PastDrill[], own: PastDrill): Trend | null {
  const past = history.filter(({ runId }) => runId !== own.runId);
  return past.length === 0 ? null : { branch: cleanLine(branch, 100), past, own };
}

/** The past drills and this one where it belongs among them. */
export function drillsOf({ past, own }: Trend): readonly PastDrill[] {
  return withDrill(past, own);
}

/**
 * The trend in a sentence: `The last 20 runs on main: P95 3.8 s to 4.9 s, median 4.1 s (now 4.3 s); recovery …`. Empty
 * if no figure can be compared with another.
 */
export function trendSentence({ branch, past, own }: Trend): string {
  const lately = past.slice(-LATELY);
  const parts = [
    ...compared("P95", "p95Ms", lately, own),
    ...compared("recovery", "recoveryMs", lately, own),
    ...elsewhere(lately, own),
  ];
  if (parts.length === 0) return "";
  const runs = lately.length === 1 ? "The last run" : `The last ${lately.length} runs`;
  return `${runs} on \`${branch}\`: ${parts.join("; ")}.`;
}

/** Whether a drill's figures are those of another machine than this one's. */
export function isElsewhere({ cpuModel }: PastDrill, own: PastDrill): boolean {
  return cpuModel !== own.cpuModel;
}

function compared(name: string, figure: keyof KeyFigures, past: readonly PastDrill[], own: PastDrill): string[] {
  const values = past.flatMap((drill) => drill[figure] ?? []);
  const median = nearestRank(values, 0.5);
  if (median === null) return [];
  const now = own[figure] === null ? "" : ` (now ${formatDuration(own[figure])})`;
  const [least, most] = [formatDuration(Math.min(...values)), formatDuration(Math.max(...values))];
  if (least === most) return [`${name} ${most}${now}`];
  // Of two the nearest-rank median is but the lesser one.
  const middle = values.length > 2 ? `, median ${formatDuration(median)}` : "";
  return [`${name} ${least} to ${most}${middle}${now}`];
}

function elsewhere(past: readonly PastDrill[], own: PastDrill): string[] {
  const count = past.filter((drill) => isElsewhere(drill, own)).length;
  if (count === 0) return [];
  const which = past.length === 1 ? "" : count === past.length ? "all " : `${count} of them `;
  return [`${which}on another CPU than this run`];
}
