import { markdownText } from "../../../model/text/escape.ts";
import { failureLines, phaseCells, phaseHeadings } from "../../facts/phases.ts";
import type { Story } from "../../story.ts";
import { table } from "./table.ts";

/** Every phase's figures, and how requests failed where some did. */
export function phasesSection({ record }: Story): string {
  if (record.phases.length === 0) return "";
  const figures = table(
    phaseHeadings().map((heading, index) => ({ heading, figures: index > 0 })),
    record.phases.map((phase) => phaseCells(record, phase).map(markdownText)),
  );
  const failures = failureLines(record).slice(0, 20);
  if (failures.length === 0) return figures;
  return `${figures}\n\nFailed requests, ${failures.map(markdownText).join("; ")}.`;
}
