import { setTimeout as sleep } from "node:timers/promises";
import { DISK_PATH } from "../../engine/carried/tools.ts";
import { windowKinds } from "../../model/objectives.ts";
import type { Effect, LoadOutcome } from "../../model/record.ts";
import type { Clock } from "../../model/text/clock.ts";
import { formatBytes } from "../../model/text/format.ts";
import { parseBytes, parseWhole } from "../../model/text/units.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";
import type { LoadDisturbance } from "../kit/disturbance.ts";
import type { Experiment, ExperimentContext } from "../kit/experiment.ts";
import { STRESSOR_PROGRAMS, type Stressor, startStressor } from "../kit/means/stressor.ts";
import { underLoad } from "../kit/under-load/under-load.ts";
import { clearWriteLimit, NoWriteLimit, setWriteLimit, type WriteLimit } from "./write-limit.ts";

interface Parameters {
  readonly workers: number;
  /** Bytes per second; null for no limit. */
  readonly "write-limit": number | null;
}

/** Size of one worker's file. */
const FILE_SIZE = "64m";
/** Bytes per second that any disk can write. */
const MIN_WRITTEN = 1024 ** 2;
const READ_LIMIT_MS = 5_000;
/** How long the workers write without the limit first, for comparison. */
const FREE_MS = 3_000;
/** With a lower limit a single file of a service takes minutes, and the file system's journal alone reaches it. */
const MIN_LIMIT = 256 * 1024;
/** Tolerance for the kernel's burst at the start of a limit and for writes that are counted before they reach the disk. */
const OVER_LIMIT = 1.25;
/** A limit that reduces the rate by less than a fifth can't be distinguished from the disk's own variation. */
const MAX_OF_FREE = 0.8;
/** Workers far below the limit were slowed down by something else. */
const MIN_OF_LIMIT = 0.1;

/** stress-ng workers that write files in the container with fsync. */
export const diskPressure: Experiment<Parameters, LoadOutcome> = {
  kind: "disk-pressure",
  summary: "Runs workers that write to the container's disk with fsync while the load continues.",
  programs: STRESSOR_PROGRAMS,
  needsDisk: true,
  uses: ["cpu", "memory", "disk"],
  objectives: [...windowKinds(), "recovery"],
  parameters: {
    workers: {
      default: "4",
      form: "whole",
      meaning: "Number of workers that write to the container's disk, with fsync after every write.",
      parse: (raw) => parseWhole(raw, 1, 64),
    },
    "write-limit": {
      default: "none",
      form: /^(?:none|\d+(?:\.\d+)?\s*(?:[KkMmGgTt](?:[Ii]?[Bb])?|[Bb]))$/,
      meaning: "Write limit of the container's disk during the experiment, in bytes per second, such as 10m.",
      parse: parseWriteLimit,
    },
  },

  describe({ workers, "write-limit": limit }) {
    const writes = `${workers} ${workers === 1 ? "worker writes" : "workers write"} to the container's disk with fsync`;
    return limit === null ? writes : `${writes}, limited to ${formatBytes(limit)} per second`;
  },

  ...underLoad({ apply: startWriters, compared: true }),
};

async function startWriters(
  context: ExperimentContext,
  { workers, "write-limit": limit }: Parameters,
  signal: AbortSignal,
): Promise<LoadDisturbance> {
  // Without fsync the page cache absorbs the writes, and the disk is not used.
  const args = ["--hdd", String(workers), "--hdd-bytes", FILE_SIZE, "--hdd-opts", "wr-seq,fsync"];
  const stressor = await startStressor(context, { args, workers, directory: DISK_PATH }, signal);
  const limited = limit === null ? null : await limitWrites(context, stressor, limit, signal);
  const rate = await startMeter(stressor, context.clock);
  return {
    pausing: stressor,
    verify: async () => await effectOf(stressor, rate, limited),
    remove: async (removeSignal) => {
      // The limit first: processes that wait for a throttled disk can't end.
      const cleared = await Promise.allSettled(
        limited?.limit ? [clearWriteLimit(context.tools, limited.limit, removeSignal)] : [],
      );
      const left = await stressor.end(removeSignal);
      for (const each of cleared) if (each.status === "rejected") throw each.reason;
      return left;
    },
  };
}

/** The result of setting a write limit. */
interface LimitedWrites {
  readonly askedPerSecond: number;
  /** The workers' rate without it. */
  readonly freePerSecond: number;
  /** Null if it could not be set; `refusal` has the reason. */
  readonly limit: WriteLimit | null;
  readonly refusal: string;
}

/** Measures the rate without a limit, then sets the limit. A machine without support for it is reported. */
async function limitWrites(
  context: ExperimentContext,
  stressor: Stressor,
  askedPerSecond: number,
  signal: AbortSignal,
): Promise<LimitedWrites> {
  const free = await startMeter(stressor, context.clock);
  await sleep(FREE_MS, undefined, { signal });
  const freePerSecond = await free();
  try {
    const limit = await setWriteLimit(context, askedPerSecond, signal);
    return { askedPerSecond, freePerSecond, limit, refusal: "" };
  } catch (error) {
    if (!(error instanceof NoWriteLimit)) throw error;
    return { askedPerSecond, freePerSecond, limit: null, refusal: error.message };
  }
}

/** Starts a measurement. @returns a function that returns the workers' bytes per second since then */
async function startMeter(stressor: Stressor, clock: Clock): Promise<() => Promise<number>> {
  const written = async () => await stressor.written(AbortSignal.timeout(READ_LIMIT_MS));
  const [fromBytes, fromMs] = [await written(), clock.now()];
  return async () => (1_000 * ((await written()) - fromBytes)) / (clock.now() - fromMs);
}

/** What the workers wrote by the kernel's account of each: a control group keeps no such book on every machine. */
async function effectOf(
  stressor: Stressor,
  rate: () => Promise<number>,
  limited: LimitedWrites | null,
): Promise<Effect> {
  const { running, exitCode } = await stressor.state();
  if (!running) return { observed: false, sentence: `stress-ng ended before the window did (code ${exitCode})` };
  const perSecond = await rate();
  const sentence = `its workers wrote ${formatBytes(perSecond)} a second to the disk`;
  if (limited === null) return { observed: perSecond >= MIN_WRITTEN, sentence };
  const verdict = limitEffect(perSecond, limited);
  return { observed: verdict.observed, sentence: `${sentence}${verdict.sentence}` };
}

/** Whether a limit held what was written, and clearly less than there would have been. */
export function limitEffect(
  perSecond: number,
  { askedPerSecond, freePerSecond, limit, refusal }: LimitedWrites,
): Effect {
  const asked = formatBytes(askedPerSecond);
  if (limit === null) {
    return { observed: false, sentence: `, but the write limit of ${asked} a second could not be set: ${refusal}` };
  }
  const free = formatBytes(freePerSecond);
  const by = limit.file.endsWith("io.max") ? "io.max (control groups v2)" : "blkio.throttle (control groups v1)";
  const how = `by ${by} on the device ${limit.device}, after ${free} without a limit`;
  if (askedPerSecond > MAX_OF_FREE * freePerSecond) {
    return {
      observed: false,
      sentence: `, ${free} without a limit: a \`write-limit\` of ${asked} takes next to nothing from it`,
    };
  }
  if (perSecond > OVER_LIMIT * askedPerSecond) {
    return { observed: false, sentence: `, although it was limited to ${asked} ${how}` };
  }
  if (perSecond < MIN_OF_LIMIT * askedPerSecond) {
    return { observed: false, sentence: `, next to nothing of the ${asked} that it was limited to ${how}` };
  }
  return { observed: true, sentence: `, limited to ${asked} ${how}` };
}

function parseWriteLimit(raw: string): number | null {
  if (raw.toLowerCase() === "none") return null;
  const bytes = parseBytes(raw);
  if (bytes < MIN_LIMIT)
    throw new ValueProblem('would stall the container instead of slowing it down: write "256k" or more');
  return bytes;
}
