import type { Tools } from "../../engine/carried/tools.ts";
import type { Target } from "../../experiments/kit/context/target.ts";
import { otherProtocol, refuses } from "../../load/http/protocol.ts";
import type { EngineAddress } from "../../model/engine-address.ts";
import { isOnLoopback } from "../../model/engine-address.ts";

const MAX_PORTS_NAMED = 5;

/** Prints the local addresses, as the kernel writes them, of whatever listens on the port `$1` (four hexadecimal digits). */
const LISTENERS = `
for table in /proc/net/tcp /proc/net/tcp6; do
  { while read -r _ local _ state _; do
    case "$state $local" in "0A "*:"$1") echo "\${local%:*}" ;; esac
  done < "$table"; } 2>/dev/null
done
:`;

/** 127.0.0.1, ::1, and 127.0.0.1 as an IPv6 address, all in the byte order of a little-endian kernel; then of a big-endian one. */
const LOOPBACK = /^(0100007F|0{24}01000000|0{16}FFFF00000100007F|7F000001|0{31}1|0{20}FFFF7F000001)$/;

/** An address of IPv6 that no IPv4 one can be written as: 32 hexadecimal digits. */
const IPV6 = /^(?!0{16}FFFF0000|0{20}FFFF)[\dA-F]{32}$/;

/** What became of the attempts to ask a service that gave no answer. */
export interface Attempts {
  /** Not one of them got a connection. */
  readonly unconnected: boolean;
  /** The last one waited for its answer until its time was over. */
  readonly timedOut: boolean;
  readonly requestTimeoutMs: number;
}

export interface Unheard {
  readonly tools: Pick<Tools, "onNetworkOf">;
  readonly target: Target;
  /** The container's own address; null for none. */
  readonly containerAddress: string | null;
  /** What the image declares, without the port that was asked. */
  readonly exposedPorts: readonly number[];
  readonly engine: EngineAddress;
  readonly attempts: Attempts;
  readonly signal: AbortSignal;
}

/**
 * Why a service whose container runs gave no answer in HTTP, and what to write: a sentence, or empty where neither its own
 * network nor its port tells.
 */
export async function whyUnheard(unheard: Unheard): Promise<string> {
  const { target, engine, attempts, containerAddress, exposedPorts } = unheard;
  const { containerPort, url } = target;
  const listeners = await listenersOf(unheard);
  if (listeners?.length === 0) {
    const exposes =
      exposedPorts.length === 0 ? "" : ` The image exposes ${exposedPorts.slice(0, MAX_PORTS_NAMED).join(", ")}.`;
    return `Nothing listens on port ${containerPort} in its container (\`container-port\`).${exposes}`;
  }
  if (listeners?.every((listener) => LOOPBACK.test(listener))) {
    return `It listens on port ${containerPort} of its container's loopback address alone: have it listen on 0.0.0.0.`;
  }
  const isIpv6 = listeners?.every((listener) => IPV6.test(listener)) ?? false;
  if (isIpv6 && containerAddress !== null && (await refuses(containerAddress, containerPort))) {
    return `It listens on port ${containerPort} by IPv6 alone, and it is asked by IPv4: have it listen on 0.0.0.0, or on :: for both.`;
  }
  if (!attempts.unconnected) return await whyNotInHttp(unheard);
  // What did not even connect is worth the next sentence only where something listens.
  if (listeners === null) return "";
  const way = isOnLoopback(engine)
    ? "the engine's published ports are not on this machine's loopback, as in a job that runs in a container itself, or with an engine behind a tunnel: drill in a job without `container:`, or name the engine's own address by DOCKER_HOST"
    : "the ports 20000 to 31999 of the engine's machine have to be open to this one";
  return `It listens on port ${containerPort} in its container, but port ${url.port}, where the engine published that, does not lead there from here: ${way}.`;
}

/** The same of one that took a connection. */
async function whyNotInHttp({ target, attempts, signal }: Unheard): Promise<string> {
  const { containerPort } = target;
  const protocol = await protocolOf(target);
  signal.throwIfAborted();
  if (protocol !== null) return protocol;
  if (attempts.timedOut) {
    const seconds = attempts.requestTimeoutMs / 1_000;
    return `It takes connections on port ${containerPort}, but did not answer in time: raise \`request-timeout\` (${seconds} s) where an answer may take longer`;
  }
  return `It takes connections on port ${containerPort}, but closes them without an answer in HTTP/1.1`;
}

/** What a service speaks in the place of HTTP/1.1 without TLS, and what to do; null where it is not seen. */
export async function protocolOf({
  containerPort,
  url,
}: Pick<Target, "containerPort" | "url">): Promise<string | null> {
  const protocol = await otherProtocol(url.hostname.replace(/^\[|\]$/g, ""), Number(url.port));
  if (protocol === "TLS")
    return `It speaks TLS on port ${containerPort}, and it is asked in plain HTTP: have it serve that, or write the port where it does to \`container-port\``;
  if (protocol === "HTTP/2")
    return `It speaks HTTP/2 alone on port ${containerPort}, and it is asked in HTTP/1.1: have it speak that too`;
  return null;
}

/** The addresses that it listens on; null where that can't be looked at. */
async function listenersOf({ tools, target, signal }: Unheard): Promise<string[] | null> {
  const port = target.containerPort.toString(16).toUpperCase().padStart(4, "0");
  const printed = await tools.onNetworkOf(target.containerId, LISTENERS, [port], signal).catch(() => null);
  return printed?.split("\n").filter((line) => line !== "") ?? null;
}
