import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";

/** A runner's proxy. A CONNECT to any host ends at one port of this machine. */
export class ConnectProxy implements AsyncDisposable {
  /** The requested targets, with the credentials. */
  readonly asked: string[] = [];
  readonly #server: Server;

  private constructor(port: number) {
    this.#server = createServer().on("connect", ({ url, headers }, socket) => {
      this.asked.push(`${url} ${headers["proxy-authorization"]}`);
      const there = connect(port, "127.0.0.1", () => socket.write("HTTP/1.1 200 Connected\r\n\r\n"));
      there.on("error", () => socket.destroy()).pipe(socket);
      socket.on("error", () => there.destroy()).pipe(there);
    });
  }

  static async start(port: number): Promise<ConnectProxy> {
    const proxy = new ConnectProxy(port);
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  /** For `https_proxy`. The password has to be encoded. */
  get url(): string {
    return `http://runner:p%40ss@127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The credentials of `url` as a header. */
  static readonly CREDENTIALS = `Basic ${btoa("runner:p@ss")}`;

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
