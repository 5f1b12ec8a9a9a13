/*
 * How exact the times of streamed answers are: a server writes each piece of text with the moment of the machine's
 * monotonic clock in it, so that every answer says when its own pieces left. What the client measures is compared with
 * that, and its CPU time per request with that of whole answers of the same texts.
 *
 *   node test/bench/stream.ts [--clients 50] [--seconds 20]
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Answer } from "../../src/load/http/answer.ts";
import { Client } from "../../src/load/http/client.ts";
import { Labels } from "../../src/load/labels.ts";
import { nearestRank } from "../../src/model/measurement.ts";
import { presetService } from "../../src/model/service/service.ts";

const FIRST_MS = 100;
const PIECE_MS = 20;
const PIECES = 30;
const STALL_MS = 150;

const nowMs = () => Number(process.hrtime.bigint()) / 1e6;

/** The server: a first piece after a while, then one every 20 ms, and one stall in the middle. */
async function serve(): Promise<void> {
  const server = createServer((request, response) => void answer(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  console.log((server.address() as AddressInfo).port);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = "";
  for await (const piece of request) body += piece;
  const streams = JSON.parse(body).stream === true;
  const usage = { completion_tokens: PIECES };
  const send = (event: object) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  response.socket?.setNoDelay(true);
  if (streams) response.writeHead(200, { "content-type": "text/event-stream" });
  let all = "";
  for (let index = 0; index < PIECES; index += 1) {
    await sleep(index === 0 ? FIRST_MS : index === PIECES / 2 ? STALL_MS : PIECE_MS);
    const content = `${nowMs()} `;
    all += content;
    if (streams) send({ choices: [{ delta: { content }, finish_reason: null }] });
  }
  if (streams) {
    send({ choices: [{ delta: {}, finish_reason: "stop" }] });
    send({ choices: [], usage });
    response.end("data: [DONE]\n\n");
  } else {
    const choices = [{ message: { content: all }, finish_reason: "stop" }];
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ choices, usage }));
  }
}

interface Errors {
  readonly ttftMs: number;
  readonly stallMs: number;
  readonly tpotMs: number;
}

/** What the client measured minus what the server did. */
function errorsOf(sentAtMs: number, { response = "", stream }: Answer): Errors {
  const times = response.trim().split(" ").map(Number);
  const gaps = times.slice(1).map((atMs, index) => atMs - (times[index] ?? 0));
  const [first = Number.NaN, last = Number.NaN] = [times[0], times.at(-1)];
  return {
    ttftMs: (stream?.firstTextMs ?? Number.NaN) - (first - sentAtMs),
    stallMs: (stream?.maxStallMs ?? Number.NaN) - Math.max(...gaps),
    tpotMs: (stream?.tpotMs ?? Number.NaN) - (last - first) / (PIECES - 1),
  };
}

async function measure(url: string, streams: boolean, clients: number, seconds: number) {
  const shape = presetService("openai-chat", null, streams ? "sse" : null);
  const client = new Client({ url, requestTimeoutMs: 30_000, labels: new Labels(), shape });
  const errors: Errors[] = [];
  let requests = 0;
  const untilMs = nowMs() + seconds * 1_000;
  const cpu = process.cpuUsage();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (nowMs() < untilMs) {
        const sentAtMs = nowMs();
        const answered = await client.send("hello");
        if (answered.outcome !== "ok") throw new Error(`a request ended as ${answered.outcome}`);
        requests += 1;
        if (streams) errors.push(errorsOf(sentAtMs, answered));
      }
    }),
  );
  const { user, system } = process.cpuUsage(cpu);
  client.close();
  return { requests, errors, cpuMs: (user + system) / 1_000 / requests };
}

async function bench(clients: number, seconds: number): Promise<void> {
  const child = spawn(process.execPath, [import.meta.filename, "--serve"], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = (await once(createInterface(child.stdout), "line")) as [string];
  try {
    const url = `http://127.0.0.1:${port}/v1/chat/completions`;
    await measure(url, true, clients, 2);
    const whole = await measure(url, false, clients, seconds);
    const streamed = await measure(url, true, clients, seconds);
    console.log(`${clients} clients, ${streamed.requests} streams of ${PIECES} pieces`);
    for (const figure of ["ttftMs", "stallMs", "tpotMs"] as const) {
      const values = streamed.errors.map((each) => Math.abs(each[figure]));
      const [p50, p99, most] = [0.5, 0.99, 1].map((rank) => (nearestRank(values, rank) ?? Number.NaN).toFixed(2));
      console.log(`error of ${figure}: P50 ${p50} ms, P99 ${p99} ms, at most ${most} ms`);
    }
    const ratio = (streamed.cpuMs / whole.cpuMs).toFixed(2);
    console.log(
      `CPU per request: ${streamed.cpuMs.toFixed(2)} ms streamed, ${whole.cpuMs.toFixed(2)} ms whole: ${ratio}x`,
    );
  } finally {
    child.kill();
  }
}

const { values } = parseArgs({
  options: {
    serve: { type: "boolean", default: false },
    clients: { type: "string", default: "50" },
    seconds: { type: "string", default: "20" },
  },
});
if (values.serve) await serve();
else await bench(Number(values.clients), Number(values.seconds));
