import { a as saidBy, t as DrillError } from "./drill-error.js";
import { n as message } from "./message.js";
import { t as getExecOutput } from "./exec.js";
import { a as HOLDER_LABEL, c as ROLE_LABEL, d as EngineError, n as kindOfRequest, o as REQUEST_LABEL, s as RESTARTS_LABEL, u as SESSION_LABEL } from "./pending.js";
import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { readFile, readdir } from "node:fs/promises";

// src/engine/dependency/holder.ts
/** The labels of a holder. @param restarts the container to start again; null if the holder itself undoes what it did */
function holderLabels(session, restarts) {
	return {
		[HOLDER_LABEL]: session,
		...restarts !== null && { ["io.github.qwen-fault-drill.restarts"]: restarts }
	};
}
/** A holder that had to be killed is started again, which makes it able to undo its work. */
const MAX_STOPS = 2;
/**
* Undoes what a holder is responsible for; safe to repeat. A container that was stopped is started; a holder that stopped processes
* gets a signal to end, on which it resumes them.
* @throws Error if it could not be undone
*/
async function bringBack(engine, holderId, signal) {
	const holder = await unlessGone(engine.container(holderId, signal));
	if (holder === null) return;
	const restarts = holder.labels[RESTARTS_LABEL];
	if (restarts !== void 0) await unlessGone(engine.restartContainer(restarts, signal));
	else await endHolder(engine, holder, signal);
}
async function endHolder(engine, { id, status }, signal) {
	if (status === "created") return;
	for (let stop = 1;; stop += 1) {
		await engine.stopContainer(id, signal);
		const { exitCode } = await engine.container(id, signal);
		if (exitCode === 0) return;
		if (stop === MAX_STOPS) throw new DrillError(message("helper.problem", {
			problem: "not-resumed",
			value: ""
		}));
		await engine.startContainer(id, signal);
	}
}
/** Brings back what all holders of a session are responsible for. @returns the ids of those for which that failed, and why */
async function bringAllBack(engine, session) {
	const failed = /* @__PURE__ */ new Map();
	for (const id of await engine.labeled("container", `${HOLDER_LABEL}=${session}`)) await bringBack(engine, id).catch((error) => failed.set(id, error));
	return failed;
}
/** Whether a container is one of the user's, and not of a drill. */
function isForeign({ labels }) {
	return labels[SESSION_LABEL] === void 0;
}
async function unlessGone(request) {
	return await request.catch((error) => {
		if (error instanceof EngineError && error.status === 404) return null;
		throw error;
	});
}

// src/engine/compose/project-name.ts
/** The start of the names of a session's compose projects. Nothing else has such a name. */
function projectPrefix(session) {
	return `fault-drill-${session}-`;
}
/** The compose project of one of a session's services. */
function projectOf(session, onBaseline) {
	return `${projectPrefix(session)}${onBaseline ? "baseline" : "candidate"}`;
}

// src/engine/compose/compose-processes.ts
/**
* Ends the compose commands of a session that still run on this machine. A command outlives a drill that was killed, and
* would go on creating containers. The name of its project, with the session's random number, identifies it.
* @returns how many were ended
*/
async function endComposeCommands(session) {
	const prefix = projectPrefix(session);
	const own = (process.platform === "linux" ? await processesOfLinux() : await processesOfOthers()).filter(({ argv }) => argv.some((word, index) => word === "--project-name" && argv[index + 1]?.startsWith(prefix)));
	for (const { pid } of own) kill(pid);
	return own.length;
}
async function processesOfLinux() {
	const read = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name)).map(async (pid) => {
		const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
		return {
			pid: Number(pid),
			argv: line.split("\0")
		};
	});
	return await Promise.all(read);
}
async function processesOfOthers() {
	const { stdout } = await getExecOutput("ps", [
		"-axww",
		"-o",
		"pid=,args="
	], {
		silent: true,
		ignoreReturnCode: true
	}).catch(() => ({ stdout: "" }));
	return stdout.split("\n").map((line) => {
		const [pid, ...argv] = line.trim().split(/\s+/);
		return {
			pid: Number(pid),
			argv
		};
	});
}
function kill(pid) {
	try {
		process.kill(pid, "SIGKILL");
	} catch {}
}

// src/engine/session.ts
/** Containers first, because they use the others. */
const KINDS = [
	"container",
	"network",
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
	network: 6e4,
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
* Ends the compose commands of a session, brings back what it has stopped of the user's, removes all containers, networks,
* volumes and images with its label, and repeats until nothing is left. Failed lists and removals are retried. Safe to
* repeat.
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
	await endComposeCommands(session);
	for (const kind of KINDS) try {
		const ids = await engine.labeled(kind, `${SESSION_LABEL}=${session}`);
		found.push(...ids);
		for (const name of awaited) {
			if (kindOfRequest(name) !== kind) continue;
			if ((await engine.labeled(kind, `${"io.github.qwen-fault-drill.request"}=${name}`)).length > 0) arrived.push(name);
		}
		const held = kind === "container" && ids.length > 0 ? await bringAllBack(engine, session) : /* @__PURE__ */ new Map();
		failures.push(...held.values());
		for (const id of ids.filter((each) => !held.has(each))) await engine.remove(kind, id).catch((error) => failures.push(error));
	} catch (error) {
		failures.push(error);
	}
	return {
		found,
		arrived,
		failures
	};
}

export { sweep as a, bringBack as c, sessionLabels as i, holderLabels as l, listCommand as n, endComposeCommands as o, newSession as r, projectOf as s, LAST_REQUESTS_MS as t, isForeign as u };