import type { Target } from "../../experiments/kit/context/target.ts";
import { otherProtocol, refuses } from "../../load/http/protocol.ts";
import type { EngineAddress } from "../../model/facts/engine-address.ts";
import { isOnLoopback } from "../../model/facts/engine-address.ts";
import { message, type Sentences } from "../../model/message.ts";
import { type Listener, onIpv6Only, onLoopbackOnly, openPorts } from "./look/listeners.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "advice.container-port": {
      readonly containerPort: number;
      readonly listeningPorts: readonly number[];
      readonly exposedPorts: readonly number[];
    };
    "advice.listen-everywhere": { readonly containerPort: number };
    /** `onLoopback`: whether the engine should publish ports on this machine. */
    "advice.reach-port": { readonly onLoopback: boolean };
    "advice.plain-http": { readonly containerPort: number; readonly protocol: "TLS" | "HTTP/2" };
    "advice.request-timeout": { readonly requestTimeoutMs: number };
    "advice.answer-http": { readonly containerPort: number };
    /** `listeningPorts` are those that processes listen on instead. */
    "boot.no-listener": {
      readonly containerPort: number;
      readonly listeningPorts: readonly number[];
      readonly exposedPorts: readonly number[];
    };
    "boot.loopback-only": { readonly containerPort: number };
    "boot.ipv6-only": { readonly containerPort: number };
    /** The service listens, but can't be reached from here. */
    "boot.out-of-reach": {
      readonly containerPort: number;
      readonly publishedPort: number;
      readonly onLoopback: boolean;
    };
    "boot.other-protocol": { readonly containerPort: number; readonly protocol: "TLS" | "HTTP/2" };
    "boot.late-answer": { readonly containerPort: number; readonly requestTimeoutMs: number };
    "boot.no-http": { readonly containerPort: number };
  }
}

/** Why a service gave no answer, and what to do about it. */
export interface Explanation {
  /** Empty if unknown. */
  readonly said: Sentences;
  readonly advice: Sentences;
}

const UNKNOWN: Explanation = { said: [], advice: [] };

const MAX_PORTS_NAMED = 5;

/** The outcome of the requests to a service that gave no answer. */
export interface Attempts {
  /** No request got a connection. */
  readonly unconnected: boolean;
  /** The last request timed out. */
  readonly timedOut: boolean;
  readonly requestTimeoutMs: number;
}

export interface Unanswered {
  /** The sockets that listen in the container; null if they can't be read. */
  readonly listeners: readonly Listener[] | null;
  readonly target: Target;
  /** The container's own address; null for none. */
  readonly containerAddress: string | null;
  /** The ports that the image declares, without the one that was used. */
  readonly exposedPorts: readonly number[];
  readonly engine: EngineAddress;
  readonly attempts: Attempts;
  readonly signal: AbortSignal;
}

/**
 * Why a service with a running container gave no HTTP answer, and what to change.
 */
export async function whyNoAnswer(unanswered: Unanswered): Promise<Explanation> {
  const { target, engine, attempts, containerAddress, exposedPorts } = unanswered;
  const { containerPort, url } = target;
  const listeners = unanswered.listeners?.filter(({ port }) => port === containerPort) ?? null;
  if (listeners?.length === 0) {
    const listeningPorts = openPorts(unanswered.listeners ?? []).slice(0, MAX_PORTS_NAMED);
    const ports = { containerPort, listeningPorts, exposedPorts: exposedPorts.slice(0, MAX_PORTS_NAMED) };
    return { said: [message("boot.no-listener", ports)], advice: [message("advice.container-port", ports)] };
  }
  const isIpv6 = listeners !== null && onIpv6Only(listeners);
  if (listeners !== null && onLoopbackOnly(listeners)) {
    return {
      said: [message("boot.loopback-only", { containerPort })],
      advice: [message("advice.listen-everywhere", { containerPort })],
    };
  }
  if (isIpv6 && containerAddress !== null && (await refuses(containerAddress, containerPort))) {
    return {
      said: [message("boot.ipv6-only", { containerPort })],
      advice: [message("advice.listen-everywhere", { containerPort })],
    };
  }
  if (!attempts.unconnected) return await whyNotInHttp(unanswered);
  // A failed connection only needs an explanation if something listens.
  if (listeners === null) return UNKNOWN;
  const onLoopback = isOnLoopback(engine);
  return {
    said: [message("boot.out-of-reach", { containerPort, publishedPort: Number(url.port), onLoopback })],
    advice: [message("advice.reach-port", { onLoopback })],
  };
}

/** The same for a service that accepted a connection. */
async function whyNotInHttp({ target, attempts, signal }: Unanswered): Promise<Explanation> {
  const { containerPort } = target;
  const protocol = await protocolOf(target);
  signal.throwIfAborted();
  if (protocol !== null) return protocol;
  if (attempts.timedOut) {
    const { requestTimeoutMs } = attempts;
    return {
      said: [message("boot.late-answer", { containerPort, requestTimeoutMs })],
      advice: [message("advice.request-timeout", { requestTimeoutMs })],
    };
  }
  return {
    said: [message("boot.no-http", { containerPort })],
    advice: [message("advice.answer-http", { containerPort })],
  };
}

/** An explanation if the service speaks another protocol than plain HTTP/1.1; null otherwise. */
export async function protocolOf({
  containerPort,
  url,
}: Pick<Target, "containerPort" | "url">): Promise<Explanation | null> {
  const protocol = await otherProtocol(url.hostname.replace(/^\[|\]$/g, ""), Number(url.port));
  if (protocol === null) return null;
  return {
    said: [message("boot.other-protocol", { containerPort, protocol })],
    advice: [message("advice.plain-http", { containerPort, protocol })],
  };
}
