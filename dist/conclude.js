import { M as localCommand, dt as artifactOf } from "./budget-check.js";
import { ct as judge, n as VERSION$1, t as PACKAGE_DOCS, ut as exitCodeOf } from "./version.js";
import { S as resultsService, _ as legOf$1, a as publishArtifact, g as imageName, i as publish, n as comment, o as publishableDrill, r as announce, t as bodyUpTo, v as settingOf, x as uploadArtifact, y as subjectOf } from "./bounded-body.js";
import { n as message } from "./message.js";
import { t as hasReport } from "./files.js";
import { A as cleanDrill, O as keyFigures, k as lowerBounds, o as drillReport, x as trendOf } from "./report-texts.js";
import { t as HttpClient } from "./lib.js";
import { t as BearerCredentialHandler } from "./auth.js";
import { a as saidBy, o as messageOf, t as DrillError } from "./drill-error.js";
import { t as cleanLine } from "./escape.js";
import { n as withDrill } from "./history.js";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";

// src/github/run-cache.ts
/** Entries of other programs have another version, so they are never found in place of ours. */
const VERSION = createHash("sha256").update("qwen-fault-drill: a text as it is").digest("hex");
const MAX_BYTES = 262144;
const MAX_TRIES = 2;
const TIMEOUT_MS = 1e4;
var CacheError = class extends DrillError {
	name = "CacheError";
};
/**
* The text of the newest entry whose key begins with `prefix`: from this run's own branch, else from the branch that it
* would be merged into, else from the default branch. Null if there is none.
* @throws CacheError
*/
async function readCache(service, prefix, options = {}) {
	if (![
		"",
		"read",
		"write"
	].includes(cacheMode())) throw new CacheError(message("cache.denied", { access: "read" }));
	return await within(options, async (store) => {
		const found = await store.call(service, "GetCacheEntryDownloadURL", {
			key: prefix,
			restore_keys: [prefix]
		});
		if (found.ok !== true) return null;
		const { message: response } = await store.client.get(textIn(found, "signed_download_url"));
		if (response.statusCode !== 200) throw new Refusal("missing", response.statusCode);
		const body = await bodyUpTo(response, MAX_BYTES);
		if (body === null) throw new CacheError(message("cache.too-long", { maxBytes: MAX_BYTES }));
		return body.toString("utf8");
	});
}
/**
* Stores a text under a key that is not in use yet: entries are never changed.
* @throws CacheError
*/
async function writeCache(service, key, text, options = {}) {
	if (![
		"",
		"write",
		"write-only"
	].includes(cacheMode())) throw new CacheError(message("cache.denied", { access: "write" }));
	await within(options, async (store) => {
		const made = await store.call(service, "CreateCacheEntry", { key });
		if (made.ok !== true) throw new CacheError(answered(made.message));
		const bytes = Buffer.byteLength(text);
		const { message: response } = await store.client.put(textIn(made, "signed_upload_url"), text, {
			"content-type": "application/json",
			"x-ms-blob-type": "BlockBlob"
		});
		await bodyUpTo(response, MAX_BYTES);
		if (response.statusCode !== 201) throw new Refusal("rejected", response.statusCode);
		const kept = await store.call(service, "FinalizeCacheEntryUpload", {
			key,
			size_bytes: String(bytes)
		});
		if (kept.ok !== true) throw new CacheError(answered(kept.message));
	});
}
/** What the workflow allows this job to do with caches; empty if it does not say. */
function cacheMode() {
	const mode = (process.env.ACTIONS_CACHE_MODE ?? "").trim().toLowerCase();
	return [
		"none",
		"read",
		"write",
		"write-only"
	].includes(mode) ? mode : "";
}
/** An answer that may be better on a second try. */
var Refusal = class extends DrillError {
	isPassing;
	constructor(how, status) {
		super(message("cache.refused", {
			how,
			status: status ?? null
		}));
		this.isPassing = status === void 0 || status >= 500;
	}
};
/** The service and the store behind it. The store's URLs are signed, so no token is sent there. */
var Store = class {
	client = new HttpClient("qwen-fault-drill", [], {
		socketTimeout: TIMEOUT_MS,
		maxRedirects: 2
	});
	#service = null;
	async call({ url, token }, name, request) {
		this.#service ??= new HttpClient("qwen-fault-drill", [new BearerCredentialHandler(token)], {
			socketTimeout: TIMEOUT_MS,
			allowRedirects: false
		});
		const address = new URL(`/twirp/github.actions.results.api.v1.CacheService/${name}`, url).href;
		const body = JSON.stringify({
			...request,
			version: VERSION
		});
		const { message: response } = await this.#service.post(address, body, { "content-type": "application/json" });
		const answer = await answerIn(response);
		if (response.statusCode === 200) return answer;
		const text = typeof answer.msg === "string" ? answer.msg : "";
		if (text === "" || (response.statusCode ?? 500) >= 500) throw new Refusal("failed", response.statusCode);
		throw new CacheError(answered(text));
	}
	[Symbol.dispose]() {
		this.client.dispose();
		this.#service?.dispose();
	}
};
async function answerIn(message) {
	try {
		const value = JSON.parse((await bodyUpTo(message, MAX_BYTES))?.toString("utf8") ?? "");
		return typeof value === "object" && value !== null ? value : {};
	} catch {
		return {};
	}
}
/** A field of an answer, in either of the spellings that Twirp uses. */
function textIn(answer, name) {
	const value = answer[name] ?? answer[name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())];
	if (typeof value === "string" && /^https?:$/.test(URL.parse(value)?.protocol ?? "")) return value;
	throw new CacheError(message("cache.no-url", {}));
}
function answered(given) {
	const text = typeof given === "string" ? given : "";
	if (/^cache (?:read|write) denied:/.test(text)) return message("cache.no-access", {});
	if (/already exists/i.test(text)) return message("cache.taken", {});
	return message("service.answered", { answer: cleanLine(text, 300) });
}
/** Does the work within its time limit, with a second try if that may help. Throws only CacheErrors. */
async function within({ timeoutMs = TIMEOUT_MS, waitMs = 1e3 }, work) {
	using store = new Store();
	const end = new AbortController();
	const late = async () => {
		await setTimeout(timeoutMs, void 0, { signal: end.signal });
		throw new CacheError(message("service.late", { limitMs: timeoutMs }));
	};
	try {
		return await Promise.race([tried(() => work(store), waitMs, end.signal), late()]);
	} catch (error) {
		if (error instanceof DrillError) throw error;
		throw new CacheError([], { text: cleanLine(messageOf(error), 300) });
	} finally {
		end.abort();
	}
}
async function tried(work, waitMs, end) {
	for (let tries = 1;; tries += 1) try {
		return await work();
	} catch (error) {
		if (error instanceof CacheError || error instanceof Refusal && !error.isPassing || tries >= MAX_TRIES) throw error;
		await setTimeout(waitMs, void 0, { signal: end });
	}
}

// src/report/history/name.ts
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
		legOf$1(leg),
		image,
		settingOf(plan)
	]);
	const digest = createHash("sha256").update(whose).digest("hex").slice(0, 16);
	return `fault-drill-history-${1}-${digest}-${words(name)}-${words(image.split("/").at(-1) ?? "")}-`;
}
function words(text) {
	return text.replace(/[^\w.-]+/g, "-").slice(0, 60);
}

// src/report/history/past-drill.ts
/** What is kept of a drill; null of one that could not be run to its end, which lacks figures to follow. */
function pastDrill(record, verdict, run) {
	const { status } = verdict;
	if (status === "error" || status === "cancelled" || record.error !== null || record.cancelled !== null) return null;
	const { availability, ...times } = keyFigures(record);
	const bounds = lowerBounds(record);
	const cpuModel = cleanLine(record.machine?.cpuModel ?? "", 100);
	return {
		runId: run.runId,
		runAttempt: run.runAttempt,
		headSha: run.headSha,
		startedAt: record.startedAt,
		verdict: status,
		cpuModel: cpuModel === "" ? null : cpuModel,
		canaryMs: rounded(record.machine?.canaryMs ?? null, 3),
		availability: rounded(availability, 6),
		p95Ms: rounded(times.p95Ms, 1),
		steadyP95Ms: rounded(times.steadyP95Ms, 1),
		recoveryMs: rounded(times.recoveryMs, 1),
		slowdown: rounded(times.slowdown, 3),
		...times.ttftMs !== void 0 && { ttftMs: rounded(times.ttftMs, 1) },
		...times.tpotMs !== void 0 && { tpotMs: rounded(times.tpotMs, 2) },
		...bounds.length === 0 ? {} : { lowerBounds: bounds }
	};
}
function rounded(value, digits) {
	return value === null || !Number.isFinite(value) ? null : Number(value.toFixed(digits));
}

// src/app/history-keeping.ts
/**
* Reads the history of the default branch. Drills of that branch are added to it. It never affects the verdict. Never
* throws.
*/
async function recall(record, verdict, { publication, github }) {
	const { history: name, artifact, leg } = publication;
	const { runId, runAttempt, headSha, serverUrl, defaultBranch } = github;
	if (name === null) return none("off");
	const service = resultsService(serverUrl);
	if ("none" in service) return none(service.none);
	const branch = defaultBranch.name;
	if (runId === null) return none("run-id");
	if (branch === null) return none("branch");
	const own = pastDrill(record, verdict, {
		runId,
		runAttempt: runAttempt ?? 1,
		headSha
	});
	if (own === null) return none("error");
	const beginning = keyBeginning({
		name,
		artifact,
		leg,
		plan: record.plan
	});
	if (beginning === null) return none("image-id");
	const found = await drillsIn(service, beginning);
	if (!("drills" in found)) return nothing(found);
	const { drills, note } = found;
	return {
		trend: trendOf(branch, drills, own),
		keep: async () => {
			const kept = defaultBranch.isRun ? await add(service, beginning, drills, own) : [message("history.not-added", { drills: drills.length })];
			return [...note, kept];
		}
	};
}
function nothing(why) {
	return {
		trend: null,
		keep: async () => [why]
	};
}
function none(why) {
	return nothing([message("history.none", { why })]);
}
/** The history, or why it can't be read. In the second case nothing may be written, because that would replace it. */
async function drillsIn(service, beginning) {
	try {
		const text = await readCache(service, beginning);
		const history = text === null ? [] : (await fileForm()).readHistory(text);
		if (!("problem" in history)) return {
			drills: history,
			note: []
		};
		return {
			drills: [],
			note: [[message("history.invalid", { problem: history.problem })]]
		};
	} catch (error) {
		return [message("history.unreadable", {}), ...saidBy(error)];
	}
}
async function add(service, beginning, drills, own) {
	try {
		const all = withDrill(drills, own);
		const { historyText } = await fileForm();
		await writeCache(service, `${beginning}${own.runId}-${own.runAttempt}`, historyText(all));
		return [message("history.added", { drills: all.length })];
	} catch (error) {
		return [message("history.not-written", {}), ...saidBy(error)];
	}
}
/** Loaded when needed: the schema validator is large, and most of a drill does not use it. */
async function fileForm() {
	return await import("./file.js");
}

// src/app/conclude.ts
/** Wiring only: record -> verdict -> reports -> exit code. The same for a workflow and a terminal. */
/** Judges a record and reports it; returns the exit code. */
async function conclude(record, runContext) {
	const verdict = judge(record);
	const { progress, directory, color, width } = runContext;
	const { language } = progress;
	const provenance = provenanceOf(record.plan, runContext);
	progress.stage(message("progress.stage", { stage: "report" }));
	for (const note of runContext.github.notes) progress.line(note);
	const history = await recall(record, verdict, runContext);
	const kept = !hasStarted(record) && await hasReport(directory);
	if (kept) progress.line(message("publishing.kept", { directory }));
	const { publication, github, signal } = runContext;
	const drill = cleanDrill(record, verdict, provenance, history.trend);
	const report = drillReport(drill, language);
	const published = await publish(publishableDrill(drill, report, kept), directory);
	const uploading = upload(runContext, published.files);
	const keeping = history.keep();
	await announce({
		...published,
		report,
		uploading,
		comment: (body) => comment(publication, github, github, whose(record, runContext), body, language, { signal }),
		others: [keeping],
		progress,
		form: {
			color,
			...width !== void 0 && { width }
		},
		signal
	});
	return exitCodeOf(verdict, record.plan.onInconclusive);
}
/** Whether a drill came to its service. Without that its report would only replace one that says more. */
function hasStarted({ image, baseline, readyMs, cancelled }) {
	return image !== null && (baseline === null || baseline.image !== null) && (readyMs !== null || cancelled === null);
}
/** With invalid inputs the drill's subject is unknown. */
function whose({ plan, session }, { source, publication }) {
	return {
		subject: source === null ? null : subjectOf(plan, publication.leg),
		image: plan.target.image,
		writer: session
	};
}
/** Uploads the files as an artifact, named by job and leg. A failure never changes the verdict. */
async function upload({ publication, github, progress }, files) {
	const leg = legOf({
		publication,
		github
	});
	const none = (why) => ({
		lines: [[message("artifact.none", { why })]],
		fullReport: null
	});
	if (publication.artifact === null) return none("off");
	if (leg === null) return none("no-step");
	const name = artifactOf(publication.artifact, leg);
	const uploaded = await uploadArtifact({
		name,
		files: Object.values(files ?? {}),
		serverUrl: github.serverUrl
	});
	return publishArtifact(uploaded, github.runUrl, progress.language);
}
function provenanceOf(plan, { publication, github, source }) {
	const { action, docs, runUrl, runAttempt, headSha } = github;
	const leg = legOf({
		publication,
		github
	});
	return {
		version: VERSION$1,
		action,
		docs: docs ?? PACKAGE_DOCS,
		runUrl,
		runAttempt,
		headSha,
		localCommand: source && localCommand(plan, source),
		leg
	};
}
/** A step without leg information counts as the only leg of its job. */
function legOf({ publication, github }) {
	const place = publication.leg ?? {
		index: 0,
		total: 1,
		values: ""
	};
	return github.job === null ? null : {
		job: github.job,
		...place
	};
}

export { conclude };