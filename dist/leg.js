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
	}
};
/** Every metric of a window, in the order in which reports show them. Not each of them has an objective. */
const METRICS = { ...ROWS$1 };

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
const ROWS = {
	/** Share of requests answered well, 0 to 1. */
	availability: {
		...ofMetric("availability"),
		checkName: "The availability check",
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
	/** Time until the service answers again. */
	recovery: {
		label: "recovery",
		checkName: "The recovery check",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxRecoveryMs"
		},
		input: "max-recovery",
		place: "after",
		countsStrikes: true,
		output: {
			name: "recovery-ms",
			decimals: 1,
			title: "recovery, longest"
		},
		comparesLegs: true
	},
	/** Back to its steady state after an outage: all requests answered, P50 at most this multiple of the steady one. */
	steady: {
		label: "slowdown",
		checkName: "The check for the steady state",
		unit: "multiple",
		direction: "max",
		limit: {
			from: "constant",
			limit: 2
		},
		alsoLimitedBy: ["minAvailability", "maxP95Ms"],
		place: "after"
	},
	/** Asked to end, it does so within its grace period and finishes what is running. */
	stop: {
		label: "graceful stop",
		checkName: "The check of the graceful stop",
		unit: "milliseconds",
		direction: "max",
		limit: { from: "experiment" },
		place: "on",
		countsStrikes: true
	},
	/** Memory does not grow with the requests: at most so many bytes per request. */
	growth: {
		label: "memory growth",
		checkName: "The check of the memory's growth",
		unit: "bytes",
		direction: "max",
		limit: { from: "experiment" },
		brokenByCrash: true
	},
	/** Input that is not a question is refused, and never takes anything with it. */
	refusals: {
		label: "refusals",
		checkName: "The check of the refusals",
		unit: "ratio",
		direction: "min",
		limit: ALL
	},
	/** The label of a text stays the same, whatever is wrapped around the text: in at least this share of the attempts. */
	isolation: {
		label: "labels held",
		checkName: "The check of the labels",
		unit: "ratio",
		direction: "min",
		limit: { from: "experiment" },
		brokenByCrash: true
	},
	/** Nothing of the system prompt comes out. */
	"prompt-kept": {
		label: "prompt leaks",
		checkName: "The check of the system prompt",
		unit: "count",
		direction: "max",
		limit: {
			from: "constant",
			limit: 0
		}
	},
	/** Texts beyond the model's context are answered in time, by what is at their end, or refused. */
	"long-texts": {
		label: "long texts",
		checkName: "The check of the long texts",
		unit: "ratio",
		direction: "min",
		limit: ALL,
		brokenByCrash: true
	},
	/** Asked for more than it can do, a service answers or rejects in time: at least this share of the requests. */
	shedding: {
		label: "answered or shed",
		checkName: "The check of the shedding",
		unit: "ratio",
		direction: "min",
		limit: {
			from: "plan",
			key: "minAvailability"
		},
		brokenByCrash: true
	},
	/** And it goes on to answer: at least this share of what it can do. */
	goodput: {
		label: "good answers",
		checkName: "The check of the good answers under it",
		unit: "ratio",
		direction: "min",
		limit: {
			from: "constant",
			limit: .8
		}
	},
	/** Short of something it says what it disables, and enables it again within this time. */
	degrading: {
		label: "degradation",
		checkName: "The check of what the service does without",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxRecoveryMs"
		}
	},
	/** Short of memory it rejects new requests, and finishes those that run. */
	"running-first": {
		label: "running first",
		checkName: "The check of the requests that run",
		unit: "ratio",
		direction: "min",
		limit: ALL
	},
	/** A leak keeps what it is sent; half of it is far beyond what a garbage collector leaves uncollected. */
	"memory-left": {
		label: "memory left behind",
		checkName: "The check of the memory that large bodies leave behind",
		unit: "ratio-at-most",
		direction: "max",
		limit: {
			from: "constant",
			limit: .5
		}
	},
	/** The most memory that the service used over the drill. */
	"budget-memory": {
		label: "peak memory",
		checkName: "The check of the memory budget",
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
	/** The most CPU that it used over the drill, in CPUs. */
	"budget-cpu": {
		label: "peak CPU",
		checkName: "The check of the CPU budget",
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
		label: "slowdown vs baseline",
		checkName: "The comparison with the baseline",
		unit: "slowdown",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxSlowdown"
		},
		input: "max-slowdown",
		comparison: {
			pass: "not slower",
			fail: "slower",
			inconclusive: "can't tell"
		},
		output: {
			name: "slowdown-vs-baseline",
			decimals: 3,
			title: "latency over the baseline's, largest"
		}
	},
	/** Fails no more often than the baseline, asked the same. */
	"baseline-availability": {
		label: "availability vs baseline",
		checkName: "The comparison of its availability with the baseline's",
		unit: "ratio",
		direction: "min",
		limit: { from: "baseline" },
		comparison: {
			pass: "not less available",
			fail: "less available",
			inconclusive: "can't tell"
		}
	}
};
/** Every kind of objective, in the order in which reports name them. Ask it when a kind is met; keep no copy. */
const OBJECTIVES = { ...ROWS };
/** The kinds of objectives of which something is true, in their order. */
function kindsWhere(is) {
	return Object.keys(OBJECTIVES).filter((kind) => is(OBJECTIVES[kind]));
}
/** The kinds that have an output of the action, with its name. */
function outputsByKind() {
	return kindsWhere(({ output }) => output !== void 0).map((kind) => ({
		kind,
		name: OBJECTIVES[kind].output?.name
	}));
}
/** The objectives that compare the candidate with the baseline. */
function comparisonKinds() {
	return kindsWhere(({ comparison }) => comparison !== void 0);
}
/** Whether an objective's limit is the least that is allowed; of all others it is the most. */
function isMinimum({ kind }) {
	return OBJECTIVES[kind].direction === "min";
}
/** The objective that an input limits; null for any other input. */
function kindOfInput(name) {
	return kindsWhere(({ input }) => input === name)[0] ?? null;
}
/** Whether a limit of the plan has a say in an objective. */
function isLimitedBy(kind, key) {
	const { limit, alsoLimitedBy = [] } = OBJECTIVES[kind];
	return limit.from === "plan" && limit.key === key || alsoLimitedBy.includes(key);
}
/** An objective with its limit from the plan's limits or its own constant; null for one whose limit is elsewhere. */
function objectiveOf(kind, limits) {
	const source = OBJECTIVES[kind].limit;
	const limit = source.from === "plan" ? limits[source.key] : source.from === "constant" ? source.limit : void 0;
	return limit === void 0 ? null : {
		kind,
		limit
	};
}
/** The limit of an objective that has a constant one. @throws Error for any other */
function constantLimit(kind) {
	const source = OBJECTIVES[kind].limit;
	if (source.from !== "constant") throw new Error(`${kind} has no constant limit`);
	return source.limit;
}
/** The kinds that a window under load is judged by. */
function windowKinds() {
	return kindsWhere(({ metric }) => metric !== void 0);
}
/** The same with their limits. */
function windowObjectives(limits) {
	return windowKinds().flatMap((kind) => objectiveOf(kind, limits) ?? []);
}
/** The metric that an objective of a window limits. @throws Error for an objective without one */
function metricOf({ kind }) {
	const { metric } = OBJECTIVES[kind];
	if (metric === void 0) throw new Error(`${kind} is not judged in a window`);
	return METRICS[metric];
}
/** The share of requests that may exceed an objective. */
function shareAllowed(objective) {
	const { reads } = metricOf(objective);
	return Number((1 - (reads.of === "quantile" ? reads.rank : objective.limit)).toPrecision(12));
}

// src/model/service/json-pointer.ts
/**
* What a JSON pointer points to in a value; undefined where there is nothing. Only what the document itself has counts,
* so that `/constructor` or `/length` finds nothing.
* @param pointer one that `isJsonPointer` takes
* @see RFC 6901
*/
function valueAt(document, pointer) {
	let value = document;
	for (const key of keysOf(pointer)) {
		if (typeof value !== "object" || value === null) return void 0;
		if (Array.isArray(value) && !/^(?:0|[1-9]\d*)$/.test(key)) return void 0;
		if (!Object.hasOwn(value, key)) return void 0;
		value = value[key];
	}
	return value;
}
/** Whether a text is a JSON pointer to something within a document; the empty one, to all of it, is none here. */
function isJsonPointer(text) {
	return /^(?:\/(?:[^/~]|~[01])*)+$/.test(text);
}
/** A pointer as a sentence names it: a field at the top by its name alone. */
function pointerName(pointer) {
	const keys = keysOf(pointer);
	const [first = ""] = keys;
	return keys.length === 1 && /^[A-Za-z_]\w*$/.test(first) ? first : pointer;
}
function keysOf(pointer) {
	return pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// src/model/service/request-template.ts
/** What stands in a template for the text that is asked. */
const INPUT_MARK = "{{input}}";
const STRING = /"(?:[^"\\]|\\.)*"/g;
/**
* Takes a template apart, which `templateProblem` found nothing wrong with. It stays as it was written, byte for byte:
* only within its strings the mark gives way to the text, escaped as JSON, so that no text can end a string.
*/
function requestTemplate(template) {
	const strings = [...template.matchAll(STRING)].filter(([string]) => string.includes(INPUT_MARK));
	const fillStrings = (fillOne) => {
		let end = 0;
		return strings.map(({ 0: string, index }) => {
			const before = template.slice(end, index);
			end = index + string.length;
			return before + fillOne(string);
		}).join("") + template.slice(end);
	};
	return {
		fill: (text) => {
			const escaped = JSON.stringify(text).slice(1, -1);
			return fillStrings((string) => string.split(INPUT_MARK).join(escaped));
		},
		fillWithJson: (json) => fillStrings(() => json)
	};
}
/** What is wrong with a template, to go behind its name, with what to write instead; null when nothing is. */
function templateProblem(template) {
	if (template.length > MAX_CHARACTERS) return `is longer than ${MAX_CHARACTERS} characters: write a shorter one`;
	const value = parsed(template);
	if (value === void 0) return notJson(template);
	const strings = [...template.matchAll(STRING)].filter(([string]) => string.includes(INPUT_MARK));
	if (strings.length === 0) {
		const [almost] = /\{\{\s*\w+\s*\}\}|\$?\{\s*(?:input|prompt|text)\s*\}|%s/i.exec(template) ?? [];
		const instead = almost === void 0 ? "" : ` in the place of ${almost}`;
		return `has no ${INPUT_MARK}: write it${instead} where the text goes, ${EXAMPLE}`;
	}
	if (strings.some(({ 0: string, index }) => /^\s*:/.test(template.slice(index + string.length)))) return `has ${INPUT_MARK} in a key: write it into a value, ${EXAMPLE}`;
	if (typeof value === "object" && value !== null && "stream" in value && value.stream === true) return "has \"stream\": true, and the drill reads one JSON answer: write \"stream\": false";
	return null;
}
const MAX_CHARACTERS = 65536;
const EXAMPLE = `such as {"input": "${INPUT_MARK}"}`;
function notJson(template) {
	const quoted = template.replaceAll(INPUT_MARK, "\"x\"");
	if (quoted !== template && parsed(quoted) !== void 0) return `has ${INPUT_MARK} without quotes: write "${INPUT_MARK}"`;
	return `is no JSON: write the body of a request, ${EXAMPLE}`;
}
/** Undefined where it is no JSON. */
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

// src/model/service/service.ts
/** The presets, the default first. */
const SERVICE_NAMES = ["qwen-allinone", "openai-chat"];
/** Enough for a sentence, and not the longest part of a drill on one CPU. */
const MAX_TOKENS = 32;
const PRESETS = {
	"qwen-allinone": {
		path: "/predict",
		request: () => JSON.stringify({ input: INPUT_MARK }),
		answer: {
			status: "200",
			text: "/response",
			label: "/sentiment",
			success: "/success"
		}
	},
	"openai-chat": {
		path: "/v1/chat/completions",
		request: (model) => JSON.stringify({
			...model === null ? {} : { model },
			messages: [{
				role: "user",
				content: INPUT_MARK
			}],
			max_tokens: MAX_TOKENS,
			temperature: 0,
			stream: false
		}),
		answer: {
			status: "200",
			text: "/choices/0/message/content",
			label: null,
			success: null
		}
	}
};
/** Whether an answer of this HTTP status can be a good one. */
function isGoodStatus(status, { status: good }) {
	return good === "2xx" ? status >= 200 && status < 300 : String(status) === good;
}
/** A service as its preset has it. */
function presetService(preset, model = null) {
	const { request, answer } = PRESETS[preset];
	return {
		preset,
		model,
		request: request(model),
		answer,
		headers: {}
	};
}

// src/model/text/format.ts
/** A whole number with its thousands parted: `2,995`. */
function formatCount(count) {
	return Number.isFinite(count) ? Math.round(count).toLocaleString("en-US") : "infinitely many";
}
/** `85 ms`, `1.36 s`, `4.3 s`, `262 s`, `12.5 min`. @param besideMs the limit it will stand beside */
function formatDuration(ms, besideMs) {
	const { unit, unitMs, decimals } = durationScale(ms);
	return `${decimal(ms / unitMs, decimals, besideMs === void 0 ? void 0 : besideMs / unitMs)} ${unit}`;
}
/** `2.8x`, `1.31x` when a limit of 1.3 is beside it. */
function formatMultiple(multiple, beside) {
	return `${decimal(multiple, multiple < 100 ? 1 : 0, beside, "keep zeros")}x`;
}
/** `1.04x`: one latency over another, where a hundredth counts. */
function formatRatioOf(ratio, beside) {
	return `${decimal(ratio, ratio < 100 ? 2 : 0, beside, "keep zeros")}x`;
}
/**
* `95.9 %`, `100 %`. Rounded down, to at least the decimals of the limit beside it: so 94.96 % is never 95 %, and
* only a ratio of 1 is 100 %.
*/
function formatRatio(ratio, beside) {
	if (!Number.isFinite(ratio)) return "∞ %";
	const decimals = Math.max(1, beside === void 0 ? 0 : decimalsOf(percentOf(beside)));
	const scaled = tidy(percentOf(ratio) * 10 ** decimals);
	return `${Number((Math.floor(scaled) / 10 ** decimals).toFixed(decimals))} %`;
}
/** `0.3 %`: rounded up to a tenth, for a share that is said to be "at most" this. */
function formatRatioAtMost(ratio) {
	if (!Number.isFinite(ratio)) return "∞ %";
	return `${Math.ceil(tidy(percentOf(ratio) * 10)) / 10} %`;
}
/** `812 MiB`, `2 GiB`. @param besideBytes the limit it will stand beside */
function formatBytes(bytes, besideBytes) {
	const units = [
		"bytes",
		"KiB",
		"MiB",
		"GiB",
		"TiB"
	];
	let value = bytes;
	let unit = 0;
	while (Math.abs(value) >= 1024 && unit < units.length - 1) {
		value /= 1024;
		unit += 1;
	}
	const beside = besideBytes === void 0 ? void 0 : besideBytes / 1024 ** unit;
	return `${decimal(value, value < 100 && unit > 0 ? 1 : 0, beside)} ${units[unit]}`;
}
/** `0.82 CPUs`, `1 CPU`. @param beside the limit it will stand beside */
function formatCpus(cpus, beside) {
	const text = decimal(cpus, 2, beside);
	return `${text} ${text === "1" ? "CPU" : "CPUs"}`;
}
const PERCENT = (limit) => `${percentOf(limit)} %`;
/** How the figures of each unit and their limits are written. */
const UNITS = {
	ratio: {
		limit: PERCENT,
		figure: formatRatio
	},
	"ratio-at-most": {
		limit: PERCENT,
		figure: (measured) => formatRatioAtMost(Math.max(0, measured))
	},
	milliseconds: {
		limit: (ms) => ms < 1e3 ? `${tidy(ms)} ms` : `${tidy(ms / 1e3)} s`,
		figure: formatDuration
	},
	bytes: {
		limit: (bytes) => formatBytes(bytes, bytes),
		figure: (measured, limit) => formatBytes(Math.max(0, measured), limit)
	},
	cpus: {
		limit: (cpus) => formatCpus(cpus, cpus),
		input: String,
		figure: formatCpus
	},
	count: {
		limit: formatCount,
		figure: (measured) => formatCount(measured)
	},
	multiple: {
		limit: (multiple) => `${tidy(multiple)}x`,
		figure: formatMultiple
	},
	slowdown: {
		limit: (slowdown) => `${tidy(1 + slowdown)}x`,
		input: (slowdown) => `${percentOf(slowdown)}%`,
		figure: (ratio, limit) => formatRatioOf(ratio, limit === void 0 ? void 0 : 1 + limit)
	}
};
/** An objective's limit in full, nothing rounded: `95 %`, `99.95 %`, `8 s`, `8.04 s`, `850 ms`, `2x`. */
function formatLimit({ kind, limit }) {
	return limit === null ? "the baseline's" : UNITS[OBJECTIVES[kind].unit].limit(limit);
}
/** A figure in an objective's unit (see Check.measured), fit to be next to its limit. */
function formatMeasured({ kind, limit }, measured) {
	return UNITS[OBJECTIVES[kind].unit].figure(measured, limit ?? void 0);
}
/** A figure in a unit, with no limit next to it. */
function formatFigure(unit, measured) {
	return UNITS[unit].figure(measured);
}
function durationScale(ms) {
	if (ms < 9.95) return {
		unit: "ms",
		unitMs: 1,
		decimals: 1
	};
	if (ms < 999.5) return {
		unit: "ms",
		unitMs: 1,
		decimals: 0
	};
	const unit = "s";
	if (ms < 1995) return {
		unit,
		unitMs: 1e3,
		decimals: 2
	};
	if (ms < 99950) return {
		unit,
		unitMs: 1e3,
		decimals: 1
	};
	if (ms < 6e5) return {
		unit,
		unitMs: 1e3,
		decimals: 0
	};
	return {
		unit: "min",
		unitMs: 6e4,
		decimals: 1
	};
}
/** Rounded to the nearest, with as many decimals as keep it on its side of `beside`. */
function decimal(value, decimals, beside, zeros) {
	if (!Number.isFinite(value)) return "∞";
	let digits = decimals;
	const side = beside === void 0 ? 0 : Math.sign(tidy(value) - tidy(beside));
	const keepsSide = () => beside === void 0 || Math.sign(Number(value.toFixed(digits)) - tidy(beside)) === side;
	while (digits < 9 && !keepsSide()) digits += 1;
	const text = value.toFixed(digits);
	return zeros === void 0 ? String(Number(text)) : text;
}
/** 0.95 * 100 and the like, without the dust of binary fractions. */
function tidy(value) {
	return Number(value.toPrecision(12));
}
function percentOf(ratio) {
	return tidy(ratio * 100);
}
function decimalsOf(value) {
	return String(value).split(".")[1]?.length ?? 0;
}

// src/model/sample.ts
/** How a request can end. `ok` is the only good one. */
const OUTCOMES = [
	"ok",
	"http-error",
	"timeout",
	"refused",
	"dropped",
	"wrong-answer"
];
/** What a client waits after a request that failed: one that is refused within a millisecond is not asked a thousand times a second. */
const PAUSE_AFTER_FAILURE_MS = 1e3;

// src/model/measurement.ts
/**
* The nearest-rank percentile: the smallest value that at least `p` of the values do not exceed.
* @param p 0 < p <= 1
* @throws RangeError when p is out of range
* @see Hyndman & Fan (1996), definition 1
*/
function nearestRank(values, p) {
	if (!(p > 0 && p <= 1)) throw new RangeError(`a percentile's rank is above 0 and at most 1, not ${p}`);
	const sorted = values.toSorted((a, b) => a - b);
	const rank = Math.ceil(p * sorted.length * (1 - Number.EPSILON * 4));
	return sorted[Math.max(rank, 1) - 1] ?? null;
}
/** Sums samples up. */
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
		late: samples.filter(({ late }) => late).length
	};
}

// src/model/check.ts
/** The check of something that never happened: nothing is known, and nothing to lean on. */
function missingCheck(scope, objective, reason) {
	return {
		scope,
		objective,
		status: "inconclusive",
		leaning: null,
		requests: 0,
		measured: null,
		proven: null,
		reason
	};
}
/** The check of something that the service does not have. */
function notApplicable(scope, objective, reason) {
	return {
		...missingCheck(scope, objective, reason),
		status: "not-applicable"
	};
}
/**
* Takes a pass back, for a fault that was not felt or not taken back: nothing was shown. A fail stays a fail: the
* service broke its limit under the load alone, and a fault that spared it can't excuse that.
* @param reason a sentence, which becomes the first of the check's own
*/
function downgrade(check, reason) {
	if (check.status === "fail" || check.status === "not-applicable") return check;
	return takenBack(check, check.status === "pass" ? "pass" : check.leaning, reason);
}
/**
* Takes any verdict back, for a comparison that was none.
* @param reason a sentence, which becomes the first of the check's own
*/
function undo(check, reason) {
	return takenBack(check, null, reason);
}
/**
* Takes a fail back, for a runner too noisy to blame the service. A pass stays a pass: noise only ever makes a
* service look worse.
* @param reason a sentence, which becomes the first of the check's own
*/
function veto(check, reason) {
	if (check.status !== "fail") return check;
	return takenBack(check, "fail", reason);
}
function takenBack(check, leaning, reason) {
	return {
		...check,
		status: "inconclusive",
		leaning,
		reason: `${reason} ${check.reason}`
	};
}

// src/model/facts/struck.ts
/** What a strike can be aimed at: what owns the service's port, the first process, or what holds the most memory. */
const STRIKE_TARGETS = [
	"serving",
	"main",
	"largest"
];
/** `node (PID 7)`, by its number inside the container. */
function processName({ name, pidInside }) {
	return pidInside === null ? name : `${name} (PID ${pidInside})`;
}
/** A process and its place: `node (PID 7), child of sh (PID 1), which owns port 8080`. A clause without an end. */
function struckWords(struck, containerPort) {
	const [parent] = struck.ancestors;
	const place = struck.isFirst ? ", the container's first process" : parent === void 0 ? ", started by nothing in the container" : `, child of ${struck.ancestors.map(processName).join(", child of ")}`;
	return `${processName(struck)}${place}, ${choiceWords(struck, containerPort)}`;
}
function choiceWords({ askedFor, chosenAs, residentBytes, isFirst }, containerPort) {
	if (chosenAs === "largest") return `which held the most memory (${Math.round(residentBytes / 1024 ** 2)} MiB)`;
	if (chosenAs === "serving") return `which owns port ${containerPort}`;
	if (askedFor === "serving") return `chosen because no process could be seen to own port ${containerPort}${isFirst ? "" : ", the engine's main process"}`;
	if (askedFor === "largest") return "chosen because the memory of no process could be read";
	return "chosen by `target: main`";
}

// src/model/facts/recovery-chain.ts
/** A restart policy as the command line and our input write it. */
function policyName(policy) {
	return policy.name === "on-failure" && policy.maxRetries > 0 ? `on-failure:${policy.maxRetries}` : policy.name;
}
const SET_POLICY = "Set `--restart=unless-stopped` where it is deployed (here: the input `restart-policy`).";
/** How long the service took to come back; null when it did not. */
function recoveryMs({ countedFrom, diedMs, firstGoodAnswerMs }) {
	if (firstGoodAnswerMs === null) return null;
	return countedFrom === "end" ? firstGoodAnswerMs - (diedMs ?? 0) : firstGoodAnswerMs;
}
/** Whether the container was not seen to end, although a process in it did. */
function livesOn({ struck, endedMs, startedMs }) {
	return struck !== null && !struck.isFirst && endedMs === null && startedMs === null;
}
/** What is wrong with a container that goes on without its service; null when it answers again. */
function withoutService(chain, aftermath, within) {
	const { struck, listeningMs, firstGoodAnswerMs, health } = chain;
	if (firstGoodAnswerMs !== null || struck === null) return null;
	const first = struck.ancestors.at(-1);
	const firstProcess = first === void 0 ? "its first process" : `its first process, ${processName(first)},`;
	const said = aftermath.lastAnswer === null ? "" : ` The last attempt: ${aftermath.lastAnswer}.`;
	const silence = listeningMs === null ? `nothing listened on its port ${aftermath.containerPort} ${within}` : `it gave no good answer ${within}`;
	const checked = health === null ? "" : ` The image's health check says ${health}${health === "unhealthy" ? ", but Docker does not restart a container for that" : ""}.`;
	return `The container runs on without its service: ${processName(struck)} ended, but ${firstProcess} did not, so the restart policy \`${policyName(aftermath.restartPolicy)}\` never applied, and ${silence}.${said}${checked} Let the container end with its service: start it with \`exec\`, or let what started it exit when it does.`;
}
/** One sentence that names the first missing link of a recovery and what to do about it; null when none is missing. */
function missingLink(chain, aftermath) {
	const within = `within ${Math.round(aftermath.watchedMs / 100) / 10} s`;
	const policy = policyName(aftermath.restartPolicy);
	const { cause } = chain.words;
	if (chain.diedMs === null) return "The process that was struck was not seen to end.";
	if (livesOn(chain)) return withoutService(chain, aftermath, within);
	if (chain.startedMs === null) return aftermath.restartPolicy.name === "no" ? `The container did not come back after ${cause}: its restart policy is \`no\`. ${SET_POLICY}` : aftermath.restartPolicy.name === "on-failure" && chain.exitCode === 0 ? `The container did not come back after ${cause}: it ended with exit code 0, and its restart policy \`${policy}\` only answers failures. ${SET_POLICY}` : `The container did not come back after ${cause}, although its restart policy is \`${policy}\`: the engine did not start it again ${within}.`;
	const again = (chain.restartCountAfter ?? 0) - chain.restartCountBefore > 1 ? ` It was restarted ${(chain.restartCountAfter ?? 0) - chain.restartCountBefore} times, so it keeps crashing as it starts.` : "";
	if (chain.listeningMs === null) return `The container was started again, but nothing listened on its port ${aftermath.containerPort} ${within}.${again}`;
	if (chain.firstGoodAnswerMs === null) return `The container was started again and listened, but gave no good answer ${within}.${again}${aftermath.lastAnswer === null ? "" : ` The last attempt: ${aftermath.lastAnswer}`}`;
	return null;
}

// node_modules/simple-statistics/dist/simple-statistics.mjs
/**
* Our default sum is the [Kahan-Babuska algorithm](https://pdfs.semanticscholar.org/1760/7d467cda1d0277ad272deb2113533131dc09.pdf).
* This method is an improvement over the classical
* [Kahan summation algorithm](https://en.wikipedia.org/wiki/Kahan_summation_algorithm).
* It aims at computing the sum of a list of numbers while correcting for
* floating-point errors. Traditionally, sums are calculated as many
* successive additions, each one with its own floating-point roundoff. These
* losses in precision add up as the number of numbers increases. This alternative
* algorithm is more accurate than the simple way of calculating sums by simple
* addition.
*
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x input
* @return {number} sum of all input numbers
* @example
* sum([1, 2, 3]); // => 6
*/
function sum(x) {
	if (x.length === 0) return 0;
	var sum = x[0];
	var correction = 0;
	var transition;
	if (typeof sum !== "number") return NaN;
	for (var i = 1; i < x.length; i++) {
		if (typeof x[i] !== "number") return NaN;
		transition = sum + x[i];
		if (Math.abs(sum) >= Math.abs(x[i])) correction += sum - transition + x[i];
		else correction += x[i] - transition + sum;
		sum = transition;
	}
	return sum + correction;
}
/**
* The mean, _also known as average_,
* is the sum of all values over the number of values.
* This is a [measure of central tendency](https://en.wikipedia.org/wiki/Central_tendency):
* a method of finding a typical or central value of a set of numbers.
*
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x sample of one or more data points
* @throws {Error} if the length of x is less than one
* @returns {number} mean
* @example
* mean([0, 10]); // => 5
*/
function mean(x) {
	if (x.length === 0) throw new Error("mean requires at least one data point");
	return sum(x) / x.length;
}
/**
* The sum of deviations to the Nth power.
* When n=2 it's the sum of squared deviations.
* When n=3 it's the sum of cubed deviations.
*
* @param {Array<number>} x
* @param {number} n power
* @returns {number} sum of nth power deviations
*
* @example
* var input = [1, 2, 3];
* // since the variance of a set is the mean squared
* // deviations, we can calculate that with sumNthPowerDeviations:
* sumNthPowerDeviations(input, 2) / input.length;
*/
function sumNthPowerDeviations(x, n) {
	var meanValue = mean(x);
	var sum = 0;
	var tempValue;
	var i;
	if (n === 2) for (i = 0; i < x.length; i++) {
		tempValue = x[i] - meanValue;
		sum += tempValue * tempValue;
	}
	else for (i = 0; i < x.length; i++) sum += Math.pow(x[i] - meanValue, n);
	return sum;
}
/**
* The [sample variance](https://en.wikipedia.org/wiki/Variance#Sample_variance)
* is the sum of squared deviations from the mean. The sample variance
* is distinguished from the variance by the usage of [Bessel's Correction](https://en.wikipedia.org/wiki/Bessel's_correction):
* instead of dividing the sum of squared deviations by the length of the input,
* it is divided by the length minus one. This corrects the bias in estimating
* a value from a set that you don't know if full.
*
* References:
* * [Wolfram MathWorld on Sample Variance](http://mathworld.wolfram.com/SampleVariance.html)
*
* @param {Array<number>} x a sample of two or more data points
* @throws {Error} if the length of x is less than 2
* @return {number} sample variance
* @example
* sampleVariance([1, 2, 3, 4, 5]); // => 2.5
*/
function sampleVariance(x) {
	if (x.length < 2) throw new Error("sampleVariance requires at least two data points");
	return sumNthPowerDeviations(x, 2) / (x.length - 1);
}
/**
* The [sample standard deviation](http://en.wikipedia.org/wiki/Standard_deviation#Sample_standard_deviation)
* is the square root of the sample variance.
*
* @param {Array<number>} x input array
* @returns {number} sample standard deviation
* @example
* sampleStandardDeviation([2, 4, 4, 4, 5, 5, 7, 9]).toFixed(2);
* // => '2.14'
*/
function sampleStandardDeviation(x) {
	var sampleVarianceX = sampleVariance(x);
	return Math.sqrt(sampleVarianceX);
}
/**
* The min is the lowest number in the array.
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x sample of one or more data points
* @throws {Error} if the length of x is less than one
* @returns {number} minimum value
* @example
* min([1, 5, -10, 100, 2]); // => -10
*/
function min(x) {
	if (x.length === 0) throw new Error("min requires at least one data point");
	var value = x[0];
	for (var i = 1; i < x.length; i++) if (x[i] < value) value = x[i];
	return value;
}
/**
* This is the internal implementation of quantiles: when you know
* that the order is sorted, you don't need to re-sort it, and the computations
* are faster.
*
* This implements the linear interpolation method (type=7 in R/numpy),
* which is the default in numpy.percentile and R's quantile.
*
* @param {Array<number>} x sample of one or more data points
* @param {number} p desired quantile: a number between 0 to 1, inclusive
* @returns {number} quantile value
* @throws {Error} if p ix outside of the range from 0 to 1
* @throws {Error} if x is empty
* @example
* quantileSorted([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
*/
function quantileSorted(x, p) {
	var idx = (x.length - 1) * p;
	if (x.length === 0) throw new Error("quantile requires at least one data point.");
	else if (p < 0 || p > 1) throw new Error("quantiles must be between 0 and 1");
	else if (p === 1) return x[x.length - 1];
	else if (p === 0) return x[0];
	else if (idx % 1 !== 0) {
		var lower = Math.floor(idx);
		var upper = Math.ceil(idx);
		var fraction = idx - lower;
		return x[lower] + fraction * (x[upper] - x[lower]);
	} else return x[idx];
}
/**
* Rearrange items in `arr` so that all items in `[left, k]` range are the smallest.
* The `k`-th element will have the `(k - left + 1)`-th smallest value in `[left, right]`.
*
* Implements Floyd-Rivest selection algorithm https://en.wikipedia.org/wiki/Floyd-Rivest_algorithm
*
* @param {Array<number>} arr input array
* @param {number} k pivot index
* @param {number} [left] left index
* @param {number} [right] right index
* @returns {void} mutates input array
* @example
* var arr = [65, 28, 59, 33, 21, 56, 22, 95, 50, 12, 90, 53, 28, 77, 39];
* quickselect(arr, 8);
* // = [39, 28, 28, 33, 21, 12, 22, 50, 53, 56, 59, 65, 90, 77, 95]
*/
function quickselect(arr, k, left, right) {
	left = left || 0;
	right = right || arr.length - 1;
	while (right > left) {
		if (right - left > 600) {
			var n = right - left + 1;
			var m = k - left + 1;
			var z = Math.log(n);
			var s = .5 * Math.exp(2 * z / 3);
			var sd = .5 * Math.sqrt(z * s * (n - s) / n);
			if (m - n / 2 < 0) sd *= -1;
			quickselect(arr, k, Math.max(left, Math.floor(k - m * s / n + sd)), Math.min(right, Math.floor(k + (n - m) * s / n + sd)));
		}
		var t = arr[k];
		var i = left;
		var j = right;
		swap(arr, left, k);
		if (arr[right] > t) swap(arr, left, right);
		while (i < j) {
			swap(arr, i, j);
			i++;
			j--;
			while (arr[i] < t) i++;
			while (arr[j] > t) j--;
		}
		if (arr[left] === t) swap(arr, left, j);
		else {
			j++;
			swap(arr, j, right);
		}
		if (j <= k) left = j + 1;
		if (k <= j) right = j - 1;
	}
}
function swap(arr, i, j) {
	var tmp = arr[i];
	arr[i] = arr[j];
	arr[j] = tmp;
}
/**
* The [quantile](https://en.wikipedia.org/wiki/Quantile):
* this is a population quantile, since we assume to know the entire
* dataset in this library. This implementation uses linear interpolation,
* equivalent to R's type=7 and numpy's default percentile method.
*
* Sample is a one-dimensional array of numbers,
* and p is either a decimal number from 0 to 1 or an array of decimal
* numbers from 0 to 1.
* In terms of a k/q quantile, p = k/q - it's just dealing with fractions or dealing
* with decimal values.
* When p is an array, the result of the function is also an array containing the appropriate
* quantiles in input order
*
* @param {Array<number>} x sample of one or more numbers
* @param {Array<number> | number} p the desired quantile, as a number between 0 and 1
* @returns {number} quantile
* @example
* quantile([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
*/
function quantile(x, p) {
	var copy = x.slice();
	if (Array.isArray(p)) {
		multiQuantileSelect(copy, p);
		var results = [];
		for (var i = 0; i < p.length; i++) results[i] = quantileSorted(copy, p[i]);
		return results;
	} else {
		quantileSelect(copy, quantileIndex(copy.length, p), 0, copy.length - 1);
		return quantileSorted(copy, p);
	}
}
function quantileSelect(arr, k, left, right) {
	if (k % 1 === 0) quickselect(arr, k, left, right);
	else {
		k = Math.floor(k);
		quickselect(arr, k, left, right);
		quickselect(arr, k + 1, k + 1, right);
	}
}
function multiQuantileSelect(arr, p) {
	var positions = /* @__PURE__ */ new Set();
	for (var i = 0; i < p.length; i++) {
		var idx = quantileIndex(arr.length, p[i]);
		positions.add(Math.floor(idx));
		positions.add(Math.ceil(idx));
	}
	var indices = Array.from(positions).sort(compare);
	multiselect(arr, indices, 0, indices.length - 1, 0, arr.length - 1);
}
function multiselect(arr, indices, lo, hi, left, right) {
	if (lo > hi) return;
	var mid = lo + hi >> 1;
	quickselect(arr, indices[mid], left, right);
	multiselect(arr, indices, lo, mid - 1, left, indices[mid] - 1);
	multiselect(arr, indices, mid + 1, hi, indices[mid] + 1, right);
}
function compare(a, b) {
	return a - b;
}
function quantileIndex(len, p) {
	var idx = (len - 1) * p;
	if (p === 1) return len - 1;
	else if (p === 0) return 0;
	else if (idx % 1 !== 0) return idx;
	else return idx;
}
/**
* The [median](http://en.wikipedia.org/wiki/Median) is
* the middle number of a list. This is often a good indicator of 'the middle'
* when there are outliers that skew the `mean()` value.
* This is a [measure of central tendency](https://en.wikipedia.org/wiki/Central_tendency):
* a method of finding a typical or central value of a set of numbers.
*
* The median isn't necessarily one of the elements in the list: the value
* can be the average of two elements if the list has an even length
* and the two central values are different.
*
* @param {Array<number>} x input
* @returns {number} median value
* @example
* median([10, 2, 5, 100, 2, 1]); // => 3.5
*/
function median(x) {
	return +quantile(x, .5);
}
/**
* [Bayesian Classifier](http://en.wikipedia.org/wiki/Naive_Bayes_classifier)
*
* This is a naïve bayesian classifier that takes
* singly-nested objects.
*
* @class
* @example
* var bayes = new BayesianClassifier();
* bayes.train({
*   species: 'Cat'
* }, 'animal');
* var result = bayes.score({
*   species: 'Cat'
* })
* // result
* // {
* //   animal: 1
* // }
*/
var BayesianClassifier = function BayesianClassifier() {
	this.totalCount = 0;
	this.data = {};
};
/**
* Train the classifier with a new item, which has a single
* dimension of Javascript literal keys and values.
*
* @param {Object} item an object with singly-deep properties
* @param {string} category the category this item belongs to
* @return {undefined} adds the item to the classifier
*/
BayesianClassifier.prototype.train = function train(item, category) {
	if (!this.data[category]) this.data[category] = {};
	for (var k in item) {
		var v = item[k];
		if (this.data[category][k] === void 0) this.data[category][k] = {};
		if (this.data[category][k][v] === void 0) this.data[category][k][v] = 0;
		this.data[category][k][v]++;
	}
	this.totalCount++;
};
/**
* Generate a score of how well this item matches all
* possible categories based on its attributes
*
* @param {Object} item an item in the same format as with train
* @returns {Object} of probabilities that this item belongs to a
* given category.
*/
BayesianClassifier.prototype.score = function score(item) {
	var odds = {};
	var category;
	for (var k in item) {
		var v = item[k];
		for (category in this.data) {
			if (odds[category] === void 0) odds[category] = {};
			if (this.data[category][k]) odds[category][k + "_" + v] = (this.data[category][k][v] || 0) / this.totalCount;
			else odds[category][k + "_" + v] = 0;
		}
	}
	var oddsSums = {};
	for (category in odds) {
		oddsSums[category] = 0;
		for (var combination in odds[category]) oddsSums[category] += odds[category][combination];
	}
	return oddsSums;
};
var COEFFICIENTS = [
	.9999999999999971,
	57.15623566586292,
	-59.59796035547549,
	14.136097974741746,
	-.4919138160976202,
	3399464998481189e-20,
	4652362892704858e-20,
	-9837447530487956e-20,
	.0001580887032249125,
	-.00021026444172410488,
	.00021743961811521265,
	-.0001643181065367639,
	8441822398385275e-20,
	-26190838401581408e-21,
	36899182659531625e-22
];
var g = 607 / 128;
var LOGSQRT2PI = Math.log(Math.sqrt(2 * Math.PI));
/**
* Compute the logarithm of the [gamma function](https://en.wikipedia.org/wiki/Gamma_function) of a value using Lanczos' approximation.
* This function takes as input any real-value n greater than 0.
* This function is useful for values of n too large for the normal gamma function (n > 165).
* The code is based on Lanczo's Gamma approximation, defined [here](http://my.fit.edu/~gabdo/gamma.txt).
*
* @param {number} n Any real number greater than zero.
* @returns {number} The logarithm of gamma of the input value.
*
* @example
* gammaln(500); // 2605.1158503617335
* gammaln(2.4); // 0.21685932244884043
*/
function gammaln(n) {
	if (n <= 0) return Number.POSITIVE_INFINITY;
	n--;
	var a = COEFFICIENTS[0];
	for (var i = 1; i < 15; i++) a += COEFFICIENTS[i] / (n + i);
	var tmp = g + .5 + n;
	return LOGSQRT2PI + Math.log(a) - tmp + (n + .5) * Math.log(tmp);
}
var SQRT_2PI$1 = Math.sqrt(2 * Math.PI);
function cumulativeDistribution(z) {
	var sum = z;
	var tmp = z;
	for (var i = 1; i < 30; i++) {
		tmp *= z * z / (2 * i + 1);
		sum += tmp;
	}
	return Math.round((.5 + sum / SQRT_2PI$1 * Math.exp(-z * z / 2)) * 1e4) / 1e4;
}
/**
* A standard normal table, also called the unit normal table or Z table,
* is a mathematical table for the values of Φ (phi), which are the values of
* the [cumulative distribution function](https://en.wikipedia.org/wiki/Normal_distribution#Cumulative_distribution_function)
* of the normal distribution. It is used to find the probability that a
* statistic is observed below, above, or between values on the standard
* normal distribution, and by extension, any normal distribution.
*/
var standardNormalTable = [];
for (var z = 0; z <= 3.09; z += .01) standardNormalTable.push(cumulativeDistribution(z));
/**
* This is a single-layer [Perceptron Classifier](http://en.wikipedia.org/wiki/Perceptron) that takes
* arrays of numbers and predicts whether they should be classified
* as either 0 or 1 (negative or positive examples).
* @class
* @example
* // Create the model
* var p = new PerceptronModel();
* // Train the model with input with a diagonal boundary.
* for (var i = 0; i < 5; i++) {
*     p.train([1, 1], 1);
*     p.train([0, 1], 0);
*     p.train([1, 0], 0);
*     p.train([0, 0], 0);
* }
* p.predict([0, 0]); // 0
* p.predict([0, 1]); // 0
* p.predict([1, 0]); // 0
* p.predict([1, 1]); // 1
*/
var PerceptronModel = function PerceptronModel() {
	this.weights = [];
	this.bias = 0;
};
/**
* **Predict**: Use an array of features with the weight array and bias
* to predict whether an example is labeled 0 or 1.
*
* @param {Array<number>} features an array of features as numbers
* @returns {number|null} 1 if the score is over 0, otherwise 0; null if
* the model has not been trained on feature arrays of this length
*/
PerceptronModel.prototype.predict = function predict(features) {
	if (features.length !== this.weights.length) return null;
	var score = 0;
	for (var i = 0; i < this.weights.length; i++) score += this.weights[i] * features[i];
	score += this.bias;
	if (score > 0) return 1;
	else return 0;
};
/**
* **Train** the classifier with a new example, which is
* a numeric array of features and a 0 or 1 label.
*
* @param {Array<number>} features an array of features as numbers
* @param {number} label either 0 or 1
* @returns {PerceptronModel|null} this, or null if the label is not 0 or 1
*/
PerceptronModel.prototype.train = function train(features, label) {
	if (label !== 0 && label !== 1) return null;
	if (features.length !== this.weights.length) {
		this.weights = features.slice();
		this.bias = 1;
	}
	var prediction = this.predict(features);
	if (typeof prediction === "number" && prediction !== label) {
		var gradient = label - prediction;
		for (var i = 0; i < this.weights.length; i++) this.weights[i] += gradient * features[i];
		this.bias += gradient;
	}
	return this;
};

// src/model/noise.ts
/** Sums the canary's runs up; null when there are none. */
function canaryFigures(runs) {
	if (runs.length === 0) return null;
	const times = runs.map(({ wallMs, waitMs }) => wallMs - (waitMs ?? 0));
	const waits = runs.flatMap(({ waitMs }) => waitMs ?? []);
	return {
		runs: times.length,
		medianMs: median(times),
		cv: variation(times.toSorted((a, b) => a - b).slice(0, -Math.ceil(times.length / RUNS_A_STALL))),
		waitRatio: waits.length < runs.length ? null : sum(waits) / sum(runs.map(({ wallMs }) => wallMs))
	};
}
const RUNS_A_STALL = 20;
function variation(times) {
	return times.length < 2 ? 0 : sampleStandardDeviation([...times]) / mean([...times]);
}
/**
* Beyond these the runner is too noisy to blame the service. Found by an experiment (test/bench/noise.ts, 2 cores): a
* job of 90 ms of CPU in a container of one CPU, alone, under this drill's stressors, and two such containers at once;
* each of them beside CPU hogs, hogs in containers, and with the whole runner held to less CPU than it has. Harm is how
* much slower the job's P95 got than the same on the quiet machine.
*/
const NOISE_LIMITS = {
	/** A proposal: a machine that loses 5 % on average loses it in bursts, and no experiment could steal. */
	stealRatio: .05,
	/** The drill's own containers on all cores: 0.99. Harm: 1.2 at 0.94, 1.3 at 0.89, 1.5 and more below 0.7. */
	roomRatio: .95,
	/**
	* Only on a machine that is not full. Held to less than the containers may use: 0.51 to 0.86. Without harm, the bursts
	* of the drill's own stressors included: at most 0.38.
	*/
	canaryWaitRatio: .5,
	/** Without harm at most 0.31. A core that is slow in bursts goes beyond 1. */
	canaryCv: .5,
	/** Real-time priority keeps it at 2 ms beside 8 hogs. At normal priority: 18 ms without harm, 28 ms and more with it. */
	loopLagP99Ms: 20
};
/** Fewer runs of the canary may all have fallen into a burst of the drill's own stressors, which takes half of the time. */
const MIN_RUNS = 10;
/** A machine that is used more than this is full: there a wait for a core is a fair one. */
const FULL = .9;
/**
* Why the runner was too noisy to blame the service for what was seen, in one sentence with the figures; null when it
* was good enough. What could not be read excuses nothing.
*/
function noiseReason(noise) {
	const figures = [
		stealWords,
		roomWords,
		heldBackWords,
		coreWords,
		lagWords
	].flatMap((words) => words(noise) ?? []);
	return figures.length === 0 ? null : `The runner itself was busy: ${figures.join("; ")}.`;
}
function stealWords({ stealRatio }) {
	const limit = NOISE_LIMITS.stealRatio;
	if (stealRatio === null || stealRatio <= limit) return null;
	return `its host took ${formatRatio(stealRatio, limit)} of its CPU time (limit ${formatRatio(limit)})`;
}
function roomWords({ roomRatio, foreignRatio }) {
	const limit = NOISE_LIMITS.roomRatio;
	if (foreignRatio === null || roomRatio === null || roomRatio >= limit) return null;
	const left = `left ${formatRatio(roomRatio, limit)} of the CPUs that the drill's containers may use`;
	return `other programs used ${formatRatio(foreignRatio)} of its CPU time and ${left} (limit ${formatRatio(limit)})`;
}
function heldBackWords({ canary, busyRatio }) {
	const limit = NOISE_LIMITS.canaryWaitRatio;
	if (canary === null || canary.runs < MIN_RUNS || canary.waitRatio === null) return null;
	if (busyRatio === null || busyRatio >= FULL || canary.waitRatio <= limit) return null;
	return `${`a fixed computation spent ${formatRatio(canary.waitRatio, limit)} of its time waiting for a core`} while cores were idle (limit ${formatRatio(limit)}), as on a runner that is held to less CPU than it has`;
}
function coreWords({ canary }) {
	const limit = NOISE_LIMITS.canaryCv;
	if (canary === null || canary.runs < MIN_RUNS || canary.cv <= limit) return null;
	return `a fixed computation of ${formatDuration(canary.medianMs)} varied by ${formatRatio(canary.cv, limit)} (limit ${formatRatio(limit)})`;
}
function lagWords({ loopLagP99Ms }) {
	const limit = NOISE_LIMITS.loopLagP99Ms;
	if (loopLagP99Ms === null || loopLagP99Ms <= limit) return null;
	return `the drill's own timers ran ${formatDuration(loopLagP99Ms, limit)} late, P99 (limit ${formatDuration(limit)})`;
}

// src/model/facts/failures.ts
const WORDS = {
	"http-error": "answered with an HTTP error",
	timeout: "timed out",
	refused: "refused or cut off",
	dropped: "not sent while too many waited for an answer",
	"wrong-answer": "answered with something else than a prediction"
};
/** How requests failed, the most frequent way first: `9 timed out, 3 refused or cut off`. Empty when none did. */
function failureWords(byOutcome) {
	return OUTCOMES.filter((outcome) => outcome !== "ok").filter((outcome) => byOutcome[outcome] > 0).toSorted((a, b) => byOutcome[b] - byOutcome[a]).map((outcome) => `${formatCount(byOutcome[outcome])} ${WORDS[outcome]}`).join(", ");
}

// src/model/facts/place.ts
/** The phase before any experiment, which the others are compared with. */
const STEADY_STATE = "steady-state";
/** The scope of what is judged over a whole drill. */
const WHOLE_DRILL = "drill";
/** Where something was seen, to go on a sentence: `under cpu-overload`, `in the steady state`, `after kill-restart`, `over the whole drill`. */
function place(scope) {
	if (scope === "steady-state") return "in the steady state";
	if (scope === "drill") return "over the whole drill";
	return scope.startsWith("after ") ? scope : `under ${scope}`;
}

// src/model/facts/outcome.ts
/** Index of the phase during the experiment; null without one. */
function duringIndex({ outcome }) {
	return "duringPhase" in outcome ? outcome.duringPhase : null;
}
/** Index of the phase after the experiment; null without one. */
function afterIndex({ outcome }) {
	return "afterPhase" in outcome ? outcome.afterPhase : null;
}
/** The recovery from an outage; null for other experiments, and until it is known. */
function recoveryOf({ outcome }) {
	return outcome.type === "crash" ? outcome.recovery : null;
}
/** How the disturbance was removed; null for an experiment without one. */
function removalOf({ outcome }) {
	return "removal" in outcome ? outcome.removal : null;
}
/** The phase of a record at an index; null for none. */
function phaseAt({ phases }, index) {
	return index === null ? null : phases[index] ?? null;
}
/** Whether the load under an experiment is judged by the plan's limits. */
function isJudgedByLimits(type) {
	return type === "load" || type === "degradation" || type === "questions";
}
/** Whether an outcome is of this type. */
function isOfType(experiment, type) {
	return experiment.outcome.type === type;
}

// src/model/facts/effect.ts
/**
* Why an experiment without a measurable effect proves nothing, as a sentence. A drill that ended before it was verified is
* reported as such.
* @param on such as ` on the baseline`
*/
function noEffect(name, effect, on = "") {
	return effect ? `${name} had no measurable effect${on}.` : `The effect of ${name}${on} was not verified, because the drill ended first.`;
}

// src/model/record.ts
/** Why an experiment did not run, if the reason is not the experiment itself. */
const ENDED_BEFORE = "the drill ended before its turn";
/** The same if its turn had come: what had begun was removed with the container. */
const NOT_YET_STARTED = "the drill ended before it had started";
/** Why an experiment did not run on the baseline: its kind only runs on the candidate. */
const NOT_FOR_BASELINE = "it only runs on the candidate";

// src/gate/limits.ts
/**
* The limits that hold under one of a drill's faults.
* @param fault its place among the record's; null in the steady state
*/
function limitsUnder({ plan, experiments }, experiment) {
	return experiment === null ? plan.limits : limitsOf(plan, experiment, experiments[experiment]?.allowance ?? null);
}
/** A fault's own limits, the plan's where it has none, and on top of them what the fault itself takes. */
function limitsOf(plan, experiment, allowance) {
	const limits = {
		...plan.limits,
		...plan.experiments[experiment]?.limits
	};
	return allowance === null ? limits : {
		...limits,
		maxP95Ms: limits.maxP95Ms + allowance.latencyMs
	};
}
/** The abort limits that hold under one of a drill's faults: its own, the plan's where it has none, and what it takes. */
function abortLimitsOf(plan, experiment, allowance) {
	const { minAvailability, maxP95Ms } = {
		...plan.abort,
		...plan.experiments[experiment]?.abort
	};
	return {
		minAvailability,
		maxP95Ms: maxP95Ms === null ? null : maxP95Ms + (allowance?.latencyMs ?? 0)
	};
}

// src/gate/verdict/steady-failures.ts
/** A single failure is nobody's habit. */
const MIN_FAILED = 2;
const MIN_SHARE = .02;
/**
* What fails a share of the requests before any fault, with its most frequent reason and the line to write where our
* idea of a good answer may be the wrong one; null where next to nothing fails. The reason is the service's text.
*/
function steadyFailures(phases, shape) {
	const steady = phases.find(({ name }) => name === STEADY_STATE);
	if (steady === void 0) return null;
	const failed = steady.samples.filter(({ outcome }) => outcome !== "ok" && outcome !== "dropped");
	if (failed.length < MIN_FAILED || failed.length < MIN_SHARE * steady.samples.length) return null;
	const detail = mostFrequent(failed);
	const reason = detail === null ? "" : `: ${detail.replace(/[.\s]+$/, "")}`;
	const { requests, byOutcome } = steady.measurement;
	return `In the steady state, before any fault, ${`${formatCount(failed.length)} of ${formatCount(requests)} requests`} failed already (${failureWords(byOutcome)})${reason}.${lineToWrite(detail ?? "", shape)}`;
}
/** The first of those that read alike but for their numbers, such as a score in a label. */
function mostFrequent(failed) {
	const [most] = [...Map.groupBy(failed.flatMap(({ detail }) => detail ?? []), (detail) => detail.replaceAll(/\d+/g, "0")).values()].toSorted((a, b) => b.length - a.length);
	return most?.[0] ?? null;
}
function lineToWrite(detail, { label, success }) {
	const isAbout = (pointer) => pointer !== null && detail.startsWith(`\`${pointerName(pointer)}\` is `);
	if (isAbout(label)) return " Where that is no label of a few words, but carries a score or is free text, write `answer: label: none`.";
	return isAbout(success) ? " Where that says nothing about success, write `answer: success: none`." : "";
}

// src/model/text/listed.ts
/** Words as a sentence lists them: `a`, `a and b`, `a, b and c`. */
function listed(words) {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

// src/report/secrets/secret-search.ts
/** Shorter texts are too common to be hidden. */
const SHORTEST_SECRET = 6;
/** So many characters of a secret on end are a piece of it. */
const PIECE = 8;
/** Of a longer secret, such as a certificate, the rest is looked for as a whole. */
const LONGEST_IN_PIECES = 16384;
/** What stands where a text was cut. */
const CUTS = /…|\.{3}|\*{3}/gu;
/**
* Looks for secrets in texts: whole ones and pieces, in upper and lower case, as they stand in a JSON string or in an
* address, in hexadecimal digits and in base64, also within more that was encoded with them (`user:password`). The time
* for a text grows with its length and hardly with the number of secrets.
*/
var SecretSearch = class {
	/** Every run of so many characters of what is hidden in pieces. */
	#pieces = /* @__PURE__ */ new Set();
	/** What is only hidden as a whole, by its beginning, the longest first. */
	#wholes = /* @__PURE__ */ new Map();
	/** How all of them begin, and all of them in order, for texts that were cut in the midst of one. */
	#beginnings = /* @__PURE__ */ new Set();
	#sorted;
	#longest = 0;
	constructor(secrets) {
		const all = /* @__PURE__ */ new Set();
		for (const { value, inPieces } of secrets) for (const form of formsOf(value.toWellFormed()).map(fold)) {
			if (form.length < 6) continue;
			this.#add(form, inPieces);
			all.add(form);
		}
		this.#sorted = [...all].sort();
		for (const wholes of this.#wholes.values()) wholes.sort((a, b) => b.length - a.length);
	}
	get isEmpty() {
		return this.#beginnings.size === 0;
	}
	/** Where secrets stand in a text, in order and without overlaps. */
	in(raw) {
		if (this.isEmpty || raw.length < 6) return [];
		const text = fold(raw);
		const found = [];
		for (let at = 0; at + 6 <= text.length; at += 1) {
			if (this.#pieces.has(text.slice(at, at + PIECE))) found.push([at, at + PIECE]);
			const whole = this.#wholes.get(text.slice(at, at + 6))?.find((each) => text.startsWith(each, at));
			if (whole !== void 0) found.push([at, at + whole.length]);
		}
		return joined([...found, ...this.#cut(text)]);
	}
	#add(form, inPieces) {
		const beginning = form.slice(0, 6);
		this.#beginnings.add(beginning);
		this.#longest = Math.max(this.#longest, form.length);
		if (!inPieces || form.length < PIECE || form.length > LONGEST_IN_PIECES) pushTo(this.#wholes, beginning, form);
		if (!inPieces) return;
		const end = Math.min(form.length, LONGEST_IN_PIECES) - PIECE;
		for (let at = 0; at <= end; at += 1) this.#pieces.add(form.slice(at, at + PIECE));
	}
	/** Beginnings of secrets that the text was cut after. */
	#cut(text) {
		return [...text.matchAll(CUTS)].flatMap(({ index: to }) => {
			for (let from = Math.max(0, to - this.#longest); from + 6 <= to; from += 1) if (this.#beginnings.has(text.slice(from, from + 6)) && this.#isBeginning(text.slice(from, to))) return [[from, to]];
			return [];
		});
	}
	/** Whether one of them begins so: the first that is not before it in their order does, if any. */
	#isBeginning(text) {
		let [from, to] = [0, this.#sorted.length];
		while (from < to) {
			const middle = from + to >> 1;
			if ((this.#sorted[middle] ?? "") < text) from = middle + 1;
			else to = middle;
		}
		return this.#sorted[from]?.startsWith(text) ?? false;
	}
};
/** The forms in which a text may turn up, the same ones more than once. */
function formsOf(value) {
	const bytes = Buffer.from(value);
	return [
		value,
		JSON.stringify(value).slice(1, -1),
		encodeURIComponent(value),
		bytes.toString("hex"),
		...[
			0,
			1,
			2
		].flatMap((before) => {
			const form = base64Within(bytes, before);
			return [form, form.replaceAll("+", "-").replaceAll("/", "_")];
		})
	];
}
/** What of its base64 stays the same whatever stands before it, so many bytes beyond a multiple of three, and behind it. */
function base64Within(bytes, before) {
	const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64").replace(/=+$/, "");
	const isWhole = (before + bytes.length) % 3 === 0;
	return encoded.slice(Math.ceil(before * 8 / 6), isWhole ? void 0 : -1);
}
/** Letters of either case are alike; a text keeps its length, for ranges of it are what is looked for. */
function fold(text) {
	const lower = text.toLowerCase();
	return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
function pushTo(map, key, value) {
	const values = map.get(key);
	if (values === void 0) map.set(key, [value]);
	else if (!values.includes(value)) values.push(value);
}
/** The same ranges in order, those that touch as one. */
function joined(ranges) {
	const all = [];
	for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
		const last = all.at(-1);
		if (last !== void 0 && from <= last[1]) last[1] = Math.max(last[1], to);
		else all.push([from, to]);
	}
	return all;
}

// src/report/secrets/secret-values.ts
const PLAIN = /^(?:\p{Lu}?\p{Ll}{1,16}|\p{Lu}{1,16}|[\d.,]{1,8})$/u;
const SECRET_NAME = /key|token(?!iz|s$|s_)|secret|pass|pwd|credential|auth(?!or)|authori[sz]|private|salt/i;
/** What is called so is where a secret can be found, not the secret. */
const PLACE_NAME = /(?:file|path|dir|directory|location|url|uri|endpoint|host|addr|address)$/i;
const MODEL_NAME = /model|tokenizer|lora|adapter|repo|checkpoint|weights|quant|backend|device|dtype|version|^-m$/i;
const PATH = /^(?:~|\.{1,2})?(?:\/[\w.@+:~,=-]+)+\/?$/;
const FILE = /^[\w./@+~-]+\.(?:gguf|ggml|safetensors|onnx|bin|pth?|json|ya?ml|toml|txt|conf|py|m?js|ts|sh|pem|crt|sock)$/i;
const MODEL = /^[\w.-]+(?:[/:@][\w.-]+)*$/;
const REPOSITORY = /^[A-Za-z][\w.-]*\/[A-Za-z][\w.-]*$/;
const PLACE = /^[a-z\d.-]+:\d{1,5}$/i;
const OPTION = /^--?[A-Za-z][A-Za-z-]*$/;
/** `vllm.entrypoints.openai.api_server`, `main:app` */
const COMPOUND = /^[A-Za-z]{1,16}(?:[.:_/-][A-Za-z]{1,16})*$/;
/** A commit or a digest, as a path to a stored model has it. */
const DIGEST = /\b(?:[\da-f]{40}|[\da-f]{64})\b/g;
/** What a report has to hide of a plan. */
function partsOf({ target, service, experiments }) {
	const env = Object.entries(target.env).flatMap(([name, value]) => partsOfValue(name, value));
	const headers = Object.entries(service.headers).flatMap(([name, value]) => partsOfHeader(name, value));
	const words = (target.command ?? []).flatMap((word, index, all) => partsOfWord(word, optionIn(all[index - 1] ?? "")));
	const confidential = experiments.flatMap(({ parameters, confidential: names = [] }) => {
		const own = new Set(names);
		return Object.entries(parameters).flatMap(([name, value]) => own.has(name) ? [whole(String(value))] : []);
	});
	return [
		...env,
		...headers,
		...words,
		...confidential
	].filter(({ value }) => value.length >= 6);
}
function partsOfValue(name, value) {
	if (SECRET_NAME.test(name) && !(PLACE_NAME.test(name) && isPlace(value))) return [...secret(value), ...partsOfAddress(value)];
	if (isPlain(name, value)) return [];
	const address = partsOfAddress(value);
	if (address.length > 0) return address;
	return secret(value);
}
/** A secret of its own, and what stands in it, where it is more than one word. */
function secret(value) {
	if (!/[\s"',;{}]/.test(value)) return [{
		value,
		inPieces: !COMPOUND.test(value)
	}];
	return [whole(value), ...value.split(/[\s"',;{}]+/).flatMap((word) => partsOfWord(word, ""))];
}
function whole(value) {
	return {
		value,
		inPieces: false
	};
}
/** `Bearer k3y`: the key alone is what a service would quote. `Basic …` is a name and a password in base64. */
function partsOfHeader(name, value) {
	const [scheme = "", ...rest] = value.split(/\s+/);
	if (rest.length === 0) return partsOfValue(name, value);
	const last = rest.at(-1) ?? "";
	const own = partsOfValue(name, last);
	if (!/^basic$/i.test(scheme)) return [whole(value), ...own];
	const decoded = Buffer.from(last, "base64").toString("utf8");
	return [
		whole(value),
		...own,
		...secret(decoded),
		...secret(decoded.slice(decoded.indexOf(":") + 1))
	];
}
/** A word of a command line. @param option the one that it belongs to; empty for none */
function partsOfWord(word, option) {
	if (OPTION.test(word)) return [];
	const [, name, value = ""] = /^(-{0,2}[A-Za-z_][\w.-]*)=(.*)$/s.exec(word) ?? [];
	if (name !== void 0) return partsOfValue(name, value);
	if (/\s/.test(word) && !SECRET_NAME.test(option)) return partsOfScript(word);
	return option === "" && COMPOUND.test(word) ? [] : partsOfValue(option, word);
}
function partsOfScript(script) {
	const words = script.split(/[\s"';|&<>()]+/);
	return words.flatMap((word, index) => partsOfWord(word, optionIn(words[index - 1] ?? "")));
}
function optionIn(word) {
	return word.startsWith("-") && !word.includes("=") ? word : "";
}
function isPlain(name, value) {
	if (PLAIN.test(value) || isPlace(value)) return true;
	return (MODEL_NAME.test(name) && MODEL.test(value) || REPOSITORY.test(value)) && !looksRandom(value.replaceAll(DIGEST, ""));
}
/** A path or an address that gives nothing away. */
function isPlace(value) {
	if (PATH.test(value) || FILE.test(value)) return !looksRandom(value.replaceAll(DIGEST, ""));
	if (PLACE.test(value)) return true;
	return addressOf(value) !== null && partsOfAddress(value).length === 0;
}
function addressOf(value) {
	return /^[a-z][a-z\d+.-]*:\/\/[^\s]+$/i.test(value) ? URL.parse(value) : null;
}
/** What gives access in an address: its password, or the name in its place, values behind the question mark, and what looks random. */
function partsOfAddress(value) {
	const url = addressOf(value);
	if (url === null) return [];
	const { username, password, searchParams, pathname, hash } = url;
	const user = password === "" ? [username] : [password, `${username}:${password}`];
	const asked = [...searchParams].flatMap(([name, each]) => isPlain(name, each) && !SECRET_NAME.test(name) ? [] : [each]);
	const segments = [...pathname.split("/"), hash.slice(1)].filter(looksRandom);
	return [
		...user.flatMap((each) => [each, decoded(each)]),
		...asked,
		...segments
	].filter((each) => each.length >= 6).map((each) => ({
		value: each,
		inPieces: true
	}));
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
/** Letters and digits on end, mixed, longer than a name has them. */
function looksRandom(text) {
	return (text.match(/[A-Za-z\d]{16,}/g) ?? []).some((run) => (run.match(/\d/g) ?? []).length >= 3 && (run.match(/[A-Za-z]/g) ?? []).length >= 3);
}

// src/report/secrets/secrets.ts
const SHORTEST_NAME = 6;
/** A service repeats itself; what it said is looked at once. */
const MAX_REMEMBERED = 1e3;
/** @param ownNames further names that a report prints as they are */
function hiderOf(plan, ownNames = []) {
	const search = new SecretSearch(partsOf(plan));
	if (search.isEmpty) return (raw) => raw;
	const own = ownNamesOf(plan, ownNames, search);
	const hide = (raw) => {
		const text = raw.toWellFormed();
		const found = search.in(text);
		if (found.length === 0) return text;
		const named = own === null ? [] : [...text.matchAll(own)].map(({ 0: name, index }) => [index, index + name.length]);
		const isName = ([from, to]) => named.some(([start = 0, end = 0]) => start <= from && to <= end);
		return masked(text, found.filter((range) => !isName(range)));
	};
	const remembered = /* @__PURE__ */ new Map();
	return (raw) => {
		const known = remembered.get(raw);
		if (known !== void 0) return known;
		const hidden = hide(raw);
		if (remembered.size >= MAX_REMEMBERED) remembered.clear();
		remembered.set(raw, hidden);
		return hidden;
	};
}
function masked(text, ranges) {
	let end = 0;
	return ranges.map(([from, to]) => {
		const before = text.slice(end, from);
		end = to;
		return `${before}***`;
	}).join("") + text.slice(end);
}
/** Only of names in which something would be hidden: there can be thousands of others. */
function ownNamesOf({ target, baseline, experiments }, more, search) {
	const kinds = experiments.flatMap(({ kind, name }) => [kind, name]);
	const all = [
		target.image,
		baseline?.image ?? "",
		target.predictPath,
		"steady-state",
		"steady state",
		...kinds,
		...more
	];
	const names = [...new Set(all.map((name) => name.toWellFormed()))].filter((name) => name.length >= SHORTEST_NAME && search.in(name).length > 0).toSorted((a, b) => b.length - a.length);
	const alternatives = names.map((name) => literal(name)).join("|");
	return names.length === 0 ? null : new RegExp(`(?<![\\w-])(?:${alternatives})(?![\\w-])`, "gu");
}
/** A text as a pattern that matches nothing else. */
function literal(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

// src/model/facts/peaks.ts
/** A rate at a peak is the mean over this long: over one second a counter that is read once a second tells mostly noise. */
const PEAK_WINDOW_MS = 5e3;
/** The most that was used at once, from readings in the order of time. */
function peaksOf(readings) {
	const memory = readings.flatMap(({ memoryBytes }) => memoryBytes ?? []);
	return {
		cpus: highestRate(readings, "cpuSeconds"),
		memoryBytes: memory.length === 0 ? null : Math.max(...memory),
		writtenPerSecond: highestRate(readings, "writtenBytes"),
		readPerSecond: highestRate(readings, "readBytes"),
		networkPerSecond: highestRate(readings, "networkBytes")
	};
}
/**
* How much a counter rose over some readings; null when it was missing from one. It starts again at zero with the
* container: then its value is what it rose since.
*/
function risen(readings, name) {
	let total = 0;
	let before = null;
	for (const reading of readings) {
		const now = reading[name];
		if (now === null) return null;
		total += before === null ? 0 : now < before ? now : now - before;
		before = now;
	}
	return total;
}
/** The largest mean per second over `PEAK_WINDOW_MS`, or as much longer as the readings lie apart; null in a shorter time. */
function highestRate(readings, name) {
	let highest = null;
	let last = 0;
	for (const [first, { atMs }] of readings.entries()) {
		while (last < readings.length && (readings[last]?.atMs ?? 0) - atMs < 5e3) last += 1;
		const end = readings[last];
		if (end === void 0) break;
		const rose = risen(readings.slice(first, last + 1), name);
		if (rose === null) continue;
		highest = Math.max(highest ?? 0, 1e3 * rose / (end.atMs - atMs));
	}
	return highest;
}

// src/model/facts/peak-use.ts
/** In the order in which they are told. */
const PEAK_KINDS = [
	{
		figure: "cpus",
		resource: "cpu"
	},
	{
		figure: "memoryBytes",
		resource: "memory"
	},
	{
		figure: "writtenPerSecond",
		resource: "disk"
	},
	{
		figure: "readPerSecond",
		resource: "disk"
	},
	{
		figure: "networkPerSecond",
		resource: "network"
	}
];
/** The name of the stretch before the steady state. */
const START = "start";
/** Every part of a drill in which the container was watched: the boot, the phases, the faults without one, the comparisons. */
function stretchesOf({ phases, experiments, baseline, readyMs, bootUsage }) {
	const of = (index) => index === null ? void 0 : experiments[index];
	const during = new Map(experiments.map((experiment) => [duringIndex(experiment), experiment]));
	const after = new Map(experiments.map((experiment) => [afterIndex(experiment), experiment]));
	return [
		{
			name: START,
			place: "while it started",
			lastedMs: readyMs ?? 0,
			usage: bootUsage,
			uncounted: ["cpu"],
			mayFail: false
		},
		...phases.map(({ name, startedAtMs, endedAtMs, usage }, index) => ({
			name,
			place: place(name),
			lastedMs: endedAtMs - startedAtMs,
			usage,
			uncounted: during.get(index)?.uses ?? [],
			mayFail: (during.get(index) ?? after.get(index))?.allowFailure ?? false
		})),
		...experiments.flatMap(({ name, outcome, uses, allowFailure }) => {
			const common = {
				name,
				place: place(name),
				mayFail: allowFailure
			};
			if (outcome.type === "probe" && outcome.attempted !== null) {
				const { startedAtMs, endedAtMs } = outcome.attempted;
				return [{
					...common,
					usage: outcome.usage,
					lastedMs: endedAtMs - startedAtMs,
					uncounted: uses
				}];
			}
			if (outcome.type !== "crash" || outcome.recovery === null) return [];
			const { recovery, usage } = outcome;
			const lastedMs = (recovery.firstGoodAnswerMs ?? 0) - (recovery.startedMs ?? 0);
			return [{
				...common,
				usage,
				lastedMs,
				uncounted: ["cpu", ...uses]
			}];
		}),
		...(baseline?.comparisons ?? []).map(({ scope, experiment, candidate }) => ({
			name: `${scope} beside the baseline`,
			place: `${place(scope)} beside the baseline`,
			lastedMs: candidate.endedAtMs - candidate.startedAtMs,
			usage: candidate.usage,
			uncounted: of(experiment)?.uses ?? [],
			mayFail: of(experiment)?.allowFailure ?? false
		}))
	];
}
/** The most of one resource over some stretches, those left out in which it is not counted; null where nothing was read. */
function peakUse({ figure, resource }, stretches) {
	let most = null;
	for (const stretch of stretches) {
		const value = stretch.usage?.peaks[figure] ?? null;
		if (value === null || stretch.uncounted.includes(resource)) continue;
		if (most === null || value > most.value) most = {
			value,
			stretch
		};
	}
	return most;
}
/** Long enough for its counters to be missed: readings come about once a second, and a peak takes several. */
const LONG_ENOUGH_MS = 2 * PEAK_WINDOW_MS;

// src/gate/checks/budget-check.ts
/** The limits of a budget as objectives; none where nothing was said. */
function budgetObjectives(budget) {
	return kindsWhere(({ peak }) => peak !== void 0).flatMap((kind) => {
		const source = OBJECTIVES[kind].limit;
		const limit = source.from === "budget" ? budget[source.key] : null;
		return limit === null ? [] : [{
			kind,
			limit
		}];
	});
}
/**
* Judges what the service used at most against its budget, over every part of the drill in which no fault used the same
* in its container. The counters are exact, so that one peak over the limit is a fail.
*/
function budgetChecks(record) {
	const stretches = stretchesOf(record).filter(({ mayFail }) => !mayFail);
	return budgetObjectives(record.plan.budget).flatMap((objective) => {
		const { peak } = OBJECTIVES[objective.kind];
		return peak === void 0 ? [] : [budgetCheck(objective, peak, stretches)];
	});
}
function budgetCheck(objective, kind, all) {
	const stretches = all.filter(({ uncounted }) => !uncounted.includes(kind.resource));
	const read = stretches.filter(({ usage }) => (usage?.peaks[kind.figure] ?? null) !== null);
	const peak = peakUse(kind, stretches);
	const name = kind.subject;
	if (peak === null) return missingCheck(WHOLE_DRILL, objective, `${name} is not known: the engine gave no counters of the container.`);
	const limit = formatLimit(objective);
	const figures = `${formatMeasured(objective, peak.value)} ${peak.stretch.place}${meanText(kind)}`;
	const common = {
		scope: WHOLE_DRILL,
		objective,
		requests: read.length,
		measured: peak.value,
		proven: null
	};
	if (peak.value > objective.limit) {
		const reason = `${name} is over the budget: ${figures}, against a limit of ${limit}.`;
		return {
			...common,
			status: "fail",
			leaning: null,
			reason
		};
	}
	const missed = stretches.find((stretch) => stretch.lastedMs >= LONG_ENOUGH_MS && !read.includes(stretch));
	if (missed !== void 0) {
		const reason = `${name} may have been over the budget of ${limit}: the engine gave no counters ${missed.place}. What was seen is ${figures}.`;
		return {
			...common,
			status: "inconclusive",
			leaning: "pass",
			reason
		};
	}
	const reason = `${name} stayed within the budget of ${limit}: ${figures}.`;
	return {
		...common,
		status: "pass",
		leaning: null,
		reason
	};
}
/** A rate is only known over some time; memory is what it is at a moment. */
function meanText({ figure }) {
	return figure === "cpus" ? ` (mean over ${formatDuration(PEAK_WINDOW_MS)})` : "";
}

// src/model/default-plan.ts
/** What a drill does when nothing but the image is named. */
const DEFAULT_PLAN = {
	target: {
		image: "",
		containerPort: 8080,
		predictPath: PRESETS["qwen-allinone"].path,
		cpus: 1,
		memoryBytes: 2 * 1024 ** 3,
		env: { CUDA_VISIBLE_DEVICES: "-1" },
		command: null,
		readOnly: false,
		restartPolicy: { name: "unless-stopped" },
		pull: "missing"
	},
	service: presetService("qwen-allinone"),
	baseline: null,
	readyTimeoutMs: 12e4,
	experiments: [{
		kind: "cpu-overload",
		name: "cpu-overload",
		parameters: { workers: 2 }
	}, {
		kind: "kill-restart",
		name: "kill-restart",
		parameters: { target: "serving" }
	}],
	load: {
		kind: "clients",
		clients: 1
	},
	prompts: {
		texts: "new",
		seed: 20250405
	},
	requestTimeoutMs: 1e4,
	durationMs: 6e4,
	maxDurationMs: 3e5,
	limits: {
		minAvailability: .95,
		maxP95Ms: 8e3,
		maxRecoveryMs: 3e4,
		maxSlowdown: .2
	},
	abort: {
		minAvailability: null,
		maxP95Ms: null
	},
	budget: {
		maxMemoryBytes: null,
		maxCpus: null
	},
	onInconclusive: "warn"
};

// src/model/facts/leg.ts
/** What a leg is called: `drill (qwen:1, oom-kill)`, as in GitHub's list of jobs; `drill` without a matrix. */
function legTitle({ job, index, total, values }) {
	if (total === 1 && values === "") return job;
	return `${job} (${values === "" ? index : values})`;
}
/** The name of the artifact of a leg's report. Drills that have the same add a number: see `copyOf`. */
function artifactOf(beginning, { job, index, total }) {
	return `${beginning}-${job}${total > 1 ? `-${index}` : ""}`;
}
/** The name that the nth of several drills uploads its report as: the first has none behind it, the second `.2`. */
function copyOf(name, copy) {
	return copy === 1 ? name : `${name}.${copy}`;
}
/** The name without the number that tells several drills of one name apart. No job's key ends like that. */
function withoutCopy(name) {
	return name.replace(/\.[1-9]\d{0,3}$/, "");
}

export { measure as $, STEADY_STATE as A, metricOf as At, sampleStandardDeviation as B, afterIndex as C, OBJECTIVES as Ct, phaseAt as D, isMinimum as Dt, isOfType as E, isLimitedBy as Et, canaryFigures as F, METRICS as Ft, STRIKE_TARGETS as G, missingLink as H, noiseReason as I, downgrade as J, processName as K, gammaln as L, place as M, shareAllowed as Mt, failureWords as N, windowKinds as Nt, recoveryOf as O, kindOfInput as Ot, NOISE_LIMITS as P, windowObjectives as Pt, veto as Q, mean as R, noEffect as S, valueAt as St, isJudgedByLimits as T, constantLimit as Tt, policyName as U, livesOn as V, recoveryMs as W, notApplicable as X, missingCheck as Y, undo as Z, abortLimitsOf as _, presetService as _t, DEFAULT_PLAN as a, formatCpus as at, NOT_FOR_BASELINE as b, isJsonPointer as bt, PEAK_KINDS as c, formatLimit as ct, stretchesOf as d, formatRatio as dt, nearestRank as et, peaksOf as f, formatRatioAtMost as ft, steadyFailures as g, isGoodStatus as gt, listed as h, SERVICE_NAMES as ht, withoutCopy as i, formatCount as it, WHOLE_DRILL as j, outputsByKind as jt, removalOf as k, kindsWhere as kt, START as l, formatMeasured as lt, hiderOf as m, PRESETS as mt, copyOf as n, PAUSE_AFTER_FAILURE_MS as nt, budgetChecks as o, formatDuration as ot, risen as p, formatRatioOf as pt, struckWords as q, legTitle as r, formatBytes as rt, budgetObjectives as s, formatFigure as st, artifactOf as t, OUTCOMES as tt, peakUse as u, formatMultiple as ut, limitsUnder as v, requestTemplate as vt, duringIndex as w, comparisonKinds as wt, NOT_YET_STARTED as x, pointerName as xt, ENDED_BEFORE as y, templateProblem as yt, min as z };