import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { ComposeError, composition } from "../../../engine/compose/up.ts";
import type { ContainerSpec, Engine, VolumeMount } from "../../../engine/engine.ts";
import { EngineError } from "../../../engine/engine-error.ts";
import { sessionLabels } from "../../../engine/session.ts";
import type { TargetPlan } from "../../../model/plan.ts";
import { LOOPBACK, publishedAt } from "./published-at.ts";

/** The container under drill. */
export interface Target {
  readonly containerId: string;
  /** The predict route through the published port. */
  readonly url: URL;
  readonly containerPort: number;
  /** The drill's volumes in it. */
  readonly mounts: readonly VolumeMount[];
}

/** Another program may take the free port before the engine does. */
const MAX_PORTS_TRIED = 3;
/** Compose creates networks, volumes and containers first, on a slow disk. */
const COMPOSE_MS = 120_000;

export interface TargetOrder {
  readonly engine: Engine;
  readonly target: TargetPlan;
  readonly session: string;
  readonly mounts: readonly VolumeMount[];
  /** Whether it is the baseline's container; false by default. */
  readonly onBaseline?: boolean;
  /** How long the services that it depends on may take. */
  readonly readyTimeoutMs: number;
  readonly signal: AbortSignal;
}

/** Starts the container, with its port published for this machine and for as few others as possible. */
export async function startTarget(order: TargetOrder): Promise<Target> {
  const { engine, target } = order;
  const { asked, bound } = await publishedAt(engine, order.signal);
  const addresses = [...bound];
  const start = startOf(order);
  for (let attempt = 1; ; attempt += 1) {
    const hostPort = await freePort(asked);
    const { containerPort } = target;
    try {
      const containerId = await start({ containerPort, hostPort, hostAddress: addresses[0] ?? asked });
      const url = new URL(`http://${asked.includes(":") ? `[${asked}]` : asked}:${hostPort}`);
      url.href = url.origin + target.predictPath;
      return { containerId, url, containerPort, mounts: order.mounts };
    } catch (error) {
      const elsewhere = addresses.length > 1 && isNoAddress(error);
      if (elsewhere) addresses.shift();
      else if (attempt === MAX_PORTS_TRIED || !isPortTaken(error)) throw error;
    }
  }
}

type Start = (publish: NonNullable<ContainerSpec["publish"]>) => Promise<string>;

/** Starts a container with a published port; returns its id. Leaves none if that fails. */
function startOf(order: TargetOrder): Start {
  const { engine, target, session, mounts, onBaseline = false, readyTimeoutMs, signal } = order;
  const { composed, compose } = target;
  if (composed !== undefined && typeof compose?.service === "string") {
    const { service } = compose;
    const limitMs = COMPOSE_MS + readyTimeoutMs;
    return composition({ engine, session, target, composed, service, onBaseline, mounts, limitMs, signal });
  }
  return async (publish) => {
    const containerId = await engine.createContainer({
      image: target.image,
      labels: sessionLabels(session, "target"),
      ...(target.command && { command: target.command }),
      env: target.env,
      cpus: target.cpus,
      memoryBytes: target.memoryBytes,
      restartPolicy: target.restartPolicy,
      ...(target.cpusetCpus !== null && { cpusetCpus: target.cpusetCpus }),
      ...(target.readOnly && { readOnly: true }),
      // Two mounts in one place are an error of the engine.
      ...(target.readOnly && !isMounted("/tmp", target, mounts) && { tmpfs: ["/tmp"] }),
      ...(target.network !== null && { network: target.network }),
      volumes: target.volumes,
      settings: target.settings,
      publish,
      mounts,
    });
    try {
      await engine.startContainer(containerId, signal);
      return containerId;
    } catch (error) {
      // If this fails, the sweep at the end removes it; the start's error matters more.
      await engine.remove("container", containerId).catch(() => undefined);
      throw error;
    }
  };
}

function isMounted(path: string, { volumes }: TargetPlan, mounts: readonly VolumeMount[]): boolean {
  return volumes.some(({ target }) => target === path) || mounts.some((mount) => mount.path === path);
}

function isPortTaken(error: unknown): boolean {
  return /already allocated|already in use/.test(reasonOf(error));
}

function isNoAddress(error: unknown): boolean {
  return /cannot assign requested address/.test(reasonOf(error));
}

function reasonOf(error: unknown): string {
  return error instanceof EngineError || error instanceof ComposeError ? error.reason : "";
}

/** Below the kernel's ports for outgoing connections, which could take the port while the service is down. */
const PORTS = { from: 20_000, below: 32_000 };

/**
 * A port that is free now. Not chosen by the engine, because that changes with every restart of the container. On another
 * machine it can't be checked.
 */
async function freePort(asked: string): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.below);
    if (asked !== LOOPBACK || (await isFree(port))) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer().once("error", () => resolve(false));
  server.listen(port, LOOPBACK, () => server.close(() => resolve(true)));
  return await promise;
}
