import type { Transform } from "node:stream";
import { constants, createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import type { StreamFormat } from "../../model/service/service.ts";
import { oneLine } from "../../model/text/untrusted.ts";

/** Of a whole answer, which a service sends if it does not know the request's `stream`. */
const WHOLE = /^(?:application\/json|text\/html)$/;
const EVENTS = "text/event-stream";
const LINES = /^application\/(?:x-ndjson|ndjson|jsonl|x-jsonl|jsonlines|x-jsonlines|json-lines)$/;

/**
 * Returns why an answer of this content type is not a stream of the format; null if it can be one. Services send JSON
 * lines with many types; server-sent events have only one.
 */
export function otherType(contentType: string | undefined, format: StreamFormat): string | null {
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  const isGood = format === "sse" ? type === EVENTS : type !== EVENTS && type !== "text/html";
  if (isGood) return null;
  const is = type === "" ? "the answer has no content-type" : `the answer's content-type is ${oneLine(type, 60)}`;
  const other = type === EVENTS ? "sse" : LINES.test(type) ? "ndjson" : null;
  if (other !== null) return `${is}, so it is not ${format}: write \`stream-format: ${other}\``;
  return `${is}, so it is not a stream of ${format}${WHOLE.test(type) ? ": the service did not stream it" : ""}`;
}

/** Unpacks a stream that the service packed unasked; null for one that is not packed, "unknown" for other codings. */
export function unpackerOf(contentEncoding: string | undefined): Transform | "unknown" | null {
  const coding = contentEncoding?.trim().toLowerCase() ?? "";
  if (coding === "" || coding === "identity") return null;
  return UNPACKERS[coding]?.() ?? "unknown";
}

/** What was packed so far comes out at once. */
const FLUSH = { flush: constants.Z_SYNC_FLUSH } as const;

const UNPACKERS: Readonly<Record<string, () => Transform>> = Object.assign(Object.create(null), {
  gzip: () => createGunzip(FLUSH),
  "x-gzip": () => createGunzip(FLUSH),
  deflate: () => createInflate(FLUSH),
  br: () => createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH }),
  zstd: () => createZstdDecompress({ flush: constants.ZSTD_e_flush }),
} satisfies Record<string, () => Transform>);
