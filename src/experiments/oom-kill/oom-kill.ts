import { setTimeout as sleep } from "node:timers/promises";
import { type EngineEvent, type ExecHandle, REPORT_DELAY_MS } from "../../engine/engine.ts";
import { identityOf, listProcesses } from "../../engine/processes.ts";
import { DrillError } from "../../model/facts/drill-error.ts";
import {
  KILLED_EXIT_CODE,
  type NamedProcess,
  type VictimArgs,
  type VictimChoice,
  victimArgs,
} from "../../model/facts/victim.ts";
import { message } from "../../model/message.ts";
import type { CrashOutcome, Effect } from "../../model/record.ts";
import { crash } from "../kit/crash/crash.ts";
import { type Aim, aimAt, momentNow, sendSignal, targetParameter, watchEnd } from "../kit/crash/process-signal.ts";
import type { Moment, Outage } from "../kit/disturbance.ts";
import type { Experiment, ExperimentContext } from "../kit/experiment.ts";
import { throwIfTooLarge } from "../kit/means/free-memory.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "oom-kill.no-pid": { readonly name: string };
    /** What the filling process printed belongs to the error. */
    "oom-kill.not-filled": { readonly exitCode: number };
    "oom-kill.description": { readonly target: VictimChoice };
    "oom-kill.effect": VictimArgs & { readonly containerEnded: boolean; readonly exitCode: number | null };
    "oom-kill.not-first-process": { readonly process: NamedProcess };
    "oom-kill.not-killed": VictimArgs & { readonly othersEnded: number | null };
    "oom-kill.not-exhausted": {
      readonly process: NamedProcess;
      readonly ended: boolean;
      readonly fillerRunning: boolean;
      readonly fillerExitCode: number | null;
    };
  }
}

interface Parameters {
  readonly target: VictimChoice;
}

/** Filling gigabytes under a CPU quota is slow. */
const FILL_LIMIT_MS = 60_000;
/** How long to wait for a failure at the start. */
const START_MS = 300;
const SIGKILL = 9;

/**
 * Marks the process `$1` (its PID inside the container) as the first to be killed, then fills the memory up to the limit.
 * Without the mark the kernel would kill the filling process, as it does with stress-ng, and spare the service.
 */
const FILL = 'echo 1000 > "/proc/$1/oom_score_adj" || exit 4; shift; exec "$@"';
/** Removes the mark from the process. */
const UNMARK = 'echo 0 > "/proc/$1/oom_score_adj"';

/** Fills the container's memory until the kernel kills the service, as after a memory leak. */
export const oomKill: Experiment<Parameters, CrashOutcome> = {
  kind: "oom-kill",
  guesses: ["out-of-memory"],
  summary:
    "Fills the container's memory until the kernel kills the service, as after a memory leak, and times the recovery.",
  programs: ["dd"],
  uses: ["cpu", "memory"],
  objectives: ["recovery", "steady", "false-ready"],
  parameters: {
    target: targetParameter(
      "largest",
      "Process that the kernel kills: the process with the most memory, as in a real shortage (largest), the owner of the service's port (serving), or the container's first process (main).",
    ),
  },
  describe: ({ target }) => message("oom-kill.description", { target }),

  ...crash({ apply: fillMemory }),
};

export async function fillMemory(
  context: ExperimentContext,
  { target }: Parameters,
  signal: AbortSignal,
): Promise<Outage> {
  const { engine, tools, containerId, memoryBytes } = context;
  const aim = await aimAt(context, target, signal);
  await throwIfTooLarge(context, memoryBytes, signal);
  const inside = aim.process.pidInside ?? (aim.victim.isFirst ? 1 : null);
  if (inside === null) throw new DrillError(message("oom-kill.no-pid", { name: aim.process.name }));
  const args = ["if=/dev/zero", "of=/dev/null", `bs=${memoryBytes}`, "count=1", "iflag=fullblock"];
  const end = new AbortController();
  const either = AbortSignal.any([signal, end.signal]);
  // Started early, because a helper takes a moment to start.
  const gone = watchEnd(context, aim.process, FILL_LIMIT_MS, either).catch(() => null);
  const began = await momentNow(context, signal);
  const fill = tools.command("sh", ["-c", FILL, "sh", String(inside), ...tools.command("dd", args)]);
  const process = await engine.exec(containerId, fill, signal);
  await sleep(START_MS, undefined, { signal });
  await throwIfFailed(process);
  return {
    began,
    surelyAtMs: null,
    trigger: "oom",
    countedFrom: "end",
    deathLimitMs: FILL_LIMIT_MS,
    victim: aim.victim,
    before: aim.before,
    endsContainer: aim.victim.isFirst,
    ended: () => gone,
    request: null,
    verify: async ({ events = [] }) => {
      const ended = await Promise.race([gone, sleep(0, null)]);
      return await effectOf(context, aim, { events, process, ended });
    },
    remove: async (removeSignal) => {
      end.abort();
      // The filling process ends with the container; otherwise it has to be killed.
      const { running, pid } = await stateOf(process);
      if (!running) return null;
      try {
        await sendSignal(context, { containerId, pid, startTicks: "" }, { number: SIGKILL }, removeSignal);
        await engine.exec(containerId, tools.command("sh", ["-c", UNMARK, "sh", String(inside)]), removeSignal);
      } catch (error) {
        // It may have ended just now, which the engine reports a moment later.
        await sleep(REPORT_DELAY_MS);
        if ((await stateOf(process)).running) throw error;
      }
      return 0;
    },
  };
}

/** The engine forgets a process if its container was restarted. */
async function stateOf(process: ExecHandle): Promise<Awaited<ReturnType<ExecHandle["state"]>>> {
  return await process.state().catch(() => ({ running: false, exitCode: null, pid: 0 }));
}

/** A process that was killed with the container is not a failure. */
async function throwIfFailed(process: ExecHandle): Promise<void> {
  const { running, exitCode } = await stateOf(process);
  if (running || exitCode === null || exitCode === 0 || exitCode === KILLED_EXIT_CODE) return;
  throw new DrillError(message("oom-kill.not-filled", { exitCode }), { text: process.output().trim() });
}

interface Seen {
  readonly events: readonly EngineEvent[];
  /** The process that fills the memory. */
  readonly process: ExecHandle;
  /** When the marked process had ended; null if that was not seen. */
  readonly ended: Moment | null;
}

async function effectOf(context: ExperimentContext, aim: Aim, { events, process, ended }: Seen): Promise<Effect> {
  const { victim } = aim;
  const died = events.find(({ action }) => action === "die");
  const gone = ended !== null || (died !== undefined && victim.isFirst);
  const { name, pidInside } = victim;
  if (!events.some(({ action }) => action === "oom")) {
    const { running, exitCode } = await stateOf(process);
    const figures = { process: { name, pidInside }, ended: gone, fillerRunning: running, fillerExitCode: exitCode };
    return { observed: false, message: message("oom-kill.not-exhausted", figures) };
  }
  const figures = victimArgs(victim, context.containerPort);
  if (!gone) {
    const othersEnded = await othersGone(context, aim);
    return { observed: false, message: message("oom-kill.not-killed", { ...figures, othersEnded }) };
  }
  if (!victim.isFirst && victim.chosenAs === "main")
    return { observed: false, message: message("oom-kill.not-first-process", { process: { name, pidInside } }) };
  const exit = { containerEnded: died !== undefined, exitCode: died?.exitCode ?? null };
  return { observed: true, message: message("oom-kill.effect", { ...figures, ...exit }) };
}

/** How many other processes the kernel killed instead of the marked one; null if unknown. */
async function othersGone(
  { engine, tools, containerId, containerPort }: ExperimentContext,
  aim: Aim,
): Promise<number | null> {
  try {
    const { pid } = await engine.container(containerId);
    const now = new Set((await listProcesses(tools, { id: containerId, pid, port: containerPort })).map(identityOf));
    return [...aim.before].filter((identity) => !now.has(identity)).length;
  } catch {
    return null;
  }
}
