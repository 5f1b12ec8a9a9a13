import type { Clock } from "../../../model/text/clock.ts";
import type { Injection } from "../experiment.ts";

type Begun = Pick<Injection, "injectedAtMs" | "injectedAtEpochMs" | "strike" | "origin" | "pausing">;

/** What is true of a fault that began just now and lasts until it is taken back. Whatever else it is stands behind it. */
export function lasting(clock: Clock): Begun {
  return {
    injectedAtMs: clock.now(),
    injectedAtEpochMs: clock.toEpochMs(clock.now()),
    strike: null,
    origin: null,
    pausing: null,
  };
}
