import type { Message, MessageArgs } from "../../../model/message.ts";
import { formatCount, formatDuration } from "../../../model/text/format.ts";
import type { Sayings } from "../language.ts";
import { code } from "../parts.ts";
import { say } from "../say.ts";
import { failure, plural } from "./words.ts";

const ERRORS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "connection refused",
  ECONNRESET: "connection reset",
  EPIPE: "connection closed while sending",
  EHOSTUNREACH: "host unreachable",
  ENETUNREACH: "network unreachable",
  ETIMEDOUT: "the kernel gave up connecting",
  ENOTFOUND: "host name not found",
  UND_ERR_HEADERS_OVERFLOW: "the answer's headers are longer than 16 KiB",
};

/** What a service did instead of giving a good answer: not sentences but parts of them, without a period. */
export const REPLIES = {
  "reply.status": ({ status, meaning, text, location }) => {
    const to = location === null ? "" : ` to ${location}`;
    const redirected = status >= 300 && status < 400 ? `${to}, redirects are not followed` : "";
    const also = status === 101 ? ", which the request did not ask for" : redirected;
    return `${status}${meaning === "" ? "" : ` ${meaning}`}${also}${text === "" ? "" : `: ${text}`}`;
  },
  "reply.not-json": ({ list, start }) =>
    `the body is not a JSON ${list ? "list" : "object"}: ${start === null ? "it is empty" : start}`,
  "reply.wrong": ({ text, problems }) =>
    [...(text === null ? [] : [`the service says ${text}`]), ...problems.map(problemOf)].join("; "),
  "reply.ended": ({ outcome }) => failure(outcome),
  "reply.body-too-long": ({ maxBytes, unpacked }) =>
    `${unpacked ? "unpacked, " : ""}the body is longer than ${formatCount(maxBytes / 1024 ** 2)} MiB`,
  "reply.bodies-too-long": ({ maxBytes }) =>
    `the body is longer than ${formatCount(maxBytes / 1024)} KiB, and so are too many others at the same time`,
  "reply.packed": () => "the body is packed in a way that is not read (`content-encoding`): send it as it is",
  "reply.not-packed-as-declared": ({ coding }) => `the body is not ${coding}, as its \`content-encoding\` says`,
  "reply.no-socket": ({ error }) => `the generator had no socket left (${error})`,
  "reply.too-many-in-flight": ({ inFlight }) => `${formatCount(inFlight)} requests were in flight already`,
  "reply.cut-off": () => "connection closed before the answer was complete",
  "reply.not-http": () => "the answer is not HTTP/1.1",
  "reply.broken": ({ error, text }) => {
    const known = new Map(Object.entries(ERRORS)).get(error) ?? text;
    return error === "" ? known : `${known} (${error})`;
  },
  "reply.timeout": ({ timeoutMs, connected, status, bytes }) => {
    const got = status === null ? "no answer" : `headers (${status}) and ${formatCount(bytes)} bytes`;
    return `no complete answer within ${formatDuration(timeoutMs)}: ${connected ? `connected, ${got}` : "not even connected"}`;
  },
  "reply.cut": ({ words, why }) => {
    const after = words === 0 ? "before its first word" : `after ${plural(words, "word")}`;
    return `the stream was cut ${after}: ${replyText(why)}`;
  },
  "reply.no-end": ({ missing }) => `it ended without ${missing.map(code).join(" and ")}`,
  "reply.no-end-within": ({ limitMs }) => `no end within ${formatDuration(limitMs)}`,
  "reply.error-event": ({ text }) => `the service sent an error${text === null ? "" : `: ${text}`}`,
  "reply.ended-as": ({ field, value }) => `${code(field)} is ${value}`,
  "reply.event-not-json": ({ start }) => `an event is not JSON: ${start}`,
  "reply.not-utf8": () => "it is not UTF-8",
  "reply.event-too-long": ({ maxBytes }) => `an event is longer than ${formatCount(maxBytes / 1024)} KiB`,
  "reply.stream-too-long": ({ maxBytes }) => `it is longer than ${formatCount(maxBytes / 1024 ** 2)} MiB`,
  "reply.not-streamed": ({ type, format, other }) => {
    const is = type === null ? "the answer has no content-type" : `the answer's content-type is ${type}`;
    const write = other === null ? "" : `: write \`stream-format: ${other}\``;
    return `${is}, so it is not a stream of ${format}${write}`;
  },
  "reply.none-within": ({ limitMs }) => `no answer within ${formatDuration(limitMs)}`,
  "reply.none": () => "the connection was closed without an answer",
  "reply.switched-protocols": () => "the service switched protocols (101), which the request did not ask for",
  "reply.accepted": ({ status }) => `${status}, as if it were valid`,
  "reply.shed-late": ({ status, limitMs }) => `${status}, but only after more than ${formatDuration(limitMs)}`,
  "reply.no-retry-after": ({ status }) => `${status} without Retry-After`,
  "reply.label-changed": ({ plain, label }) => `${plain ?? "no label"} became ${label ?? "no label"}`,
} satisfies Partial<Sayings>;

/** Returns what a service did, as a part of a sentence. */
export function replyText(reply: Message): string {
  return say(reply, { messages: REPLIES as unknown as Sayings });
}

function problemOf(problem: MessageArgs["reply.wrong"]["problems"][number]): string {
  const name = code(problem.field);
  switch (problem.is) {
    case "missing":
      return `${name} is missing`;
    case "empty":
      return `${name} is empty`;
    case "not-true":
    case "not-text":
      return `${name} is ${problem.value ?? "nested without end"}, not ${problem.is === "not-text" ? "text" : "true"}`;
    case "too-long":
      return `${name} is ${problem.value}, longer than the ${problem.max} characters of a label`;
    case "unknown":
      return `${name} is ${problem.value}, not one of ${problem.known}`;
    case "one-more":
      return `${name} is ${problem.value}, yet another one after ${problem.max} different labels`;
  }
}
