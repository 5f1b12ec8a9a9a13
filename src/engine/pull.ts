import { getExecOutput } from "@actions/exec";
import type { TargetPlan } from "../model/plan.ts";
import type { ImageFacts } from "../model/record.ts";
import type { Engine } from "./engine.ts";

/**
 * Sees to it that the engine has the image, and tells which one it is. Pulls with the docker command line, because
 * that knows the credentials of `docker login`.
 * @throws Error when it is not there and may not or can't be pulled
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
    const why = pull === "never" ? "and `pull` is never" : "even after a pull";
    throw new Error(`the engine has no image ${image}, ${why}: build it in an earlier step, or correct its name`);
  }
  return { reference: image, id: stored.id, digest: stored.digests[0] ?? null };
}

async function pullImage(image: string): Promise<void> {
  // `--` is not understood by every version; a name that begins with a dash was refused with the inputs.
  const command = ["pull", "--quiet", image];
  const { exitCode, stderr } = await getExecOutput("docker", command, { silent: true, ignoreReturnCode: true });
  if (exitCode !== 0) throw new Error(`the image ${image} could not be pulled: ${stderr.trim()}`);
}
