/** Where a Docker engine listens: a socket on this machine, or a port. */
export type EngineAddress = (UnixSocket | TcpPort) & {
  /** The source of the address, as in "no engine answers at the address of DOCKER_HOST"; null for the default. */
  readonly chosenBy: string | null;
};

export interface UnixSocket {
  readonly kind: "unix";
  readonly path: string;
}

export interface TcpPort {
  readonly kind: "tcp";
  /** A name, or an address without brackets. */
  readonly host: string;
  readonly port: number;
  /** Null for a connection without TLS. */
  readonly tls: EngineTls | null;
}

/** Paths of PEM files; null if there is none. */
export interface EngineTls {
  readonly ca: string | null;
  readonly cert: string | null;
  readonly key: string | null;
  /** Whether the engine's certificate is verified against its name and an authority. */
  readonly verify: boolean;
}

export const DEFAULT_ENGINE: EngineAddress = { kind: "unix", path: "/var/run/docker.sock", chosenBy: null };

/** Returns the address as Docker writes it. */
export function engineUrl(address: EngineAddress): string {
  if (address.kind === "unix") return `unix://${address.path}`;
  return `tcp://${address.host.includes(":") ? `[${address.host}]` : address.host}:${address.port}`;
}

/**
 * Returns whether the engine is reached over this machine's own loopback, where the ports that it publishes are too.
 */
export function isOnLoopback(address: EngineAddress): boolean {
  return address.kind === "unix" || /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(address.host);
}
