import type { Engine } from "../../../engine/engine.ts";
import { askRaw } from "../../../load/http/raw.ts";
import { until } from "../../../load/timer.ts";
import { HEALTH_EVERY_MS, HEALTH_LIMIT_MS, HEALTHCHECK } from "../../../model/facts/health.ts";
import { message } from "../../../model/message.ts";
import type { HealthProbe } from "../../../model/record.ts";
import type { RawReply } from "../../../model/service/raw-exchange.ts";
import type { Clock } from "../../../model/text/clock.ts";
import type { Target } from "../context/target.ts";

/** Only the status counts. */
const MAX_BYTES = 1024;
/** More than a day. */
const MAX_PROBES = 100_000;

type Asked = Pick<HealthProbe, "outcome" | "status">;
/** Returns null if it could not be asked, which says nothing about the service. */
type Ask = (signal: AbortSignal) => Promise<Asked | null>;

export interface HealthOrder {
  /** A path, or `HEALTHCHECK`. */
  readonly health: string;
  readonly engine: Pick<Engine, "container">;
  readonly target: Pick<Target, "containerId" | "url">;
  readonly clock: Clock;
}

/**
 * Asks a service once per second whether it is well, like a supervisor, until disposed of: each time on a connection of
 * its own, so that it neither waits for the load nor counts as load.
 */
export class HealthWatch implements Disposable {
  readonly #probes: HealthProbe[] = [];
  readonly #end = new AbortController();

  constructor(order: HealthOrder) {
    const ask = order.health === HEALTHCHECK ? askEngine(order) : askService(order);
    // It fails only because it is disposed of; an engine that can't be asked is reported by the drill itself.
    this.#ask(order.clock, ask).catch(() => undefined);
  }

  /** What was learned so far, oldest first. */
  probes(): HealthProbe[] {
    return [...this.#probes];
  }

  [Symbol.dispose](): void {
    this.#end.abort();
  }

  async #ask(clock: Clock, ask: Ask): Promise<void> {
    const { signal } = this.#end;
    let dueAtMs = clock.now();
    while (!signal.aborted && this.#probes.length < MAX_PROBES) {
      await until(dueAtMs, clock, signal);
      signal.throwIfAborted();
      const atMs = clock.now();
      const asked = await ask(signal);
      signal.throwIfAborted();
      const tookMs = Math.round(clock.now() - atMs);
      if (asked !== null) this.#probes.push({ atMs: Math.round(atMs), tookMs, ...asked });
      // No burst after a pause of this process.
      dueAtMs = Math.max(dueAtMs + HEALTH_EVERY_MS, clock.now());
    }
  }
}

function askService({ health, target }: HealthOrder): Ask {
  const url = new URL(health, target.url.origin);
  // Without the plan's headers: a supervisor has no key.
  const request = { method: "GET", headers: {}, body: "" };
  return async (signal) => healthOf(await askRaw(url, request, HEALTH_LIMIT_MS, signal, MAX_BYTES));
}

/** What an answer means. As for Kubernetes, every status from 200 to 399 is good. */
export function healthOf({ status, failure }: Pick<RawReply, "status" | "failure">): Asked {
  if (status === null) return { outcome: failure?.code === "reply.none-within" ? "late" : "none", status };
  return { outcome: status >= 200 && status < 400 ? "ok" : "bad", status };
}

/** The engine runs the image's own health check, as often as the image says; this reads the result. */
function askEngine({ engine, target }: HealthOrder): Ask {
  return async (signal) => {
    try {
      const { status, health } = await engine.container(target.containerId, signal);
      if (status !== "running" || health === null) return { outcome: "none", status: null };
      return { outcome: health === "healthy" ? "ok" : "bad", status: null };
    } catch {
      return null;
    }
  };
}

declare module "../../../model/message.ts" {
  interface MessageArgs {
    "health.no-healthcheck": NoArgs;
    "advice.no-healthcheck": NoArgs;
  }
}

/** Why a container without a health check can't be asked by `HEALTHCHECK`. */
export const NO_HEALTHCHECK = message("health.no-healthcheck", {});
