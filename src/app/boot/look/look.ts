import type { Tools } from "../../../engine/carried/tools.ts";
import type { Target } from "../../../experiments/kit/context/target.ts";
import { type Answer, judgeAnswer } from "../../../load/http/answer.ts";
import { askRaw } from "../../../load/http/raw.ts";
import { Labels } from "../../../load/labels.ts";
import { isStreamed } from "../../../load/stream/stream-exchange.ts";
import { StreamedAnswer, type StreamedShape } from "../../../load/stream/streamed-answer.ts";
import { shortTexts } from "../../../load/texts/text-source.ts";
import type { Plan } from "../../../model/plan.ts";
import { valueAt } from "../../../model/service/json-pointer.ts";
import type { RawReply } from "../../../model/service/raw-exchange.ts";
import { requestTemplate } from "../../../model/service/request-template.ts";
import { PRESETS, presetService, type ServicePlan } from "../../../model/service/service.ts";
import type { Clock } from "../../../model/text/clock.ts";
import { parseJson, shapeOf } from "./answer-shape.ts";
import type { GoodSettings } from "./good-settings.ts";
import { type Listener, listenersIn, openPorts } from "./listeners.ts";
import { operationsOf, otherRequests } from "./request-shape.ts";

/** What a look found. */
export interface Looked {
  /** Sockets that listen in the container; null if they can't be read. */
  readonly listeners: readonly Listener[] | null;
  /** What answered over HTTP, in the order of the requests. */
  readonly routes: readonly Route[];
  /** Settings with which it gave a good answer; null for none. */
  readonly settings: GoodSettings | null;
}

export interface Route {
  readonly port: number;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly status: number;
  /** Whether it answered with a web page. */
  readonly isPage: boolean;
}

export interface LookOrder {
  readonly plan: Plan;
  readonly tools: Pick<Tools, "onNetworkOf">;
  readonly target: Target;
  /** The container's own address, if it can be reached from here; null otherwise. */
  readonly containerAddress: string | null;
  /** The ports that the image declares. */
  readonly exposedPorts: readonly number[];
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Limits of a look, so that it stays short and harmless. Redirects are never followed. */
const MAX_PORTS = 4;
const MAX_REQUESTS = 60;
const MAX_LOOK_MS = 30_000;
const GET_LIMIT_MS = 2_000;
/** The description of a large API has several hundred KiB. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Routes that describe a service. */
const DESCRIPTIONS = ["/openapi.json", "/v1/models", "/api/tags", "/health", "/"] as const;
/** Routes that services answer texts on. */
const ROUTES = [
  ...["/predict", "/classify", "/generate", "/chat", "/api/predict", "/api/generate", "/api/chat", "/api/classify"],
  ...["/v1/predict", "/infer", "/invocations", "/completion", "/analyze", "/sentiment", "/ask"],
];
/** The route exists, but not with this body. */
const REFUSES_BODY = new Set([400, 415, 422, 500]);
const NO_ROUTE = new Set([404, 405, 501]);
/** A name that can be written into a plan without quoting. */
const PLAIN_MODEL = /^[\w][\w.:/-]{0,100}$/;

/**
 * Looks for the service in a running container: which ports listen, what answers on them, and with which settings the
 * service gives a good answer. Sends GET requests, and texts by POST to routes that answer texts.
 */
export async function lookAround(order: LookOrder): Promise<Looked> {
  const { plan, target, tools, containerAddress, exposedPorts, clock, signal } = order;
  const listeners = await listenersIn(target.containerId, tools, signal);
  const known = [target.containerPort, ...exposedPorts];
  const ports = listeners === null ? known : openPorts(listeners);
  const inOrder = [...new Set([...known.filter((port) => ports.includes(port)), ...ports])];
  const asking = new Asking(plan, clock, signal);
  let settings: GoodSettings | null = null;
  for (const port of inOrder.slice(0, MAX_PORTS)) {
    const origin = port === target.containerPort ? target.url.origin : originOf(containerAddress, port);
    if (origin === null || settings?.isClear) continue;
    const found = await new PortSearch(asking, plan, port, origin).search();
    settings = found?.isClear ? found : (settings ?? found);
  }
  signal.throwIfAborted();
  return { listeners, routes: asking.routes, settings };
}

function originOf(address: string | null, port: number): string | null {
  if (address === null) return null;
  return `http://${address.includes(":") ? `[${address}]` : address}:${port}`;
}

/** The requests of a look, within its limits. */
class Asking {
  readonly routes: Route[] = [];
  readonly nextText: () => string;
  readonly #plan: Plan;
  readonly #signal: AbortSignal;
  readonly #clock: Clock;
  readonly #endAtMs: number;
  #left = MAX_REQUESTS;

  constructor(plan: Plan, clock: Clock, signal: AbortSignal) {
    this.#plan = plan;
    this.#clock = clock;
    this.#endAtMs = clock.now() + MAX_LOOK_MS;
    this.#signal = signal;
    this.nextText = shortTexts(plan.prompts, "look");
  }

  /** Sends one request; null if a limit is reached or no answer came. */
  async send(port: number, origin: string, method: Route["method"], path: string, body = ""): Promise<RawReply | null> {
    const leftMs = this.#endAtMs - this.#clock.now();
    if (this.#left === 0 || leftMs <= 0) return null;
    this.#left -= 1;
    const url = new URL(origin);
    url.href = url.origin + path;
    const { headers } = this.#plan.service;
    const type = method === "POST" ? { "content-type": "application/json" } : {};
    const request = { method, headers: { ...headers, ...type, accept: "application/json" }, body };
    const limitMs = Math.ceil(Math.min(leftMs, method === "GET" ? GET_LIMIT_MS : this.#plan.requestTimeoutMs));
    const reply = await askRaw(url, request, limitMs, this.#signal, MAX_BODY_BYTES);
    if (reply.status === null) return null;
    const isPage = /^\s*<(?:!doctype|html)/i.test(reply.body.slice(0, 200));
    this.routes.push({ port, method, path, status: reply.status, isPage });
    return reply;
  }
}

interface Candidate {
  readonly path: string;
  readonly service: ServicePlan;
  /** Its body is already another one than the plan's. */
  readonly isGuess?: true;
}

/** The search for a good answer on one port. */
class PortSearch {
  readonly #asking: Asking;
  readonly #plan: Plan;
  readonly #port: number;
  readonly #origin: string;
  readonly #queue: Candidate[] = [];
  readonly #sent = new Set<string>();
  #best: GoodSettings | null = null;

  constructor(asking: Asking, plan: Plan, port: number, origin: string) {
    this.#asking = asking;
    this.#plan = plan;
    this.#port = port;
    this.#origin = origin;
  }

  async search(): Promise<GoodSettings | null> {
    const { service, target } = this.#plan;
    const described = await this.#described();
    if (described === null) return null;
    this.#queue.push({ path: target.predictPath, service }, ...described, ...usualRoutes(service));
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      const key = `${next.path} ${next.service.request}`;
      if (this.#sent.has(key)) continue;
      this.#sent.add(key);
      const text = this.#asking.nextText();
      const body = requestTemplate(next.service.request).fill(text);
      const reply = await this.#asking.send(this.#port, this.#origin, "POST", next.path, body);
      // A request that got no answer may still keep the service busy.
      if (reply === null) break;
      const found = this.#judge(next, reply, text);
      if (found?.isClear) return found;
      this.#best ??= found;
    }
    return this.#best;
  }

  /** What the service's own descriptions offer; null if it answers none of them, so that it is not an HTTP service. */
  async #described(): Promise<Candidate[] | null> {
    const bodies = new Map<string, unknown>();
    for (const path of DESCRIPTIONS) {
      const reply = await this.#asking.send(this.#port, this.#origin, "GET", path);
      if (reply === null && bodies.size === 0) return null;
      bodies.set(path, reply?.status === 200 ? parseJson(reply.body) : undefined);
    }
    const { headers } = this.#plan.service;
    const served = plainModels(bodies.get("/v1/models"), "/data", "/id");
    const pulled = plainModels(bodies.get("/api/tags"), "/models", "/name");
    const speaksOpenai = [served, pulled].some((models) => models !== null);
    const names = [...(pulled === null ? [null] : []), ...(pulled ?? []).slice(0, 1), ...(served ?? []).slice(0, 1)];
    const chats = speaksOpenai ? names.map((model) => chatWith(model, headers)) : [];
    const own = operationsOf(bodies.get("/openapi.json")).map(({ path, request }): Candidate => {
      return { path, service: { ...this.#plan.service, request }, isGuess: true };
    });
    return [...chats, ...own];
  }

  #judge({ path, service, isGuess }: Candidate, reply: RawReply, text: string): GoodSettings | null {
    const status = reply.status ?? 0;
    if (REFUSES_BODY.has(status) && !isGuess) {
      // A service with one route refuses every body on it in the same way: ask for other fields at once.
      const others = otherRequests(reply.body).map((request): Candidate => {
        return { path, service: { ...service, request }, isGuess: true };
      });
      this.#queue.unshift(...others);
      return null;
    }
    if (NO_ROUTE.has(status) || status < 200 || status > 299) return null;
    const asPlanned = this.#isGood(reply, service);
    if (!asPlanned && service.answer.stream !== undefined) {
      this.#queue.unshift({ path, service: whole(service) });
      return null;
    }
    const found = asPlanned
      ? { shape: service.answer, isClear: true }
      : shapeOf(reply.body, text, status === 200 ? "200" : "2xx");
    if (found === null) return null;
    const answering = { ...service, answer: found.shape };
    if (!this.#isGood(reply, answering)) return null;
    return { containerPort: this.#port, predictPath: path, service: answering, isClear: found.isClear };
  }

  #isGood({ status, body }: RawReply, { answer }: ServicePlan): boolean {
    const judged: Answer = isStreamed(answer)
      ? judgeStream(body, answer)
      : judgeAnswer({ status: status ?? 0, body, unread: null }, answer, new Labels());
    return judged.outcome === "ok";
  }
}

/** The same service, asked for whole answers as its preset asks. */
function whole({ preset, model, headers }: ServicePlan): ServicePlan {
  return { ...presetService(preset, model), headers };
}

function judgeStream(body: string, shape: StreamedShape): Answer {
  const answer = new StreamedAnswer(200, shape, new Labels(), 0);
  return answer.push(Buffer.from(body), 0) ?? answer.finish(0);
}

/** The routes that services usually have, with the drill's own request, and that of OpenAI's API. */
function usualRoutes(service: ServicePlan): Candidate[] {
  const { preset, model, headers } = service;
  const simple = preset === "qwen-allinone" ? service : { ...presetService("qwen-allinone"), headers };
  return [chatWith(model, headers), ...ROUTES.map((path) => ({ path, service: simple }))];
}

function chatWith(model: string | null, headers: ServicePlan["headers"]): Candidate {
  const service = { ...presetService("openai-chat", model), headers };
  return { path: PRESETS["openai-chat"].path, service, isGuess: true };
}

/** The names of models in a list; null if it is not such a list. */
function plainModels(document: unknown, list: string, name: string): string[] | null {
  const models = valueAt(document, list);
  if (!Array.isArray(models)) return null;
  const names = models.slice(0, 20).map((model) => valueAt(model, name));
  return names.filter((each): each is string => typeof each === "string" && PLAIN_MODEL.test(each));
}
