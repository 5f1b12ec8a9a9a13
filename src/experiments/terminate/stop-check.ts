import { type Check, missingCheck } from "../../model/check.ts";
import type { NamedProcess } from "../../model/facts/victim.ts";
import { type Message, message } from "../../model/message.ts";
import type { Objective } from "../../model/objectives.ts";
import type { CrashOutcome, RecoveryChain, Stop } from "../../model/record.ts";
import type { Judging } from "../kit/experiment.ts";

interface Asked {
  readonly objective: Objective;
  readonly signal: string;
}
interface Ended extends Asked {
  readonly measured: number;
}
/** Of a container whose first process does not serve. */
interface Behind extends Asked {
  readonly first: NamedProcess;
  readonly serving: NamedProcess;
  /** Whether the serving process handles the signal; null if that is unknown. */
  readonly handled: boolean | null;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "stop.not-asked": NoArgs;
    "stop.end-not-seen": NoArgs;
    "stop.passed": Ended;
    "stop.too-late": Ended;
    "stop.nothing-in-flight": Ended;
    "stop.request-cut-off": Ended & Pick<NonNullable<RecoveryChain["inFlight"]>, "outcome" | "detail">;
    "stop.not-ended": Asked & { readonly handled: boolean | null };
    /** `serving`: another process that serves, which the signal did not reach. */
    "stop.signal-ignored": Asked & { readonly first: NamedProcess; readonly serving: NamedProcess | null };
    "stop.not-ended-behind-init": Behind;
    "stop.not-ended-behind-first": Behind;
  }
}

/** The check of a request to stop. */
export function stopChecks({ experiment }: Judging<CrashOutcome>, chain: RecoveryChain): Check[] {
  const { name, effect } = experiment;
  const { stop } = chain;
  if (stop === null) return [];
  return [effect?.observed ? stopCheck(name, chain, stop) : neverAsked(name, stop)];
}

/**
 * Judges how a process ended that was asked to: within its grace period, and after it finished the request in flight.
 * Every deployment asks like that, and kills a container that has not ended by then.
 * @param scope the experiment's name
 */
export function stopCheck(scope: string, chain: RecoveryChain, stop: Stop): Check {
  const { diedMs, inFlight } = chain;
  const objective: Objective = { kind: "stop", limit: stop.graceMs };
  const checkOf = (status: Check["status"], reason: Message): Check => ({
    scope,
    objective,
    status,
    leaning: status === "inconclusive" ? "pass" : null,
    requests: 1,
    measured: diedMs,
    proven: null,
    reason: [reason],
  });
  if (stop.forcedMs !== null) return checkOf("fail", whyNotEnded(chain, stop, objective));
  if (diedMs === null) return missingCheck(scope, objective, message("stop.end-not-seen", {}));
  const figures = { objective, signal: stop.signal, measured: diedMs };
  if (diedMs > stop.graceMs) return checkOf("fail", message("stop.too-late", figures));
  if (inFlight === null || inFlight.outcome === "none")
    return checkOf("inconclusive", message("stop.nothing-in-flight", figures));
  if (inFlight.outcome === "ok") return checkOf("pass", message("stop.passed", figures));
  const { outcome, detail } = inFlight;
  return checkOf("fail", message("stop.request-cut-off", { ...figures, outcome, detail }));
}

/** The check of a process that the signal did not reach, so that it had no reason to end. */
export function neverAsked(scope: string, { graceMs }: Stop): Check {
  return missingCheck(scope, { kind: "stop", limit: graceMs }, message("stop.not-asked", {}));
}

/** Why a container had to be killed: the first process gets the signal, and the one that serves may be another. */
function whyNotEnded({ victim }: RecoveryChain, stop: Stop, objective: Objective): Message {
  const { signal, first, firstTakes, handled } = stop;
  const serving = victim === null || victim.isFirst ? null : { name: victim.name, pidInside: victim.pidInside };
  if (firstTakes === "nothing") return message("stop.signal-ignored", { objective, signal, first, serving });
  if (serving === null || firstTakes === null) return message("stop.not-ended", { objective, signal, handled });
  const behind = { objective, signal, first, serving, handled };
  return message(firstTakes === "wait" ? "stop.not-ended-behind-init" : "stop.not-ended-behind-first", behind);
}
