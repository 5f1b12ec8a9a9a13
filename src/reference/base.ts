import { type Log, message } from "../model/message.ts";
import { bootstrapDebian, isPresent } from "./debian.ts";
import { tryCommand } from "./run.ts";

const DEBIAN = "debian:bookworm-slim";
/** A separate name, because it is not the image that Debian publishes. */
const BOOTSTRAPPED = "qwen-fault-drill-base:bookworm";
const PULL_LIMIT_S = 120;

/**
 * Finds a base image: a present one, else Debian's from its registry, else one built from Debian's packages, for machines
 * that can reach a package mirror but not an image registry.
 * @returns its reference
 * @throws Error if none of them works
 */
export async function ensureBase(log: Log): Promise<string> {
  for (const reference of [DEBIAN, BOOTSTRAPPED]) if (await isPresent(reference)) return reference;
  log(message("progress.pulling", { image: DEBIAN }));
  const pulled = await pull();
  if (pulled.exitCode === 0) return DEBIAN;
  const refusal = new Error(`${DEBIAN} could not be pulled: ${pulled.output.trim().split("\n").at(-1)}`);
  try {
    await bootstrapDebian(BOOTSTRAPPED, { suite: "bookworm" }, log);
    return BOOTSTRAPPED;
  } catch (error) {
    throw new AggregateError(
      [refusal, error],
      `no base image is available for the reference image: ${refusal.message}; ${error}`,
    );
  }
}

/** If a firewall drops the packets, a pull would wait for minutes. */
async function pull() {
  const command = ["docker", "pull", "--quiet", DEBIAN];
  const limited = process.platform === "linux" ? ["timeout", String(PULL_LIMIT_S), ...command] : command;
  const [program = "docker", ...args] = limited;
  return await tryCommand(program, args);
}
