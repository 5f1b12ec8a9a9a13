import { type Check, missingCheck, notApplicable } from "../../model/check.ts";
import { START } from "../../model/facts/peak-use.ts";
import { mostFrequent } from "../../model/measurement.ts";
import { type Message, message } from "../../model/message.ts";
import type { Noise } from "../../model/noise.ts";
import type { LimitedObjective } from "../../model/objectives.ts";
import type { HealthProbe, Phase } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { clearlyBreaks } from "../broken-limit.ts";
import { excusedByNoise } from "../noise-veto.ts";

/** What the health check said while it should have said something else. */
interface HealthFigures {
  /** The experiment's name, or `start`. */
  readonly scope: string;
  readonly objective: LimitedObjective;
}

interface HealthShare extends HealthFigures {
  readonly asked: number;
  readonly ok: number;
  /** Of those that were not answered well: how many had no answer in time. */
  readonly late: number;
  /** In which time an answer had to come; null for the health check of the image, which has its own. */
  readonly limitMs: number | null;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "start.passed": StartFigures;
    "start.failed": StartFigures;
    "health.not-asked": { readonly scope: string };
    /** `status`: the most frequent HTTP status; null if no answer came, or the engine asked. */
    "health.never-good": { readonly asked: number; readonly status: number | null };
    "false-ready.passed": HealthFigures & { readonly measured: number };
    "false-ready.failed": HealthFigures & { readonly measured: number };
    "false-ready.never": HealthFigures & { readonly watchedMs: number };
    "false-ready.not-restarted": { readonly scope: string };
    "false-ready.watched-too-short": HealthFigures & { readonly watchedMs: number };
    "noticed.passed": HealthFigures & { readonly measured: number };
    /** Follows a pass: the service did not answer again while it was watched. */
    "noticed.not-restarted": NoArgs;
    "noticed.failed": HealthFigures & { readonly measured: number };
    "noticed.never": HealthFigures & { readonly outageMs: number };
    "noticed.bad-before": { readonly scope: string };
    "noticed.no-outage": { readonly scope: string };
    "noticed.too-short": HealthFigures & { readonly outageMs: number; readonly neededMs: number };
    "noticed.back-before": HealthFigures & { readonly outageMs: number };
    "noticed.container-ended": { readonly scope: string };
    "health.passed": HealthShare;
    "health.failed": HealthShare;
    "health.undecided": HealthShare;
    "health.too-few": HealthShare & { readonly needed: number };
  }
}

interface StartFigures {
  readonly objective: LimitedObjective;
  readonly measured: number;
  /** The same of the baseline; null without one. */
  readonly baselineMs: number | null;
}

/** A time on the drill's clock, milliseconds. */
interface Unanswered {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Once per second, and a second until an answer is late. */
const LOOK_MS = 2_000;
/** Longer than an answer takes. An experiment that stops a service does so for two seconds or more. */
const MIN_OUTAGE_MS = 1_000;
/** Fewer show nothing: one late answer would be more than a tenth of them. */
const MIN_PROBES = 10;

/**
 * Judges how long a service took from the start of its container to its first good answer.
 * @param maxMs the limit
 * @param baselineMs the baseline's, for comparison; null without one
 */
export function startCheck(maxMs: number, readyMs: number, baselineMs: number | null, noise: Noise | null): Check {
  const objective = { kind: "start", limit: maxMs } as const;
  const isKept = readyMs <= maxMs;
  const figures = { objective, measured: readyMs, baselineMs };
  const check: Check = {
    ...{ scope: START, objective, status: isKept ? "pass" : "fail", leaning: null },
    ...{ requests: 1, measured: readyMs, proven: null },
    reason: [message(isKept ? "start.passed" : "start.failed", figures)],
  };
  return excusedByNoise(check, noise);
}

/** A start, as far as it was watched. Times are on the drill's clock. */
export interface Started {
  readonly startedAtMs: number;
  /** When the first request that was answered well was sent; null if none was while it was watched. */
  readonly goodSentAtMs: number | null;
  readonly watchedUntilMs: number;
  readonly noise: Noise | null;
}

/**
 * Judges how long the health check reported a started service as ready although no request was answered well yet: from
 * the end of its first good answer until the first request is sent that is answered well. Traffic that a supervisor sends
 * in that time is lost.
 * @param scope the experiment's name, or `start`
 */
export function falseReadyCheck(
  scope: string,
  maxMs: number,
  { startedAtMs, goodSentAtMs, watchedUntilMs, noise }: Started,
  probes: readonly HealthProbe[],
): Check {
  const objective = { kind: "false-ready", limit: maxMs } as const;
  const unknown = unknownHealth(scope, objective, probes);
  if (unknown !== null) return unknown;
  const first = probes.find(({ atMs, outcome }) => atMs >= startedAtMs && outcome === "ok");
  const untilMs = goodSentAtMs ?? watchedUntilMs;
  const measured = first === undefined ? 0 : Math.max(0, untilMs - endOf(first));
  const figures = { scope, objective };
  const check = (status: "pass" | "fail", reason: Message): Check => {
    return { scope, objective, status, leaning: null, requests: 1, measured, proven: null, reason: [reason] };
  };
  if (goodSentAtMs === null && measured > 0) {
    const watched = { ...figures, watchedMs: measured };
    if (measured <= maxMs) return missingCheck(scope, objective, message("false-ready.watched-too-short", watched));
    return excusedByNoise(check("fail", message("false-ready.never", watched)), noise);
  }
  if (measured <= maxMs) return check("pass", message("false-ready.passed", { ...figures, measured }));
  return excusedByNoise(check("fail", message("false-ready.failed", { ...figures, measured })), noise);
}

/** Returns the check of an outage after which the container was not started again. */
export function notRestartedCheck(scope: string, maxMs: number): Check {
  const objective = { kind: "false-ready", limit: maxMs } as const;
  return notApplicable(scope, objective, message("false-ready.not-restarted", { scope }));
}

/**
 * Returns the longest time in which requests were due and none was answered well; null without one. It begins when the
 * first request was due that was not answered before its end.
 * @param samples of the whole time
 * @param untilMs end of the time
 * @param usualMs how long an answer takes: a time in which nothing was answered counts only if it is clearly longer
 */
export function longestOutage(samples: readonly Sample[], untilMs: number, usualMs: number): Unanswered | null {
  const sent = samples.filter(({ outcome }) => outcome !== "dropped").toSorted((a, b) => b.endedAtMs - a.endedAtMs);
  let longest: Unanswered | null = null;
  let toMs = untilMs;
  let dueFromMs = Number.POSITIVE_INFINITY;
  const look = (answeredAtMs: number) => {
    const fromMs = Math.max(answeredAtMs, dueFromMs);
    const isLonger = longest === null || toMs - fromMs > longest.toMs - longest.fromMs;
    if (toMs - fromMs >= usualMs + MIN_OUTAGE_MS && isLonger) longest = { fromMs, toMs };
  };
  // From the last one backwards, so that those that were still waiting at an answer are known.
  for (const { outcome, intendedAtMs, endedAtMs } of sent) {
    if (outcome === "ok") {
      look(endedAtMs);
      toMs = endedAtMs;
    }
    dueFromMs = Math.min(dueFromMs, intendedAtMs);
  }
  look(Number.NEGATIVE_INFINITY);
  return longest;
}

/** An outage during which the service ran. */
export interface Silence {
  /** Null if requests were answered all the time. */
  readonly span: Unanswered | null;
  /** Whether the service answered again at its end. */
  readonly answered: boolean;
  /** Whether an experiment decides how long it lasts; otherwise the service does, so a short one has nothing to notice. */
  readonly ofExperiment: boolean;
}

/**
 * Judges whether the health check turned bad within the limit after requests were no longer answered: it has to be bad
 * twice in a row, because one late answer can be chance.
 * @param scope the experiment's name
 */
export function noticedCheck(
  scope: string,
  maxMs: number,
  { span, answered, ofExperiment }: Silence,
  probes: readonly HealthProbe[],
): Check {
  const objective = { kind: "noticed", limit: maxMs } as const;
  const unknown = unknownHealth(scope, objective, probes);
  if (unknown !== null) return unknown;
  if (span === null) return notApplicable(scope, objective, message("noticed.no-outage", { scope }));
  const before = probes.findLast((probe) => endOf(probe) <= span.fromMs);
  if (before !== undefined && before.outcome !== "ok") {
    return missingCheck(scope, objective, message("noticed.bad-before", { scope }));
  }
  const within = probes.filter((probe) => endOf(probe) > span.fromMs && probe.atMs <= span.toMs);
  const turned = within.findIndex(({ outcome }, index) => outcome !== "ok" && within[index + 1]?.outcome !== "ok");
  const bad = within[turned];
  const measured = bad === undefined ? null : Math.max(0, endOf(bad) - span.fromMs);
  const outageMs = span.toMs - span.fromMs;
  const figures = { scope, objective };
  const check = (status: "pass" | "fail", reason: readonly Message[]): Check => {
    const common = { scope, objective, leaning: null, requests: within.length, proven: null };
    return { ...common, status, measured, reason: [...reason] };
  };
  if (measured !== null && measured <= maxMs) {
    const passed = message("noticed.passed", { ...figures, measured });
    return check("pass", answered ? [passed] : [passed, message("noticed.not-restarted", {})]);
  }
  if (measured !== null) return check("fail", [message("noticed.failed", { ...figures, measured })]);
  if (outageMs >= maxMs + LOOK_MS) return check("fail", [message("noticed.never", { ...figures, outageMs })]);
  if (!ofExperiment) return notApplicable(scope, objective, message("noticed.back-before", { ...figures, outageMs }));
  const tooShort = message("noticed.too-short", { ...figures, outageMs, neededMs: maxMs + LOOK_MS });
  return missingCheck(scope, objective, tooShort);
}

/** Returns the check of an outage in which the container ended, which the engine notices by itself. */
export function endedCheck(scope: string, maxMs: number): Check {
  const objective = { kind: "noticed", limit: maxMs } as const;
  return notApplicable(scope, objective, message("noticed.container-ended", { scope }));
}

/**
 * Judges whether enough health requests were answered well in time during a phase. Like every window of fixed length it
 * is judged once: it fails if the share is clearly below its limit, and a pass only says what was seen.
 * @param scope the experiment's name
 * @param min the limit, 0 to 1
 * @param limitMs in which time an answer has to come; null if that is not known
 */
export function healthCheck(
  scope: string,
  min: number,
  { startedAtMs, endedAtMs, noise }: Pick<Phase, "startedAtMs" | "endedAtMs" | "noise">,
  all: readonly HealthProbe[],
  limitMs: number | null,
): Check {
  const objective = { kind: "health", limit: min } as const;
  const unknown = unknownHealth(scope, objective, all);
  if (unknown !== null) return unknown;
  const probes = all.filter(({ atMs }) => atMs >= startedAtMs && atMs <= endedAtMs);
  const check = (seen: readonly HealthProbe[]) => shareCheck(scope, objective, seen, limitMs);
  const inTime = () => [
    check(probes.map((probe) => (probe.outcome === "late" ? { ...probe, outcome: "ok" as const } : probe))),
  ];
  return excusedByNoise(check(probes), noise, inTime);
}

function shareCheck(
  scope: string,
  objective: LimitedObjective,
  probes: readonly HealthProbe[],
  limitMs: number | null,
): Check {
  const count = (is: HealthProbe["outcome"]) => probes.filter(({ outcome }) => outcome === is).length;
  const asked = probes.length;
  const ok = count("ok");
  const figures = { scope, objective, asked, ok, late: count("late"), limitMs };
  const measured = asked === 0 ? null : ok / asked;
  const common = { scope, objective, requests: asked, measured, proven: null };
  const isKept = measured !== null && measured >= objective.limit;
  if (asked < MIN_PROBES) {
    const leaning = measured === null ? null : isKept ? "pass" : "fail";
    const reason = [message("health.too-few", { ...figures, needed: MIN_PROBES })];
    return { ...common, status: "inconclusive", leaning, reason };
  }
  if (isKept) return { ...common, status: "pass", leaning: null, reason: [message("health.passed", figures)] };
  if (clearlyBreaks(probes.map(asSample), { kind: "availability", limit: objective.limit }))
    return { ...common, status: "fail", leaning: null, reason: [message("health.failed", figures)] };
  return { ...common, status: "inconclusive", leaning: "fail", reason: [message("health.undecided", figures)] };
}

/** A health request like one of the load. */
function asSample({ atMs, tookMs, outcome }: HealthProbe): Sample {
  const failed = outcome === "late" ? "timeout" : outcome === "bad" ? "http-error" : "refused";
  const times = { intendedAtMs: atMs, sentAtMs: atMs, endedAtMs: atMs + tookMs, latencyMs: tookMs };
  return { promptId: "health", ...times, outcome: outcome === "ok" ? "ok" : failed };
}

/** A check that can't be made: the health check was never asked, or never good, as with a wrong path. */
function unknownHealth(scope: string, objective: LimitedObjective, probes: readonly HealthProbe[]): Check | null {
  if (probes.length === 0) return missingCheck(scope, objective, message("health.not-asked", { scope }));
  if (probes.some(({ outcome }) => outcome === "ok")) return null;
  const status = mostFrequent(probes.flatMap((probe) => probe.status ?? []))?.value ?? null;
  return missingCheck(scope, objective, message("health.never-good", { asked: probes.length, status }));
}

/** When the answer was there, or known to be missing. */
function endOf({ atMs, tookMs }: HealthProbe): number {
  return atMs + tookMs;
}
