import { budgetObjectives } from "../../gate/checks/budget-check.ts";
import { PEAK_KINDS, type PeakUse, peakUse, stretchesOf } from "../../model/facts/peak-use.ts";
import { OBJECTIVES } from "../../model/objectives.ts";
import type { DrillRecord, Peaks } from "../../model/record.ts";
import type { Language } from "../messages/language.ts";
import { NO_FIGURE } from "./figures.ts";

/** The most that the service used of each resource, and where, as cells, not yet escaped; none before a phase. */
export function peakRows(record: DrillRecord, language: Language): string[][] {
  const words = language.words.peaks;
  if (record.phases.length === 0) return [];
  const stretches = stretchesOf(record);
  const budget = budgetObjectives(record.plan.budget);
  return PEAK_KINDS.map((kind) => {
    const { figure } = kind;
    const peak = peakUse(kind, stretches);
    const limit = budget.find((objective) => OBJECTIVES[objective.kind].peak?.figure === figure);
    return [
      words.resources[figure],
      peak === null ? NO_FIGURE : figureText(figure, peak.value, language),
      limit === undefined ? "" : `≤ ${language.format.limit(limit)}`,
      peak === null ? words.noCounters : whereText(peak, language),
    ];
  });
}

/** `Peak use: 0.99 CPUs, 830 MiB`. */
export function peakSummary(record: DrillRecord, language: Language): string {
  const [cpu = NO_FIGURE, memory = NO_FIGURE] = peakRows(record, language).map(([, most = NO_FIGURE]) => most);
  return language.words.peaks.summary(cpu, memory);
}

/** Whether a budget was broken. */
export function overBudget({ checks }: DrillRecord): boolean {
  return checks.some(({ objective, status }) => OBJECTIVES[objective.kind].peak !== undefined && status === "fail");
}

function figureText(figure: keyof Peaks, value: number, { words: { peaks }, format }: Language): string {
  if (figure === "cpus") return format.cpus(value);
  if (figure === "memoryBytes") return format.bytes(value);
  // Not every machine has this counter; a missing one reads as 0.
  return value === 0 ? peaks.noneCounted : peaks.perSecond(value);
}

function whereText({ value, stretch: { at } }: PeakUse, { words }: Language): string {
  return value === 0 ? "" : words.peaks.where(at.scope, at.nextToBaseline);
}
