import { lookup } from "node:dns/promises";
import { type EngineAddress, isOnLoopback } from "../../../model/engine-address.ts";

export const LOOPBACK = "127.0.0.1";

/** Where a published port is asked from here, and on which addresses of the engine's machine to publish it. */
export interface PublishedAt {
  /** An IP address. */
  readonly asked: string;
  /** In the order in which to try them: the fewest may reach the first. */
  readonly bound: readonly string[];
}

/**
 * Nobody but this machine reaches the loopback address. On another machine the port has to be open to this one: on the
 * address that leads there, or on all where that machine does not know it as its own, as behind a router that translates.
 * @throws Error when the engine's host has no address
 */
export async function publishedAt(address: EngineAddress): Promise<PublishedAt> {
  if (address.kind === "unix" || isOnLoopback(address)) return { asked: LOOPBACK, bound: [LOOPBACK] };
  // One and the same address for both: a name may have several.
  const { address: asked, family } = await lookup(address.host, { order: "ipv4first" });
  return { asked, bound: [asked, family === 6 ? "::" : "0.0.0.0"] };
}
