/** Work that goes on while a drill does something else, until it is done or taken back. */
export interface Background {
  /** Whether it is done, one way or the other. */
  over(): boolean;
  /** What it failed with; null while it did not. That it was ended is no failure. */
  failure(): unknown;
  /** Ends it, and waits until it has ended; safe to repeat. */
  end(): Promise<void>;
}

/** Starts work of a fault's own. @param signal the drill's, which ends it as well */
export function startInBackground(work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Background {
  const end = new AbortController();
  const either = AbortSignal.any([signal, end.signal]);
  let failure: unknown = null;
  let over = false;
  const working = work(either)
    .catch((error: unknown) => {
      if (!either.aborted) failure = error;
    })
    .finally(() => {
      over = true;
    });
  return {
    over: () => over,
    failure: () => failure,
    end: async () => {
      end.abort();
      await working;
    },
  };
}
