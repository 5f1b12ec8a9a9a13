import { excusedByNoise } from "../../../gate/noise-veto.ts";
import { type Check, missingCheck, notApplicable, undo } from "../../../model/check.ts";
import { noEffect } from "../../../model/facts/effect.ts";
import { phaseAt } from "../../../model/facts/outcome.ts";
import { SHED_WITHIN_MS } from "../../../model/facts/shed.ts";
import { type Message, message } from "../../../model/message.ts";
import { constantLimit, type Objective } from "../../../model/objectives.ts";
import type { Asked, DegradationOutcome, Degraded, Phase } from "../../../model/record.ts";
import type { Judging } from "../experiment.ts";
import { askedInTime } from "../judging.ts";

/** What the service reported as disabled under the experiment, in its own words. */
interface Disabled {
  readonly name: string;
  readonly features: readonly string[];
}

declare module "../../../model/message.ts" {
  interface MessageArgs {
    "degrading.not-supported": NoArgs;
    "degrading.disabled-before": Disabled;
    "degrading.not-reported": { readonly name: string };
    "degrading.not-entered": { readonly name: string };
    "degrading.passed": Disabled & { readonly objective: Objective; readonly backMs: number };
    "degrading.not-watched-long-enough": Disabled & { readonly objective: Objective; readonly watchedMs: number };
    "degrading.not-left": Disabled & { readonly objective: Objective };
    "degrading.left-too-late": Disabled & { readonly objective: Objective; readonly backMs: number };
    "running-first.not-watched": NoArgs;
    "running-first.shed-before": { readonly name: string; readonly shed: number };
    "running-first.not-supported": { readonly name: string };
    "running-first.no-new-requests": { readonly name: string };
    "running-first.none-running": { readonly shed: number };
    "running-first.passed": { readonly shed: number; readonly finished: number };
    "running-first.not-finished": {
      readonly name: string;
      readonly failed: number;
      readonly running: number;
      /** What the service did instead. */
      readonly details: readonly Message[];
    };
    "running-first.not-shed": {
      readonly name: string;
      readonly failed: number;
      readonly fresh: number;
      readonly details: readonly Message[];
    };
  }
}

const MAX_DETAILS = 3;

/** The checks of a service's degraded mode. @param sheds whether it should shed new requests and finish the running ones */
export function degradedChecks(
  { record, experiment, outcome, limits }: Judging<DegradationOutcome>,
  sheds: boolean,
): Check[] {
  const { name, effect } = experiment;
  const { degraded } = outcome;
  if (degraded === null) return [];
  const inTime = () => degradedInTime(degraded, record.plan.requestTimeoutMs);
  const excused = (judge: (seen: Degraded) => Check, phase: Phase | null) =>
    phase === null ? judge(degraded) : excusedByNoise(judge(degraded), phase.noise, () => [judge(inTime())]);
  const degrading = excused(
    (seen) => degradingCheck(name, limits.maxRecoveryMs, seen),
    phaseAt(record, outcome.afterPhase),
  );
  const runningFirst = excused((seen) => runningFirstCheck(name, seen), phaseAt(record, outcome.duringPhase));
  return [degrading, ...(sheds ? [runningFirst] : [])].map((check) => {
    // A service that is not short of anything is right to continue as usual.
    const known = effect?.observed || check.status === "not-applicable";
    return known ? check : undo(check, noEffect(name, effect));
  });
}

/** The same if nothing had been late: it left the mode at once, running requests were answered, others were shed at once. */
function degradedInTime(degraded: Degraded, requestTimeoutMs: number): Degraded {
  const { backMs, sessions } = degraded;
  const shedLate = ({ status, latencyMs }: Asked) => (status === 503 || status === 429) && latencyMs > SHED_WITHIN_MS;
  return {
    ...degraded,
    backMs: backMs === null ? null : 0,
    sessions: sessions && {
      ...sessions,
      running: sessions.running.map((each) => askedInTime(each, requestTimeoutMs)),
      fresh: sessions.fresh.map((each) => (shedLate(each) ? { ...each, held: true, detail: null } : each)),
    },
  };
}

/**
 * Judges whether a service that is short of something reports what it disables, and enables it again afterwards. Does not
 * apply to a service that reports nothing of the kind.
 * @param scope the experiment's name
 * @param maxMs how long it may take to enable everything again
 */
export function degradingCheck(scope: string, maxMs: number, degraded: Degraded): Check {
  const objective: Objective = { kind: "degrading", limit: maxMs };
  const { before, under, after, backMs, watchedMs } = degraded;
  if (before === null && under === null && after === null) {
    return notApplicable(scope, objective, message("degrading.not-supported", {}));
  }
  if (before !== null && before.length > 0) {
    return missingCheck(scope, objective, message("degrading.disabled-before", { name: scope, features: before }));
  }
  if (under === null) return missingCheck(scope, objective, message("degrading.not-reported", { name: scope }));
  const common = { scope, objective, requests: 1, measured: backMs, proven: null, leaning: null };
  if (under.length === 0) {
    return { ...common, status: "fail", reason: [message("degrading.not-entered", { name: scope })] };
  }
  const figures = { name: scope, features: under, objective };
  if (backMs !== null && backMs <= maxMs) {
    return { ...common, status: "pass", reason: [message("degrading.passed", { ...figures, backMs })] };
  }
  if (backMs === null && watchedMs < maxMs) {
    const reason = message("degrading.not-watched-long-enough", { ...figures, watchedMs });
    return { ...common, status: "inconclusive", reason: [reason] };
  }
  const reason =
    backMs === null
      ? message("degrading.not-left", figures)
      : message("degrading.left-too-late", { ...figures, backMs });
  return { ...common, status: "fail", reason: [reason] };
}

/**
 * Judges whether a service that is short of memory finishes the running requests and sheds new ones: at once, with 429 or
 * 503 and Retry-After.
 */
export function runningFirstCheck(scope: string, degraded: Degraded): Check {
  const objective: Objective = { kind: "running-first", limit: constantLimit("running-first") };
  const { before, under, sessions } = degraded;
  if (sessions === null) return missingCheck(scope, objective, message("running-first.not-watched", {}));
  const { running, fresh, turnedAwayBefore } = sessions;
  if (turnedAwayBefore > 0) {
    const reason = message("running-first.shed-before", { name: scope, shed: turnedAwayBefore });
    return missingCheck(scope, objective, reason);
  }
  if (before === null && under === null && !fresh.some(({ held }) => held)) {
    return notApplicable(scope, objective, message("running-first.not-supported", { name: scope }));
  }
  if (fresh.length === 0) {
    return missingCheck(scope, objective, message("running-first.no-new-requests", { name: scope }));
  }
  const cut = running.filter(({ held }) => !held);
  const taken = fresh.filter(({ held }) => !held);
  const requests = running.length + fresh.length;
  const measured = 1 - (cut.length + taken.length) / requests;
  const common = { scope, objective, requests, measured, proven: null, leaning: null };
  const notFinished = { name: scope, failed: cut.length, running: running.length, details: detailsOf(cut) };
  const notShed = { name: scope, failed: taken.length, fresh: fresh.length, details: detailsOf(taken) };
  const reason = [
    ...(cut.length === 0 ? [] : [message("running-first.not-finished", notFinished)]),
    ...(taken.length === 0 ? [] : [message("running-first.not-shed", notShed)]),
  ];
  if (reason.length > 0) return { ...common, status: "fail", reason };
  if (running.length === 0) {
    const none = message("running-first.none-running", { shed: fresh.length });
    return { ...common, status: "inconclusive", leaning: "pass", reason: [none] };
  }
  const passed = message("running-first.passed", { shed: fresh.length, finished: running.length });
  return { ...common, status: "pass", reason: [passed] };
}

function detailsOf(asked: readonly Asked[]): Message[] {
  const details = asked.flatMap(({ detail }) => detail ?? []);
  return [...new Map(details.map((each) => [JSON.stringify(each), each])).values()].slice(0, MAX_DETAILS);
}
