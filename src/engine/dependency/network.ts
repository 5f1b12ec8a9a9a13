import { DrillError } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";
import type { Engine, NetworkFacts } from "../engine.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** With the names of those that there are, hostile texts. */
    "network.missing": { readonly network: string; readonly networks: readonly string[] };
    "network.no-ports": {
      readonly network: string;
      readonly why: "internal" | "driver" | "swarm";
      readonly driver: string;
      readonly networks: readonly string[];
    };
  }
}

/** A longer list would hide what to do. */
const MAX_LISTED = 12;
/** Of the engine itself: a container on them has no network of its own. */
const WITHOUT_NAMES: readonly string[] = ["host", "none"];
/** The drivers whose containers can publish ports. */
const PUBLISHES: readonly string[] = ["bridge", "overlay"];

/**
 * The network that a container is to join.
 * @throws DrillError if it does not exist, or if a container on it can't be reached by a published port
 */
export async function joinableNetwork(
  engine: Pick<Engine, "network" | "networks">,
  network: string,
  signal: AbortSignal,
): Promise<NetworkFacts> {
  const found = await engine.network(network, signal);
  const why = found === null ? null : obstacleOf(found);
  if (found !== null && why === null) return found;
  const names = (await engine.networks(signal)).map(({ name }) => name).filter((name) => !WITHOUT_NAMES.includes(name));
  const networks = names.filter((name) => name !== found?.name).slice(0, MAX_LISTED);
  if (found === null || why === null) throw new DrillError(message("network.missing", { network, networks }));
  throw new DrillError(message("network.no-ports", { network, why, driver: found.driver, networks }));
}

function obstacleOf({ driver, isInternal, isAttachable }: NetworkFacts): "internal" | "driver" | "swarm" | null {
  if (!PUBLISHES.includes(driver)) return "driver";
  if (isInternal) return "internal";
  return isAttachable ? null : "swarm";
}
