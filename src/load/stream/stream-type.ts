import { type Message, message } from "../../model/message.ts";
import type { StreamFormat } from "../../model/service/service.ts";
import { oneLine } from "../../model/text/untrusted.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** The content type, null if there is none, and the format that it is of; null if it is of none. */
    "reply.not-streamed": {
      readonly type: string | null;
      readonly format: StreamFormat;
      readonly other: StreamFormat | null;
    };
  }
}

const EVENTS = "text/event-stream";
const LINES = /^application\/(?:x-ndjson|ndjson|jsonl|x-jsonl|jsonlines|x-jsonlines|json-lines)$/;

/**
 * Returns why an answer of this content type is not a stream of the format; null if it can be one. Services send JSON
 * lines with many types; server-sent events have only one.
 */
export function otherType(contentType: string | undefined, format: StreamFormat): Message | null {
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  const isGood = format === "sse" ? type === EVENTS : type !== EVENTS && type !== "text/html";
  if (isGood) return null;
  const other = type === EVENTS ? "sse" : LINES.test(type) ? "ndjson" : null;
  return message("reply.not-streamed", { type: type === "" ? null : oneLine(type, 60), format, other });
}
