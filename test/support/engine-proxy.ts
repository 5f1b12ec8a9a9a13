import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { Certificates } from "./certificates.ts";

interface Behind {
  /** The address of this machine that it listens on. */
  readonly address?: string;
  /** For TLS that only a client of the same authority gets through. */
  readonly tls?: Certificates["server"];
}

/** The engine's socket behind a port, with or without TLS, that can be cut, as if the engine had died, and be given back. */
export class EngineProxy implements AsyncDisposable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #alive = true;

  private constructor(tls: Behind["tls"]) {
    const pass = (client: Socket) => {
      if (!this.#alive) return client.destroy();
      const engine = connect("/var/run/docker.sock");
      for (const socket of [client, engine]) {
        this.#sockets.add(socket);
        socket.on("error", () => undefined).on("close", () => this.#sockets.delete(socket));
      }
      client.pipe(engine).pipe(client);
      return client;
    };
    this.#server = tls
      ? createTlsServer({ ...tls, requestCert: true, rejectUnauthorized: true }, pass)
      : createServer(pass);
  }

  static async start({ address = "127.0.0.1", tls }: Behind = {}): Promise<EngineProxy> {
    const proxy = new EngineProxy(tls);
    proxy.#server.listen(0, address);
    await once(proxy.#server, "listening");
    return proxy;
  }

  /** For DOCKER_HOST. */
  get host(): string {
    const { address, port } = this.#server.address() as AddressInfo;
    return `tcp://${address}:${port}`;
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
