import { bootstrapDebian, isPresent } from "./debian.ts";
import { attempt } from "./run.ts";

const DEBIAN = "debian:bookworm-slim";
/** Under a name of our own: it is not the image that Debian publishes. */
const BOOTSTRAPPED = "qwen-fault-drill-base:bookworm";
const PULL_LIMIT_S = 120;

/**
 * Finds a base image: one that the engine has, else Debian's from its registry, else one made from Debian's packages,
 * for machines that reach a package mirror but no image registry.
 * @returns its reference
 * @throws Error when none of them works here
 */
export async function ensureBase(log: (line: string) => void): Promise<string> {
  for (const reference of [DEBIAN, BOOTSTRAPPED]) if (await isPresent(reference)) return reference;
  log(`Pulling ${DEBIAN}…`);
  const pulled = await pull();
  if (pulled.exitCode === 0) return DEBIAN;
  const refusal = new Error(`${DEBIAN} could not be pulled: ${pulled.output.trim().split("\n").at(-1)}`);
  try {
    await bootstrapDebian(BOOTSTRAPPED, { suite: "bookworm" }, log);
    return BOOTSTRAPPED;
  } catch (error) {
    throw new AggregateError([refusal, error], `no base image for the reference image: ${refusal.message}; ${error}`);
  }
}

/** A registry behind a silent firewall would keep a pull waiting for minutes. */
async function pull() {
  const command = ["docker", "pull", "--quiet", DEBIAN];
  const limited = process.platform === "linux" ? ["timeout", String(PULL_LIMIT_S), ...command] : command;
  const [program = "docker", ...args] = limited;
  return await attempt(program, args);
}
