import type { EngineAddress } from "../core/engine-address.ts";
import { isOnLoopback } from "../core/engine-address.ts";
import type { Tools } from "../docker/tools.ts";
import type { Target } from "./target.ts";

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

/**
 * Why a service whose container runs gave no answer of any kind: a sentence, or empty where its own network does not
 * tell either.
 * @param exposedPorts what the image declares, without the port that was asked
 */
export async function whyUnheard(
  { onNetworkOf }: Pick<Tools, "onNetworkOf">,
  { containerId, containerPort, url }: Target,
  address: EngineAddress,
  signal: AbortSignal,
  exposedPorts: readonly number[] = [],
): Promise<string> {
  const port = containerPort.toString(16).toUpperCase().padStart(4, "0");
  const printed = await onNetworkOf(containerId, LISTENERS, [port], signal).catch(() => null);
  if (printed === null) return "";
  const listeners = printed.split("\n").filter((line) => line !== "");
  if (listeners.length === 0) {
    const exposes =
      exposedPorts.length === 0 ? "" : ` The image exposes ${exposedPorts.slice(0, MAX_PORTS_NAMED).join(", ")}.`;
    return `Nothing listens on port ${containerPort} in its container (\`container-port\`).${exposes}`;
  }
  if (listeners.every((listener) => LOOPBACK.test(listener))) {
    return `It listens on port ${containerPort} of its container's loopback address alone: have it listen on 0.0.0.0.`;
  }
  const way = isOnLoopback(address)
    ? "the engine's published ports are not on this machine's loopback, as in a job that runs in a container itself, or with an engine behind a tunnel: drill in a job without `container:`, or name the engine's own address by DOCKER_HOST"
    : "the ports 20000 to 31999 of the engine's machine have to be open to this one";
  return `It listens on port ${containerPort} in its container, but port ${url.port}, where the engine published that, does not lead there from here: ${way}.`;
}
