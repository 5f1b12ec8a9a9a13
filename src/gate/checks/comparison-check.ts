import { type Check, type CheckStatus, notApplicable } from "../../model/check.ts";
import { message } from "../../model/message.ts";
import {
  comparedFigure,
  comparisonKinds,
  type LimitedObjective,
  type Objective,
  type ObjectiveKind,
} from "../../model/objectives.ts";
import type { Sample } from "../../model/sample.ts";
import type { ServicePlan } from "../../model/service/service.ts";
import type { AvailabilityComparison } from "../../stats/comparison/availability.ts";
import type { Figure } from "../../stats/comparison/blocks.ts";
import { PairedComparison } from "../../stats/comparison/paired-comparison.ts";
import type { SlowdownState } from "../../stats/comparison/slowdown-test.ts";
import { availabilityReason, slowdownReason } from "./comparison-reason.ts";

/** The figures of a service's requests that are compared with the baseline's, by the objectives that limit them. */
export function comparedFigures(service: Pick<ServicePlan, "answer">): { kind: ObjectiveKind; figure: Figure }[] {
  return comparisonKinds(service).flatMap((kind) => {
    const figure = comparedFigure(kind);
    return figure === null ? [] : [{ kind, figure }];
  });
}

/**
 * Returns the sequential test that compares a service with its baseline.
 * @param maxSlowdown 0.2 for 20 %
 */
export function comparisonOf(service: Pick<ServicePlan, "answer">, maxSlowdown: number): PairedComparison {
  return new PairedComparison(
    maxSlowdown,
    comparedFigures(service).map(({ figure }) => figure),
  );
}

/** A comparison of candidate and baseline. */
export interface Compared {
  /** Where the pairs were sent: an experiment's name, or `steady-state`. */
  readonly scope: string;
  readonly service: Pick<ServicePlan, "answer">;
  /** 0.2 for 20 %. */
  readonly maxSlowdown: number;
}

/**
 * Judges the candidate against the baseline: is a figure of its requests larger, and does it fail more often?
 * @param candidate the requests of the pairs in the order in which they were sent
 * @param baseline the other halves in the same order; a last request without its other half is left out
 */
export function comparisonChecks(
  { scope, service, maxSlowdown }: Compared,
  candidate: readonly Sample[],
  baseline: readonly Sample[],
): Check[] {
  const comparison = comparisonOf(service, maxSlowdown);
  for (const [index, sample] of candidate.entries()) {
    const other = baseline[index];
    if (other !== undefined) comparison.push(sample, other);
  }
  const { slowdowns, availability } = comparison.state;
  const kinds = comparedFigures(service).map(({ kind }) => kind);
  return [
    ...slowdowns.flatMap((state, index): Check[] => {
      const kind = kinds[index];
      if (kind === undefined) return [];
      return [slowdownCheck({ scope, objective: { kind, limit: maxSlowdown } }, state, availability)];
    }),
    availabilityCheck(scope, availability),
  ];
}

interface Slowdown {
  readonly scope: string;
  readonly objective: LimitedObjective;
}

function slowdownCheck(of: Slowdown, state: SlowdownState, availability: AvailabilityComparison): Check {
  const { scope, objective } = of;
  const { answers, pairs, smallestSeen } = state;
  if (answers.baseline.with === 0 && answers.baseline.without > 0) {
    return notApplicable(scope, objective, message("comparison.not-applicable", of));
  }
  const status: CheckStatus = state.status === "undecided" ? "inconclusive" : state.status;
  const leans = (): Check["leaning"] => {
    if (status !== "inconclusive" || state.ratio === null || state.ratio === 0) return null;
    return state.ratio < 1 + objective.limit ? "pass" : "fail";
  };
  const leaning = leans();
  const measured = finite(state.ratio);
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
    reason: [slowdownReason(figures, state, availability, { status, leaning })],
  };
}

function availabilityCheck(scope: string, availability: AvailabilityComparison): Check {
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
