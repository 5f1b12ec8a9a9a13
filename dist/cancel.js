import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";

// src/docker/session.ts
const PREFIX = "io.github.qwen-fault-drill";
const SESSION_LABEL = `${PREFIX}.session`;
const ROLE_LABEL = `${PREFIX}.role`;
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
const PAUSE_MS = 200;
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
* left. Safe to repeat.
* @param patienceMs how long to wait before an empty look is believed: what a killed process asked for last may still
* be on its way
* @returns how many things were removed
* @throws AggregateError when something is still there after half a minute
*/
async function sweep(engine, session, patienceMs = 0) {
	const startedAt = performance.now();
	const seen = /* @__PURE__ */ new Set();
	for (;;) {
		const { found, failures } = await sweepOnce(engine, session);
		for (const id of found) seen.add(id);
		const elapsedMs = performance.now() - startedAt;
		if (found.length === 0 && elapsedMs >= patienceMs) return seen.size;
		if (elapsedMs > LIMIT_MS) throw new AggregateError(failures, `${found.length} things of this drill could not be removed: ${failures[0] ?? "the engine goes on listing them"}`);
		await setTimeout(PAUSE_MS);
	}
}
async function sweepOnce(engine, session) {
	const found = [];
	const failures = [];
	for (const kind of KINDS) for (const id of await engine.labelled(kind, `${SESSION_LABEL}=${session}`)) {
		found.push(id);
		await engine.remove(kind, id).catch((error) => failures.push(error));
	}
	return {
		found,
		failures
	};
}

// src/cancel.ts
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

export { newSession as a, listCommand as i, endOnlyWhenDone as n, sessionLabels as o, LAST_REQUESTS_MS as r, sweep as s, cancelSignal as t };