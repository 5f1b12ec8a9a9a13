import { type Check, missingCheck } from "../check.ts";
import { formatLimit, formatMeasured } from "../format.ts";
import type { Objective } from "../gate/objective.ts";
import type { RecoveryChain, Stop } from "../record.ts";

/**
 * Judges how a process ended that was asked to: in its grace period, with the request answered that was in flight. Every
 * deploy asks like that, and kills what has not ended by then.
 * @param scope the fault's name
 */
export function stopCheck(scope: string, chain: RecoveryChain, stop: Stop): Check {
  const objective: Objective = { kind: "stop", maxMs: stop.graceMs };
  const common = { scope, objective, requests: 1, measured: chain.diedMs, proven: null };
  const limit = formatLimit(objective);
  const fail = (reason: string): Check => ({ ...common, status: "fail", leaning: null, reason });
  if (stop.forcedMs !== null)
    return fail(`${whyNotEnded(stop, limit)} Every deploy waits that long and then kills it.`);
  if (chain.diedMs === null) return missingCheck(scope, objective, "The engine saw no process of the container end.");

  const took = formatMeasured(objective, chain.diedMs);
  const { inFlight } = chain;
  if (inFlight === null || inFlight.outcome === "none") {
    const reason = `The service ended ${took} after SIGTERM, but no request was in flight then: whether it finishes what is running is not known.`;
    return { ...common, status: "inconclusive", leaning: "pass", reason };
  }
  if (inFlight.outcome !== "ok") {
    return fail(
      `The service ended ${took} after SIGTERM and cut off the request that was running (${inFlight.detail}). Stop listening first, answer what is running, then exit.`,
    );
  }
  const reason = `The service ended ${took} after SIGTERM, within ${limit}, and answered the request that was running.`;
  return { ...common, status: "pass", leaning: null, reason };
}

/** The check of a process that the signal never reached: it is right to go on. */
export function neverAsked(scope: string, { graceMs }: Stop): Check {
  return missingCheck(scope, { kind: "stop", maxMs: graceMs }, "The service was never asked to stop.");
}

function whyNotEnded({ handled }: Stop, limit: string): string {
  if (handled === false) {
    return `The container's main process ignores SIGTERM: it has no handler of its own, and the kernel drops the signal for a first process without one. It did not end within ${limit}. Handle SIGTERM, or start it with \`--init\`, without a shell in between.`;
  }
  return `The service did not end within ${limit} of SIGTERM${handled ? ", although it handles the signal" : ""}.`;
}
