import { livesOn, policyName } from "../../model/facts/recovery-chain.ts";
import { type Comeback, type NamedProcess, type VictimArgs, victimArgs } from "../../model/facts/victim.ts";
import { type Message, message, type Sentences } from "../../model/message.ts";
import type { TargetPlan } from "../../model/plan.ts";
import type { RecoveryChain } from "../../model/record.ts";
import type { Language } from "../messages/language.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "recovery.killed": VictimArgs;
    "recovery.evaluated": VictimArgs;
    "recovery.by-restart": { readonly restartPolicy: string };
    "recovery.by-new-process": { readonly process: NamedProcess | null };
    "recovery.by-survivor": { readonly process: NamedProcess | null };
    "recovery.by-unknown": NoArgs;
    "recovery.restart-count": {
      readonly before: number;
      readonly after: number | null;
      /** Whether the engine reports another start time; null if that is unknown. */
      readonly newStart: boolean | null;
    };
    "recovery.in-flight": NonNullable<RecoveryChain["inFlight"]> & Pick<RecoveryChain, "trigger">;
  }
}

/** One link of the proof chain of a recovery. */
export interface RecoveryLink {
  readonly link: keyof Language["words"]["recovery"]["links"];
  readonly name: string;
  /** Milliseconds since the outage began; null if this link is missing. */
  readonly atMs: number | null;
  /** Why it is missing: `notSeen` where a later link shows that it must have happened. */
  readonly missing: "never" | "notSeen";
  /** What else is known about it. */
  readonly note: string;
}

/** The links in the order they have to happen in. */
export function recoveryLinks(chain: RecoveryChain, { words: { recovery } }: Language): RecoveryLink[] {
  const { lastFailedMs, firstGoodAnswerMs, exitCode } = chain;
  const belowFirst = chain.victim !== null && !chain.victim.isFirst && chain.stop === null;
  const code = exitCode === null ? "" : recovery.exitCode(exitCode);
  const failing = firstGoodAnswerMs === null ? recovery.stillFailing : recovery.lastFailure;
  const links: Pick<RecoveryLink, "link" | "atMs" | "note">[] = [
    ...(chain.stop?.forcedMs == null ? [] : [{ link: "killed", atMs: chain.stop.forcedMs, note: "" } as const]),
    { link: "gone", atMs: chain.diedMs, note: belowFirst ? "" : code },
    ...(belowFirst && chain.endedMs !== null ? [{ link: "ended", atMs: chain.endedMs, note: code } as const] : []),
    ...(livesOn(chain) ? [] : [{ link: "started", atMs: chain.startedMs, note: "" } as const]),
    {
      link: "listening",
      atMs: chain.listeningMs,
      note: chain.listeningProbe === "http-exchange" ? recovery.byExchange : "",
    },
    { link: "answer", atMs: firstGoodAnswerMs, note: lastFailedMs === null ? "" : failing(lastFailedMs) },
  ];
  const last = links.findLastIndex(({ atMs }) => atMs !== null);
  return links.map((each, index) => ({
    ...each,
    name: recovery.links[each.link],
    missing: index < last ? "notSeen" : "never",
  }));
}

/** Which process was killed or asked to stop, what replaced it, and what the engine reports about the restart. */
export function chainFacts(chain: RecoveryChain, { restartPolicy, containerPort }: TargetPlan): Sentences {
  const { victim, comeback, inFlight, trigger, stop } = chain;
  const { restartCountBefore: before, restartCountAfter: after, startedAtBefore, startedAtAfter } = chain;
  const newStart = startedAtAfter === null ? null : startedAtAfter !== startedAtBefore;
  return [
    ...(victim === null
      ? []
      : [message(stop === null ? "recovery.killed" : "recovery.evaluated", victimArgs(victim, containerPort))]),
    ...(comeback === null ? [] : [comebackFact(comeback, policyName(restartPolicy))]),
    message("recovery.restart-count", { before, after, newStart }),
    ...(inFlight === null ? [] : [message("recovery.in-flight", { trigger, ...inFlight })]),
  ];
}

function comebackFact({ how, by: process }: Comeback, restartPolicy: string): Message {
  switch (how) {
    case "container-started":
      return message("recovery.by-restart", { restartPolicy });
    case "respawned":
      return message("recovery.by-new-process", { process });
    case "survived":
      return message("recovery.by-survivor", { process });
    case "unknown":
      return message("recovery.by-unknown", {});
  }
}
