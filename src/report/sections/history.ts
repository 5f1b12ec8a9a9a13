import type { PastDrill } from "../../model/history.ts";
import { formatDuration, formatMultiple, formatRatio } from "../../model/text/format.ts";
import { only, page, type Section, type Text, table, text } from "../document/blocks.ts";
import { orNone } from "../facts/figures.ts";
import { drillsOf, type Trend, trendSentence } from "../history/trend.ts";
import { historyFigures } from "../render/html/figures/history-figures.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

const HEADINGS = [
  "run",
  "verdict",
  "availability",
  "P95, worst window",
  "P95, steady state",
  "slowdown",
  "recovery",
  "runner",
];

/** The runs of the default branch with this one among them: a sentence, and on the page charts and a table. */
export function historySection({ record, trend }: CleanDrill): Section {
  const section = { id: "history", title: "History", priority: 1 };
  if (trend === null) return { ...section, blocks: [] };
  const rows = drillsOf(trend).toReversed();
  const blocks = [
    text({ sentence: trendSentence(trend) }),
    page(() => historyFigures(trend, record.plan.limits)),
    only(
      table(
        "History",
        HEADINGS,
        rows.map((drill) => row(drill, trend)),
        { figures: [2, 3, 4, 5, 6] },
      ),
      "html",
    ),
  ];
  return { ...section, blocks };
}

function row(drill: PastDrill, { own }: Trend): Text[] {
  const { verdict, availability, slowdown, cpuModel, canaryMs } = drill;
  const time = (ms: number | null) => orNone(ms, (known) => formatDuration(known));
  const runner = [cpuModel ?? "", canaryMs === null ? "" : `canary ${formatDuration(canaryMs)}`];
  return [
    nameOf(drill, own),
    { mark: verdict, word: verdict },
    orNone(availability, (ratio) => formatRatio(ratio)),
    time(drill.p95Ms),
    time(drill.steadyP95Ms),
    orNone(slowdown, (multiple) => formatMultiple(multiple)),
    time(drill.recoveryMs),
    runner.filter((part) => part !== "").join(", "),
  ];
}

function nameOf({ runId, headSha, startedAt }: PastDrill, own: PastDrill): Text {
  const name = runId === own.runId ? { strong: "this run" } : startedAt.slice(0, 16).replace("T", " ");
  return headSha === null ? name : [name, " ", { code: headSha.slice(0, 7) }];
}
