import type Docker from "dockerode";
import type { VolumePlan } from "../../model/plan.ts";
import type {
  ContainerFacts,
  ContainerSpec,
  Declared,
  Endpoint,
  EngineFacts,
  HelperRights,
  ListedNetwork,
  NetworkFacts,
  StoredImage,
  UsageCounters,
} from "../engine.ts";

/** The fields of the engine's `info` that the drill uses. Old engines omit some of them. */
interface Info {
  readonly ServerVersion: string;
  readonly CgroupVersion?: string;
  readonly CgroupDriver?: string;
  readonly OSType?: string;
  readonly Architecture: string;
  readonly KernelVersion: string;
  readonly NCPU: number;
  readonly SystemTime: string;
  readonly SecurityOptions?: readonly string[] | null;
  readonly CpuCfsQuota?: boolean;
  readonly CpuCfsPeriod?: boolean;
  readonly MemoryLimit?: boolean;
  readonly SwapLimit?: boolean;
  /** Only Podman has this. */
  readonly BuildahVersion?: string;
}

/** Converts the engine's `info`; the two moments bound when it was answered. */
export function engineFacts(raw: unknown, askedAtMs: number, answeredAtMs: number): EngineFacts {
  const info = raw as Info;
  const supports = (flag: boolean | undefined) => flag ?? true;
  return {
    version: info.ServerVersion,
    cgroupVersion: info.CgroupVersion ?? "1",
    cgroupDriver: info.CgroupDriver ?? "unknown",
    platform: info.OSType ?? "linux",
    architecture: info.Architecture,
    kernel: info.KernelVersion,
    cores: info.NCPU,
    rootless: (info.SecurityOptions ?? []).some((option) => option.split(",").includes("name=rootless")),
    podman: info.BuildahVersion !== undefined,
    limits: {
      cpus: supports(info.CpuCfsQuota) && supports(info.CpuCfsPeriod),
      memory: supports(info.MemoryLimit),
      swap: supports(info.SwapLimit),
    },
    clockAheadMs: clockAhead(Date.parse(info.SystemTime), askedAtMs, answeredAtMs),
  };
}

/** A difference within the duration of the request counts as none. */
function clockAhead(engineMs: number, askedAtMs: number, answeredAtMs: number): number {
  if (Number.isNaN(engineMs) || (engineMs >= askedAtMs && engineMs <= answeredAtMs)) return 0;
  return engineMs - (askedAtMs + answeredAtMs) / 2;
}

/** The options of a volume. @param sizeBytes of a file system in memory; absent for a directory on the engine's disk */
export function volumeOptions(
  labels: Readonly<Record<string, string>>,
  sizeBytes: number | undefined,
): Docker.VolumeCreateOptions {
  if (sizeBytes === undefined) return { Labels: { ...labels } };
  // Writable for any user, like /tmp; if the image has the directory, the engine gives it that one's owner and mode.
  const DriverOpts = { type: "tmpfs", device: "tmpfs", o: `size=${sizeBytes},mode=1777` };
  return { Labels: { ...labels }, Driver: "local", DriverOpts };
}

/** Converts a container specification to the engine's API. */
export function createOptions(spec: ContainerSpec): Docker.ContainerCreateOptions {
  const port = spec.publish && `${spec.publish.containerPort}/tcp`;
  const { config = {}, hostConfig = {} } = spec.settings ?? {};
  return {
    ...config,
    Image: spec.image,
    Labels: { ...(config.Labels as object | undefined), ...spec.labels },
    ...(spec.command && { Cmd: [...spec.command] }),
    ...(spec.env && { Env: Object.entries(spec.env).map(([name, value]) => `${name}=${value}`) }),
    ...(port && { ExposedPorts: { [port]: {} } }),
    HostConfig: {
      ...hostConfig,
      ...(spec.cpus !== undefined && { NanoCpus: Math.round(spec.cpus * 1e9) }),
      ...(spec.memoryBytes !== undefined && { Memory: spec.memoryBytes, MemorySwap: spec.memoryBytes }),
      ...(spec.restartPolicy && { RestartPolicy: restartPolicy(spec.restartPolicy) }),
      ...(spec.readOnly && { ReadonlyRootfs: true }),
      ...(spec.network !== undefined && { NetworkMode: spec.network }),
      ...(spec.tmpfs && {
        Tmpfs: {
          ...Object.fromEntries(spec.tmpfs.map((path) => [path, ""])),
          ...(hostConfig.Tmpfs as object | undefined),
        },
      }),
      ...(spec.publish &&
        port && {
          PortBindings: { [port]: [{ HostIp: spec.publish.hostAddress, HostPort: String(spec.publish.hostPort) }] },
        }),
      ...(spec.cpusetCpus !== undefined && { CpusetCpus: spec.cpusetCpus }),
      ...((spec.mounts || spec.volumes) && {
        Mounts: [
          ...(spec.mounts ?? []).map(({ volume, path, writable = false }) => ({
            Type: "volume",
            Source: volume,
            Target: path,
            ReadOnly: !writable,
            // If a sweep removed the volume meanwhile, the engine creates it again; with labels the next sweep finds it.
            VolumeOptions: { Labels: { ...spec.labels } },
          })),
          ...(spec.volumes ?? []).map((volume) => userMount(volume, spec.labels)),
          ...controlGroupMount(spec.helper?.sees),
        ],
      }),
      ...(spec.helper && helperOptions(spec.helper)),
      // The log is read after a failure, so it needs a readable driver, and it must not fill the disk.
      LogConfig: { Type: "json-file", Config: { "max-size": "8m" } },
    },
  } as Docker.ContainerCreateOptions;
}

/** Mounts instead of binds: for a missing path, a bind would silently create a directory. */
function userMount(
  { source, path, target, readOnly }: VolumePlan,
  labels: Readonly<Record<string, string>>,
): Docker.MountSettings {
  const common = { Target: target, ReadOnly: readOnly };
  if (path !== null) return { ...common, Type: "bind", Source: path };
  return {
    ...common,
    Type: "volume",
    ...(source !== null && { Source: source }),
    // The engine ignores the labels if the volume exists. An empty one gets the image's files, unless it is read-only.
    VolumeOptions: { Labels: { ...labels }, NoCopy: readOnly },
  } as Docker.MountSettings;
}

function helperOptions({ capabilities, sees }: HelperRights): Docker.HostConfig {
  return {
    ...sightOf(sees),
    ReadonlyRootfs: true,
    CapDrop: ["ALL"],
    CapAdd: [...capabilities],
    SecurityOpt: ["no-new-privileges"],
  };
}

function sightOf(sees: HelperRights["sees"]): Docker.HostConfig {
  if (sees === "nothing") return { NetworkMode: "none" };
  if (sees === "host-processes") {
    // With remapped user ids the host's processes are inaccessible otherwise. With its own cgroup namespace the helper
    // would not see other containers' control groups.
    return { PidMode: "host", UsernsMode: "host", CgroupnsMode: "host", NetworkMode: "none" } as Docker.HostConfig;
  }
  if ("networkOf" in sees) return { NetworkMode: `container:${sees.networkOf}` };
  return { UsernsMode: "host", NetworkMode: "none" };
}

/** A mount instead of a bind: if the control group is gone, a bind would create it again. */
function controlGroupMount(sees: HelperRights["sees"] | undefined): Docker.MountSettings[] {
  if (typeof sees !== "object" || !("controlGroup" in sees)) return [];
  return [{ Type: "bind", Source: sees.controlGroup, Target: sees.at, ReadOnly: false }];
}

function restartPolicy(policy: NonNullable<ContainerSpec["restartPolicy"]>): Docker.HostRestartPolicy {
  return { Name: policy.name, ...(policy.name === "on-failure" && { MaximumRetryCount: policy.maxRetries }) };
}

/** Converts the inspection of an image. Old engines and imported images lack some fields. */
export function storedImage(info: Docker.ImageInspectInfo): StoredImage {
  return {
    id: info.Id,
    architecture: info.Architecture ?? "",
    digests: info.RepoDigests ?? [],
    exposedPorts: tcpPorts(Object.keys(info.Config?.ExposedPorts ?? {})),
  };
}

/** Converts the inspection of a container. */
export function containerFacts(info: Docker.ContainerInspectInfo): ContainerFacts {
  const networks = Object.values(info.NetworkSettings.Networks ?? {});
  return {
    id: info.Id,
    name: (info.Name ?? "").replace(/^\//, ""),
    labels: info.Config.Labels ?? {},
    endpoints: networks.map(endpoint),
    isRemovedAtEnd: info.HostConfig?.AutoRemove ?? false,
    imageId: info.Image,
    status: info.State.Status,
    pid: info.State.Pid,
    exitCode: info.State.ExitCode,
    oomKilled: info.State.OOMKilled,
    restartCount: info.RestartCount,
    startedAt: info.State.StartedAt,
    address: networks.map(({ IPAddress }) => IPAddress).find((address) => address !== "") ?? null,
    declared: declared(info.Config, info.HostConfig),
    health: healthOf(info.State),
  };
}

function endpoint(network: Partial<Docker.NetworkInfo>): Endpoint {
  const { NetworkID, Aliases, DNSNames } = network as Partial<Docker.NetworkInfo> & { DNSNames?: string[] | null };
  const {
    IPAddress: four = "",
    GlobalIPv6Address: six = "",
    Gateway = "",
    IPv6Gateway = "",
    IPPrefixLen = 0,
  } = network;
  return {
    networkId: NetworkID ?? "",
    names: [...new Set([...((Aliases as string[] | null | undefined) ?? []), ...(DNSNames ?? [])])],
    addresses: [four, six].filter((address) => address !== ""),
    prefixLength: IPPrefixLen,
    gateway: Gateway || IPv6Gateway || null,
  };
}

/** Converts an entry of the list of networks. */
export function listedNetwork(info: Docker.NetworkInspectInfo): ListedNetwork {
  return {
    id: info.Id,
    name: info.Name,
    driver: info.Driver,
    gateways: (info.IPAM?.Config ?? []).map(({ Gateway = "" }) => Gateway.split("/")[0] ?? "").filter(Boolean),
  };
}

/** Converts the result of a network's inspection. */
export function networkFacts(info: Docker.NetworkInspectInfo): NetworkFacts {
  return {
    ...listedNetwork(info),
    isInternal: info.Internal,
    isAttachable: info.Scope !== "swarm" || info.Attachable,
    containers: Object.keys(info.Containers ?? {}),
  };
}

function declared(config: Docker.ContainerInspectInfo["Config"], hostConfig?: Docker.HostConfig): Declared {
  const { StopSignal, StopTimeout } = config as { StopSignal?: string; StopTimeout?: number | null };
  const published = Object.keys((hostConfig?.PortBindings as object | undefined) ?? {});
  const exposed = Object.keys(config.ExposedPorts ?? {}).filter((port) => !published.includes(port));
  return {
    stopSignal: StopSignal === undefined || StopSignal === "" ? null : StopSignal,
    stopTimeoutMs: typeof StopTimeout === "number" && StopTimeout > 0 ? StopTimeout * 1000 : null,
    exposedPorts: tcpPorts(exposed),
    user: config.User ?? "",
  };
}

/** The numbers of the TCP ports among names such as `8080/tcp`, in order. */
function tcpPorts(names: readonly string[]): number[] {
  const ports = names.flatMap((name) => (name.endsWith("/tcp") ? [Number.parseInt(name, 10)] : []));
  return ports.toSorted((a, b) => a - b);
}

function healthOf(state: Docker.ContainerInspectInfo["State"]): ContainerFacts["health"] {
  const status = state.Health?.Status;
  return status === "healthy" || status === "unhealthy" || status === "starting" ? status : null;
}

/** Converts a statistics answer. The engine omits fields for a container that just ended. */
export function counters(stats: Docker.ContainerStats): UsageCounters {
  const cpu: Partial<Docker.CPUStats> = stats.cpu_stats ?? {};
  const throttling: Partial<Docker.ThrottlingData> = cpu.throttling_data ?? {};
  const seconds = (nanoseconds: number | undefined) => (nanoseconds === undefined ? null : nanoseconds / 1e9);
  return {
    cpuSeconds: seconds(cpu.cpu_usage?.total_usage),
    periods: throttling.periods ?? null,
    throttledPeriods: throttling.throttled_periods ?? null,
    throttledSeconds: seconds(throttling.throttled_time),
    memoryBytes: memoryBytes(stats.memory_stats ?? {}),
    pageCacheBytes: pageCacheBytes(stats.memory_stats ?? {}),
    writtenBytes: deviceBytes(stats.blkio_stats, "write"),
    readBytes: deviceBytes(stats.blkio_stats, "read"),
    networkBytes: networkBytes(stats.networks),
  };
}

/** The sum over all devices. Before the first access there are no entries, or null. */
function deviceBytes(blkio: Partial<Docker.BlkioStats> | undefined, done: "write" | "read"): number | null {
  if (blkio === undefined) return null;
  const entries = (blkio.io_service_bytes_recursive ?? []).filter(({ op }) => op.toLowerCase() === done);
  return entries.reduce((sum, { value }) => sum + value, 0);
}

function networkBytes(networks: Docker.ContainerStats["networks"] | undefined): number | null {
  if (networks === undefined || networks === null) return null;
  return Object.values(networks).reduce((sum, { rx_bytes, tx_bytes }) => sum + rx_bytes + tx_bytes, 0);
}

/** Memory that can't be reclaimed at once, like `docker stats`: usage minus the inactive file cache. */
function memoryBytes(memory: Partial<Docker.MemoryStats>): number | null {
  return memory.usage === undefined ? null : memory.usage - (listBytes(memory, "inactive_file") ?? 0);
}

/** The kernel's lists of file pages; those of memory file systems are on other lists. */
function pageCacheBytes(memory: Partial<Docker.MemoryStats>): number | null {
  const [active, inactive] = [listBytes(memory, "active_file"), listBytes(memory, "inactive_file")];
  return active === null || inactive === null ? null : active + inactive;
}

/** One of the kernel's lists of pages; control groups v1 have one for the group alone and one with those below it. */
function listBytes({ stats }: Partial<Docker.MemoryStats>, name: "active_file" | "inactive_file"): number | null {
  const lists = (stats ?? {}) as Readonly<Record<string, number | undefined>>;
  return lists[`total_${name}`] ?? lists[name] ?? null;
}
