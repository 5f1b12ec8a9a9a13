import { type Check, downgrade, undo } from "../../model/check.ts";
import { notFelt } from "../../model/facts/felt.ts";
import { isShed, SHED_WITHIN_MS } from "../../model/facts/shed.ts";
import { measure } from "../../model/measurement.ts";
import { windowObjectives } from "../../model/objectives.ts";
import type { Limits } from "../../model/plan.ts";
import type {
  Asked,
  Comparison,
  Degraded,
  DrillRecord,
  ExperimentRecord,
  MemoryReading,
  Phase,
  UsageMoment,
} from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { limitsUnder } from "../limits.ts";
import { asIfInTime, excusedByNoise } from "../noise-veto.ts";
import { judgeWindow, windowAlarms } from "../window-gate.ts";
import { isolationCheck, longTextsCheck, promptKeptCheck } from "./attempts-check.ts";
import { budgetChecks } from "./budget-check.ts";
import { comparisonChecks } from "./comparison-check.ts";
import { crashCheck, hasEnded } from "./crash-check.ts";
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
    ...record.experiments.flatMap((experiment, index) => {
      const limits = limitsUnder(record, index);
      return [
        ...windowChecks(record, experiment, limits),
        ...soakChecks(record, experiment, index, steady, limits),
        ...questionChecks(record, experiment),
        ...attemptChecks(experiment),
        ...degradedChecks(record, experiment, limits),
        ...surgeChecks(record, experiment, limits),
        ...comparisonsWith(record, index),
        ...recoveryChecks(record, experiment, steady, limits),
      ];
    }),
    ...budgetChecks(record),
  ];
}

/** What is wrong before any fault; a stretch too short to pass says nothing else. */
export function steadyAlarms({ plan, usage }: DrillRecord, steady: Phase): Check[] {
  return alarmsIn(STEADY_STATE, plan.limits, steady, usage);
}

/** What is wrong under the load alone. */
function alarmsIn(scope: string, limits: Limits, phase: Phase, usage: readonly UsageMoment[]): Check[] {
  const alarms = (samples: readonly Sample[]) => windowAlarms(scope, windowObjectives(limits), samples);
  return alarms(phase.samples).map((check) =>
    excusedByNoise(check, phase.noise, () => alarms(asIfInTime(phase, usage))),
  );
}

function windowChecks(record: DrillRecord, experiment: ExperimentRecord, limits: Limits): Check[] {
  const { name } = experiment;
  const during = phaseAt(record, experiment.duringPhase);
  if (during === null || experiment.soaked !== null || experiment.surged !== null) return [];
  const judged = during.samples.filter(({ byExperiment }) => byExperiment !== true);
  // Where it is right to turn requests away, that is no want of availability, and their latency means nothing.
  const checks = (samples: readonly Sample[]) =>
    experiment.plannedChecks.includes("shedding")
      ? [loadMetCheck(name, limits.minAvailability, { samples })]
      : judgeWindow(name, windowObjectives(limits), samples);
  const inTime = () => checks(asIfInTime({ ...during, samples: judged }, record.usage));
  return checks(judged)
    .map((check) => excusedByNoise(check, during.noise, inTime))
    .map((check) => onlyIfFelt(unlessCrashed(check, experiment), experiment));
}

/** A service that went down meanwhile has failed. */
function unlessCrashed(check: Check, { liveness }: Pick<ExperimentRecord, "liveness">): Check {
  return liveness === null ? check : crashCheck(check, liveness.before, liveness.after);
}

/** What had no measurable effect is no pass. */
function onlyIfFelt(check: Check, { name, evidence }: Pick<ExperimentRecord, "name" | "evidence">): Check {
  return evidence?.felt ? check : downgrade(check, notFelt(name, evidence));
}

function questionChecks(
  record: DrillRecord,
  { name, questioned, plannedChecks, duringPhase }: ExperimentRecord,
): Check[] {
  if (questioned === null) return [];
  const during = phaseAt(record, duringPhase);
  const checks = (asked: readonly Asked[]) => [refusalsCheck(name, { ...questioned, asked })];
  const inTime = () => checks(questioned.asked.map((each) => askedInTime(each, record.plan.requestTimeoutMs)));
  return [
    ...(plannedChecks.includes("refusals") ? checks(questioned.asked) : []).map((check) =>
      during === null ? check : excusedByNoise(check, during.noise, inTime),
    ),
    ...(plannedChecks.includes("memory-left") ? [memoryLeftCheck(name, questioned.left)] : []),
  ];
}

/** A question as it would have been met in time: one that nothing came of within the request time-out was merely late. */
function askedInTime(asked: Asked, requestTimeoutMs: number): Asked {
  const late = asked.status === null && asked.latencyMs >= requestTimeoutMs;
  return late ? { ...asked, held: true, detail: "" } : asked;
}

function attemptChecks(experiment: ExperimentRecord): Check[] {
  const { name, attempted, plannedChecks } = experiment;
  if (attempted === null) return [];
  return [isolationCheck(name, attempted), promptKeptCheck(name, attempted), longTextsCheck(name, attempted)]
    .filter(({ objective }) => plannedChecks.includes(objective.kind))
    .map((check) => onlyIfFelt(unlessCrashed(check, experiment), experiment));
}

function degradedChecks(record: DrillRecord, experiment: ExperimentRecord, limits: Limits): Check[] {
  const { name, degraded, plannedChecks, evidence } = experiment;
  if (degraded === null) return [];
  const [during, after] = [phaseAt(record, experiment.duringPhase), phaseAt(record, experiment.afterPhase)];
  const degrading = (seen: Degraded) => degradingCheck(name, limits.maxRecoveryMs, seen);
  const runningFirst = (seen: Degraded) => runningFirstCheck(name, seen);
  const inTime = () => degradedInTime(degraded, record.plan.requestTimeoutMs);
  const sparing = (judge: (seen: Degraded) => Check, phase: Phase | null) =>
    phase === null ? judge(degraded) : excusedByNoise(judge(degraded), phase.noise, () => [judge(inTime())]);
  return [
    ...(plannedChecks.includes("degrading") ? [sparing(degrading, after)] : []),
    ...(plannedChecks.includes("running-first") ? [sparing(runningFirst, during)] : []),
  ].map((check) => {
    // A service that was not short of anything is right to go on as ever.
    const known = evidence?.felt || check.status === "not-applicable";
    return known ? check : undo(check, notFelt(name, evidence));
  });
}

/** The same had nothing been late: it came back at once, what ran was answered, and what was turned away was so at once. */
function degradedInTime(degraded: Degraded, requestTimeoutMs: number): Degraded {
  const { backMs, sessions } = degraded;
  const shedLate = ({ status, latencyMs }: Asked) => (status === 503 || status === 429) && latencyMs > SHED_WITHIN_MS;
  return {
    ...degraded,
    backMs: backMs === null ? null : 0,
    sessions: sessions && {
      ...sessions,
      running: sessions.running.map((each) => askedInTime(each, requestTimeoutMs)),
      fresh: sessions.fresh.map((each) => (shedLate(each) ? { ...each, held: true, detail: "" } : each)),
    },
  };
}

function surgeChecks(record: DrillRecord, experiment: ExperimentRecord, limits: Limits): Check[] {
  const { name, duringPhase, surged } = experiment;
  const during = phaseAt(record, duringPhase);
  if (during === null || surged === null) return [];
  const shedding = (samples: readonly Sample[]) => [sheddingCheck(name, limits.minAvailability, { samples })];
  const goodput = (samples: readonly Sample[]) => [goodputCheck(name, surged.capacityPerSecond, { samples })];
  const inTime = () => asIfInTime(during, record.usage).map(asIfThereWasRoom);
  // A service that is slow has to turn more away; one that answers nobody is not slow.
  const answers = during.samples.some(({ outcome }) => outcome === "ok");
  const asGood = (sample: Sample): Sample => (answers && isShed(sample) ? { ...sample, outcome: "ok" } : sample);
  return [
    ...shedding(during.samples).map((check) => excusedByNoise(check, during.noise, () => shedding(inTime()))),
    ...goodput(during.samples).map((check) => excusedByNoise(check, during.noise, () => goodput(inTime().map(asGood)))),
  ].map((check) => onlyIfFelt(unlessCrashed(check, experiment), experiment));
}

/** The room of the generator fills when answers are late. */
function asIfThereWasRoom({ noRoom, ...sample }: Sample): Sample {
  return noRoom === true ? { ...sample, outcome: "ok" } : sample;
}

function soakChecks(
  record: DrillRecord,
  experiment: ExperimentRecord,
  index: number,
  steady: Phase,
  limits: Limits,
): Check[] {
  const { name, liveness, soaked } = experiment;
  const during = phaseAt(record, experiment.duringPhase);
  const soak = soakOf(record, experiment);
  if (during === null || soak === null || soaked === null) return [];
  const beside = record.baseline?.experiments[index];
  const check = growthCheck({
    scope: name,
    maxGrowth: soaked.maxGrowth,
    memoryLimitBytes: record.plan.target.memoryBytes,
    soak,
    before: { samples: steady.samples, memory: memoryIn(steady, record.usage) },
    ended: liveness !== null && hasEnded(liveness.before, liveness.after),
    baseline: beside === undefined ? null : (soakOf(record, beside) ?? { ...soak, memory: [] }),
  });
  // A service whose memory is full may stop answering before enough of its growth was seen.
  return [unlessCrashed(check, experiment), ...alarmsIn(name, limits, during, record.usage)];
}

/** The memory at each reading within a phase of the candidate. */
function memoryIn({ startedAtMs, endedAtMs }: Phase, usage: readonly UsageMoment[]): MemoryReading[] {
  return usage
    .filter(({ atMs }) => atMs >= startedAtMs && atMs <= endedAtMs)
    .flatMap(({ atMs, memoryBytes: bytes }) => (bytes === null ? [] : [{ atMs, bytes }]));
}

function soakOf(record: DrillRecord, { duringPhase, soaked }: ExperimentRecord): Soak | null {
  const phase = phaseAt(record, duringPhase);
  return phase === null || soaked === null ? null : { phase, memory: soaked.memory };
}

function recoveryChecks(record: DrillRecord, experiment: ExperimentRecord, steady: Phase, limits: Limits): Check[] {
  const { name } = experiment;
  const after = phaseAt(record, experiment.afterPhase);
  if (experiment.soaked !== null) return [];
  if (experiment.duringPhase !== null) {
    return after === null ? [] : [recoveryAfterOverload(name, limits.maxRecoveryMs, after, steady, record.usage)];
  }
  const { recovery, watched } = experiment;
  if (recovery === null || watched === null) return [];
  const recovered = recoveryAfterOutage(name, { ...record.plan, limits }, recovery, watched, record.usage);
  const { stop } = recovery;
  const stopped =
    stop === null ? [] : [experiment.evidence?.felt ? stopCheck(name, recovery, stop) : neverAsked(name, stop)];
  const struck = [...stopped, recovered];
  if (after === null) return struck;
  const back = (seen: Pick<Phase, "samples" | "measurement">) =>
    steadyCheck(name, { after: seen, steady, limits, requests: REQUESTS_AFTER_OUTAGE });
  const inTime = () => {
    const samples = asIfInTime(after, record.usage);
    return [back({ samples, measurement: measure(samples) })];
  };
  return [...struck, excusedByNoise(back(after), after.noise, inTime)];
}

/** The comparisons with the baseline, in the steady state (null) or under one of the faults. */
function comparisonsWith(record: DrillRecord, experiment: number | null): Check[] {
  const comparisons = record.baseline?.comparisons.filter((each) => each.experiment === experiment) ?? [];
  return comparisons.flatMap((comparison) => {
    const { scope, candidate, baseline } = comparison;
    const limits = limitsUnder(record, experiment);
    const checks = (ours: readonly Sample[], others: readonly Sample[]) =>
      comparisonChecks(scope, limits.maxSlowdown, ours, others);
    const inTime = () => checks(asIfInTime(candidate, record.usage), asIfInTime(baseline));
    return checks(candidate.samples, baseline.samples)
      .map((check) => excusedByNoise(check, candidate.noise, inTime))
      .map((check) => onlyIfFeltByBoth(check, record, comparison));
  });
}

/** Under a fault that only one of the two felt, the other only looks better. */
function onlyIfFeltByBoth(check: Check, record: DrillRecord, { experiment, scope }: Comparison): Check {
  if (experiment === null) return check;
  const byBaseline = record.baseline?.experiments[experiment]?.evidence;
  if (!byBaseline?.felt) return undo(check, notFelt(scope, byBaseline, " by the baseline"));
  const byCandidate = record.experiments[experiment]?.evidence;
  if (!byCandidate?.felt) return undo(check, notFelt(scope, byCandidate));
  return check;
}

function phaseAt({ phases }: DrillRecord, index: number | null): Phase | null {
  return index === null ? null : (phases[index] ?? null);
}
