import { STEADY_STATE } from "../../model/facts/place.ts";
import type { Measurement } from "../../model/measurement.ts";
import { METRICS, type MetricName } from "../../model/metrics.ts";
import type { DrillRecord, Phase } from "../../model/record.ts";
import type { Language } from "../messages/language.ts";
import { BOUND_MARK, orNone } from "./figures.ts";

/** The first one is a name, all others are figures. */
export function phaseHeadings({ words }: Language): [name: string, ...figures: string[]] {
  const { phase, requests, slowdown } = words.phases;
  return [phase, requests, ...metricNames().map((metric) => words.metric(metric)), slowdown];
}

/** All metrics, in the order in which reports show them. */
export function metricNames(): MetricName[] {
  return Object.keys(METRICS) as MetricName[];
}

/** A phase's cells under `phaseHeadings()`, not yet escaped. */
export function phaseCells(
  record: DrillRecord,
  phase: Phase,
  language: Language,
): [name: string, ...figures: string[]] {
  const { format } = language;
  const { measurement } = phase;
  const slowdown = slowdownOf(record, phase);
  return [
    phaseTitle(record, phase, language),
    format.count(measurement.requests),
    ...metricNames().map((metric) => metricText(metric, measurement, language)),
    slowdown === null ? "" : `${boundMark(measurement, 0.95)}${format.multiple(slowdown)}`,
  ];
}

/** How requests failed in each phase where some did, as in `cpu-overload: 3 timed out`. */
export function failureLines(record: DrillRecord, { words, format }: Language): string[] {
  return record.phases
    .map(({ name, measurement }) => ({ name, failures: words.failures(measurement.byOutcome) }))
    .filter(({ failures }) => failures !== "")
    .map(({ name, failures }) => format.labeled(words.phase(name), failures));
}

/** P95 of a phase over P95 of the steady state; null for the steady state itself and where either is missing. */
export function slowdownOf(record: DrillRecord, phase: Phase): number | null {
  const steadyMs = record.phases.find((each) => each.name === STEADY_STATE)?.measurement.p95Ms ?? null;
  const { p95Ms } = phase.measurement;
  if (phase.name === STEADY_STATE || steadyMs === null || steadyMs === 0 || p95Ms === null) return null;
  return p95Ms / steadyMs;
}

/** Whether a percentile falls on a failed request: those count as at least the request time-out. */
export function isLowerBound({ requests, ok }: Measurement, rank: number): boolean {
  return requests - ok > requests * (1 - rank);
}

/** `≥ ` for a lower bound. */
export function boundMark(measurement: Measurement, rank: number): string {
  return isLowerBound(measurement, rank) ? BOUND_MARK : "";
}

/** What a metric is in a window, marked as a lower bound where failed requests make it one. */
export function metricText(name: MetricName, measurement: Measurement, { format }: Language): string {
  const { reads, unit, ofWindow } = METRICS[name];
  const mark = reads.of === "quantile" ? boundMark(measurement, reads.rank) : "";
  return orNone(ofWindow(measurement), (figure) => `${mark}${format.figure(unit, figure)}`);
}

/** A percentile of a phase, marked as a lower bound where failed requests make it one. */
export function latencyText(
  measurement: Measurement,
  latencyMs: number | null,
  rank: number,
  { format }: Language,
): string {
  return orNone(latencyMs, (ms) => `${boundMark(measurement, rank)}${format.duration(ms)}`);
}

function phaseTitle(record: DrillRecord, phase: Phase, { words }: Language): string {
  const name = words.phase(phase.name);
  const isExperiment = record.experiments.some((each) => each.name === phase.name);
  return isExperiment ? words.phases.lasted(name, phase.endedAtMs - phase.startedAtMs) : name;
}
