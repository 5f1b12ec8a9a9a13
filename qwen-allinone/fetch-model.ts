// Downloads weights while the image is built, and refuses any that are not the expected ones.
//
//   node fetch-model.ts URL SHA256 FILE
//
// Without a URL there is nothing to do: the weights came with the build's context.

import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";

const [url = "", sha256 = "", file = ""] = process.argv.slice(2);

try {
  if (url !== "") await download(url, sha256.toLowerCase(), file);
  else if (!existsSync(file)) throw new Error("no weights: add them to the build's context or set MODEL_URL");
} catch (error) {
  const { message, cause } = error as Error;
  console.error(cause instanceof Error ? `${message}: ${cause.message}` : message);
  process.exitCode = 1;
}

async function download(from: string, expected: string, to: string): Promise<void> {
  if (!/^[0-9a-f]{64}$/.test(expected)) throw new Error("MODEL_URL needs a MODEL_SHA256 of 64 hexadecimal digits");
  const response = await fetch(from);
  if (!response.ok || response.body === null) throw new Error(`the weights could not be had: HTTP ${response.status}`);
  const hash = createHash("sha256");
  const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
  body.on("data", (chunk: Uint8Array) => hash.update(chunk));
  await pipeline(body, createWriteStream(to));
  const actual = hash.digest("hex");
  if (actual !== expected) throw new Error(`the weights have SHA-256 ${actual}, not ${expected}`);
  console.log(`${to}: the checksum is right`);
}
