// src/app/cancel.ts
/** Signals that ask the process to end, from a runner, a terminal or a shutdown. */
const ENDING = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
/**
* Fires when the process is asked to end or its output is closed. A runner sends SIGINT, and SIGTERM 7.5 s later. The
* drill then reverts its disturbances, cleans up and reports; further signals don't interrupt that.
*/
function cancelSignal() {
	const cancel = new AbortController();
	onAskedToEnd((how) => cancel.abort(/* @__PURE__ */ new Error(`The drill was cancelled (${how}).`)));
	return cancel.signal;
}
/** For a process that only cleans up: it ignores signals, because no other process would finish the job. */
function endOnlyWhenDone() {
	onAskedToEnd(() => void 0);
}
/** Closed output means that the runner or the terminal was killed. Without a listener the next line would end the process. */
function onAskedToEnd(end) {
	for (const name of ENDING) process.on(name, () => end(name));
	for (const stream of [process.stdout, process.stderr]) stream.on("error", () => end("its output was closed"));
}

export { endOnlyWhenDone as n, cancelSignal as t };