import { page, type Section } from "../document/blocks.ts";
import { latencyChart } from "../facts/chart.ts";
import type { Language } from "../messages/language.ts";
import { timelineFigures } from "../render/html/figures/timeline.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** The latency over the drill's time. */
export function timelineSection({ record, verdict }: CleanDrill, language: Language): Section {
  const chart = latencyChart(record, language);
  return {
    id: "time",
    title: language.words.timeline,
    priority: 2,
    fold: { handle: language.words.chart.handle, open: verdict.status !== "pass" },
    blocks: [
      ...(chart === null ? [] : [{ kind: "chart", chart } as const]),
      page(() => timelineFigures(record, language)),
    ],
  };
}
