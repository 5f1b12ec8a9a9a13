import { STEADY_STATE } from "../../model/facts/place.ts";
import type { Message, MessageArgs } from "../../model/message.ts";
import { METRICS } from "../../model/metrics.ts";
import { type LimitedObjective, OBJECTIVES, type ObjectiveKind } from "../../model/objectives.ts";
import type { ExperimentRecord, Phase } from "../../model/record.ts";
import { advise, clientsOf, ROOM, reasonArgs, type Situation } from "./situation.ts";

/** How many CPUs it would take to keep a P95 limit. */
interface NeededCpus {
  readonly cpus: number;
  readonly p95Ms: number;
  readonly limitMs: number;
  /** Whether it is a minimum, because time-outs hide how late the answers were. */
  readonly atLeast: boolean;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** `of`: the dependency's name; null if it is not known. */
    "advice.without-dependency": { readonly of: string | null };
    /** Already one request at a time uses up the quota. */
    "advice.threads": { readonly throttledRatio: number; readonly cpus: number };
    "advice.cpu-bound": {
      readonly scope: string;
      readonly usedCpus: number;
      readonly cpus: number;
      /** Null if it was hardly throttled. */
      readonly throttledRatio: number | null;
      readonly steadyThrottledRatio: number | null;
      /** Whether the experiment itself uses CPU of the same quota. */
      readonly shared: boolean;
      /** The quota that would do; null if more of it would not. */
      readonly needed: NeededCpus | null;
      /** Whether a single request used it up, which gets faster only with more threads. */
      readonly alone: boolean;
    };
    "advice.one-core": { readonly scope: string; readonly usedCpus: number; readonly cpus: number };
    "advice.idle": { readonly scope: string; readonly usedCpus: number; readonly cpus: number };
    /** `workMs`: how long the CPUs of the quota are busy with one request. */
    "advice.queued": {
      readonly clients: number;
      readonly workMs: number;
      readonly cpus: number;
      readonly limitMs: number;
      readonly fitting: number;
    };
    "advice.queue-or-request": { readonly clients: number | null };
    /** Medians of one request at a time. */
    "advice.slow-request": { readonly scope: string; readonly steadyMs: number; readonly underMs: number };
    /** Most requests are as fast as before: P50 and P95. */
    "advice.tail": { readonly underMs: number; readonly tailMs: number };
    "advice.slow-alone": { readonly steadyMs: number; readonly limitMs: number };
    "advice.first-limits": { readonly measuredMs: number; readonly limitMs: number; readonly input: string };
    "advice.round-trips": {
      readonly delayMs: number;
      readonly addedMs: number;
      /** How often a request waited for a delayed packet, and how often one on a new connection has to. */
      readonly waits: number;
      readonly usualWaits: number;
    };
    "advice.slow-clients": NoArgs;
    "advice.disk": { readonly scope: string };
    "advice.full-disk": { readonly scope: string };
    "advice.little-memory": { readonly scope: string };
  }
}

/** From this share of throttled periods on, the quota is what a service waits for. */
const THROTTLED = 0.3;
/** A share of the quota from which on the CPU is the limit, and one below which it is not. */
const FULL = 0.85;
const IDLE = 0.5;
/** From this ratio on the median of a service is another one. */
export const SLOWER = 1.2;
/** From this ratio on a few requests are slower than the others, not all of them. */
const TAIL = 2;
/** Objectives whose limit a request that waits in a queue uses up. */
const LIMITED_FROM_DUE: ReadonlySet<ObjectiveKind> = new Set(["p95", "ttft", "answer-ttft"]);
/** A request on a new connection waits twice for a packet of the service: when it connects, and for the answer. */
const USUAL_WAITS = 2;

/**
 * What to do about requests that are answered too late or not at all, by what the service waited for. Under an experiment
 * that did not slow it down, that is what it waits for without it.
 */
export function latenessAdvice(situation: Situation): Message[] {
  const lines = causesOfLateness(isAsBefore(situation) ? withoutExperiment(situation) : situation);
  return lines.length > 0 ? lines : advise("advice.queue-or-request", { clients: null });
}

function causesOfLateness(situation: Situation): Message[] {
  const { experiment } = situation;
  if (experiment?.kind === "network-delay") return networkAdvice(situation);
  if (experiment?.kind === "disk-pressure") return advise("advice.disk", { scope: experiment.name });
  const without = experiment === null ? [] : withoutWhatItTook(experiment);
  if (without.length > 0) return without;
  return [...cpuAdvice(situation), ...queueAdvice(situation)];
}

/** What to do about a service that fails without what an experiment takes from it; nothing for other experiments. */
export function withoutWhatItTook(experiment: ExperimentRecord): Message[] {
  const { kind, name: scope } = experiment;
  if (kind === "dependency-down") return withoutDependency(experiment);
  if (kind === "disk-full") return advise("advice.full-disk", { scope });
  return kind === "memory-pressure" ? advise("advice.little-memory", { scope }) : [];
}

/** The same for its dependency, by the name that the experiment found it by. */
function withoutDependency({ effect, description }: ExperimentRecord): Message[] {
  const named = [effect?.message, description].map((said) => said?.args.of).find((of) => typeof of === "string");
  return advise("advice.without-dependency", { of: typeof named === "string" ? named : null });
}

/** Whether the service was about as fast under the experiment as in the steady state, and failed no more often. */
function isAsBefore({ experiment, during, steady }: Situation): boolean {
  if (experiment === null || during === null || steady === null) return false;
  const [now, before] = [during.measurement, steady.measurement];
  if (now.p95Ms === null || before.p95Ms === null) return false;
  return now.p95Ms < SLOWER * before.p95Ms && (now.availability ?? 0) >= (before.availability ?? 0);
}

function withoutExperiment({ record, check, steady }: Situation): Situation {
  return { record, check: { ...check, scope: STEADY_STATE }, experiment: null, during: steady, after: null, steady };
}

/** What to do about a service that is as slow after an outage as it was before. */
export function steadyLatenessAdvice(situation: Situation, objective: LimitedObjective): Message[] {
  return p95Advice(withoutExperiment({ ...situation, check: { ...situation.check, objective } }));
}

function cpuAdvice(situation: Situation): Message[] {
  const { record, check, during, steady, experiment } = situation;
  const { cpus } = record.plan.target;
  const { scope } = check;
  const usage = during?.usage ?? null;
  const before = steady?.usage?.throttledRatio ?? null;
  if (before !== null && before >= THROTTLED && clientsOf(record) === 1) {
    return advise("advice.threads", { throttledRatio: before, cpus });
  }
  const usedCpus = usage?.cpuShare ?? null;
  if (usage === null || usedCpus === null) return [];
  const throttledRatio =
    usage.throttledRatio !== null && usage.throttledRatio >= THROTTLED ? usage.throttledRatio : null;
  if (throttledRatio !== null || usedCpus >= FULL * cpus) {
    const steadyThrottledRatio = throttledRatio === null || scope === STEADY_STATE ? null : before;
    const shared = experiment?.uses.includes("cpu") ?? false;
    const needed = neededCpus(situation);
    const alone = experiment === null && clientsOf(record) === 1;
    const figures = { scope, usedCpus, cpus, throttledRatio, steadyThrottledRatio };
    return advise("advice.cpu-bound", { ...figures, shared, needed, alone });
  }
  if (cpus >= 2 && usedCpus > 0.8 && usedCpus < 1.2) return advise("advice.one-core", { scope, usedCpus, cpus });
  return usedCpus < IDLE * cpus ? advise("advice.idle", { scope, usedCpus, cpus }) : [];
}

/**
 * How many CPUs would keep the P95 limit: at its quota, a service is the slower the less of it is left for a request. Null
 * if one request alone is too slow: then more of the quota need not help.
 */
function neededCpus({ record, check, during, steady, experiment }: Situation): NeededCpus | null {
  const { target, limits, requestTimeoutMs } = record.plan;
  const ofCheck = check.objective.kind === "p95" ? check.objective.limit : null;
  const limitMs = Math.min(ofCheck ?? limits.maxP95Ms, requestTimeoutMs);
  const { p95Ms = null, byOutcome } = during?.measurement ?? {};
  const steadyMs = steady?.measurement.p95Ms ?? null;
  const isAlone = experiment === null && clientsOf(record) === 1;
  if (isAlone || p95Ms === null || p95Ms <= limitMs) return null;
  if (experiment !== null && (steadyMs === null || steadyMs > limitMs)) return null;
  const cpus = Math.ceil((10 * target.cpus * p95Ms) / limitMs) / 10;
  return { cpus, p95Ms, limitMs, atLeast: (byOutcome?.timeout ?? 0) > 0 };
}

/** Tells a queue of requests from a request that is slow by itself. */
function queueAdvice(situation: Situation): Message[] {
  const { record, check, during, steady } = situation;
  const clients = clientsOf(record);
  const { kind, limit } = check.objective;
  const limitMs = LIMITED_FROM_DUE.has(kind) ? (limit ?? 0) : record.plan.requestTimeoutMs;
  const steadyMs = steady?.measurement.p50Ms ?? null;
  const underMs = during?.measurement.p50Ms ?? null;
  if (clients === 1) {
    if (check.scope === STEADY_STATE && steadyMs !== null) return advise("advice.slow-alone", { steadyMs, limitMs });
    if (steadyMs === null || underMs === null) return [];
    const tailMs = during?.measurement.p95Ms ?? 0;
    if (underMs < SLOWER * steadyMs) return tailMs < TAIL * underMs ? [] : advise("advice.tail", { underMs, tailMs });
    return advise("advice.slow-request", { scope: check.scope, steadyMs, underMs });
  }
  const { cpus } = record.plan.target;
  const workMs = steady === null ? null : workOf(steady, cpus);
  if (clients === null || workMs === null || workMs <= 0) return advise("advice.queue-or-request", { clients });
  if (limitMs < workMs) return advise("advice.slow-alone", { steadyMs: workMs, limitMs });
  if (limitMs >= workMs * clients) return advise("advice.queue-or-request", { clients });
  const fitting = Math.max(1, Math.floor((ROOM * limitMs) / workMs));
  return advise("advice.queued", { clients, workMs, cpus, limitMs, fitting });
}

/** How long the quota's CPUs are busy with one request, by the CPU time of a phase; null if that is not known. */
function workOf({ usage, startedAtMs, endedAtMs, measurement: { requests } }: Phase, cpus: number): number | null {
  if (usage?.cpuShare == null || requests === 0) return null;
  return (usage.cpuShare * (endedAtMs - startedAtMs)) / requests / cpus;
}

function networkAdvice(situation: Situation): Message[] {
  const { experiment, check } = situation;
  const { code, args } = experiment?.effect?.message ?? {};
  if (code === "network-delay.effect") {
    const { addedMs, expectedMs } = args as unknown as MessageArgs["network-delay.effect"];
    const delayMs = expectedMs / USUAL_WAITS;
    const waits = Math.round(addedMs / delayMs);
    if (waits > USUAL_WAITS + 1)
      return advise("advice.round-trips", { delayMs, addedMs, waits, usualWaits: USUAL_WAITS });
  }
  // A delay as usual explains no late answer: the limit has it already.
  if (check.objective.kind === "p95") return causesOfLateness(withoutExperiment(situation));
  return advise("advice.slow-clients", {});
}

/** What to do about answers that came too late, where few requests failed otherwise. */
export function p95Advice(situation: Situation): Message[] {
  const { check } = situation;
  const { kind, limit } = check.objective;
  const { metric = "p95", input = "max-p95" } = OBJECTIVES[kind];
  const lines = latenessAdvice(situation);
  if (check.scope !== STEADY_STATE || limit === null) return lines;
  const steady = situation.steady?.measurement;
  const measuredMs = (steady === undefined ? null : METRICS[metric].ofWindow(steady)) ?? check.measured;
  if (measuredMs === null) return lines;
  return [...lines.slice(0, 2), ...advise("advice.first-limits", { measuredMs, limitMs: limit, input })];
}

/** Returns whether most of the failed requests of a check were never sent. */
export function mostlyNotSent(situation: Situation): boolean {
  return reasonArgs(situation, "window.failures-mostly-not-sent") !== null;
}
