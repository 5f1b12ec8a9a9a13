import { n as cancelSignal } from "./cancel.js";
import { c as hiding, n as runDrill, s as spoken } from "./now-and-then.js";
import { i as sourceOf, n as makeReady, r as reapWhenGone, t as terminalProgress } from "./terminal-progress.js";
import { K as causeText, a as toTerminal, at as table, ct as judge, lt as removalMissing, n as VERSION, r as VERSION_TEXT, rt as sentences, s as reportWidth } from "./version.js";
import { Bt as ValueProblem, C as commandsOf, E as asFlag, G as LIMIT_OF, J as provenAvailability, K as designEffect, Kt as subject, M as localCommand, O as spokenTag, Rt as parseWhole, T as VALUE_FLAGS, Ut as InputError, Wt as inputSubject, h as noEffect, k as argumentsOf, p as NOT_FOR_BASELINE, vt as recoveryMs, w as HELP, x as readTerminal, yt as DEFAULT_PLAN } from "./budget-check.js";
import { n as message } from "./message.js";
import { t as connectEngine } from "./dockerode.js";
import { r as newSession } from "./session.js";
import { S as randomNumbers, _ as tooManyDropped, g as TolerantWatch, r as experiments, s as comparisonOf } from "./checks.js";
import { A as duringIndex, M as phaseAt, N as recoveryOf, O as formatLimitAsInput, P as removalOf, S as noiseReason } from "./en.js";
import { I as PAUSE_AFTER_FAILURE_MS, P as nearestRank, t as say } from "./say.js";
import { r as causeOf } from "./drill-error.js";
import { o as logLines, t as cleanLine } from "./escape.js";
import { a as writeWhole, i as writeFiles } from "./files.js";
import { A as cleanDrill, o as drillReport, t as drillTexts } from "./report-texts.js";
import { n as languageOf } from "./languages.js";
import { join, resolve } from "node:path";
import { mkdir } from "node:fs/promises";

// src/config/terminal/calibrate-terminal.ts
const DEFAULT_COUNT = "5";
const MAX_DRILLS$1 = 50;
/** The limits that a calibration finds. */
const PROPOSED = Object.keys(LIMIT_OF);
const NO_USE = {
	"baseline-image": "own-baseline",
	comment: "comment",
	"on-inconclusive": "verdict",
	"dry-run": "plan",
	list: "list"
};
/**
* The command line of `calibrate`: that of a drill, and `--count`.
* @throws InputError with every problem at once
*/
function readCalibrateTerminal(argv, env, registry) {
	const all = [...argumentsOf(argv, [...VALUE_FLAGS, "count"])];
	if (all.some(({ name }) => name === "help")) return {
		ask: "help",
		text: HELP[spokenTag(argv, env)].calibrate(commandsOf(env))
	};
	if (all.some(({ name }) => name === "version")) return { ask: "version" };
	const counts = all.filter(({ name }) => name === "count").map(({ value = "" }) => value);
	const ofDrill = all.filter(({ name }) => name !== "count");
	let language = null;
	const problems = [...countProblems(counts), ...uselessFlags(ofDrill)];
	try {
		const words = ofDrill.flatMap((argument) => argument.words);
		const drill = readTerminal(words, env, registry, {
			own: ["count"],
			refused: [...PROPOSED, ...Object.keys(NO_USE)]
		});
		if (drill.ask === "drill" && problems.length === 0) return {
			ask: "calibrate",
			count: Number(counts[0] ?? DEFAULT_COUNT),
			drill
		};
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		problems.push(...error.problems);
		language = error.language;
	}
	throw new InputError(problems, language);
}
/**
* The plan of the drills: the image compared with itself, and limits that no healthy service breaks, because a drill that
* fails in its steady state runs no experiments. Limits of a plan file are ignored: the calibration finds them.
*/
function calibrationPlan(plan) {
	return {
		...plan,
		experiments: plan.experiments.map(({ limits: _, ...experiment }) => experiment),
		baseline: {
			image: plan.target.image,
			pull: plan.target.pull
		},
		limits: {
			...DEFAULT_PLAN.limits,
			maxP95Ms: plan.requestTimeoutMs
		}
	};
}
/** How the plan file was used, for the command that repeats such a drill. The calibration's settings override the file. */
function calibrationUse(planFile) {
	return {
		...planFile,
		given: [
			...planFile.given,
			"baseline-image",
			...PROPOSED
		]
	};
}
function countProblems(counts) {
	if (counts.length > 1) return [[message("flag.repeated", {
		flag: "--count",
		count: counts.length
	})]];
	const [raw = DEFAULT_COUNT] = counts;
	try {
		parseWhole(raw.trim(), 1, MAX_DRILLS$1);
		return [];
	} catch (error) {
		if (!(error instanceof ValueProblem)) throw error;
		const example = `--count ${DEFAULT_COUNT}`;
		return [[subject(inputSubject("--count"), raw), message("calibrate.count", {
			max: MAX_DRILLS$1,
			example
		})]];
	}
}
function uselessFlags(ofDrill) {
	const has = (name) => ofDrill.some((argument) => argument.name === name);
	return [...PROPOSED.filter(has).map((name) => [message("calibrate.result-flag", { flag: asFlag(name) })]), ...Object.entries(NO_USE).flatMap(([name, why]) => has(name) ? [[message("calibrate.no-use", {
		flag: asFlag(name),
		why
	})]] : [])];
}

// src/gate/calibration/drills.ts
/** Returns why a drill says nothing about a healthy service on a quiet runner; null if it does. */
function reasonToLeaveOut(record) {
	if (record.cancelled !== null) return [message("left-out.cancelled", {})];
	if (record.error !== null) return errorOf(record.error[0]);
	return withoutEffect(record.experiments, false) ?? withoutEffect(record.baseline?.experiments ?? [], true) ?? noisy(record);
}
function errorOf(cause) {
	if (cause === void 0 || cause.said.length === 0) return [message("left-out.error", { cause: cause?.text ?? null })];
	return [message("left-out.error-is", {}), ...cause.said];
}
function withoutEffect(experiments, onBaseline) {
	for (const experiment of experiments) {
		const { name, skipped, effect } = experiment;
		if (skipped?.code === NOT_FOR_BASELINE.code) continue;
		if (skipped !== null) return [message("left-out.skipped", {
			name,
			onBaseline
		}), skipped];
		if (!effect?.observed) return [noEffect(name, effect, onBaseline), ...effect === null ? [] : [effect.message]];
		const status = removalOf(experiment)?.status ?? "done";
		if (status !== "done") return removalMissing(name, status, onBaseline);
	}
	return null;
}
function noisy({ phases, experiments, baseline }) {
	const comparisons = baseline?.comparisons ?? [];
	const watched = [...experiments, ...baseline?.experiments ?? []].flatMap(({ name, outcome }) => outcome.type !== "crash" || outcome.watched === null ? [] : [{
		name,
		noise: outcome.watched.noise
	}]);
	const compared = comparisons.map(({ candidate }) => candidate);
	for (const { name, noise } of [
		...phases,
		...compared,
		...watched
	]) {
		const reason = noiseReason(noise);
		if (reason !== null) return [message("left-out.noise", { phase: name }), reason];
	}
	return null;
}

// src/gate/calibration/offsets.ts
const LATENCY = {
	of: ({ latencyMs }) => latencyMs,
	times: (sample, factor) => ({
		...sample,
		latencyMs: factor * sample.latencyMs
	})
};
/** All that a comparison tests. */
const FIGURES = [
	LATENCY,
	ofStream("ttftMs"),
	ofStream("tpotMs")
];
function ofStream(figure) {
	return {
		of: ({ stream }) => stream?.[figure] ?? null,
		times: (sample, factor) => {
			const ms = sample.stream?.[figure] ?? null;
			return sample.stream === void 0 || ms === null ? sample : {
				...sample,
				stream: {
					...sample.stream,
					[figure]: factor * ms
				}
			};
		}
	};
}
/**
* Returns comparisons of an image with itself, with the chance part of each mean removed. The mean of a short
* comparison is off by chance. If the drills were drawn from the comparison as it is, each simulated drill would carry
* that error and one of its own. The part of the spread between the means that exceeds chance is kept: it is how drills
* differ.
*
* The ln ratios of each figure of a comparison are shifted so that only c m is left of their mean m, with c^2 = max(0, 1 - mean(s^2 /
* n) / mean(m^2)). The true m is 0 on average, because both images are the same.
* @see Efron & Morris (1975), "Data analysis using Stein's estimator", on shrinking toward the common mean
*/
function withoutChance(comparisons) {
	return FIGURES.reduce(figureWithoutChance, [...comparisons]);
}
function figureWithoutChance(comparisons, figure) {
	const middles = comparisons.map((comparison) => middleOf(comparison, figure));
	const mean = (of) => middles.reduce((sum, each) => sum + of(each), 0) / middles.length;
	const seen = mean((each) => each.mean ** 2);
	const byChance = mean((each) => each.variance);
	const kept = seen === 0 ? 1 : Math.sqrt(Math.max(0, 1 - byChance / seen));
	return comparisons.map((comparison, index) => {
		const factor = Math.exp((kept - 1) * (middles[index]?.mean ?? 0));
		const samples = comparison.candidate.samples.map((sample) => sample.outcome === "ok" ? figure.times(sample, factor) : sample);
		return {
			...comparison,
			candidate: {
				...comparison.candidate,
				samples
			}
		};
	});
}
function middleOf(comparison, figure) {
	const values = ratiosOf(comparison, figure).map(Math.log);
	const n = values.length;
	if (n < 2) return {
		mean: 0,
		variance: 0
	};
	const mean = values.reduce((sum, value) => sum + value, 0) / n;
	return {
		mean,
		variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) / n
	};
}
/** Returns candidate latency divided by baseline latency, for the pairs in which both answered. */
function answeredRatios(comparison) {
	return ratiosOf(comparison, LATENCY);
}
function ratiosOf({ candidate, baseline }, { of }) {
	return candidate.samples.flatMap((sample, index) => {
		const beside = baseline.samples[index];
		if (sample.outcome !== "ok" || beside?.outcome !== "ok") return [];
		const [ours, other] = [of(sample) ?? 0, of(beside) ?? 0];
		return ours > 0 && other > 0 ? [ours / other] : [];
	});
}

// src/gate/calibration/search.ts
/** A limit is proposed only with at most this share of false alarms and at least this share of passes. */
const MAX_FALSE_ALARMS = .01;
/**
* Finds the tightest limit that meets both shares, by binary search: a looser limit passes everything that a tighter
* one passes.
* @param limits the tightest first
* @param drills how many drills a trial simulates
*/
function tightest(limits, drills, trial) {
	const hopeless = ({ fail, undecided }) => fail > .01 * drills || fail + undecided > .050000000000000044 * drills;
	let low = 0;
	let high = limits.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if (hopeless(trial(limits[middle] ?? 0, hopeless))) low = middle + 1;
		else high = middle;
	}
	const around = low === limits.length ? limits.slice(-1) : limits.slice(Math.max(0, low - 2), low + 2);
	return {
		limit: limits[low] ?? null,
		rows: around.map((limit) => ({
			limit,
			endings: trial(limit)
		}))
	};
}
/** Two digits that are easy to read: 1, 1.1, ... 2, 2.25, ... 4, 4.5, ... 9.5 and their multiples of ten. */
const READABLE = [
	10,
	11,
	12,
	13,
	14,
	15,
	16,
	17,
	18,
	19,
	20,
	22.5,
	25,
	27.5,
	30,
	32.5,
	35,
	37.5
].concat([
	8,
	9,
	10,
	11,
	12,
	13,
	14,
	15,
	16,
	17,
	18,
	19
].map((half) => 5 * half));
/** Returns the readable times in a range, in whole milliseconds as inputs are, the shortest first. */
function readableTimes(fromMs, toMs) {
	const found = /* @__PURE__ */ new Set();
	for (let scale = .1; scale * 10 <= toMs; scale *= 10) for (const digits of READABLE) {
		const ms = Math.round(digits * scale);
		if (ms >= fromMs && ms <= toMs) found.add(ms);
	}
	return [...found].toSorted((a, b) => a - b);
}
/** Returns the shortest readable time of at least `ms`. */
function readableTimeFrom(ms) {
	return readableTimes(ms, 20 * Math.max(1, ms))[0] ?? Math.ceil(ms);
}

// src/gate/calibration/resample.ts
const PIECE_MS = 4e3;
/** Yields requests like those of a window without end, in the order in which they end; the clock starts at 0. */
function* requestsLike(phase, uniform) {
	const { startedAtMs, samples } = phase;
	if (samples.length === 0) return;
	const ending = samples.toSorted((a, b) => a.endedAtMs - b.endedAtMs);
	const lengthMs = Math.max(phase.endedAtMs, ending.at(-1)?.endedAtMs ?? 0) - startedAtMs + 1e-6;
	const pieceMs = Math.min(PIECE_MS, lengthMs);
	for (let atMs = 0;; atMs += pieceMs) {
		const fromMs = startedAtMs + uniform() * lengthMs;
		yield* between(ending, fromMs, fromMs + pieceMs, atMs - fromMs);
		yield* between(ending, fromMs - lengthMs, fromMs + pieceMs - lengthMs, atMs - fromMs + lengthMs);
	}
}
function* between(ending, fromMs, toMs, shiftMs) {
	for (let index = firstFrom(ending, fromMs); index < ending.length; index += 1) {
		const sample = ending[index];
		if (sample === void 0 || sample.endedAtMs >= toMs) return;
		yield shifted(sample, shiftMs);
	}
}
function firstFrom(ending, fromMs) {
	let low = 0;
	let high = ending.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((ending[middle]?.endedAtMs ?? 0) < fromMs) low = middle + 1;
		else high = middle;
	}
	return low;
}
/** Yields pairs like those of a comparison without end, in the order A B B A. */
function* pairsLike({ candidate, baseline }, uniform) {
	const seen = candidate.samples.flatMap((sample, index) => {
		const other = baseline.samples[index];
		return other === void 0 ? [] : [{
			candidate: sample,
			baseline: other
		}];
	});
	const pairs = seen.slice(0, seen.length - seen.length % 2);
	if (pairs.length === 0) return;
	let atMs = 0;
	for (;;) {
		const first = 2 * Math.floor(uniform() * pairs.length / 2);
		const untilMs = atMs + PIECE_MS;
		for (let taken = 0; taken < pairs.length && (atMs < untilMs || taken % 2 === 1); taken += 1) {
			const pair = pairs[(first + taken) % pairs.length];
			if (pair === void 0) return;
			const fromMs = Math.min(pair.candidate.intendedAtMs, pair.baseline.intendedAtMs);
			const toMs = Math.max(pair.candidate.endedAtMs, pair.baseline.endedAtMs);
			const shiftMs = atMs - fromMs;
			yield {
				candidate: shifted(pair.candidate, shiftMs),
				baseline: shifted(pair.baseline, shiftMs)
			};
			const failed = pair.candidate.outcome !== "ok" || pair.baseline.outcome !== "ok";
			atMs += Math.max(toMs - fromMs, .001) + (failed ? PAUSE_AFTER_FAILURE_MS : 0);
		}
	}
}
function shifted(sample, byMs) {
	return {
		...sample,
		intendedAtMs: sample.intendedAtMs + byMs,
		sentAtMs: sample.sentAtMs === null ? null : sample.sentAtMs + byMs,
		endedAtMs: sample.endedAtMs + byMs
	};
}

// src/gate/calibration/simulate.ts
const LOOK_EVERY_MS = 1e3;
/** Without a false alarm in this many drills, the rate is below 1 in 100 at 95 %: 1 - 0.05^(1/300). */
const MAX_DRILLS = 300;
/** Fewer drills are simulated for a service with thousands of requests per window, because each request takes time. */
const MIN_DRILLS = 60;
const MAX_REQUESTS = 3e5;
/** Returns how many drills to simulate if each has this many requests. */
function drillsToSimulate(requestsEach) {
	return Math.max(MIN_DRILLS, Math.min(300, Math.floor(MAX_REQUESTS / Math.max(1, requestsEach))));
}
/**
* Simulates healthy drills and counts how they end.
* @param enough called after each drill; true ends the simulation early
*/
function simulate(drills, seed, ending, enough = () => false) {
	let endings = {
		drills: 0,
		pass: 0,
		undecided: 0,
		fail: 0
	};
	while (endings.drills < drills && !enough(endings)) {
		const ended = ending(randomNumbers(seed + Math.imul(endings.drills + 1, 2654435761)));
		endings = {
			...endings,
			drills: endings.drills + 1,
			[ended]: endings[ended] + 1
		};
	}
	return endings;
}
/**
* Returns the worst ending of a drill's windows.
* @param pools the measured windows of each place
*/
function worstOf(pools, uniform, each) {
	let worst = pools.length === 0 ? "undecided" : "pass";
	for (const pool of pools) {
		const window = pool[Math.floor(uniform() * pool.length)];
		const ended = window === void 0 ? "undecided" : each(window);
		if (ended === "fail") return "fail";
		if (ended === "undecided") worst = "undecided";
	}
	return worst;
}
/** Returns how a window like the measured one ends for one objective, judged by the gate of real drills. */
function windowEnding(phase, objective, times, uniform) {
	const watch = new TolerantWatch(objective);
	let requests = 0;
	let dropped = 0;
	let lookAtMs = times.durationMs;
	const ending = () => {
		const { status } = watch.standing();
		if (status === "fail") return "fail";
		return status === "pass" && !tooManyDropped(dropped, requests) ? "pass" : "undecided";
	};
	for (const sample of requestsLike(phase, uniform)) {
		if (sample.endedAtMs > times.maxDurationMs) break;
		watch.push(sample);
		requests += 1;
		if (sample.outcome === "dropped") dropped += 1;
		if (sample.endedAtMs < lookAtMs) continue;
		lookAtMs = sample.endedAtMs + LOOK_EVERY_MS;
		if (ending() !== "undecided") break;
	}
	return ending();
}
/**
* Returns how a comparison like the measured one ends. Both images were the same, so the candidate is drawn at random
* each time: a difference that one drill had by chance counts in either direction.
*/
function comparisonEnding(seen, max, plan, uniform) {
	const test = comparisonOf(plan.service, max);
	const swapped = uniform() < .5;
	let lookAtMs = 0;
	for (const { candidate, baseline } of pairsLike(seen, uniform)) {
		if (Math.max(candidate.endedAtMs, baseline.endedAtMs) > plan.maxDurationMs) break;
		if (swapped) test.push(baseline, candidate);
		else test.push(candidate, baseline);
		if (candidate.endedAtMs < lookAtMs) continue;
		lookAtMs = candidate.endedAtMs + LOOK_EVERY_MS;
		if (test.decided()) break;
	}
	const { slowdowns } = test.state;
	if (slowdowns.some(({ status }) => status === "fail")) return "fail";
	const isKept = ({ status, answers: { baseline } }) => status === "pass" || baseline.with === 0 && baseline.without > 0;
	return slowdowns.every(isKept) ? "pass" : "undecided";
}

// src/gate/calibration/calibration.ts
const AVAILABILITIES = [
	.999,
	.998,
	.997,
	.995,
	.99,
	.985,
	.98,
	.97,
	.96,
	.95,
	.93,
	.9,
	.85,
	.8
];
const SLOWDOWNS = [
	.05,
	.06,
	.08,
	.1,
	.12,
	.15,
	.2,
	.25,
	.3,
	.4,
	.5,
	.75,
	1
];
const TIMES_LONGEST = 2;
/** The minimum that is proposed for a recovery: probes are 100 ms apart, and a runner can be late. */
const MIN_RECOVERY_MS = 1e3;
const SEED = 20260401;
/**
* Proposes limits from drills of one plan in which nothing was wrong. Each limit is the tightest that would have failed
* at most 1 % of such drills and passed at least 95 % of them, simulated from their windows under each experiment.
*
* The simulation can't know how drills on other days and other machines differ from these. With few drills, that is the
* main uncertainty; `seen` gives the range of the measured values.
*/
function calibrate(records) {
	const reasons = records.map(reasonToLeaveOut);
	const counted = records.filter((_, index) => reasons[index] === null);
	return {
		drills: reasons.flatMap((reason, index) => reason === null ? [index + 1] : []),
		leftOut: reasons.flatMap((reason, index) => reason === null ? [] : [{
			drill: index + 1,
			reason
		}]),
		...windowLimits(counted),
		maxSlowdown: slowdownLimit(counted),
		maxRecovery: recoveryLimit(counted)
	};
}
function windowLimits(records) {
	const plan = records[0]?.plan;
	const pools = poolsBy(records.flatMap(underExperiment), ({ name }) => name);
	const windows = pools.flat();
	const samples = windows.flatMap((window) => window.samples);
	const base = {
		windows: windows.length,
		requests: samples.length
	};
	const perWindow = Math.max(0, ...windows.map((window) => likelyRequests(window, plan)));
	const search = (limits, objective) => {
		if (plan === void 0 || samples.length === 0) return {
			limit: null,
			rows: []
		};
		const drills = drillsToSimulate(perWindow * pools.length);
		return tightest(limits, drills, (limit, enough) => simulate(drills, SEED, (uniform) => worstOf(pools, uniform, (window) => windowEnding(window, objective(limit), plan, uniform)), enough));
	};
	const p50Ms = nearestRank(samples.map(({ latencyMs }) => latencyMs), .5) ?? 0;
	const times = plan === void 0 ? [] : [...readableTimes(p50Ms, plan.requestTimeoutMs - 1), plan.requestTimeoutMs];
	const proven = provenTogether(windows);
	return {
		maxP95: {
			...search(times, (limit) => ({
				kind: "p95",
				limit
			})),
			...base,
			seen: rangeOf(windows.map(({ measurement }) => measurement.p95Ms))
		},
		minAvailability: {
			...search(AVAILABILITIES.filter((min) => min <= (proven ?? 0)), (limit) => ({
				kind: "availability",
				limit
			})),
			...base,
			proven,
			seen: rangeOf(windows.map(({ measurement }) => measurement.availability))
		}
	};
}
function slowdownLimit(records) {
	const plan = records[0]?.plan;
	const comparisons = records.flatMap(({ baseline }) => baseline?.comparisons ?? []);
	const pools = poolsBy(comparisons, ({ scope }) => scope).map(withoutChance);
	const pairs = comparisons.reduce((sum, { candidate }) => sum + candidate.samples.length, 0);
	const base = {
		windows: comparisons.length,
		requests: pairs,
		seen: rangeOf(comparisons.map((each) => nearestRank(answeredRatios(each), .5)))
	};
	if (plan === void 0 || pairs === 0) return {
		limit: null,
		rows: [],
		...base
	};
	const drills = drillsToSimulate(0);
	return {
		...tightest(SLOWDOWNS, drills, (max, enough) => simulate(drills, SEED, (uniform) => worstOf(pools, uniform, (seen) => comparisonEnding(seen, max, plan, uniform)), enough)),
		...base
	};
}
/** Candidate and baseline are the same image, so the kills of both count. */
function recoveryLimit(records) {
	const kills = records.flatMap(({ experiments, baseline }) => [...experiments, ...baseline?.experiments ?? []]).flatMap((experiment) => {
		const recovery = recoveryOf(experiment);
		return recovery === null ? [] : [recoveryMs(recovery)];
	});
	const overloads = records.flatMap(({ checks, experiments }) => experiments.filter((experiment) => duringIndex(experiment) !== null).flatMap(({ name }) => checks.filter(({ scope, objective }) => scope === name && objective.kind === "recovery")).map(({ measured }) => measured));
	const all = [...kills, ...overloads];
	const lost = all.filter((ms) => ms === null).length;
	const seen = rangeOf(all);
	return {
		limit: kills.length > 0 && lost === 0 && seen !== null ? readableTimeFrom(Math.max(MIN_RECOVERY_MS, TIMES_LONGEST * seen.most)) : null,
		kills: kills.length,
		overloads: overloads.length,
		lost,
		seen
	};
}
function underExperiment({ experiments, phases }) {
	return experiments.filter(({ plannedChecks }) => plannedChecks.includes("p95")).flatMap((experiment) => phaseAt({ phases }, duringIndex(experiment)) ?? []);
}
function poolsBy(all, place) {
	return [...Map.groupBy(all, place).values()];
}
/** Returns how many requests a simulated window may hold if it ends as early as it may. */
function likelyRequests({ samples, startedAtMs, endedAtMs }, plan) {
	const perMs = samples.length / Math.max(1, endedAtMs - startedAtMs);
	return Math.max(samples.length, perMs * (plan?.durationMs ?? 0));
}
function provenTogether(windows) {
	const failed = windows.map(({ samples }) => samples.map(({ outcome }) => outcome === "ok" ? 0 : 1));
	const weights = windows.map(({ samples }, index) => designEffect(samples.map(({ endedAtMs }) => endedAtMs), failed[index] ?? []));
	const weighed = (counts) => counts.reduce((sum, count, index) => sum + count / (weights[index] ?? 1), 0);
	const k = weighed(failed.map((each) => each.reduce((sum, one) => sum + one, 0)));
	return provenAvailability(k, weighed(failed.map((each) => each.length)));
}
function rangeOf(values) {
	const known = values.filter((value) => value !== null);
	return known.length === 0 ? null : {
		least: Math.min(...known),
		most: Math.max(...known)
	};
}

// src/report/calibration/calibration.ts
/** As an input is written: `4.5s`, `99%`. */
const writes = (kind) => (limit) => formatLimitAsInput({
	kind,
	limit
});
/** Returns every limit as an input, whether one is proposed or not. */
function proposedInputs({ maxP95, minAvailability, maxSlowdown, maxRecovery }) {
	const value = (limit, kind) => limit === null ? null : writes(kind)(limit);
	return [
		{
			input: "max-p95",
			value: value(maxP95.limit, "p95")
		},
		{
			input: "min-availability",
			value: value(minAvailability.limit, "availability")
		},
		{
			input: "max-slowdown",
			value: value(maxSlowdown.limit, "baseline-slowdown")
		},
		{
			input: "max-recovery",
			value: value(maxRecovery.limit, "recovery")
		}
	];
}
/** Returns every limit, whether one is proposed or not. */
function proposedLimits(calibration, language) {
	const { maxP95, minAvailability, maxSlowdown } = calibration;
	const { seen, basis } = language.words.calibration;
	const [p95, availability, slowdown, recovery] = proposedInputs(calibration);
	if (!(p95 && availability && slowdown && recovery)) return [];
	return [
		{
			...p95,
			seen: maxP95.seen === null ? seen.nothing : seen.p95(maxP95.seen.least, maxP95.seen.most),
			basis: basisOf(maxP95, basis.windows, language),
			rows: rowsOf(maxP95, writes("p95"))
		},
		{
			...availability,
			seen: minAvailability.seen === null ? seen.nothing : seen.availability(minAvailability.seen.least, minAvailability.seen.most, minAvailability.proven),
			basis: basisOf(minAvailability, basis.windows, language),
			rows: rowsOf(minAvailability, writes("availability"))
		},
		{
			...slowdown,
			seen: maxSlowdown.seen === null ? seen.nothing : seen.slowdown(maxSlowdown.seen.least, maxSlowdown.seen.most),
			basis: basisOf(maxSlowdown, basis.comparisons, language),
			rows: rowsOf(maxSlowdown, writes("baseline-slowdown"))
		},
		{
			...recovery,
			...recoveryWords(calibration.maxRecovery, language)
		}
	];
}
function rowsOf({ rows, limit: chosen }, write) {
	return rows.map(({ limit, endings }) => ({
		value: write(limit),
		proposed: limit === chosen,
		endings
	}));
}
function basisOf(proposed, data, language) {
	return proposed.limit === null ? whyNone(proposed, language) : data(proposed.windows, proposed.requests);
}
function whyNone({ rows, requests }, { words }) {
	const { none } = words.calibration;
	const loosest = rows.at(-1)?.endings;
	if (requests === 0) return none.noData;
	if (loosest === void 0) return none.tooFew;
	const { drills, fail, undecided } = loosest;
	return fail > undecided ? none.fails(rate(fail, drills)) : none.undecided(rate(undecided, drills));
}
function recoveryWords({ limit, kills, overloads, lost, seen }, { words }) {
	const { none, basis, seen: asSeen } = words.calibration;
	const why = lost > 0 ? none.notRecovered(lost, kills + overloads) : none.noKill;
	return {
		seen: seen === null ? asSeen.nothing : asSeen.recovery(seen.most),
		basis: limit === null ? why : basis.recoveries(kills, overloads),
		rows: []
	};
}
/** Returns what the limits do not guarantee, one sentence each. */
function caveats({ drills, maxP95, maxSlowdown, maxRecovery }, { words }) {
	const { singleDrill, fewDrills, rates, recovery, similar } = words.calibration.caveats;
	const simulated = Math.min(...[maxP95, maxSlowdown].flatMap(({ rows }) => rows.map(({ endings }) => endings.drills)));
	return [
		...drills.length >= 5 ? [] : [drills.length === 1 ? singleDrill : fewDrills(drills.length)],
		...Number.isFinite(simulated) ? [rates(simulated, 1 - .05 ** (1 / simulated))] : [],
		...maxRecovery.limit === null || maxRecovery.kills === 0 ? [] : [recovery(maxRecovery.kills)],
		similar
	];
}
/** Returns the lines for a workflow's step; empty if no limit is proposed. */
function workflowLines(calibration) {
	const proposed = proposedInputs(calibration).flatMap(({ input, value }) => value === null ? [] : [`  ${input}: ${value}`]);
	return proposed.length === 0 ? [] : ["with:", ...proposed];
}
/** Returns whether any limit is proposed. */
function isProposed(calibration) {
	return workflowLines(calibration).length > 0;
}
/** Returns `97 %`, a share of simulated drills. */
function rate(count, of) {
	return of === 0 ? "–" : `${Number((100 * count / of).toFixed(1))} %`;
}

// src/report/calibration/calibration-file.ts
/** Returns a record without the plan's private values: a calibration can quote its engine and its service. */
function cleanRecord(record, version) {
	const provenance = {
		version,
		action: null,
		runUrl: null,
		runAttempt: null,
		headSha: null,
		localCommand: null,
		leg: null
	};
	return cleanDrill(record, judge(record), provenance).record;
}
/**
* Returns the calibration as a JSON value: the limits as they are written, all figures, and what was drilled.
* @param records clean records, of which the calibration was made
*/
function calibrationValue(calibration, records, version) {
	const first = records[0];
	return {
		calibrationVersion: 1,
		version,
		startedAt: first?.startedAt ?? null,
		machine: first?.machine ?? null,
		image: first?.image ?? null,
		inputs: Object.fromEntries(proposedInputs(calibration).map(({ input, value }) => [input, value])),
		...calibration,
		sessions: records.map(({ session }) => session)
	};
}
/** Writes `calibration.json`; a reader sees the old file or the new one. */
async function writeCalibration(directory, value) {
	const place = resolve(directory);
	await mkdir(place, { recursive: true });
	return await writeWhole(place, "calibration.json", `${JSON.stringify(value, null, 2)}\n`);
}

// src/report/calibration/calibration-report.ts
/**
* Returns a calibration for a terminal: the proposed limits first, then what they are based on.
* @param count number of drills that were requested
*/
function calibrationReport(calibration, image, count, language) {
	const { drills, leftOut } = calibration;
	const words = language.words.calibration;
	const all = proposedLimits(calibration, language);
	const proposed = isProposed(calibration);
	const limits = all.map(({ input, value, seen, basis }) => ({
		label: input,
		parts: [
			value ?? "–",
			seen,
			basis
		]
	}));
	const tried = all.flatMap(({ input, rows }) => rows.map(({ value, proposed: is, endings }) => [
		is ? "→" : "",
		input,
		value,
		...[
			endings.pass,
			endings.undecided,
			endings.fail
		].map((ended) => rate(ended, endings.drills))
	]));
	const reasons = leftOut.map(({ drill, reason }) => words.leftOut(drill, cleanLine(say(reason, language), 600)));
	const section = (title, block) => ({
		id: title,
		title,
		priority: 0,
		blocks: [block]
	});
	const { titles } = words;
	return {
		language,
		status: proposed ? "pass" : "fail",
		title: proposed ? words.proposed : words.noneProposed,
		about: cleanLine(image),
		sentence: words.sentence(drills.length, count),
		sections: [
			section(titles.limits, {
				kind: "facts",
				facts: drills.length === 0 ? [] : limits
			}),
			section(titles.simulated, table("", words.headings, tried, { figures: [
				2,
				3,
				4,
				5
			] })),
			section(titles.workflow, {
				kind: "code",
				label: "",
				language: "text",
				lines: workflowLines(calibration)
			}),
			section(titles.caveats, sentences(proposed ? caveats(calibration, language) : [])),
			section(titles.leftOut, sentences(reasons))
		]
	};
}

// src/bin/calibrate.ts
/** Entry for a terminal: drills an image several times compared with itself, and proposes limits for it. */
const signal = cancelSignal();
process.exit(await main());
async function main() {
	const tag = spokenTag(process.argv.slice(2), process.env);
	let language = languageOf(tag);
	try {
		const request = readCalibrateTerminal(process.argv.slice(2), process.env, experiments);
		if (request.ask === "calibrate") {
			language = languageOf(request.drill.inputs.language);
			return await propose(request);
		}
		console.log(request.ask === "version" ? VERSION_TEXT : request.text);
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
async function propose({ count, drill }) {
	const language = languageOf(drill.inputs.language);
	const progress = spoken(terminalProgress(), language);
	const plan = calibrationPlan((await makeReady(drill, progress, signal, true)).plan);
	const source = sourceOf(drill);
	const planFile = source.planFile ? calibrationUse(source.planFile) : null;
	const command = localCommand(plan, {
		...source,
		planFile
	});
	const records = [];
	while (records.length < count && !signal.aborted) {
		const number = records.length + 1;
		progress.stage(message("progress.drill", {
			number,
			count
		}));
		const directory = join(drill.outDirectory, `drill-${number}`);
		const session = newSession();
		using reaper = reapWhenGone(session, drill.inputs.engine, directory);
		const engine = connectEngine(drill.inputs.engine, reaper.onPending);
		const record = await runDrill({
			plan,
			session,
			engine,
			progress: spoken(hiding(progress.printer, plan), language),
			signal
		});
		records.push(record);
		progress.line(await keep(record, directory, command, language));
		if (record.error !== null && record.phases.length === 0) break;
	}
	progress.stage(message("progress.stage", { stage: "simulation" }));
	const clean = records.map((record) => cleanRecord(record, VERSION));
	const calibration = calibrate(clean);
	const file = await writeCalibration(drill.outDirectory, calibrationValue(calibration, clean, VERSION));
	progress.printer.end();
	const color = process.stdout.hasColors?.() ?? false;
	console.log(toTerminal(calibrationReport(calibration, plan.target.image, count, language), {
		color,
		width: reportWidth(process.stdout),
		files: [file]
	}));
	return isProposed(calibration) ? 0 : 1;
}
/** Writes the drill's own report, so that the basis of a limit can be inspected. Returns a line for the log. */
async function keep(record, directory, command, language) {
	const verdict = judge(record);
	const drill = cleanDrill(record, verdict, {
		version: VERSION,
		action: null,
		runUrl: null,
		runAttempt: null,
		headSha: null,
		localCommand: command,
		leg: null
	});
	const { resultFile } = await writeFiles(directory, drillTexts(drill, drillReport(drill, language)));
	return message("progress.drill-kept", {
		status: verdict.status,
		file: resultFile
	});
}

export {  };