import { lookup } from "node:dns/promises";
import type { Engine } from "../../../engine/engine.ts";
import { gatewayFromHere } from "../../../engine/own-container.ts";
import { isOnLoopback } from "../../../model/facts/engine-address.ts";

export const LOOPBACK = "127.0.0.1";

/** The address for requests to a published port, and the addresses of the engine's machine to publish it on. */
export interface PublishedAt {
  /** An IP address. */
  readonly asked: string;
  /** In order of preference: the first is reachable from the fewest machines. */
  readonly bound: readonly string[];
}

/**
 * On this machine the loopback address, which others can't reach; from a container of the engine the machine's address on
 * that container's network. On another machine the port must be reachable from here: on the host's address, or on all
 * addresses if that one is not its own, for example behind NAT.
 * @throws Error if the engine's host name can't be resolved
 */
export async function publishedAt(
  engine: Pick<Engine, "address" | "container">,
  signal: AbortSignal,
): Promise<PublishedAt> {
  const { address } = engine;
  if (address.kind === "unix" || isOnLoopback(address)) {
    const asked = (await gatewayFromHere(engine, signal)) ?? LOOPBACK;
    return { asked, bound: [asked] };
  }
  // The same address for both, because a name may have several.
  const { address: asked, family } = await lookup(address.host, { order: "ipv4first" });
  return { asked, bound: [asked, family === 6 ? "::" : "0.0.0.0"] };
}
