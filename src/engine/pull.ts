import { getExecOutput } from "@actions/exec";
import { which } from "@actions/io";
import { DrillError } from "../model/facts/drill-error.ts";
import { type Log, type Message, message } from "../model/message.ts";
import type { TargetPlan } from "../model/plan.ts";
import type { ImageFacts } from "../model/record.ts";
import type { Engine } from "./engine.ts";

/** Why an image could not be pulled. */
type PullProblem = "denied" | "not-found" | "rate-limit" | "platform" | "network" | "no-docker" | "other";

declare module "../model/message.ts" {
  interface MessageArgs {
    "advice.pull": { readonly problem: PullProblem };
    "advice.never-pulled": NoArgs;
    /** Not on the engine: `pull` forbids to pull it, or it is missing even after a pull. */
    "pull.missing": { readonly image: string; readonly pulled: boolean };
    /** What docker says. */
    "pull.failed": { readonly image: string; readonly reason: string };
    /** The program `docker` is missing here, as in many images of jobs with `container:`. */
    "pull.no-docker": { readonly image: string };
    "progress.pulling": { readonly image: string };
  }
}

/**
 * Ensures that the engine has the image, and returns its identity. Pulls with the docker command line, because that has
 * the credentials of `docker login`.
 * @throws Error if it is missing and must not or can't be pulled
 */
export async function ensureImage(
  engine: Engine,
  { image, pull }: Pick<TargetPlan, "image" | "pull">,
  log: Log,
): Promise<ImageFacts> {
  const present = await engine.image(image);
  if (pull === "always" || (pull === "missing" && !present)) {
    log(message("progress.pulling", { image }));
    await pullImage(image);
  }
  const stored = pull === "always" || !present ? await engine.image(image) : present;
  if (!stored) {
    const pulled = pull !== "never";
    throw new DrillError(message("pull.missing", { image, pulled }), {
      advice: [pulled ? pullAdvice("") : message("advice.never-pulled", {})],
    });
  }
  return { reference: image, id: stored.id, digest: stored.digests[0] ?? null };
}

async function pullImage(image: string): Promise<void> {
  if ((await which("docker")) === "") {
    const advice = [message("advice.pull", { problem: "no-docker" })];
    throw new DrillError(message("pull.no-docker", { image }), { advice });
  }
  // Not every version supports `--`; names with a leading dash were rejected with the inputs.
  const command = ["pull", "--quiet", image];
  const { exitCode, stderr } = await getExecOutput("docker", command, { silent: true, ignoreReturnCode: true });
  if (exitCode !== 0) {
    throw new DrillError(message("pull.failed", { image, reason: stderr.trim() }), { advice: [pullAdvice(stderr)] });
  }
}

/** What docker and the registries say, the more specific first. */
const PROBLEMS: readonly (readonly [PullProblem, RegExp])[] = [
  ["rate-limit", /toomanyrequests|rate limit/i],
  ["platform", /no matching manifest|does not match the specified platform/i],
  ["not-found", /manifest unknown|not found|repository name not known|invalid reference format/i],
  ["denied", /denied|unauthorized|authentication required|no basic auth credentials/i],
  ["network", /timeout|timed out|no such host|connection refused|network is unreachable|TLS|x509|EOF|lookup /i],
];

/** What to do about an image that could not be pulled. @param output of `docker pull` */
function pullAdvice(output: string): Message {
  return message("advice.pull", { problem: PROBLEMS.find(([, words]) => words.test(output))?.[0] ?? "other" });
}
