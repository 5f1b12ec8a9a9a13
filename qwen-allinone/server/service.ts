// The HTTP side: POST /predict, POST /v1/chat/completions and GET /health. Does not depend on llama.cpp.

import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { type Chat, ChatAnswer, chatFailure, parseChat, usageOf } from "./chat.ts";
import type { Degradation } from "./degradation.ts";
import { failure, success } from "./envelope.ts";
import { EventStream } from "./events.ts";
import { History, type Turn } from "./history.ts";
import { parseInput, type Question, Refusal, readBody } from "./input.ts";
import type { Leak } from "./leak.ts";
import type { Sentiment } from "./prompts.ts";
import { Closed, QueueFull, Semaphore } from "./semaphore.ts";

const CHAT_PATH = "/v1/chat/completions";
const MAX_RUNNING = 3;
/** As many as can be answered before a client gives up: three at a time, about 4 s of waiting on one CPU. */
const MAX_WAITING = 3;
const LATER = { "retry-after": "2" };

/** One model that does two jobs. Answers include `version`. */
export interface Predictor {
  readonly version: string;
  classify(text: string, signal: AbortSignal): Promise<Sentiment>;
  reply(text: string, signal: AbortSignal, how: ReplyOptions): Promise<Reply>;
}

export interface ReplyOptions {
  /** What was said before in this conversation, oldest first. */
  readonly turns: readonly Turn[];
  /** Null for the model's own limit, which is never exceeded. */
  readonly maxTokens: number | null;
  /** Receives each piece of the text as soon as it is written. */
  readonly onText: (piece: string) => void;
}

export interface Reply {
  readonly text: string;
  /** Whether it ended by itself or was as long as it may be. */
  readonly finish: "stop" | "length";
  readonly promptTokens: number;
  readonly tokens: number;
}

export interface Service {
  readonly server: Server;
  /** Stops accepting, rejects waiting requests, and resolves when the running ones are answered. */
  stop(): Promise<void>;
}

/** The parts of a service other than its model. */
export interface ServiceParts {
  readonly log: (line: string) => void;
  /** The caller keeps it up to date. */
  readonly degradation: Degradation;
  /** Null except in tests. */
  readonly leak: Leak | null;
}

/** Builds the service; the caller makes it listen. */
export function createService(predictor: Predictor, { log, degradation, leak }: ServiceParts): Service {
  const semaphore = new Semaphore(MAX_RUNNING, MAX_WAITING);
  const history = new History();
  /** Connections that were made while new ones are rejected. */
  const late = new WeakSet<Socket>();
  let stopping = false;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    const hungUp = new AbortController();
    response.once("close", () => hungUp.abort());
    const events = new EventStream(response, always);
    let answer: Answer;
    try {
      answer = await route(request, hungUp.signal, events);
    } catch (error) {
      if (hungUp.signal.aborted) return;
      answer = refuse(error, pathOf(request) === CHAT_PATH ? "chat" : "envelope");
      if (events.begun) events.fail(answer.body);
    }
    if (!events.begun) {
      const type = { "content-type": "application/json; charset=utf-8" };
      response.writeHead(answer.status, { ...type, ...answer.headers, ...always() });
      response.end(answer.body);
    }
    log(`${answer.status} in ${Math.round(performance.now() - startedAt)} ms`);
  }

  /** @returns what is answered; its body has been sent already if the stream of events has begun */
  async function route(request: IncomingMessage, signal: AbortSignal, events: EventStream): Promise<Answer> {
    const path = pathOf(request);
    if (path === "/health") {
      allow(request, ["GET", "HEAD"]);
      const { running, waiting } = semaphore;
      const { steps } = degradation;
      const leaking = leak === null ? {} : { leak: leak.times };
      return ok(
        JSON.stringify({ status: "ok", version: predictor.version, running, waiting, degraded: steps, ...leaking }),
      );
    }
    if (path === "/predict") {
      const question = parseInput(await posted(request));
      return await semaphore.run(signal, () => predict(question, signal, events));
    }
    if (path === CHAT_PATH) {
      const chat = parseChat(await posted(request));
      return await semaphore.run(signal, () => complete(chat, signal, events));
    }
    throw new Refusal(404, `There is POST /predict, POST ${CHAT_PATH} and GET /health.`);
  }

  async function posted(request: IncomingMessage): Promise<Uint8Array> {
    allow(request, ["POST"]);
    const body = await readBody(request);
    if (!isTurnedAway(request.socket)) return body;
    throw new Refusal(503, "Memory is short: no new connections.", { ...LATER, connection: "close" });
  }

  /** Without history, each request of a session is answered like its first, and nothing is kept. */
  async function predict(question: Question, signal: AbortSignal, events: EventStream): Promise<Answer> {
    const { text, session, stream } = question;
    const sentiment = await predictor.classify(text, signal);
    if (stream) events.send({ sentiment });
    if (degradation.has("history")) history.clear();
    const reply = await predictor.reply(text, signal, {
      turns: session === null ? [] : history.turns(session),
      maxTokens: null,
      onText: (delta) => void (stream && events.send({ delta })),
    });
    const { text: response } = reply;
    if (session !== null && !degradation.has("history")) history.remember(session, { text, response });
    leak?.keep(text, response);
    const whole = success({ sentiment, response }, predictor.version, new Date());
    if (!stream) return ok(whole);
    events.send({ done: true, ...JSON.parse(whole), usage: usageOf(reply) });
    events.done();
    return ok("");
  }

  async function complete(chat: Chat, signal: AbortSignal, events: EventStream): Promise<Answer> {
    const { text, turns, maxTokens, stream } = chat;
    const answer = new ChatAnswer(chat, events, randomUUID(), new Date());
    const onText = (piece: string) => void (stream && answer.piece(piece));
    const reply = await predictor.reply(text, signal, { turns, maxTokens, onText });
    leak?.keep(text, reply.text);
    if (!stream) return ok(answer.whole(reply));
    answer.end(reply);
    return ok("");
  }

  function isTurnedAway(socket: Socket): boolean {
    if (degradation.has("new-connections")) return late.has(socket);
    // Memory is free again, so the connection is accepted.
    late.delete(socket);
    return false;
  }

  /** Headers that every answer has. */
  function always(): Readonly<Record<string, string>> {
    const { steps } = degradation;
    return { ...(steps.length > 0 && { "x-degraded": steps.join(", ") }), ...(stopping && { connection: "close" }) };
  }

  function refuse(error: unknown, shape: "chat" | "envelope"): Answer {
    const { status, message, headers } = toRefusal(error);
    if (status === 500) log(`failed: ${error instanceof Error ? error.stack : String(error)}`);
    const body = shape === "chat" ? chatFailure(message, status) : failure(message, predictor.version, new Date());
    return { status, body, headers };
  }

  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000 }, (request, response) => {
    void respond(request, response);
  });
  server.on("connection", (socket) => {
    if (degradation.has("new-connections")) late.add(socket);
  });
  return {
    server,
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        semaphore.close();
        server.close(() => resolve());
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "").split("?")[0] ?? "";
}

function ok(body: string): Answer {
  return { status: 200, body };
}

function allow(request: IncomingMessage, methods: readonly string[]): void {
  if (methods.includes(request.method ?? "")) return;
  throw new Refusal(405, `Answered here: ${methods.join(", ")}.`, { allow: methods.join(", ") });
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof QueueFull) return new Refusal(503, "Too many requests are waiting already.", LATER);
  if (error instanceof Closed) return new Refusal(503, "The service is stopping.", LATER);
  return new Refusal(500, "The model failed on this input.");
}
