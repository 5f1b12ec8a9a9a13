import { type Section, table, text } from "../document/blocks.ts";
import { overBudget, peakRows, peakSummary } from "../facts/peaks.ts";
import { failureLines, phaseCells, phaseHeadings, streamNotes } from "../facts/phases.ts";
import type { Language } from "../messages/language.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** A comment folds the table of more phases. */
const MAX_OPEN = 8;

/** Every phase's figures, and how requests failed where some did. */
export function phasesSection({ record }: CleanDrill, language: Language): Section {
  const { title, failed, handle, streams } = language.words.phases;
  const rows = record.phases.map((phase) => phaseCells(record, phase, language));
  const failures = failureLines(record, language).slice(0, 20);
  const blocks = [
    table(title, phaseHeadings(record, language), rows),
    text(failures.length === 0 ? "" : failed(failures)),
    text(record.plan.service.answer.stream === undefined ? "" : streams(streamNotes(record))),
  ];
  const section = { id: "phases", title, priority: 8, blocks };
  return rows.length > MAX_OPEN ? { ...section, fold: { handle: handle(rows.length), open: false } } : section;
}

/** The most that the service used of each resource, and where in the drill. */
export function peaksSection({ record }: CleanDrill, language: Language): Section {
  const { title, headings } = language.words.peaks;
  return {
    id: "peaks",
    title,
    priority: 5,
    fold: { handle: peakSummary(record, language), open: overBudget(record) },
    blocks: [table(title, headings, peakRows(record, language), { figures: [1, 2] })],
  };
}
