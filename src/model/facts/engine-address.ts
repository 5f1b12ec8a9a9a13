/** Where a Docker engine listens: a socket on this machine, or a port. */
export type EngineAddress = (UnixSocket | TcpPort) & {
  /** Who said so, as in "no engine answers at the address of DOCKER_HOST"; null for the default. */
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
  /** Null for a connection that nothing protects. */
  readonly tls: EngineTls | null;
}

/** Paths of PEM files; null where there is none. */
export interface EngineTls {
  readonly ca: string | null;
  readonly cert: string | null;
  readonly key: string | null;
  /** Whether the engine has to show a certificate that its name and an authority stand for. */
  readonly verify: boolean;
}

export const DEFAULT_ENGINE: EngineAddress = { kind: "unix", path: "/var/run/docker.sock", chosenBy: null };

/** The address as docker writes it. */
export function engineUrl(address: EngineAddress): string {
  if (address.kind === "unix") return `unix://${address.path}`;
  return `tcp://${address.host.includes(":") ? `[${address.host}]` : address.host}:${address.port}`;
}

/** Whether the engine is reached by this machine's own loopback, where the ports that it publishes then are too. */
export function isOnLoopback(address: EngineAddress): boolean {
  return address.kind === "unix" || /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(address.host);
}
