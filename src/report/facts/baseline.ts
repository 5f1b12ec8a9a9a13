import type { Check } from "../../model/check.ts";
import { recoveryOf } from "../../model/facts/outcome.ts";
import { METRICS, type MetricName } from "../../model/metrics.ts";
import { comparisonKinds, OBJECTIVES, type ObjectiveKind } from "../../model/objectives.ts";
import { type DrillRecord, ENDED_BEFORE, type ExperimentRecord, NOT_FOR_BASELINE } from "../../model/record.ts";
import type { ServicePlan } from "../../model/service/service.ts";
import type { Language } from "../messages/language.ts";
import { ratioText } from "./checks.ts";
import { type ExperimentFact, effectAndRemoval } from "./experiments.ts";
import { NO_FIGURE } from "./figures.ts";
import { metricText, shownMetrics } from "./phases.ts";
import { recoveryLinks } from "./recovery.ts";

/** Both figures are in one cell, next to each other. */
export function comparedHeadings(record: DrillRecord, { words }: Language): string[] {
  const { sides, pairs, ratio } = words.baseline;
  const metrics = comparedMetrics(record).map((metric) => words.metric(metric));
  return [sides, pairs, ...metrics, ...slowdownKinds(record.plan.service).map(ratio)];
}

/** The objectives whose checks have a ratio. */
function slowdownKinds(service: ServicePlan): ObjectiveKind[] {
  return comparisonKinds(service).filter((kind) => OBJECTIVES[kind].compares !== undefined);
}

/** Latencies first: they are what is compared. */
function comparedMetrics(record: DrillRecord): MetricName[] {
  const isLatency = (metric: MetricName) => METRICS[metric].reads.of === "quantile";
  return shownMetrics(record).toSorted((a, b) => Number(isLatency(b)) - Number(isLatency(a)));
}

/** Whether the candidate is the baseline itself, as in the first try of a gate. */
export function isSameImage({ image, baseline }: DrillRecord): boolean {
  return image !== null && image.id === baseline?.image?.id;
}

/** Cells under `comparedHeadings()` for each comparison, not yet escaped. */
export function comparedRows(record: DrillRecord, language: Language): string[][] {
  const { words, format } = language;
  return (record.baseline?.comparisons ?? []).map((comparison) => {
    const { scope, candidate, baseline } = comparison;
    const ratioOf = (kind: ObjectiveKind) => {
      const check = checkOf(record, scope, kind);
      return check === undefined ? NO_FIGURE : ratioText(check, language);
    };
    const both = (metric: MetricName) =>
      [candidate, baseline].map(({ measurement }) => metricText(metric, measurement, language)).join(" / ");
    return [
      words.place(scope),
      format.count(Math.min(candidate.measurement.requests, baseline.measurement.requests)),
      ...comparedMetrics(record).map(both),
      ...slowdownKinds(record.plan.service).map(ratioOf),
    ];
  });
}

/** Cells for each experiment that either side had to recover from. */
export function recoveredRows(record: DrillRecord, language: Language): string[][] {
  return record.experiments.flatMap((experiment, index) => {
    const beside = record.baseline?.experiments[index];
    const recoveries = beside === undefined ? [] : [experiment, beside].map(recoveryOf);
    if (recoveries.every((recovery) => recovery === null)) return [];
    const sides = recoveries.map((recovery) => (recovery === null ? [] : recoveryLinks(recovery, language)));
    const cell = (link: number) => sides.map((links) => linkText(links[link], language)).join(" / ");
    return [[language.words.place(`after ${experiment.name}`), ...[0, 1, 2, 3].map(cell)]];
  });
}

/** Whether the experiment ran on the baseline, had an effect and was removed; empty without a baseline. */
export function baselineFacts(record: DrillRecord, experiment: ExperimentRecord, language: Language): ExperimentFact[] {
  const beside = record.baseline?.experiments[record.experiments.indexOf(experiment)];
  // What only the candidate gets is nothing to tell of the baseline, and nor is a drill that ended before either turn.
  if (beside === undefined || beside.skipped?.code === NOT_FOR_BASELINE.code) return [];
  if (beside.skipped?.code === ENDED_BEFORE.code && experiment.skipped !== null) return [];
  const { ofBaseline } = language.words.experiments;
  return effectAndRemoval(beside, language).map(({ good, text }) => ({ good, text: ofBaseline(text) }));
}

/**
 * What the comparisons could have seen at all, in a sentence; empty where that is known of none.
 */
export function sensitivityText(record: DrillRecord, { words }: Language): string {
  const kinds = slowdownKinds(record.plan.service);
  const known = (record.baseline?.comparisons ?? []).flatMap(({ scope }) => {
    const ratios = kinds.flatMap((kind) => {
      const ratio = checkOf(record, scope, kind)?.comparison?.smallestSeen ?? null;
      return ratio === null ? [] : [{ kind, ratio }];
    });
    return ratios.length === 0 ? [] : [{ scope, ratios }];
  });
  return known.length === 0 ? "" : words.baseline.sensitivity(known);
}

function checkOf({ checks }: DrillRecord, scope: string, kind: ObjectiveKind): Check | undefined {
  return checks.find((check) => check.scope === scope && check.objective.kind === kind);
}

function linkText(link: ReturnType<typeof recoveryLinks>[number] | undefined, { words, format }: Language): string {
  if (link === undefined) return NO_FIGURE;
  return link.atMs === null ? words.recovery[link.missing] : format.duration(link.atMs);
}
