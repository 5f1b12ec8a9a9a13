import { readFileSync } from "node:fs";
import { Agent } from "node:https";
import type { EngineAddress } from "../../model/facts/engine-address.ts";

/**
 * Returns dockerode's options for an engine address.
 * @throws Error when a certificate can't be read
 */
export function dockerOptions(address: EngineAddress): object {
  if (address.kind === "unix") return { socketPath: address.path };
  const { host: name, port, tls } = address;
  const protocol = tls === null ? "http" : "https";
  const host = `${protocol}://${name.includes(":") ? `[${name}]` : name}`;
  const pems = { ca: pem(tls?.ca), cert: pem(tls?.cert), key: pem(tls?.key) };
  const agent = tls === null ? undefined : new Agent({ rejectUnauthorized: tls.verify, ...pems });
  return { protocol, host, port, ...pems, agent };
}

function pem(path: string | null | undefined): Buffer | undefined {
  return path == null ? undefined : readFileSync(path);
}
