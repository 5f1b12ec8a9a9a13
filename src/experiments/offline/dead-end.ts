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

/**
 * Takes a container off a dead end and removes that, whatever the engine does with the container. Safe to repeat.
 * @throws the signal's reason, or Error if the engine refuses it
 */
export async function removeDeadEnd(
  { engine, containerId }: Pick<ExperimentContext, "engine" | "containerId">,
  deadEnd: string,
  signal: AbortSignal,
): Promise<void> {
  for (let isOn = true; isOn; ) {
    await engine.leaveNetwork(deadEnd, containerId, signal);
    const { endpoints } = await settled();
    isOn = endpoints.some(({ networkId }) => networkId === deadEnd);
  }
  await engine.remove("network", deadEnd, signal);

  /** The container once no start can be under way that began before. */
  async function settled() {
    for (const beganAtMs = performance.now(); ; await sleep(LOOK_MS, undefined, { signal })) {
      const container = await engine.container(containerId, signal);
      // One that ends at each start is in this state for longer and longer.
      if (container.status !== "restarting" || performance.now() - beganAtMs > START_LIMIT_MS) return container;
    }
  }
}
