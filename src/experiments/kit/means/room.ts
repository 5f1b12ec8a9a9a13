import { formatBytes } from "../../../model/text/format.ts";
import type { ExperimentContext } from "../experiment.ts";

/** Prints how much memory the engine's machine has to give, in KiB. */
const AVAILABLE = `
while read -r key value _; do case "$key" in MemAvailable:) echo "$value" ;; esac; done < /proc/meminfo`;

/**
 * Memory that the machine does not have would bring down the machine, not the service.
 * @param bytes how much is to be filled
 * @throws Error when the engine's machine has less left
 */
export async function throwIfTooLarge(
  { tools, memoryBytes }: Pick<ExperimentContext, "tools" | "memoryBytes">,
  bytes: number,
  signal: AbortSignal,
): Promise<void> {
  const availableBytes = 1024 * Number((await tools.alone(AVAILABLE, [], signal)).trim());
  if (!(availableBytes < bytes)) return;
  throw new Error(
    `The engine's machine has ${formatBytes(availableBytes)} of memory left, less than it takes to fill the container's limit of ${formatBytes(memoryBytes)}: filling it would bring that machine down. Lower \`memory\`.`,
  );
}
