import { a as kindOf, l as EngineError, n as ROLE_LABEL, r as SESSION_LABEL, t as REQUEST_LABEL } from "./session-label.js";
import { setTimeout } from "node:timers/promises";
import { randomBytes } from "node:crypto";

// src/app/cancel.ts
/** What asks a process to end: a runner, a terminal, a machine that shuts down. */
const ENDING = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
/**
* A signal that fires when the process is asked to end, or nobody is left to ask it: a runner sends SIGINT, then SIGTERM
* 7.5 s later. The drill then takes its faults back, cleans up and reports; asking again does not make it drop that.
*/
function cancelSignal() {
	const cancel = new AbortController();
	onAskedToEnd((how) => cancel.abort(/* @__PURE__ */ new Error(`The drill was cancelled (${how}).`)));
	return cancel.signal;
}
/** Of a process that only cleans up: asked to end it goes on, since nobody comes after it. It ends by itself. */
function endOnlyWhenDone() {
	onAskedToEnd(() => void 0);
}
/** A reader that is gone is a runner or a terminal that was killed: without a listener the next line would kill us too. */
function onAskedToEnd(told) {
	for (const name of ENDING) process.on(name, () => told(name));
	for (const stream of [process.stdout, process.stderr]) stream.on("error", () => told("nobody reads what it prints"));
}

// src/engine/session.ts
/** Containers first: they hold the volumes and images. */
const KINDS = [
	"container",
	"volume",
	"image"
];
/** How long what a killed process asked the engine for last may take until it is there. */
const LAST_REQUESTS_MS = 2e3;
/** An engine that is busy removing something lists it until it is done. */
const LIMIT_MS = 3e4;
/** How long an engine that gives no answer at all is asked again. */
const NO_ANSWER_LIMIT_MS = 5e3;
const PAUSE_MS = 200;
/**
* How long to wait for what an unanswered request creates: it was asked for a while ago already. An import that was cut
* off in its upload fails at once, so it is soon there or never.
*/
const ARRIVES_WITHIN_MS = {
	container: 6e4,
	volume: 6e4,
	image: 2e4
};
/** What is on its way for longer is looked for less often. */
const LONG_PAUSE_MS = 1e3;
/** A name for one drill, under which all it makes on the engine can be found again. */
function newSession() {
	return randomBytes(8).toString("hex");
}
/** The labels of everything that a session makes. */
function sessionLabels(session, role) {
	return {
		[SESSION_LABEL]: session,
		[ROLE_LABEL]: role
	};
}
/** How a person lists what a session left. */
function listCommand(session) {
	return `docker ps --all --filter label=${SESSION_LABEL}=${session}`;
}
/**
* Removes everything that carries a session's label: containers, volumes, images, and looks again until nothing is
* left. What can't be listed is asked for again, as what can't be removed is. Safe to repeat.
* @returns how many things were removed
* @throws AggregateError when something is still there, or can't be looked for, after half a minute
*/
async function sweep(engine, session, { lastRequestsMs = 0, pending = [], onWait = () => void 0 } = {}) {
	const startedAt = performance.now();
	const seen = /* @__PURE__ */ new Set();
	const awaited = new Set([...pending, ...engine.pending.names].filter((name) => kindOf(name) !== null));
	let badSince = null;
	let told = false;
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
			const arrivalsMs = [...awaited].map((name) => ARRIVES_WITHIN_MS[kindOf(name) ?? "container"]);
			const waitMs = Math.max(lastRequestsMs, ...arrivalsMs);
			if (now - startedAt >= waitMs) return seen.size;
			if (awaited.size > 0 && !told && now - startedAt >= 2e3) {
				told = true;
				onWait(`Waiting up to ${waitMs / 1e3} s for what the engine was asked to create and did not answer.`);
			}
		}
		await setTimeout(told ? LONG_PAUSE_MS : PAUSE_MS);
	}
}
function throwIfHopeless(forMs, found, failures) {
	if (forMs <= (failures.length > 0 && failures.every((error) => error instanceof EngineError && !error.status) ? NO_ANSWER_LIMIT_MS : LIMIT_MS)) return;
	const reason = failures[0] ?? "the engine goes on listing them";
	const what = found.length > 0 ? `${found.length} things of this drill could not be removed` : "what this drill left on the engine could not be looked for";
	throw new AggregateError(failures, `${what}: ${reason instanceof Error ? reason.message : reason}`);
}
async function sweepOnce(engine, session, awaited) {
	const found = [];
	const arrived = [];
	const failures = [];
	for (const kind of KINDS) try {
		const ids = await engine.labeled(kind, `${SESSION_LABEL}=${session}`);
		found.push(...ids);
		for (const name of awaited) {
			if (kindOf(name) !== kind) continue;
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

export { sweep as a, sessionLabels as i, listCommand as n, cancelSignal as o, newSession as r, endOnlyWhenDone as s, LAST_REQUESTS_MS as t };