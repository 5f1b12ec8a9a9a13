import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { pack } from "tar-stream";
import { DrillError } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";
import { holderLabels } from "../dependency/holder.ts";
import type { Engine, HelperRights, VolumeMount } from "../engine.ts";
import { sessionLabels } from "../session.ts";
import { type Closure, closureOf } from "./closure.ts";
import { HelperFailed } from "./helper-failed.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "engine.no-helper": NoArgs;
  }
}

/**
 * The runner's own programs, copied to where they are needed: into an image for helpers, and into a volume that is mounted
 * read-only into the target. Nothing is pulled, and images without a shell can be drilled too.
 */
export interface Tools {
  /** Identifies the kernel of the engine's containers until its machine reboots; empty if unknown. */
  readonly kernelId: string;
  /** Creates the volumes for a target. Each target has its own, so that they don't share files. */
  mountsForTarget(signal: AbortSignal): Promise<readonly VolumeMount[]>;
  /** Whether a program was found on this machine and copied. */
  carries(program: string): boolean;
  /**
   * A time limit for several helpers in a row, milliseconds: the usual one, or three times that of the slowest helper so
   * far.
   */
  timeFor(helpers: number, usualMs: number): number;
  /** The command that starts a carried program in the target. */
  command(program: string, args: readonly string[]): readonly string[];
  /**
   * Runs a shell script in a helper container that sees the engine's processes and may only signal them. The script may
   * call `now`, which prints the Unix epoch in nanoseconds.
   * @throws Error with the script's output if it exits with a code above 0
   */
  onHost(script: string, args: readonly string[], signal?: AbortSignal): Promise<string>;
  /** The same without any rights: it only sees the engine machine's clock and memory. */
  alone(script: string, args: readonly string[], signal?: AbortSignal): Promise<string>;
  /** The same for a helper that sees the engine's processes but can't signal them. */
  readProcesses(script: string, args: readonly string[], signal?: AbortSignal): Promise<string>;
  /**
   * The same for a helper that may also read the open files and wait state of processes of any user
   * (CAP_SYS_PTRACE and CAP_DAC_READ_SEARCH). It can't signal or write.
   */
  inspectProcesses(script: string, args: readonly string[], signal?: AbortSignal): Promise<string>;
  /**
   * The same for a helper that can write to one directory of the engine's control groups (a path below
   * `/sys/fs/cgroup`), mounted at `CONTROL_GROUP`. It sees no processes and has no capabilities.
   */
  onControlGroup(path: string, script: string, args: readonly string[], signal?: AbortSignal): Promise<string>;
  /**
   * Runs a shell script in a helper container that shares another container's network and may only configure it. Carried
   * programs are called by name.
   * @throws Error with the script's output if it exits with a code above 0
   */
  onNetworkOf(containerId: string, script: string, args: readonly string[], signal?: AbortSignal): Promise<string>;
  /**
   * Creates a holder: see `bringBack`. One that restarts a container never runs. One with a script runs it among the
   * engine's processes, where it may only signal them; the script prints `READY` when it has done its work, undoes it on
   * SIGTERM, and ends by itself.
   * @returns its id, and what it printed before it was ready
   */
  hold(order: Holding, signal: AbortSignal): Promise<{ readonly id: string; readonly output: string }>;
  /** Creates a network of the session that leads nowhere; returns its id. */
  createDeadEnd(): Promise<string>;
}

/** What a holder undoes. */
export type Holding =
  | { readonly restarts: string }
  | {
      readonly restarts: null;
      readonly script: string;
      readonly args: readonly string[];
      /**
       * Volumes that it may write to, whatever their owner, instead of signaling processes. They are
       * mounted at `volumePath`, in this order.
       */
      readonly volumes?: readonly VolumeMount[];
    };

/** Where a helper finds a volume of the target. */
export function volumePath(index: number): string {
  return `/fault-drill-volume/${index}`;
}

/** A small file system of its own that a target gets at a path. */
export interface SmallDisk {
  readonly path: string;
  readonly sizeBytes: number;
}

/** The last line of a holder's script before it waits. */
export const READY = "ready";
const READY_EVERY_MS = 100;

const PATH = "/fault-drill";
const KERNEL_ID = '{ read -r id < /proc/sys/kernel/random/boot_id; } 2>/dev/null; echo "$id"';
/** A unique name for the loader, so that a carried program is recognizable by its process name from the start. */
export const LOADER_NAME = "drill-ld.so";
/** The programs that helpers need. */
const HELPER_PROGRAMS = ["sh", "date", "grep", "readlink", "sleep"];
const ALONE: HelperRights = { capabilities: [], sees: "nothing" };
const READS: HelperRights = { capabilities: [], sees: "host-processes" };
const INSPECTS: HelperRights = { capabilities: ["SYS_PTRACE", "DAC_READ_SEARCH"], sees: "host-processes" };
const SIGNALS: HelperRights = { capabilities: ["KILL"], sees: "host-processes" };
const WRITES: HelperRights = { capabilities: ["DAC_OVERRIDE"], sees: "nothing" };

/** How much slower than all earlier helpers a helper may be. */
const SLOWER = 3;
/** Upper limit for any machine. */
const MAX_TIME_MS = 180_000;

/** Where a helper finds the control group that it may write to. */
export const CONTROL_GROUP = "/fault-drill-group";
/** Where the engine's machine mounts them. */
const CONTROL_GROUPS_ROOT = "/sys/fs/cgroup";

/** A directory where a container can always write to disk, even with a non-root user or a read-only root. */
export const DISK_PATH = "/fault-drill-disk";

export interface ToolsOrder {
  readonly engine: Engine;
  readonly session: string;
  /** Programs of this machine to copy into the target, in addition to those of helpers. */
  readonly programs: readonly string[];
  /** Whether each target gets a writable directory on disk. */
  readonly disk: boolean;
  /** Small file systems that each target gets; none by default. */
  readonly smallDisks?: readonly SmallDisk[];
  readonly signal: AbortSignal;
}

/** Copies programs of this machine into the session's image and volumes. */
export async function carryTools(order: ToolsOrder): Promise<Tools> {
  const { engine, session, programs, disk, smallDisks = [], signal } = order;
  const closures = await Promise.all([...HELPER_PROGRAMS, ...programs].map(closureOf));
  const image = await engine.importImage(await packTools(closures), sessionLabels(session, "tools"));
  const volume = await engine.createVolume(sessionLabels(session, "tools"));
  const programsMount: VolumeMount = { volume, path: PATH };
  const prelude = preludeOf(programs);
  let slowestMs = 0;

  const runHelper = async (
    command: readonly string[],
    helper: HelperRights,
    helperSignal?: AbortSignal,
    mounts: readonly VolumeMount[] = [programsMount],
  ) => {
    const spec = { image, labels: sessionLabels(session, "helper"), command, mounts, helper };
    const beganAt = performance.now();
    const id = await engine.createContainer(spec);
    try {
      await engine.startContainer(id, helperSignal);
      const exitCode = await engine.waitForEnd(id, helperSignal);
      const output = (await engine.logTail(id, 1000)).trim();
      if (exitCode !== 0) throw new HelperFailed(exitCode, output);
      return output;
    } finally {
      // If this fails, the sweep at the end removes it.
      await engine.remove("container", id).catch(() => undefined);
      slowestMs = Math.max(slowestMs, performance.now() - beganAt);
    }
  };

  const createSmall = async ({ path, sizeBytes }: SmallDisk): Promise<VolumeMount> => {
    const ofDisk = await engine.createVolume(sessionLabels(session, "tools"), sizeBytes);
    return { volume: ofDisk, path, writable: true, sizeBytes };
  };
  /**
   * Keeps file systems in memory mounted until the sweep. The engine copies the image's files into a new volume when it
   * creates the container, and a file system that nothing uses between that and the start, or during a restart, is gone.
   */
  const keepMounted = async (small: readonly VolumeMount[], keepSignal: AbortSignal) => {
    const id = await engine.createContainer({
      image,
      labels: sessionLabels(session, "helper"),
      command: carried("sleep", ["infinity"]),
      mounts: [programsMount, ...inHelper(small)],
      helper: ALONE,
    });
    await engine.startContainer(id, keepSignal);
  };

  const mountsForTarget = async (targetSignal: AbortSignal): Promise<readonly VolumeMount[]> => {
    const small = await Promise.all(smallDisks.map(createSmall));
    if (small.length > 0) await keepMounted(small, targetSignal);
    if (!disk) return [programsMount, ...small];
    const diskVolume = await engine.createVolume(sessionLabels(session, "tools"));
    const mounts: VolumeMount[] = [programsMount, { volume: diskVolume, path: DISK_PATH, writable: true }];
    // A first helper sets the permissions from the tools' image instead of the target's.
    await runHelper(carried("date", []), ALONE, targetSignal, mounts);
    return [...mounts, ...small];
  };
  const shell = (script: string, args: readonly string[]) =>
    carried("sh", ["-c", `${prelude}\n${script}`, "sh", ...args]);
  const hold = async (holding: Holding, holdSignal: AbortSignal) => {
    const isRun = holding.restarts === null;
    const volumes = isRun ? holding.volumes : undefined;
    const id = await engine.createContainer({
      image,
      labels: { ...sessionLabels(session, "helper"), ...holderLabels(session, holding.restarts) },
      command: isRun ? shell(holding.script, holding.args) : carried("date", []),
      mounts: [programsMount, ...inHelper(volumes ?? [])],
      helper: isRun ? (volumes === undefined ? SIGNALS : WRITES) : ALONE,
    });
    if (!isRun) return { id, output: "" };
    await engine.startContainer(id, holdSignal);
    for (;;) {
      const { status, exitCode } = await engine.container(id, holdSignal);
      const output = (await engine.logTail(id, 1000)).trim();
      if (output.endsWith(READY)) return { id, output: output.slice(0, -READY.length).trim() };
      if (status !== "running") throw new HelperFailed(exitCode, output);
      await sleep(READY_EVERY_MS, undefined, { signal: holdSignal });
    }
  };
  // The first container that mounts the volume fills it from the image. This one also proves that programs start.
  const kernelId = await runHelper(shell(KERNEL_ID, []), READS, signal).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new DrillError(message("engine.no-helper", {}), { cause });
  });
  return {
    kernelId,
    mountsForTarget,
    timeFor: (helpers, usualMs) => Math.ceil(Math.min(Math.max(usualMs, SLOWER * helpers * slowestMs), MAX_TIME_MS)),
    carries: (program) => closures.some(({ name }) => name === program),
    command: carried,
    onHost: (script, args, helperSignal) => runHelper(shell(script, args), SIGNALS, helperSignal),
    alone: (script, args, helperSignal) => runHelper(shell(script, args), ALONE, helperSignal),
    readProcesses: (script, args, helperSignal) => runHelper(shell(script, args), READS, helperSignal),
    inspectProcesses: (script, args, helperSignal) => runHelper(shell(script, args), INSPECTS, helperSignal),
    onControlGroup: (path, script, args, helperSignal) =>
      runHelper(
        shell(script, args),
        { capabilities: [], sees: { controlGroup: `${CONTROL_GROUPS_ROOT}${path}`, at: CONTROL_GROUP } },
        helperSignal,
      ),
    hold,
    createDeadEnd: () => engine.createDeadEnd(sessionLabels(session, "helper")),
    onNetworkOf: (containerId, script, args, helperSignal) =>
      runHelper(shell(script, args), { capabilities: ["NET_ADMIN"], sees: { networkOf: containerId } }, helperSignal),
  };
}

/** The mounts of a target's volumes in a helper. */
function inHelper(volumes: readonly VolumeMount[]): VolumeMount[] {
  return volumes.map(({ volume }, index) => ({ volume, path: volumePath(index), writable: true }));
}

/** Shell functions for calling the carried programs by name, for names that are valid in a shell. */
function preludeOf(programs: readonly string[]): string {
  const callable = [...new Set(["grep", "readlink", "sleep", ...programs])].filter((name) => /^[a-z]+$/.test(name));
  return [
    `now() { ${carried("date", ["+%s%N"]).join(" ")}; }`,
    ...callable.map((name) => `${name}() { ${carried(name, []).join(" ")} "$@"; }`),
  ].join("\n");
}

/** The command line of a carried program, which uses its own loader instead of the container's. */
export function carried(program: string, args: readonly string[]): readonly string[] {
  return [`${PATH}/${LOADER_NAME}`, "--library-path", `${PATH}/lib`, `${PATH}/bin/${program}`, ...args];
}

const PRELOAD_FILE = Buffer.from("/etc/ld.so.preload");
/** A file name of the same length that does not exist. */
const NO_FILE = Buffer.from(`${PATH}/nopre`);

/**
 * The carried loader with ld.so.preload disabled. Otherwise it would read the target's file, and a library built for
 * another C library would crash the program at its start. The loader has no option for this.
 */
export function withoutPreloadFile(loader: Buffer): Buffer {
  const own = Buffer.from(loader);
  for (let at = own.indexOf(PRELOAD_FILE); at >= 0; at = own.indexOf(PRELOAD_FILE, at + 1)) NO_FILE.copy(own, at);
  return own;
}

async function packTools(closures: readonly Closure[]): Promise<Readable> {
  const files = new Map<string, string>();
  for (const { name, program, loader, libraries } of closures) {
    files.set(`bin/${name}`, program);
    files.set(LOADER_NAME, loader);
    for (const [library, path] of libraries) files.set(`lib/${library}`, path);
  }
  const tar = pack();
  const write = async () => {
    // A new volume copies the image's directory at its path, including permissions.
    tar.entry({ name: DISK_PATH.slice(1), type: "directory", mode: 0o1777 });
    for (const [name, path] of files) {
      const bytes = await readFile(path);
      const own = name === LOADER_NAME ? withoutPreloadFile(bytes) : bytes;
      tar.entry({ name: `${PATH.slice(1)}/${name}`, mode: 0o755 }, own);
    }
    tar.finalize();
  };
  write().catch((error: Error) => tar.destroy(error));
  return Readable.from(tar);
}
