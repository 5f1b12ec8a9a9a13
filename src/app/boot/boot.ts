import type { Tools } from "../../engine/carried/tools.ts";
import { ComposeError } from "../../engine/compose/up.ts";
import type { Engine, VolumeMount } from "../../engine/engine.ts";
import { EngineError } from "../../engine/engine-error.ts";
import type { Side } from "../../experiments/kit/context/context.ts";
import type { EnginePlace } from "../../experiments/kit/context/engine-place.ts";
import { startTarget, type Target } from "../../experiments/kit/context/target.ts";
import { tooSmall } from "../../experiments/kit/small-disks.ts";
import { HealthWatch, NO_HEALTHCHECK } from "../../experiments/kit/watch/health-watch.ts";
import { OutsideInterference, OutsideWatch } from "../../experiments/kit/watch/outside-watch.ts";
import { UsageWatch } from "../../experiments/kit/watch/usage-watch.ts";
import { Client } from "../../load/http/client.ts";
import { Labels } from "../../load/labels.ts";
import { DrillError } from "../../model/facts/drill-error.ts";
import { HEALTHCHECK } from "../../model/facts/health.ts";
import { message } from "../../model/message.ts";
import type { Plan } from "../../model/plan.ts";
import type { Clock } from "../../model/text/clock.ts";
import { causeOfRefusal } from "./causes.ts";
import { withPortOfImage } from "./container-port.ts";
import { type Ready, untilReady } from "./ready.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "advice.baseline-start": NoArgs;
    "boot.no-baseline": NoArgs;
  }
}

export interface BootOrder {
  readonly plan: Plan;
  readonly session: string;
  readonly engine: Engine;
  readonly tools: Pick<Tools, "mountsForTarget" | "onNetworkOf">;
  readonly place: Pick<EnginePlace, "sameNetwork">;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Whether it is the baseline's container; false by default. */
  readonly onBaseline?: boolean;
  /** Closes what is opened here at the end of the drill. */
  readonly open: DisposableStack;
}

/** A service that answers. */
export interface Booted extends Ready {
  readonly side: Side;
  /** When its container had been started, on the drill's clock. */
  readonly startedAtMs: number;
  /** Null if it is not asked. */
  readonly health: HealthWatch | null;
}

/** Starts the plan's container and waits for its first good answer. */
export async function boot(order: BootOrder): Promise<Booted> {
  const { plan, engine, tools, clock, open, onBaseline = false } = order;
  const mounts = await tools.mountsForTarget(order.signal);
  const { readyTimeoutMs } = plan;
  const target = await startTarget({ ...order, target: plan.target, mounts, readyTimeoutMs }).catch(
    (cause: unknown) => {
      throw notStarted(cause, mounts);
    },
  );
  const startedAtMs = clock.now();
  const outside = open.use(new OutsideWatch(engine, target.containerId, clock, onBaseline));
  const signal = AbortSignal.any([order.signal, outside.signal]);
  const labels = new Labels();
  const client = new Client({ url: target.url, requestTimeoutMs: plan.requestTimeoutMs, labels, shape: plan.service });
  open.defer(() => client.close());
  // From the start: a model can need more memory while it loads than afterwards.
  const usage = open.use(new UsageWatch(engine, target.containerId));
  try {
    const health = onBaseline ? null : await watchHealth(order, target, signal);
    const { sameNetwork } = order.place;
    const ready = await untilReady({ plan, engine, tools, target, client, clock, outside, sameNetwork, signal });
    return { side: { target, client, labels, usage, outside }, startedAtMs, health, ...ready };
  } catch (error) {
    order.signal.throwIfAborted();
    throw await outside.behind(error);
  }
}

/**
 * Asks the service about its health until the end of the drill, if the plan says how.
 * @throws DrillError for a container without a health check that should have one
 */
async function watchHealth(
  { plan, engine, clock, open }: BootOrder,
  target: Target,
  signal: AbortSignal,
): Promise<HealthWatch | null> {
  const { health } = plan;
  if (health === undefined) return null;
  if (health === HEALTHCHECK && (await engine.container(target.containerId, signal)).health === null) {
    throw new DrillError(NO_HEALTHCHECK, { advice: [message("advice.no-healthcheck", {})] });
  }
  return open.use(new HealthWatch({ health, engine, target, clock }));
}

/** The engine's refusal to start a container, with what it means if the image's program is the cause. */
function notStarted(cause: unknown, mounts: readonly VolumeMount[]): unknown {
  const isRefusal = cause instanceof EngineError || cause instanceof ComposeError;
  const small = isRefusal ? tooSmall(cause.reason, mounts, cause) : null;
  if (small !== null) return small;
  const found = isRefusal ? causeOfRefusal(cause.reason) : null;
  if (!isRefusal || found === null) return cause;
  const said = [...cause.said, message("boot.cause", { ...found })];
  return new DrillError(said, { advice: [message("advice.boot-cause", { ...found })], cause: cause.cause });
}

/** Starts the baseline: the plan's target with the baseline's image. */
export async function bootBaseline(order: BootOrder, image: string): ReturnType<typeof boot> {
  const asked = { ...order.plan, target: { ...order.plan.target, image } };
  try {
    const plan = await withPortOfImage(asked, order.engine);
    return await boot({ ...order, plan, onBaseline: true });
  } catch (cause) {
    order.signal.throwIfAborted();
    if (cause instanceof OutsideInterference) throw cause;
    throw new DrillError(message("boot.no-baseline", {}), { advice: [message("advice.baseline-start", {})], cause });
  }
}
