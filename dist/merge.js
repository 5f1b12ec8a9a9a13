import { r as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { $ as uploadArtifact, A as headlineFigures, B as toMarkdown, C as notesSection, D as checksSection, E as verdictTestCase, F as fileOutputs, G as statusMark, H as page, I as outputNames, K as table, L as outputsOf, M as html, O as cleanDrill, P as baselineVerdicts, Q as artifactUrl, S as commitOf, T as drillSuite, U as pageSection, V as only, W as sentences, Z as subjectOf, _ as withRetries, a as appendSummary, c as publishArtifact, d as SCHEMA_ID, f as fromRow, g as UnfitAnswer, h as Pace, i as annotate, j as NOTHING, k as cleanTexts, l as setOutputs, m as GaveUp, n as bodyUpTo, nt as judge, o as collecting, p as MAX_LENGTH, q as text, r as comment, rt as exitCodeOf, t as VERSION, tt as allowedToFail, u as textsOf, v as SILENT, w as reasonsSection, x as reportOf, y as connectOctokit, z as toTerminal } from "./version.js";
import { Et as OUTCOMES, G as duringIndex, J as recoveryOf, Kt as message, Pt as OBJECTIVES, Rt as isMinimum, Vt as outputsByKind, W as afterIndex, b as EN, c as artifactOf, d as withoutCopy, mt as recoveryMs, o as pullRequestInRef, qt as sameSentences, r as localCommand, u as legTitle, wt as measure, y as say, zt as kindsWhere } from "./config.js";
import { t as cleanLine } from "./escape.js";
import { t as messageOf } from "./message-of.js";
import { r as writeFiles, t as pathsOf } from "./files.js";
import { t as checksOf } from "./checks.js";
import { t as HttpClient } from "./lib.js";
import { n as require__2020, t as formats } from "./schema-formats.js";
import { setTimeout } from "node:timers/promises";
import { crc32 } from "node:zlib";

// src/github/results/subject.ts
/** The run that this step reports: on `workflow_run` the event's, else its own. A sentence if there is none. */
function reportedRun(github) {
	const { repository, workflowRun, event } = github;
	if (repository === null) return "This is not a GitHub Actions workflow run, so there are no results to merge.";
	if (event === "workflow_run") {
		if (workflowRun === null) return "The payload of workflow_run does not contain the run that it is about.";
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
	if (runId === null || runUrl === null) return "The runner does not set the id of this run, so there are no results to merge.";
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
	const none = (reason) => ({
		number: null,
		reason
	});
	if (other === null) return none("the run is this one");
	if (other.event === "merge_group" && isSameName(other.headRepository, `${repository.owner}/${repository.name}`)) {
		const number = pullRequestInRef(other.headBranch);
		return number === null ? none("the merge group's branch does not name a pull request") : { number };
	}
	if (!other.event.startsWith("pull_request")) return none(`the run was started by ${other.event}, not by a pull request`);
	const ours = open.filter(({ headRepository, headBranch, baseRepository }) => headRepository !== null && headBranch === other.headBranch && isSameName(headRepository, other.headRepository) && isSameName(baseRepository, `${repository.owner}/${repository.name}`));
	const [first] = ours;
	if (first === void 0) return none("no pull request is open from the branch that was drilled");
	const [found, ...others] = ours.filter((each) => each.headSha === headSha);
	if (found === void 0) return none(`pull request ${first.number} has moved on to another commit, whose own run will comment`);
	if (others.length > 0) return none("several pull requests have this commit as their head");
	return { number: found.number };
}

// src/github/results/unfit.ts
/** Why an artifact can't be merged: one sentence that is safe in a log. */
var UnfitArtifact = class extends UnfitAnswer {
	name = "UnfitArtifact";
	constructor(sentence) {
		super(cleanLine(sentence, 500));
	}
};

// src/github/results/run-reader.ts
const PAGE = 100;
/** GitHub limits a job to 500 artifacts. Pages far beyond what a matrix can upload are not listed. */
const MAX_PAGES = 10;
/**
* Reads a run from GitHub.
* @returns methods that throw an Error with one sentence once another try is useless
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
		artifacts: () => ask("the run's artifacts", async (limits) => {
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
				if (!Array.isArray(data.artifacts)) throw new Error("the answer is incomplete");
				all.push(...data.artifacts.map(artifactIn));
				if (data.artifacts.length < PAGE) break;
			}
			return all;
		}),
		archiveUrl: (id) => ask("an artifact", async (limits) => {
			const { headers } = await octokit.rest.actions.downloadArtifact({
				...place,
				artifact_id: id,
				archive_format: "zip",
				request: {
					...within(limits),
					redirect: "manual"
				}
			});
			if (typeof headers.location !== "string") throw new UnfitArtifact("GitHub returned no URL for it.");
			return headers.location;
		}),
		pullRequests: () => ask("the pull requests", async (limits) => {
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
			if (!Array.isArray(data)) throw new Error("the answer is incomplete");
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
			throw new Error(hidden(sentenceOf(what, status, retryAfterMs, thrown.message), request.token), { cause: thrown });
		}
	};
}
function sentenceOf(what, status, retryAfterMs, sentence) {
	if (status === 410) return "It is gone: it expired or was deleted.";
	if (!(retryAfterMs === null && (status === 403 || status === 404))) return `GitHub did not return ${what}. ${sentence}`;
	return `The token can't read ${what} (${status}): give the job \`permissions: ${what === "the pull requests" ? "pull-requests: write" : "actions: read"}\`.`;
}
function hidden(sentence, token) {
	return token === "" ? sentence : sentence.replaceAll(token, "***");
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
		...open
	]);
	if (broken.length > 0 || legs.length === 0) return verdict("error", [...broken, ...open]);
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
		...refused.map(({ artifact, reason }) => [message("merge.artifact-refused", {
			artifact: artifact.name,
			reason
		})]),
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
	const errors = problems.map((each) => [message("merge.not-possible", { cause: cleanLine(each) })]);
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
function notesOf({ status, tolerated }, legs, subject) {
	const { other } = subject;
	const versions = new Set(legs.map(({ image }) => image)).size;
	return [
		...status === "pass" && other !== null && !ENDED_WELL.includes(other.conclusion) ? [[notSuccessful(other.conclusion)]] : [],
		...isFromFork(subject) && versions > 0 ? [[message("merge.fork-figures", {})]] : [],
		...tolerated.map((reason) => [message("merge.allowed-to-fail", {}), ...reason])
	];
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
function figuresOf({ outputs }, { format }) {
	const names = new Map(outputsByKind().map(({ kind, name }) => [kind, name]));
	return standingKinds().map((kind) => {
		const name = names.get(kind);
		const text = name === void 0 ? "" : outputs[name];
		return text === "" ? "–" : format.measured({
			kind,
			limit: null
		}, Number(text));
	});
}
/** `12 legs: 10 passed, 1 failed, 1 could not be run`; what is missing or refused could not be run. */
function countText({ legs, missing, refused }, { words }) {
	const total = legs.length + missing.length + refused.length;
	const counts = [
		"pass",
		"fail",
		"inconclusive",
		"error"
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
	return {
		...empty,
		verdict: verdict.status,
		...Object.fromEntries(worst),
		...legs.some(({ stayedDown }) => stayedDown) ? { "recovery-ms": "" } : {},
		slowdown: extreme(all("slowdown"), Math.max),
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
*/
function barText({ check, value }, figure, { words, format }) {
	const { objective, measured } = check;
	const limit = `${isMinimum(objective) ? "≥" : "≤"} ${format.limit(objective)}`;
	if (!Number.isFinite(value)) return words.legs.never(limit);
	const shown = measured === null ? "" : format.measured(objective, measured);
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
		const onPage = () => html`${figure}${bar(standing, scales[column] ?? 1)}<small>${barText(standing, figure, language)}</small>`;
		return {
			text: figure,
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
					report
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
		...refused.map(({ artifact, reason }) => lostSuite(artifact.name, "refused", reason, language)),
		{
			name: words.allLegs,
			took: null,
			cases: [verdictTestCase(verdict, [], failing, language)]
		}
	];
}
function lostSuite(name, type, message, { words }) {
	return {
		name,
		took: null,
		cases: [{
			classname: name,
			name: words.legs.result,
			outcome: "error",
			text: "",
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
	const tolerated = allowedToFail(drill.record);
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
function mergedReport(raw, failing = false, language = EN) {
	const { words } = language;
	const merged = cleanMerged(raw);
	const { verdict, notes, version } = merged;
	const rows = rowsOf(merged);
	const image = theImage(merged);
	return {
		language,
		status: verdict.status,
		title: words.verdict[verdict.status],
		about: [countText(merged, language), image === null ? "" : [" · ", { code: image }]],
		sentence: say(verdict.sentence, language),
		sections: [
			briefOnPage(reasonsSection, otherReasons(verdict).map((each) => say(each, language)), language),
			pageSection("figures", "", () => headlineFigures(mergedOutputs(merged, null), language)),
			lostSection(merged, language),
			legsSection(merged, rows, language),
			briefOnPage(notesSection, notes.map((each) => say(each, language)), language),
			...legReports(merged, rows, language)
		],
		version,
		source: provenanceParts(merged, language),
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
	};
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
		}, runAttempt > 1 ? `, ${attempt(runAttempt)}` : ""]
	];
}

// src/gate/matrix/last-executions.ts
/** Which result is replaced first if several could be, so that no fail gets lost. */
const REPLACED_FIRST = [
	"pass",
	"inconclusive",
	"error",
	"fail"
];
/**
* Returns the drills that count, without those that a later attempt executed again. Two calls of a reusable workflow
* have the same job and leg. Each execution therefore replaces at most one of an earlier attempt, and only one of the
* same drill or one that could not be run. Executions of the same attempt never replace each other.
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
	return earlier.verdict.status === "error" ? 1 : 0;
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
		const reason = messageOf(error);
		if (tries >= MAX_TRIES) throw new UnfitArtifact(`It could not be downloaded (${reason}).`);
		await setTimeout(firstWaitMs * 2 ** (tries - 1));
	}
}
async function once(url) {
	const client = new HttpClient("qwen-fault-drill", [], {
		socketTimeout: 3e4,
		maxRedirects: 2
	});
	const { message } = await client.get(url);
	try {
		if (message.statusCode !== 200) throw new Error(`the store answered ${message.statusCode}`);
		const archive = await bodyUpTo(message, MAX_ARCHIVE_BYTES);
		if (archive === null) throw new UnfitArtifact(`Its archive is longer than ${MAX_ARCHIVE_BYTES} bytes.`);
		return archive;
	} finally {
		message.destroy();
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
		throw new UnfitArtifact(`It is not a zip archive (${messageOf(error)}).`);
	}
}
async function entriesOf(zip) {
	if (zip.entryCount > MAX_ENTRIES) throw new UnfitArtifact(`It has ${zip.entryCount} entries; a drill's has at most ${MAX_ENTRIES}.`);
	const entries = [];
	try {
		for await (const entry of zip.eachEntry()) entries.push(entry);
	} catch (error) {
		throw new UnfitArtifact(`Its list of files is broken (${messageOf(error)}).`);
	}
	return entries;
}
function theResult(entries) {
	const names = entries.map(({ fileName }) => fileName);
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== void 0) throw new UnfitArtifact(`It has two files ${JSON.stringify(twice)}.`);
	const found = entries.find(({ fileName }) => fileName === RESULT);
	if (found === void 0) throw new UnfitArtifact(`It has no ${RESULT} at its root.`);
	if (!isPlainFile(found)) throw new UnfitArtifact(`Its ${RESULT} is not a regular file.`);
	if (found.isEncrypted()) throw new UnfitArtifact(`Its ${RESULT} is encrypted.`);
	if (!found.canDecodeFileData()) throw new UnfitArtifact(`Its ${RESULT} is compressed with method ${found.compressionMethod}, which artifacts don't use.`);
	if (found.uncompressedSize > MAX_TEXT_BYTES) throw new UnfitArtifact(`Its ${RESULT} would have ${found.uncompressedSize} bytes unpacked; the maximum is ${MAX_TEXT_BYTES}.`);
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
			if (bytes > MAX_TEXT_BYTES) throw new Error("too much");
			chunks.push(chunk);
		}
	} catch (error) {
		throw new UnfitArtifact(`Its ${RESULT} can't be unpacked (${messageOf(error)}).`);
	}
	const content = Buffer.concat(chunks);
	if (crc32(content) !== entry.crc32) throw new UnfitArtifact(`Its ${RESULT} does not match its checksum.`);
	return content;
}
function textOf(content) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(content);
	} catch {
		throw new UnfitArtifact(`Its ${RESULT} is not UTF-8 text.`);
	}
}

// src/report/result/result-problems.ts
/** A file can repeat one mistake thousands of times. */
const MAX_PROBLEMS = 20;
/** What is wrong with a result's file, one sentence each: the field, its value, and what to write instead. */
var ResultError = class extends Error {
	name = "ResultError";
	/** Safe to print in a log. The last one counts those that were left out. */
	problems;
	constructor(problems) {
		const unique = [...new Set(problems)];
		const more = unique.length - MAX_PROBLEMS;
		const shown = more > 0 ? [...unique.slice(0, MAX_PROBLEMS), `${more} more problems`] : unique;
		super(shown.join("\n"));
		this.problems = shown;
	}
};
/** Returns a sentence for each departure from the schema. */
function problemsOf(departures) {
	const forks = departures.filter(({ keyword }) => keyword === "oneOf").map(({ instancePath }) => instancePath);
	return departures.filter(({ keyword, instancePath, params, data }) => {
		if (forks.some((fork) => instancePath.startsWith(`${fork}/`))) return false;
		if (forks.includes(instancePath)) return keyword === (exceeded(departures, instancePath) ?? "oneOf");
		if (keyword === "anyOf") return false;
		return keyword !== "type" || params.type !== "null" || isNothingElse(departures, instancePath, data);
	}).map((departure) => `${fieldAt(departure.instancePath)} ${wrongWith(departure, orNull(departures, departure))}`);
}
/** Returns which bound of its forms a value exceeds; null if it exceeds none. */
function exceeded(departures, at) {
	const bounds = [
		"maxLength",
		"maxItems",
		"maxProperties"
	];
	return departures.find(({ keyword, instancePath }) => instancePath === at && bounds.includes(keyword))?.keyword ?? null;
}
/** Returns the path of a value as in a program: `plan.limits.maxP95Ms`, `phases[2].samples[7][4]`. */
function fieldAt(pointer) {
	const text = pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")).map((key) => /^\d+$/.test(key) ? `[${key}]` : `.${key}`).join("");
	return cleanLine(text.replace(/^\./, ""), 120) || "the file";
}
/** Returns a value as a short single line without control characters. */
function quoted(value) {
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object" && value !== null) return "an object";
	if (typeof value === "number" && !Number.isFinite(value)) return "a number out of range";
	return cleanLine(JSON.stringify(value) ?? "nothing", 60);
}
function wrongWith({ keyword, params, data, parentSchema }, or) {
	const limit = String(params.limit);
	switch (keyword) {
		case "required": return `has no ${params.missingProperty}: add it`;
		case "additionalProperties": return `has a field ${quoted(params.additionalProperty)} that a result does not have: remove it`;
		case "type": return `is ${quoted(data)}: write ${TYPES[String(params.type)] ?? params.type}${or}`;
		case "const": return `is ${quoted(data)}: write ${JSON.stringify(params.allowedValue)}`;
		case "enum": return `is ${quoted(data)}: write ${listed(params.allowedValues)}${or}`;
		case "minimum": return `is ${quoted(data)}: write ${limit} or more`;
		case "maximum": return `is ${quoted(data)}: write ${limit} or less`;
		case "exclusiveMinimum": return `is ${quoted(data)}: write more than ${limit}`;
		case "exclusiveMaximum": return `is ${quoted(data)}: write less than ${limit}`;
		case "minItems": return `has ${countOf(data)} items: write at least ${limit}`;
		case "maxItems":
		case "items": return `has ${countOf(data)} items: write at most ${limit}`;
		case "maxLength": return `is ${String(data).length} characters long: write at most ${limit}`;
		case "maxProperties": return `has too many fields: write at most ${limit}`;
		case "pattern": return `is ${quoted(data)}: write ${patternWords(String(params.pattern))}`;
		case "format": return `is ${quoted(data)}: write ${FORMATS[String(params.format)] ?? params.format}`;
		case "oneOf": return `is ${described(data)}: write one of ${forms(parentSchema?.oneOf)}`;
		default: return `is ${quoted(data)}, which a drill never writes: use the file as the drill wrote it`;
	}
}
const TYPES = {
	number: "a number",
	integer: "a whole number",
	string: "a string",
	boolean: "true or false",
	array: "a list",
	object: "an object",
	null: "null"
};
const FORMATS = {
	"date-time": "a time such as \"2026-07-30T13:57:36.000Z\"",
	uri: "an address such as \"https://example.com/\""
};
function patternWords(pattern) {
	if (pattern.startsWith("^[^\\u0000")) return "it without line breaks and control characters";
	if (pattern.includes("0-9a-f")) return "a commit in hexadecimal digits";
	return `a string that matches ${cleanLine(pattern, 60)}`;
}
function listed(values) {
	return values.map((value) => JSON.stringify(value)).join(", ");
}
function described(data) {
	return typeof data === "object" && data !== null ? cleanLine(JSON.stringify(data), 80) : quoted(data);
}
const countOf = (data) => Array.isArray(data) ? data.length : 0;
/** Lists the forms that the schema allows: `{"kind": "clients", clients}, {"kind": "rate", perSecond}`. */
function forms(branches) {
	if (!Array.isArray(branches)) return "its forms";
	return branches.map(formOf).join(", ");
}
function formOf(branch) {
	if (branch.enum !== void 0) return listed(branch.enum);
	if (branch.properties === void 0) return TYPES[branch.type ?? ""] ?? branch.$ref?.split("/").at(-1) ?? "its forms";
	return `{${Object.entries(branch.properties).map(([name, value]) => {
		if (value.const !== void 0) return `"${name}": ${JSON.stringify(value.const)}`;
		return value.enum === void 0 ? name : `"${name}": ${value.enum.map((each) => JSON.stringify(each)).join(" | ")}`;
	}).join(", ")}}`;
}
/** Whether the schema allows only null there. */
function isNothingElse(departures, at, data) {
	return !departures.some(({ keyword, instancePath }) => instancePath === at && (keyword === "anyOf" || instancePath.startsWith(`${at}/`))) && data !== null;
}
/** Returns " or null" if null is allowed as well. */
function orNull(departures, { instancePath, keyword }) {
	if (keyword === "required" || keyword === "additionalProperties") return "";
	return departures.some((each) => each.instancePath === instancePath && each.keyword === "anyOf") ? " or null" : "";
}

// src/report/result/result.schema.generated.json
var result_schema_generated_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "urn:qwen-fault-drill:result:8",
	title: "The result of a fault drill",
	description: "Times are milliseconds. Fields named …AtMs count from the start of the drill. An unknown figure is null, never 0.",
	type: "object",
	required: [
		"$schema",
		"schemaVersion",
		"provenance",
		"verdict",
		"plan",
		"sampleColumns",
		"phases",
		"baseline",
		"session",
		"startedAt",
		"durationMs",
		"machine",
		"image",
		"readyMs",
		"bootUsage",
		"experiments",
		"usage",
		"sentiments",
		"checks",
		"warnings",
		"error"
	],
	properties: {
		"$schema": { "const": "urn:qwen-fault-drill:result:8" },
		"schemaVersion": { "const": 8 },
		"provenance": {
			"type": "object",
			"required": [
				"version",
				"action",
				"runUrl",
				"runAttempt",
				"headSha",
				"localCommand",
				"leg"
			],
			"properties": {
				"version": {
					"description": "Version of the drill.",
					"$ref": "#/$defs/line"
				},
				"action": { "anyOf": [{
					"type": "object",
					"required": ["repository", "ref"],
					"properties": {
						"repository": { "$ref": "#/$defs/line" },
						"ref": { "$ref": "#/$defs/line" }
					},
					"additionalProperties": false
				}, { "type": "null" }] },
				"runUrl": { "anyOf": [{ "$ref": "#/$defs/address" }, { "type": "null" }] },
				"runAttempt": {
					"description": "Attempt of the workflow run, counted from 1; null in a terminal.",
					"anyOf": [{
						"type": "integer",
						"minimum": 1,
						"maximum": 9007199254740991
					}, { "type": "null" }]
				},
				"headSha": { "anyOf": [{ "$ref": "#/$defs/commit" }, { "type": "null" }] },
				"localCommand": { "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
				"leg": {
					"description": "The job that ran the drill and its leg of the matrix; null in a terminal.",
					"anyOf": [{
						"type": "object",
						"required": [
							"job",
							"index",
							"total",
							"values"
						],
						"properties": {
							"job": { "$ref": "#/$defs/name" },
							"index": {
								"description": "Counted from 0.",
								"$ref": "#/$defs/count"
							},
							"total": { "$ref": "#/$defs/count" },
							"values": {
								"description": "The matrix's values; empty without a matrix.",
								"$ref": "#/$defs/line"
							}
						},
						"additionalProperties": false
					}, { "type": "null" }]
				}
			},
			"additionalProperties": false
		},
		"verdict": {
			"type": "object",
			"required": [
				"status",
				"sentence",
				"reasons",
				"tolerated"
			],
			"properties": {
				"status": { "enum": [
					"pass",
					"fail",
					"inconclusive",
					"error"
				] },
				"sentence": {
					"type": "array",
					"items": { "$ref": "#/$defs/message" },
					"maxItems": 20
				},
				"reasons": {
					"type": "array",
					"items": {
						"type": "array",
						"items": { "$ref": "#/$defs/message" },
						"maxItems": 20
					},
					"maxItems": 1e3
				},
				"tolerated": {
					"description": "What went wrong under experiments that are allowed to fail. It did not affect the status.",
					"type": "array",
					"items": {
						"type": "array",
						"items": { "$ref": "#/$defs/message" },
						"maxItems": 20
					},
					"maxItems": 1e3
				}
			},
			"additionalProperties": false
		},
		"plan": {
			"type": "object",
			"required": [
				"target",
				"service",
				"baseline",
				"readyTimeoutMs",
				"experiments",
				"load",
				"prompts",
				"requestTimeoutMs",
				"durationMs",
				"maxDurationMs",
				"limits",
				"abort",
				"budget",
				"onInconclusive"
			],
			"properties": {
				"target": {
					"type": "object",
					"required": [
						"image",
						"containerPort",
						"predictPath",
						"cpus",
						"memoryBytes",
						"command",
						"readOnly",
						"restartPolicy",
						"pull",
						"envKeys"
					],
					"properties": {
						"image": { "$ref": "#/$defs/name" },
						"containerPort": {
							"type": "integer",
							"minimum": 1,
							"maximum": 65535
						},
						"predictPath": { "$ref": "#/$defs/name" },
						"cpus": {
							"type": "number",
							"exclusiveMinimum": 0
						},
						"memoryBytes": {
							"type": "number",
							"exclusiveMinimum": 0
						},
						"command": { "anyOf": [{
							"type": "array",
							"items": { "const": "***" },
							"maxItems": 1e3
						}, { "type": "null" }] },
						"readOnly": { "type": "boolean" },
						"restartPolicy": { "oneOf": [{
							"type": "object",
							"required": ["name"],
							"properties": { "name": { "enum": [
								"no",
								"always",
								"unless-stopped"
							] } },
							"additionalProperties": false
						}, {
							"type": "object",
							"required": ["name", "maxRetries"],
							"properties": {
								"name": { "const": "on-failure" },
								"maxRetries": { "$ref": "#/$defs/count" }
							},
							"additionalProperties": false
						}] },
						"pull": { "enum": [
							"missing",
							"always",
							"never"
						] },
						"envKeys": {
							"description": "Names of the environment variables. Their values can be secrets, so they are left out.",
							"type": "array",
							"items": { "$ref": "#/$defs/line" },
							"maxItems": 1e3
						}
					},
					"additionalProperties": false
				},
				"service": {
					"description": "What a request and a good answer look like.",
					"type": "object",
					"required": [
						"preset",
						"model",
						"request",
						"answer",
						"headers"
					],
					"properties": {
						"preset": { "enum": ["qwen-allinone", "openai-chat"] },
						"model": { "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
						"request": {
							"description": "The body of a request in one line, with {{input}} in place of the text; more than 2,000 characters end in an ellipsis.",
							"$ref": "#/$defs/line"
						},
						"answer": {
							"description": "The status of a good answer, such as 200 or 2xx, and JSON pointers to its parts; null for a part that the service does not return.",
							"type": "object",
							"required": [
								"status",
								"text",
								"label",
								"success"
							],
							"properties": {
								"status": {
									"type": "string",
									"pattern": "^2(?:[0-9]{2}|xx)$"
								},
								"text": { "$ref": "#/$defs/line" },
								"label": { "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
								"success": { "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] }
							},
							"additionalProperties": false
						},
						"headers": {
							"description": "Headers of every request. Their values can be secrets and are left out.",
							"type": "object",
							"additionalProperties": { "const": "***" },
							"maxProperties": 100,
							"propertyNames": { "maxLength": 200 }
						}
					},
					"additionalProperties": false
				},
				"baseline": {
					"description": "The image to compare with. All other settings are those of the target.",
					"anyOf": [{
						"type": "object",
						"required": ["image", "pull"],
						"properties": {
							"image": { "$ref": "#/$defs/name" },
							"pull": { "enum": [
								"missing",
								"always",
								"never"
							] }
						},
						"additionalProperties": false
					}, { "type": "null" }]
				},
				"readyTimeoutMs": { "$ref": "#/$defs/milliseconds" },
				"experiments": {
					"type": "array",
					"items": {
						"type": "object",
						"required": [
							"kind",
							"name",
							"parameters"
						],
						"properties": {
							"kind": { "$ref": "#/$defs/name" },
							"name": {
								"description": "Its unique name in this drill.",
								"$ref": "#/$defs/name"
							},
							"parameters": {
								"description": "The parameters of this kind of experiment.",
								"type": "object",
								"additionalProperties": { "$ref": "#/$defs/parameter" },
								"maxProperties": 100,
								"propertyNames": { "maxLength": 2e3 }
							},
							"confidential": {
								"description": "Parameters that are not shown.",
								"type": "array",
								"items": { "$ref": "#/$defs/line" },
								"maxItems": 100
							},
							"inputs": {
								"description": "The inputs that the parameters were read from, if they differ from their defaults.",
								"type": "object",
								"additionalProperties": { "$ref": "#/$defs/line" },
								"maxProperties": 100,
								"propertyNames": { "maxLength": 200 }
							},
							"limits": {
								"description": "Its own limits, which override the plan's.",
								"type": "object",
								"properties": {
									"minAvailability": { "$ref": "#/$defs/ratio" },
									"maxP95Ms": { "$ref": "#/$defs/milliseconds" },
									"maxRecoveryMs": { "$ref": "#/$defs/milliseconds" },
									"maxSlowdown": {
										"description": "Compared with the baseline: 0.2 is 20 % slower.",
										"type": "number",
										"exclusiveMinimum": 0
									}
								},
								"additionalProperties": false
							},
							"abort": {
								"description": "Its own abort limits, which override the plan's.",
								"type": "object",
								"properties": {
									"minAvailability": { "anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }] },
									"maxP95Ms": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] }
								},
								"additionalProperties": false
							},
							"allowFailure": {
								"description": "Its results are reported, but do not affect the verdict.",
								"type": "boolean"
							}
						},
						"additionalProperties": false
					},
					"maxItems": 500
				},
				"load": { "oneOf": [{
					"type": "object",
					"required": ["kind", "clients"],
					"properties": {
						"kind": { "const": "clients" },
						"clients": {
							"type": "integer",
							"minimum": 1
						}
					},
					"additionalProperties": false
				}, {
					"type": "object",
					"required": ["kind", "perSecond"],
					"properties": {
						"kind": { "const": "rate" },
						"perSecond": {
							"type": "number",
							"exclusiveMinimum": 0
						}
					},
					"additionalProperties": false
				}] },
				"prompts": {
					"description": "The texts that are sent to the service: new ones each time, or the same few. The seed determines their order and what is new in them.",
					"type": "object",
					"required": ["texts", "seed"],
					"properties": {
						"texts": { "enum": ["new", "fixed"] },
						"seed": { "$ref": "#/$defs/count" }
					},
					"additionalProperties": false
				},
				"requestTimeoutMs": { "$ref": "#/$defs/milliseconds" },
				"durationMs": { "$ref": "#/$defs/milliseconds" },
				"maxDurationMs": { "$ref": "#/$defs/milliseconds" },
				"limits": {
					"type": "object",
					"required": [
						"minAvailability",
						"maxP95Ms",
						"maxRecoveryMs",
						"maxSlowdown"
					],
					"properties": {
						"minAvailability": { "$ref": "#/$defs/ratio" },
						"maxP95Ms": { "$ref": "#/$defs/milliseconds" },
						"maxRecoveryMs": { "$ref": "#/$defs/milliseconds" },
						"maxSlowdown": {
							"description": "Compared with the baseline: 0.2 is 20 % slower.",
							"type": "number",
							"exclusiveMinimum": 0
						}
					},
					"additionalProperties": false
				},
				"abort": {
					"description": "Limits that abort an experiment when they are crossed; null if not set.",
					"type": "object",
					"required": ["minAvailability", "maxP95Ms"],
					"properties": {
						"minAvailability": { "anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }] },
						"maxP95Ms": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] }
					},
					"additionalProperties": false
				},
				"budget": {
					"description": "Maximum use of the service over the whole drill; null if not set.",
					"type": "object",
					"required": ["maxMemoryBytes", "maxCpus"],
					"properties": {
						"maxMemoryBytes": { "anyOf": [{
							"type": "number",
							"exclusiveMinimum": 0
						}, { "type": "null" }] },
						"maxCpus": { "anyOf": [{
							"type": "number",
							"exclusiveMinimum": 0
						}, { "type": "null" }] }
					},
					"additionalProperties": false
				},
				"onInconclusive": { "enum": ["warn", "fail"] }
			},
			"additionalProperties": false
		},
		"sampleColumns": {
			"description": "The columns of a sample's row.",
			"const": [
				"promptId",
				"intendedAtMs",
				"sentAtMs",
				"endedAtMs",
				"latencyMs",
				"outcome",
				"status",
				"sentiment",
				"detail",
				"late",
				"shed",
				"byExperiment",
				"generatorFull"
			]
		},
		"phases": {
			"type": "array",
			"items": { "$ref": "#/$defs/phase" },
			"maxItems": 1e3
		},
		"baseline": {
			"description": "The record of the baseline image; null if the plan has none.",
			"anyOf": [{
				"type": "object",
				"required": [
					"image",
					"readyMs",
					"experiments",
					"usage",
					"comparisons"
				],
				"properties": {
					"image": { "anyOf": [{ "$ref": "#/$defs/image" }, { "type": "null" }] },
					"readyMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
					"experiments": {
						"description": "The record's experiments, in the same order, as they ran on the baseline.",
						"type": "array",
						"items": { "$ref": "#/$defs/experiment" },
						"maxItems": 1e3
					},
					"usage": {
						"description": "What its container used, one entry per reading.",
						"type": "array",
						"items": { "$ref": "#/$defs/usageMoment" },
						"maxItems": 1e5
					},
					"comparisons": {
						"description": "The candidate compared with the baseline. Both get the same requests in turn, so their samples are pairs.",
						"type": "array",
						"items": {
							"type": "object",
							"required": [
								"scope",
								"experiment",
								"candidate",
								"baseline"
							],
							"properties": {
								"scope": {
									"description": "`steady-state`, or the name of the experiment that both images were under.",
									"$ref": "#/$defs/name"
								},
								"experiment": {
									"description": "Index of that experiment in the record.",
									"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
								},
								"candidate": { "$ref": "#/$defs/phase" },
								"baseline": { "$ref": "#/$defs/phase" }
							},
							"additionalProperties": false
						},
						"maxItems": 1e3
					}
				},
				"additionalProperties": false
			}, { "type": "null" }]
		},
		"session": {
			"description": "The drill's session: a label on everything that the drill created in the engine.",
			"$ref": "#/$defs/line"
		},
		"startedAt": { "$ref": "#/$defs/moment" },
		"durationMs": { "$ref": "#/$defs/milliseconds" },
		"machine": { "anyOf": [{
			"type": "object",
			"required": [
				"cpuModel",
				"cores",
				"kernel",
				"engineVersion",
				"cgroupVersion",
				"cgroupDriver",
				"canaryMs",
				"generatorPriority",
				"engineMachine"
			],
			"properties": {
				"cpuModel": { "$ref": "#/$defs/line" },
				"cores": { "$ref": "#/$defs/count" },
				"kernel": { "$ref": "#/$defs/line" },
				"engineVersion": { "$ref": "#/$defs/line" },
				"cgroupVersion": { "$ref": "#/$defs/line" },
				"cgroupDriver": { "$ref": "#/$defs/line" },
				"canaryMs": {
					"description": "Time that a fixed computation took before any container was started.",
					"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
				},
				"generatorPriority": {
					"description": "The priority that the load generator got.",
					"$ref": "#/$defs/line"
				},
				"engineMachine": {
					"description": "The engine's machine, if it is not the one that runs the drill. Kernel, engine and control groups are then those of the engine's machine.",
					"anyOf": [{
						"type": "object",
						"required": ["cores", "architecture"],
						"properties": {
							"cores": { "$ref": "#/$defs/count" },
							"architecture": { "$ref": "#/$defs/line" }
						},
						"additionalProperties": false
					}, { "type": "null" }]
				}
			},
			"additionalProperties": false
		}, { "type": "null" }] },
		"image": { "anyOf": [{ "$ref": "#/$defs/image" }, { "type": "null" }] },
		"readyMs": {
			"description": "Time from the container's start to its first good answer.",
			"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
		},
		"bootUsage": {
			"description": "What the container used from its start to the end of the warm-up.",
			"anyOf": [{ "$ref": "#/$defs/usage" }, { "type": "null" }]
		},
		"experiments": {
			"type": "array",
			"items": { "$ref": "#/$defs/experiment" },
			"maxItems": 1e3
		},
		"usage": {
			"description": "What the candidate's container used since its first good answer, one entry per reading.",
			"type": "array",
			"items": { "$ref": "#/$defs/usageMoment" },
			"maxItems": 1e5
		},
		"sentiments": {
			"type": "array",
			"items": {
				"type": "object",
				"required": [
					"promptId",
					"text",
					"steady",
					"underExperiment",
					"changed"
				],
				"properties": {
					"promptId": { "$ref": "#/$defs/name" },
					"text": { "$ref": "#/$defs/line" },
					"steady": {
						"type": "array",
						"items": { "$ref": "#/$defs/line" },
						"maxItems": 1e3
					},
					"underExperiment": {
						"type": "array",
						"items": { "$ref": "#/$defs/line" },
						"maxItems": 1e3
					},
					"changed": { "type": "boolean" }
				},
				"additionalProperties": false
			},
			"maxItems": 1e4
		},
		"checks": {
			"type": "array",
			"items": {
				"type": "object",
				"required": [
					"scope",
					"objective",
					"status",
					"leaning",
					"requests",
					"measured",
					"proven",
					"reason"
				],
				"properties": {
					"scope": { "$ref": "#/$defs/name" },
					"objective": {
						"type": "object",
						"required": ["kind", "limit"],
						"properties": {
							"kind": { "$ref": "#/$defs/objectiveKind" },
							"limit": {
								"description": "In the objective's unit; null if the limit is the baseline's own result.",
								"anyOf": [{
									"type": "number",
									"minimum": 0
								}, { "type": "null" }]
							}
						},
						"additionalProperties": false
					},
					"status": { "enum": [
						"pass",
						"fail",
						"inconclusive",
						"not-applicable"
					] },
					"leaning": { "anyOf": [{ "enum": ["pass", "fail"] }, { "type": "null" }] },
					"requests": { "$ref": "#/$defs/count" },
					"measured": {
						"description": "In the objective's unit: for example a ratio, milliseconds or a multiple.",
						"anyOf": [{ "type": "number" }, { "type": "null" }]
					},
					"proven": {
						"description": "The bound that the samples prove at 95 %.",
						"anyOf": [{ "type": "number" }, { "type": "null" }]
					},
					"comparison": {
						"description": "Only for a comparison with the baseline: ratios of the candidate's latency to the baseline's.",
						"type": "object",
						"required": [
							"pairs",
							"low",
							"high",
							"smallestSeen"
						],
						"properties": {
							"pairs": { "$ref": "#/$defs/count" },
							"low": {
								"description": "Lower end of the ratio's 95 % interval; `high` is the upper end.",
								"anyOf": [{ "type": "number" }, { "type": "null" }]
							},
							"high": { "anyOf": [{ "type": "number" }, { "type": "null" }] },
							"smallestSeen": {
								"description": "The smallest ratio that would have been detected as a slowdown with a probability of 95 %.",
								"anyOf": [{ "type": "number" }, { "type": "null" }]
							}
						},
						"additionalProperties": false
					},
					"reason": {
						"type": "array",
						"items": { "$ref": "#/$defs/message" },
						"maxItems": 20
					}
				},
				"additionalProperties": false
			},
			"maxItems": 1e3
		},
		"warnings": {
			"type": "array",
			"items": { "$ref": "#/$defs/message" },
			"maxItems": 1e3
		},
		"error": {
			"description": "Why the drill could not be completed, outermost cause first.",
			"anyOf": [{
				"type": "array",
				"items": { "$ref": "#/$defs/lines" },
				"maxItems": 100
			}, { "type": "null" }]
		}
	},
	additionalProperties: false,
	$defs: {
		"address": {
			"type": "string",
			"format": "uri",
			"pattern": "^https?:",
			"maxLength": 2e3
		},
		"argument": { "anyOf": [{ "oneOf": [
			{ "type": "number" },
			{ "$ref": "#/$defs/line" },
			{ "type": "boolean" },
			{
				"type": "object",
				"additionalProperties": { "anyOf": [{ "oneOf": [
					{ "type": "number" },
					{ "$ref": "#/$defs/line" },
					{ "type": "boolean" }
				] }, { "type": "null" }] },
				"maxProperties": 100,
				"propertyNames": { "maxLength": 100 }
			},
			{
				"type": "array",
				"items": { "oneOf": [
					{ "type": "number" },
					{ "$ref": "#/$defs/line" },
					{
						"type": "object",
						"additionalProperties": { "anyOf": [{ "oneOf": [
							{ "type": "number" },
							{ "$ref": "#/$defs/line" },
							{ "type": "boolean" }
						] }, { "type": "null" }] },
						"maxProperties": 100,
						"propertyNames": { "maxLength": 100 }
					}
				] },
				"maxItems": 1e3
			}
		] }, { "type": "null" }] },
		"asked": {
			"type": "array",
			"items": {
				"type": "object",
				"required": [
					"name",
					"status",
					"latencyMs",
					"held",
					"detail"
				],
				"properties": {
					"name": { "$ref": "#/$defs/line" },
					"status": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
					"latencyMs": { "$ref": "#/$defs/milliseconds" },
					"held": { "type": "boolean" },
					"detail": { "$ref": "#/$defs/line" }
				},
				"additionalProperties": false
			},
			"maxItems": 1e4
		},
		"commit": {
			"type": "string",
			"pattern": "^[0-9a-f]{7,64}$"
		},
		"count": {
			"type": "integer",
			"minimum": 0
		},
		"experiment": {
			"type": "object",
			"required": [
				"kind",
				"name",
				"allowFailure",
				"allowance",
				"description",
				"plannedChecks",
				"uses",
				"effect",
				"outcome",
				"aborted",
				"skipped"
			],
			"properties": {
				"kind": { "$ref": "#/$defs/name" },
				"name": {
					"description": "Its name in this drill, which is also the scope of its checks.",
					"$ref": "#/$defs/name"
				},
				"allowFailure": { "type": "boolean" },
				"allowance": {
					"description": "What is added to the limits for the disturbance itself.",
					"anyOf": [{
						"type": "object",
						"required": ["latencyMs"],
						"properties": { "latencyMs": { "$ref": "#/$defs/milliseconds" } },
						"additionalProperties": false
					}, { "type": "null" }]
				},
				"description": {
					"description": "What it does.",
					"$ref": "#/$defs/message"
				},
				"plannedChecks": {
					"description": "The objectives that must be checked.",
					"type": "array",
					"items": { "$ref": "#/$defs/objectiveKind" },
					"maxItems": 100
				},
				"uses": {
					"description": "What the experiment itself uses in the container.",
					"type": "array",
					"items": { "enum": [
						"cpu",
						"memory",
						"disk",
						"network"
					] },
					"maxItems": 4
				},
				"effect": { "anyOf": [{
					"description": "Whether the experiment had a measurable effect.",
					"type": "object",
					"required": ["observed", "message"],
					"properties": {
						"observed": { "type": "boolean" },
						"message": { "$ref": "#/$defs/message" }
					},
					"additionalProperties": false
				}, { "type": "null" }] },
				"outcome": { "oneOf": [
					{
						"description": "A disturbance under load.",
						"type": "object",
						"required": [
							"type",
							"removal",
							"liveness",
							"duringPhase",
							"afterPhase",
							"latencyBackMs"
						],
						"properties": {
							"type": { "const": "load" },
							"removal": { "$ref": "#/$defs/removal" },
							"liveness": {
								"description": "The container before and after the experiment.",
								"anyOf": [{
									"type": "object",
									"required": ["before", "after"],
									"properties": {
										"before": { "$ref": "#/$defs/liveness" },
										"after": { "$ref": "#/$defs/liveness" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"duringPhase": {
								"description": "Index of its own phase in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"afterPhase": {
								"description": "Index of the phase after it in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"latencyBackMs": {
								"description": "Time from its end until latency was back at its steady state; null if that was not observed.",
								"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
							}
						},
						"additionalProperties": false
					},
					{
						"description": "A disturbance under load that should trigger the service's degraded mode.",
						"type": "object",
						"required": [
							"type",
							"removal",
							"liveness",
							"duringPhase",
							"afterPhase",
							"latencyBackMs",
							"degraded"
						],
						"properties": {
							"type": { "const": "degradation" },
							"removal": { "$ref": "#/$defs/removal" },
							"liveness": {
								"description": "The container before and after the experiment.",
								"anyOf": [{
									"type": "object",
									"required": ["before", "after"],
									"properties": {
										"before": { "$ref": "#/$defs/liveness" },
										"after": { "$ref": "#/$defs/liveness" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"duringPhase": {
								"description": "Index of its own phase in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"afterPhase": {
								"description": "Index of the phase after it in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"latencyBackMs": {
								"description": "Time from its end until latency was back at its steady state; null if that was not observed.",
								"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
							},
							"degraded": { "anyOf": [{
								"type": "object",
								"required": [
									"before",
									"under",
									"after",
									"backMs",
									"watchedMs",
									"sessions"
								],
								"properties": {
									"before": {
										"description": "What the service reported as disabled: before the experiment, at its end, and after it, each without load; null if it reported nothing of the kind.",
										"$ref": "#/$defs/steps"
									},
									"under": { "$ref": "#/$defs/steps" },
									"after": { "$ref": "#/$defs/steps" },
									"backMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
									"watchedMs": { "$ref": "#/$defs/milliseconds" },
									"sessions": { "anyOf": [{
										"type": "object",
										"required": [
											"turnedAwayBefore",
											"running",
											"fresh"
										],
										"properties": {
											"turnedAwayBefore": { "$ref": "#/$defs/count" },
											"running": { "$ref": "#/$defs/asked" },
											"fresh": { "$ref": "#/$defs/asked" }
										},
										"additionalProperties": false
									}, { "type": "null" }] }
								},
								"additionalProperties": false
							}, { "type": "null" }] }
						},
						"additionalProperties": false
					},
					{
						"description": "Unusual requests in addition to the load.",
						"type": "object",
						"required": [
							"type",
							"liveness",
							"duringPhase",
							"afterPhase",
							"latencyBackMs",
							"questioned"
						],
						"properties": {
							"type": { "const": "questions" },
							"liveness": {
								"description": "The container before and after the experiment.",
								"anyOf": [{
									"type": "object",
									"required": ["before", "after"],
									"properties": {
										"before": { "$ref": "#/$defs/liveness" },
										"after": { "$ref": "#/$defs/liveness" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"duringPhase": {
								"description": "Index of its own phase in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"afterPhase": {
								"description": "Index of the phase after it in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"latencyBackMs": {
								"description": "Time from its end until latency was back at its steady state; null if that was not observed.",
								"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
							},
							"questioned": { "anyOf": [{
								"type": "object",
								"required": [
									"planned",
									"asked",
									"left"
								],
								"properties": {
									"planned": { "$ref": "#/$defs/count" },
									"asked": { "$ref": "#/$defs/asked" },
									"left": { "anyOf": [{
										"type": "object",
										"required": [
											"bodies",
											"sentBytes",
											"leftBytes"
										],
										"properties": {
											"bodies": { "$ref": "#/$defs/count" },
											"sentBytes": { "type": "number" },
											"leftBytes": {
												"description": "Null if the memory could not be read.",
												"anyOf": [{ "type": "number" }, { "type": "null" }]
											}
										},
										"additionalProperties": false
									}, { "type": "null" }] }
								},
								"additionalProperties": false
							}, { "type": "null" }] }
						},
						"additionalProperties": false
					},
					{
						"description": "A multiple of the load that the service can answer.",
						"type": "object",
						"required": [
							"type",
							"liveness",
							"duringPhase",
							"afterPhase",
							"latencyBackMs",
							"capacityPerSecond",
							"plannedPerSecond"
						],
						"properties": {
							"type": { "const": "spike" },
							"liveness": {
								"description": "The container before and after the experiment.",
								"anyOf": [{
									"type": "object",
									"required": ["before", "after"],
									"properties": {
										"before": { "$ref": "#/$defs/liveness" },
										"after": { "$ref": "#/$defs/liveness" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"duringPhase": {
								"description": "Index of its own phase in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"afterPhase": {
								"description": "Index of the phase after it in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"latencyBackMs": {
								"description": "Time from its end until latency was back at its steady state; null if that was not observed.",
								"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
							},
							"capacityPerSecond": {
								"description": "Good answers per second when the service is fully loaded.",
								"anyOf": [{
									"type": "number",
									"minimum": 0
								}, { "type": "null" }]
							},
							"plannedPerSecond": {
								"description": "Planned requests per second.",
								"anyOf": [{
									"type": "number",
									"minimum": 0
								}, { "type": "null" }]
							}
						},
						"additionalProperties": false
					},
					{
						"description": "A load during which memory use is recorded.",
						"type": "object",
						"required": [
							"type",
							"liveness",
							"duringPhase",
							"maxGrowth",
							"memory"
						],
						"properties": {
							"type": { "const": "soak" },
							"liveness": {
								"description": "The container before and after the experiment.",
								"anyOf": [{
									"type": "object",
									"required": ["before", "after"],
									"properties": {
										"before": { "$ref": "#/$defs/liveness" },
										"after": { "$ref": "#/$defs/liveness" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"duringPhase": {
								"description": "Index of its own phase in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"maxGrowth": {
								"description": "The limit, in bytes per request.",
								"type": "number",
								"minimum": 0
							},
							"memory": {
								"description": "Memory readings during the load.",
								"anyOf": [{
									"type": "array",
									"items": {
										"type": "object",
										"required": ["atMs", "bytes"],
										"properties": {
											"atMs": { "$ref": "#/$defs/milliseconds" },
											"bytes": {
												"type": "number",
												"minimum": 0
											}
										},
										"additionalProperties": false
									},
									"maxItems": 1e5
								}, { "type": "null" }]
							}
						},
						"additionalProperties": false
					},
					{
						"description": "Texts sent one after the other, without any other load.",
						"type": "object",
						"required": [
							"type",
							"liveness",
							"usage",
							"attempted"
						],
						"properties": {
							"type": { "const": "probe" },
							"liveness": {
								"description": "The container before and after the experiment.",
								"anyOf": [{
									"type": "object",
									"required": ["before", "after"],
									"properties": {
										"before": { "$ref": "#/$defs/liveness" },
										"after": { "$ref": "#/$defs/liveness" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"usage": {
								"description": "What the container used meanwhile.",
								"anyOf": [{ "$ref": "#/$defs/usage" }, { "type": "null" }]
							},
							"attempted": { "anyOf": [{
								"type": "object",
								"required": [
									"startedAtMs",
									"endedAtMs",
									"planned",
									"minHeld",
									"labels",
									"promptKnown",
									"attempts"
								],
								"properties": {
									"startedAtMs": { "$ref": "#/$defs/milliseconds" },
									"endedAtMs": { "$ref": "#/$defs/milliseconds" },
									"planned": { "$ref": "#/$defs/count" },
									"minHeld": { "$ref": "#/$defs/ratio" },
									"labels": { "type": "boolean" },
									"promptKnown": { "type": "boolean" },
									"attempts": {
										"type": "array",
										"items": {
											"type": "object",
											"required": [
												"name",
												"status",
												"latencyMs",
												"plain",
												"label",
												"outcome",
												"leaked",
												"detail"
											],
											"properties": {
												"name": { "$ref": "#/$defs/line" },
												"status": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
												"latencyMs": { "$ref": "#/$defs/milliseconds" },
												"plain": { "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
												"label": { "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
												"outcome": { "enum": [
													"held",
													"turned",
													"refused",
													"unanswered"
												] },
												"leaked": { "type": "boolean" },
												"detail": { "$ref": "#/$defs/line" }
											},
											"additionalProperties": false
										},
										"maxItems": 1e4
									}
								},
								"additionalProperties": false
							}, { "type": "null" }] }
						},
						"additionalProperties": false
					},
					{
						"description": "An outage, and the recovery from it.",
						"type": "object",
						"required": [
							"type",
							"removal",
							"recovery",
							"watched",
							"usage",
							"afterPhase"
						],
						"properties": {
							"type": { "const": "crash" },
							"removal": { "$ref": "#/$defs/removal" },
							"recovery": { "anyOf": [{
								"description": "The chain of events of a recovery. A null field means that the event was not observed.",
								"type": "object",
								"required": [
									"beganAtMs",
									"trigger",
									"stop",
									"countedFrom",
									"victim",
									"diedMs",
									"endedMs",
									"exitCode",
									"startedMs",
									"listeningMs",
									"listeningProbe",
									"firstGoodAnswerMs",
									"comeback",
									"health",
									"lastFailedMs",
									"restartCountBefore",
									"restartCountAfter",
									"startedAtBefore",
									"startedAtAfter",
									"inFlight"
								],
								"properties": {
									"beganAtMs": {
										"description": "On the drill's clock. All other times here count from this moment.",
										"$ref": "#/$defs/milliseconds"
									},
									"trigger": {
										"description": "What caused the outage; `stop` is a stop signal.",
										"enum": [
											"kill",
											"oom",
											"stop"
										]
									},
									"stop": { "anyOf": [{
										"description": "How a container was asked to stop, and what it did.",
										"type": "object",
										"required": [
											"graceMs",
											"signal",
											"first",
											"firstTakes",
											"handled",
											"forcedMs"
										],
										"properties": {
											"graceMs": { "$ref": "#/$defs/milliseconds" },
											"signal": { "$ref": "#/$defs/line" },
											"first": {
												"description": "The container's first process, which gets the signal.",
												"$ref": "#/$defs/process"
											},
											"firstTakes": {
												"description": "What it does with the signal; `nothing`: the kernel drops the signal.",
												"anyOf": [{ "enum": [
													"handler",
													"wait",
													"nothing"
												] }, { "type": "null" }]
											},
											"handled": {
												"description": "Whether the judged process handles the signal.",
												"anyOf": [{ "type": "boolean" }, { "type": "null" }]
											},
											"forcedMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] }
										},
										"additionalProperties": false
									}, { "type": "null" }] },
									"countedFrom": { "enum": ["outage", "end"] },
									"victim": { "anyOf": [{
										"description": "The killed process; for a graceful stop, the process that is judged.",
										"type": "object",
										"required": [
											"name",
											"pidInside",
											"pid",
											"residentBytes",
											"ancestors",
											"isFirst",
											"askedFor",
											"chosenAs"
										],
										"properties": {
											"name": { "$ref": "#/$defs/line" },
											"pidInside": { "anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }] },
											"pid": { "$ref": "#/$defs/count" },
											"residentBytes": { "$ref": "#/$defs/count" },
											"ancestors": {
												"description": "From its parent up to the container's first process.",
												"type": "array",
												"items": { "$ref": "#/$defs/process" },
												"maxItems": 8
											},
											"isFirst": { "type": "boolean" },
											"askedFor": { "enum": [
												"serving",
												"main",
												"largest"
											] },
											"chosenAs": { "enum": [
												"serving",
												"main",
												"largest"
											] }
										},
										"additionalProperties": false
									}, { "type": "null" }] },
									"diedMs": {
										"description": "When the process was gone; for a graceful stop, when the container was.",
										"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
									},
									"endedMs": {
										"description": "When the container ended.",
										"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
									},
									"exitCode": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
									"startedMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
									"listeningMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
									"listeningProbe": { "enum": ["container-address", "http-exchange"] },
									"firstGoodAnswerMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
									"comeback": { "anyOf": [{
										"description": "The process that answers after the outage.",
										"type": "object",
										"required": ["how", "by"],
										"properties": {
											"how": { "enum": [
												"container-started",
												"respawned",
												"survived",
												"unknown"
											] },
											"by": { "anyOf": [{ "$ref": "#/$defs/process" }, { "type": "null" }] }
										},
										"additionalProperties": false
									}, { "type": "null" }] },
									"health": {
										"description": "Result of the image's own health check at the end; null if it has none.",
										"anyOf": [{ "enum": [
											"healthy",
											"unhealthy",
											"starting"
										] }, { "type": "null" }]
									},
									"lastFailedMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
									"restartCountBefore": { "$ref": "#/$defs/count" },
									"restartCountAfter": { "anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }] },
									"startedAtBefore": { "$ref": "#/$defs/name" },
									"startedAtAfter": { "anyOf": [{ "$ref": "#/$defs/name" }, { "type": "null" }] },
									"inFlight": {
										"description": "The request that was in flight at the kill or the signal.",
										"anyOf": [{
											"type": "object",
											"required": [
												"outcome",
												"detail",
												"endedMs"
											],
											"properties": {
												"outcome": { "enum": [
													"ok",
													"http-error",
													"timeout",
													"refused",
													"dropped",
													"wrong-answer",
													"none",
													"unanswered"
												] },
												"detail": { "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
												"endedMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] }
											},
											"additionalProperties": false
										}, { "type": "null" }]
									}
								},
								"additionalProperties": false
							}, { "type": "null" }] },
							"watched": {
								"description": "How the recovery was watched, and the service's last answer.",
								"anyOf": [{
									"type": "object",
									"required": [
										"forMs",
										"lastAnswer",
										"lastOutcome",
										"lastStatus",
										"noise"
									],
									"properties": {
										"forMs": { "$ref": "#/$defs/milliseconds" },
										"lastAnswer": { "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
										"lastOutcome": {
											"description": "How the last request ended.",
											"anyOf": [{ "enum": [
												"ok",
												"http-error",
												"timeout",
												"refused",
												"dropped",
												"wrong-answer"
											] }, { "type": "null" }]
										},
										"lastStatus": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
										"noise": { "$ref": "#/$defs/noise" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"usage": {
								"description": "What the container used until the end of the recovery.",
								"anyOf": [{ "$ref": "#/$defs/usage" }, { "type": "null" }]
							},
							"afterPhase": {
								"description": "Index of the phase after it in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							}
						},
						"additionalProperties": false
					}
				] },
				"aborted": {
					"description": "Why it was ended early.",
					"anyOf": [{ "$ref": "#/$defs/message" }, { "type": "null" }]
				},
				"skipped": {
					"description": "Why it did not run.",
					"anyOf": [{ "$ref": "#/$defs/message" }, { "type": "null" }]
				}
			},
			"additionalProperties": false
		},
		"image": {
			"type": "object",
			"required": [
				"reference",
				"id",
				"digest"
			],
			"properties": {
				"reference": { "$ref": "#/$defs/name" },
				"id": { "$ref": "#/$defs/name" },
				"digest": { "anyOf": [{ "$ref": "#/$defs/name" }, { "type": "null" }] }
			},
			"additionalProperties": false
		},
		"line": {
			"description": "One line of text without control characters.",
			"type": "string",
			"maxLength": 2e3,
			"pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$"
		},
		"lines": {
			"description": "Text without control characters other than line feeds.",
			"type": "string",
			"maxLength": 8e3,
			"pattern": "^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$"
		},
		"liveness": {
			"description": "The engine's information about a container at one moment.",
			"type": "object",
			"required": [
				"status",
				"startedAt",
				"restartCount",
				"exitCode",
				"oomKilled"
			],
			"properties": {
				"status": { "$ref": "#/$defs/name" },
				"startedAt": { "$ref": "#/$defs/name" },
				"restartCount": { "$ref": "#/$defs/count" },
				"exitCode": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
				"oomKilled": { "type": "boolean" }
			},
			"additionalProperties": false
		},
		"message": {
			"description": "What happened, as a code with figures. A report turns it into a sentence.",
			"type": "object",
			"required": ["code", "args"],
			"properties": {
				"code": { "$ref": "#/$defs/name" },
				"args": {
					"type": "object",
					"additionalProperties": { "$ref": "#/$defs/argument" },
					"maxProperties": 100,
					"propertyNames": { "maxLength": 100 }
				}
			},
			"additionalProperties": false
		},
		"milliseconds": { "type": "number" },
		"moment": {
			"type": "string",
			"format": "date-time",
			"maxLength": 40
		},
		"name": {
			"description": "A name: one line of text without control characters.",
			"type": "string",
			"maxLength": 2e3,
			"pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$"
		},
		"noise": {
			"description": "How busy the runner itself was.",
			"type": "object",
			"required": [
				"stealRatio",
				"busyRatio",
				"foreignRatio",
				"headroomRatio",
				"loopLagP99Ms",
				"canary"
			],
			"properties": {
				"stealRatio": {
					"description": "Share of the runner's CPU time that the hypervisor took.",
					"anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }]
				},
				"busyRatio": {
					"description": "Used share of the CPU time of all cores.",
					"anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }]
				},
				"foreignRatio": {
					"description": "Share of the CPU time of all cores that other programs than the drill used.",
					"anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }]
				},
				"headroomRatio": {
					"description": "CPUs that other programs left to the drill's containers / CPUs that the active containers may use.",
					"anyOf": [{
						"type": "number",
						"minimum": 0
					}, { "type": "null" }]
				},
				"loopLagP99Ms": {
					"description": "How late the load generator's event loop ran.",
					"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
				},
				"canary": {
					"description": "A fixed computation of about 5 ms that runs repeatedly.",
					"anyOf": [{
						"type": "object",
						"required": [
							"runs",
							"medianMs",
							"cv",
							"waitRatio"
						],
						"properties": {
							"runs": { "$ref": "#/$defs/count" },
							"medianMs": { "$ref": "#/$defs/milliseconds" },
							"cv": {
								"description": "Standard deviation of its times / their mean, without the slowest 5 % (rounded up) of the runs.",
								"type": "number",
								"minimum": 0
							},
							"waitRatio": {
								"description": "Share of its time that it waited for a core.",
								"anyOf": [{
									"type": "number",
									"minimum": 0
								}, { "type": "null" }]
							}
						},
						"additionalProperties": false
					}, { "type": "null" }]
				}
			},
			"additionalProperties": false
		},
		"objectiveKind": { "enum": [
			"availability",
			"p95",
			"recovery",
			"steady",
			"stop",
			"growth",
			"refusals",
			"isolation",
			"prompt-kept",
			"long-texts",
			"shedding",
			"goodput",
			"degrading",
			"running-first",
			"memory-left",
			"budget-memory",
			"budget-cpu",
			"baseline-slowdown",
			"baseline-availability"
		] },
		"parameter": {
			"description": "A parameter's value.",
			"anyOf": [
				{ "$ref": "#/$defs/line" },
				{ "type": [
					"number",
					"boolean",
					"null"
				] },
				{
					"type": "array",
					"items": { "$ref": "#/$defs/parameter" },
					"maxItems": 100
				},
				{
					"type": "object",
					"additionalProperties": { "$ref": "#/$defs/parameter" },
					"maxProperties": 100,
					"propertyNames": { "maxLength": 2e3 }
				}
			]
		},
		"phase": {
			"type": "object",
			"required": [
				"name",
				"startedAtMs",
				"endedAtMs",
				"measurement",
				"usage",
				"noise",
				"samples"
			],
			"properties": {
				"name": {
					"description": "`steady-state`, an experiment's name, or `after <name>`.",
					"$ref": "#/$defs/name"
				},
				"startedAtMs": { "$ref": "#/$defs/milliseconds" },
				"endedAtMs": { "$ref": "#/$defs/milliseconds" },
				"measurement": {
					"type": "object",
					"required": [
						"requests",
						"ok",
						"availability",
						"byOutcome",
						"p50Ms",
						"p95Ms",
						"generatorLagP99Ms",
						"late"
					],
					"properties": {
						"requests": { "$ref": "#/$defs/count" },
						"ok": { "$ref": "#/$defs/count" },
						"availability": { "anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }] },
						"byOutcome": {
							"type": "object",
							"required": [
								"ok",
								"http-error",
								"timeout",
								"refused",
								"dropped",
								"wrong-answer"
							],
							"properties": {
								"ok": { "$ref": "#/$defs/count" },
								"http-error": { "$ref": "#/$defs/count" },
								"timeout": { "$ref": "#/$defs/count" },
								"refused": { "$ref": "#/$defs/count" },
								"dropped": { "$ref": "#/$defs/count" },
								"wrong-answer": { "$ref": "#/$defs/count" }
							},
							"additionalProperties": false
						},
						"p50Ms": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
						"p95Ms": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
						"generatorLagP99Ms": {
							"description": "How late the load generator sent requests.",
							"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
						},
						"late": {
							"description": "Number of requests that the load generator sent late.",
							"$ref": "#/$defs/count"
						}
					},
					"additionalProperties": false
				},
				"usage": { "anyOf": [{ "$ref": "#/$defs/usage" }, { "type": "null" }] },
				"noise": { "$ref": "#/$defs/noise" },
				"samples": {
					"type": "array",
					"items": {
						"description": "A row with the columns of sampleColumns.",
						"type": "array",
						"prefixItems": [
							{ "$ref": "#/$defs/name" },
							{ "$ref": "#/$defs/milliseconds" },
							{
								"description": "null: never sent",
								"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
							},
							{ "$ref": "#/$defs/milliseconds" },
							{
								"description": "From the intended send time; a failed request counts as at least the request time-out.",
								"$ref": "#/$defs/milliseconds"
							},
							{ "enum": [
								"ok",
								"http-error",
								"timeout",
								"refused",
								"dropped",
								"wrong-answer"
							] },
							{ "anyOf": [{ "type": "integer" }, { "type": "null" }] },
							{ "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
							{ "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
							{
								"description": "Whether the load generator sent it late.",
								"type": "boolean"
							},
							{
								"description": "The service rejected it with 429 or 503 and Retry-After.",
								"type": "boolean"
							},
							{
								"description": "The experiment itself caused its failure, so it is not judged.",
								"type": "boolean"
							},
							{
								"description": "Dropped because the maximum number of requests that the generator can hold were already waiting.",
								"type": "boolean"
							}
						],
						"minItems": 13,
						"items": false
					},
					"maxItems": 1e6
				}
			},
			"additionalProperties": false
		},
		"process": {
			"description": "A process, with its number inside the container.",
			"type": "object",
			"required": ["name", "pidInside"],
			"properties": {
				"name": { "$ref": "#/$defs/line" },
				"pidInside": { "anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }] }
			},
			"additionalProperties": false
		},
		"ratio": {
			"type": "number",
			"minimum": 0,
			"maximum": 1
		},
		"removal": {
			"description": "How a disturbance was removed.",
			"type": "object",
			"required": ["status", "processesLeft"],
			"properties": {
				"status": { "oneOf": [{ "enum": ["pending", "done"] }, {
					"type": "object",
					"required": ["failed"],
					"properties": { "failed": { "$ref": "#/$defs/line" } },
					"additionalProperties": false
				}] },
				"processesLeft": {
					"description": "Number of its processes that are left in the container; null if it has none, or the number is not known.",
					"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
				}
			},
			"additionalProperties": false
		},
		"steps": { "anyOf": [{
			"type": "array",
			"items": { "$ref": "#/$defs/line" },
			"maxItems": 20
		}, { "type": "null" }] },
		"usage": {
			"type": "object",
			"required": [
				"cpuShare",
				"throttledRatio",
				"throttledShare",
				"memoryBytes",
				"peaks"
			],
			"properties": {
				"cpuShare": {
					"description": "CPU seconds used per second.",
					"anyOf": [{ "type": "number" }, { "type": "null" }]
				},
				"throttledRatio": {
					"description": "Share of scheduling periods that were throttled.",
					"anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }]
				},
				"throttledShare": {
					"description": "Seconds throttled per second, summed over the cores.",
					"anyOf": [{ "type": "number" }, { "type": "null" }]
				},
				"memoryBytes": { "anyOf": [{ "type": "number" }, { "type": "null" }] },
				"peaks": {
					"description": "Peak use: for memory the largest reading, for everything else the largest mean per second over 5 s.",
					"type": "object",
					"required": [
						"cpus",
						"memoryBytes",
						"writtenPerSecond",
						"readPerSecond",
						"networkPerSecond"
					],
					"properties": {
						"cpus": {
							"description": "CPU seconds used per second.",
							"anyOf": [{
								"type": "number",
								"minimum": 0
							}, { "type": "null" }]
						},
						"memoryBytes": { "anyOf": [{
							"type": "number",
							"minimum": 0
						}, { "type": "null" }] },
						"writtenPerSecond": {
							"description": "Bytes written to block devices.",
							"anyOf": [{
								"type": "number",
								"minimum": 0
							}, { "type": "null" }]
						},
						"readPerSecond": {
							"description": "Bytes read from block devices.",
							"anyOf": [{
								"type": "number",
								"minimum": 0
							}, { "type": "null" }]
						},
						"networkPerSecond": {
							"description": "Bytes received and sent.",
							"anyOf": [{
								"type": "number",
								"minimum": 0
							}, { "type": "null" }]
						}
					},
					"additionalProperties": false
				}
			},
			"additionalProperties": false
		},
		"usageMoment": {
			"description": "What a container used since the previous reading, and its memory at this one.",
			"type": "object",
			"required": [
				"atMs",
				"cpuShare",
				"memoryBytes",
				"throttledRatio"
			],
			"properties": {
				"atMs": { "$ref": "#/$defs/milliseconds" },
				"cpuShare": {
					"description": "CPU seconds used per second.",
					"anyOf": [{
						"type": "number",
						"minimum": 0
					}, { "type": "null" }]
				},
				"memoryBytes": { "anyOf": [{
					"type": "number",
					"minimum": 0
				}, { "type": "null" }] },
				"throttledRatio": {
					"description": "Share of scheduling periods that were throttled.",
					"anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }]
				}
			},
			"additionalProperties": false
		}
	}
};

// src/report/result/result-schema.ts
var import__2020 = require__2020();
/** A hostile file may have arrays with millions of wrong values; only this many of each are validated. */
const MAX_ITEMS = 200;
/**
* Returns all departures from `result.schema.generated.json`; empty for a valid value. Beyond the first values of long
* arrays it only returns the first departure.
*/
function departuresOf(value) {
	const first = departures(compiled(false), value);
	if (first.length === 0) return [];
	const near = departures(compiled(true), shortened(value));
	return near.length === 0 ? first : near;
}
function departures(validate, value) {
	return validate(value) ? [] : validate.errors ?? [];
}
/** Cached: compiling takes longer than validating most files, and a merge reads a hundred of them. */
const validators = /* @__PURE__ */ new Map();
function compiled(allErrors) {
	const validate = validators.get(allErrors) ?? compile(allErrors);
	validators.set(allErrors, validate);
	return validate;
}
function compile(allErrors) {
	const strictness = {
		strict: true,
		strictTuples: false,
		allowUnionTypes: true
	};
	const $defs = {
		...result_schema_generated_default.$defs,
		objectiveKind: { enum: Object.keys(OBJECTIVES) }
	};
	return new import__2020.Ajv2020({
		allErrors,
		verbose: true,
		formats,
		...strictness
	}).compile({
		...result_schema_generated_default,
		$defs
	});
}
/** Returns the value with every array cut. Only used for invalid values. */
function shortened(value) {
	if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map(shortened);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
}

// src/report/result/result-sense.ts
/** A thousand years: no drill is longer, and sums of such times are still precise. */
const MAX_TIME_MS = 31536e9;
/** Larger than any time, size, rate or ratio of a drill. Products and quotients of such numbers stay finite. */
const MAX_NUMBER = 0x38d7ea4c68000;
/** One problem is enough to reject a file. */
const MAX_NAMED = 5;
/** Finds numbers that a drill can't produce, such as 1e300. Returns one sentence each. */
function immeasurableIn(result) {
	const problems = [];
	const look = (value, at) => {
		if (problems.length === MAX_NAMED) return;
		if (typeof value === "number" && Math.abs(value) > MAX_NUMBER) problems.push(`${fieldAt(at)} is ${quoted(value)}: write a number of at most ${MAX_NUMBER}`);
		if (typeof value !== "object" || value === null) return;
		for (const [key, inner] of Object.entries(value)) look(inner, `${at}/${key}`);
	};
	look(result, "");
	return problems;
}
/** Finds contradictions in a record. Returns one sentence each. */
function nonsenseIn(record) {
	const { plan, phases, experiments, baseline } = record;
	const comparisons = baseline?.comparisons ?? [];
	return [
		...planProblems(record),
		...phases.flatMap((phase, index) => phaseProblems(phase, `phases[${index}]`)),
		...experiments.flatMap((experiment, index) => experimentProblems(experiment, `experiments[${index}]`, phases.length)),
		...comparisons.flatMap(({ experiment, candidate, baseline: other }, index) => {
			const at = `baseline.comparisons[${index}]`;
			return [
				...indexProblems(`${at}.experiment`, experiment, experiments.length, "experiments"),
				...phaseProblems(candidate, `${at}.candidate`),
				...phaseProblems(other, `${at}.baseline`),
				...pairProblems(at, candidate, other)
			];
		}),
		...(baseline?.experiments ?? []).flatMap((experiment, index) => experimentProblems(experiment, `baseline.experiments[${index}]`, phases.length)),
		...usageProblems(record.usage, "usage"),
		...usageProblems(baseline?.usage ?? [], "baseline.usage"),
		...plan.baseline === null && baseline !== null ? ["plan.baseline is null although a baseline was drilled: write its image"] : []
	];
}
function planProblems({ plan }) {
	const { limits, requestTimeoutMs, readyTimeoutMs, durationMs, maxDurationMs } = plan;
	return [
		...Object.entries({
			requestTimeoutMs,
			readyTimeoutMs,
			durationMs,
			maxDurationMs
		}).flatMap(([name, ms]) => timeProblems(`plan.${name}`, ms)),
		...limitProblems("plan.limits", limits),
		...plan.experiments.flatMap((experiment, index) => limitProblems(`plan.experiments[${index}].limits`, experiment.limits ?? {})),
		...maxDurationMs >= durationMs ? [] : ["plan.maxDurationMs is less than plan.durationMs: write the longer time"]
	];
}
function limitProblems(at, limits) {
	return kindsWhere(({ input }) => input !== void 0).flatMap((kind) => {
		const { limit: source, unit } = OBJECTIVES[kind];
		const limit = source.from === "plan" ? limits[source.key] : void 0;
		return source.from !== "plan" || limit === void 0 ? [] : limitProblem(`${at}.${source.key}`, unit, limit);
	});
}
function limitProblem(name, unit, limit) {
	switch (unit) {
		case "milliseconds": return timeProblems(name, limit);
		case "ratio": return limit > 0 && limit < 1 ? [] : [`${name} is ${limit}: write a ratio above 0 and below 1`];
		case "slowdown": return limit > 0 && limit <= 1e3 ? [] : [`${name} is ${limit}: write a ratio above 0, such as 0.2`];
		default: return limit >= 0 ? [] : [`${name} is ${limit}: write 0 or more`];
	}
}
function timeProblems(name, ms) {
	return ms >= 0 && ms <= MAX_TIME_MS ? [] : [`${name} is ${quoted(ms)}: write a time from 0 to ${MAX_TIME_MS} ms`];
}
function phaseProblems(phase, at) {
	const { samples, measurement, startedAtMs, endedAtMs } = phase;
	const impossible = samples.findIndex((sample) => !isPossible(sample));
	if (impossible >= 0) return [`${at}.samples[${impossible}] is impossible: times are from 0 to ${MAX_TIME_MS} ms, endedAtMs is not before intendedAtMs, and sentAtMs is null only if it was dropped`];
	const { byOutcome, ...figures } = measure(samples);
	return [
		...spanProblems(at, {
			startedAtMs,
			endedAtMs
		}),
		...Object.keys(figures).flatMap((name) => differs(`${at}.measurement.${name}`, measurement[name], figures[name])),
		...OUTCOMES.flatMap((outcome) => differs(`${at}.measurement.byOutcome.${outcome}`, measurement.byOutcome[outcome], byOutcome[outcome]))
	];
}
function spanProblems(at, { startedAtMs, endedAtMs }) {
	return [
		...timeProblems(`${at}.startedAtMs`, startedAtMs),
		...timeProblems(`${at}.endedAtMs`, endedAtMs),
		...endedAtMs < startedAtMs ? [`${at} ends before it began: write endedAtMs after startedAtMs`] : []
	];
}
function differs(name, written, summed) {
	return written === summed ? [] : [`${name} is ${written}, but its samples give ${summed}: write that`];
}
function isPossible({ intendedAtMs, sentAtMs, endedAtMs, latencyMs, outcome }) {
	return sentAtMs === null === (outcome === "dropped") && [
		intendedAtMs,
		sentAtMs ?? 0,
		endedAtMs,
		latencyMs
	].every((ms) => ms >= 0 && ms <= MAX_TIME_MS) && endedAtMs >= intendedAtMs;
}
function experimentProblems(experiment, at, phases) {
	const { outcome } = experiment;
	return [
		...indexProblems(`${at}.outcome.duringPhase`, duringIndex(experiment), phases, "phases"),
		...indexProblems(`${at}.outcome.afterPhase`, afterIndex(experiment), phases, "phases"),
		...outcome.type !== "probe" || outcome.attempted === null ? [] : spanProblems(`${at}.outcome.attempted`, outcome.attempted)
	];
}
function usageProblems(usage, at) {
	const late = usage.find(({ atMs }) => atMs > MAX_TIME_MS);
	if (late !== void 0) return timeProblems(`${at}[${usage.indexOf(late)}].atMs`, late.atMs);
	const back = usage.findIndex(({ atMs }, index) => atMs < (usage[index - 1]?.atMs ?? 0));
	return back < 0 ? [] : [`${at}[${back}].atMs is before the previous moment: sort the moments by time`];
}
function indexProblems(name, index, count, of) {
	if (index === null || Number.isInteger(index) && index >= 0 && index < count) return [];
	return [`${name} is ${quoted(index)}, but there are ${count} ${of}: write the index of one, counted from 0, or null`];
}
/** A cancelled drill may have sent the last request to only one of the two. */
function pairProblems(at, candidate, baseline) {
	const [ours, others] = [candidate.samples.length, baseline.samples.length];
	if (Math.abs(ours - others) <= 1) return [];
	return [`${at} has ${ours} samples of the candidate and ${others} of the baseline: requests are sent in pairs, so the counts differ by at most 1`];
}

// src/report/result/read-result.ts
/** A result is 8 levels deep. The limit protects recursive code. */
const MAX_DEPTH = 40;
/** A result has one list or object per sixty characters. The limit protects the memory from many small ones. */
const MIN_CHARACTERS_PER_LIST = 16;
const ALWAYS_ALLOWED_LISTS = 1e4;
/**
* Reads the drill back from the text of a `result.json`: the inverse of `resultText(toResult(...))`, which then writes the
* same text again. The text is untrusted.
* @throws ResultError with all problems at once
*/
function readResult(text) {
	const nested = nestingProblem(text);
	if (nested !== null) throw new ResultError([nested]);
	const value = parse(text);
	const mismatch = kindProblem(value);
	if (mismatch !== null) throw new ResultError([mismatch]);
	const departures = departuresOf(value);
	if (departures.length > 0) throw new ResultError(problemsOf(departures));
	const result = value;
	const record = recordOf(result);
	const nonsense = nonsenseIn(record);
	if (nonsense.length === 0) nonsense.push(...immeasurableIn(result));
	if (nonsense.length > 0) throw new ResultError(nonsense);
	return {
		record,
		verdict: result.verdict,
		provenance: result.provenance
	};
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		const why = messageOf(error);
		throw new ResultError([`is not JSON (${quoted(why).slice(1, -1)}): pass the result.json of a drill`]);
	}
}
/** Checked first, because another kind or version of file would only give a long list of departures. */
function kindProblem(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, "schemaVersion")) return "is not the result of a drill: it has no \"schemaVersion\"; pass the result.json of a drill";
	const { schemaVersion, $schema } = value;
	if (schemaVersion !== 8) return `has schema version ${quoted(schemaVersion)}, but this program reads version ${8}: use the version of the drill that wrote it`;
	if ($schema === "urn:qwen-fault-drill:result:8") return null;
	return `has the "$schema" ${quoted($schema)} instead of "${SCHEMA_ID}": pass the result.json of a drill`;
}
function recordOf(result) {
	const { $schema: _, schemaVersion: __, provenance: ___, verdict: ____, sampleColumns: _____, ...seen } = result;
	return {
		...seen,
		plan: planOf(result.plan),
		phases: result.phases.map(phaseOf),
		baseline: result.baseline === null ? null : baselineOf(result.baseline),
		experiments: [...seen.experiments],
		sentiments: [...seen.sentiments],
		checks: [...seen.checks],
		warnings: [...seen.warnings]
	};
}
function planOf(plan) {
	const { envKeys, ...target } = plan.target;
	return {
		...plan,
		target: {
			...target,
			env: Object.fromEntries(envKeys.map((key) => [key, "***"]))
		},
		experiments: plan.experiments.map(masked)
	};
}
/** Confidential parameters were hidden by the drill. Any other value there must not be treated as a secret. */
function masked(experiment) {
	const { parameters, confidential = [] } = experiment;
	const hidden = new Set(confidential);
	const values = Object.entries(parameters).map(([name, value]) => [name, hidden.has(name) && value !== "" ? "***" : value]);
	return {
		...experiment,
		parameters: Object.fromEntries(values)
	};
}
function phaseOf({ samples, ...phase }) {
	return {
		...phase,
		samples: samples.map(fromRow)
	};
}
function baselineOf(baseline) {
	const comparisons = baseline.comparisons.map((comparison) => ({
		...comparison,
		candidate: phaseOf(comparison.candidate),
		baseline: phaseOf(comparison.baseline)
	}));
	return {
		...baseline,
		comparisons,
		experiments: [...baseline.experiments]
	};
}
/** Checks the text, because parsing an extreme file could exhaust the stack or the memory. */
function nestingProblem(text) {
	const maxLists = ALWAYS_ALLOWED_LISTS + text.length / MIN_CHARACTERS_PER_LIST;
	let [depth, lists] = [0, 0];
	for (let at = 0; at < text.length; at += 1) {
		const character = text.charCodeAt(at);
		if (character === QUOTE) at = endOfString(text, at);
		else if (character === BRACKET || character === BRACE) {
			depth += 1;
			lists += 1;
			if (depth > MAX_DEPTH) return `nests lists more than ${MAX_DEPTH} deep, which a drill never does`;
			if (lists > maxLists) return "has too many lists and objects for its size";
		} else if (character === BRACKET + 2 || character === BRACE + 2) depth -= 1;
	}
	return null;
}
const [QUOTE, BRACKET, BRACE, BACKSLASH] = [
	34,
	91,
	123,
	92
];
/** Returns where the string that begins at `from` ends, or the end of the text if it is not closed. */
function endOfString(text, from) {
	for (let at = text.indexOf("\"", from + 1); at >= 0; at = text.indexOf("\"", at + 1)) {
		let before = at;
		while (text.charCodeAt(before - 1) === BACKSLASH && before > from + 1) before -= 1;
		if ((at - before) % 2 === 0) return at;
	}
	return text.length;
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
	if (theirs.runUrl !== subject.runUrl) throw new UnfitArtifact("Its result is of another run.");
	if (subject.headSha !== null && theirs.headSha !== subject.headSha) throw new UnfitArtifact("Its result is of another commit than the run's.");
	const attempt = theirs.runAttempt ?? 1;
	const leg = legOf(result, artifact.name, beginning);
	const { record, verdict } = judgedAgain(result, checksOf);
	const provenance = provenanceOf(result, leg, found);
	const drill = cleanDrill(withoutSamples(record), verdict, provenance);
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
function provenanceOf({ record, provenance }, leg, { subject, action, commandOf }) {
	const { version } = provenance;
	if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[\w.]{1,30})?$/.test(version)) throw new UnfitArtifact("Its result does not say which version of the drill wrote it.");
	const { runUrl, headSha } = subject;
	return {
		version,
		action,
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
		const [first = "is not a result", ...more] = error.problems;
		const rest = more.length === 0 ? "" : ` (and ${more.length} more)`;
		throw new UnfitArtifact(`Its result does not fit: ${/^(?:is|has) /.test(first) ? `it ${first}` : first}${rest}.`);
	}
}
function legOf({ provenance: { leg } }, name, beginning) {
	if (leg === null) throw new UnfitArtifact("Its result does not say which leg it is.");
	if (!/^[\w-]{1,100}$/.test(leg.job)) throw new UnfitArtifact("Its result names no job that a workflow could have.");
	if (leg.total > 256 || leg.index >= leg.total) throw new UnfitArtifact(`Its result says that it is leg ${leg.index} of ${leg.total}, which no matrix has.`);
	if (artifactOf(beginning, leg) === withoutCopy(name)) return leg;
	throw new UnfitArtifact(`Its result is that of ${artifactOf(beginning, leg)}, not of the artifact that it was in.`);
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
	throw new UnfitArtifact(`Its verdict is ${verdict.status}, but its samples come to ${again.status === verdict.status ? "other checks" : again.status}: it was changed, or judged by another version of the drill.`);
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
* @throws Error if GitHub does not list the artifacts
*/
async function gather(reader, { subject, beginning, action }) {
	const found = (await reader.artifacts()).filter(({ name }) => name.startsWith(`${beginning}-`)).toSorted((a, b) => b.id - a.id);
	const legs = [];
	const refused = [];
	const waiting = withinLimits(found, (artifact, reason) => refused.push(refusal(artifact, reason)));
	let bytes = 0;
	const work = async () => {
		for (let artifact = waiting.shift(); artifact !== void 0; artifact = waiting.shift()) try {
			const text = await resultTextIn(await download(await reader.archiveUrl(artifact.id)));
			bytes += text.length;
			if (bytes > MAX_RESULTS_BYTES) throw new UnfitArtifact(`All results together exceed ${MAX_RESULTS_BYTES} bytes unpacked.`);
			const found = {
				artifact: identityOf(artifact),
				beginning,
				subject,
				action,
				commandOf: localCommand
			};
			legs.push(readLeg(text, found, checksOf));
		} catch (error) {
			refused.push(refusal(artifact, messageOf(error)));
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
		const reason = expired ? "It has expired: run the drill again." : index >= 512 ? `The run has more than ${512} artifacts with that prefix.` : sizeBytes > MAX_ARCHIVE_BYTES ? `Its archive has ${sizeBytes} bytes; the limit is ${MAX_ARCHIVE_BYTES}.` : bytes > MAX_ARCHIVES_BYTES ? `The archives together exceed ${MAX_ARCHIVES_BYTES} bytes.` : null;
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
function refusal(artifact, reason) {
	return {
		artifact: identityOf(artifact),
		reason: new UnfitArtifact(reason).message
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
	return {
		availability: figure("availability"),
		p95Ms: figure("p95-ms"),
		recoveryMs: figure("recovery-ms"),
		slowdown: figure("slowdown"),
		slowdownVsBaseline: figure("slowdown-vs-baseline")
	};
}

// src/app/matrix/publish-merged.ts
/**
* Publishes a merged report: files, outputs, one annotation and the job summary. Never throws.
* @param failing whether the step fails
*/
async function publishMerged(merged, failing, directory) {
	const problems = [];
	const attempt = collecting(problems);
	const files = await attempt("The report's files", () => {
		const result = `${JSON.stringify(toMergedResult(merged), null, 2)}\n`;
		return writeFiles(directory, textsOf(mergedReport(merged, failing), result));
	});
	await attempt("The outputs", () => setOutputs(mergedOutputs(merged, files)));
	await attempt("The annotations", () => annotate(annotationOf(merged)));
	await attempt("The job summary", () => appendSummary((limitBytes) => toMarkdown(mergedReport(merged), limitBytes)));
	return {
		files,
		problems
	};
}
/** Each leg has its own annotations; this one is for the merged verdict. */
function annotationOf({ verdict }) {
	const { status, sentence } = verdict;
	if (status === "pass") return [];
	return [{
		level: status === "inconclusive" ? "warning" : "error",
		title: EN.words.verdict[status],
		message: cleanLine([sentence, ...otherReasons(verdict)].map((each) => say(each)).join(" · "), MAX_LENGTH)
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
	progress.stage("Results");
	const subject = reportedRun(github);
	const reader = typeof subject === "string" ? null : await readerOf(order, subject);
	const merged = await mergedOf(order, subject, reader);
	progress.line(`Drill results found: ${merged.legs.length}.`);
	progress.stage("Report");
	for (const note of github.notes) progress.line(note);
	const isRed = order.failsWhenInconclusive || merged.legs.some(({ red }) => red);
	const exitCode = exitCodeOf(merged.verdict, isRed ? "fail" : "warn");
	const { files, problems } = await publishMerged(merged, exitCode !== 0, directory);
	for (const problem of problems) progress.line(problem);
	const paths = files ? pathsOf(files) : [];
	const report = mergedReport(merged);
	const lines = await Promise.all([upload(order, paths), occasionOf(order, subject, reader, merged).then((occasion) => comment(publication, github, occasion, whose(order), toMarkdown(report), optionsOf(order)))]);
	for (const line of lines) progress.line(line);
	progress.end();
	console.log(toTerminal(report, {
		color: false,
		files: paths
	}));
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
	if (typeof subject === "string") return mergeOfNothing([subject], null, VERSION);
	if (problems.length > 0) return mergeOfNothing(problems, subject, VERSION);
	if (reader === null) return mergeOfNothing(["The results can't be read because `github-token` is empty."], subject, VERSION);
	const beginning = publication.artifact ?? "";
	try {
		const gathered = await gather(reader, {
			subject,
			beginning,
			action: order.github.action
		});
		return mergeLegs(gathered, {
			beginning,
			count,
			needs
		}, subject, VERSION);
	} catch (error) {
		return mergeOfNothing([messageOf(error)], subject, VERSION);
	}
}
/** The merged report's artifact is named by the prefix of the legs' artifacts, so the names can't collide. */
async function upload({ publication, github }, files) {
	if (publication.artifact === null) return "No artifact: `artifact-name` is empty.";
	const uploaded = await uploadArtifact({
		name: publication.artifact,
		files,
		serverUrl: github.serverUrl
	});
	return publishArtifact(uploaded, github.runUrl).join("\n");
}
/**
* The pull request and the run that the comment is about. For another run, GitHub is asked right before the comment is
* posted. If an artifact of an untrusted run was refused, no comment is posted: invalid input must not trigger a write.
*/
async function occasionOf({ github, publication }, subject, reader, merged) {
	const { pullRequest, headSha, runId, runAttempt } = github;
	if (typeof subject === "string" || subject.other === null) return {
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
			reason: "an artifact of the reported run was refused"
		}
	};
	try {
		return {
			...about,
			pullRequest: pullRequestOf(subject, await reader.pullRequests())
		};
	} catch (error) {
		const reason = messageOf(error);
		return {
			...about,
			pullRequest: {
				number: null,
				reason: reason.replace(/\.$/, "")
			}
		};
	}
}

export { merge };