// src/model/sample.ts
/** How a request can end. Only `ok` is good. */
const OUTCOMES = [
	"ok",
	"http-error",
	"timeout",
	"refused",
	"cut",
	"dropped",
	"wrong-answer"
];
/**
* How long a client waits after a failed request. Without a pause, a client whose requests are refused within a
* millisecond would send a thousand per second.
*/
const PAUSE_AFTER_FAILURE_MS = 1e3;
/** Returns whether a request had no whole answer when its time was up: its stream may have begun. */
function ranOutOfTime({ outcome, intendedAtMs, endedAtMs, latencyMs }) {
	return outcome === "timeout" || outcome === "cut" && latencyMs <= endedAtMs - intendedAtMs;
}

// src/model/measurement.ts
/**
* Returns the nearest-rank percentile: the smallest value that at least `p` of the values do not exceed. Null for no
* values.
* @param p 0 < p <= 1
* @throws RangeError if p is out of range
* @see Hyndman & Fan (1996), definition 1
*/
function nearestRank(values, p) {
	if (!(p > 0 && p <= 1)) throw new RangeError(`a percentile's rank is above 0 and at most 1, not ${p}`);
	const sorted = Float64Array.from(values).sort();
	const rank = Math.ceil(p * sorted.length * (1 - Number.EPSILON * 4));
	return sorted[Math.max(rank, 1) - 1] ?? null;
}
/** Summarizes samples. */
function measure(samples) {
	const byOutcome = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0]));
	for (const sample of samples) byOutcome[sample.outcome] += 1;
	const latencies = samples.map((sample) => sample.latencyMs);
	const lags = samples.flatMap((sample) => sample.sentAtMs === null ? [] : [sample.sentAtMs - sample.intendedAtMs]);
	return {
		requests: samples.length,
		ok: byOutcome.ok,
		availability: samples.length === 0 ? null : byOutcome.ok / samples.length,
		byOutcome,
		p50Ms: nearestRank(latencies, .5),
		p95Ms: nearestRank(latencies, .95),
		generatorLagP99Ms: nearestRank(lags, .99),
		late: samples.filter(({ late }) => late).length,
		...samples.some(({ stream }) => stream !== void 0) && { stream: measureStreams(samples) }
	};
}
/** Returns the most frequent status of the HTTP errors; null without one. */
function frequentError(samples) {
	const most = mostFrequent(samples.flatMap(({ outcome, status }) => outcome === "http-error" && status !== void 0 ? [status] : []));
	return most === null ? null : {
		status: most.value,
		count: most.count
	};
}
/** Returns the most frequent value, of several the first; null without one. */
function mostFrequent(values) {
	const [most] = [...Map.groupBy(values, (value) => value)].toSorted((a, b) => b[1].length - a[1].length);
	return most === void 0 ? null : {
		value: most[0],
		count: most[1].length
	};
}
/**
* Returns a figure of a streamed answer; null if it does not apply to it. A failed request exceeds every limit: its first
* text took at least as long as it counts for, and of its other figures nothing is known. So does a good answer that is
* nothing but reasoning the limit of the time to the answer: it never came.
*/
function streamFigure({ outcome, stream, latencyMs }, figure) {
	if (outcome !== "ok") return figure === "ttftMs" || figure === "answerTtftMs" ? latencyMs : Number.POSITIVE_INFINITY;
	if (stream === void 0) return null;
	return stream[figure] ?? (figure === "answerTtftMs" ? Number.POSITIVE_INFINITY : null);
}
function measureStreams(samples) {
	const good = samples.flatMap(({ outcome, stream }) => outcome === "ok" && stream !== void 0 ? [stream] : []);
	const [ttft, answer, tpot, stall] = [
		"ttftMs",
		"answerTtftMs",
		"tpotMs",
		"maxStallMs"
	].map((figure) => samples.flatMap((sample) => streamFigure(sample, figure) ?? []));
	return {
		ttftP50Ms: knownRank(ttft, .5),
		ttftP95Ms: knownRank(ttft, .95),
		answerTtftP50Ms: knownRank(answer, .5),
		answerTtftP95Ms: knownRank(answer, .95),
		tpotP50Ms: knownRank(tpot, .5),
		tpotP95Ms: knownRank(tpot, .95),
		stallP95Ms: knownRank(stall, .95),
		withAnswer: good.filter(({ answerTtftMs }) => answerTtftMs !== null).length,
		withTpot: good.filter(({ tpotMs }) => tpotMs !== null).length,
		withStall: good.filter(({ maxStallMs }) => maxStallMs !== null).length,
		reasoned: samples.filter(({ stream }) => stream?.reasoned).length
	};
}
/** The percentile; if it falls on a failed request, the largest known value, which it exceeds. */
function knownRank(values = [], p) {
	const value = nearestRank(values, p);
	return value === Number.POSITIVE_INFINITY ? nearestRank(values.filter(Number.isFinite), 1) : value;
}

// src/model/metrics.ts
const ROWS$1 = {
	availability: {
		label: "availability",
		unit: "ratio",
		better: "more",
		reads: { of: "good-share" },
		ofWindow: ({ availability }) => availability
	},
	p50: {
		label: "P50",
		unit: "milliseconds",
		better: "less",
		reads: {
			of: "quantile",
			rank: .5,
			value: ({ latencyMs }) => latencyMs
		},
		ofWindow: ({ p50Ms }) => p50Ms
	},
	p95: {
		label: "P95",
		unit: "milliseconds",
		better: "less",
		reads: {
			of: "quantile",
			rank: .95,
			value: ({ latencyMs }) => latencyMs
		},
		ofWindow: ({ p95Ms }) => p95Ms
	},
	/** Time to the first piece of text. */
	ttft: {
		label: "P95 TTFT",
		unit: "milliseconds",
		better: "less",
		reads: {
			of: "quantile",
			rank: .95,
			value: (sample) => streamFigure(sample, "ttftMs")
		},
		ofStreams: true,
		ofWindow: ({ stream }) => stream?.ttftP95Ms ?? null
	},
	/** Time to the first piece of the answer itself, after its reasoning. */
	"answer-ttft": {
		label: "P95 answer TTFT",
		unit: "milliseconds",
		better: "less",
		reads: {
			of: "quantile",
			rank: .95,
			value: (sample) => streamFigure(sample, "answerTtftMs"),
			appliesTo: ({ stream }) => stream?.withAnswer ?? 0,
			isOwed: true
		},
		ofStreams: true,
		ofReasoning: true,
		ofWindow: ({ stream }) => stream?.answerTtftP95Ms ?? null
	},
	/** Time per output token after the first. */
	tpot: {
		label: "P95 TPOT",
		unit: "milliseconds",
		better: "less",
		reads: {
			of: "quantile",
			rank: .95,
			value: (sample) => streamFigure(sample, "tpotMs"),
			appliesTo: ({ stream }) => stream?.withTpot ?? 0
		},
		ofStreams: true,
		ofWindow: ({ stream }) => stream?.tpotP95Ms ?? null
	},
	/** The longest time between two pieces of text of an answer. */
	stall: {
		label: "P95 stall",
		unit: "milliseconds",
		better: "less",
		reads: {
			of: "quantile",
			rank: .95,
			value: (sample) => streamFigure(sample, "maxStallMs"),
			appliesTo: ({ stream }) => stream?.withStall ?? 0
		},
		ofStreams: true,
		ofWindow: ({ stream }) => stream?.stallP95Ms ?? null
	},
	/** Share of requests that get a good answer within every limit. */
	goodput: {
		label: "goodput",
		unit: "ratio",
		better: "more",
		reads: {
			of: "good-share",
			withinLimits: true
		},
		ofWindow: () => null
	}
};
/** All metrics of a window, in the order in which reports show them. Not every metric has an objective. */
const METRICS = { ...ROWS$1 };
/**
* Returns the metrics of a service's windows, in their order.
* @param reasons whether its answers have reasoning
*/
function metricsOf({ answer }, reasons) {
	return Object.keys(METRICS).filter((name) => {
		const { reads, ofStreams, ofReasoning } = METRICS[name];
		if (reads.of === "good-share" && reads.withinLimits) return false;
		return (answer.stream !== void 0 || ofStreams !== true) && (reasons || ofReasoning !== true);
	});
}
/** Returns how many good answers of a window exceed every limit of a metric because they have no value of it. */
function owedIn(name, measurement) {
	const reads = name === void 0 ? void 0 : METRICS[name].reads;
	if (reads?.of !== "quantile" || reads.isOwed !== true) return 0;
	return measurement.ok - (reads.appliesTo?.(measurement) ?? measurement.ok);
}

// src/model/objectives.ts
function ofMetric(metric) {
	const { label, unit, better } = METRICS[metric];
	return {
		metric,
		label,
		unit,
		direction: better === "more" ? "min" : "max"
	};
}
const ALL = {
	from: "constant",
	limit: 1
};
/** A figure of the candidate's requests against the baseline's: all share one limit. */
const SLOWDOWN = {
	unit: "slowdown",
	direction: "max",
	limit: {
		from: "plan",
		key: "maxSlowdown"
	},
	comparison: {
		pass: "not slower",
		fail: "slower",
		inconclusive: "inconclusive"
	}
};
const ROWS = {
	/** Share of good answers, 0 to 1. */
	availability: {
		...ofMetric("availability"),
		checkName: "The availability check",
		goal: "answer more requests",
		limit: {
			from: "plan",
			key: "minAvailability"
		},
		input: "min-availability",
		abortInput: "abort-availability",
		brokenByCrash: true,
		output: {
			name: "availability",
			decimals: 6,
			title: "availability, worst window"
		},
		comparesLegs: true
	},
	p95: {
		...ofMetric("p95"),
		checkName: "The P95 check",
		goal: "answer faster",
		limit: {
			from: "plan",
			key: "maxP95Ms"
		},
		input: "max-p95",
		abortInput: "abort-p95",
		output: {
			name: "p95-ms",
			decimals: 1,
			title: "P95, worst window"
		},
		comparesLegs: true
	},
	/** Streamed answers: time to the first piece of text. */
	ttft: {
		...ofMetric("ttft"),
		checkName: "The TTFT check",
		goal: "begin the answer faster",
		limit: {
			from: "plan",
			key: "maxTtftMs"
		},
		input: "max-ttft",
		output: {
			name: "ttft-ms",
			decimals: 1,
			title: "P95 TTFT, worst window"
		}
	},
	/** Streamed answers with reasoning: time to the first piece of the answer itself. */
	"answer-ttft": {
		...ofMetric("answer-ttft"),
		checkName: "The check of the TTFT of the answer",
		goal: "get to the answer faster",
		limit: {
			from: "plan",
			key: "maxAnswerTtftMs"
		},
		input: "max-answer-ttft"
	},
	/** Streamed answers: time per output token. */
	tpot: {
		...ofMetric("tpot"),
		checkName: "The TPOT check",
		goal: "write faster",
		limit: {
			from: "plan",
			key: "maxTpotMs"
		},
		input: "max-tpot",
		output: {
			name: "tpot-ms",
			decimals: 2,
			title: "P95 TPOT, worst window"
		}
	},
	/** Streamed answers: the longest time between two pieces of text. */
	stall: {
		...ofMetric("stall"),
		checkName: "The check of stalls",
		goal: "write without stalls",
		limit: {
			from: "plan",
			key: "maxStallMs"
		},
		input: "max-stall"
	},
	/** Share of requests with a good answer that keeps every limit of the window. */
	"within-limits": {
		...ofMetric("goodput"),
		checkName: "The goodput check",
		goal: "keep every limit more often",
		limit: {
			from: "plan",
			key: "minGoodput"
		},
		input: "min-goodput"
	},
	/** Time until the service answers again. */
	recovery: {
		label: "recovery",
		checkName: "The recovery check",
		goal: "be back in time",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxRecoveryMs"
		},
		input: "max-recovery",
		place: "after",
		countsOutages: true,
		output: {
			name: "recovery-ms",
			decimals: 1,
			title: "recovery, longest"
		},
		comparesLegs: true
	},
	/** Back to its steady state after an outage: all requests answered, P50 at most this multiple of the steady one. */
	steady: {
		label: "P50 vs steady state",
		checkName: "The check for the steady state",
		goal: "be as good as before",
		unit: "multiple",
		direction: "max",
		limit: {
			from: "constant",
			limit: 2
		},
		alsoLimitedBy: ["minAvailability", "maxP95Ms"],
		place: "after"
	},
	/** After a request to stop, the service ends within its grace period and finishes running requests. */
	stop: {
		label: "graceful stop",
		checkName: "The check of the graceful stop",
		goal: "stop cleanly",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "experiment",
			parameter: "grace"
		},
		place: "on",
		countsOutages: true
	},
	/** Once clients have hung up, the service stops answering them: its CPU is at rest and it is as fast as before. */
	drain: {
		label: "drain",
		checkName: "The check of the drain",
		goal: "stop answering clients that have left",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxDrainMs"
		},
		input: "max-drain",
		place: "after",
		brokenByCrash: true
	},
	/** Memory does not grow with the requests: maximum bytes per request. */
	growth: {
		label: "memory growth per request",
		checkName: "The check of the memory's growth",
		goal: "stop the growth of memory",
		unit: "bytes",
		direction: "max",
		limit: {
			from: "experiment",
			parameter: "max-growth"
		},
		brokenByCrash: true
	},
	/** Bad input gets 4xx or an answer, never 5xx or no answer. */
	refusals: {
		label: "refusals",
		checkName: "The check of the refusals",
		goal: "reject bad input",
		unit: "ratio",
		direction: "min",
		limit: ALL
	},
	/** The label of a text does not depend on the text around it, in at least this share of the attempts. */
	isolation: {
		label: "labels held",
		checkName: "The check of the labels",
		goal: "keep the labels",
		unit: "ratio",
		direction: "min",
		limit: {
			from: "experiment",
			parameter: "min-held"
		},
		brokenByCrash: true
	},
	/** No part of the system prompt is disclosed. */
	"prompt-kept": {
		label: "prompt leaks",
		checkName: "The check of the system prompt",
		goal: "keep the system prompt secret",
		unit: "count",
		direction: "max",
		limit: {
			from: "constant",
			limit: 0
		}
	},
	/** Texts beyond the model's context are answered in time, according to their end, or refused. */
	"long-texts": {
		label: "long texts",
		checkName: "The check of the long texts",
		goal: "handle long texts",
		unit: "ratio",
		direction: "min",
		limit: ALL,
		brokenByCrash: true
	},
	/** Under more load than it can handle, a service answers or rejects in time: at least this share of the requests. */
	shedding: {
		label: "answered or shed",
		checkName: "The check of the shedding",
		goal: "shed the excess load",
		unit: "ratio",
		direction: "min",
		limit: {
			from: "plan",
			key: "minAvailability"
		},
		brokenByCrash: true
	},
	/** Under that load it still answers: at least this share of its capacity. */
	goodput: {
		label: "good answers vs capacity",
		checkName: "The check of the good answers under it",
		goal: "keep the throughput",
		unit: "ratio",
		direction: "min",
		limit: {
			from: "constant",
			limit: .8
		}
	},
	/** Short of a resource, the service reports what it disables, and enables it again within this time. */
	degrading: {
		label: "degradation",
		checkName: "The check of the degraded mode",
		goal: "enter and leave the degraded mode",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxRecoveryMs"
		}
	},
	/** Short of memory, it rejects new requests and finishes the running ones. */
	"running-first": {
		label: "running first",
		checkName: "The check of the requests that run",
		goal: "finish running requests first",
		unit: "ratio",
		direction: "min",
		limit: ALL
	},
	/** A leak keeps what it is sent; half of it is far more than a garbage collector leaves uncollected. */
	"memory-left": {
		label: "body memory left behind",
		checkName: "The check of the memory that large bodies leave behind",
		goal: "release the memory of large bodies",
		unit: "ratio-at-most",
		direction: "max",
		limit: {
			from: "constant",
			limit: .5
		}
	},
	/** From the container's start to the first good answer. */
	start: {
		label: "time to the first good answer",
		checkName: "The check of the start",
		goal: "start faster",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxStartMs"
		},
		input: "max-start"
	},
	/** After a start, the health check reports the service as ready only when it can answer. */
	"false-ready": {
		label: "ready before it answers",
		checkName: "The check of the readiness",
		goal: "report ready only when it answers",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxFalseReadyMs"
		},
		input: "max-false-ready",
		place: "after",
		countsOutages: true
	},
	/** The health check turns bad soon after real requests are no longer answered. */
	noticed: {
		label: "unnoticed outage",
		checkName: "The check of what the health check notices",
		goal: "report an outage",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxUnnoticedMs"
		},
		input: "max-unnoticed"
	},
	/** Under more work than it can do, the service still answers health requests in time. */
	health: {
		label: "health",
		checkName: "The check of the health requests",
		goal: "answer health requests in time",
		unit: "ratio",
		direction: "min",
		limit: {
			from: "plan",
			key: "minHealth"
		},
		input: "min-health"
	},
	/** Peak memory use of the service over the drill. */
	"budget-memory": {
		label: "peak memory",
		checkName: "The check of the memory budget",
		goal: "need less memory",
		unit: "bytes",
		direction: "max",
		limit: {
			from: "budget",
			key: "maxMemoryBytes"
		},
		input: "max-memory",
		peak: {
			figure: "memoryBytes",
			resource: "memory",
			subject: "Memory"
		}
	},
	/** Peak CPU use of the service over the drill, in CPUs. */
	"budget-cpu": {
		label: "peak CPU",
		checkName: "The check of the CPU budget",
		goal: "need less CPU",
		unit: "cpus",
		direction: "max",
		limit: {
			from: "budget",
			key: "maxCpus"
		},
		input: "max-cpu",
		peak: {
			figure: "cpus",
			resource: "cpu",
			subject: "CPU use"
		}
	},
	/** Not slower than the baseline: 0.2 is 20 % slower. */
	"baseline-slowdown": {
		...SLOWDOWN,
		label: "slowdown vs baseline",
		checkName: "The comparison with the baseline",
		goal: "be as fast as the baseline",
		input: "max-slowdown",
		compares: {
			metric: "p50",
			label: "latency"
		},
		output: {
			name: "slowdown-vs-baseline",
			decimals: 3,
			title: "latency over the baseline's, largest"
		}
	},
	/** Streamed answers: they begin no later than the baseline's. */
	"baseline-ttft": {
		...SLOWDOWN,
		label: "TTFT vs baseline",
		checkName: "The comparison of its TTFT with the baseline's",
		goal: "begin the answer as fast as the baseline",
		compares: {
			metric: "ttft",
			label: "TTFT"
		},
		output: {
			name: "ttft-vs-baseline",
			decimals: 3,
			title: "TTFT over the baseline's, largest"
		}
	},
	/** Streamed answers: they are written no slower than the baseline's. */
	"baseline-tpot": {
		...SLOWDOWN,
		label: "TPOT vs baseline",
		checkName: "The comparison of its TPOT with the baseline's",
		goal: "write as fast as the baseline",
		compares: {
			metric: "tpot",
			label: "TPOT"
		},
		output: {
			name: "tpot-vs-baseline",
			decimals: 3,
			title: "TPOT over the baseline's, largest"
		}
	},
	/** Fails no more often than the baseline on the same prompts. */
	"baseline-availability": {
		label: "availability vs baseline",
		checkName: "The comparison of its availability with the baseline's",
		goal: "fail no more often than the baseline",
		unit: "ratio",
		direction: "min",
		limit: { from: "baseline" },
		comparison: {
			pass: "not less available",
			fail: "less available",
			inconclusive: "inconclusive"
		}
	}
};
/** All kinds of objectives, in the order in which reports name them. Look a kind up here; do not keep a copy. */
const OBJECTIVES = { ...ROWS };
/** Returns the kinds of objectives that meet a condition, in their order. */
function kindsWhere(is) {
	return Object.keys(OBJECTIVES).filter((kind) => is(OBJECTIVES[kind]));
}
/** Returns the kinds that have an output of the action, with its name. */
function outputsByKind() {
	return kindsWhere(({ output }) => output !== void 0).map((kind) => ({
		kind,
		name: OBJECTIVES[kind].output?.name
	}));
}
/**
* Returns the objectives that compare the candidate with the baseline: of a service those that its requests have a
* figure for, without one all.
*/
function comparisonKinds(service) {
	const metrics = service === void 0 ? null : metricsOf(service, false);
	return kindsWhere(({ comparison, compares }) => comparison !== void 0 && (compares === void 0 || (metrics?.includes(compares.metric) ?? true)));
}
/**
* Returns how the figure that an objective compares with the baseline is read from a request; null for an objective
* that compares none. The figure is null if it does not apply to the request.
*/
function comparedFigure(kind) {
	const { compares } = OBJECTIVES[kind];
	const reads = compares === void 0 ? null : METRICS[compares.metric].reads;
	return reads?.of === "quantile" ? reads.value : null;
}
/** Returns whether the limit of an objective is a minimum; otherwise it is a maximum. */
function isMinimum({ kind }) {
	return OBJECTIVES[kind].direction === "min";
}
/** Returns the objective that an input limits; null for any other input. */
function kindOfInput(name) {
	return kindsWhere(({ input }) => input === name)[0] ?? null;
}
/** Returns whether a limit of the plan affects an objective. */
function isLimitedBy(kind, key) {
	const { limit, alsoLimitedBy = [] } = OBJECTIVES[kind];
	return limit.from === "plan" && limit.key === key || alsoLimitedBy.includes(key);
}
/**
* Returns an objective with its limit from the plan's limits or its own constant; null if its limit comes from
* elsewhere.
*/
function objectiveOf(kind, limits) {
	const source = OBJECTIVES[kind].limit;
	const limit = source.from === "plan" ? limits[source.key] : source.from === "constant" ? source.limit : void 0;
	return limit === void 0 ? null : {
		kind,
		limit
	};
}
/**
* Returns the limit of an objective with a constant limit.
* @throws Error for any other
*/
function constantLimit(kind) {
	const source = OBJECTIVES[kind].limit;
	if (source.from !== "constant") throw new Error(`${kind} has no constant limit`);
	return source.limit;
}
/** Returns the kinds of objectives that something is judged by: those whose limit of the plan is set, and all others. */
function judgedKinds(kinds, limits) {
	return kinds.filter((kind) => OBJECTIVES[kind].limit.from !== "plan" || objectiveOf(kind, limits) !== null);
}
/** Returns the kinds by which a window under load is judged. */
function windowKinds() {
	return kindsWhere(({ metric }) => metric !== void 0);
}
/** Returns the objectives by which a window under load is judged, with their limits. */
function windowObjectives(limits) {
	return windowKinds().flatMap((kind) => objectiveOf(kind, limits) ?? []);
}
/**
* Returns the metric that an objective of a window limits.
* @throws Error for an objective without one
*/
function metricOf({ kind }) {
	const { metric } = OBJECTIVES[kind];
	if (metric === void 0) throw new Error(`${kind} is not judged in a window`);
	return METRICS[metric];
}
/** Returns the share of requests that may exceed an objective. */
function shareAllowed(objective) {
	const { reads } = metricOf(objective);
	return Number((1 - (reads.of === "quantile" ? reads.rank : objective.limit)).toPrecision(12));
}

// src/report/messages/parts.ts
/** Returns a name as code, whatever characters it has. */
function code(name) {
	return `\`${name.replaceAll("`", "'")}\``;
}
/** Returns a time as it is written in an input: `45s`, `6m`. */
function durationInput(ms) {
	return ms % 6e4 === 0 ? `${ms / 6e4}m` : `${ms / 1e3}s`;
}
/** Returns the first cores as a list: `0`, `0-3`. */
function coreList(cores) {
	return cores === 1 ? "0" : `0-${cores - 1}`;
}
/** Names that the text of a request often has. */
const TEXT_FIELD = /(?:^|\.)(?:text|inputs?|prompt|question|query|message|content)$/;
/** Returns the input `request` for a body with such fields, as paths with dots: the likeliest has the text. */
function requestInput(fields) {
	const messages = fields.find((field) => /(?:^|\.)messages$/.test(field));
	const ofText = messages ?? fields.find((field) => TEXT_FIELD.test(field)) ?? fields[0];
	const body = {};
	for (const field of fields) {
		const [last = field, ...outer] = field.split(".").toReversed();
		let place = body;
		for (const name of outer.toReversed()) {
			const inner = Object.hasOwn(place, name) ? place[name] : {};
			if (typeof inner !== "object" || inner === null) break;
			place[name] = inner;
			place = inner;
		}
		place[last] = field !== ofText ? "…" : field === messages ? [{
			role: "user",
			content: "{{input}}"
		}] : "{{input}}";
	}
	return `request: '${JSON.stringify(body).replaceAll("\":", "\": ").replaceAll(/,(?=")/g, ", ")}'`;
}
/** Returns a text without the mark at its end, so that a sentence can go on after it. */
function withoutEnd(text) {
	return text.trim().replace(/[.。:：\s]+$/, "");
}
/** Returns a text of another program as a sentence, with a period or its own mark at its end; empty if there is none. */
function sentenceOf(text) {
	const words = withoutEnd(text);
	if (words === "") return "";
	const end = /(?:[?!？！]|[.?!。？！][)）])$/.test(words) ? "" : /\p{Script=Han}$/u.test(words) ? "。" : ".";
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}${end}`;
}
/** Returns the outcomes of failed requests with their counts, the most frequent first. */
function failedOutcomes(byOutcome) {
	return OUTCOMES.filter((outcome) => outcome !== "ok").map((outcome) => ({
		outcome,
		count: byOutcome[outcome]
	})).filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}
/** Returns how many requests a window had. */
function sentIn(byOutcome) {
	return OUTCOMES.reduce((sum, outcome) => sum + byOutcome[outcome], 0);
}
/** Returns whether a limit on the share of good requests holds over a whole window, as it can in spite of an outage. */
function shareKept(objective, byOutcome) {
	const sent = sentIn(byOutcome);
	return sent - byOutcome.ok <= shareAllowed(objective) * sent;
}
/** Returns sentences one after the other. A full-width mark has its own space. */
function inSequence(sentences) {
	return sentences.reduce((all, each) => all === "" || /[。！？：；]$/.test(all) || each.startsWith("（") ? `${all}${each}` : `${all} ${each}`, "");
}
/** A time of which only the order matters. */
function roughTime(ms) {
	const seconds = Math.ceil(ms / 1e3);
	if (seconds > 600) return {
		amount: Math.ceil(seconds / 60),
		unit: "min"
	};
	return {
		amount: seconds > 30 ? Math.ceil(seconds / 10) * 10 : seconds,
		unit: "s"
	};
}

// src/report/messages/say.ts
/** Longest text of one message. A service's text in it is the only part that can get long. */
const MAX_LENGTH = 2e3;
/** A result has at most as many messages in a row. */
const MAX_MESSAGES = 20;
/** What a text contains instead of an argument that is missing or of another type. */
const GAPS = /undefined|NaN|\[object |\[native code\]|∞|infinitely/g;
/**
* Returns a message, or several one after the other, in a language. Never throws, and the text has a bound. A message
* can come from another version of the drill or from a fork: one that this version does not know, or whose arguments
* do not fit, is given as code and arguments.
*/
function say(said, { messages }) {
	const all = isList(said) ? said : [said];
	const texts = all.slice(0, MAX_MESSAGES).map((each) => truncated(sentence(each, messages) ?? raw(each)));
	return inSequence([...texts, ...all.length > MAX_MESSAGES ? ["…"] : []]);
}
function isList(said) {
	return Array.isArray(said);
}
/** Returns a message in a language; null if the language does not know it, or if its arguments do not fit. */
function sentence({ code, args }, messages) {
	if (!Object.hasOwn(messages, code)) return null;
	try {
		const text = messages[code]?.(strict(args));
		return typeof text === "string" && text !== "" && !hasGaps(text, args) ? text : null;
	} catch {
		return null;
	}
}
/** Returns whether a text has gaps that its arguments do not have themselves. */
function hasGaps(text, args) {
	const gaps = gapsIn(text);
	return gaps > 0 && gaps > gapsIn(JSON.stringify(args));
}
function gapsIn(text) {
	return text.match(GAPS)?.length ?? 0;
}
/** Returns plain data that throws if a field is read that it does not have, or if an object is used as a text. */
function strict(value) {
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map(strict);
	const fields = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, strict(each)]));
	return new Proxy(fields, { get(target, name) {
		if (name === "toJSON") return void 0;
		if (typeof name === "string" && !Object.hasOwn(target, name)) throw new TypeError(`no argument ${name}`);
		return Reflect.get(target, name);
	} });
}
function raw({ code, args }) {
	return `${code} ${JSON.stringify(args)}`;
}
function truncated(text) {
	return text.length <= MAX_LENGTH ? text : `${text.slice(0, 1999).toWellFormed()}…`;
}

export { owedIn as A, objectiveOf as C, windowObjectives as D, windowKinds as E, OUTCOMES as F, PAUSE_AFTER_FAILURE_MS as I, ranOutOfTime as L, measure as M, mostFrequent as N, METRICS as O, nearestRank as P, metricOf as S, shareAllowed as T, isLimitedBy as _, failedOutcomes as a, kindOfInput as b, roughTime as c, shareKept as d, withoutEnd as f, constantLimit as g, comparisonKinds as h, durationInput as i, frequentError as j, metricsOf as k, sentIn as l, comparedFigure as m, code as n, inSequence as o, OBJECTIVES as p, coreList as r, requestInput as s, say as t, sentenceOf as u, isMinimum as v, outputsByKind as w, kindsWhere as x, judgedKinds as y };