import type { Dependency } from "../../../engine/dependency/dependency.ts";
import type { ExperimentContext } from "../experiment.ts";

/*
 * How connections to a dependency end that are made in the network of the service. The helper that makes them has nothing
 * of the service but its network.
 */

/** `other`: what else the kernel says, such as that there is no route to the host. */
export const CONNECTION_ENDS = ["open", "refused", "silent", "other"] as const;
export type ConnectionEnd = (typeof CONNECTION_ENDS)[number];

/** A dependency with more ports is known by the first ones. */
const MAX_PORTS = 8;

/** Prints the ports, in hexadecimal, that the network of the process `$1` listens on, apart from its loopback address. */
const LISTENING = `
for table in tcp tcp6; do
  { while read -r _ local _ state _; do
    case "$state $local" in "0A "*00007F:* | "0A 00000000000000000000000001000000:"*) ;; "0A "*) echo "\${local##*:}" ;; esac
  done < "/proc/$1/net/$table"; } 2>/dev/null
done
:`;

/** Connects to the address `$1` at each of the other arguments, for two seconds, and prints how that ended. */
const CONNECT = `
address=$1
shift
connections=
for port in "$@"; do
  {
    said=$(bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$address" "$port" 2>&1) && said=open
    case "$said" in
      open) echo "$port open" ;;
      *refused*) echo "$port refused" ;;
      *"timed out"*) echo "$port silent" ;;
      *) echo "$port other" ;;
    esac
  } &
  connections="$connections $!"
done
{ sleep 2; kill $connections; } 2>/dev/null &
wait $connections 2>/dev/null
:`;

/** The ports that a dependency listens on, of all its networks; none if they could not be read. */
export async function portsOf(
  { tools }: Pick<ExperimentContext, "tools">,
  { container }: Pick<Dependency, "container">,
  signal: AbortSignal,
): Promise<number[]> {
  const printed = await tools.readProcesses(LISTENING, [String(container.pid)], signal);
  const ports = printed.split("\n").flatMap((line) => (/^[0-9A-F]{4}$/.test(line) ? [Number.parseInt(line, 16)] : []));
  return [...new Set(ports)].toSorted((a, b) => a - b).slice(0, MAX_PORTS);
}

/** How a connection from the service's network ends at each port; a port without an answer is `silent`. */
export async function connectTo(
  { tools, containerId }: Pick<ExperimentContext, "tools" | "containerId">,
  address: string,
  ports: readonly number[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, ConnectionEnd>> {
  const endings = new Map<number, ConnectionEnd>(ports.map((port) => [port, "silent"]));
  if (ports.length === 0) return endings;
  const printed = await tools.onNetworkOf(containerId, CONNECT, [address, ...ports.map(String)], signal);
  for (const line of printed.split("\n")) {
    const [port = "", word = ""] = line.split(" ");
    const ending = CONNECTION_ENDS.find((each) => each === word);
    if (ending !== undefined && endings.has(Number(port))) endings.set(Number(port), ending);
  }
  return endings;
}
