import type { Evidence } from "../../model/record.ts";
import { formatBytes, formatRatio } from "../../model/text/format.ts";
import type { Experiment, ExperimentContext, Injection } from "../kit/experiment.ts";
import { HEALTH_PATH, MEMORY_SHORT } from "../kit/means/ladder.ts";
import { lasting } from "../kit/means/lasting.ts";
import { throwIfTooLarge } from "../kit/means/room.ts";
import { STRESSOR_PROGRAMS, type Stressor, startStressor } from "../kit/means/stressor.ts";

interface Parameters {
  readonly "health-path": string;
}

/** Above what is short by a margin, and below the limit by another: the service needs some memory to go on with. */
const FILLED = 0.94;
/** What a stressor needs beside what it fills. */
const OWN_BYTES = 6 * 1024 ** 2;
const MIN_BYTES = 1024 ** 2;
/** Memory is read about once a second. */
const READ_OVER_MS = 3_000;

/** Memory held in the container, so that a service which watches its memory turns new requests away. */
export const degradeMemory: Experiment<Parameters> = {
  kind: "degrade-memory",
  summary:
    "Holds the container's memory above 90 % of its limit, where a service should turn new requests away and finish those that run.",
  shape: "lasting",
  programs: STRESSOR_PROGRAMS,
  uses: ["cpu", "memory"],
  compared: false,
  checks: ["shedding", "degrading", "running-first", "recovery"],
  parameters: { "health-path": HEALTH_PATH },
  describe: () => `the container's memory is filled to ${FILLED * 100} % of its limit and held there`,
  ladder: (parameters) => ({ healthPath: parameters["health-path"], turnsAway: true }),

  async inject(context, _parameters, signal) {
    const bytes = bytesToFill(context);
    await throwIfTooLarge(context, bytes, signal);
    const stressor = await startStressor(context, { args: argsFor(bytes), workers: 1, directory: "/dev/shm" }, signal);
    return {
      ...lasting(context.clock),
      felt: () => felt(context, stressor),
      revert: (revertSignal) => stressor.end(revertSignal),
    } satisfies Injection;
  },
};

/**
 * One that fills memory once and then sleeps on it, for CPU time is another fault's. It makes itself the first to be
 * killed by the kernel, should the service want the rest, and then is not started anew.
 */
export function argsFor(bytes: number): readonly string[] {
  const size = String(Math.floor(bytes));
  return ["--vm", "1", "--vm-bytes", size, "--vm-keep", "--vm-hang", "0", "--vm-method", "write64", "--oomable"];
}

/** @throws Error when memory is full already, or not known */
function bytesToFill({ memoryNow, memoryBytes }: ExperimentContext): number {
  const used = memoryNow(READ_OVER_MS);
  if (used === null) throw new Error("The engine does not tell how much memory the container uses.");
  const bytes = FILLED * memoryBytes - used - OWN_BYTES;
  if (bytes < MIN_BYTES) {
    throw new Error(
      `The container uses ${formatBytes(used)} of its ${formatBytes(memoryBytes)} of memory already, so there is nothing to fill. Raise \`memory\`.`,
    );
  }
  return bytes;
}

async function felt(
  { memoryNow, memoryBytes }: Pick<ExperimentContext, "memoryNow" | "memoryBytes">,
  stressor: Pick<Stressor, "state">,
): Promise<Evidence> {
  const { running, exitCode } = await stressor.state();
  const used = memoryNow(READ_OVER_MS);
  const figures =
    used === null
      ? "the engine does not tell how much memory the container uses"
      : `${formatRatio(used / memoryBytes, MEMORY_SHORT)} of the container's memory limit in use`;
  if (!running) {
    return { felt: false, sentence: `what held the memory ended before the window did (code ${exitCode}); ${figures}` };
  }
  return { felt: used !== null && used > MEMORY_SHORT * memoryBytes, sentence: figures };
}
