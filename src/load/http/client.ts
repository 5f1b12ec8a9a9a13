import type { IncomingHttpHeaders } from "node:http";
import { Socket, type TcpSocketConnectOpts } from "node:net";
import type { buildConnector, Dispatcher, Client as UndiciClient } from "undici";
import { type Message, message } from "../../model/message.ts";
import { requestTemplate } from "../../model/service/request-template.ts";
import { isGoodStatus, type ServicePlan } from "../../model/service/service.ts";
import type { Labels } from "../labels.ts";
import { isStreamed, StreamExchange, type StreamStart } from "../stream/stream-exchange.ts";
import { type Answer, judgeAnswer, type RawAnswer } from "./answer.ts";
import { judgeBroken } from "./broken.ts";
import { DirectSocket } from "./direct-socket.ts";
import { ForeignBody } from "./foreign-body.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** Null as long as no status came; how many bytes of the body came. */
    "reply.timeout": {
      readonly timeoutMs: number;
      readonly connected: boolean;
      readonly status: number | null;
      readonly bytes: number;
    };
    "reply.no-end-within": { readonly limitMs: number };
  }
}

const OUR_HEADERS = { "content-type": "application/json", "accept-encoding": "identity" };
const ACCEPT = {
  whole: "application/json",
  // Errors come as JSON.
  sse: "text/event-stream, application/json",
  ndjson: "application/x-ndjson, application/json",
};
/** A stream has ended before its connection; a service whose last bytes are refused would see a client that hung up. */
const LINGER_MS = 500;
/** More than are usually in use at once; each takes a few KiB. */
const MAX_FREE_LANES = 100;

/** How to ask: the slice of the plan that a client needs. */
export type ServiceShape = Pick<ServicePlan, "request" | "answer" | "headers">;

/** Hears how far a request has come. */
export interface SendWatch {
  /** The connection is established, and the request goes out. */
  readonly onSent?: () => void;
  /** The first text of a streamed answer has come, and the answer is not complete. */
  readonly onText?: () => void;
}

/** Loaded with the first request, so that the start of the action does not wait for it. */
let undici: typeof import("undici") | undefined;

/**
 * The reason a connection ends, with undici's code for an intended end. Made once: without it, undici makes an error
 * with a stack trace for each connection.
 */
const ENDED = Object.assign(new Error("the exchange has ended"), { code: "UND_ERR_INFO" });

/**
 * Sends requests to the service, each over its own connection: a service may close an idle kept-alive connection, and
 * must not look as if it refused one. No proxy, no redirects, no retries.
 */
export class Client {
  readonly #url: URL;
  readonly #labels: Labels;
  readonly #shape: ServiceShape;
  readonly #bodyOf: (text: string) => string;
  readonly #route: Route;
  readonly #freeLanes: Lane[] = [];
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
    const { hostname, port, pathname, search } = this.#url;
    this.#labels = order.labels;
    this.#shape = order.shape;
    this.#bodyOf = requestTemplate(order.shape.request).fill;
    this.#route = {
      address: { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 80) },
      Socket: isStreamed(order.shape.answer) ? DirectSocket : Socket,
      path: pathname + search,
      headers: {
        ...order.shape.headers,
        ...OUR_HEADERS,
        accept: ACCEPT[order.shape.answer.stream?.format ?? "whole"],
      },
      requestTimeoutMs: order.requestTimeoutMs,
      judge: (raw) => this.#judge(raw),
      startStream: (start) => this.#startStream(start),
      open: new Set(),
    };
  }

  /**
   * A client that sends the same requests to another origin, such as a proxy, with a longer time-out.
   * Closed separately.
   * @param origin `http://host:port`
   * @param moreMs on top of the request time-out
   */
  through(origin: URL, moreMs: number): Client {
    const url = new URL(this.#route.path, origin);
    const requestTimeoutMs = this.#route.requestTimeoutMs + moreMs;
    return new Client({ url, requestTimeoutMs, labels: this.#labels, shape: this.#shape });
  }

  /**
   * Sends one text. However the service behaves, the promise resolves and says how.
   * @throws the signal's reason when it is aborted; an Error when the client was closed
   */
  async send(text: string, signal?: AbortSignal, watch?: SendWatch): Promise<Answer> {
    const startedAtMs = performance.now();
    undici ??= await import("undici");
    signal?.throwIfAborted();
    if (this.#closed) throw new Error("the client is closed");
    const lane = this.#freeLanes.pop() ?? this.#newLane(undici.Client);
    return await new Exchange(this.#route, lane, this.#bodyOf(text), signal, startedAtMs, watch).answer;
  }

  #judge(raw: RawAnswer): Answer {
    return this.#learned(judgeAnswer(raw, this.#shape.answer, this.#labels));
  }

  #startStream({ onAnswer, ...start }: StreamStart): StreamExchange | null {
    const shape = this.#shape.answer;
    if (!isStreamed(shape) || !isGoodStatus(start.status, shape)) return null;
    return new StreamExchange({ ...start, onAnswer: (answer) => onAnswer(this.#learned(answer)) }, shape, this.#labels);
  }

  #learned(answer: Answer): Answer {
    if (answer.outcome === "ok" && answer.sentiment !== undefined) this.#labels.learn(answer.sentiment);
    return answer;
  }

  #newLane(Undici: typeof UndiciClient): Lane {
    const lane: Lane = {
      exchange: null,
      undici: new Undici(this.#url.origin, {
        connect: (_, connected) => lane.exchange?.connect(connected),
        pipelining: 0,
        // These timers are coarse and do not cover the whole answer: the timer of the exchange does.
        headersTimeout: 0,
        bodyTimeout: 0,
      }),
    };
    lane.undici.on("disconnect", () => {
      // It holds the body that it read.
      lane.exchange = null;
      if (!lane.undici.destroyed && this.#freeLanes.length < MAX_FREE_LANES) this.#freeLanes.push(lane);
    });
    return lane;
  }

  /** Cancels the requests in flight. Idempotent. */
  close(): void {
    this.#closed = true;
    for (const exchange of this.#route.open) exchange.cancel(new Error("the client is closed"));
  }
}

/** What all exchanges of a client have in common. */
interface Route {
  readonly address: TcpSocketConnectOpts;
  /** Whole answers mostly come in one piece. */
  readonly Socket: new () => Socket;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly requestTimeoutMs: number;
  readonly judge: (answer: RawAnswer) => Answer;
  /** Reads an answer as a stream; null if its status or the plan says that it is not one. */
  readonly startStream: (start: StreamStart) => StreamExchange | null;
  /** Those in flight. */
  readonly open: Set<Exchange>;
}

/** An undici client, for one exchange after the other: making one costs a tenth of a request's CPU time. */
interface Lane {
  readonly undici: UndiciClient;
  /** The one that uses it. */
  exchange: Exchange | null;
}

/** One POST over one fresh connection. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly answer: Promise<Answer>;
  readonly #settled = Promise.withResolvers<Answer>();
  readonly #route: Route;
  readonly #lane: Lane;
  readonly #signal: AbortSignal | undefined;
  readonly #watch: SendWatch | undefined;
  readonly #aborted = () => this.cancel(this.#signal?.reason);
  #timer: NodeJS.Timeout;
  readonly #body = new ForeignBody();
  readonly #startedAtMs: number;
  /** Null where the answer is not a stream, or its headers did not come yet. */
  #stream: StreamExchange | null = null;
  /** The stream has come to its end; the connection has not. */
  #isAnswered = false;
  #hasResponseEnded = false;
  #socket: Socket | null = null;
  #connected = false;
  #ended = false;
  #status: number | null = null;
  #headers: IncomingHttpHeaders = {};

  /**
   * @param lane a free one
   * @param startedAtMs when it began, by `performance.now()`
   */
  constructor(
    route: Route,
    lane: Lane,
    body: string,
    signal: AbortSignal | undefined,
    startedAtMs: number,
    watch: SendWatch | undefined,
  ) {
    this.#startedAtMs = startedAtMs;
    this.answer = this.#settled.promise;
    this.#route = route;
    this.#lane = lane;
    this.#signal = signal;
    this.#watch = watch;
    lane.exchange = this;
    route.open.add(this);
    signal?.addEventListener("abort", this.#aborted, { once: true });
    // A stalled event loop runs timers before it reads sockets. The answer may be there already: read first, then judge.
    this.#timer = setTimeout(() => setImmediate(() => this.#endTooLate()), route.requestTimeoutMs);
    const { path, headers } = route;
    lane.undici.dispatch({ method: "POST", path, headers, body, reset: true }, this);
  }

  /** Ends it at once; its answer rejects with the reason. */
  cancel(reason: unknown): void {
    this.#settled.reject(reason);
    this.#close();
  }

  /** Makes the socket itself, so that it can be cancelled while it still connects. */
  connect(connected: buildConnector.Callback): void {
    if (this.#ended) return;
    const socket = new this.#route.Socket().setNoDelay().connect(this.#route.address);
    socket.on("error", (error) => {
      if (!this.#connected) connected(error, null);
    });
    socket.on("connect", () => {
      this.#connected = true;
      connected(null, socket);
      this.#watch?.onSent?.();
    });
    this.#socket = socket;
  }

  onRequestStart(): void {}

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    // After a switch of protocols, no HTTP follows on the connection.
    if (status === 101) this.#switched();
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
    if (this.#ended) return;
    const startedAtMs = this.#startedAtMs;
    const onAnswer = (answer: Answer) => this.#endStream(answer);
    const onText = this.#watch?.onText;
    this.#stream = this.#route.startStream({ status, headers, startedAtMs, onAnswer, onText });
  }

  onRequestUpgrade(): void {
    this.#switched();
  }

  onResponseData(controller: Dispatcher.DispatchController, piece: Buffer): void {
    this.#stream?.push(piece, controller);
    const unread = this.#ended || this.#stream !== null ? null : this.#body.push(piece);
    if (unread !== null) this.#end(this.#judge(unread));
  }

  onResponseEnd(): void {
    if (this.#ended) return;
    this.#hasResponseEnded = true;
    withoutStackTraces();
    if (this.#isAnswered) this.#close(true);
    else if (this.#stream !== null) this.#stream.finish();
    else {
      this.#settled.resolve(this.#judge(null));
      this.#close(true);
    }
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    if (this.#isAnswered) this.#close();
    else if (this.#stream === null) this.#endBroken(error);
    else {
      // What came may still have to be unpacked, and the end of that destroys the lane: no other request may get it.
      this.#lane.undici.destroy(ENDED, () => {});
      this.#stream.cut(judgeBroken(error, false).detail);
    }
  }

  #endBroken(error: Error): void {
    // How undici reports a 101 to a request without an upgrade.
    if (error.message === "bad upgrade") this.#switched();
    this.#end(judgeBroken(error, !this.#connected));
  }

  #switched(): void {
    this.#end(this.#route.judge({ status: 101, body: "", unread: null }));
  }

  #judge(unread: Message | null): Answer {
    const { "content-encoding": coding, "retry-after": comeBack, location } = this.#headers;
    const body = this.#body.text(unread === null ? coding : undefined);
    const [text, problem] = "text" in body ? [body.text, unread] : ["", body.problem];
    const status = this.#status ?? 0;
    return this.#route.judge({ status, body: text, unread: problem, retryAfter: comeBack !== undefined, location });
  }

  #tooLate(): Answer {
    const { requestTimeoutMs: timeoutMs } = this.#route;
    const connected = this.#connected;
    const detail = message("reply.timeout", { timeoutMs, connected, status: this.#status, bytes: this.#body.length });
    return { outcome: "timeout", detail, ...(!connected && { unconnected: true }) };
  }

  #endTooLate(): void {
    if (this.#stream === null) this.#end(this.#tooLate());
    else this.#stream.cut(message("reply.no-end-within", { limitMs: this.#route.requestTimeoutMs }));
  }

  /** A stream that properly ended still gets the time to close its connection. */
  #endStream(answer: Answer): void {
    this.#settled.resolve(answer);
    this.#isAnswered = true;
    clearTimeout(this.#timer);
    if (this.#hasResponseEnded || answer.outcome !== "ok") this.#close(this.#hasResponseEnded);
    else this.#timer = setTimeout(() => this.#close(), LINGER_MS);
  }

  #end(answer: Answer): void {
    this.#settled.resolve(answer);
    this.#close();
  }

  #close(keepsLane = false): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener("abort", this.#aborted);
    this.#route.open.delete(this);
    this.#body.release();
    this.#stream?.release();
    this.#socket?.destroy(ENDED);
    if (!keepsLane) this.#lane.undici.destroy(ENDED, () => {});
  }
}

/**
 * Disables stack traces until the current task is done: undici makes an error at the end of each good answer and
 * discards it, and its stack trace would take a tenth of the request's CPU time.
 */
function withoutStackTraces(): void {
  const { stackTraceLimit } = Error;
  if (stackTraceLimit === 0) return;
  Error.stackTraceLimit = 0;
  queueMicrotask(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });
}
