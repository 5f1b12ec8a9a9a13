import type { Readable } from "node:stream";
import type { EngineAddress } from "../model/facts/engine-address.ts";
import type { EngineSettings, RestartPolicy, VolumePlan } from "../model/plan.ts";
import type { PendingRequests } from "./pending.ts";

/** Filling a volume or creating a container from a large image is slow on a slow disk. */
export const CREATE_LIMIT_MS = 120_000;

/** Properties of the engine. */
export interface EngineFacts {
  readonly version: string;
  readonly cgroupVersion: string;
  readonly cgroupDriver: string;
  /** `linux`, `windows`. */
  readonly platform: string;
  /** As the engine reports it: `x86_64`, `aarch64`. */
  readonly architecture: string;
  readonly kernel: string;
  readonly cores: number;
  /** Whether it runs without root privileges, in its own network. */
  readonly rootless: boolean;
  /** Whether it is Podman, which offers Docker's API too. */
  readonly podman: boolean;
  /** Which limits of a container it supports; it silently ignores the others. */
  readonly limits: { readonly cpus: boolean; readonly memory: boolean; readonly swap: boolean };
  /** How far its clock is ahead of this machine's, milliseconds; 0 if the difference is not measurable. */
  readonly clockAheadMs: number;
}

export interface StoredImage {
  readonly id: string;
  /** As Go names it: `amd64`, `arm64`; empty if unknown. */
  readonly architecture: string;
  /** `repository@sha256:…` of the registry it came from, if any. */
  readonly digests: readonly string[];
  /** TCP ports that it exposes, in the order of their numbers. */
  readonly exposedPorts: readonly number[];
}

export interface VolumeMount {
  readonly volume: string;
  readonly path: string;
  /** Read-only unless this says otherwise. */
  readonly writable?: true;
  /** The size of its file system, if it is a small one in memory. */
  readonly sizeBytes?: number;
}

/** The rights of a helper: its capabilities, and the one resource it can see. */
export interface HelperRights {
  readonly capabilities: readonly string[];
  /**
   * Nothing but itself; the engine's process namespace; the network namespace of a container; or one directory of the
   * engine's control groups (an absolute path of the engine's machine), writable at `at`.
   */
  readonly sees:
    | "nothing"
    | "host-processes"
    | { readonly networkOf: string }
    | { readonly controlGroup: string; readonly at: string };
}

/** A container to create. Limits that are absent are not set. */
export interface ContainerSpec {
  readonly image: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cpus?: number;
  /** Swap is set to the same value, so that it can't hide the limit. */
  readonly memoryBytes?: number;
  readonly restartPolicy?: RestartPolicy;
  readonly readOnly?: boolean;
  /** Paths of writable memory file systems. */
  readonly tmpfs?: readonly string[];
  readonly publish?: {
    readonly containerPort: number;
    readonly hostPort: number;
    /** The only address of the engine's machine where the port is published. */
    readonly hostAddress: string;
  };
  /** Volumes of the drill. */
  readonly mounts?: readonly VolumeMount[];
  /** Volumes and paths of the user, whose sources exist. */
  readonly volumes?: readonly VolumePlan[];
  /** As in `0-3`. */
  readonly cpusetCpus?: string;
  /** What the user's options set; everything above wins over it. */
  readonly settings?: EngineSettings;
  /** The network to join; the engine's default if absent. */
  readonly network?: string;
  readonly helper?: HelperRights;
}

export interface ListedNetwork {
  readonly id: string;
  /** Untrusted text. */
  readonly name: string;
  /** bridge, overlay, macvlan, … */
  readonly driver: string;
  /** Of a bridge, the addresses of the engine's machine on it. */
  readonly gateways: readonly string[];
}

export interface NetworkFacts extends ListedNetwork {
  /** It has no way out, so its containers' ports can't be published. */
  readonly isInternal: boolean;
  /** Whether a container that belongs to no swarm service may join. */
  readonly isAttachable: boolean;
  /** Ids of the running containers on it. */
  readonly containers: readonly string[];
}

/** A container on one of its networks. */
export interface Endpoint {
  readonly networkId: string;
  /** Its aliases; untrusted texts. */
  readonly names: readonly string[];
  /** IPv4 and IPv6; none while it does not run. */
  readonly addresses: readonly string[];
  /** How many bits of its IPv4 address are those of the network; 0 if it has none. */
  readonly prefixLength: number;
  /** The address of the engine's machine on this network; null if it has none. */
  readonly gateway: string | null;
}

export interface ContainerFacts {
  readonly id: string;
  /** Untrusted text, like the labels. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly endpoints: readonly Endpoint[];
  /** The engine removes it when it ends. */
  readonly isRemovedAtEnd: boolean;
  /** The image that really runs, `sha256:…`. */
  readonly imageId: string;
  /** created, running, restarting, exited, … */
  readonly status: string;
  /** Its main process in the engine's process namespace; 0 when it does not run. */
  readonly pid: number;
  readonly exitCode: number;
  readonly oomKilled: boolean;
  readonly restartCount: number;
  /** RFC 3339 with nanoseconds, as the engine writes it. */
  readonly startedAt: string;
  /** Its address in its network, or null. */
  readonly address: string | null;
  readonly declared: Declared;
  /** The result of the health check; null without one. */
  readonly health: "healthy" | "unhealthy" | "starting" | null;
}

/** What an image declares about how to run it. Texts are untrusted. */
export interface Declared {
  /** As in `STOPSIGNAL`: `SIGINT`, `2`; null if not declared. */
  readonly stopSignal: string | null;
  readonly stopTimeoutMs: number | null;
  /** TCP ports that it exposes, without those that the drill added. */
  readonly exposedPorts: readonly number[];
  /** The user of its processes; empty for root. */
  readonly user: string;
}

/** The engine's counters of one container since it started. A counter that the engine does not report is null. */
export interface UsageCounters {
  readonly cpuSeconds: number | null;
  readonly periods: number | null;
  readonly throttledPeriods: number | null;
  readonly throttledSeconds: number | null;
  readonly memoryBytes: number | null;
  /** Files in memory, which the kernel can drop or write back; without those of memory file systems. */
  readonly pageCacheBytes: number | null;
  /** Written to block devices, and read from them. */
  readonly writtenBytes: number | null;
  readonly readBytes: number | null;
  /** Received and sent, over all of its networks. */
  readonly networkBytes: number | null;
}

export interface UsageReading {
  /** Unix epoch, milliseconds. */
  readonly atEpochMs: number;
  readonly counters: UsageCounters;
}

/** How long the engine may take to report what happened to a container: it does so after its own clean-up. */
export const REPORT_DELAY_MS = 1_000;

export interface EngineEvent {
  /** start, die, oom, kill, … */
  readonly action: string;
  /** Unix epoch, milliseconds with fraction. */
  readonly atEpochMs: number;
  readonly exitCode: number | null;
}

/** A process started in a running container. */
export interface ExecHandle {
  state(): Promise<{ readonly running: boolean; readonly exitCode: number | null; readonly pid: number }>;
  /** The end of its output so far, both streams; at most 64 KiB. */
  output(): string;
  /** Writes to its standard input, which ends when this process does. */
  write(text: string): void;
}

export type LabeledKind = "container" | "network" | "volume" | "image";

/**
 * The container engine. Every call ends within its own time limit or when its signal fires, and throws an EngineError
 * that names the call. Create calls can't be aborted: the engine would still create the object, and the clean-up would
 * miss it.
 */
export interface Engine {
  readonly address: EngineAddress;
  /** Create requests that it has not answered. */
  readonly pending: PendingRequests;
  facts(signal?: AbortSignal): Promise<EngineFacts>;
  /** Null if the engine does not have it. */
  image(reference: string): Promise<StoredImage | null>;
  /** By name or id. Null if the engine does not have it. */
  network(name: string, signal?: AbortSignal): Promise<NetworkFacts | null>;
  /** All networks. */
  networks(signal?: AbortSignal): Promise<ListedNetwork[]>;
  /** Makes an image of one layer from a tar; returns its id. */
  importImage(tar: Readable, labels: Readonly<Record<string, string>>): Promise<string>;
  /** @param sizeBytes makes it a file system of this size in memory, which lasts as long as a container uses it */
  createVolume(labels: Readonly<Record<string, string>>, sizeBytes?: number): Promise<string>;
  /**
   * Creates a network that leads nowhere: the default gateway of its containers is an address that no machine has. It comes
   * before any other network of a container, so that its gateway is the one used, also after a restart.
   * @returns its id
   */
  createDeadEnd(labels: Readonly<Record<string, string>>): Promise<string>;
  joinNetwork(networkId: string, containerId: string, signal?: AbortSignal): Promise<void>;
  /** A container that is not on it, or gone, is not an error. */
  leaveNetwork(networkId: string, containerId: string, signal?: AbortSignal): Promise<void>;
  /** Whether a volume of this name exists. */
  hasVolume(name: string, signal?: AbortSignal): Promise<boolean>;
  createContainer(spec: ContainerSpec): Promise<string>;
  startContainer(id: string, signal?: AbortSignal): Promise<void>;
  /** Ends a container and waits for that; the restart policy does not apply. One that has ended is not an error. */
  stopContainer(id: string, signal?: AbortSignal): Promise<void>;
  /** Ends a container if it runs, and starts it. */
  restartContainer(id: string, signal?: AbortSignal): Promise<void>;
  container(id: string, signal?: AbortSignal): Promise<ContainerFacts>;
  /**
   * The last lines of a container's log, both streams; untrusted text.
   * @param untilEpochMs of these lines only those up to a moment of the engine's clock
   */
  logTail(id: string, lines: number, untilEpochMs?: number): Promise<string>;
  /** Waits until a container has ended; returns its exit code. */
  waitForEnd(id: string, signal?: AbortSignal): Promise<number>;
  /** A reading of a container's counters about once a second, over its restarts, until the signal fires. */
  usage(id: string, signal: AbortSignal): AsyncIterable<UsageReading>;
  /** A container's counters now. */
  counters(id: string, signal?: AbortSignal): Promise<UsageCounters>;
  /** Starts a carried program in a running container with an empty environment, without the image's variables. */
  exec(id: string, command: readonly string[], signal?: AbortSignal): Promise<ExecHandle>;
  /** Events of one container since a moment, including past ones, until the signal fires. */
  events(id: string, sinceEpochMs: number, signal: AbortSignal): AsyncIterable<EngineEvent>;
  /** Ids of everything of a kind that carries a label (`name=value`, or `name`). */
  labeled(kind: LabeledKind, label: string): Promise<string[]>;
  /** Removes an object in any state, with its anonymous volumes. A missing object is not an error. */
  remove(kind: LabeledKind, id: string, signal?: AbortSignal): Promise<void>;
}
