import type { Check } from "./check.ts";
import { place } from "./place.ts";
import type { DrillRecord, FaultRecord } from "./record.ts";
import { passSentence } from "./verdict-sentence.ts";

/** `fail`: the service broke a limit. `error`: the drill could not be run. Both end the step red. */
export type VerdictStatus = "pass" | "fail" | "inconclusive" | "error";

export interface Verdict {
  readonly status: VerdictStatus;
  /** One sentence: the verdict's reason, readable on its own. */
  readonly sentence: string;
  /** Every reason, the first one the sentence's. */
  readonly reasons: readonly string[];
}

export type { Check };

/**
 * Judges a drill: any check that failed makes it a fail; else an error of the drill an error; else anything that did
 * not happen, was not felt, not taken back or not decided makes it inconclusive; only then is it a pass.
 *
 * Texts of a service or an engine can be among the reasons: whoever prints them makes them harmless.
 */
export function judge(record: DrillRecord): Verdict {
  const reasonsOf = (status: Check["status"]) =>
    record.checks.filter((check) => check.status === status).map((check) => check.reason);
  const failed = reasonsOf("fail");
  const broken = record.error === null ? [] : [errorReason(record.error)];
  const open = [
    ...comparisonGaps(record),
    ...record.faults.flatMap((fault) => gaps(fault, record)),
    ...neverBegun(record),
    ...reasonsOf("inconclusive"),
  ];
  if (record.checks.length === 0 && open.length === 0) open.push("Nothing was checked, so nothing is known.");

  if (failed.length > 0) return verdict("fail", [...failed, ...broken, ...open]);
  if (broken.length > 0) return verdict("error", [...broken, ...open]);
  if (open.length > 0) return verdict("inconclusive", open);
  // The checks say themselves what was measured: a pass needs no more reasons.
  return verdict("pass", [passSentence(record)]);
}

function verdict(status: VerdictStatus, reasons: readonly string[]): Verdict {
  const unique = [...new Set(reasons)];
  return { status, sentence: unique[0] ?? "", reasons: unique };
}

/** The outermost message alone: the causes behind it (a container's log among them) are the report's to show. */
function errorReason(chain: readonly string[]): string {
  const outermost = chain[0]?.trim().replace(/[.:\s]+$/, "") ?? "";
  return outermost === "" ? "The drill could not be run to its end." : `${capitalized(outermost)}.`;
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What keeps a fault from counting as survived, the weightiest first. */
function gaps(fault: FaultRecord, record: DrillRecord): string[] {
  const { kind } = fault;
  if (fault.skipped !== null) return [`${kind} did not happen: ${fault.skipped.replace(/\.$/, "")}.`];
  const found: string[] = [];
  if (fault.evidence === null) found.push(`Whether ${kind} was felt was never found out.`);
  else if (!fault.evidence.felt) found.push(`${kind} was not felt, so it shows nothing: ${fault.evidence.sentence}`);
  if (fault.reverted === "pending") found.push(`${kind} was never taken back.`);
  else if (fault.reverted !== "done") found.push(`${kind} could not be taken back: ${fault.reverted.failed}`);
  if ((fault.stressorsLeft ?? 0) > 0) found.push(`${kind} left ${fault.stressorsLeft} of its processes behind.`);
  const planned = fault.plannedChecks;
  if (planned.length === 0) found.push(`Nothing was to be checked on ${kind}.`);
  for (const objective of new Set(planned)) {
    // A service that never came back has no steady state to be compared with: one reason is enough.
    if (objective === "steady" && neverCameBack(fault)) continue;
    const due = record.faults
      .filter((other) => other.kind === kind)
      .reduce((sum, other) => sum + other.plannedChecks.filter((each) => each === objective).length, 0);
    const done = record.checks.filter((check) => check.scope === kind && check.objective.kind === objective).length;
    if (done < due)
      found.push(`${CHECK_NAME[objective]} ${place(kind)} did not happen${baselineSkipped(record, kind)}.`);
  }
  return found;
}

/** What keeps a comparison from counting that was asked for. */
function comparisonGaps({ plan, baseline }: DrillRecord): string[] {
  if (plan.baseline === null) return [];
  const compared = baseline?.comparisons.some(({ fault }) => fault === null);
  const missing = compared ? [] : ["The comparison with the baseline in the steady state did not happen."];
  const stuck = (baseline?.faults ?? []).flatMap(({ kind, skipped, reverted }) => {
    if (skipped !== null || reverted === "done") return [];
    const why = reverted === "pending" ? "was never taken back from" : "could not be taken back from";
    return [`${kind} ${why} the baseline${reverted === "pending" ? "." : `: ${reverted.failed}`}`];
  });
  return [...missing, ...stuck];
}

function neverCameBack({ recovery }: FaultRecord): boolean {
  return recovery !== null && recovery.firstGoodAnswerMs === null;
}

const CHECK_NAME = {
  availability: "The availability check",
  p95: "The P95 check",
  recovery: "The recovery check",
  steady: "The check for the steady state",
  "baseline-slowdown": "The comparison with the baseline",
  "baseline-availability": "The comparison of its availability with the baseline's",
} as const satisfies Record<FaultRecord["plannedChecks"][number], string>;

/** Why the baseline was left out of a comparison, to go on a sentence. */
function baselineSkipped({ baseline }: DrillRecord, kind: string): string {
  const skipped = baseline?.faults.find((fault) => fault.kind === kind)?.skipped ?? null;
  return skipped === null ? "" : `: the baseline was left out (${skipped})`;
}

/** Planned faults that have no record at all. */
function neverBegun(record: DrillRecord): string[] {
  const begun = record.faults.map((fault) => fault.kind);
  return record.plan.faults.flatMap(({ kind }) => {
    const index = begun.indexOf(kind);
    if (index === -1) return [`${kind} did not happen.`];
    begun.splice(index, 1);
    return [];
  });
}
