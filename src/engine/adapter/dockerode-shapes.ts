import type Docker from "dockerode";
import type { ContainerFacts, ContainerSpec, Declared, EngineFacts, HelperRights, UsageCounters } from "../engine.ts";

/** What an engine says of itself that the drill has use for. Old ones leave some of it out. */
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
}

/** Reads what the drill needs out of what the engine says of itself, asked and answered at these moments. */
export function engineFacts(raw: unknown, askedAtMs: number, answeredAtMs: number): EngineFacts {
  const info = raw as Info;
  const holds = (flag: boolean | undefined) => flag ?? true;
  return {
    version: info.ServerVersion,
    cgroupVersion: info.CgroupVersion ?? "1",
    cgroupDriver: info.CgroupDriver ?? "unknown",
    platform: info.OSType ?? "linux",
    architecture: info.Architecture,
    kernel: info.KernelVersion,
    cores: info.NCPU,
    rootless: (info.SecurityOptions ?? []).some((option) => option.split(",").includes("name=rootless")),
    limits: {
      cpus: holds(info.CpuCfsQuota) && holds(info.CpuCfsPeriod),
      memory: holds(info.MemoryLimit),
      swap: holds(info.SwapLimit),
    },
    clockAheadMs: clockAhead(Date.parse(info.SystemTime), askedAtMs, answeredAtMs),
  };
}

/** A difference that the question itself may have taken is none. */
function clockAhead(saidMs: number, askedAtMs: number, answeredAtMs: number): number {
  if (Number.isNaN(saidMs) || (saidMs >= askedAtMs && saidMs <= answeredAtMs)) return 0;
  return saidMs - (askedAtMs + answeredAtMs) / 2;
}

/** Writes a container's specification in the engine's words. */
export function createOptions(spec: ContainerSpec): Docker.ContainerCreateOptions {
  const port = spec.publish && `${spec.publish.containerPort}/tcp`;
  return {
    Image: spec.image,
    Labels: { ...spec.labels },
    ...(spec.command && { Cmd: [...spec.command] }),
    ...(spec.env && { Env: Object.entries(spec.env).map(([name, value]) => `${name}=${value}`) }),
    ...(port && { ExposedPorts: { [port]: {} } }),
    HostConfig: {
      ...(spec.cpus !== undefined && { NanoCpus: Math.round(spec.cpus * 1e9) }),
      ...(spec.memoryBytes !== undefined && { Memory: spec.memoryBytes, MemorySwap: spec.memoryBytes }),
      ...(spec.restartPolicy && { RestartPolicy: restartPolicy(spec.restartPolicy) }),
      ...(spec.readOnly && { ReadonlyRootfs: true }),
      ...(spec.tmpfs && { Tmpfs: Object.fromEntries(spec.tmpfs.map((path) => [path, ""])) }),
      ...(spec.publish &&
        port && {
          PortBindings: { [port]: [{ HostIp: spec.publish.hostAddress, HostPort: String(spec.publish.hostPort) }] },
        }),
      ...(spec.mounts && {
        Mounts: [
          ...spec.mounts.map(({ volume, path, writable = false }) => ({
            Type: "volume",
            Source: volume,
            Target: path,
            ReadOnly: !writable,
            // A sweep may have removed the volume while this was asked for: the engine then makes it anew, to be swept again.
            VolumeOptions: { Labels: { ...spec.labels } },
          })),
          ...controlGroupMount(spec.helper?.sees),
        ],
      }),
      ...(spec.helper && helperOptions(spec.helper)),
      // The log is read back when something goes wrong, so it may not go to a driver that can't be read, nor fill the disk.
      LogConfig: { Type: "json-file", Config: { "max-size": "8m" } },
    },
  } as Docker.ContainerCreateOptions;
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
    // With remapped user ids the host's processes are out of reach otherwise, and with a namespace of its own for control
    // groups it would not see where another container's group is.
    return { PidMode: "host", UsernsMode: "host", CgroupnsMode: "host", NetworkMode: "none" } as Docker.HostConfig;
  }
  if ("networkOf" in sees) return { NetworkMode: `container:${sees.networkOf}` };
  return { UsernsMode: "host", NetworkMode: "none" };
}

/** As a mount, not as a bind: the engine would create a bind's source, and a control group with it, once it is gone. */
function controlGroupMount(sees: HelperRights["sees"] | undefined): Docker.MountSettings[] {
  if (typeof sees !== "object" || !("controlGroup" in sees)) return [];
  return [{ Type: "bind", Source: sees.controlGroup, Target: sees.at, ReadOnly: false }];
}

function restartPolicy(policy: NonNullable<ContainerSpec["restartPolicy"]>): Docker.HostRestartPolicy {
  return { Name: policy.name, ...(policy.name === "on-failure" && { MaximumRetryCount: policy.maxRetries }) };
}

/** Reads what the drill needs out of an inspection. */
export function containerFacts(info: Docker.ContainerInspectInfo): ContainerFacts {
  const networks = Object.values(info.NetworkSettings.Networks ?? {});
  return {
    id: info.Id,
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

function declared(config: Docker.ContainerInspectInfo["Config"], hostConfig?: Docker.HostConfig): Declared {
  const { StopSignal, StopTimeout } = config as { StopSignal?: string; StopTimeout?: number | null };
  const published = Object.keys((hostConfig?.PortBindings as object | undefined) ?? {});
  const exposed = Object.keys(config.ExposedPorts ?? {}).filter((port) => !published.includes(port));
  return {
    stopSignal: StopSignal === undefined || StopSignal === "" ? null : StopSignal,
    stopTimeoutMs: typeof StopTimeout === "number" && StopTimeout > 0 ? StopTimeout * 1000 : null,
    exposedPorts: exposed.flatMap((port) => (port.endsWith("/tcp") ? [Number.parseInt(port, 10)] : [])),
    user: config.User ?? "",
  };
}

function healthOf(state: Docker.ContainerInspectInfo["State"]): ContainerFacts["health"] {
  const status = state.Health?.Status;
  return status === "healthy" || status === "unhealthy" || status === "starting" ? status : null;
}

/** Reads the counters out of a statistics answer. The engine leaves fields out for a container that just ended. */
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
    writtenBytes: deviceBytes(stats.blkio_stats, "write"),
    readBytes: deviceBytes(stats.blkio_stats, "read"),
    networkBytes: networkBytes(stats.networks),
  };
}

/** All devices together. A container that has written or read nothing yet has no entries, or null in their place. */
function deviceBytes(blkio: Partial<Docker.BlkioStats> | undefined, done: "write" | "read"): number | null {
  if (blkio === undefined) return null;
  const entries = (blkio.io_service_bytes_recursive ?? []).filter(({ op }) => op.toLowerCase() === done);
  return entries.reduce((sum, { value }) => sum + value, 0);
}

function networkBytes(networks: Docker.ContainerStats["networks"] | undefined): number | null {
  if (networks === undefined || networks === null) return null;
  return Object.values(networks).reduce((sum, { rx_bytes, tx_bytes }) => sum + rx_bytes + tx_bytes, 0);
}

/** Memory that can't be reclaimed at once, as `docker stats` counts it: use less the inactive file cache. */
function memoryBytes(memory: Partial<Docker.MemoryStats>): number | null {
  if (memory.usage === undefined) return null;
  const stats = (memory.stats ?? {}) as { total_inactive_file?: number; inactive_file?: number };
  return memory.usage - (stats.total_inactive_file ?? stats.inactive_file ?? 0);
}
