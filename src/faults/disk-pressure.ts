import type { Clock } from "../core/clock.ts";
import { formatBytes } from "../core/format.ts";
import type { Evidence } from "../core/record.ts";
import { parseWhole } from "../core/units.ts";
import { DISK_PATH } from "../docker/tools.ts";
import type { Fault, Injection } from "./fault.ts";
import { lasting } from "./lasting.ts";
import { STRESSOR_PROGRAMS, type Stressor, startStressor } from "./stressor.ts";

interface Parameters {
  readonly workers: number;
}

/** What one worker has on the disk at once. */
const FILE_SIZE = "64m";
/** Any disk takes this much a second. */
const LEAST_WRITTEN = 1024 ** 2;
const READ_LIMIT_MS = 5_000;

/** stress-ng workers that write files in the container and wait for the disk to have them. */
export const diskPressure: Fault<Parameters> = {
  kind: "disk-pressure",
  summary: "Runs workers that write to the container's disk and wait for it, while the load goes on.",
  shape: "lasting",
  programs: STRESSOR_PROGRAMS,
  needsDisk: true,
  compared: true,
  checks: ["availability", "p95", "recovery"],
  parameters: {
    workers: {
      default: "4",
      form: "whole",
      meaning: "Workers that write to the container's disk, each waiting for the disk after every write.",
      parse: (raw) => parseWhole(raw, 1, 64),
    },
  },

  describe: ({ workers }) =>
    `${workers} ${workers === 1 ? "worker writes" : "workers write"} to the container's disk with fsync`,

  async inject(context, { workers }, signal) {
    // Without fsync the page cache takes it all, and nobody waits for a disk.
    const args = ["--hdd", String(workers), "--hdd-bytes", FILE_SIZE, "--hdd-opts", "wr-seq,fsync"];
    const stressor = await startStressor(context, { args, workers, directory: DISK_PATH }, signal);
    const sinceMs = context.clock.now();
    return {
      ...lasting(context.clock),
      pausing: stressor,
      felt: () => felt(stressor, sinceMs, context.clock),
      revert: (revertSignal) => stressor.end(revertSignal),
    } satisfies Injection;
  },
};

/** What the workers wrote by the kernel's account of each: a control group keeps no such book on every machine. */
async function felt(stressor: Pick<Stressor, "state" | "written">, sinceMs: number, clock: Clock): Promise<Evidence> {
  const { running, exitCode } = await stressor.state();
  if (!running) return { felt: false, sentence: `stress-ng ended before the window did (code ${exitCode})` };
  const written = await stressor.written(AbortSignal.timeout(READ_LIMIT_MS));
  const perSecond = (1_000 * written) / (clock.now() - sinceMs);
  return {
    felt: perSecond >= LEAST_WRITTEN,
    sentence: `its workers wrote ${formatBytes(perSecond)} a second to the disk`,
  };
}
