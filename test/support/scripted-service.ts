/**
 * A service under drill whose behavior is set by environment variables. Needs only node, so it also runs in a container
 * with just node and this file. Every variable can have the suffix `_AFTER_RESTART`, which overrides it from the second
 * start in the same file system on.
 *
 *   HOST, PORT                       where it listens (0.0.0.0:8080); port 0 takes a free one and prints it
 *   LISTEN_AFTER_MS                  a slow start: nothing listens until then
 *   READY_AFTER_MS                   listens, but answers 503 until then (counted from the start of the process)
 *   LATENCY_MS                       CPU time per request on the single thread; SLOW_FACTOR multiplies it
 *   THREADS                          computes LATENCY_MS in each of as many threads at once, instead of on its own one
 *   CHILD                            has a child process, which does nothing
 *   SLEEP_MS                         wait per request, without CPU
 *   SLOW_AFTER_START_MS_PER_REQUEST  additional CPU time for the first SLOW_AFTER_START_REQUESTS (10)
 *   FAIL_RATIO                       share of the requests that get a 500, spread evenly
 *   FREEZE_AFTER_REQUESTS, FREEZE_MS freezes the whole process once, at that request
 *   HANG_AFTER_REQUESTS              after this many requests it accepts and never answers
 *   ONCE_RESUMED                     after it stood still for more than two seconds: hang (accepts and never answers), or
 *                                    exit
 *   EXIT_AFTER_REQUESTS, EXIT_CODE   after this many answers the process exits (1)
 *   WRONG, WRONG_AFTER_REQUESTS      an answer of the table below, from the start or after this many good ones
 *   WRONG_ONCE_TOLD                  that answer only after a request to GET /turn, which a test sends when it wants to
 *   SLOW_MS                          how long the answer `slow` of the table takes, and `stream-stall` pauses (3000)
 *   STREAM_PIECE_MS                  streams its answers as server-sent events, with this time between two pieces of text
 *   WORDS, WORD_MS, WORD_CPU_MS      writes answers of so many words, with this wait and this CPU time for each, and sends
 *                                    them as they are written (with STREAM_PIECE_MS) or at the end
 *   GOES_ON_GENERATING               goes on writing for a client that has hung up; otherwise it stops
 *   IDLE_CLOSE_MS                    closes a kept-alive connection after this idle time
 *   TERM                             on SIGTERM: ignore it, graceful (finish running requests, then exit with 0), stuck
 *                                    (the same, but running requests are never answered), or exit at once with this
 *                                    code; unset keeps the kernel's default
 *   TERM_MS                          for graceful: how long it continues normally first
 *   LANES                            number of requests that are served at once; the others wait
 *   DROPS_ABANDONED                  skips one that waited, if its client has hung up
 *   MAX_WAITING                      with more waiting requests it answers 503 with Retry-After; unlimited if unset
 *   LEAK_BYTES                       memory leaked per request
 *   BAD_INPUT                        reads the input (otherwise it does not): refuse invalid input with 4xx, fail on it
 *                                    with 500, switch protocols on it without being asked to, or accept it
 *   SPEAKS                           openai-chat: POST /v1/chat/completions, with strict validation
 *   MODEL, MODEL_NEEDED              for openai-chat: rejects other models, with MODEL_NEEDED also requests without one
 *   API_KEY                          for openai-chat: rejects requests without this key
 *   KEEP_BODIES                      keeps every body in memory for ever
 *   LABEL_BY                         words: the label depends on the text's words of love and hate, and the response
 *                                    echoes its start. Otherwise every text is SENTIMENT (positive)
 *   OBEYS                            an order in the text flips the label, and a question for the instructions returns
 *                                    them (INSTRUCTIONS)
 *   CONTEXT_WORDS, BEYOND            reads this many of a text's last words; or of its first ones (head), or exits at a
 *                                    longer text (exit), or rejects it (refuse)
 *   EXIT_ON_NUL                      exits at a text with a NUL character
 *   LADDER                           short of CPU (80 % of the limit) or memory (90 %) it enters a degraded mode: good
 *                                    (reports it on /health, rejects new requests when short of memory, recovers), header
 *                                    (reports it only in a header), never (reports the mode but never enters it), always
 *                                    (reports it from the start), stuck (never recovers), takes-all (rejects nothing), cuts
 *                                    (breaks off running requests)
 *   HEALTH                           what GET /health says: ok whatever happens (early, the default); 503 while it is not
 *                                    ready or hangs (honest); or ok after it has waited for its turn like a request (queue)
 *   NEEDS, WITHOUT                   asks the cache at this host:port before each answer, for at most 300 ms; without one it
 *                                    answers anyway (answer), rejects with 503 (refuse), exits (exit), or never stops asking
 *                                    (hang)
 *   WRITES_TO, UNWRITTEN             writes a file of 16 KiB to this directory for each request, and removes it; if that fails,
 *                                    it answers anyway (answer), with 500 (fail), with 500 from then on (stuck), or exits
 *                                    (exit)
 *   FETCHES_AT_START                 fetches its model from this host:port before it listens, and exits if there is none
 *   START_FAIL, FAILING_STARTS       prints hostile log lines and exits with this code (1 means 3), at all or the first starts
 *   STATE_FILE                       records that it ran before (/tmp/scripted-service)
 *
 * GET /health returns what HEALTH says, or the disabled features; GET /seen returns the numbers of requests and connections.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";

const HOSTILE =
  "\n::error file=a.js,line=1::pwned\n##[error]pwned\n::set-output name=verdict::pass\n::stop-commands::x\n" +
  "\u001b[31mred\u001b]0;title\u0007 \u009b2J \u202egnp.exe \u2066hidden\u2069 line\u2028separator \u0000nul \u200bzero";
const MARKDOWN =
  "| a | b |\n|---|---|\n</details><img src=x onerror=alert(1)> @octocat `code` [x](javascript:alert(1)) <!-- marker -->";
const MIB = 1024 * 1024;

interface Exchange {
  readonly response: ServerResponse;
  /** Number of this request, from 1. */
  readonly count: number;
  /** The text of the request, if the service reads it. */
  readonly input: string;
  /** Frees its lane, if an answer is written word by word. */
  readonly done?: () => void;
}

const envelope = (fields: object): string =>
  JSON.stringify({ timestamp: "2025-01-01T00:00:00Z", version: "scripted", ...fields });
const good = { success: true, sentiment: "positive", response: "I am fine." };

/** All answers that it can give. WRONG names one of them. */
const ANSWERS: Readonly<Record<string, (exchange: Exchange) => void>> = {
  good: ({ response, input, done }) => {
    const answer = { ...good, sentiment: labelOf(input), ...saidTo(input) };
    if (words > 0) return void write(response, answer).finally(done);
    if (streamPieceMs >= 0) void stream(response, answer);
    else json(response, 200, speaksChat ? completion() : answer);
  },
  "stream-cut": ({ response }) => void stream(response, good, "cut"),
  "stream-stall": ({ response }) => void stream(response, good, "stall"),
  "server-error": ({ response }) => json(response, 500, { error: "the model is gone" }),
  "not-ready": ({ response }) => json(response, 503, { error: "loading" }),
  hang: () => {},
  exit: () => process.exit(1),
  slow: (exchange) => void setTimeout(() => ANSWERS.good?.(exchange), number("SLOW_MS", 3_000)),
  "missing-success": ({ response }) => json(response, 200, { sentiment: "positive", response: "hi" }),
  "success-text": ({ response }) => json(response, 200, { ...good, success: "true" }),
  "no-sentiment": ({ response }) => json(response, 200, { success: true, response: "hi" }),
  "empty-response": ({ response }) => json(response, 200, { ...good, response: " \n\t " }),
  "label-drift": ({ response }) => json(response, 200, { ...good, sentiment: "foo" }),
  "label-flood": ({ response, count }) => json(response, 200, { ...good, sentiment: `mood ${count}` }),
  "workflow-commands": ({ response }) =>
    json(response, 200, { success: HOSTILE, sentiment: HOSTILE, response: HOSTILE }),
  "hostile-response": ({ response }) => json(response, 200, { ...good, response: HOSTILE }),
  "hostile-error": ({ response }) => text(response, 500, "text/plain", HOSTILE),
  markdown: ({ response }) =>
    json(response, 200, { success: true, sentiment: MARKDOWN.slice(0, 30), response: MARKDOWN }),
  "markdown-error": ({ response }) => text(response, 500, "text/markdown", MARKDOWN),
  html: ({ response }) => text(response, 200, "text/html", "<!doctype html><h1>It works!</h1>"),
  array: ({ response }) => text(response, 200, "application/json", "[1,2]"),
  empty: ({ response }) => text(response, 200, "application/json", ""),
  huge: ({ response }) => json(response, 200, { ...good, response: "x".repeat(2 * MIB) }),
  "byte-order-mark": ({ response }) => text(response, 200, "application/json", `\ufeff${envelope(good)}`),
  dribble: ({ response }) => dribble(response, envelope(good)),
  redirect: ({ response }) => response.writeHead(307, { location: "/health" }).end(),
  "early-close": ({ response }) => {
    response.writeHead(200, { "content-length": 1000 }).write('{"success":');
    setTimeout(() => response.socket?.destroy(), 20);
  },
  "early-close-chunked": ({ response }) => {
    response.writeHead(200).write('{"success":');
    setTimeout(() => response.socket?.destroy(), 20);
  },
  close: ({ response }) => response.socket?.destroy(),
  reset: ({ response }) => response.socket?.resetAndDestroy(),
  "not-http": ({ response }) => response.socket?.end("220 mail.example.org ESMTP\r\n"),
};

const startsBefore = rememberStart(process.env.STATE_FILE ?? "/tmp/scripted-service");
const wrong = setting("WRONG") ?? "good";
if (!(wrong in ANSWERS)) throw new Error(`WRONG=${wrong} is not one of ${Object.keys(ANSWERS).join(", ")}`);
const latencyMs = number("LATENCY_MS", 0) * number("SLOW_FACTOR", 1);
const threads = Array.from({ length: number("THREADS", 0) }, () => new Worker(threadProgram(), { eval: true }));
if (setting("CHILD")) spawn(process.execPath, ["--eval", "setInterval(() => {}, 2 ** 30)"], { stdio: "ignore" });
const sleepMs = number("SLEEP_MS", 0);
const streamPieceMs = number("STREAM_PIECE_MS", -1);
const words = number("WORDS", 0);
const coldRequests = number("SLOW_AFTER_START_REQUESTS", 10);
const coldMs = number("SLOW_AFTER_START_MS_PER_REQUEST", 0);
const leakBytes = number("LEAK_BYTES", 0);
const leaked: Buffer[] = [];
const lanes = number("LANES", Infinity);
const maxWaiting = number("MAX_WAITING", Infinity);
const waiting: (() => void)[] = [];
let running = 0;
let stuck = false;
const badInput = setting("BAD_INPUT");
const labelBy = setting("LABEL_BY");
const obeys = setting("OBEYS") !== undefined;
const instructions = setting("INSTRUCTIONS") ?? "You are a classifier of moods and answer with one word and no more.";
const contextWords = number("CONTEXT_WORDS", 400);
const beyond = setting("BEYOND") ?? "tail";
const speaksChat = setting("SPEAKS") === "openai-chat";
const keepBodies = setting("KEEP_BODIES") !== undefined;
const ladder = setting("LADDER");
const health = setting("HEALTH") ?? "early";
const needs = setting("NEEDS");
const without = setting("WITHOUT") ?? "answer";
const writesTo = setting("WRITES_TO");
const unwritten = setting("UNWRITTEN") ?? "answer";
let isUnwritten = false;
const runningResponses = new Set<ServerResponse>();
let off: readonly string[] = ladder === "always" ? ["history"] : [];
const failRatio = number("FAIL_RATIO", 0);
const freezeAt = number("FREEZE_AFTER_REQUESTS", Infinity);
let hangAfter = number("HANG_AFTER_REQUESTS", Infinity);
const exitAfter = number("EXIT_AFTER_REQUESTS", Infinity);
const wrongAfter = number("WRONG_AFTER_REQUESTS", 0);
let switched = setting("WRONG_ONCE_TOLD") === undefined;
const readyAfterMs = number("READY_AFTER_MS", 0);
let requests = 0;
let connections = 0;

/** Serves a request now, or after an earlier one was answered, even if its client has given up in the meantime. */
function inLane(serve: (done: () => void) => void): void {
  if (running >= lanes) {
    waiting.push(() => inLane(serve));
    return;
  }
  running += 1;
  serve(() => {
    running -= 1;
    waiting.shift()?.();
  });
}

/** Asks the cache that it needs, if any. */
function withCache(then: (has: boolean) => void): void {
  const [host = "", port = ""] = needs?.split(":") ?? [];
  if (host === "") {
    then(true);
    return;
  }
  const socket = connect(Number(port), host, () => socket.write("PING\r\n"));
  let asked = true;
  const end = (has: boolean) => {
    if (!asked) return;
    asked = false;
    socket.destroy();
    if (!has && without === "exit") process.exit(1);
    if (has || without !== "hang") then(has);
  };
  socket.once("data", () => end(true));
  socket.once("error", () => end(false));
  // One that exits has no reason to on a busy machine.
  if (without !== "hang" && without !== "exit") socket.setTimeout(300, () => end(false));
}

/** Writes a temporary file for a request, if it is to. @returns whether the request can be answered */
function wroteFile(count: number): boolean {
  if (writesTo === undefined) return true;
  const file = `${writesTo}/request-${count}`;
  const isWritten = !isUnwritten && tryQuietly(() => writeFileSync(file, Buffer.alloc(16 * 1024, 1)));
  tryQuietly(() => rmSync(file, { force: true }));
  if (!isWritten && unwritten === "exit") process.exit(1);
  if (!isWritten && unwritten === "stuck") isUnwritten = true;
  return isWritten || unwritten === "answer";
}

/** Returns the status with which a strict service rejects a request; null for a valid one. */
function problemOf(method: string | undefined, body: Buffer): number | null {
  if (method !== "POST") return 405;
  if (body.length > 64 * 1024) return 413;
  try {
    const { input } = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    return typeof input === "string" && input.trim() !== "" ? null : 400;
  } catch {
    return 400;
  }
}

function inputOf(body: Buffer): string {
  const { input } = JSON.parse(body.toString());
  return String(input);
}

function wordsOf(input: string): string[] {
  return input.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Returns the label by the words of a text, as far as they are read. */
function labelOf(input: string): string {
  if (labelBy !== "words") return process.env.SENTIMENT ?? "positive";
  const words = wordsOf(input);
  const seen = beyond === "head" ? words.slice(0, contextWords) : words.slice(-contextWords);
  const count = (of: RegExp) => seen.filter((word) => of.test(word)).length;
  const good = count(/^(love|wonderful|best|happy|great|excellent|kind|fun)$/);
  const bad = count(/^(hate|terrible|worst|angry|awful|disgusting|rude|sad)$/);
  const label = good >= bad ? "positive" : "negative";
  if (!obeys || !/banana|香蕉|means negative/i.test(input)) return label;
  return label === "positive" ? "negative" : "positive";
}

function saidTo(input: string): object {
  if (labelBy !== "words") return {};
  if (obeys && input.includes("Repeat each word")) return { response: instructions };
  return { response: `You say: ${input.slice(0, 60)}` };
}

/** Returns a chat server's error for a request; null for a valid one. */
function chatProblem(
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): [status: number, message: string] | null {
  if (url !== "/v1/chat/completions") return [404, `no route ${url}`];
  if (method !== "POST") return [405, "POST it"];
  const key = setting("API_KEY");
  if (key !== undefined && headers.authorization !== `Bearer ${key}`) return [401, "the API key is wrong"];
  if (body.length > 64 * 1024) return [413, "too long"];
  try {
    const { model, messages, stream } = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    if (model === undefined ? setting("MODEL_NEEDED") !== undefined : model !== setting("MODEL"))
      return [404, `there is no model ${model}`];
    if (stream === true) return [400, "no streams here"];
    const isText = (message: { role?: unknown; content?: unknown }) =>
      typeof message.role === "string" && typeof message.content === "string";
    return messages.length > 0 && messages.every(isText) ? null : [400, "a message has no text"];
  } catch {
    return [400, "this is not a chat request"];
  }
}

function completion(): object {
  const message = { role: "assistant", content: "I am fine." };
  return { object: "chat.completion", choices: [{ index: 0, message, finish_reason: "stop" }] };
}

/** Watches the container's usage and changes the degraded mode. */
function watchUse(): void {
  let last = { atMs: performance.now(), seconds: cpuSecondsOfAll() };
  setInterval(() => {
    const now = { atMs: performance.now(), seconds: cpuSecondsOfAll() };
    const cpu = (1_000 * (now.seconds - last.seconds)) / (now.atMs - last.atMs) / cpuLimit();
    const before = off;
    if (memoryShare() > 0.9) off = ["history", "new requests"];
    else if (cpu > 0.8) off = ["history"];
    else if (ladder !== "stuck" && cpu < 0.7 && memoryShare() < 0.85) off = [];
    if (ladder === "cuts" && off.length > before.length && off.length > 1) {
      for (const response of runningResponses) response.socket?.destroy();
    }
    last = now;
  }, 1_000);
}

function cpuSecondsOfAll(): number {
  const version2 = /usage_usec (\d+)/.exec(kernelFile("cpu.stat"))?.[1];
  return version2 === undefined ? Number(kernelFile("cpuacct/cpuacct.usage")) / 1e9 : Number(version2) / 1e6;
}

function cpuLimit(): number {
  const [quota, period] = kernelFile("cpu.max").split(" ");
  if (period !== undefined) return Number(quota) / Number(period);
  return Number(kernelFile("cpu/cpu.cfs_quota_us")) / Number(kernelFile("cpu/cpu.cfs_period_us"));
}

function memoryShare(): number {
  const version1 = kernelFile("memory/memory.usage_in_bytes") !== "";
  const [stat, used, limit] = version1
    ? (["memory/memory.stat", "memory/memory.usage_in_bytes", "memory/memory.limit_in_bytes"] as const)
    : (["memory.stat", "memory.current", "memory.max"] as const);
  const idle = (version1 ? /^total_inactive_file (\d+)/m : /^inactive_file (\d+)/m).exec(kernelFile(stat))?.[1];
  return (Number(kernelFile(used)) - Number(idle ?? 0)) / Number(kernelFile(limit));
}

function kernelFile(name: string): string {
  try {
    return readFileSync(`/sys/fs/cgroup/${name}`, "utf8").trim();
  } catch {
    return "";
  }
}

/** Returns the answer for a request: the first rule that applies. */
function answerOf(count: number): string {
  if (performance.now() < readyAfterMs) return "not-ready";
  if (count > hangAfter) return "hang";
  if (Math.floor(count * failRatio) > Math.floor((count - 1) * failRatio)) return "server-error";
  return switched && count > wrongAfter ? wrong : "good";
}

function answerHealth(response: ServerResponse): void {
  const ok = () => text(response, 200, "text/plain", "ok");
  const isWell = performance.now() >= readyAfterMs && requests <= hangAfter;
  const inTurn = (done: () => void) => {
    setTimeout(() => {
      ok();
      done();
    }, sleepMs);
  };
  if (health === "honest" && !isWell) text(response, 503, "text/plain", "not well");
  else if (health === "queue") inLane(inTurn);
  else ok();
}

if (setting("ONCE_RESUMED") !== undefined) {
  let lastMs = performance.now();
  setInterval(() => {
    const stoodStill = performance.now() - lastMs > 2_000;
    lastMs = performance.now();
    if (stoodStill && setting("ONCE_RESUMED") === "exit") process.exit(1);
    if (stoodStill) hangAfter = requests;
  }, 50);
}

const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
  request.resume();
  if (off.length > 0) response.setHeader("x-degraded", off.join(", "));
  if (request.url === "/health" && ladder !== undefined && ladder !== "header") {
    return json(response, 200, { status: "ok", degraded: off });
  }
  if (request.url === "/health") return answerHealth(response);
  if (request.url === "/turn") {
    switched = true;
    return text(response, 200, "text/plain", "ok");
  }
  if (request.url === "/seen") return json(response, 200, { requests, connections });
  requests += 1;
  const count = requests;
  const chunks: Buffer[] = [];
  if (badInput !== undefined || keepBodies || speaksChat || labelBy === "words")
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.once("end", () => {
    const body = Buffer.concat(chunks);
    if (keepBodies) leaked.push(body);
    const refusal = speaksChat ? chatProblem(request, body) : null;
    if (refusal !== null) return json(response, refusal[0], { error: { message: refusal[1] } });
    if (off.includes("new requests") && ladder !== "takes-all") {
      response.setHeader("retry-after", "1");
      return json(response, 503, { error: "no memory" });
    }
    runningResponses.add(response);
    response.once("close", () => runningResponses.delete(response));
    const problem = badInput === undefined ? null : problemOf(request.method, body);
    if (setting("EXIT_ON_NUL") !== undefined && body.includes("\\u0000")) process.exit(134);
    if (problem !== null && badInput === "refuse") return json(response, problem, { error: "no text" });
    if (problem !== null && badInput === "switch") return switchProtocols(response);
    if (problem !== null && badInput === "fail") return json(response, 500, { error: "no text" });
    if (count === freezeAt) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, number("FREEZE_MS", 2000));
    if (leakBytes > 0) leaked.push(Buffer.alloc(leakBytes, 1));
    if (threads.length === 0) burn(latencyMs + (count <= coldRequests ? coldMs : 0));
    if (waiting.length >= maxWaiting) {
      response.setHeader("retry-after", "1");
      return json(response, 503, { error: "full" });
    }
    const input = labelBy === "words" ? inputOf(body) : "";
    if (wordsOf(input).length > contextWords && beyond === "exit") process.exit(139);
    if (wordsOf(input).length > contextWords && beyond === "refuse")
      return json(response, 413, { error: "the text is too long" });
    inLane((done) => {
      if (response.destroyed && setting("DROPS_ABANDONED") !== undefined) return done();
      const answer = () =>
        withCache((has) => {
          if (!wroteFile(count)) json(response, 500, { error: "cannot write" });
          else if (!has && without === "refuse") {
            response.setHeader("retry-after", "1");
            json(response, 503, { error: "no cache" });
          } else if (words > 0 && has) return ANSWERS[answerOf(count)]?.({ response, count, input, done });
          else ANSWERS[answerOf(count)]?.({ response, count, input });
          done();
        });
      if (threads.length > 0) void inThreads(latencyMs).then(answer);
      else if (sleepMs > 0) setTimeout(answer, sleepMs);
      else answer();
    });
    if (count >= exitAfter) response.once("close", () => process.exit(number("EXIT_CODE", 1)));
  });
});
server.on("connection", (socket) => {
  connections += 1;
  const idleMs = number("IDLE_CLOSE_MS", 0);
  if (idleMs > 0) socket.setTimeout(idleMs, () => socket.destroy());
});

if (ladder !== undefined && ladder !== "never" && ladder !== "always") watchUse();

const term = setting("TERM");
// A terminal sets TERM to its own name: only the values of the table count.
if (term === "ignore") process.on("SIGTERM", () => {});
else if (term === "graceful") process.on("SIGTERM", () => setTimeout(endWell, number("TERM_MS", 0)));
else if (term === "stuck") {
  process.on("SIGTERM", () => {
    stuck = true;
    endWell();
  });
} else if (term !== undefined && /^\d+$/.test(term)) process.on("SIGTERM", () => process.exit(Number(term)));

const startFail = number("START_FAIL", 0);
if (startFail > 0 && startsBefore < number("FAILING_STARTS", Infinity)) {
  process.stdout.write(`${HOSTILE}\n${MARKDOWN}\nfatal: cannot load the model\n`);
  process.exit(startFail === 1 ? 3 : startFail);
}
const modelHost = setting("FETCHES_AT_START") ?? "";
if (modelHost !== "") {
  const [host = "", port = ""] = modelHost.split(":");
  await new Promise<void>((fetched) => {
    const socket = connect(Number(port), host);
    socket.once("connect", () => {
      socket.destroy();
      fetched();
    });
    socket.once("error", ({ message }) => {
      console.error(`cannot fetch the model: ${message}`);
      process.exit(1);
    });
  });
}
setTimeout(
  () => {
    server.listen(number("PORT", 8080), process.env.HOST ?? "0.0.0.0", () => {
      console.log(`listening on ${(server.address() as AddressInfo).port}`);
    });
  },
  number("LISTEN_AFTER_MS", 0),
);

function endWell(): void {
  server.close(() => process.exit(0));
}

function setting(name: string): string | undefined {
  const overridden = startsBefore > 0 ? process.env[`${name}_AFTER_RESTART`] : undefined;
  return overridden ?? process.env[name];
}

function number(name: string, otherwise: number): number {
  const written = setting(name);
  if (written === undefined || written === "") return otherwise;
  if (!Number.isFinite(Number(written))) throw new Error(`${name}=${written} is not a number`);
  return Number(written);
}

/** Returns how many earlier starts there were in this file system. */
function rememberStart(path: string): number {
  let before = 0;
  try {
    before = readFileSync(path, "utf8").split("\n").length - 1;
    appendFileSync(path, "started\n");
  } catch {
    // The first start has no file yet. With a read-only root every start is a first one.
    tryQuietly(() => appendFileSync(path, "started\n"));
  }
  return before;
}

/** Returns whether it succeeded: what fails here is no reason not to serve. */
function tryQuietly(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

/** Burns CPU time, which takes longer under a quota. */
function burn(ms: number): void {
  const untilMicros = cpuMicros() + ms * 1000;
  for (let seed = 1; ms > 0 && cpuMicros() < untilMicros; ) {
    for (let round = 0; round < 10_000; round++) seed = Math.imul(seed ^ round, 0x9e3779b1);
  }
}

/** The same in every thread at once. */
async function inThreads(ms: number): Promise<void> {
  await Promise.all(
    threads.map((thread) => {
      const ended = once(thread, "message");
      thread.postMessage(ms);
      return ended;
    }),
  );
}

/** A thread that burns as much CPU time as it is told. */
function threadProgram(): string {
  return `${burn}\n${cpuMicros}\nconst { parentPort } = require("node:worker_threads");
parentPort.on("message", (ms) => { burn(ms); parentPort.postMessage("burnt"); });`;
}

function cpuMicros(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

function json(response: ServerResponse, status: number, fields: object): void {
  text(response, status, "application/json", envelope(fields));
}

function text(response: ServerResponse, status: number, type: string, body: string): void {
  if (stuck) return;
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body) }).end(body);
}

/** Writes an answer word by word. @param trouble what happens after its second word */
async function stream(response: ServerResponse, answer: typeof good, trouble?: "cut" | "stall"): Promise<void> {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const send = (event: object) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  for (const [index, word] of answer.response.split(" ").entries()) {
    if (index > 0) await sleep(index === 2 && trouble === "stall" ? number("SLOW_MS", 3_000) : streamPieceMs);
    if (index === 2 && trouble === "cut") return void response.socket?.destroy();
    send({ delta: `${word} ` });
  }
  send({ ...answer, done: true });
  response.end("data: [DONE]\n\n");
}

/** Writes an answer word by word, like a model, for a client that waits for it. */
async function write(response: ServerResponse, answer: typeof good): Promise<void> {
  const streams = streamPieceMs >= 0;
  const send = (event: object) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  const isOver = () => response.destroyed && setting("GOES_ON_GENERATING") === undefined;
  if (isOver()) return;
  if (streams) response.writeHead(200, { "content-type": "text/event-stream" });
  for (let word = 1; word <= words && !isOver(); word++) {
    burn(number("WORD_CPU_MS", 0));
    if (streams) send({ delta: `${word} ` });
    await sleep(number("WORD_MS", 0));
  }
  if (response.destroyed) return;
  if (!streams) return json(response, 200, answer);
  send({ ...answer, done: true });
  response.end("data: [DONE]\n\n");
}

/** Sends nothing more, so the client keeps waiting. */
function switchProtocols({ socket }: ServerResponse): void {
  socket?.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n");
}

/** Sends one byte every 20 ms: never idle for long, never done in time. */
function dribble(response: ServerResponse, body: string): void {
  response.writeHead(200, { "content-type": "application/json" });
  let sent = 0;
  const timer = setInterval(() => {
    response.write(body[sent]);
    sent += 1;
    if (sent === body.length) response.end();
    if (sent === body.length || response.destroyed) clearInterval(timer);
  }, 20);
}
