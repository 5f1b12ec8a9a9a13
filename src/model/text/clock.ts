/** The drill's clock: monotonic milliseconds since the drill began, tied to the wall clock. */
export interface Clock {
  /** Milliseconds since the drill began; never runs backwards. */
  now(): number;
  /** Wall-clock time (Unix epoch, milliseconds) of a moment on this clock. */
  toEpochMs(ms: number): number;
  /** The moment on this clock of a wall-clock time, such as an engine event's. */
  fromEpochMs(epochMs: number): number;
}

/** Returns the same clock, tied to a wall clock that is `aheadMs` ahead of this machine's. */
export function tiedTo(clock: Clock, aheadMs: number): Clock {
  return {
    now: clock.now,
    toEpochMs: (ms) => clock.toEpochMs(ms) + aheadMs,
    fromEpochMs: (epochMs) => clock.fromEpochMs(epochMs - aheadMs),
  };
}

/** A larger difference between the two clocks means that the wall clock was set. */
const STEP_MS = 50;

/** Starts a clock at zero. If the wall clock is set meanwhile, the clock is tied to it again. */
export function startClock(): Clock {
  const origin = performance.now();
  const now = () => performance.now() - origin;
  let tiedAt = Date.now() - now();
  const originEpochMs = () => {
    const seen = Date.now() - now();
    if (Math.abs(seen - tiedAt) > STEP_MS) tiedAt = seen;
    return tiedAt;
  };
  return {
    now,
    toEpochMs: (ms) => originEpochMs() + ms,
    fromEpochMs: (epochMs) => epochMs - originEpochMs(),
  };
}
