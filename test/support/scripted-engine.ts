import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { connectEngine } from "../../src/engine/adapter/dockerode.ts";
import type { Engine } from "../../src/engine/engine.ts";
import type { OnPending } from "../../src/engine/pending.ts";

type Answer = (request: IncomingMessage, response: ServerResponse, number: number) => void;

/** A fake engine that answers each request as the test defines, and an Engine connected to it. */
export class ScriptedEngine implements AsyncDisposable {
  readonly #server: ReturnType<typeof createServer>;
  readonly engine: Engine;
  /** The requested paths with their queries. */
  readonly asked: string[];

  private constructor(server: ReturnType<typeof createServer>, engine: Engine, asked: string[]) {
    this.#server = server;
    this.engine = engine;
    this.asked = asked;
  }

  /** @param answer receives each request with its number, from 1 on */
  static async start(answer: Answer, onPending?: OnPending): Promise<ScriptedEngine> {
    const asked: string[] = [];
    const server = createServer((request, response) => answer(request, response, asked.push(request.url ?? "")));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const address = { kind: "tcp", host: "127.0.0.1", port, tls: null, chosenBy: null } as const;
    return new ScriptedEngine(server, connectEngine(address, onPending), asked);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

/** Answers with JSON. */
export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
