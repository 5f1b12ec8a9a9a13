import { DrillError } from "../../../model/facts/drill-error.ts";
import { message } from "../../../model/message.ts";
import type { ExperimentContext } from "../experiment.ts";

declare module "../../../model/message.ts" {
  interface MessageArgs {
    /** The machine has less than is to be filled. */
    "memory.machine-too-small": { readonly availableBytes: number; readonly limitBytes: number };
  }
}

/** Prints the available memory of the engine's machine, in KiB. */
const AVAILABLE = `
while read -r key value _; do case "$key" in MemAvailable:) echo "$value" ;; esac; done < /proc/meminfo`;

/**
 * Filling more memory than available would crash the machine instead of the service.
 * @param bytes how much is to be filled
 * @throws DrillError if the engine's machine has less available
 */
export async function throwIfTooLarge(
  { tools, memoryBytes }: Pick<ExperimentContext, "tools" | "memoryBytes">,
  bytes: number,
  signal: AbortSignal,
): Promise<void> {
  const availableBytes = 1024 * Number((await tools.alone(AVAILABLE, [], signal)).trim());
  if (!(availableBytes < bytes)) return;
  throw new DrillError(message("memory.machine-too-small", { availableBytes, limitBytes: memoryBytes }));
}
