import { readFileSync } from "node:fs";
import type { Engine } from "./engine.ts";
import { EngineError } from "./engine-error.ts";

/** Docker mounts these files of each of its containers into it, so their path has the container's id. */
const OWN_FILES = /\/containers\/([0-9a-f]{64})\/(?:resolv\.conf|hostname|hosts) /;

/** @param mountinfo as in `/proc/self/mountinfo` */
export function ownContainerId(mountinfo: string): string | null {
  return OWN_FILES.exec(mountinfo)?.[1] ?? null;
}

/**
 * The address of the engine's machine in the network of the container that this process runs in, as in a job with
 * `container:`. Null outside of the engine's containers and in one with the machine's own network: there the loopback
 * address leads to published ports.
 */
export async function gatewayFromHere(engine: Pick<Engine, "container">, signal: AbortSignal): Promise<string | null> {
  const id = ownContainerId(mounts());
  if (id === null) return null;
  try {
    const { endpoints } = await engine.container(id, signal);
    return endpoints.map(({ gateway }) => gateway).find((gateway) => gateway !== null) ?? null;
  } catch (error) {
    // It may be a container of another engine.
    if (error instanceof EngineError && error.status === 404) return null;
    throw error;
  }
}

function mounts(): string {
  try {
    return readFileSync("/proc/self/mountinfo", "latin1");
  } catch {
    return "";
  }
}
