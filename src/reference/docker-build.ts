import { setTimeout as sleep } from "node:timers/promises";
import { attempt, failed } from "./run.ts";
import type { Recipe } from "./source.ts";

/** The Dockerfile's first instruction, so every step's image has it. Only one build runs at a time: see lock.ts. */
const BUILD_LABEL = "io.github.qwen-fault-drill.reference-build";

/**
 * Builds the image from a prepared context and gives it its name. A build that fails or is interrupted leaves no
 * container and no unnamed image.
 * @throws Error with what the builder said last
 */
export async function dockerBuild(
  context: string,
  base: string,
  { reference, recipe, signal }: { reference: string; recipe: Recipe; signal: AbortSignal },
): Promise<void> {
  const { exitCode, output } = await withEitherBuilder(context, [
    ...["--tag", reference],
    // Nothing may depend on a network but the download of real weights.
    ...(recipe.download === null ? ["--network", "none"] : []),
    ...buildArguments({ BASE: base, SIZE: recipe.size, ...weightArguments(recipe) }),
  ]);
  await prune();
  if (exitCode === 0) return;
  for (let round = 0; signal.aborted && round < SETTLING_ROUNDS; round += 1) {
    await sleep(SETTLING_PAUSE_MS);
    await prune();
  }
  throw failed("docker build of the reference image", output.replaceAll(PRAISE_OF_BUILDKIT, ""));
}

/** The engine finishes the step it is at after its client is gone, and says to nobody when it is done. */
const SETTLING_ROUNDS = 4;
const SETTLING_PAUSE_MS = 1500;

/** Removes the unnamed images of unfinished builds, this one's or an earlier one's. */
async function prune(): Promise<void> {
  await attempt("docker", ["image", "prune", "--force", "--filter", `label=${BUILD_LABEL}`]);
}

/** What newer clients say at each classic build; it says nothing about this one. */
const PRAISE_OF_BUILDKIT = /^DEPRECATED: The legacy builder[^\n]*\n(?:[ \t]+[^\n]*\n)*/gm;

/** The classic builder is everywhere so far, knows imported images, and needs no plug-in; BuildKit is the one to come. */
async function withEitherBuilder(context: string, args: readonly string[]) {
  const classic = ["build", "--force-rm", ...args, context];
  const ended = await attempt("docker", classic, { env: { DOCKER_BUILDKIT: "0" } });
  // A classic build that began has failed for reasons of its own.
  if (ended.exitCode === 0 || ended.output.includes("Step 1/") || !/buildkit|buildx|legacy/i.test(ended.output)) {
    return ended;
  }
  return await attempt("docker", ["build", "--load", ...args, context], { env: { DOCKER_BUILDKIT: "1" } });
}

function buildArguments(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ["--build-arg", `${name}=${value}`]);
}

function weightArguments({ download }: Recipe): Record<string, string> {
  if (download === null) return {};
  return { MODEL_URL: download.url, MODEL_SHA256: download.sha256, WEIGHTS: `downloaded, SHA-256 ${download.sha256}` };
}
