import { setTimeout as sleep } from "node:timers/promises";
import type { ExperimentContext } from "../kit/experiment.ts";

/*
 * The engine starts a container with the networks that it had when the start began. If it is taken off one meanwhile, it
 * is on it all the same; and if that one no longer exists by then, the container can't be started, now or later, and its
 * restart policy is over. Seen on Docker 20.10 in half of 60 trials that removed the network up to 0.4 s after a kill.
 */

const LOOK_MS = 100;
/** How long a start takes that has begun. */
const START_LIMIT_MS = 5_000;

type Cut = Pick<ExperimentContext, "engine" | "containerId">;

/**
 * Takes a container off a dead end and removes that, whatever the engine does with the container. Safe to repeat.
 * @throws the signal's reason, or Error if the engine refuses it
 */
export async function removeDeadEnd(context: Cut, deadEnd: string, signal: AbortSignal): Promise<void> {
  const { engine, containerId } = context;
  do await engine.leaveNetwork(deadEnd, containerId, signal);
  while (await isOnOnceStarted(context, deadEnd, signal));
  await engine.remove("network", deadEnd, signal);
}

/** Whether a container is on a network once no start can be under way that had begun before. */
async function isOnOnceStarted({ engine, containerId }: Cut, networkId: string, signal: AbortSignal): Promise<boolean> {
  for (const beganAtMs = performance.now(); ; await sleep(LOOK_MS, undefined, { signal })) {
    const { status, endpoints } = await engine.container(containerId, signal);
    // One that ends at each start is restarting for longer and longer.
    if (status !== "restarting" || performance.now() - beganAtMs > START_LIMIT_MS)
      return endpoints.some((endpoint) => endpoint.networkId === networkId);
  }
}
