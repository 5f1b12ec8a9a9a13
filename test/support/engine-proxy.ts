import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** The engine's socket behind a TCP port that can be cut, as if the engine had died, and be given back. */
export class EngineProxy implements AsyncDisposable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #alive = true;

  private constructor() {
    this.#server = createServer((client) => {
      if (!this.#alive) return client.destroy();
      const engine = connect("/var/run/docker.sock");
      for (const socket of [client, engine]) {
        this.#sockets.add(socket);
        socket.on("error", () => undefined).on("close", () => this.#sockets.delete(socket));
      }
      client.pipe(engine).pipe(client);
      return client;
    });
  }

  static async start(): Promise<EngineProxy> {
    const proxy = new EngineProxy();
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  /** For DOCKER_HOST. */
  get host(): string {
    return `tcp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Breaks every connection and takes no new one. */
  cut(): void {
    this.#alive = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  restore(): void {
    this.#alive = true;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, "close");
  }
}
