import { execFile } from "node:child_process";
import { type AddressInfo, createServer, type Server } from "node:net";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { Labels } from "../../../../src/load/labels.ts";
import { message } from "../../../../src/model/message.ts";
import { inEnglish, said } from "../../../support/said.ts";
import { clientOf, settle, sockets, startFull, startService } from "../service.ts";

const BODY = JSON.stringify({ success: true, sentiment: "positive", response: "noted" });
const GOOD = `HTTP/1.1 200 OK\r\ncontent-length: ${BODY.length}\r\n\r\n${BODY}`;
const CLOSED = "connection closed before the answer was complete";

describe("every outcome, from a real server", () => {
  test.each([
    ["good", "ok", undefined],
    ["byte-order-mark", "ok", undefined],
    ["server-error", "http-error", "500 Internal Server Error: the model is gone"],
    ["redirect", "http-error", "307 Temporary Redirect to /health, redirects are not followed"],
    ["missing-success", "wrong-answer", "`success` is missing"],
    ["no-sentiment", "wrong-answer", "`sentiment` is missing"],
    ["empty-response", "wrong-answer", "`response` is empty"],
    ["html", "wrong-answer", 'the body is not a JSON object: "<!doctype html><h1>It works!</h1>"'],
    ["huge", "wrong-answer", "the body is longer than 1 MiB"],
    ["early-close", "refused", CLOSED],
    ["early-close-chunked", "refused", CLOSED],
    ["close", "refused", CLOSED],
    ["reset", "refused", "connection reset (ECONNRESET)"],
    ["not-http", "refused", "the answer is not HTTP/1.1"],
  ])("%s gives %s", async (wrong, outcome, detail) => {
    await using service = await startService({ WRONG: wrong });
    const answer = await clientOf(service).send("hello");
    expect(inEnglish(answer)).toMatchObject({ outcome, ...(detail && { detail }) });
  });

  test.each([
    ["hang", "connected, no answer"],
    ["dribble", "connected, headers (200) and"],
  ])("%s times out, although the connection lives", async (wrong, detail) => {
    await using service = await startService({ WRONG: wrong });
    const answer = await clientOf(service, { requestTimeoutMs: 150 }).send("hello");
    expect(answer.outcome).toBe("timeout");
    expect(said(answer.detail)).toContain(`no complete answer within 150 ms: ${detail}`);
  });

  test("nobody listens: refused, with the code", async () => {
    const service = await startService();
    await service.kill();
    expect(await clientOf(service).send("hello")).toEqual({
      outcome: "refused",
      detail: expect.objectContaining({
        code: "reply.broken",
        args: expect.objectContaining({ error: "ECONNREFUSED" }),
      }),
      unconnected: true,
    });
  });

  test("a connection that is never accepted times out, and its socket goes with it", async () => {
    await using full = await startFull();
    await settle();
    const before = sockets();
    const answer = await clientOf({ url: `http://127.0.0.1:${full.port}/predict` }, { requestTimeoutMs: 150 }).send(
      "x",
    );
    expect(answer).toEqual({
      outcome: "timeout",
      detail: message("reply.timeout", { timeoutMs: 150, connected: false, status: null, bytes: 0 }),
      unconnected: true,
    });
    await settle();
    expect(sockets()).toBe(before);
  });

  test("a label never seen while learning is a wrong answer", async () => {
    const labels = new Labels();
    await using service = await startService({ WRONG: "label-drift", WRONG_AFTER_REQUESTS: "2" });
    const client = clientOf(service, { labels });
    expect((await client.send("a")).outcome).toBe("ok");
    expect((await client.send("b")).outcome).toBe("ok");
    labels.close();
    expect(inEnglish(await client.send("c"))).toMatchObject({
      outcome: "wrong-answer",
      detail: '`sentiment` is "foo", not one of positive',
    });
  });

  test("too many labels are no labels", async () => {
    await using service = await startService({ WRONG: "label-flood" });
    const client = clientOf(service);
    const outcomes: string[] = [];
    for (let request = 0; request < 14; request++) outcomes.push((await client.send("x")).outcome);
    expect(outcomes).toEqual([...Array(12).fill("ok"), "wrong-answer", "wrong-answer"]);
  });
});

describe("hostile answers", () => {
  test.each(["workflow-commands", "hostile-response", "hostile-error", "markdown", "markdown-error"])(
    "%s leaves only harmless lines",
    async (wrong) => {
      await using service = await startService({ WRONG: wrong });
      const answer = await clientOf(service).send("hello");
      for (const line of [answer.detail && said(answer.detail), answer.sentiment].filter(
        (text) => text !== undefined,
      )) {
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|^\s*::|##\[/u);
        expect(line.length).toBeLessThanOrEqual(300);
        expect(line).not.toBe("");
      }
    },
  );
});

describe("connections", () => {
  test("each request has its own, so a service that closes idle ones is never a false alarm", async () => {
    await using service = await startService({ IDLE_CLOSE_MS: "100" });
    const client = clientOf(service);
    for (let request = 0; request < 5; request++) {
      expect((await client.send("hello")).outcome).toBe("ok");
      await new Promise((resolve) => setTimeout(resolve, request * 50));
    }
    // The last connection is the one that asks.
    expect(await service.seen()).toMatchObject({ requests: 5, connections: 6 });
  });

  test("what went wrong with one leaves nothing to the next", async () => {
    const answers = ["HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n{", GOOD, "nonsense\r\n\r\n", GOOD + GOOD, GOOD];
    const server = createServer((socket) => {
      socket.on("error", () => undefined).once("data", () => socket.end(answers.shift() ?? ""));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const client = clientOf({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/predict` });
    const outcomes: string[] = [];
    while (answers.length > 0) {
      outcomes.push((await client.send("hello")).outcome);
      // The next one goes over what the last one left behind, once that is closed.
      await settle();
    }
    expect(outcomes).toEqual(["refused", "ok", "refused", "ok", "ok"]);
    server.close();
  });

  test("errors have their stack traces while answers end", async () => {
    await using service = await startService();
    const client = clientOf(service);
    const before = Error.stackTraceLimit;
    await Promise.all(Array.from({ length: 20 }, () => client.send("hello")));
    expect(Error.stackTraceLimit).toBe(before);
    expect(new Error("here").stack).toContain("client.test.ts");
  });

  test("undici is loaded with the first request, not with the module", async () => {
    await using service = await startService();
    const module = (path: string) => JSON.stringify(new URL(`../../../../src/${path}`, import.meta.url).href);
    const program = `
      const { createRequire } = await import("node:module");
      const { Client } = await import(${module("load/http/client.ts")});
      const { Labels } = await import(${module("load/labels.ts")});
      const { DEFAULT_PLAN } = await import(${module("model/default-plan.ts")});
      const isLoaded = () => Object.keys(createRequire("/x.js").cache).some((path) => path.includes("/undici/"));
      const order = { requestTimeoutMs: 5_000, labels: new Labels(), shape: DEFAULT_PLAN.service };
      const client = new Client({ ...order, url: ${JSON.stringify(service.url)} });
      const before = isLoaded();
      console.log(before, (await client.send("hello")).outcome, isLoaded());`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
    expect(stdout).toBe("false ok true\n");
  });

  test("no proxy of the environment is asked", async () => {
    const before = { ...process.env };
    Object.assign(process.env, { HTTP_PROXY: "http://127.0.0.1:9", http_proxy: "http://127.0.0.1:9", NO_PROXY: "" });
    try {
      await using service = await startService();
      expect((await clientOf(service).send("hello")).outcome).toBe("ok");
    } finally {
      process.env = before;
    }
  });

  test("the request is what the service expects", async () => {
    const { server, port, received } = await listener();
    const client = clientOf({ url: `http://127.0.0.1:${port}/v1/predict?x=1` }, { requestTimeoutMs: 150 });
    await client.send("你好");
    const [head = "", body = ""] = received().split("\r\n\r\n");
    expect(head).toMatch(/^POST \/v1\/predict\?x=1 HTTP\/1.1\r\n/);
    expect(head.toLowerCase()).toContain("content-type: application/json");
    expect(head.toLowerCase()).toContain("accept-encoding: identity");
    expect(head.toLowerCase()).toContain("connection: close");
    expect(JSON.parse(body)).toEqual({ input: "你好" });
    server.close();
  });

  test("only http: addresses", () => {
    expect(() => clientOf({ url: "https://127.0.0.1/predict" })).toThrow("asked over http:, not https:");
  });

  test("an IPv6 address works", async () => {
    await using service = await startService({ HOST: "::1" });
    expect((await clientOf({ url: `http://[::1]:${service.port}/predict` }).send("x")).outcome).toBe("ok");
  });
});

describe("cancelling", () => {
  test("an abort throws its reason and leaves nothing open", async () => {
    await using service = await startService({ WRONG: "hang" });
    const before = sockets();
    const abort = new AbortController();
    const answers = Array.from({ length: 30 }, () => clientOf(service).send("hello", abort.signal));
    setTimeout(() => abort.abort(new Error("enough")), 50);
    const ended = await Promise.allSettled(answers);
    expect(ended.every((one) => one.status === "rejected" && one.reason.message === "enough")).toBe(true);
    await settle();
    expect(sockets()).toBe(before);
  });

  test("an aborted signal sends nothing", async () => {
    await using service = await startService();
    await expect(clientOf(service).send("hello", AbortSignal.abort(new Error("over")))).rejects.toThrow("over");
    expect(await service.seen()).toMatchObject({ requests: 0 });
  });

  test("close cancels what is in flight and refuses the next", async () => {
    await using service = await startService({ WRONG: "hang" });
    const client = clientOf(service);
    const answer = client.send("hello");
    client.close();
    await expect(answer).rejects.toThrow("the client is closed");
    await expect(client.send("hello")).rejects.toThrow("the client is closed");
  });
});

/** Accepts, records and never answers. */
async function listener(): Promise<{ server: Server; port: number; received: () => string }> {
  let text = "";
  const server = createServer((socket) => {
    socket.on("data", (chunk) => {
      text += chunk;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { server, port: address.port, received: () => text };
}
