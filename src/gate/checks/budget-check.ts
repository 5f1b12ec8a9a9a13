import { type Check, missingCheck } from "../../model/check.ts";
import { LONG_ENOUGH_MS, peakUse, type Stretch, stretchesOf } from "../../model/facts/peak-use.ts";
import { PEAK_WINDOW_MS } from "../../model/facts/peaks.ts";
import { WHOLE_DRILL } from "../../model/facts/place.ts";
import { kindsWhere, type LimitedObjective, OBJECTIVES, type PeakLimit } from "../../model/objectives.ts";
import type { Budget } from "../../model/plan.ts";
import type { DrillRecord } from "../../model/record.ts";
import { formatDuration, formatLimit, formatMeasured } from "../../model/text/format.ts";

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
  const name = kind.subject;
  if (peak === null) {
    return missingCheck(WHOLE_DRILL, objective, `${name} is not known: the engine gave no counters of the container.`);
  }
  const limit = formatLimit(objective);
  const measured = formatMeasured(objective, peak.value);
  const figures = `${measured} ${peak.stretch.place}${meanText(kind)}`;
  const common = { scope: WHOLE_DRILL, objective, requests: read.length, measured: peak.value, proven: null };
  if (peak.value > objective.limit) {
    const reason = `${name} is over the budget: ${figures}, against a limit of ${limit}.`;
    return { ...common, status: "fail", leaning: null, reason };
  }
  const missed = stretches.find((stretch) => stretch.lastedMs >= LONG_ENOUGH_MS && !read.includes(stretch));
  if (missed !== undefined) {
    const reason = `${name} may have been over the budget of ${limit}: the engine gave no counters ${missed.place}. What was seen is ${figures}.`;
    return { ...common, status: "inconclusive", leaning: "pass", reason };
  }
  const reason = `${name} stayed within the budget of ${limit}: ${figures}.`;
  return { ...common, status: "pass", leaning: null, reason };
}

/** A rate is a mean over some time; memory is an instantaneous value. */
function meanText({ figure }: PeakLimit): string {
  return figure === "cpus" ? ` (mean over ${formatDuration(PEAK_WINDOW_MS)})` : "";
}
