import type { Check } from "../../model/check.ts";
import { recoveryOf } from "../../model/facts/outcome.ts";
import { place } from "../../model/facts/place.ts";
import { METRICS, type Metric } from "../../model/metrics.ts";
import { type DrillRecord, ENDED_BEFORE, type ExperimentRecord, NOT_FOR_BASELINE } from "../../model/record.ts";
import { formatCount, formatDuration, formatRatioOf } from "../../model/text/format.ts";
import { ratioText } from "../words/compared.ts";
import { type ExperimentFact, effectAndRemoval } from "./experiments.ts";
import { NO_FIGURE } from "./figures.ts";
import { metricText } from "./phases.ts";
import { recoveryLinks } from "./recovery.ts";

export const SAME_IMAGE = "the same image on both sides";

/** Figures of both stand in one cell, so that the eye need not travel. */
export function comparedHeadings(): string[] {
  return ["candidate / baseline", "pairs", ...comparedMetrics().map(({ label }) => label), "ratio"];
}

/** Latencies first: they are what is compared. */
function comparedMetrics(): Metric[] {
  const [latencies, shares] = [true, false].map((ofRequests) =>
    Object.values(METRICS).filter(({ reads }) => (reads.of === "quantile") === ofRequests),
  );
  return [...(latencies ?? []), ...(shares ?? [])];
}

export const RECOVERED_HEADINGS = [
  "candidate / baseline",
  "process gone",
  "started again",
  "listening",
  "first good answer",
] as const;

/** Whether the candidate is the baseline itself, as in the first try of a gate. */
export function isSameImage({ image, baseline }: DrillRecord): boolean {
  return image !== null && image.id === baseline?.image?.id;
}

/** Cells under `comparedHeadings()` for each comparison, not yet escaped. */
export function comparedRows(record: DrillRecord): string[][] {
  return (record.baseline?.comparisons ?? []).map((comparison) => {
    const { scope, candidate, baseline } = comparison;
    const check = slowdownCheck(record, scope);
    const both = (metric: Metric) =>
      `${metricText(metric, candidate.measurement)} / ${metricText(metric, baseline.measurement)}`;
    return [
      place(scope),
      formatCount(Math.min(candidate.measurement.requests, baseline.measurement.requests)),
      ...comparedMetrics().map(both),
      check === undefined ? NO_FIGURE : ratioText(check),
    ];
  });
}

/** Cells under `RECOVERED_HEADINGS` for each fault that either side had to recover from. */
export function recoveredRows(record: DrillRecord): string[][] {
  return record.experiments.flatMap((experiment, index) => {
    const beside = record.baseline?.experiments[index];
    const recoveries = beside === undefined ? [] : [experiment, beside].map(recoveryOf);
    if (recoveries.every((recovery) => recovery === null)) return [];
    const sides = recoveries.map((recovery) => (recovery === null ? [] : recoveryLinks(recovery)));
    const cell = (link: number) => sides.map((links) => linkText(links[link])).join(" / ");
    return [[`after ${experiment.name}`, ...[0, 1, 2, 3].map(cell)]];
  });
}

/** Whether the experiment ran on the baseline, had an effect and was removed; empty without a baseline. */
export function baselineFacts(record: DrillRecord, experiment: ExperimentRecord): ExperimentFact[] {
  const beside = record.baseline?.experiments[record.experiments.indexOf(experiment)];
  // What only the candidate gets is nothing to tell of the baseline, and nor is a drill that ended before either turn.
  if (beside === undefined || beside.skipped === NOT_FOR_BASELINE) return [];
  if (beside.skipped === ENDED_BEFORE && experiment.skipped !== null) return [];
  return effectAndRemoval(beside).map(({ good, text }) => ({ good, text: `baseline: ${text}` }));
}

/**
 * What the comparisons could have seen at all, in a sentence; empty where that is known of none.
 */
export function sensitivityText(record: DrillRecord): string {
  const known = (record.baseline?.comparisons ?? []).flatMap(({ scope }) => {
    const smallest = slowdownCheck(record, scope)?.comparison?.smallestSeen ?? null;
    return smallest === null ? [] : `${formatRatioOf(smallest)} ${place(scope)}`;
  });
  if (known.length === 0) return "";
  return `The smallest slowdown that this run could have seen, 19 times of 20: ${known.join(", ")}.`;
}

function slowdownCheck({ checks }: DrillRecord, scope: string): Check | undefined {
  return checks.find((check) => check.scope === scope && check.objective.kind === "baseline-slowdown");
}

function linkText(link: ReturnType<typeof recoveryLinks>[number] | undefined): string {
  if (link === undefined) return NO_FIGURE;
  return link.atMs === null ? link.missing : formatDuration(link.atMs);
}
