import { parseDurationMs } from "../core/units.ts";
import type { Fault, Injection } from "./fault.ts";
import { settled, signalMain } from "./main-process.ts";

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
    const { atMs, atEpochMs, handled } = await signalMain(context, before, "TERM", signal);
    return {
      injectedAtMs: atMs,
      injectedAtEpochMs: atEpochMs,
      strike: {
        words: { deed: "SIGTERM sent", cause: "it was told to stop", noun: "stop" },
        countedFrom: "end",
        deathLimitMs: grace,
        request: {
          handled,
          // It may have ended a moment ago, and then there is nothing to signal; the engine tells of its end all the same.
          force: async (forceSignal) => {
            await signalMain(context, before, "KILL", forceSignal).catch(() => forceSignal.throwIfAborted());
          },
        },
      },
      // The helper would have failed where the signal could not be sent; whether it is heeded is what is judged.
      origin: null,
      pausing: null,
      felt: async () => ({
        felt: true,
        sentence: `SIGTERM reached the main process (host PID ${before.pid}), which ${whatItDoes(handled)}`,
      }),
      // What has ended can't be given back: coming back is what the drill watches for.
      revert: async () => null,
    } satisfies Injection;
  },
};

function whatItDoes(handled: boolean | null): string {
  if (handled === null) return "may or may not handle it: the kernel did not tell";
  return handled ? "has a handler for it" : "has no handler for it, so that the kernel drops it";
}
