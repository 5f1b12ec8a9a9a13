import type { VictimChoice } from "../../model/facts/victim.ts";
import { message } from "../../model/message.ts";
import type { CrashOutcome } from "../../model/record.ts";
import { crash } from "../kit/crash/crash.ts";
import { kill } from "../kit/crash/kill.ts";
import { targetParameter } from "../kit/crash/process-signal.ts";
import type { Experiment } from "../kit/experiment.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "kill-restart.description": { readonly target: VictimChoice };
  }
}

interface Parameters {
  readonly target: VictimChoice;
}

/** Kills the serving process like a crash. */
export const killRestart: Experiment<Parameters, CrashOutcome> = {
  kind: "kill-restart",
  guesses: ["crash", "sigkill", "container-kill", "process-kill", "docker-kill"],
  summary: "Kills the serving process like a crash and times the recovery.",
  objectives: ["recovery", "steady", "false-ready"],
  parameters: {
    target: targetParameter(
      "serving",
      "Process to kill: the owner of the service's port (serving), the container's first process (main), or the process with the most memory (largest).",
    ),
  },
  describe: ({ target }) => message("kill-restart.description", { target }),

  ...crash({ apply: async (context, { target }, signal) => await kill(context, target, signal) }),
};
