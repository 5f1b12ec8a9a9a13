import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { which } from "@actions/io";
import { aptInstall } from "../machine/apt.ts";
import { TEMPORARY } from "./context.ts";
import { attempt, run } from "./run.ts";

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
    await bootstrap(log);
    return BOOTSTRAPPED;
  } catch (error) {
    throw new AggregateError([refusal, error], `no base image for the reference image: ${refusal.message}; ${error}`);
  }
}

async function isPresent(reference: string): Promise<boolean> {
  return (await attempt("docker", ["image", "inspect", "--format", "{{.Id}}", reference])).exitCode === 0;
}

/** A registry behind a silent firewall would keep a pull waiting for minutes. */
async function pull() {
  const command = ["docker", "pull", "--quiet", DEBIAN];
  const limited = process.platform === "linux" ? ["timeout", String(PULL_LIMIT_S), ...command] : command;
  const [program = "docker", ...args] = limited;
  return await attempt(program, args);
}

async function bootstrap(log: (line: string) => void): Promise<void> {
  if (process.platform !== "linux") throw new Error("a base image can be made on Debian and Ubuntu only");
  if ((await which("mmdebstrap")) === "") {
    log("Installing mmdebstrap…");
    await aptInstall(["mmdebstrap", "debian-archive-keyring"]);
  }
  log("Making a Debian base image with mmdebstrap…");
  const directory = await mkdtemp(join(tmpdir(), `${TEMPORARY}base-`));
  try {
    const tar = join(directory, "base.tar");
    await run("mmdebstrap", "mmdebstrap", ["--quiet", "--variant=minbase", "bookworm", tar]);
    await run("docker import", "docker", ["import", tar, BOOTSTRAPPED]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
