import { r as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { $ as only, D as figureText, O as limitText, Y as artifactsOf, at as table, ct as judge, et as page, it as statusMark, n as VERSION, ot as text, rt as sentences, st as allowedToFail$1, t as PACKAGE_DOCS, tt as pageSection, ut as exitCodeOf } from "./version.js";
import { a as publishArtifact, b as artifactUrl, c as GaveUp, d as withRetries, f as SILENT, h as withoutToken, i as publish, l as Pace, m as IncompleteAnswer, n as comment, p as connectOctokit, r as announce, s as MAX_LENGTH, t as bodyUpTo, u as UnfitAnswer, x as uploadArtifact, y as subjectOf } from "./bounded-body.js";
import { M as localCommand, R as pullRequestInRef, dt as artifactOf, mt as withoutCopy, pt as legTitle, vt as recoveryMs } from "./budget-check.js";
import { n as message, r as sameSentences } from "./message.js";
import { a as saidBy, o as messageOf, t as DrillError } from "./drill-error.js";
import { A as cleanDrill, C as baselineVerdicts, D as outputsOf, E as outputNames, M as adviceFor, N as sayOnce, P as topicOf, S as BOUND_OUTPUTS, T as outputMark, _ as namesOf, b as html, c as commitOf, d as drillSuite, f as verdictTestCase, g as adviceSectionOf, h as adviceBlocks, j as cleanTexts, l as notesSection, m as checksSection, n as textsOf, p as withLegend, s as reportOf, u as reasonsSection, v as headlineFigures, w as fileOutputs, y as NOTHING } from "./report-texts.js";
import { t as cleanLine } from "./escape.js";
import { C as objectiveOf, t as say, v as isMinimum, w as outputsByKind, x as kindsWhere } from "./say.js";
import { t as checksOf } from "./checks.js";
import { t as HttpClient } from "./lib.js";
import { N as recoveryOf } from "./en.js";
import { t as readResult } from "./read-result.js";
import { r as ResultError } from "./schema-formats.js";
import { setTimeout } from "node:timers/promises";
import { crc32 } from "node:zlib";

// src/github/results/subject.ts
/** The run that this step reports: on `workflow_run` the event's, else its own. Why not if there is none. */
function reportedRun(github) {
	const { repository, workflowRun, event } = github;
	if (repository === null) return message("merge.no-run", { why: "repository" });
	if (event === "workflow_run") {
		if (workflowRun === null) return message("merge.no-run", { why: "payload" });
		const { id, attempt, headSha, headRepository, headBranch, conclusion } = workflowRun;
		return {
			repository,
			runId: id,
			runAttempt: attempt,
			runUrl: `${github.serverUrl}/${repository.owner}/${repository.name}/actions/runs/${id}`,
			headSha,
			other: {
				event: workflowRun.event,
				conclusion,
				headRepository,
				headBranch
			}
		};
	}
	const { runId, runAttempt, runUrl, headSha } = github;
	if (runId === null || runUrl === null) return message("merge.no-run", { why: "run-id" });
	return {
		repository,
		runId,
		runAttempt: runAttempt ?? 1,
		runUrl,
		headSha,
		other: null
	};
}
/** Whether the run's commit is in a fork, which then reports its own figures. */
function isFromFork({ other, repository }) {
	return other !== null && !isSameName(other.headRepository, `${repository.owner}/${repository.name}`);
}
/** Names of repositories on GitHub are case-insensitive. */
function isSameName(one, other) {
	return one.toLowerCase() === other.toLowerCase();
}

// src/github/results/pull-request.ts
/**
* The pull request that the run of a `workflow_run` event belongs to: an open one of this repository whose head is exactly
* that commit of that repository. The event's own list is empty for forks, and an artifact is not trusted.
*/
function pullRequestOf({ repository, headSha, other }, open) {
	const none = (why, number = null) => ({
		number: null,
		reason: message("comment.no-pull-request-of-run", {
			why,
			event: other?.event ?? "",
			number
		})
	});
	if (other === null) return none("own-run");
	if (other.event === "merge_group" && isSameName(other.headRepository, `${repository.owner}/${repository.name}`)) {
		const number = pullRequestInRef(other.headBranch);
		return number === null ? none("merge-group") : { number };
	}
	if (!other.event.startsWith("pull_request")) return none("event");
	const ours = open.filter(({ headRepository, headBranch, baseRepository }) => headRepository !== null && headBranch === other.headBranch && isSameName(headRepository, other.headRepository) && isSameName(baseRepository, `${repository.owner}/${repository.name}`));
	const [first] = ours;
	if (first === void 0) return none("none-open");
	const [found, ...others] = ours.filter((each) => each.headSha === headSha);
	if (found === void 0) return none("moved-on", first.number);
	if (others.length > 0) return none("several");
	return { number: found.number };
}

// src/github/results/unfit.ts
/** Why an artifact can't be merged. Its texts are single lines without control characters. */
var UnfitArtifact = class extends UnfitAnswer {
	name = "UnfitArtifact";
	constructor(said) {
		const line = (text) => cleanLine(text, 500);
		super(cleanTexts("code" in said ? [said] : said, {}, {
			own: line,
			line,
			lines: line
		}));
	}
};
/** Returns the error of an artifact with one reason. */
function unfit(code, args) {
	return new UnfitArtifact(message(code, args));
}

// src/github/results/run-reader.ts
const PAGE = 100;
/** GitHub limits a job to 500 artifacts. Pages far beyond what a matrix can upload are not listed. */
const MAX_PAGES = 10;
/**
* Reads a run from GitHub.
* @returns methods that throw a DrillError once another try is useless
*/
async function connectRun(request) {
	const octokit = await connectOctokit(request.token, request.apiUrl);
	const { repository, runId, other } = request.subject;
	const place = {
		owner: repository.owner,
		repo: repository.name
	};
	const ask = asking(request);
	const within = (limits) => ({
		signal: limits(),
		log: SILENT
	});
	return {
		artifacts: () => ask("artifacts", async (limits) => {
			const all = [];
			for (let page = 1; page <= MAX_PAGES; page += 1) {
				const paged = {
					...place,
					run_id: runId,
					per_page: PAGE,
					page
				};
				const { data } = await octokit.rest.actions.listWorkflowRunArtifacts({
					...paged,
					request: within(limits)
				});
				if (!Array.isArray(data.artifacts)) throw new IncompleteAnswer();
				all.push(...data.artifacts.map(artifactIn));
				if (data.artifacts.length < PAGE) break;
			}
			return all;
		}),
		archiveUrl: (id) => ask("artifact", async (limits) => {
			const { headers } = await octokit.rest.actions.downloadArtifact({
				...place,
				artifact_id: id,
				archive_format: "zip",
				request: {
					...within(limits),
					redirect: "manual"
				}
			});
			if (typeof headers.location !== "string") throw unfit("artifact.no-url", {});
			return headers.location;
		}),
		pullRequests: () => ask("pull-requests", async (limits) => {
			if (other === null) return [];
			const head = `${other.headRepository.split("/")[0]}:${other.headBranch}`;
			const query = {
				...place,
				state: "open",
				head,
				per_page: PAGE
			};
			const { data } = await octokit.rest.pulls.list({
				...query,
				request: within(limits)
			});
			if (!Array.isArray(data)) throw new IncompleteAnswer();
			return data.map((each) => pullRequestIn(each));
		})
	};
}
/** Retries temporary failures. The sentence for any other names the missing permission. */
function asking(request) {
	const options = {
		...request,
		requestTimeoutMs: request.requestTimeoutMs ?? 15e3,
		pace: request.pace ?? new Pace()
	};
	return async (what, work) => {
		try {
			return await withRetries(options, work);
		} catch (thrown) {
			if (!(thrown instanceof GaveUp)) throw thrown;
			const { status, retryAfterMs } = thrown.refusal;
			throw new DrillError(withoutToken(reasonFor(what, status, retryAfterMs, thrown.said), request.token), { cause: thrown });
		}
	};
}
function reasonFor(what, status, retryAfterMs, why) {
	if (status === 410) return [message("artifact.gone", {})];
	return retryAfterMs === null && (status === 403 || status === 404) ? [message("github.no-permission", {
		what,
		status
	})] : [message("github.not-returned", { what }), ...why];
}
function artifactIn(artifact) {
	const { id, name, size_in_bytes: sizeBytes, expired } = artifact;
	return {
		id,
		name,
		sizeBytes,
		expired
	};
}
function pullRequestIn({ number, head, base }) {
	return {
		number,
		headSha: head.sha,
		headBranch: head.ref,
		headRepository: head.repo?.full_name ?? null,
		baseRepository: base.repo?.full_name ?? ""
	};
}

// src/gate/matrix/expected-legs.ts
const MAX_LISTED = 20;
/**
* Returns the results that should be there and are not. Each leg names the total of its matrix, so one leg is enough to
* miss the others. Only `needs` and `count` know about a job that left nothing at all. A missing result never counts as
* a pass.
*/
function shortfallOf(expectation) {
	const { found, refused, count, needs } = expectation;
	const missing = [...Map.groupBy(found, ({ leg }) => `${leg.job} ${leg.total}`).values()].flatMap((legs) => missingIn(legs, expectation));
	const present = found.length + refused.length;
	return {
		missing,
		problems: [
			...[...Map.groupBy(missing, ({ job, total }) => `${job} ${total}`).values()].map(legsMissing),
			...needsProblems(needs ?? [], missing, expectation),
			...count === null || count === present ? [] : [wrongCount(count, present)],
			...present === 0 && count === null && needs === null ? [message("merge.no-results", {})] : []
		]
	};
}
/** Every leg must be there as often as the most frequent one: once per call of the workflow. */
function missingIn(legs, { beginning, refused }) {
	const { job = "", total = 0 } = legs[0]?.leg ?? {};
	const refusedNames = refused.map(withoutCopy);
	const places = Array.from({ length: total }, (_, index) => {
		const name = artifactOf(beginning, {
			job,
			index,
			total
		});
		const lost = refusedNames.filter((other) => other === name).length;
		return {
			index,
			there: legs.filter(({ leg }) => leg.index === index).length + lost
		};
	});
	const calls = Math.max(...places.map(({ there }) => there));
	return places.flatMap(({ index, there }) => Array.from({ length: calls - there }, () => ({
		job,
		index,
		total
	})));
}
function legsMissing(legs) {
	const { job = "", total = 0 } = legs[0] ?? {};
	const indexes = legs.slice(0, MAX_LISTED).map(({ index }) => index);
	return message("merge.legs-missing", {
		job,
		total,
		indexes,
		missing: legs.length
	});
}
/**
* Returns what the needed jobs report that the results do not. A need that calls a reusable workflow has a different
* name than the job in it that ran the drill, and that job does not know the name. Such calls are therefore only
* counted: there must be as many results, and as many failed ones, as there are calls.
*/
function needsProblems(needs, missing, expectation) {
	const { found, refused, beginning } = expectation;
	const claims = needs.map((need) => {
		const legs = found.filter(({ leg }) => leg.job === need.job);
		return {
			...need,
			legs,
			isRefused: refused.map(withoutCopy).some(isOf(beginning, need.job))
		};
	});
	const unrun = claims.filter(({ result }) => result === "cancelled" || result === "skipped");
	const ended = claims.filter((claim) => !unrun.includes(claim));
	const named = ended.filter(({ legs, isRefused }) => legs.length > 0 || isRefused);
	const calls = ended.filter((claim) => !named.includes(claim));
	return [
		...unrun.map(({ job, result }) => message("merge.job-not-run", {
			job,
			result
		})),
		...named.filter((claim) => !isExplained(claim, missing)).map(unexplained$1),
		...callProblems(calls, unclaimed(claims, missing, expectation))
	];
}
/** Whether an artifact's name is that of a job's leg. */
function isOf(beginning, job) {
	return (name) => name === `${beginning}-${job}` || name.startsWith(`${beginning}-${job}-`);
}
function isExplained({ job, result, legs, isRefused }, missing) {
	return result === "success" || isRefused || legs.some(({ red }) => red) || missing.some((leg) => leg.job === job);
}
function unclaimed(claims, missing, { found, refused, beginning }) {
	const isClaimed = (name) => claims.some(({ job }) => isOf(beginning, job)(name));
	const jobs = new Set(claims.map(({ job }) => job));
	const others = found.filter(({ leg }) => !jobs.has(leg.job));
	const lost = missing.filter(({ job }) => !jobs.has(job)).length + refused.filter((name) => !isClaimed(withoutCopy(name))).length;
	const surplus = claims.flatMap(({ legs, result }) => {
		const places = new Set(legs.map(({ leg }) => `${leg.index} of ${leg.total}`)).size;
		const red = legs.filter((each) => each.red).length - (result === "failure" ? 1 : 0);
		return legs.length > places ? [{
			results: legs.length - places,
			failures: Math.max(0, red)
		}] : [];
	});
	const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);
	return {
		results: others.length + lost + sum(surplus.map(({ results }) => results)),
		failures: others.filter(({ red }) => red).length + lost + sum(surplus.map(({ failures }) => failures))
	};
}
function callProblems(calls, { results, failures }) {
	if (results === 0) return calls.map(({ job, result }) => message("merge.job-without-result", {
		job,
		result
	}));
	const failed = calls.filter(({ result }) => result !== "success");
	return [...calls.length <= results ? [] : [message("merge.jobs-without-results", {
		jobs: calls.map(jobOf),
		results
	})], ...failed.length <= failures ? [] : failed.length === 1 ? failed.map(unexplained$1) : [message("merge.jobs-failed-unexplained", {
		jobs: failed.map(jobOf),
		failures
	})]];
}
function jobOf({ job }) {
	return job;
}
/** If a job failed and none of its drills did, the cause is not in the results. */
function unexplained$1({ job, result }) {
	return message("merge.job-failed-unexplained", {
		job,
		result
	});
}
function wrongCount(expected, found) {
	return message(found < expected ? "merge.too-few-results" : "merge.too-many-results", {
		expected,
		found
	});
}

// src/gate/matrix/merged-verdict.ts
/** From worst to best: the worst decides, as among the checks of one drill. */
const WORST_FIRST = [
	"fail",
	"error",
	"cancelled",
	"inconclusive",
	"pass"
];
/**
* Merges the verdicts of all legs into the worst of them. A missing or refused result is an error, which only a fail
* outweighs, so the merged verdict is a pass only if every expected leg is there and passed.
* @param errors what is missing or wrong
*/
function mergeVerdicts(legs, errors) {
	const of = (status) => legs.filter(({ verdict }) => verdict.status === status);
	const failed = of("fail").map(told);
	const broken = [...errors, ...of("error").map(told)];
	const cancelled = of("cancelled").map(told);
	const open = of("inconclusive").map(told);
	const tolerated = legs.flatMap(({ title, verdict }) => verdict.tolerated.map((each) => [message("verdict.leg", { title }), ...each]));
	const verdict = (status, reasons) => {
		const [first = []] = reasons;
		const count = status === "pass" ? 0 : of(status).length;
		return {
			status,
			sentence: [...status === "pass" || legs.length < 2 || count === 0 ? [] : [message("verdict.legs", {
				status,
				count,
				legs: legs.length
			})], ...first],
			reasons,
			tolerated
		};
	};
	if (failed.length > 0) return verdict("fail", [
		...failed,
		...broken,
		...cancelled,
		...open
	]);
	if (broken.length > 0 || legs.length === 0) return verdict("error", [
		...broken,
		...cancelled,
		...open
	]);
	if (cancelled.length > 0) return verdict("cancelled", [...cancelled, ...open]);
	if (open.length > 0) return verdict("inconclusive", open);
	return verdict("pass", [passSentence(legs)]);
}
/** Returns the reasons of a merged verdict that its sentence does not already contain. */
function otherReasons({ sentence, reasons }) {
	return reasons.filter((reason) => !sameSentences(sentence.slice(-reason.length), reason));
}
function passSentence(legs) {
	const [first] = legs;
	return legs.length === 1 && first !== void 0 ? told(first) : [message("verdict.all-legs-passed", { legs: legs.length })];
}
function told({ title, verdict }) {
	return [message("verdict.leg", { title }), ...verdict.sentence];
}

// src/report/matrix/merged.ts
/** Makes one of all legs that were gathered. */
function mergeLegs(gathered, asked, subject, version) {
	const { refused } = gathered;
	const legs = withTitlesApart(gathered.legs);
	const names = refused.map(({ artifact }) => artifact.name);
	const { missing, problems } = shortfallOf({
		...asked,
		found: legs,
		refused: names
	});
	const errors = [
		...subject.other?.conclusion === "cancelled" ? [[message("merge.run-cancelled", {})]] : [],
		...problems.map((each) => [each]),
		...refused.map(({ artifact, reason }) => [message("merge.artifact-refused", { artifact: artifact.name }), ...reason]),
		...unexplained(legs, asked, subject)
	];
	const verdict = mergeVerdicts(isFromFork(subject) ? legs.map(withoutTheirWords) : legs, errors);
	return {
		verdict,
		legs,
		refused,
		missing,
		errors,
		notes: notesOf(verdict, legs, subject),
		subject,
		version
	};
}
/** A drill whose report was not uploaded leaves nothing behind but the end of its run. */
function unexplained(legs, { count }, { other }) {
	if (other === null || count !== null || ENDED_WELL.includes(other.conclusion)) return [];
	if (legs.length === 0 || legs.some(({ verdict }) => verdict.status !== "pass")) return [];
	return [[notSuccessful(other.conclusion), message("merge.legs-not-counted", {})]];
}
function notSuccessful(conclusion) {
	return message("merge.run-not-successful", { conclusion });
}
/** A cancelled run has an error of its own. */
const ENDED_WELL = [
	"success",
	"cancelled",
	""
];
/** Several drills of one job and leg, as those of a workflow that is called twice, get their image or a number into their titles. */
function withTitlesApart(legs) {
	return apart(apart(legs, ({ image }) => ` · ${image}`), (_, index) => ` (${index + 1})`);
}
function apart(legs, more) {
	const alike = Map.groupBy(legs, ({ title }) => title);
	return legs.map((leg) => {
		const group = alike.get(leg.title) ?? [];
		return group.length < 2 ? leg : {
			...leg,
			title: `${leg.title}${more(leg, group.indexOf(leg))}`
		};
	});
}
/** The reason why a drill could not be run is a text of its run: a fork's is only in the fork's own report. */
function withoutTheirWords({ title, verdict }) {
	if (verdict.status !== "error") return {
		title,
		verdict
	};
	return {
		title,
		verdict: {
			...verdict,
			sentence: [message("verdict.fork-error", {})]
		}
	};
}
/** The report of a run whose results could not be looked at. */
function mergeOfNothing(problems, subject, version) {
	const errors = problems.map((each) => each.length === 0 ? [message("merge.not-possible", {})] : each);
	return {
		verdict: mergeVerdicts([], errors),
		legs: [],
		refused: [],
		missing: [],
		errors,
		notes: [],
		subject,
		version
	};
}
/** Where a leg's artifact is; made of GitHub's own numbers, nothing that a result says is in it. */
function addressOf({ subject }, { artifact }) {
	return artifactUrl(subject?.runUrl ?? null, artifact.id);
}
/** The image of all legs; null where they have more than one. */
function theImage({ legs }) {
	const [image, ...others] = new Set(legs.map((leg) => leg.image));
	return image === void 0 || others.length > 0 ? null : image;
}
function notesOf({ status }, legs, subject) {
	const { other } = subject;
	const versions = new Set(legs.map(({ image }) => image)).size;
	return [
		...status === "pass" && other !== null && !ENDED_WELL.includes(other.conclusion) ? [[notSuccessful(other.conclusion)]] : [],
		...isFromFork(subject) && versions > 0 ? [[message("merge.fork-figures", {})]] : [],
		...allowedToFail(legs)
	];
}
/** What is allowed to fail: once for all legs, with the first one's figures. */
function allowedToFail(legs) {
	const all = legs.flatMap(({ title, verdict }) => verdict.tolerated.map((reason) => ({
		title,
		reason
	})));
	return [...Map.groupBy(all, ({ reason }) => JSON.stringify(reason.map(topicOf))).values()].flatMap(([first, ...others]) => {
		if (first === void 0) return [];
		const titles = [...new Set(others.map(({ title }) => title))].filter((title) => title !== first.title);
		const likewise = titles.length === 0 ? [] : [message("merge.likewise", { legs: titles })];
		return [[
			message("merge.allowed-to-fail", {}),
			message("verdict.leg", { title: first.title }),
			...first.reason,
			...likewise
		]];
	});
}

// src/report/matrix/clean-merged.ts
const MAX_NAME = 200;
/**
* A copy in which each text is one line without control characters, whatever field it is in. The legs' drills are clean
* already. A renderer still has to escape it.
*/
function cleanMerged({ legs, ...rest }) {
	const line = (text) => cleanLine(text);
	const name = (text) => cleanLine(text, MAX_NAME);
	return {
		...cleanTexts(rest, {}, {
			own: line,
			line,
			lines: line
		}),
		legs: legs.map((leg) => ({
			...leg,
			title: name(leg.title),
			image: name(leg.image)
		}))
	};
}

// src/gate/matrix/standing.ts
/** Returns the objectives by which drills can be compared: each has a limit, and a larger value is worse. */
function standingKinds() {
	return kindsWhere(({ comparesLegs }) => comparesLegs === true);
}
/** Returns the check of one kind that is nearest to its limit, or furthest beyond it; null if none was measured. */
function nearestStanding(checks, kind) {
	return checks.flatMap((check) => check.objective.kind === kind ? standingOf(check) ?? [] : []).toSorted((a, b) => usedOf(b) - usedOf(a))[0] ?? null;
}
/** Returns how much of its limit is used: 1 is all of it. */
function usedOf({ value, most }) {
	if (most > 0) return value / most;
	return value > 0 ? Number.POSITIVE_INFINITY : 0;
}
function standingOf(check) {
	const { objective, measured, status } = check;
	if (measured === null && status !== "fail") return null;
	if (objective.limit === null) return null;
	if (isMinimum(objective)) return {
		check,
		value: 1 - (measured ?? 0),
		most: 1 - objective.limit
	};
	return {
		check,
		value: measured ?? Number.POSITIVE_INFINITY,
		most: objective.limit
	};
}

// src/report/matrix/figures.ts
/** The figures that legs are compared by. */
function figureHeadings({ words }) {
	return standingKinds().map(words.objective);
}
/** A leg's worst figures, as people read them, in the order of the kinds. */
function figuresOf({ outputs, drill }, { format }) {
	const names = new Map(outputsByKind().map(({ kind, name }) => [kind, name]));
	return standingKinds().map((kind) => {
		const name = names.get(kind);
		const text = name === void 0 ? "" : outputs[name];
		if (name === void 0 || text === "") return "–";
		const objective = objectiveOf(kind, drill.record.plan.limits) ?? {
			kind,
			limit: null
		};
		return `${outputMark(outputs, name)}${format.measured(objective, Number(text))}`;
	});
}
/** `12 legs: 10 passed, 1 failed, 1 could not be run`; what is missing or refused could not be run. */
function countText({ legs, missing, refused }, { words }) {
	const total = legs.length + missing.length + refused.length;
	const counts = [
		"pass",
		"fail",
		"inconclusive",
		"error",
		"cancelled"
	].flatMap((status) => {
		const lost = status === "error" ? missing.length + refused.length : 0;
		const count = legs.filter(({ verdict }) => verdict.status === status).length + lost;
		return count === 0 ? [] : [words.legs.ofStatus(count, words.legs.statuses[status])];
	});
	return words.legs.count(total, counts);
}
/** The outputs of all legs as one: of each figure the worst; `files` is null where they could not be written. */
function mergedOutputs({ verdict, legs }, files) {
	const empty = Object.fromEntries(outputNames().map((name) => [name, ""]));
	const all = (name) => legs.map(({ outputs }) => outputs[name]).filter((text) => text !== "");
	const worst = outputsByKind().map(({ kind, name }) => {
		return [name, extreme(all(name), isMinimum({ kind }) ? Math.min : Math.max)];
	});
	const slowdown = extreme(all("slowdown"), Math.max);
	const figures = {
		...Object.fromEntries(worst),
		slowdown
	};
	const bounds = Object.entries(BOUND_OUTPUTS).map(([name, { flag }]) => {
		const figure = figures[name] ?? "";
		const isBound = legs.some(({ outputs }) => outputs[name] === figure && outputs[flag] === "true");
		return [flag, figure === "" ? "" : String(isBound)];
	});
	return {
		...empty,
		verdict: verdict.status,
		...figures,
		...Object.fromEntries(bounds),
		...legs.some(({ stayedDown }) => stayedDown) ? { "recovery-ms": "" } : {},
		"baseline-verdict": baselineVerdicts().find((each) => all("baseline-verdict").includes(each)) ?? "",
		...fileOutputs(files)
	};
}
function extreme(texts, of) {
	return texts.length === 0 ? "" : String(of(...texts.map(Number)));
}

// src/report/matrix/page/bar.ts
/** The end of a column of bars, so that it fits every value and every limit. */
function scaleOf(standings) {
	const ends = standings.flatMap((each) => each === null ? [] : [each.most, each.value]);
	return 1.04 * Math.max(0, ...ends.filter(Number.isFinite));
}
/** A figure as a bar with its limit across it; what never happened fills it. The words next to it say the same. */
function bar({ check, value, most }, scale) {
	const percent = (part) => `${Math.round((scale > 0 ? part / scale : 0) * 1e4) / 100}%`;
	const width = Number.isFinite(value) ? percent(value) : "100%";
	return html`<svg class="standing ${check.status}" aria-hidden="true"><rect width="${width}"/><line x1="${percent(most)}" x2="${percent(most)}" y2="100%"/></svg>`;
}
/**
* The words below a bar: its limit, and if the bar does not show the figure above it, what it shows.
* @param figure as it is shown above
* @param shown the figure of the bar
*/
function barText({ check, value }, figure, shown, { words, format }) {
	const { objective } = check;
	const limit = `${isMinimum(objective) ? "≥" : "≤"} ${format.limit(objective)}`;
	if (!Number.isFinite(value)) return words.legs.never(limit);
	return shown === figure ? limit : words.legs.shown(shown, words.checks.place(objective.kind, check.scope), limit);
}

// src/report/matrix/page/form.ts
/** What the table of legs shows, and the form that filters it. Without the page's script the form stays hidden. */
function legsForm(rows, { words: { legs } }) {
	if (rows.length === 0) return NOTHING;
	const { filter } = legs;
	const intro = html`<p>${legs.intro}</p>
`;
	if (rows.length === 1) return intro;
	const count = (status) => rows.filter((row) => row.status === status).length;
	const open = rows.length - count("pass");
	const statuses = [
		"fail",
		"error",
		"cancelled",
		"inconclusive",
		"pass"
	].filter((status) => count(status) > 0);
	return html`${intro}<form id="legs-filter" class="filter" role="search" aria-label="${legs.title}" hidden>
<label>${filter.verdict} <select name="status"><option value="">${filter.all}</option>${open > 0 && count("pass") > 0 ? html`<option value="open">${filter.allButPassed(open)}</option>` : NOTHING}${statuses.map((status) => html`<option value="${status}">${filter.status(legs.statuses[status], count(status))}</option>`)}</select></label>
<label>${filter.text} <input type="search" name="text" placeholder="${filter.textHint}"></label>
<label>${filter.order} <select name="order">${Object.entries(filter.orders).map(([order, label]) => html`<option value="${order}">${label}</option>`)}</select></label>
</form>
<div class="leaf"><output id="legs-count" aria-live="polite"></output></div>
`;
}

// src/report/matrix/legs.ts
/** As many as there can be, lost ones among them. */
const MAX_ROWS = 1e3;
/** All legs next to each other: on the page each figure is a bar against its limit. */
function legsSection(merged, rows, language) {
	const words = language.words.legs;
	const figures = figureHeadings(language);
	const scales = figures.map((_, column) => scaleOf(rows.map(({ standings }) => standings[column] ?? null)));
	const headings = [
		words.leg,
		...figures,
		words.verdict
	];
	const tableOf = (shown) => table(words.title, headings, shown.map((row) => cellsOf(merged, row, scales, language)), {
		figures: scales.map((_, column) => column + 1),
		maxRows: MAX_ROWS,
		className: "cards standings"
	});
	const open = rows.filter(({ status }) => status !== "pass");
	const section = {
		id: "legs",
		title: words.title
	};
	return {
		...section,
		priority: 2,
		blocks: [page(() => legsForm(rows, language)), tableOf(rows)],
		leftOut: () => words.passedLeftOut(rows.length - open.length),
		shorter: {
			...section,
			priority: 3,
			blocks: [tableOf(open)],
			leftOut: () => words.tableLeftOut
		}
	};
}
function cellsOf(merged, { leg, lost, status, standings, data }, scales, language) {
	const words = language.words.legs;
	if (leg === null) return [
		lost?.title ?? "",
		...scales.map(() => ""),
		statusMark("error", words[lost?.how ?? "noResult"], language)
	];
	const experiments = leg.drill.record.plan.experiments.map(({ name }) => name).join(", ");
	const image = theImage(merged) === null ? html`<small><code>${leg.image}</code></small>` : NOTHING;
	const figures = figuresOf(leg, language).map((figure, column) => {
		const standing = standings[column] ?? null;
		if (standing === null) return figure;
		const shown = figureText(leg.drill.record, standing.check, language);
		const onPage = () => html`${figure}${bar(standing, scales[column] ?? 1)}<small>${barText(standing, figure, shown, language)}</small>`;
		const { record } = leg.drill;
		return {
			text: status === "pass" ? figure : besideLimit(standing, figure, shown, record, language),
			onPage
		};
	});
	return [
		{
			text: {
				link: leg.title,
				to: addressOf(merged, leg)
			},
			onPage: () => html`<a href="#${foldId(data)}">${leg.title}</a><small>${experiments}</small>${image}`
		},
		...figures,
		statusMark(status, words.statuses[status], language)
	];
}
/** A figure of a leg that did not pass, with its limit; strong if it broke it. */
function besideLimit(standing, figure, shown, record, language) {
	const { check, value } = standing;
	const limit = language.words.legs.limit(limitText(record, check, language));
	if (check.status !== "fail") return [figure, limit];
	if (shown === figure || !Number.isFinite(value)) return [{ strong: figure }, limit];
	return { strong: barText(standing, figure, shown, language) };
}
/** What is missing or was refused, each with the reason: only on the page, because a comment begins with it. */
function lostSection({ errors, legs }, language) {
	const isAlone = errors.length + legs.length === 1;
	const all = errors.map((each) => say(each, language));
	const blocks = isAlone ? [] : [only(sentences(all, false), "html")];
	return {
		id: "lost",
		title: language.words.legs.lost,
		priority: 0,
		blocks
	};
}
/** Each leg's own report, folded: a comment has all of it, the page has its checks. */
function legReports(merged, rows, language) {
	return rows.flatMap((row) => row.leg === null ? [] : [legSection(merged, row, row.leg, language)]);
}
function legSection(merged, { status, data }, leg, language) {
	const { legs: words, source: sourceWords } = language.words;
	const { title, drill, image, durationMs } = leg;
	const { subject } = merged;
	const report = reportOf(drill, language);
	const head = report.sections.filter(({ inHead }) => inHead);
	const address = addressOf(merged, leg);
	const source = [
		{ code: image },
		sourceWords.took(durationMs),
		...address === null ? [] : [{
			link: words.ownReport,
			to: address
		}]
	];
	const onPage = (section) => only({
		kind: "report",
		report: {
			...report,
			sections: [...head, section],
			source
		}
	}, "html");
	const theirs = subject !== null && isFromFork(subject) ? words.asTheFork : "";
	const fold = {
		kind: "details",
		id: foldId(data),
		title: statusMark(status, title, language)
	};
	const section = {
		id: "checks",
		title: words.checksOfEach
	};
	const leftOut = {
		id: "checks",
		title: "",
		priority: null,
		blocks: [text(words.checksLeftOut)]
	};
	return {
		...section,
		priority: 1,
		leftOut: words.reportsLeftOut,
		blocks: [{
			...fold,
			blocks: [
				only(text(theirs), "markdown"),
				only({
					kind: "report",
					report: {
						...report,
						fullReport: null
					}
				}, "markdown"),
				onPage(checksSection(drill, language, words.checksOf(title)))
			]
		}],
		shorter: {
			...section,
			priority: null,
			blocks: [only({
				...fold,
				blocks: [onPage(leftOut)]
			}, "html")]
		}
	};
}
function foldId({ place }) {
	return `leg-${place}`;
}

// src/report/matrix/merged-advice.ts
/** What to do about the legs that decided the verdict: each sentence once, with all its legs and the first one's figures. */
function mergedAdviceSection(merged, language) {
	const { verdict, legs, subject } = merged;
	const deciding = legs.filter((leg) => leg.verdict.status === verdict.status);
	const isForeign = subject !== null && isFromFork(subject);
	const all = deciding.flatMap((leg) => legAdvice(leg, isForeign, language));
	const once = sayOnce(all, (earlier, later, differ) => ({
		...earlier,
		about: [.../* @__PURE__ */ new Set([...earlier.about, ...later.about])],
		titles: [.../* @__PURE__ */ new Set([...earlier.titles, ...later.titles])],
		differ: earlier.differ || differ
	}));
	return adviceSectionOf(once.flatMap((advice) => adviceBlocks(advice, advice.about, advice.docs, language, advice)), language);
}
function legAdvice({ drill, title }, isForeign, language) {
	return drill.advice.shown.map((advice) => ({
		lines: isForeign && advice.checks.length === 0 ? ourWords(advice.lines, language) : advice.lines,
		section: advice.section,
		about: namesOf(drill, advice, language),
		titles: [title],
		differ: false,
		docs: drill.provenance.docs ?? null
	}));
}
/** A word of ours, such as a kind of problem. */
const WORD = /^[\w/-]{1,12}$/;
/** Advice of a fork as far as it is ours: sentences that this version knows, without texts of the fork in them. */
function ourWords(lines, { messages }) {
	const ours = lines.filter(({ code, args }) => code.startsWith("advice.") && Object.hasOwn(messages, code) && Object.values(args).every(isFigureOrWord));
	return ours.length > 0 ? ours : [message("advice.fork-run", {})];
}
function isFigureOrWord(value) {
	if (typeof value === "string") return WORD.test(value);
	return typeof value !== "object" || value === null || Object.values(value).every(isFigureOrWord);
}

// src/report/matrix/merged-suites.ts
/**
* A suite for each leg, with a test case for each of its checks; one for each leg that left no result or was refused, which
* is an error; and one for the verdict of the whole.
* @param failing whether the step fails, for an inconclusive verdict
*/
function mergedSuites({ legs, missing, refused, verdict }, failing, language) {
	const words = language.words.legs;
	return [
		...legs.map(({ title, drill }) => drillSuite(title, drill, language)),
		...missing.map((leg) => lostSuite(legTitle({
			...leg,
			values: ""
		}), "missing", words.leftNoResult, language)),
		...refused.map(({ artifact, reason }) => lostSuite(artifact.name, "refused", say(reason, language), language)),
		{
			name: words.allLegs,
			startedAt: null,
			cases: [verdictTestCase(verdict, [], failing, language)]
		}
	];
}
function lostSuite(name, type, message, { words }) {
	return {
		name,
		startedAt: null,
		cases: [{
			classname: name,
			name: words.legs.result,
			outcome: "error",
			text: "",
			durationMs: 0,
			type,
			message
		}]
	};
}

// src/report/matrix/page/rows.ts
/** Sorts what never recovered behind what did. */
const NEVER = Number.MAX_SAFE_INTEGER;
/** All legs, the worst first; of equal ones in the order of the matrix. */
function rowsOf({ legs, missing, refused }) {
	return [
		...legs.map(ofReport),
		...missing.map(({ job, index }) => ofLost({
			title: `${job} (${index})`,
			how: "noResult"
		})),
		...refused.map(({ artifact }) => ofLost({
			title: artifact.name,
			how: "refused"
		}))
	].map((row, place) => ({
		...row,
		data: {
			...row.data,
			place
		}
	})).toSorted((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status)).map((row, index) => ({
		...row,
		data: {
			...row.data,
			worst: index
		}
	}));
}
function ofReport(leg) {
	const { verdict, outputs, stayedDown, drill } = leg;
	const tolerated = allowedToFail$1(drill.record);
	const checks = drill.record.checks.filter(({ scope }) => !tolerated.has(scope));
	const standings = standingKinds().map((kind) => nearestStanding(checks, kind));
	const used = standings.flatMap((each) => each === null ? [] : usedOf(each));
	const figure = (text) => text === "" ? null : Number(text);
	const availability = figure(outputs.availability);
	return {
		status: verdict.status,
		leg,
		lost: null,
		standings,
		data: {
			status: verdict.status,
			worst: 0,
			place: 0,
			failed: availability === null ? null : 1 - availability,
			p95Ms: figure(outputs["p95-ms"]),
			recoveryMs: stayedDown ? NEVER : figure(outputs["recovery-ms"]),
			used: used.length === 0 ? null : Math.min(NEVER, Math.max(...used))
		}
	};
}
function ofLost(lost) {
	return {
		status: "error",
		leg: null,
		lost,
		standings: standingKinds().map(() => null),
		data: {
			status: "error",
			worst: 0,
			place: 0,
			failed: null,
			p95Ms: null,
			recoveryMs: null,
			used: null
		}
	};
}

// src/report/matrix/merged-report.ts
const MAX_ON_PAGE = 5;
/** The report of all legs of a run, for every format. @param failing whether the step fails, for an inconclusive verdict */
function mergedReport(raw, failing, language) {
	const { words } = language;
	const merged = cleanMerged(raw);
	const { verdict, notes, version } = merged;
	const rows = rowsOf(merged);
	const image = theImage(merged);
	return withLegend({
		language,
		status: verdict.status,
		title: words.verdict[verdict.status],
		about: [countText(merged, language), image === null ? "" : [" · ", { code: image }]],
		sentence: say(verdict.sentence, language),
		sections: [
			briefOnPage(reasonsSection, otherReasons(verdict).map((each) => say(each, language)), language),
			mergedAdviceSection(merged, language),
			pageSection("figures", "", () => headlineFigures(mergedOutputs(merged, null), language)),
			lostSection(merged, language),
			legsSection(merged, rows, language),
			briefOnPage(notesSection, notes.map((each) => say(each, language)), language),
			...legReports(merged, rows, language)
		],
		version,
		source: provenanceParts(merged, language),
		fullReport: merged.subject?.other === null ? artifactsOf(merged.subject.runUrl) : null,
		suites: () => mergedSuites(merged, failing, language),
		page: {
			script: "legs",
			data: () => {
				const data = {
					count: words.legs.shownOf(rows.length),
					rows: rows.map((row) => row.data)
				};
				return Buffer.from(JSON.stringify(data)).toString("base64");
			}
		}
	});
}
/** The page has every leg's own sentences further down, so a few are enough next to the verdict. */
function briefOnPage(sectionOf, all, language) {
	const more = all.length - MAX_ON_PAGE;
	const some = more > 0 ? [...all.slice(0, MAX_ON_PAGE), language.words.document.moreBelow(more)] : all;
	const [whole, brief] = [sectionOf(all, language), sectionOf(some, language)];
	return {
		...whole,
		blocks: [...whole.blocks.map((block) => only(block, "markdown", "terminal")), ...brief.blocks.map((block) => only(block, "html"))]
	};
}
function provenanceParts({ subject }, language) {
	const { ofFork, theRun, attempt } = language.words.legs;
	if (subject === null) return [];
	const { headSha, runUrl, runAttempt, other } = subject;
	return [
		...commitOf(headSha, language),
		...other !== null && isFromFork(subject) ? [[`${ofFork} `, { code: other.headRepository }]] : [],
		[{
			link: theRun,
			to: runUrl
		}, runAttempt > 1 ? language.format.clauses(["", attempt(runAttempt)]) : ""]
	];
}

// src/gate/matrix/last-executions.ts
/** Which result is replaced first if several could be, so that no fail gets lost. */
const REPLACED_FIRST = [
	"pass",
	"inconclusive",
	"cancelled",
	"error",
	"fail"
];
/**
* Returns the drills that count, without those that a later attempt executed again. Two calls of a reusable workflow
* have the same job and leg. Each execution therefore replaces at most one of an earlier attempt, and only one of the
* same drill or one that was not run to its end. Executions of the same attempt never replace each other.
*/
function lastExecutions(all) {
	const kept = [...Map.groupBy(all, ({ leg }) => `${leg.job} ${leg.index}`).values()].flatMap(ofOneLeg);
	return all.filter((each) => kept.includes(each));
}
function ofOneLeg(all) {
	return [...new Set(all.map(({ attempt }) => attempt))].toSorted((a, b) => a - b).reduce((earlier, attempt) => {
		const now = all.filter((each) => each.attempt === attempt);
		return [...now.reduce((left, each) => {
			const replaced = replacedBy(each, left);
			return left.filter((other) => other !== replaced);
		}, earlier), ...now];
	}, []);
}
function replacedBy(execution, earlier) {
	const order = ({ verdict }) => REPLACED_FIRST.indexOf(verdict.status);
	return earlier.filter((other) => likeness(other, execution) > 0).toSorted((a, b) => likeness(b, execution) - likeness(a, execution) || order(a) - order(b))[0];
}
function likeness(earlier, later) {
	if (earlier.subject === later.subject) return earlier.image === later.image ? 3 : 2;
	return ["error", "cancelled"].includes(earlier.verdict.status) ? 1 : 0;
}

// src/github/results/download.ts
/** A drill's report takes a fraction of this. */
const MAX_ARCHIVE_BYTES = 16 * 1024 ** 2;
const MAX_TRIES = 3;
/**
* Downloads an archive into memory, without a token. Nothing beyond the limit is read, because the listed size comes from
* the uploader.
* @param firstWaitMs before the second try; doubled before the third
* @throws UnfitArtifact if it is too large or can't be downloaded
*/
async function download(url, firstWaitMs = 1e3) {
	for (let tries = 1;; tries += 1) try {
		return await once(url);
	} catch (error) {
		if (error instanceof UnfitArtifact) throw error;
		if (tries >= MAX_TRIES) throw new UnfitArtifact([message("artifact.not-downloaded", {}), ...saidBy(error)]);
		await setTimeout(firstWaitMs * 2 ** (tries - 1));
	}
}
async function once(url) {
	const client = new HttpClient("qwen-fault-drill", [], {
		socketTimeout: 3e4,
		maxRedirects: 2
	});
	const { message: response } = await client.get(url);
	try {
		if (response.statusCode !== 200) throw new DrillError(message("artifact.store-answered", { status: response.statusCode ?? null }));
		const archive = await bodyUpTo(response, MAX_ARCHIVE_BYTES);
		if (archive === null) throw unfit("artifact.archive-too-long", { maxBytes: MAX_ARCHIVE_BYTES });
		return archive;
	} finally {
		response.destroy();
		client.dispose();
	}
}

// node_modules/pend/index.js
var require_pend = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = Pend;
	function Pend() {
		this.pending = 0;
		this.max = Infinity;
		this.listeners = [];
		this.waiting = [];
		this.error = null;
	}
	Pend.prototype.go = function(fn) {
		if (this.pending < this.max) pendGo(this, fn);
		else this.waiting.push(fn);
	};
	Pend.prototype.wait = function(cb) {
		if (this.pending === 0) cb(this.error);
		else this.listeners.push(cb);
	};
	Pend.prototype.hold = function() {
		return pendHold(this);
	};
	function pendHold(self) {
		self.pending += 1;
		var called = false;
		return onCb;
		function onCb(err) {
			if (called) throw new Error("callback called twice");
			called = true;
			self.error = self.error || err;
			self.pending -= 1;
			if (self.waiting.length > 0 && self.pending < self.max) pendGo(self, self.waiting.shift());
			else if (self.pending === 0) {
				var listeners = self.listeners;
				self.listeners = [];
				listeners.forEach(cbListener);
			}
		}
		function cbListener(listener) {
			listener(self.error);
		}
	}
	function pendGo(self, fn) {
		fn(pendHold(self));
	}
}));

// node_modules/yauzl/fd-slicer.js
var require_fd_slicer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var fs = __require("fs");
	var util = __require("util");
	var stream = __require("stream");
	var Readable = stream.Readable;
	var PassThrough = stream.PassThrough;
	var Pend = require_pend();
	var EventEmitter = __require("events").EventEmitter;
	exports.BufferSlicer = BufferSlicer;
	exports.FdSlicer = FdSlicer;
	util.inherits(FdSlicer, EventEmitter);
	function FdSlicer(fd) {
		EventEmitter.call(this);
		this.fd = fd;
		this.pend = new Pend();
		this.pend.max = 1;
		this.refCount = 0;
	}
	FdSlicer.prototype.read = function(buffer, offset, length, position, callback) {
		var self = this;
		self.pend.go(function(cb) {
			fs.read(self.fd, buffer, offset, length, position, function(err, bytesRead, buffer) {
				cb();
				callback(err, bytesRead, buffer);
			});
		});
	};
	FdSlicer.prototype.createReadStream = function(options) {
		return new ReadStream(this, options);
	};
	FdSlicer.prototype.ref = function() {
		this.refCount += 1;
	};
	FdSlicer.prototype.unref = function() {
		var self = this;
		self.refCount -= 1;
		if (self.refCount < 0) throw new Error("invalid unref");
		if (self.refCount > 0) return;
		fs.close(self.fd, onCloseDone);
		function onCloseDone(err) {
			if (err) self.emit("error", err);
			else self.emit("close");
		}
	};
	util.inherits(ReadStream, Readable);
	function ReadStream(context, options) {
		options = options || {};
		Readable.call(this, options);
		this.context = context;
		this.context.ref();
		this.start = options.start || 0;
		this.endOffset = options.end;
		this.pos = this.start;
	}
	ReadStream.prototype._read = function(n) {
		var self = this;
		var toRead = Math.min(self._readableState.highWaterMark, n);
		if (self.endOffset != null) toRead = Math.min(toRead, self.endOffset - self.pos);
		if (toRead <= 0) {
			self.push(null);
			this._cleanup();
			return;
		}
		self.context.pend.go(function(cb) {
			var buffer = Buffer.allocUnsafe(toRead);
			fs.read(self.context.fd, buffer, 0, toRead, self.pos, function(err, bytesRead) {
				if (err) self.destroy(err);
				else if (bytesRead === 0) {
					self.push(null);
					self._cleanup();
				} else {
					self.pos += bytesRead;
					self.push(buffer.slice(0, bytesRead));
				}
				cb();
			});
		});
	};
	ReadStream.prototype._destroy = function(err, cb) {
		this._cleanup();
		cb(err);
	};
	ReadStream.prototype._cleanup = function() {
		if (this.context != null) {
			this.context.unref();
			this.context = null;
		}
	};
	util.inherits(BufferSlicer, EventEmitter);
	function BufferSlicer(buffer) {
		EventEmitter.call(this);
		this.refCount = 0;
		this.buffer = buffer;
	}
	BufferSlicer.prototype.read = function(buffer, offset, length, position, callback) {
		if (!(0 <= offset && offset <= buffer.length)) throw new RangeError("offset outside buffer: 0 <= " + offset + " <= " + buffer.length);
		if (position < 0) throw new RangeError("position is negative: " + position);
		if (offset + length > buffer.length) length = buffer.length - offset;
		if (position + length > this.buffer.length) length = this.buffer.length - position;
		if (length <= 0) {
			setImmediate(function() {
				callback(null, 0);
			});
			return;
		}
		this.buffer.copy(buffer, offset, position, position + length);
		setImmediate(function() {
			callback(null, length);
		});
	};
	BufferSlicer.prototype.createReadStream = function(options) {
		options = options || {};
		var readStream = new PassThrough(options);
		readStream.start = options.start || 0;
		readStream.endOffset = options.end;
		readStream.pos = readStream.endOffset || this.buffer.length;
		var entireSlice = this.buffer.slice(readStream.start, readStream.pos);
		var maxChunkSize = 65536;
		var offset = 0;
		while (true) {
			var nextOffset = offset + maxChunkSize;
			if (nextOffset >= entireSlice.length) {
				if (offset < entireSlice.length) readStream.write(entireSlice.slice(offset, entireSlice.length));
				break;
			}
			readStream.write(entireSlice.slice(offset, nextOffset));
			offset = nextOffset;
		}
		readStream.end();
		return readStream;
	};
	BufferSlicer.prototype.ref = function() {
		this.refCount += 1;
	};
	BufferSlicer.prototype.unref = function() {
		this.refCount -= 1;
		if (this.refCount < 0) throw new Error("invalid unref");
	};
}));

// node_modules/yauzl/crc32.js
var require_crc32 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const CRC_TABLE = new Int32Array([
		0,
		1996959894,
		3993919788,
		2567524794,
		124634137,
		1886057615,
		3915621685,
		2657392035,
		249268274,
		2044508324,
		3772115230,
		2547177864,
		162941995,
		2125561021,
		3887607047,
		2428444049,
		498536548,
		1789927666,
		4089016648,
		2227061214,
		450548861,
		1843258603,
		4107580753,
		2211677639,
		325883990,
		1684777152,
		4251122042,
		2321926636,
		335633487,
		1661365465,
		4195302755,
		2366115317,
		997073096,
		1281953886,
		3579855332,
		2724688242,
		1006888145,
		1258607687,
		3524101629,
		2768942443,
		901097722,
		1119000684,
		3686517206,
		2898065728,
		853044451,
		1172266101,
		3705015759,
		2882616665,
		651767980,
		1373503546,
		3369554304,
		3218104598,
		565507253,
		1454621731,
		3485111705,
		3099436303,
		671266974,
		1594198024,
		3322730930,
		2970347812,
		795835527,
		1483230225,
		3244367275,
		3060149565,
		1994146192,
		31158534,
		2563907772,
		4023717930,
		1907459465,
		112637215,
		2680153253,
		3904427059,
		2013776290,
		251722036,
		2517215374,
		3775830040,
		2137656763,
		141376813,
		2439277719,
		3865271297,
		1802195444,
		476864866,
		2238001368,
		4066508878,
		1812370925,
		453092731,
		2181625025,
		4111451223,
		1706088902,
		314042704,
		2344532202,
		4240017532,
		1658658271,
		366619977,
		2362670323,
		4224994405,
		1303535960,
		984961486,
		2747007092,
		3569037538,
		1256170817,
		1037604311,
		2765210733,
		3554079995,
		1131014506,
		879679996,
		2909243462,
		3663771856,
		1141124467,
		855842277,
		2852801631,
		3708648649,
		1342533948,
		654459306,
		3188396048,
		3373015174,
		1466479909,
		544179635,
		3110523913,
		3462522015,
		1591671054,
		702138776,
		2966460450,
		3352799412,
		1504918807,
		783551873,
		3082640443,
		3233442989,
		3988292384,
		2596254646,
		62317068,
		1957810842,
		3939845945,
		2647816111,
		81470997,
		1943803523,
		3814918930,
		2489596804,
		225274430,
		2053790376,
		3826175755,
		2466906013,
		167816743,
		2097651377,
		4027552580,
		2265490386,
		503444072,
		1762050814,
		4150417245,
		2154129355,
		426522225,
		1852507879,
		4275313526,
		2312317920,
		282753626,
		1742555852,
		4189708143,
		2394877945,
		397917763,
		1622183637,
		3604390888,
		2714866558,
		953729732,
		1340076626,
		3518719985,
		2797360999,
		1068828381,
		1219638859,
		3624741850,
		2936675148,
		906185462,
		1090812512,
		3747672003,
		2825379669,
		829329135,
		1181335161,
		3412177804,
		3160834842,
		628085408,
		1382605366,
		3423369109,
		3138078467,
		570562233,
		1426400815,
		3317316542,
		2998733608,
		733239954,
		1555261956,
		3268935591,
		3050360625,
		752459403,
		1541320221,
		2607071920,
		3965973030,
		1969922972,
		40735498,
		2617837225,
		3943577151,
		1913087877,
		83908371,
		2512341634,
		3803740692,
		2075208622,
		213261112,
		2463272603,
		3855990285,
		2094854071,
		198958881,
		2262029012,
		4057260610,
		1759359992,
		534414190,
		2176718541,
		4139329115,
		1873836001,
		414664567,
		2282248934,
		4279200368,
		1711684554,
		285281116,
		2405801727,
		4167216745,
		1634467795,
		376229701,
		2685067896,
		3608007406,
		1308918612,
		956543938,
		2808555105,
		3495958263,
		1231636301,
		1047427035,
		2932959818,
		3654703836,
		1088359270,
		936918e3,
		2847714899,
		3736837829,
		1202900863,
		817233897,
		3183342108,
		3401237130,
		1404277552,
		615818150,
		3134207493,
		3453421203,
		1423857449,
		601450431,
		3009837614,
		3294710456,
		1567103746,
		711928724,
		3020668471,
		3272380065,
		1510334235,
		755167117
	]);
	function crc32(buf) {
		let crc = -1;
		for (let x of buf) crc = CRC_TABLE[(crc ^ x) & 255] ^ crc >>> 8;
		return (crc ^ -1) >>> 0;
	}
	module.exports = crc32;
}));

// node_modules/yauzl/index.js
var require_yauzl = /* @__PURE__ */ __commonJSMin(((exports) => {
	var fs = __require("fs");
	var zlib = __require("zlib");
	var fd_slicer = require_fd_slicer();
	var util = __require("util");
	var EventEmitter = __require("events").EventEmitter;
	var Transform = __require("stream").Transform;
	var PassThrough = __require("stream").PassThrough;
	var Writable = __require("stream").Writable;
	const crc32 = typeof zlib.crc32 === "function" ? zlib.crc32 : require_crc32();
	exports.fromBufferPromise = fromBufferPromise;
	function fromBufferPromise(buffer, options) {
		return new Promise((resolve, reject) => {
			fromBuffer(buffer, {
				...options,
				lazyEntries: true
			}, function(err, zipfile) {
				if (err) return reject(err);
				resolve(zipfile);
			});
		});
	}
	function fromBuffer(buffer, options, callback) {
		if (typeof options === "function") {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		options.autoClose = false;
		if (options.lazyEntries == null) options.lazyEntries = false;
		if (options.decodeStrings == null) options.decodeStrings = true;
		if (options.validateEntrySizes == null) options.validateEntrySizes = true;
		if (options.strictFileNames == null) options.strictFileNames = false;
		fromRandomAccessReader(new fd_slicer.BufferSlicer(buffer), buffer.length, options, callback);
	}
	function fromRandomAccessReader(reader, totalSize, options, callback) {
		if (typeof options === "function") {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		if (options.autoClose == null) options.autoClose = true;
		if (options.lazyEntries == null) options.lazyEntries = false;
		if (options.decodeStrings == null) options.decodeStrings = true;
		var decodeStrings = !!options.decodeStrings;
		if (options.validateEntrySizes == null) options.validateEntrySizes = true;
		if (options.strictFileNames == null) options.strictFileNames = false;
		if (callback == null) callback = defaultCallback;
		if (typeof totalSize !== "number") throw new Error("expected totalSize parameter to be a number");
		if (totalSize > Number.MAX_SAFE_INTEGER) throw new Error("zip file too large. only file sizes up to 2^52 are supported due to JavaScript's Number type being an IEEE 754 double.");
		reader.ref();
		var eocdrWithoutCommentSize = 22;
		var zip64EocdlSize = 20;
		var bufferSize = Math.min(zip64EocdlSize + eocdrWithoutCommentSize + 65535, totalSize);
		var buffer = newBuffer(bufferSize);
		readAndAssertNoEof(reader, buffer, 0, bufferSize, totalSize - buffer.length, function(err) {
			if (err) return callback(err);
			for (var i = bufferSize - eocdrWithoutCommentSize; i >= 0; i -= 1) {
				if (buffer.readUInt32LE(i) !== 101010256) continue;
				var eocdrBuffer = buffer.subarray(i);
				var diskNumber = eocdrBuffer.readUInt16LE(4);
				var entryCount = eocdrBuffer.readUInt16LE(10);
				var centralDirectoryOffset = eocdrBuffer.readUInt32LE(16);
				var commentLength = eocdrBuffer.readUInt16LE(20);
				var expectedCommentLength = eocdrBuffer.length - eocdrWithoutCommentSize;
				if (commentLength !== expectedCommentLength) return callback(/* @__PURE__ */ new Error("Invalid comment length. Expected: " + expectedCommentLength + ". Found: " + commentLength + ". Are there extra bytes at the end of the file? Or is the end of central dir signature `PK☺☻` in the comment?"));
				var comment = decodeStrings ? decodeBuffer(eocdrBuffer.subarray(22), false) : eocdrBuffer.subarray(22);
				if (i - zip64EocdlSize >= 0 && buffer.readUInt32LE(i - zip64EocdlSize) === 117853008) {
					var zip64EocdrOffset = readUInt64LE(buffer.subarray(i - zip64EocdlSize, i - zip64EocdlSize + zip64EocdlSize), 8);
					var zip64EocdrBuffer = newBuffer(56);
					return readAndAssertNoEof(reader, zip64EocdrBuffer, 0, zip64EocdrBuffer.length, zip64EocdrOffset, function(err) {
						if (err) return callback(err);
						if (zip64EocdrBuffer.readUInt32LE(0) !== 101075792) return callback(/* @__PURE__ */ new Error("invalid zip64 end of central directory record signature"));
						diskNumber = zip64EocdrBuffer.readUInt32LE(16);
						if (diskNumber !== 0) return callback(/* @__PURE__ */ new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
						entryCount = readUInt64LE(zip64EocdrBuffer, 32);
						centralDirectoryOffset = readUInt64LE(zip64EocdrBuffer, 48);
						return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));
					});
				}
				if (diskNumber !== 0) return callback(/* @__PURE__ */ new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
				return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));
			}
			callback(/* @__PURE__ */ new Error("End of central directory record signature not found. Either not a zip file, or file is truncated."));
		});
	}
	util.inherits(ZipFile, EventEmitter);
	function ZipFile(reader, centralDirectoryOffset, fileSize, entryCount, comment, autoClose, lazyEntries, decodeStrings, validateEntrySizes, strictFileNames) {
		var self = this;
		EventEmitter.call(self);
		self.reader = reader;
		self.reader.on("error", function(err) {
			emitError(self, err);
		});
		self.reader.once("close", function() {
			self.emit("close");
		});
		self.readEntryCursor = centralDirectoryOffset;
		self.fileSize = fileSize;
		self.entryCount = entryCount;
		self.comment = comment;
		self.entriesRead = 0;
		self.autoClose = !!autoClose;
		self.lazyEntries = !!lazyEntries;
		self.decodeStrings = !!decodeStrings;
		self.validateEntrySizes = !!validateEntrySizes;
		self.strictFileNames = !!strictFileNames;
		self.isOpen = true;
		self.emittedError = false;
		self.hasEachEntryBeenCalled = false;
		if (!self.lazyEntries) self._readEntry();
	}
	ZipFile.prototype.close = function() {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.reader.unref();
	};
	function emitErrorAndAutoClose(self, err) {
		if (self.autoClose) self.close();
		emitError(self, err);
	}
	function emitError(self, err) {
		if (self.emittedError) return;
		self.emittedError = true;
		self.emit("error", err);
	}
	ZipFile.prototype.readEntry = function() {
		if (!this.lazyEntries) throw new Error("readEntry() called without lazyEntries:true");
		this._readEntry();
	};
	ZipFile.prototype._readEntry = function() {
		var self = this;
		if (self.entryCount === self.entriesRead) {
			setImmediate(function() {
				if (self.autoClose) self.close();
				if (self.emittedError) return;
				self.emit("end");
			});
			return;
		}
		if (self.emittedError) return;
		var buffer = newBuffer(46);
		readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
			if (err) return emitErrorAndAutoClose(self, err);
			if (self.emittedError) return;
			var entry = new Entry();
			var signature = buffer.readUInt32LE(0);
			if (signature !== 33639248) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("invalid central directory file header signature: 0x" + signature.toString(16)));
			entry.versionMadeBy = buffer.readUInt16LE(4);
			entry.versionNeededToExtract = buffer.readUInt16LE(6);
			entry.generalPurposeBitFlag = buffer.readUInt16LE(8);
			entry.compressionMethod = buffer.readUInt16LE(10);
			entry.lastModFileTime = buffer.readUInt16LE(12);
			entry.lastModFileDate = buffer.readUInt16LE(14);
			entry.crc32 = buffer.readUInt32LE(16);
			entry.compressedSize = buffer.readUInt32LE(20);
			entry.uncompressedSize = buffer.readUInt32LE(24);
			entry.fileNameLength = buffer.readUInt16LE(28);
			entry.extraFieldLength = buffer.readUInt16LE(30);
			entry.fileCommentLength = buffer.readUInt16LE(32);
			entry.internalFileAttributes = buffer.readUInt16LE(36);
			entry.externalFileAttributes = buffer.readUInt32LE(38);
			entry.relativeOffsetOfLocalHeader = buffer.readUInt32LE(42);
			if (entry.generalPurposeBitFlag & 64) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("strong encryption is not supported"));
			self.readEntryCursor += 46;
			buffer = newBuffer(entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength);
			readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
				if (err) return emitErrorAndAutoClose(self, err);
				if (self.emittedError) return;
				entry.fileNameRaw = buffer.subarray(0, entry.fileNameLength);
				var fileCommentStart = entry.fileNameLength + entry.extraFieldLength;
				entry.extraFieldRaw = buffer.subarray(entry.fileNameLength, fileCommentStart);
				entry.fileCommentRaw = buffer.subarray(fileCommentStart, fileCommentStart + entry.fileCommentLength);
				try {
					entry.extraFields = parseExtraFields(entry.extraFieldRaw);
				} catch (err) {
					return emitErrorAndAutoClose(self, err);
				}
				if (self.decodeStrings) {
					var isUtf8 = (entry.generalPurposeBitFlag & 2048) !== 0;
					entry.fileComment = decodeBuffer(entry.fileCommentRaw, isUtf8);
					entry.fileName = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, self.strictFileNames);
					var errorMessage = validateFileName(entry.fileName);
					if (errorMessage != null) return emitErrorAndAutoClose(self, new Error(errorMessage));
				} else {
					entry.fileComment = entry.fileCommentRaw;
					entry.fileName = entry.fileNameRaw;
				}
				entry.comment = entry.fileComment;
				self.readEntryCursor += buffer.length;
				self.entriesRead += 1;
				for (var i = 0; i < entry.extraFields.length; i++) {
					var extraField = entry.extraFields[i];
					if (extraField.id !== 1) continue;
					var zip64EiefBuffer = extraField.data;
					var index = 0;
					if (entry.uncompressedSize === 4294967295) {
						if (index + 8 > zip64EiefBuffer.length) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("zip64 extended information extra field does not include uncompressed size"));
						entry.uncompressedSize = readUInt64LE(zip64EiefBuffer, index);
						index += 8;
					}
					if (entry.compressedSize === 4294967295) {
						if (index + 8 > zip64EiefBuffer.length) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("zip64 extended information extra field does not include compressed size"));
						entry.compressedSize = readUInt64LE(zip64EiefBuffer, index);
						index += 8;
					}
					if (entry.relativeOffsetOfLocalHeader === 4294967295) {
						if (index + 8 > zip64EiefBuffer.length) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("zip64 extended information extra field does not include relative header offset"));
						entry.relativeOffsetOfLocalHeader = readUInt64LE(zip64EiefBuffer, index);
						index += 8;
					}
					break;
				}
				if (self.validateEntrySizes && entry.compressionMethod === 0) {
					var expectedCompressedSize = entry.uncompressedSize;
					if (entry.isEncrypted()) expectedCompressedSize += 12;
					if (entry.compressedSize !== expectedCompressedSize) {
						var msg = "compressed/uncompressed size mismatch for stored file: " + entry.compressedSize + " != " + entry.uncompressedSize;
						return emitErrorAndAutoClose(self, new Error(msg));
					}
				}
				self.emit("entry", entry);
				if (!self.lazyEntries) self._readEntry();
			});
		});
	};
	ZipFile.prototype.eachEntry = function() {
		const self = this;
		if (!self.lazyEntries) throw new Error("eachEntry() requires lazyEntries: true");
		if (self.hasEachEntryBeenCalled) throw new Error("eachEntry() must only be called once per ZipFile");
		self.hasEachEntryBeenCalled = true;
		let pendingResolveReject = null;
		self.on("entry", onEntry);
		self.on("end", onEnd);
		self.on("error", onError);
		function cleanup() {
			self.removeListener("entry", onEntry);
			self.removeListener("end", onEnd);
			self.removeListener("error", onError);
			if (self.autoClose) self.close();
		}
		function onEntry(entry) {
			let { resolve } = pendingResolveReject;
			pendingResolveReject = null;
			resolve({ value: entry });
		}
		function onEnd() {
			let { resolve } = pendingResolveReject;
			pendingResolveReject = null;
			cleanup();
			resolve({ done: true });
		}
		function onError(err) {
			let { reject } = pendingResolveReject;
			pendingResolveReject = null;
			cleanup();
			reject(err);
		}
		return {
			[Symbol.asyncIterator]() {
				return this;
			},
			next() {
				const promise = new Promise((resolve, reject) => {
					if (pendingResolveReject != null) throw new Error("next() called before previous Promise was resolved.");
					pendingResolveReject = {
						resolve,
						reject
					};
				});
				self.readEntry();
				return promise;
			},
			return(value) {
				cleanup();
				return Promise.resolve({
					done: true,
					value
				});
			},
			throw(value) {
				cleanup();
				return Promise.reject(value);
			}
		};
	};
	ZipFile.prototype.openReadStream = function(entry, options, callback) {
		var self = this;
		var relativeStart = 0;
		var relativeEnd = entry.compressedSize;
		if (callback == null) {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		else {
			if (options.decodeFileData === false) {
				if (options.decrypt != null) throw new Error("cannot use options.decrypt when options.decodeFileData === false");
				if (options.decompress != null) throw new Error("cannot use options.decompress when options.decodeFileData === false");
			} else {
				if (options.decrypt != null) {
					if (!entry.isEncrypted()) throw new Error("options.decrypt can only be specified for encrypted entries. See also option decodeFileData.");
					if (options.decrypt !== false) throw new Error("invalid options.decrypt value: " + options.decrypt);
					if (entry.isCompressed()) {
						if (options.decompress !== false) throw new Error("entry is encrypted and compressed, and options.decompress !== false. See also option decodeFileData.");
					}
				}
				if (options.decompress != null) {
					if (!entry.isCompressed()) throw new Error("options.decompress can only be specified for compressed entries. See also option decodeFileData.");
					if (!(options.decompress === false || options.decompress === true)) throw new Error("invalid options.decompress value: " + options.decompress);
					decompress = options.decompress;
				}
			}
			if (options.start != null) {
				relativeStart = options.start;
				if (relativeStart < 0) throw new Error("options.start < 0");
				if (relativeStart > entry.compressedSize) throw new Error("options.start > entry.compressedSize");
			}
			if (options.end != null) {
				relativeEnd = options.end;
				if (relativeEnd < 0) throw new Error("options.end < 0");
				if (relativeEnd > entry.compressedSize) throw new Error("options.end > entry.compressedSize");
				if (relativeEnd < relativeStart) throw new Error("options.end < options.start");
			}
		}
		var rawMode = options.decodeFileData === false || (entry.compressionMethod === 0 || entry.compressionMethod === 8 && options.decompress === false) && (!entry.isEncrypted() || options.decrypt === false);
		if (options.start != null || options.end != null) {
			if (!rawMode) throw new Error("start/end range require options.decodeFileData === false for non-trivial encoded entries.");
		}
		if (!self.isOpen) return callback(/* @__PURE__ */ new Error("closed"));
		if (entry.isEncrypted() && !rawMode) {
			if (options.decrypt !== false) return callback(/* @__PURE__ */ new Error("entry is encrypted, and options.decodeFileData !== false"));
		}
		var decompress;
		if (rawMode) decompress = false;
		else if (entry.compressionMethod === 8) decompress = options.decodeFileData !== true;
		else return callback(/* @__PURE__ */ new Error("unsupported compression method: " + entry.compressionMethod));
		self.readLocalFileHeader(entry, { minimal: true }, function(err, localFileHeader) {
			if (err) return callback(err);
			self.openReadStreamLowLevel(localFileHeader.fileDataStart, entry.compressedSize, relativeStart, relativeEnd, decompress, entry.uncompressedSize, callback);
		});
	};
	ZipFile.prototype.openReadStreamLowLevel = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, callback) {
		var self = this;
		fileDataStart + compressedSize;
		var readStream = self.reader.createReadStream({
			start: fileDataStart + relativeStart,
			end: fileDataStart + relativeEnd
		});
		var endpointStream = readStream;
		if (decompress) {
			var destroyed = false;
			var inflateFilter = zlib.createInflateRaw();
			readStream.on("error", function(err) {
				setImmediate(function() {
					if (!destroyed) inflateFilter.emit("error", err);
				});
			});
			readStream.pipe(inflateFilter);
			if (self.validateEntrySizes) {
				endpointStream = new AssertByteCountStream(uncompressedSize);
				inflateFilter.on("error", function(err) {
					setImmediate(function() {
						if (!destroyed) endpointStream.emit("error", err);
					});
				});
				inflateFilter.pipe(endpointStream);
			} else endpointStream = inflateFilter;
			installDestroyFn(endpointStream, function() {
				destroyed = true;
				if (inflateFilter !== endpointStream) inflateFilter.unpipe(endpointStream);
				readStream.unpipe(inflateFilter);
				readStream.destroy();
			});
		}
		callback(null, endpointStream);
	};
	ZipFile.prototype.readLocalFileHeader = function(entry, options, callback) {
		var self = this;
		if (callback == null) {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		self.reader.ref();
		var buffer = newBuffer(30);
		readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader, function(err) {
			try {
				if (err) return callback(err);
				var signature = buffer.readUInt32LE(0);
				if (signature !== 67324752) return callback(/* @__PURE__ */ new Error("invalid local file header signature: 0x" + signature.toString(16)));
				var fileNameLength = buffer.readUInt16LE(26);
				var extraFieldLength = buffer.readUInt16LE(28);
				var fileDataStart = entry.relativeOffsetOfLocalHeader + 30 + fileNameLength + extraFieldLength;
				if (fileDataStart + entry.compressedSize > self.fileSize) return callback(/* @__PURE__ */ new Error("file data overflows file bounds: " + fileDataStart + " + " + entry.compressedSize + " > " + self.fileSize));
				if (options.minimal) return callback(null, { fileDataStart });
				var localFileHeader = new LocalFileHeader();
				localFileHeader.fileDataStart = fileDataStart;
				localFileHeader.versionNeededToExtract = buffer.readUInt16LE(4);
				localFileHeader.generalPurposeBitFlag = buffer.readUInt16LE(6);
				localFileHeader.compressionMethod = buffer.readUInt16LE(8);
				localFileHeader.lastModFileTime = buffer.readUInt16LE(10);
				localFileHeader.lastModFileDate = buffer.readUInt16LE(12);
				localFileHeader.crc32 = buffer.readUInt32LE(14);
				localFileHeader.compressedSize = buffer.readUInt32LE(18);
				localFileHeader.uncompressedSize = buffer.readUInt32LE(22);
				localFileHeader.fileNameLength = fileNameLength;
				localFileHeader.extraFieldLength = extraFieldLength;
				buffer = newBuffer(fileNameLength + extraFieldLength);
				self.reader.ref();
				readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader + 30, function(err) {
					try {
						if (err) return callback(err);
						localFileHeader.fileName = buffer.subarray(0, fileNameLength);
						localFileHeader.extraField = buffer.subarray(fileNameLength);
						return callback(null, localFileHeader);
					} finally {
						self.reader.unref();
					}
				});
			} finally {
				self.reader.unref();
			}
		});
	};
	ZipFile.prototype.openReadStreamPromise = function(entry, options) {
		return new Promise((resolve, reject) => {
			this.openReadStream(entry, options, function(err, readStream) {
				if (err) return reject(err);
				resolve(readStream);
			});
		});
	};
	ZipFile.prototype.openReadStreamLowLevelPromise = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize) {
		return new Promise((resolve, reject) => {
			this.openReadStream(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, function(err, readStream) {
				if (err) return reject(err);
				resolve(readStream);
			});
		});
	};
	ZipFile.prototype.readLocalFileHeaderPromise = function(entry, options) {
		return new Promise((resolve, reject) => {
			this.readLocalFileHeader(entry, options, function(err, localFileHeader) {
				if (err) return reject(err);
				resolve(localFileHeader);
			});
		});
	};
	function Entry() {}
	Entry.prototype.getLastModDate = function(options) {
		if (options == null) options = {};
		if (!options.forceDosFormat) for (var i = 0; i < this.extraFields.length; i++) {
			var extraField = this.extraFields[i];
			if (extraField.id === 21589) {
				var data = extraField.data;
				if (data.length < 5) continue;
				if (!(data[0] & 1)) continue;
				var posixTimestamp = data.readInt32LE(1);
				return /* @__PURE__ */ new Date(posixTimestamp * 1e3);
			} else if (extraField.id === 10) {
				var data = extraField.data;
				if (data.length !== 32) continue;
				if (data.readUInt16LE(4) !== 1) continue;
				if (data.readUInt16LE(6) !== 24) continue;
				var millisecondsSince1970 = (data.readUInt32LE(8) + 4294967296 * data.readInt32LE(12)) / 1e4 - 0xa9730b66800;
				return new Date(millisecondsSince1970);
			}
		}
		return dosDateTimeToDate(this.lastModFileDate, this.lastModFileTime, options.timezone);
	};
	Entry.prototype.canDecodeFileData = function() {
		return !this.isEncrypted() && (this.compressionMethod === 0 || this.compressionMethod === 8);
	};
	Entry.prototype.isEncrypted = function() {
		return (this.generalPurposeBitFlag & 1) !== 0;
	};
	Entry.prototype.isCompressed = function() {
		return this.compressionMethod === 8;
	};
	function LocalFileHeader() {}
	function dosDateTimeToDate(date, time, timezone) {
		var day = date & 31;
		var month = (date >> 5 & 15) - 1;
		var year = (date >> 9 & 127) + 1980;
		var millisecond = 0;
		var second = (time & 31) * 2;
		var minute = time >> 5 & 63;
		var hour = time >> 11 & 31;
		if (timezone == null || timezone === "local") return new Date(year, month, day, hour, minute, second, millisecond);
		else if (timezone === "UTC") return new Date(Date.UTC(year, month, day, hour, minute, second, millisecond));
		else throw new Error("unrecognized options.timezone: " + options.timezone);
	}
	function getFileNameLowLevel(generalPurposeBitFlag, fileNameBuffer, extraFields, strictFileNames) {
		var fileName = null;
		for (var i = 0; i < extraFields.length; i++) {
			var extraField = extraFields[i];
			if (extraField.id === 28789) {
				if (extraField.data.length < 6) continue;
				if (extraField.data.readUInt8(0) !== 1) continue;
				var oldNameCrc32 = extraField.data.readUInt32LE(1);
				if (crc32(fileNameBuffer) !== oldNameCrc32) continue;
				fileName = decodeBuffer(extraField.data.subarray(5), true);
				break;
			}
		}
		if (fileName == null) fileName = decodeBuffer(fileNameBuffer, (generalPurposeBitFlag & 2048) !== 0);
		if (!strictFileNames) fileName = fileName.replace(/\\/g, "/");
		return fileName;
	}
	function validateFileName(fileName) {
		if (fileName.indexOf("\\") !== -1) return "invalid characters in fileName: " + fileName;
		if (/^[a-zA-Z]:/.test(fileName) || /^\//.test(fileName)) return "absolute path: " + fileName;
		if (fileName.split("/").indexOf("..") !== -1) return "invalid relative path: " + fileName;
		return null;
	}
	function parseExtraFields(extraFieldBuffer) {
		var extraFields = [];
		var i = 0;
		while (i < extraFieldBuffer.length - 3) {
			var headerId = extraFieldBuffer.readUInt16LE(i + 0);
			var dataSize = extraFieldBuffer.readUInt16LE(i + 2);
			var dataStart = i + 4;
			var dataEnd = dataStart + dataSize;
			if (dataEnd > extraFieldBuffer.length) throw new Error("extra field length exceeds extra field buffer size");
			var dataBuffer = extraFieldBuffer.subarray(dataStart, dataEnd);
			extraFields.push({
				id: headerId,
				data: dataBuffer
			});
			i = dataEnd;
		}
		return extraFields;
	}
	function readAndAssertNoEof(reader, buffer, offset, length, position, callback) {
		if (length === 0) return setImmediate(function() {
			callback(null, newBuffer(0));
		});
		reader.read(buffer, offset, length, position, function(err, bytesRead) {
			if (err) return callback(err);
			if (bytesRead < length) return callback(/* @__PURE__ */ new Error("unexpected EOF"));
			callback();
		});
	}
	util.inherits(AssertByteCountStream, Transform);
	function AssertByteCountStream(byteCount) {
		Transform.call(this);
		this.actualByteCount = 0;
		this.expectedByteCount = byteCount;
	}
	AssertByteCountStream.prototype._transform = function(chunk, encoding, cb) {
		this.actualByteCount += chunk.length;
		if (this.actualByteCount > this.expectedByteCount) {
			var msg = "too many bytes in the stream. expected " + this.expectedByteCount + ". got at least " + this.actualByteCount;
			return cb(new Error(msg));
		}
		cb(null, chunk);
	};
	AssertByteCountStream.prototype._flush = function(cb) {
		if (this.actualByteCount < this.expectedByteCount) {
			var msg = "not enough bytes in the stream. expected " + this.expectedByteCount + ". got only " + this.actualByteCount;
			return cb(new Error(msg));
		}
		cb();
	};
	util.inherits(RandomAccessReader, EventEmitter);
	function RandomAccessReader() {
		EventEmitter.call(this);
		this.refCount = 0;
	}
	RandomAccessReader.prototype.ref = function() {
		this.refCount += 1;
	};
	RandomAccessReader.prototype.unref = function() {
		var self = this;
		self.refCount -= 1;
		if (self.refCount > 0) return;
		if (self.refCount < 0) throw new Error("invalid unref");
		self.close(onCloseDone);
		function onCloseDone(err) {
			if (err) return self.emit("error", err);
			self.emit("close");
		}
	};
	RandomAccessReader.prototype.createReadStream = function(options) {
		if (options == null) options = {};
		var start = options.start;
		var end = options.end;
		if (start === end) {
			var emptyStream = new PassThrough();
			setImmediate(function() {
				emptyStream.end();
			});
			return emptyStream;
		}
		var stream = this._readStreamForRange(start, end);
		var destroyed = false;
		var refUnrefFilter = new RefUnrefFilter(this);
		stream.on("error", function(err) {
			setImmediate(function() {
				if (!destroyed) refUnrefFilter.emit("error", err);
			});
		});
		installDestroyFn(refUnrefFilter, function() {
			stream.unpipe(refUnrefFilter);
			refUnrefFilter.unref();
			stream.destroy();
		});
		var byteCounter = new AssertByteCountStream(end - start);
		refUnrefFilter.on("error", function(err) {
			setImmediate(function() {
				if (!destroyed) byteCounter.emit("error", err);
			});
		});
		installDestroyFn(byteCounter, function() {
			destroyed = true;
			refUnrefFilter.unpipe(byteCounter);
			refUnrefFilter.destroy();
		});
		return stream.pipe(refUnrefFilter).pipe(byteCounter);
	};
	RandomAccessReader.prototype._readStreamForRange = function(start, end) {
		throw new Error("not implemented");
	};
	RandomAccessReader.prototype.read = function(buffer, offset, length, position, callback) {
		var readStream = this.createReadStream({
			start: position,
			end: position + length
		});
		var writeStream = new Writable();
		var written = 0;
		writeStream._write = function(chunk, encoding, cb) {
			chunk.copy(buffer, offset + written, 0, chunk.length);
			written += chunk.length;
			cb();
		};
		writeStream.on("finish", callback);
		readStream.on("error", function(error) {
			callback(error);
		});
		readStream.pipe(writeStream);
	};
	RandomAccessReader.prototype.close = function(callback) {
		setImmediate(callback);
	};
	util.inherits(RefUnrefFilter, PassThrough);
	function RefUnrefFilter(context) {
		PassThrough.call(this);
		this.context = context;
		this.context.ref();
		this.unreffedYet = false;
	}
	RefUnrefFilter.prototype._flush = function(cb) {
		this.unref();
		cb();
	};
	RefUnrefFilter.prototype.unref = function(cb) {
		if (this.unreffedYet) return;
		this.unreffedYet = true;
		this.context.unref();
	};
	var cp437 = "\0☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼ !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xA0";
	function decodeBuffer(buffer, isUtf8) {
		if (isUtf8) return buffer.toString("utf8");
		else {
			var result = "";
			for (var i = 0; i < buffer.length; i++) result += cp437[buffer[i]];
			return result;
		}
	}
	function readUInt64LE(buffer, offset) {
		var lower32 = buffer.readUInt32LE(offset);
		return buffer.readUInt32LE(offset + 4) * 4294967296 + lower32;
	}
	var newBuffer;
	if (typeof Buffer.allocUnsafe === "function") newBuffer = function(len) {
		return Buffer.allocUnsafe(len);
	};
	else newBuffer = function(len) {
		return new Buffer(len);
	};
	function installDestroyFn(stream, fn) {
		if (typeof stream.destroy === "function") stream._destroy = function(err, cb) {
			fn();
			if (cb != null) cb(err);
		};
		else stream.destroy = fn;
	}
	function defaultCallback(err) {
		if (err) throw err;
	}
}));

// src/github/results/zip.ts
var import_yauzl = require_yauzl();
const RESULT = "result.json";
/** A drill uploads a handful of files. */
const MAX_ENTRIES = 20;
/** The longest possible drill writes less. */
const MAX_TEXT_BYTES = 32 * 1024 ** 2;
/**
* The text of the result in an artifact's archive.
* @throws UnfitArtifact if there is none, or if it is not safe to read
*/
async function resultTextIn(archive) {
	const zip = await open(archive);
	return textOf(await contentOf(zip, theResult(await entriesOf(zip))));
}
async function open(archive) {
	try {
		return await (0, import_yauzl.fromBufferPromise)(archive, {
			lazyEntries: true,
			strictFileNames: true
		});
	} catch (error) {
		throw unfit("artifact.unreadable", {
			what: "zip",
			reason: messageOf(error)
		});
	}
}
async function entriesOf(zip) {
	if (zip.entryCount > MAX_ENTRIES) throw unfit("artifact.too-many-files", {
		files: zip.entryCount,
		max: MAX_ENTRIES
	});
	const entries = [];
	try {
		for await (const entry of zip.eachEntry()) entries.push(entry);
	} catch (error) {
		throw unfit("artifact.unreadable", {
			what: "list",
			reason: messageOf(error)
		});
	}
	return entries;
}
function theResult(entries) {
	const names = entries.map(({ fileName }) => fileName);
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== void 0) throw unfit("artifact.file-twice", { name: JSON.stringify(twice) });
	const found = entries.find(({ fileName }) => fileName === RESULT);
	if (found === void 0) throw unfit("artifact.result-unfit", { why: "missing" });
	if (!isPlainFile(found)) throw unfit("artifact.result-unfit", { why: "not-a-file" });
	if (found.isEncrypted()) throw unfit("artifact.result-unfit", { why: "encrypted" });
	if (!found.canDecodeFileData()) throw unfit("artifact.result-compressed", { method: found.compressionMethod });
	if (found.uncompressedSize > MAX_TEXT_BYTES) throw unfit("artifact.result-too-large", {
		bytes: found.uncompressedSize,
		maxBytes: MAX_TEXT_BYTES
	});
	return found;
}
/** The upper half of the attributes may contain a Unix mode; 0 means none. */
function isPlainFile({ versionMadeBy, externalFileAttributes }) {
	const isUnix = versionMadeBy >>> 8 === 3;
	const type = externalFileAttributes >>> 16 & 61440;
	return !isUnix || type === 0 || type === 32768;
}
async function contentOf(zip, entry) {
	const chunks = [];
	let bytes = 0;
	try {
		for await (const chunk of await zip.openReadStreamPromise(entry)) {
			bytes += chunk.length;
			if (bytes > MAX_TEXT_BYTES) throw unfit("artifact.result-too-large", {
				bytes,
				maxBytes: MAX_TEXT_BYTES
			});
			chunks.push(chunk);
		}
	} catch (error) {
		if (error instanceof UnfitArtifact) throw error;
		throw unfit("artifact.unreadable", {
			what: "result",
			reason: messageOf(error)
		});
	}
	const content = Buffer.concat(chunks);
	if (crc32(content) !== entry.crc32) throw unfit("artifact.result-unfit", { why: "checksum" });
	return content;
}
function textOf(content) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(content);
	} catch {
		throw unfit("artifact.result-unfit", { why: "not-utf8" });
	}
}

// src/report/matrix/merged-leg.ts
/**
* The report of a leg, from the text of its result. The text is a stranger's: it has to fit the schema and the samples,
* to be of the run that is reported on and of the leg that its artifact is named after, and its verdict has to be the
* one that its samples come to.
* @param checksOf makes the checks of a record
* @throws UnfitArtifact with the first thing that is wrong
*/
function readLeg(text, found, checksOf) {
	const { artifact, beginning, subject } = found;
	const result = read(text);
	const theirs = result.provenance;
	if (theirs.runUrl !== subject.runUrl) throw unfit("leg.unfit", { why: "other-run" });
	if (subject.headSha !== null && theirs.headSha !== subject.headSha) throw unfit("leg.unfit", { why: "other-commit" });
	const attempt = theirs.runAttempt ?? 1;
	const leg = legOf(result, artifact.name, beginning);
	const { record, verdict } = judgedAgain(result, checksOf);
	const provenance = provenanceOf(result, leg, found);
	const drill = cleanDrill(withoutSamples(record), verdict, provenance, null, adviceFor(record, verdict));
	return {
		leg,
		title: legTitle(leg),
		attempt,
		subject: subjectOf(record.plan, null),
		artifact,
		image: drill.record.plan.target.image,
		verdict,
		red: exitCodeOf(verdict, record.plan.onInconclusive) !== 0,
		outputs: outputsOf(record, verdict, null),
		stayedDown: record.experiments.some((experiment) => {
			const recovery = recoveryOf(experiment);
			return recovery !== null && recoveryMs(recovery) === null;
		}),
		durationMs: record.durationMs,
		drill
	};
}
/**
* Where the report says that the leg comes from. A fork's own words on it are not repeated: the command is made of the
* plan that was checked, and action, run and commit are those that GitHub gave this step.
*/
function provenanceOf({ record, provenance }, leg, { subject, action, docs, commandOf }) {
	const { version } = provenance;
	if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[\w.]{1,30})?$/.test(version)) throw unfit("leg.unfit", { why: "no-version" });
	const { runUrl, headSha } = subject;
	return {
		version,
		action,
		docs,
		runUrl,
		runAttempt: provenance.runAttempt,
		headSha,
		localCommand: commandOf(record.plan),
		leg
	};
}
/** A hundred legs are held at once, and the measurements sum up their samples. */
function withoutSamples(record) {
	const { phases, baseline } = record;
	const bare = (phase) => ({
		...phase,
		samples: []
	});
	const comparisons = (baseline?.comparisons ?? []).map((each) => ({
		...each,
		candidate: bare(each.candidate),
		baseline: bare(each.baseline)
	}));
	return {
		...record,
		phases: phases.map(bare),
		baseline: baseline === null ? null : {
			...baseline,
			comparisons
		}
	};
}
function read(text) {
	try {
		return readResult(text);
	} catch (error) {
		if (!(error instanceof ResultError)) throw error;
		throw new UnfitArtifact([message("leg.not-fit", { problems: error.problems.length }), ...error.problems.slice(0, 1)]);
	}
}
function legOf({ provenance: { leg } }, name, beginning) {
	if (leg === null) throw unfit("leg.unfit", { why: "no-leg" });
	if (!/^[\w-]{1,100}$/.test(leg.job)) throw unfit("leg.unfit", { why: "bad-job" });
	if (leg.total > 256 || leg.index >= leg.total) throw unfit("leg.impossible", {
		index: leg.index,
		total: leg.total
	});
	if (artifactOf(beginning, leg) === withoutCopy(name)) return leg;
	throw unfit("leg.of-other-artifact", { artifact: artifactOf(beginning, leg) });
}
/** The record with our own checks, and their verdict. Codes and figures are compared: a reason's figures follow from them. */
function judgedAgain({ record, verdict }, checksOf) {
	const judged = {
		...record,
		checks: checksOf(record)
	};
	const again = judge(judged);
	if (again.status === verdict.status && comparable(judged) === comparable(record)) return {
		record: judged,
		verdict: again
	};
	throw unfit("leg.other-verdict", {
		written: verdict.status,
		judged: again.status === verdict.status ? null : again.status
	});
}
/** Returns the checks without the arguments of their reasons, which can quote the service and are cleaned in a file. */
function comparable({ checks }) {
	return JSON.stringify(checks.map((check) => ({
		...check,
		reason: check.reason.map(({ code }) => code)
	})));
}

// src/app/matrix/gather.ts
/** More than any matrix needs; further artifacts are not read. */
const MAX_ARTIFACTS = 512;
const MAX_ARCHIVES_BYTES = 512 * 1024 ** 2;
/** All results together, unpacked. A hundred results of the usual size need a tenth of it. */
const MAX_RESULTS_BYTES = 512 * 1024 ** 2;
/** Enough to hide the latency of the store, and few enough for the memory. */
const AT_ONCE = 4;
/**
* Reads the result of every leg of a run, over all attempts. A leg that was run again replaces its earlier attempt. Names
* are not enough to match them, because two drills of a run may share one.
* @param beginning name prefix of the legs' artifacts, followed by a dash
* @throws DrillError if GitHub does not list the artifacts
*/
async function gather(reader, { subject, beginning, action, docs }) {
	const found = (await reader.artifacts()).filter(({ name }) => name.startsWith(`${beginning}-`)).toSorted((a, b) => b.id - a.id);
	const legs = [];
	const refused = [];
	const waiting = withinLimits(found, (artifact, reason) => refused.push(refusal(artifact, reason)));
	let bytes = 0;
	const work = async () => {
		for (let artifact = waiting.shift(); artifact !== void 0; artifact = waiting.shift()) try {
			const text = await resultTextIn(await download(await reader.archiveUrl(artifact.id)));
			bytes += text.length;
			if (bytes > MAX_RESULTS_BYTES) throw unfit("artifact.results-too-large", { maxBytes: MAX_RESULTS_BYTES });
			const found = {
				artifact: identityOf(artifact),
				beginning,
				subject,
				action,
				docs,
				commandOf: localCommand
			};
			legs.push(readLeg(text, found, checksOf));
		} catch (error) {
			refused.push(refusal(artifact, new UnfitArtifact(saidBy(error))));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	const standing = refused.filter(({ artifact }) => !isOutdated(artifact, legs, found));
	return {
		legs: lastExecutions(legs).toSorted(byName),
		refused: standing.toSorted(byName)
	};
}
/** Whether a later attempt left a valid artifact of that name, which belongs to a single drill. */
function isOutdated({ id, name }, legs, found) {
	return !found.some((other) => other.name !== name && withoutCopy(other.name) === withoutCopy(name)) && legs.some(({ artifact }) => artifact.name === name && artifact.id > id);
}
/** The artifacts to download. Others are refused without opening them. */
function withinLimits(artifacts, refuse) {
	let bytes = 0;
	return artifacts.filter((artifact, index) => {
		const { sizeBytes, expired } = artifact;
		bytes += Math.max(0, sizeBytes);
		const reason = expired ? unfit("artifact.expired", {}) : index >= 512 ? unfit("artifact.too-many", { max: 512 }) : sizeBytes > MAX_ARCHIVE_BYTES ? unfit("artifact.archive-too-large", {
			bytes: sizeBytes,
			maxBytes: MAX_ARCHIVE_BYTES
		}) : bytes > MAX_ARCHIVES_BYTES ? unfit("artifact.archives-too-large", { maxBytes: MAX_ARCHIVES_BYTES }) : null;
		if (reason !== null) refuse(artifact, reason);
		return reason === null;
	});
}
function identityOf({ id, name }) {
	return {
		id,
		name
	};
}
function refusal(artifact, { said }) {
	return {
		artifact: identityOf(artifact),
		reason: said
	};
}
/** In natural order: leg 2 before leg 10. */
function byName(a, b) {
	return a.artifact.name.localeCompare(b.artifact.name, "en", { numeric: true }) || a.artifact.id - b.artifact.id;
}

// src/report/matrix/merged-result.ts
/** Raised whenever a reader of the file would have to change. */
const MERGED_VERSION = 2;
const MERGED_ID = `urn:qwen-fault-drill:merged:${2}`;
/** A merged report as a JSON value. */
function toMergedResult(merged) {
	const { version, subject, verdict, legs, missing, refused, notes } = merged;
	return {
		$schema: MERGED_ID,
		schemaVersion: 2,
		version,
		run: subject === null ? null : {
			id: subject.runId,
			attempt: subject.runAttempt,
			url: subject.runUrl,
			headSha: subject.headSha
		},
		verdict,
		figures: figures(mergedOutputs(merged, null)),
		legs: legs.map(legIn),
		missing,
		refused,
		notes
	};
}
function legIn({ leg, title, artifact, image, verdict, outputs, durationMs }) {
	const { status, sentence } = verdict;
	return {
		...leg,
		title,
		artifact,
		image,
		status,
		sentence,
		figures: figures(outputs),
		durationMs
	};
}
function figures(outputs) {
	const figure = (name) => outputs[name] === "" ? null : Number(outputs[name]);
	const flag = (name) => outputs[name] === "" ? null : outputs[name] === "true";
	return {
		availability: figure("availability"),
		p95Ms: figure("p95-ms"),
		p95IsLowerBound: flag("p95-is-lower-bound"),
		ttftMs: figure("ttft-ms"),
		ttftIsLowerBound: flag("ttft-is-lower-bound"),
		tpotMs: figure("tpot-ms"),
		tpotIsLowerBound: flag("tpot-is-lower-bound"),
		recoveryMs: figure("recovery-ms"),
		slowdown: figure("slowdown"),
		slowdownIsLowerBound: flag("slowdown-is-lower-bound"),
		slowdownVsBaseline: figure("slowdown-vs-baseline"),
		ttftVsBaseline: figure("ttft-vs-baseline"),
		tpotVsBaseline: figure("tpot-vs-baseline")
	};
}

// src/app/matrix/publishable-merge.ts
/** What is published of a merged report at once. */
function publishableMerge(merged, report) {
	return {
		texts: () => textsOf(report, `${JSON.stringify(toMergedResult(merged), null, 2)}\n`),
		outputs: (files) => mergedOutputs(merged, files),
		annotations: () => annotationOf(merged, report.language)
	};
}
/** Legs of the same run have annotations of their own on its page, so only what none of them says is added. */
function annotationOf(merged, language) {
	const { verdict, errors, subject } = merged;
	const { status, sentence } = verdict;
	if (status === "pass") return [];
	const isOwnRun = subject !== null && subject.other === null;
	const reasons = isOwnRun ? errors : [sentence, ...otherReasons(verdict)];
	const counts = isOwnRun && merged.legs.length > 0 ? [countText(merged, language)] : [];
	return [{
		level: status === "inconclusive" || status === "cancelled" ? "warning" : "error",
		title: language.words.verdict[status],
		message: cleanLine([...counts, ...reasons.map((each) => say(each, language))].join(" · "), MAX_LENGTH)
	}];
}

// src/app/merge.ts
/** Merges the results of a run's drills and reports them; returns the exit code. */
async function merge(given) {
	const order = {
		...given,
		pace: given.pace ?? new Pace()
	};
	const { progress, directory, publication, github } = order;
	const { language } = progress;
	progress.stage(message("progress.stage", { stage: "results" }));
	const subject = reportedRun(github);
	const reader = "code" in subject ? null : await readerOf(order, subject);
	const merged = await mergedOf(order, subject, reader);
	progress.line(message("progress.results-found", { results: merged.legs.length }));
	progress.stage(message("progress.stage", { stage: "report" }));
	for (const note of github.notes) progress.line(note);
	const isRed = order.failsWhenInconclusive || merged.legs.some(({ red }) => red);
	const exitCode = exitCodeOf(merged.verdict, isRed ? "fail" : "warn");
	const report = mergedReport(merged, exitCode !== 0, language);
	const published = await publish(publishableMerge(merged, report), directory);
	const uploading = upload(order, published.files);
	await announce({
		...published,
		report,
		uploading,
		comment: async (body) => {
			const occasion = await occasionOf(order, subject, reader, merged);
			return await comment(publication, github, occasion, whose(order), body, language, optionsOf(order));
		},
		progress,
		form: { color: false },
		signal: order.signal
	});
	return exitCode;
}
async function readerOf(order, subject) {
	const { publication, github } = order;
	if (publication.token === null) return null;
	return await connectRun({
		token: publication.token.reveal(),
		apiUrl: github.apiUrl,
		subject,
		...optionsOf(order)
	});
}
function optionsOf({ signal, pace }) {
	return {
		signal,
		...pace === void 0 ? {} : { pace }
	};
}
/** A repeated merge replaces the comment of the first. */
function whose({ publication, github }) {
	const subject = JSON.stringify(["report", publication.artifact]);
	return {
		subject,
		image: "",
		writer: JSON.stringify([subject, github.runId])
	};
}
async function mergedOf(order, subject, reader) {
	const { problems, publication, legs: count, needs } = order;
	if ("code" in subject) return mergeOfNothing([[subject]], null, VERSION);
	if (problems.length > 0) return mergeOfNothing(problems, subject, VERSION);
	if (reader === null) return mergeOfNothing([[message("merge.no-token", {})]], subject, VERSION);
	const beginning = publication.artifact ?? "";
	try {
		const docs = order.github.docs ?? PACKAGE_DOCS;
		const gathered = await gather(reader, {
			subject,
			beginning,
			action: order.github.action,
			docs
		});
		return mergeLegs(gathered, {
			beginning,
			count,
			needs
		}, subject, VERSION);
	} catch (error) {
		return mergeOfNothing([saidBy(error)], subject, VERSION);
	}
}
/** The merged report's artifact is named by the prefix of the legs' artifacts, so the names can't collide. */
async function upload({ publication, github, progress }, files) {
	if (publication.artifact === null) return {
		lines: [[message("artifact.none", { why: "off" })]],
		fullReport: null
	};
	const uploaded = await uploadArtifact({
		name: publication.artifact,
		files: Object.values(files ?? {}),
		serverUrl: github.serverUrl
	});
	return publishArtifact(uploaded, github.runUrl, progress.language);
}
/**
* The pull request and the run that the comment is about. For another run, GitHub is asked right before the comment is
* posted. If an artifact of an untrusted run was refused, no comment is posted: invalid input must not trigger a write.
*/
async function occasionOf({ github, publication }, subject, reader, merged) {
	const { pullRequest, headSha, runId, runAttempt } = github;
	if ("code" in subject || subject.other === null) return {
		pullRequest,
		headSha,
		runId,
		runAttempt
	};
	const about = {
		headSha: subject.headSha,
		runId: subject.runId,
		runAttempt: subject.runAttempt
	};
	if (reader === null || !publication.comment) return {
		...about,
		pullRequest
	};
	if (merged.refused.length > 0) return {
		...about,
		pullRequest: {
			number: null,
			reason: [message("comment.artifact-refused", {})]
		}
	};
	try {
		return {
			...about,
			pullRequest: pullRequestOf(subject, await reader.pullRequests())
		};
	} catch (error) {
		const unknown = message("comment.pull-request-unknown", {});
		return {
			...about,
			pullRequest: {
				number: null,
				reason: [unknown, ...saidBy(error)]
			}
		};
	}
}

export { merge };