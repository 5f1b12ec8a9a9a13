import { DrillError } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";
import type { TargetPlan } from "../../model/plan.ts";
import type { ContainerFacts, Engine } from "../engine.ts";
import { SERVICE_LABEL } from "../session-label.ts";
import { isForeign } from "./holder.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "dependency.no-network": NoArgs;
    /** With the names of the containers that there are, hostile texts. A null network: in the compose file. */
    "dependency.missing": { readonly of: string; readonly network: string | null; readonly names: readonly string[] };
    /** More than one container has this name; or, without a name, more than one is on the network. */
    "dependency.several": {
      readonly of: string | null;
      readonly network: string | null;
      readonly names: readonly string[];
    };
    "dependency.none": { readonly network: string | null };
  }
}

/** A container that the service under drill depends on. It belongs to the user. */
export interface Dependency {
  readonly id: string;
  /** As users call it. Untrusted text. */
  readonly name: string;
  readonly container: ContainerFacts;
  /** Its addresses, IPv4 and IPv6. */
  readonly addresses: readonly string[];
}

/** A longer list would hide what to do. */
const MAX_LISTED = 12;
const COMPOSE_SERVICE = "com.docker.compose.service";

/**
 * Finds the container of a name: a container's name, an alias on the network, or a service of compose. This is
 * the only place where a name becomes a container. Containers of drills are no dependencies.
 * @param of null for the only other container on the network
 * @throws DrillError if there is none, or more than one
 */
export async function containerOnNetwork(
  engine: Pick<Engine, "container" | "network">,
  network: string | null,
  of: string | null,
  signal: AbortSignal,
): Promise<Dependency> {
  if (network === null) throw new DrillError(message("dependency.no-network", {}));
  const { id: networkId = "", containers = [] } = (await engine.network(network, signal)) ?? {};
  const facts = await Promise.all(containers.map((id) => engine.container(id, signal)));
  const others = facts.filter(isForeign).map((container) => ({ container, names: namesOn(container, networkId) }));
  const found = others.filter(({ names }) => of === null || names.includes(of));
  const [only] = found;
  if (only !== undefined && found.length === 1) {
    const { container, names } = only;
    const addresses = container.endpoints.flatMap((endpoint) => endpoint.addresses);
    return { id: container.id, name: of ?? names[0] ?? container.name, container, addresses };
  }
  if (others.length === 0) throw new DrillError(message("dependency.none", { network }));
  const listed = (only === undefined ? others : found).map(({ container, names }) => names[0] ?? container.name);
  const names = listed.toSorted().slice(0, MAX_LISTED);
  if (only === undefined) throw new DrillError(message("dependency.missing", { of: of ?? "", network, names }));
  throw new DrillError(message("dependency.several", { of, network, names }));
}

/** The services of a compose file beside the one under drill; null without a file. */
export function servicesBeside({ composed, compose }: TargetPlan): readonly string[] | null {
  if (composed === undefined) return null;
  return Object.keys(composed.model.services).filter((name) => name !== compose?.service);
}

/**
 * Which service of the drill's own compose project a name means.
 * @param services all but the service under drill
 * @param of null for the only one
 * @throws DrillError if there is none, or more than one
 */
export function serviceOfProject(services: readonly string[], of: string | null): string {
  const network = null;
  const [only] = services;
  if (only === undefined) throw new DrillError(message("dependency.none", { network }));
  if (of === null && services.length === 1) return only;
  if (of !== null && services.includes(of)) return of;
  const names = services.toSorted().slice(0, MAX_LISTED);
  if (of === null) throw new DrillError(message("dependency.several", { of, network, names }));
  throw new DrillError(message("dependency.missing", { of, network, names }));
}

/** The container of a service in the compose project of another container, which the drill started. */
export async function serviceBeside(
  engine: Pick<Engine, "container" | "labeled">,
  containerId: string,
  service: string,
  signal: AbortSignal,
): Promise<Dependency> {
  const [project] = (await engine.container(containerId, signal)).labels[SERVICE_LABEL]?.split("/") ?? [];
  const [id] = await engine.labeled("container", `${SERVICE_LABEL}=${project}/${service}`);
  if (id === undefined) throw new DrillError(message("dependency.missing", { of: service, network: null, names: [] }));
  const container = await engine.container(id, signal);
  return { id, name: service, container, addresses: container.endpoints.flatMap(({ addresses }) => addresses) };
}

/** The names of a container on a network, the most telling first. */
function namesOn({ id, name, labels, endpoints }: ContainerFacts, networkId: string): string[] {
  const service = labels[COMPOSE_SERVICE];
  const aliases = endpoints.filter((endpoint) => endpoint.networkId === networkId).flatMap((each) => each.names);
  // An engine lists the short id of a container among its aliases.
  const own = aliases.filter((alias) => !id.startsWith(alias));
  return [...new Set([...(service === undefined ? [] : [service]), ...own, name])];
}
