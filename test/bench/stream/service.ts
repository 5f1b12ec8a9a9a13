/**
 * The scripted service, a program of its own: prints its port, and when terminated its own times as JSON. Each piece of
 * text is the moment of the machine's monotonic clock just before it is written, so an answer says when its pieces left.
 * Raw sockets and events made beforehand, so that as little as possible lies between that moment and the kernel.
 * The head comes with the first piece: some tools measure only the first byte. Started with `in-step`, it answers all
 * requests after the same time, so that clients that each wait for their answer ask and are answered all at once.
 */
import { type AddressInfo, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { nearestRank } from "../../../src/model/measurement.ts";
import { raisePriority } from "../../../src/runner/priority.ts";
import { dueAfterMs, nowMs, SCRIPT, type ServiceTimes, UNSURE_MS } from "./script.ts";

const MARK = "@";
const USAGE = { prompt_tokens: 20, total_tokens: 20 + SCRIPT.pieces, completion_tokens: SCRIPT.pieces };
const HEAD = "HTTP/1.1 200 OK\r\nconnection: close\r\n";
const STREAM_HEAD = `${HEAD}content-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n`;
const ROLE = chunked(event([choice({ role: "assistant", content: "" })]));
const [BEFORE = "", AFTER = ""] = event([choice({ content: MARK })]).split(MARK);
const FINISH = chunked(event([choice({}, "stop")]));
const USED = chunked(event([], { usage: USAGE }));
const DONE = `${chunked("data: [DONE]\n\n")}0\r\n\r\n`;

/** An event as vLLM writes it. */
function event(choices: readonly object[], more: object = {}): string {
  const id = "chatcmpl-8f1b2c3d4e5f60718293a4b5c6d7e8f9";
  const head = { id, object: "chat.completion.chunk", created: 1_764_000_000, model: "Qwen/Qwen2.5-0.5B-Instruct" };
  return `data: ${JSON.stringify({ ...head, choices, ...more })}\n\n`;
}

function choice(delta: object, end: string | null = null): object {
  return { index: 0, delta, logprobs: null, finish_reason: end };
}

function chunked(text: string): string {
  return `${text.length.toString(16)}\r\n${text}\r\n`;
}

const isInStep = process.argv[2] === "in-step";
let requests = 0;
const unsure: string[] = [];
const writeMs: number[] = [];
const firstMs: number[] = [];

const server = createServer({ noDelay: true }, (socket) => {
  let request = "";
  socket.on("error", () => {});
  socket.on("data", (bytes) => {
    request += bytes.toString("latin1");
    const [head, body] = request.split("\r\n\r\n");
    if (head === undefined || body === undefined) return;
    if (body.length < Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0)) return;
    request = "";
    void (/"stream": *true/.test(body) ? stream(socket, body.includes("include_usage")) : whole(socket));
  });
});

function nextNumber(): number | null {
  requests += 1;
  return isInStep ? null : requests;
}

async function stream(socket: Socket, withUsage: boolean): Promise<void> {
  const cameAtMs = nowMs();
  const number = nextNumber();
  for (let index = 0; index < SCRIPT.pieces; index += 1) {
    await sleep(dueAfterMs(index, number));
    const start = index === 0 ? STREAM_HEAD + ROLE : "";
    const atMs = nowMs();
    const moment = atMs.toFixed(3);
    socket.write(start + chunked(`${BEFORE}${moment} ${AFTER}`));
    const tookMs = nowMs() - atMs;
    writeMs.push(tookMs);
    if (tookMs > UNSURE_MS) unsure.push(moment);
    if (index === 0) firstMs.push(atMs - cameAtMs);
  }
  socket.end(FINISH + (withUsage ? USED : "") + DONE);
}

/** The same text at the same time, but in one piece. */
async function whole(socket: Socket): Promise<void> {
  let content = "";
  const number = nextNumber();
  for (let index = 0; index < SCRIPT.pieces; index += 1) {
    await sleep(dueAfterMs(index, number));
    content += `${nowMs().toFixed(3)} `;
  }
  const choices = [{ index: 0, message: { role: "assistant", content }, logprobs: null, finish_reason: "stop" }];
  const body = JSON.stringify({ id: "chatcmpl-1", object: "chat.completion", choices, usage: USAGE });
  socket.end(`${HEAD}content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
}

process.once("SIGTERM", () => {
  const rank = (values: readonly number[], share: number) => nearestRank(values, share) ?? Number.NaN;
  const times: ServiceTimes = {
    writeP99Ms: rank(writeMs, 0.99),
    maxWriteMs: rank(writeMs, 1),
    unsure,
    firstP50Ms: rank(firstMs, 0.5),
    firstP99Ms: rank(firstMs, 0.99),
  };
  console.log(JSON.stringify(times));
  process.exit();
});

// Otherwise the service's own lateness between clock and kernel would look like an error of the client.
await raisePriority(() => {});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
