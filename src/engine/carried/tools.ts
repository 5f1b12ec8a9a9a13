import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pack } from "tar-stream";
import type { Engine, HelperRights, VolumeMount } from "../engine.ts";
import { sessionLabels } from "../session.ts";
import { type Closure, closureOf } from "./closure.ts";

/**
 * The runner's own programs, carried to where they are needed: as an image for helpers, and as a volume mounted
 * read-only into the target. So nothing is pulled, and an image without a shell can be drilled as well as any other.
 */
export interface Tools {
  /** Names the kernel that the engine's containers run on, until its machine is started anew; empty where it does not say. */
  readonly kernelId: string;
  /** Makes what a target has to be created with. Each has a list of its own, so that none meets another's files. */
  mountsForTarget(signal: AbortSignal): Promise<readonly VolumeMount[]>;
  /** Whether a program was found on this machine and is there. */
  carries(program: string): boolean;
  /**
   * A time limit for so many helpers, one after the other, milliseconds: what is usual, or three times as long as the
   * slowest helper before took.
   */
  timeFor(helpers: number, usualMs: number): number;
  /** The command that starts a carried program in the target. */
  command(program: string, args: readonly string[]): readonly string[];
  /**
   * Runs a shell script in a helper container that sees the engine's processes and holds only the right to signal them.
   * The script may call `now`, which prints the Unix epoch in nanoseconds.
   * @throws Error with what the script said when it ends with a code above 0
   */
  onHost(script: string, args: readonly string[], signal?: AbortSignal): Promise<string>;
  /** The same with no right and nothing of the engine's machine to see but its clock and its memory. */
  alone(script: string, args: readonly string[], signal?: AbortSignal): Promise<string>;
  /** The same for a helper that sees the engine's processes and may do nothing to them. */
  readProcesses(script: string, args: readonly string[], signal?: AbortSignal): Promise<string>;
  /**
   * The same for a helper that may also read what a process has open and waits for, whoever the process runs as
   * (CAP_SYS_PTRACE and CAP_DAC_READ_SEARCH). It can't signal or write.
   */
  inspectProcesses(script: string, args: readonly string[], signal?: AbortSignal): Promise<string>;
  /**
   * The same for a helper that sees one directory of the engine's control groups, a path below `/sys/fs/cgroup`, which
   * it may write to at `CONTROL_GROUP`. It sees no process and holds no capability.
   */
  onControlGroup(path: string, script: string, args: readonly string[], signal?: AbortSignal): Promise<string>;
  /**
   * Runs a shell script in a helper container that shares the network of another one and holds only the right to
   * configure it. A carried program is called by its name.
   * @throws Error with what the script said when it ends with a code above 0
   */
  onNetworkOf(containerId: string, script: string, args: readonly string[], signal?: AbortSignal): Promise<string>;
}

const PATH = "/fault-drill";
const NO_HELPER =
  "The Docker engine could not run a helper of the drill, which has to see the processes of the engine's machine (as with `docker run --pid host`). A rootless engine can't in Docker 20.10.";
const KERNEL_ID = '{ read -r id < /proc/sys/kernel/random/boot_id; } 2>/dev/null; echo "$id"';
/** A name of our own for the loader, so that a carried program is known by its process name from its first moment on. */
export const LOADER_NAME = "drill-ld.so";
/** What helpers are made of. */
const HELPER_PROGRAMS = ["sh", "date", "readlink", "sleep"];
const ALONE: HelperRights = { capabilities: [], sees: "nothing" };
const READS: HelperRights = { capabilities: [], sees: "host-processes" };
const INSPECTS: HelperRights = { capabilities: ["SYS_PTRACE", "DAC_READ_SEARCH"], sees: "host-processes" };
const SIGNALS: HelperRights = { capabilities: ["KILL"], sees: "host-processes" };

/** How much slower than any before a helper may be. */
const SLOWER = 3;
/** However slow a machine is, it has to come to an end. */
const MAX_TIME_MS = 180_000;

/** Where a helper finds the control group that it may write to. */
export const CONTROL_GROUP = "/fault-drill-group";
/** Where the engine's machine has them. */
const CONTROL_GROUPS_ROOT = "/sys/fs/cgroup";

/** Where a container can always write to its disk, whatever its user and however read-only its root. */
export const DISK_PATH = "/fault-drill-disk";

export interface ToolsOrder {
  readonly engine: Engine;
  readonly session: string;
  /** Programs of this machine to be carried into the target, beside what helpers need. */
  readonly programs: readonly string[];
  /** A place on the disk of each target that it can write to. */
  readonly disk: boolean;
  readonly signal: AbortSignal;
}

/** Packs programs of this machine and fills the session's image and volumes with them. */
export async function carryTools({ engine, session, programs, disk, signal }: ToolsOrder): Promise<Tools> {
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
      if (exitCode !== 0) throw new Error(`a helper of the drill ended with code ${exitCode}: ${output}`);
      return output;
    } finally {
      // What can't be removed now is swept at the end.
      await engine.remove("container", id).catch(() => undefined);
      slowestMs = Math.max(slowestMs, performance.now() - beganAt);
    }
  };

  const mountsForTarget = async (targetSignal: AbortSignal): Promise<readonly VolumeMount[]> => {
    if (!disk) return [programsMount];
    const diskVolume = await engine.createVolume(sessionLabels(session, "tools"));
    const mounts: VolumeMount[] = [programsMount, { volume: diskVolume, path: DISK_PATH, writable: true }];
    // Its rights come from the tools' image, not from the target's.
    await runHelper(carried("date", []), ALONE, targetSignal, mounts);
    return mounts;
  };
  const shell = (script: string, args: readonly string[]) =>
    carried("sh", ["-c", `${prelude}\n${script}`, "sh", ...args]);
  // The first container that mounts the volume fills it from the image; this one also shows that programs start there.
  const kernelId = await runHelper(shell(KERNEL_ID, []), READS, signal).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new Error(NO_HELPER, { cause });
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
    onNetworkOf: (containerId, script, args, helperSignal) =>
      runHelper(shell(script, args), { capabilities: ["NET_ADMIN"], sees: { networkOf: containerId } }, helperSignal),
  };
}

/** Shell functions that let a script call the carried programs by their names, where a shell can have such a name. */
function preludeOf(programs: readonly string[]): string {
  const callable = [...new Set(["readlink", "sleep", ...programs])].filter((name) => /^[a-z]+$/.test(name));
  return [
    `now() { ${carried("date", ["+%s%N"]).join(" ")}; }`,
    ...callable.map((name) => `${name}() { ${carried(name, []).join(" ")} "$@"; }`),
  ].join("\n");
}

/** The command line of a carried program: through its own loader, whatever the container around it has. */
export function carried(program: string, args: readonly string[]): readonly string[] {
  return [`${PATH}/${LOADER_NAME}`, "--library-path", `${PATH}/lib`, `${PATH}/bin/${program}`, ...args];
}

const PRELOAD_FILE = Buffer.from("/etc/ld.so.preload");
/** A file that is not there, under a name of the same length. */
const NO_FILE = Buffer.from(`${PATH}/nopre`);

/**
 * The carried loader without the file that names libraries to be loaded into every program: the target's would be read,
 * and a library built for another C library ends the program before it starts. No option of the loader turns it off.
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
    // A volume takes over what the image has at its path, rights included.
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
