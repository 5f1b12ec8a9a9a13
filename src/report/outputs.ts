import type { Verdict } from "../gate/verdict/verdict.ts";
import type { Check } from "../model/check.ts";
import type { DrillRecord } from "../model/record.ts";
import { keyFigures, most } from "./facts/key-figures.ts";
import type { ReportFiles } from "./files.ts";

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
  "artifact-url",
  "comment-url",
] as const;

export type Outputs = Readonly<Record<(typeof OUTPUT_NAMES)[number], string>>;

/** The figures of a drill as outputs; `files` is null where they could not be written. */
export function outputsOf(record: DrillRecord, verdict: Verdict, files: ReportFiles | null): Outputs {
  const { availability, p95Ms, recoveryMs, slowdown } = keyFigures(record);
  return {
    verdict: verdict.status,
    availability: decimal(availability, 6),
    "p95-ms": decimal(p95Ms, 1),
    "recovery-ms": decimal(recoveryMs, 1),
    slowdown: decimal(slowdown, 3),
    "slowdown-vs-baseline": decimal(most(ratiosToBaseline(record)), 3),
    "baseline-verdict": baselineVerdict(record),
    ...fileOutputs(files),
    // Known only after the artifact was uploaded and the comment written.
    "artifact-url": "",
    "comment-url": "",
  };
}

/** Where the report's files are; empty where they could not be written. */
export function fileOutputs(files: ReportFiles | null) {
  return {
    "result-file": files?.resultFile ?? "",
    "summary-file": files?.summaryFile ?? "",
    "report-file": files?.reportFile ?? "",
    "junit-file": files?.junitFile ?? "",
  };
}

function ratiosToBaseline({ checks }: DrillRecord): number[] {
  return checks.flatMap(({ objective, measured }) => (objective.kind === "baseline-slowdown" ? (measured ?? []) : []));
}

/** A comparison that was to be made and was not leaves the question open, whatever the others say. */
function baselineVerdict({ plan, experiments, checks }: DrillRecord): string {
  if (plan.baseline === null) return "";
  const statuses = (kind: Check["objective"]["kind"]) =>
    checks.filter(({ objective }) => objective.kind === kind).map(({ status }) => status);
  const slowdown = statuses("baseline-slowdown");
  const availability = statuses("baseline-availability");
  if (slowdown.includes("fail")) return "slower";
  if (availability.includes("fail")) return "less-available";
  const underExperiments = experiments.filter(({ plannedChecks }) => plannedChecks.includes("baseline-slowdown"));
  const isWhole = slowdown.length > underExperiments.length;
  return isWhole && [...slowdown, ...availability].every((status) => status === "pass") ? "not-slower" : "cant-tell";
}

function decimal(value: number | null, digits: number): string {
  return value === null || !Number.isFinite(value) ? "" : String(Number(value.toFixed(digits)));
}
