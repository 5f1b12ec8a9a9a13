import type { PastDrill } from "../../model/history.ts";
import { only, page, type Section, statusMark, type Text, table, text } from "../document/blocks.ts";
import { orNone } from "../facts/figures.ts";
import { drillsOf, pastMark, type Trend, trendSentence } from "../history/trend.ts";
import type { Language } from "../messages/language.ts";
import { historyFigures } from "../render/html/figures/history-figures.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** The runs of the default branch with this one among them: a sentence, and on the page charts and a table. */
export function historySection({ record, trend }: CleanDrill, language: Language): Section {
  const { title, headings, ofStreams } = language.words.history;
  const section = { id: "history", title, priority: 1 };
  if (trend === null) return { ...section, blocks: [] };
  const rows = drillsOf(trend).toReversed();
  const streams = rows.some(({ ttftMs, tpotMs }) => (ttftMs ?? tpotMs ?? null) !== null);
  const all = streams ? headings.toSpliced(4, 0, ...ofStreams) : headings;
  const blocks = [
    text({ sentence: trendSentence(trend, language) }),
    page(() => historyFigures(trend, record.plan.limits, language)),
    only(
      table(
        title,
        all,
        rows.map((drill) => row(drill, trend, language, streams)),
        { figures: all.map((_, index) => index).slice(2, -1) },
      ),
      "html",
    ),
  ];
  return { ...section, blocks };
}

function row(drill: PastDrill, { own }: Trend, language: Language, streams: boolean): Text[] {
  const { words, format } = language;
  const { verdict, availability, slowdown, cpuModel, canaryMs, recoveryMs } = drill;
  const time = (name: "p95Ms" | "steadyP95Ms" | "ttftMs" | "tpotMs") =>
    orNone(drill[name] ?? null, (ms) => `${pastMark(drill, name)}${format.duration(ms)}`);
  const runner = [cpuModel ?? "", canaryMs === null ? "" : words.history.canary(canaryMs)];
  return [
    nameOf(drill, own, language),
    statusMark(verdict, words.status[verdict], language),
    orNone(availability, (ratio) => format.ratio(ratio)),
    time("p95Ms"),
    ...(streams ? [time("ttftMs"), time("tpotMs")] : []),
    time("steadyP95Ms"),
    orNone(slowdown, (multiple) => `${pastMark(drill, "slowdown")}${format.multiple(multiple)}`),
    orNone(recoveryMs, (ms) => format.duration(ms)),
    format.clauses(runner.filter((part) => part !== "")),
  ];
}

function nameOf({ runId, headSha, startedAt }: PastDrill, own: PastDrill, { words }: Language): Text {
  const name = runId === own.runId ? { strong: words.source.thisRun } : startedAt.slice(0, 16).replace("T", " ");
  return headSha === null ? name : [name, " ", { code: headSha.slice(0, 7) }];
}
