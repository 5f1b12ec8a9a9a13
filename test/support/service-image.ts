import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { getExecOutput } from "@actions/exec";
import { pack } from "tar-stream";
import { closureOf } from "../../src/docker/closure.ts";

/**
 * The scripted service as an image made of nothing but node, the libraries it is linked with, and one script: no shell,
 * no package, no user. What works on it works on any image built from scratch.
 */
export const SERVICE_IMAGE = `fault-drill-test/scripted-service:${runName()}`;

const SCRIPT = new URL("scripted-service.ts", import.meta.url);

/** One name for all the processes of a test run, and another for each run: two on one engine must not take it from each other. */
function runName(): string {
  process.env.FAULT_DRILL_TEST_RUN ??= randomUUID();
  return process.env.FAULT_DRILL_TEST_RUN;
}

export async function buildServiceImage(): Promise<void> {
  const tar = pack();
  const docker = spawn(
    "docker",
    ["import", "--change", 'ENTRYPOINT ["/node", "/service.ts"]', "--change", "EXPOSE 8080", "-", SERVICE_IMAGE],
    { stdio: ["pipe", "ignore", "inherit"] },
  );
  const ended = once(docker, "close");
  const packing = (async () => {
    const { program, loader, libraries } = await closureOf(process.execPath);
    tar.entry({ name: "node", mode: 0o755 }, await readFile(program));
    tar.entry({ name: "service.ts", mode: 0o644 }, await readFile(SCRIPT));
    // /tmp must be there for a tmpfs to be mounted over it, and writable for the service's state.
    tar.entry({ name: "tmp", type: "directory", mode: 0o1777 });
    for (const [name, path] of libraries) tar.entry({ name: `lib/${name}`, mode: 0o755 }, await readFile(path));
    tar.entry({ name: await loaderPath(program), mode: 0o755 }, await readFile(loader));
    tar.finalize();
  })();
  await Promise.all([packing, pipeline(tar, docker.stdin)]);
  const [code] = await ended;
  if (code !== 0) throw new Error(`docker import ended with code ${code}`);
}

export async function removeServiceImage(image = SERVICE_IMAGE): Promise<void> {
  await getExecOutput("docker", ["image", "rm", "--force", image], { silent: true, ignoreReturnCode: true });
}

/** The same image with variables of its own: what another version of a service is to it. Returns its name. */
export async function deriveServiceImage(name: string, env: Readonly<Record<string, string>>): Promise<string> {
  const image = `${SERVICE_IMAGE}-${name}`;
  const changes = Object.entries(env).flatMap(([key, value]) => ["--change", `ENV ${key}=${value}`]);
  const { stdout } = await docker(["create", SERVICE_IMAGE]);
  await docker(["commit", ...changes, stdout.trim(), image]);
  await docker(["rm", stdout.trim()]);
  return image;
}

async function docker(args: string[]) {
  return await getExecOutput("docker", args, { silent: true });
}

/** Where the program asks for its loader, read from its own header. */
async function loaderPath(program: string): Promise<string> {
  const head = (await readFile(program)).subarray(0, 4096).toString("latin1");
  const path = /\/lib[\w./-]*\/ld-[\w.-]+/.exec(head)?.[0];
  if (!path) throw new Error("node names no loader");
  return path.slice(1);
}
