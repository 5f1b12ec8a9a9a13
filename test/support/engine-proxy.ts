import { once } from "node:events";
import {
  createServer as createPlain,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createSecure } from "node:https";
import { type AddressInfo, connect, type Socket } from "node:net";
import { Transform } from "node:stream";
import type { Certificates } from "./certificates.ts";

interface ProxyOptions {
  /** The address that it listens on. */
  readonly address?: string;
  /** For TLS that only accepts clients of the same authority. */
  readonly tls?: Certificates["server"];
}

/** What to do with a request. */
export interface Trouble {
  /** Answer with this status, without passing it on. */
  readonly status?: number;
  /** Pass it on after this delay, even if the client is gone. */
  readonly lateMs?: number;
  /** Delay each part of the answer. */
  readonly answerLateMs?: number;
}

const SOCKET = "/var/run/docker.sock";

/**
 * A proxy for the engine's socket, with or without TLS. Tests can cut it, as if the engine had died, restore it, and
 * make single requests fail or late.
 */
export class EngineProxy implements AsyncDisposable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #streams = new Map<ServerResponse, string>();
  #alive = true;
  /** Returns what to do with a request by its method and path; null for nothing special. */
  trouble: (method: string, path: string) => Trouble | null = () => null;

  private constructor(tls: ProxyOptions["tls"]) {
    const pass = (asked: IncomingMessage, response: ServerResponse) => this.#pass(asked, response);
    this.#server = tls
      ? createSecure({ ...tls, requestCert: true, rejectUnauthorized: true }, pass)
      : createPlain(pass);
    // A stream of events never ends.
    this.#server.requestTimeout = 0;
    this.#server.on("connection", (socket: Socket) => {
      if (!this.#alive) socket.destroy();
      this.#keep(socket);
    });
    this.#server.on("upgrade", (asked: IncomingMessage, socket: Socket, head: Buffer) => {
      const engine = connect(SOCKET);
      this.#keep(engine);
      const headers = asked.rawHeaders.flatMap((name, index, all) =>
        index % 2 === 0 ? `${name}: ${all[index + 1]}` : [],
      );
      engine.write([`${asked.method} ${asked.url} HTTP/1.1`, ...headers, "", ""].join("\r\n"));
      engine.write(head);
      socket.on("error", () => undefined);
      socket.pipe(engine).pipe(socket);
    });
  }

  static async start({ address = "127.0.0.1", tls }: ProxyOptions = {}): Promise<EngineProxy> {
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

  /** Breaks all connections and accepts no new ones. */
  cut(): void {
    this.#alive = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  restore(): void {
    this.#alive = true;
  }

  /** Breaks the running answers to requests for a path. */
  cutAnswers(path: RegExp): void {
    for (const [response, asked] of this.#streams) if (path.test(asked)) response.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, "close");
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => this.#sockets.delete(socket));
  }

  async #pass(asked: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "" } = asked;
    // "connection: close" is about the client's own connection. An engine that was told so, too, would race the end of
    // the request's body with its closing.
    const { connection: _, ...headers } = asked.headers;
    const { status, lateMs = 0, answerLateMs = 0 } = this.trouble(method, url) ?? {};
    asked.on("error", () => undefined);
    response.on("error", () => undefined);
    if (status !== undefined) {
      response.writeHead(status, { "content-type": "application/json" });
      return void response.end('{"message":"out of order"}');
    }
    // A late request is read completely first, so that it can be passed on after the client is gone. Others are streamed.
    const body = lateMs > 0 ? Buffer.concat(await asked.toArray().catch(() => [])) : null;
    const send = () => {
      const engine = request({ socketPath: SOCKET, method, path: url, headers });
      engine.on("error", () => response.destroy());
      engine.on("response", (answer) => {
        this.#streams.set(response, url);
        response.on("close", () => {
          this.#streams.delete(response);
          if (lateMs === 0) engine.destroy();
        });
        answer.on("error", () => response.destroy());
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        response.flushHeaders();
        (answerLateMs > 0 ? answer.pipe(delayed(answerLateMs)) : answer).pipe(response);
      });
      if (body === null) asked.pipe(engine);
      else engine.end(body);
    };
    if (lateMs > 0) setTimeout(send, lateMs);
    else send();
  }
}

/** Passes everything on in order, each part after a delay. */
function delayed(ms: number): Transform {
  return new Transform({
    transform(chunk, _encoding, done) {
      setTimeout(() => this.push(chunk), ms);
      done();
    },
    flush(done) {
      setTimeout(done, ms);
    },
  });
}
