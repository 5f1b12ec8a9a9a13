import type { Clock } from "../core/clock.ts";
import type { Plan } from "../core/plan.ts";
import type { Engine } from "../docker/engine.ts";
import type { Tools } from "../docker/tools.ts";
import { Client } from "../load/client.ts";
import { Labels } from "../load/labels.ts";
import type { Side } from "./context.ts";
import { untilReady } from "./ready.ts";
import { startTarget } from "./target.ts";
import { UsageWatch } from "./usage-watch.ts";

export interface BootOrder {
  readonly plan: Plan;
  readonly session: string;
  readonly engine: Engine;
  readonly tools: Tools;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Ends what is opened here, when the drill does. */
  readonly open: DisposableStack;
}

/** Starts a container as the plan says and waits for its first good answer. */
export async function boot(order: BootOrder): Promise<{ readonly side: Side; readonly readyMs: number }> {
  const { plan, session, engine, tools, clock, signal, open } = order;
  const target = await startTarget(engine, plan.target, session, await tools.mountsForTarget(signal), signal);
  const labels = new Labels();
  const client = new Client({ url: target.url, requestTimeoutMs: plan.requestTimeoutMs, labels, shape: plan.service });
  open.defer(() => client.close());
  // From its start on: a model that is being loaded can take more memory than one that is.
  const usage = open.use(new UsageWatch(engine, target.containerId));
  const readyMs = await untilReady({ plan, engine, tools, target, client, clock, signal });
  return { side: { target, client, labels, usage }, readyMs };
}

/** The same for the baseline: the plan's target with its image in the candidate's place. */
export async function bootBaseline(order: BootOrder, image: string): ReturnType<typeof boot> {
  const plan = { ...order.plan, target: { ...order.plan.target, image } };
  try {
    return await boot({ ...order, plan });
  } catch (cause) {
    order.signal.throwIfAborted();
    throw new Error("The baseline could not be booted, so there is nothing to compare with.", { cause });
  }
}
