import type { CheckStatus } from "../../core/check.ts";
import type { DrillRecord } from "../../core/record.ts";
import { failureLines, PHASE_HEADINGS, phaseCells } from "../phases.ts";
import { checkName, decidedOn, leaningText, limitText, measuredText } from "../words.ts";
import { align, cutTo, indented } from "./columns.ts";
import type { Colour, Paint } from "./paint.ts";

const MARK: Readonly<Record<CheckStatus, readonly [mark: string, colour: Colour]>> = {
  pass: ["✔", "green"],
  fail: ["✘", "red"],
  inconclusive: ["?", "yellow"],
};

/** Every limit beside what was measured. */
export function checkLines(record: DrillRecord, paint: Paint): string[] {
  const { checks } = record;
  if (checks.length === 0) return [];
  const rows = checks.map((check) => [
    cutTo(checkName(check), 44),
    limitText(check.objective),
    measuredText(record, check),
    countText(decidedOn(record, check)),
    leaningText(check),
  ]);
  return align(rows, [1, 3]).map((line, index) => {
    const [mark, colour] = MARK[checks[index]?.status ?? "inconclusive"];
    return `  ${paint(mark, colour)} ${line}`;
  });
}

function countText(decided: string): string {
  return /^[\d,]+$/.test(decided) ? `n = ${decided}` : decided;
}

/** Every phase's figures, and how requests failed where some did. */
export function phaseLines(record: DrillRecord): string[] {
  if (record.phases.length === 0) return [];
  const rows = record.phases.map((phase) => {
    const [name, ...figures] = phaseCells(record, phase);
    return [cutTo(name, 44), ...figures];
  });
  const failures = failureLines(record).flatMap((line) => indented(`failed, ${line}`, 2, 2));
  return [...align([[...PHASE_HEADINGS], ...rows], [1, 2, 3, 4, 5]).map((line) => `  ${line}`), ...failures];
}
