/**
 * A signal that fires when the process is asked to end: a runner sends SIGINT, then SIGTERM 7.5 s later. The drill then
 * takes its faults back, cleans up and reports; asking again does not make it drop that.
 */
export function cancelSignal(): AbortSignal {
  const cancel = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => cancel.abort(new Error(`The drill was cancelled (${name}).`)));
  }
  return cancel.signal;
}
