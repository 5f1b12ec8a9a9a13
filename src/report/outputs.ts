import type { Verdict } from "../gate/verdict/verdict.ts";
import type { Check } from "../model/check.ts";
import {
  comparisonKinds,
  OBJECTIVES,
  type ObjectiveKind,
  type ObjectiveOutput,
  outputsByKind,
} from "../model/objectives.ts";
import type { DrillRecord } from "../model/record.ts";
import { BOUND_MARK } from "./facts/figures.ts";
import { keyFigures, lowerBounds, worstFigure } from "./facts/key-figures.ts";
import type { ReportFiles } from "./files.ts";

/**
 * What a later step of the workflow can read, named as in action.yml. A figure that there is not is empty, never 0.
 * Availability (0 to 1) and P95 are those of the worst window that was judged by them; recovery is the longest time
 * from a kill, or from the end of a process that was not killed, to the first good answer; the slowdown is P95 under
 * overload over P95 of the steady state, the one against the baseline the largest of all comparisons. Numbers stay
 * numbers: whether one is a lower bound is an output of its own.
 */
export function outputNames(): (keyof Outputs)[] {
  return ["verdict", ...outputsByKind().map(({ name }) => name), ...OTHER_NAMES];
}

/** The outputs that say of others whether they are lower bounds, each with the key figure that the other one is. */
export const BOUND_OUTPUTS = {
  "p95-ms": { flag: "p95-is-lower-bound", figure: "p95Ms" },
  "ttft-ms": { flag: "ttft-is-lower-bound", figure: "ttftMs" },
  "tpot-ms": { flag: "tpot-is-lower-bound", figure: "tpotMs" },
  slowdown: { flag: "slowdown-is-lower-bound", figure: "slowdown" },
} as const;

type BoundFlag = (typeof BOUND_OUTPUTS)[keyof typeof BOUND_OUTPUTS]["flag"];

const OTHER_NAMES = [
  "p95-is-lower-bound",
  "ttft-is-lower-bound",
  "tpot-is-lower-bound",
  "slowdown",
  "slowdown-is-lower-bound",
  "baseline-verdict",
  "result-file",
  "summary-file",
  "report-file",
  "junit-file",
  "artifact-url",
  "comment-url",
] as const;

export type Outputs = Readonly<Record<"verdict" | ObjectiveOutput | (typeof OTHER_NAMES)[number], string>>;

/** The figures of a drill as outputs; `files` is null where they could not be written. */
export function outputsOf(record: DrillRecord, verdict: Verdict, files: ReportFiles | null): Outputs {
  const figures = outputsByKind().map(({ kind, name }) => {
    return [name, decimal(worstFigure(record, kind), OBJECTIVES[kind].output?.decimals ?? 0)];
  });
  const keys = keyFigures(record);
  const bounded = lowerBounds(record);
  const bounds = Object.values(BOUND_OUTPUTS).map(({ flag, figure }) => {
    return [flag, (keys[figure] ?? null) === null ? "" : String(bounded.includes(figure))];
  });
  return {
    verdict: verdict.status,
    ...(Object.fromEntries(figures) as Record<ObjectiveOutput, string>),
    ...(Object.fromEntries(bounds) as Record<BoundFlag, string>),
    slowdown: decimal(keys.slowdown, 3),
    "baseline-verdict": baselineVerdict(record),
    ...fileOutputs(files),
    // Known only after the artifact was uploaded and the comment written.
    "artifact-url": "",
    "comment-url": "",
  };
}

/** `≥ ` for an output that is a lower bound. */
export function outputMark(outputs: Outputs, name: keyof Outputs): string {
  const flag = Object.entries(BOUND_OUTPUTS).find(([output]) => output === name)?.[1].flag;
  return flag !== undefined && outputs[flag] === "true" ? BOUND_MARK : "";
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

/** The outcomes of all comparisons as one, the worst first. */
export function baselineVerdicts(): string[] {
  return [...new Set(comparisonKinds().map(failedComparison)), CANT_TELL, NOT_SLOWER];
}

const CANT_TELL = "cant-tell";
const NOT_SLOWER = "not-slower";

/** A planned comparison that was not made leaves the question open, whatever the others came to. */
function baselineVerdict({ plan, experiments, checks }: DrillRecord): string {
  if (plan.baseline === null) return "";
  const comparisons = comparisonKinds(plan.service).map((kind) => {
    const statuses = checks.filter(({ objective }) => objective.kind === kind).map(({ status }) => status);
    const planned = experiments.filter(({ plannedChecks }) => plannedChecks.includes(kind));
    return { kind, statuses, isWhole: statuses.length > planned.length };
  });
  const failed = comparisons.find(({ statuses }) => statuses.includes("fail"));
  if (failed !== undefined) return failedComparison(failed.kind);
  const isKept = (status: Check["status"]) => status === "pass" || status === "not-applicable";
  const passed = comparisons.every(({ isWhole, statuses }) => isWhole && statuses.every(isKept));
  return passed ? NOT_SLOWER : CANT_TELL;
}

function failedComparison(kind: ObjectiveKind): string {
  return OBJECTIVES[kind].comparison?.fail.replaceAll(" ", "-") ?? "";
}

function decimal(value: number | null, digits: number): string {
  return value === null || !Number.isFinite(value) ? "" : String(Number(value.toFixed(digits)));
}
