import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import type { Readable, Writable } from "node:stream";
import { json } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Engine } from "../../src/engine/engine.ts";
import { testEngine } from "./engine.ts";
import type { Exchange } from "./stamping-relay.ts";

const PROGRAM = fileURLToPath(new URL("stamping-relay.ts", import.meta.url));

type Relay = ChildProcessByStdio<Writable, Readable, null>;

/** The real engine, with a relay in front of every port that a container publishes. */
export class RelayingEngine implements Disposable {
  readonly engine: Engine;
  readonly #relays: Relay[] = [];

  constructor() {
    const engine = testEngine();
    const create: Engine["createContainer"] = async ({ publish, ...spec }) => {
      if (publish === undefined) return await engine.createContainer(spec);
      const hostPort = await unusedPort();
      this.#relays.push(await startRelay(publish.hostPort, hostPort));
      return await engine.createContainer({ ...spec, publish: { ...publish, hostPort } });
    };
    this.engine = new Proxy(engine, {
      get(target, name) {
        if (name === "createContainer") return create;
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  }

  /** Ends the relays. @returns what they passed on, connection by connection */
  async exchanges(): Promise<Exchange[]> {
    const all = this.#relays.splice(0).map(async (relay) => {
      relay.stdin.end();
      return (await json(relay.stdout)) as Exchange[];
    });
    return (await Promise.all(all)).flat();
  }

  [Symbol.dispose](): void {
    for (const relay of this.#relays.splice(0)) relay.kill();
  }
}

async function startRelay(port: number, targetPort: number): Promise<Relay> {
  const relay = spawn(process.execPath, [PROGRAM, String(port), String(targetPort)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(relay.stdout, "readable");
  // "listening": what follows is what it saw.
  relay.stdout.read();
  return relay;
}

async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
