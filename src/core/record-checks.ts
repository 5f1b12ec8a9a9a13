import { type Check, downgrade, undo } from "./check.ts";
import { comparisonChecks } from "./comparison-check.ts";
import { crashCheck } from "./crash-check.ts";
import { judgeWindow, windowAlarms } from "./gate.ts";
import { sparingTheRunner } from "./noise-veto.ts";
import type { Comparison, DrillRecord, FaultRecord, Phase } from "./record.ts";
import { recoveryAfterOutage, recoveryAfterOverload } from "./recovery-check.ts";
import { steadyCheck } from "./steady-check.ts";

/** The phase before any fault, which the others are compared with. */
export const STEADY_STATE = "steady-state";
/** What shows whether the service is back to its steady state after an outage. */
export const REQUESTS_AFTER_OUTAGE = 20;

/**
 * Every check of a drill, from what it saw and the limits of its plan. It looks at nothing else, so a record that was
 * kept gives the same checks again, and with other limits in its plan those that they would have given.
 */
export function checksOf(record: DrillRecord): Check[] {
  const steady = record.phases.find(({ name }) => name === STEADY_STATE);
  if (steady === undefined) return [];
  return [
    ...steadyAlarms(record, steady),
    ...comparisonsWith(record, null),
    ...record.faults.flatMap((fault, index) => [
      ...windowChecks(record, fault),
      ...comparisonsWith(record, index),
      ...recoveryChecks(record, fault, steady),
    ]),
  ];
}

/** What is wrong before any fault; a stretch too short to pass says nothing else. */
export function steadyAlarms({ plan }: DrillRecord, steady: Phase): Check[] {
  return windowAlarms(STEADY_STATE, plan.limits, steady.samples).map((check) =>
    sparingTheRunner(check, plan.limits, steady),
  );
}

function windowChecks(record: DrillRecord, fault: FaultRecord): Check[] {
  const { kind, liveness, evidence } = fault;
  const during = phaseAt(record, fault.duringPhase);
  if (during === null) return [];
  return judgeWindow(kind, record.plan.limits, during.samples)
    .map((check) => sparingTheRunner(check, record.plan.limits, during))
    .map((check) => (liveness === null ? check : crashCheck(check, liveness.before, liveness.after)))
    .map((check) => (evidence?.felt ? check : downgrade(check, `${kind} was not felt.`)));
}

function recoveryChecks(record: DrillRecord, fault: FaultRecord, steady: Phase): Check[] {
  const { plan } = record;
  const after = phaseAt(record, fault.afterPhase);
  if (fault.duringPhase !== null) {
    return after === null ? [] : [recoveryAfterOverload(fault.kind, plan.limits.maxRecoveryMs, after, steady)];
  }
  if (fault.recovery === null || fault.watched === null) return [];
  const recovered = recoveryAfterOutage(fault.kind, plan, fault.recovery, fault.watched);
  if (after === null) return [recovered];
  const question = { after, steady, limits: plan.limits, requests: REQUESTS_AFTER_OUTAGE };
  return [recovered, sparingTheRunner(steadyCheck(fault.kind, question), plan.limits, after)];
}

/** The comparisons with the baseline, in the steady state (null) or under one of the faults. */
function comparisonsWith(record: DrillRecord, fault: number | null): Check[] {
  const comparisons = record.baseline?.comparisons.filter((each) => each.fault === fault) ?? [];
  return comparisons.flatMap((comparison) => {
    const { scope, candidate, baseline } = comparison;
    return comparisonChecks(scope, record.plan.limits.maxSlowdown, candidate.samples, baseline.samples)
      .map((check) => sparingTheRunner(check, record.plan.limits, candidate))
      .map((check) => onlyIfFeltByBoth(check, record, comparison));
  });
}

/** Under a fault that only one of the two felt, the other only looks better. */
function onlyIfFeltByBoth(check: Check, record: DrillRecord, { fault, scope }: Comparison): Check {
  if (fault === null) return check;
  if (!record.baseline?.faults[fault]?.evidence?.felt) return undo(check, `${scope} was not felt by the baseline.`);
  if (!record.faults[fault]?.evidence?.felt) return undo(check, `${scope} was not felt.`);
  return check;
}

function phaseAt({ phases }: DrillRecord, index: number | null): Phase | null {
  return index === null ? null : (phases[index] ?? null);
}
