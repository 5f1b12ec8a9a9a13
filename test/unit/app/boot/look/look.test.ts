import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcp, type Server } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { alsoFound, settingsFound } from "../../../../../src/app/boot/look/findings.ts";
import { type Looked, lookAround } from "../../../../../src/app/boot/look/look.ts";
import { DEFAULT_PLAN } from "../../../../../src/model/default-plan.ts";
import type { Plan } from "../../../../../src/model/plan.ts";
import { PRESETS, presetService } from "../../../../../src/model/service/service.ts";
import { startClock } from "../../../../../src/model/text/clock.ts";
import { EngineMachine } from "../../../../support/engine-machine.ts";
import { codesOf, said } from "../../../../support/said.ts";

/** What a route answers to a body: a status with JSON or a text. */
type Reply = readonly [status: number, body: unknown, headers?: Readonly<Record<string, string>>];
type Routes = Readonly<Record<string, Reply | ((body: Record<string, unknown>) => Reply)>>;

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

interface Service {
  readonly port: number;
  /** Every request: `POST /predict {"input":"…"}`. */
  readonly seen: string[];
}

/** An HTTP service with these routes. */
async function serve(routes: Routes): Promise<Service> {
  const seen: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = (await request.toArray()).join("");
    seen.push(`${request.method} ${request.url} ${body}`.trim());
    const route = routes[`${request.method} ${request.url}`] ?? [404, { detail: "Not Found" }];
    const [status, content, headers] = typeof route === "function" ? route(JSON.parse(body)) : route;
    response.writeHead(status, headers).end(typeof content === "string" ? content : JSON.stringify(content));
  };
  const server = createServer((request, response) => void answer(request, response));
  return { port: await portOf(server), seen };
}

async function portOf(server: Server): Promise<number> {
  open.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const row = (port: number) =>
  `   0: 00000000:${port.toString(16).toUpperCase().padStart(4, "0")} 00000000:0000 0A 00000000:00000000\n`;

interface Place {
  readonly plan?: Plan;
  readonly containerPort?: number;
  readonly containerAddress?: string | null;
}

/** A look at services that listen in a container; the first has the plan's port unless another is given. */
async function look(services: readonly { port: number }[], place: Place = {}): Promise<{ looked: Looked; plan: Plan }> {
  const containerPort = place.containerPort ?? services[0]?.port ?? 1;
  const base = place.plan ?? DEFAULT_PLAN;
  const plan = { ...base, requestTimeoutMs: 2_000, target: { ...base.target, containerPort } };
  using machine = new EngineMachine();
  machine.write(
    "proc/net/tcp",
    `  sl  local_address rem_address   st\n${services.map(({ port }) => row(port)).join("")}`,
  );
  const url = new URL(plan.target.predictPath, `http://127.0.0.1:${containerPort}`);
  const looked = await lookAround({
    clock: startClock(),
    plan,
    tools: machine.tools,
    target: { containerId: "1", mounts: [], containerPort, url },
    containerAddress: place.containerAddress === undefined ? "127.0.0.1" : place.containerAddress,
    exposedPorts: [],
    signal: new AbortController().signal,
  });
  return { looked, plan };
}

/** The lines to add. */
async function lines(services: readonly { port: number }[], place: Place = {}): Promise<readonly string[]> {
  const { looked, plan } = await look(services, place);
  const args = settingsFound(looked, plan)?.advice[0]?.args as { lines: readonly string[] } | undefined;
  return args?.lines ?? [];
}

const OPENAI = PRESETS["openai-chat"].path;
const chat: Reply = [200, { choices: [{ message: { role: "assistant", content: "Fine." } }] }];
const openaiPlan: Plan = {
  ...DEFAULT_PLAN,
  service: presetService("openai-chat"),
  target: { ...DEFAULT_PLAN.target, predictPath: OPENAI },
};

describe("the lines to add", () => {
  test("another port", async () => {
    const service = await serve({
      "POST /predict": [200, { success: true, sentiment: "positive", response: "Fine." }],
    });
    expect(await lines([service], { containerPort: 1 })).toEqual([`container-port: ${service.port}`]);
  });

  test("another route of the same API", async () => {
    const service = await serve({
      "POST /classify": [200, { success: true, sentiment: "positive", response: "Fine." }],
    });
    expect(await lines([service])).toEqual(["predict-path: /classify"]);
  });

  test("an answer whose text is elsewhere", async () => {
    const service = await serve({ "POST /predict": [200, { data: { reply: "Fine.", took: 3 }, status: "done" }] });
    expect(await lines([service])).toEqual(['answer: "text: /data/reply"']);
  });

  test("an answer that is only a label, and one of a list", async () => {
    const only = await serve({ "POST /predict": [200, { label: "positive", score: 0.9 }] });
    expect(await lines([only])).toEqual([String.raw`answer: "text: /label\nlabel: /label"`]);
    const list = await serve({ "POST /predict": [200, [{ label: "positive", generated_text: "Fine." }]] });
    expect(await lines([list])).toEqual([String.raw`answer: "text: /0/generated_text\nlabel: /0/label"`]);
  });

  test("OpenAI's API, with a model's name only where it is needed", async () => {
    const models: Reply = [200, { data: [{ id: "qwen2.5:0.5b" }] }];
    const any = await serve({ "GET /v1/models": models, [`POST ${OPENAI}`]: chat });
    expect(await lines([any])).toEqual(["service: openai-chat"]);
    const strict = await serve({
      "GET /v1/models": models,
      [`POST ${OPENAI}`]: ({ model }) =>
        model === "qwen2.5:0.5b" ? chat : [404, { error: { message: "no such model" } }],
    });
    expect(await lines([strict])).toEqual(["service: openai-chat", 'model: "qwen2.5:0.5b"']);
  });

  test("Ollama, by the models that it has", async () => {
    const service = await serve({
      "GET /": [200, "Ollama is running"],
      "GET /api/tags": [200, { models: [{ name: "qwen2.5:0.5b" }] }],
      [`POST ${OPENAI}`]: ({ model }) => (model === undefined ? [400, { error: "model is required" }] : chat),
    });
    expect(await lines([service], { plan: openaiPlan })).toEqual(['model: "qwen2.5:0.5b"']);
  });

  test("a service of our own API for a plan with OpenAI's", async () => {
    const service = await serve({
      "POST /predict": [200, { success: true, sentiment: "positive", response: "Fine." }],
    });
    expect(await lines([service], { plan: openaiPlan })).toEqual(["service: qwen-allinone"]);
  });

  test("a field that FastAPI, axum or a Flask service names", async () => {
    const refusals: Reply[] = [
      [422, { detail: [{ type: "missing", loc: ["body", "prompt"], msg: "Field required" }] }],
      [422, "Failed to deserialize the JSON body into the target type: missing field `prompt` at line 1"],
      [400, { error: "'prompt' is required" }],
    ];
    for (const refusal of refusals) {
      const service = await serve({
        "POST /predict": ({ prompt }) => (prompt === undefined ? refusal : [200, { output: "Fine." }]),
      });
      expect(await lines([service])).toEqual([`request: '{"prompt":"{{input}}"}'`, 'answer: "text: /output"']);
    }
  });

  test("a usual field where the service names none", async () => {
    const service = await serve({
      "POST /predict": ({ text }) => (text === undefined ? [500, "Internal Server Error"] : [200, { answer: "Fine." }]),
    });
    expect(await lines([service])).toEqual([`request: '{"text":"{{input}}"}'`, 'answer: "text: /answer"']);
  });

  test("a route by the service's own description", async () => {
    const schema = {
      type: "object",
      required: ["utterance", "max_tokens"],
      properties: { utterance: { type: "string" }, max_tokens: { type: "integer", minimum: 8 } },
    };
    const json = { "application/json": { schema: { $ref: "#/components/schemas/Ask" } } };
    const service = await serve({
      "GET /openapi.json": [
        200,
        {
          paths: { "/v2/talk": { post: { requestBody: { content: json } } }, "/reset": { post: {} } },
          components: { schemas: { Ask: schema } },
        },
      ],
      "POST /v2/talk": ({ utterance, max_tokens }) =>
        utterance !== undefined && max_tokens === 8 ? [200, { reply: "Fine." }] : [422, {}],
    });
    expect(await lines([service])).toEqual([
      "predict-path: /v2/talk",
      `request: '{"utterance":"{{input}}","max_tokens":8}'`,
      'answer: "text: /reply"',
    ]);
    expect(service.seen.filter((each) => each.includes("/reset"))).toEqual([]);
  });

  test("another success status", async () => {
    const service = await serve({
      "POST /predict": [201, { success: true, sentiment: "positive", response: "Fine." }],
    });
    expect(await lines([service])).toEqual([
      String.raw`answer: "status: 2xx\ntext: /response\nlabel: /sentiment\nsuccess: /success"`,
    ]);
  });
});

test("the same lines as flags of the terminal", async () => {
  const service = await serve({ "POST /classify": [200, { label: "positive" }] });
  const { looked, plan } = await look([service]);
  expect(said(settingsFound(looked, plan)?.advice)).toContain(
    "In a terminal: `--predict-path /classify --answer 'text: /label' --answer 'label: /label'`.",
  );
});

test("a text without a telling name is only a guess", async () => {
  const service = await serve({ "POST /predict": [200, { status: "ok", foo: "Fine." }] });
  const { looked, plan } = await look([service]);
  expect(looked.settings).toMatchObject({ isClear: false, service: { answer: { text: "/foo" } } });
  expect(said(settingsFound(looked, plan)?.said)).toContain("a text that may be its reply");
});

test.each<[string, Reply]>([
  ["an error with a good status", [200, { error: "model is loading", response: "Wait." }]],
  ["an answer that says it failed", [200, { success: false, sentiment: "positive", response: "Wait." }]],
  ["an answer whose status is an error", [200, { status: "error", response: "Wait." }]],
  ["a web page", [200, "<!doctype html><title>Chat</title>"]],
  ["an echo of the request", [200, { status: "ok" }]],
  ["two texts that could be it", [200, { foo: "a", bar: "b" }]],
  ["pointers with hostile keys", [200, { "`x`\n::error::": { response: "Fine." } }]],
  ["an empty answer", [200, ""]],
])("%s is no answer", async (_name, reply) => {
  const { looked } = await look([await serve({ "POST /predict": reply })]);
  expect(looked.settings).toBeNull();
});

test("a service that answers nothing well is described by what it answers", async () => {
  const service = await serve({ "GET /health": [200, {}], "POST /predict": [401, { detail: "no key" }] });
  const { looked, plan } = await look([service]);
  expect(settingsFound(looked, plan)).toBeNull();
  expect(said(alsoFound(looked, plan))).toBe(
    `On port ${service.port} it answers \`GET /health\` with 200 and \`POST /predict\` with 401.`,
  );
});

test("a web page is named", async () => {
  const { looked, plan } = await look([await serve({ "GET /": [200, "<!DOCTYPE html><title>Gradio</title>"] })]);
  expect(codesOf(alsoFound(looked, plan))).toEqual(["boot.web-page"]);
});

test("a port that can't be reached from here is not asked, as on a remote engine", async () => {
  const [own, other] = [await serve({}), await serve({ "POST /predict": [200, { response: "Fine." }] })];
  const { looked } = await look([own, other], { containerAddress: null });
  expect(looked.settings).toBeNull();
  expect(other.seen).toEqual([]);
  expect(own.seen).not.toEqual([]);
});

test("a look has limits: it follows no redirect, changes nothing, and ends", async () => {
  const away = await serve({});
  const to = { location: `http://127.0.0.1:${away.port}/` };
  const endless = await serve({
    "GET /": [302, "", to],
    "POST /predict": [307, "", to],
    "POST /chat": [422, "x".repeat(3e6)],
  });
  const mute = createTcp((one) => one.on("error", () => undefined).resume());
  const silent = { port: await portOf(mute) };
  const chatty = { port: await portOf(createTcp((one) => one.on("error", () => undefined).end("SSH-2.0-x\r\n"))) };
  const startedAt = performance.now();
  const more = await Promise.all(Array.from({ length: 5 }, () => serve({})));
  const { looked } = await look([endless, silent, chatty, ...more]);

  expect(looked.settings).toBeNull();
  expect(away.seen).toEqual([]);
  expect(more.filter(({ seen }) => seen.length > 0).length).toBeLessThanOrEqual(3);
  expect([endless, ...more].flatMap(({ seen }) => seen).length).toBeLessThanOrEqual(60);
  expect(endless.seen.filter((each) => !/^(?:GET|POST) /.test(each))).toEqual([]);
  expect(performance.now() - startedAt).toBeLessThan(30_000);
});
