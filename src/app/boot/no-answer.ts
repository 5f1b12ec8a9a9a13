import type { Tools } from "../../engine/carried/tools.ts";
import type { Target } from "../../experiments/kit/context/target.ts";
import { otherProtocol, refuses } from "../../load/http/protocol.ts";
import type { EngineAddress } from "../../model/facts/engine-address.ts";
import { isOnLoopback } from "../../model/facts/engine-address.ts";

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
 * Why a service with a running container gave no HTTP answer, and what to change: a sentence, or empty if unknown.
 */
export async function whyNoAnswer(unanswered: Unanswered): Promise<string> {
  const { target, engine, attempts, containerAddress, exposedPorts } = unanswered;
  const { containerPort, url } = target;
  const listeners = await listenersOf(unanswered);
  if (listeners?.length === 0) {
    const exposes =
      exposedPorts.length === 0 ? "" : ` The image exposes ${exposedPorts.slice(0, MAX_PORTS_NAMED).join(", ")}.`;
    return `No process listens on port ${containerPort} in the container (\`container-port\`).${exposes}`;
  }
  if (listeners?.every((listener) => LOOPBACK.test(listener))) {
    return `It listens only on the loopback address of its container, port ${containerPort}: make it listen on 0.0.0.0.`;
  }
  const isIpv6 = listeners?.every((listener) => IPV6.test(listener)) ?? false;
  if (isIpv6 && containerAddress !== null && (await refuses(containerAddress, containerPort))) {
    return `It listens on port ${containerPort} only over IPv6, but requests use IPv4: make it listen on 0.0.0.0, or on :: for both.`;
  }
  if (!attempts.unconnected) return await whyNotInHttp(unanswered);
  // A failed connection only needs an explanation if something listens.
  if (listeners === null) return "";
  const way = isOnLoopback(engine)
    ? "the engine does not publish ports on this machine's loopback address, for example because the job itself runs in a container or the engine is behind a tunnel. Use a job without `container:`, or set DOCKER_HOST to the engine's own address"
    : "open the ports 20000 to 31999 of the engine's machine to this machine";
  return `It listens on port ${containerPort} in its container, but its published port ${url.port} can't be reached from here: ${way}.`;
}

/** The same for a service that accepted a connection. */
async function whyNotInHttp({ target, attempts, signal }: Unanswered): Promise<string> {
  const { containerPort } = target;
  const protocol = await protocolOf(target);
  signal.throwIfAborted();
  if (protocol !== null) return protocol;
  if (attempts.timedOut) {
    const seconds = attempts.requestTimeoutMs / 1_000;
    return `It accepts connections on port ${containerPort}, but did not answer in time: raise \`request-timeout\` (${seconds} s) if answers take longer`;
  }
  return `It accepts connections on port ${containerPort}, but closes them without an HTTP/1.1 answer`;
}

/** A sentence if the service speaks another protocol than plain HTTP/1.1; null otherwise. */
export async function protocolOf({
  containerPort,
  url,
}: Pick<Target, "containerPort" | "url">): Promise<string | null> {
  const protocol = await otherProtocol(url.hostname.replace(/^\[|\]$/g, ""), Number(url.port));
  if (protocol === "TLS")
    return `It uses TLS on port ${containerPort}, but requests use plain HTTP: make it serve plain HTTP, or set \`container-port\` to a port that does`;
  if (protocol === "HTTP/2")
    return `It only supports HTTP/2 on port ${containerPort}, but requests use HTTP/1.1: make it support HTTP/1.1 too`;
  return null;
}

/** The addresses that the service listens on; null if they can't be read. */
async function listenersOf({ tools, target, signal }: Unanswered): Promise<string[] | null> {
  const port = target.containerPort.toString(16).toUpperCase().padStart(4, "0");
  const printed = await tools.onNetworkOf(target.containerId, LISTENERS, [port], signal).catch(() => null);
  return printed?.split("\n").filter((line) => line !== "") ?? null;
}
