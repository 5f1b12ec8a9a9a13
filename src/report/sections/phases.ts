import { type Section, table, text } from "../document/blocks.ts";
import { overBudget, PEAK_HEADINGS, peakRows, peakSummary } from "../facts/peaks.ts";
import { failureLines, phaseCells, phaseHeadings } from "../facts/phases.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** Every phase's figures, and how requests failed where some did. */
export function phasesSection({ record }: CleanDrill): Section {
  const rows = record.phases.map((phase) => phaseCells(record, phase));
  const failures = failureLines(record).slice(0, 20);
  const failed = failures.length === 0 ? "" : `Failed requests, ${failures.join("; ")}.`;
  const blocks = [table("Phases", phaseHeadings(), rows), text(failed)];
  return { id: "phases", title: "Phases", priority: 8, blocks };
}

/** The most that the service used of each resource, and where in the drill. */
export function peaksSection({ record }: CleanDrill): Section {
  return {
    id: "peaks",
    title: "Peak use",
    priority: 5,
    fold: { handle: peakSummary(record), open: overBudget(record) },
    blocks: [table("Peak use", PEAK_HEADINGS, peakRows(record), { figures: [1, 2] })],
  };
}
