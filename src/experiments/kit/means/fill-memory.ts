import { DrillError } from "../../../model/facts/drill-error.ts";
import { message } from "../../../model/message.ts";
import type { Effect } from "../../../model/record.ts";
import type { ExperimentContext } from "../experiment.ts";
import { throwIfTooLarge } from "./free-memory.ts";
import { type Stressor, startStressor } from "./stressor.ts";

declare module "../../../model/message.ts" {
  interface MessageArgs {
    "fill-memory.ended": { readonly exitCode: number | null; readonly usedRatio: number | null };
    "fill-memory.no-reading": NoArgs;
    "fill-memory.full": { readonly usedBytes: number; readonly limitBytes: number };
  }
}

/** Memory that the stressor itself needs. */
const OWN_BYTES = 6 * 1024 ** 2;
const MIN_BYTES = 1024 ** 2;
/** Memory is read about once per second. */
export const READ_OVER_MS = 3_000;

type MemoryReading = Pick<ExperimentContext, "memoryNow" | "memoryBytes">;

/**
 * Fills the container's memory up to a share of its limit, and holds it without using CPU. If the service needs the rest,
 * the kernel kills the stressor first.
 * @throws DrillError if the memory is already full or unknown, or the engine's machine has too little
 */
export async function fillMemoryTo(context: ExperimentContext, ratio: number, signal: AbortSignal): Promise<Stressor> {
  const bytes = bytesToFill(context, ratio);
  await throwIfTooLarge(context, bytes, signal);
  return await startStressor(context, { args: argsFor(bytes), workers: 1, directory: "/dev/shm" }, signal);
}

/** Arguments of a stressor that fills memory once and then sleeps. `--oomable` gives it the highest OOM score, and no successor. */
export function argsFor(bytes: number): readonly string[] {
  const size = String(Math.floor(bytes));
  return ["--vm", "1", "--vm-bytes", size, "--vm-keep", "--vm-hang", "0", "--vm-method", "write64", "--oomable"];
}

/** What a stressor that no longer holds the memory has shown: nothing. Null while it does. */
export async function endedEarly(context: MemoryReading, stressor: Pick<Stressor, "state">): Promise<Effect | null> {
  const { running, exitCode } = await stressor.state();
  return running ? null : noLongerHeld(context, exitCode);
}

/** The effect of memory that was not held to the end. */
export function noLongerHeld({ memoryNow, memoryBytes }: MemoryReading, exitCode: number | null): Effect {
  const used = memoryNow(READ_OVER_MS);
  const usedRatio = used === null ? null : used / memoryBytes;
  return { observed: false, message: message("fill-memory.ended", { exitCode, usedRatio }) };
}

function bytesToFill({ memoryNow, memoryBytes }: ExperimentContext, ratio: number): number {
  const used = memoryNow(READ_OVER_MS);
  if (used === null) throw new DrillError(message("fill-memory.no-reading", {}));
  const bytes = ratio * memoryBytes - used - OWN_BYTES;
  if (bytes < MIN_BYTES)
    throw new DrillError(message("fill-memory.full", { usedBytes: used, limitBytes: memoryBytes }));
  return bytes;
}
