import { type IncomingMessage, request as startRequest } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { RawReply, RawRequest } from "../core/service/raw-exchange.ts";
import { oneLine } from "../core/untrusted.ts";

const MAX_BODY_BYTES = 64 * 1024;

/**
 * Sends one request over a connection of its own, whatever is wrong with it. However the service behaves, the promise
 * resolves and says how.
 * @param timeoutMs for the whole answer, from the last byte of the request on
 * @throws the signal's reason when it is aborted
 */
export async function askRaw(url: URL, raw: RawRequest, timeoutMs: number, signal: AbortSignal): Promise<RawReply> {
  signal.throwIfAborted();
  const startedAt = performance.now();
  const sendingMs = raw.slowly === undefined ? 0 : raw.slowly.pieces * raw.slowly.everyMs;
  const limit = AbortSignal.timeout(sendingMs + Math.min(timeoutMs, raw.hangUpAfterMs ?? timeoutMs));
  const ended = new AbortController();
  const either = AbortSignal.any([signal, limit, ended.signal]);
  const request = startRequest(url, { method: raw.method, headers: raw.headers, agent: false, signal: either });
  request.setNoDelay(true);
  const answered = Promise.withResolvers<IncomingMessage>();
  request.once("response", answered.resolve).on("error", answered.reject);
  try {
    // An answer that comes before the body is out is an answer.
    const sending = send(request, raw, ended.signal);
    const response = await Promise.race([answered.promise, sending.then(() => answered.promise)]);
    const body = await startOf(response);
    const { statusCode: status = null, headers } = response;
    const retryAfter = headers["retry-after"] !== undefined;
    const said = headers["x-degraded"];
    const degraded = said === undefined ? null : String(said);
    return { status, retryAfter, degraded, body, failure: "", latencyMs: performance.now() - startedAt };
  } catch (error) {
    signal.throwIfAborted();
    const failure = limit.aborted ? `no answer within ${timeoutMs / 1000} s` : whatFailed(error);
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

async function startOf(response: IncomingMessage): Promise<string> {
  if (Number(response.headers["content-length"] ?? 0) > MAX_BODY_BYTES) return "";
  return (await text(response)).slice(0, MAX_BODY_BYTES);
}

function whatFailed(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ECONNRESET" || code === "EPIPE") return "the connection was closed without an answer";
  return oneLine(code === undefined ? message : `${message} (${code})`, 200);
}
