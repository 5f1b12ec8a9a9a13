import {
  endedCheck,
  falseReadyCheck,
  healthCheck,
  longestOutage,
  noticedCheck,
  notRestartedCheck,
  startCheck,
} from "../../gate/checks/health-check.ts";
import { type Check, missingCheck } from "../../model/check.ts";
import { HEALTH_LIMIT_MS, HEALTHCHECK } from "../../model/facts/health.ts";
import { afterIndex, duringIndex, phaseAt } from "../../model/facts/outcome.ts";
import { START } from "../../model/facts/peak-use.ts";
import { message } from "../../model/message.ts";
import type { ObjectiveKind } from "../../model/objectives.ts";
import type { CrashOutcome, DrillRecord } from "../../model/record.ts";
import type { Judging } from "./experiment.ts";
import { onlyIfObserved, onlyIfRemoved } from "./judging.ts";

/**
 * The checks of a start: how long it took, and whether the health check reported the service as ready before it answered.
 */
export function startChecks({ plan, readyMs, start, baseline, health = [] }: DrillRecord): Check[] {
  const { maxStartMs, maxFalseReadyMs } = plan.limits;
  const noise = start?.noise ?? null;
  return [
    ...(maxStartMs === undefined || readyMs === null
      ? []
      : [startCheck(maxStartMs, readyMs, baseline?.readyMs ?? null, noise)]),
    ...(maxFalseReadyMs === undefined || start === undefined
      ? []
      : [falseReadyCheck(START, maxFalseReadyMs, { ...start, watchedUntilMs: start.goodSentAtMs, noise }, health)]),
  ];
}

/**
 * The checks of the health check that an experiment plans, for it declares which of them apply.
 * @param made its other checks; one that it makes itself is not made again
 */
export function healthChecksOf(judging: Judging, made: readonly Check[]): Check[] {
  const planned = judging.experiment.plannedChecks.filter(
    (kind) => !made.some(({ objective }) => objective.kind === kind),
  );
  return [...new Set(planned)].flatMap((kind) => CHECKS[kind]?.(judging) ?? []);
}

/** Null if nothing is known that could be judged. */
const CHECKS: Readonly<Partial<Record<ObjectiveKind, (judging: Judging) => Check | null>>> = {
  "false-ready": readyAgainCheck,
  noticed: (judging) => {
    const { outcome, experiment } = judging;
    const check = outcome.type === "crash" ? noticedCrash(judging, outcome) : noticedStandstill(judging);
    return check === null ? null : onlyIfRemoved(onlyIfObserved(check, experiment), experiment);
  },
  health: healthUnderLoad,
};

function readyAgainCheck({ record, experiment, outcome, limits }: Judging): Check | null {
  const { maxFalseReadyMs: maxMs } = limits;
  if (outcome.type !== "crash" || maxMs === undefined) return null;
  const { recovery: chain, watched } = outcome;
  if (chain === null || watched === null) return null;
  const { beganAtMs, startedMs, firstGoodAnswerMs, goodSentMs = firstGoodAnswerMs } = chain;
  if (startedMs === null) return notRestartedCheck(experiment.name, maxMs);
  const started = {
    startedAtMs: beganAtMs + startedMs,
    goodSentAtMs: goodSentMs === null ? null : beganAtMs + goodSentMs,
    watchedUntilMs: watchedUntil(outcome),
    noise: watched.noise,
  };
  return falseReadyCheck(experiment.name, maxMs, started, record.health ?? []);
}

/** Judges an outage after a kill: the engine itself notices the end of a container, but not that of a process in it. */
function noticedCrash({ record, experiment, limits }: Judging, outcome: CrashOutcome): Check | null {
  const { maxUnnoticedMs: maxMs } = limits;
  const { recovery: chain } = outcome;
  const { name } = experiment;
  if (chain === null || maxMs === undefined) return null;
  const { beganAtMs, diedMs, endedMs, startedMs, firstGoodAnswerMs } = chain;
  if (diedMs === null) {
    return missingCheck(name, { kind: "noticed", limit: maxMs }, message("recovery.end-not-seen", {}));
  }
  if (endedMs !== null || startedMs !== null) return endedCheck(name, maxMs);
  const toMs = firstGoodAnswerMs === null ? watchedUntil(outcome) : beganAtMs + firstGoodAnswerMs;
  const span = { fromMs: beganAtMs + diedMs, toMs };
  const outage = { span, answered: firstGoodAnswerMs !== null, ofExperiment: false };
  return noticedCheck(name, maxMs, outage, record.health ?? []);
}

function noticedStandstill({ record, experiment, limits, steady }: Judging): Check | null {
  const { maxUnnoticedMs: maxMs } = limits;
  const during = phaseAt(record, duringIndex(experiment));
  if (during === null || maxMs === undefined) return null;
  const after = phaseAt(record, afterIndex(experiment));
  const untilMs = after?.endedAtMs ?? during.endedAtMs;
  const span = longestOutage([...during.samples, ...(after?.samples ?? [])], untilMs, steady.measurement.p95Ms ?? 0);
  const outage = { span, answered: span === null || span.toMs < untilMs, ofExperiment: true };
  return noticedCheck(experiment.name, maxMs, outage, record.health ?? []);
}

function healthUnderLoad({ record, experiment, limits }: Judging): Check | null {
  const during = phaseAt(record, duringIndex(experiment));
  if (during === null || limits.minHealth === undefined) return null;
  const limitMs = record.plan.health === HEALTHCHECK ? null : HEALTH_LIMIT_MS;
  const check = healthCheck(experiment.name, limits.minHealth, during, record.health ?? [], limitMs);
  return onlyIfObserved(check, experiment);
}

/** On the drill's clock. */
function watchedUntil({ recovery, watched }: CrashOutcome): number {
  const countedFromMs = recovery?.countedFrom === "end" ? (recovery.diedMs ?? 0) : 0;
  return (recovery?.beganAtMs ?? 0) + countedFromMs + (watched?.forMs ?? 0);
}
