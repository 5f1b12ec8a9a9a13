import { livesOn, policyName } from "../../model/facts/recovery-chain.ts";
import { type Comeback, processName, victimWords } from "../../model/facts/victim.ts";
import type { TargetPlan } from "../../model/plan.ts";
import type { RecoveryChain } from "../../model/record.ts";
import { formatDuration } from "../../model/text/format.ts";

/** One link of the proof chain of a recovery. */
export interface RecoveryLink {
  readonly name: string;
  /** Milliseconds since the outage began; null if this link is missing. */
  readonly atMs: number | null;
  /** What to say when it is missing: `never`, or `not seen` where a later link shows that it must have happened. */
  readonly missing: "never" | "not seen";
  /** What else is known about it. */
  readonly note: string;
}

/** The links in the order they have to happen in. */
export function recoveryLinks(chain: RecoveryChain): RecoveryLink[] {
  const { lastFailedMs, firstGoodAnswerMs } = chain;
  const bracket =
    lastFailedMs === null
      ? ""
      : firstGoodAnswerMs === null
        ? `still failing at ${formatDuration(lastFailedMs)}`
        : `last failure ${formatDuration(lastFailedMs)}`;
  const belowFirst = chain.victim !== null && !chain.victim.isFirst && chain.stop === null;
  const code = chain.exitCode === null ? "" : `exit code ${chain.exitCode}`;
  const links = [
    ...(chain.stop?.forcedMs == null ? [] : [{ name: "killed by force", atMs: chain.stop.forcedMs, note: "" }]),
    { name: "process gone", atMs: chain.diedMs, note: belowFirst ? "" : code },
    ...(belowFirst && chain.endedMs !== null ? [{ name: "container ended", atMs: chain.endedMs, note: code }] : []),
    ...(livesOn(chain) ? [] : [{ name: "started again", atMs: chain.startedMs, note: "" }]),
    {
      name: "listening",
      atMs: chain.listeningMs,
      note: chain.listeningProbe === "http-exchange" ? "by HTTP exchange" : "",
    },
    { name: "first good answer", atMs: firstGoodAnswerMs, note: bracket },
  ];
  const last = links.findLastIndex(({ atMs }) => atMs !== null);
  return links.map((link, index) => ({ ...link, missing: index < last ? "not seen" : "never" }));
}

/** Which process was killed or asked to stop, what replaced it, and what the engine reports about the restart. */
export function chainFacts(chain: RecoveryChain, { restartPolicy, containerPort }: TargetPlan): string[] {
  const { victim, comeback } = chain;
  return [
    ...(victim === null ? [] : [`${chain.stop === null ? "killed" : "judged"}: ${victimWords(victim, containerPort)}`]),
    ...(comeback === null ? [] : [comebackWords(comeback, policyName(restartPolicy))]),
    restartFacts(chain),
  ];
}

function comebackWords({ how, by }: Comeback, policy: string): string {
  const whom = by === null ? "" : `: ${processName(by)} owns the port`;
  switch (how) {
    case "container-started":
      return `came back because the engine started the container again (restart policy \`${policy}\`)`;
    case "respawned":
      return `came back inside the container, which was never down${whom}; the restart policy had no part in it`;
    case "survived":
      return `answered by a process that was there before, the container was never down${whom}`;
    case "unknown":
      return "answered again, and the container was never down; no process could be seen to own the port";
  }
}

function restartFacts(chain: RecoveryChain): string {
  const count = `RestartCount ${chain.restartCountBefore} → ${chain.restartCountAfter ?? "unknown"}`;
  if (chain.startedAtAfter === null) return count;
  return `${count}, ${chain.startedAtAfter === chain.startedAtBefore ? "the same" : "a new"} StartedAt`;
}
