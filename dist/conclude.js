import { S as artifactOf, f as localCommand } from "./config.js";
import { V as toTerminal, n as VERSION$1, rt as exitCodeOf, t as PACKAGE_DOCS, tt as judge } from "./version.js";
import { C as resultsService, S as uploadArtifact, _ as imageName, a as linkedReport, b as subjectOf, c as publishSummary, n as comment, o as publish, s as publishArtifact, t as bodyUpTo, v as legOf$1, y as settingOf } from "./bounded-body.js";
import { t as message } from "./message.js";
import { n as pathsOf, t as hasReport } from "./files.js";
import { A as keyFigures, C as trendOf, M as toMarkdown, a as drillReport, j as lowerBounds } from "./report-texts.js";
import { t as HttpClient } from "./lib.js";
import { t as BearerCredentialHandler } from "./auth.js";
import { t as cleanLine } from "./escape.js";
import { a as messageOf } from "./drill-error.js";
import { n as withDrill } from "./history.js";
import { setTimeout } from "node:timers/promises";
import { createHash } from "node:crypto";

// src/github/run-cache.ts
/** Entries of other programs have another version, so they are never found in place of ours. */
const VERSION = createHash("sha256").update("qwen-fault-drill: a text as it is").digest("hex");
const MAX_BYTES = 262144;
const MAX_TRIES = 2;
const TIMEOUT_MS = 1e4;
/** Why it failed: one sentence that is safe in a log. */
var CacheError = class extends Error {
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
	].includes(cacheMode())) throw new CacheError(denied("reading"));
	return await within(options, async (store) => {
		const found = await store.call(service, "GetCacheEntryDownloadURL", {
			key: prefix,
			restore_keys: [prefix]
		});
		if (found.ok !== true) return null;
		const { message } = await store.client.get(textIn(found, "signed_download_url"));
		if (message.statusCode !== 200) throw new Refusal(message.statusCode, "The store does not have it");
		const body = await bodyUpTo(message, MAX_BYTES);
		if (body === null) throw new CacheError(`The entry is longer than ${MAX_BYTES} bytes.`);
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
	].includes(cacheMode())) throw new CacheError(denied("writing to"));
	await within(options, async (store) => {
		const made = await store.call(service, "CreateCacheEntry", { key });
		if (made.ok !== true) throw new CacheError(refusalOf(made.message));
		const bytes = Buffer.byteLength(text);
		const { message } = await store.client.put(textIn(made, "signed_upload_url"), text, {
			"content-type": "application/json",
			"x-ms-blob-type": "BlockBlob"
		});
		await bodyUpTo(message, MAX_BYTES);
		if (message.statusCode !== 201) throw new Refusal(message.statusCode, "The store rejected it");
		const kept = await store.call(service, "FinalizeCacheEntryUpload", {
			key,
			size_bytes: String(bytes)
		});
		if (kept.ok !== true) throw new CacheError(refusalOf(kept.message));
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
function denied(what) {
	return `The workflow's \`cache-mode\` does not allow ${what} the cache.`;
}
/** An answer that may be better on a second try. */
var Refusal = class extends Error {
	isPassing;
	constructor(status, what) {
		super(`${what} (${status ?? "no status"}).`);
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
		const { message } = await this.#service.post(address, body, { "content-type": "application/json" });
		const answer = await answerIn(message);
		if (message.statusCode === 200) return answer;
		const answered = typeof answer.msg === "string" ? answer.msg : "";
		if (answered === "" || (message.statusCode ?? 500) >= 500) throw new Refusal(message.statusCode, "The service failed");
		throw new CacheError(refusalOf(answered));
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
	throw new CacheError("The service returned no URL.");
}
function refusalOf(answered) {
	const message = typeof answered === "string" ? answered : "";
	if (/^cache (?:read|write) denied:/.test(message)) return "This job's token has no access to the cache.";
	if (/already exists/i.test(message)) return "This run and attempt already has an entry.";
	return message === "" ? "The service rejected it." : `The service answered: ${cleanLine(message, 300)}`;
}
/** Does the work within its time limit, with a second try if that may help. Throws only CacheErrors. */
async function within({ timeoutMs = TIMEOUT_MS, waitMs = 1e3 }, work) {
	using store = new Store();
	const end = new AbortController();
	const late = async () => {
		await setTimeout(timeoutMs, void 0, { signal: end.signal });
		throw new CacheError(`It took longer than ${timeoutMs / 1e3} s.`);
	};
	try {
		return await Promise.race([tried(() => work(store), waitMs, end.signal), late()]);
	} catch (error) {
		if (error instanceof CacheError) throw error;
		throw new CacheError(cleanLine(messageOf(error), 300));
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
			const kept = defaultBranch.isRun ? await add(service, beginning, drills, own) : message("history.not-added", { drills: drills.length });
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
	return nothing(message("history.none", { why }));
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
			note: [message("history.invalid", { problem: history.problem })]
		};
	} catch (error) {
		return message("history.unreadable", { cause: messageOf(error) });
	}
}
async function add(service, beginning, drills, own) {
	try {
		const all = withDrill(drills, own);
		const { historyText } = await fileForm();
		await writeCache(service, `${beginning}${own.runId}-${own.runAttempt}`, historyText(all));
		return message("history.added", { drills: all.length });
	} catch (error) {
		return message("history.not-written", { cause: messageOf(error) });
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
	const { trend } = history;
	const { files, problems } = await publish(record, verdict, provenance, kept ? null : directory, trend, language);
	const uploading = upload(runContext, files);
	const keeping = history.keep();
	const report = await linkedReport(drillReport(record, verdict, provenance, trend, language), uploading, signal);
	for (const problem of [...problems, ...await publishSummary(report)]) progress.line(problem);
	const lines = await Promise.all([
		uploading.then(({ lines }) => lines),
		comment(publication, github, github, whose(record, runContext), toMarkdown(report), language, { signal }),
		keeping
	]);
	for (const line of lines.flat()) progress.line(line);
	progress.printer.end();
	const paths = files ? pathsOf(files) : [];
	console.log(toTerminal(report, {
		color,
		files: paths,
		...width !== void 0 && { width }
	}));
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
		lines: [message("artifact.none", { why })],
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