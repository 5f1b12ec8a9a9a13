/** Signals that ask the process to end, from a runner, a terminal or a shutdown. */
const ENDING = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Fires when the process is asked to end or its output is closed. A runner sends SIGINT, and SIGTERM 7.5 s later. The
 * drill then reverts its disturbances, cleans up and reports; further signals don't interrupt that.
 */
export function cancelSignal(): AbortSignal {
  const cancel = new AbortController();
  onAskedToEnd((how) => cancel.abort(new Error(`The drill was cancelled (${how}).`)));
  return cancel.signal;
}

/** For a process that only cleans up: it ignores signals, because no other process would finish the job. */
export function endOnlyWhenDone(): void {
  onAskedToEnd(() => undefined);
}

/** Closed output means that the runner or the terminal was killed. Without a listener the next line would end the process. */
function onAskedToEnd(end: (how: string) => void): void {
  for (const name of ENDING) process.on(name, () => end(name));
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => end("its output was closed"));
}
