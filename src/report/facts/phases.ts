import { failureWords } from "../../model/facts/failures.ts";
import { STEADY_STATE } from "../../model/facts/place.ts";
import type { Measurement } from "../../model/measurement.ts";
import { METRICS, type Metric } from "../../model/metrics.ts";
import type { DrillRecord, Phase } from "../../model/record.ts";
import { formatCount, formatDuration, formatFigure, formatMultiple } from "../../model/text/format.ts";
import { orNone } from "./figures.ts";

/** The first one is a name, all others are figures. */
export function phaseHeadings(): [name: string, ...figures: string[]] {
  return ["phase", "requests", ...Object.values(METRICS).map(({ label }) => label), "slowdown"];
}

/** A phase's cells under `phaseHeadings()`, not yet escaped. */
export function phaseCells(record: DrillRecord, phase: Phase): [name: string, ...figures: string[]] {
  const { measurement } = phase;
  const slowdown = slowdownOf(record, phase);
  return [
    phaseTitle(record, phase),
    formatCount(measurement.requests),
    ...Object.values(METRICS).map((metric) => metricText(metric, measurement)),
    slowdown === null ? "" : `${boundMark(measurement, 0.95)}${formatMultiple(slowdown)}`,
  ];
}

/** How requests failed in each phase where some did, as in `cpu-overload: 3 timed out`. */
export function failureLines(record: DrillRecord): string[] {
  return record.phases
    .map((phase) => ({ phase, words: failureWords(phase.measurement.byOutcome) }))
    .filter(({ words }) => words !== "")
    .map(({ phase, words }) => `${phaseName(phase)}: ${words}`);
}

/** P95 of a phase over P95 of the steady state; null for the steady state itself and where either is missing. */
export function slowdownOf(record: DrillRecord, phase: Phase): number | null {
  const steadyMs = record.phases.find((each) => each.name === STEADY_STATE)?.measurement.p95Ms ?? null;
  const { p95Ms } = phase.measurement;
  if (phase.name === STEADY_STATE || steadyMs === null || steadyMs === 0 || p95Ms === null) return null;
  return p95Ms / steadyMs;
}

/** `≥ ` where a percentile falls on a failed request: those count as at least the request time-out. */
export function boundMark({ requests, ok }: Measurement, rank: number): string {
  return requests - ok > requests * (1 - rank) ? "≥ " : "";
}

/** What a metric is in a window, marked as a lower bound where failed requests make it one. */
export function metricText({ reads, unit, ofWindow }: Metric, measurement: Measurement): string {
  const mark = reads.of === "quantile" ? boundMark(measurement, reads.rank) : "";
  return orNone(ofWindow(measurement), (figure) => `${mark}${formatFigure(unit, figure)}`);
}

/** A percentile of a phase, marked as a lower bound where failed requests make it one. */
export function latencyText(measurement: Measurement, latencyMs: number | null, rank: number): string {
  return orNone(latencyMs, (ms) => `${boundMark(measurement, rank)}${formatDuration(ms)}`);
}

function phaseTitle(record: DrillRecord, phase: Phase): string {
  const injected = record.experiments.some(({ name }) => name === phase.name);
  const lasted = injected ? ` (${formatDuration(phase.endedAtMs - phase.startedAtMs)})` : "";
  return `${phaseName(phase)}${lasted}`;
}

function phaseName({ name }: Phase): string {
  return name === STEADY_STATE ? "steady state" : name;
}
