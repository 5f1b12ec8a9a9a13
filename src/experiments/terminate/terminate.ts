import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerProcess } from "../../engine/processes.ts";
import { hasSignal, signalName, signalNumber } from "../../engine/signals.ts";
import type { NamedProcess, VictimChoice } from "../../model/facts/victim.ts";
import { message } from "../../model/message.ts";
import type { CrashOutcome, Effect, Stop } from "../../model/record.ts";
import { parseDurationMs } from "../../model/text/units.ts";
import { crash } from "../kit/crash/crash.ts";
import {
  type Aim,
  aimAt,
  type ReachedProcess,
  reached,
  sendSignal,
  targetParameter,
  watchEnd,
} from "../kit/crash/process-signal.ts";
import type { Forced, Outage } from "../kit/disturbance.ts";
import type { Experiment, ExperimentContext } from "../kit/experiment.ts";
import { stopChecks } from "./stop-check.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "terminate.description": { readonly graceMs: number | null };
    "terminate.effect": {
      readonly signal: string;
      readonly process: ReachedProcess;
      /** Another process that owns the service's port; null if there is none. */
      readonly serving: NamedProcess | null;
    };
  }
}

interface Parameters {
  /** How long the service may take to end, milliseconds; null for the image's stop timeout, else the engine's default. */
  readonly grace: number | null;
  readonly target: VictimChoice;
}

const SIGTERM = 15;
const SIGKILL = 9;
/** The default of `docker stop`. */
const ENGINE_GRACE_MS = 10_000;
/** Upper limit for the image's stop timeout; a plan file can set more. */
const MAX_DECLARED_GRACE_MS = 120_000;
/** The engine usually reports an end at once; a helper is only started if it does not. */
const EVENT_MS = 1_000;
/** Kernel functions that wait for a signal or a signalfd. */
const WAITS_FOR_SIGNALS = /sig(timedwait|suspend|wait)|signalfd/;
/** Init programs, which wait for signals and forward them. */
const INITS = new Set(["tini", "docker-init", "dumb-init", "catatonit"]);

/** Asks the container to stop, like every deployment, and kills it after the grace period. */
export const terminate: Experiment<Parameters, CrashOutcome> = {
  kind: "terminate",
  guesses: ["stop", "sigterm", "shutdown", "graceful-shutdown"],
  summary: "Asks the container to stop, like every deployment, and times its end and the recovery.",
  objectives: ["stop", "recovery", "steady", "false-ready"],
  parameters: {
    grace: {
      default: "auto",
      meaning:
        "Time that the service has to end after its stop signal; auto is the image's stop timeout, else 10s like docker stop. Kubernetes uses 30s.",
      form: /^(?:auto|(?:\d+(?:\.\d+)?\s*[A-Za-z]+\s*)+)$/,
      parse: (raw) => (raw.toLowerCase() === "auto" ? null : parseDurationMs(raw)),
      takesMs: (grace) => grace ?? MAX_DECLARED_GRACE_MS,
    },
    target: targetParameter(
      "serving",
      "Process whose handling of the stop signal is judged: the owner of the service's port (serving), the container's first process (main), or the process with the most memory (largest). The signal always goes to the first process.",
    ),
  },

  describe: ({ grace }) => message("terminate.description", { graceMs: grace }),

  ...crash({ apply: askToStop, asks: true, checks: stopChecks }),
};

async function askToStop(
  context: ExperimentContext,
  { grace, target }: Parameters,
  signal: AbortSignal,
): Promise<Outage> {
  const aim = await aimAt(context, target, signal);
  const { container, victim, before } = aim;
  const { stopSignal, stopTimeoutMs } = container.declared;
  const number = (stopSignal === null ? null : signalNumber(stopSignal)) ?? SIGTERM;
  const graceMs = grace ?? Math.min(stopTimeoutMs ?? ENGINE_GRACE_MS, MAX_DECLARED_GRACE_MS);
  const first = aim.first.process;
  const recipient = { containerId: container.id, pid: first.pid, startTicks: first.startTicks };
  const sent = await sendSignal(context, recipient, { number }, signal);
  const name = signalName(number);
  // A runtime's handler may only raise the signal again without a handler, and then the kernel drops it. Whether a
  // handler is left shows that. The process may also have ended by now, so that there is nothing to signal.
  const force = async (forceSignal: AbortSignal): Promise<Forced | null> => {
    try {
      const { atMs, handledMask, gone } = await sendSignal(
        context,
        recipient,
        { number: SIGKILL, wait: true },
        forceSignal,
      );
      const handled = aim.process.pid === first.pid ? hasSignal(handledMask, number) : null;
      const firstTakes = takenBy({ ...first, handledMask }, number);
      return { atMs, gone: aim.first.isFirst ? gone : null, firstTakes, handled };
    } catch {
      forceSignal.throwIfAborted();
      return null;
    }
  };
  return {
    began: sent,
    surelyAtMs: sent.surelyAtMs,
    trigger: "stop",
    countedFrom: "end",
    deathLimitMs: graceMs,
    victim,
    before,
    endsContainer: true,
    ended: async (endedSignal) => {
      // Only the end of the first process ends the container.
      if (!aim.first.isFirst) return null;
      await sleep(EVENT_MS, undefined, { signal: endedSignal });
      return await watchEnd(context, first, graceMs - EVENT_MS, endedSignal);
    },
    request: {
      signal: name,
      first: { name: first.name, pidInside: first.pidInside },
      firstTakes: takenBy({ ...first, handledMask: sent.handledMask }, number),
      handled: hasSignal(aim.process.handledMask, number),
      force,
    },
    // A signal that could not be sent makes the helper fail. Whether the process reacts to it is what is judged.
    verify: async () => effectOf(aim, name),
    // An ended process can't be restored: its recovery is what the drill measures.
    remove: async () => null,
  };
}

function effectOf({ first, process, victim }: Aim, signal: string): Effect {
  const recipient = reached(first.process);
  if (!first.isFirst)
    return { observed: false, message: message("signal.not-first-process", { signal, process: recipient }) };
  const { name, pidInside } = process;
  const serving = process.pid === recipient.pid || victim.chosenAs !== "serving" ? null : { name, pidInside };
  return { observed: true, message: message("terminate.effect", { signal, process: recipient, serving }) };
}

/** How a first process takes a signal. The kernel drops a signal that it neither handles nor waits for. */
export function takenBy(
  process: Pick<ContainerProcess, "handledMask" | "blockedMask" | "waitsIn" | "name">,
  number: number,
): Stop["firstTakes"] {
  const handled = hasSignal(process.handledMask, number);
  if (handled === true) return "handler";
  // An init clears its mask of blocked signals while it waits for them; a signalfd reader does not.
  const waits = WAITS_FOR_SIGNALS.test(process.waitsIn) || hasSignal(process.blockedMask, number) === true;
  if (waits || INITS.has(process.name)) return "wait";
  return handled === null ? null : "nothing";
}
