import { createHash } from "node:crypto";

// src/core/drill-identity.ts
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
function settingOf({ target, service, load, prompts, requestTimeoutMs, faults }) {
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
		faults: faults.map(({ kind, name, parameters, confidential = [] }) => ({
			kind,
			name,
			parameters: Object.entries(parameters).filter(([parameter]) => !confidential.includes(parameter))
		}))
	};
}

// src/report/history/name.ts
/** Raised whenever a reader of the file would have to change; then every history begins anew. */
const HISTORY_VERSION = 1;
/**
* What the keys of a history's entries in the cache begin with. Two jobs, legs, images or settings never have the same:
* their figures could not be compared. Null for an image without a name, which every build gives another id.
*/
function keyBeginning(followed) {
	const image = imageName(followed.plan.target.image);
	if (image === null) return null;
	const { name, artifact, leg, plan } = followed;
	const whose = JSON.stringify([
		name,
		artifact,
		legOf(leg),
		image,
		settingOf(plan)
	]);
	const digest = createHash("sha256").update(whose).digest("hex").slice(0, 16);
	return `fault-drill-history-${1}-${digest}-${words(name)}-${words(image.split("/").at(-1) ?? "")}-`;
}
function words(text) {
	return text.replace(/[^\w.-]+/g, "-").slice(0, 60);
}

export { subjectOf as n, keyBeginning as t };