import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcp, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { untilReady } from "../../../../src/app/boot/ready.ts";
import { Client } from "../../../../src/load/http/client.ts";
import { Labels } from "../../../../src/load/labels.ts";
import { DEFAULT_PLAN } from "../../../../src/model/default-plan.ts";
import { DrillError } from "../../../../src/model/facts/drill-error.ts";
import { startClock } from "../../../../src/model/text/clock.ts";
import { EngineMachine } from "../../../support/engine-machine.ts";
import { codesOf, said } from "../../../support/said.ts";
import { json, ScriptedEngine } from "../../../support/scripted-engine.ts";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function listening(server: Server): Promise<number> {
  open.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

interface Service {
  readonly server: Server;
  /** Whether a socket of the container listens on its port. */
  readonly listens?: boolean;
  readonly log?: string;
}

/** Waits for a service in a container that the engine calls running; returns why it is given up. */
async function givenUp({ server, listens = true, log = "" }: Service): Promise<DrillError> {
  const port = await listening(server);
  await using scripted = await ScriptedEngine.start((request, response) => {
    if (request.url?.includes("/logs")) {
      const head = Buffer.alloc(8);
      head[0] = 1;
      head.writeUInt32BE(Buffer.byteLength(log), 4);
      response.end(Buffer.concat([head, Buffer.from(log)]));
    } else {
      const State = { Status: "running", Pid: 7, ExitCode: 0, OOMKilled: false, StartedAt: "2026-01-01T00:00:00Z" };
      const Config = { ExposedPorts: { "8080/tcp": {} } };
      json(response, 200, { Id: "1", Image: "sha256:1", State, RestartCount: 0, Config, NetworkSettings: {} });
    }
  });
  using machine = new EngineMachine();
  const row = ` 0: 00000000:${port.toString(16).toUpperCase().padStart(4, "0")} 00000000:0000 0A 0\n`;
  machine.write("proc/net/tcp", `  sl  local_address\n${listens ? row : ""}`);
  const url = new URL(`http://127.0.0.1:${port}/predict`);
  const plan = { ...DEFAULT_PLAN, readyTimeoutMs: 400, requestTimeoutMs: 300 };
  const client = new Client({ url, requestTimeoutMs: 300, labels: new Labels(), shape: plan.service });
  const ready = untilReady({
    plan,
    engine: scripted.engine,
    tools: machine.tools,
    target: { containerId: "1", mounts: [], url, containerPort: port },
    client,
    clock: startClock(),
    outside: { exitCode: () => null, ranOutOfMemory: () => false },
    sameNetwork: true,
    signal: new AbortController().signal,
  });
  const error: unknown = await ready.catch((cause: unknown) => cause);
  client.close();
  if (!(error instanceof DrillError)) throw new Error(`it was not given up: ${error}`);
  return error;
}

/** An HTTP server that answers POST /predict like this, and nothing else. */
function answering(status: number, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Server {
  return createServer((request, response) => {
    const isRoute = request.method === "POST" && request.url === "/predict";
    request.resume();
    response.writeHead(isRoute ? status : 404, isRoute ? headers : {});
    response.end(isRoute ? (typeof body === "string" ? body : JSON.stringify(body)) : "{}");
  });
}

const NEEDS_TIME = "advice.ready-timeout";
const MISSING = {
  detail: ["user", "prompt"].map((name) => ({ type: "missing", loc: ["body", name], msg: "Field required" })),
};

test.each<[string, Service, said: string[], advice: string[], words: string]>([
  ["another route", { server: answering(404) }, ["answer.route", "boot.routes"], [NEEDS_TIME], "`predict-path`"],
  ["a key", { server: answering(401) }, ["answer.key", "boot.routes"], [], "It wants a key: set `request-headers`"],
  ["no right", { server: answering(403) }, ["boot.routes"], [], "It wants a key"],
  ["a host name", { server: answering(421) }, ["answer.host", "boot.routes"], [NEEDS_TIME], "Compare its last answer"],
  [
    "other fields",
    { server: answering(422, MISSING) },
    ["boot.routes"],
    ["answer.required-fields"],
    "`user` and `prompt`",
  ],
  ["a rate limit", { server: answering(429) }, ["boot.routes"], [NEEDS_TIME], "lower its rate limit"],
  ["a model that loads", { server: answering(503) }, ["boot.routes"], [NEEDS_TIME], "give it longer"],
  [
    "a redirect",
    { server: answering(308, "", { location: "/predict/" }) },
    ["answer.redirects", "boot.routes"],
    [],
    "the address that it redirects to",
  ],
  ["an exception", { server: answering(500) }, ["boot.routes"], [NEEDS_TIME], "read the end of its log"],
  [
    "an exception that the log explains",
    { server: answering(500), log: "RuntimeError: No CUDA GPUs are available\n" },
    ["boot.cause", "boot.routes"],
    ["advice.boot-cause", NEEDS_TIME],
    "Drill an image for the CPU",
  ],
  ["no text", { server: answering(200, { status: "ok" }) }, ["boot.routes"], [NEEDS_TIME], "set `answer`"],
  [
    "a web page",
    { server: createServer((_, response) => response.end("<!doctype html><title>Chat</title>")) },
    ["boot.web-page"],
    [NEEDS_TIME],
    "set `answer`",
  ],
  [
    "a text elsewhere",
    { server: answering(200, { data: { reply: "Fine." } }) },
    ["boot.found"],
    ["advice.add-lines"],
    '`answer: "text: /data/reply"`',
  ],
  [
    "a text that may be the reply",
    { server: answering(200, { foo: "Fine." }) },
    ["boot.found"],
    ["advice.add-lines", NEEDS_TIME],
    '`answer: "text: /foo"`',
  ],
  [
    "no answer",
    { server: createTcp((one) => one.on("error", () => undefined).resume()) },
    ["boot.late-answer"],
    ["advice.request-timeout", NEEDS_TIME],
    "`request-timeout`",
  ],
  [
    "another protocol",
    { server: createTcp((one) => one.on("error", () => undefined).end("SSH-2.0-x\r\n")) },
    ["boot.no-http"],
    ["advice.answer-http", NEEDS_TIME],
    "Check that an HTTP server is behind port",
  ],
  [
    "no listening socket, although it runs",
    {
      server: createTcp((one) => one.destroy()),
      listens: false,
      log: "Traceback (most recent call last):\nModuleNotFoundError: No module named 'flask'\n",
    },
    ["boot.no-listener", "boot.cause"],
    ["advice.boot-cause", "advice.container-port", NEEDS_TIME],
    "Add it to the requirements of the image",
  ],
])("a service with %s is explained", async (_name, service, causes, advice, words) => {
  const error = await givenUp(service);
  const about = codesOf(error.advice).filter((code) => code !== "advice.boot-answer");

  expect([codesOf(error.said), about], error.message).toEqual([["boot.no-good-answer", ...causes], advice]);
  expect(said(error.advice)).toContain(words);
});
