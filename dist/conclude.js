import { $ as decidedOn, At as settingOf, B as toMarkdown, Bt as indented, Ct as experimentsToTell, Dt as localCommand, Et as tell, G as NOISE_HEADINGS, H as PEAK_HEADINGS, It as judge, K as noiseRows, Lt as exitCodeOf, M as keyFigures, Nt as uploadArtifact, Ot as imageName, Pt as resultsService, Rt as align, St as experimentFacts, Tt as timeOfDay, U as peakRows, V as trendOf, Vt as wrap, W as setting, X as VERDICT_TITLE, Z as checkName, _t as chainFacts, at as notesOf, bt as phaseCells, c as publishArtifact, dt as baselineFacts, et as limitText, ft as comparedHeadings, gt as sensitivityText, ht as recoveredRows, jt as subjectOf, kt as legOf$1, lt as RECOVERED_HEADINGS, mt as isSameImage, n as bodyUpTo, nt as outcomeText, ot as summaryOf, pt as comparedRows, q as noisyPhases, r as comment, rt as sentimentSummary, s as publish, st as adviceFor, t as VERSION$1, tt as measuredText, ut as SAME_IMAGE, vt as recoveryLinks, wt as isComparison, xt as phaseHeadings, yt as failureLines, z as BODY_LIMIT_BYTES, zt as cutTo } from "./version.js";
import { O as recoveryOf, ot as formatDuration, t as artifactOf } from "./leg.js";
import { t as pathsOf } from "./files.js";
import { r as guardCommand, t as cleanLine } from "./escape.js";
import { t as HttpClient } from "./lib.js";
import { t as BearerCredentialHandler } from "./auth.js";
import { t as messageOf } from "./message-of.js";
import { n as withDrill } from "./history.js";
import { setTimeout } from "node:timers/promises";
import { createHash } from "node:crypto";

// src/report/render/terminal/experiment-lines.ts
/** Proof that one fault happened and was felt, and how the service recovered. */
function experimentLines(record, experiment, paint) {
	const facts = [...experimentFacts(record, experiment), ...baselineFacts(record, experiment)].flatMap(({ good, text }) => {
		const [first = "", ...rest] = indented(`${good ? "-" : "!"} ${text}`, 2, 2);
		return [good ? first : paint(first, "yellow"), ...rest];
	});
	const recovery = recoveryOf(experiment);
	const chain = recovery === null ? [] : chainLines(record, recovery, paint);
	const [title = "", ...more] = indented(`${experiment.name}: ${experiment.description}`, 0, 2);
	return [
		paint(title, "bold"),
		...more,
		...chain,
		...facts
	];
}
function chainLines(record, chain, paint) {
	const links = recoveryLinks(chain);
	const rows = links.map(({ name, atMs, missing, note }) => [
		atMs === null ? missing : `+${formatDuration(atMs)}`,
		name,
		note
	]);
	const lost = chain.inFlight;
	return [
		`  ${chain.words.deed} ${timeOfDay(record.startedAt, chain.struckAtMs)} UTC`,
		...align(rows, [0]).map((line, index) => links[index]?.atMs === null ? paint(`    ${line}`, "red") : `    ${line}`),
		...chainFacts(chain, record.plan.target).flatMap((fact) => indented(`- ${fact}`, 2, 2)),
		...lost === null ? [] : indented(`- request in flight at the ${chain.words.noun}: ${lost.outcome} (${lost.detail})`, 2, 2)
	];
}

// src/report/render/terminal/paint.ts
const CODES = {
	bold: "1",
	green: "32",
	red: "31",
	yellow: "33",
	gray: "90"
};
function painter(wanted) {
	return (text, color) => wanted ? `\u001b[${CODES[color]}m${text}\u001b[0m` : text;
}
const VERDICT_COLOR = {
	pass: "green",
	fail: "red",
	inconclusive: "yellow",
	error: "red"
};

// src/report/render/terminal/peak-lines.ts
/** The most that the service used of each resource, and where in the drill. */
function peakLines(record) {
	const rows = peakRows(record).map(([name = "", most = "", budget = "", where = ""]) => {
		return [
			name,
			most,
			budget,
			cutTo(where, 44)
		];
	});
	return rows.length === 0 ? [] : align([[...PEAK_HEADINGS], ...rows], [1, 2]).map((line) => `  ${line}`);
}

// src/report/render/terminal/tables.ts
const MARK = {
	pass: ["✔", "green"],
	fail: ["✘", "red"],
	inconclusive: ["?", "yellow"],
	"not-applicable": ["–", "gray"]
};
/** Every limit beside what was measured; those of the comparisons stand with the baseline. */
function checkLines(record, paint) {
	const checks = record.checks.filter(({ objective }) => !isComparison(objective));
	const rows = checks.map((check) => [
		cutTo(checkName(check), 44),
		limitText(record, check),
		...check.status === "not-applicable" ? [
			outcomeText(record, check),
			"",
			""
		] : [
			measuredText(record, check),
			countText(decidedOn(record, check)),
			outcomeText(record, check)
		]
	]);
	return marked(checks, align(rows, [1, 3]), paint);
}
function comparisonLines(record, paint) {
	const checks = record.checks.filter(({ objective }) => isComparison(objective));
	const rows = checks.map((check) => [
		cutTo(checkName(check).replace(" vs baseline", ""), 34),
		limitText(record, check),
		measuredText(record, check),
		decidedOn(record, check),
		outcomeText(record, check)
	]);
	return marked(checks, align(rows, [1, 3]), paint);
}
function marked(checks, lines, paint) {
	return lines.map((line, index) => {
		const [mark, color] = MARK[checks[index]?.status ?? "inconclusive"];
		return `  ${paint(mark, color)} ${line}`;
	});
}
function countText(decided) {
	return /^[\d,]+$/.test(decided) ? `n = ${decided}` : decided;
}
/** The candidate beside the baseline: what it was held to, and the figures of both. */
function baselineLines(record, paint) {
	const rows = (headings, cells) => cells.length === 0 ? [] : align([headings, ...cells], allButFirst(headings)).map((line) => `  ${line}`);
	const sensitivity = sensitivityText(record);
	return [
		...comparisonLines(record, paint),
		...rows(comparedHeadings(), comparedRows(record)),
		...sensitivity === "" ? [] : indented(sensitivity, 2),
		...rows(RECOVERED_HEADINGS, recoveredRows(record))
	];
}
/** How quiet the runner was in each phase, and where it was too noisy to judge the service by. */
function noiseLines(record, paint) {
	const rows = noiseRows(record).map(([name = "", ...figures]) => [cutTo(name, 30), ...figures]);
	if (rows.length === 0) return [];
	const noisy = noisyPhases(record).flatMap((each) => indented(`! ${each}`, 2, 2).map((line) => paint(line, "yellow")));
	return [...align([[...NOISE_HEADINGS], ...rows], [
		1,
		2,
		3,
		4,
		5,
		6
	]).map((line) => `  ${line}`), ...noisy];
}
/** Every phase's figures, and how requests failed where some did. */
function phaseLines(record) {
	if (record.phases.length === 0) return [];
	const rows = record.phases.map((phase) => {
		const [name, ...figures] = phaseCells(record, phase);
		return [cutTo(name, 44), ...figures];
	});
	const failures = failureLines(record).flatMap((line) => indented(`failed, ${line}`, 2, 2));
	const headings = phaseHeadings();
	return [...align([headings, ...rows], allButFirst(headings)).map((line) => `  ${line}`), ...failures];
}
/** The places of the columns of figures. */
function allButFirst(headings) {
	return headings.slice(1).map((_, index) => index + 1);
}

// src/report/render/terminal.ts
/**
* The report as text for a terminal of 100 columns or a workflow log: verdict first, then checks, phases, faults and
* where the files are. A runner finds no workflow command in it.
*/
function toTerminal(record, verdict, provenance, form) {
	const story = tell(record, verdict, provenance);
	const paint = painter(form.color);
	return `${[
		verdictLines(story, paint),
		causeLines(story, paint),
		titled("checks", checkLines(story.record, paint), paint),
		titled(baselineTitle(story), baselineLines(story.record, paint), paint),
		titled("phases", phaseLines(story.record), paint),
		titled("peak use", peakLines(story.record), paint),
		titled("runner", noiseLines(story.record, paint), paint),
		...experimentsToTell(story).map((experiment) => experimentLines(story.record, experiment, paint)),
		[sentimentSummary(story.record)].filter((summary) => summary !== null),
		titled("warnings", notesOf(story).flatMap((warning) => indented(warning, 2)), paint),
		titled("measured on", settingLines(story), paint),
		titled("files", form.files.map((file) => `  ${file}`), paint)
	].filter((lines) => lines.length > 0).map((lines) => lines.map(guardCommand).join("\n")).join("\n\n")}\n`;
}
function baselineTitle({ record }) {
	return `beside the baseline ${cutTo(record.baseline?.image?.reference ?? record.plan.baseline?.image ?? "", 50)}${isSameImage(record) ? `, ${SAME_IMAGE}` : ""}`;
}
function verdictLines(story, paint) {
	const { status } = story.verdict;
	const { sentence, others } = summaryOf(story);
	return [
		`${paint(VERDICT_TITLE[status], VERDICT_COLOR[status])} · ${cutTo(story.record.plan.target.image, 60)}`,
		...indented(sentence, 0),
		...others.flatMap((reason) => indented(`- ${reason}`, 0, 2))
	];
}
function causeLines(story, paint) {
	if (story.record.error === null) return [];
	return [...titled("cause", summaryOf(story).causes.flatMap((line) => indented(line, 2)), paint), ...titled("what to do", indented(adviceFor(story.record), 2), paint)];
}
/** What is meant to be copied stands on a line of its own, unbroken however long it is. */
function settingLines(story) {
	return setting(story).flatMap(({ name, parts }) => {
		const prose = parts.filter(({ verbatim }) => !verbatim).map(({ text }) => text);
		const verbatim = parts.filter((part) => part.verbatim).map(({ text }) => text);
		const wrapped = prose.length === 0 ? [] : wrap(prose.join(" · "), 100 - 13);
		return [...verbatim, ...wrapped].map((line, index) => `  ${(index === 0 ? name : "").padEnd(11)}${line}`);
	});
}
function titled(title, lines, paint) {
	return lines.length === 0 ? [] : [paint(title, "bold"), ...lines];
}

// src/github/run-cache.ts
/** What others keep has another one, so that an entry of theirs is never found in place of ours. */
const VERSION = createHash("sha256").update("qwen-fault-drill: a text as it is").digest("hex");
const MAX_BYTES = 262144;
const MAX_TRIES = 2;
const LONGEST_MS = 1e4;
/** Why it could not be done: one sentence, harmless in a log. */
var CacheError = class extends Error {
	name = "CacheError";
};
/**
* The text of the newest entry whose key begins with `prefix`: of this run's own branch, else of the branch that it is to
* be merged into, else of the default branch. Null where there is none.
* @throws CacheError
*/
async function readCache(service, prefix, options = {}) {
	if (![
		"",
		"read",
		"write"
	].includes(cacheMode())) throw new CacheError(denied("read"));
	return await within(options, async (store) => {
		const found = await store.call(service, "GetCacheEntryDownloadURL", {
			key: prefix,
			restore_keys: [prefix]
		});
		if (found.ok !== true) return null;
		const { message } = await store.client.get(textIn(found, "signed_download_url"));
		if (message.statusCode !== 200) throw new Refusal(message.statusCode, "The store has it not");
		const body = await bodyUpTo(message, MAX_BYTES);
		if (body === null) throw new CacheError(`What is there is longer than ${MAX_BYTES} bytes.`);
		return body.toString("utf8");
	});
}
/**
* Keeps a text under a key that is in use nowhere yet: an entry is never changed.
* @throws CacheError
*/
async function writeCache(service, key, text, options = {}) {
	if (![
		"",
		"write",
		"write-only"
	].includes(cacheMode())) throw new CacheError(denied("written to"));
	await within(options, async (store) => {
		const made = await store.call(service, "CreateCacheEntry", { key });
		if (made.ok !== true) throw new CacheError(refusalOf(made.message));
		const bytes = Buffer.byteLength(text);
		const { message } = await store.client.put(textIn(made, "signed_upload_url"), text, {
			"content-type": "application/json",
			"x-ms-blob-type": "BlockBlob"
		});
		await bodyUpTo(message, MAX_BYTES);
		if (message.statusCode !== 201) throw new Refusal(message.statusCode, "The store did not take it");
		const kept = await store.call(service, "FinalizeCacheEntryUpload", {
			key,
			size_bytes: String(bytes)
		});
		if (kept.ok !== true) throw new CacheError(refusalOf(kept.message));
	});
}
/** What the workflow lets this job do with caches; empty where it says nothing. */
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
	return `The workflow's \`cache-mode\` does not let the cache be ${what}.`;
}
/** An answer that a second try may better. */
var Refusal = class extends Error {
	isPassing;
	constructor(status, what) {
		super(`${what} (${status ?? "no status"}).`);
		this.isPassing = status === void 0 || status >= 500;
	}
};
/** The service and the store behind it. The store's addresses are signed: no token goes there. */
var Store = class {
	client = new HttpClient("qwen-fault-drill", [], {
		socketTimeout: LONGEST_MS,
		maxRedirects: 2
	});
	#service = null;
	async call({ url, token }, name, request) {
		this.#service ??= new HttpClient("qwen-fault-drill", [new BearerCredentialHandler(token)], {
			socketTimeout: LONGEST_MS,
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
		const said = typeof answer.msg === "string" ? answer.msg : "";
		if (said === "" || (message.statusCode ?? 500) >= 500) throw new Refusal(message.statusCode, "The service failed");
		throw new CacheError(refusalOf(said));
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
/** A field of an answer, which Twirp may spell in either way. */
function textIn(answer, name) {
	const value = answer[name] ?? answer[name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())];
	if (typeof value === "string" && /^https?:$/.test(URL.parse(value)?.protocol ?? "")) return value;
	throw new CacheError("The service named no place for it.");
}
function refusalOf(said) {
	const message = typeof said === "string" ? said : "";
	if (/^cache (?:read|write) denied:/.test(message)) return "This job's token does not reach the cache.";
	if (/already exists/i.test(message)) return "There is one of this run and attempt already.";
	return message === "" ? "The service refused it." : `The service said: ${cleanLine(message, 300)}`;
}
/** Does it within its time, and once more where it may go better then. What is thrown in the end is a CacheError. */
async function within({ timeoutMs = LONGEST_MS, waitMs = 1e3 }, work) {
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
	if (verdict.status === "error" || record.error !== null) return null;
	const { availability, ...times } = keyFigures(record);
	const cpuModel = cleanLine(record.machine?.cpuModel ?? "", 100);
	return {
		runId: run.runId,
		runAttempt: run.runAttempt,
		headSha: run.headSha,
		startedAt: record.startedAt,
		verdict: verdict.status,
		cpuModel: cpuModel === "" ? null : cpuModel,
		canaryMs: rounded(record.machine?.canaryMs ?? null, 3),
		availability: rounded(availability, 6),
		p95Ms: rounded(times.p95Ms, 1),
		steadyP95Ms: rounded(times.steadyP95Ms, 1),
		recoveryMs: rounded(times.recoveryMs, 1),
		slowdown: rounded(times.slowdown, 3)
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
	if (name === null) return nothing("No history: `history` is off.");
	const service = resultsService(serverUrl);
	if ("none" in service) return nothing(`No history: ${service.none}.`);
	const branch = defaultBranch.name;
	if (runId === null) return nothing("No history: the runner does not set GITHUB_RUN_ID.");
	if (branch === null) return nothing("No history: the event does not contain the default branch.");
	const own = pastDrill(record, verdict, {
		runId,
		runAttempt: runAttempt ?? 1,
		headSha
	});
	if (own === null) return nothing("No history: a drill that could not be run has no figures.");
	const beginning = keyBeginning({
		name,
		artifact,
		leg,
		plan: record.plan
	});
	if (beginning === null) return nothing("No history: an image given only by its id can't be tracked.");
	const found = await drillsIn(service, beginning);
	if (typeof found === "string") return nothing(found);
	const { drills, note } = found;
	return {
		trend: trendOf(branch, drills, own),
		keep: async () => {
			const kept = defaultBranch.isRun ? await add(service, beginning, drills, own) : `The drill was not added to the history (${drills.length} in total), because this run is not on the default branch.`;
			return [...note, kept].join("\n");
		}
	};
}
function nothing(message) {
	return {
		trend: null,
		keep: async () => message
	};
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
			note: [`The history file is invalid and was ignored: ${history.problem}. A new history starts.`]
		};
	} catch (error) {
		return `The history could not be read. ${messageOf(error)}`;
	}
}
async function add(service, beginning, drills, own) {
	try {
		const all = withDrill(drills, own);
		const { historyText } = await fileForm();
		await writeCache(service, `${beginning}${own.runId}-${own.runAttempt}`, historyText(all));
		return `The drill was added to the history of the default branch (${all.length} in total).`;
	} catch (error) {
		return `The drill could not be added to the history. ${messageOf(error)}`;
	}
}
/** Loaded when needed: the schema validator is large, and most of a drill does not use it. */
async function fileForm() {
	return await import("./file.js");
}

// src/app/conclude.ts
/** Judges a record and reports it; returns the exit code. */
async function conclude(record, runContext) {
	const verdict = judge(record);
	const { progress, directory, color } = runContext;
	const provenance = provenanceOf(record.plan, runContext);
	progress.stage("Report");
	for (const note of runContext.github.notes) progress.line(note);
	const history = await recall(record, verdict, runContext);
	const { files, problems } = await publish(record, verdict, provenance, directory, history.trend);
	for (const problem of problems) progress.line(problem);
	const { publication, github } = runContext;
	const lines = await Promise.all([
		upload(runContext, files),
		comment(publication, github, github, whose(record, runContext), toMarkdown(record, verdict, provenance, BODY_LIMIT_BYTES, history.trend), { signal: runContext.signal }),
		history.keep()
	]);
	for (const line of lines) progress.line(line);
	progress.end();
	const paths = files ? pathsOf(files) : [];
	console.log(toTerminal(record, verdict, provenance, {
		color,
		files: paths
	}));
	return exitCodeOf(verdict, record.plan.onInconclusive);
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
async function upload({ publication, github }, files) {
	const leg = legOf({
		publication,
		github
	});
	if (publication.artifact === null) return "No artifact: `artifact-name` is empty.";
	if (leg === null) return "No artifact: this is not a workflow step.";
	const name = artifactOf(publication.artifact, leg);
	const uploaded = await uploadArtifact({
		name,
		files: Object.values(files ?? {}),
		serverUrl: github.serverUrl
	});
	return publishArtifact(uploaded, github.runUrl).join("\n");
}
function provenanceOf(plan, { publication, github, source }) {
	const { action, runUrl, runAttempt, headSha } = github;
	const leg = legOf({
		publication,
		github
	});
	return {
		version: VERSION$1,
		action,
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