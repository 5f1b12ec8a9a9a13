// Reads the text from a request, or reports what is wrong with it.

import type { IncomingMessage } from "node:http";

export const MAX_BODY_BYTES = 64 * 1024;

/** How much of an oversized body is still read, so that the sender receives the answer. */
const MAX_DISCARDED_BYTES = 1024 * 1024;

/** A rejected request: the status and a sentence for the sender. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/**
 * Reads a body whole.
 * @throws Refusal 413 when it is larger than MAX_BODY_BYTES
 */
export async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = Number(request.headers["content-length"] ?? 0) > MAX_DISCARDED_BYTES ? Number.POSITIVE_INFINITY : 0;
  if (bytes === 0) {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
      if (bytes > MAX_DISCARDED_BYTES) break;
    }
  }
  if (bytes > MAX_BODY_BYTES) {
    throw new Refusal(413, `The body is larger than ${MAX_BODY_BYTES} bytes.`, { connection: "close" });
  }
  return Buffer.concat(chunks);
}

/** A session's name is short. */
const MAX_SESSION_CHARACTERS = 64;

/** A request's content. */
export interface Question {
  readonly text: string;
  /** The conversation that it is part of; null if none. */
  readonly session: string | null;
  /** Whether the answer is sent word by word. */
  readonly stream: boolean;
}

/**
 * The question in a body `{"input": text}`, with `"session": name` or `"stream": true` beside it.
 * @throws Refusal 400 when it is not UTF-8, not JSON, or has no text in it
 */
export function parseInput(body: Uint8Array): Question {
  const { input, session, stream } = parseObject(body, '{"input": "text"}');
  if (input === undefined) throw new Refusal(400, 'The body has no "input".');
  if (typeof input !== "string") throw new Refusal(400, '"input" must be a string.');
  if (input.trim() === "") throw new Refusal(400, '"input" is empty.');
  // A lone surrogate has no UTF-8 form, so it can't be tokenized.
  return { text: input.toWellFormed(), session: parseSession(session), stream: parseStream(stream) };
}

/**
 * The JSON object that a body is.
 * @throws Refusal 400 when it is not UTF-8, not JSON, or no object
 */
export function parseObject(body: Uint8Array, example: string): Readonly<Record<string, unknown>> {
  const value = parseJson(body);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Refusal(400, `The body must be a JSON object like ${example}.`);
}

function parseStream(stream: unknown): boolean {
  if (stream === undefined || stream === null) return false;
  if (typeof stream === "boolean") return stream;
  throw new Refusal(400, '"stream" must be true or false.');
}

function parseSession(session: unknown): string | null {
  if (session === undefined || session === null) return null;
  if (typeof session === "string" && session !== "" && session.length <= MAX_SESSION_CHARACTERS) return session;
  throw new Refusal(400, `"session" must be a string of 1 to ${MAX_SESSION_CHARACTERS} characters.`);
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new Refusal(400, "The body is not JSON in UTF-8.");
  }
}
