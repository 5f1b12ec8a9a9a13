import type { RestartPolicy } from "../plan.ts";
import type { RecoveryChain } from "../record.ts";
import { processName } from "./victim.ts";

/** Returns a restart policy as the command line and our input write it. */
export function policyName(policy: RestartPolicy): string {
  return policy.name === "on-failure" && policy.maxRetries > 0 ? `on-failure:${policy.maxRetries}` : policy.name;
}

const SET_POLICY = "Set `--restart=unless-stopped` where it is deployed (here: the input `restart-policy`).";

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
  readonly lastAnswer: string | null;
}

/** Whether the container was not seen to end, although a process in it did. */
export function livesOn({ victim, endedMs, startedMs }: RecoveryChain): boolean {
  return victim !== null && !victim.isFirst && endedMs === null && startedMs === null;
}

/** Returns what is wrong with a container that runs on without its service; null if it answers again. */
function withoutService(chain: RecoveryChain, aftermath: Aftermath, within: string): string | null {
  const { victim, listeningMs, firstGoodAnswerMs, health } = chain;
  if (firstGoodAnswerMs !== null || victim === null) return null;
  const first = victim.ancestors.at(-1);
  const firstProcess = first === undefined ? "its first process" : `its first process, ${processName(first)},`;
  const said = aftermath.lastAnswer === null ? "" : ` The last attempt: ${aftermath.lastAnswer}.`;
  const silence =
    listeningMs === null
      ? `nothing listened on its port ${aftermath.containerPort} ${within}`
      : `it gave no good answer ${within}`;
  const checked =
    health === null
      ? ""
      : ` The image's health check says ${health}${health === "unhealthy" ? ", but Docker does not restart a container for that" : ""}.`;
  return (
    `The container runs on without its service: ${processName(victim)} ended, but ${firstProcess} did not, so the restart policy ` +
    `\`${policyName(aftermath.restartPolicy)}\` never applied, and ${silence}.${said}${checked} ` +
    "Let the container end with its service: start it with `exec`, or let what started it exit when it does."
  );
}

/**
 * Returns one sentence that names the first missing link of a recovery and what to do about it; null if none is
 * missing.
 */
export function missingLink(chain: RecoveryChain, aftermath: Aftermath): string | null {
  const within = `within ${Math.round(aftermath.watchedMs / 100) / 10} s`;
  const policy = policyName(aftermath.restartPolicy);
  const { cause } = chain.words;
  if (chain.diedMs === null) return "The process was not seen to end.";
  if (livesOn(chain)) return withoutService(chain, aftermath, within);
  if (chain.startedMs === null) {
    return aftermath.restartPolicy.name === "no"
      ? `The container did not come back after ${cause}: its restart policy is \`no\`. ${SET_POLICY}`
      : aftermath.restartPolicy.name === "on-failure" && chain.exitCode === 0
        ? `The container did not come back after ${cause}: it ended with exit code 0, and its restart policy \`${policy}\` only answers failures. ${SET_POLICY}`
        : `The container did not come back after ${cause}, although its restart policy is \`${policy}\`: the engine did not start it again ${within}.`;
  }
  const crashed = (chain.restartCountAfter ?? 0) - chain.restartCountBefore > 1;
  const again = crashed
    ? ` It was restarted ${(chain.restartCountAfter ?? 0) - chain.restartCountBefore} times, so it keeps crashing as it starts.`
    : "";
  if (chain.listeningMs === null) {
    return `The container was started again, but nothing listened on its port ${aftermath.containerPort} ${within}.${again}`;
  }
  if (chain.firstGoodAnswerMs === null) {
    const said = aftermath.lastAnswer === null ? "" : ` The last attempt: ${aftermath.lastAnswer}`;
    return `The container was started again and listened, but gave no good answer ${within}.${again}${said}`;
  }
  return null;
}
