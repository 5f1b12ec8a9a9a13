import { readFileSync } from "node:fs";
import type { Engine, EngineFacts } from "../../../engine/engine.ts";
import { isOnLoopback } from "../../../model/facts/engine-address.ts";

/** Where the engine runs, relative to this machine. */
export interface EnginePlace {
  /** Whether it runs on this machine, so that noise here affects its containers. */
  readonly sameMachine: boolean;
  /** Whether a container's own address is reachable from here. Otherwise it may belong to another container. */
  readonly sameNetwork: boolean;
}

/**
 * @param kernelId identifies the engine's kernel, as read by a helper there
 * @param gateway as `gatewayFromHere` returns it: null outside of the engine's containers
 */
export function placeOf(
  { address }: Pick<Engine, "address">,
  { rootless }: Pick<EngineFacts, "rootless">,
  kernelId: string,
  gateway: string | null,
): EnginePlace {
  const sameMachine = kernelId !== "" && kernelId === ownKernelId();
  return { sameMachine, sameNetwork: sameMachine && !rootless && gateway === null && isOnLoopback(address) };
}

/** The kernel's boot id, which changes at each boot; null if there is none. */
function ownKernelId(): string | null {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
  } catch {
    return null;
  }
}
