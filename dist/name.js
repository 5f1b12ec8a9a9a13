import { i as settingOf, n as imageName, r as legOf } from "./history.js";
import { createHash } from "node:crypto";

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

export { keyBeginning as t };