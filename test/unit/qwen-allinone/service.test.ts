import { once } from "node:events";
import { Agent, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { Degradation } from "../../../qwen-allinone/server/degradation.ts";
import { MAX_BODY_BYTES } from "../../../qwen-allinone/server/input.ts";
import { leakOf } from "../../../qwen-allinone/server/leak.ts";
import {
  createService,
  type Predictor,
  type ReplyOptions,
  type Service,
} from "../../../qwen-allinone/server/service.ts";
import { Labels } from "../../../src/load/labels.ts";
import { StreamedAnswer, type StreamedShape } from "../../../src/load/stream/streamed-answer.ts";
import { requestTemplate } from "../../../src/model/service/request-template.ts";
import { presetService } from "../../../src/model/service/service.ts";

const SERVICE = presetService("qwen-allinone", null, "sse");

/** Answers with what it was asked, and holds texts that say so until they are let go. */
class Parrot implements Predictor {
  readonly version = "parrot";
  readonly held: (() => void)[] = [];
  readonly hungUp: string[] = [];

  readonly reminded: string[][] = [];

  async classify() {
    return "positive" as const;
  }

  async reply(text: string, signal: AbortSignal, { turns, maxTokens, onText }: ReplyOptions) {
    this.reminded.push(turns.map((turn) => turn.text));
    if (text.startsWith("break")) throw new Error("the model is broken");
    if (text.startsWith("hold")) await new Promise<void>((resolve) => this.held.push(resolve));
    if (signal.aborted) this.hungUp.push(text);
    const words = text.split(/(?= )/).slice(0, maxTokens ?? undefined);
    for (const word of words) onText(word);
    if (text.includes("then break")) throw new Error("the model is broken");
    const finish = words.length === maxTokens ? ("length" as const) : ("stop" as const);
    return { text: words.join(""), finish, promptTokens: 7, tokens: words.length };
  }
}

const services: Service[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) {
    service.server.closeAllConnections();
    await service.stop();
  }
});

async function listening() {
  const parrot = new Parrot();
  const lines: string[] = [];
  const degradation = new Degradation();
  const service = createService(parrot, { log: (line) => lines.push(line), degradation, leak: leakOf("3") });
  services.push(service);
  service.server.listen(0, "127.0.0.1");
  await once(service.server, "listening");
  const url = `http://127.0.0.1:${(service.server.address() as AddressInfo).port}`;
  const ask = (input: string, signal?: AbortSignal, session?: string) =>
    fetch(`${url}/predict`, { method: "POST", body: JSON.stringify({ input, session }), ...(signal && { signal }) });
  const health = async () => (await (await fetch(`${url}/health`)).json()) as Record<string, unknown>;
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const waiting = async () => ((await (await fetch(`${url}/health`)).json()) as { waiting: number }).waiting;
  return { parrot, service, url, ask, health, waiting, until, lines, degradation };
}

describe("the service", () => {
  it("answers with the envelope", async () => {
    const { ask } = await listening();
    const answer = await ask("Hello");
    expect(answer.status).toBe(200);
    const body = await answer.json();
    expect(body).toEqual({
      success: true,
      sentiment: "positive",
      response: "Hello",
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      version: "parrot",
    });
  });

  it.each([
    ["POST", "/predict", "{", 400],
    ["GET", "/predict", undefined, 405],
    ["DELETE", "/health", undefined, 405],
    ["GET", "/", undefined, 404],
    ["POST", "/predict", '{"input": "a", "stream": "yes"}', 400],
    ["POST", "/predict", "x".repeat(MAX_BODY_BYTES + 1), 413],
    ["POST", "/predict", "x".repeat(3_000_000), 413],
    ["GET", "/health?x=1", undefined, 200],
  ])("%s %s is answered with its status", async (method, path, body, status) => {
    const { url } = await listening();
    const answer = await fetch(url + path, { method, ...(body !== undefined && { body }) });
    expect(answer.status).toBe(status);
    if (status !== 200) expect(await answer.json()).toMatchObject({ success: false, version: "parrot" });
  });

  it("says which methods are allowed", async () => {
    const { url } = await listening();
    const answer = await fetch(`${url}/predict`);
    expect(answer.headers.get("allow")).toBe("POST");
  });

  it("hides a failure of the model from the sender, but not from the log", async () => {
    const { ask, lines } = await listening();
    const answer = await ask("break");
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("broken");
    expect(lines.join()).toContain("the model is broken");
  });

  it("takes 3 and lets 3 wait; the next is told to come back later", async () => {
    const { parrot, ask, waiting, until } = await listening();
    const held = Array.from({ length: 6 }, (_, at) => ask(`hold ${at}`));
    while ((await waiting()) < 3);
    expect(parrot.held.length).toBe(3);
    const refused = await ask("one too many");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "2"]);
    for (let released = 0; released < 6; released += 1) {
      await until(() => parrot.held.length > 0);
      parrot.held.shift()?.();
    }
    expect((await Promise.all(held)).map((answer) => answer.status)).toEqual(Array(6).fill(200));
  });

  it("forgets a sender that hung up", async () => {
    const { parrot, ask, until } = await listening();
    const hangUp = new AbortController();
    const lost = ask("hold me", hangUp.signal);
    await until(() => parrot.held.length === 1);
    hangUp.abort();
    await expect(lost).rejects.toThrow();
    expect((await ask("next")).status).toBe(200);
    parrot.held[0]?.();
    await until(() => parrot.hungUp.length === 1);
    expect(parrot.hungUp).toEqual(["hold me"]);
  });

  it("stopping, finishes what runs, refuses what waits, and accepts no more", async () => {
    const { parrot, service, ask, waiting, until } = await listening();
    const running = ["hold 1", "hold 2", "hold 3"].map((text) => ask(text));
    await until(() => parrot.held.length === 3);
    const late = ask("waits");
    while ((await waiting()) < 1);
    const stopped = service.stop();
    expect((await late).status).toBe(503);
    for (const release of parrot.held) release();
    const answers = await Promise.all(running);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    await stopped;
    await expect(ask("too late")).rejects.toThrow();
  });

  it("remembers a session, and no other request", async () => {
    const { parrot, ask } = await listening();
    await ask("one", undefined, "a");
    await ask("two", undefined, "a");
    await ask("three", undefined, "b");
    await ask("four");
    expect(parrot.reminded).toEqual([[], ["one"], [], []]);
  });

  it("says what is off, and short of CPU forgets what was said", async () => {
    const { parrot, ask, health, degradation } = await listening();
    await ask("one", undefined, "a");
    expect(await health()).toMatchObject({ degraded: [], leak: 3 });
    degradation.see({ atMs: 0, cpu: 0.81, memory: 0.5 });
    expect(await health()).toMatchObject({ degraded: ["history"] });
    const answer = await ask("two", undefined, "a");
    expect([answer.status, answer.headers.get("x-degraded")]).toEqual([200, "history"]);
    degradation.see({ atMs: 1_000, cpu: 0.1, memory: 0.5 });
    degradation.see({ atMs: 9_000, cpu: 0.1, memory: 0.5 });
    const after = await ask("three", undefined, "a");
    expect(after.headers.get("x-degraded")).toBeNull();
    expect(parrot.reminded.at(-1)).toEqual([]);
  });

  it("short of memory, turns new connections away, finishes what runs, and keeps those it has", async () => {
    const { parrot, url, ask, health, until, degradation } = await listening();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const kept = () =>
      new Promise<number | undefined>((resolve, reject) => {
        const order = request(`${url}/predict`, { method: "POST", agent }, (answer) => {
          answer.resume().once("end", () => resolve(answer.statusCode));
        });
        order.once("error", reject).end('{"input":"Hello"}');
      });
    expect(await kept()).toBe(200);
    const running = ask("hold");
    await until(() => parrot.held.length === 1);
    // Whatever connection the fetches share is done with: the next one is new.
    degradation.see({ atMs: 0, cpu: 0.1, memory: 0.91 });
    const fresh = await new Promise<{ status: number | undefined; later: string | undefined }>((resolve) => {
      request(`${url}/predict`, { method: "POST", agent: false }, ({ statusCode, headers }) => {
        resolve({ status: statusCode, later: headers["retry-after"] });
      }).end('{"input":"Hello"}');
    });
    expect(fresh).toEqual({ status: 503, later: "2" });
    expect(await health()).toMatchObject({ degraded: ["history", "new-connections"] });
    expect(await kept()).toBe(200);
    parrot.held[0]?.();
    expect((await running).status).toBe(200);
    agent.destroy();
  });
});

/** The data of the events of an answer, up to its end. */
async function eventsOf(answer: Response): Promise<unknown[]> {
  const events = (await answer.text()).split("\n\n").slice(0, -1);
  return events.map((event) => {
    const data = event.replace(/^data: /, "");
    return data === "[DONE]" ? data : JSON.parse(data);
  });
}

describe("an answer word by word", () => {
  it("is the envelope in pieces, and ends with the whole", async () => {
    const { url } = await listening();
    const answer = await fetch(`${url}/predict`, { method: "POST", body: '{"input": "one two", "stream": true}' });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
    expect(await eventsOf(answer)).toEqual([
      { sentiment: "positive" },
      { delta: "one" },
      { delta: " two" },
      expect.objectContaining({
        done: true,
        success: true,
        sentiment: "positive",
        response: "one two",
        usage: { prompt_tokens: 7, completion_tokens: 2, total_tokens: 9 },
      }),
      "[DONE]",
    ]);
  });

  it("is what its preset reads, with a time per token", async () => {
    const { url } = await listening();
    const body = requestTemplate(SERVICE.request).fill("one two three");
    const answer = await fetch(`${url}/predict`, { method: "POST", body });
    const reader = new StreamedAnswer(answer.status, SERVICE.answer as StreamedShape, new Labels(), 0);
    const events = (await answer.text()).split(/(?<=\n\n)/);
    const read = events.map((event, index) => reader.push(Buffer.from(event), 10 * index)).at(-1);
    // The label, three words, the whole answer and the end.
    expect(events).toHaveLength(6);
    expect(read).toMatchObject({ outcome: "ok", sentiment: "positive", stream: { firstTextMs: 10, tpotMs: 20 } });
  });

  it("says that it failed where the model fails in the midst of it", async () => {
    const { url, lines } = await listening();
    const body = '{"input": "one then break", "stream": true}';
    const events = await eventsOf(await fetch(`${url}/predict`, { method: "POST", body }));
    expect(events.at(-1)).toMatchObject({ success: false, error: "The model failed on this input." });
    expect(events).not.toContain("[DONE]");
    expect(lines.join()).toContain("500 in");
  });

  it("of one that hangs up leaves the next one its place", async () => {
    const { url, parrot, until, ask } = await listening();
    const gone = new AbortController();
    const body = '{"input": "hold on", "stream": true}';
    const answer = await fetch(`${url}/predict`, { method: "POST", body, signal: gone.signal });
    await until(() => parrot.held.length === 1);
    gone.abort();
    await expect(answer.text()).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    parrot.held.shift()?.();
    await until(() => parrot.hungUp.length === 1);
    expect((await ask("Hello")).status).toBe(200);
  });
});

describe("chat completions", () => {
  const user = (content: unknown) => ({ role: "user", content });
  async function completed(body: unknown) {
    const { url, parrot } = await listening();
    const answer = await fetch(`${url}/v1/chat/completions`, { method: "POST", body: JSON.stringify(body) });
    return { answer, parrot };
  }

  it("answers as OpenAI does, with what was said before", async () => {
    const messages = [
      { role: "system", content: "Be brief." },
      user("first"),
      { role: "assistant", content: "yes" },
      user([{ type: "text", text: "one two" }]),
    ];
    const { answer, parrot } = await completed({ model: "a", messages, temperature: 0 });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      id: expect.stringMatching(/^chatcmpl-/),
      object: "chat.completion",
      created: expect.any(Number),
      model: "a",
      choices: [
        { index: 0, message: { role: "assistant", content: "one two" }, logprobs: null, finish_reason: "stop" },
      ],
      usage: { prompt_tokens: 7, completion_tokens: 2, total_tokens: 9 },
    });
    expect(parrot.reminded).toEqual([["first"]]);
  });

  it("streams as OpenAI does: a role, pieces, a reason to end, the usage, and the end", async () => {
    const options = { stream: true, stream_options: { include_usage: true }, max_tokens: 2 };
    const { answer } = await completed({ messages: [user("one two three")], ...options });
    const events = await eventsOf(answer);
    const choices = events.map((event) => (event as { choices?: unknown[] }).choices);
    const choice = (delta: object, finish_reason: string | null = null) => [
      { index: 0, delta, logprobs: null, finish_reason },
    ];
    expect(choices).toEqual([
      choice({ role: "assistant", content: "" }),
      choice({ content: "one" }),
      choice({ content: " two" }),
      choice({}, "length"),
      [],
      undefined,
    ]);
    expect(events.slice(-2)).toEqual([
      expect.objectContaining({
        object: "chat.completion.chunk",
        usage: { prompt_tokens: 7, completion_tokens: 2, total_tokens: 9 },
      }),
      "[DONE]",
    ]);
    expect(events[1]).toMatchObject({ usage: null });
  });

  it("has no chunk of usage that nobody asked for", async () => {
    const { answer } = await completed({ messages: [user("one")], stream: true });
    const events = await eventsOf(answer);
    expect(JSON.stringify(events)).not.toContain("usage");
    expect(events.at(-1)).toBe("[DONE]");
  });

  it.each([
    [{}, '"messages" must be an array'],
    [{ messages: [] }, "must be one of the user"],
    [{ messages: [{ role: "assistant", content: "a" }] }, "must be one of the user"],
    [{ messages: [{ role: "tool", content: "a" }] }, '"role"'],
    [{ messages: [null] }, '"role"'],
    [{ messages: [user(7)] }, '"content"'],
    [{ messages: [user([{ type: "image_url" }])] }, '"content"'],
    [{ messages: [user(" ")] }, "empty"],
    [{ messages: [user("a")], max_tokens: 0 }, '"max_tokens"'],
  ])("%j is refused as OpenAI refuses", async (body, words) => {
    const { answer } = await completed(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      error: { message: expect.stringContaining(words), type: "invalid_request_error", param: null, code: null },
    });
  });
});
