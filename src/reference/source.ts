import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The reference image's own directory in the checkout. */
export const SOURCE = fileURLToPath(new URL("../../qwen-allinone/", import.meta.url));

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
  const hash = createHash("sha256").update(JSON.stringify([size, download?.url ?? "", download?.sha256 ?? ""]));
  for (const file of sourceFiles()) {
    // With lengths, so that moving text from one file to the next changes the hash.
    const content = readFileSync(join(SOURCE, file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex").slice(0, 12);
}

/** Sorted paths relative to SOURCE. */
function sourceFiles(): string[] {
  const inDirectory = (name: string) => readdirSync(join(SOURCE, name)).map((file) => join(name, file));
  const single = ["Dockerfile", "fetch-model.ts", "package.json", "package-lock.json"];
  return [...single, ...inDirectory("server"), ...inDirectory("model")].toSorted();
}

/** A hash of the lock file, which determines the installed packages. */
export function lockHash(): string {
  return createHash("sha256")
    .update(readFileSync(join(SOURCE, "package-lock.json")))
    .digest("hex");
}
