import type { TcpPort, UnixSocket } from "../../model/engine-address.ts";
import { DEFAULT_ENGINE } from "../../model/engine-address.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";

const PLAIN_PORT = 2375;
const INSTEAD = "write unix:///var/run/docker.sock or tcp://HOST:2376";

/**
 * Reads an address as docker's command line does: `tcp://` may be left out, and so may its port.
 * @throws ValueProblem for what is no address, or one that a drill can't use
 */
export function parseEngineUrl(raw: string): UnixSocket | Omit<TcpPort, "tls"> {
  const written = raw.trim();
  const [, said, rest = ""] = /^(?:([^:/]*):\/\/)?(.*)$/s.exec(written) ?? [];
  const scheme = said ?? (/^\.?\//.test(written) ? "unix" : "tcp");
  switch (scheme) {
    case "unix":
      return unixSocket(rest);
    case "tcp":
      return tcpPort(rest);
    case "ssh":
      throw new ValueProblem(
        "leads over SSH, which this drill can't use, and a tunnel would not carry the ports of the service: " +
          "run it on a runner on that machine, or write tcp://HOST:2376 with DOCKER_TLS_VERIFY and DOCKER_CERT_PATH",
      );
    case "npipe":
    case "fd":
      throw new ValueProblem(`can't be used by this drill, which needs an engine on Linux: ${INSTEAD}`);
    default:
      throw new ValueProblem(`is no address of a Docker engine: ${INSTEAD}`);
  }
}

function unixSocket(path: string): UnixSocket {
  if (path === "") return DEFAULT_ENGINE as UnixSocket;
  if (!path.startsWith("/")) throw new ValueProblem("names no path from the root: write unix:///path/docker.sock");
  return { kind: "unix", path };
}

function tcpPort(rest: string): Omit<TcpPort, "tls"> {
  const url = URL.parse(`tcp://${/^(:|\/|$)/.test(rest) ? "localhost" : ""}${rest}`);
  const stray = url === null || url.hostname === "" || url.username !== "" || url.search !== "" || url.hash !== "";
  if (stray || !/^[\w.:[\]-]+$/.test(url.hostname)) {
    throw new ValueProblem(`is no address of a Docker engine: ${INSTEAD}`);
  }
  if (!/^\/*$/.test(url.pathname))
    throw new ValueProblem("has a path, which this drill can't use: write tcp://HOST:PORT");
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  return { kind: "tcp", host, port: url.port === "" ? PLAIN_PORT : Number(url.port) };
}
