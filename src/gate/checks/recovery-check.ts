import { type Check, missingCheck, undo, veto } from "../../model/check.ts";
import { missingLink, recoveryMs } from "../../model/facts/recovery-chain.ts";
import { message, type Sentences } from "../../model/message.ts";
import { type Noise, noiseReason } from "../../model/noise.ts";
import type { Objective } from "../../model/objectives.ts";
import type { Plan } from "../../model/plan.ts";
import type { Phase, RecoveryChain, UsageMoment, Watched } from "../../model/record.ts";
import { asIfInTime, wasIdle } from "../noise-veto.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "recovery.passed": { readonly name: string; readonly objective: Objective; readonly measured: number };
    "recovery.failed": { readonly name: string; readonly objective: Objective; readonly measured: number };
    "recovery.end-not-seen": NoArgs;
    "recovery.never": { readonly name: string; readonly objective: Objective };
    "recovery.not-watched-long-enough": { readonly objective: Objective; readonly watchedMs: number };
  }
}

/**
 * Judges how long a service took to answer again after a disturbance.
 * @param name the experiment's name
 * @param maxMs the limit
 * @param measured time to the first good answer, milliseconds; null if there was none
 * @param missing what never happened, if that is known
 */
export function recoveryCheck(
  name: string,
  maxMs: number,
  measured: number | null,
  missing: Sentences | null = null,
): Check {
  const objective: Objective = { kind: "recovery", limit: maxMs };
  const common = { scope: name, objective, leaning: null, requests: 1, measured, proven: null };
  if (measured === null) {
    return { ...common, status: "fail", reason: missing ?? [message("recovery.never", { name, objective })] };
  }
  const figures = { name, objective, measured };
  return measured <= maxMs
    ? { ...common, status: "pass", reason: [message("recovery.passed", figures)] }
    : { ...common, status: "fail", reason: [message("recovery.failed", figures)] };
}

/**
 * Judges the recovery from an outage by its chain of events.
 * @param usage what the container used through the drill, reading by reading
 */
export function recoveryAfterOutage(
  scope: string,
  plan: Plan,
  chain: RecoveryChain,
  watched: Watched,
  usage: readonly UsageMoment[] = [],
): Check {
  const { restartPolicy, containerPort } = plan.target;
  const { maxRecoveryMs } = plan.limits;
  if (chain.diedMs === null) {
    // Its end was not observed, so there is no recovery to judge and nothing to hold against the service.
    return missingCheck(scope, { kind: "recovery", limit: maxRecoveryMs }, message("recovery.end-not-seen", {}));
  }
  const aftermath = { restartPolicy, containerPort, watchedMs: watched.forMs, lastAnswer: watched.lastAnswer };
  const check = recoveryCheck(scope, maxRecoveryMs, recoveryMs(chain), missingLink(chain, aftermath));
  // If the container was never started again, the runner's noise is not the cause.
  if (chain.startedMs === null && check.measured === null) return check;
  return unlessUnknown(check, maxRecoveryMs, { ...watched, merelyLate: isMerelyLate(chain, watched, usage) });
}

/**
 * Returns whether a service that was not back in time was alive and only late: it was started once, or its process was
 * replaced in the container; it listened; and it came back too late, or its last request was still waiting for an
 * answer or was rejected with 503. False for a service that ended again and again, never listened, answered wrongly,
 * closed connections or was idle: noise causes none of these.
 */
function isMerelyLate(
  chain: RecoveryChain,
  { forMs, lastOutcome, lastStatus }: Watched,
  usage: readonly UsageMoment[],
): boolean {
  const { startedMs, listeningMs, firstGoodAnswerMs, restartCountBefore, restartCountAfter, beganAtMs } = chain;
  const restarts = restartCountAfter === null ? null : restartCountAfter - restartCountBefore;
  if (listeningMs === null || restarts === null || restarts > 1) return false;
  if (firstGoodAnswerMs !== null) return true;
  if (startedMs === null) return false;
  if (lastOutcome === "http-error") return lastStatus === 503;
  return lastOutcome === "timeout" && !wasIdle(usage, beganAtMs + listeningMs, beganAtMs + forMs);
}

/**
 * Judges the recovery from a disturbance that lasted: from its end to the first good answer, minus the time that an
 * answer usually takes.
 * @param usage what the container used through the drill, reading by reading
 */
export function recoveryAfterOverload(
  scope: string,
  maxMs: number,
  after: Phase,
  steady: Pick<Phase, "measurement">,
  usage: readonly UsageMoment[] = [],
): Check {
  const firstGood = after.samples.find(({ outcome }) => outcome === "ok");
  const usualMs = steady.measurement.p50Ms ?? 0;
  const answeredMs = firstGood ? Math.max(0, firstGood.endedAtMs - after.startedAtMs - usualMs) : null;
  const check = recoveryCheck(scope, maxMs, answeredMs);
  const forMs = after.endedAtMs - after.startedAtMs;
  return unlessUnknown(check, maxMs, { forMs, noise: after.noise, merelyLate: wasMerelyLate(after, usage) });
}

/** Returns whether only time-outs came before the first good answer, while the service was not idle. */
function wasMerelyLate(after: Phase, usage: readonly UsageMoment[]): boolean {
  const { samples } = after;
  const firstGood = samples.findIndex(({ outcome }) => outcome === "ok");
  const before = asIfInTime(after, usage).slice(0, firstGood < 0 ? samples.length : firstGood);
  return before.every(({ outcome }) => outcome === "ok");
}

/**
 * Makes a fail inconclusive if the service was watched for less time than its limit, or if it was only late on a busy
 * runner.
 */
function unlessUnknown(
  check: Check,
  maxMs: number,
  { forMs, noise, merelyLate }: { readonly forMs: number; readonly noise: Noise; readonly merelyLate: boolean },
): Check {
  if (check.status !== "fail") return check;
  if (check.measured === null && forMs < maxMs) {
    const { objective } = check;
    return undo(check, message("recovery.not-watched-long-enough", { objective, watchedMs: forMs }));
  }
  const busy = merelyLate ? noiseReason(noise) : null;
  return busy === null ? check : veto(check, busy);
}
