import { copyFile, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { requireCompose } from "../../src/engine/compose/compose-command.ts";
import { messageOf } from "../../src/model/text/message-of.ts";
import { runCommand } from "../../src/reference/run.ts";

/*
 * Docker Compose for machines that don't have it: Debian's, unpacked into a docker configuration of its own, which stays
 * in the cache. Nothing of the machine is changed.
 */

const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "qwen-fault-drill-tests", "docker-compose");
const PLUGIN = "usr/libexec/docker/cli-plugins/docker-compose";

/** Lets `docker compose` work in this process and its children. Returns why it can't; null if it does. */
export async function withoutCompose(): Promise<string | null> {
  if (await works()) return null;
  process.env.DOCKER_CONFIG = CACHE;
  if (await works()) return null;
  try {
    await unpackInto(CACHE);
    await requireCompose(new AbortController().signal);
    return null;
  } catch (error) {
    return `Docker Compose is not here, and Debian's can't be had: ${messageOf(error)}`;
  }
}

async function works(): Promise<boolean> {
  return await requireCompose(new AbortController().signal).then(
    () => true,
    () => false,
  );
}

async function unpackInto(configuration: string): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), "docker-compose-"));
  try {
    // The mirror may be a snapshot, which expires after a week.
    const options = ["--quiet", "--variant=extract", "--include=docker-compose"];
    const aptOption = '--aptopt=Acquire::Check-Valid-Until "false"';
    await runCommand("mmdebstrap", "mmdebstrap", [...options, aptOption, "sid", join(root, "root")]);
    await mkdir(join(configuration, "cli-plugins"), { recursive: true });
    const plugin = join(configuration, "cli-plugins", "docker-compose");
    await copyFile(join(root, "root", PLUGIN), `${plugin}.new`);
    await rename(`${plugin}.new`, plugin);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
