import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { getExecOutput } from "@actions/exec";
import { transform } from "rolldown/utils";
import { pack } from "tar-stream";
import { closureOf } from "../../src/engine/carried/closure.ts";

/**
 * The scripted service as a minimal image: node, the libraries that it is linked with, and one script; no shell, no
 * packages, no user. If a drill works on it, it works on any image built from scratch.
 */
export const SERVICE_IMAGE = `fault-drill-test/scripted-service:${runName()}`;

const SCRIPT = new URL("scripted-service.ts", import.meta.url);
const CASE_SCRIPT = new URL("case-service.ts", import.meta.url);

/** One name for all processes of a test run, unique per run, so that two runs on one engine don't share images. */
function runName(): string {
  process.env.FAULT_DRILL_TEST_RUN ??= randomUUID();
  return process.env.FAULT_DRILL_TEST_RUN;
}

/** What all cases are made of, but for the one with a broken library. */
const CASES = `${SERVICE_IMAGE}-cases`;
const CASE = { script: CASE_SCRIPT, programs: ["sh", "sleep", "tini"] };

/** Builds the image of the scripted service and what the images of cases are made of, once for all processes of a run. */
export async function buildServiceImages(): Promise<void> {
  const changes = ['ENTRYPOINT ["/node", "/service.mjs"]', "EXPOSE 8080"];
  await importImage(SERVICE_IMAGE, { script: SCRIPT, programs: [], changes });
  await importImage(CASES, { ...CASE, changes: ['CMD ["node"]'] });
}

export async function removeServiceImages(): Promise<void> {
  await removeServiceImage(SERVICE_IMAGE);
  await removeServiceImage(CASES);
}

/** A case of `case-service.ts` as an image on a base with node, sh, sleep and tini. */
export interface CaseImage {
  readonly mode: string;
  /** Only the service by default. */
  readonly command?: readonly string[];
  /** Further instructions, such as `USER 1000`. */
  readonly instructions?: readonly string[];
  /** Its STOPSIGNAL, which an import can't set as an instruction. */
  readonly stopSignal?: string;
  /** Adds `/broken.so`, a library that needs a C library newer than any. */
  readonly brokenLibrary?: boolean;
}

/** Builds the image of a case. Returns its name, for `removeServiceImage`. */
export async function buildCaseImage({
  mode,
  command = ["node", "/service.mjs"],
  instructions = [],
  stopSignal,
  brokenLibrary = false,
}: CaseImage): Promise<string> {
  const changes = [`CMD ${JSON.stringify(command)}`, `ENV MODE=${mode} PATH=/:/bin`, "EXPOSE 8080", ...instructions];
  const name = `case-${randomUUID()}`;
  if (brokenLibrary) {
    const image = `${SERVICE_IMAGE}-${name}`;
    await importImage(image, { ...CASE, brokenLibrary, changes });
    return image;
  }
  return await derive(CASES, name, changes, stopSignal === undefined ? [] : ["--stop-signal", stopSignal]);
}

interface ImageContents {
  readonly script: URL;
  /** Programs of this machine in addition to node. */
  readonly programs: readonly string[];
  readonly brokenLibrary?: boolean;
  /** Dockerfile instructions. */
  readonly changes: readonly string[];
}

async function importImage(image: string, { script, programs, brokenLibrary, changes }: ImageContents): Promise<void> {
  const tar = pack();
  const flags = changes.flatMap((change) => ["--change", change]);
  const docker = spawn("docker", ["import", ...flags, "-", image], { stdio: ["pipe", "ignore", "inherit"] });
  const ended = once(docker, "close");
  const packing = (async () => {
    const node = await closureOf(process.execPath);
    const closures = await Promise.all(programs.map(closureOf));
    const files = new Map([
      ["node", node.program],
      [await loaderPath(node.program), node.loader],
    ]);
    for (const { libraries } of [node, ...closures])
      for (const [name, path] of libraries) files.set(`lib/${name}`, path);
    for (const { name, program } of closures) files.set(`bin/${name}`, program);
    for (const [name, path] of files) tar.entry({ name, mode: 0o755 }, await readFile(path));
    tar.entry({ name: "service.mjs", mode: 0o644 }, await javaScriptOf(script));
    if (brokenLibrary) tar.entry({ name: "broken.so", mode: 0o755 }, await brokenCopy(node.libraries));
    tar.entry({ name: "etc", type: "directory", mode: 0o755 });
    // /tmp must exist for mounting a tmpfs over it, and must be writable for the service's state.
    tar.entry({ name: "tmp", type: "directory", mode: 0o1777 });
    tar.finalize();
  })();
  await Promise.all([packing, pipeline(tar, docker.stdin)]);
  const [code] = await ended;
  if (code !== 0) throw new Error(`docker import ended with code ${code}`);
}

/** Compiled once here, for node takes longer over that at each start than over all the rest of it. */
async function javaScriptOf(script: URL): Promise<string> {
  const { code, errors } = await transform(script.pathname, await readFile(script, "utf8"));
  if (errors.length > 0) throw new Error(`${script.pathname} is not TypeScript`);
  return code;
}

/** Returns a library of this machine, changed to need a version of the C library that does not exist. */
async function brokenCopy(libraries: ReadonlyMap<string, string>): Promise<Buffer> {
  const path = libraries.get("libm.so.6");
  if (path === undefined) throw new Error("node is not linked with libm.so.6");
  return Buffer.from((await readFile(path)).toString("latin1").replaceAll("GLIBC_PRIVATE", "GLIBC_PRIVATX"), "latin1");
}

export async function removeServiceImage(image: string): Promise<void> {
  await getExecOutput("docker", ["image", "rm", "--force", image], { silent: true, ignoreReturnCode: true });
}

/** Builds the same image with other variables or instructions, like another version of a service. Returns its name. */
export async function deriveServiceImage(
  name: string,
  env: Readonly<Record<string, string>>,
  instructions: readonly string[] = [],
): Promise<string> {
  const variables = Object.entries(env).map(([key, value]) => `ENV ${key}=${value}`);
  return await derive(SERVICE_IMAGE, name, [...variables, ...instructions]);
}

/** Nothing is copied, as it would be by an import. */
async function derive(from: string, name: string, instructions: readonly string[], flags: readonly string[] = []) {
  const image = `${SERVICE_IMAGE}-${name}`;
  const { stdout } = await docker(["create", ...flags, from]);
  await docker(["commit", ...instructions.flatMap((change) => ["--change", change]), stdout.trim(), image]);
  await docker(["rm", stdout.trim()]);
  return image;
}

async function docker(args: string[]) {
  return await getExecOutput("docker", args, { silent: true });
}

/** Returns the path of the program's loader, from its ELF header. */
async function loaderPath(program: string): Promise<string> {
  const head = (await readFile(program)).subarray(0, 4096).toString("latin1");
  const path = /\/lib[\w./-]*\/ld-[\w.-]+/.exec(head)?.[0];
  if (!path) throw new Error("node names no loader");
  return path.slice(1);
}
