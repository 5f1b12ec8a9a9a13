/** The drill's clock: monotonic milliseconds since the drill began, tied once to the wall clock. */
export interface Clock {
  /** Milliseconds since the drill began; never runs backwards. */
  now(): number;
  /** Wall-clock time (Unix epoch, milliseconds) of a moment on this clock. */
  toEpochMs(ms: number): number;
  /** The moment on this clock of a wall-clock time, such as an engine event's. */
  fromEpochMs(epochMs: number): number;
}

/** Starts a clock at zero. */
export function startClock(): Clock {
  const origin = performance.now();
  const originEpochMs = performance.timeOrigin + origin;
  return {
    now: () => performance.now() - origin,
    toEpochMs: (ms) => originEpochMs + ms,
    fromEpochMs: (epochMs) => epochMs - originEpochMs,
  };
}
