import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerProcess } from "../../engine/processes.ts";
import { hasSignal, signalName, signalNumber } from "../../engine/signals.ts";
import { processName, type StrikeTarget } from "../../model/facts/struck.ts";
import type { Evidence, Stop } from "../../model/record.ts";
import { parseDurationMs } from "../../model/text/units.ts";
import type { Experiment, Injection } from "../kit/experiment.ts";
import { type Aim, aimAt, reached, sendSignal, targetParameter, watchEnd } from "../kit/means/striking.ts";

interface Parameters {
  /** How long the service may take to end, milliseconds; null for what the image declares, or else the engine's own. */
  readonly grace: number | null;
  readonly target: StrikeTarget;
}

const SIGTERM = 15;
const SIGKILL = 9;
/** What `docker stop` gives a container whose image says nothing. */
const ENGINE_GRACE_MS = 10_000;
/** An image that declares more has it set by a plan file. */
const MAX_DECLARED_GRACE_MS = 120_000;
/** An engine usually tells of an end at once; only a late one is worth a helper of its own. */
const EVENT_MS = 1_000;
/** What the kernel calls waiting for a signal, or for a signalfd. */
const WAITS_FOR_SIGNALS = /sig(timedwait|suspend|wait)|signalfd/;
/** Programs that are nothing but an init: they wait for signals and pass them on. */
const INITS = new Set(["tini", "docker-init", "dumb-init", "catatonit"]);

/** Asks the container to end, as every deploy does, and kills it when it has not after the grace period. */
export const terminate: Experiment<Parameters> = {
  kind: "terminate",
  summary: "Asks the container to stop, as every deploy does, and times its end and the way back.",
  shape: "outage",
  programs: [],
  compared: false,
  checks: ["stop", "recovery", "steady"],
  parameters: {
    grace: {
      default: "auto",
      meaning:
        "How long the service may take to end after its stop signal; auto is what the image declares, else 10s as docker stop has it. Kubernetes gives it 30s.",
      form: /^(?:auto|(?:\d+(?:\.\d+)?\s*[A-Za-z]+\s*)+)$/,
      parse: (raw) => (raw.toLowerCase() === "auto" ? null : parseDurationMs(raw)),
      takesMs: (grace) => grace ?? MAX_DECLARED_GRACE_MS,
    },
    target: targetParameter(
      "serving",
      "Which process is judged by how it takes the stop signal, which the container's first one gets in any case: the owner of the service's port (serving), the first one (main), or the one that holds the most memory (largest).",
    ),
  },

  describe: ({ grace }) =>
    `the container's first process gets the image's stop signal behind the engine's back, and ${
      grace === null ? "the image's stop timeout (else 10 s)" : `${grace / 1000} s`
    } to end`,

  async inject(context, { grace, target }, signal) {
    const aim = await aimAt(context, target, signal);
    const { container, struck, before } = aim;
    const { stopSignal, stopTimeoutMs } = container.declared;
    const number = (stopSignal === null ? null : signalNumber(stopSignal)) ?? SIGTERM;
    const graceMs = grace ?? Math.min(stopTimeoutMs ?? ENGINE_GRACE_MS, MAX_DECLARED_GRACE_MS);
    const first = aim.first.process;
    const recipient = { containerId: container.id, pid: first.pid, startTicks: first.startTicks };
    const sent = await sendSignal(context, recipient, { number }, signal);
    const name = signalName(number);
    return {
      injectedAtMs: sent.atMs,
      injectedAtEpochMs: sent.atEpochMs,
      strike: {
        words: { deed: `${name} sent`, cause: "it was told to stop", noun: "stop" },
        countedFrom: "end",
        deathLimitMs: graceMs,
        struck,
        before,
        endsContainer: true,
        ended: async (endedSignal) => {
          // The end of any other process is not the container's.
          if (!aim.first.isFirst) return null;
          await sleep(EVENT_MS, undefined, { signal: endedSignal });
          return await watchEnd(context, first, graceMs - EVENT_MS, endedSignal);
        },
        request: {
          surelyAtMs: sent.surelyAtMs,
          signal: name,
          first: { name: first.name, pidInside: first.pidInside },
          firstTakes: takenBy({ ...first, handledMask: sent.handledMask }, number),
          handled: hasSignal(aim.process.handledMask, number),
          // A runtime's own handler may do no more than raise the signal anew without one, and then the kernel drops it:
          // whether there still is one tells. The process may also have ended a moment ago, and nothing is left to signal.
          force: async (forceSignal) => {
            try {
              const order = { number: SIGKILL, wait: true };
              const { atMs, handledMask, gone } = await sendSignal(context, recipient, order, forceSignal);
              const handled = aim.process.pid === first.pid ? hasSignal(handledMask, number) : null;
              return {
                atMs,
                gone: aim.first.isFirst ? gone : null,
                firstTakes: takenBy({ ...first, handledMask }, number),
                handled,
              };
            } catch {
              forceSignal.throwIfAborted();
              return null;
            }
          },
        },
      },
      origin: null,
      pausing: null,
      // The helper would have failed where the signal could not be sent; whether it is heeded is what is judged.
      felt: async () => felt(aim, name),
      // What has ended can't be given back: coming back is what the drill watches for.
      revert: async () => null,
    } satisfies Injection;
  },
};

function felt({ first, process, struck }: Aim, signal: string): Evidence {
  if (!first.isFirst) {
    return {
      felt: false,
      sentence: `${signal} reached ${reached(first.process)}, which is not the container's first process`,
    };
  }
  const serves =
    process.pid === first.process.pid || struck.chosenAs !== "serving"
      ? ""
      : `; ${processName(process)} below it owns the service's port`;
  return {
    felt: true,
    sentence: `${signal} reached the container's first process, ${reached(first.process)}${serves}`,
  };
}

/** What a first process does with a signal; the kernel drops one that it neither handles nor waits for. */
export function takenBy(
  process: Pick<ContainerProcess, "handledMask" | "blockedMask" | "waitsIn" | "name">,
  number: number,
): Stop["firstTakes"] {
  const handled = hasSignal(process.handledMask, number);
  if (handled === true) return "handler";
  // An init empties its mask of blocked signals while it waits for them; what reads a signalfd does not.
  const waits = WAITS_FOR_SIGNALS.test(process.waitsIn) || hasSignal(process.blockedMask, number) === true;
  if (waits || INITS.has(process.name)) return "wait";
  return handled === null ? null : "nothing";
}
