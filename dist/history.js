// src/model/history.ts
/** Raised whenever a reader of the file would have to change; then every history begins anew. */
const HISTORY_VERSION = 1;
const HISTORY_ID = `urn:qwen-fault-drill:history:${1}`;
/**
* A history with one drill more: in the order of the runs, each once, by its latest attempt; of too many the newest. So a
* run that took long comes to stand where it belongs, and never pushes out a newer one.
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