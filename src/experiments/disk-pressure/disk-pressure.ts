import { setTimeout as sleep } from "node:timers/promises";
import { DISK_PATH } from "../../engine/carried/tools.ts";
import { windowKinds } from "../../model/objectives.ts";
import type { Evidence } from "../../model/record.ts";
import type { Clock } from "../../model/text/clock.ts";
import { formatBytes } from "../../model/text/format.ts";
import { parseBytes, parseWhole } from "../../model/text/units.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";
import type { Experiment, ExperimentContext, Injection } from "../kit/experiment.ts";
import { lasting } from "../kit/means/lasting.ts";
import { STRESSOR_PROGRAMS, type Stressor, startStressor } from "../kit/means/stressor.ts";
import { clearWriteLimit, NoWriteLimit, setWriteLimit, type WriteLimit } from "./write-limit.ts";

interface Parameters {
  readonly workers: number;
  /** Bytes a second; null for no limit. */
  readonly "write-limit": number | null;
}

/** What one worker has on the disk at once. */
const FILE_SIZE = "64m";
/** Any disk takes this much a second. */
const MIN_WRITTEN = 1024 ** 2;
const READ_LIMIT_MS = 5_000;
/** How long the workers write without a limit before there is one, to be compared with. */
const FREE_MS = 3_000;
/** Below this a single file of a service takes minutes, and the journal of a file system is as much. */
const MIN_LIMIT = 256 * 1024;
/** What the kernel lets through at the start of a limit, and what the account of the workers is ahead of the disk. */
const OVER_LIMIT = 1.25;
/** A limit that takes less than a fifth of what was written before is not told from a disk's own moods. */
const MAX_OF_FREE = 0.8;
/** Workers that got next to nothing of a limit were held up by something else. */
const MIN_OF_LIMIT = 0.1;

/** stress-ng workers that write files in the container and wait for the disk to have them. */
export const diskPressure: Experiment<Parameters> = {
  kind: "disk-pressure",
  summary: "Runs workers that write to the container's disk and wait for it, while the load goes on.",
  shape: "lasting",
  programs: STRESSOR_PROGRAMS,
  needsDisk: true,
  uses: ["cpu", "memory", "disk"],
  compared: true,
  checks: [...windowKinds(), "recovery"],
  parameters: {
    workers: {
      default: "4",
      form: "whole",
      meaning: "Workers that write to the container's disk, each waiting for the disk after every write.",
      parse: (raw) => parseWhole(raw, 1, 64),
    },
    "write-limit": {
      default: "none",
      form: /^(?:none|\d+(?:\.\d+)?\s*(?:[KkMmGgTt](?:[Ii]?[Bb])?|[Bb]))$/,
      meaning: "Bytes a second that the container may write to its disk meanwhile, such as 10m.",
      parse: parseWriteLimit,
    },
  },

  describe({ workers, "write-limit": limit }) {
    const writes = `${workers} ${workers === 1 ? "worker writes" : "workers write"} to the container's disk with fsync`;
    return limit === null ? writes : `${writes}, which lets it write at most ${formatBytes(limit)} a second`;
  },

  async inject(context, { workers, "write-limit": limit }, signal) {
    // Without fsync the page cache takes it all, and nobody waits for a disk.
    const args = ["--hdd", String(workers), "--hdd-bytes", FILE_SIZE, "--hdd-opts", "wr-seq,fsync"];
    const stressor = await startStressor(context, { args, workers, directory: DISK_PATH }, signal);
    const held = limit === null ? null : await hold(context, stressor, limit, signal);
    const rate = await startMeter(stressor, context.clock);
    return {
      ...lasting(context.clock),
      pausing: stressor,
      felt: async () => await felt(stressor, rate, held),
      revert: async (revertSignal) => {
        // The limit first: what waits for a disk that is held back does not end before it has it.
        const cleared = await Promise.allSettled(
          held?.limit ? [clearWriteLimit(context.tools, held.limit, revertSignal)] : [],
        );
        const left = await stressor.end(revertSignal);
        for (const each of cleared) if (each.status === "rejected") throw each.reason;
        return left;
      },
    } satisfies Injection;
  },
};

/** How a write limit went that was asked for. */
interface Held {
  readonly askedPerSecond: number;
  /** What the workers wrote without it. */
  readonly freePerSecond: number;
  /** Null where it could not be set, for the reason told. */
  readonly limit: WriteLimit | null;
  readonly refusal: string;
}

/** Sets the limit, once it is known what the workers write without it. A machine that can't is told of, never passed over. */
async function hold(
  context: ExperimentContext,
  stressor: Stressor,
  askedPerSecond: number,
  signal: AbortSignal,
): Promise<Held> {
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

/** Begins to count. @returns what tells how many bytes a second the workers have written since */
async function startMeter(stressor: Stressor, clock: Clock): Promise<() => Promise<number>> {
  const written = async () => await stressor.written(AbortSignal.timeout(READ_LIMIT_MS));
  const [fromBytes, fromMs] = [await written(), clock.now()];
  return async () => (1_000 * ((await written()) - fromBytes)) / (clock.now() - fromMs);
}

/** What the workers wrote by the kernel's account of each: a control group keeps no such book on every machine. */
async function felt(stressor: Stressor, rate: () => Promise<number>, held: Held | null): Promise<Evidence> {
  const { running, exitCode } = await stressor.state();
  if (!running) return { felt: false, sentence: `stress-ng ended before the window did (code ${exitCode})` };
  const perSecond = await rate();
  const sentence = `its workers wrote ${formatBytes(perSecond)} a second to the disk`;
  if (held === null) return { felt: perSecond >= MIN_WRITTEN, sentence };
  const verdict = feltLimit(perSecond, held);
  return { felt: verdict.felt, sentence: `${sentence}${verdict.sentence}` };
}

/** Whether a limit held what was written, and clearly less than there would have been. */
export function feltLimit(perSecond: number, { askedPerSecond, freePerSecond, limit, refusal }: Held): Evidence {
  const asked = formatBytes(askedPerSecond);
  if (limit === null) {
    return { felt: false, sentence: `, but the write limit of ${asked} a second could not be set: ${refusal}` };
  }
  const free = formatBytes(freePerSecond);
  const by = limit.file.endsWith("io.max") ? "io.max (control groups v2)" : "blkio.throttle (control groups v1)";
  const how = `by ${by} on the device ${limit.device}, after ${free} without a limit`;
  if (askedPerSecond > MAX_OF_FREE * freePerSecond) {
    return {
      felt: false,
      sentence: `, ${free} without a limit: a \`write-limit\` of ${asked} takes next to nothing from it`,
    };
  }
  if (perSecond > OVER_LIMIT * askedPerSecond) {
    return { felt: false, sentence: `, although it was limited to ${asked} ${how}` };
  }
  if (perSecond < MIN_OF_LIMIT * askedPerSecond) {
    return { felt: false, sentence: `, next to nothing of the ${asked} that it was limited to ${how}` };
  }
  return { felt: true, sentence: `, limited to ${asked} ${how}` };
}

function parseWriteLimit(raw: string): number | null {
  if (raw.toLowerCase() === "none") return null;
  const bytes = parseBytes(raw);
  if (bytes < MIN_LIMIT)
    throw new ValueProblem('would stall the container rather than slow it down: write "256k" or more');
  return bytes;
}
