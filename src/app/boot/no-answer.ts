import type { Tools } from "../../engine/carried/tools.ts";
import type { Target } from "../../experiments/kit/context/target.ts";
import { otherProtocol, refuses } from "../../load/http/protocol.ts";
import type { EngineAddress } from "../../model/facts/engine-address.ts";
import { isOnLoopback } from "../../model/facts/engine-address.ts";
import { message, type Sentences } from "../../model/message.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "advice.container-port": { readonly containerPort: number; readonly exposedPorts: readonly number[] };
    "advice.listen-everywhere": { readonly containerPort: number };
    /** `onLoopback`: whether the engine should publish ports on this machine. */
    "advice.reach-port": { readonly onLoopback: boolean };
    "advice.plain-http": { readonly containerPort: number; readonly protocol: "TLS" | "HTTP/2" };
    "advice.request-timeout": { readonly requestTimeoutMs: number };
    "advice.answer-http": { readonly containerPort: number };
    "boot.no-listener": { readonly containerPort: number; readonly exposedPorts: readonly number[] };
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

/** Prints the local addresses, in the kernel's notation, of all sockets that listen on port `$1` (four hexadecimal digits). */
const LISTENERS = `
for table in /proc/net/tcp /proc/net/tcp6; do
  { while read -r _ local _ state _; do
    case "$state $local" in "0A "*:"$1") echo "\${local%:*}" ;; esac
  done < "$table"; } 2>/dev/null
done
:`;

/** 127.0.0.1, ::1, and 127.0.0.1 as an IPv6 address, all in the byte order of a little-endian kernel; then of a big-endian one. */
const LOOPBACK = /^(0100007F|0{24}01000000|0{16}FFFF00000100007F|7F000001|0{31}1|0{20}FFFF7F000001)$/;

/** An IPv6 address that is not a mapped IPv4 address: 32 hexadecimal digits. */
const IPV6 = /^(?!0{16}FFFF0000|0{20}FFFF)[\dA-F]{32}$/;

/** The outcome of the requests to a service that gave no answer. */
export interface Attempts {
  /** No request got a connection. */
  readonly unconnected: boolean;
  /** The last request timed out. */
  readonly timedOut: boolean;
  readonly requestTimeoutMs: number;
}

export interface Unanswered {
  readonly tools: Pick<Tools, "onNetworkOf">;
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
  const listeners = await listenersOf(unanswered);
  if (listeners?.length === 0) {
    const ports = { containerPort, exposedPorts: exposedPorts.slice(0, MAX_PORTS_NAMED) };
    return { said: [message("boot.no-listener", ports)], advice: [message("advice.container-port", ports)] };
  }
  if (listeners?.every((listener) => LOOPBACK.test(listener))) {
    return {
      said: [message("boot.loopback-only", { containerPort })],
      advice: [message("advice.listen-everywhere", { containerPort })],
    };
  }
  const isIpv6 = listeners?.every((listener) => IPV6.test(listener)) ?? false;
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

/** The addresses that the service listens on; null if they can't be read. */
async function listenersOf({ tools, target, signal }: Unanswered): Promise<string[] | null> {
  const port = target.containerPort.toString(16).toUpperCase().padStart(4, "0");
  const printed = await tools.onNetworkOf(target.containerId, LISTENERS, [port], signal).catch(() => null);
  return printed?.split("\n").filter((line) => line !== "") ?? null;
}
