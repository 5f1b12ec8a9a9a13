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

interface Behind {
  /** The address of this machine that it listens on. */
  readonly address?: string;
  /** For TLS that only a client of the same authority gets through. */
  readonly tls?: Certificates["server"];
}

/** What becomes of a request. */
export interface Trouble {
  /** It is answered with this status and does not reach the engine. */
  readonly status?: number;
  /** It reaches the engine so much later, whether or not the client still waits. */
  readonly lateMs?: number;
  /** Each part of its answer comes so much later. */
  readonly answerLateMs?: number;
}

const SOCKET = "/var/run/docker.sock";

/**
 * The engine's socket behind a port, with or without TLS, that can be cut, as if the engine had died, and be given back;
 * and that makes trouble as a test says.
 */
export class EngineProxy implements AsyncDisposable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #streams = new Map<ServerResponse, string>();
  #alive = true;
  /** What becomes of a request, by its method and path; null for what always does. */
  trouble: (method: string, path: string) => Trouble | null = () => null;

  private constructor(tls: Behind["tls"]) {
    const pass = (asked: IncomingMessage, response: ServerResponse) => this.#pass(asked, response);
    this.#server = tls
      ? createSecure({ ...tls, requestCert: true, rejectUnauthorized: true }, pass)
      : createPlain(pass);
    // A stream of events has no end of its own.
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

  /** Breaks the answers that are still under way to requests for a path. */
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
    const { method = "", url = "", headers } = asked;
    const { status, lateMs = 0, answerLateMs = 0 } = this.trouble(method, url) ?? {};
    asked.on("error", () => undefined);
    response.on("error", () => undefined);
    if (status !== undefined) {
      response.writeHead(status, { "content-type": "application/json" });
      return void response.end('{"message":"out of order"}');
    }
    // Whole before it waits, so that it can be passed on once the client is gone; what is not late is passed on as it comes.
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

/** Passes everything on, each part so much later, and in order. */
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
