import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** How a proxy delays connections. */
export interface Delaying {
  /** Delay in each direction, milliseconds. */
  readonly delayMs: number;
  /** Uniform variation of each chunk's delay, plus or minus. */
  readonly jitterMs: number;
  /** The share of connections that are reset, 0 to 1. */
  readonly loss: number;
  /** Uniform numbers in [0, 1). */
  readonly random: () => number;
}

/** The number of connections, and of those that were reset. */
export interface Passed {
  readonly connections: number;
  readonly reset: number;
}

/** Maximum buffer per direction of a connection; the kernel's netem has about the same. */
const MAX_WAITING_BYTES = 1024 * 1024;
/** Maximum buffer of all connections together; beyond it each direction may buffer one chunk. */
const MAX_ALL_WAITING_BYTES = 32 * 1024 * 1024;

/**
 * A TCP proxy on the loopback address that forwards everything with a delay and in order: bytes, ends and resets. A "lost"
 * connection is reset when its first bytes arrive, like for a packet that never gets through. It applies backpressure, so
 * its buffers stay bounded.
 */
export class DelayProxy {
  readonly #server: Server;
  readonly #upstream: URL;
  readonly #delaying: Delaying;
  readonly #sockets = new Set<Socket>();
  /** Callbacks that resume paused directions when there is space again. */
  readonly #paused = new Set<() => void>();
  #waitingBytes = 0;
  #connections = 0;
  #reset = 0;

  private constructor(upstream: URL, delaying: Delaying) {
    this.#upstream = upstream;
    this.#delaying = delaying;
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => this.#pass(client));
  }

  /** @param upstream the address to forward to, `http://host:port` */
  static async start(upstream: URL, delaying: Delaying): Promise<DelayProxy> {
    const proxy = new DelayProxy(upstream, delaying);
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    // Must not keep the process alive; the caller closes it.
    proxy.#server.unref();
    return proxy;
  }

  /** The proxy's own address, to use instead of the upstream's. */
  get origin(): URL {
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
  }

  get passed(): Passed {
    return { connections: this.#connections, reset: this.#reset };
  }

  /** Closes all connections; safe to repeat. */
  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    if (!this.#server.listening) return;
    this.#server.close();
    await once(this.#server, "close");
  }

  #pass(client: Socket): void {
    this.#connections += 1;
    this.#keep(client);
    if (this.#delaying.random() < this.#delaying.loss) {
      this.#reset += 1;
      client.once("data", () => client.resetAndDestroy());
      return;
    }
    const upstream = connect({
      host: this.#upstream.hostname,
      port: Number(this.#upstream.port),
      allowHalfOpen: true,
      noDelay: true,
    });
    this.#keep(upstream);
    this.#handOn(client, upstream);
    this.#handOn(upstream, client);
  }

  /** Repeats every event of one socket on the other with a delay, in the same order. */
  #handOn(from: Socket, to: Socket): void {
    const queue = new LaterInOrder(() => {
      const { delayMs, jitterMs, random } = this.#delaying;
      return delayMs + jitterMs * (2 * random() - 1);
    });
    const later = (what: () => void) => queue.push(() => !to.destroyed && what());
    let waiting = 0;
    const isFull = () => waiting >= MAX_WAITING_BYTES || (waiting > 0 && this.#waitingBytes >= MAX_ALL_WAITING_BYTES);
    const readOn = () => {
      if (isFull()) return;
      this.#paused.delete(readOn);
      from.resume();
    };
    const hold = (bytes: number) => {
      waiting += bytes;
      this.#waitingBytes += bytes;
    };
    from.on("data", (bytes) => {
      hold(bytes.length);
      if (isFull()) {
        from.pause();
        this.#paused.add(readOn);
      }
      queue.push(() => {
        const handedOn = () => {
          hold(-bytes.length);
          for (const look of this.#paused) look();
        };
        if (to.destroyed) handedOn();
        else to.write(bytes, handedOn);
      });
    });
    from.on("end", () => later(() => to.end()));
    from.on("close", (failed) => {
      this.#paused.delete(readOn);
      later(() => (failed ? to.resetAndDestroy() : to.destroySoon()));
    });
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    // The close event follows and reports the failure.
    socket.on("error", () => undefined);
    socket.once("close", () => this.#sockets.delete(socket));
  }
}

/**
 * Runs actions with a delay, in order. Uses a single timer, because two timers that are due at about the same time may fire
 * in any order.
 */
class LaterInOrder {
  readonly #delayMs: () => number;
  readonly #queue: { readonly dueMs: number; readonly act: () => void }[] = [];
  #lastDueMs = 0;

  constructor(delayMs: () => number) {
    this.#delayMs = delayMs;
  }

  push(act: () => void): void {
    this.#lastDueMs = Math.max(this.#lastDueMs, performance.now() + this.#delayMs());
    if (this.#queue.push({ dueMs: this.#lastDueMs, act }) === 1) this.#wait(this.#lastDueMs);
  }

  #wait(dueMs: number): void {
    setTimeout(() => this.#run(), Math.max(0, dueMs - performance.now()));
  }

  #run(): void {
    while (this.#queue[0] !== undefined && this.#queue[0].dueMs <= performance.now()) this.#queue.shift()?.act();
    if (this.#queue[0] !== undefined) this.#wait(this.#queue[0].dueMs);
  }
}
