import { once } from "node:events";
import { createServer as createHttp2 } from "node:http2";
import { type AddressInfo, createServer, type Server } from "node:net";
import { createServer as createTls } from "node:tls";
import { afterEach, expect, test } from "vitest";
import { listenersIn } from "../../../../src/app/boot/look/listeners.ts";
import { whyNoAnswer } from "../../../../src/app/boot/no-answer.ts";
import { DEFAULT_ENGINE, type EngineAddress } from "../../../../src/model/facts/engine-address.ts";
import { Certificates } from "../../../support/certificates.ts";
import { EngineMachine } from "../../../support/engine-machine.ts";
import { said } from "../../../support/said.ts";

const REMOTE: EngineAddress = { kind: "tcp", host: "10.0.0.1", port: 2376, tls: null, chosenBy: "DOCKER_HOST" };
const TARGET = { containerId: "1", mounts: [], containerPort: 8080, url: new URL("http://10.0.0.1:20007/predict") };

/** As the kernel writes its table of sockets: number, local, remote, state (0A listens, 01 is connected). */
const socket = (local: string, state = "0A") => `   0: ${local} 00000000:0000 ${state} 00000000:00000000 00:00000000\n`;

const ANY6 = "0".repeat(32);
const NO_CONNECTION = { unconnected: true, timedOut: false, requestTimeoutMs: 10_000 };
const CONNECTED = { ...NO_CONNECTION, unconnected: false };

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** The port of a program that listens on this machine. */
async function portOf(server: Server, host = "127.0.0.1"): Promise<number> {
  open.push(server.listen(0, host));
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

async function why(
  sockets: { tcp?: string; tcp6?: string },
  engine: EngineAddress = REMOTE,
  {
    attempts = NO_CONNECTION,
    target = TARGET,
    containerAddress = null as string | null,
    exposedPorts = [] as number[],
  } = {},
): Promise<string> {
  using machine = new EngineMachine();
  machine.write("proc/net/tcp", `  sl  local_address rem_address   st\n${sockets.tcp ?? ""}`);
  if (sockets.tcp6 !== undefined) machine.write("proc/net/tcp6", `  sl  local_address\n${sockets.tcp6}`);
  const { signal } = new AbortController();
  const listeners = await listenersIn(target.containerId, machine.tools, signal);
  const order = { listeners, target, containerAddress, exposedPorts, engine, attempts, signal };
  return said((await whyNoAnswer(order)).said);
}

test("nothing listens on the port", async () => {
  const others = socket("00000000:1F91") + socket("00000000:1F90", "01");
  expect(await why({ tcp: others })).toBe(
    "No process listens on port 8080 in the container (`container-port`). Processes listen on 8081.",
  );
  expect(await why({ tcp: "" })).toBe("No process listens on port 8080 in the container (`container-port`).");
});

test("the engine's own name server in the container's network is not the service's", async () => {
  expect(await why({ tcp: socket("0B00007F:A2F1") })).not.toContain("Processes listen");
});

test("another port that the image exposes is named", async () => {
  expect(await why({ tcp: "" }, REMOTE, { exposedPorts: [9931] })).toBe(
    "No process listens on port 8080 in the container (`container-port`). The image exposes 9931.",
  );
});

test.each([
  ["IPv4", { tcp: socket("0100007F:1F90") }],
  ["IPv6", { tcp6: socket("00000000000000000000000001000000:1F90") }],
  ["IPv4 in IPv6", { tcp6: socket("0000000000000000FFFF00000100007F:1F90") }],
])("it listens on the container's loopback alone, by %s", async (_, sockets) => {
  expect(await why(sockets)).toContain("loopback address of its container, port 8080: make it listen on 0.0.0.0.");
});

test("it listens where it should, and is not reached from here", async () => {
  const everywhere = { tcp6: socket("00000000000000000000000000000000:1F90") };
  expect(await why(everywhere)).toContain("its published port 20007 can't be reached from here");
  expect(await why(everywhere)).toContain("open the ports 20000 to 31999 of the engine's machine");
  expect(await why(everywhere, DEFAULT_ENGINE)).toContain("Use a job without `container:`");
  expect(await why({ tcp: socket("0100007F:1F90") + socket("020011AC:1F90") })).toContain("can't be reached from here");
});

test("where the container's network can't be looked at, nothing is said", async () => {
  const tools = { onNetworkOf: () => Promise.reject(new Error("no")) };
  const { signal } = new AbortController();
  const listeners = await listenersIn("1", tools, signal);
  expect(listeners).toBeNull();
  const place = { target: TARGET, containerAddress: null, exposedPorts: [], engine: REMOTE };
  const unheard = { ...place, listeners, attempts: NO_CONNECTION, signal };
  expect(await whyNoAnswer(unheard)).toEqual({ said: [], advice: [] });
});

/** Sockets of a service that listens where it should, and its target on this machine. */
async function asked(server: Server, attempts = CONNECTED): Promise<string> {
  const url = new URL(`http://127.0.0.1:${await portOf(server)}/predict`);
  return await why({ tcp: socket("00000000:1F90") }, DEFAULT_ENGINE, { attempts, target: { ...TARGET, url } });
}

const silent = () => createServer((one) => one.on("error", () => undefined).resume());

test("one that took a connection is never said to be out of reach", async () => {
  expect(await asked(silent(), { ...CONNECTED, timedOut: true })).toBe(
    "It accepts connections on port 8080, but did not answer in time: raise `request-timeout` (10 s) if answers take longer.",
  );
  expect(await asked(createServer((one) => one.destroy()))).toContain("but closes them without an HTTP/1.1 answer");
});

test("one that speaks TLS is named, whatever its certificate, and one that has none in common with us", async () => {
  using certificates = new Certificates();
  const { cert, key } = certificates.server;
  for (const options of [{ cert, key }, {}]) {
    expect(await asked(createTls(options) as unknown as Server)).toContain("It uses TLS on port 8080");
  }
});

test("one that speaks HTTP/2 alone is named", async () => {
  expect(await asked(createHttp2() as unknown as Server)).toContain("It only supports HTTP/2 on port 8080");
  const settings = Buffer.from("000012040000000000000300000080000400010000000500ffffff", "hex");
  expect(await asked(createServer((one) => one.on("error", () => undefined).end(settings)))).toContain(
    "only supports HTTP/2",
  );
});

test("one that listens by IPv6 alone is named, and one that takes IPv4 there is not taken for it", async () => {
  const closed = await portOf(createServer(), "::1");
  const only6 = { ...TARGET, containerPort: closed };
  const row = { tcp6: socket(`${ANY6}:${closed.toString(16).toUpperCase().padStart(4, "0")}`) };
  const order = { attempts: CONNECTED, containerAddress: "127.0.0.1" };
  expect(await why(row, DEFAULT_ENGINE, { ...order, target: only6 })).toContain("only over IPv6");
  const both = await portOf(silent(), "::");
  const url = new URL(`http://127.0.0.1:${both}/predict`);
  const dual = { tcp6: socket(`${ANY6}:${both.toString(16).toUpperCase().padStart(4, "0")}`) };
  const taken = await why(dual, DEFAULT_ENGINE, { ...order, target: { ...TARGET, url, containerPort: both } });
  expect(taken).toContain("It accepts connections on port");
});
