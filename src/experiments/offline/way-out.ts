import { createServer, type Server } from "node:net";
import { networkInterfaces } from "node:os";
import type { ExperimentContext } from "../kit/experiment.ts";
import { connectTo } from "../kit/means/connections.ts";

/*
 * Whether a container can reach anything beyond its own networks. What is asked for is a port that the drill itself opens,
 * at an address of this machine that is on none of these networks: so no other machine is bothered, and it works without
 * the internet too.
 */

/** A port of this machine that the container reaches by its way out. */
export interface WayOut extends AsyncDisposable {
  readonly address: string;
  readonly port: number;
}

/** Prints the default routes over IPv6, which a dead end does not replace. */
const SIXTH = `ip -6 route show default 2>/dev/null
:`;

/** Finds a port of this machine that the container reaches by its way out; null if it reaches none. */
export async function findWayOut(context: ExperimentContext, signal: AbortSignal): Promise<WayOut | null> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.end();
  });
  try {
    const port = await listen(server);
    const { endpoints } = await context.engine.container(context.containerId, signal);
    const own = new Set(endpoints.map(({ gateway }) => gateway));
    for (const address of ownAddresses().filter((each) => !own.has(each))) {
      if ((await connectTo(context, address, [port], signal)).get(port) !== "open") continue;
      return { address, port, [Symbol.asyncDispose]: () => close(server) };
    }
  } catch (error) {
    await close(server);
    throw error;
  }
  await close(server);
  return null;
}

/** Whether the container can't reach it any more, nor has another way out. */
export async function isCut(
  context: ExperimentContext,
  { address, port }: Pick<WayOut, "address" | "port">,
  signal: AbortSignal,
): Promise<boolean> {
  const sixth = await context.tools.onNetworkOf(context.containerId, SIXTH, [], signal);
  if (sixth.trim() !== "") return false;
  return (await connectTo(context, address, [port], signal)).get(port) !== "open";
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .flatMap(({ family, internal, address }) => (family === "IPv4" && !internal ? [address] : []));
}

async function listen(server: Server): Promise<number> {
  const listening = Promise.withResolvers<void>();
  server.once("error", listening.reject).listen(0, "0.0.0.0", listening.resolve);
  // If the network can't be created or removed, it is never closed.
  server.unref();
  await listening.promise;
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function close(server: Server): Promise<void> {
  await new Promise((resolve) => server.close(resolve));
}
