import type { TcpPort, UnixSocket } from "../../model/facts/engine-address.ts";
import { DEFAULT_ENGINE } from "../../model/facts/engine-address.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";

const PLAIN_PORT = 2375;
const INSTEAD = "write unix:///var/run/docker.sock or tcp://HOST:2376";

/**
 * Reads an address like docker's command line: `tcp://` and the port are optional.
 * @throws ValueProblem for an invalid address, or one that a drill can't use
 */
export function parseEngineUrl(raw: string): UnixSocket | Omit<TcpPort, "tls"> {
  const written = raw.trim();
  const [, given, rest = ""] = /^(?:([^:/]*):\/\/)?(.*)$/s.exec(written) ?? [];
  const scheme = given ?? (/^\.?\//.test(written) ? "unix" : "tcp");
  switch (scheme) {
    case "unix":
      return unixSocket(rest);
    case "tcp":
      return tcpPort(rest);
    case "ssh":
      throw new ValueProblem(
        "uses SSH, which is not supported: a tunnel would not forward the ports of the service; " +
          "use a runner on that machine, or write tcp://HOST:2376 with DOCKER_TLS_VERIFY and DOCKER_CERT_PATH",
      );
    case "npipe":
    case "fd":
      throw new ValueProblem(`is not supported, because a drill needs an engine on Linux: ${INSTEAD}`);
    default:
      throw new ValueProblem(`is not the address of a Docker engine: ${INSTEAD}`);
  }
}

function unixSocket(path: string): UnixSocket {
  if (path === "") return DEFAULT_ENGINE as UnixSocket;
  if (!path.startsWith("/")) throw new ValueProblem("is not an absolute path: write unix:///path/docker.sock");
  return { kind: "unix", path };
}

function tcpPort(rest: string): Omit<TcpPort, "tls"> {
  const url = URL.parse(`tcp://${/^(:|\/|$)/.test(rest) ? "localhost" : ""}${rest}`);
  const stray = url === null || url.hostname === "" || url.username !== "" || url.search !== "" || url.hash !== "";
  if (stray || !/^[\w.:[\]-]+$/.test(url.hostname)) {
    throw new ValueProblem(`is not the address of a Docker engine: ${INSTEAD}`);
  }
  if (!/^\/*$/.test(url.pathname)) throw new ValueProblem("has a path, which is not supported: write tcp://HOST:PORT");
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  return { kind: "tcp", host, port: url.port === "" ? PLAIN_PORT : Number(url.port) };
}
