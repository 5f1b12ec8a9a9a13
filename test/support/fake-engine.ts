import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A kind of thing as the engine's API calls it. */
type Kind = "containers" | "volumes" | "images";

/** A stand-in for as much of an engine as a sweep asks for: what there is of each kind, and that it is to be removed. */
export class FakeEngine implements AsyncDisposable {
  readonly things: Readonly<Record<Kind, Set<string>>> = {
    containers: new Set(),
    volumes: new Set(),
    images: new Set(),
  };
  /** Called as a request comes in, before it is answered. */
  beforeWork: (method: string, kind: Kind) => void = () => {};
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => this.#serve(request, response));
  }

  static async start(): Promise<FakeEngine> {
    const fake = new FakeEngine();
    fake.#server.listen(0, "127.0.0.1");
    await once(fake.#server, "listening");
    return fake;
  }

  /** For DOCKER_HOST. */
  get host(): string {
    return `tcp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve({ method = "", url = "" }: IncomingMessage, response: ServerResponse): void {
    const [, kind = "", id] = /\/(containers|volumes|images)(?:\/([^/?]+))?/.exec(url) ?? [];
    if (!(kind in this.things)) return void response.writeHead(404).end("{}");
    this.beforeWork(method, kind as Kind);
    const things = this.things[kind as Kind];
    if (method === "DELETE") return void response.writeHead(things.delete(id ?? "") ? 204 : 404).end();
    const listed = [...things].map((each) => ({ Id: each, Name: each }));
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(kind === "volumes" ? { Volumes: listed } : listed));
  }
}
