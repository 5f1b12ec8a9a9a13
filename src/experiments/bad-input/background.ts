/** Background work of an experiment, until it is done or disposed of, which stops it and waits until it has ended. */
export interface Background extends AsyncDisposable {
  /** Whether it is done, with success or failure. */
  over(): boolean;
  /** Its error; null without one. Being ended is not an error. */
  failure(): unknown;
}

/** Starts background work of an experiment. @param signal the drill's signal, which also stops it */
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
    [Symbol.asyncDispose]: async () => {
      end.abort();
      await working;
    },
  };
}
