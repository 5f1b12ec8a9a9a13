import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pack } from "tar-stream";
import { type Closure, closureOf } from "./closure.ts";
import type { Engine, VolumeMount } from "./engine.ts";
import { sessionLabels } from "./session.ts";

/**
 * The runner's own programs, carried to where they are needed: as an image for helpers, and as a volume mounted
 * read-only into the target. So nothing is pulled, and an image without a shell can be drilled as well as any other.
 */
export interface Tools {
  /** To be mounted into the target when it is created. */
  readonly mount: VolumeMount;
  /** The command that starts a carried program in the target. */
  command(program: string, args: readonly string[]): readonly string[];
  /**
   * Runs a shell script in a helper container that sees the engine's processes and holds only the right to signal them.
   * The script may call `now`, which prints the Unix epoch in nanoseconds.
   * @throws Error with what the script said when it ends with a code above 0
   */
  onHost(script: string, args: readonly string[], signal?: AbortSignal): Promise<string>;
}

const PATH = "/fault-drill";
/** A name of our own for the loader, so that a carried program is known by its process name from its first moment on. */
export const LOADER_NAME = "drill-ld.so";
/** What helpers are made of. */
const HELPER_PROGRAMS = ["sh", "date"];

const PRELUDE = `now() { ${carried("date", ["+%s%N"]).join(" ")}; }`;

/**
 * Packs programs of this machine and fills the session's image and volume with them.
 * @param programs to be carried into the target, beside what helpers need
 */
export async function carryTools(
  engine: Engine,
  session: string,
  programs: readonly string[],
  signal: AbortSignal,
): Promise<Tools> {
  const closures = await Promise.all([...HELPER_PROGRAMS, ...programs].map(closureOf));
  const image = await engine.importImage(await packTools(closures), sessionLabels(session, "tools"));
  const volume = await engine.createVolume(sessionLabels(session, "tools"));
  const mount = { volume, path: PATH };

  const runHelper = async (command: readonly string[], helperSignal?: AbortSignal) => {
    const spec = {
      image,
      labels: sessionLabels(session, "helper"),
      command,
      mounts: [mount],
      hostProcesses: { capabilities: ["KILL"] },
    };
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
    }
  };

  // The first container that mounts the volume fills it from the image; this one also shows that programs start there.
  await runHelper(carried("date", []), signal);
  return {
    mount,
    command: carried,
    onHost: (script, args, helperSignal) =>
      runHelper(carried("sh", ["-c", `${PRELUDE}\n${script}`, "sh", ...args]), helperSignal),
  };
}

/** The command line of a carried program: through its own loader, whatever the container around it has. */
export function carried(program: string, args: readonly string[]): readonly string[] {
  return [`${PATH}/${LOADER_NAME}`, "--library-path", `${PATH}/lib`, `${PATH}/bin/${program}`, ...args];
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
    for (const [name, path] of files) {
      tar.entry({ name: `${PATH.slice(1)}/${name}`, mode: 0o755 }, await readFile(path));
    }
    tar.finalize();
  };
  write().catch((error: Error) => tar.destroy(error));
  return Readable.from(tar);
}
