import { page, type Section } from "../document/blocks.ts";
import { latencyChart } from "../facts/chart.ts";
import { timelineFigures } from "../render/html/figures/timeline.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** The latency over the drill's time. */
export function timelineSection({ record, verdict }: CleanDrill): Section {
  const chart = latencyChart(record);
  return {
    id: "time",
    title: "Timeline",
    priority: 2,
    fold: { handle: "Latency over the drill", open: verdict.status !== "pass" },
    blocks: [...(chart === null ? [] : [{ kind: "chart", chart } as const]), page(() => timelineFigures(record))],
  };
}
