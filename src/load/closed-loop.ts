import { PAUSE_AFTER_FAILURE_MS } from "../model/sample.ts";
import type { Sender } from "./sender.ts";
import { until } from "./timer.ts";

/**
 * A closed loop: each client sends its next request as soon as its previous one ended, or 1 s after it failed.
 * The intended send time is the moment the client was free. All clients begin at once: a stagger would have to guess
 * the service's latency, and the warm-up, which includes the first requests, is not counted.
 * Ends when it was stopped and no request is in flight.
 */
export async function closedLoop(clients: number, sender: Sender): Promise<void> {
  await Promise.all(Array.from({ length: clients }, () => client(sender)));
}

async function client(sender: Sender): Promise<void> {
  let freeAtMs = sender.clock.now();
  while (!sender.stopped.aborted) {
    const sample = await sender.send(freeAtMs);
    if (sample === null) return;
    freeAtMs = sample.outcome === "ok" ? sample.endedAtMs : sample.endedAtMs + PAUSE_AFTER_FAILURE_MS;
    await until(freeAtMs, sender.clock, sender.stopped);
  }
}
