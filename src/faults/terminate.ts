import { parseDurationMs } from "../core/units.ts";
import type { Fault, Injection } from "./fault.ts";
import { reached, settled, signalMain } from "./main-process.ts";

interface Parameters {
  /** How long the service may take to end, milliseconds. */
  readonly grace: number;
}

/** Asks the container's main process to end, as every deploy does, and kills it when it has not after the grace period. */
export const terminate: Fault<Parameters> = {
  kind: "terminate",
  summary: "Asks the container's main process to end, as every deploy does, and times its end and the way back.",
  shape: "outage",
  programs: [],
  compared: false,
  checks: ["stop", "recovery", "steady"],
  parameters: {
    grace: {
      default: "10s",
      meaning: "How long the service may take to end after SIGTERM; docker stop gives it 10s, Kubernetes 30s.",
      form: "duration",
      parse: parseDurationMs,
    },
  },

  describe: ({ grace }) =>
    `the container's main process gets SIGTERM behind the engine's back, and ${grace / 1000} s to end`,

  async inject(context, { grace }, signal) {
    const before = await settled(context, signal);
    const sent = await signalMain(context, before, "TERM", signal);
    return {
      injectedAtMs: sent.atMs,
      injectedAtEpochMs: sent.atEpochMs,
      strike: {
        words: { deed: "SIGTERM sent", cause: "it was told to stop", noun: "stop" },
        countedFrom: "end",
        deathLimitMs: grace,
        request: {
          surelyAtMs: sent.surelyAtMs,
          handled: sent.handlesTerm,
          // A runtime's own handler may do no more than raise the signal anew without one, and then the kernel drops it:
          // whether there still is one tells. The process may also have ended a moment ago, and nothing is left to signal.
          force: async (forceSignal) => {
            try {
              return (await signalMain(context, before, "KILL", forceSignal)).handlesTerm;
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
      felt: async () => ({ felt: sent.isMain, sentence: `SIGTERM reached ${reached(before, sent)}` }),
      // What has ended can't be given back: coming back is what the drill watches for.
      revert: async () => null,
    } satisfies Injection;
  },
};
