import type { Check } from "../core/check.ts";
import type { Measurement } from "../core/measurement.ts";
import type { DrillRecord } from "../core/record.ts";
import { STEADY_STATE } from "../core/record-checks.ts";
import { recoveryMs } from "../core/recovery-chain.ts";
import type { Verdict } from "../core/verdict.ts";
import type { ReportFiles } from "./files.ts";
import { slowdownOf } from "./phases.ts";

/**
 * What a later step of the workflow can read, named as in action.yml. A figure that there is not is empty, never 0.
 * Availability (0 to 1) and P95 are those of the worst window that was judged by them; recovery is the longest time
 * from a kill, or from the end of a process that was not killed, to the first good answer; the slowdown is P95 under overload over P95 of the steady state, the one against
 * the baseline the largest of all comparisons.
 */
export const OUTPUT_NAMES = [
  "verdict",
  "availability",
  "p95-ms",
  "recovery-ms",
  "slowdown",
  "slowdown-vs-baseline",
  "baseline-verdict",
  "result-file",
  "summary-file",
  "report-file",
  "junit-file",
  "comment-url",
] as const;

export type Outputs = Readonly<Record<(typeof OUTPUT_NAMES)[number], string>>;

/** The figures of a drill as outputs; `files` is null where they could not be written. */
export function outputsOf(record: DrillRecord, verdict: Verdict, files: ReportFiles | null): Outputs {
  const windows = judgedWindows(record);
  const recoveries = record.faults.flatMap(({ recovery }) => (recovery === null ? [] : recoveryMs(recovery)));
  return {
    verdict: verdict.status,
    availability: decimal(least(windows.flatMap(({ availability }) => availability ?? [])), 6),
    "p95-ms": decimal(most(windows.flatMap(({ p95Ms }) => p95Ms ?? [])), 1),
    // One kill that was never recovered from has no figure, and a better one must not stand for it.
    "recovery-ms": recoveries.includes(null) ? "" : decimal(most(recoveries.flatMap((ms) => ms ?? [])), 1),
    slowdown: decimal(most(slowdowns(record)), 3),
    "slowdown-vs-baseline": decimal(most(ratiosToBaseline(record)), 3),
    "baseline-verdict": baselineVerdict(record),
    "result-file": files?.resultFile ?? "",
    "summary-file": files?.summaryFile ?? "",
    "report-file": files?.reportFile ?? "",
    "junit-file": files?.junitFile ?? "",
    // Known only after the comment was written.
    "comment-url": "",
  };
}

/** Not the time right after an overload, whose first requests still stand in the queue. */
function judgedWindows({ phases, faults }: DrillRecord): Measurement[] {
  const names = faults.flatMap(({ name, recovery, plannedChecks }) => {
    if (recovery !== null) return [`after ${name}`];
    return plannedChecks.includes("p95") ? [name] : [];
  });
  return phases
    .filter(({ name }) => name === STEADY_STATE || names.includes(name))
    .map(({ measurement }) => measurement);
}

/** A phase with a fault's name is the time under it; one that killed the service has no latency to speak of. */
function slowdowns(record: DrillRecord): number[] {
  const loads = record.faults.filter(({ plannedChecks }) => plannedChecks.includes("p95")).map(({ name }) => name);
  return record.phases.filter(({ name }) => loads.includes(name)).flatMap((phase) => slowdownOf(record, phase) ?? []);
}

function ratiosToBaseline({ checks }: DrillRecord): number[] {
  return checks.flatMap(({ objective, measured }) => (objective.kind === "baseline-slowdown" ? (measured ?? []) : []));
}

/** A comparison that was to be made and was not leaves the question open, whatever the others say. */
function baselineVerdict({ plan, faults, checks }: DrillRecord): string {
  if (plan.baseline === null) return "";
  const statuses = (kind: Check["objective"]["kind"]) =>
    checks.filter(({ objective }) => objective.kind === kind).map(({ status }) => status);
  const slowdown = statuses("baseline-slowdown");
  const availability = statuses("baseline-availability");
  if (slowdown.includes("fail")) return "slower";
  if (availability.includes("fail")) return "less-available";
  const underFaults = faults.filter(({ plannedChecks }) => plannedChecks.includes("baseline-slowdown"));
  const isWhole = slowdown.length > underFaults.length;
  return isWhole && [...slowdown, ...availability].every((status) => status === "pass") ? "not-slower" : "cant-tell";
}

function least(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.min(...values);
}

function most(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}

function decimal(value: number | null, digits: number): string {
  return value === null || !Number.isFinite(value) ? "" : String(Number(value.toFixed(digits)));
}
