import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { createInterface } from "node:readline";
import { Client, type ServiceShape } from "../../../src/load/http/client.ts";
import { Labels } from "../../../src/load/labels.ts";
import { DEFAULT_PLAN } from "../../../src/model/default-plan.ts";
import { COMPILE_CACHE } from "../../support/compile-cache.ts";

const PROGRAM = new URL("../../support/scripted-service.ts", import.meta.url).pathname;
const CASE_PROGRAM = new URL("../../support/case-service.ts", import.meta.url).pathname;

export interface ScriptedService extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** What the service itself counted. */
  seen(): Promise<{ requests: number; connections: number }>;
  /** Ends it; resolves once its port is free. */
  kill(): Promise<void>;
}

/** Starts a scripted service of its own process on a free loopback port. */
export async function startService(behavior: Record<string, string> = {}): Promise<ScriptedService> {
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...COMPILE_CACHE, HOST: "127.0.0.1", PORT: "0", STATE_FILE: "/dev/null", ...behavior },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const port = Number(/\d+$/.exec(line)?.[0]);
  const kill = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  return {
    url: `http://127.0.0.1:${port}/predict`,
    port,
    seen: async () =>
      (await fetch(`http://127.0.0.1:${port}/seen`)).json() as Promise<{ requests: number; connections: number }>,
    kill,
    [Symbol.asyncDispose]: kill,
  };
}

/** Starts the service of a case in a process of its own. */
export async function startCase(
  mode: string,
): Promise<{ readonly url: string; readonly port: number } & AsyncDisposable> {
  const port = await freePort();
  const child = spawn(process.execPath, [CASE_PROGRAM], {
    env: { ...COMPILE_CACHE, MODE: mode, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exited = once(child, "exit");
  while (!(await listens(port))) await new Promise((resolve) => setTimeout(resolve, 20));
  return {
    url: `http://127.0.0.1:${port}/predict`,
    port,
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function listens(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(port, "localhost");
  socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  return await promise.finally(() => socket.destroy());
}

/** A port whose queue of waiting connections is full and whose process stands still: connecting there hangs. */
export async function startFull(): Promise<{ port: number } & AsyncDisposable> {
  const program = `require("net").createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, function () {
    console.log(this.address().port); })`;
  const child = spawn(process.execPath, ["--eval", program], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const port = Number(String((await once(child.stdout, "data"))[0]));
  child.kill("SIGSTOP");
  const waiting = [1, 2, 3, 4].map(() => connect(port, "127.0.0.1").on("error", () => {}));
  await once(waiting[1] ?? child, "connect");
  return {
    port,
    async [Symbol.asyncDispose]() {
      for (const socket of waiting) socket.destroy();
      child.kill("SIGKILL");
      await exited;
    },
  };
}

/** A client of that service; its time-out is long, so that only what hangs meets it. */
export function clientOf(
  service: { url: string },
  { requestTimeoutMs = 5_000, labels = new Labels(), shape = DEFAULT_PLAN.service as ServiceShape } = {},
): Client {
  return new Client({ url: service.url, requestTimeoutMs, labels, shape });
}

/** The process's open sockets, to be compared before and after. */
export function sockets(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind.startsWith("TCP")).length;
}

/** Lets sockets that were just destroyed close. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round++) await new Promise((resolve) => setImmediate(resolve));
}
