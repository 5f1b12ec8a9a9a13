import { i as __toESM } from "./rolldown-runtime.js";
import { r as error, s as setOutput, u as warning } from "./core.js";
import { n as message } from "./message.js";
import { a as logLine, t as cleanLine } from "./escape.js";
import { a as saidBy, o as messageOf, t as DrillError } from "./drill-error.js";
import { ft as copyOf, ot as volumeLine } from "./budget-check.js";
import { t as say } from "./say.js";
import { t as abortable } from "./abortable.js";
import { i as writeFiles, n as pathsOf } from "./files.js";
import { K as causeText, T as checkName, a as toTerminal, st as allowedToFail } from "./version.js";
import { D as outputsOf, a as toMarkdown, t as drillTexts } from "./report-texts.js";
import { dirname } from "node:path";
import { existsSync } from "node:fs";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { appendFile, stat } from "node:fs/promises";

// src/github/results-service.ts
/** Returns the service, or the reason why there is none. @param serverUrl as in `https://github.com` */
function resultsService(serverUrl) {
	const { ACTIONS_RUNTIME_TOKEN: token = "", ACTIONS_RESULTS_URL: url = "" } = process.env;
	if (token === "" || url === "") return { none: "no-run" };
	return isGitHubsOwn(serverUrl) ? {
		url,
		token
	} : { none: "server" };
}
/** github.com, or an enterprise cloud such as `octo.ghe.com`. */
function isGitHubsOwn(serverUrl) {
	return /^(?:github\.com|[\w.-]+\.ghe\.com)$/i.test(URL.parse(serverUrl)?.hostname ?? "");
}

// src/github/artifact.ts
/** Where a signed-in user can download a run's artifact. @param runUrl null outside of a run */
function artifactUrl(runUrl, id) {
	return runUrl === null || id === null ? null : `${runUrl}/artifacts/${id}`;
}
const TIMEOUT_MS$1 = 6e4;
/**
* Uploads the report's files as an artifact of the run, with the token that a runner gives to every step. Never throws:
* an artifact is not part of the verdict.
*/
async function uploadArtifact({ name, files, serverUrl, timeoutMs = TIMEOUT_MS$1 }) {
	const [first] = files;
	if (first === void 0 || !files.every((file) => existsSync(file))) return failed$1([message("artifact.no-files", {})]);
	const service = resultsService(serverUrl);
	if ("none" in service) return {
		status: "skipped",
		id: null,
		said: [message("artifact.none", { why: service.none })]
	};
	const stop = new AbortController();
	try {
		const { DefaultArtifactClient } = await import("./artifact.js");
		const upload = async (as) => await new DefaultArtifactClient().uploadArtifact(as, [...files], dirname(first));
		const uploaded = await Promise.race([underFreeName(name, upload), late(timeoutMs, stop.signal)]);
		return {
			status: "uploaded",
			id: uploaded.id,
			said: [message("artifact.uploaded", { name: uploaded.name })]
		};
	} catch (thrown) {
		return failed$1(thrown instanceof DrillError ? thrown.said : [reasonFor$1(messageOf(thrown))]);
	} finally {
		stop.abort();
	}
}
/** GitHub's limit for the legs of one matrix, which may consist of calls. */
const MAX_COPIES = 256;
/** The names of a run's artifacts are unique, but two drills may have the same: in a workflow that is called twice. */
async function underFreeName(name, upload) {
	for (let copy = 1;; copy += 1) {
		const as = copyOf(name, copy);
		try {
			const { id = null } = await upload(as);
			return {
				id,
				name: as
			};
		} catch (thrown) {
			if (copy >= MAX_COPIES || !isTaken(messageOf(thrown))) throw thrown;
		}
	}
}
function isTaken(answer) {
	return /\b409\b|already exists/i.test(answer);
}
async function late(timeoutMs, signal) {
	await setTimeout(timeoutMs, void 0, { signal });
	throw new DrillError(message("service.late", { limitMs: timeoutMs }));
}
function failed$1(why) {
	return {
		status: "failed",
		id: null,
		said: [message("artifact.failed", {}), ...why]
	};
}
function reasonFor$1(answer) {
	if (/quota/i.test(answer)) return message("artifact.quota", {});
	return message("service.answered", { answer: cleanLine(answer, 300) });
}

// src/model/facts/drill-identity.ts
/** Returns a reference without its tag and digest, which change with every build. Null for an id. */
function imageName(reference) {
	if (/^sha256:[0-9a-f]{64}$/.test(reference)) return null;
	return reference.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
}
/**
* Returns what a drill tests, as a text to compare: the leg, the image without what changes with every build, and the
* settings. Two drills of one run may have the same text if a workflow is called twice.
*/
function subjectOf(plan, leg) {
	return JSON.stringify([
		legOf(leg),
		imageName(plan.target.image),
		settingOf(plan)
	]);
}
/**
* Identified by its values, because the index of a leg changes with its matrix; by the index if the values are not
* enough.
*/
function legOf(leg) {
	if (leg === null || leg.total === 1 && leg.values === "") return [];
	const isCut = leg.values.endsWith("…");
	return leg.values === "" || isCut ? [leg.values, leg.index] : [leg.values];
}
/**
* Returns the settings that affect how fast the service is and what it is sent. Without the limits and durations: they
* only change how the same service is judged.
*/
function settingOf({ target, service, load, prompts, requestTimeoutMs, experiments }) {
	const { cpus, memoryBytes, predictPath, cpusetCpus, volumes, options, compose } = target;
	const { headers: _, ...asked } = service;
	return {
		target: {
			cpus,
			memoryBytes,
			predictPath,
			...cpusetCpus !== null && { cpusetCpus },
			...volumes.length > 0 && { volumes: volumes.map(volumeLine) },
			...compose && { service: compose.service },
			...options.length > 0 && { options }
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

// src/github/comment-marker.ts
/** At the very end and alone on its line, because a comment that quotes ours does not end with an unquoted marker. */
const MARKER = /(?:^|\n)<!-- qwen-fault-drill key=([0-9a-f]{32}) head=[0-9a-z]+ run=(\d{1,15}) attempt=(\d{1,9})(?: drill=([0-9a-f]{16}|unknown)-([0-9a-f]{16}) by=([0-9a-f]{16}))? -->\s*$/;
/** A hash, because a text could end the HTML comment around it. */
function hash(text, digits) {
	return createHash("sha256").update(text).digest("hex").slice(0, digits);
}
/** A marker as it will be read again. */
function hashed({ key, runId, runAttempt, subject, image, writer }) {
	return {
		keyHash: hash(key, 32),
		runId,
		runAttempt,
		subjectHash: subject === null ? null : hash(subject, 16),
		imageHash: hash(image, 16),
		writerHash: hash(writer, 16)
	};
}
/** A comment's text with its marker as the last line. */
function withMarker(body, marker) {
	const head = /^[0-9a-f]{7,64}$/.test(marker.headSha) ? marker.headSha : "unknown";
	const { keyHash, runId, runAttempt, subjectHash, imageHash, writerHash } = hashed(marker);
	const fields = `key=${keyHash} head=${head} run=${runId} attempt=${runAttempt} ${`drill=${subjectHash ?? "unknown"}-${imageHash} by=${writerHash}`}`;
	return `${body.trimEnd()}\n\n<!-- qwen-fault-drill ${fields} -->`;
}
/** Reads the marker of a comment; null if it has none. */
function readMarker(body) {
	const [, keyHash, run, attempt, subject = "unknown", imageHash = "", writerHash = ""] = MARKER.exec(body) ?? [];
	if (keyHash === void 0) return null;
	const subjectHash = subject === "unknown" ? null : subject;
	return {
		keyHash,
		runId: Number(run),
		runAttempt: Number(attempt),
		subjectHash,
		imageHash,
		writerHash
	};
}
/** Whether one run's comment is newer than another's: the ids of runs grow, and so do the attempts of a run. */
function isNewer(one, other) {
	return one.runId === other.runId ? one.runAttempt > other.runAttempt : one.runId > other.runId;
}
/** All of GitHub starts some tens of millions of runs per day, and a run lasts at most 35 days. */
const MAX_LEAD = 2e9;
/** GitHub allows fewer attempts of a run. */
const MAX_ATTEMPT = 1e3;
/**
* Whether a marker can belong to a run at the same time as this one. An implausible number was made up, and would keep
* every later run from commenting.
*/
function isPlausible({ runId, runAttempt }, own) {
	return runId <= own.runId + MAX_LEAD && runAttempt <= Math.max(MAX_ATTEMPT, own.runAttempt);
}

// src/github/comment-choice.ts
/**
* Which comments a drill replaces. Several drills of a run may have the same key, such as two calls of a reusable
* workflow. So a comment of another execution in this run's own attempt is never touched, and one of an earlier attempt
* only if it is certainly this drill's. Among the comments of an earlier run, the drill replaces the one most like its
* own. A comment that the previous run did not update is stale.
*/
function choose(all, own) {
	const newer = all.find(({ marker }) => isNewer(marker, own)) ?? null;
	if (newer !== null) return {
		newer,
		slots: []
	};
	const ofRun = all.filter(({ marker }) => marker.runId === own.runId);
	const earlier = all.filter(({ marker }) => marker.runId < own.runId);
	const lastRun = Math.max(...earlier.map(({ marker }) => marker.runId));
	const stale = earlier.filter(({ marker }) => marker.runId < lastRun);
	const mine = ofRun.filter(({ marker }) => isSameWriting(marker, own));
	const taken = mine.length > 0 ? mine : [ofEarlierAttempt(ofRun, own) ?? ofLastRun(earlier, lastRun, own)];
	const slots = /* @__PURE__ */ new Set([...taken, ...stale]);
	return {
		newer: null,
		slots: all.filter((each) => slots.has(each))
	};
}
/** The only comment that can be this drill's, if there is one. */
function ofEarlierAttempt(ofRun, own) {
	const before = ofRun.filter(({ marker }) => marker.runAttempt < own.runAttempt);
	const exact = before.filter(({ marker }) => likeness(marker, own) === 2);
	const alike = exact.length > 0 ? exact : before.filter(({ marker }) => likeness(marker, own) > 0);
	return alike.length === 1 ? alike[0] : void 0;
}
function ofLastRun(earlier, lastRun, own) {
	return earlier.filter(({ marker }) => marker.runId === lastRun).toSorted((a, b) => likeness(b.marker, own) - likeness(a.marker, own))[0];
}
/** 2: the same drill of the same image; 1: possibly; 0: another drill. */
function likeness(one, other) {
	if (one.subjectHash === null || other.subjectHash === null) return 1;
	if (one.subjectHash !== other.subjectHash) return 0;
	return one.imageHash === other.imageHash ? 2 : 1;
}
function isSameWriting(one, other) {
	return one.writerHash === other.writerHash && one.runId === other.runId && one.runAttempt === other.runAttempt;
}
/**
* Two runs that both saw no comment each write one. A run that sees both keeps the oldest, with the text of the newest
* run, so all runs arrive at the same result. Null if there is nothing to heal.
*/
function healing(all, own) {
	const slots = all.filter(({ marker }) => isSameWriting(marker, own) || isOtherRuns(marker, own));
	const [first, ...others] = slots;
	if (first === void 0 || others.length === 0) return null;
	const newest = others.reduce((best, each) => isNewer(best.marker, each.marker) ? best : each, first);
	return slots.filter(({ marker }) => marker.runId === newest.marker.runId).length > 1 ? null : {
		slots,
		newest
	};
}
function isOtherRuns(marker, own) {
	return marker.runId !== own.runId && likeness(marker, own) > 0;
}

// src/github/comment-refusal.ts
/** A truncated answer, which arrives as an empty text. */
var IncompleteAnswer = class extends Error {
	name = "IncompleteAnswer";
};
/** If a secondary rate limit names no time, GitHub's documentation asks for at least a minute. */
const UNNAMED_WAIT_MS = 6e4;
/**
* Describes a failed request.
* @param thrown what the request threw
* @param backOffMs minimum wait before the next try
* @param nowMs the wall clock, for a rate limit that is given as a point in time
*/
function refusalOf(thrown, backOffMs, nowMs) {
	const failure = readFailure(thrown);
	if (failure.status === null) return unanswered(failure, backOffMs);
	const { status } = failure;
	const detail = cleanLine(failure.message, 300);
	const refusal = (why, retryAfterMs) => ({
		status,
		said: message("github.refused", {
			why,
			status,
			detail
		}),
		retryAfterMs,
		isRateLimit: why === "rate-limit"
	});
	if (isRateLimit(failure)) return refusal("rate-limit", Math.max(requestedWaitMs(failure, nowMs) ?? UNNAMED_WAIT_MS, backOffMs));
	return status >= 500 ? refusal("server-error", backOffMs) : refusal(reasonFor(status, failure.message), null);
}
function reasonFor(status, text) {
	if (/issue is locked|conversation is locked/i.test(text)) return "locked";
	if (status === 403) return /not accessible by/i.test(text) ? "read-only" : "forbidden";
	return BY_STATUS[status] ?? "other";
}
const BY_STATUS = {
	401: "token",
	404: "not-found",
	410: "gone",
	422: "invalid"
};
/** A bad certificate is permanent. Every other connection failure may be temporary. */
function unanswered(failure, backOffMs) {
	const { codes } = failure;
	const code = codes.find((each) => /^[A-Z][A-Z0-9_]+$/.test(each)) ?? "";
	const detail = cleanLine(code === "" ? failure.message : code, 200);
	const refusal = (why, retryAfterMs) => ({
		status: null,
		said: message("github.refused", {
			why,
			status: null,
			detail
		}),
		retryAfterMs,
		isRateLimit: false
	});
	if (/CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO_/.test(code)) return refusal("certificate", null);
	if (code.startsWith("ERR_")) return refusal("not-sent", null);
	if (codes.includes("IncompleteAnswer")) return refusal("incomplete", backOffMs);
	if (codes.includes("TimeoutError") || codes.includes("AbortError")) return refusal("late", backOffMs);
	return refusal("unreachable", backOffMs);
}
/** Returns what was said without the token, which a refusal could quote. */
function withoutToken(said, token) {
	if (token === "") return said;
	return JSON.parse(JSON.stringify(said).replaceAll(JSON.stringify(token).slice(1, -1), "***"));
}
function isRateLimit({ status, headers, message }) {
	if (status === 429) return true;
	if (status !== 403) return false;
	return headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0" || /rate limit/i.test(message);
}
/** Either a number of seconds, or the time (seconds since 1970) at which the limit is reset. */
function requestedWaitMs({ headers }, nowMs) {
	const seconds = Number(headers["retry-after"] ?? NaN);
	if (Number.isFinite(seconds)) return seconds * 1e3;
	const reset = Number(headers["x-ratelimit-reset"] ?? NaN);
	return headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset) ? Math.max(0, reset * 1e3 - nowMs) : null;
}
function readFailure(thrown) {
	const codes = [];
	let cause = thrown;
	for (let depth = 0; cause instanceof Error && depth < 8; depth += 1) {
		if ("code" in cause && typeof cause.code === "string") codes.push(cause.code);
		codes.push(cause.name);
		cause = cause.cause;
	}
	const response = thrown instanceof Error && "response" in thrown ? thrown.response : void 0;
	return {
		status: response?.status ?? null,
		headers: response?.headers ?? {},
		message: messageOf(thrown),
		codes
	};
}

// src/github/octokit.ts
/** A client of GitHub's API. Sends nothing yet. @param apiUrl as in `https://api.github.com` */
async function connectOctokit(token, apiUrl) {
	const { getOctokit } = await import("./github2.js");
	const baseUrl = apiUrl.replace(/\/+$/, "");
	return getOctokit(token, {
		baseUrl,
		log: SILENT,
		request: { fetch: await fetchThrough(baseUrl) }
	});
}
/** Octokit would log every failed attempt, also one that is tried again. */
const SILENT = {
	debug: ignore,
	info: ignore,
	warn: ignore,
	error: ignore
};
/**
* A fetch over HTTP/1.1, through the runner's proxy where one is set for this address. The toolkit's own fetch would use
* the process-wide agent: which one that is, and whether it speaks HTTP/2, depends on what was loaded before.
*/
async function fetchThrough(baseUrl) {
	const [{ getProxyUrl }, { Agent, fetch, ProxyAgent }] = await Promise.all([import("./proxy.js"), import("./undici2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1))]);
	const proxy = getProxyUrl(new URL(baseUrl));
	const dispatcher = proxy === void 0 ? new Agent({ allowH2: false }) : new ProxyAgent({
		uri: proxy.href,
		allowH2: false
	});
	return async (url, options) => await fetch(url, {
		...options,
		dispatcher
	});
}
function ignore() {}

// src/github/retry.ts
const REAL_TIME = {
	now: () => performance.timeOrigin + performance.now(),
	wait: async (ms, signal) => {
		try {
			await setTimeout(ms, void 0, signal === void 0 ? {} : { signal });
		} catch {}
	}
};
/**
* When the next request to GitHub may be sent. A rate limit applies to the whole token, so all requests of a run share
* one pace: if one of them has to wait, the others wait too.
*/
var Pace = class {
	time;
	#notBeforeMs = 0;
	constructor(time = REAL_TIME) {
		this.time = time;
	}
	/** Milliseconds until the next request may be sent. */
	get waitMs() {
		return Math.max(0, this.#notBeforeMs - this.time.now());
	}
	hold(ms) {
		this.#notBeforeMs = Math.max(this.#notBeforeMs, this.time.now() + ms);
	}
};
/** No further try is made. */
var GaveUp = class extends DrillError {
	name = "GaveUp";
	/** The result of the last try. */
	refusal;
	constructor(refusal, more, cause) {
		super([refusal.said, ...more], { cause });
		this.refusal = refusal;
	}
};
/** An answer that can't be used. Another request would return the same. */
var UnfitAnswer = class extends DrillError {};
const MAX_TRIES = 5;
const TIMEOUT_MS = 15e4;
/** A runner kills a cancelled step 10 s after it asked the step to end. */
const CANCELLED_MS = 5e3;
const REQUEST_TIMEOUT_MS = 1e4;
/** A timer may fire a little early. */
const SLACK_MS = 50;
/**
* Does work that sends requests to GitHub, and retries temporary failures: after the wait that GitHub asks for, or after
* a longer one each time. Nothing is sent within a rate limit's window.
* @param work gets a function that returns the signal for each of its requests, which ends the request in time
* @throws GaveUp once another try is useless or too late
*/
async function withRetries(options, work) {
	const { pace, firstWaitMs = 1e3, requestTimeoutMs = REQUEST_TIMEOUT_MS } = options;
	const leftMs = countdown(options);
	const limits = () => AbortSignal.timeout(Math.ceil(Math.max(1, Math.min(requestTimeoutMs, leftMs()))));
	for (let tries = 1;; tries += 1) try {
		await turn(options, leftMs);
		return await work(limits);
	} catch (thrown) {
		if (thrown instanceof GaveUp || thrown instanceof UnfitAnswer) throw thrown;
		const refusal = refusalOf(thrown, firstWaitMs * 2 ** (tries - 1), pace.time.now());
		const { retryAfterMs, isRateLimit } = refusal;
		if (retryAfterMs === null) throw new GaveUp(refusal, [], thrown);
		if (isRateLimit) pace.hold(retryAfterMs + SLACK_MS);
		if (tries >= MAX_TRIES) throw new GaveUp(refusal, [message("github.all-tries-failed", { tries: MAX_TRIES })], thrown);
		if (retryAfterMs >= leftMs()) throw new GaveUp(refusal, tooLate(refusal, options), thrown);
		if (!isRateLimit) await pace.time.wait(retryAfterMs, options.signal);
	}
}
/** Waits until the next request may be sent. */
async function turn(options, leftMs) {
	const { pace, signal } = options;
	for (let waitMs = pace.waitMs; waitMs > 0; waitMs = pace.waitMs) {
		if (waitMs - SLACK_MS >= leftMs()) {
			const refusal = {
				said: message("github.refused", {
					why: "rate-limit",
					status: null,
					detail: ""
				}),
				retryAfterMs: waitMs,
				status: null,
				isRateLimit: true
			};
			throw new GaveUp(refusal, tooLate(refusal, options), void 0);
		}
		await pace.time.wait(waitMs, signal?.aborted === true ? void 0 : signal);
	}
}
function tooLate({ retryAfterMs }, { signal }) {
	return [message("github.next-try", {
		waitMs: retryAfterMs ?? 0,
		cancelled: signal?.aborted === true
	})];
}
/** The remaining time, which is shorter for a cancelled run. */
function countdown({ pace: { time }, timeoutMs = TIMEOUT_MS, signal }) {
	const startedAt = time.now();
	let cancelledAt = null;
	return () => {
		const now = time.now();
		if (signal?.aborted === true) cancelledAt ??= now;
		const endsAt = startedAt + timeoutMs;
		return (cancelledAt === null ? endsAt : Math.min(endsAt, cancelledAt + CANCELLED_MS)) - now;
	};
}

// src/github/comment.ts
/** For the work after the comment is written, which the reader does not wait for. */
const TIDYING_MS = 1e4;
const SETTLE_MS = 1500;
/** How often a drill writes its comment again after another one overwrote it. */
const MAX_WRITES = 3;
/**
* Writes the drill's one comment on a pull request, or updates the existing one. The comments of a newer run, of other
* drills of this run and of other users are left alone. Never throws: a comment is not part of the verdict.
*/
async function postComment(request) {
	const pace = request.pace ?? new Pace();
	try {
		const github = await connect(request);
		let posted = await write(request, github, pace);
		for (let writes = 1; posted.status === "updated" && writes < MAX_WRITES; writes += 1) {
			await pace.time.wait(request.settleMs ?? SETTLE_MS, request.signal);
			if (await isStillThere(request, github, pace)) break;
			posted = await write(request, github, pace);
		}
		return posted;
	} catch (thrown) {
		return failed(thrown instanceof DrillError ? thrown.said : [refusalOf(thrown, 0, Date.now()).said], request.token);
	}
}
/**
* Each try starts from the beginning. A write without an answer may have succeeded, so the comments are read again before
* the next one, which also shortens the time in which a newer run could be overwritten. A failure after the comment was
* written does not change the result.
*/
async function write(request, github, pace) {
	const written = await withRetries({
		...request,
		pace
	}, (limits) => attempt(request, github, limits));
	const { tidy } = written;
	if (tidy === null) return written.posted;
	try {
		const url = await withRetries({
			...request,
			pace,
			timeoutMs: Math.min(request.timeoutMs ?? TIDYING_MS, TIDYING_MS)
		}, tidy);
		return {
			...written.posted,
			url: url ?? written.posted.url
		};
	} catch {
		return written.posted;
	}
}
async function attempt(request, github, limits) {
	const text = withMarker(request.body, request);
	const ours = await ownComments(request, github, limits);
	const { newer, slots } = choose(ours, hashed(request));
	if (newer !== null) return {
		posted: {
			status: "skipped",
			url: newer.comment.url,
			said: done("newer-stays")
		},
		tidy: null
	};
	for (const { comment } of slots) {
		const posted = await bringUpToDate(comment, text, github, limits);
		if (posted === null) continue;
		const others = slots.filter((each) => each.comment.id !== comment.id);
		const tidy = async (within) => remove(others, github, within);
		return {
			posted,
			tidy: others.length === 0 ? null : tidy
		};
	}
	const url = await github.create(text, limits);
	const outOfReach = new Set(slots.map(({ comment }) => comment.id));
	return {
		posted: {
			status: "created",
			url,
			said: done("written")
		},
		tidy: (within) => heal(request, github, outOfReach, within)
	};
}
/** Whether our text is still there, or a newer run replaced it. Two drills that write at the same time only notice afterwards. */
async function isStillThere(request, github, pace) {
	const own = hashed(request);
	try {
		const ours = await withRetries({
			...request,
			pace,
			timeoutMs: TIDYING_MS
		}, (limits) => ownComments(request, github, limits));
		return choose(ours, own).newer !== null || ours.some(({ marker }) => isSameWriting(marker, own));
	} catch {
		return true;
	}
}
/** Null if the comment is gone or we may not change it. */
async function bringUpToDate(comment, text, github, limits) {
	const { body, url } = comment;
	if (sameText(body, text)) return {
		status: "unchanged",
		url,
		said: done("up-to-date")
	};
	const updated = await github.update(comment.id, text, limits);
	return updated === null ? null : {
		status: "updated",
		url: updated,
		said: done("updated")
	};
}
/** The URL of the comment that stays, or null if there was nothing to heal. */
async function heal(request, github, outOfReach, limits) {
	const ours = (await ownComments(request, github, limits)).filter(({ comment }) => !outOfReach.has(comment.id));
	const healed = healing(ours, hashed(request));
	const [oldest, ...others] = healed?.slots ?? [];
	if (healed === null || oldest === void 0) return null;
	const kept = await bringUpToDate(oldest.comment, healed.newest.comment.body, github, limits);
	if (kept === null) return null;
	await remove(others, github, limits);
	return kept.url;
}
/** Skips comments that are gone already or that we may not remove. */
async function remove(comments, github, limits) {
	for (const { comment } of comments) await github.remove(comment.id, limits);
	return null;
}
/** The comments with this drill's key that we wrote ourselves, oldest first. Any user can paste a marker. */
async function ownComments(request, github, limits) {
	const { keyHash } = hashed(request);
	const marked = (await github.list(limits)).flatMap((comment) => {
		const marker = readMarker(comment.body);
		return marker?.keyHash === keyHash && isPlausible(marker, request) ? [{
			comment,
			marker
		}] : [];
	});
	if (marked.length === 0) return [];
	const writer = await github.writer(limits);
	return marked.filter(({ comment }) => isBy(writer, comment));
}
/** The authors of comments that are written with the runner's own token: on GitHub, Gitea and Forgejo. */
const RUNNERS_OWN = {
	logins: [
		"github-actions",
		"gitea-actions",
		"forgejo-actions"
	],
	isApp: false
};
/** GitHub names a bot with or without `[bot]`, depending on the place; the name of a user can't contain brackets. */
function isBy({ logins, isApp }, { login, isBot }) {
	if (isApp && !isBot) return false;
	const bare = (name) => isBot ? name.replace(/\[bot\]$/, "") : name;
	return logins.some((each) => bare(each) === bare(login));
}
/**
* Compares two texts. The same text is only there if an earlier write succeeded and its answer was lost, because another
* run has other figures and another marker. GitHub may change line endings and trailing spaces.
*/
function sameText(one, other) {
	const plain = (text) => text.replaceAll("\r\n", "\n").trimEnd();
	return plain(one) === plain(other);
}
function done(how) {
	return [message("comment.done", { how })];
}
function failed(why, token) {
	return {
		status: "failed",
		url: null,
		said: [message("comment.failed", {}), ...withoutToken(why, token)]
	};
}
async function connect(request) {
	const octokit = await connectOctokit(request.token, request.apiUrl);
	const place = {
		owner: request.owner,
		repo: request.repo
	};
	const within = (limits) => ({ request: {
		signal: limits(),
		log: SILENT
	} });
	let known;
	/** An app's token can't read its user over REST, but GraphQL returns its owner. */
	const app = async (limits) => {
		const login = (await octokit.graphql("query { viewer { login } }", within(limits)))?.viewer?.login;
		if (typeof login !== "string") throw new IncompleteAnswer();
		return {
			logins: [login],
			isApp: true
		};
	};
	return {
		async list(limits) {
			const all = [];
			for (let page = 1;; page += 1) {
				const paged = {
					...place,
					issue_number: request.prNumber,
					per_page: 100,
					page
				};
				const { data, headers } = await octokit.rest.issues.listComments({
					...paged,
					...within(limits)
				});
				if (!Array.isArray(data)) throw new IncompleteAnswer();
				all.push(...data.map(seen));
				if (!/\brel="next"/.test(headers.link ?? "")) return all;
			}
		},
		async writer(limits) {
			known ??= await unlessRefused(async () => {
				const { data } = await octokit.rest.users.getAuthenticated(within(limits));
				return {
					logins: [data.login],
					isApp: false
				};
			}) ?? await unlessRefused(() => app(limits)) ?? RUNNERS_OWN;
			return known;
		},
		async create(body, limits) {
			const { data } = await octokit.rest.issues.createComment({
				...place,
				...within(limits),
				issue_number: request.prNumber,
				body
			});
			return urlOf(data);
		},
		async update(id, body, limits) {
			return await unlessRefused(async () => {
				const { data } = await octokit.rest.issues.updateComment({
					...place,
					...within(limits),
					comment_id: id,
					body
				});
				return urlOf(data);
			});
		},
		async remove(id, limits) {
			await unlessRefused(() => octokit.rest.issues.deleteComment({
				...place,
				...within(limits),
				comment_id: id
			}));
		}
	};
}
/** Null if the object is gone or the token has no permission. */
async function unlessRefused(work) {
	try {
		return await work();
	} catch (thrown) {
		if (isOutOfReach(thrown)) return null;
		throw thrown;
	}
}
function isOutOfReach(thrown) {
	if (thrown instanceof Error && thrown.name === "GraphqlResponseError") return true;
	const { status, retryAfterMs } = refusalOf(thrown, 0, Date.now());
	return retryAfterMs === null && (status === 403 || status === 404);
}
function seen(comment) {
	return {
		id: comment.id,
		body: comment.body ?? "",
		url: comment.html_url,
		login: comment.user?.login ?? "",
		isBot: comment.user?.type === "Bot"
	};
}
function urlOf(comment) {
	if (typeof comment.html_url !== "string") throw new IncompleteAnswer();
	return comment.html_url;
}

// src/report/render/annotations.ts
/** A runner takes ten of a level for each step; one is left for the step's own failure. */
const MAX_ANNOTATIONS = 9;
/** A runner cuts longer messages. */
const MAX_LENGTH = 4096;
/**
* One error for each cause that made checks fail, one warning for each cause that left some undecided or made one fail that
* may, each with the first thing to do. A verdict that no check explains has its own. No cause is in two annotations.
*/
function annotationsOf(drill, language) {
	const checks = drill.record.checks.map((check, index) => ({
		check,
		advice: drill.advice.ofChecks[index]?.[0]
	}));
	const allowed = allowedToFail(drill.record);
	const failed = byCause(checks.filter(({ check: { status, scope } }) => status === "fail" && !allowed.has(scope)));
	const open = byCause(checks.filter(({ check: { status, scope } }) => status === "inconclusive" || status === "fail" && allowed.has(scope)));
	const errors = [...failed.values()].map((each) => annotate$1("error", each, language));
	const warnings = [...open].filter(([cause]) => !failed.has(cause)).map(([, each]) => annotate$1("warning", each, language));
	const { status } = drill.verdict;
	const whole = {
		title: language.words.verdict[status],
		message: cleanLine(wholeReason(drill, language), MAX_LENGTH)
	};
	if (status === "error" || status === "fail" && errors.length === 0) errors.unshift({
		level: "error",
		...whole
	});
	if (status === "cancelled" || status === "inconclusive" && warnings.length === 0) warnings.unshift({
		level: "warning",
		...whole
	});
	return [...atMost(errors, language), ...atMost(warnings, language)];
}
/** Checks by their cause, the first sentence of their reason: a crash decides all checks of its window. */
function byCause(checks) {
	return Map.groupBy(checks, ({ check: { reason } }) => JSON.stringify(reason[0] ?? null));
}
function annotate$1(level, checks, language) {
	const names = new Set(checks.map(({ check }) => checkName(check, language)));
	const lines = [...checks.flatMap(({ check }) => check.reason), ...checks.flatMap(({ advice }) => advice ?? [])];
	const sentences = new Map(lines.map((each) => [JSON.stringify(each), each]));
	return {
		level,
		title: cleanLine(language.words.document.note(language.format.list([...names])), 200),
		message: cleanLine(say([...sentences.values()], language), MAX_LENGTH)
	};
}
/** The sentence of an error is its outermost cause. */
function wholeReason({ record, verdict, advice }, language) {
	const [outermost, ...others] = record.error ?? [];
	const causes = others.map((cause) => causeText(cause, language));
	const [first] = advice.shown.find(({ checks }) => checks.length === 0)?.lines ?? [];
	const start = outermost === void 0 ? [] : startOf(outermost, verdict, language);
	return [
		say(verdict.sentence, language),
		...start,
		...causes,
		...first === void 0 ? [] : [say(first, language)]
	].join(" · ");
}
/** Returns what an outermost cause says that the verdict's sentence does not. */
function startOf(cause, { status }, language) {
	return status === "error" ? (cause.more ?? []).map((each) => say(each, language)) : [causeText(cause, language)];
}
function atMost(annotations, { words: { document } }) {
	const last = annotations[8];
	if (last === void 0 || annotations.length <= MAX_ANNOTATIONS) return annotations;
	const rest = annotations.length - MAX_ANNOTATIONS + 1;
	return [...annotations.slice(0, 8), {
		...last,
		title: document.notes,
		message: document.moreNotes(rest)
	}];
}

// src/app/publish.ts
/** A runner drops a larger summary completely. */
const SUMMARY_LIMIT_BYTES = 1048576;
/**
* Publishes files, outputs and annotations. A failure of one does not stop the others, and missing targets (no
* `GITHUB_OUTPUT` in a terminal) are skipped. Never throws.
* @param directory where the files go
*/
async function publish({ texts, outputs, annotations }, directory) {
	const problems = [];
	const attempt = collecting(problems);
	const files = await attempt("files", () => texts === null ? null : writeFiles(directory, texts()));
	await attempt("outputs", () => setOutputs(outputs(files)));
	await attempt("annotations", () => annotate(annotations()));
	return {
		files,
		problems
	};
}
/** What is published of a drill at once. @param keepsFiles whether those of an earlier drill stay */
function publishableDrill(drill, report, keepsFiles) {
	return {
		texts: keepsFiles ? null : () => drillTexts(drill, report),
		outputs: (files) => outputsOf(drill.record, drill.verdict, files),
		annotations: () => annotationsOf(drill, report.language)
	};
}
/** Links a report with its upload, then adds it to the summary, posts the comment and prints everything. Never throws. */
async function announce(announcement) {
	const { uploading, comment, others = [], progress, form, signal, files, problems } = announcement;
	const report = await linkedReport(announcement.report, uploading, signal);
	for (const problem of [...problems, ...await publishSummary(report)]) progress.line(problem);
	const uploaded = uploading.then(({ lines }) => lines);
	for (const lines of await Promise.all([
		uploaded,
		comment(toMarkdown(report)),
		...others
	])) for (const line of lines) progress.line(line);
	progress.printer.end();
	console.log(toTerminal(report, {
		...form,
		files: files === null ? [] : pathsOf(files)
	}));
}
/** Adds the report to the job summary. Never throws; returns one message for each failure. */
async function publishSummary(report) {
	const problems = [];
	await collecting(problems)("summary", () => appendSummary((limitBytes) => toMarkdown(report, limitBytes)));
	return problems;
}
/**
* Sets the output with the comment's URL, and warns if the comment could not be posted. Never throws; returns one
* message for each failure.
*/
function publishComment(comment, language) {
	if (comment.status === "failed") warn("noComment", comment.said, language);
	try {
		setOutputs({ "comment-url": comment.url ?? "" });
		return [];
	} catch (thrown) {
		return [problemOf("comment-url", thrown)];
	}
}
/** Sets the output with the artifact's URL, and warns if the upload failed. Never throws. */
function publishArtifact({ status, id, said }, runUrl, language) {
	if (status === "failed") warn("noArtifact", said, language);
	const url = artifactUrl(runUrl, id);
	const fullReport = url === null ? status === "failed" && runUrl !== null ? {
		url: runUrl,
		upload: "failed"
	} : null : {
		url,
		upload: "done"
	};
	try {
		setOutputs({ "artifact-url": url ?? "" });
		return {
			lines: url === null ? [said] : [said, [message("artifact.address", { url })]],
			fullReport
		};
	} catch (thrown) {
		return {
			lines: [said, problemOf("artifact-url", thrown)],
			fullReport
		};
	}
}
const LINK_WAIT_MS = 2e4;
/**
* Waits until a report's upload is known, so that the comment can link it: only for some time, and not once the run is
* cancelled, because the comment matters more than its link. Never throws.
*/
async function linkedReport(report, uploading, signal, waitMs = LINK_WAIT_MS) {
	const signals = [AbortSignal.timeout(waitMs), ...signal === void 0 ? [] : [signal]];
	try {
		const { fullReport } = await abortable(uploading, AbortSignal.any(signals));
		return {
			...report,
			fullReport: fullReport ?? report.fullReport
		};
	} catch {
		return report;
	}
}
/** Warns in the run that a part of the report is missing. */
function warn(what, said, language) {
	const { note, [what]: title } = language.words.document;
	if (inWorkflow()) warning(logLine(say(said, language)), { title: note(title) });
}
function problemOf(what, thrown) {
	return [message("publishing.failed", { what }), ...saidBy(thrown)];
}
/** Runs one part of publishing. An error becomes a message in `problems` instead of stopping the rest. */
function collecting(problems) {
	return async (what, work) => {
		try {
			return await work();
		} catch (thrown) {
			problems.push(problemOf(what, thrown));
			return null;
		}
	};
}
/** Sets outputs of the step; none in a terminal. */
function setOutputs(values) {
	if ((process.env.GITHUB_OUTPUT ?? "") === "") return;
	for (const [name, value] of Object.entries(values)) setOutput(name, value);
}
/** Adds annotations to the run; none in a terminal. */
function annotate(annotations) {
	if (!inWorkflow()) return;
	for (const { level, title, message } of annotations) (level === "error" ? error : warning)(message, { title });
}
/**
* Adds a report to the job's summary.
* @param render returns the report in at most `limitBytes`
*/
async function appendSummary(render) {
	const file = process.env.GITHUB_STEP_SUMMARY ?? "";
	if (file === "") return;
	const { size } = await stat(file);
	const body = `${render(SUMMARY_LIMIT_BYTES - size - 2)}\n`;
	if (size + Buffer.byteLength(body) > SUMMARY_LIMIT_BYTES) throw new DrillError(message("publishing.summary-full", {}));
	await appendFile(file, body);
}
function inWorkflow() {
	return process.env.GITHUB_ACTIONS === "true";
}

// src/app/commenting.ts
/** Posts the comment if enabled, and sets its output. A failure never changes the verdict. */
async function comment(publication, { apiUrl, repository }, { pullRequest, headSha, runId, runAttempt }, whose, body, language, options = {}) {
	const none = (why) => [[message("comment.none", { why })]];
	if (!publication.comment) return none("off");
	if (pullRequest.number === null) return [[pullRequest.reason].flat()];
	if (repository === null) return none("repository");
	if (publication.token === null) return none("token");
	if (runId === null) return none("run-id");
	const posted = await postComment({
		token: publication.token.reveal(),
		apiUrl,
		owner: repository.owner,
		repo: repository.name,
		prNumber: pullRequest.number,
		key: publication.commentKey,
		headSha: headSha ?? "",
		runId,
		runAttempt: runAttempt ?? 1,
		body,
		...whose,
		...options
	});
	return [posted.said, ...publishComment(posted, language)];
}

// src/github/bounded-body.ts
/** Reads a response into memory; null if it has more than `maxBytes`, of which the rest is not read. */
async function bodyUpTo(message, maxBytes) {
	try {
		const chunks = [];
		let bytes = 0;
		for await (const chunk of message) {
			bytes += chunk.length;
			if (bytes > maxBytes) return null;
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	} finally {
		message.destroy();
	}
}

export { resultsService as S, legOf as _, publishArtifact as a, artifactUrl as b, GaveUp as c, withRetries as d, SILENT as f, imageName as g, withoutToken as h, publish as i, Pace as l, IncompleteAnswer as m, comment as n, publishableDrill as o, connectOctokit as p, announce as r, MAX_LENGTH as s, bodyUpTo as t, UnfitAnswer as u, settingOf as v, uploadArtifact as x, subjectOf as y };