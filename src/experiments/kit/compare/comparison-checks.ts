import { comparisonChecks } from "../../../gate/checks/comparison-check.ts";
import { limitsUnder } from "../../../gate/limits.ts";
import { asIfInTime, excusedByNoise } from "../../../gate/noise-veto.ts";
import { type Check, undo } from "../../../model/check.ts";
import { noEffect } from "../../../model/facts/effect.ts";
import type { Comparison, DrillRecord } from "../../../model/record.ts";
import type { Sample } from "../../../model/sample.ts";

/** The comparisons with the baseline in the steady state (null) or under an experiment, by its index in the plan. */
export function comparisonChecksAt(record: DrillRecord, index: number | null): Check[] {
  const comparisons = record.baseline?.comparisons.filter(({ experiment }) => experiment === index) ?? [];
  return comparisons.flatMap((comparison) => {
    const { scope, candidate, baseline } = comparison;
    const { maxSlowdown } = limitsUnder(record, index);
    const { service } = record.plan;
    const checks = (ours: readonly Sample[], others: readonly Sample[]) =>
      comparisonChecks({ scope, service, maxSlowdown }, ours, others);
    const inTime = () => checks(asIfInTime(candidate, record.usage), asIfInTime(baseline));
    return checks(candidate.samples, baseline.samples)
      .map((check) => excusedByNoise(check, candidate.noise, inTime))
      .map((check) => onlyIfObservedOnBoth(check, record, comparison));
  });
}

/** If the disturbance had an effect on only one of the two, the other only looks better. */
function onlyIfObservedOnBoth(check: Check, record: DrillRecord, { experiment, scope }: Comparison): Check {
  if (experiment === null) return check;
  const onBaseline = record.baseline?.experiments[experiment]?.effect;
  if (!onBaseline?.observed) return undo(check, noEffect(scope, onBaseline, true));
  const onCandidate = record.experiments[experiment]?.effect;
  if (!onCandidate?.observed) return undo(check, noEffect(scope, onCandidate));
  return check;
}
