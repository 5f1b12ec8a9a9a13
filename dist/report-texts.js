import { r as sameSentences } from "./message.js";
import { c as markdownCode, d as unbroken, i as htmlText, l as markdownProse, n as cleanLines, s as markdownBlock, t as cleanLine, u as markdownSentence } from "./escape.js";
import { _t as policyName, bt as NO_SETTINGS, c as threadAdvice, d as limitsUnder, ht as livesOn, i as hiderOf, n as budgetObjectives, q as cleanRequestsNeeded, r as HIDE_NOTHING, st as HEALTHCHECK, vt as recoveryMs, yt as DEFAULT_PLAN } from "./budget-check.js";
import { t as LANGUAGES } from "./languages.js";
import { A as duringIndex, M as phaseAt, N as recoveryOf, P as removalOf, S as noiseReason, T as isShed, a as clientsOf, c as roundUpMs, d as WHOLE_DRILL, g as stretchesOf$1, h as peakUse, i as advise, k as afterIndex, l as situationOf, m as START, o as hasLog, p as PEAK_KINDS, r as ROOM, s as reasonArgs, u as STEADY_STATE } from "./en.js";
import { A as owedIn, C as objectiveOf, F as OUTCOMES, O as METRICS, P as nearestRank, _ as isLimitedBy, h as comparisonKinds, j as frequentError, o as inSequence, p as OBJECTIVES, t as say, v as isMinimum, w as outputsByKind, x as kindsWhere } from "./say.js";
import { $ as only, A as outcomeText, B as shownMetrics, C as experimentStatus, E as decidedOn, F as isLowerBound, G as timeOfDay, H as streamNotes, I as latencyText, J as summaryOf, K as causeText, L as metricMark, M as chainFacts, N as recoveryLinks, O as limitText, P as failureLines, Q as markOf, R as phaseCells, S as experimentFigures, T as checkName, U as BOUND_MARK, V as slowdownOf, W as orNone, X as blocksIn, Y as artifactsOf, Z as isParts, _ as comparedRows, at as table, b as sensitivityText, et as page, f as settingSection, g as comparedHeadings, h as baselineFacts, it as statusMark, j as sentimentSummary, k as measuredText, m as runnerSection, nt as plainText, ot as text, q as notesOf, rt as sentences, st as allowedToFail, tt as pageSection, v as isSameImage, w as experimentsToTell, x as experimentFacts, y as recoveredRows, z as phaseHeadings } from "./version.js";
import { n as withDrill } from "./history.js";
import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { constants as constants$1, deflateRawSync } from "node:zlib";

// src/gate/advice/answers.ts
/** What to do about bad input that was handled wrongly. */
function refusalsAdvice(situation) {
	const wrong = wronglyHandled(situation);
	const count = (is) => wrong.filter(({ status }) => is(status)).length;
	const broken = count((status) => status !== null && status >= 500);
	const silent = count((status) => status === null);
	const accepted = wrong.length - broken - silent;
	return [
		...broken > 0 || wrong.length === 0 ? advise("advice.validate-input", { count: broken }) : [],
		...silent > 0 ? advise("advice.bound-body", { count: silent }) : [],
		...accepted > 0 ? advise("advice.refuse-input", { count: accepted }) : []
	];
}
/** What to do about memory that large bodies leave behind. */
function memoryLeftAdvice(situation) {
	const bounded = wronglyHandled(situation).some(({ status }) => status === null);
	return advise("advice.drop-bodies", { bounded });
}
function wronglyHandled({ experiment }) {
	const outcome = experiment?.outcome;
	return (outcome?.type === "questions" ? outcome.questioned?.asked ?? [] : []).filter(({ held }) => !held);
}
/** What to do about a label that a text around the input changed. */
function isolationAdvice(situation) {
	const attempts = attemptsOf(situation);
	const turned = attempts.filter(({ outcome }) => outcome === "turned");
	const forged = turned.filter(({ text }) => text?.includes("<|im_")).length;
	const known = [...attempts.flatMap(({ plain }) => plain ?? []), ...situation.record.sentiments.flatMap(({ steady }) => steady)];
	const labels = new Set(known.map(normalized));
	const foreign = turned.filter(({ label }) => label === null || !labels.has(normalized(label))).length;
	return [
		...advise("advice.own-context", {}),
		...forged > 0 ? advise("advice.plain-tokens", { forged }) : [],
		...foreign > 0 ? advise("advice.only-labels", { foreign }) : []
	];
}
function normalized(label) {
	return label.trim().toLowerCase();
}
/** What to do about long texts that were handled wrongly. */
function longTextsAdvice(situation) {
	const attempts = attemptsOf(situation);
	const unanswered = attempts.filter(({ outcome }) => outcome === "unanswered").length;
	const changed = attempts.filter(({ outcome }) => outcome === "turned").length;
	return [...unanswered > 0 || changed === 0 ? advise("advice.truncate-input", { unanswered }) : [], ...changed > 0 ? advise("advice.keep-end", { changed }) : []];
}
function attemptsOf({ experiment }) {
	const outcome = experiment?.outcome;
	return outcome?.type === "probe" ? outcome.attempted?.attempts ?? [] : [];
}

// src/gate/advice/comparisons.ts
/** From this ratio on the work of a request is another one. */
const MORE_WORK = 1.1;
const STEP = .05;
/** What to do about a candidate that is slower than the baseline. */
function slowdownAdvice(situation) {
	const { check } = situation;
	const { measured } = check;
	const maxSlowdown = measured === null ? null : Math.ceil((measured * 1.05 - 1) / STEP) * STEP;
	return [
		...workAdvice(situation),
		...advise("advice.what-changed", {}),
		...maxSlowdown === null ? [] : advise("advice.intended-slowdown", { maxSlowdown })
	];
}
/** Whether the candidate works more or waits more: a figure of both images' CPU time. */
function workAdvice({ record, check }) {
	const comparison = record.baseline?.comparisons.find(({ scope }) => scope === check.scope);
	if (comparison === void 0 || comparison.experiment !== null) return [];
	const candidateMs = cpuMsOf(comparison.candidate);
	const baselineMs = cpuMsOf(comparison.baseline);
	if (candidateMs === null || baselineMs === null || baselineMs <= 0) return [];
	const figures = {
		candidateMs,
		baselineMs
	};
	return advise(candidateMs >= MORE_WORK * baselineMs ? "advice.more-work" : "advice.same-work", figures);
}
function cpuMsOf({ usage, startedAtMs, endedAtMs, measurement: { requests } }) {
	return usage?.cpuShare == null || requests === 0 ? null : usage.cpuShare * (endedAtMs - startedAtMs) / requests;
}

// src/gate/advice/docs-section.ts
const TROUBLE = [
	"inconclusive",
	"before-the-first-good-answer",
	"inputs-and-plan-file",
	"runner-and-engine"
];
function troubleshooting(anchor) {
	return {
		page: "troubleshooting",
		anchor,
		objective: null
	};
}
function fixing(objective) {
	return {
		page: "fixing-a-failure",
		anchor: objective,
		objective
	};
}
/** Every section that advice can lead to. */
const DOCS_SECTIONS = [...Object.keys(OBJECTIVES).map(fixing), ...TROUBLE.map(troubleshooting)];
/** Returns where the documentation says more about a check that did not pass. */
function sectionOf({ status, objective }) {
	return status === "fail" ? fixing(objective.kind) : troubleshooting("inconclusive");
}
/** Returns where the documentation says more about what was not checked. */
function sectionOfGaps() {
	return troubleshooting("inconclusive");
}
/** Returns where the documentation says more about a drill that could not be run, by how far it came. */
function sectionOfError({ machine, readyMs, errorAdvice }) {
	if (errorAdvice?.some(({ code }) => code === "advice.inputs")) return troubleshooting("inputs-and-plan-file");
	if (machine === null || readyMs !== null) return troubleshooting("runner-and-engine");
	return troubleshooting("before-the-first-good-answer");
}

// src/gate/advice/errors.ts
/**
* Returns what to do about a drill that could not be run: what is known of the error itself, else by how far the drill
* came.
*/
function errorAdvice$1(record) {
	const { experiments, errorAdvice: known, machine, image, readyMs, phases, plan } = record;
	if (known) return known;
	if (experiments.some((experiment) => typeof removalOf(experiment)?.status === "object")) return advise("advice.not-removed", {});
	if (machine === null) return advise("advice.engine", {});
	if (image === null) return advise("advice.image", {});
	const { containerPort, predictPath } = plan.target;
	if (readyMs === null) return advise("advice.run-by-hand", {
		containerPort,
		predictPath
	});
	return phases.length === 0 ? advise("advice.stopped-answering", {}) : advise("advice.fails-again", {});
}

// src/gate/advice/lateness.ts
/** From this share of throttled periods on, the quota is what a service waits for. */
const THROTTLED = .3;
/** A share of the quota from which on the CPU is the limit, and one below which it is not. */
const FULL = .85;
const IDLE = .5;
/** From this ratio on the median of a service is another one. */
const SLOWER = 1.2;
/** From this ratio on a few requests are slower than the others, not all of them. */
const TAIL = 2;
/** Objectives whose limit a request that waits in a queue uses up. */
const LIMITED_FROM_DUE = /* @__PURE__ */ new Set([
	"p95",
	"ttft",
	"answer-ttft"
]);
/** A request on a new connection waits twice for a packet of the service: when it connects, and for the answer. */
const USUAL_WAITS = 2;
/**
* What to do about requests that are answered too late or not at all, by what the service waited for. Under an experiment
* that did not slow it down, that is what it waits for without it.
*/
function latenessAdvice(situation) {
	const lines = causesOfLateness(isAsBefore(situation) ? withoutExperiment(situation) : situation);
	return lines.length > 0 ? lines : advise("advice.queue-or-request", { clients: null });
}
function causesOfLateness(situation) {
	const { experiment } = situation;
	if (experiment?.kind === "network-delay") return networkAdvice(situation);
	if (experiment?.kind === "disk-pressure") return advise("advice.disk", { scope: experiment.name });
	const without = experiment === null ? [] : withoutWhatItTook(experiment);
	if (without.length > 0) return without;
	return [...cpuAdvice(situation), ...queueAdvice(situation)];
}
/** What to do about a service that fails without what an experiment takes from it; nothing for other experiments. */
function withoutWhatItTook(experiment) {
	const { kind, name: scope } = experiment;
	if (kind === "dependency-down") return withoutDependency(experiment);
	if (kind === "disk-full") return advise("advice.full-disk", { scope });
	return kind === "memory-pressure" ? advise("advice.little-memory", { scope }) : [];
}
/** The same for its dependency, by the name that the experiment found it by. */
function withoutDependency({ effect, description }) {
	const named = [effect?.message, description].map((said) => said?.args.of).find((of) => typeof of === "string");
	return advise("advice.without-dependency", { of: typeof named === "string" ? named : null });
}
/** Whether the service was about as fast under the experiment as in the steady state, and failed no more often. */
function isAsBefore({ experiment, during, steady }) {
	if (experiment === null || during === null || steady === null) return false;
	const [now, before] = [during.measurement, steady.measurement];
	if (now.p95Ms === null || before.p95Ms === null) return false;
	return now.p95Ms < 1.2 * before.p95Ms && (now.availability ?? 0) >= (before.availability ?? 0);
}
function withoutExperiment({ record, check, steady }) {
	return {
		record,
		check: {
			...check,
			scope: STEADY_STATE
		},
		experiment: null,
		during: steady,
		after: null,
		steady
	};
}
/** What to do about a service that is as slow after an outage as it was before. */
function steadyLatenessAdvice(situation, objective) {
	return p95Advice(withoutExperiment({
		...situation,
		check: {
			...situation.check,
			objective
		}
	}));
}
function cpuAdvice(situation) {
	const { record, check, during, steady, experiment } = situation;
	const { cpus } = record.plan.target;
	const { scope } = check;
	const usage = during?.usage ?? null;
	const before = steady?.usage?.throttledRatio ?? null;
	if (before !== null && before >= THROTTLED && clientsOf(record) === 1) return advise("advice.threads", {
		throttledRatio: before,
		cpus
	});
	const usedCpus = usage?.cpuShare ?? null;
	if (usage === null || usedCpus === null) return [];
	const throttledRatio = usage.throttledRatio !== null && usage.throttledRatio >= THROTTLED ? usage.throttledRatio : null;
	if (throttledRatio !== null || usedCpus >= FULL * cpus) {
		const steadyThrottledRatio = throttledRatio === null || scope === "steady-state" ? null : before;
		const shared = experiment?.uses.includes("cpu") ?? false;
		const needed = neededCpus(situation);
		const alone = experiment === null && clientsOf(record) === 1;
		return advise("advice.cpu-bound", {
			scope,
			usedCpus,
			cpus,
			throttledRatio,
			steadyThrottledRatio,
			shared,
			needed,
			alone
		});
	}
	if (cpus >= 2 && usedCpus > .8 && usedCpus < 1.2) return advise("advice.one-core", {
		scope,
		usedCpus,
		cpus
	});
	return usedCpus < IDLE * cpus ? advise("advice.idle", {
		scope,
		usedCpus,
		cpus
	}) : [];
}
/**
* How many CPUs would keep the P95 limit: at its quota, a service is the slower the less of it is left for a request. Null
* if one request alone is too slow: then more of the quota need not help.
*/
function neededCpus({ record, check, during, steady, experiment }) {
	const { target, limits, requestTimeoutMs } = record.plan;
	const ofCheck = check.objective.kind === "p95" ? check.objective.limit : null;
	const limitMs = Math.min(ofCheck ?? limits.maxP95Ms, requestTimeoutMs);
	const { p95Ms = null, byOutcome } = during?.measurement ?? {};
	const steadyMs = steady?.measurement.p95Ms ?? null;
	if (experiment === null && clientsOf(record) === 1 || p95Ms === null || p95Ms <= limitMs) return null;
	if (experiment !== null && (steadyMs === null || steadyMs > limitMs)) return null;
	return {
		cpus: Math.ceil(10 * target.cpus * p95Ms / limitMs) / 10,
		p95Ms,
		limitMs,
		atLeast: (byOutcome?.timeout ?? 0) > 0
	};
}
/** Tells a queue of requests from a request that is slow by itself. */
function queueAdvice(situation) {
	const { record, check, during, steady } = situation;
	const clients = clientsOf(record);
	const { kind, limit } = check.objective;
	const limitMs = LIMITED_FROM_DUE.has(kind) ? limit ?? 0 : record.plan.requestTimeoutMs;
	const steadyMs = steady?.measurement.p50Ms ?? null;
	const underMs = during?.measurement.p50Ms ?? null;
	if (clients === 1) {
		if (check.scope === "steady-state" && steadyMs !== null) return advise("advice.slow-alone", {
			steadyMs,
			limitMs
		});
		if (steadyMs === null || underMs === null) return [];
		const tailMs = during?.measurement.p95Ms ?? 0;
		if (underMs < 1.2 * steadyMs) return tailMs < TAIL * underMs ? [] : advise("advice.tail", {
			underMs,
			tailMs
		});
		return advise("advice.slow-request", {
			scope: check.scope,
			steadyMs,
			underMs
		});
	}
	const { cpus } = record.plan.target;
	const workMs = steady === null ? null : workOf(steady, cpus);
	if (clients === null || workMs === null || workMs <= 0) return advise("advice.queue-or-request", { clients });
	if (limitMs < workMs) return advise("advice.slow-alone", {
		steadyMs: workMs,
		limitMs
	});
	if (limitMs >= workMs * clients) return advise("advice.queue-or-request", { clients });
	const fitting = Math.max(1, Math.floor(ROOM * limitMs / workMs));
	return advise("advice.queued", {
		clients,
		workMs,
		cpus,
		limitMs,
		fitting
	});
}
/** How long the quota's CPUs are busy with one request, by the CPU time of a phase; null if that is not known. */
function workOf({ usage, startedAtMs, endedAtMs, measurement: { requests } }, cpus) {
	if (usage?.cpuShare == null || requests === 0) return null;
	return usage.cpuShare * (endedAtMs - startedAtMs) / requests / cpus;
}
function networkAdvice(situation) {
	const { experiment, check } = situation;
	const { code, args } = experiment?.effect?.message ?? {};
	if (code === "network-delay.effect") {
		const { addedMs, expectedMs } = args;
		const delayMs = expectedMs / USUAL_WAITS;
		const waits = Math.round(addedMs / delayMs);
		if (waits > 3) return advise("advice.round-trips", {
			delayMs,
			addedMs,
			waits,
			usualWaits: USUAL_WAITS
		});
	}
	if (check.objective.kind === "p95") return causesOfLateness(withoutExperiment(situation));
	return advise("advice.slow-clients", {});
}
/** What to do about answers that came too late, where few requests failed otherwise. */
function p95Advice(situation) {
	const { check } = situation;
	const { kind, limit } = check.objective;
	const { metric = "p95", input = "max-p95" } = OBJECTIVES[kind];
	const lines = latenessAdvice(situation);
	if (check.scope !== "steady-state" || limit === null) return lines;
	const steady = situation.steady?.measurement;
	const measuredMs = (steady === void 0 ? null : METRICS[metric].ofWindow(steady)) ?? check.measured;
	if (measuredMs === null) return lines;
	return [...lines.slice(0, 2), ...advise("advice.first-limits", {
		measuredMs,
		limitMs: limit,
		input
	})];
}
/** Returns whether most of the failed requests of a check were never sent. */
function mostlyNotSent(situation) {
	return reasonArgs(situation, "window.failures-mostly-not-sent") !== null;
}

// src/gate/advice/failures.ts
/** A container that used this share of its memory before it was killed had probably run out of it. */
const NEARLY_ALL = .9;
/** What to try after a container ran out of memory: a quarter more. */
const MORE_MEMORY = 1.25;
const STEP_BYTES = 64 * 1024 ** 2;
/** What to do about a container that ended while it was judged; empty if it did not. */
function crashAdvice(situation) {
	const crash = reasonArgs(situation, "service.crashed");
	if (crash === null) return [];
	const { record, check, during } = situation;
	const { memoryBytes: limitBytes, restartPolicy } = record.plan.target;
	const { exitCode, oomKilled, restarts } = crash;
	const { scope } = check;
	const peakBytes = during?.usage?.peaks.memoryBytes ?? null;
	const policy = restarts === 0 && restartPolicy.name === "no" ? advise("advice.restart-policy", {}) : [];
	if (oomKilled || exitCode === 137 && (peakBytes ?? 0) >= NEARLY_ALL * limitBytes) {
		const tryBytes = Math.ceil(MORE_MEMORY * limitBytes / STEP_BYTES) * STEP_BYTES;
		const atOnce = clientsOf(record) !== 1;
		return [...advise("advice.out-of-memory", {
			scope,
			peakBytes,
			limitBytes,
			tryBytes,
			atOnce
		}), ...policy];
	}
	if (exitCode === 137) return [...advise("advice.killed", {
		scope,
		peakBytes,
		limitBytes
	}), ...policy];
	return [
		...advise("advice.exited", { exitCode }),
		...logAdvice(situation),
		...policy
	];
}
/** How to see the service's log, unless the report shows its end. */
function logAdvice(situation) {
	return hasLog(situation) ? [] : advise("advice.read-log", {});
}
/** What to do about failed requests, by the way in which most of them failed. */
function availabilityAdvice(situation) {
	const { check, during, experiment } = situation;
	if (mostlyNotSent(situation)) return lowerLoad(situation);
	const early = check.scope === "steady-state" ? advise("advice.before-experiments", {}) : [];
	const neighbor = experiment?.kind === "bad-input" ? advise("advice.bad-neighbor", {}) : [];
	const byOutcome = during?.measurement.byOutcome;
	if (byOutcome === void 0) return [...neighbor, ...latenessAdvice(situation)];
	const [most = "timeout", second = "timeout"] = [
		"timeout",
		"http-error",
		"refused",
		"cut",
		"wrong-answer"
	].toSorted((a, b) => byOutcome[b] - byOutcome[a]);
	const lines = [...experiment !== null && most !== "timeout" ? withoutWhatItTook(experiment) : [], ...failureAdvice(situation, most, byOutcome[most])];
	const also = byOutcome[second] * 2 > byOutcome[most] ? failureAdvice(situation, second, byOutcome[second]) : [];
	return [
		...neighbor,
		...lines,
		...also.slice(0, 1),
		...early
	];
}
/** What to do about a P95 above its limit. A failed request counts as a late one, so failures can be the cause. */
function latencyAdvice(situation) {
	const { during } = situation;
	if (mostlyNotSent(situation)) return lowerLoad(situation);
	const exceeded = reasonArgs(situation, "window.failed")?.exceeded ?? Number.POSITIVE_INFINITY;
	const byOutcome = during?.measurement.byOutcome;
	if (2 * [
		"http-error",
		"refused",
		"cut",
		"wrong-answer"
	].reduce((sum, outcome) => sum + (byOutcome?.[outcome] ?? 0), 0) > exceeded) return availabilityAdvice(situation);
	return p95Advice(situation);
}
/** What to do about answers that came too late after their reasoning, or not at all. */
function reasoningAdvice(situation) {
	const { check, during } = situation;
	const exceeded = reasonArgs(situation, "window.failed")?.exceeded ?? 0;
	const count = during === null ? 0 : owedIn("answer-ttft", during.measurement);
	if (during === null || count === 0 || 2 * count < exceeded) return latencyAdvice(situation);
	return advise("advice.only-reasoning", {
		scope: check.scope,
		count,
		answers: during.measurement.ok
	});
}
function failureAdvice(situation, outcome, count) {
	const { scope } = situation.check;
	switch (outcome) {
		case "http-error": {
			const status = frequentError(situation.during?.samples ?? [])?.status ?? null;
			if (status === 503 || status === 429) return shedAdvice(situation, count, status);
			return [...advise("advice.http-errors", {
				scope,
				count,
				status
			}), ...(status ?? 0) >= 500 ? logAdvice(situation) : []];
		}
		case "refused": return [...advise("advice.cut-off", {
			scope,
			count
		}), ...logAdvice(situation)];
		case "cut": return [...advise("advice.cut-streams", {
			scope,
			count
		}), ...logAdvice(situation)];
		case "wrong-answer": return advise("advice.wrong-answers", { count });
		default: return latenessAdvice(situation);
	}
}
/** Rejected requests: with one at a time, the load can't be the reason. */
function shedAdvice({ record }, count, status) {
	const clients = clientsOf(record);
	return [...advise("advice.shed-counts", {
		count,
		status,
		clients
	}), ...clients === 1 ? advise("advice.shed-for-no-load", {}) : advise("advice.carry-or-test-shedding", { input: clients === null ? "rate" : "clients" })];
}
/** What to do about more load than could be sent. */
function lowerLoad({ record, during }) {
	const { load } = record.plan;
	if (during === null || during.endedAtMs <= during.startedAtMs) return [];
	const answeredPerSecond = 1e3 * during.measurement.ok / (during.endedAtMs - during.startedAtMs);
	return advise("advice.lower-load", {
		plannedPerSecond: load.kind === "rate" ? load.perSecond : null,
		answeredPerSecond
	});
}

// src/gate/advice/health.ts
/** What to do about a start that took too long. */
function startAdvice({ check }) {
	const suggestedMs = roundUpMs(1.25 * (check.measured ?? 0));
	return [...advise("advice.faster-load", {}), ...advise("advice.raise-start", { suggestedMs })];
}
/** What to do about an outage that the health check did not report, or too late. */
function noticedAdvice({ record, check }) {
	const ofImage = record.plan.health === HEALTHCHECK;
	const looks = check.measured === null ? advise("advice.check-what-serves", {}) : [];
	return [
		...ofImage ? advise("advice.healthcheck-interval", {}) : [],
		...looks,
		...advise("advice.unhealthy-goes-on", {})
	];
}
/** What makes an undecided check of the health check conclusive, by the code of its reason; null for any other. */
function openHealthAdvice(code, situation) {
	const { record, check } = situation;
	switch (code) {
		case "health.never-good":
		case "noticed.bad-before": return advise("advice.health-path", { health: record.plan.health ?? "" });
		case "health.too-few":
		case "health.undecided": return advise("advice.duration", { suggestedMs: roundUpMs(2 * record.plan.durationMs) });
		case "noticed.too-short": {
			const neededMs = reasonArgs(situation, "noticed.too-short")?.neededMs ?? 0;
			return advise("advice.longer-outage", {
				name: check.scope,
				suggestedMs: roundUpMs(neededMs)
			});
		}
		case "health.not-asked":
		case "false-ready.watched-too-short": return advise("advice.run-again", {});
		default: return null;
	}
}

// src/gate/advice/open.ts
/** The share of requests that may fail by default. */
const USUAL_SHARE = .05;
/** A service that uses less of its CPUs can answer more clients. */
const SPARE_CPU = .5;
/** A service rarely answers at the same rate again. */
const SPARE = 1.2;
/** What makes an undecided check conclusive, by the code of its reason. */
function openAdvice(situation) {
	const [code = ""] = situation.check.reason.map((each) => each.code);
	return openHealthAdvice(code, situation) ?? openAdviceOn(code, situation);
}
function openAdviceOn(code, situation) {
	const { record, check, experiment } = situation;
	const { plan } = record;
	const longer = () => advise("advice.max-duration", { suggestedMs: roundUpMs(2 * plan.maxDurationMs) });
	switch (code) {
		case "noise.busy": return quietRunner();
		case "effect.none":
		case "effect.not-verified": return experiment === null ? advise("advice.run-again", {}) : effectAdvice(record, experiment);
		case "window.too-few-requests": return moreTime(situation);
		case "window.undecided": {
			const name = check.objective.kind === "availability" ? "availability" : "p95";
			return [...longer(), ...advise("advice.near-limit", { name })];
		}
		case "window.not-sent": return lowerLoad(situation);
		case "window.unprovable": return advise("advice.provable-limit", {});
		case "growth.too-short": {
			const args = reasonArgs(situation, "growth.too-short");
			const factor = args === null || args.blocks === 0 ? 2 : Math.max(2, SPARE * args.neededBlocks / args.blocks);
			return advise("advice.max-duration", { suggestedMs: roundUpMs(factor * plan.maxDurationMs) });
		}
		case "shedding.no-requests":
		case "shedding.undecided":
		case "goodput.too-few-requests":
		case "goodput.undecided": return advise("advice.duration", { suggestedMs: roundUpMs(2 * plan.durationMs) });
		case "steady.requests-failed":
		case "steady.slower":
		case "steady.no-steady-state":
		case "goodput.capacity-unknown":
		case "recovery.end-not-seen":
		case "stop.end-not-seen":
		case "stop.not-asked":
		case "running-first.not-watched":
		case "running-first.no-new-requests":
		case "degrading.not-watched-long-enough":
		case "recovery.not-watched-long-enough":
		case "drain.not-finished": return advise("advice.run-again", {});
		case "stop.nothing-in-flight":
		case "running-first.none-running": return advise("advice.send-running", {});
		case "budget.no-counters":
		case "budget.counters-missing":
		case "memory-left.no-reading":
		case "drain.no-reading": return advise("advice.allow-counters", {});
		case "drain.not-visible": return advise("advice.watch-engine", {});
		case "drain.near-limit": return advise("advice.other-drain", {});
		case "degrading.not-reported": return advise("advice.report-degraded", {});
		case "degrading.disabled-before":
		case "running-first.shed-before": return advise("advice.start-undegraded", {});
		case "growth.ended": return advise("advice.container-left", {});
		case "prompt-injection.not-answered":
		case "isolation.incomplete":
		case "prompt-kept.too-few": return [...advise("advice.answer-attempts", {}), ...longer()];
		case "isolation.undecided": return advise("advice.clearer-share", {});
		case "comparison.baseline-failed": return advise("advice.fix-baseline", {});
		case "comparison.slowdown-undecided":
		case "comparison.failures-undecided":
		case "comparison.availability-undecided": return [
			...check.reason.some(({ args }) => args.isLastLook === true) ? [] : longer(),
			...advise("advice.wider-slowdown", {}),
			...advise("advice.quiet-runner", {})
		];
		default: return longer();
	}
}
function moreTime(situation) {
	const { during, check, record } = situation;
	const args = reasonArgs(situation, "window.too-few-requests");
	const suggest = (suggestedMs) => advise("advice.max-duration", { suggestedMs });
	if (args === null || during === null || check.requests === 0) return suggest(roundUpMs(2 * record.plan.maxDurationMs));
	const { needed } = args;
	const sent = check.requests;
	const tookMs = during.endedAtMs - during.startedAtMs;
	const suggestedMs = roundUpMs(SPARE * needed * tookMs / sent);
	if (suggestedMs <= record.plan.maxDurationMs) return advise("advice.run-again", {});
	const { kind, limit } = check.objective;
	const cheaper = kind === "availability" && limit !== null && 1 - limit < USUAL_SHARE;
	const usedCpus = during.usage?.cpuShare ?? null;
	const { cpus } = record.plan.target;
	return [
		...advise("advice.more-time", {
			needed,
			sent,
			tookMs,
			suggestedMs
		}),
		...cheaper ? advise("advice.cheaper-limit", { needed: cleanRequestsNeeded(USUAL_SHARE) }) : [],
		...usedCpus !== null && usedCpus < SPARE_CPU * cpus ? advise("advice.more-clients", {
			usedCpus,
			cpus
		}) : []
	];
}
function quietRunner() {
	return [...advise("advice.run-again", {}), ...advise("advice.quiet-runner", {})];
}
function effectAdvice(record, experiment) {
	const { kind, name, effect } = experiment;
	if (effect === null) return advise("advice.run-again", {});
	if (kind !== "cpu-overload" && kind !== "degrade-cpu") return advise("advice.have-effect", { name });
	const planned = record.plan.experiments.find((each) => each.name === name)?.parameters;
	const workers = planned !== void 0 && "workers" in planned ? Number(planned.workers) : NaN;
	const { cpus } = record.plan.target;
	const cores = record.machine?.engineMachine?.cores ?? record.machine?.cores ?? null;
	const during = phaseAt(record, duringIndex(experiment));
	if (!(workers <= cpus) && (cores === null || cpus < cores) && during !== null && noiseReason(during.noise) !== null) return quietRunner();
	const fill = advise("advice.fill-quota", {
		workers,
		cpus,
		cores
	});
	return fill.length === 0 ? advise("advice.have-effect", { name }) : fill;
}
/** What to do about the parts of a drill that did not happen, by the reasons of its verdict. */
function gapAdvice(record, reasons) {
	return reasons.flatMap(([first]) => {
		if (first === void 0) return [];
		const { code, args } = first;
		const experiment = record.experiments.find(({ name }) => name === args.name) ?? null;
		switch (code) {
			case "verdict.no-effect": return experiment === null ? [] : effectAdvice(record, experiment);
			case "effect.not-verified":
			case "verdict.not-compared": return advise("advice.run-again", {});
			case "verdict.aborted": return advise("advice.after-abort", { name: experiment?.name ?? "" });
			case "verdict.processes-left":
			case "verdict.not-removed": return advise("advice.not-removed", {});
			case "verdict.skipped":
			case "verdict.not-checked": return advise("advice.read-above", {});
			case "verdict.nothing-checked":
			case "verdict.nothing-planned": return advise("advice.add-experiments", {});
			default: return [];
		}
	});
}

// src/gate/advice/outages.ts
/** From this ratio on a start is not like the first one. */
const UNLIKE = 3;
/** A shell as the first process neither passes a signal on nor ends with the service. */
const SHELL = /^(?:a|ba|da|z|k)?sh$|^busybox$/;
/** What to do about a service that did not come back, or came back too late. */
function recoveryAdvice(situation) {
	const { experiment } = situation;
	if (experiment === null) return [];
	const { outcome } = experiment;
	const { name } = experiment;
	if (outcome.type !== "crash") return advise(situation.check.measured === null ? "advice.stuck" : "advice.backlog", { name });
	const { recovery } = outcome;
	if (recovery === null) return [];
	if (experiment.kind === "offline") return [...advise("advice.start-offline", {}), ...slowOutageAdvice(situation, outcome, recovery)];
	return slowOutageAdvice(situation, outcome, recovery);
}
function slowOutageAdvice(situation, outcome, recovery) {
	if (recovery.firstGoodAnswerMs !== null) return lateRecovery(situation, recovery, recovery.firstGoodAnswerMs);
	if (livesOn(recovery)) return withoutServiceAdvice(recovery);
	return recovery.startedMs === null ? notRestarted(situation, outcome, recovery) : notBack(situation, outcome, recovery);
}
function notRestarted({ record }, { watched }, chain) {
	const { exitCode, victim, stop } = chain;
	const { restartPolicy: policy } = record.plan.target;
	const restartPolicy = policyName(policy);
	if (restartPolicy === "no") return advise("advice.restart-policy", {});
	if (policy.name === "on-failure" && exitCode === 0) {
		const shell = shellAround(victim, stop);
		return [...advise("advice.clean-exit", { restartPolicy }), ...shell === null ? [] : advise("advice.exec", {
			first: shell,
			spoils: "exit-code"
		})];
	}
	return advise("advice.retries-used", {
		restartPolicy,
		watchedMs: watched?.forMs ?? 0
	});
}
/** The shell that is the container's first process, as which it decides the exit code; null if another one is. */
function shellAround(victim, stop) {
	const first = stop?.first ?? (victim?.isFirst ? victim : victim?.ancestors.at(-1)) ?? null;
	return first !== null && SHELL.test(first.name) ? {
		name: first.name,
		pidInside: first.pidInside
	} : null;
}
function withoutServiceAdvice({ victim, listeningMs }) {
	if (victim === null) return [];
	const { name, pidInside } = victim;
	const first = victim.ancestors.at(-1) ?? null;
	const part = listeningMs === null ? [] : advise("advice.part-gone", { process: {
		name,
		pidInside
	} });
	const shell = first !== null && SHELL.test(first.name) ? first : null;
	const cause = shell === null ? advise("advice.end-with-service", { first }) : advise("advice.exec", {
		first: shell,
		spoils: "signals"
	});
	return [...part, ...cause];
}
/** What to do about a container that was started again, and a service that was not back. */
function notBack(situation, { watched, usage }, chain) {
	const { record, experiment } = situation;
	const { trigger, listeningMs, restartCountBefore, restartCountAfter } = chain;
	const { memoryBytes: limitBytes, containerPort } = record.plan.target;
	const restarts = (restartCountAfter ?? 0) - restartCountBefore;
	const watchedMs = watched?.forMs ?? 0;
	if (restarts > 1) {
		const peakBytes = usage?.peaks.memoryBytes ?? null;
		const exitCode = experiment?.lastLog?.exitCode ?? null;
		const logged = hasLog(situation);
		const ranOut = exitCode === 137 || exitCode === null && trigger === "oom";
		const memory = ranOut ? advise("advice.memory-at-start", {
			peakBytes,
			limitBytes
		}) : [];
		return [
			...advise("advice.crash-at-start", {
				restarts,
				exitCode,
				logged
			}),
			...memory,
			...ranOut ? [] : advise("advice.stale-files", {})
		];
	}
	const firstStartMs = record.readyMs;
	const unlike = isUnlike(firstStartMs, watchedMs) ? advise("advice.unlike-first-start", { trigger }) : [];
	if (listeningMs === null) return [...advise("advice.slow-start", {
		containerPort,
		watchedMs,
		firstStartMs
	}), ...unlike.length > 0 ? unlike : advise("advice.shorter-start", {})];
	const status = watched?.lastStatus ?? null;
	return [
		...advise("advice.listens-too-early", {
			listeningMs,
			watchedMs,
			status,
			firstStartMs
		}),
		...unlike.length > 0 ? unlike : advise("advice.faster-load", {}),
		...advise("advice.load-before-listening", {})
	];
}
/** Whether a start took far longer than the first one: its model is not too large then, something else differs. */
function isUnlike(firstStartMs, tookMs) {
	return firstStartMs !== null && UNLIKE * firstStartMs < tookMs;
}
function lateRecovery({ check, record }, chain, goodMs) {
	const { trigger, diedMs, startedMs, listeningMs, countedFrom } = chain;
	const fromMs = countedFrom === "end" ? diedMs ?? 0 : 0;
	const started = startedMs ?? fromMs;
	const listening = listeningMs ?? goodMs;
	const [step, tookMs] = [
		["restart", started - fromMs],
		["load", listening - started],
		["warm-up", goodMs - listening]
	].toSorted((a, b) => b[1] - a[1])[0] ?? ["load", goodMs];
	const recoveryMs = check.measured ?? goodMs - fromMs;
	const suggestedMs = roundUpMs(1.25 * recoveryMs);
	const differs = step !== "restart" && isUnlike(record.readyMs, goodMs - started);
	const causes = differs ? advise("advice.unlike-first-start", { trigger }) : advise("advice.faster-load", {});
	return [
		...advise("advice.slow-step", {
			step,
			tookMs,
			recoveryMs,
			firstStartMs: differs ? record.readyMs : null
		}),
		...step === "restart" ? [] : causes,
		...advise("advice.raise-recovery", {
			recoveryMs,
			suggestedMs
		})
	];
}
/** What to do about a service that is back, but not as it was. */
function steadyAdvice(situation) {
	const broken = reasonArgs(situation, "steady.limit-broken");
	const { measured } = situation.check;
	const isAsBefore = measured !== null && measured < 1.2;
	if (broken?.broken.kind === "p95" && isAsBefore) return steadyLatenessAdvice(situation, broken.broken);
	return broken?.broken.kind !== "p95" ? [...advise("advice.workers-missing", {}), ...advise("advice.warm-up", {})] : [...advise("advice.warm-up", {}), ...advise("advice.workers-missing", {})];
}
/** What to do about a service that did not end as it was asked to. */
function stopAdvice(situation) {
	const { check, experiment } = situation;
	const ignored = reasonArgs(situation, "stop.signal-ignored");
	if (ignored !== null) {
		const { signal, first, serving } = ignored;
		return SHELL.test(first.name) ? [...advise("advice.exec", {
			first,
			spoils: "signals"
		}), ...advise("advice.handle-in-service", {
			signal,
			serving
		})] : [...advise("advice.handle-signal", {
			signal,
			first
		}), ...advise("advice.init", {})];
	}
	const behind = reasonArgs(situation, "stop.not-ended-behind-init");
	if (behind !== null && behind.handled !== true) return advise("advice.handle-in-service", {
		signal: behind.signal,
		serving: behind.serving
	});
	const first = reasonArgs(situation, "stop.not-ended-behind-first");
	if (first !== null && first.handled !== true) return advise("advice.pass-signal-on", {
		signal: first.signal,
		first: first.first,
		serving: first.serving
	});
	const cut = reasonArgs(situation, "stop.request-cut-off");
	if (cut !== null) return cutOffAdvice(situation, cut.signal);
	const graceMs = check.objective.limit ?? 0;
	const alone = reasonArgs(situation, "stop.not-ended");
	if (alone !== null && alone.handled === false) return advise("advice.handle-in-service", {
		signal: alone.signal,
		serving: null
	});
	const late = experiment?.outcome.type === "crash" ? experiment.outcome.recovery?.stop?.forcedMs === null : false;
	const measuredMs = check.measured ?? graceMs;
	return [...advise("advice.bound-wait", { graceMs }), ...late ? advise("advice.longer-grace", {
		measuredMs,
		suggestedMs: roundUpMs(1.25 * measuredMs)
	}) : []];
}
/** What to do about a request that was cut off: by what the container's processes do with the signal. */
function cutOffAdvice({ experiment }, signal) {
	const { victim = null, stop = null, exitCode = null } = (experiment?.outcome.type === "crash" ? experiment.outcome.recovery : null) ?? {};
	const serving = victim === null ? null : {
		name: victim.name,
		pidInside: victim.pidInside
	};
	const isBehindShell = victim?.isFirst === false && stop !== null && SHELL.test(stop.first.name);
	const handles = stop?.handled ?? null;
	if (exitCode === 137 && signal !== "SIGKILL" && stop?.forcedMs === null) return advise("advice.killed-in-container", { signal });
	return [...isBehindShell ? advise("advice.exec", {
		first: stop.first,
		spoils: "signals"
	}) : [], ...advise("advice.finish-running", {
		signal,
		serving,
		handles,
		exitCode
	})];
}
/** What to do about a service that goes on answering clients that have hung up. */
function drainAdvice({ check, experiment }) {
	const abandoned = experiment?.outcome.type === "abandon" ? experiment.outcome.abandoned : null;
	const { measured } = check;
	return [
		...advise("advice.stop-at-hang-up", { streamed: abandoned?.streamed ?? false }),
		...advise("advice.pass-hang-up-on", {}),
		...measured === null ? [] : advise("advice.raise-drain", { suggestedMs: roundUpMs(1.25 * measured) })
	];
}

// src/gate/advice/resources.ts
/** What to do about memory that grows with the requests. */
function growthAdvice(situation) {
	return [
		...reasonArgs(situation, "growth.failed")?.beyondBaseline ? advise("advice.growth-since-baseline", {}) : [],
		...advise("advice.keeps-requests", { bytesPerRequest: situation.check.measured }),
		...advise("advice.bound-cache", {}),
		...advise("advice.allocator", {})
	];
}
/** What to do about load that was neither answered nor shed. */
function sheddingAdvice(situation) {
	const { record, experiment } = situation;
	const args = reasonArgs(situation, "shedding.failed") ?? reasonArgs(situation, "load.not-handled");
	const withoutHeader = args?.lostWithoutRetryAfter ?? 0;
	const header = withoutHeader > 0 ? advise("advice.retry-after", { count: withoutHeader }) : [];
	if (args !== null && withoutHeader === args.lost) return header;
	if (experiment?.outcome.type !== "spike") return [...advise("advice.shed-for-memory", {}), ...header];
	const { requestTimeoutMs } = record.plan;
	const { capacityPerSecond } = experiment.outcome;
	const answerable = (capacityPerSecond ?? 0) * requestTimeoutMs / 1e3;
	const pending = Math.max(1, Math.floor(ROOM * answerable));
	return [...advise("advice.bound-queue", {
		capacityPerSecond,
		requestTimeoutMs,
		answerable,
		pending
	}), ...header];
}
/** What to do about a service that does less than it can under too much load. */
function goodputAdvice({ experiment, during }) {
	const others = during?.samples.filter(({ outcome }) => outcome !== "ok") ?? [];
	const { length: count } = others.filter(isShed);
	if (2 * count > others.length) return advise("advice.cheaper-rejections", { count });
	const capacityPerSecond = experiment?.outcome.type === "spike" ? experiment.outcome.capacityPerSecond : null;
	return [...advise("advice.semaphore", { capacityPerSecond }), ...advise("advice.stop-abandoned", {})];
}
/** What to do about a degraded mode that was not entered, or not left. */
function degradingAdvice(situation) {
	if (reasonArgs(situation, "degrading.not-entered") === null) return advise("advice.enable-again", {});
	const { check, experiment, during, record } = situation;
	const { cpus, memoryBytes: limitBytes } = record.plan.target;
	const { cpuShare = null, throttledRatio = null, peaks } = during?.usage ?? {};
	const peakBytes = peaks?.memoryBytes ?? null;
	const kind = experiment?.kind;
	return advise("advice.watch-own-use", {
		name: check.scope,
		cpu: kind === "degrade-cpu" && cpuShare !== null ? {
			usedCpus: cpuShare,
			cpus,
			throttledRatio
		} : null,
		memory: kind === "degrade-memory" && peakBytes !== null ? {
			peakBytes,
			limitBytes
		} : null
	});
}
/** What to do about requests that were cut off, or taken, when memory ran short. */
function runningFirstAdvice(situation) {
	const cut = reasonArgs(situation, "running-first.not-finished") !== null;
	return [...reasonArgs(situation, "running-first.not-shed") !== null || !cut ? advise("advice.shed-at-once", {}) : [], ...cut ? advise("advice.finish-first", {}) : []];
}
const MEMORY = {
	figure: "memoryBytes",
	resource: "memory"
};
/** What to do about a peak of memory above its budget. */
function memoryBudgetAdvice(situation) {
	const { measured, objective } = situation.check;
	const at = reasonArgs(situation, "budget.exceeded")?.at ?? null;
	const stretches = stretchesOf$1(situation.record).filter(({ mayFail }) => !mayFail);
	const peakOf = (ofStart) => peakUse(MEMORY, stretches.filter(({ at: { scope } }) => scope === "start" === ofStart))?.value ?? null;
	return advise("advice.less-memory", {
		measuredBytes: measured ?? 0,
		limitBytes: objective.limit ?? 0,
		at,
		startBytes: peakOf(true),
		laterBytes: peakOf(false)
	});
}
/** What to do about a peak of CPU use above its budget. */
function cpuBudgetAdvice(situation) {
	const { measured, objective } = situation.check;
	const at = reasonArgs(situation, "budget.exceeded")?.at ?? null;
	return advise("advice.fewer-threads", {
		measuredCpus: measured ?? 0,
		limitCpus: objective.limit ?? 0,
		at
	});
}

// src/gate/advice/said-once.ts
/** More sentences than this about one cause are not read. */
const MAX_LINES = 3;
/** With more causes than this, the first ones have to be fixed anyway. */
const MAX_SHOWN = 6;
/** Numbers that select a sentence. Other numbers are its figures. */
const SELECTING = ["exitCode", "status"];
/** Figures that a sentence can have or not. */
const OPTIONAL = ["needed", "alone"];
/** Advice that suggests a time for the same input. */
const SAME_INPUT = {
	"advice.more-time": "max-duration",
	"advice.max-duration": "max-duration"
};
/** What a sentence is about, whatever its figures: checks, limits and legs can have it in common. */
function topicOf({ code, args }) {
	return SAME_INPUT[code] ?? JSON.stringify([code, args], (name, value) => isFigure(name, value) ? 0 : value);
}
function isFigure(name, value) {
	return OPTIONAL.includes(name) || typeof value === "number" && !SELECTING.includes(name);
}
/**
* Says each sentence once, with the first figures; of several suggested times the longest. Advice whose first sentence was
* said before joins the advice that said it, unless together they get too long. What else it repeats is left out.
* @param join returns what both are about; `differ`: whether what they share had other figures
*/
function sayOnce(all, join) {
	const kept = [];
	const placeOf = (line) => kept.findIndex(({ lines }) => alike(line, lines) !== void 0);
	for (const advice of all) {
		const fresh = advice.lines.filter((line) => placeOf(line) < 0);
		const [first] = advice.lines;
		const place = first === void 0 ? -1 : placeOf(first);
		const earlier = kept[place];
		const differ = earlier?.lines.some((line) => isOther(line, alike(line, advice.lines))) ?? false;
		for (const [index, each] of kept.entries()) kept[index] = {
			...each,
			lines: each.lines.map((line) => longer(line, alike(line, advice.lines)))
		};
		const lines = [...kept[place]?.lines ?? [], ...fresh];
		if (earlier !== void 0 && (fresh.length === 0 || lines.length <= 3)) kept[place] = {
			...join(earlier, advice, differ),
			lines
		};
		else if (fresh.length > 0 && kept.length < MAX_SHOWN) kept.push({
			...advice,
			lines: fresh
		});
	}
	return kept;
}
function alike(line, lines) {
	const topic = topicOf(line);
	return lines.find((each) => topicOf(each) === topic);
}
function isOther(line, repeated) {
	return repeated !== void 0 && !sameSentences([line], [repeated]);
}
function longer(line, repeated) {
	const [before, now] = [line.args.suggestedMs, repeated?.args.suggestedMs];
	return repeated !== void 0 && typeof before === "number" && typeof now === "number" && now > before ? repeated : line;
}

// src/gate/advice/advice.ts
/** Returns what to do about a drill. */
function adviceFor(record, verdict) {
	return {
		shown: adviceOn(record, verdict),
		ofChecks: record.checks.map((check) => checkAdvice(record, check))
	};
}
/** What to do about a failed check of each kind, by its figures. */
const ON_FAIL = {
	availability: availabilityAdvice,
	p95: latencyAdvice,
	ttft: latencyAdvice,
	"answer-ttft": reasoningAdvice,
	tpot: latencyAdvice,
	stall: latencyAdvice,
	"within-limits": latencyAdvice,
	recovery: recoveryAdvice,
	steady: steadyAdvice,
	stop: stopAdvice,
	drain: drainAdvice,
	growth: growthAdvice,
	refusals: refusalsAdvice,
	isolation: isolationAdvice,
	"prompt-kept": () => advise("advice.filter-answers", {}),
	"long-texts": longTextsAdvice,
	shedding: sheddingAdvice,
	goodput: goodputAdvice,
	degrading: degradingAdvice,
	"running-first": runningFirstAdvice,
	"memory-left": memoryLeftAdvice,
	start: startAdvice,
	"false-ready": () => advise("advice.ready-when-loaded", {}),
	noticed: noticedAdvice,
	health: () => advise("advice.health-apart", {}),
	"budget-memory": memoryBudgetAdvice,
	"budget-cpu": cpuBudgetAdvice,
	"baseline-slowdown": slowdownAdvice,
	"baseline-ttft": slowdownAdvice,
	"baseline-tpot": slowdownAdvice,
	"baseline-availability": (situation) => [...advise("advice.what-changed", {}), ...availabilityAdvice(situation)]
};
/**
* Returns what to do about a check that failed or was not decided, from the figures of its record: at most three
* sentences, empty for any other check.
*/
function checkAdvice(record, check) {
	if (check.status !== "fail" && check.status !== "inconclusive") return [];
	try {
		const situation = situationOf(record, check);
		if (check.status === "inconclusive") return openAdvice(situation).slice(0, 3);
		const crash = crashAdvice(situation);
		return (crash.length > 0 ? crash : ON_FAIL[check.objective.kind](situation)).slice(0, 3);
	} catch {
		return [];
	}
}
/**
* Returns what to do about a drill that did not pass: about each check that decided it, and about an error. What several
* checks have in common is said once.
*/
function adviceOn(record, { status, reasons }) {
	const whole = (lines, section) => ({
		checks: [],
		lines,
		section
	});
	const onError = record.error === null ? [] : [whole(errorAdvice$1(record), sectionOfError(record))];
	switch (status) {
		case "pass": return [];
		case "fail": return once([...deciding(record, "fail"), ...onError]);
		case "inconclusive": return once([...deciding(record, "inconclusive"), whole(gapAdvice(record, reasons), sectionOfGaps())]);
		case "cancelled": return [whole(advise("advice.cancelled", {}), sectionOfError(record))];
		case "error": return once(onError);
	}
}
/** The advice on each check of a status, but for those of experiments that are allowed to fail. */
function deciding(record, status) {
	const allowed = allowedToFail(record);
	return record.checks.flatMap((check, index) => {
		if (check.status !== status || allowed.has(check.scope)) return [];
		return [{
			checks: [index],
			lines: checkAdvice(record, check),
			section: sectionOf(check)
		}];
	});
}
/** Says each sentence once: what several checks have in common is about all of them. */
function once(all) {
	return sayOnce(all, (earlier, later) => ({
		...earlier,
		checks: [...earlier.checks, ...later.checks]
	}));
}

// src/model/text/cleaning.ts
/** Returns a copy of a value with each text in it cleaned; as a line if not specified. Keys are not changed. */
function cleanTexts(value, texts, cleaner) {
	return cleaned(value, texts ?? "line", cleaner);
}
function cleaned(value, texts, cleaner) {
	if (typeof value === "string") return cleanText(value, texts, cleaner);
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((each) => cleaned(each, texts, cleaner));
	return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleaned(each, fieldOf(texts, name), cleaner)]));
}
function cleanText(raw, texts, cleaner) {
	if (texts === "own" || texts === "lines") return cleaner[texts](raw);
	const words = Array.isArray(texts) ? texts : fieldOf(texts, "");
	return Array.isArray(words) && words.includes(raw) ? raw : cleaner.line(raw);
}
/** Returns how the texts of a field are cleaned. */
function fieldOf(texts, name) {
	if (typeof texts !== "object" || Array.isArray(texts) || !Object.hasOwn(texts, name)) return "line";
	return texts[name] ?? "line";
}

// src/report/result/texts.generated.json
var texts_generated_default = {
	$schema: ["urn:qwen-fault-drill:result:11"],
	provenance: {
		"docs": "own",
		"runUrl": "own",
		"headSha": "own",
		"leg": { "job": "own" }
	},
	verdict: {
		"status": [
			"pass",
			"fail",
			"inconclusive",
			"error",
			"cancelled"
		],
		"sentence": { "code": "own" },
		"reasons": { "code": "own" },
		"tolerated": { "code": "own" }
	},
	plan: {
		"target": {
			"image": "own",
			"predictPath": "own",
			"command": ["***"],
			"restartPolicy": { "name": [
				"no",
				"always",
				"unless-stopped",
				"on-failure"
			] },
			"network": "own",
			"pull": [
				"missing",
				"always",
				"never"
			],
			"cpusetCpus": "own",
			"volumes": {
				"source": "own",
				"path": "own",
				"target": "own"
			},
			"compose": {
				"files": "own",
				"service": "own"
			}
		},
		"service": {
			"preset": ["qwen-allinone", "openai-chat"],
			"answer": { "stream": { "format": ["sse", "ndjson"] } }
		},
		"baseline": {
			"image": "own",
			"pull": [
				"missing",
				"always",
				"never"
			]
		},
		"health": "own",
		"experiments": {
			"kind": "own",
			"name": "own"
		},
		"load": { "kind": ["clients", "rate"] },
		"prompts": { "texts": ["new", "fixed"] },
		"onInconclusive": ["warn", "fail"]
	},
	phases: { "name": "own" },
	baseline: {
		"image": {
			"reference": "own",
			"id": "own",
			"digest": "own"
		},
		"experiments": {
			"kind": "own",
			"name": "own",
			"description": { "code": "own" },
			"plannedChecks": [
				"availability",
				"p95",
				"ttft",
				"answer-ttft",
				"tpot",
				"stall",
				"within-limits",
				"recovery",
				"steady",
				"stop",
				"drain",
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
				"start",
				"false-ready",
				"noticed",
				"health",
				"budget-memory",
				"budget-cpu",
				"baseline-slowdown",
				"baseline-ttft",
				"baseline-tpot",
				"baseline-availability"
			],
			"uses": [
				"cpu",
				"memory",
				"disk",
				"network"
			],
			"effect": { "message": { "code": "own" } },
			"outcome": {
				"type": [
					"load",
					"degradation",
					"questions",
					"spike",
					"soak",
					"probe",
					"crash",
					"abandon"
				],
				"removal": { "status": {
					"failed": { "code": "own" },
					"": ["pending", "done"]
				} },
				"liveness": {
					"before": {
						"status": "own",
						"startedAt": "own"
					},
					"after": {
						"status": "own",
						"startedAt": "own"
					}
				},
				"degraded": { "sessions": {
					"running": { "detail": { "code": "own" } },
					"fresh": { "detail": { "code": "own" } }
				} },
				"questioned": { "asked": { "detail": { "code": "own" } } },
				"attempted": { "attempts": {
					"outcome": [
						"held",
						"turned",
						"refused",
						"unanswered"
					],
					"detail": { "code": "own" }
				} },
				"recovery": {
					"trigger": [
						"kill",
						"oom",
						"stop"
					],
					"stop": { "firstTakes": [
						"handler",
						"wait",
						"nothing"
					] },
					"countedFrom": ["outage", "end"],
					"victim": {
						"askedFor": [
							"serving",
							"main",
							"largest",
							"worker"
						],
						"chosenAs": [
							"serving",
							"main",
							"largest",
							"worker"
						]
					},
					"listeningProbe": ["container-address", "http-exchange"],
					"comeback": { "how": [
						"container-started",
						"respawned",
						"survived",
						"unknown"
					] },
					"health": [
						"healthy",
						"unhealthy",
						"starting"
					],
					"startedAtBefore": "own",
					"startedAtAfter": "own",
					"inFlight": {
						"outcome": [
							"ok",
							"http-error",
							"timeout",
							"refused",
							"cut",
							"dropped",
							"wrong-answer",
							"none",
							"unanswered"
						],
						"detail": { "code": "own" }
					}
				},
				"watched": {
					"lastAnswer": { "code": "own" },
					"lastOutcome": [
						"ok",
						"http-error",
						"timeout",
						"refused",
						"cut",
						"dropped",
						"wrong-answer"
					]
				}
			},
			"lastLog": { "text": "lines" },
			"aborted": { "code": "own" },
			"skipped": { "code": "own" }
		},
		"comparisons": {
			"scope": "own",
			"candidate": { "name": "own" },
			"baseline": { "name": "own" }
		}
	},
	startedAt: "own",
	image: {
		"reference": "own",
		"id": "own",
		"digest": "own"
	},
	threadUse: { "knob": [
		"llama-server",
		"ollama",
		"vllm",
		"torch",
		"onnxruntime",
		"llama-library",
		"openmp",
		"openblas",
		"unknown"
	] },
	experiments: {
		"kind": "own",
		"name": "own",
		"description": { "code": "own" },
		"plannedChecks": [
			"availability",
			"p95",
			"ttft",
			"answer-ttft",
			"tpot",
			"stall",
			"within-limits",
			"recovery",
			"steady",
			"stop",
			"drain",
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
			"start",
			"false-ready",
			"noticed",
			"health",
			"budget-memory",
			"budget-cpu",
			"baseline-slowdown",
			"baseline-ttft",
			"baseline-tpot",
			"baseline-availability"
		],
		"uses": [
			"cpu",
			"memory",
			"disk",
			"network"
		],
		"effect": { "message": { "code": "own" } },
		"outcome": {
			"type": [
				"load",
				"degradation",
				"questions",
				"spike",
				"soak",
				"probe",
				"crash",
				"abandon"
			],
			"removal": { "status": {
				"failed": { "code": "own" },
				"": ["pending", "done"]
			} },
			"liveness": {
				"before": {
					"status": "own",
					"startedAt": "own"
				},
				"after": {
					"status": "own",
					"startedAt": "own"
				}
			},
			"degraded": { "sessions": {
				"running": { "detail": { "code": "own" } },
				"fresh": { "detail": { "code": "own" } }
			} },
			"questioned": { "asked": { "detail": { "code": "own" } } },
			"attempted": { "attempts": {
				"outcome": [
					"held",
					"turned",
					"refused",
					"unanswered"
				],
				"detail": { "code": "own" }
			} },
			"recovery": {
				"trigger": [
					"kill",
					"oom",
					"stop"
				],
				"stop": { "firstTakes": [
					"handler",
					"wait",
					"nothing"
				] },
				"countedFrom": ["outage", "end"],
				"victim": {
					"askedFor": [
						"serving",
						"main",
						"largest",
						"worker"
					],
					"chosenAs": [
						"serving",
						"main",
						"largest",
						"worker"
					]
				},
				"listeningProbe": ["container-address", "http-exchange"],
				"comeback": { "how": [
					"container-started",
					"respawned",
					"survived",
					"unknown"
				] },
				"health": [
					"healthy",
					"unhealthy",
					"starting"
				],
				"startedAtBefore": "own",
				"startedAtAfter": "own",
				"inFlight": {
					"outcome": [
						"ok",
						"http-error",
						"timeout",
						"refused",
						"cut",
						"dropped",
						"wrong-answer",
						"none",
						"unanswered"
					],
					"detail": { "code": "own" }
				}
			},
			"watched": {
				"lastAnswer": { "code": "own" },
				"lastOutcome": [
					"ok",
					"http-error",
					"timeout",
					"refused",
					"cut",
					"dropped",
					"wrong-answer"
				]
			}
		},
		"lastLog": { "text": "lines" },
		"aborted": { "code": "own" },
		"skipped": { "code": "own" }
	},
	health: { "outcome": [
		"ok",
		"bad",
		"late",
		"none"
	] },
	sentiments: { "promptId": "own" },
	checks: {
		"scope": "own",
		"objective": { "kind": [
			"availability",
			"p95",
			"ttft",
			"answer-ttft",
			"tpot",
			"stall",
			"within-limits",
			"recovery",
			"steady",
			"stop",
			"drain",
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
			"start",
			"false-ready",
			"noticed",
			"health",
			"budget-memory",
			"budget-cpu",
			"baseline-slowdown",
			"baseline-ttft",
			"baseline-tpot",
			"baseline-availability"
		] },
		"status": [
			"pass",
			"fail",
			"inconclusive",
			"not-applicable"
		],
		"leaning": ["pass", "fail"],
		"reason": { "code": "own" }
	},
	warnings: { "code": "own" },
	error: {
		"said": { "code": "own" },
		"text": "lines",
		"more": { "code": "own" }
	},
	errorAdvice: { "code": "own" },
	cancelled: [
		"SIGINT",
		"SIGTERM",
		"SIGHUP",
		"output-closed"
	]
};

// src/report/secrets/hidden-messages.ts
/**
* Returns a value whose messages show no private value that lies across several of their arguments: its parts are
* unsuspicious alone, but a sentence can put them next to each other. Such a message loses all its texts.
*/
function hideAcross(value, hide) {
	if (typeof value !== "object" || value === null || hide === HIDE_NOTHING) return value;
	if (Array.isArray(value)) return value.map((each) => hideAcross(each, hide));
	if (isMessage(value)) return shows(value, hide) ? {
		...value,
		args: textsAs(value.args, "***")
	} : value;
	return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, hideAcross(each, hide)]));
}
function isMessage(value) {
	return "code" in value && typeof value.code === "string" && "args" in value && Object.keys(value).length === 2;
}
/** Our own words can equal a private value: then they give nothing away, so only what the arguments add counts. */
function shows(message, hide) {
	return LANGUAGES.some((language) => {
		const text = say(message, language);
		const hidden = hide(text);
		if (hidden === text) return false;
		const ours = say({
			...message,
			args: textsAs(message.args, "·")
		}, language);
		return masksIn(hidden) - masksIn(text) > masksIn(hide(ours));
	});
}
function masksIn(text) {
	return text.split("***").length - 1;
}
/** Returns the same with this text instead of each. The codes of messages are our own. */
function textsAs(value, text) {
	if (typeof value === "string") return text;
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((each) => textsAs(each, text));
	if (isMessage(value)) return {
		...value,
		args: textsAs(value.args, text)
	};
	return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, textsAs(each, text)]));
}

// src/report/secrets/clean-drill.ts
/** How to clean each field of a result; generated from its definition. */
const TEXTS = texts_generated_default;
const DETAIL = { code: "own" };
const MAX_URL_LENGTH = 500;
/**
* Returns a cleaned copy of a drill. Idempotent.
* @param advice what to do about it: by default what the record says
*/
function cleanDrill(record, verdict, provenance, trend = null, advice = adviceFor(record, verdict)) {
	const hide = hiderFor(record);
	const text = cleaner(hide);
	const reasons = fieldOf(fieldOf(TEXTS, "verdict"), "reasons");
	const sentences = (raw) => hideAcross(cleanTexts(raw, reasons, text), hide);
	const { plan, baseline, phases, ...seen } = record;
	return {
		record: {
			...hideAcross(cleanTexts(seen, TEXTS, text), hide),
			plan: cleanPlan(plan, text),
			baseline: baseline === null ? null : cleanBaseline(baseline, text, hide),
			phases: phases.map((phase) => cleanPhase(phase, text, hide))
		},
		verdict: hideAcross(cleanTexts(verdict, fieldOf(TEXTS, "verdict"), text), hide),
		provenance: {
			...cleanTexts(provenance, fieldOf(TEXTS, "provenance"), text),
			runUrl: webAddress(provenance.runUrl),
			docs: webAddress(provenance.docs ?? null),
			headSha: commit(provenance.headSha),
			leg: legIn(provenance.leg, text)
		},
		trend,
		advice: {
			shown: advice.shown.map((each) => ({
				...each,
				lines: sentences(each.lines)
			})),
			ofChecks: advice.ofChecks.map(sentences)
		}
	};
}
/** Drops a leg whose job key is not a plain identifier, since GitHub would not accept it either. */
function legIn(leg, text) {
	return leg === null || !/^[\w-]{1,100}$/.test(leg.job) ? null : {
		...leg,
		values: text.line(leg.values)
	};
}
function hiderFor({ plan, image, baseline, phases }) {
	const images = [image, baseline?.image ?? null].flatMap((each) => each === null ? [] : [
		each.reference,
		each.id,
		each.digest ?? ""
	]);
	const compared = (baseline?.comparisons ?? []).flatMap((each) => [each.candidate, each.baseline]);
	return hiderOf(plan, [...images, ...[...phases, ...compared].map(({ name }) => name)]);
}
function cleaner(hide) {
	return {
		own: (raw) => cleanLine(raw),
		line: (raw) => hide(cleanLine(hide(raw))),
		lines: (raw) => endOf(hide(cleanLines(hide(raw)).join("\n")))
	};
}
/** Returns the end of a text, cleaned again: the cut can leave a blank or a command at its start. */
function endOf(text) {
	let end = text;
	for (let before = ""; before !== end;) {
		before = end;
		end = cleanLines(end.slice(-8e3)).join("\n");
	}
	return end;
}
function cleanPlan(plan, text) {
	const texts = fieldOf(TEXTS, "plan");
	const { target: whole, service, ...rest } = cleanTexts(plan, texts, text);
	const { composed: _, ...target } = whole;
	return {
		...rest,
		target: {
			...target,
			env: withoutValues(plan.target.env, (name) => cleanLine(name, 200)),
			settings: NO_SETTINGS,
			command: target.command?.map(() => "***") ?? null
		},
		service: {
			...service,
			headers: withoutValues(plan.service.headers, (name) => cleanLine(text.line(name), 200))
		},
		experiments: plan.experiments.map((experiment) => ({
			...cleanTexts(experiment, fieldOf(texts, "experiments"), text),
			parameters: cleanParameters(experiment, text)
		}))
	};
}
function withoutValues(values, clean) {
	return Object.fromEntries(Object.keys(values).map((name) => [clean(name), "***"]));
}
function cleanParameters({ parameters, confidential = [] }, text) {
	const hidden = (value) => value === "" ? "" : "***";
	const own = Object.entries(parameters).map(([name, value]) => [name, confidential.includes(name) ? hidden(value) : value]);
	return deeply(Object.fromEntries(own), text.line);
}
/** Cleans a phase and its samples, which the generated definition does not cover: a result stores them as rows. */
function cleanPhase({ samples, ...phase }, text, hide) {
	const known = /* @__PURE__ */ new Map();
	const cleanDetail = (detail) => {
		const key = JSON.stringify(detail);
		const clean = known.get(key) ?? hideAcross(cleanTexts(detail, DETAIL, text), hide);
		known.set(key, clean);
		return clean;
	};
	const cleaned = samples.map((sample) => ({
		...sample,
		promptId: text.own(sample.promptId),
		...sample.sentiment === void 0 ? {} : { sentiment: text.line(sample.sentiment) },
		...sample.detail === void 0 ? {} : { detail: cleanDetail(sample.detail) }
	}));
	return {
		...cleanTexts(phase, fieldOf(TEXTS, "phases"), text),
		samples: cleaned
	};
}
function cleanBaseline({ comparisons, ...baseline }, text, hide) {
	const texts = fieldOf(TEXTS, "baseline");
	return {
		...hideAcross(cleanTexts(baseline, texts, text), hide),
		comparisons: comparisons.map(({ candidate, baseline, ...rest }) => ({
			...cleanTexts(rest, fieldOf(texts, "comparisons"), text),
			candidate: cleanPhase(candidate, text, hide),
			baseline: cleanPhase(baseline, text, hide)
		}))
	};
}
/** Returns any value as JSON can hold it, with every string cleaned. */
function deeply(value, line) {
	if (typeof value === "string") return line(value);
	if (typeof value === "number") return Number.isFinite(value) ? value : null;
	if (typeof value === "boolean" || value === null) return value;
	if (Array.isArray(value)) return value.map((each) => deeply(each, line));
	if (typeof value !== "object") return null;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [line(key), deeply(each, line)]));
}
function webAddress(raw) {
	const url = raw === null || raw.length > MAX_URL_LENGTH ? null : URL.parse(raw);
	return url !== null && /^https?:$/.test(url.protocol) && url.href.length <= MAX_URL_LENGTH ? url.href : null;
}
function commit(raw) {
	return raw !== null && /^[0-9a-f]{7,64}$/.test(raw) ? raw : null;
}

// src/report/facts/key-figures.ts
/** The figures that sum a drill up. */
function keyFigures(record) {
	return {
		availability: worstFigure(record, "availability"),
		p95Ms: worstFigure(record, "p95"),
		steadyP95Ms: record.phases.find(({ name }) => name === "steady-state")?.measurement.p95Ms ?? null,
		recoveryMs: worstFigure(record, "recovery"),
		slowdown: most(slowdowns(record).map(({ ratio }) => ratio)),
		...record.plan.service.answer.stream !== void 0 && {
			ttftMs: worstFigure(record, "ttft"),
			tpotMs: worstFigure(record, "tpot")
		}
	};
}
/** The key figures that are lower bounds, because too many requests of their window failed. */
function lowerBounds(record) {
	const steady = record.phases.find(({ name }) => name === STEADY_STATE)?.measurement;
	const worst = most(slowdowns(record).map(({ ratio }) => ratio));
	return [
		...[
			"p95",
			"ttft",
			"tpot"
		].flatMap((kind) => isWorstBound(record, kind) ? [`${kind}Ms`] : []),
		...steady !== void 0 && isLowerBound(steady, P95_RANK) ? ["steadyP95Ms"] : [],
		...slowdowns(record).some(({ ratio, isBound }) => isBound && ratio === worst) ? ["slowdown"] : []
	];
}
const P95_RANK = .95;
/** Whether the worst figure of a kind is a lower bound. */
function isWorstBound(record, kind) {
	const { metric } = OBJECTIVES[kind];
	const worst = worstFigure(record, kind);
	if (metric === void 0 || worst === null) return false;
	return judgedWindows(record, kind).some((window) => METRICS[metric].ofWindow(window) === worst && metricMark(metric, window) !== "");
}
/** Figures of a drill that say more than its checks: how long it took to come back from each crash. */
const FROM_RECORD = { recovery: ({ experiments }) => experiments.flatMap((experiment) => {
	const recovery = recoveryOf(experiment);
	return recovery === null ? [] : recoveryMs(recovery);
}) };
/** The worst figure of a kind of objective: of the windows that were judged by it, or else of its checks; null of none. */
function worstFigure(record, kind) {
	const all = FROM_RECORD[kind]?.(record) ?? figuresOf$1(record, kind);
	if (FROM_RECORD[kind] !== void 0 && all.includes(null)) return null;
	const known = all.flatMap((figure) => figure ?? []);
	return isMinimum({ kind }) ? least(known) : most(known);
}
function figuresOf$1(record, kind) {
	const { metric } = OBJECTIVES[kind];
	if (metric !== void 0) return judgedWindows(record, kind).map(METRICS[metric].ofWindow);
	return record.checks.flatMap(({ objective, measured }) => objective.kind === kind ? [measured] : []);
}
/** Not the time right after an overload, whose first requests are still in the queue. */
function judgedWindows({ phases, experiments }, kind) {
	const { metric } = OBJECTIVES[kind];
	const judgedBy = metric !== void 0 && METRICS[metric].ofStreams ? "p95" : kind;
	const names = experiments.flatMap((experiment) => {
		const { name, plannedChecks } = experiment;
		if (recoveryOf(experiment) !== null) return [`after ${name}`];
		return plannedChecks.includes(judgedBy) ? [name] : [];
	});
	return phases.filter(({ name }) => name === "steady-state" || names.includes(name)).map(({ measurement }) => measurement);
}
/** A phase with a fault's name is the time under it; one that killed the service has no latency to speak of. */
function slowdowns(record) {
	const loads = record.experiments.filter(({ plannedChecks }) => plannedChecks.includes("p95")).map(({ name }) => name);
	return record.phases.filter(({ name }) => loads.includes(name)).flatMap((phase) => {
		const ratio = slowdownOf(record, phase);
		return ratio === null ? [] : [{
			ratio,
			isBound: isLowerBound(phase.measurement, P95_RANK)
		}];
	});
}
function least(values) {
	return values.length === 0 ? null : Math.min(...values);
}
/** The largest of them; null of none. */
function most(values) {
	return values.length === 0 ? null : Math.max(...values);
}

// src/report/outputs.ts
/**
* What a later step of the workflow can read, named as in action.yml. A figure that there is not is empty, never 0.
* Availability (0 to 1) and P95 are those of the worst window that was judged by them; recovery is the longest time
* from a kill, or from the end of a process that was not killed, to the first good answer; the slowdown is P95 under
* overload over P95 of the steady state, the one against the baseline the largest of all comparisons. Numbers stay
* numbers: whether one is a lower bound is an output of its own.
*/
function outputNames() {
	return [
		"verdict",
		...outputsByKind().map(({ name }) => name),
		...OTHER_NAMES
	];
}
/** The outputs that say of others whether they are lower bounds, each with the key figure that the other one is. */
const BOUND_OUTPUTS = {
	"p95-ms": {
		flag: "p95-is-lower-bound",
		figure: "p95Ms"
	},
	"ttft-ms": {
		flag: "ttft-is-lower-bound",
		figure: "ttftMs"
	},
	"tpot-ms": {
		flag: "tpot-is-lower-bound",
		figure: "tpotMs"
	},
	slowdown: {
		flag: "slowdown-is-lower-bound",
		figure: "slowdown"
	}
};
const OTHER_NAMES = [
	"p95-is-lower-bound",
	"ttft-is-lower-bound",
	"tpot-is-lower-bound",
	"slowdown",
	"slowdown-is-lower-bound",
	"baseline-verdict",
	"result-file",
	"summary-file",
	"report-file",
	"junit-file",
	"artifact-url",
	"comment-url"
];
/** The figures of a drill as outputs; `files` is null where they could not be written. */
function outputsOf(record, verdict, files) {
	const figures = outputsByKind().map(({ kind, name }) => {
		return [name, decimal(worstFigure(record, kind), OBJECTIVES[kind].output?.decimals ?? 0)];
	});
	const keys = keyFigures(record);
	const bounded = lowerBounds(record);
	const bounds = Object.values(BOUND_OUTPUTS).map(({ flag, figure }) => {
		return [flag, (keys[figure] ?? null) === null ? "" : String(bounded.includes(figure))];
	});
	return {
		verdict: verdict.status,
		...Object.fromEntries(figures),
		...Object.fromEntries(bounds),
		slowdown: decimal(keys.slowdown, 3),
		"baseline-verdict": baselineVerdict(record),
		...fileOutputs(files),
		"artifact-url": "",
		"comment-url": ""
	};
}
/** `≥ ` for an output that is a lower bound. */
function outputMark(outputs, name) {
	const flag = Object.entries(BOUND_OUTPUTS).find(([output]) => output === name)?.[1].flag;
	return flag !== void 0 && outputs[flag] === "true" ? BOUND_MARK : "";
}
/** Where the report's files are; empty where they could not be written. */
function fileOutputs(files) {
	return {
		"result-file": files?.resultFile ?? "",
		"summary-file": files?.summaryFile ?? "",
		"report-file": files?.reportFile ?? "",
		"junit-file": files?.junitFile ?? ""
	};
}
/** The outcomes of all comparisons as one, the worst first. */
function baselineVerdicts() {
	return [
		...new Set(comparisonKinds().map(failedComparison)),
		CANT_TELL,
		NOT_SLOWER
	];
}
const CANT_TELL = "cant-tell";
const NOT_SLOWER = "not-slower";
/** A planned comparison that was not made leaves the question open, whatever the others came to. */
function baselineVerdict({ plan, experiments, checks }) {
	if (plan.baseline === null) return "";
	const comparisons = comparisonKinds(plan.service).map((kind) => {
		const statuses = checks.filter(({ objective }) => objective.kind === kind).map(({ status }) => status);
		const planned = experiments.filter(({ plannedChecks }) => plannedChecks.includes(kind));
		return {
			kind,
			statuses,
			isWhole: statuses.length > planned.length
		};
	});
	const failed = comparisons.find(({ statuses }) => statuses.includes("fail"));
	if (failed !== void 0) return failedComparison(failed.kind);
	const isKept = (status) => status === "pass" || status === "not-applicable";
	return comparisons.every(({ isWhole, statuses }) => isWhole && statuses.every(isKept)) ? NOT_SLOWER : CANT_TELL;
}
function failedComparison(kind) {
	return OBJECTIVES[kind].comparison?.fail.replaceAll(" ", "-") ?? "";
}
function decimal(value, digits) {
	return value === null || !Number.isFinite(value) ? "" : String(Number(value.toFixed(digits)));
}

// src/report/history/trend.ts
/** A clean trend; null if there is nothing to compare with. */
function trendOf(branch, history, own) {
	const past = history.filter(({ runId }) => runId !== own.runId);
	return past.length === 0 ? null : {
		branch: cleanLine(branch, 100),
		past,
		own
	};
}
/** The past drills and this one where it belongs among them. */
function drillsOf({ past, own }) {
	return withDrill(past, own);
}
/**
* The trend in a sentence: `The last 20 runs on main: P95 3.8 s to 4.9 s, median 4.1 s (now 4.3 s); recovery …`. Empty
* if no figure can be compared with another.
*/
function trendSentence({ branch, past, own }, language) {
	const lately = past.slice(-20);
	const parts = [...[
		"p95Ms",
		"ttftMs",
		"tpotMs",
		"recoveryMs"
	].flatMap((figure) => compared(figure, lately, own, language)), ...elsewhere(lately, own, language)];
	return parts.length === 0 ? "" : language.words.history.sentence(lately.length, branch, parts);
}
/** Whether a drill's figures are those of another machine than this one's. */
function isElsewhere({ cpuModel }, own) {
	return cpuModel !== own.cpuModel;
}
function compared(figure, past, own, { words: { history } }) {
	const values = past.flatMap((drill) => drill[figure] ?? []);
	if (own[figure] === void 0) return [];
	const median = nearestRank(values, .5);
	if (median === null) return [];
	const shown = values.length > 2 ? median : null;
	const [min, max] = [Math.min(...values), Math.max(...values)];
	const mark = (ms) => past.map((drill) => drill[figure] === ms ? pastMark(drill, figure) : "").join("") !== "";
	const bounds = {
		min: mark(min),
		max: mark(max),
		median: mark(median),
		now: pastMark(own, figure) !== ""
	};
	return [history.range(history.figures[figure], min, max, shown, own[figure], bounds)];
}
/** `≥ ` for a figure of a past drill that is a lower bound. */
function pastMark({ lowerBounds = [] }, figure) {
	return lowerBounds.some((each) => each === figure) ? BOUND_MARK : "";
}
function elsewhere(past, own, { words: { history } }) {
	const count = past.filter((drill) => isElsewhere(drill, own)).length;
	return count === 0 ? [] : [history.elsewhere(count, past.length)];
}

// src/report/render/html/data/numbers.ts
/** Larger numbers are not exact. No time is that long. */
const MAX_NUMBER = 2 ** 51;
var NumberWriter = class {
	#bytes = /* @__PURE__ */ new Uint8Array(1024);
	#length = 0;
	/** Appends a whole number, possibly negative. */
	push(value) {
		const whole = Number.isFinite(value) ? Math.max(-MAX_NUMBER, Math.min(MAX_NUMBER, Math.round(value))) : 0;
		let rest = whole < 0 ? -2 * whole - 1 : 2 * whole;
		if (this.#length + 10 > this.#bytes.length) this.#grow();
		while (rest >= 128) {
			this.#bytes[this.#length++] = rest % 128 + 128;
			rest = Math.floor(rest / 128);
		}
		this.#bytes[this.#length++] = rest;
	}
	bytes() {
		return this.#bytes.subarray(0, this.#length);
	}
	#grow() {
		const larger = new Uint8Array(2 * this.#bytes.length);
		larger.set(this.#bytes);
		this.#bytes = larger;
	}
};

// src/report/render/html/data/columns.ts
/** Times are stored in hundredths of a millisecond, ten times finer than any report shows. */
const PER_MS = 100;
/** The times of a streamed answer, in the order in which they are stored. */
const STREAM_TIMES = [
	"ttftMs",
	"answerTtftMs",
	"tpotMs",
	"maxStallMs",
	"stallFromMs"
];
const LATE = 1;
const SHED = 2;
const BY_FAULT = 4;
const STREAMED = 8;
const KINDS = 16;
/** Encodes samples as bytes, column by column, because similar neighbors compress well. */
function writeColumns(samples, texts, textOf) {
	const writer = new NumberWriter();
	const column = (value) => samples.forEach((sample, index) => {
		writer.push(value(sample, index));
	});
	const intended = (sample) => Math.round((sample?.intendedAtMs ?? 0) * PER_MS);
	const latency = (sample) => Math.round(sample.latencyMs * PER_MS);
	column((sample, index) => intended(sample) - intended(samples[index - 1]));
	column(latency);
	column((sample) => Math.round(sample.endedAtMs * PER_MS) - intended(sample) - latency(sample));
	column((sample) => sample.sentAtMs === null ? 0 : Math.round(sample.sentAtMs * PER_MS) - intended(sample));
	column(({ outcome, late, shed, byExperiment, stream }) => {
		const flags = (late ? LATE : 0) + (shed ? SHED : 0) + (byExperiment ? BY_FAULT : 0) + (stream ? STREAMED : 0);
		return OUTCOMES.indexOf(outcome) * KINDS + flags;
	});
	column(({ status }) => status ?? 0);
	column(({ promptId }) => texts.placeOf(promptId));
	column(({ sentiment }) => texts.placeOf(sentiment));
	column(({ detail }) => texts.placeOf(detail && textOf(detail)));
	const streams = samples.flatMap(({ stream }) => stream ?? []);
	const known = (ms) => ms === null ? -1 : Math.round(ms * PER_MS);
	for (const { words, reasoned, ...times } of streams) for (const value of [
		reasoned ? 2 : 1,
		...STREAM_TIMES.map((name) => known(times[name])),
		words
	]) writer.push(value);
	return writer.bytes();
}

// src/report/render/html/data/distributions.ts
/** The steady state with each fault's window, and the baseline with the candidate. */
function distributionsOf(record, language) {
	return [...record.experiments.flatMap((experiment, index) => ofExperiment(record, experiment, index, language)), ...ofComparisons(record, language)];
}
function ofExperiment(record, experiment, index, { words }) {
	const { phases } = record;
	const steady = phases.findIndex(({ name }) => name === STEADY_STATE);
	const judged = recoveryOf(experiment) === null ? duringIndex(experiment) : afterIndex(experiment);
	const phase = judged === null ? void 0 : phases[judged];
	if (steady < 0 || judged === null || phase === void 0 || phase.samples.length === 0) return [];
	const limited = experiment.plannedChecks.some((kind) => isLimitedBy(kind, "maxP95Ms"));
	return [{
		title: words.phase(phase.name),
		before: {
			name: words.phase(STEADY_STATE),
			span: steady
		},
		after: {
			name: words.phase(phase.name),
			span: judged
		},
		maxP95Ms: limited ? limitsUnder(record, index).maxP95Ms : null
	}];
}
/** Their samples follow those of the record's own phases. */
function ofComparisons({ phases, baseline }, { words }) {
	return (baseline?.comparisons ?? []).map(({ scope }, index) => {
		const candidate = phases.length + 2 * index;
		return {
			title: words.page.distributions.compared(words.phase(scope)),
			before: {
				name: words.sides.baseline,
				span: candidate + 1
			},
			after: {
				name: words.sides.candidate,
				span: candidate
			},
			maxP95Ms: null
		};
	});
}

// src/report/render/html/data/experiment-windows.ts
const DRAWN_LIMITS = [
	"p95",
	"ttft",
	"answer-ttft",
	"stall"
];
/** When each fault was on, on either side, in the order of time. A fault that never ran has no window. */
function experimentWindows(record, language) {
	const { experiments, baseline } = record;
	return [...experiments.flatMap((experiment, index) => windowOf$1(record, experiment, index, "candidate", language)), ...(baseline?.experiments ?? []).flatMap((experiment, index) => windowOf$1(record, experiment, index, "baseline", language))].toSorted((a, b) => a.startedAtMs - b.startedAtMs);
}
function windowOf$1(record, experiment, index, side, language) {
	const common = {
		name: experiment.name,
		side,
		observed: experiment.effect?.observed ?? null
	};
	const { outcome } = experiment;
	if (outcome.type === "crash" && outcome.recovery !== null) {
		const { recovery, watched } = outcome;
		const marks = chainMarks(recovery, language);
		const lastMs = recovery.firstGoodAnswerMs ?? watched?.forMs ?? 0;
		const { beganAtMs } = recovery;
		const endedAtMs = Math.max(beganAtMs + lastMs, ...marks.map(({ atMs }) => atMs));
		const missing = recoveryLinks(recovery, language).find(({ atMs, missing: word }) => atMs === null && word === "never");
		return [{
			...common,
			startedAtMs: beganAtMs,
			endedAtMs,
			limits: {},
			marks,
			missing: missing?.name ?? null
		}];
	}
	if (outcome.type === "probe" && outcome.attempted !== null) {
		const { startedAtMs, endedAtMs } = outcome.attempted;
		const marks = [{
			name: language.words.page.timeline.began,
			atMs: startedAtMs,
			sinceMs: null,
			kind: "inject"
		}];
		return [{
			...common,
			startedAtMs,
			endedAtMs,
			limits: {},
			marks,
			missing: null
		}];
	}
	if (outcome.type === "abandon" && outcome.abandoned !== null) {
		const { startedAtMs, leftAtMs, endedAtMs } = outcome.abandoned;
		const { began, hungUp } = language.words.page.timeline;
		const marks = [{
			name: began,
			atMs: startedAtMs,
			sinceMs: null,
			kind: "inject"
		}, {
			name: hungUp,
			atMs: leftAtMs,
			sinceMs: startedAtMs,
			kind: "link"
		}];
		return [{
			...common,
			startedAtMs,
			endedAtMs,
			limits: {},
			marks,
			missing: null
		}];
	}
	const during = phaseAt(record, duringIndex(experiment));
	if (during === null) return [];
	const ends = (record.baseline?.comparisons ?? []).filter((each) => each.experiment === index && side === "candidate").flatMap((each) => [each.candidate.endedAtMs, each.baseline.endedAtMs]);
	const after = phaseAt(record, afterIndex(experiment));
	const endedAtMs = after?.startedAtMs ?? Math.max(during.endedAtMs, ...ends);
	const limits = limitsUnder(record, index);
	const judged = DRAWN_LIMITS.flatMap((kind) => {
		const limit = experiment.plannedChecks.includes(kind) ? objectiveOf(kind, limits)?.limit : void 0;
		return limit === void 0 ? [] : [[kind, limit]];
	});
	return [{
		...common,
		startedAtMs: during.startedAtMs,
		endedAtMs,
		limits: Object.fromEntries(judged),
		marks: lastingMarks(experiment, during.startedAtMs, endedAtMs, after, language),
		missing: null
	}];
}
function lastingMarks(experiment, startedAtMs, endedAtMs, after, { words }) {
	const { aborted: abortedWord, ended, removed, began, applied, latencyBack } = words.page.timeline;
	const { aborted, outcome } = experiment;
	const removal = removalOf(experiment);
	const latencyBackMs = "latencyBackMs" in outcome ? outcome.latencyBackMs : null;
	const good = (after?.samples ?? []).filter((sample) => sample.outcome === "ok").map((sample) => sample.endedAtMs);
	const firstGoodMs = good.length === 0 ? null : good.reduce((least, each) => Math.min(least, each));
	const end = aborted !== null ? abortedWord : removal === null ? ended : removed;
	const later = (name, atMs, kind) => atMs === null ? [] : [{
		name,
		atMs,
		sinceMs: endedAtMs,
		kind
	}];
	return [
		{
			name: removal === null ? began : applied,
			atMs: startedAtMs,
			sinceMs: null,
			kind: "inject"
		},
		...(removal?.status ?? "done") === "done" ? [{
			name: end,
			atMs: endedAtMs,
			sinceMs: null,
			kind: "link"
		}] : [],
		...later(words.recovery.links.answer, firstGoodMs, "good"),
		...later(latencyBack, latencyBackMs === null ? null : endedAtMs + latencyBackMs, "link")
	].toSorted((a, b) => a.atMs - b.atMs);
}
function chainMarks(chain, language) {
	const links = recoveryLinks(chain, language).flatMap(({ link, name, atMs }) => {
		if (atMs === null) return [];
		return [{
			name,
			atMs: chain.beganAtMs + atMs,
			sinceMs: chain.beganAtMs,
			kind: link === "answer" ? "good" : "link"
		}];
	});
	return [{
		name: language.words.recovery.action(chain),
		atMs: chain.beganAtMs,
		sinceMs: null,
		kind: "inject"
	}, ...links];
}

// src/report/render/html/data/spans.ts
/** Every phase that has samples to show. */
function phasesToShow({ phases, baseline }, { words }) {
	const { compared: candidateTitle, comparedBaseline } = words.page.timeline;
	const ofBaseline = (baseline?.experiments ?? []).flatMap((each) => [duringIndex(each), afterIndex(each)]);
	const own = phases.map((phase, index) => {
		return {
			title: words.phase(phase.name),
			side: ofBaseline.includes(index) ? "baseline" : "candidate",
			phase
		};
	});
	const compared = (baseline?.comparisons ?? []).flatMap(({ scope, candidate, baseline: other }) => [{
		title: candidateTitle(words.phase(scope)),
		side: "candidate",
		phase: candidate
	}, {
		title: comparedBaseline(words.phase(scope)),
		side: "baseline",
		phase: other
	}]);
	return [...own, ...compared];
}

// src/report/render/html/data/text-index.ts
/** Longer texts are cut; result.json has them in full. */
const MAX_TEXT_LENGTH = 240;
/** Bounds the page's size when every request has its own text, such as numbered errors. */
const MAX_CHARACTERS = 4e5;
/** Collects the distinct texts of samples, up to a total size. */
var TextIndex = class {
	#places = /* @__PURE__ */ new Map();
	#leftOut;
	#characters = 0;
	/** @param leftOut what takes the place of texts beyond the bound */
	constructor(leftOut) {
		this.#leftOut = leftOut;
	}
	/** The position of a text, counted from 1; 0 without a text. */
	placeOf(text) {
		if (text === void 0) return 0;
		const short = text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text;
		const known = this.#places.get(short);
		if (known !== void 0) return known;
		if (this.#characters + short.length > MAX_CHARACTERS && short !== this.#leftOut) return this.placeOf(this.#leftOut);
		this.#characters += short.length;
		this.#places.set(short, this.#places.size + 1);
		return this.#places.size;
	}
	all() {
		return [...this.#places.keys()];
	}
};

// src/report/render/html/data/trend-figures.ts
/** Returns the figures to draw of the drills in their order: those of streamed answers only if a drill has them. */
function trendFigures(trend, limits) {
	const drills = drillsOf(trend);
	const ofStreams = [{
		name: "ttft",
		valuesMs: drills.map(({ ttftMs = null }) => ttftMs),
		limitMs: limits.maxTtftMs ?? null
	}, {
		name: "tpot",
		valuesMs: drills.map(({ tpotMs = null }) => tpotMs),
		limitMs: limits.maxTpotMs ?? null
	}];
	return [
		{
			name: "p95",
			valuesMs: drills.map(({ p95Ms }) => p95Ms),
			limitMs: limits.maxP95Ms
		},
		...ofStreams.filter(({ valuesMs }) => valuesMs.some((ms) => ms !== null)),
		{
			name: "recovery",
			valuesMs: drills.map(({ recoveryMs }) => recoveryMs),
			limitMs: limits.maxRecoveryMs
		}
	];
}

// src/report/render/html/data/write-page-data.ts
/** What the page's script draws of a cleaned record and its trend, packed. */
function pageData(record, trend, language) {
	const shown = phasesToShow(record, language);
	const texts = new TextIndex(language.words.page.requests.tooManyTexts);
	const samples = shown.flatMap(({ phase }) => phase.samples);
	const columns = writeColumns(samples, texts, (detail) => say(detail, language));
	const spans = shown.map(({ title, side, phase }) => {
		const { startedAtMs, endedAtMs } = phase;
		return {
			name: title,
			side,
			startedAtMs,
			endedAtMs,
			samples: phase.samples.length
		};
	});
	const windows = experimentWindows(record, language);
	return packed({
		words: language.words.page.script,
		endedAtMs: Math.max(0, ...[...spans, ...windows].map(({ endedAtMs }) => endedAtMs)),
		streams: record.plan.service.answer.stream !== void 0,
		reasons: shownMetrics(record).includes("answer-ttft"),
		spans,
		windows,
		distributions: distributionsOf(record, language).map(({ before, after, maxP95Ms }) => ({
			before,
			after,
			maxP95Ms
		})),
		usage: {
			candidate: usageColumns(record.usage),
			baseline: usageColumns(record.baseline?.usage ?? [])
		},
		history: trend === null ? null : historyColumns(trend, record.plan.limits, language),
		cpus: record.plan.target.cpus,
		memoryBytes: record.plan.target.memoryBytes,
		texts: texts.all(),
		samples: samples.length
	}, columns);
}
function usageColumns(usage) {
	return {
		atMs: usage.map(({ atMs }) => atMs),
		cpuShare: usage.map(({ cpuShare }) => cpuShare),
		memoryBytes: usage.map(({ memoryBytes }) => memoryBytes),
		throttledRatio: usage.map(({ throttledRatio }) => throttledRatio)
	};
}
/** What the page's script draws of the runs before this one. */
function historyColumns(trend, limits, { format }) {
	const drills = drillsOf(trend);
	return {
		days: drills.map(({ startedAt }) => format.day(startedAt)),
		own: drills.findIndex(({ runId }) => runId === trend.own.runId),
		failed: drills.map(({ verdict }) => verdict === "fail"),
		elsewhere: drills.map((drill) => isElsewhere(drill, trend.own)),
		figures: trendFigures(trend, limits)
	};
}
/**
* Packs the page's data as base64, which can't be read as markup: the length of the JSON as four bytes, the JSON, the
* samples' columns; deflated.
*/
function packed(data, columns) {
	const json = Buffer.from(JSON.stringify(data));
	const length = Buffer.alloc(4);
	length.writeUInt32LE(json.length);
	return deflateRawSync(Buffer.concat([
		length,
		json,
		columns
	]), { level: constants$1.Z_BEST_COMPRESSION }).toString("base64");
}

// src/report/render/html/markup.ts
/** HTML that is safe to print. Only `html` makes it, which escapes everything that is not markup already. */
var Markup = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
/**
* A piece of a page: the template is ours, and what is put into it is text, however hostile, in an element or in a quoted
* attribute. Figures stay with their units.
*/
function html(strings, ...parts) {
	return new Markup(strings.reduce((text, string, index) => `${text}${printed(parts[index - 1] ?? "")}${string}`));
}
/** Empty, for what is left out. */
const NOTHING = html``;
/** A text exactly as it is, to be copied. */
function verbatim(text) {
	return new Markup(escaped$1(text));
}
/** A sentence of ours that quotes others: its `code` becomes code, everything else is prose. */
function sentence(text) {
	return html`${text.split(/`([^`]+)`/).map((part, index) => index % 2 === 1 ? codeElement(part) : part)}`;
}
/** Names such as those of inputs: a line that breaks at their hyphen would read as two words. */
const NAME = /^(?=.{1,24}$)[\w.]+(?:-[\w.]+)+$/;
/** Returns a text as code. A name is not broken at the end of a line. */
function codeElement(text) {
	return NAME.test(text) ? html`<code class="name">${verbatim(text)}</code>` : html`<code>${verbatim(text)}</code>`;
}
function printed(part) {
	if (part instanceof Markup) return part.text;
	if (typeof part === "object") return part.map(printed).join("");
	const text = String(part);
	return escaped$1(text.includes(" ") ? unbroken(text) : text);
}
function escaped$1(text) {
	return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// src/report/render/html/figures/distributions.ts
/** Which share of requests was answered within which time, before and under each fault. */
function distributionFigures(record, language) {
	const all = distributionsOf(record, language);
	if (all.length === 0) return NOTHING;
	const measurements = phasesToShow(record, language).map(({ phase }) => phase.measurement);
	return html`<p>${language.words.page.distributions.intro}</p>
<div class="grid">${all.map((each, index) => figure$1(each, index, measurements, language))}</div>`;
}
function figure$1(distribution, index, measurements, language) {
	const words = language.words.page.distributions;
	const { title, before, after, maxP95Ms } = distribution;
	const sides = [before, after].map(({ name, span }, place) => {
		const measurement = measurements[span];
		return html`<span class="key ${place === 0 ? "before" : "after"}"></span>${measurement === void 0 ? "" : summary(name, measurement, language)}<br>`;
	});
	const limit = maxP95Ms === null ? NOTHING : html`<span class="key limit"></span>${words.limit(maxP95Ms)}`;
	return html`<figure>
<h3>${title}</h3>
<div class="chart" data-distribution="${index}" role="img" aria-label="${words.label(before.name, after.name)}"></div>
<figcaption>${sides}${limit}</figcaption>
</figure>
`;
}
function summary(name, measurement, language) {
	const p50 = latencyText(measurement, measurement.p50Ms, .5, language);
	const p95 = latencyText(measurement, measurement.p95Ms, .95, language);
	return language.words.page.distributions.figures(name, p50, p95);
}

// src/report/render/html/figures/headline-figures.ts
/** The figures that a workflow gets as outputs, those against the baseline last. */
function figures({ words, format }) {
	const ofObjectives = outputsByKind().map(({ kind, name: output }) => ({
		kind,
		output,
		name: words.worst(kind),
		show: (value) => format.measured({
			kind,
			limit: null
		}, value)
	}));
	const isCompared = ({ kind }) => OBJECTIVES[kind].comparison !== void 0;
	return [
		...ofObjectives.filter((each) => !isCompared(each)),
		{
			output: "slowdown",
			name: words.page.slowdown,
			show: (ratio) => format.multiple(ratio)
		},
		...ofObjectives.filter(isCompared)
	];
}
/** The few figures that sum a drill or all legs up, large. */
function headlineFigures(outputs, language) {
	const known = figures(language).filter(({ output }) => outputs[output] !== "");
	if (known.length === 0) return NOTHING;
	return html`<dl class="figures">${known.map(({ output, name, show }) => html`<div><dt>${name}</dt><dd>${outputMark(outputs, output) + show(Number(outputs[output]))}</dd></div>`)}</dl>
`;
}

// src/report/render/html/symbol.ts
const SHAPES = {
	pass: "M4.5 8.5l2.5 2.5 4.5-5.5",
	fail: "M5.5 5.5l5 5M10.5 5.5l-5 5",
	inconclusive: "M8 4.5v4.2M8 11.4v.1",
	error: "M4.8 8h6.4",
	cancelled: "M5.5 5.5h5v5h-5z",
	"not-applicable": "M5 10.8l6-5.6"
};
/** A status as a symbol, which differs in shape as well as in color. */
function symbol({ mark: status, label }) {
	return html`<svg class="symbol ${status}" role="img" aria-label="${label}"><use href="#mark-${status}"/></svg>`;
}
/** The shapes of all symbols: once, because a page of many legs has thousands of symbols. */
function symbolShapes() {
	const shapes = Object.entries(SHAPES).map(([status, shape]) => html`<symbol id="mark-${status}" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8"/><path d="${shape}"/></symbol>`);
	return html`<svg width="0" height="0" class="hidden" aria-hidden="true">${shapes}</svg>
`;
}

// src/report/render/html/blocks.ts
/** The blocks that the page has, one after the other. */
function blocksMarkup(blocks) {
	return html`${blocksIn("html", blocks).map(blockMarkup)}`;
}
/** The blocks of sections, without their headings. */
function sectionsMarkup(sections) {
	return html`${sections.map(({ blocks }) => blocksMarkup(blocks))}`;
}
/** A text in an element. */
function inline$1(text) {
	if (typeof text === "string") return text;
	if (isParts(text)) return text.map(inline$1);
	if ("text" in text) return text.onPage();
	if ("code" in text) return codeElement(text.code);
	if ("strong" in text) return html`<strong>${text.strong}</strong>`;
	if ("mark" in text) return html`${symbol(text)} ${text.word === "" ? text.label : text.word}`;
	if ("sentence" in text) return sentence(text.sentence);
	return text.to === null ? text.link : html`<a href="${text.to}" rel="noreferrer">${text.link}</a>`;
}
/** Texts in a line, as where a report comes from. */
function factsLine(parts) {
	return parts.length === 0 ? NOTHING : html`<p class="facts">${dotted(parts)}</p>\n`;
}
function blockMarkup(block) {
	switch (block.kind) {
		case "text": return plainText(block.text) === "" ? NOTHING : html`<p>${inline$1(block.text)}</p>\n`;
		case "list": return block.items.length === 0 ? NOTHING : listMarkup(block.items);
		case "table": return block.rows.length === 0 ? NOTHING : tableMarkup(block);
		case "facts":
			if (block.facts.length === 0) return NOTHING;
			return html`<dl class="setting">${block.facts.map(({ label, parts }) => html`<dt>${label}</dt><dd>${dotted(parts)}</dd>`)}</dl>\n`;
		case "code":
			if (block.lines.length === 0) return NOTHING;
			return html`<pre tabindex="0" role="region" aria-label="${block.label}">${verbatim(block.lines.join("\n"))}</pre>\n`;
		case "entry": return html`<article class="experiment">
<h3>${block.title}</h3>
<p>${inline$1(block.text)}</p>
${blocksMarkup(block.blocks)}</article>
`;
		case "details": return html`<details class="fold" id="${block.id}"><summary><h3>${inline$1(block.title)}</h3></summary>
${blocksMarkup(block.blocks)}</details>
`;
		case "report": {
			const { sentence: first, sections, source } = block.report;
			return html`<p>${sentence(first)}</p>
${sectionsMarkup(sections)}${factsLine(source)}`;
		}
		case "page": return block.markup();
		case "chart": return NOTHING;
	}
}
function dotted(parts) {
	return parts.map((part, index) => [index === 0 ? "" : " · ", inline$1(part)]);
}
function listMarkup(items) {
	const kind = items.some(({ good }) => good !== void 0) ? "evidence" : "reasons";
	const classOf = ({ good }) => good === void 0 ? NOTHING : html` class="${good ? "well" : "doubt"}"`;
	return html`<ul class="${kind}">${items.map((item) => html`<li${classOf(item)}>${inline$1(item.text)}</li>`)}</ul>\n`;
}
const FIGURE = html` class="figure"`;
/**
* A table with its caption, in a frame of its own that scrolls on a narrower screen. Its roles are explicit, because a phone
* that shows a table in another layout would lose them.
*/
function tableMarkup({ caption, headings, rows, figures, className }) {
	const kind = (index) => figures.includes(index) ? FIGURE : NOTHING;
	const cell = (text, index) => {
		if (index === 0) return html`<th scope="row" role="rowheader">${inline$1(text)}</th>`;
		return html`<td role="cell" data-heading="${headings[index] ?? ""}"${kind(index)}>${inline$1(text)}</td>`;
	};
	const framed = html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table role="table">
<caption class="hidden">${caption}</caption>
<thead role="rowgroup"><tr role="row">${headings.map((heading, index) => html`<th scope="col" role="columnheader"${kind(index)}>${heading}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map((cells) => html`<tr role="row">${cells.map(cell)}</tr>\n`)}</tbody>
</table></div>
`;
	return className === void 0 ? framed : html`<div class="${className}">${framed}</div>\n`;
}

// src/report/render/html/figures/requests.ts
/** The frame of the table of all requests; the page's script fills it, one leaf at a time. */
function requestsTable(record, language) {
	const shown = phasesToShow(record, language);
	const words = language.words.page.requests;
	const { orders, ordersOfStreams } = words;
	const isStreamed = record.plan.service.answer.stream !== void 0;
	const { ttft, answer, tpot, stall } = words.ofStreams;
	const reasons = shownMetrics(record).includes("answer-ttft");
	const ofStreams = isStreamed ? [
		ttft,
		...reasons ? [answer] : [],
		tpot,
		stall
	] : [];
	const figures = [
		0,
		3,
		...ofStreams.map((_, index) => 4 + index),
		4 + ofStreams.length
	];
	if (!shown.some(({ phase }) => phase.samples.length > 0)) return NOTHING;
	return html`<form id="samples-filter" class="filter" role="search" aria-label="${language.words.requests}">
<label>${words.phase} <select name="span"><option value="">${words.all}</option>${shown.map(({ title }, index) => html`<option value="${index}">${title}</option>`)}</select></label>
<label>${words.outcome} <select name="outcome"><option value="">${words.all}</option><option value="bad">${words.bad}</option>${OUTCOMES.map((outcome) => html`<option value="${outcome}">${words.outcomes[outcome]}</option>`)}<option value="shed">${words.shed}</option><option value="late">${words.late}</option><option value="by-experiment">${words.byExperiment}</option></select></label>
<label>${words.text} <input type="search" name="text" placeholder="${words.textHint}"></label>
<label>${words.order} <select name="order"><option value="time">${orders.time}</option><option value="slowest">${orders.slowest}</option><option value="fastest">${orders.fastest}</option>${isStreamed ? html`<option value="ttft">${ordersOfStreams.ttft}</option><option value="stall">${ordersOfStreams.stall}</option>` : NOTHING}</select></label>
</form>
<div class="leaf"><output id="samples-count" aria-live="polite"></output><span class="turn"><button type="button" id="samples-first" aria-label="${words.firstPage}">«</button><button type="button" id="samples-back" aria-label="${words.pageBefore}">‹</button><button type="button" id="samples-next" aria-label="${words.nextPage}">›</button><button type="button" id="samples-last" aria-label="${words.lastPage}">»</button></span></div>
<div id="samples">${tableMarkup(table(language.words.requests, words.headings.toSpliced(4, 0, ...ofStreams), [], { figures }))}</div>
<noscript><p>${language.words.page.noScript}</p></noscript>`;
}

// src/report/sections/advice.ts
/** What to do about a drill that did not pass: next to the verdict, never folded. */
function adviceSection(drill, language) {
	return adviceSectionOf(drill.advice.shown.flatMap((advice) => adviceBlocks(advice, namesOf$1(drill, advice, language), drill.provenance.docs ?? null, language)), language);
}
/** A section of advice. It is left out last: it is what a failure is read for. */
function adviceSectionOf(blocks, { words }) {
	return {
		id: "advice",
		title: words.advice.title,
		inHead: true,
		priority: 14,
		blocks
	};
}
/**
* One piece of advice: what it is about, the way to the documentation, and its sentences.
* @param about what it is about, by `namesOf`; empty for the drill as a whole
* @param docs the address of the documentation's folder
* @param legs the legs that it is about, in the report of several, and whether their figures differ
*/
function adviceBlocks({ lines, section }, about, docs, language, legs = {
	titles: [],
	differ: false
}) {
	const { words } = language;
	const where = legs.titles.length === 0 ? "" : words.advice.legs(legs.titles, legs.differ);
	const link = docsLink(section, docs, language);
	const see = words.advice.see(sectionAddress(section, docs));
	const goal = section.page === "fixing-a-failure" ? words.advice.toDo(about) : null;
	const list = sentences(lines.map((line) => say(line, language)));
	return [
		only(text([
			{ strong: `${goal ?? words.advice.about(about)}${where}` },
			" · ",
			link
		]), "markdown", "html"),
		only(text(`${goal ?? words.advice.checks(about)}${where}`.trim()), "terminal"),
		list,
		only({
			kind: "facts",
			facts: [{
				label: "",
				parts: [{ code: see }]
			}]
		}, "terminal")
	];
}
/** What a piece of advice is about: the goals of checks that failed, the names of others; those in one place together. */
function namesOf$1({ record }, { checks, section }, language) {
	const { place, goals, names } = language.words.checks;
	const about = checks.flatMap((index) => record.checks[index] ?? []);
	return [...Map.groupBy(about, ({ objective, scope }) => place(objective.kind, scope))].map(([where, inPlace]) => section.page === "fixing-a-failure" ? goals([...new Set(inPlace.map(goalOf))], where) : names(inPlace.map(({ objective }) => objective.kind), where));
}
/** A service that crashed has to keep running first, whatever was checked. */
function goalOf({ objective, reason }) {
	return reason.some(({ code }) => code === "service.crashed") ? "running" : objective.kind;
}
/** Where the documentation says more: an address, or the path in the repository if that is not known. */
function sectionAddress({ page, anchor }, docs) {
	return `${docs ?? "docs"}/${page}.md#${anchor}`;
}
function docsLink(section, docs, { words }) {
	const address = sectionAddress(section, docs);
	if (docs === null) return { code: address };
	const { fixing, troubleshooting } = words.advice;
	return {
		link: section.objective === null ? troubleshooting : fixing(words.objective(section.objective)),
		to: address
	};
}

// src/report/sections/baseline.ts
/** The candidate compared with the baseline: the same requests, the same faults, and what a comparison could have seen. */
function baselineSection({ record }, language) {
	const words = language.words.baseline;
	const { gone, started, listening, answer } = language.words.recovery.links;
	const { plan, baseline } = record;
	const image = { code: baseline?.image?.reference ?? plan.baseline?.image ?? "" };
	const compared = comparedRows(record, language);
	const recovered = recoveredRows(record, language);
	const blocks = [
		text([
			{ strong: words.heading },
			" · ",
			image,
			isSameImage(record) ? language.format.clauses(["", words.sameImage]) : ""
		]),
		table(words.compared, comparedHeadings(record, language), compared),
		text(sensitivityText(record, language)),
		table(words.recovered, [
			words.sides,
			gone,
			started,
			listening,
			answer
		], recovered)
	];
	const isEmpty = compared.length + recovered.length === 0;
	return {
		id: "baseline",
		title: words.title,
		priority: 10,
		blocks: isEmpty ? [] : blocks
	};
}

// src/report/sections/checks.ts
/** A comment folds those that passed if there are more. */
const MAX_OPEN$1 = 12;
/** Every limit with what was measured. @param caption one of its own where a page has several */
function checksSection({ record }, language, caption = language.words.checks.title) {
	const { title, headings } = language.words.checks;
	const tableOf = (checks) => table(caption, headings, checks.map((check) => [
		checkName(check, language),
		limitText(record, check, language),
		measuredText(record, check, language),
		decidedOn(record, check, language),
		statusMark(check.status, outcomeText(record, check, language), language)
	]), {
		figures: [
			1,
			2,
			3
		],
		className: "cards"
	});
	const section = {
		id: "checks",
		title,
		priority: 12
	};
	const { checks } = record;
	const isQuiet = ({ status }) => status === "pass" || status === "not-applicable";
	const hasFailed = ({ status }) => status === "fail";
	const loud = [...checks.filter(hasFailed), ...checks.filter((check) => !hasFailed(check) && !isQuiet(check))];
	const quiet = checks.filter(isQuiet);
	if (checks.length <= MAX_OPEN$1) {
		const blocks = [only(tableOf(checks), "terminal", "html"), only(tableOf([...loud, ...quiet]), "markdown")];
		return {
			...section,
			blocks
		};
	}
	const passed = quiet.filter(({ status }) => status === "pass").length;
	const fold = {
		kind: "details",
		id: "passed",
		title: statusMark("pass", language.words.checks.passed(passed, quiet.length - passed), language),
		blocks: quiet.length === 0 ? [] : [tableOf(quiet)]
	};
	return {
		...section,
		blocks: [
			only(tableOf(checks), "terminal", "html"),
			only(tableOf(loud), "markdown"),
			only(fold, "markdown")
		]
	};
}

// src/report/render/html/figures/recovery.ts
/** The chain of a recovery as a bar, on the baseline's scale where there is one, with the limit drawn in. */
function recoveryFigure(record, experiment, language) {
	const { sides, page } = language.words;
	const index = record.experiments.indexOf(experiment);
	const ofBaseline = record.baseline?.experiments[index] ?? null;
	const bars = [{
		name: sides.candidate,
		of: experiment
	}, ...ofBaseline === null ? [] : [{
		name: sides.baseline,
		of: ofBaseline
	}]].flatMap(({ name, of: { outcome } }) => outcome.type !== "crash" || outcome.recovery === null ? [] : [{
		name,
		recovery: outcome.recovery,
		stretches: stretchesOf(outcome.recovery, outcome.watched?.forMs ?? 0, language)
	}]);
	if (bars.length === 0) return NOTHING;
	const own = recoveryOf(experiment);
	const limitMs = limitsUnder(record, index).maxRecoveryMs;
	const longestMs = Math.max(...bars.map(({ stretches }) => stretches.at(-1)?.toMs ?? 0));
	const drawn = limitMs <= 12 * longestMs;
	const scaleMs = 1.02 * Math.max(longestMs, drawn ? countedFromMs(own) + limitMs : 0, 1);
	return html`<figure class="recovery">
${bars.map(({ name, stretches, recovery }) => {
		const limit = drawn ? (countedFromMs(recovery) + limitMs) / scaleMs : null;
		return html`<div class="bar">${bars.length > 1 ? html`<span class="side">${name}</span>` : NOTHING}${bar(stretches, scaleMs, limit)}</div>
<ol class="links">${stretches.map((each, place) => link(each, place, language))}</ol>
`;
	})}<figcaption>${drawn ? html`<span class="key limit"></span>` : NOTHING}${page.recovery.limit(limitMs, own?.countedFrom === "end")}</figcaption>
</figure>
`;
}
function countedFromMs(chain) {
	return chain?.countedFrom === "end" ? chain.diedMs ?? 0 : 0;
}
function stretchesOf(chain, watchedMs, language) {
	const stretches = [];
	let fromMs = 0;
	for (const { name, atMs, missing } of recoveryLinks(chain, language)) {
		if (atMs === null && missing === "notSeen") continue;
		const toMs = Math.max(fromMs, atMs ?? watchedMs);
		stretches.push({
			name,
			fromMs,
			toMs,
			reached: atMs !== null
		});
		if (atMs === null) break;
		fromMs = toMs;
	}
	return stretches;
}
function bar(stretches, scaleMs, limit) {
	const percent = (ratio) => `${Math.round(ratio * 1e4) / 100}%`;
	const rects = stretches.map(({ fromMs, toMs, reached }, index) => html`<rect class="link-${reached ? index + 1 : "never"}" x="${percent(fromMs / scaleMs)}" width="${percent((toMs - fromMs) / scaleMs)}" y="2" height="20"/>`);
	const line = limit === null ? NOTHING : html`<line class="limit" x1="${percent(limit)}" x2="${percent(limit)}" y1="0" y2="24"/>`;
	return html`<svg width="100%" height="24" aria-hidden="true">${rects}${line}</svg>`;
}
function link({ name, fromMs, toMs, reached }, index, { words, format }) {
	const { watchedFor } = words.page.recovery;
	if (!reached) return html`<li><span class="key link-never"></span>${format.labeled(name, "")}<strong>${words.recovery.never}</strong>${watchedFor(toMs)}</li>`;
	const took = index === 0 ? NOTHING : html` <span class="took">(+${format.duration(toMs - fromMs)})</span>`;
	return html`<li><span class="key link-${index + 1}"></span>${name} <strong>${format.duration(toMs)}</strong>${took}</li>`;
}

// src/report/sections/experiments.ts
/** Proof that each fault happened and had an effect, and how the service recovered: in a comment a line each. */
function experimentsSection(drill, language) {
	const { title } = language.words.experiments;
	return {
		id: "experiments",
		title,
		priority: 6,
		blocks: experimentsToTell(drill).map((experiment) => entryOf(drill.record, experiment, language))
	};
}
function entryOf(record, experiment, language) {
	const { name, description } = experiment;
	const recovery = recoveryOf(experiment);
	const status = experimentStatus(record, experiment, language);
	const items = [...experimentFacts(record, experiment, language), ...baselineFacts(record, experiment, language)].map(({ good, text }) => ({
		good,
		text: { sentence: text }
	}));
	const chain = recovery === null ? [] : chainItems(record, recovery, language);
	return {
		kind: "entry",
		title: name,
		text: { sentence: say(description, language) },
		fold: {
			status,
			figures: experimentFigures(record, experiment, language),
			open: status !== "pass" && !experiment.allowFailure
		},
		blocks: [
			page(() => recoveryFigure(record, experiment, language)),
			...recovery === null ? [] : [only(linksOf(record, recovery, language), "markdown", "terminal")],
			{
				kind: "list",
				items: [...chain, ...items]
			}
		]
	};
}
/** The links in one line, as in `killed 14:03:07.240 UTC → process gone 8 ms (exit code 137) → …`. */
function linksOf({ startedAt }, chain, language) {
	const { words: { recovery }, format } = language;
	const links = recoveryLinks(chain, language);
	const words = links.map(({ name, atMs, missing, note }) => [
		` → ${name} `,
		{ strong: atMs === null ? recovery[missing] : format.duration(atMs) },
		note === "" ? "" : format.note(note)
	]);
	const first = recovery.began(chain, timeOfDay(startedAt, chain.beganAtMs));
	return {
		kind: "list",
		items: [{
			good: links.every(({ atMs }) => atMs !== null),
			text: [first, ...words]
		}]
	};
}
function chainItems({ plan }, chain, language) {
	return chainFacts(chain, plan.target).map((fact) => ({
		good: true,
		text: { sentence: say(fact, language) }
	}));
}

// src/report/render/html/figures/history-figures.ts
/** The frames of the charts of all runs, which the page's script draws. */
function historyFigures(trend, limits, language) {
	const words = language.words.page.history;
	return html`<p>${words.intro}</p>
<div class="grid">${trendFigures(trend, limits).map((each) => figure(each, words))}</div>
`;
}
function figure({ name, limitMs }, words) {
	const title = words.titles[name];
	return html`<figure>
<h3>${title}</h3>
<div class="chart" data-history="${name}" role="img" aria-label="${words.label(title)}"></div>
<figcaption>${limitMs === null ? NOTHING : html`<span class="key limit"></span>${words.limit(limitMs)}`}</figcaption>
</figure>
`;
}

// src/report/sections/history.ts
/** The runs of the default branch with this one among them: a sentence, and on the page charts and a table. */
function historySection({ record, trend }, language) {
	const { title, headings, ofStreams } = language.words.history;
	const section = {
		id: "history",
		title,
		priority: 1
	};
	if (trend === null) return {
		...section,
		blocks: []
	};
	const rows = drillsOf(trend).toReversed();
	const streams = rows.some(({ ttftMs, tpotMs }) => (ttftMs ?? tpotMs ?? null) !== null);
	const all = streams ? headings.toSpliced(4, 0, ...ofStreams) : headings;
	const blocks = [
		text({ sentence: trendSentence(trend, language) }),
		page(() => historyFigures(trend, record.plan.limits, language)),
		only(table(title, all, rows.map((drill) => row(drill, trend, language, streams)), { figures: all.map((_, index) => index).slice(2, -1) }), "html")
	];
	return {
		...section,
		blocks
	};
}
function row(drill, { own }, language, streams) {
	const { words, format } = language;
	const { verdict, availability, slowdown, cpuModel, canaryMs, recoveryMs } = drill;
	const time = (name) => orNone(drill[name] ?? null, (ms) => `${pastMark(drill, name)}${format.duration(ms)}`);
	const runner = [cpuModel ?? "", canaryMs === null ? "" : words.history.canary(canaryMs)];
	return [
		nameOf(drill, own, language),
		statusMark(verdict, words.status[verdict], language),
		orNone(availability, (ratio) => format.ratio(ratio)),
		time("p95Ms"),
		...streams ? [time("ttftMs"), time("tpotMs")] : [],
		time("steadyP95Ms"),
		orNone(slowdown, (multiple) => `${pastMark(drill, "slowdown")}${format.multiple(multiple)}`),
		orNone(recoveryMs, (ms) => format.duration(ms)),
		format.clauses(runner.filter((part) => part !== ""))
	];
}
function nameOf({ runId, headSha, startedAt }, own, { words }) {
	const name = runId === own.runId ? { strong: words.source.thisRun } : startedAt.slice(0, 16).replace("T", " ");
	return headSha === null ? name : [
		name,
		" ",
		{ code: headSha.slice(0, 7) }
	];
}

// src/report/sections/legend.ts
/** The report with what the terms of its comment mean: only those that occur in it. It is in the fold of the setting. */
function withLegend(report) {
	const { sections, language } = report;
	const { title, handle } = language.words.legend;
	const facts = factsOf(report);
	if (facts.length === 0) return report;
	const legend = [text({ strong: title }), {
		kind: "facts",
		facts
	}].map((block) => only(block, "markdown"));
	if (sections.some(({ id, blocks }) => id === "setting" && textOf(blocks) !== "")) {
		const hosted = (section) => section.id === "setting" && section.fold !== void 0 ? {
			...section,
			fold: {
				...section.fold,
				handle
			},
			blocks: [...section.blocks, ...legend]
		} : section;
		return {
			...report,
			sections: sections.map(hosted)
		};
	}
	const section = {
		id: "legend",
		title,
		priority: 2,
		fold: {
			handle: title,
			open: false
		},
		blocks: legend.slice(1)
	};
	return {
		...report,
		sections: [...sections, section]
	};
}
function factsOf({ sections, sentence, language }) {
	const said = [sentence, ...sections.map(({ blocks }) => textOf(blocks))].join("\n").toLowerCase();
	return language.words.legend.terms.filter(([term]) => wholeWord(term).test(said)).map(([label, meaning]) => ({
		label,
		parts: [meaning]
	}));
}
/** Matches a term as a whole word, also in the plural: "shed" is not in "crashed". Chinese has no gaps between words. */
function wholeWord(term) {
	return new RegExp(`(?<![a-z0-9])${term.toLowerCase()}(?:e?s)?(?![a-z0-9])`, "u");
}
/** The words of a comment's blocks. */
function textOf(blocks) {
	return blocksIn("markdown", blocks).flatMap(textsOf$1).filter((each) => each !== "").join("\n");
}
function textsOf$1(block) {
	switch (block.kind) {
		case "text": return [plainText(block.text)];
		case "list": return block.items.map(({ text }) => plainText(text));
		case "table": return block.rows.length === 0 ? [] : [...block.headings, ...block.rows.flat().map(plainText)];
		case "facts": return block.facts.flatMap(({ label, parts }) => [label, ...parts.map(plainText)]);
		case "entry": return [
			plainText(block.text),
			textOf(block.blocks),
			block.fold?.figures ?? ""
		];
		case "details": return [plainText(block.title), textOf(block.blocks)];
		case "report": return [block.report.sentence, ...block.report.sections.map(({ blocks }) => textOf(blocks))];
		default: return [];
	}
}

// src/report/facts/peaks.ts
/** The most that the service used of each resource, and where, as cells, not yet escaped; none before a phase. */
function peakRows(record, language) {
	const words = language.words.peaks;
	if (record.phases.length === 0) return [];
	const stretches = stretchesOf$1(record);
	const budget = budgetObjectives(record.plan.budget);
	return PEAK_KINDS.map((kind) => {
		const { figure } = kind;
		const peak = peakUse(kind, stretches);
		const limit = budget.find((objective) => OBJECTIVES[objective.kind].peak?.figure === figure);
		return [
			words.resources[figure],
			peak === null ? "–" : figureText(figure, peak.value, language),
			limit === void 0 ? "" : `≤ ${language.format.limit(limit)}`,
			peak === null ? words.noCounters : whereText(peak, language)
		];
	});
}
/** `Peak use: 0.99 CPUs, 830 MiB`. */
function peakSummary(record, language) {
	const [cpu = "–", memory = "–"] = peakRows(record, language).map(([, most = "–"]) => most);
	return language.words.peaks.summary(cpu, memory);
}
/** Whether a budget was broken. */
function overBudget({ checks }) {
	return checks.some(({ objective, status }) => OBJECTIVES[objective.kind].peak !== void 0 && status === "fail");
}
function figureText(figure, value, { words: { peaks }, format }) {
	if (figure === "cpus") return format.cpus(value);
	if (figure === "memoryBytes") return format.bytes(value);
	return value === 0 ? peaks.noneCounted : peaks.perSecond(value);
}
function whereText({ value, stretch: { at } }, { words }) {
	return value === 0 ? "" : words.peaks.where(at.scope, at.nextToBaseline);
}

// src/report/sections/phases.ts
/** A comment folds the table of more phases. */
const MAX_OPEN = 8;
/** Every phase's figures, and how requests failed where some did. */
function phasesSection({ record }, language) {
	const { title, failed, handle, streams } = language.words.phases;
	const rows = record.phases.map((phase) => phaseCells(record, phase, language));
	const failures = failureLines(record, language).slice(0, 20);
	const section = {
		id: "phases",
		title,
		priority: 8,
		blocks: [
			table(title, phaseHeadings(record, language), rows),
			text(failures.length === 0 ? "" : failed(failures)),
			text(record.plan.service.answer.stream === void 0 ? "" : streams(streamNotes(record)))
		]
	};
	return rows.length > MAX_OPEN ? {
		...section,
		fold: {
			handle: handle(rows.length),
			open: false
		}
	} : section;
}
/** The most that the service used of each resource, and where in the drill. */
function peaksSection({ record }, language) {
	const { title, headings } = language.words.peaks;
	return {
		id: "peaks",
		title,
		priority: 5,
		fold: {
			handle: peakSummary(record, language),
			open: overBudget(record)
		},
		blocks: [table(title, headings, peakRows(record, language), { figures: [1, 2] })]
	};
}

// src/report/sections/sentiments.ts
/** Which prompts were answered with another label under a fault. */
function sentimentsSection({ record }, language) {
	const words = language.words.sentiments;
	const section = {
		id: "sentiments",
		title: words.title,
		priority: 3
	};
	const summary = sentimentSummary(record, language);
	if (summary === null) return {
		...section,
		blocks: []
	};
	if (record.plan.service.answer.label === null) return {
		...section,
		blocks: [text(language.format.sentence(summary))]
	};
	const changed = record.sentiments.filter((each) => each.changed);
	const labels = (seen) => seen.length === 0 ? "–" : seen.slice(0, 5).flatMap((label, index) => [index === 0 ? "" : ", ", { code: cleanLine(label, 40) }]);
	const rows = changed.map(({ text, steady, underExperiment }) => [
		cleanLine(text, 100),
		labels(steady),
		labels(underExperiment)
	]);
	return {
		...section,
		fold: {
			handle: summary,
			open: false
		},
		blocks: [
			only(text(language.format.sentence(summary)), "terminal", "html"),
			text(changed.length === 0 ? words.unchanged : ""),
			table(words.table, words.headings, rows, {
				figures: [],
				maxRows: 100
			})
		]
	};
}

// src/report/sections/test-cases.ts
/** A test case for each check, and one for the verdict, which shows an error and any reason that no check names. */
function drillSuite(name, drill, language) {
	const { checks, startedAt } = drill.record;
	return {
		name,
		startedAt,
		cases: [...checks.map((check, index) => checkCase(drill, check, index, language)), verdictCase(drill, language)]
	};
}
function checkCase(drill, check, index, language) {
	const { record, advice, provenance } = drill;
	const { scope, reason, status } = check;
	const failing = status === "inconclusive" ? record.plan.onInconclusive === "fail" : status === "fail";
	const tolerated = allowedToFail(record).has(scope);
	const outcome = status === "pass" ? "passed" : failing && !tolerated ? "failure" : "skipped";
	const message = say(reason, language);
	const name = checkName(check, language);
	const lines = (advice.ofChecks[index] ?? []).map((line) => say(line, language));
	return {
		classname: scope,
		name,
		outcome,
		type: status,
		message,
		text: lines.length === 0 ? "" : [...lines, language.words.advice.see(sectionAddress(sectionOf(check), provenance.docs ?? null))].join("\n"),
		durationMs: judgedMs(record, check)
	};
}
/** How long what a check judges lasted, milliseconds; 0 if that is not known. */
function judgedMs(record, { scope, objective: { kind } }) {
	if (scope === "drill") return record.durationMs;
	if (scope === "start") return record.readyMs ?? 0;
	if (OBJECTIVES[kind].comparison !== void 0) return lastedMs(record.baseline?.comparisons.find((each) => each.scope === scope)?.candidate);
	const experiment = record.experiments.find(({ name }) => name === scope);
	if (experiment !== void 0 && kind === "steady") return lastedMs(phaseAt(record, afterIndex(experiment)));
	const { outcome } = experiment ?? {};
	if (outcome?.type === "crash") return (outcome.recovery && recoveryMs(outcome.recovery)) ?? outcome.watched?.forMs ?? 0;
	if (outcome?.type === "abandon") {
		const { abandoned } = outcome;
		return abandoned === null ? 0 : abandoned.endedAtMs - abandoned.leftAtMs;
	}
	return lastedMs(outcome?.type === "probe" ? outcome.attempted : record.phases.find(({ name }) => name === scope));
}
function lastedMs(span) {
	return span ? span.endedAtMs - span.startedAtMs : 0;
}
function verdictCase({ record, verdict, advice }, language) {
	const whole = advice.shown.filter(({ checks }) => checks.length === 0).flatMap(({ lines }) => lines);
	const verdictAlone = verdictTestCase(verdict, [...(record.error ?? []).map((cause) => causeText(cause, language)), ...verdict.status === "error" || verdict.status === "cancelled" ? whole.map((line) => say(line, language)) : []], record.plan.onInconclusive === "fail", language);
	return record.checks.length > 0 ? verdictAlone : {
		...verdictAlone,
		durationMs: record.durationMs
	};
}
/**
* The test case of a verdict.
* @param more lines with details
* @param failing whether an inconclusive result fails the step
*/
function verdictTestCase(verdict, more, failing, language) {
	const { status, sentence, reasons } = verdict;
	const text = [...reasons.map((each) => say(each, language)), ...more].join("\n");
	const common = {
		classname: "verdict",
		name: language.words.verdict[status],
		type: status,
		message: say(sentence, language),
		text,
		durationMs: 0
	};
	if (status === "pass") return {
		...common,
		outcome: "passed"
	};
	if (status === "error" || status === "cancelled") return {
		...common,
		outcome: "error"
	};
	return {
		...common,
		outcome: status === "fail" || failing ? "failure" : "skipped"
	};
}

// src/report/sections/threads.ts
/** The service's threads and its CPU quota. A comment only has the advice, among its notes. */
function threadsSection({ record }, language) {
	const { title } = language.words.threads;
	return {
		id: "threads",
		title,
		priority: 3,
		blocks: record.machine === null ? [] : blocksOf(record, language)
	};
}
function blocksOf(record, language) {
	const { words, format } = language;
	const { threadUse, plan } = record;
	if (threadUse === null) return [only(text(words.threads.notCounted), "html")];
	const { threads, computing, runnable, mostRunnable, looks, throttledRatio } = threadUse;
	const { cpus } = plan.target;
	const { labels } = words.threads;
	const advice = threadAdvice(record);
	const facts = [
		{
			label: labels.quota,
			parts: [format.cpus(cpus, cpus)]
		},
		{
			label: labels.threads,
			parts: [format.count(threads)]
		},
		{
			label: labels.computing,
			parts: [format.count(computing)]
		},
		{
			label: labels.runnable,
			parts: [words.threads.inLooks(runnable, mostRunnable, looks)]
		},
		{
			label: labels.throttled,
			parts: [orNone(throttledRatio, format.ratioAtMost)]
		}
	];
	const throttled = throttledRatio === null ? "–" : format.ratioAtMost(throttledRatio);
	return [
		only(text(words.threads.summary(computing, cpus, throttled)), "terminal", "html"),
		only(text(advice === null ? "" : { sentence: say(advice, language) }), "html"),
		only({
			kind: "facts",
			facts
		}, "html")
	];
}

// src/report/facts/chart.ts
/** As many as a chart of a comment's width has room for. */
const STRETCHES = 60;
/** A limit far above everything would press the curve to the floor: then it is left to the table. */
const LIMIT_WITHIN = 4;
/** The chart of a drill; null where there are too few requests to draw a line through. */
function latencyChart({ phases, plan, experiments }, { words: { chart } }) {
	const samples = phases.flatMap((phase) => phase.samples).toSorted((a, b) => a.intendedAtMs - b.intendedAtMs);
	const [first, last] = [samples[0], samples.at(-1)];
	if (!first || !last || samples.length < 2) return null;
	const [fromMs, toMs] = [first.intendedAtMs, Math.max(first.intendedAtMs + 1, last.intendedAtMs)];
	const slowestMs = slowestOf(samples, fromMs, toMs);
	const limitMs = plan.limits.maxP95Ms;
	const isNear = limitMs <= LIMIT_WITHIN * Math.max(...slowestMs);
	const isFast = Math.max(...slowestMs, isNear ? limitMs : 0) < 1e3;
	const inUnit = (ms) => rounded(isFast ? ms : ms / 1e3);
	return {
		fromS: fromMs / 1e3,
		toS: toMs / 1e3,
		unit: isFast ? "ms" : "s",
		slowest: slowestMs.map(inUnit),
		limit: isNear ? inUnit(limitMs) : null,
		experiments: experiments.flatMap((experiment) => {
			const { name } = experiment;
			const during = phaseAt({ phases }, duringIndex(experiment));
			const recovery = recoveryOf(experiment);
			if (during !== null) return [chart.from(name, ...windowOf(during, fromMs))];
			return recovery === null ? [] : [chart.at(name, recovery.beganAtMs - fromMs)];
		})
	};
}
function slowestOf(samples, fromMs, toMs) {
	const slowest = new Array(STRETCHES).fill(NaN);
	for (const { intendedAtMs, latencyMs } of samples) {
		const at = Math.min(59, Math.floor(STRETCHES * (intendedAtMs - fromMs) / (toMs - fromMs)));
		slowest[at] = Math.max(latencyMs, slowest[at] || 0);
	}
	let before = 0;
	return slowest.map((ms) => {
		before = Number.isNaN(ms) ? before : ms;
		return before;
	});
}
/** From when to when, in seconds. */
function windowOf({ startedAtMs, endedAtMs }, fromMs) {
	const second = (ms) => Math.round(Math.max(0, ms - fromMs) / 1e3);
	return [second(startedAtMs), second(endedAtMs)];
}
/** To three digits, for a chart's width. */
function rounded(latency) {
	return Number(latency.toPrecision(3));
}

// src/report/render/html/data/time.ts
/** Formats a moment of the drill as minutes and seconds since it began, as in `5:31.2`. @param decimals of a second */
function clockText(ms, decimals = 1) {
	const unit = 10 ** decimals;
	const rounded = Math.round(ms / 1e3 * unit);
	const [minutes, seconds] = [Math.floor(rounded / (60 * unit)), rounded % (60 * unit) / unit];
	return `${minutes}:${seconds.toFixed(decimals).padStart(decimals === 0 ? 2 : 3 + decimals, "0")}`;
}

// src/report/render/html/figures/timeline.ts
/** Every request by when it was due and how long it took, with the faults; and the container under the same axis. */
function timelineFigures(record, language) {
	const words = language.words.page.timeline;
	if (!phasesToShow(record, language).some(({ phase }) => phase.samples.length > 0)) return NOTHING;
	const windows = experimentWindows(record, language);
	const usage = record.usage.length + (record.baseline?.usage.length ?? 0);
	return html`<figure id="timeline-figure">
<figcaption>${words.caption}${record.plan.service.answer.stream === void 0 ? "" : words.captionOfStreams}</figcaption>
<noscript><p>${language.words.page.noScript}</p></noscript>
<div class="controls" id="timeline-controls" role="group" aria-label="${language.words.requests}"></div>
<div class="chart tall" id="timeline" role="img" aria-label="${words.label}"></div>
<p class="reading" id="timeline-reading" aria-hidden="true"></p>
</figure>
${windowList(windows, words)}${usage === 0 ? NOTHING : html`<figure id="usage-figure">
<figcaption>${words.usage}${record.baseline === null ? "" : words.usageOfBaseline}</figcaption>
<div id="usage"></div>
</figure>`}`;
}
function windowList(windows, words) {
	if (windows.length === 0) return NOTHING;
	return html`<ol class="windows" aria-label="${words.windows}">${windows.map((window, index) => windowItem(window, index, words))}</ol>
`;
}
function windowItem(window, index, words) {
	const { name, side, observed, marks, missing } = window;
	const title = side === "baseline" ? words.onBaseline(name) : name;
	const effect = observed === null ? words.notVerified : observed ? words.effect : words.noEffect;
	const steps = marks.map(({ name: step, atMs, sinceMs }, place) => {
		const arrow = place === 0 ? NOTHING : html` <span aria-hidden="true">→</span> `;
		return html`${arrow}${step} ${sinceMs === null ? words.at(clockText(atMs)) : words.after(atMs - sinceMs)}`;
	});
	const never = missing === null ? NOTHING : html` <span aria-hidden="true">→</span> <strong>${words.never(missing)}</strong>`;
	return html`<li><button type="button" class="zoom" data-window="${index}" aria-label="${words.show(title)}">${index + 1}</button> <strong>${title}</strong> <span class="tag ${observed === true ? "good" : "doubt"}">${effect}</span> <span class="steps">${steps}${never}</span></li>
`;
}

// src/report/sections/timeline.ts
/** The latency over the drill's time. */
function timelineSection({ record, verdict }, language) {
	const chart = latencyChart(record, language);
	return {
		id: "time",
		title: language.words.timeline,
		priority: 2,
		fold: {
			handle: language.words.chart.handle,
			open: verdict.status !== "pass"
		},
		blocks: [...chart === null ? [] : [{
			kind: "chart",
			chart
		}], page(() => timelineFigures(record, language))]
	};
}

// src/report/facts/before.ts
/** The checks that failed a drill. */
function brokenChecks(record) {
	const allowed = allowedToFail(record);
	return record.checks.filter(({ status, scope }) => status === "fail" && !allowed.has(scope));
}
/** Where the limits that were broken come from: set by the workflow, defaults, parameters of an experiment, or fixed. */
function limitOrigins(record, { words: { before } }) {
	const broken = brokenChecks(record);
	const origins = broken.flatMap((check) => originOf(record, check));
	const parameters = broken.flatMap(({ objective, scope }) => {
		const { limit } = OBJECTIVES[objective.kind];
		return limit.from === "experiment" ? [before.limitOfExperiment(limit.parameter, scope)] : [];
	});
	const kinds = broken.map(({ objective }) => objective.kind);
	const fixed = [...new Set(kinds.filter((kind) => OBJECTIVES[kind].limit.from === "constant"))];
	const names = (own) => [...new Set(origins.filter((each) => each.own === own).map(({ input }) => input))];
	const [set, defaults] = [names(true), names(false)];
	return [
		...set.length === 0 ? [] : [before.limitsSet(set)],
		...defaults.length === 0 ? [] : [before.limitsByDefault(defaults)],
		...new Set(parameters),
		...fixed.length === 0 ? [] : [before.limitsFixed(fixed)]
	].join(" ");
}
/** The input behind a limit, and whether its value differs from the default; none for a limit without an input. */
function originOf({ plan }, { objective, scope }) {
	const source = OBJECTIVES[objective.kind].limit;
	if (source.from === "budget") {
		const { input } = OBJECTIVES[objective.kind];
		return input === void 0 ? [] : [{
			input,
			own: true
		}];
	}
	if (source.from !== "plan") return [];
	const { key } = source;
	const [named] = kindsWhere(({ input, limit }) => input !== void 0 && limit.from === "plan" && limit.key === key);
	const input = named === void 0 ? void 0 : OBJECTIVES[named].input;
	const limits = {
		...plan.limits,
		...plan.experiments.find(({ name }) => name === scope)?.limits
	};
	return input === void 0 ? [] : [{
		input,
		own: limits[key] !== DEFAULT_PLAN.limits[key]
	}];
}
/** Whether it was so before: on the baseline in the same drill, else in the last runs of the default branch. */
function wasItSoBefore({ record, trend }, language) {
	const { before } = language.words;
	const broken = brokenChecks(record).filter(({ objective }) => OBJECTIVES[objective.kind].comparison === void 0);
	if (broken.length === 0) return "";
	const onBaseline = broken.flatMap((check) => besideOf(record, check, language));
	if (onBaseline.length > 0) return onBaseline.join(" ");
	if (trend !== null && trend.past.length > 0) return before.onBranch(lastRuns(trend));
	return record.baseline === null ? before.unknown : before.notCompared;
}
/** The same figure of the baseline; none if it was not measured there. */
function besideOf(record, check, language) {
	const figure = baselineFigure(record, check);
	const { limit } = check.objective;
	if (figure === void 0 || limit === null) return [];
	const { words, format } = language;
	const kept = figure !== null && (isMinimum(check.objective) ? figure >= limit : figure <= limit);
	const shown = figure === null ? "–" : format.measured(check.objective, figure);
	return [words.before.onBaseline(words.checks.name(check.objective.kind, check.scope), kept, shown)];
}
/** Null if the baseline did not recover; undefined if nothing was measured on it. */
function baselineFigure({ baseline, experiments }, { objective, scope }) {
	const { metric } = OBJECTIVES[objective.kind];
	if (metric !== void 0) {
		const beside = baseline?.comparisons.find((each) => each.scope === scope)?.baseline.measurement;
		return (beside === void 0 ? null : METRICS[metric].ofWindow(beside)) ?? void 0;
	}
	if (objective.kind !== "recovery") return void 0;
	const beside = baseline?.experiments[experiments.findIndex(({ name }) => name === scope)];
	const chain = beside === void 0 ? null : recoveryOf(beside);
	return chain === null ? void 0 : recoveryMs(chain);
}
function lastRuns({ branch, past }) {
	const lately = past.slice(-10);
	const passed = lately.filter(({ verdict }) => verdict === "pass").length;
	return {
		branch,
		runs: lately.length,
		passed,
		last: lately.at(-1)?.verdict ?? "inconclusive"
	};
}

// src/report/sections/verdict.ts
/** The reasons of a verdict that its sentence does not say already. */
function reasonsSection(reasons, { words }) {
	return {
		id: "reasons",
		title: words.reasons,
		inHead: true,
		priority: 13,
		blocks: [sentences(reasons)]
	};
}
/** A comment folds more warnings, such as those of many legs. */
const MAX_OPEN_NOTES = 3;
/** What decides nothing but has to be seen. */
function notesSection(notes, { words }) {
	const { warnings } = words;
	const section = {
		id: "notes",
		title: warnings,
		inHead: true,
		priority: 7,
		blocks: [sentences(notes, false)]
	};
	if (notes.length <= MAX_OPEN_NOTES) return section;
	return {
		...section,
		fold: {
			handle: words.countedWarnings(notes.length),
			open: false
		}
	};
}
/** Why a drill could not be run, with the whole chain of causes. */
function causeSection(drill, language) {
	const { cause: title } = language.words;
	const { causes } = summaryOf(drill, language);
	const blocks = [{
		kind: "code",
		label: title,
		language: "text",
		lines: causes
	}];
	return {
		id: "cause",
		title,
		inHead: true,
		priority: 11,
		blocks: drill.record.error === null ? [] : blocks
	};
}
/** With more logs than this, the first ones have to be understood anyway. */
const MAX_LOGS = 2;
const MAX_ATTACKS = 3;
/** What a fail rests on that its sentence does not have: the end of a log, and texts that turned a label. */
function evidenceSection({ record, verdict }, language) {
	const { title } = language.words.evidence;
	const names = new Set(verdict.status === "fail" ? brokenChecks(record).map(({ scope }) => scope) : []);
	const broken = record.experiments.filter(({ name }) => names.has(name));
	return {
		id: "evidence",
		title,
		inHead: true,
		priority: 13,
		blocks: [...broken.filter(({ lastLog }) => (lastLog?.text ?? "") !== "").slice(0, MAX_LOGS).flatMap((experiment) => logBlocks(experiment, language)), ...broken.map((experiment) => attacksOf(experiment, language))]
	};
}
function logBlocks({ name, lastLog }, { words: { evidence } }) {
	const said = evidence.log(name, lastLog?.exitCode ?? null);
	return [text(said), {
		kind: "code",
		label: said,
		language: "text",
		lines: lastLog?.text.split("\n") ?? []
	}];
}
function attacksOf({ outcome }, { words: { evidence } }) {
	const turned = (outcome.type === "probe" ? outcome.attempted?.attempts ?? [] : []).filter((attempt) => attempt.outcome === "turned" && attempt.text !== void 0);
	return {
		kind: "list",
		items: [...new Map(turned.map((attempt) => [attempt.name, attempt])).values()].slice(0, MAX_ATTACKS).map(({ name, text: sent = "", label, detail, plain }) => ({ text: evidence.attack(name, { code: sent }, label === null ? evidence.answer(detail) : { code: label }, plain) }))
	};
}
/** Whether a fail is new, and whose limits it broke: what a reader asks before changing anything. */
function beforeSection(drill, language) {
	const { title, question, limits } = language.words.before;
	const failed = drill.verdict.status === "fail";
	const words = [{
		label: question,
		said: failed ? wasItSoBefore(drill, language) : ""
	}, {
		label: limits,
		said: failed ? limitOrigins(drill.record, language) : ""
	}].filter(({ said }) => said !== "").map(({ label, said }, index) => [
		index === 0 ? "" : " ",
		{ strong: label },
		" ",
		{ sentence: said }
	]);
	return {
		id: "before",
		title,
		inHead: true,
		priority: 12,
		blocks: words.length === 0 ? [] : [text(words)]
	};
}
/** Where a drill's report comes from. */
function provenanceParts({ record, provenance: { action, headSha, runUrl } }, language) {
	const { took, session, thisRun } = language.words.source;
	return [
		...action === null ? [] : [{ code: `${action.repository}@${action.ref}` }],
		...commitOf(headSha, language),
		language.format.moment(record.startedAt),
		took(record.durationMs),
		[`${session} `, { code: record.session }],
		...runUrl === null ? [] : [{
			link: thisRun,
			to: runUrl
		}]
	];
}
/** The commit that was drilled, if it is known. */
function commitOf(headSha, { words }) {
	return headSha === null ? [] : [[`${words.source.commit} `, { code: headSha.slice(0, 7) }]];
}

// src/report/sections/drill.ts
/** The report of a drill, for every format. */
function drillReport(drill, language) {
	return withLegend(reportOf(drill, language));
}
/** The report of a drill without the legend, as a part of another report. */
function reportOf(drill, language) {
	const { record, verdict, provenance, trend } = drill;
	const { sentence, others } = summaryOf(drill, language);
	const { words } = language;
	return {
		language,
		status: verdict.status,
		title: words.verdict[verdict.status],
		about: { code: record.plan.target.image },
		sentence,
		sections: [
			reasonsSection(others, language),
			causeSection(drill, language),
			evidenceSection(drill, language),
			adviceSection(drill, language),
			beforeSection(drill, language),
			pageSection("figures", "", () => headlineFigures(outputsOf(record, verdict, null), language)),
			checksSection(drill, language),
			notesSection(notesOf(drill, language), language),
			timelineSection(drill, language),
			pageSection("distributions", words.latency, () => distributionFigures(record, language)),
			baselineSection(drill, language),
			phasesSection(drill, language),
			experimentsSection(drill, language),
			peaksSection(drill, language),
			threadsSection(drill, language),
			historySection(drill, language),
			runnerSection(drill, language),
			sentimentsSection(drill, language),
			pageSection("requests", words.requests, () => requestsTable(record, language)),
			settingSection(drill, language)
		],
		version: provenance.version,
		source: provenanceParts(drill, language),
		fullReport: artifactsOf(provenance.runUrl),
		suites: () => [drillSuite(words.document.suite(record.image?.reference ?? record.plan.target.image), drill, language)],
		page: {
			script: "drill",
			data: () => pageData(record, trend, language)
		}
	};
}

// src/report/document/fit.ts
/** The size of what separates two texts, in bytes. */
const GAP = 2;
/**
* Leaves out sections until the others fit, those with the lowest priority first.
* @param write a section in a format; empty for one that has nothing to show
* @param note what the report says about what was left out
*/
function fitSections(sections, write, note, limitBytes) {
	const pieceOf = (section) => {
		const written = write(section);
		return written === "" ? [] : [{
			section,
			written,
			bytes: Buffer.byteLength(written) + GAP
		}];
	};
	const pieces = sections.flatMap(pieceOf);
	const gone = [];
	for (;;) {
		const leftOut = namesOf(gone);
		const bytes = pieces.reduce((sum, piece) => sum + piece.bytes, Buffer.byteLength(note(leftOut)) + GAP);
		const least = Math.min(...pieces.flatMap(({ section }) => section.priority ?? []));
		const index = pieces.findLastIndex(({ section }) => section.priority === least);
		const section = pieces[index]?.section;
		if (bytes <= limitBytes || section === void 0) return {
			texts: pieces.map(({ written }) => written),
			leftOut
		};
		gone.push(section);
		pieces.splice(index, 1, ...section.shorter === void 0 ? [] : pieceOf(section.shorter));
	}
}
function namesOf(gone) {
	return [...Map.groupBy(gone, ({ leftOut, title }) => leftOut ?? title)].map(([name, { length }]) => typeof name === "string" ? name : name(length));
}

// src/report/render/markdown.ts
/** GitHub takes 65,536 characters. This leaves space for the comment's marker, and counts bytes to be safe. */
const BODY_LIMIT_BYTES = 64500;
/** Of a report inside another one. */
const MAX_INNER_BYTES = 8e3;
const MAX_ROWS = 60;
const MAX_ITEMS = 20;
const MAX_SENTENCE = 1e3;
/** Keeps a mark next to what it marks. */
const NBSP = "\xA0";
const ICON = {
	pass: "✅",
	fail: "❌",
	inconclusive: "⚠️",
	error: "⛔",
	cancelled: "🚫",
	"not-applicable": "➖"
};
/**
* A report as the body of a comment and of the job summary, with every foreign word escaped. Over `limitBytes` of UTF-8 it
* leaves out the sections with the lowest priority and says so; the verdict and the way to the run always stay.
*/
function toMarkdown(report, limitBytes = BODY_LIMIT_BYTES) {
	return `${bodyOf(report, limitBytes, "###")}\n`;
}
function bodyOf(report, limitBytes, level) {
	const { status, title, about, sentence, sections, version, source, fullReport, language } = report;
	const first = `${level} ${ICON[status]} ${title} · ${inline(about)}\n${inline({ sentence })}`;
	const last = `<sub>${[`qwen-fault-drill ${version}`, ...source].map(inline).join(" · ")}</sub>`;
	const note = (leftOut) => leftOut.length === 0 ? "" : `_${language.words.document.truncated(leftOut)}_`;
	const frame = Buffer.byteLength(`${first}\n\n${last}\n`);
	const { texts, leftOut } = fitSections(withLink(sections, fullReport, language), (section) => sectionText(section, language), note, limitBytes - frame);
	return joined([
		first,
		...texts,
		note(leftOut),
		last
	]);
}
/** Puts the way to the full report after the reasons and the advice, which are read first. It is never left out. */
function withLink(sections, fullReport, { words }) {
	if (fullReport === null) return [...sections];
	const link = text(words.document.fullReport[fullReport.upload](fullReport.url));
	const head = sections.findIndex(({ inHead }) => !inHead);
	return sections.toSpliced(head < 0 ? sections.length : head, 0, {
		id: "full-report",
		title: "",
		priority: null,
		blocks: [link]
	});
}
function sectionText({ blocks, fold }, language) {
	const inside = blocksText(blocks, language);
	return inside === "" || fold === void 0 ? inside : folded(fold.handle, inside, fold.open);
}
/** The blank lines make a renderer read the inside as Markdown. */
function folded(handle, inside, open = false) {
	return foldedUnder(unbroken(htmlText(handle)), inside, open);
}
/** @param handle as HTML, because a renderer reads no Markdown there */
function foldedUnder(handle, inside, open) {
	return `<details${open ? " open" : ""}><summary>${handle}</summary>\n\n${inside}\n\n</details>`;
}
function blocksText(blocks, language) {
	return joined(blocksIn("markdown", blocks).map((block) => blockText(block, language)));
}
/** Two lists become one: with a blank line between them, a renderer would spread all their items. */
function joined(parts) {
	return parts.filter((part) => part !== "").reduce((all, part) => {
		const isOneList = part.startsWith("- ") && /(?:^|\n)- [^\n]*$/.test(all);
		return all === "" ? part : `${all}${isOneList ? "\n" : "\n\n"}${part}`;
	}, "");
}
function blockText(block, language) {
	switch (block.kind) {
		case "text": return inline(block.text);
		case "list": return listText(block.items, language);
		case "table": return block.rows.length === 0 ? "" : tableText(block, language);
		case "facts": return block.facts.map(({ label, parts }) => [language.format.labeled(label, "").trimEnd(), parts.map(inline).join(" · ")]).map(([label, text]) => `- **${label}** ${text}`).join("\n");
		case "code": return block.lines.length === 0 ? "" : markdownBlock(block.lines, block.language);
		case "chart": return chartText(block.chart, language);
		case "entry": return entryText(block, language);
		case "details": {
			const inside = blocksText(block.blocks, language);
			return inside === "" ? "" : folded(`${ICON[block.title.mark]} ${cleanLine(block.title.word, 200)}`, inside);
		}
		case "report": return bodyOf(block.report, MAX_INNER_BYTES, "####");
		case "page": return "";
	}
}
function entryText({ title, text, blocks, fold }, language) {
	const inside = blocksText(blocks, language);
	if (fold === void 0) return `**${inline(title)}** · ${inline(text)}\n${inside}`;
	const { status, figures, open } = fold;
	return foldedUnder(`${ICON[status]}${NBSP}<strong>${htmlText(title)}</strong>${figures === "" ? "" : ` · ${unbroken(htmlText(figures))}`}`, joined([inline(text), inside]), open);
}
function listText(items, language) {
	return [...items.slice(0, MAX_ITEMS).map(({ text, good }) => `${good === false ? "⚠️ " : ""}${inline(text)}`), ...more(items.length - MAX_ITEMS, language)].map((line) => `- ${line}`).join("\n");
}
function tableText({ headings, rows, figures, maxRows = MAX_ROWS }, language) {
	const columns = columnsOf(headings, rows);
	const own = (cells) => columns.map((column) => cells[column] ?? "");
	return [
		own(headings),
		columns.map((column) => figures.includes(column) ? "--:" : ":--"),
		...rows.slice(0, maxRows).map((cells) => own(cellsText(cells))),
		...more(rows.length - maxRows, language).map((line) => [line])
	].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
/** The mark of a row is in front of its name: a phone shows only the first columns. */
function cellsText(cells) {
	const mark = cells.map(markOf).find((each) => each !== void 0);
	return cells.map((cell, column) => {
		const text = markOf(cell) === void 0 ? inline(cell) : inline(plainText(cell));
		return column === 0 && mark !== void 0 ? `${ICON[mark]}${NBSP}${text}` : text;
	});
}
/** The columns that a comment shows: all but one of marks without a word. */
function columnsOf(headings, rows) {
	const isEmpty = (cell) => cell !== void 0 && markOf(cell) !== void 0 && plainText(cell) === "";
	return [...headings.keys()].filter((column) => !rows.every((cells) => isEmpty(cells[column])));
}
function more(count, { words }) {
	return count > 0 ? [words.document.more(count)] : [];
}
function inline(text) {
	if (typeof text === "string") return markdownProse(text);
	if (isParts(text)) return text.map(inline).join("");
	if ("text" in text) return inline(text.text);
	if ("code" in text) return markdownCode(text.code);
	if ("strong" in text) return text.strong === "" ? "" : `**${inline(text.strong)}**`;
	if ("mark" in text) return `${ICON[text.mark]}${NBSP}${inline(text.word)}`.trim();
	if ("sentence" in text) return markdownSentence(cleanLine(text.sentence, MAX_SENTENCE));
	return text.to === null ? inline(text.link) : `[${inline(text.link)}](${linkTarget(text.to)})`;
}
/** An address contains no blanks and no quotes; this encodes what else could end a Markdown link. */
function linkTarget(url) {
	return url.replace(/[()<>\\[\]`|*_]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** Mermaid's own first color can hardly be seen on white, and its own height fills a screen. */
const CHART_STYLE = `---
config:
  xyChart:
    height: 260
  themeVariables:
    xyChart:
      plotColorPalette: "#0969da, #cf222e"
---`;
/** A picture that GitHub draws itself. It contains only numbers and our own words. */
function chartText({ fromS, toS, unit, slowest, limit, experiments }, language) {
	const words = language.words.chart;
	const highest = Math.max(...slowest, limit ?? 0);
	const lines = [slowest, ...limit === null ? [] : [slowest.map(() => limit)]];
	const caption = [
		words.slowest,
		...limit === null ? [] : [words.limit],
		...experiments.length === 0 ? [] : [words.experiments(experiments.map(inline))]
	];
	return [
		"```mermaid",
		CHART_STYLE,
		"xychart-beta",
		`  title "${words.title(unit)}"`,
		`  x-axis "${words.time}" 0 --> ${Math.max(1, Math.ceil(toS - fromS))}`,
		`  y-axis "${words.latency(unit)}" 0 --> ${Number((1.1 * highest).toPrecision(2))}`,
		...lines.map((values) => `  line [${values.join(", ")}]`),
		"```",
		"",
		unbroken(inSequence(caption))
	].join("\n");
}

// src/report/result/samples.ts
/** The columns of a sample's row. Field names are stored once, because a drill has thousands of samples. */
const SAMPLE_COLUMNS = [
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
	"generatorFull",
	"stream"
];
/** Returns a sample as a row. Times are not rounded, because a rounded one could cross a limit. */
function toRow(sample) {
	return [
		sample.promptId,
		sample.intendedAtMs,
		sample.sentAtMs,
		sample.endedAtMs,
		sample.latencyMs,
		sample.outcome,
		sample.status ?? null,
		sample.sentiment ?? null,
		sample.detail ?? null,
		sample.late === true,
		sample.shed === true,
		sample.byExperiment === true,
		sample.generatorFull === true,
		sample.stream === void 0 ? null : toStreamRow(sample.stream)
	];
}
function toStreamRow(stream) {
	const { ttftMs, tpotMs, maxStallMs, words, reasoned, answerTtftMs, stallFromMs } = stream;
	return [
		ttftMs,
		tpotMs,
		maxStallMs,
		words,
		reasoned,
		answerTtftMs,
		stallFromMs
	];
}
function fromStreamRow(row) {
	const [ttftMs, tpotMs, maxStallMs, words, reasoned, answerTtftMs, stallFromMs] = row;
	return {
		ttftMs,
		tpotMs,
		maxStallMs,
		words,
		reasoned,
		answerTtftMs,
		stallFromMs
	};
}
/** Returns the sample of a row. Written out, because building it from SAMPLE_COLUMNS in a loop takes twice the time. */
function fromRow(row) {
	const [promptId, intendedAtMs, sentAtMs, endedAtMs, latencyMs, outcome, status, sentiment, detail, late, shed, byExperiment, generatorFull, stream] = row;
	return {
		promptId,
		intendedAtMs,
		sentAtMs,
		endedAtMs,
		latencyMs,
		outcome,
		...late ? { late } : {},
		...shed ? { shed } : {},
		...byExperiment ? { byExperiment } : {},
		...generatorFull ? { generatorFull } : {},
		...status === null ? {} : { status },
		...sentiment === null ? {} : { sentiment },
		...detail === null ? {} : { detail },
		...stream === null ? {} : { stream: fromStreamRow(stream) }
	};
}

// src/report/result/schema-id.ts
/** Increased with every change that a reader of the file has to follow. */
const SCHEMA_VERSION = 11;
const SCHEMA_ID = `urn:qwen-fault-drill:result:${11}`;

// src/report/result/result.ts
/**
* Returns a drill as a JSON value. It depends on nothing else, so a drill that was read from
* a result gives the same result again.
*/
function toResult({ record, verdict, provenance }) {
	const { plan, baseline } = record;
	const { env, settings: _settings, portFromImage: _, ...target } = plan.target;
	return {
		$schema: SCHEMA_ID,
		schemaVersion: 11,
		provenance,
		verdict,
		session: record.session,
		startedAt: record.startedAt,
		durationMs: record.durationMs,
		machine: record.machine,
		image: record.image,
		readyMs: record.readyMs,
		bootUsage: record.bootUsage,
		...record.start === void 0 ? {} : { start: record.start },
		threadUse: record.threadUse,
		plan: {
			...plan,
			target: {
				...target,
				envKeys: Object.keys(env)
			}
		},
		sampleColumns: SAMPLE_COLUMNS,
		phases: record.phases.map(withRows),
		baseline: baseline === null ? null : {
			...baseline,
			comparisons: baseline.comparisons.map(comparisonOf)
		},
		experiments: record.experiments,
		usage: record.usage,
		...record.health === void 0 ? {} : { health: record.health },
		sentiments: record.sentiments,
		checks: record.checks,
		warnings: record.warnings,
		error: record.error,
		...record.errorAdvice === void 0 ? {} : { errorAdvice: record.errorAdvice },
		cancelled: record.cancelled
	};
}
function withRows({ samples, ...phase }) {
	return {
		...phase,
		samples: samples.map(toRow)
	};
}
function comparisonOf(comparison) {
	return {
		...comparison,
		candidate: withRows(comparison.candidate),
		baseline: withRows(comparison.baseline)
	};
}
/** Lists with thousands of entries. */
const ROWS = [
	"samples",
	"usage",
	"health"
];
/** Returns the file's text, indented, with one line per sample and usage reading: easy to read, search and diff. */
function resultText(result) {
	const lists = [];
	const hole = (key, value) => ROWS.includes(key) && Array.isArray(value) ? `\u0001${lists.push(value) - 1}` : value;
	return `${JSON.stringify(result, hole, 2).replace(/^( *)"(\w+)": "\\u0001(\d+)"/gm, (_, indent, name, index) => {
		const rows = (lists[Number(index)] ?? []).map((row) => `\n${indent}  ${JSON.stringify(row)}`);
		return `${indent}"${name}": [${rows.join(",")}${rows.length === 0 ? "" : `\n${indent}`}]`;
	})}\n`;
}

// src/report/render/html.ts
/** The tables of hundreds of legs would make a page that a phone can't show. */
const MAX_SHORTENABLE_CHARACTERS = 12e5;
/**
* A report as one page that needs nothing else: no network, no other file. Every word that is not ours is text in it,
* whatever it says.
*/
function toHtml(report) {
	const { status, title, about, sentence: first, sections, source, version, page, language } = report;
	const { tag, words } = language;
	const parts = partsOf(sections.filter(({ inHead }) => !inHead));
	const titled = parts.filter((part) => part.title !== "");
	const script = built(`${page.script}.js`);
	const style = built("style.css");
	const before = html`<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} · ${plainText(about)}</title>
`;
	const broken = html`${words.page.broken}`;
	const body = html`${symbolShapes()}<header class="verdict ${status}">
<h1>${symbol({
		mark: status,
		label: words.status[status]
	})} ${title}</h1>
<p class="image">${inline$1(about)}</p>
<p class="lead">${sentence(first)}</p>
${sectionsMarkup(sections.filter(({ inHead }) => inHead))}${factsLine(source)}</header>
${navigation(titled, words.document.sections)}<main>
${parts.map(partMarkup)}</main>
<footer>qwen-fault-drill ${version}</footer>
`;
	return `${before.text}<style>${style}</style>
</head>
<body>
${body.text}<script type="text/plain" id="data" data-broken="${broken.text}">${page.data()}<\/script>
<script type="module">${script}<\/script>
</body>
</html>
`;
}
function partsOf(sections) {
	let characters = 0;
	const written = sections.map((section) => {
		const { shorter, id, title, blocks } = section;
		const whole = blocksMarkup(blocks);
		if (shorter === void 0) return {
			id,
			title,
			inside: whole
		};
		characters += whole.text.length;
		return {
			id,
			title,
			inside: characters > MAX_SHORTENABLE_CHARACTERS ? blocksMarkup(shorter.blocks) : whole
		};
	});
	return [...Map.groupBy(written.filter(({ inside }) => inside.text !== ""), ({ id }) => id)].map(([id, all]) => ({
		id,
		title: all[0]?.title ?? "",
		inside: all.map(({ inside }) => inside)
	}));
}
function partMarkup({ id, title, inside }) {
	if (title === "") return html`${inside}`;
	return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${inside}</section>
`;
}
/** Links to all parts, if there is more than one. */
function navigation(parts, label) {
	if (parts.length < 2) return NOTHING;
	return html`<nav aria-label="${label}"><ul>${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
`;
}
/** What `npm run build:dist` makes of `page/`. */
const BUILT = new URL("./page/", import.meta.url);
function built(name) {
	return readFileSync(new URL(name, BUILT), "utf8");
}
/** Nothing is loaded from anywhere, and of scripts and styles only these two are obeyed. */
function policyOf(script, style) {
	return [
		"default-src 'none'",
		`script-src '${hashOf(script)}'`,
		`style-src '${hashOf(style)}'`,
		"base-uri 'none'",
		"form-action 'none'"
	].join("; ");
}
function hashOf(text) {
	return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

// src/report/render/junit.ts
/**
* A report as JUnit XML, for the tools that read it. JUnit has no inconclusive result: that is a skipped test, or a failed
* one if it fails the step.
* @see https://github.com/jenkinsci/xunit-plugin (junit-10.xsd), which allows no other attributes
*/
function toJunit({ suites: suitesOf, language }) {
	const suites = suitesOf();
	const { skipped: _, ...figures } = figuresOf(suites.flatMap(({ cases }) => cases));
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", {
		name: language.words.document.suites,
		...figures
	}, suites.map(suiteXml))}\n`;
}
function suiteXml({ name, startedAt, cases }) {
	return element("testsuite", {
		name,
		...startedAt === null ? {} : { timestamp: startedAt },
		...figuresOf(cases)
	}, cases.map(caseXml));
}
function caseXml({ classname, name, outcome, type, message, text, durationMs }) {
	const inside = outcome === "passed" ? [] : [element(outcome, outcome === "skipped" ? { message } : {
		message,
		type
	}, escaped(text))];
	return element("testcase", {
		classname,
		name,
		time: seconds(durationMs)
	}, inside);
}
/** The time is the sum of the cases', as tools that add it up have it. */
function figuresOf(cases) {
	const count = (of) => String(cases.filter(({ outcome }) => outcome === of).length);
	return {
		tests: String(cases.length),
		failures: count("failure"),
		errors: count("error"),
		skipped: count("skipped"),
		time: seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0))
	};
}
function seconds(ms) {
	return (Math.max(0, ms) / 1e3).toFixed(3);
}
/** @param inside elements, each on lines of its own, or an escaped text */
function element(name, attributes, inside) {
	const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
	if (inside.length === 0) return `<${name}${words.join("")}/>`;
	const content = typeof inside === "string" ? inside : `\n${inside.join("\n")}\n`;
	return `<${name}${words.join("")}>${content}</${name}>`;
}
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
/** @see Extensible Markup Language 1.0 (Fifth Edition), 2.2 on the characters that a document can have */
function escaped(text) {
	return text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "�").replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

// src/report/render/report-texts.ts
/** A report in each format. @param result what is in its JSON */
function textsOf(report, result) {
	return {
		result,
		summary: toMarkdown(report),
		report: toHtml(report),
		junit: toJunit(report)
	};
}
/** A drill in each format. Those for people include the trend; those for programs only have the drill itself. */
function drillTexts(drill, report) {
	return textsOf(report, resultText(toResult(drill)));
}

export { cleanDrill as A, baselineVerdicts as C, outputsOf as D, outputNames as E, adviceFor as M, sayOnce as N, keyFigures as O, topicOf as P, BOUND_OUTPUTS as S, outputMark as T, namesOf$1 as _, toMarkdown as a, html as b, commitOf as c, drillSuite as d, verdictTestCase as f, adviceSectionOf as g, adviceBlocks as h, fromRow as i, cleanTexts as j, lowerBounds as k, notesSection as l, checksSection as m, textsOf as n, drillReport as o, withLegend as p, SCHEMA_ID as r, reportOf as s, drillTexts as t, reasonsSection as u, headlineFigures as v, fileOutputs as w, trendOf as x, NOTHING as y };