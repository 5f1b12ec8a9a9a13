/** What asks a process to end: a runner, a terminal, a machine that shuts down. */
const ENDING = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * A signal that fires when the process is asked to end, or nobody is left to ask it: a runner sends SIGINT, then SIGTERM
 * 7.5 s later. The drill then takes its faults back, cleans up and reports; asking again does not make it drop that.
 */
export function cancelSignal(): AbortSignal {
  const cancel = new AbortController();
  onAskedToEnd((how) => cancel.abort(new Error(`The drill was cancelled (${how}).`)));
  return cancel.signal;
}

/** Of a process that only cleans up: asked to end it goes on, since nobody comes after it. It ends by itself. */
export function endOnlyWhenDone(): void {
  onAskedToEnd(() => undefined);
}

/** A reader that is gone is a runner or a terminal that was killed: without a listener the next line would kill us too. */
function onAskedToEnd(told: (how: string) => void): void {
  for (const name of ENDING) process.on(name, () => told(name));
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => told("nobody reads what it prints"));
}
