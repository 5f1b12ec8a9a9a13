import { a as saidBy, t as DrillError } from "./drill-error.js";
import { t as message } from "./message.js";
import { a as kindOfRequest, c as EngineError, n as ROLE_LABEL, r as SESSION_LABEL, t as REQUEST_LABEL } from "./session-label.js";
import { setTimeout } from "node:timers/promises";
import { randomBytes } from "node:crypto";

// src/engine/session.ts
/** Containers first, because they use the volumes and images. */
const KINDS = [
	"container",
	"volume",
	"image"
];
/** How long the last request of a killed process may take until its object exists. */
const LAST_REQUESTS_MS = 2e3;
/** An engine lists an object until its removal is finished. */
const LIMIT_MS = 3e4;
/** How long requests to an unresponsive engine are repeated. */
const NO_ANSWER_LIMIT_MS = 5e3;
const PAUSE_MS = 200;
/**
* How long to wait for the object of an unanswered request. An import whose upload was cut off fails at once, so it
* arrives soon or never.
*/
const ARRIVES_WITHIN_MS = {
	container: 6e4,
	volume: 6e4,
	image: 2e4
};
/** Poll interval for objects that take longer. */
const LONG_PAUSE_MS = 1e3;
/** A unique name for a drill, which labels everything it creates on the engine. */
function newSession() {
	return randomBytes(8).toString("hex");
}
/** The labels of every object of a session. */
function sessionLabels(session, role) {
	return {
		[SESSION_LABEL]: session,
		[ROLE_LABEL]: role
	};
}
/** The command that lists what a session left. */
function listCommand(session) {
	return `docker ps --all --filter label=${SESSION_LABEL}=${session}`;
}
/**
* Removes all containers, volumes and images with a session's label, and repeats until nothing is left. Failed lists and
* removals are retried. Safe to repeat.
* @returns how many objects were removed
* @throws DrillError if objects are left or can't be listed after half a minute
*/
async function sweep(engine, session, { lastRequestsMs = 0, pending = [], onWait = () => void 0 } = {}) {
	const startedAt = performance.now();
	const seen = /* @__PURE__ */ new Set();
	const awaited = new Set([...pending, ...engine.pending.names].filter((name) => kindOfRequest(name) !== null));
	let badSince = null;
	let reported = false;
	for (;;) {
		const { found, arrived, failures } = await sweepOnce(engine, session, awaited);
		for (const id of found) seen.add(id);
		for (const name of arrived) {
			awaited.delete(name);
			engine.pending.answered(name);
		}
		const now = performance.now();
		badSince = found.length + arrived.length + failures.length === 0 ? null : badSince ?? now;
		if (badSince !== null) throwIfHopeless(now - badSince, found, failures);
		else {
			const arrivalsMs = [...awaited].map((name) => ARRIVES_WITHIN_MS[kindOfRequest(name) ?? "container"]);
			const waitMs = Math.max(lastRequestsMs, ...arrivalsMs);
			if (now - startedAt >= waitMs) return seen.size;
			if (awaited.size > 0 && !reported && now - startedAt >= 2e3) {
				reported = true;
				onWait(message("clean-up.waiting", { waitMs }));
			}
		}
		await setTimeout(reported ? LONG_PAUSE_MS : PAUSE_MS);
	}
}
function throwIfHopeless(forMs, found, failures) {
	if (forMs <= (failures.length > 0 && failures.every((error) => error instanceof EngineError && !error.status) ? NO_ANSWER_LIMIT_MS : LIMIT_MS)) return;
	const [cause] = failures;
	const what = found.length > 0 ? message("clean-up.not-removed", { objects: found.length }) : message("clean-up.not-listed", {});
	const why = cause === void 0 ? [message("clean-up.still-listed", {})] : saidBy(cause);
	throw new DrillError([what, ...why], { cause });
}
async function sweepOnce(engine, session, awaited) {
	const found = [];
	const arrived = [];
	const failures = [];
	for (const kind of KINDS) try {
		const ids = await engine.labeled(kind, `${SESSION_LABEL}=${session}`);
		found.push(...ids);
		for (const name of awaited) {
			if (kindOfRequest(name) !== kind) continue;
			if ((await engine.labeled(kind, `${"io.github.qwen-fault-drill.request"}=${name}`)).length > 0) arrived.push(name);
		}
		for (const id of ids) await engine.remove(kind, id).catch((error) => failures.push(error));
	} catch (error) {
		failures.push(error);
	}
	return {
		found,
		arrived,
		failures
	};
}

export { sweep as a, sessionLabels as i, listCommand as n, newSession as r, LAST_REQUESTS_MS as t };