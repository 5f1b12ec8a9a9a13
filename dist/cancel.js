// src/app/cancel.ts
/** Signals that ask the process to end, from a runner, a terminal or a shutdown. */
const ENDING = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
/** The reason of a signal that was fired to cancel the run. */
var Cancelled = class extends Error {
	name = "Cancelled";
	by;
	constructor(by) {
		super(`The drill was cancelled (${by === "output-closed" ? "its output was closed" : by}).`);
		this.by = by;
	}
};
/**
* Fires when the process is asked to end or its output is closed. A runner sends SIGINT, and SIGTERM 7.5 s later. The
* drill then reverts its disturbances, cleans up and reports; further signals don't interrupt that.
*/
function cancelSignal() {
	const cancel = new AbortController();
	onAskedToEnd((by) => cancel.abort(new Cancelled(by)));
	return cancel.signal;
}
/** For a process that only cleans up: it ignores signals, because no other process would finish the job. */
function endOnlyWhenDone() {
	onAskedToEnd(() => void 0);
}
/** Closed output means that the runner or the terminal was killed. Without a listener the next line would end the process. */
function onAskedToEnd(end) {
	for (const name of ENDING) process.on(name, () => end(name));
	for (const stream of [process.stdout, process.stderr]) stream.on("error", () => end("output-closed"));
}

export { cancelSignal as n, endOnlyWhenDone as r, Cancelled as t };