import { setTimeout as sleep } from "node:timers/promises";
import type { Evidence } from "../core/record.ts";
import type { ContainerFacts } from "../docker/engine.ts";
import type { Fault, FaultContext, Injection } from "./fault.ts";
import { reached, type Sent, settled, signalMain } from "./main-process.ts";

const DEATH_LIMIT_MS = 5_000;

/** Kills the container's main process outright, as a crash would. */
export const killRestart: Fault<Record<never, never>> = {
  kind: "kill-restart",
  summary: "Kills the container's main process outright, as a crash would, and times the way back.",
  shape: "outage",
  programs: [],
  compared: false,
  checks: ["recovery", "steady"],
  parameters: {},
  describe: () => "the container's main process is killed (SIGKILL) behind the engine's back",

  async inject(context, _parameters, signal) {
    const before = await settled(context, signal);
    const sent = await signalMain(context, before, "KILL", signal);
    return {
      injectedAtMs: sent.atMs,
      injectedAtEpochMs: sent.atEpochMs,
      strike: {
        words: { deed: "killed", cause: "its process was killed", noun: "kill" },
        countedFrom: "strike",
        deathLimitMs: DEATH_LIMIT_MS,
        request: null,
      },
      origin: null,
      pausing: null,
      felt: () => felt(context, before, sent),
      // A process that is dead can't be given back: coming back is what the drill watches for.
      revert: async () => null,
    } satisfies Injection;
  },
};

async function felt(
  { engine, containerId, clock }: FaultContext,
  before: ContainerFacts,
  sent: Sent,
): Promise<Evidence> {
  const deadlineMs = clock.now() + DEATH_LIMIT_MS;
  for (;;) {
    const now = await engine.container(containerId);
    if (now.startedAt !== before.startedAt || now.status !== "running") {
      return { felt: true, sentence: `the main process (host PID ${before.pid}) was killed and is gone` };
    }
    if (clock.now() > deadlineMs) {
      return { felt: false, sentence: `SIGKILL reached ${reached(before, sent)}, and the container runs on` };
    }
    await sleep(100);
  }
}
