import { type Check, missingCheck } from "../../model/check.ts";
import { processName } from "../../model/facts/victim.ts";
import type { Objective } from "../../model/objectives.ts";
import type { CrashOutcome, RecoveryChain, Stop } from "../../model/record.ts";
import { formatLimit, formatMeasured } from "../../model/text/format.ts";
import type { Judging } from "../kit/experiment.ts";

/** The check of a request to stop. */
export function stopChecks({ experiment }: Judging<CrashOutcome>, chain: RecoveryChain): Check[] {
  const { name, effect } = experiment;
  const { stop } = chain;
  if (stop === null) return [];
  return [effect?.observed ? stopCheck(name, chain, stop) : neverAsked(name, stop)];
}

/**
 * Judges how a process ended that was asked to: in its grace period, with the request answered that was in flight. Every
 * deploy asks like that, and kills what has not ended by then.
 * @param scope the fault's name
 */
export function stopCheck(scope: string, chain: RecoveryChain, stop: Stop): Check {
  const objective: Objective = { kind: "stop", limit: stop.graceMs };
  const common = { scope, objective, requests: 1, measured: chain.diedMs, proven: null };
  const limit = formatLimit(objective);
  const fail = (reason: string): Check => ({ ...common, status: "fail", leaning: null, reason });
  if (stop.forcedMs !== null)
    return fail(`${whyNotEnded(chain, stop, limit)} Every deploy waits that long and then kills it.`);
  if (chain.diedMs === null) return missingCheck(scope, objective, "The container was not seen to end.");

  const took = formatMeasured(objective, chain.diedMs);
  const ended = `The service ended ${took} after ${stop.signal}`;
  if (chain.diedMs > stop.graceMs)
    return fail(`${ended}, later than the ${limit} it has. A deploy would have killed it by then.`);
  const { inFlight } = chain;
  if (inFlight === null || inFlight.outcome === "none") {
    const reason = `${ended}, but no request was in flight then: whether it finishes what is running is not known.`;
    return { ...common, status: "inconclusive", leaning: "pass", reason };
  }
  if (inFlight.outcome !== "ok") {
    return fail(
      `${ended} and cut off the request that was running (${inFlight.detail}). Stop listening first, answer what is running, then exit.`,
    );
  }
  const reason = `${ended}, within ${limit}, and answered the request that was running.`;
  return { ...common, status: "pass", leaning: null, reason };
}

/** The check of a process that the signal never reached: it is right to go on. */
export function neverAsked(scope: string, { graceMs }: Stop): Check {
  return missingCheck(scope, { kind: "stop", limit: graceMs }, "The service was never asked to stop.");
}

/** Who did not do what: the first process gets the signal, and the one that serves may be another. */
function whyNotEnded({ victim }: RecoveryChain, stop: Stop, limit: string): string {
  const { signal, firstTakes, handled } = stop;
  const served = victim !== null && !victim.isFirst ? processName(victim) : null;
  const first = `the container's first process, ${processName(stop.first)},`;
  const cap = first.replace(/^t/, "T");
  if (firstTakes === "nothing") {
    const never = served === null ? "" : ` It never reached ${served}, which serves.`;
    return `${cap} ignores ${signal}: it has no handler of its own, and the kernel drops the signal for a first process without one.${never} It did not end within ${limit}. Handle ${signal}, or start it with \`--init\`, without a shell in between.`;
  }
  if (served === null) {
    return `The service did not end within ${limit} of ${signal}${handled ? ", although it handles the signal" : ""}.`;
  }
  const does = handled === null ? "" : handled ? ", although it handles the signal" : ", and has no handler for it";
  if (firstTakes === "wait") {
    return `${processName(stop.first)} passes ${signal} on, and ${served}, which serves, did not end within ${limit}${does}.`;
  }
  return `The container did not end within ${limit} of ${signal}: ${first} handles the signal, and ${served}, which serves, ${handled ? "has a handler for it too" : "depends on being told by it"}.`;
}
