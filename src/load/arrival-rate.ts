import { message } from "../model/message.ts";
import { inFlightLimit } from "./in-flight-limit.ts";
import type { Sender } from "./sender.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "reply.too-many-in-flight": { readonly inFlight: number };
  }
}

/**
 * A constant arrival rate: request i is due at t0 + i / rate, whatever happened to the earlier ones. A due request is
 * sent as soon as the event loop allows and keeps its intended time, so a stall of the generator shows as lag and
 * latency instead of vanishing. A due request is dropped when too many are in flight already.
 * Ends when it was stopped, what was due by then is sent, and no request is in flight.
 */
export function arrivalRate(perSecond: number, sender: Sender): Promise<void> {
  const { clock, stopped } = sender;
  const limit = inFlightLimit(perSecond, sender.requestTimeoutMs);
  const { promise, resolve } = Promise.withResolvers<void>();
  const startedAtMs = clock.now();
  let next = 0;
  let inFlight = 0;
  let timer: NodeJS.Timeout | undefined;
  const nextDueAtMs = () => startedAtMs + (next * 1_000) / perSecond;

  const sendDue = () => {
    while (nextDueAtMs() <= clock.now() && !sender.cancelled && sender.failure === null) {
      const dueAtMs = nextDueAtMs();
      next += 1;
      if (inFlight >= limit) {
        sender.drop(dueAtMs, message("reply.too-many-in-flight", { inFlight: limit }));
        continue;
      }
      inFlight += 1;
      void sender.send(dueAtMs).then(() => {
        inFlight -= 1;
        if (stopped.aborted && inFlight === 0) resolve();
      });
    }
    if (!stopped.aborted) timer = setTimeout(sendDue, Math.max(1, Math.ceil(nextDueAtMs() - clock.now())));
    else if (inFlight === 0) resolve();
  };
  // One listener for the whole load: a listener and a promise for each wait would cost a twentieth of a request.
  stopped.addEventListener("abort", () => {
    clearTimeout(timer);
    sendDue();
  });
  sendDue();
  return promise;
}
