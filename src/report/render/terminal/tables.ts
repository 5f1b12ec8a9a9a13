import type { Check, CheckStatus } from "../../../model/check.ts";
import type { DrillRecord } from "../../../model/record.ts";
import {
  comparedHeadings,
  comparedRows,
  RECOVERED_HEADINGS,
  recoveredRows,
  sensitivityText,
} from "../../facts/baseline.ts";
import { NOISE_HEADINGS, noiseRows, noisyPhases } from "../../facts/noise.ts";
import { failureLines, phaseCells, phaseHeadings } from "../../facts/phases.ts";
import { isComparison } from "../../words/compared.ts";
import { checkName, decidedOn, limitText, measuredText, outcomeText } from "../../words/words.ts";
import { align, cutTo, indented } from "./columns.ts";
import type { Color, Paint } from "./paint.ts";

const MARK: Readonly<Record<CheckStatus, readonly [mark: string, color: Color]>> = {
  pass: ["✔", "green"],
  fail: ["✘", "red"],
  inconclusive: ["?", "yellow"],
  "not-applicable": ["–", "gray"],
};

/** Every limit beside what was measured; those of the comparisons stand with the baseline. */
export function checkLines(record: DrillRecord, paint: Paint): string[] {
  const checks = record.checks.filter(({ objective }) => !isComparison(objective));
  const rows = checks.map((check) => [
    cutTo(checkName(check), 44),
    limitText(record, check),
    // Where nothing was measured that is all there is to say.
    ...(check.status === "not-applicable"
      ? [outcomeText(record, check), "", ""]
      : [measuredText(record, check), countText(decidedOn(record, check)), outcomeText(record, check)]),
  ]);
  return marked(checks, align(rows, [1, 3]), paint);
}

function comparisonLines(record: DrillRecord, paint: Paint): string[] {
  const checks = record.checks.filter(({ objective }) => isComparison(objective));
  const rows = checks.map((check) => [
    cutTo(checkName(check).replace(" vs baseline", ""), 34),
    limitText(record, check),
    measuredText(record, check),
    decidedOn(record, check),
    outcomeText(record, check),
  ]);
  return marked(checks, align(rows, [1, 3]), paint);
}

function marked(checks: readonly Check[], lines: readonly string[], paint: Paint): string[] {
  return lines.map((line, index) => {
    const [mark, color] = MARK[checks[index]?.status ?? "inconclusive"];
    return `  ${paint(mark, color)} ${line}`;
  });
}

function countText(decided: string): string {
  return /^[\d,]+$/.test(decided) ? `n = ${decided}` : decided;
}

/** The candidate beside the baseline: what it was held to, and the figures of both. */
export function baselineLines(record: DrillRecord, paint: Paint): string[] {
  const rows = (headings: readonly string[], cells: readonly (readonly string[])[]) =>
    cells.length === 0 ? [] : align([headings, ...cells], allButFirst(headings)).map((line) => `  ${line}`);
  const sensitivity = sensitivityText(record);
  return [
    ...comparisonLines(record, paint),
    ...rows(comparedHeadings(), comparedRows(record)),
    ...(sensitivity === "" ? [] : indented(sensitivity, 2)),
    ...rows(RECOVERED_HEADINGS, recoveredRows(record)),
  ];
}

/** How quiet the runner was in each phase, and where it was too noisy to judge the service by. */
export function noiseLines(record: DrillRecord, paint: Paint): string[] {
  const rows = noiseRows(record).map(([name = "", ...figures]) => [cutTo(name, 30), ...figures]);
  if (rows.length === 0) return [];
  const noisy = noisyPhases(record).flatMap((each) => indented(`! ${each}`, 2, 2).map((line) => paint(line, "yellow")));
  return [...align([[...NOISE_HEADINGS], ...rows], [1, 2, 3, 4, 5, 6]).map((line) => `  ${line}`), ...noisy];
}

/** Every phase's figures, and how requests failed where some did. */
export function phaseLines(record: DrillRecord): string[] {
  if (record.phases.length === 0) return [];
  const rows = record.phases.map((phase) => {
    const [name, ...figures] = phaseCells(record, phase);
    return [cutTo(name, 44), ...figures];
  });
  const failures = failureLines(record).flatMap((line) => indented(`failed, ${line}`, 2, 2));
  const headings = phaseHeadings();
  return [...align([headings, ...rows], allButFirst(headings)).map((line) => `  ${line}`), ...failures];
}

/** The places of the columns of figures. */
function allButFirst(headings: readonly string[]): number[] {
  return headings.slice(1).map((_, index) => index + 1);
}
