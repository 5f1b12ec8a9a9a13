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
export const killRestart: Fault<null> = {
  kind: "kill-restart",
  shape: "outage",
  inputs: [],
  parse: () => null,
  describe: () => "the container's main process is killed (SIGKILL) behind the engine's back",

  async inject(context, _parameters, signal) {
    const before = await settled(context, signal);
    const printed = await context.tools.onHost(KILL, [String(before.pid), before.id], signal);
    const killedAtMs = context.clock.fromEpochMs(Number(printed.trim()) / 1e6);
    return {
      injectedAtMs: killedAtMs,
      felt: () => felt(context, before),
      // A process that is dead can't be given back: coming back is what the drill watches for.
      revert: async () => 0,
    } satisfies Injection;
  },
};

async function settled({ engine, containerId }: FaultContext, signal: AbortSignal): Promise<ContainerFacts> {
  for (;;) {
    const facts = await engine.container(containerId, signal);
    if (facts.status !== "running") {
      throw new Error(`the container is ${facts.status}, so there is no process to kill`);
    }
    const restMs = Date.parse(facts.startedAt) + BACK_OFF_RESET_MS - Date.now();
    if (restMs <= 0) return facts;
    await sleep(Math.min(restMs, BACK_OFF_RESET_MS), undefined, { signal });
  }
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
