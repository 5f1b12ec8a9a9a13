import { existsSync, realpathSync } from "node:fs";
import type { ComposeModel, ComposeService } from "../../model/facts/compose-model.ts";
import { type EngineAddress, isOnLoopback } from "../../model/facts/engine-address.ts";
import { type Message, message } from "../../model/message.ts";
import { isWithin } from "../../model/text/is-within.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** The drill never builds an image. */
    "compose.no-image": { readonly service: string; readonly isTarget: boolean };
    /** It is not a container. */
    "compose.provider": { readonly service: string };
    /** Its network has no port of its own. */
    "compose.network-mode": { readonly service: string; readonly mode: string };
    "compose.engine-socket": { readonly service: string; readonly source: string };
    /** A file or directory that a service mounts; the engine would create it. */
    "compose.no-source": { readonly service: string; readonly source: string };
    /** The same with an engine on another machine, or in a job that runs in a container. */
    "compose.unseen-source": {
      readonly service: string;
      readonly source: string;
      readonly why: "remote-engine" | "job-container";
    };
    /** What both copies of a comparison would use at the same time. */
    "compose.shared": { readonly what: SharedThing; readonly name: string; readonly service: string | null };
  }
}

/** Why two copies of a compose project would collide. */
export type SharedThing = "directory" | "volume" | "network" | "host-network" | "subnet";

interface Circumstances {
  readonly service: string;
  readonly image: string;
  readonly isCompared: boolean;
  readonly engine: EngineAddress;
  /** The sockets of container engines, with links resolved. */
  readonly sockets: readonly string[];
  /** Whether the job runs in a container, which has other paths than the engine's machine. */
  readonly inContainer: boolean;
}

/** Why a compose file can't be drilled: one sentence for each reason. */
export function composeProblems(model: ComposeModel, circumstances: Circumstances): Message[] {
  const { service: target, isCompared } = circumstances;
  const services = Object.entries(model.services);
  return [
    ...services.flatMap(([name, service]) => [
      ...ofImage(name, service, circumstances),
      ...ofNetworkMode(name, service, target, isCompared),
      ...sourcesOf(model, service).flatMap((source) => ofSource(name, source, circumstances)),
    ]),
    ...(isCompared ? ofTwoCopies(model, target) : []),
  ];
}

function ofImage(name: string, service: ComposeService, { service: target, image }: Circumstances): Message[] {
  if (service.provider !== undefined) return [message("compose.provider", { service: name })];
  const isTarget = name === target;
  if (service.image !== undefined || (isTarget && image !== "")) return [];
  return [message("compose.no-image", { service: name, isTarget })];
}

function ofNetworkMode(
  name: string,
  { network_mode: mode = "" }: ComposeService,
  target: string,
  isCompared: boolean,
): Message[] {
  if (name === target) {
    const hasPort = mode === "" || mode === "bridge" || mode === "default";
    return hasPort ? [] : [message("compose.network-mode", { service: name, mode })];
  }
  return isCompared && mode === "host"
    ? [message("compose.shared", { what: "host-network", name: mode, service: name })]
    : [];
}

/** Everything of this machine that a service mounts. */
function sourcesOf(model: ComposeModel, { volumes = [], secrets = [], configs = [] }: ComposeService): string[] {
  return [
    ...volumes.flatMap(({ type, source }) => (type === "bind" && source !== undefined ? [source] : [])),
    ...secrets.flatMap(({ source }) => model.secrets?.[source]?.file ?? []),
    ...configs.flatMap(({ source }) => model.configs?.[source]?.file ?? []),
  ];
}

function ofSource(service: string, source: string, { engine, sockets, inContainer }: Circumstances): Message[] {
  const why = isOnLoopback(engine) ? "job-container" : "remote-engine";
  if (inContainer || why === "remote-engine") return [message("compose.unseen-source", { service, source, why })];
  if (!existsSync(source)) return [message("compose.no-source", { service, source })];
  return sockets.some((socket) => existsSync(socket) && isWithin(realpathSync(source), realpathSync(socket)))
    ? [message("compose.engine-socket", { service, source })]
    : [];
}

/** What a second copy of the project would share with the first, so that each could change the other's figures. */
function ofTwoCopies({ services, networks = {}, volumes = {} }: ComposeModel, target: string): Message[] {
  const mounted = Object.entries(services).flatMap(([service, { volumes: mounts = [] }]) =>
    mounts
      .filter(({ read_only: isReadOnly = false }) => !isReadOnly)
      .flatMap(({ type, source = "" }) => {
        if (type === "bind") return [message("compose.shared", { what: "directory", name: source, service })];
        const isShared = type === "volume" && volumes[source]?.external === true;
        return isShared ? [message("compose.shared", { what: "volume", name: source, service })] : [];
      }),
  );
  const joined = Object.entries(services).flatMap(([service, { networks: own }]) =>
    Object.keys(own ?? {})
      .filter((name) => service !== target && networks[name]?.external === true)
      .map((name) => message("compose.shared", { what: "network", name, service })),
  );
  const fixed = Object.entries(networks)
    .filter(([, network]) => network?.external !== true && (network?.ipam?.config ?? []).length > 0)
    .map(([name]) => message("compose.shared", { what: "subnet", name, service: null }));
  return [...mounted, ...joined, ...fixed];
}
