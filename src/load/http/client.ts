import type { IncomingHttpHeaders } from "node:http";
import { connect, type Socket } from "node:net";
import { type buildConnector, type Dispatcher, Client as UndiciClient } from "undici";
import { requestTemplate } from "../../model/service/request-template.ts";
import type { ServicePlan } from "../../model/service/service.ts";
import type { Labels } from "../labels.ts";
import { type Answer, judgeAnswer, type RawAnswer } from "./answer.ts";
import { judgeBroken } from "./broken.ts";
import { ForeignBody } from "./foreign-body.ts";

const OUR_HEADERS = { "content-type": "application/json", "accept-encoding": "identity", accept: "application/json" };

/** How to ask: the slice of the plan that a client needs. */
export type ServiceShape = Pick<ServicePlan, "request" | "answer" | "headers">;

/** Made once: left to itself, undici makes an error with a stack trace at the end of every exchange. */
const ENDED = new Error("the exchange has ended");

/**
 * Asks the service one thing at a time, each over a connection of its own: a service that closes an idle kept-alive
 * connection is in its right, and must not look like one that refuses. No proxy, no redirects, no retries.
 */
export class Client {
  readonly #url: URL;
  readonly #requestTimeoutMs: number;
  readonly #labels: Labels;
  readonly #shape: ServiceShape;
  readonly #bodyOf: (text: string) => string;
  readonly #open = new Set<Exchange>();
  #closed = false;

  /**
   * @param order.url the whole address of the predict route, `http:` only
   * @param order.requestTimeoutMs for the whole answer: connect, headers and body
   * @param order.labels learns from every good answer while it is open
   * @param order.shape what a request and a good answer look like
   * @throws TypeError when the address is not an http: one
   */
  constructor(order: { url: string | URL; requestTimeoutMs: number; labels: Labels; shape: ServiceShape }) {
    this.#url = new URL(order.url);
    if (this.#url.protocol !== "http:")
      throw new TypeError(`the service is asked over http:, not ${this.#url.protocol}`);
    this.#requestTimeoutMs = order.requestTimeoutMs;
    this.#labels = order.labels;
    this.#shape = order.shape;
    this.#bodyOf = requestTemplate(order.shape.request).fill;
  }

  /**
   * The same questions asked elsewhere, such as through a proxy, given up later. Closed on its own.
   * @param origin `http://host:port`
   * @param moreMs on top of the request time-out
   */
  through(origin: URL, moreMs: number): Client {
    const url = new URL(this.#url.pathname + this.#url.search, origin);
    const requestTimeoutMs = this.#requestTimeoutMs + moreMs;
    return new Client({ url, requestTimeoutMs, labels: this.#labels, shape: this.#shape });
  }

  /**
   * Sends one text. However the service behaves, the promise resolves and says how.
   * @throws the signal's reason when it is aborted; an Error when the client was closed
   */
  async send(text: string, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted();
    if (this.#closed) throw new Error("the client is closed");
    const { answer: shape, headers } = this.#shape;
    const exchange = new Exchange({
      url: this.#url,
      headers: { ...headers, ...OUR_HEADERS },
      body: this.#bodyOf(text),
      requestTimeoutMs: this.#requestTimeoutMs,
      judge: (answer) => judgeAnswer(answer, shape, this.#labels),
    });
    const cancel = () => exchange.cancel(signal?.reason);
    this.#open.add(exchange);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      const answer = await exchange.answer;
      if (answer.outcome === "ok" && answer.sentiment !== undefined) this.#labels.learn(answer.sentiment);
      return answer;
    } finally {
      signal?.removeEventListener("abort", cancel);
      this.#open.delete(exchange);
    }
  }

  /** Cancels whatever is still in flight. Idempotent. */
  close(): void {
    this.#closed = true;
    for (const exchange of this.#open) exchange.cancel(new Error("the client is closed"));
  }
}

interface Order {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly requestTimeoutMs: number;
  readonly judge: (answer: RawAnswer) => Answer;
}

/** One POST over one fresh connection. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly answer: Promise<Answer>;
  readonly #settled = Promise.withResolvers<Answer>();
  readonly #undici: UndiciClient;
  #socket: Socket | null = null;
  #connected = false;
  #ended = false;
  readonly #timer: NodeJS.Timeout;
  readonly #judgeAnswer: Order["judge"];
  readonly #body = new ForeignBody();
  #status: number | null = null;
  #headers: IncomingHttpHeaders = {};

  constructor({ url, headers, body, requestTimeoutMs, judge }: Order) {
    this.answer = this.#settled.promise;
    this.#judgeAnswer = judge;
    this.#undici = new UndiciClient(url.origin, {
      connect: (_, connected) => this.#connect(url, connected),
      pipelining: 0,
      // Their timers are coarse and do not cover the whole answer: one of ours does.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    // A stalled event loop runs timers before it reads sockets. The answer may be there already: read first, then judge.
    this.#timer = setTimeout(() => setImmediate(() => this.#end(this.#tooLate(requestTimeoutMs))), requestTimeoutMs);
    const path = url.pathname + url.search;
    this.#undici.dispatch({ method: "POST", path, headers, body, reset: true }, this);
  }

  /** Ends it at once; its answer rejects with the reason. */
  cancel(reason: unknown): void {
    this.#settled.reject(reason);
    this.#close();
  }

  /** Makes the socket itself, so that it can be cancelled while it still connects. */
  #connect(url: URL, connected: buildConnector.Callback): void {
    if (this.#ended) return;
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const socket = connect({ host, port: Number(url.port || 80), noDelay: true });
    const failed = (error: Error) => connected(error, null);
    socket.once("error", failed).once("connect", () => {
      socket.off("error", failed);
      this.#connected = true;
      connected(null, socket);
    });
    this.#socket = socket;
  }

  onRequestStart(): void {}

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    // A switch of protocols is the last that HTTP says on a connection.
    if (status === 101) this.#switched();
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
  }

  onRequestUpgrade(): void {
    this.#switched();
  }

  onResponseData(_: Dispatcher.DispatchController, piece: Buffer): void {
    const unread = this.#ended ? null : this.#body.push(piece);
    if (unread !== null) this.#end(this.#judge(unread));
  }

  onResponseEnd(): void {
    if (!this.#ended) this.#end(this.#judge(null));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    // What undici says of a 101 that nobody asked for.
    if (error.message === "bad upgrade") this.#switched();
    this.#end(judgeBroken(error, !this.#connected));
  }

  #switched(): void {
    this.#end(this.#judgeAnswer({ status: 101, body: "", unread: null }));
  }

  #judge(unread: string | null): Answer {
    const { "content-encoding": coding, "retry-after": comeBack, location } = this.#headers;
    const body = this.#body.text(unread === null ? coding : undefined);
    const [text, problem] = "text" in body ? [body.text, unread] : ["", body.problem];
    const status = this.#status ?? 0;
    return this.#judgeAnswer({ status, body: text, unread: problem, retryAfter: comeBack !== undefined, location });
  }

  #tooLate(requestTimeoutMs: number): Answer {
    const got = this.#status === null ? "no answer" : `headers (${this.#status}) and ${this.#body.length} bytes`;
    const unconnected = !this.#connected;
    const arrived = unconnected ? "not even connected" : `connected, ${got}`;
    const detail = `no complete answer within ${requestTimeoutMs / 1000} s: ${arrived}`;
    return { outcome: "timeout", detail, ...(unconnected && { unconnected }) };
  }

  #end(answer: Answer): void {
    this.#settled.resolve(answer);
    this.#close();
  }

  #close(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#body.release();
    this.#socket?.destroy();
    this.#undici.destroy(ENDED, () => {});
  }
}
