import { recoveryOf } from "../../model/facts/outcome.ts";
import { STEADY_STATE } from "../../model/facts/place.ts";
import { recoveryMs } from "../../model/facts/recovery-chain.ts";
import type { KeyFigures, PastDrill } from "../../model/history.ts";
import type { Measurement } from "../../model/measurement.ts";
import { METRICS } from "../../model/metrics.ts";
import { isMinimum, OBJECTIVES, type ObjectiveKind } from "../../model/objectives.ts";
import type { DrillRecord } from "../../model/record.ts";
import { isLowerBound, metricMark, slowdownOf } from "./phases.ts";

/** The figures that sum a drill up. */
export function keyFigures(record: DrillRecord): KeyFigures {
  return {
    availability: worstFigure(record, "availability"),
    p95Ms: worstFigure(record, "p95"),
    steadyP95Ms: record.phases.find(({ name }) => name === STEADY_STATE)?.measurement.p95Ms ?? null,
    recoveryMs: worstFigure(record, "recovery"),
    slowdown: most(slowdowns(record).map(({ ratio }) => ratio)),
    ...(record.plan.service.answer.stream !== undefined && {
      ttftMs: worstFigure(record, "ttft"),
      tpotMs: worstFigure(record, "tpot"),
    }),
  };
}

/** The key figures that are lower bounds, because too many requests of their window failed. */
export function lowerBounds(record: DrillRecord): NonNullable<PastDrill["lowerBounds"]> {
  const steady = record.phases.find(({ name }) => name === STEADY_STATE)?.measurement;
  const worst = most(slowdowns(record).map(({ ratio }) => ratio));
  return [
    ...(["p95", "ttft", "tpot"] as const).flatMap((kind) => (isWorstBound(record, kind) ? [`${kind}Ms` as const] : [])),
    ...(steady !== undefined && isLowerBound(steady, P95_RANK) ? (["steadyP95Ms"] as const) : []),
    ...(slowdowns(record).some(({ ratio, isBound }) => isBound && ratio === worst) ? (["slowdown"] as const) : []),
  ];
}

const P95_RANK = 0.95;

/** Whether the worst figure of a kind is a lower bound. */
function isWorstBound(record: DrillRecord, kind: ObjectiveKind): boolean {
  const { metric } = OBJECTIVES[kind];
  const worst = worstFigure(record, kind);
  if (metric === undefined || worst === null) return false;
  return judgedWindows(record, kind).some(
    (window) => METRICS[metric].ofWindow(window) === worst && metricMark(metric, window) !== "",
  );
}

/** Figures of a drill that say more than its checks: how long it took to come back from each crash. */
const FROM_RECORD: Readonly<Partial<Record<ObjectiveKind, (record: DrillRecord) => readonly (number | null)[]>>> = {
  recovery: ({ experiments }) =>
    experiments.flatMap((experiment) => {
      const recovery = recoveryOf(experiment);
      return recovery === null ? [] : recoveryMs(recovery);
    }),
};

/** The worst figure of a kind of objective: of the windows that were judged by it, or else of its checks; null of none. */
export function worstFigure(record: DrillRecord, kind: ObjectiveKind): number | null {
  const all = FROM_RECORD[kind]?.(record) ?? figuresOf(record, kind);
  // One that has no figure because it never came to an end is the worst, and a better one must not replace it.
  if (FROM_RECORD[kind] !== undefined && all.includes(null)) return null;
  const known = all.flatMap((figure) => figure ?? []);
  return isMinimum({ kind }) ? least(known) : most(known);
}

function figuresOf(record: DrillRecord, kind: ObjectiveKind): (number | null)[] {
  const { metric } = OBJECTIVES[kind];
  if (metric !== undefined) return judgedWindows(record, kind).map(METRICS[metric].ofWindow);
  return record.checks.flatMap(({ objective, measured }) => (objective.kind === kind ? [measured] : []));
}

/** Not the time right after an overload, whose first requests are still in the queue. */
function judgedWindows({ phases, experiments }: DrillRecord, kind: ObjectiveKind): Measurement[] {
  const { metric } = OBJECTIVES[kind];
  // The times of streamed answers are figures of every window under load, with or without a limit.
  const judgedBy = metric !== undefined && METRICS[metric].ofStreams ? "p95" : kind;
  const names = experiments.flatMap((experiment) => {
    const { name, plannedChecks } = experiment;
    if (recoveryOf(experiment) !== null) return [`after ${name}`];
    return plannedChecks.includes(judgedBy) ? [name] : [];
  });
  return phases
    .filter(({ name }) => name === STEADY_STATE || names.includes(name))
    .map(({ measurement }) => measurement);
}

/** A phase with a fault's name is the time under it; one that killed the service has no latency to speak of. */
function slowdowns(record: DrillRecord): { readonly ratio: number; readonly isBound: boolean }[] {
  const loads = record.experiments.filter(({ plannedChecks }) => plannedChecks.includes("p95")).map(({ name }) => name);
  return record.phases
    .filter(({ name }) => loads.includes(name))
    .flatMap((phase) => {
      const ratio = slowdownOf(record, phase);
      return ratio === null ? [] : [{ ratio, isBound: isLowerBound(phase.measurement, P95_RANK) }];
    });
}

function least(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.min(...values);
}

/** The largest of them; null of none. */
function most(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}
