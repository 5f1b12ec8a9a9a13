import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { type Delaying, DelayProxy } from "../../../../src/experiments/network-delay/delay-proxy.ts";
import { randomNumbers } from "../../../../src/stats/random.ts";
import { risenBytes } from "../../../support/risen-bytes.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function proxyTo(port: number, delaying: Partial<Delaying> = {}): Promise<DelayProxy> {
  const upstream = new URL(`http://127.0.0.1:${port}`);
  const proxy = await DelayProxy.start(upstream, {
    delayMs: 0,
    jitterMs: 0,
    loss: 0,
    random: randomNumbers(1),
    ...delaying,
  });
  closing.push(() => proxy.close());
  return proxy;
}

async function echoServer(): Promise<number> {
  const server = createServer((request, response) => request.pipe(response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

async function ask(proxy: DelayProxy, body: string): Promise<{ text: string; ms: number }> {
  const startedAt = performance.now();
  const response = await fetch(proxy.origin, { method: "POST", body, headers: { connection: "close" } });
  return { text: await response.text(), ms: performance.now() - startedAt };
}

test("hands on a request and its answer, each as late as it is told", async () => {
  const proxy = await proxyTo(await echoServer(), { delayMs: 60 });
  const { text, ms } = await ask(proxy, "hello");
  expect(text).toBe("hello");
  expect(ms).toBeGreaterThanOrEqual(119);
  expect(proxy.passed).toEqual({ connections: 1, reset: 0 });
});

test("keeps the order of many pieces, however much they jitter", async () => {
  const proxy = await proxyTo(await echoServer(), { delayMs: 20, jitterMs: 20 });
  const body = Array.from({ length: 50_000 }, (_, index) => index).join(",");
  expect((await ask(proxy, body)).text).toBe(body);
});

test("resets the share of connections that is lost", async () => {
  const proxy = await proxyTo(await echoServer(), { loss: 0.3 });
  const ended = await Promise.allSettled(Array.from({ length: 100 }, () => ask(proxy, "x")));
  const { connections, reset } = proxy.passed;
  expect(connections).toBe(100);
  expect(ended.filter(({ status }) => status === "rejected")).toHaveLength(reset);
  expect(reset).toBeGreaterThan(15);
  expect(reset).toBeLessThan(45);
});

test("a service that is not there, and one that resets, look to the client as they are", async () => {
  const gone = createTcpServer().listen(0, "127.0.0.1");
  await once(gone, "listening");
  const { port } = gone.address() as AddressInfo;
  gone.close();
  await expect(ask(await proxyTo(port), "x")).rejects.toThrow();

  const rude = createTcpServer((socket) => socket.once("data", () => socket.resetAndDestroy())).listen(0, "127.0.0.1");
  await once(rude, "listening");
  closing.push(() => rude.close());
  await expect(ask(await proxyTo((rude.address() as AddressInfo).port, { delayMs: 20 }), "x")).rejects.toThrow();
});

test("closed, it cuts what still passes, and can be closed again", async () => {
  const silent = createTcpServer(() => undefined).listen(0, "127.0.0.1");
  await once(silent, "listening");
  closing.push(() => silent.close());
  const proxy = await proxyTo((silent.address() as AddressInfo).port);
  const client = connect({ host: "127.0.0.1", port: Number(proxy.origin.port) });
  await once(client, "connect");
  const closed = once(client, "close");
  await proxy.close();
  await closed;
  await proxy.close();
});

test("holds little of what a side sends without end, and hands on all of it once the other side reads", async () => {
  const MIB = 1024 * 1024;
  const [connections, sentEach] = [8, 32 * MIB];
  const server = createTcpServer((socket) => {
    let left = sentEach;
    const more = () => {
      while (left > 0) {
        left -= 65_536;
        if (!socket.write(Buffer.alloc(65_536))) return;
      }
      socket.end();
    };
    socket.on("error", () => undefined).on("drain", more);
    more();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  const proxy = await proxyTo((server.address() as AddressInfo).port, { delayMs: 20 });
  let clients: Socket[] = [];
  const risen = await risenBytes(async () => {
    clients = Array.from({ length: connections }, () => connect(Number(proxy.origin.port), "127.0.0.1"));
    closing.push(() => {
      for (const client of clients) client.destroy();
    });
    await Promise.all(clients.map((client) => once(client, "connect")));
    // Nobody reads, and nothing more comes.
    await sleep(500);
  });
  expect(risen).toBeLessThan(100 * MIB);
  const received = await Promise.all(
    clients.map(async (client) => {
      let bytes = 0;
      for await (const piece of client) bytes += (piece as Buffer).length;
      return bytes;
    }),
  );
  expect(received).toEqual(Array(connections).fill(sentEach));
});
