import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { which } from "@actions/io";
import { aptInstall } from "../runner/apt.ts";
import { TEMPORARY } from "./docker-context.ts";
import { attempt, run } from "./run.ts";

/** What goes into an image made of Debian's packages. */
export interface DebianRecipe {
  readonly suite: string;
  /** Packages beside the smallest set that apt needs. */
  readonly packages?: readonly string[];
  /** Options for apt, such as `Acquire::Check-Valid-Until "false"` for a suite whose mirror may be a snapshot. */
  readonly aptOptions?: readonly string[];
}

/** Whether the engine has an image of this name. */
export async function isPresent(reference: string): Promise<boolean> {
  return (await attempt("docker", ["image", "inspect", "--format", "{{.Id}}", reference])).exitCode === 0;
}

/**
 * Makes an image of Debian's packages, for machines that reach a package mirror but no image registry.
 * @throws Error when this machine can't make one, or when a package is not available
 */
export async function bootstrapDebian(
  reference: string,
  { suite, packages = [], aptOptions = [] }: DebianRecipe,
  log: (line: string) => void,
): Promise<void> {
  if (process.platform !== "linux") throw new Error("a base image can be made on Debian and Ubuntu only");
  if ((await which("mmdebstrap")) === "") {
    log("Installing mmdebstrap…");
    await aptInstall(["mmdebstrap", "debian-archive-keyring"], log);
  }
  log(`Making ${reference} with mmdebstrap…`);
  const directory = await mkdtemp(join(tmpdir(), `${TEMPORARY}base-`));
  try {
    const tar = join(directory, "base.tar");
    const included = packages.length === 0 ? [] : [`--include=${packages.join(",")}`];
    const options = aptOptions.map((option) => `--aptopt=${option}`);
    await run("mmdebstrap", "mmdebstrap", ["--quiet", "--variant=minbase", ...included, ...options, suite, tar]);
    await run("docker import", "docker", ["import", tar, reference]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
