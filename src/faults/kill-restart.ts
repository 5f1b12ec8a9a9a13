import { setTimeout as sleep } from "node:timers/promises";
import type { Evidence } from "../core/record.ts";
import type { ContainerFacts } from "../docker/engine.ts";
import type { Fault, FaultContext, Injection } from "./fault.ts";

/** The engine doubles its restart delay for a container that lived less than this; sooner kills would measure that. */
const BACK_OFF_RESET_MS = 10_000;
const DEATH_LIMIT_MS = 5_000;

/**
 * Kills `$1` if it is in the control group of the container `$2` (a process id may have been given to another by now),
 * and prints when.
 */
const KILL = `
while read -r line; do case "$line" in *"$2"*) ours=yes ;; esac; done < "/proc/$1/cgroup"
[ -n "$ours" ] || { echo "process $1 is not the container's"; exit 3; }
now
kill -KILL "$1"`;

/**
 * Kills the container's main process from the engine's process namespace. The engine's own kill would not do: it marks
 * the container as stopped by hand, and then no restart policy brings it back.
 */
export const killRestart: Fault<Record<never, never>> = {
  kind: "kill-restart",
  shape: "outage",
  programs: [],
  parameters: {},
  describe: () => "the container's main process is killed (SIGKILL) behind the engine's back",

  async inject(context, _parameters, signal) {
    const before = await settled(context, signal);
    const earliestMs = context.clock.now();
    const printed = await context.tools.onHost(KILL, [String(before.pid), before.id], signal);
    const latestMs = context.clock.now();
    const injectedAtEpochMs = Number(printed.trim()) / 1e6;
    // The engine's clock may differ from ours; the kill surely came between these two moments.
    const injectedAtMs = Math.min(Math.max(context.clock.fromEpochMs(injectedAtEpochMs), earliestMs), latestMs);
    return {
      injectedAtMs,
      injectedAtEpochMs,
      felt: () => felt(context, before),
      // A process that is dead can't be given back: coming back is what the drill watches for.
      revert: async () => null,
    } satisfies Injection;
  },
};

/** The container once its main process has lived long enough. */
async function settled({ engine, containerId }: FaultContext, signal: AbortSignal): Promise<ContainerFacts> {
  const { startedAt } = await running(engine, containerId, signal);
  const restMs = Date.parse(startedAt) + BACK_OFF_RESET_MS - Date.now();
  // Never longer than it can take, whatever the engine's clock says.
  await sleep(Math.min(Math.max(restMs, 0), BACK_OFF_RESET_MS), undefined, { signal });
  return await running(engine, containerId, signal);
}

async function running(engine: FaultContext["engine"], id: string, signal: AbortSignal): Promise<ContainerFacts> {
  const facts = await engine.container(id, signal);
  if (facts.status !== "running") throw new Error(`the container is ${facts.status}, so there is no process to kill`);
  return facts;
}

async function felt({ engine, containerId, clock }: FaultContext, before: ContainerFacts): Promise<Evidence> {
  const deadlineMs = clock.now() + DEATH_LIMIT_MS;
  for (;;) {
    const now = await engine.container(containerId);
    if (now.startedAt !== before.startedAt || now.status !== "running") {
      return { felt: true, sentence: `the main process (host PID ${before.pid}) was killed and is gone` };
    }
    if (clock.now() > deadlineMs) {
      return { felt: false, sentence: `the main process (host PID ${before.pid}) survived SIGKILL` };
    }
    await sleep(100);
  }
}
