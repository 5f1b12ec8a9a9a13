import { DrillError } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";
import type { DegradationOutcome, Effect } from "../../model/record.ts";
import { degradation } from "../kit/degradation/degradation.ts";
import { HEALTH_PATH, MEMORY_SHORT } from "../kit/degradation/health-path.ts";
import type { LoadDisturbance } from "../kit/disturbance.ts";
import type { Experiment, ExperimentContext } from "../kit/experiment.ts";
import { throwIfTooLarge } from "../kit/means/free-memory.ts";
import { disturbanceBy, STRESSOR_PROGRAMS, type Stressor, startStressor } from "../kit/means/stressor.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "degrade-memory.description": { readonly ratio: number };
    "degrade-memory.ended": { readonly exitCode: number | null; readonly usedRatio: number | null };
    "degrade-memory.no-reading": NoArgs;
    "degrade-memory.full": { readonly usedBytes: number; readonly limitBytes: number };
    "degrade-memory.effect": { readonly usedRatio: number; readonly neededRatio: number };
    "degrade-memory.no-effect": { readonly usedRatio: number; readonly neededRatio: number };
  }
}

interface Parameters {
  readonly "health-path": string;
}

/** A margin above the threshold, and a margin below the limit, which the service needs to keep running. */
const FILLED = 0.94;
/** Memory that the stressor itself needs. */
const OWN_BYTES = 6 * 1024 ** 2;
const MIN_BYTES = 1024 ** 2;
/** Memory is read about once per second. */
const READ_OVER_MS = 3_000;

/** Fills memory in the container, so that a service which watches its memory sheds new requests. */
export const degradeMemory: Experiment<Parameters, DegradationOutcome> = {
  kind: "degrade-memory",
  summary:
    "Holds the container's memory above 90 % of its limit, where a service should shed new requests and finish the running ones.",
  programs: STRESSOR_PROGRAMS,
  uses: ["cpu", "memory"],
  objectives: ["shedding", "degrading", "running-first", "recovery"],
  parameters: { "health-path": HEALTH_PATH },
  describe: () => message("degrade-memory.description", { ratio: FILLED }),
  ...degradation({ apply: fillMemory, sheds: true }),
};

async function fillMemory(
  context: ExperimentContext,
  _parameters: Parameters,
  signal: AbortSignal,
): Promise<LoadDisturbance> {
  const bytes = bytesToFill(context);
  await throwIfTooLarge(context, bytes, signal);
  const stressor = await startStressor(context, { args: argsFor(bytes), workers: 1, directory: "/dev/shm" }, signal);
  return disturbanceBy(stressor, () => effectOf(context, stressor));
}

/**
 * Arguments of a stressor that fills memory once and then sleeps, to use no CPU. If the service needs the rest, the kernel
 * kills the stressor first, and it is not restarted.
 */
export function argsFor(bytes: number): readonly string[] {
  const size = String(Math.floor(bytes));
  return ["--vm", "1", "--vm-bytes", size, "--vm-keep", "--vm-hang", "0", "--vm-method", "write64", "--oomable"];
}

/** @throws DrillError if the memory is already full or unknown */
function bytesToFill({ memoryNow, memoryBytes }: ExperimentContext): number {
  const used = memoryNow(READ_OVER_MS);
  if (used === null) throw new DrillError(message("degrade-memory.no-reading", {}));
  const bytes = FILLED * memoryBytes - used - OWN_BYTES;
  if (bytes < MIN_BYTES)
    throw new DrillError(message("degrade-memory.full", { usedBytes: used, limitBytes: memoryBytes }));
  return bytes;
}

async function effectOf(
  { memoryNow, memoryBytes }: Pick<ExperimentContext, "memoryNow" | "memoryBytes">,
  stressor: Pick<Stressor, "state">,
): Promise<Effect> {
  const { running, exitCode } = await stressor.state();
  const used = memoryNow(READ_OVER_MS);
  const usedRatio = used === null ? null : used / memoryBytes;
  if (!running) return { observed: false, message: message("degrade-memory.ended", { exitCode, usedRatio }) };
  if (usedRatio === null) return { observed: false, message: message("degrade-memory.no-reading", {}) };
  const figures = { usedRatio, neededRatio: MEMORY_SHORT };
  const observed = usedRatio > MEMORY_SHORT;
  return { observed, message: message(observed ? "degrade-memory.effect" : "degrade-memory.no-effect", figures) };
}
