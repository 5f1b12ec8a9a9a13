import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import type { Engine, VolumeMount } from "../../../engine/engine.ts";
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
}

/** Another program may take the free port before the engine does. */
const MAX_PORTS_TRIED = 3;

/** Creates and starts the container, with its port published for this machine and for as few others as possible. */
export async function startTarget(
  engine: Engine,
  plan: TargetPlan,
  session: string,
  mounts: readonly VolumeMount[],
  signal: AbortSignal,
): Promise<Target> {
  const { asked, bound } = await publishedAt(engine.address);
  const addresses = [...bound];
  for (let attempt = 1; ; attempt += 1) {
    const hostPort = await freePort(asked);
    const containerId = await engine.createContainer({
      image: plan.image,
      labels: sessionLabels(session, "target"),
      ...(plan.command && { command: plan.command }),
      env: plan.env,
      cpus: plan.cpus,
      memoryBytes: plan.memoryBytes,
      restartPolicy: plan.restartPolicy,
      ...(plan.cpusetCpus !== null && { cpusetCpus: plan.cpusetCpus }),
      ...(plan.readOnly && { readOnly: true }),
      // Two mounts in one place are an error of the engine.
      ...(plan.readOnly && !plan.volumes.some(({ target }) => target === "/tmp") && { tmpfs: ["/tmp"] }),
      volumes: plan.volumes,
      settings: plan.settings,
      publish: { containerPort: plan.containerPort, hostPort, hostAddress: addresses[0] ?? asked },
      mounts,
    });
    try {
      await engine.startContainer(containerId, signal);
      const url = new URL(`http://${asked.includes(":") ? `[${asked}]` : asked}:${hostPort}`);
      url.href = url.origin + plan.predictPath;
      return { containerId, url, containerPort: plan.containerPort };
    } catch (error) {
      // If this fails, the sweep at the end removes it; the start's error matters more.
      await engine.remove("container", containerId).catch(() => undefined);
      const elsewhere = addresses.length > 1 && isNoAddress(error);
      if (elsewhere) addresses.shift();
      else if (attempt === MAX_PORTS_TRIED || !isPortTaken(error)) throw error;
    }
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof EngineError && /already allocated|already in use/.test(error.reason);
}

function isNoAddress(error: unknown): boolean {
  return error instanceof EngineError && /cannot assign requested address/.test(error.reason);
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
