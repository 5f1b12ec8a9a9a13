import type { Verdict } from "../../gate/verdict/verdict.ts";
import type { DrillRecord } from "../../model/record.ts";
import type { Trend } from "../history/trend.ts";
import type { Provenance } from "../provenance-definition.ts";
import { type Story, tell } from "../story.ts";
import { baselineSection } from "./markdown/baseline.ts";
import { causeSection } from "./markdown/cause.ts";
import { chartSection } from "./markdown/chart.ts";
import { checksSection } from "./markdown/checks.ts";
import { evidenceSection } from "./markdown/evidence.ts";
import { footerSection } from "./markdown/footer.ts";
import { headSection } from "./markdown/head.ts";
import { machineSection } from "./markdown/machine.ts";
import { notesSection } from "./markdown/notes.ts";
import { peaksSection } from "./markdown/peaks.ts";
import { phasesSection } from "./markdown/phases.ts";
import { runnerSection } from "./markdown/runner.ts";
import { sentimentsSection } from "./markdown/sentiments.ts";
import { trendSection } from "./markdown/trend.ts";

/** GitHub takes 65,536 characters. This leaves room for the comment's marker, and counts bytes to be safe. */
export const BODY_LIMIT_BYTES = 64_500;

interface Section {
  readonly name: string;
  readonly render: (story: Story) => string;
  /** Cut earlier when lower; null = never cut. */
  readonly worth: number | null;
}

/** In the order of reading. */
const SECTIONS: readonly Section[] = [
  { name: "verdict", render: headSection, worth: null },
  { name: "checks", render: checksSection, worth: 9 },
  { name: "cause", render: causeSection, worth: 8 },
  { name: "baseline", render: baselineSection, worth: 7 },
  { name: "phases", render: phasesSection, worth: 5 },
  { name: "peak use", render: peaksSection, worth: 2.5 },
  { name: "history", render: trendSection, worth: -1 },
  { name: "chart", render: chartSection, worth: 0 },
  { name: "runner", render: runnerSection, worth: 6 },
  { name: "notes", render: notesSection, worth: 4 },
  { name: "recovery and evidence", render: evidenceSection, worth: 3 },
  { name: "sentiments", render: sentimentsSection, worth: 1 },
  { name: "machine and image", render: machineSection, worth: 2 },
  { name: "footer", render: footerSection, worth: null },
];

/**
 * The body of the comment and of the job summary, every foreign word in it escaped. Over `limitBytes` of UTF-8 the least
 * telling sections are left out one by one, and the body says so; the verdict always stays.
 */
export function toMarkdown(
  record: DrillRecord,
  verdict: Verdict,
  provenance: Provenance,
  limitBytes: number = BODY_LIMIT_BYTES,
  trend: Trend | null = null,
): string {
  const story = tell(record, verdict, provenance, trend);
  const parts = SECTIONS.map((section) => ({ ...section, text: section.render(story) })).filter(
    ({ text }) => text !== "",
  );
  const cut: string[] = [];
  for (;;) {
    const body = assemble(parts, cut);
    const least = parts
      .filter(({ name, worth }) => worth !== null && !cut.includes(name))
      .toSorted((a, b) => (a.worth ?? 0) - (b.worth ?? 0))[0];
    if (least === undefined || Buffer.byteLength(body) <= limitBytes) return body;
    cut.push(least.name);
  }
}

function assemble(parts: readonly { name: string; text: string }[], cut: readonly string[]): string {
  const kept = parts.filter(({ name }) => !cut.includes(name)).map(({ text }) => text);
  if (cut.length > 0) {
    kept.splice(-1, 0, `_Cut to fit into a comment: ${cut.join(", ")}. The result file of the run has everything._`);
  }
  return `${kept.join("\n\n")}\n`;
}
