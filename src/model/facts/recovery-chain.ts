import { type Message, message, type Sentences } from "../message.ts";
import type { RestartPolicy } from "../plan.ts";
import type { RecoveryChain, Trigger } from "../record.ts";
import type { NamedProcess } from "./victim.ts";

declare module "../message.ts" {
  interface MessageArgs {
    /** The policy as the command line writes it. */
    "recovery.runs-without-service": {
      readonly process: NamedProcess;
      readonly first: NamedProcess | null;
      readonly restartPolicy: string;
    };
    "recovery.health": { readonly health: "healthy" | "unhealthy" | "starting" };
    "recovery.no-restart-policy": { readonly trigger: Trigger };
    "recovery.clean-exit": { readonly trigger: Trigger; readonly restartPolicy: string };
    "recovery.not-restarted": {
      readonly trigger: Trigger;
      readonly restartPolicy: string;
      readonly watchedMs: number;
    };
    "recovery.not-listening": {
      readonly restarted: boolean;
      readonly containerPort: number;
      readonly watchedMs: number;
    };
    "recovery.no-good-answer": { readonly restarted: boolean; readonly watchedMs: number };
    "recovery.last-attempt": { readonly answer: Message };
    "recovery.crash-loop": { readonly restarts: number };
  }
}

/** Returns a restart policy as the command line and our input write it. */
export function policyName(policy: RestartPolicy): string {
  return policy.name === "on-failure" && policy.maxRetries > 0 ? `on-failure:${policy.maxRetries}` : policy.name;
}

/** Returns how long the service took to come back, in milliseconds; null if it did not. */
export function recoveryMs({ countedFrom, diedMs, firstGoodAnswerMs }: RecoveryChain): number | null {
  if (firstGoodAnswerMs === null) return null;
  return countedFrom === "end" ? firstGoodAnswerMs - (diedMs ?? 0) : firstGoodAnswerMs;
}

/** What is known about the container after an outage that it did not recover from. */
export interface Aftermath {
  readonly restartPolicy: RestartPolicy;
  readonly containerPort: number;
  readonly watchedMs: number;
  /** The service's last answer, if a request was sent. */
  readonly lastAnswer: Message | null;
}

/** Whether the container was not seen to end, although a process in it did. */
export function livesOn({ victim, endedMs, startedMs }: RecoveryChain): boolean {
  return victim !== null && !victim.isFirst && endedMs === null && startedMs === null;
}

/**
 * Returns the first missing link of a recovery; null if none is missing.
 */
export function missingLink(chain: RecoveryChain, aftermath: Aftermath): Sentences | null {
  const { trigger, startedMs, firstGoodAnswerMs, restartCountBefore, restartCountAfter } = chain;
  if (firstGoodAnswerMs !== null) return null;
  if (livesOn(chain)) return withoutService(chain, aftermath);
  if (startedMs === null) {
    const restartPolicy = policyName(aftermath.restartPolicy);
    if (restartPolicy === "no") return [message("recovery.no-restart-policy", { trigger })];
    if (aftermath.restartPolicy.name === "on-failure" && chain.exitCode === 0)
      return [message("recovery.clean-exit", { trigger, restartPolicy })];
    return [message("recovery.not-restarted", { trigger, restartPolicy, watchedMs: aftermath.watchedMs })];
  }
  const restarts = (restartCountAfter ?? 0) - restartCountBefore;
  const [silence, ...last] = silent(chain, aftermath, true);
  return [silence, ...(restarts > 1 ? [message("recovery.crash-loop", { restarts })] : []), ...last];
}

/** Returns what is wrong with a container that runs on without its service. */
function withoutService(chain: RecoveryChain, aftermath: Aftermath): Sentences {
  const { victim, health } = chain;
  if (victim === null) return silent(chain, aftermath, false);
  const { name, pidInside } = victim;
  const first = victim.ancestors.at(-1) ?? null;
  const restartPolicy = policyName(aftermath.restartPolicy);
  return [
    message("recovery.runs-without-service", { process: { name, pidInside }, first, restartPolicy }),
    ...silent(chain, aftermath, false),
    ...(health === null ? [] : [message("recovery.health", { health })]),
  ];
}

/** Returns what the service did not do, and how its last attempt failed. */
function silent(
  { listeningMs }: RecoveryChain,
  { containerPort, watchedMs, lastAnswer }: Aftermath,
  restarted: boolean,
): [Message, ...Message[]] {
  if (listeningMs === null) return [message("recovery.not-listening", { restarted, containerPort, watchedMs })];
  const last = lastAnswer === null ? [] : [message("recovery.last-attempt", { answer: lastAnswer })];
  return [message("recovery.no-good-answer", { restarted, watchedMs }), ...last];
}
