import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { askRaw } from "../../../../src/load/http/raw.ts";
import { message } from "../../../../src/model/message.ts";

const closing: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/predict`);
}

const { signal } = new AbortController();
const POST = { method: "POST", headers: { "content-type": "application/json" }, body: "{" };

test("tells status, body and whether to come back", async () => {
  const url = await serve((_, response) => response.writeHead(503, { "retry-after": "2" }).end("full"));
  expect(await askRaw(url, POST, 1_000, signal)).toMatchObject({
    status: 503,
    retryAfter: true,
    body: "full",
    failure: null,
  });
});

test("sends method, path and bytes as they are", async () => {
  const url = await serve(async (request, response) => {
    response.writeHead(400).end(`${request.method} ${request.url} ${Buffer.from(await text(request)).toString("hex")}`);
  });
  expect((await askRaw(url, POST, 1_000, signal)).body).toBe("POST /predict 7b");
  expect((await askRaw(url, { method: "DELETE", headers: {}, body: "" }, 1_000, signal)).body).toBe("DELETE /predict ");
});

test("sends slowly what is to be sent slowly, and then waits for the answer", async () => {
  const url = await serve(async (request, response) => response.end(String((await text(request)).length)));
  const slowly = { pieces: 5, everyMs: 20 };
  const reply = await askRaw(url, { ...POST, body: "x".repeat(50), slowly }, 1_000, signal);
  expect(reply).toMatchObject({ status: 200, body: "50" });
  expect(reply.latencyMs).toBeGreaterThanOrEqual(95);
});

test("an answer that comes before the body is out is an answer", async () => {
  const url = await serve((_, response) => response.writeHead(408, { connection: "close" }).end("slow"));
  const slowly = { pieces: 50, everyMs: 100 };
  expect((await askRaw(url, { ...POST, body: "x".repeat(50), slowly }, 1_000, signal)).status).toBe(408);
});

test("a body that breaks off and a service that never answers end in a failure", async () => {
  const hanging = await serve(() => undefined);
  expect(await askRaw(hanging, POST, 100, signal)).toMatchObject({
    status: null,
    failure: message("reply.none-within", { limitMs: 100 }),
  });
  const closed = createTcpServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
  await once(closed, "listening");
  closing.push(() => closed.close());
  const url = new URL(`http://127.0.0.1:${(closed.address() as AddressInfo).port}/`);
  expect(await askRaw(url, POST, 1_000, signal)).toMatchObject({
    status: null,
    failure: message("reply.none", {}),
  });
});

test("hangs up when it is told to", async () => {
  let closed = false;
  const url = await serve((request) => request.once("close", () => (closed = true)));
  const reply = await askRaw(url, { ...POST, hangUpAfterMs: 50 }, 5_000, signal);
  expect(reply.status).toBeNull();
  expect(reply.latencyMs).toBeLessThan(2_000);
  await expect.poll(() => closed).toBe(true);
});

test("a service that is not there is told as that", async () => {
  const server = createTcpServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  const reply = await askRaw(new URL(`http://127.0.0.1:${port}/`), POST, 1_000, signal);
  expect(reply.failure).toMatchObject({ code: "reply.broken", args: { error: "ECONNREFUSED" } });
});

test("is cancelled by its signal, and then throws", async () => {
  const url = await serve(() => undefined);
  const cancel = new AbortController();
  const asking = askRaw(url, POST, 5_000, cancel.signal);
  setTimeout(() => cancel.abort(new Error("cancelled")), 50);
  await expect(asking).rejects.toThrow("cancelled");
});
