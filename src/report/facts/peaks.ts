import { budgetObjectives } from "../../gate/checks/budget-check.ts";
import { PEAK_KINDS, type PeakUse, peakUse, START, stretchesOf } from "../../model/facts/peak-use.ts";
import { STEADY_STATE } from "../../model/facts/place.ts";
import { OBJECTIVES } from "../../model/objectives.ts";
import type { DrillRecord, Peaks } from "../../model/record.ts";
import { formatBytes, formatCpus, formatLimit } from "../../model/text/format.ts";
import { NO_FIGURE } from "./figures.ts";

export const PEAK_HEADINGS = ["resource", "most", "budget", "where"] as const;

const NAME: Readonly<Record<keyof Peaks, string>> = {
  cpus: "CPU",
  memoryBytes: "memory",
  writtenPerSecond: "disk, written",
  readPerSecond: "disk, read",
  networkPerSecond: "network",
};

/** The most that the service used of each resource, as cells under `PEAK_HEADINGS`, not yet escaped; none before a phase. */
export function peakRows(record: DrillRecord): string[][] {
  if (record.phases.length === 0) return [];
  const stretches = stretchesOf(record);
  const budget = budgetObjectives(record.plan.budget);
  return PEAK_KINDS.map((kind) => {
    const { figure } = kind;
    const peak = peakUse(kind, stretches);
    const limit = budget.find((objective) => OBJECTIVES[objective.kind].peak?.figure === figure);
    return [
      NAME[figure],
      peak === null ? NO_FIGURE : figureText(figure, peak.value),
      limit === undefined ? "" : `≤ ${formatLimit(limit)}`,
      peak === null ? "no counters" : whereText(peak),
    ];
  });
}

/** `Peak use: 0.99 CPUs, 830 MiB`. */
export function peakSummary(record: DrillRecord): string {
  const [cpu, memory] = peakRows(record).map(([, most = NO_FIGURE]) => most);
  return `Peak use: ${cpu}, ${memory}`;
}

/** Whether a budget was broken. */
export function overBudget({ checks }: DrillRecord): boolean {
  return checks.some(({ objective, status }) => OBJECTIVES[objective.kind].peak !== undefined && status === "fail");
}

function figureText(figure: keyof Peaks, value: number): string {
  if (figure === "cpus") return formatCpus(value);
  if (figure === "memoryBytes") return formatBytes(value);
  // Not every machine keeps this book, and one that is not kept reads as nothing.
  return value === 0 ? "none counted" : `${formatBytes(value)}/s`;
}

function whereText({ value, stretch: { name } }: PeakUse): string {
  if (value === 0) return "";
  if (name === STEADY_STATE) return "steady state";
  return name === START ? "start and warm-up" : name;
}
