/**
 * Waits for something that can't be aborted itself, such as a command that runs, but no longer than until the signal.
 * @throws the signal's reason when that comes first
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
    // Whoever loses the race may still fail, and nobody is waiting for it any more.
    work.catch(() => undefined);
  }
}
