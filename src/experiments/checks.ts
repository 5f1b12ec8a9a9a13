import { budgetChecks } from "../gate/checks/budget-check.ts";
import { limitsUnder } from "../gate/limits.ts";
import type { Check } from "../model/check.ts";
import { STEADY_STATE } from "../model/facts/place.ts";
import type { DrillRecord } from "../model/record.ts";
import { comparisonChecksAt } from "./kit/compare/comparison-checks.ts";
import { healthChecksOf, startChecks } from "./kit/health-checks.ts";
import { alarmsIn } from "./kit/judging.ts";
import { experiments } from "./registry.ts";

/**
 * All checks of a drill, from its record and the limits of its plan alone: a kept record gives the same checks again, and
 * with other limits in its plan those that they would have given.
 */
export function checksOf(record: DrillRecord): Check[] {
  const { plan, phases, usage } = record;
  const steady = phases.find(({ name }) => name === STEADY_STATE);
  if (steady === undefined) return [];
  return [
    ...startChecks(record),
    ...alarmsIn(STEADY_STATE, plan.limits, steady, usage),
    ...comparisonChecksAt(record, null),
    ...record.experiments.flatMap((experiment, index) => {
      const limits = limitsUnder(record, index);
      const { outcome } = experiment;
      const kind = experiments.find(({ kind }) => kind === experiment.kind);
      // A kept record may be of another version, or made up.
      if (kind?.type !== outcome.type) return [];
      const judging = { record, index, experiment, outcome, limits, steady };
      const made = kind.check(judging);
      return [...made, ...healthChecksOf(judging, made)];
    }),
    ...budgetChecks(record),
  ];
}
