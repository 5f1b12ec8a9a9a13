import { excusedByNoise } from "../../gate/noise-veto.ts";
import { type Check, type CheckStatus, missingCheck } from "../../model/check.ts";
import { noEffect } from "../../model/facts/effect.ts";
import { phaseAt } from "../../model/facts/outcome.ts";
import { type Message, message } from "../../model/message.ts";
import { type LimitedObjective, objectiveOf } from "../../model/objectives.ts";
import type { Abandoned, AbandonOutcome, CpuReading, Phase } from "../../model/record.ts";
import type { Judging } from "../kit/experiment.ts";
import { unlessCrashed } from "../kit/judging.ts";
import { firstBack, isAsUsual, usualRangeMs } from "../kit/under-load/come-back.ts";

interface Use {
  readonly usedCpus: number;
  /** The most that counts as at rest. */
  readonly restCpus: number;
}

interface Left {
  readonly objective: LimitedObjective;
  /** Clients that hung up, whether they were being answered or waited for that. */
  readonly clients: number;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "drain.passed": Left & { readonly measured: number };
    /** `restMs`: when it was at rest; null if it was not until `untilMs`. */
    "drain.went-on": Left & Use & { readonly restMs: number | null; readonly untilMs: number };
    /** `fastMs`: when the next request was as fast as before that came after slow ones; null if none was. */
    "drain.slow": Left & {
      readonly fastMs: number | null;
      readonly slowestMs: number;
      readonly usualMs: number;
      /** How many of the slow ones got no good answer. */
      readonly failed: number;
    };
    "drain.not-finished": NoArgs;
    "drain.no-reading": NoArgs;
    "drain.not-visible": Use;
    "drain.near-limit": { readonly objective: LimitedObjective; readonly fromMs: number; readonly toMs: number };
  }
}

/**
 * CPU use that does not count as work, as a share of one CPU, or of the limit if that is less. An idle Node, Python or JVM
 * uses a tenth of it; on a full machine an answer hardly gets more than a few times as much.
 */
const TOLERATED = 0.02;
/** At rest is what takes two readings, about two seconds: between two answers a service can pause for one. */
const READINGS_AT_REST = 2;
/** Fewer readings without a request don't show what rest is. */
const MIN_REST_READINGS = 3;
/** Readings follow each other without a gap, but for rounding. */
const GAP_MS = 50;
/**
 * One that goes on with an answer takes at least as long again for the next. Less than that is what a machine varies by
 * where all answers take the same time.
 */
const CLEARLY_SLOWER = 2;

/** What counts as at rest. */
export interface Rest {
  /** The most CPU seconds per second that are rest. */
  readonly maxShare: number;
  /** CPU seconds per second while one more answer is given. */
  readonly answeringShare: number | null;
  /** Whether a single answer would be seen. */
  readonly showsAnswers: boolean;
}

/**
 * Returns what counts as at rest: the largest use before the clients came, and a little more. A single answer is seen if it
 * uses as much again on top; null with too few readings.
 */
export function restOf({ rest, answerShare }: Pick<Abandoned, "rest" | "answerShare">, cpus: number): Rest | null {
  if (rest.length < MIN_REST_READINGS) return null;
  const shares = rest.map(({ cpuShare }) => cpuShare);
  const tolerated = TOLERATED * Math.min(1, cpus);
  const maxShare = Math.max(...shares) + tolerated;
  // From the least of rest on, so that one that comes and goes hides an answer.
  const answeringShare = answerShare === null ? null : Math.min(cpus, Math.min(...shares) + answerShare);
  return {
    maxShare,
    answeringShare,
    showsAnswers: answeringShare !== null && answeringShare >= maxShare + tolerated,
  };
}

/** When the CPU was at rest again, in milliseconds since the clients had left. */
export interface CpuDrain {
  /** By then it was; null if it was not seen. */
  readonly byMs: number | null;
  /** Until then it was certainly not. */
  readonly busyMs: number;
  /** CPU seconds per second while it was not. */
  readonly usedCpus: number;
}

/** Returns when the CPU was at rest; null without enough readings after the clients had left. */
export function cpuDrain(
  { after, leftAtMs }: Pick<Abandoned, "after" | "leftAtMs">,
  maxShare: number,
): CpuDrain | null {
  if (after.length < READINGS_AT_REST) return null;
  const isQuiet = ({ cpuShare }: CpuReading) => cpuShare <= maxShare;
  const from = after.findIndex((_, index) => {
    const row = after.slice(index, index + READINGS_AT_REST);
    const isRow = row.every((each, place) => place === 0 || each.fromMs - (row[place - 1]?.toMs ?? 0) <= GAP_MS);
    return row.length === READINGS_AT_REST && isRow && row.every(isQuiet);
  });
  const before = from < 0 ? after : after.slice(0, from);
  const busy = before.filter((each) => !isQuiet(each));
  const lastBusy = busy.at(-1);
  const sum = busy.reduce((all, { cpuShare }) => all + cpuShare, 0);
  return {
    byMs: from < 0 ? null : (after[from]?.fromMs ?? leftAtMs) - leftAtMs,
    // Work may have ended just after the last busy reading began.
    busyMs: lastBusy === undefined ? 0 : lastBusy.fromMs - leftAtMs,
    usedCpus: busy.length === 0 ? 0 : sum / busy.length,
  };
}

/** The check of what a service does after clients hung up. */
export function drainChecks(judging: Judging<AbandonOutcome>): Check[] {
  const { record, experiment, outcome, limits, steady } = judging;
  const objective = objectiveOf("drain", limits);
  const { abandoned } = outcome;
  if (objective === null || abandoned === null) return [];
  const { name, effect } = experiment;
  const seen = { abandoned, next: phaseAt(record, outcome.afterPhase), steady, cpus: record.plan.target.cpus };
  // Without a client that hung up on an answer there is nothing to judge, in either way.
  const check = effect?.observed
    ? drainCheck(name, objective, seen)
    : missingCheck(name, objective, noEffect(name, effect));
  return [unlessCrashed(check, outcome)];
}

/** The latency up to which a request that follows is as fast as before, milliseconds. */
export function asBeforeMs(steady: Pick<Phase, "measurement">): number {
  return Math.max(usualRangeMs(steady), CLEARLY_SLOWER * (steady.measurement.p50Ms ?? 0));
}

/** What a drain is judged by. */
export interface DrainSeen {
  readonly abandoned: Abandoned;
  /** The requests after it; null if none were sent. */
  readonly next: Phase | null;
  readonly steady: Phase;
  /** The container's CPU limit. */
  readonly cpus: number;
}

/**
 * Judges whether a service stopped answering clients that hung up: within the limit its CPU was at rest, and a request was
 * as fast as in the steady state. Either of them fails it; a pass takes both.
 * @param scope the experiment's name
 */
export function drainCheck(scope: string, objective: LimitedObjective, seen: DrainSeen): Check {
  const { abandoned, next, steady, cpus } = seen;
  const left = { objective, clients: abandoned.answering + abandoned.waiting };
  const check = (status: CheckStatus, measured: number | null, reason: Message): Check => {
    const common = { scope, objective, requests: abandoned.clients, measured, proven: null };
    return { ...common, status, leaning: null, reason: [reason] };
  };
  const rest = restOf(abandoned, cpus);
  const drain = rest === null ? null : cpuDrain(abandoned, rest.maxShare);
  // What a container uses itself is not lateness, so noise does not excuse it.
  if (rest?.showsAnswers && drain !== null && drain.busyMs > objective.limit) {
    const use = { usedCpus: drain.usedCpus, restCpus: rest.maxShare };
    const times = { restMs: drain.byMs, untilMs: abandoned.endedAtMs - abandoned.leftAtMs };
    return check("fail", drain.byMs ?? drain.busyMs, message("drain.went-on", { ...left, ...use, ...times }));
  }
  if (next === null) return missingCheck(scope, objective, message("drain.not-finished", {}));
  const usualMs = asBeforeMs(steady);
  const late = lateness(abandoned.leftAtMs, next, usualMs);
  if (late === "unfinished") return missingCheck(scope, objective, message("drain.not-finished", {}));
  if (late.fastMs === null || (late.slowestMs !== null && late.fastMs > objective.limit)) {
    const { fastMs, slowestMs, failed } = late;
    const reason = message("drain.slow", { ...left, fastMs, slowestMs: slowestMs ?? 0, usualMs, failed });
    return excusedByNoise(check("fail", fastMs, reason), next.noise);
  }
  const unread = missingCheck(scope, objective, message("drain.no-reading", {}));
  if (rest === null || rest.answeringShare === null) return unread;
  if (!rest.showsAnswers) {
    const use = { usedCpus: rest.answeringShare, restCpus: rest.maxShare };
    return missingCheck(scope, objective, message("drain.not-visible", use));
  }
  if (drain === null) return unread;
  if (drain.byMs === null || drain.byMs > objective.limit) {
    const toMs = drain.byMs ?? abandoned.endedAtMs - abandoned.leftAtMs;
    return check("inconclusive", toMs, message("drain.near-limit", { objective, fromMs: drain.busyMs, toMs }));
  }
  const measured = Math.max(drain.byMs, late.slowestMs === null ? 0 : late.fastMs);
  return check("pass", measured, message("drain.passed", { ...left, measured }));
}

interface Lateness {
  /** When the first request was sent that was as fast as before, since the clients had left; null if none was. */
  readonly fastMs: number | null;
  /** The slowest request before it; null if the first one was fast. */
  readonly slowestMs: number | null;
  readonly failed: number;
}

/** @param withinMs the latency of the steady state */
function lateness(leftAtMs: number, { samples }: Phase, withinMs: number): Lateness | "unfinished" {
  const back = firstBack(samples, withinMs);
  const last = samples.at(-1);
  // The last ones were fast, but not yet enough of them.
  if (back === null && (last === undefined || isAsUsual(last, withinMs))) return "unfinished";
  const slow = samples.slice(0, back === null ? undefined : samples.indexOf(back));
  const latencies = slow.map(({ latencyMs }) => latencyMs);
  return {
    fastMs: back === null ? null : back.intendedAtMs - leftAtMs,
    slowestMs: latencies.length === 0 ? null : Math.max(...latencies),
    failed: slow.filter(({ outcome }) => outcome !== "ok").length,
  };
}
