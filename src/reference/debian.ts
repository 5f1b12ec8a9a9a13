import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { which } from "@actions/io";
import { type Log, message } from "../model/message.ts";
import { aptInstall } from "../runner/apt.ts";
import { TEMPORARY } from "./docker-context.ts";
import { runCommand, tryCommand } from "./run.ts";

/** The contents of an image built from Debian's packages. */
export interface DebianRecipe {
  readonly suite: string;
  /** Packages in addition to the minimal set that apt needs. */
  readonly packages?: readonly string[];
  /** Options for apt, such as `Acquire::Check-Valid-Until "false"` for a snapshot mirror. */
  readonly aptOptions?: readonly string[];
}

/** Whether the engine has an image of this name. */
export async function isPresent(reference: string): Promise<boolean> {
  return (await tryCommand("docker", ["image", "inspect", "--format", "{{.Id}}", reference])).exitCode === 0;
}

/**
 * Builds an image from Debian's packages, for machines that can reach a package mirror but not an image registry.
 * @throws Error if this machine can't build one or a package is not available
 */
export async function bootstrapDebian(
  reference: string,
  { suite, packages = [], aptOptions = [] }: DebianRecipe,
  log: Log,
): Promise<void> {
  if (process.platform !== "linux") throw new Error("a base image can only be built on Debian and Ubuntu");
  if ((await which("mmdebstrap")) === "") {
    log(message("progress.installing", { what: "mmdebstrap" }));
    await aptInstall(["mmdebstrap", "debian-archive-keyring"], log);
  }
  log(message("reference.building", { image: reference, tool: "mmdebstrap" }));
  const directory = await mkdtemp(join(tmpdir(), `${TEMPORARY}base-`));
  try {
    const tar = join(directory, "base.tar");
    const included = packages.length === 0 ? [] : [`--include=${packages.join(",")}`];
    const options = aptOptions.map((option) => `--aptopt=${option}`);
    await runCommand("mmdebstrap", "mmdebstrap", ["--quiet", "--variant=minbase", ...included, ...options, suite, tar]);
    await runCommand("docker import", "docker", ["import", tar, reference]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
