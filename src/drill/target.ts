import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import type { TargetPlan } from "../core/plan.ts";
import { type Engine, EngineError, type VolumeMount } from "../docker/engine.ts";
import { sessionLabels } from "../docker/session.ts";

/** The container under drill. */
export interface Target {
  readonly containerId: string;
  /** The predict route through the published port. */
  readonly url: URL;
  readonly containerPort: number;
}

/** Another program may take the free port between our look and the engine's. */
const MOST_PORTS_TRIED = 3;

/** Creates and starts the container, its port published on a free port of the loopback address. */
export async function startTarget(
  engine: Engine,
  plan: TargetPlan,
  session: string,
  mounts: readonly VolumeMount[],
  signal: AbortSignal,
): Promise<Target> {
  for (let attempt = 1; ; attempt += 1) {
    const hostPort = await freePort();
    const containerId = await engine.createContainer({
      image: plan.image,
      labels: sessionLabels(session, "target"),
      ...(plan.command && { command: plan.command }),
      env: plan.env,
      cpus: plan.cpus,
      memoryBytes: plan.memoryBytes,
      restartPolicy: plan.restartPolicy,
      ...(plan.readOnly && { readOnly: true, tmpfs: ["/tmp"] }),
      publish: { containerPort: plan.containerPort, hostPort },
      mounts,
    });
    try {
      await engine.startContainer(containerId, signal);
      const url = new URL(`http://127.0.0.1:${hostPort}`);
      url.href = url.origin + plan.predictPath;
      return { containerId, url, containerPort: plan.containerPort };
    } catch (error) {
      // What can't be removed now is swept at the end; why it did not start is the news.
      await engine.remove("container", containerId).catch(() => undefined);
      if (attempt === MOST_PORTS_TRIED || !isPortTaken(error)) throw error;
    }
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof EngineError && /already allocated|already in use/.test(error.message);
}

/** Below the ports that a kernel gives to outgoing connections: none of those may take it while the service is down. */
const PORTS = { from: 20_000, below: 32_000 };

/** A port that is free now. Chosen here because one that the engine chooses changes with every restart of the container. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.below);
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer().once("error", () => resolve(false));
  server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  return await promise;
}
