import type { Allowance } from "../../../model/record.ts";
import type { DrillContext } from "../context/context.ts";
import type { LoadDisturbance } from "../disturbance.ts";

/** A context for the time under a disturbance. Disposing of it closes its client. */
export interface Rerouted extends Disposable {
  readonly context: DrillContext;
}

/** The same context, with the disturbance's address of the service and its added latency on top of the request timeout. */
export function rerouted(
  context: DrillContext,
  { origin }: Pick<LoadDisturbance, "origin">,
  allowance: Allowance | null,
): Rerouted {
  const moreMs = allowance?.latencyMs ?? 0;
  if (origin === undefined && moreMs === 0) return { context, [Symbol.dispose]: () => undefined };
  const client = context.client.through(origin ?? new URL(context.target.url.origin), moreMs);
  const plan = { ...context.plan, requestTimeoutMs: context.plan.requestTimeoutMs + moreMs };
  return { context: { ...context, client, plan }, [Symbol.dispose]: () => client.close() };
}
