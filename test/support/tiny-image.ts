import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { pipeline } from "node:stream/promises";
import { pack } from "tar-stream";
import { SERVICE_IMAGE } from "./service-image.ts";

/** A file of an image, executable unless its mode says otherwise. */
export interface TinyFile {
  readonly name: string;
  readonly content: string | Buffer;
  readonly mode?: number;
}

/** Builds an image of a few files, without a program of its own. Returns its name, for `removeServiceImage`. */
export async function buildTinyImage(files: readonly TinyFile[]): Promise<string> {
  const image = `${SERVICE_IMAGE}-tiny-${randomUUID()}`;
  const tar = pack();
  for (const { name, content, mode = 0o755 } of files) tar.entry({ name, mode }, content);
  tar.finalize();
  const docker = spawn("docker", ["import", "-", image], { stdio: ["pipe", "ignore", "inherit"] });
  const ended = once(docker, "close");
  await pipeline(tar, docker.stdin);
  const [code] = await ended;
  if (code !== 0) throw new Error(`docker import ended with code ${code}`);
  return image;
}
