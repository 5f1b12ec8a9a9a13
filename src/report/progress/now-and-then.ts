/** How long after the last line the next one comes: twice as long each time, so that a long window does not fill the log. */
const FIRST_LIVE_MS = 10_000;
const MAX_LIVE_MS = 60_000;

/** Runs what it is given 10 s after it was (re)started, then less and less often, at least once a minute. */
export function nowAndThen(now: () => number) {
  let sinceMs = now();
  let waitMs = FIRST_LIVE_MS;
  return {
    restart: () => {
      sinceMs = now();
      waitMs = FIRST_LIVE_MS;
    },
    run: (print: () => void) => {
      if (now() - sinceMs < waitMs) return;
      sinceMs = now();
      waitMs = Math.min(MAX_LIVE_MS, 2 * waitMs);
      print();
    },
  };
}
