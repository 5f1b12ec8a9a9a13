import { roomInFlight } from "./room.ts";
import type { Sender } from "./sender.ts";
import { until } from "./timer.ts";

/**
 * A constant arrival rate: request i is due at t0 + i / rate, whatever became of the earlier ones. A due request is
 * sent as soon as the event loop allows and keeps its intended time, so a stall of the generator shows as lag and
 * latency instead of vanishing. A due request that finds no room in flight is dropped.
 * Ends when it was stopped, what was due by then is sent, and no request is in flight.
 */
export async function arrivalRate(perSecond: number, sender: Sender): Promise<void> {
  const room = roomInFlight(perSecond, sender.requestTimeoutMs);
  const inFlight = new Set<Promise<unknown>>();
  const startedAtMs = sender.clock.now();
  let next = 0;
  const nextDueAtMs = () => startedAtMs + (next * 1_000) / perSecond;

  do {
    await until(nextDueAtMs(), sender.clock, sender.stopped);
    while (nextDueAtMs() <= sender.clock.now() && !sender.cancelled && sender.failure === null) {
      const dueAtMs = nextDueAtMs();
      next += 1;
      if (inFlight.size >= room) {
        sender.drop(dueAtMs, `${room} requests were in flight already`);
        continue;
      }
      const request = sender.send(dueAtMs).finally(() => inFlight.delete(request));
      inFlight.add(request);
    }
  } while (!sender.stopped.aborted);
  await Promise.all(inFlight);
}
