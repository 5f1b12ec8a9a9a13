import { BlockList, isIPv4 } from "node:net";
import { networkInterfaces } from "node:os";
import type { ExperimentContext } from "../kit/experiment.ts";
import { connectTo } from "../kit/means/connections.ts";

/*
 * Whether a container can reach anything beyond its own networks. What is asked for is an address of this machine, or of
 * the engine's, that is on none of these networks: so no other machine is bothered, and it works without the internet too.
 * A refusal is an answer, so nothing has to listen there.
 */

/** A port that hardly any machine listens on; either answer will do. */
const PORT = 9;
/** Each that does not answer takes two seconds. */
const MAX_ADDRESSES = 8;

/** Prints the default routes over IPv6, which a dead end does not replace. */
const SIXTH = `ip -6 route show default 2>/dev/null
:`;

/** Finds an address that answers the container by its way out; null if none does. */
export async function findWayOut(context: ExperimentContext, signal: AbortSignal): Promise<string | null> {
  const { endpoints } = await context.engine.container(context.containerId, signal);
  const near = new BlockList();
  for (const { addresses, prefixLength } of endpoints)
    for (const address of addresses.filter(isIPv4)) near.addSubnet(address, prefixLength);
  const beyond = [...ownAddresses(), ...(await addressesOnBridges(context, signal))].filter(
    (each) => !near.check(each),
  );
  for (const address of [...new Set(beyond)].slice(0, MAX_ADDRESSES))
    if (await answers(context, address, signal)) return address;
  return null;
}

/** Whether the container can't reach that address any more, nor has another way out. */
export async function isCut(context: ExperimentContext, address: string, signal: AbortSignal): Promise<boolean> {
  const sixth = await context.tools.onNetworkOf(context.containerId, SIXTH, [], signal);
  return sixth.trim() === "" && !(await answers(context, address, signal));
}

async function answers(context: ExperimentContext, address: string, signal: AbortSignal): Promise<boolean> {
  const end = (await connectTo(context, address, [PORT], signal)).get(PORT);
  return end === "open" || end === "refused";
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .flatMap(({ internal, address }) => (!internal && isIPv4(address) ? [address] : []));
}

/** In a job container, and on another machine than the engine's, the own addresses can be out of the container's reach. */
async function addressesOnBridges({ engine }: ExperimentContext, signal: AbortSignal): Promise<string[]> {
  const networks = await engine.networks(signal);
  return networks.flatMap(({ driver, gateways }) => (driver === "bridge" ? gateways.filter(isIPv4) : []));
}
