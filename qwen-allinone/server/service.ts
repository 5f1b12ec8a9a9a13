// The HTTP side: POST /predict and GET /health. Knows nothing of llama.cpp.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { failure, type Prediction, success } from "./envelope.ts";
import { parseInput, Refusal, readBody } from "./input.ts";
import { Closed, QueueFull, Semaphore } from "./semaphore.ts";

const MAX_RUNNING = 3;
/** As many as are answered before a client gives up: three at a time, about 4 s of waiting on one CPU. */
const MAX_WAITING = 3;
const RETRY_AFTER_S = "2";

/** What answers a text. `version` tells senders whose answer it is. */
export interface Predictor {
  readonly version: string;
  predict(text: string, signal: AbortSignal): Promise<Prediction>;
}

export interface Service {
  readonly server: Server;
  /** Stops accepting, refuses what waits, and resolves when the running requests are answered. */
  stop(): Promise<void>;
}

/** Builds the service; the caller makes it listen. */
export function createService(predictor: Predictor, log: (line: string) => void): Service {
  const semaphore = new Semaphore(MAX_RUNNING, MAX_WAITING);
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
    const headers = { ...answer.headers, ...(stopping && { connection: "close" }) };
    response.writeHead(answer.status, { "content-type": "application/json; charset=utf-8", ...headers });
    response.end(answer.body);
    log(`${answer.status} in ${Math.round(performance.now() - startedAt)} ms`);
  }

  async function route(request: IncomingMessage, signal: AbortSignal): Promise<Answer> {
    const [path] = (request.url ?? "").split("?");
    if (path === "/health") {
      allow(request, ["GET", "HEAD"]);
      const { running, waiting } = semaphore;
      return ok(JSON.stringify({ status: "ok", version: predictor.version, running, waiting }));
    }
    if (path === "/predict") {
      allow(request, ["POST"]);
      const text = parseInput(await readBody(request));
      const prediction = await semaphore.run(signal, () => predictor.predict(text, signal));
      return ok(success(prediction, predictor.version, new Date()));
    }
    throw new Refusal(404, "There is POST /predict and GET /health.");
  }

  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000 }, (request, response) => {
    void respond(request, response);
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
  const later = { "retry-after": RETRY_AFTER_S };
  if (error instanceof Refusal) return error;
  if (error instanceof QueueFull) return new Refusal(503, "Too many requests are waiting already.", later);
  if (error instanceof Closed) return new Refusal(503, "The service is stopping.", later);
  return new Refusal(500, "The model failed on this input.");
}
