let readAtMs: number | null = null;

/**
 * Returns when the bytes that are being read came, by `performance.now()`. All that one read of a socket brings came at
 * the same moment: what the parts of it take to be parsed is not the service's time.
 */
export function arrivalMs(): number {
  if (readAtMs !== null) return readAtMs;
  readAtMs = performance.now();
  // Runs when the read is done with, before the next one.
  queueMicrotask(() => {
    readAtMs = null;
  });
  return readAtMs;
}
