import type { Tools } from "../../../engine/carried/tools.ts";

/** A socket that listens in a container. */
export interface Listener {
  readonly port: number;
  /** The local address in the kernel's notation. */
  readonly address: string;
}

/** Prints the local addresses and ports, in the kernel's notation, of all sockets that listen. */
const LISTENERS = `
for table in /proc/net/tcp /proc/net/tcp6; do
  { while read -r _ local _ state _; do
    case "$state" in 0A) echo "$local" ;; esac
  done < "$table"; } 2>/dev/null
done
:`;

/** 127.0.0.1, ::1, and 127.0.0.1 as an IPv6 address, all in the byte order of a little-endian kernel; then of a big-endian one. */
const LOOPBACK = /^(0100007F|0{24}01000000|0{16}FFFF00000100007F|7F000001|0{31}1|0{20}FFFF7F000001)$/;

/** An IPv6 address that is not a mapped IPv4 address: 32 hexadecimal digits. */
const IPV6 = /^(?!0{16}FFFF0000|0{20}FFFF)[\dA-F]{32}$/;

/** 127.0.0.11, where the engine answers name requests in a network that a user made. */
const ENGINE_DNS = /^(0B00007F|7F00000B)$/;

const ROW = /^([\dA-F]{8}|[\dA-F]{32}):([\dA-F]{4})$/;

/** The sockets that listen in a container; null if they can't be read. */
export async function listenersIn(
  containerId: string,
  tools: Pick<Tools, "onNetworkOf">,
  signal: AbortSignal,
): Promise<readonly Listener[] | null> {
  const printed = await tools.onNetworkOf(containerId, LISTENERS, [], signal).catch(() => null);
  signal.throwIfAborted();
  if (printed === null) return null;
  const rows = printed.split("\n").map((line) => ROW.exec(line.trim()));
  const listeners = rows.flatMap((row) =>
    row === null ? [] : [{ address: row[1] ?? "", port: Number.parseInt(row[2] ?? "", 16) }],
  );
  return listeners.filter(({ address }) => !ENGINE_DNS.test(address));
}

/** Whether all sockets accept connections only from inside the container; false for none. */
export function onLoopbackOnly(listeners: readonly Listener[]): boolean {
  return listeners.length > 0 && listeners.every(({ address }) => LOOPBACK.test(address));
}

/** Whether all sockets may accept connections over IPv6 only; false for none. */
export function onIpv6Only(listeners: readonly Listener[]): boolean {
  return listeners.length > 0 && listeners.every(({ address }) => IPV6.test(address));
}

/** The ports of sockets that accept connections from outside the container, in order. */
export function openPorts(listeners: readonly Listener[]): number[] {
  const ports = new Set(listeners.map(({ port }) => port));
  return [...ports]
    .filter((port) => !onLoopbackOnly(listeners.filter((each) => each.port === port)))
    .toSorted((a, b) => a - b);
}
