import { chooseProcess, listProcesses } from "../../engine/processes.ts";
import { message } from "../../model/message.ts";
import type { CrashOutcome } from "../../model/record.ts";
import type { DrillContext } from "../kit/context/context.ts";
import { crash } from "../kit/crash/crash.ts";
import { kill } from "../kit/crash/kill.ts";
import type { Experiment } from "../kit/experiment.ts";
import { reportEffect } from "../kit/send-window.ts";
import { started } from "../kit/under-disturbance.ts";
import { WITHOUT_WORKER, withoutWorkerChecks } from "../kit/without-worker.ts";

const killing = crash<object>({ apply: async (context, _, signal) => await kill(context, "worker", signal) });

/** Kills an engine or a worker, while the process that answers lives on. */
export const killWorker: Experiment<object, CrashOutcome> = {
  kind: "kill-worker",
  guesses: ["worker-kill", "kill-engine", "engine-kill", "child-kill"],
  summary: "Kills the busiest process below the serving one, such as an engine or a worker, and times the recovery.",
  objectives: ["recovery", "steady", "noticed"],
  parameters: {},
  describe: () => message("kill-restart.description", { target: "worker" }),

  ...killing,
  run: async (context, run, steady) => {
    if (await hasWorker(context)) return await killing.run(context, run, steady);
    started(context, run);
    run.record.effect = WITHOUT_WORKER;
    run.record.outcome.removal = { status: "done", processesLeft: null };
    reportEffect(context, WITHOUT_WORKER);
  },
  check: (judging) => withoutWorkerChecks(judging) ?? killing.check(judging),
};

async function hasWorker({ engine, tools, target, signal }: DrillContext): Promise<boolean> {
  const { id, pid } = await engine.container(target.containerId, signal);
  const processes = await listProcesses(tools, { id, pid, port: target.containerPort }, signal);
  return chooseProcess(processes, "worker", pid) !== null;
}
