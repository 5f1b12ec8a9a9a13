import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Log, message } from "../model/message.ts";
import { runCommand } from "./run.ts";
import { lockHash, SOURCE } from "./source.ts";

const STAMP = join(SOURCE, "node_modules", ".installed-from");

/** For the image's platform, without the optional GPU builds, which are ten times as large. */
const INSTALL = ["ci", "--os=linux", "--cpu=x64", "--libc=glibc", "--omit=optional", "--ignore-scripts"];

/**
 * Installs the image's packages from its lock file next to its source. They are for the image's platform, not for this
 * machine; the few that the synthesis needs are plain JavaScript.
 * @throws Error if npm fails
 */
export async function ensurePackages(log: Log): Promise<void> {
  const wanted = lockHash();
  if (stamp() === wanted) return;
  log(message("progress.installing", { what: "reference-packages" }));
  await runCommand("npm ci for the reference image", "npm", INSTALL, { cwd: SOURCE });
  await writeFile(STAMP, wanted);
}

function stamp(): string | null {
  try {
    return readFileSync(STAMP, "utf8");
  } catch {
    return null;
  }
}

/** Directories of the packages that the image needs, relative to SOURCE: all but those for development. */
export function productionPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(join(SOURCE, "package-lock.json"), "utf8")) as {
    packages: Record<string, { dev?: boolean; optional?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([path, { dev, optional }]) => path !== "" && !dev && !optional)
    .map(([path]) => path);
}

// The types that `npm run check` needs are in these packages.
if (import.meta.main) await ensurePackages(console.error);
