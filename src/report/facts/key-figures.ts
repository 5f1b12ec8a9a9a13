import { STEADY_STATE } from "../../gate/checks/record-checks.ts";
import { recoveryMs } from "../../model/facts/recovery-chain.ts";
import type { KeyFigures } from "../../model/history.ts";
import type { Measurement } from "../../model/measurement.ts";
import type { DrillRecord } from "../../model/record.ts";
import { slowdownOf } from "./phases.ts";

/** The figures that sum a drill up. */
export function keyFigures(record: DrillRecord): KeyFigures {
  const windows = judgedWindows(record);
  const recoveries = record.experiments.flatMap(({ recovery }) => (recovery === null ? [] : recoveryMs(recovery)));
  return {
    availability: least(windows.flatMap(({ availability }) => availability ?? [])),
    p95Ms: most(windows.flatMap(({ p95Ms }) => p95Ms ?? [])),
    steadyP95Ms: record.phases.find(({ name }) => name === STEADY_STATE)?.measurement.p95Ms ?? null,
    // One kill that was never recovered from has no figure, and a better one must not stand for it.
    recoveryMs: recoveries.includes(null) ? null : most(recoveries.flatMap((ms) => ms ?? [])),
    slowdown: most(slowdowns(record)),
  };
}

/** Not the time right after an overload, whose first requests still stand in the queue. */
function judgedWindows({ phases, experiments }: DrillRecord): Measurement[] {
  const names = experiments.flatMap(({ name, recovery, plannedChecks }) => {
    if (recovery !== null) return [`after ${name}`];
    return plannedChecks.includes("p95") ? [name] : [];
  });
  return phases
    .filter(({ name }) => name === STEADY_STATE || names.includes(name))
    .map(({ measurement }) => measurement);
}

/** A phase with a fault's name is the time under it; one that killed the service has no latency to speak of. */
function slowdowns(record: DrillRecord): number[] {
  const loads = record.experiments.filter(({ plannedChecks }) => plannedChecks.includes("p95")).map(({ name }) => name);
  return record.phases.filter(({ name }) => loads.includes(name)).flatMap((phase) => slowdownOf(record, phase) ?? []);
}

function least(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.min(...values);
}

/** The largest of them; null of none. */
export function most(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}
