import type { TcpPort, UnixSocket } from "../../model/facts/engine-address.ts";
import { DEFAULT_ENGINE } from "../../model/facts/engine-address.ts";
import { valueProblem } from "../../model/text/value-problem.ts";

const PLAIN_PORT = 2375;

declare module "../../model/message.ts" {
  interface MessageArgs {
    "engine.address": { readonly why: "ssh" | "not-linux" | "form" | "relative" | "path" };
  }
}

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
      throw valueProblem("engine.address", { why: "ssh" });
    case "npipe":
    case "fd":
      throw valueProblem("engine.address", { why: "not-linux" });
    default:
      throw valueProblem("engine.address", { why: "form" });
  }
}

function unixSocket(path: string): UnixSocket {
  if (path === "") return DEFAULT_ENGINE as UnixSocket;
  if (!path.startsWith("/")) throw valueProblem("engine.address", { why: "relative" });
  return { kind: "unix", path };
}

function tcpPort(rest: string): Omit<TcpPort, "tls"> {
  const url = URL.parse(`tcp://${/^(:|\/|$)/.test(rest) ? "localhost" : ""}${rest}`);
  const stray = url === null || url.hostname === "" || url.username !== "" || url.search !== "" || url.hash !== "";
  if (stray || !/^[\w.:[\]-]+$/.test(url.hostname)) {
    throw valueProblem("engine.address", { why: "form" });
  }
  if (!/^\/*$/.test(url.pathname)) throw valueProblem("engine.address", { why: "path" });
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  return { kind: "tcp", host, port: url.port === "" ? PLAIN_PORT : Number(url.port) };
}
