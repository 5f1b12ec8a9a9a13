import { setTimeout as sleep } from "node:timers/promises";
import { failed, tryCommand } from "./run.ts";
import type { Recipe } from "./source.ts";

/** Set by the Dockerfile's first instruction, so every intermediate image has it. Only one build runs at a time: see lock.ts. */
const BUILD_LABEL = "io.github.qwen-fault-drill.reference-build";

/**
 * Builds and tags the image from a prepared context. A failed or interrupted build leaves no containers or untagged
 * images.
 * @throws Error with the builder's last output
 */
export async function dockerBuild(
  context: string,
  base: string,
  { reference, recipe, signal }: { reference: string; recipe: Recipe; signal: AbortSignal },
): Promise<void> {
  const { exitCode, output } = await withEitherBuilder(context, [
    ...["--tag", reference],
    // Only the download of real weights may use the network.
    ...(recipe.download === null ? ["--network", "none"] : []),
    ...buildArguments({ BASE: base, SIZE: recipe.size, ...weightArguments(recipe) }),
  ]);
  await prune();
  if (exitCode === 0) return;
  for (let round = 0; signal.aborted && round < SETTLING_ROUNDS; round += 1) {
    await sleep(SETTLING_PAUSE_MS);
    await prune();
  }
  throw failed("docker build of the reference image", output.replaceAll(LEGACY_BUILDER_NOTICE, ""));
}

/** The engine finishes its current step after the client is gone, without a notification. */
const SETTLING_ROUNDS = 4;
const SETTLING_PAUSE_MS = 1500;

/** Removes the untagged images of unfinished builds, of this or an earlier one. */
async function prune(): Promise<void> {
  await tryCommand("docker", ["image", "prune", "--force", "--filter", `label=${BUILD_LABEL}`]);
}

/** A notice of newer clients at each classic build, unrelated to the failure. */
const LEGACY_BUILDER_NOTICE = /^DEPRECATED: The legacy builder[^\n]*\n(?:[ \t]+[^\n]*\n)*/gm;

/** Tries the classic builder first, which knows imported images and needs no plug-in, then BuildKit for engines without it. */
async function withEitherBuilder(context: string, args: readonly string[]) {
  const classic = ["build", "--force-rm", ...args, context];
  const ended = await tryCommand("docker", classic, { env: { DOCKER_BUILDKIT: "0" } });
  // If the classic build has started, BuildKit would not help.
  if (ended.exitCode === 0 || ended.output.includes("Step 1/") || !/buildkit|buildx|legacy/i.test(ended.output)) {
    return ended;
  }
  return await tryCommand("docker", ["build", "--load", ...args, context], { env: { DOCKER_BUILDKIT: "1" } });
}

function buildArguments(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ["--build-arg", `${name}=${value}`]);
}

function weightArguments({ download }: Recipe): Record<string, string> {
  if (download === null) return {};
  return { MODEL_URL: download.url, MODEL_SHA256: download.sha256, WEIGHTS: `downloaded, SHA-256 ${download.sha256}` };
}
