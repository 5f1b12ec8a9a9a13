import { getExecOutput } from "@actions/exec";
import type { TargetPlan } from "../model/plan.ts";
import type { ImageFacts } from "../model/record.ts";
import type { Engine } from "./engine.ts";

/**
 * Ensures that the engine has the image, and returns its identity. Pulls with the docker command line, because that has
 * the credentials of `docker login`.
 * @throws Error if it is missing and must not or can't be pulled
 */
export async function ensureImage(
  engine: Engine,
  { image, pull }: Pick<TargetPlan, "image" | "pull">,
  log: (line: string) => void,
): Promise<ImageFacts> {
  const present = await engine.image(image);
  if (pull === "always" || (pull === "missing" && !present)) {
    log(`Pulling ${image}…`);
    await pullImage(image);
  }
  const stored = pull === "always" || !present ? await engine.image(image) : present;
  if (!stored) {
    const why = pull === "never" ? "and `pull` is set to never" : "even after a pull";
    throw new Error(`the engine has no image ${image}, ${why}: build it in an earlier step, or fix its name`);
  }
  return { reference: image, id: stored.id, digest: stored.digests[0] ?? null };
}

async function pullImage(image: string): Promise<void> {
  // Not every version supports `--`; names with a leading dash were rejected with the inputs.
  const command = ["pull", "--quiet", image];
  const { exitCode, stderr } = await getExecOutput("docker", command, { silent: true, ignoreReturnCode: true });
  if (exitCode !== 0) throw new Error(`the image ${image} could not be pulled: ${stderr.trim()}`);
}
