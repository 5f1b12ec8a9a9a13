// src/model/facts/drill-identity.ts
/** A reference without its tag and digest, which change with every build. Null for an id. */
function imageName(reference) {
	if (/^sha256:[0-9a-f]{64}$/.test(reference)) return null;
	return reference.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
}
/**
* What a drill is about, as a text to compare: the leg, the image without what changes with every build, and the
* settings. Two drills of one run may still have the same, where one workflow is called twice.
*/
function subjectOf(plan, leg) {
	return JSON.stringify([
		legOf(leg),
		imageName(plan.target.image),
		settingOf(plan)
	]);
}
/** By its values, since the index of a leg changes with its matrix; by the index where they do not tell. */
function legOf(leg) {
	if (leg === null || leg.total === 1 && leg.values === "") return [];
	const isCut = leg.values.endsWith("…");
	return leg.values === "" || isCut ? [leg.values, leg.index] : [leg.values];
}
/** What decides how fast it is, and how it is asked. Not the limits, nor for how long: the same service, otherwise judged. */
function settingOf({ target, service, load, prompts, requestTimeoutMs, experiments }) {
	const { cpus, memoryBytes, predictPath } = target;
	const { headers: _, ...asked } = service;
	return {
		target: {
			cpus,
			memoryBytes,
			predictPath
		},
		asked,
		load,
		prompts,
		requestTimeoutMs,
		experiments: experiments.map(({ kind, name, parameters, confidential = [] }) => ({
			kind,
			name,
			parameters: Object.entries(parameters).filter(([parameter]) => !confidential.includes(parameter))
		}))
	};
}

// src/model/history.ts
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

export { subjectOf as a, settingOf as i, imageName as n, legOf as r, withDrill as t };