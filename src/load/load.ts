import type { Load } from "../model/plan.ts";
import { arrivalRate } from "./arrival-rate.ts";
import { closedLoop } from "./closed-loop.ts";
import { Sender, type SenderOrder } from "./sender.ts";

export interface LoadOrder extends SenderOrder {
  readonly load: Load;
}

/** A running load. */
export interface RunningLoad {
  /**
   * Sends nothing new and waits for the requests in flight; their samples count. After an abort it only waits for the
   * cancelled ones. Idempotent.
   * @throws what `onSample` threw, or why the client could not be used: the load ended there
   */
  stop(): Promise<void>;
}

/** Starts a load, which runs until it is stopped or the order's signal is aborted. */
export function startLoad(order: LoadOrder): RunningLoad {
  const sender = new Sender(order);
  const stop = () => sender.stop();
  order.signal?.addEventListener("abort", stop, { once: true });
  if (order.signal?.aborted) stop();
  const { load } = order;
  const ended = load.kind === "clients" ? closedLoop(load.clients, sender) : arrivalRate(load.perSecond, sender);
  return {
    async stop() {
      stop();
      await ended;
      order.signal?.removeEventListener("abort", stop);
      if (sender.failure !== null) throw sender.failure.cause;
    },
  };
}
