import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { Worker } from "node:worker_threads";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import type { Answer } from "../../../src/load/http/answer.ts";
import { askRaw } from "../../../src/load/http/raw.ts";
import { DEFAULT_PLAN } from "../../../src/model/default-plan.ts";
import { message } from "../../../src/model/message.ts";
import { risenBytes } from "../../support/risen-bytes.ts";
import { said } from "../../support/said.ts";
import { clientOf, settle, sockets, startCase } from "./service.ts";

const MIB = 1024 * 1024;
const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
const GOOD = JSON.stringify({ success: true, sentiment: "positive", response: "noted" });
const POST = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };
const { signal } = new AbortController();

const closing: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A service that does as it likes with each connection, once it was asked. */
async function serve(answer: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined).once("data", () => answer(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/predict`;
}

/** A service that answers so, in a thread of its own: what it holds itself does not count as ours. */
async function serveApart(answer: string): Promise<string> {
  const script = `
    const { parentPort, workerData } = require("node:worker_threads");
    const server = require("node:net").createServer((socket) => {
      socket.on("error", () => undefined).once("data", () => socket.write(workerData));
    });
    server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));`;
  const worker = new Worker(script, { eval: true, workerData: answer });
  closing.push(() => worker.terminate());
  const [port] = await once(worker, "message");
  return `http://127.0.0.1:${port}/predict`;
}

/** Writes a beginning, and then the same again and again for as long as somebody reads. */
function forever(socket: Socket, first: string, piece: string): void {
  socket.write(first);
  const more = () => {
    while (!socket.destroyed && socket.write(piece));
  };
  socket.on("drain", more);
  more();
}

const CHUNKED = `${HEAD}transfer-encoding: chunked\r\n\r\n`;
const SWITCH = "HTTP/1.1 101 Switching Protocols\r\n";
const LONG = "x".repeat(65_536);
const FIELDS = "a: b\r\n".repeat(1_000);

const HOSTILE: readonly (readonly [name: string, answer: (socket: Socket) => void])[] = [
  ["101 and nothing more", (socket) => socket.write(`${SWITCH}Upgrade: x\r\nConnection: Upgrade\r\n\r\n`)],
  ["101 that names no protocol", (socket) => socket.write(`${SWITCH}\r\n`)],
  ["1xx without end", (socket) => forever(socket, "", "HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n".repeat(100))],
  ["100 that nobody asked for", (socket) => socket.write("HTTP/1.1 100 Continue\r\n\r\n")],
  ["headers without end", (socket) => forever(socket, HEAD, FIELDS)],
  ["one header without end", (socket) => forever(socket, `${HEAD}x: `, LONG)],
  ["a status line without end", (socket) => forever(socket, "HTTP/1.1 200 ", LONG)],
  ["a body without end", (socket) => forever(socket, `${HEAD}\r\n`, LONG)],
  ["chunks of one byte without end", (socket) => forever(socket, CHUNKED, "1\r\nx\r\n".repeat(10_000))],
  ["a chunk's extension without end", (socket) => forever(socket, `${CHUNKED}1;`, LONG)],
  ["trailers without end", (socket) => forever(socket, `${CHUNKED}1\r\nx\r\n0\r\n`, FIELDS)],
  ["a body of a length that never comes", (socket) => socket.write(`${HEAD}content-length: 1000000\r\n\r\n{`)],
  ["a length beyond all numbers", (socket) => socket.write(`${HEAD}content-length: ${"9".repeat(40)}\r\n\r\n{`)],
  ["a body drop by drop", (socket) => drip(socket, `${HEAD}\r\n`, " ")],
  ["headers drop by drop", (socket) => drip(socket, HEAD, "x: y\r\n")],
  ["nothing, and half a close", (socket) => socket.end()],
];

function drip(socket: Socket, first: string, drop: string): void {
  socket.write(first);
  const timer = setInterval(() => socket.write(drop), 20);
  socket.once("close", () => clearInterval(timer));
}

describe.each(HOSTILE)("%s", (_, answer) => {
  test("ends for the load, and nothing stays open", async () => {
    const url = await serve(answer);
    const answered = await clientOf({ url }, { requestTimeoutMs: 500 }).send("hello");
    expect(answered.outcome).not.toBe("ok");
    expect(said(answered.detail)).not.toBe("");
    await expect.poll(sockets).toBeLessThanOrEqual(1);
  });

  test("ends for a single question, also when it is cancelled", async () => {
    const url = new URL(await serve(answer));
    const reply = await askRaw(url, POST, 500, signal);
    expect(reply.body.length).toBeLessThanOrEqual(64 * 1024);
    expect(reply.status === null).toBe(reply.failure !== null);
    const cancel = new AbortController();
    const asking = askRaw(url, POST, 600_000, cancel.signal).catch((error: Error) => error.message);
    setTimeout(() => cancel.abort(new Error("cancelled")), 50);
    const ended = await asking;
    // What ends by itself is not cancelled.
    expect(["cancelled", reply.failure, null]).toContainEqual(typeof ended === "string" ? ended : ended.failure);
  });
});

test("a switch of protocols is named", async () => {
  await using service = await startCase("upgrade");
  expect(await clientOf(service).send("hello")).toEqual({
    outcome: "http-error",
    status: 101,
    detail: message("reply.status", { status: 101, meaning: "Switching Protocols", text: "", location: null }),
  });
  expect((await askRaw(new URL(service.url), POST, 5_000, signal)).failure).toEqual(
    message("reply.switched-protocols", {}),
  );
});

describe("the cases of answers that are no plain 200", () => {
  test.each<[string, Partial<Answer>]>([
    [
      "redirect",
      {
        outcome: "http-error",
        detail: message("reply.status", {
          status: 307,
          meaning: "Temporary Redirect",
          text: "",
          location: "/predict/",
        }),
        advice: message("answer.redirects", { path: "/predict/" }),
      },
    ],
    [
      "error-in-200",
      {
        outcome: "wrong-answer",
        detail: expect.objectContaining({ args: expect.objectContaining({ text: '"model overloaded"' }) }),
      },
    ],
    ["gzip", { outcome: "ok", sentiment: "positive" }],
    ["created", { outcome: "http-error", status: 201, advice: message("answer.good-status", {}) }],
    ["raw-http2", { outcome: "refused" }],
  ])("%s", async (mode, expected) => {
    await using service = await startCase(mode);
    expect(await clientOf(service).send("hello")).toMatchObject(expected);
  });

  test("created, where any status of success is taken", async () => {
    await using service = await startCase("created");
    const shape = { ...DEFAULT_PLAN.service, answer: { ...DEFAULT_PLAN.service.answer, status: "2xx" } };
    expect(await clientOf(service, { shape }).send("hello")).toMatchObject({ outcome: "ok", status: 201 });
  });
});

describe("a body that was packed", () => {
  const packed = (body: Buffer | string, coding: string) => (socket: Socket) => {
    socket.write(`${HEAD}content-encoding: ${coding}\r\ncontent-length: ${body.length}\r\n\r\n`);
    socket.end(body);
  };

  test.each([
    [
      "a bomb",
      gzipSync(Buffer.alloc(500 * MIB)),
      "gzip",
      message("reply.body-too-long", { maxBytes: MIB, unpacked: true }),
    ],
    ["no gzip at all", "{}", "gzip", message("reply.not-packed-as-declared", { coding: "gzip" })],
    ["half of it", gzipSync(GOOD).subarray(0, 20), "gzip", message("reply.not-packed-as-declared", { coding: "gzip" })],
    ["an unknown coding", "{}", "compress", message("reply.packed", {})],
    ["a name of every object", "{}", "constructor", message("reply.packed", {})],
  ])("%s is named", async (_, body, coding, detail) => {
    const url = await serve(packed(body, coding));
    let answered: Answer | undefined;
    const risen = await risenBytes(async () => {
      answered = await clientOf({ url }).send("hello");
    });
    expect(answered).toMatchObject({ outcome: "wrong-answer", detail });
    expect(risen).toBeLessThan(100 * MIB);
  });

  test("in plain words it is nothing special", async () => {
    const url = await serve(packed(GOOD, "identity"));
    expect((await clientOf({ url }).send("hello")).outcome).toBe("ok");
  });
});

describe("what a service can make the generator hold", () => {
  const AT_ONCE = 300;

  test.each([
    ["long bodies that never end", `${HEAD}\r\n${" ".repeat(MIB - 1)}`],
    ["bodies in pieces of one byte", `${HEAD}transfer-encoding: chunked\r\n\r\n${"1\r\nx\r\n".repeat(60_000)}`],
  ])("%s", async (_, answer) => {
    const url = await serveApart(answer);
    const client = clientOf({ url }, { requestTimeoutMs: 3_000 });
    const risen = await risenBytes(() => Promise.all(Array.from({ length: AT_ONCE }, () => client.send("hello"))));
    expect(risen).toBeLessThan(100 * MIB);
    await settle();
  });

  test("a body of 32 KiB always has room", async () => {
    const long = JSON.stringify({ success: true, sentiment: "positive", response: "x".repeat(31_000) });
    const url = await serve((socket) => socket.end(`${HEAD}content-length: ${long.length}\r\n\r\n${long}`));
    const client = clientOf({ url });
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => client.send("hello")));
    expect(answers.every(({ outcome }) => outcome === "ok")).toBe(true);
  });
});
