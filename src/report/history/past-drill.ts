import type { Verdict } from "../../gate/verdict/verdict.ts";
import type { PastDrill } from "../../model/history.ts";
import type { DrillRecord } from "../../model/record.ts";
import { cleanLine } from "../../model/text/escape.ts";
import { keyFigures, lowerBounds } from "../facts/key-figures.ts";

/** The run of a workflow that drilled. */
export interface DrilledRun {
  readonly runId: number;
  readonly runAttempt: number;
  readonly headSha: string | null;
}

/** What is kept of a drill; null of one that could not be run to its end, which lacks figures to follow. */
export function pastDrill(record: DrillRecord, verdict: Verdict, run: DrilledRun): PastDrill | null {
  const { status } = verdict;
  if (status === "error" || status === "cancelled" || record.error !== null || record.cancelled !== null) return null;
  const { availability, ...times } = keyFigures(record);
  const bounds = lowerBounds(record);
  const cpuModel = cleanLine(record.machine?.cpuModel ?? "", 100);
  return {
    runId: run.runId,
    runAttempt: run.runAttempt,
    headSha: run.headSha,
    startedAt: record.startedAt,
    verdict: status,
    cpuModel: cpuModel === "" ? null : cpuModel,
    canaryMs: rounded(record.machine?.canaryMs ?? null, 3),
    availability: rounded(availability, 6),
    p95Ms: rounded(times.p95Ms, 1),
    steadyP95Ms: rounded(times.steadyP95Ms, 1),
    recoveryMs: rounded(times.recoveryMs, 1),
    slowdown: rounded(times.slowdown, 3),
    ...(times.ttftMs !== undefined && { ttftMs: rounded(times.ttftMs, 1) }),
    ...(times.tpotMs !== undefined && { tpotMs: rounded(times.tpotMs, 2) }),
    ...(bounds.length === 0 ? {} : { lowerBounds: bounds }),
  };
}

function rounded(value: number | null, digits: number): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toFixed(digits));
}
