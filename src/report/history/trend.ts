import { type PastDrill, withDrill } from "../../model/history.ts";
import { nearestRank } from "../../model/measurement.ts";
import { cleanLine } from "../../model/text/escape.ts";
import { BOUND_MARK } from "../facts/figures.ts";
import type { Language } from "../messages/language.ts";

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
export function trendSentence({ branch, past, own }: Trend, language: Language): string {
  const lately = past.slice(-LATELY);
  const parts = [
    ...(["p95Ms", "ttftMs", "tpotMs", "recoveryMs"] as const).flatMap((figure) =>
      compared(figure, lately, own, language),
    ),
    ...elsewhere(lately, own, language),
  ];
  return parts.length === 0 ? "" : language.words.history.sentence(lately.length, branch, parts);
}

/** Whether a drill's figures are those of another machine than this one's. */
export function isElsewhere({ cpuModel }: PastDrill, own: PastDrill): boolean {
  return cpuModel !== own.cpuModel;
}

function compared(
  figure: "p95Ms" | "ttftMs" | "tpotMs" | "recoveryMs",
  past: readonly PastDrill[],
  own: PastDrill,
  { words: { history } }: Language,
): string[] {
  const values = past.flatMap((drill) => drill[figure] ?? []);
  // What this drill does not measure at all, such as the times of streams, is not missing from it.
  if (own[figure] === undefined) return [];
  const median = nearestRank(values, 0.5);
  if (median === null) return [];
  // Of two values the nearest-rank median is just the lesser one.
  const shown = values.length > 2 ? median : null;
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const mark = (ms: number) =>
    past.map((drill) => (drill[figure] === ms ? pastMark(drill, figure) : "")).join("") !== "";
  const bounds = { min: mark(min), max: mark(max), median: mark(median), now: pastMark(own, figure) !== "" };
  return [history.range(history.figures[figure], min, max, shown, own[figure], bounds)];
}

/** `≥ ` for a figure of a past drill that is a lower bound. */
export function pastMark({ lowerBounds = [] }: PastDrill, figure: string): string {
  return lowerBounds.some((each) => each === figure) ? BOUND_MARK : "";
}

function elsewhere(past: readonly PastDrill[], own: PastDrill, { words: { history } }: Language): string[] {
  const count = past.filter((drill) => isElsewhere(drill, own)).length;
  return count === 0 ? [] : [history.elsewhere(count, past.length)];
}
