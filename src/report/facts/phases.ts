import { STEADY_STATE } from "../../model/facts/place.ts";
import type { Measurement } from "../../model/measurement.ts";
import { METRICS, type MetricName, metricsOf, owedIn } from "../../model/metrics.ts";
import type { DrillRecord, Phase } from "../../model/record.ts";
import type { Language } from "../messages/language.ts";
import { BOUND_MARK, orNone } from "./figures.ts";

/** The first one is a name, all others are figures. */
export function phaseHeadings(record: DrillRecord, { words }: Language): [name: string, ...figures: string[]] {
  const { phase, requests, slowdown } = words.phases;
  return [phase, requests, ...shownMetrics(record).map((metric) => words.metric(metric)), slowdown];
}

/** The metrics of a drill's windows: the time to the answer itself only if there is reasoning before it, or a limit. */
export function shownMetrics({ plan, phases, baseline }: DrillRecord): MetricName[] {
  const compared = (baseline?.comparisons ?? []).flatMap((each) => [each.candidate, each.baseline]);
  const reasons = [...phases, ...compared].some(({ measurement }) => (measurement.stream?.reasoned ?? 0) > 0);
  const limited = [plan.limits, ...plan.experiments.map(({ limits }) => limits)];
  return metricsOf(plan.service, reasons || limited.some((limits) => limits?.maxAnswerTtftMs !== undefined));
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
    ...shownMetrics(record).map((metric) => metricText(metric, measurement, language)),
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

/**
 * Whether a percentile falls on a failed request: those count as at least the request time-out.
 * @param applying number of good answers that the figure applies to
 * @param owed number of good answers that count like failed requests
 */
export function isLowerBound({ requests, ok }: Measurement, rank: number, applying = ok, owed = 0): boolean {
  const failed = requests - ok + owed;
  return failed > (failed + applying) * (1 - rank);
}

/** `≥ ` for a lower bound. */
export function boundMark(measurement: Measurement, rank: number): string {
  return isLowerBound(measurement, rank) ? BOUND_MARK : "";
}

/** The same for a metric, which may not apply to every answer. */
export function metricMark(name: MetricName, measurement: Measurement): string {
  const { reads } = METRICS[name];
  if (reads.of !== "quantile") return "";
  return isLowerBound(measurement, reads.rank, reads.appliesTo?.(measurement), owedIn(name, measurement))
    ? BOUND_MARK
    : "";
}

/** What a metric is in a window, marked as a lower bound where failed requests make it one. */
export function metricText(name: MetricName, measurement: Measurement, { format }: Language): string {
  const { unit, ofWindow } = METRICS[name];
  return orNone(ofWindow(measurement), (figure) => `${metricMark(name, measurement)}${format.figure(unit, figure)}`);
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

/** What has to be known to read the times of streamed answers. */
export interface StreamNotes {
  /** Streams that ended before the answer did, and after how many words; null if there are none. */
  readonly cut: { readonly count: number; readonly minWords: number; readonly maxWords: number } | null;
  /** Whole answers. */
  readonly answers: number;
  /** Answers that began with reasoning. */
  readonly reasoned: number;
  /** Whole answers that are nothing but reasoning. */
  readonly onlyReasoning: number;
  /** Whole answers to which these figures don't apply. */
  readonly withoutTpot: number;
  readonly withoutStall: number;
}

/** Returns the notes on the streamed answers of all phases. */
export function streamNotes({ phases }: DrillRecord): StreamNotes {
  const words = phases.flatMap(({ samples }) =>
    samples.flatMap(({ outcome, stream }) => (outcome === "cut" ? [stream?.words ?? 0] : [])),
  );
  const sum = (figure: (measurement: DrillRecord["phases"][number]["measurement"]) => number) =>
    phases.reduce((all, { measurement }) => all + figure(measurement), 0);
  const count = words.length;
  return {
    cut:
      count === 0
        ? null
        : {
            count,
            minWords: words.reduce((a, b) => Math.min(a, b)),
            maxWords: words.reduce((a, b) => Math.max(a, b)),
          },
    answers: sum(({ ok }) => ok),
    reasoned: sum(({ stream }) => stream?.reasoned ?? 0),
    onlyReasoning: sum(({ ok, stream }) => ok - (stream?.withAnswer ?? 0)),
    withoutTpot: sum(({ ok, stream }) => ok - (stream?.withTpot ?? 0)),
    withoutStall: sum(({ ok, stream }) => ok - (stream?.withStall ?? 0)),
  };
}
