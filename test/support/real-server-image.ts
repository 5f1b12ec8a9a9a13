import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bootstrapDebian, type DebianRecipe, isPresent } from "../../src/reference/debian.ts";
import { buildLock } from "../../src/reference/lock.ts";
import { runCommand } from "../../src/reference/run.ts";
import { englishLog } from "./collected-progress.ts";

/*
 * Third-party servers, from Debian's packages. The images stay on the engine and their tags are hashes of their contents,
 * so only the first run builds them, in about half a minute each (torch in minutes).
 */

/** Flask, gunicorn, uvicorn and FastAPI, sh and tini; redis and its client. The services of `real-servers/` are in /app. */
const PYTHON = {
  suite: "trixie",
  packages: [
    "python3-flask",
    "gunicorn",
    "python3-uvicorn",
    "python3-fastapi",
    "tini",
    "redis-server",
    "python3-redis",
  ],
} as const satisfies DebianRecipe;

/** torch and transformers too, for the same services. */
const TORCH = ofUnstable(...PYTHON.packages, "python3-torch", "python3-transformers");

/** With curl for a health check, as in the image of its project. */
const LLAMA = ofUnstable("llama.cpp-tools", "curl");

const APPS = fileURLToPath(new URL("real-servers/", import.meta.url));
const NAME = "qwen-fault-drill-real-servers";

/** The commands that start each server, on port 8080 but for redis. */
export const START = {
  flask: ["python3", "flask_app.py"],
  gunicorn: ["gunicorn", "--workers", "2", "--bind", "0.0.0.0:8080", "flask_app:app"],
  uvicorn: ["python3", "fastapi_app.py"],
  redis: ["redis-server", "--protected-mode", "no", "--save", ""],
  redisUser: ["python3", "redis_app.py"],
} as const;

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
 * @throws Error if Debian's packages are not available
 */
export async function torchServerImage(): Promise<string> {
  return await imageOfApps("torch", TORCH);
}

/**
 * Returns the image of llama-server, which is its entry point, as in the image of its project. It has no model.
 * @throws Error if Debian's packages are not available
 */
export async function llamaServerImage(): Promise<string> {
  return await imageOf("llama", LLAMA, { change: 'ENTRYPOINT ["llama-server"]' });
}

/** Packages that only Debian's unstable suite has. Its mirror may be a snapshot, which expires after a week. */
function ofUnstable(...packages: string[]): DebianRecipe {
  return { suite: "sid", packages, aptOptions: ['Acquire::Check-Valid-Until "false"'] };
}

async function imageOfApps(name: string, recipe: DebianRecipe): Promise<string> {
  const files = (await readdir(APPS)).filter((file) => file.endsWith(".py"));
  const contents = await Promise.all(files.toSorted().map((file) => readFile(join(APPS, file))));
  return await imageOf(name, recipe, { change: "WORKDIR /app", apps: contents });
}

/** What an image has besides its packages: an instruction, and the contents of the services in /app. */
interface Addition {
  readonly change: string;
  readonly apps?: readonly Buffer[];
}

async function imageOf(name: string, recipe: DebianRecipe, { change, apps = [] }: Addition): Promise<string> {
  const base = baseOf(name, recipe);
  const image = `${NAME}:${name}-${hashOf([base, change, ...apps])}`;
  await using _lock = await buildLock({ signal: new AbortController().signal, log: englishLog });
  if (await isPresent(image)) return image;
  if (!(await isPresent(base))) await bootstrapDebian(base, recipe, englishLog);
  const container = await createdFrom(base);
  try {
    if (apps.length > 0) await runCommand("docker cp", "docker", ["cp", `${APPS}.`, `${container}:/app`]);
    const changes = [change, "EXPOSE 8080"].flatMap((each) => ["--change", each]);
    await runCommand("docker commit", "docker", ["commit", ...changes, container, image]);
  } finally {
    await runCommand("docker rm", "docker", ["rm", container]);
  }
  return image;
}

function baseOf(name: string, recipe: DebianRecipe): string {
  return `${NAME}:${name}-base-${hashOf([JSON.stringify(recipe)])}`;
}

/** Creates a container that never runs, for its files. */
export async function createdFrom(image: string): Promise<string> {
  return (await runCommand("docker create", "docker", ["create", image, "true"])).trim();
}

/** Twelve hexadecimal digits. */
function hashOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest("hex").slice(0, 12);
}
