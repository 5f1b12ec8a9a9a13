/**
 * Services that failed in real use, selected by MODE: cases that the drill once misjudged, hung on or misreported. Needs
 * only node. For services with adjustable behavior see `scripted-service.ts`.
 *
 *   ok               good answer after 60 ms, hardly any of them CPU
 *   engine           an API process with a separate engine of 300 MiB; answers 500 for ever once the engine is gone
 *                    (GET still says ok then, or 503 with HEALTH=honest)
 *   respawn          the same, but the engine is started again
 *   leak-by-text     keeps 1 MiB for each different text
 *   cache            60 ms of CPU for a new text, none for a known one
 *   pidfile          refuses to start if the file of an earlier start exists
 *   drains-on-int    on SIGINT it finishes running requests and exits; on SIGTERM it exits at once
 *   deaf             ignores SIGTERM
 *   pile-up          never sheds, and answers more and more slowly
 *   upgrade          answers 101 and nothing more
 *   hang             accepts connections and never answers
 *   ipv6-only        listens only on IPv6
 *   raw-http2        only speaks HTTP/2
 *   scored           answers with a label that contains a score, such as `positive (75%)`
 *   redirect, error-in-200, gzip, created   answers of that kind
 *   wrong-path       exits at once and names the path in MODEL_PATH
 *   shm              needs 200 MiB of /dev/shm to start
 */
import { type ChildProcess, fork } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer, type ServerResponse } from "node:http";
import { createServer as createTcpServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";

const MIB = 1024 * 1024;
const HTTP2_SETTINGS_AND_GOAWAY = "000012040000000000000300000080000400010000000500ffffff";
const NEGATIVE = /awful|terrible|worst|hate|angry|sad|糟|难过|生气/i;

type Json = Record<string, unknown>;
type Respond = (response: ServerResponse, text: string) => void | Promise<void>;

const mode = process.env.MODE ?? "ok";
const port = Number(process.env.PORT ?? 8080);
const keptByText = new Map<string, Json | Buffer>();
let received = 0;
let isEngineGone = false;

/** The process with the memory. Each request is passed on to it. */
function beEngine(): void {
  const weights = Buffer.alloc(300 * MIB, 1);
  process.on("message", ({ id }: { id: number }) => process.send?.({ id, ok: weights.length > 0 }));
  setInterval(() => {}, 1e6);
}

function beService(): void {
  refuseToStart();
  if (mode === "raw-http2") {
    const answer = Buffer.from(HTTP2_SETTINGS_AND_GOAWAY, "hex");
    // A client that hangs up must not end the service: whoever looks for another protocol first would do that.
    return void createTcpServer((socket) => socket.on("error", () => {}).end(answer)).listen(port);
  }
  if (mode === "upgrade") {
    const answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n";
    createTcpServer((socket) => socket.once("data", () => socket.write(answer)).on("error", () => {})).listen(port);
    return;
  }
  const respond = mode === "engine" || mode === "respawn" ? throughEngine() : (RESPONSES[mode] ?? answerWell);
  const server = createHttpServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      // The health check always reports ok, unless it is honest.
      const isWell = process.env.HEALTH !== "honest" || !isEngineGone;
      if (request.method === "GET") return send(response, isWell ? 200 : 503, { status: isWell ? "ok" : "no engine" });
      const text = inputOf(body);
      if (text === undefined) return send(response, 400, { error: "bad json" });
      if (typeof text !== "string") return send(response, 400, { error: "input must be text" });
      if (mode === "redirect" && !request.url?.endsWith("/"))
        return send(response, 307, "", { location: `${request.url}/` });
      return void respond(response, text);
    });
  });
  server.listen(mode === "ipv6-only" ? { port, host: "::", ipv6Only: true } : { port });
  if (mode !== "drains-on-int") return void process.on("SIGTERM", () => mode !== "deaf" && process.exit(0));
  process.on("SIGINT", () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}

function refuseToStart(): void {
  const refusal = REFUSALS[mode]?.() ?? null;
  if (refusal === null) return;
  console.error(refusal);
  process.exit(1);
}

const REFUSALS: Readonly<Record<string, () => string | null>> = {
  pidfile: () => {
    if (existsSync("/tmp/service.pid")) return "already running: /tmp/service.pid is there";
    writeFileSync("/tmp/service.pid", String(process.pid));
    return null;
  },
  shm: () => {
    try {
      writeFileSync("/dev/shm/arena", Buffer.alloc(200 * MIB));
      return null;
    } catch {
      return "no space in /dev/shm";
    }
  },
  "wrong-path": () =>
    `failed to open model file '${process.env.MODEL_PATH ?? "/models/qwenn.gguf"}' (No such file or directory)`,
};

const answerWell: Respond = async (response, text) => {
  await wait();
  send(response, 200, good(text));
};

const RESPONSES: Readonly<Record<string, Respond>> = {
  hang: () => {},
  "error-in-200": (response) => send(response, 200, { error: { message: "model overloaded", code: 529 } }),
  created: async (response, text) => {
    await wait();
    send(response, 201, good(text));
  },
  gzip: async (response, text) => {
    await wait();
    send(response, 200, gzipSync(JSON.stringify(good(text))), { "content-encoding": "gzip" });
  },
  cache: (response, text) => {
    if (!keptByText.has(text)) {
      burn(60);
      keptByText.set(text, good(text));
    }
    send(response, 200, keptByText.get(text) as Json);
  },
  scored: async (response, text) => {
    await wait();
    const score = 50 + (Buffer.byteLength(text) % 50);
    const { sentiment, ...rest } = good(text);
    send(response, 200, { ...rest, sentiment: `${sentiment} (${score}%)` });
  },
  "leak-by-text": async (response, text) => {
    await wait();
    if (!keptByText.has(text)) keptByText.set(text, Buffer.alloc(MIB, 1));
    send(response, 200, good(text));
  },
  "pile-up": (response, text) => {
    received += 1;
    return setTimeout(40 * received).then(() => send(response, 200, good(text)));
  },
};

/** Starts the engine. The API process never recovers from its death. */
function throughEngine(): Respond {
  const waiting = new Map<number, (ok: boolean) => void>();
  const settle = (id: number, ok: boolean) => {
    waiting.get(id)?.(ok);
    waiting.delete(id);
  };
  let engine: ChildProcess | null = null;
  const start = () => {
    engine = fork(new URL(import.meta.url), ["child"])
      .on("message", ({ id }: { id: number }) => settle(id, true))
      .on("exit", () => {
        engine = null;
        isEngineGone = mode === "engine";
        for (const id of waiting.keys()) settle(id, false);
        if (mode === "respawn") start();
      });
  };
  start();
  return async (response, text) => {
    received += 1;
    const id = received;
    const answered = Promise.withResolvers<boolean>();
    waiting.set(id, answered.resolve);
    if (engine === null) settle(id, false);
    // Its death may not be known yet.
    else engine.send({ id }, () => {});
    await wait();
    if (await answered.promise) send(response, 200, good(text));
    else send(response, 500, { error: "engine is dead" });
  };
}

function inputOf(body: string): unknown {
  try {
    return (JSON.parse(body) as { input?: unknown }).input ?? null;
  } catch {
    return undefined;
  }
}

function good(text: string): Json {
  return { success: true, sentiment: NEGATIVE.test(text) ? "negative" : "positive", response: "noted" };
}

function send(response: ServerResponse, status: number, body: Json | Buffer | string, headers = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(Buffer.isBuffer(body) || typeof body === "string" ? body : JSON.stringify(body));
}

/** So long that other drills on the machine do not change the P50 by much. */
function wait(): Promise<void> {
  return setTimeout(60);
}

/** Burns CPU time, not wall time: under a quota it takes longer. */
function burn(ms: number): void {
  const end = spentMs() + ms;
  while (spentMs() < end);
}

function spentMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

if (process.argv[2] === "child") beEngine();
else beService();
