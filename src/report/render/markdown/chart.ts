import { markdownText } from "../../../model/text/escape.ts";
import { latencyChart } from "../../facts/chart.ts";
import type { Story } from "../../story.ts";
import { fold } from "./fold.ts";

/** Mermaid's own first color can hardly be seen on white, and its own height fills a screen. */
const SETTING = `---
config:
  xyChart:
    height: 260
  themeVariables:
    xyChart:
      plotColorPalette: "#0969da, #cf222e"
---`;

/** The latency over the drill's time, as a picture that GitHub draws itself. Whatever is in it is a number or ours. */
export function chartSection({ record, verdict }: Story): string {
  const chart = latencyChart(record);
  if (chart === null) return "";
  const { fromS, toS, slowestS, limitS, experiments } = chart;
  const highest = Math.max(...slowestS, limitS ?? 0);
  const lines = [slowestS, ...(limitS === null ? [] : [slowestS.map(() => limitS)])];
  const caption = [
    "Blue: the slowest request of each sixtieth of the drill, from its first request on.",
    ...(limitS === null ? [] : ["Red: the limit of the P95."]),
    ...(experiments.length === 0 ? [] : [`Faults: ${experiments.map(markdownText).join(", ")}.`]),
  ];
  const inside = [
    "```mermaid",
    SETTING,
    "xychart-beta",
    '  title "Latency over the drill, s"',
    `  x-axis "time, s" 0 --> ${Math.max(1, Math.ceil(toS - fromS))}`,
    `  y-axis "latency, s" 0 --> ${Number((1.1 * highest).toPrecision(2))}`,
    ...lines.map((values) => `  line [${values.join(", ")}]`),
    "```",
    "",
    caption.join(" "),
  ].join("\n");
  return fold("Latency over the drill", inside, verdict.status !== "pass");
}
