import { createInterface } from "node:readline";
import { PassThrough, type Readable } from "node:stream";
import Docker from "dockerode";
import type { EngineAddress } from "../../model/facts/engine-address.ts";
import {
  type ContainerFacts,
  type ContainerSpec,
  CREATE_LIMIT_MS,
  type Engine,
  type EngineEvent,
  type EngineFacts,
  type ExecHandle,
  type LabeledKind,
  type ListedNetwork,
  type NetworkFacts,
  type StoredImage,
  type UsageCounters,
  type UsageReading,
} from "../engine.ts";
import { callFailed, callLate, EngineError, type EngineRequest } from "../engine-error.ts";
import { type OnPending, PendingRequests } from "../pending.ts";
import { REQUEST_LABEL } from "../session-label.ts";
import { type DeadEndAddresses, deadEndAddresses, deadEndOptions } from "./dead-end.ts";
import { dockerOptions } from "./dockerode-address.ts";
import {
  containerFacts,
  counters,
  createOptions,
  engineFacts,
  listedNetwork,
  networkFacts,
  storedImage,
  volumeOptions,
} from "./dockerode-shapes.ts";
import { followed } from "./follow.ts";
import { Repeats } from "./repeat.ts";
import { Tail } from "./tail.ts";
import { NO_IMAGE_ID, whyFailed } from "./unreachable.ts";

/** A hanging engine must not hang the drill. */
const CALL_LIMIT_MS = 30_000;
/** How long a container may take to end before it is killed, as an engine does by default. */
const STOP_SECONDS = 10;
/** The engine's status for a container that has ended already. */
const ALREADY_SO = 304;
const GATEWAY_PRIORITY = 1_000_000;
/** Event times are parsed as doubles, which lose some hundred nanoseconds. */
const EVENT_OVERLAP_MS = 1;

/**
 * Connects to the engine at an address. Nothing is sent yet.
 * @param onPending receives the create requests that the engine has not answered
 * @throws Error if its certificates can't be read
 */
export function connectEngine(address: EngineAddress, onPending: OnPending = () => undefined): Engine {
  return new DockerodeEngine(address, onPending);
}

class DockerodeEngine implements Engine {
  readonly address: EngineAddress;
  readonly #docker: Docker;
  readonly pending: PendingRequests;
  readonly #repeats = new Repeats();

  constructor(address: EngineAddress, onPending: OnPending) {
    this.address = address;
    this.pending = new PendingRequests(onPending);
    // dockerode uses a deprecated API for TCP addresses; users can't fix the warning.
    if (address.kind === "tcp") process.noDeprecation = true;
    this.#docker = withoutDockerHost(() => new Docker(dockerOptions(address)));
  }

  async facts(signal?: AbortSignal): Promise<EngineFacts> {
    return await this.#read({ call: "report its version" }, signal, CALL_LIMIT_MS, async (abortSignal) => {
      const askedAtMs = Date.now();
      const info = await this.#docker.info({ abortSignal } as never);
      return engineFacts(info, askedAtMs, Date.now());
    });
  }

  async image(reference: string): Promise<StoredImage | null> {
    return await this.#read(
      { call: "look up the image", image: reference },
      undefined,
      CALL_LIMIT_MS,
      async (abortSignal) => {
        const found = await orNull(
          this.#docker.getImage(reference).inspect({ abortSignal } as Docker.ImageInspectOptions),
        );
        return found && storedImage(found);
      },
    );
  }

  async network(name: string, signal?: AbortSignal): Promise<NetworkFacts | null> {
    return await this.#read({ call: "look up the network" }, signal, CALL_LIMIT_MS, async (abortSignal) => {
      // Its types have no options, which it takes.
      const network: { inspect(options: object): Promise<unknown> } = this.#docker.getNetwork(name) as never;
      const found = await orNull(network.inspect({ abortSignal }));
      return found === null ? null : networkFacts(found as Docker.NetworkInspectInfo);
    });
  }

  async networks(signal?: AbortSignal): Promise<ListedNetwork[]> {
    return await this.#read({ call: "list the networks" }, signal, CALL_LIMIT_MS, async (abortSignal) => {
      return (await this.#docker.listNetworks({ abortSignal } as Docker.NetworkListOptions)).map(listedNetwork);
    });
  }

  async importImage(tar: Readable, labels: Readonly<Record<string, string>>): Promise<string> {
    return await this.#create("image", labels, { call: "import an image" }, async (named, abortSignal) => {
      const changes = Object.entries(named).map(([name, value]) => `LABEL ${name}=${JSON.stringify(value)}`);
      const options = { changes, abortSignal };
      const progress = (await this.#docker.importImage(tar as never, options as never)) as unknown as Readable;
      let id = "";
      for await (const line of createInterface({ input: progress })) {
        const message = JSON.parse(line) as { status?: string; error?: string };
        if (message.error !== undefined) throw new Error(message.error);
        if (message.status?.startsWith("sha256:")) id = message.status;
      }
      if (id === "") throw Object.assign(new Error(NO_IMAGE_ID), { code: NO_IMAGE_ID });
      return id;
    });
  }

  async createVolume(labels: Readonly<Record<string, string>>, sizeBytes?: number): Promise<string> {
    return await this.#create("volume", labels, { call: "create a volume" }, async (named, abortSignal) => {
      return (await this.#docker.createVolume({ ...volumeOptions(named, sizeBytes), abortSignal })).name;
    });
  }

  async createDeadEnd(labels: Readonly<Record<string, string>>): Promise<string> {
    const what: EngineRequest = { call: "create a network" };
    const make = async (ipam: DeadEndAddresses | null) =>
      await this.#create("network", labels, what, async (named, abortSignal) => {
        const options = { ...deadEndOptions(ipam), Labels: named, abortSignal };
        return (await this.#docker.createNetwork(options as Docker.NetworkCreateOptions)).id;
      });
    // The engine knows which addresses are free; a gateway without a machine can only be named with them.
    const first = await make(null);
    const found = await this.#read(what, undefined, CALL_LIMIT_MS, async () => {
      return (await this.#docker.getNetwork(first).inspect()) as Docker.NetworkInspectInfo;
    });
    const addresses = deadEndAddresses(found);
    // It leads out then, as the look at the effect will find.
    if (addresses === null) return first;
    await this.remove("network", first);
    return await make(addresses);
  }

  async joinNetwork(networkId: string, containerId: string, signal?: AbortSignal): Promise<void> {
    await call({ call: "connect a container to a network" }, signal, CALL_LIMIT_MS, async (abortSignal) => {
      // Engines from 28 on choose the gateway by this number, earlier ones by the network's name.
      const order = { Container: containerId, EndpointConfig: { GwPriority: GATEWAY_PRIORITY }, abortSignal };
      await this.#docker.getNetwork(networkId).connect(order as Docker.NetworkConnectOptions);
    });
  }

  async leaveNetwork(networkId: string, containerId: string, signal?: AbortSignal): Promise<void> {
    await this.#read({ call: "disconnect a container from a network" }, signal, CALL_LIMIT_MS, async (abortSignal) => {
      const order = { Container: containerId, Force: true, abortSignal };
      const left: Promise<unknown> = this.#docker.getNetwork(networkId).disconnect(order as object);
      await orNull(left).catch((error: unknown) => {
        if (!/is not connected to/i.test(String(error))) throw error;
      });
    });
  }

  async hasVolume(name: string, signal?: AbortSignal): Promise<boolean> {
    return await this.#read({ call: "look up a volume" }, signal, CALL_LIMIT_MS, async (abortSignal) => {
      return (await orNull(this.#docker.getVolume(name).inspect({ abortSignal }))) !== null;
    });
  }

  async createContainer(spec: ContainerSpec): Promise<string> {
    return await this.#create(
      "container",
      spec.labels,
      { call: "create a container of", image: spec.image },
      async (labels, limit) => {
        return (await this.#docker.createContainer({ ...createOptions({ ...spec, labels }), abortSignal: limit })).id;
      },
    );
  }

  async startContainer(id: string, signal?: AbortSignal): Promise<void> {
    await call({ call: "start a container" }, signal, CREATE_LIMIT_MS, async (abortSignal) => {
      await this.#docker.getContainer(id).start({ abortSignal });
    });
  }

  async stopContainer(id: string, signal?: AbortSignal): Promise<void> {
    await this.#read({ call: "stop a container" }, signal, CALL_LIMIT_MS, async (abortSignal) => {
      await this.#docker
        .getContainer(id)
        .stop({ t: STOP_SECONDS, abortSignal })
        .catch((error: unknown) => {
          if (statusOf(error) !== ALREADY_SO) throw error;
        });
    });
  }

  async restartContainer(id: string, signal?: AbortSignal): Promise<void> {
    await this.#read({ call: "restart a container" }, signal, CALL_LIMIT_MS, async (abortSignal) => {
      await this.#docker.getContainer(id).restart({ t: STOP_SECONDS, abortSignal });
    });
  }

  async container(id: string, signal?: AbortSignal): Promise<ContainerFacts> {
    return await this.#read({ call: "inspect a container" }, signal, CALL_LIMIT_MS, async (abortSignal) => {
      return containerFacts(await this.#docker.getContainer(id).inspect({ abortSignal }));
    });
  }

  async logTail(id: string, lines: number, untilEpochMs?: number): Promise<string> {
    return await this.#read({ call: "read a container's log" }, undefined, CALL_LIMIT_MS, async (abortSignal) => {
      const until = untilEpochMs === undefined ? {} : { until: untilEpochMs / 1_000 };
      const options = { follow: false as const, stdout: true, stderr: true, tail: lines, ...until, abortSignal };
      return demultiplex(await this.#docker.getContainer(id).logs(options));
    });
  }

  async waitForEnd(id: string, signal?: AbortSignal): Promise<number> {
    return await this.#read({ call: "wait for a container" }, signal, CREATE_LIMIT_MS, async (abortSignal) => {
      const { StatusCode } = await this.#docker.getContainer(id).wait({ abortSignal });
      return StatusCode as number;
    });
  }

  async *usage(id: string, signal: AbortSignal): AsyncIterable<UsageReading> {
    const open = () =>
      this.#read({ call: "read a container's counters" }, signal, CALL_LIMIT_MS, async () => {
        const options = { stream: true, abortSignal: signal };
        return (await this.#docker.getContainer(id).stats(options as never)) as unknown as Readable;
      });
    for await (const line of followed("read a container's counters", open, signal)) {
      const stats = JSON.parse(line) as Docker.ContainerStats;
      yield { atEpochMs: Date.parse(stats.read), counters: counters(stats) };
    }
  }

  async counters(id: string, signal?: AbortSignal): Promise<UsageCounters> {
    return await this.#read({ call: "read a container's counters" }, signal, CALL_LIMIT_MS, async (abortSignal) => {
      // Otherwise the engine reads them twice, a second apart.
      const options = { stream: false, "one-shot": true, abortSignal };
      return counters(
        (await this.#docker.getContainer(id).stats(options as never)) as unknown as Docker.ContainerStats,
      );
    });
  }

  async exec(id: string, command: readonly string[], signal?: AbortSignal): Promise<ExecHandle> {
    const what: EngineRequest = { call: "start a process in a container" };
    // Safe to repeat: the engine forgets an exec that is never started.
    const exec = await this.#read(what, signal, CALL_LIMIT_MS, async (abortSignal) => {
      const container = this.#docker.getContainer(id);
      const attached = { AttachStdin: true, AttachStdout: true, AttachStderr: true };
      const Env = withoutValues((await container.inspect({ abortSignal })).Config.Env ?? []);
      return await container.exec({ Cmd: [...command], Env, ...attached, abortSignal });
    });
    return await call(what, signal, CALL_LIMIT_MS, async () => {
      // No signal here: it would cut the output of a process that outlives this call.
      const stream = await exec.start({ Detach: false, hijack: true, stdin: true });
      const tail = new Tail();
      const both = new PassThrough();
      both.on("data", (chunk: Buffer) => tail.push(chunk));
      stream.on("error", () => undefined);
      this.#docker.modem.demuxStream(stream, both, both);
      return {
        output: () => tail.toString(),
        write: (text) => void stream.write(text),
        state: async () => {
          const state = await this.#read({ call: "inspect a process" }, undefined, CALL_LIMIT_MS, async (limit) =>
            exec.inspect({ abortSignal: limit }),
          );
          return { running: state.Running, exitCode: state.ExitCode, pid: state.Pid };
        },
      };
    });
  }

  async *events(id: string, sinceEpochMs: number, signal: AbortSignal): AsyncIterable<EngineEvent> {
    const filters = JSON.stringify({ container: [id], type: ["container"] });
    let fromEpochMs = sinceEpochMs;
    const open = () =>
      this.#read({ call: "report events" }, signal, CALL_LIMIT_MS, async () => {
        const options = { since: (fromEpochMs / 1000).toFixed(6), filters, abortSignal: signal };
        return (await this.#docker.getEvents(options as never)) as unknown as Readable;
      });
    const seen = new Set<string>();
    for await (const line of followed("report events", open, signal)) {
      // A reopened stream starts slightly before the last event, because its exact time was rounded.
      if (seen.has(line)) continue;
      seen.add(line);
      const { Action: action, timeNano, Actor } = JSON.parse(line) as RawEvent;
      const { exitCode } = Actor.Attributes;
      const atEpochMs = timeNano / 1e6;
      fromEpochMs = Math.max(fromEpochMs, atEpochMs - EVENT_OVERLAP_MS);
      yield { action, atEpochMs, exitCode: exitCode === undefined ? null : Number(exitCode) };
    }
  }

  async labeled(kind: LabeledKind, label: string): Promise<string[]> {
    return await this.#read({ call: `list every ${kind}` }, undefined, CALL_LIMIT_MS, async (abortSignal) => {
      const filters = { label: [label] };
      if (kind === "container") {
        return (await this.#docker.listContainers({ all: true, filters, abortSignal })).map(({ Id }) => Id);
      }
      if (kind === "volume") {
        const options = { filters: JSON.stringify(filters), abortSignal } as Docker.VolumeListOptions;
        const { Volumes } = await this.#docker.listVolumes(options);
        return (Volumes ?? []).map(({ Name }) => Name);
      }
      if (kind === "network") {
        const options = { filters: JSON.stringify(filters), abortSignal } as Docker.NetworkListOptions;
        return (await this.#docker.listNetworks(options)).map(({ Id }) => Id);
      }
      return (await this.#docker.listImages({ all: true, filters: JSON.stringify(filters), abortSignal })).map(
        ({ Id }) => Id,
      );
    });
  }

  async remove(kind: LabeledKind, id: string, signal?: AbortSignal): Promise<void> {
    // A missing object is not an error, so this is safe to repeat.
    await this.#read({ call: `remove a ${kind}` }, signal, CALL_LIMIT_MS, async (abortSignal) => {
      if (kind === "container")
        await orNull(this.#docker.getContainer(id).remove({ force: true, v: true, abortSignal }));
      else if (kind === "network") await orNull(this.#docker.getNetwork(id).remove({ abortSignal } as object));
      else if (kind === "volume") await orNull(this.#docker.getVolume(id).remove({ force: true, abortSignal }));
      else await orNull(this.#docker.getImage(id).remove({ force: true, abortSignal }));
    });
  }

  /** Makes a call that is safe to repeat, and repeats it on transient failures. */
  async #read<T>(
    what: EngineRequest,
    signal: AbortSignal | undefined,
    limitMs: number,
    request: (abortSignal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    return await this.#repeats.make(() => call(what, signal, limitMs, request), signal);
  }

  /** Creates an object with a label that identifies it even if the answer is lost. Can't be aborted. */
  async #create(
    kind: LabeledKind,
    labels: Readonly<Record<string, string>>,
    what: EngineRequest,
    request: (labels: Record<string, string>, limit: AbortSignal) => Promise<string>,
  ): Promise<string> {
    const name = this.pending.begin(kind);
    try {
      const id = await call(what, undefined, CREATE_LIMIT_MS, (limit) =>
        request({ ...labels, [REQUEST_LABEL]: name }, limit),
      );
      this.pending.answered(name);
      return id;
    } catch (error) {
      // A refusal is an answer. Without one, or with a gateway error, the object may still be created if the request was sent.
      const answered = error instanceof EngineError && ![null, 502, 504].includes(error.status);
      if (answered || wasNeverSent(error)) this.pending.answered(name);
      throw error;
    }
  }
}

/** Whether the connection for a request was never made. */
function wasNeverSent(error: unknown): boolean {
  const cause = error instanceof EngineError ? error.cause : null;
  return cause instanceof Error && "code" in cause && (cause.code === "ECONNREFUSED" || cause.code === "ENOENT");
}

interface RawEvent {
  readonly Action: string;
  readonly timeNano: number;
  readonly Actor: { readonly Attributes: { readonly exitCode?: string } };
}

/** dockerode reads this variable and certificates even with explicit options, and fails on unexpected values. */
function withoutDockerHost<T>(make: () => T): T {
  const { DOCKER_HOST: host } = process.env;
  delete process.env.DOCKER_HOST;
  try {
    return make();
  } finally {
    if (host !== undefined) process.env.DOCKER_HOST = host;
  }
}

/** Runs one call with a time limit and the caller's signal, and names the call in its error. */
async function call<T>(
  what: EngineRequest,
  signal: AbortSignal | undefined,
  limitMs: number,
  request: (abortSignal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = AbortSignal.timeout(Math.ceil(limitMs));
  const either = signal ? AbortSignal.any([signal, limit]) : limit;
  // Raced as well, because some requests can't be aborted.
  const ended = Promise.withResolvers<never>();
  const onAbort = () => ended.reject(either.reason);
  either.addEventListener("abort", onAbort, { once: true });
  try {
    either.throwIfAborted();
    return await Promise.race([request(either), ended.promise]);
  } catch (error) {
    if (signal?.aborted) throw isTimeout(signal.reason) ? callLate(what, null, error) : signal.reason;
    if (limit.aborted) throw callLate(what, limitMs, error);
    throw callFailed(what, whyFailed(error), statusOf(error), error);
  } finally {
    either.removeEventListener("abort", onAbort);
  }
}

/** Whether the caller's time limit fired instead of a cancel. Then the error has to name the call. */
function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === "TimeoutError";
}

function statusOf(error: unknown): number | null {
  return (error as { statusCode?: number }).statusCode ?? null;
}

/** The result, or null if the object does not exist or is being removed. */
async function orNull<T>(request: Promise<T>): Promise<T | null> {
  try {
    return await request;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    if (statusOf(error) === 409 && /already in progress/.test(String(error))) return null;
    throw error;
  }
}

/**
 * Environment entries that clear every variable of a container for a process started in it: the engine removes a name
 * without a value. Variables such as LD_PRELOAD, GLIBC_TUNABLES and LOCPATH can break programs of another C library.
 */
export function withoutValues(env: readonly string[]): string[] {
  return env.map((each) => each.split("=", 1)[0] ?? "").filter((name) => name !== "");
}

/** Joins the two streams of a log, which come as frames: 1 byte stream, 3 bytes padding, 4 bytes length, payload. */
function demultiplex(frames: Buffer): string {
  const parts: Buffer[] = [];
  for (let at = 0; at + 8 <= frames.length; ) {
    const end = at + 8 + frames.readUInt32BE(at + 4);
    parts.push(frames.subarray(at + 8, end));
    at = end;
  }
  return Buffer.concat(parts).toString("utf8");
}
