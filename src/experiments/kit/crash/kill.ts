import { type VictimArgs, type VictimChoice, victimArgs } from "../../../model/facts/victim.ts";
import { message } from "../../../model/message.ts";
import type { Effect } from "../../../model/record.ts";
import type { Outage } from "../disturbance.ts";
import type { ExperimentContext } from "../experiment.ts";
import { type Aim, aimAt, type ReachedProcess, reached, type Sent, sendSignal } from "./process-signal.ts";

declare module "../../../model/message.ts" {
  interface MessageArgs {
    "kill-restart.effect": VictimArgs;
    "kill-restart.not-ended": { readonly process: ReachedProcess };
  }
}

const DEATH_LIMIT_MS = 5_000;
const SIGKILL = 9;

/** Kills a process like a crash, without the engine. */
export async function kill(context: ExperimentContext, target: VictimChoice, signal: AbortSignal): Promise<Outage> {
  const aim = await aimAt(context, target, signal);
  const { process, victim, before, container } = aim;
  const recipient = { containerId: container.id, pid: process.pid, startTicks: process.startTicks };
  const sent = await sendSignal(context, recipient, { number: SIGKILL, wait: true }, signal);
  return {
    began: sent,
    surelyAtMs: sent.surelyAtMs,
    trigger: "kill",
    countedFrom: "outage",
    deathLimitMs: DEATH_LIMIT_MS,
    victim,
    before,
    endsContainer: victim.isFirst,
    ended: async () => sent.gone,
    request: null,
    verify: async () => effectOf(aim, sent, context.containerPort),
    // A killed process can't be restored: its recovery is what the drill measures.
    remove: async () => null,
  };
}

function effectOf({ process, victim }: Aim, { gone }: Sent, containerPort: number): Effect {
  if (gone === null)
    return { observed: false, message: message("kill-restart.not-ended", { process: reached(process) }) };
  if (victim.chosenAs === "main" && !victim.isFirst) {
    const figures = { signal: "SIGKILL", process: reached(process) };
    return { observed: false, message: message("signal.not-first-process", figures) };
  }
  return { observed: true, message: message("kill-restart.effect", victimArgs(victim, containerPort)) };
}
