import type { Check, CheckStatus } from "../../model/check.ts";
import type { LimitedObjective, Objective } from "../../model/objectives.ts";
import type { Sample } from "../../model/sample.ts";
import { type ComparisonState, PairedComparison } from "../../stats/comparison/paired-comparison.ts";
import { availabilityReason, slowdownReason } from "./comparison-reason.ts";

/**
 * Judges the candidate against the baseline: is it slower, and does it fail more often?
 * @param scope where the pairs were sent: an experiment's name, or `steady-state`
 * @param maxSlowdown 0.2 for 20 %
 * @param candidate the requests of the pairs in the order in which they were sent
 * @param baseline the other halves in the same order; a last request without its other half is left out
 */
export function comparisonChecks(
  scope: string,
  maxSlowdown: number,
  candidate: readonly Sample[],
  baseline: readonly Sample[],
): Check[] {
  const comparison = new PairedComparison(maxSlowdown);
  for (const [index, sample] of candidate.entries()) {
    const other = baseline[index];
    if (other !== undefined) comparison.push(sample, other);
  }
  const { state } = comparison;
  return [slowdownCheck(scope, maxSlowdown, state), availabilityCheck(scope, state)];
}

function slowdownCheck(scope: string, max: number, state: ComparisonState): Check {
  const objective: LimitedObjective = { kind: "baseline-slowdown", limit: max };
  const status: CheckStatus = state.status === "undecided" ? "inconclusive" : state.status;
  const leans = (): Check["leaning"] => {
    if (status !== "inconclusive" || state.ratio === null || state.ratio === 0) return null;
    return state.ratio < 1 + max ? "pass" : "fail";
  };
  const leaning = leans();
  const measured = finite(state.ratio);
  const { pairs, smallestSeen } = state;
  const comparison = { pairs, low: finite(state.low), high: finite(state.high), smallestSeen };
  const figures = { scope, objective, ratio: measured, ...comparison };
  return {
    scope,
    objective,
    status,
    leaning,
    requests: 2 * pairs,
    measured,
    proven: null,
    comparison,
    reason: [slowdownReason(figures, state, { status, leaning })],
  };
}

function availabilityCheck(scope: string, { availability }: ComparisonState): Check {
  const objective: Objective = { kind: "baseline-availability", limit: null };
  const status: CheckStatus = availability.status === "undecided" ? "inconclusive" : availability.status;
  const more = availability.onlyCandidateFailed > availability.onlyBaselineFailed ? "fail" : "pass";
  const leaning = status !== "inconclusive" || availability.pairs === 0 ? null : more;
  return {
    scope,
    objective,
    status,
    leaning,
    requests: 2 * availability.pairs,
    measured: availability.candidate,
    proven: null,
    reason: [availabilityReason(scope, objective, availability, { status, leaning })],
  };
}

/** A ratio of 0 or Infinity means failures, not a latency. */
function finite(ratio: number | null): number | null {
  return ratio === null || ratio === 0 || !Number.isFinite(ratio) ? null : ratio;
}
