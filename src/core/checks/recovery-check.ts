import { type Check, missingCheck, undo, veto } from "../check.ts";
import { formatDuration, formatLimit, formatMeasured } from "../format.ts";
import { noiseReason } from "../gate/noise.ts";
import type { Objective } from "../gate/objective.ts";
import type { Plan } from "../plan.ts";
import type { Phase, RecoveryChain, Watched } from "../record.ts";
import { missingLink, recoveryMs } from "../recovery-chain.ts";

/**
 * Judges how long a service took to answer again after a fault.
 * @param scope the fault's name
 * @param maxMs the limit
 * @param recoveryMs time to the first good answer; null when there was none
 * @param missing one sentence on what never came, when there was none
 */
export function recoveryCheck(scope: string, maxMs: number, recoveryMs: number | null, missing: string | null): Check {
  const objective: Objective = { kind: "recovery", maxMs };
  const common = { scope, objective, leaning: null, requests: 1, measured: recoveryMs, proven: null };
  const limit = formatLimit(objective);
  if (recoveryMs === null) {
    const reason = missing ?? `The service did not answer again after ${scope}; the limit is ${limit}.`;
    return { ...common, status: "fail", reason };
  }
  const took = formatMeasured(objective, recoveryMs);
  if (recoveryMs <= maxMs) {
    return { ...common, status: "pass", reason: `The service answered again ${took} after ${scope}, within ${limit}.` };
  }
  const reason = `The service needed ${took} to answer again after ${scope}; the limit is ${limit}.`;
  return { ...common, status: "fail", reason };
}

/**
 * The recovery from a fault that struck once, from its chain.
 * A container that was never started again is not the runner's fault, however busy it was.
 */
export function recoveryAfterOutage(scope: string, plan: Plan, chain: RecoveryChain, watched: Watched): Check {
  const { restartPolicy, containerPort } = plan.target;
  const { maxRecoveryMs } = plan.limits;
  const aftermath = { restartPolicy, containerPort, watchedMs: watched.forMs, lastAnswer: watched.lastAnswer };
  const missing = missingLink(chain, aftermath);
  if (chain.diedMs === null) {
    // Nobody saw it die, so there is nothing to recover from, and nothing to hold against the service.
    return missingCheck(scope, { kind: "recovery", maxMs: maxRecoveryMs }, missing ?? "");
  }
  const check = recoveryCheck(scope, maxRecoveryMs, recoveryMs(chain), missing);
  return chain.startedMs === null ? check : unlessUnknown(check, watched.forMs, watched);
}

/** The recovery from a fault that lasted: from its end to the first good answer, less what an answer takes anyway. */
export function recoveryAfterOverload(
  scope: string,
  maxMs: number,
  after: Phase,
  steady: Pick<Phase, "measurement">,
): Check {
  const firstGood = after.samples.find(({ outcome }) => outcome === "ok");
  const usualMs = steady.measurement.p50Ms ?? 0;
  const answeredMs = firstGood ? Math.max(0, firstGood.endedAtMs - after.startedAtMs - usualMs) : null;
  const missing = answeredMs === null ? `The service gave no good answer any more after ${scope} had ended.` : null;
  return unlessUnknown(recoveryCheck(scope, maxMs, answeredMs, missing), after.endedAtMs - after.startedAtMs, after);
}

/** A service that was late only because its runner was, or that was not watched for as long as its limit, has not failed. */
function unlessUnknown(check: Check, watchedMs: number, { noise }: Pick<Watched, "noise">): Check {
  if (check.status !== "fail") return check;
  if (check.measured === null && check.objective.kind === "recovery" && watchedMs < check.objective.maxMs) {
    return undo(
      check,
      `It was watched for ${formatDuration(watchedMs)} only, against a limit of ${formatLimit(check.objective)}.`,
    );
  }
  const busy = noiseReason(noise);
  return busy === null ? check : veto(check, busy);
}
