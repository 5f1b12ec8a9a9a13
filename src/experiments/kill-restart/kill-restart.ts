import { type VictimArgs, type VictimChoice, victimArgs } from "../../model/facts/victim.ts";
import { message } from "../../model/message.ts";
import type { CrashOutcome, Effect } from "../../model/record.ts";
import { crash } from "../kit/crash/crash.ts";
import {
  type Aim,
  aimAt,
  type ReachedProcess,
  reached,
  type Sent,
  sendSignal,
  targetParameter,
} from "../kit/crash/process-signal.ts";
import type { Outage } from "../kit/disturbance.ts";
import type { Experiment, ExperimentContext } from "../kit/experiment.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "kill-restart.description": { readonly target: VictimChoice };
    "kill-restart.effect": VictimArgs;
    "kill-restart.not-ended": { readonly process: ReachedProcess };
  }
}

interface Parameters {
  readonly target: VictimChoice;
}

const DEATH_LIMIT_MS = 5_000;
const SIGKILL = 9;

/** Kills the serving process like a crash. */
export const killRestart: Experiment<Parameters, CrashOutcome> = {
  kind: "kill-restart",
  guesses: ["crash", "sigkill", "container-kill", "process-kill", "docker-kill"],
  summary: "Kills the serving process like a crash and times the recovery.",
  objectives: ["recovery", "steady"],
  parameters: {
    target: targetParameter(
      "serving",
      "Process to kill: the owner of the service's port (serving), the container's first process (main), or the process with the most memory (largest).",
    ),
  },
  describe: ({ target }) => message("kill-restart.description", { target }),

  ...crash({ apply: kill }),
};

async function kill(context: ExperimentContext, { target }: Parameters, signal: AbortSignal): Promise<Outage> {
  const aim = await aimAt(context, target, signal);
  const { process, victim, before, container } = aim;
  const recipient = { containerId: container.id, pid: process.pid, startTicks: process.startTicks };
  const sent = await sendSignal(context, recipient, { number: SIGKILL, wait: true }, signal);
  return {
    began: sent,
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
