import { posix } from "node:path";
import type { VolumeMount } from "../../engine/engine.ts";
import { message } from "../../model/message.ts";
import { windowKinds } from "../../model/objectives.ts";
import type { Effect, LoadOutcome } from "../../model/record.ts";
import { parseBytes, parseWithin } from "../../model/text/units.ts";
import { valueProblem } from "../../model/text/value-problem.ts";
import type { LoadDisturbance } from "../kit/disturbance.ts";
import type { Experiment, ExperimentContext } from "../kit/experiment.ts";
import { throwIfTooLarge } from "../kit/means/free-memory.ts";
import { underLoad } from "../kit/under-load/under-load.ts";
import { LOOK_LIMIT_MS, undoingOnError } from "../kit/undoing.ts";
import { fillDisks, tryToWrite, type WriteEnding } from "./fill-disk.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "disk-full.paths-form": { readonly max: number };
    "disk-full.description": { readonly paths: readonly string[]; readonly sizeBytes: number };
    "disk-full.effect": { readonly paths: readonly string[] };
    /** A write that should have failed for lack of room; `atFirst`: before it was filled, when it should not have. */
    "disk-full.no-effect": { readonly path: string; readonly ending: WriteEnding; readonly atFirst: boolean };
    "disk-full.not-running": NoArgs;
  }
}

interface Parameters {
  /** Directories of the container. */
  readonly paths: readonly string[];
  /** Bytes of the file system at each. */
  readonly size: number;
}

const SIZES = { min: "1m", max: "256m" };
const MAX_PATHS = 5;
const PATH = /^\/[^\s,:\\]{1,200}$/;
/** What every container needs as it is, and where the drill mounts its own volumes. */
const NOT_OURS_TO_FILL = /^\/(?:proc|sys|dev|fault-drill[\w-]*)(?:\/|$)/;

/** Fills directories of the service, which get a small file system of their own for it, so the machine's disk is safe. */
export const diskFull: Experiment<Parameters, LoadOutcome> = {
  kind: "disk-full",
  guesses: ["enospc", "no-space", "full-disk", "disk-fill", "fill-disk"],
  summary: "Fills directories of the container, which get a small file system of their own, while the load continues.",
  programs: ["dd", "rm"],
  objectives: [...windowKinds(), "recovery"],
  parameters: {
    paths: {
      default: "/tmp",
      form: "text",
      isList: true,
      meaning: "Directories of the container that get a small file system of their own and are filled, as a list.",
      parse: parsePaths,
    },
    size: {
      default: "32m",
      form: "bytes",
      meaning:
        "Size of each of these file systems, from 1m to 256m; what the service writes there counts as its memory.",
      parse: parseSize,
    },
  },
  smallDisks: ({ paths, size }) => paths.map((path) => ({ path, sizeBytes: size })),
  describe: ({ paths, size }) => message("disk-full.description", { paths, sizeBytes: size }),

  ...underLoad({ apply: fillPaths }),
};

async function fillPaths(
  context: ExperimentContext,
  { paths }: Parameters,
  signal: AbortSignal,
): Promise<LoadDisturbance> {
  const volumes = volumesAt(context.mounts, paths);
  await throwIfTooLarge(
    context,
    volumes.reduce((sum, { sizeBytes = 0 }) => sum + sizeBytes, 0),
    signal,
  );
  const look = async (lookSignal: AbortSignal) => {
    const endings: [string, WriteEnding | null][] = [];
    for (const path of paths) endings.push([path, await tryToWrite(context, path, lookSignal)]);
    return endings;
  };
  // A write that fails before says nothing when it fails after.
  const before = await look(signal);
  const filled = await fillDisks(context, volumes, signal);
  const remove = async (removeSignal: AbortSignal) => {
    await filled.empty(removeSignal);
    return null;
  };
  return await undoingOnError(remove, async () => {
    const atFirst = await look(signal);
    return { remove, verify: async () => fullness(before, [atFirst, await look(AbortSignal.timeout(LOOK_LIMIT_MS))]) };
  });
}

/** The small file systems at the paths, in their order. */
function volumesAt(mounts: readonly VolumeMount[], paths: readonly string[]): VolumeMount[] {
  return paths.flatMap((path) => mounts.find((mount) => mount.path === path && mount.sizeBytes !== undefined) ?? []);
}

type Endings = readonly (readonly [path: string, ending: WriteEnding | null])[];

/**
 * The effect of file systems that were filled.
 * @param before how writes from inside ended before that; null while the container did not run
 * @param full how they ended meanwhile, look by look
 */
export function fullness(before: Endings, full: readonly Endings[]): Effect {
  const unfit = before.find(([, ending]) => ending !== null && ending !== "written");
  if (unfit !== undefined) return without(unfit[0], unfit[1] ?? "other", true);
  const seen = full.flat().flatMap(([path, ending]) => (ending === null ? [] : [{ path, ending }]));
  const wrong = seen.find(({ ending }) => ending !== "full");
  if (wrong !== undefined) return without(wrong.path, wrong.ending, false);
  const paths = before.map(([path]) => path);
  if (paths.some((path) => !seen.some((each) => each.path === path)))
    return { observed: false, message: message("disk-full.not-running", {}) };
  return { observed: true, message: message("disk-full.effect", { paths }) };
}

function without(path: string, ending: WriteEnding, atFirst: boolean): Effect {
  return { observed: false, message: message("disk-full.no-effect", { path, ending, atFirst }) };
}

function parsePaths(raw: string): readonly string[] {
  const paths = raw
    .split(/[\n,]/)
    .map((path) => path.trim())
    .filter((path) => path !== "")
    .map((path) => (PATH.test(path) ? posix.normalize(`${path}/`).slice(0, -1) : ""));
  const each = [...new Set(paths)];
  if (
    each.length === 0 ||
    each.length > MAX_PATHS ||
    each.some((path) => !PATH.test(path) || NOT_OURS_TO_FILL.test(path))
  )
    throw valueProblem("disk-full.paths-form", { max: MAX_PATHS });
  return each;
}

function parseSize(raw: string): number {
  return parseWithin(raw, parseBytes, SIZES);
}
