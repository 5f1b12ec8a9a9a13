import { type ClientRequest, type IncomingMessage, request as startRequest } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Message, message } from "../../model/message.ts";
import type { RawReply, RawRequest } from "../../model/service/raw-exchange.ts";
import { oneLine } from "../../model/text/untrusted.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "reply.none-within": { readonly limitMs: number };
    "reply.none": NoArgs;
    /** With a status of 101. */
    "reply.switched-protocols": NoArgs;
  }
}

const USUAL_BODY_BYTES = 64 * 1024;

/**
 * Sends one request, valid or not, over its own connection. However the service behaves, the promise resolves with what
 * happened: an endless answer counts as complete once its start was read.
 * @param timeoutMs for the whole answer, from the last byte of the request on
 * @param maxBytes how much of the body is read
 * @throws the signal's reason when it is aborted
 */
export async function askRaw(
  url: URL,
  raw: RawRequest,
  timeoutMs: number,
  signal: AbortSignal,
  maxBytes = USUAL_BODY_BYTES,
): Promise<RawReply> {
  signal.throwIfAborted();
  const startedAt = performance.now();
  const sendingMs = raw.slowly === undefined ? 0 : raw.slowly.pieces * raw.slowly.everyMs;
  const limit = AbortSignal.timeout(sendingMs + Math.min(timeoutMs, raw.hangUpAfterMs ?? timeoutMs));
  const ended = new AbortController();
  const either = AbortSignal.any([signal, limit, ended.signal]);
  const request = startRequest(url, { method: raw.method, headers: raw.headers, agent: false, signal: either });
  request.setNoDelay(true);
  const answered = answerTo(request, either);
  try {
    // An answer that comes before the body is out is an answer.
    send(request, raw, ended.signal).catch(() => undefined);
    const response = await answered;
    const body = await startOf(response, maxBytes);
    const { statusCode: status = null, headers } = response;
    const retryAfter = headers["retry-after"] !== undefined;
    const said = headers["x-degraded"];
    const degraded = said === undefined ? null : String(said);
    return { status, retryAfter, degraded, body, failure: null, latencyMs: performance.now() - startedAt };
  } catch (error) {
    signal.throwIfAborted();
    const failure = limit.aborted ? message("reply.none-within", { limitMs: timeoutMs }) : whatFailed(error);
    return {
      status: null,
      retryAfter: false,
      degraded: null,
      body: "",
      failure,
      latencyMs: performance.now() - startedAt,
    };
  } finally {
    ended.abort();
  }
}

/**
 * The answer's head. Rejects when the connection ends without one, and when the signal is aborted: after a switch of
 * protocols, node:http reports neither an error nor an answer.
 */
function answerTo(request: ClientRequest, signal: AbortSignal): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request.once("response", resolve).on("error", reject);
  request.once("upgrade", (_, socket) => {
    socket.destroy();
    reject(new NoReply(message("reply.switched-protocols", {})));
  });
  request.once("close", () => reject(new NoReply(message("reply.none", {}))));
  signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  return promise;
}

async function send(
  request: ReturnType<typeof startRequest>,
  { body, slowly }: RawRequest,
  signal: AbortSignal,
): Promise<void> {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  if (slowly === undefined) {
    request.end(bytes);
    return;
  }
  const size = Math.ceil(bytes.length / slowly.pieces);
  for (let from = 0; from < bytes.length && !request.destroyed; from += size) {
    request.write(bytes.subarray(from, from + size));
    await sleep(slowly.everyMs, undefined, { signal }).catch(() => undefined);
  }
  request.end();
}

/** The start of a body; reading stops there. */
async function startOf(response: IncomingMessage, maxBytes: number): Promise<string> {
  const start = Buffer.allocUnsafe(maxBytes);
  let bytes = 0;
  for await (const chunk of response) {
    bytes += (chunk as Buffer).copy(start, bytes);
    if (bytes === maxBytes) break;
  }
  return start.toString("utf8", 0, bytes);
}

/** Why a connection ended without an answer. */
class NoReply extends Error {
  readonly said: Message;

  constructor(said: Message) {
    super(said.code);
    this.said = said;
  }
}

function whatFailed(error: unknown): Message {
  if (error instanceof NoReply) return error.said;
  const { code = "", message: text } = error as NodeJS.ErrnoException;
  if (code === "ECONNRESET" || code === "EPIPE") return message("reply.none", {});
  return message("reply.broken", { error: code, text: oneLine(text, 200) });
}
