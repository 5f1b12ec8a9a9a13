import type { Check, CheckStatus, ComparisonFigures } from "../../model/check.ts";
import { type Message, message } from "../../model/message.ts";
import type { LimitedObjective, Objective } from "../../model/objectives.ts";
import type { AvailabilityComparison } from "../../stats/comparison/availability.ts";
import { type SlowdownState, toleratedRatio } from "../../stats/comparison/slowdown-test.ts";

/** The figures of every message about the ratio of a figure of the candidate's requests to the baseline's. */
export interface SlowdownFigures extends ComparisonFigures {
  readonly scope: string;
  readonly objective: LimitedObjective;
  /** Null if failures take the place of the figure. */
  readonly ratio: number | null;
}

/** How many pairs had a failure, and of which image. */
export interface PairFailures {
  readonly scope: string;
  readonly pairs: number;
  readonly onlyCandidateFailed: number;
  readonly onlyBaselineFailed: number;
  readonly bothFailed: number;
}

interface OpenComparison {
  readonly leaning: Check["leaning"];
  /** More pairs would not decide it. */
  readonly isLastLook: boolean;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** The figure exists for no answer of the baseline. */
    "comparison.not-applicable": { readonly scope: string; readonly objective: LimitedObjective };
    /** The baseline's answers have the figure and the candidate's do not. */
    "comparison.figure-missing": { readonly scope: string; readonly objective: LimitedObjective };
    "comparison.no-pairs": { readonly scope: string; readonly objective: Objective };
    "comparison.not-slower": SlowdownFigures;
    /** `toleratedRatio`: up to it no alarm is raised. */
    "comparison.slower": SlowdownFigures & { readonly toleratedRatio: number };
    "comparison.slower-by-failures": PairFailures & { readonly objective: LimitedObjective };
    "comparison.baseline-failed": PairFailures & { readonly objective: LimitedObjective };
    "comparison.too-few-pairs": Pick<SlowdownFigures, "scope" | "objective" | "pairs">;
    "comparison.slowdown-undecided": SlowdownFigures & OpenComparison;
    "comparison.failures-undecided": PairFailures & OpenComparison & { readonly objective: LimitedObjective };
    "comparison.less-available": PairFailures;
    "comparison.not-less-available": PairFailures;
    "comparison.availability-undecided": PairFailures & { readonly leaning: Check["leaning"] };
  }
}

interface Decided {
  readonly status: CheckStatus;
  readonly leaning: Check["leaning"];
}

/** Returns whether the candidate is slower, by how much, and how small a slowdown this run could detect. */
export function slowdownReason(
  figures: SlowdownFigures,
  state: SlowdownState,
  availability: AvailabilityComparison,
  { status, leaning }: Decided,
): Message {
  const { scope, objective } = figures;
  const failures = pairFailures(scope, availability);
  if (status === "pass") return message("comparison.not-slower", figures);
  if (status === "fail") {
    return figures.ratio === null
      ? message("comparison.slower-by-failures", { ...failures, objective })
      : message("comparison.slower", { ...figures, toleratedRatio: toleratedRatio(objective.limit) });
  }
  const { pairs, onlyBaselineFailed, bothFailed } = failures;
  if (pairs === 0) return message("comparison.no-pairs", { scope, objective });
  const { answers } = state;
  if (answers.candidate.with === 0 && answers.candidate.without > 0 && answers.baseline.with > 0) {
    return message("comparison.figure-missing", { scope, objective });
  }
  if (2 * (onlyBaselineFailed + bothFailed) >= pairs || state.ratio === 0) {
    return message("comparison.baseline-failed", { ...failures, objective });
  }
  if (state.ratio === null) return message("comparison.too-few-pairs", { scope, objective, pairs: figures.pairs });
  const open = { leaning, isLastLook: state.isLastLook };
  return figures.ratio === null
    ? message("comparison.failures-undecided", { ...failures, objective, ...open })
    : message("comparison.slowdown-undecided", { ...figures, ...open });
}

/** Returns whether the candidate failed more often than the baseline. */
export function availabilityReason(
  scope: string,
  objective: Objective,
  availability: AvailabilityComparison,
  { status, leaning }: Decided,
): Message {
  const failures = pairFailures(scope, availability);
  if (failures.pairs === 0) return message("comparison.no-pairs", { scope, objective });
  if (status === "fail") return message("comparison.less-available", failures);
  if (status === "pass") return message("comparison.not-less-available", failures);
  return message("comparison.availability-undecided", { ...failures, leaning });
}

function pairFailures(
  scope: string,
  { pairs, onlyCandidateFailed, onlyBaselineFailed, bothFailed }: AvailabilityComparison,
): PairFailures {
  return { scope, pairs, onlyCandidateFailed, onlyBaselineFailed, bothFailed };
}
