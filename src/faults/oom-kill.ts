import { setTimeout as sleep } from "node:timers/promises";
import type { Evidence } from "../core/record.ts";
import type { EngineEvent, ExecHandle } from "../docker/engine.ts";
import type { Fault, Injection } from "./fault.ts";
import { momentNow, settled, signalMain } from "./main-process.ts";
import { throwIfTooLarge } from "./room.ts";

/** Filling gigabytes under a CPU quota takes its time. */
const FILL_LIMIT_MS = 60_000;
/** How long the shell may take to say that it could not even begin. */
const START_MS = 300;

/**
 * Marks the main process as the one to be killed first, then fills the memory up to the limit. Left alone, the kernel
 * would rather kill whoever fills it, as it does with stress-ng, and the service would never notice.
 */
const FILL = 'echo 1000 > /proc/1/oom_score_adj && exec "$@"';

/** Fills the container's memory, so that the kernel kills the service itself, as at the end of a leak. */
export const oomKill: Fault<Record<never, never>> = {
  kind: "oom-kill",
  summary:
    "Fills the container's memory, so that the kernel kills the service as at the end of a leak, and times the way back.",
  shape: "outage",
  programs: ["dd"],
  uses: ["cpu", "memory"],
  compared: false,
  checks: ["recovery", "steady"],
  parameters: {},
  describe: () => "the container's memory is filled up to its limit, so that the kernel kills its main process",

  async inject(context, _parameters, signal) {
    const { engine, tools, containerId, memoryBytes } = context;
    await settled(context, signal);
    await throwIfTooLarge(context, memoryBytes, signal);
    const filler = tools.command("dd", [
      "if=/dev/zero",
      "of=/dev/null",
      `bs=${memoryBytes}`,
      "count=1",
      "iflag=fullblock",
    ]);
    const { atMs: injectedAtMs, atEpochMs: injectedAtEpochMs } = await momentNow(context, signal);
    const process = await engine.exec(containerId, tools.command("sh", ["-c", FILL, "sh", ...filler]), signal);
    await sleep(START_MS, undefined, { signal });
    await throwIfFailed(process);
    return {
      injectedAtMs,
      injectedAtEpochMs,
      strike: {
        words: { deed: "memory filled from", cause: "it ran out of memory", noun: "kill" },
        countedFrom: "end",
        deathLimitMs: FILL_LIMIT_MS,
        request: null,
      },
      origin: null,
      pausing: null,
      felt: async ({ events = [] }) => felt(events, process),
      revert: async (revertSignal) => {
        // What fills the memory goes down with the container; where it does not, it has to be ended.
        const { running, pid } = await stateOf(process);
        if (!running) return null;
        await signalMain(context, { pid, id: containerId }, "KILL", revertSignal);
        return 0;
      },
    } satisfies Injection;
  },
};

/** The engine forgets a process whose container was started again. */
async function stateOf(process: ExecHandle): Promise<Awaited<ReturnType<ExecHandle["state"]>>> {
  return await process.state().catch(() => ({ running: false, exitCode: null, pid: 0 }));
}

/** Killed along with the container it says nothing, which is how it should be. */
async function throwIfFailed(process: ExecHandle): Promise<void> {
  const { running, exitCode } = await stateOf(process);
  if (running || exitCode === null || exitCode === 0 || exitCode === 137) return;
  throw new Error(`the container's memory could not be filled (code ${exitCode}): ${process.output().trim()}`);
}

async function felt(events: readonly EngineEvent[], process: ExecHandle): Promise<Evidence> {
  const oom = events.some(({ action }) => action === "oom");
  const died = events.find(({ action }) => action === "die");
  if (oom && died) {
    return {
      felt: true,
      sentence: `the engine reported the memory as exhausted, and the main process was killed (exit code ${died.exitCode ?? "unknown"})`,
    };
  }
  if (oom)
    return {
      felt: false,
      sentence: "the memory was exhausted, but the kernel killed another process than the main one",
    };
  const { running, exitCode } = await stateOf(process);
  const filler = running ? "what fills it still runs" : `what filled it ended with code ${exitCode ?? "unknown"}`;
  return {
    felt: false,
    sentence: `the engine reported no exhausted memory${died ? ", although the main process ended" : ""}: ${filler}`,
  };
}
