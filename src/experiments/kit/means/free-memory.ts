import { formatBytes } from "../../../model/text/format.ts";
import type { ExperimentContext } from "../experiment.ts";

/** Prints the available memory of the engine's machine, in KiB. */
const AVAILABLE = `
while read -r key value _; do case "$key" in MemAvailable:) echo "$value" ;; esac; done < /proc/meminfo`;

/**
 * Filling more memory than available would crash the machine instead of the service.
 * @param bytes how much is to be filled
 * @throws Error if the engine's machine has less available
 */
export async function throwIfTooLarge(
  { tools, memoryBytes }: Pick<ExperimentContext, "tools" | "memoryBytes">,
  bytes: number,
  signal: AbortSignal,
): Promise<void> {
  const availableBytes = 1024 * Number((await tools.alone(AVAILABLE, [], signal)).trim());
  if (!(availableBytes < bytes)) return;
  throw new Error(
    `The engine's machine has only ${formatBytes(availableBytes)} of free memory, which is not enough to fill the container's limit of ${formatBytes(memoryBytes)} without crashing the machine. Lower \`memory\`.`,
  );
}
