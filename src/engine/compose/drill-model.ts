import {
  type ComposeAttachment,
  type ComposeModel,
  type ComposeService,
  escaped,
} from "../../model/facts/compose-model.ts";
import { policyName } from "../../model/facts/recovery-chain.ts";
import type { ComposedTarget, TargetPlan } from "../../model/plan.ts";
import type { ContainerSpec, LabeledKind } from "../engine.ts";

/** What the drill adds to a compose file. */
export interface DrillSettings {
  readonly target: TargetPlan;
  /** The service to drill. */
  readonly service: string;
  readonly publish: NonNullable<ContainerSpec["publish"]>;
  readonly mounts: NonNullable<ContainerSpec["mounts"]>;
  /** The labels of an object that Compose creates. */
  readonly labels: (kind: LabeledKind, name: string) => Readonly<Record<string, string>>;
}

/** A network that reaches the port of a service whose own networks are all internal. */
const REACHABLE = "fault-drill";

/**
 * The compose file of a drill. Nothing in it has a fixed name or a fixed port of the machine, so that several drills and
 * the two copies of a comparison don't collide; everything that Compose creates for it carries the drill's labels. The
 * service to drill has the drill's image, limits, restart policy, port and mounts.
 */
export function drillModel({ model }: ComposedTarget, settings: DrillSettings): ComposeModel {
  const { service: target, mounts, labels } = settings;
  const isUnreachable = hasOnlyInternal(model, target);
  const networks: ComposeModel["networks"] = { ...model.networks, ...(isUnreachable && { [REACHABLE]: {} }) };
  return {
    ...model,
    services: mapped(model.services, (name, service) => {
      const anywhere = {
        ...withoutFixedNames(service),
        labels: { ...service.labels, ...escapedAll(labels("container", name)) },
      };
      return name === target ? drilled(anywhere, settings, isUnreachable) : anywhere;
    }),
    networks: mapped(networks, (name, network) => {
      if (network?.external === true) return network;
      const { name: _, ...rest } = network ?? {};
      return { ...rest, labels: { ...network?.labels, ...escapedAll(labels("network", name)) } };
    }),
    volumes: {
      ...mapped(model.volumes ?? {}, (name, volume) => {
        if (volume?.external === true) return volume;
        const { name: _, ...rest } = volume ?? {};
        return { ...rest, labels: { ...volume?.labels, ...escapedAll(labels("volume", name)) } };
      }),
      ...Object.fromEntries(mounts.map(({ volume }) => [mountName(volume), { name: volume, external: true }])),
    },
  };
}

/** Everything else that Compose reads at the creation of a container. */
const NOT_NEEDED = ["build", "container_name", "develop", "env_file", "label_file", "ports", "profiles", "pull_policy"];

function withoutFixedNames(service: ComposeService): ComposeService {
  const { container_name: name } = service;
  const rest = without(service, NOT_NEEDED);
  if (name === undefined || service.networks === undefined) return rest;
  // Others may have reached it by this name.
  return { ...rest, networks: mapped(service.networks, (_, joined) => withAlias(joined, name)) };
}

function withAlias(joined: ComposeAttachment | null, alias: string): ComposeAttachment {
  return { ...joined, aliases: [...(joined?.aliases ?? []), alias] };
}

/** Other ways to set what the drill sets. Compose rejects two of them, or one would contradict the other. */
const REPLACED = ["cpu_count", "cpu_percent", "cpu_period", "cpu_quota", "deploy", "mem_reservation", "scale"];

function drilled(
  service: ComposeService,
  { target, publish, mounts }: DrillSettings,
  addNetwork: boolean,
): ComposeService {
  const { image, env, command, cpus, memoryBytes, restartPolicy, readOnly } = target;
  return {
    ...without(service, REPLACED),
    ...reservedDevices(service),
    image: escaped(image),
    environment: { ...service.environment, ...escapedAll(env) },
    ...(command && { command: command.map(escaped) }),
    cpus,
    mem_limit: String(memoryBytes),
    ...{ memswap_limit: String(memoryBytes) },
    restart: policyName(restartPolicy),
    ...(readOnly && { read_only: true }),
    ...(readOnly && !mounts.some(({ path }) => path === "/tmp") && { tmpfs: [...(service.tmpfs ?? []), "/tmp"] }),
    ports: [
      {
        target: publish.containerPort,
        protocol: "tcp",
        ...{ published: String(publish.hostPort), host_ip: publish.hostAddress },
      },
    ],
    volumes: [
      ...(service.volumes ?? []),
      ...mounts.map(({ volume, path, writable = false }) => ({
        type: "volume",
        source: mountName(volume),
        target: path,
        read_only: !writable,
      })),
    ],
    ...(addNetwork && { networks: { ...service.networks, [REACHABLE]: null } }),
    // The log is read after a failure, so it needs a readable driver, and it must not fill the disk.
    ...{ logging: { driver: "json-file", options: { "max-size": "8m" } } },
  };
}

/** Devices, such as GPUs, are requested together with the limits that the drill replaces. */
function reservedDevices({ deploy }: ComposeService): object {
  const { devices } = (deploy?.resources as { reservations?: { devices?: unknown } } | undefined)?.reservations ?? {};
  return devices === undefined ? {} : { deploy: { resources: { reservations: { devices } } } };
}

function hasOnlyInternal({ services, networks = {} }: ComposeModel, target: string): boolean {
  const joined = Object.keys(services[target]?.networks ?? {});
  return joined.length > 0 && joined.every((name) => networks[name]?.internal === true);
}

/** The key of a volume of the drill. */
function mountName(volume: string): string {
  return `fault-drill-${volume}`;
}

function escapedAll(values: Readonly<Record<string, string>>): Record<string, string> {
  return mapped(values, (_, value) => escaped(value));
}

function mapped<T, R>(values: Readonly<Record<string, T>>, change: (name: string, value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(name, value)]));
}

function without<T extends object>(value: T, keys: readonly string[]): T {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) as T;
}
