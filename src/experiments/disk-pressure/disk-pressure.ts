import { setTimeout as sleep } from "node:timers/promises";
import { type HelperRefusal, NO_REFUSAL } from "../../engine/carried/helper-failed.ts";
import { DISK_PATH } from "../../engine/carried/tools.ts";
import { message } from "../../model/message.ts";
import { windowKinds } from "../../model/objectives.ts";
import type { Effect, LoadOutcome } from "../../model/record.ts";
import type { Clock } from "../../model/text/clock.ts";
import { parseBytes, parseWhole } from "../../model/text/units.ts";
import { valueProblem } from "../../model/text/value-problem.ts";
import type { LoadDisturbance } from "../kit/disturbance.ts";
import type { Experiment, ExperimentContext } from "../kit/experiment.ts";
import { STRESSOR_PROGRAMS, type Stressor, startStressor } from "../kit/means/stressor.ts";
import { underLoad } from "../kit/under-load/under-load.ts";
import { clearWriteLimit, NoWriteLimit, setWriteLimit, type WriteLimit } from "./write-limit.ts";

interface WriteRates {
  readonly bytesPerSecond: number;
  readonly limitPerSecond: number;
  /** Without the limit. */
  readonly freePerSecond: number;
}
/** With the control file and the device of the limit. */
type LimitedRates = WriteRates & Pick<WriteLimit, "file" | "device">;

declare module "../../model/message.ts" {
  interface MessageArgs {
    "disk-pressure.limit-too-low": NoArgs;
    "disk-pressure.description": { readonly workers: number; readonly bytesPerSecond: number | null };
    "disk-pressure.effect": { readonly bytesPerSecond: number };
    "disk-pressure.no-effect": { readonly bytesPerSecond: number; readonly minBytesPerSecond: number };
    "disk-pressure.limited": LimitedRates;
    "disk-pressure.limit-exceeded": LimitedRates;
    "disk-pressure.stalled": LimitedRates;
    "disk-pressure.limit-too-high": WriteRates;
    "disk-pressure.limit-not-set": WriteRates & HelperRefusal;
  }
}

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
  guesses: ["io", "disk-io"],
  summary: "Runs workers that write to the container's disk with fsync while the load continues.",
  programs: [...STRESSOR_PROGRAMS, "mkdir"],
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
    return message("disk-pressure.description", { workers, bytesPerSecond: limit });
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
  const stressor = await startStressor(context, { args, workers, directory: DISK_PATH, makesFiles: true }, signal);
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
  readonly refusal: HelperRefusal;
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
    return { askedPerSecond, freePerSecond, limit, refusal: NO_REFUSAL };
  } catch (error) {
    if (!(error instanceof NoWriteLimit)) throw error;
    return { askedPerSecond, freePerSecond, limit: null, refusal: error.refusal };
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
  if (!running) return { observed: false, message: message("stressor.ended", { exitCode }) };
  const bytesPerSecond = await rate();
  if (limited !== null) return limitEffect(bytesPerSecond, limited);
  return bytesPerSecond >= MIN_WRITTEN
    ? { observed: true, message: message("disk-pressure.effect", { bytesPerSecond }) }
    : {
        observed: false,
        message: message("disk-pressure.no-effect", { bytesPerSecond, minBytesPerSecond: MIN_WRITTEN }),
      };
}

/** Whether a limit held what was written, and clearly less than there would have been. */
export function limitEffect(
  bytesPerSecond: number,
  { askedPerSecond: limitPerSecond, freePerSecond, limit, refusal }: LimitedWrites,
): Effect {
  const figures = { bytesPerSecond, limitPerSecond, freePerSecond };
  if (limit === null)
    return { observed: false, message: message("disk-pressure.limit-not-set", { ...figures, ...refusal }) };
  if (limitPerSecond > MAX_OF_FREE * freePerSecond)
    return { observed: false, message: message("disk-pressure.limit-too-high", figures) };
  const { file, device } = limit;
  const held = { ...figures, file, device };
  if (bytesPerSecond > OVER_LIMIT * limitPerSecond)
    return { observed: false, message: message("disk-pressure.limit-exceeded", held) };
  if (bytesPerSecond < MIN_OF_LIMIT * limitPerSecond)
    return { observed: false, message: message("disk-pressure.stalled", held) };
  return { observed: true, message: message("disk-pressure.limited", held) };
}

function parseWriteLimit(raw: string): number | null {
  if (raw.toLowerCase() === "none") return null;
  const bytes = parseBytes(raw);
  if (bytes < MIN_LIMIT) throw valueProblem("disk-pressure.limit-too-low", {});
  return bytes;
}
