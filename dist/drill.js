import { n as cancelSignal } from "./cancel.js";
import { s as spoken, u as withCompose } from "./now-and-then.js";
import { i as sourceOf, n as makeReady, r as reapWhenGone, t as terminalProgress } from "./terminal-progress.js";
import { t as run } from "./run.js";
import { K as causeText, d as promptWords, i as blocksOfTerminal, ot as text, p as serviceWords, r as VERSION_TEXT, s as reportWidth, u as containerWords } from "./version.js";
import { O as spokenTag, Ut as InputError, n as budgetObjectives, st as HEALTHCHECK, u as limitsOf, x as readTerminal } from "./budget-check.js";
import { r as newSession } from "./session.js";
import { m as abortObjectives, r as experiments } from "./checks.js";
import { r as causeOf } from "./drill-error.js";
import { o as logLines, t as cleanLine } from "./escape.js";
import { n as languageOf } from "./languages.js";
import { C as objectiveOf, h as comparisonKinds, p as OBJECTIVES, t as say, x as kindsWhere, y as judgedKinds } from "./say.js";

// src/report/sections/inputs.ts
/** The inputs as they apply, each with its origin, as text for a terminal. */
function inputsText(settings, language, width) {
	const { words, format } = language;
	const facts = settings.map(({ name, value, origin }) => ({
		label: name,
		parts: [cleanLine(`${value.split("\n").join("; ") || "–"}${format.note(origin ?? words.plan.byDefault)}`)]
	}));
	return blocksOfTerminal([text(words.plan.inputs), {
		kind: "facts",
		facts
	}], width, language);
}

// src/report/facts/limits.ts
/** The objectives that the limits of a plan are about: of each limit the one that its input names. */
function limitedKinds() {
	return kindsWhere(({ input, limit }) => input !== void 0 && limit.from === "plan");
}
/**
* The limits of a whole plan, as in `availability ≥ 95 %, P95 ≤ 8 s`; that of a comparison only where there is one, and
* those that no experiment of the plan is held to left out.
* @param idle the objectives of experiments that are not in the plan alone
*/
function limitWordsOfPlan({ limits, baseline }, idle, language) {
	return limitWords(limitedKinds().filter((kind) => !idle.has(kind) && (OBJECTIVES[kind].comparison === void 0 || baseline !== null)), limits, language);
}
/** The same of the limits that an experiment has of its own; empty where it has none. */
function limitWordsOfOwn(own, limits, language) {
	return limitWords(limitedKinds().filter((kind) => objectiveOf(kind, own) !== null), limits, language);
}
/** When an experiment is aborted, to follow "once"; empty without such limits. */
function abortWords(abort, { words }) {
	const objectives = abortObjectives(abort);
	return objectives.length === 0 ? "" : words.limits.abort(20, objectives);
}
/** What is checked, each with its limit where it has one. */
function limitWords(kinds, limits, { words, format }) {
	const judged = judgedKinds(kinds, limits);
	return format.list(judged.map((kind) => words.limits.objective(kind, objectiveOf(kind, limits))));
}

// src/report/facts/longest.ts
/** The warm-up, the pauses before an outage, and the inspections around a window. */
const WARM_UP_MS = 3e4;
const AROUND_OVERLOAD_MS = 2e4;
const AROUND_STRIKE_MS = 6e4;
/**
* About how long a drill takes if each of its parts takes as long as it may, in milliseconds; most end far sooner. The
* image's pull or build is not in it.
* @param lasts of each fault of the plan, whether it lasts
*/
function longestMs(plan, lasts) {
	const { readyTimeoutMs, maxDurationMs, requestTimeoutMs, limits } = plan;
	const sides = plan.baseline === null ? 1 : 2;
	const windowMs = maxDurationMs + requestTimeoutMs;
	const experimentsMs = plan.experiments.map((experiment, index) => {
		const recoveryMs = experiment.limits?.maxRecoveryMs ?? limits.maxRecoveryMs;
		return lasts[index] ? sides * windowMs + recoveryMs + AROUND_OVERLOAD_MS : windowMs + sides * (recoveryMs + AROUND_STRIKE_MS);
	});
	return sides * (readyTimeoutMs + windowMs) + WARM_UP_MS + experimentsMs.reduce((sum, each) => sum + each, 0);
}

// src/report/sections/plan.ts
const NO_ABORT = {
	minAvailability: null,
	maxP95Ms: null
};
/** What a drill would do, as text for a terminal, without the environment's values and the command's words. */
function planText(plan, source, registry, language, width = 100) {
	const words = language.words.plan;
	const experiments = plan.experiments.map((experiment) => {
		const found = registry.find(({ kind }) => kind === experiment.kind);
		if (found === void 0) throw new Error(`there is no experiment of the kind ${experiment.kind}`);
		return found;
	});
	const minutes = Math.ceil(longestMs(plan, experiments.map(lasts)) / 6e4);
	return blocksOfTerminal([
		text(words.intro),
		{
			kind: "facts",
			facts: setting(plan, source, idleIn(registry, experiments), language)
		},
		text(words.boot(plan.readyTimeoutMs)),
		...experiments.map((experiment, index) => entryOf(plan, index, experiment, language)),
		text(words.atMost(minutes))
	], width, language);
}
/** The objectives that only experiments outside of a plan have. */
function idleIn(registry, planned) {
	const all = (entries) => new Set(entries.flatMap(({ objectives }) => objectives));
	const isOfWindows = (kind) => OBJECTIVES[kind].metric !== void 0;
	return new Set([...all(registry).difference(all(planned))].filter((kind) => !isOfWindows(kind)));
}
function setting(plan, source, idle, language) {
	const { target, baseline } = plan;
	const { compose } = target;
	const { plan: words, setting: of } = language.words;
	const { format } = language;
	const { labels, pulled } = words;
	const got = source.kind === "reference" ? words.built : pulled[target.pull];
	const budget = budgetObjectives(plan.budget).map((each) => language.words.limits.objective(each.kind, each));
	const abort = abortWords(plan.abort, language);
	return [
		[labels.image, `${target.image}${format.note(got)}`],
		...baseline === null ? [] : [[labels.baseline, `${baseline.image}${format.note(pulled[baseline.pull])}`]],
		...compose === void 0 ? [] : [[labels.compose, of.composeOf(compose.files, compose.service)]],
		[labels.container, ...containerWords(plan, language)],
		[labels.environment, ...Object.keys({
			...target.composed?.env,
			...target.env
		})],
		...target.command === null ? [] : [[labels.command, words.ownCommand(target.command.length)]],
		[labels.service, ...serviceWords(plan.service, language)],
		[labels.requests, words.requests(target.predictPath, target.containerPort, plan.requestTimeoutMs)],
		[labels.answer, words.goodAnswer(plan.service.answer)],
		...plan.health === void 0 ? [] : [[labels.health, words.health(plan.health === "HEALTHCHECK" ? null : plan.health)]],
		[
			labels.load,
			of.loadOf(plan.load),
			promptWords(plan, language)
		],
		[labels.limits, limitWordsOfPlan(plan, idle, language)],
		...budget.length === 0 ? [] : [[labels.budget, words.budget(format.list(budget))]],
		...abort === "" ? [] : [[labels.abort, words.abort(abort)]],
		[labels.inconclusive, plan.onInconclusive === "fail" ? words.failsStep : words.warns],
		...source.planFile ? [[labels.planFile, source.planFile.path]] : []
	].map(([label, ...parts]) => ({
		label,
		parts: [cleanLine(format.clauses(parts))]
	}));
}
function entryOf(plan, index, experiment, language) {
	const { kind, hasLoad, compared, objectives } = experiment;
	const { name = kind, parameters = {}, limits: own = {}, allowFailure = false } = plan.experiments[index] ?? {};
	const words = language.words.plan;
	const limits = limitsOf(plan, index, experiment.allowance?.(parameters) ?? null);
	const checked = [...objectives, ...compared && plan.baseline !== null ? comparisonKinds(plan.service) : []];
	const abort = hasLoad ? abortWords({
		...NO_ABORT,
		...plan.experiments[index]?.abort
	}, language) : "";
	const ownWords = limitWordsOfOwn(own, limits, language);
	return {
		kind: "entry",
		title: `${index + 1}. ${name}`,
		text: cleanLine(say(experiment.describe(parameters), language)),
		blocks: [
			text(timeText(plan, experiment, language)),
			text(words.checks(limitWords(checked, limits, language))),
			text(ownWords === "" ? "" : words.ownLimits(ownWords)),
			text(abort === "" ? "" : words.ownAbort(abort)),
			text(allowFailure ? words.allowedToFail : "")
		]
	};
}
function timeText({ durationMs, maxDurationMs }, { type }, { words: { plan } }) {
	if (type === "crash") return "";
	if (type === "spike") return plan.spikeTime(durationMs);
	return type === "probe" ? plan.probeTime(maxDurationMs) : plan.loadTime(durationMs, maxDurationMs);
}
function lasts({ type }) {
	return type !== "crash";
}

// src/bin/drill.ts
/** Entry for a terminal: the same drill with the same inputs as flags. */
const signal = cancelSignal();
process.exit(await main());
async function main() {
	const tag = spokenTag(process.argv.slice(2), process.env);
	let language = languageOf(tag);
	try {
		const request = readTerminal(process.argv.slice(2), process.env, experiments);
		if (request.ask === "drill") language = languageOf(request.inputs.language);
		if (request.ask === "drill" && !request.dryRun) return await drill(request);
		console.log(textOf(request.ask === "drill" ? await resolved(request) : request));
		return 0;
	} catch (error) {
		if (error instanceof InputError) {
			const text = causeText(causeOf(error), languageOf(error.language ?? tag));
			for (const line of logLines(text)) console.error(line);
			return 2;
		}
		terminalProgress().line(causeText(causeOf(error), language));
		return 1;
	}
}
/** A dry run also checks the compose file. */
async function resolved(request) {
	return {
		...request,
		inputs: await withCompose(request.inputs, signal)
	};
}
function textOf(request) {
	if (request.ask === "version") return VERSION_TEXT;
	if (request.ask !== "drill") return request.text;
	const language = languageOf(request.inputs.language);
	const width = reportWidth(process.stdout);
	return `${planText(request.inputs.plan, sourceOf(request), experiments, language, width)}\n\n${inputsText(request.settings, language, width)}`;
}
async function drill(request) {
	const progress = spoken(terminalProgress(), languageOf(request.inputs.language));
	const session = newSession();
	const { plan, notes } = await makeReady(request, progress, signal);
	const { publication, github, engine } = request.inputs;
	const { onPending } = reapWhenGone(session, engine, request.outDirectory);
	return await run({
		publication,
		github,
		plan,
		engine,
		notes,
		session,
		onPending,
		progress,
		signal,
		directory: request.outDirectory,
		color: process.stdout.hasColors?.() ?? false,
		width: reportWidth(process.stdout),
		source: sourceOf(request)
	});
}

export {  };