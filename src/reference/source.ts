import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The reference image's own directory, in the checkout or in the installed package. */
const ORIGIN = fileURLToPath(new URL("../../qwen-allinone/", import.meta.url));

/**
 * The directory that the image is built from: the one of the checkout, or a copy of the package's. Node.js runs no
 * TypeScript below node_modules, and npm's cache is not a place to install packages into.
 */
export const SOURCE = ORIGIN.includes("/node_modules/") ? copyOf(hashOf(ORIGIN, "")) : ORIGIN;

function copyOf(hash: string): string {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return join(cache, "qwen-fault-drill", `qwen-allinone-${hash}`);
}

/** Makes the copy of the package's directory, unless it exists. */
export async function ensureSource(): Promise<void> {
  if (existsSync(SOURCE)) return;
  await mkdir(dirname(SOURCE), { recursive: true });
  const copy = await mkdtemp(`${SOURCE}-`);
  try {
    await cp(ORIGIN, copy, { recursive: true });
    await rename(copy, SOURCE);
  } catch (error) {
    await rm(copy, { recursive: true, force: true });
    // Another process may have been faster.
    if (!existsSync(SOURCE)) throw error;
  }
}

export type Size = "0.5b" | "tiny";

/** Real weights instead of the synthesized ones. */
export interface Download {
  readonly url: string;
  readonly sha256: string;
}

/** Everything that determines the image's contents. */
export interface Recipe {
  readonly size: Size;
  readonly download: Download | null;
}

/** The image's name. The tag is a hash of its sources, so the same checkout finds its image again. */
export function referenceOf(recipe: Recipe): string {
  return `qwen-allinone:${recipe.size}-${contentHash(recipe)}`;
}

/** Twelve hexadecimal digits over every source file and the recipe. */
function contentHash({ size, download }: Recipe): string {
  return hashOf(SOURCE, JSON.stringify([size, download?.url ?? "", download?.sha256 ?? ""]));
}

function hashOf(directory: string, recipe: string): string {
  const hash = createHash("sha256").update(recipe);
  for (const file of sourceFiles(directory)) {
    // With lengths, so that moving text from one file to the next changes the hash.
    const content = readFileSync(join(directory, file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex").slice(0, 12);
}

/** Sorted paths relative to the directory. */
function sourceFiles(directory: string): string[] {
  const inDirectory = (name: string) => readdirSync(join(directory, name)).map((file) => join(name, file));
  const single = ["Dockerfile", "fetch-model.ts", "package.json", "package-lock.json"];
  return [...single, ...inDirectory("server"), ...inDirectory("model")].toSorted();
}

/** A hash of the lock file, which determines the installed packages. */
export function lockHash(): string {
  return createHash("sha256")
    .update(readFileSync(join(SOURCE, "package-lock.json")))
    .digest("hex");
}
