/** How long a look at a container or its processes may take, also on a slow machine; and undoing what began. */
export const LOOK_LIMIT_MS = 30_000;

/** Does something, and undoes it if it fails: the caller then knows nothing of it. */
export async function undoingOnError<T>(
  undo: (signal: AbortSignal) => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // If this fails, the sweep at the end does it.
    await undo(AbortSignal.timeout(LOOK_LIMIT_MS)).catch(() => undefined);
    throw error;
  }
}
