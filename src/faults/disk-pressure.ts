import { formatBytes } from "../core/format.ts";
import type { Evidence } from "../core/record.ts";
import { parseWhole } from "../core/units.ts";
import { DISK_PATH } from "../docker/tools.ts";
import type { Fault, Injection, Observation } from "./fault.ts";
import { STRESSOR_PROGRAMS, type Stressor, startStressor } from "./stressor.ts";

interface Parameters {
  readonly workers: number;
}

/** What one worker has on the disk at once. */
const FILE_SIZE = "64m";
/** Any disk takes this much a second; a service that only answers writes next to nothing. */
const LEAST_ADDED = 1024 ** 2;

/** stress-ng workers that write files in the container and wait for the disk to have them. */
export const diskPressure: Fault<Parameters> = {
  kind: "disk-pressure",
  summary: "Runs workers that write to the container's disk and wait for it, while the load goes on.",
  shape: "overload",
  programs: STRESSOR_PROGRAMS,
  needsDisk: true,
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
    return {
      injectedAtMs: context.clock.now(),
      injectedAtEpochMs: Date.now(),
      strike: null,
      origin: null,
      pausing: stressor,
      felt: (observation) => felt(observation, stressor),
      revert: (revertSignal) => stressor.end(revertSignal),
    } satisfies Injection;
  },
};

async function felt({ steady, during }: Observation, stressor: Pick<Stressor, "state">): Promise<Evidence> {
  const { running, exitCode } = await stressor.state();
  const [before = null, under = null] = [steady.usage?.writtenPerSecond, during?.usage?.writtenPerSecond];
  if (before === null || under === null) return { felt: false, sentence: "the engine does not tell what was written" };
  const rates = `${formatBytes(under)} written a second (steady ${formatBytes(before)})`;
  if (!running) return { felt: false, sentence: `stress-ng ended before the window did (code ${exitCode}); ${rates}` };
  return { felt: under - before >= LEAST_ADDED, sentence: rates };
}
