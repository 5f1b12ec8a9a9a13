/**
 * Waits for work that can't be aborted, such as a running command, but stops waiting when the signal fires.
 * @throws the signal's reason if it fires first
 */
export async function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
    // The work may still fail after the race was lost; then its error has no other handler.
    work.catch(() => undefined);
  }
}
