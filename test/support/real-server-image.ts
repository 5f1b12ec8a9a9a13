import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureReferenceImage } from "../../src/reference/build.ts";
import { bootstrapDebian, type DebianRecipe, isPresent } from "../../src/reference/debian.ts";
import { buildLock } from "../../src/reference/lock.ts";
import { runCommand } from "../../src/reference/run.ts";
import { englishLog } from "./collected-progress.ts";

/*
 * Third-party servers, from Debian's packages. The images stay on the engine and their tags are hashes of their contents,
 * so only the first run builds them, in about half a minute each (torch in minutes).
 */

/** Flask, gunicorn, uvicorn and FastAPI, sh and tini. The services of `real-servers/` are in /app. */
const PYTHON = {
  suite: "trixie",
  packages: ["python3-flask", "gunicorn", "python3-uvicorn", "python3-fastapi", "tini"],
} as const satisfies DebianRecipe;

/** torch and transformers too, for the same services. */
const TORCH = ofUnstable(...PYTHON.packages, "python3-torch", "python3-transformers");

const LLAMA = ofUnstable("llama.cpp-tools");

const APPS = fileURLToPath(new URL("real-servers/", import.meta.url));
const NAME = "qwen-fault-drill-real-servers";
const MODEL = "/model/model.gguf";

/** The commands that start each server on port 8080. */
export const START = {
  flask: ["python3", "flask_app.py"],
  gunicorn: ["gunicorn", "--workers", "2", "--bind", "0.0.0.0:8080", "flask_app:app"],
  uvicorn: ["python3", "fastapi_app.py"],
  // One slot with enough tokens for a request and its answer.
  llama: ["llama-server", "--model", MODEL, "--host", "0.0.0.0", "--port", "8080"].concat(
    ...["--ctx-size", "2048", "--parallel", "1", "--threads", "1"],
  ),
} as const;

/** By default it caches the state of each text up to 8 GiB, which is more than most containers have. */
export const LLAMA_WITHOUT_CACHE = [...START.llama, "--cache-ram", "0"];

export type AvailableImage = { readonly name: string } | { readonly missing: string };

/** Waits for one of the images below; one that can't be had is a reason to skip its tests. */
export async function availableImage(building: Promise<string>): Promise<AvailableImage> {
  try {
    return { name: await building };
  } catch (error) {
    return { missing: `not available here: ${error instanceof Error ? error.message : error}` };
  }
}

/**
 * Returns the image with the Python servers. It starts none of them: see START.
 * @throws Error if Debian's packages are not available
 */
export async function pythonServersImage(): Promise<string> {
  return await imageOfApps("python", PYTHON);
}

/**
 * Returns the image with the Python servers and torch, which they answer by with MODEL=torch. It has 1.7 GB and takes
 * minutes to build.
 * @throws Error if Debian's packages are not available, or without `build` if it was never built on this engine
 */
export async function torchServerImage({ build }: { readonly build: boolean }): Promise<string> {
  if (!build && !(await isPresent(baseOf("torch", TORCH)))) throw new Error("npm run test:torch builds its image");
  return await imageOfApps("torch", TORCH);
}

/**
 * Returns the image with llama-server and the tiny reference model. It does not start by itself: see START.
 * @throws Error if Debian's packages are not available
 */
export async function llamaServerImage(): Promise<string> {
  const reference = await ensureReferenceImage({ size: "tiny", log: englishLog });
  const from = async (directory: string) => {
    const container = await create(reference);
    try {
      await runCommand("docker cp", "docker", ["cp", `${container}:/model/.`, directory]);
    } finally {
      await runCommand("docker rm", "docker", ["rm", container]);
    }
    return directory;
  };
  return await imageOf("llama", LLAMA, [Buffer.from(reference)], { from, to: "/model" });
}

/** Packages that only Debian's unstable suite has. Its mirror may be a snapshot, which expires after a week. */
function ofUnstable(...packages: string[]): DebianRecipe {
  return { suite: "sid", packages, aptOptions: ['Acquire::Check-Valid-Until "false"'] };
}

async function imageOfApps(name: string, recipe: DebianRecipe): Promise<string> {
  const files = (await readdir(APPS)).filter((file) => file.endsWith(".py"));
  const contents = await Promise.all(files.toSorted().map((file) => readFile(join(APPS, file))));
  return await imageOf(name, recipe, contents, { from: async () => APPS, to: "/app" });
}

/** Files for an image. They are copied into a temporary directory unless they are in one already. */
interface Files {
  readonly from: (directory: string) => Promise<string>;
  readonly to: string;
}

async function imageOf(name: string, recipe: DebianRecipe, contents: readonly Buffer[], files: Files): Promise<string> {
  const base = baseOf(name, recipe);
  const image = `${NAME}:${name}-${hashOf([base, ...contents])}`;
  await using _lock = await buildLock({ signal: new AbortController().signal, log: englishLog });
  if (await isPresent(image)) return image;
  if (!(await isPresent(base))) await bootstrapDebian(base, recipe, englishLog);
  await addFiles(base, image, files);
  return image;
}

function baseOf(name: string, recipe: DebianRecipe): string {
  return `${NAME}:${name}-base-${hashOf([JSON.stringify(recipe)])}`;
}

async function addFiles(base: string, image: string, { from, to }: Files): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), `${NAME}-`));
  const container = await create(base);
  try {
    await runCommand("docker cp", "docker", ["cp", `${await from(directory)}/.`, `${container}:${to}`]);
    const changes = [`WORKDIR ${to}`, "EXPOSE 8080"].flatMap((change) => ["--change", change]);
    await runCommand("docker commit", "docker", ["commit", ...changes, container, image]);
  } finally {
    await runCommand("docker rm", "docker", ["rm", container]);
    await rm(directory, { recursive: true, force: true });
  }
}

/** Creates a container that never runs, to copy its files. */
async function create(image: string): Promise<string> {
  return (await runCommand("docker create", "docker", ["create", image, "true"])).trim();
}

/** Twelve hexadecimal digits. */
function hashOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest("hex").slice(0, 12);
}
