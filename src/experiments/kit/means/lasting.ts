import type { Clock } from "../../../model/text/clock.ts";
import type { Injection } from "../experiment.ts";

type Begun = Pick<Injection, "injectedAtMs" | "injectedAtEpochMs" | "strike" | "origin" | "pausing">;

/** The common fields of a disturbance that begins now and lasts until it is reverted. Spread first, so that others override it. */
export function lasting(clock: Clock): Begun {
  return {
    injectedAtMs: clock.now(),
    injectedAtEpochMs: clock.toEpochMs(clock.now()),
    strike: null,
    origin: null,
    pausing: null,
  };
}
