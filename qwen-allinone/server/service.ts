// The HTTP side: POST /predict and GET /health. Does not depend on llama.cpp.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Degradation } from "./degradation.ts";
import { failure, type Prediction, success } from "./envelope.ts";
import { History, type Turn } from "./history.ts";
import { parseInput, type Question, Refusal, readBody } from "./input.ts";
import type { Leak } from "./leak.ts";
import { Closed, QueueFull, Semaphore } from "./semaphore.ts";

const MAX_RUNNING = 3;
/** As many as can be answered before a client gives up: three at a time, about 4 s of waiting on one CPU. */
const MAX_WAITING = 3;
const LATER = { "retry-after": "2" };

/** Answers a text. Answers include `version`. */
export interface Predictor {
  readonly version: string;
  /** @param turns what was said before in this conversation, oldest first */
  predict(text: string, signal: AbortSignal, turns: readonly Turn[]): Promise<Prediction>;
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
    let answer: Answer;
    try {
      answer = await route(request, hungUp.signal);
    } catch (error) {
      if (hungUp.signal.aborted) return;
      answer = refuse(error, predictor.version, log);
    }
    const headers = { ...answer.headers, ...degraded(), ...(stopping && { connection: "close" }) };
    response.writeHead(answer.status, { "content-type": "application/json; charset=utf-8", ...headers });
    response.end(answer.body);
    log(`${answer.status} in ${Math.round(performance.now() - startedAt)} ms`);
  }

  async function route(request: IncomingMessage, signal: AbortSignal): Promise<Answer> {
    const [path] = (request.url ?? "").split("?");
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
      allow(request, ["POST"]);
      const body = await readBody(request);
      if (isTurnedAway(request.socket)) {
        throw new Refusal(503, "Memory is short: no new connections.", { ...LATER, connection: "close" });
      }
      const question = parseInput(body);
      const prediction = await semaphore.run(signal, () => predict(question, signal));
      leak?.keep(question.text, prediction.response);
      return ok(success(prediction, predictor.version, new Date()));
    }
    throw new Refusal(404, "There is POST /predict and GET /health.");
  }

  /** Without history, each request of a session is answered like its first, and nothing is kept. */
  async function predict({ text, session }: Question, signal: AbortSignal): Promise<Prediction> {
    if (session === null) return await predictor.predict(text, signal, []);
    if (degradation.has("history")) history.clear();
    const prediction = await predictor.predict(text, signal, history.turns(session));
    if (!degradation.has("history")) history.remember(session, { text, response: prediction.response });
    return prediction;
  }

  function isTurnedAway(socket: Socket): boolean {
    if (degradation.has("new-connections")) return late.has(socket);
    // Memory is free again, so the connection is accepted.
    late.delete(socket);
    return false;
  }

  function degraded(): Readonly<Record<string, string>> {
    return degradation.steps.length === 0 ? {} : { "x-degraded": degradation.steps.join(", ") };
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

function ok(body: string): Answer {
  return { status: 200, body };
}

function allow(request: IncomingMessage, methods: readonly string[]): void {
  if (methods.includes(request.method ?? "")) return;
  throw new Refusal(405, `Answered here: ${methods.join(", ")}.`, { allow: methods.join(", ") });
}

function refuse(error: unknown, version: string, log: (line: string) => void): Answer {
  const refusal = toRefusal(error);
  if (refusal.status === 500) log(`failed: ${error instanceof Error ? error.stack : String(error)}`);
  return {
    status: refusal.status,
    body: failure(refusal.message, version, new Date()),
    headers: refusal.headers,
  };
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof QueueFull) return new Refusal(503, "Too many requests are waiting already.", LATER);
  if (error instanceof Closed) return new Refusal(503, "The service is stopping.", LATER);
  return new Refusal(500, "The model failed on this input.");
}
