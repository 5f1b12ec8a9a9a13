import { excusedByNoise } from "../../../gate/noise-veto.ts";
import { type Check, missingCheck, notApplicable, undo } from "../../../model/check.ts";
import { noEffect } from "../../../model/facts/effect.ts";
import { phaseAt } from "../../../model/facts/outcome.ts";
import { SHED_WITHIN_MS } from "../../../model/facts/shed.ts";
import { constantLimit, type Objective } from "../../../model/objectives.ts";
import type { Asked, DegradationOutcome, Degraded, Phase, Sessions } from "../../../model/record.ts";
import { formatCount, formatDuration, formatLimit, formatMeasured } from "../../../model/text/format.ts";
import { listed } from "../../../model/text/listed.ts";
import type { Judging } from "../experiment.ts";
import { askedInTime } from "../judging.ts";

const ADVICE =
  "Switch off what is no core feature while CPU use is above 80 %, such as a memory of the conversation, turn new connections away while memory is above 90 %, and say so";
const MAX_NAMED = 3;

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
      fresh: sessions.fresh.map((each) => (shedLate(each) ? { ...each, held: true, detail: "" } : each)),
    },
  };
}

/**
 * Judges whether a service that is short of something says what it does without, and takes it up again afterwards. One
 * that has no words for that is not held to it.
 * @param scope the fault's name
 * @param maxMs how long it may take to take everything up again
 */
export function degradingCheck(scope: string, maxMs: number, degraded: Degraded): Check {
  const objective: Objective = { kind: "degrading", limit: maxMs };
  const { before, under, after, backMs, watchedMs } = degraded;
  if (before === null && under === null && after === null) {
    const reason = `Not supported: neither on its health route nor in a header x-degraded does the service say what it does without. ${ADVICE}.`;
    return notApplicable(scope, objective, reason);
  }
  if (before !== null && before.length > 0) {
    const reason = `Without any load and before ${scope} the service said that it does without ${listed(before)} already, so what ${scope} does to it is not known.`;
    return missingCheck(scope, objective, reason);
  }
  if (under === null) {
    return missingCheck(scope, objective, `Under ${scope} the service did not tell what it does without.`);
  }
  const common = { scope, objective, requests: 1, measured: backMs, proven: null, leaning: null };
  if (under.length === 0) {
    const reason = `The service can say what it does without, but under ${scope} it did without nothing. ${ADVICE}.`;
    return { ...common, status: "fail", reason };
  }
  const limit = formatLimit(objective);
  const without = `Under ${scope} the service did without ${listed(under)} and said so`;
  if (backMs !== null && backMs <= maxMs) {
    const reason = `${without}; ${formatMeasured(objective, backMs)} after it nothing was off any more, within ${limit}.`;
    return { ...common, status: "pass", reason };
  }
  if (backMs === null && watchedMs < maxMs) {
    const reason = `${without}; afterwards it was watched for ${formatDuration(watchedMs)} only, against a limit of ${limit}.`;
    return { ...common, status: "inconclusive", reason };
  }
  const still = backMs === null ? "it did not take up again" : "it took up again too late";
  const took = backMs === null ? "" : `, after ${formatMeasured(objective, backMs)}`;
  const reason = `${without}; ${still} what it had switched off${took}, against a limit of ${limit}. Look again while it is off, and switch it on once use has stayed below the threshold.`;
  return { ...common, status: "fail", reason };
}

/**
 * Judges whether a service that is short of memory puts the requests that run before new ones: these are turned away
 * with 429 or 503 and Retry-After, at once, and those are answered.
 */
export function runningFirstCheck(scope: string, degraded: Degraded): Check {
  const objective: Objective = { kind: "running-first", limit: constantLimit("running-first") };
  const { before, under, sessions } = degraded;
  if (sessions === null) return missingCheck(scope, objective, "What became of requests that ran is not known.");
  const { running, fresh, turnedAwayBefore } = sessions;
  const turned = fresh.filter(({ held }) => held).length;
  if (turnedAwayBefore > 0) {
    const reason = `The service turned ${formatCount(turnedAwayBefore)} of the few requests away that it was asked before ${scope}, so what it does for want of memory is not known.`;
    return missingCheck(scope, objective, reason);
  }
  if (turned === 0 && before === null && under === null) {
    const reason = `Not supported: the service neither turned new requests away under ${scope} nor says what it does without. ${ADVICE}.`;
    return notApplicable(scope, objective, reason);
  }
  const all = [...running, ...fresh];
  const wrong = all.filter(({ held }) => !held);
  const right = { measured: all.length === 0 ? null : 1 - wrong.length / all.length, requests: all.length };
  const common = { scope, objective, proven: null, leaning: null, ...right };
  if (fresh.length === 0) return missingCheck(scope, objective, `No new request was sent under ${scope}.`);
  if (wrong.length > 0) return { ...common, status: "fail", reason: wrongReason(scope, sessions, wrong) };
  const away = `The service turned all of ${formatCount(fresh.length)} new requests away at once`;
  if (running.length === 0) {
    const reason = `${away}, but none was running when it began to: whether it finishes what runs is not known.`;
    return { ...common, status: "inconclusive", leaning: "pass", reason };
  }
  const ran =
    running.length === 1 ? "the one that was running" : `the ${formatCount(running.length)} that were running`;
  return { ...common, status: "pass", reason: `${away} and answered ${ran}.` };
}

function wrongReason(scope: string, { running, fresh }: Sessions, wrong: readonly Asked[]): string {
  const named = [...new Set(wrong.map(({ name, detail }) => `${name} (${detail})`))].slice(0, MAX_NAMED);
  const cut = running.filter(({ held }) => !held).length;
  if (cut > 0) {
    return `The service did not finish ${formatCount(cut)} of ${formatCount(running.length)} requests that ran as its memory went up under ${scope}: ${named.join(", ")}. Turn new ones away, and let those that run finish.`;
  }
  return `Under ${scope} the service did not turn new requests away as it should: ${named.join(", ")}, ${formatCount(wrong.length)} of ${formatCount(fresh.length)}. Above 90 % of memory answer new ones with 503 and Retry-After at once, so that those that run can finish.`;
}
