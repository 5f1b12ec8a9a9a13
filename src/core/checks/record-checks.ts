import { type Check, downgrade, undo } from "../check.ts";
import { judgeWindow, windowAlarms } from "../gate/gate.ts";
import { limitsUnder } from "../gate/limits.ts";
import { sparingTheRunner } from "../gate/noise-veto.ts";
import type { Limits } from "../plan.ts";
import type { Comparison, DrillRecord, FaultRecord, Phase } from "../record.ts";
import { isolationCheck, longTextsCheck, promptKeptCheck } from "./attempts-check.ts";
import { budgetChecks } from "./budget-check.ts";
import { comparisonChecks } from "./comparison-check.ts";
import { crashCheck } from "./crash-check.ts";
import { degradingCheck, loadMetCheck, runningFirstCheck } from "./degrade-check.ts";
import { growthCheck, type Soak } from "./growth-check.ts";
import { memoryLeftCheck, refusalsCheck } from "./questions-check.ts";
import { recoveryAfterOutage, recoveryAfterOverload } from "./recovery-check.ts";
import { steadyCheck } from "./steady-check.ts";
import { neverAsked, stopCheck } from "./stop-check.ts";
import { goodputCheck, sheddingCheck } from "./surge-check.ts";

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
    ...record.faults.flatMap((fault, index) => {
      const limits = limitsUnder(record, index);
      return [
        ...windowChecks(record, fault, limits),
        ...growthChecks(record, fault, index),
        ...questionChecks(fault),
        ...attemptChecks(fault),
        ...degradedChecks(fault, limits),
        ...surgeChecks(record, fault, limits),
        ...comparisonsWith(record, index),
        ...recoveryChecks(record, fault, steady, limits),
      ];
    }),
    ...budgetChecks(record),
  ];
}

/** What is wrong before any fault; a stretch too short to pass says nothing else. */
export function steadyAlarms({ plan }: DrillRecord, steady: Phase): Check[] {
  return windowAlarms(STEADY_STATE, plan.limits, steady.samples).map((check) =>
    sparingTheRunner(check, plan.limits, steady),
  );
}

function windowChecks(record: DrillRecord, fault: FaultRecord, limits: Limits): Check[] {
  const { name, liveness, evidence } = fault;
  const during = phaseAt(record, fault.duringPhase);
  if (during === null || fault.soaked !== null || fault.surged !== null) return [];
  const judged = during.samples.filter(({ byFault }) => byFault !== true);
  // Where it is right to turn requests away, that is no want of availability, and their latency means nothing.
  const checks = fault.plannedChecks.includes("shedding")
    ? [loadMetCheck(name, limits.minAvailability, { samples: judged })]
    : judgeWindow(name, limits, judged);
  return checks
    .map((check) => sparingTheRunner(check, limits, during))
    .map((check) => (liveness === null ? check : crashCheck(check, liveness.before, liveness.after)))
    .map((check) => (evidence?.felt ? check : downgrade(check, `${name} was not felt.`)));
}

function questionChecks({ name, questioned, plannedChecks }: FaultRecord): Check[] {
  if (questioned === null) return [];
  return [
    ...(plannedChecks.includes("refusals") ? [refusalsCheck(name, questioned)] : []),
    ...(plannedChecks.includes("memory-left") ? [memoryLeftCheck(name, questioned.left)] : []),
  ];
}

function attemptChecks({ name, attempted, plannedChecks, evidence, liveness }: FaultRecord): Check[] {
  if (attempted === null) return [];
  return [isolationCheck(name, attempted), promptKeptCheck(name, attempted), longTextsCheck(name, attempted)]
    .filter(({ objective }) => plannedChecks.includes(objective.kind))
    .map((check) => (liveness === null ? check : crashCheck(check, liveness.before, liveness.after)))
    .map((check) => (evidence?.felt ? check : downgrade(check, `${name} was not felt.`)));
}

function degradedChecks({ name, degraded, plannedChecks, evidence }: FaultRecord, limits: Limits): Check[] {
  if (degraded === null) return [];
  return [
    ...(plannedChecks.includes("degrading") ? [degradingCheck(name, limits.maxRecoveryMs, degraded)] : []),
    ...(plannedChecks.includes("running-first") ? [runningFirstCheck(name, degraded)] : []),
  ].map((check) => {
    // A service that was not short of anything is right to go on as ever.
    const known = evidence?.felt || check.status === "not-applicable";
    return known ? check : undo(check, `${name} was not felt.`);
  });
}

function surgeChecks(
  record: DrillRecord,
  { name, duringPhase, surged, evidence, liveness }: FaultRecord,
  limits: Limits,
): Check[] {
  const during = phaseAt(record, duringPhase);
  if (during === null || surged === null) return [];
  return [sheddingCheck(name, limits.minAvailability, during), goodputCheck(name, surged.capacityPerSecond, during)]
    .map((check) => sparingTheRunner(check, limits, during))
    .map((check) => (liveness === null ? check : crashCheck(check, liveness.before, liveness.after)))
    .map((check) => (evidence?.felt ? check : downgrade(check, `${name} was not felt.`)));
}

function growthChecks(record: DrillRecord, fault: FaultRecord, index: number): Check[] {
  const { name, liveness, soaked } = fault;
  const soak = soakOf(record, fault);
  if (soak === null || soaked === null) return [];
  const beside = record.baseline?.faults[index];
  const check = growthCheck({
    scope: name,
    maxGrowth: soaked.maxGrowth,
    memoryLimitBytes: record.plan.target.memoryBytes,
    soak,
    baseline: beside === undefined ? null : (soakOf(record, beside) ?? { ...soak, memory: [] }),
  });
  return [liveness === null ? check : crashCheck(check, liveness.before, liveness.after)];
}

function soakOf(record: DrillRecord, { duringPhase, soaked }: FaultRecord): Soak | null {
  const phase = phaseAt(record, duringPhase);
  return phase === null || soaked === null ? null : { phase, memory: soaked.memory };
}

function recoveryChecks(record: DrillRecord, fault: FaultRecord, steady: Phase, limits: Limits): Check[] {
  const { name } = fault;
  const after = phaseAt(record, fault.afterPhase);
  if (fault.soaked !== null) return [];
  if (fault.duringPhase !== null) {
    return after === null ? [] : [recoveryAfterOverload(name, limits.maxRecoveryMs, after, steady)];
  }
  const { recovery, watched } = fault;
  if (recovery === null || watched === null) return [];
  const recovered = recoveryAfterOutage(name, { ...record.plan, limits }, recovery, watched);
  const { stop } = recovery;
  const stopped =
    stop === null ? [] : [fault.evidence?.felt ? stopCheck(name, recovery, stop) : neverAsked(name, stop)];
  const struck = [...stopped, recovered];
  if (after === null) return struck;
  const question = { after, steady, limits, requests: REQUESTS_AFTER_OUTAGE };
  return [...struck, sparingTheRunner(steadyCheck(name, question), limits, after)];
}

/** The comparisons with the baseline, in the steady state (null) or under one of the faults. */
function comparisonsWith(record: DrillRecord, fault: number | null): Check[] {
  const comparisons = record.baseline?.comparisons.filter((each) => each.fault === fault) ?? [];
  return comparisons.flatMap((comparison) => {
    const { scope, candidate, baseline } = comparison;
    const limits = limitsUnder(record, fault);
    return comparisonChecks(scope, limits.maxSlowdown, candidate.samples, baseline.samples)
      .map((check) => sparingTheRunner(check, limits, candidate))
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
