import { type Check, type CheckStatus, missingCheck } from "../../model/check.ts";
import { type DrillPart, LONG_ENOUGH_MS, peakUse, type Stretch, stretchesOf } from "../../model/facts/peak-use.ts";
import { WHOLE_DRILL } from "../../model/facts/place.ts";
import { type Message, message } from "../../model/message.ts";
import { kindsWhere, type LimitedObjective, OBJECTIVES, type PeakLimit } from "../../model/objectives.ts";
import type { Budget } from "../../model/plan.ts";
import type { DrillRecord } from "../../model/record.ts";

interface BudgetFigures {
  readonly objective: LimitedObjective;
  /** The peak. */
  readonly measured: number;
  readonly at: DrillPart;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "budget.no-counters": { readonly objective: LimitedObjective };
    "budget.exceeded": BudgetFigures;
    "budget.kept": BudgetFigures;
    "budget.counters-missing": BudgetFigures & { readonly missingAt: DrillPart };
  }
}

/** Returns the limits of a budget as objectives; none if no limit is set. */
export function budgetObjectives(budget: Budget): LimitedObjective[] {
  return kindsWhere(({ peak }) => peak !== undefined).flatMap((kind) => {
    const source = OBJECTIVES[kind].limit;
    const limit = source.from === "budget" ? budget[source.key] : null;
    return limit === null ? [] : [{ kind, limit }];
  });
}

/**
 * Judges the peak use of the service against its budget, over every part of the drill in which no disturbance used the
 * same resource in its container. The counters are exact, so one peak over the limit is a fail.
 */
export function budgetChecks(record: DrillRecord): Check[] {
  const stretches = stretchesOf(record).filter(({ mayFail }) => !mayFail);
  return budgetObjectives(record.plan.budget).flatMap((objective) => {
    const { peak } = OBJECTIVES[objective.kind];
    return peak === undefined ? [] : [budgetCheck(objective, peak, stretches)];
  });
}

function budgetCheck(objective: LimitedObjective, kind: PeakLimit, all: readonly Stretch[]): Check {
  const stretches = all.filter(({ uncounted }) => !uncounted.includes(kind.resource));
  const read = stretches.filter(({ usage }) => (usage?.peaks[kind.figure] ?? null) !== null);
  const peak = peakUse(kind, stretches);
  if (peak === null) return missingCheck(WHOLE_DRILL, objective, message("budget.no-counters", { objective }));
  const figures = { objective, measured: peak.value, at: peak.stretch.at };
  const check = (status: CheckStatus, leaning: Check["leaning"], reason: Message): Check => {
    const common = { scope: WHOLE_DRILL, objective, requests: read.length, measured: peak.value, proven: null };
    return { ...common, status, leaning, reason: [reason] };
  };
  if (peak.value > objective.limit) return check("fail", null, message("budget.exceeded", figures));
  const missed = stretches.find((stretch) => stretch.lastedMs >= LONG_ENOUGH_MS && !read.includes(stretch));
  if (missed === undefined) return check("pass", null, message("budget.kept", figures));
  return check("inconclusive", "pass", message("budget.counters-missing", { ...figures, missingAt: missed.at }));
}
