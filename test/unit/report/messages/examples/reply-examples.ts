import { message } from "../../../../../src/model/message.ts";
import type { Examples } from "./examples.ts";

export const REPLY_EXAMPLES = {
  "reply.status": [
    { status: 500, meaning: "", text: "", location: null },
    { status: 500, meaning: "Internal Server Error", text: "no model", location: null },
    { status: 101, meaning: "Switching Protocols", text: "", location: null },
    { status: 307, meaning: "Temporary Redirect", text: "", location: "/predict/" },
  ],
  "reply.not-json": [
    { list: false, start: '"<html>"' },
    { list: true, start: null },
  ],
  "reply.wrong": [
    { text: '"model overloaded"', problems: [{ field: "response", is: "missing" }] },
    {
      text: null,
      problems: [
        { field: "success", is: "not-true", value: "false" },
        { field: "sentiment", is: "unknown", value: '"foo"', known: "positive, negative" },
        { field: "response", is: "empty" },
      ],
    },
    { text: null, problems: [{ field: "sentiment", is: "too-long", value: '"so far so good"', max: 32 }] },
    { text: null, problems: [{ field: "sentiment", is: "one-more", value: '"0.98"', max: 12 }] },
    { text: null, problems: [{ field: "response", is: "not-text", value: null }] },
    { text: null, problems: [{ field: "response", is: "not-text", value: "42" }] },
  ],
  "reply.ended": [{ outcome: "ok" }, { outcome: "timeout" }],
  "reply.body-too-long": [
    { maxBytes: 2 ** 20, unpacked: false },
    { maxBytes: 2 ** 20, unpacked: true },
  ],
  "reply.bodies-too-long": [{ maxBytes: 2 ** 15 }],
  "reply.packed": [{}],
  "reply.not-packed-as-declared": [{ coding: "gzip" }],
  "reply.no-socket": [{ error: "EMFILE" }],
  "reply.too-many-in-flight": [{ inFlight: 5_000 }],
  "reply.cut-off": [{}],
  "reply.not-http": [{}],
  "reply.cut": [
    { words: 0, why: message("reply.no-end-within", { limitMs: 10_000 }) },
    { words: 1, why: message("reply.cut-off", {}) },
    { words: 12, why: message("reply.no-end", { missing: ["/choices/0/finish_reason", "[DONE]"] }) },
  ],
  "reply.no-end": [{ missing: ["[DONE]"] }],
  "reply.no-end-within": [{ limitMs: 10_000 }],
  "reply.error-event": [{ text: '"the engine is dead"' }, { text: null }],
  "reply.ended-as": [{ field: "/choices/0/finish_reason", value: '"error"' }],
  "reply.event-not-json": [{ start: '"<html>"' }],
  "reply.not-utf8": [{}],
  "reply.event-too-long": [{ maxBytes: 2 ** 18 }],
  "reply.stream-too-long": [{ maxBytes: 2 ** 24 }],
  "reply.not-streamed": [
    { type: "application/json", format: "sse", other: null },
    { type: "text/event-stream", format: "ndjson", other: "sse" },
    { type: null, format: "sse", other: null },
  ],
  "reply.broken": [
    { error: "ECONNREFUSED", text: "connect ECONNREFUSED" },
    { error: "ENOTCONN", text: "socket is not connected" },
    { error: "", text: "socket is not connected" },
  ],
  "reply.timeout": [
    { timeoutMs: 10_000, connected: false, status: null, bytes: 0 },
    { timeoutMs: 10_000, connected: true, status: null, bytes: 0 },
    { timeoutMs: 10_000, connected: true, status: 200, bytes: 1_024 },
  ],
  "reply.none-within": [{ limitMs: 10_000 }],
  "reply.none": [{}],
  "reply.switched-protocols": [{}],
  "reply.accepted": [{ status: 200 }],
  "reply.shed-late": [{ status: 503, limitMs: 1_000 }],
  "reply.no-retry-after": [{ status: 503 }],
  "reply.label-changed": [
    { plain: "positive", label: "negative" },
    { plain: null, label: "negative" },
  ],
} satisfies Partial<Examples>;
