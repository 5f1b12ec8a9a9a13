/** Streams that a service can write to use up the memory of who reads them. Each is written as fast as it is read. */
import { constants, createBrotliCompress, createGzip, createZstdCompress } from "node:zlib";
import type { StreamFormat } from "../../../src/model/service/service.ts";
import { BODY_END, chunk, EVENTS, head, type Step } from "../../support/stream-service.ts";

export interface Hostile {
  readonly format: StreamFormat;
  readonly steps: () => Promise<readonly Step[]> | readonly Step[];
}

const KIB = 1024;
const MIB = 1024 * KIB;
const PIECE_MS = 20;
const { sse, ndjson } = EVENTS;

/** What the others are compared with: 30 pieces, one every 20 ms. */
const PLAIN: Hostile = {
  format: "sse",
  steps: () => [
    head("sse"),
    ...Array.from({ length: 30 }, () => [chunk(sse.piece("word ")), { waitMs: PIECE_MS }]).flat(),
    chunk(sse.finish + sse.usage(30) + sse.done),
    ...BODY_END,
  ],
};

/** By name, the plain one first. */
export const HOSTILE: Readonly<Record<string, Hostile>> = {
  plain: PLAIN,
  endless: endless("sse", sse.piece("word ").repeat(300)),
  "endless, ndjson": endless("ndjson", ndjson.piece("word ").repeat(300)),
  "lines of 1 MiB": endless("sse", `data: "${"x".repeat(MIB)}"\n\n`),
  "lines of 1 MiB, ndjson": endless("ndjson", `"${"x".repeat(MIB)}"\n`),
  "a line in chunks of 2 bytes": inTwos("sse", `data: "${"x".repeat(16 * KIB)}`),
  "a line in chunks of 2 bytes, ndjson": inTwos("ndjson", `"${"x".repeat(16 * KIB)}`),
  "events of 200 KiB": endless("sse", sse.piece("é好".repeat(30 * KIB))),
  "empty deltas": endless("sse", sse.piece("").repeat(1_000)),
  "empty deltas, ndjson": endless("ndjson", ndjson.piece("").repeat(1_000)),
  "deep JSON": endless("sse", `data: ${"[".repeat(100 * KIB)}${"]".repeat(100 * KIB)}\n\n`),
  "many keys": endless("sse", `data: {${Array.from({ length: 10_000 }, (_, index) => `"k${index}":{}`).join()}}\n\n`),
  "other keys in each event": endless("sse", manyKeys()),
  "long labels": endless("ndjson", `{"delta":"a ","sentiment":"${"x".repeat(200 * KIB)}"}\n`),
  "texts that are kept": endless("sse", sse.piece("x".repeat(2 * KIB)).repeat(16)),
  gzip: packed("gzip", createGzip()),
  brotli: packed("br", createBrotliCompress({ params: { [constants.BROTLI_PARAM_LGWIN]: 24 } })),
  zstd: packed("zstd", createZstdCompress({ params: { [constants.ZSTD_c_windowLog]: 23 } })),
  "zstd with a window of 128 MiB": packed("zstd", createZstdCompress({ params: { [constants.ZSTD_c_windowLog]: 27 } })),
  "byte order marks": endless("sse", `\ufeff${sse.piece("\ufeff")}`.repeat(300)),
  CRLF: endless("sse", sse.piece("word ").replaceAll("\n", "\r\n").repeat(300)),
  "data without a space": endless("sse", sse.piece("word ").replace("data: ", "data:").repeat(300)),
  "data in many lines": endless("sse", "data\n".repeat(10_000)),
  NUL: endless("sse", sse.piece("\0".repeat(1_000)) + "\0".repeat(10_000)),
  "terminal escapes": endless("sse", sse.piece("\u001b]0;title\u0007\u001b[2J").repeat(300)),
  "a comment without end": endless("sse", `:${"x".repeat(64 * KIB)}`),
  "half a character again and again": endless("sse", Buffer.from([0xf0, 0x9f, 0x99])),
};

function endless(format: StreamFormat, body: string | Uint8Array): Hostile {
  return { format, steps: () => [head(format), chunk(EVENTS[format].piece("one ")), { repeat: bytesOf(chunk(body)) }] };
}

function inTwos(format: StreamFormat, body: string): Hostile {
  const twos = Array.from({ length: body.length / 2 }, (_, index) =>
    bytesOf(chunk(body.slice(2 * index, 2 * index + 2))),
  );
  return { format, steps: () => [head(format), { write: twos[0] ?? "" }, { repeat: Buffer.concat(twos.slice(1)) }] };
}

function manyKeys(): string {
  return Array.from({ length: 5_000 }, (_, index) => `data: {"key ${index}":{"other ${index}":1}}\n\n`).join("");
}

/** 64 MiB of the pieces of an answer in a small body. */
function packed(coding: string, packer: ReturnType<typeof createGzip>): Hostile {
  const format = "sse";
  const text = sse.piece("word ").repeat(1_000);
  return {
    format,
    async steps() {
      for (let bytes = 0; bytes < 64 * MIB; bytes += text.length) packer.write(text);
      packer.end();
      const pieces: Buffer[] = [];
      for await (const piece of packer) pieces.push(piece as Buffer);
      return [head(format, { "content-encoding": coding }), chunk(Buffer.concat(pieces)), ...BODY_END];
    },
  };
}

function bytesOf(step: Step): Uint8Array {
  return Buffer.from("write" in step ? step.write : "");
}
