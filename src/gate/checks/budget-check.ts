import { type Check, missingCheck } from "../../model/check.ts";
import { LONG_ENOUGH_MS, type PeakKind, peakUse, type Stretch, stretchesOf } from "../../model/facts/peak-use.ts";
import { PEAK_WINDOW_MS } from "../../model/facts/peaks.ts";
import { WHOLE_DRILL } from "../../model/facts/place.ts";
import type { Objective } from "../../model/objective.ts";
import type { Budget } from "../../model/plan.ts";
import type { DrillRecord } from "../../model/record.ts";
import { formatDuration, formatLimit, formatMeasured } from "../../model/text/format.ts";

type BudgetObjective = Extract<Objective, { kind: "budget-memory" | "budget-cpu" }>;

/** The limits of a budget as objectives; none where nothing was said. */
export function budgetObjectives({ maxMemoryBytes, maxCpus }: Budget): BudgetObjective[] {
  return [
    ...(maxMemoryBytes === null ? [] : [{ kind: "budget-memory", maxBytes: maxMemoryBytes } as const]),
    ...(maxCpus === null ? [] : [{ kind: "budget-cpu", maxCpus } as const]),
  ];
}

/**
 * Judges what the service used at most against its budget, over every part of the drill in which no fault used the same
 * in its container. The counters are exact, so that one peak over the limit is a fail.
 */
export function budgetChecks(record: DrillRecord): Check[] {
  const stretches = stretchesOf(record).filter(({ mayFail }) => !mayFail);
  return budgetObjectives(record.plan.budget).map((objective) => budgetCheck(objective, stretches));
}

function budgetCheck(objective: BudgetObjective, all: readonly Stretch[]): Check {
  const kind = PEAK_OF[objective.kind];
  const stretches = all.filter(({ uncounted }) => !uncounted.includes(kind.resource));
  const read = stretches.filter(({ usage }) => (usage?.peaks[kind.figure] ?? null) !== null);
  const peak = peakUse(kind, stretches);
  const name = NAME[objective.kind];
  if (peak === null) {
    return missingCheck(WHOLE_DRILL, objective, `${name} is not known: the engine gave no counters of the container.`);
  }
  const limit = formatLimit(objective);
  const measured = formatMeasured(objective, peak.value);
  const figures = `${measured} ${peak.stretch.place}${mean(objective)}`;
  const common = { scope: WHOLE_DRILL, objective, requests: read.length, measured: peak.value, proven: null };
  if (peak.value > limitOf(objective)) {
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

const PEAK_OF = {
  "budget-memory": { figure: "memoryBytes", resource: "memory" },
  "budget-cpu": { figure: "cpus", resource: "cpu" },
} as const satisfies Record<BudgetObjective["kind"], PeakKind>;

const NAME = { "budget-memory": "Memory", "budget-cpu": "CPU use" } as const;

function limitOf(objective: BudgetObjective): number {
  return objective.kind === "budget-memory" ? objective.maxBytes : objective.maxCpus;
}

function mean({ kind }: BudgetObjective): string {
  return kind === "budget-cpu" ? ` (mean over ${formatDuration(PEAK_WINDOW_MS)})` : "";
}
