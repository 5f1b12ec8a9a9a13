import { bringBack } from "../../engine/dependency/holder.ts";
import { type ContainerProcess, chooseProcess, listProcesses } from "../../engine/processes.ts";
import { message } from "../../model/message.ts";
import type { LoadOutcome } from "../../model/record.ts";
import { momentOf, settled } from "../kit/crash/process-signal.ts";
import type { Experiment, ExperimentContext } from "../kit/experiment.ts";
import { type Frozen, freezeProcesses, isFrozen } from "../kit/means/freeze.ts";
import { oneOfParameter, parseLastingMs } from "../kit/parameters.ts";
import { LOOK_LIMIT_MS } from "../kit/undoing.ts";
import { WITHOUT_WORKER } from "../kit/without-worker.ts";
import { type Standstill, underStandstill } from "./standstill.ts";

const TARGETS = ["all", "serving", "main", "worker"] as const;
/** Which processes stand still: all of the container, or the one chosen like that of a kill. */
export type FreezeTarget = (typeof TARGETS)[number];

declare module "../../model/message.ts" {
  interface MessageArgs {
    "freeze.description": { readonly target: FreezeTarget; readonly forMs: number };
    /** `name`: of the only process; null for several. */
    "freeze.effect": { readonly processes: number; readonly name: string | null };
    "freeze.no-effect": NoArgs;
  }
}

interface Parameters {
  readonly target: FreezeTarget;
  /** Milliseconds. */
  readonly for: number;
}

const MIN_MS = 2_000;

/** Lets the service stand still, like a hang that no restart policy notices, and measures how it goes on. */
export const freeze: Experiment<Parameters, LoadOutcome> = {
  kind: "freeze",
  guesses: ["hang", "pause", "sigstop", "docker-pause", "stall"],
  summary: "Stops its processes with SIGSTOP for a while, like a hang, and measures how it goes on.",
  objectives: ["recovery", "steady", "noticed"],
  parameters: {
    target: oneOfParameter(
      TARGETS,
      "all",
      "Processes to freeze: all of the container, the owner of the service's port (serving), the first process (main), or the busiest one below the serving one (worker).",
    ),
    for: {
      default: "20s",
      form: "duration",
      meaning: "How long they stand still.",
      parse: (raw) => parseLastingMs(raw, MIN_MS),
    },
  },
  describe: ({ target, for: forMs }) => message("freeze.description", { target, forMs }),

  ...underStandstill(standStill),
};

async function standStill(
  context: ExperimentContext,
  { target }: Parameters,
  signal: AbortSignal,
): Promise<Standstill> {
  const container = await settled(context, signal);
  const order = { id: container.id, pid: container.pid, port: context.containerPort };
  const processes = await listProcesses(context.tools, order, signal);
  const choice = chooseProcess(processes, target === "all" ? "main" : target, container.pid);
  if (choice === null) return WITHOUT;
  const pids = target === "all" ? null : [choice.process.pid];
  return watched(context, await freezeProcesses(context, container.id, pids, signal), choice.process);
}

/** Nothing to freeze. */
const WITHOUT: Standstill = {
  began: false,
  look: async () => undefined,
  verify: async () => WITHOUT_WORKER,
  remove: async () => null,
  resumedAtMs: () => null,
};

function watched(
  { engine, tools, clock }: ExperimentContext,
  frozen: Frozen,
  { pid, name }: ContainerProcess,
): Standstill {
  const earliestMs = clock.now();
  const processes = frozen.pids.length;
  let stoodStill: boolean | null = null;
  let resumedAtMs: number | null = null;
  return {
    began: true,
    look: async () => {
      // Later it may be gone: a supervisor that ends a process that hangs does what it is for.
      const certain = stoodStill === null ? pid : null;
      const stands = await isFrozen({ tools }, frozen, certain, AbortSignal.timeout(LOOK_LIMIT_MS));
      stoodStill = stands && stoodStill !== false;
    },
    verify: async () =>
      stoodStill === true
        ? { observed: true, message: message("freeze.effect", { processes, name: processes === 1 ? name : null }) }
        : { observed: false, message: message("freeze.no-effect", {}) },
    remove: async (signal) => {
      if (resumedAtMs !== null) return null;
      await bringBack(engine, frozen.holderId, signal);
      const [stamp = ""] = (await engine.logTail(frozen.holderId, 1)).trim().split("\n").slice(-1);
      await engine.remove("container", frozen.holderId, signal);
      resumedAtMs = momentOf(stamp, clock, earliestMs).atMs;
      return null;
    },
    resumedAtMs: () => resumedAtMs,
  };
}
