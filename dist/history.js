// src/model/history.ts
/** Increased when a change would break readers of the file. Every history then starts again. */
const HISTORY_VERSION = 1;
const HISTORY_ID = `urn:qwen-fault-drill:history:${1}`;
/**
* Returns a history with one more drill: in the order of the runs, each run once with its latest attempt, limited to
* the newest. A run that took long is therefore put in its place and never replaces a newer one.
*/
function withDrill(history, drill) {
	const byRun = /* @__PURE__ */ new Map();
	for (const each of [...history, drill]) {
		const known = byRun.get(each.runId);
		if (known === void 0 || each.runAttempt >= known.runAttempt) byRun.set(each.runId, each);
	}
	return [...byRun.values()].toSorted((a, b) => a.runId - b.runId).slice(-100);
}

export { withDrill as n, HISTORY_ID as t };