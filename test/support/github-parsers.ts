import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

export type GitHubParsers = typeof import("./github-parsers-entry.ts");

let loaded: Promise<GitHubParsers> | undefined;

/** GitHub's own parsers. Bundled first, because they import JSON without an import attribute, which Node rejects. */
export function loadGitHubParsers(): Promise<GitHubParsers> {
  loaded ??= bundleAndImport();
  return loaded;
}

async function bundleAndImport(): Promise<GitHubParsers> {
  const entry = fileURLToPath(new URL("github-parsers-entry.ts", import.meta.url));
  const bundle = await rolldown({ input: entry, platform: "node", logLevel: "silent" });
  const { output } = await bundle.generate({ format: "esm", codeSplitting: false });
  await bundle.close();
  const directory = mkdtempSync(join(tmpdir(), "github-parsers-"));
  const file = join(directory, "parsers.mjs");
  try {
    writeFileSync(file, output[0].code);
    return await import(/* @vite-ignore */ pathToFileURL(file).href);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
