import { readFileSync } from "node:fs";
import type { Engine, EngineFacts } from "../../../engine/engine.ts";
import { isOnLoopback } from "../../../model/engine-address.ts";

/** Where the engine is, seen from here. */
export interface EnginePlace {
  /** Whether it runs on this very machine: then what this machine is short of, its containers are short of too. */
  readonly sameMachine: boolean;
  /** Whether a container's own address leads to it from here. Elsewhere it may lead to a stranger's container. */
  readonly sameNetwork: boolean;
}

/** @param kernelId names the engine's kernel, as a helper read it there */
export function placeOf(
  { address }: Pick<Engine, "address">,
  { rootless }: Pick<EngineFacts, "rootless">,
  kernelId: string,
): EnginePlace {
  const sameMachine = kernelId !== "" && kernelId === ownKernelId();
  return { sameMachine, sameNetwork: sameMachine && !rootless && isOnLoopback(address) };
}

/** A name that the kernel takes anew at each start of the machine; null where it takes none. */
function ownKernelId(): string | null {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
  } catch {
    return null;
  }
}
