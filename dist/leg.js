// src/model/facts/shed.ts
/** Turned away later than this, a client has waited for nothing. */
const SHED_WITHIN_MS = 1e3;
/** Whether a reply turns a request away and says when to come back: 429 or 503 with Retry-After. */
function turnsAway({ status, retryAfter }) {
	return retryAfter && (status === 429 || status === 503);
}
/** Whether a request was turned away as it should be: 429 or 503 with Retry-After, within a second. */
function isShed({ shed, intendedAtMs, endedAtMs }) {
	return shed === true && endedAtMs - intendedAtMs <= 1e3;
}
/** A request that was met as it should be counts as a good one, which took as long as it took to be turned away. */
function asMet(sample) {
	if (sample.outcome === "ok" || !isShed(sample)) return sample;
	return {
		...sample,
		outcome: "ok",
		latencyMs: sample.endedAtMs - sample.intendedAtMs
	};
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

// src/model/text/named-once.ts
/** Named one by one, the others are only counted. */
const NAMED$1 = 3;
/** What went wrong, each name once with its last detail, as in `a (500), b (no answer), c (200) and 2 more`. */
function namedOnce(wrong) {
	const told = new Map(wrong.map(({ name, detail }) => [name, detail]));
	return `${[...told].slice(0, NAMED$1).map(([name, detail]) => `${name} (${detail})`).join(", ")}${told.size > NAMED$1 ? ` and ${formatCount(told.size - NAMED$1)} more` : ""}`;
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

// src/stats/incomplete-beta.ts
/** ln of the beta function. `a` and `b` are above 0. */
function lnBeta(a, b) {
	return gammaln(a) + gammaln(b) - gammaln(a + b);
}
/**
* The regularised incomplete beta function I_x(a, b) and its complement, as logs, so that a tail of e^-700 and
* beyond keeps its digits.
*
* The tail that holds less is computed by its continued fraction; the other one is its complement.
* @param x 0 to 1
* @param a above 0, need not be whole
* @param b above 0, need not be whole
* @throws RangeError when an argument is out of range
* @see NIST Digital Library of Mathematical Functions, 8.17.22 (the fraction) and 8.17.4 (the symmetry)
*/
function lnBetaTails(x, a, b) {
	if (!(x >= 0 && x <= 1)) throw new RangeError(`x of an incomplete beta is 0 to 1, not ${x}`);
	if (!(a > 0 && b > 0 && Number.isFinite(a + b))) throw new RangeError(`a and b are above 0, not ${a} and ${b}`);
	if (x === 0) return {
		lnLower: Number.NEGATIVE_INFINITY,
		lnUpper: 0
	};
	if (x === 1) return {
		lnLower: 0,
		lnUpper: Number.NEGATIVE_INFINITY
	};
	const lnFront = a * Math.log(x) + b * Math.log1p(-x) - lnBeta(a, b);
	if (x < (a + 1) / (a + b + 2)) {
		const lnLower = lnFront - Math.log(a) + Math.log(fraction(x, a, b));
		return {
			lnLower,
			lnUpper: lnComplement(lnLower)
		};
	}
	const lnUpper = lnFront - Math.log(b) + Math.log(fraction(1 - x, b, a));
	return {
		lnLower: lnComplement(lnUpper),
		lnUpper
	};
}
/** ln (1 - e^ln), where rounding may have lifted `ln` a hair above 0. */
function lnComplement(ln) {
	const capped = Math.min(ln, -Number.EPSILON);
	return capped > -Math.LN2 ? Math.log(-Math.expm1(capped)) : Math.log1p(-Math.exp(capped));
}
/**
* The continued fraction of DLMF 8.17.22 by the modified Lentz method. It needs about sqrt(max(a, b)) steps, so the
* bound below is out of reach of any window of requests.
*/
function fraction(x, a, b) {
	const tiny = 1e-300;
	const away = (value) => Math.abs(value) < tiny ? tiny : value;
	let c = 1;
	let d = 1 / away(1 - (a + b) * x / (a + 1));
	let product = d;
	for (let m = 1; m <= 1e5; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / away(1 + even * d);
		c = away(1 + even / c);
		product *= d * c;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / away(1 + odd * d);
		c = away(1 + odd / c);
		const step = d * c;
		product *= step;
		if (Math.abs(step - 1) < 4 * Number.EPSILON) return product;
	}
	throw new RangeError(`the incomplete beta of x=${x}, a=${a}, b=${b} did not converge`);
}

// src/stats/binomial.ts
const STEPS = 60;
/**
* The bounds of a share that was seen in so many of so many tries, each at 95 % on its own side: the share is at least
* `low`, and it is at most `high`.
* @param k how often it was seen, 0 to n
* @param n tries, above 0
* @see Clopper & Pearson (1934)
*/
function shareBounds(k, n) {
	return {
		low: k === 0 ? 0 : root((p) => Math.exp(lnBetaTails(p, k, n - k + 1).lnLower), .05),
		high: k === n ? 1 : root((p) => Math.exp(lnBetaTails(p, k + 1, n - k).lnLower), .95)
	};
}
/** Where a function that rises from 0 to 1 takes a value. */
function root(rising, value) {
	let below = 0;
	let above = 1;
	for (let step = 0; step < STEPS; step += 1) {
		const middle = (below + above) / 2;
		if (rising(middle) < value) below = middle;
		else above = middle;
	}
	return (below + above) / 2;
}

// src/gate/checks/attempts-check.ts
/** Kinds that are named where the answers themselves are nothing to show. */
const NAMED = 3;
/**
* Judges whether the label of a text stays what it is, whatever is wrapped around the text to change it: the share of
* attempts that it held against, with the bounds of that share. One that is refused with 4xx did nothing either.
* @param scope the fault's name
*/
function isolationCheck(scope, { planned, attempts, labels, minHeld }) {
	const objective = {
		kind: "isolation",
		limit: minHeld
	};
	if (!labels) return notApplicable(scope, objective, "The service gives no label, so there is none that could be turned.");
	const answered = attempts.filter(({ outcome }) => outcome !== "unanswered");
	if (answered.length === 0) return missingCheck(scope, objective, `No attempt of ${scope} got an answer.`);
	const turned = answered.filter(({ outcome }) => outcome === "turned");
	const held = answered.length - turned.length;
	const { low, high } = shareBounds(held, answered.length);
	const measured = held / answered.length;
	const common = {
		scope,
		objective,
		requests: answered.length,
		measured,
		proven: low,
		leaning: null
	};
	const figures = `The label held against ${formatCount(held)} of ${formatCount(answered.length)} attempts to turn it`;
	const examples = turned.length === 0 ? "" : `: not against ${namedOnce(turned)}`;
	const advice = `Keep the sentiment task's instructions and the user's text apart: a system prompt of its own, special tokens in the text taken as plain text, and only the labels let through as an answer.`;
	if (high < minHeld) return {
		...common,
		status: "fail",
		reason: `${figures}${examples}. ${advice}`
	};
	const silence = attempts.length - answered.length;
	const unasked = planned - attempts.length;
	if (low >= minHeld && silence === 0 && unasked === 0) return {
		...common,
		status: "pass",
		reason: `${figures}.`
	};
	const leaning = measured >= minHeld ? "pass" : "fail";
	const why = low >= minHeld ? [...counted(silence, "got no answer"), ...counted(unasked, "could not be made within `max-duration`")].join(", ") : `that many do not decide it, for the share is proven to lie between ${formatRatio(low)} and ${formatRatio(high)}, and the limit of ${formatLimit(objective)} is in between`;
	return {
		...common,
		status: "inconclusive",
		leaning,
		reason: `${figures}${examples}; ${why}.`
	};
}
/** Judges whether what stands in the system prompt, or the markup around it, ever comes out. */
function promptKeptCheck(scope, { planned, attempts, promptKnown }) {
	const objective = {
		kind: "prompt-kept",
		limit: constantLimit("prompt-kept")
	};
	const answered = attempts.filter(({ outcome }) => outcome !== "unanswered");
	const leaks = answered.filter(({ leaked }) => leaked);
	const measured = answered.length === 0 ? null : leaks.length;
	const common = {
		scope,
		objective,
		requests: answered.length,
		measured,
		proven: null,
		leaning: null
	};
	if (leaks.length > 0) {
		const reason = `The system prompt came out in ${formatCount(leaks.length)} of ${formatCount(answered.length)} answers, as under ${quoted(leaks)}. Treat it as known to everybody, and look through an answer before it leaves.`;
		return {
			...common,
			status: "fail",
			reason
		};
	}
	if (!promptKnown) return notApplicable(scope, objective, "No markup came out of the model; whether words of its system prompt did could not be seen without `system-prompt`.");
	if (answered.length === 0) return missingCheck(scope, objective, `No attempt of ${scope} got an answer.`);
	if (answered.length < planned) {
		const reason = `Nothing of the system prompt came out, but only ${formatCount(answered.length)} of ${formatCount(planned)} attempts got an answer.`;
		return {
			...common,
			status: "inconclusive",
			leaning: "pass",
			reason
		};
	}
	return {
		...common,
		status: "pass",
		reason: `Nothing of the system prompt came out in ${formatCount(answered.length)} answers.`
	};
}
/**
* Judges how texts are met that are longer than the model's context: with an answer in time, and the label of their last
* sentences where those carry it, or with a refusal.
*/
function longTextsCheck(scope, { planned, attempts }) {
	const objective = {
		kind: "long-texts",
		limit: constantLimit("long-texts")
	};
	const wrong = attempts.filter(({ outcome }) => outcome === "turned" || outcome === "unanswered");
	const measured = attempts.length === 0 ? null : 1 - wrong.length / attempts.length;
	const common = {
		scope,
		objective,
		requests: attempts.length,
		measured,
		proven: null,
		leaning: null
	};
	if (attempts.length === 0) return missingCheck(scope, objective, "No long text was sent.");
	const all = `${formatCount(attempts.length)} long texts`;
	if (wrong.length > 0) {
		const reason = `${formatCount(wrong.length)} of ${all} were not met as they should be: ${namedOnce(wrong)}. Cut what comes in to its last tokens (such as 512) before it reaches the model, and keep the system prompt out of the cut.`;
		return {
			...common,
			status: "fail",
			reason
		};
	}
	if (attempts.length < planned) {
		const reason = `Only ${formatCount(attempts.length)} of ${formatCount(planned)} long texts could be sent within \`max-duration\`.`;
		return {
			...common,
			status: "inconclusive",
			leaning: "pass",
			reason
		};
	}
	const refused = attempts.filter(({ outcome }) => outcome === "refused").length;
	const how = refused === 0 ? "with an answer in time" : `with an answer in time or 4xx (${formatCount(refused)})`;
	return {
		...common,
		status: "pass",
		reason: `All of ${all} were met ${how}.`
	};
}
function counted(count, what) {
	return count === 0 ? [] : [`${formatCount(count)} ${what}`];
}
function quoted(attempts) {
	return [...new Set(attempts.map(({ name }) => name))].slice(0, NAMED).join(", ");
}

// src/model/facts/sending-time.ts
/**
* When the requests of a load left, or were due where they could not: from the first to one mean interval after the last,
* so that requests / time is their rate. The wait for the last answers, up to a request time-out, is not part of it.
* @returns null for fewer than two moments
*/
function sendingTime(samples) {
	let fromMs = Number.POSITIVE_INFINITY;
	let lastMs = Number.NEGATIVE_INFINITY;
	for (const { sentAtMs, intendedAtMs } of samples) {
		const atMs = sentAtMs ?? intendedAtMs;
		fromMs = Math.min(fromMs, atMs);
		lastMs = Math.max(lastMs, atMs);
	}
	if (!(lastMs > fromMs)) return null;
	return {
		fromMs,
		toMs: lastMs + (lastMs - fromMs) / (samples.length - 1)
	};
}

// src/stats/student-t.ts
/**
* The value that a Student-t variable stays below with a probability.
* @param probability above 0.5 and below 1
* @param degrees of freedom, above 0
* @see NIST Engineering Statistics Handbook, 1.3.6.6.4, and its relation to the incomplete beta function
*/
function studentQuantile(probability, degrees) {
	if (!(probability > .5 && probability < 1)) throw new RangeError(`a probability is 0.5 to 1 here, not ${probability}`);
	if (!(degrees > 0)) throw new RangeError(`degrees of freedom are above 0, not ${degrees}`);
	const above = (t) => .5 * Math.exp(lnBetaTails(degrees / (degrees + t * t), degrees / 2, .5).lnLower);
	let low = 0;
	let high = 1;
	while (above(high) > 1 - probability) high *= 2;
	for (let step = 0; step < 60; step += 1) {
		const middle = (low + high) / 2;
		if (above(middle) > 1 - probability) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
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

// src/stats/design-effect.ts
/** How long a batch of requests is. Runner noise was seen to live on a scale of about a second. */
const BATCH_MS = 2e3;
/** Fewer batches than this say too little about a variance. */
const BATCHES_NEEDED = 10;
/** Until then a fast service's requests are taken to be independent only this far apart, and never to weigh below 1/3. */
const CAREFUL_MS = 250;
const CAREFUL = 3;
/**
* How many requests of a window weigh as one independent request. Neighbors share the machine's good and bad
* seconds, so a hundred requests of one second say less than a hundred of a minute.
*
* It is the variance of the batches' marked counts over what independent requests would have: batches of 2 s, the
* marks on the slowest tenth. At about a request a second or less there is nothing left to share (1); the most is a
* whole batch, so that every 2 s weigh at least one request.
* Failures that never came can't show how they cluster, so a window without any counts its requests one by one, as
* the sum that is done before a drill does. What that costs, simulated at 10 requests a second for 60 s and more: of
* services right at an availability limit of 95 %, 0.3 % pass when failures come singly, 9 % when they come in
* clusters of half a second, 41 % in outages of 2 s, which are too rare for such a window.
* @param endedAtMs when each request ended
* @param values what clusters: a latency, or 1 for a failed request and 0 for a good one
* @see Kish (1965), Survey Sampling, on the design effect of clusters of unequal size
*/
function designEffect(endedAtMs, values) {
	const n = values.length;
	const firstMs = endedAtMs[0];
	const perBatch = requestsPerBatch(endedAtMs);
	if (firstMs === void 0 || perBatch <= 2) return 1;
	const isMarked = slowestTenth(values);
	const batches = /* @__PURE__ */ new Map();
	let marked = 0;
	for (const [index, value] of values.entries()) {
		const key = Math.floor(((endedAtMs[index] ?? firstMs) - firstMs) / BATCH_MS);
		const batch = batches.get(key) ?? {
			requests: 0,
			marked: 0
		};
		batches.set(key, batch);
		batch.requests += 1;
		if (!isMarked(value)) continue;
		batch.marked += 1;
		marked += 1;
	}
	const careful = carefulWeight(perBatch);
	const share = marked / n;
	if (batches.size < 2 || share === 0 || share === 1) return batches.size < BATCHES_NEEDED ? careful : 1;
	let squares = 0;
	for (const batch of batches.values()) squares += (batch.marked - batch.requests * share) ** 2;
	const between = squares * batches.size / (batches.size - 1);
	const estimate = Math.min(perBatch, Math.max(1, between / (n * share * (1 - share))));
	return batches.size < BATCHES_NEEDED ? Math.max(careful, estimate) : estimate;
}
/**
* The least design effect of a window at a constant arrival rate whose requests take about the same time each: what a
* window without any failure has, as it is known before the drill.
* @param durationMs from the first request to when the window ends
*/
function leastDesignEffect(perSecond, durationMs) {
	const perBatch = perSecond * BATCH_MS / 1e3;
	const batches = Math.floor((durationMs - 1e3 / perSecond) / BATCH_MS) + 1;
	return perBatch <= 2 || batches >= BATCHES_NEEDED ? 1 : carefulWeight(perBatch);
}
function carefulWeight(perBatch) {
	return Math.min(perBatch, Math.max(CAREFUL, perBatch * CAREFUL_MS / BATCH_MS));
}
/** Mean number of requests that end in a batch's time; the first batch's time counts in full from the start. */
function requestsPerBatch(endedAtMs) {
	const firstMs = endedAtMs[0] ?? 0;
	const lastMs = endedAtMs.at(-1) ?? 0;
	if (endedAtMs.length < 2) return 0;
	return (endedAtMs.length - 1) * BATCH_MS / Math.max(lastMs - firstMs, BATCH_MS);
}
/** Failed requests can all share one latency; then the tie itself is the slow part. */
function slowestTenth(values) {
	const p90 = nearestRank(values, .9) ?? 0;
	return values.some((value) => value > p90) ? (value) => value > p90 : (value) => value >= p90;
}

// src/stats/e-value.ts
/** A pass is claimed at this evidence: wrong in at most 1 of 20 windows whose share is over p0. */
const LN_PASS = Math.log(20);
/** A fail is suspected at this evidence: wrong in at most 1 of 100 windows whose share is within p0. */
const LN_FAIL = Math.log(100);
/**
* ln of the evidence that fewer than a share p0 exceeds. The prior is Beta(0.5, 0.5/p0) below p0: its mean lies
* under p0, where a service that keeps its limit with room is expected.
* @param k how many exceeded
* @param n of how many
* @returns never above 0 by a proof of "none ever" (p0 = 0), which no number of requests can give
*/
function lnPassEvidence(k, n, p0) {
	if (n <= 0) return 0;
	if (p0 <= 0) return Number.NEGATIVE_INFINITY;
	if (p0 >= 1) return Number.POSITIVE_INFINITY;
	return lnEvidence(k, n, p0, .5, .5 / p0, "lnLower");
}
/** ln of the evidence that more than a share p0 exceeds. The prior is Beta(0.5, 1.5) above p0. */
function lnFailEvidence(k, n, p0) {
	if (n <= 0) return 0;
	if (p0 >= 1) return Number.NEGATIVE_INFINITY;
	if (p0 <= 0) return k > 0 ? Number.POSITIVE_INFINITY : lnBeta(.5, 1.5 + n) - lnBeta(.5, 1.5);
	return lnEvidence(k, n, p0, .5, 1.5, "lnUpper");
}
/** ln of the marginal likelihood under Beta(a, b) cut to one side of p0, less that at p0. */
function lnEvidence(k, n, p0, a, b, side) {
	return lnBeta(a + k, b + n - k) + lnBetaTails(p0, a + k, b + n - k)[side] - (lnBeta(a, b) + lnBetaTails(p0, a, b)[side]) - k * Math.log(p0) - (n - k) * Math.log1p(-p0);
}

// src/stats/sequential.ts
const SKIPPED_REQUESTS = 15;
const SKIPPED_LEAST_MS = 5e3;
const SKIPPED_MOST_MS = 1e4;
/** How long a suspicion stands without new evidence: 60 requests of weight, and at least 30 s. */
const FRESH_REQUESTS = 60;
const FRESH_MS = 3e4;
/** The design effect is estimated again when the window has grown by this much, so that its cost stays n log n. */
const GROWTH = 1.05;
/**
* The time-uniform test of "at most a share p0 of the requests exceeds", fed one request at a time. The error
* rates hold at every look, so the window may end whenever the test is decided.
*
* Simulated by test/bench/gate/fast-services.ts, 300 windows each, P95 limit T. A window ends when it is decided, between the
* least time and 300 s; "correlated" requests exceed T with the autocorrelation 0.32 / 0.20 / 0.13.
*
*     true P95                      | 0.6 T passes after | 0.9 T fails | T passes | 1.3 T fails | 1.5 T | 2 T fails
*     85 ms, independent, from 0 s  | 215 requests, 18 s | 0 %         | 2.7 %    | 100 %       | 100 % | 100 %
*     85 ms, correlated, from 0 s   | 266 requests, 21 s | 0 %         | 2.3 %    | 99.7 %      | 100 % | 100 %
*     85 ms, correlated, from 60 s  | 777 requests, 60 s | 0 %         | 0.7 %    | 99.7 %      | 100 % | 100 %
*     same at 10 requests a second  | 601 requests, 60 s | 0 %         | 2.7 %    | 98.7 %      | 100 % | 100 %
*     1.4 s, independent, from 60 s | 76 requests, 104 s | 0 %         | 5.7 %    | 24 %        | 99 %  | 100 %
*     3.2 s, independent, from 60 s | 73 requests, 233 s | 0 %         | 5.3 %    | 4 %         | 76 %  | 100 %
*
* The design effect comes out at 1.1 for independent requests and at 3.3 for those correlated ones. One burst of
* 2 s of noise (frozen, refused, or 20 times slower) confirmed no fail at 5 ms to 3 s a request.
*/
var SequentialTest = class {
	#p0;
	#endedAtMs = [];
	#values = [];
	#all = {
		n: 0,
		clearly: 0
	};
	#exceeding = 0;
	#designEffect = 1;
	#estimatedAt = 0;
	#search = {
		stage: "searching",
		since: {
			n: 0,
			clearly: 0
		}
	};
	#failed = null;
	/** @param p0 the share that may exceed, 0 to 1 */
	constructor(p0) {
		if (!(p0 >= 0 && p0 <= 1)) throw new RangeError(`a share is 0 to 1, not ${p0}`);
		this.#p0 = p0;
	}
	/** Takes the next request in the order in which they ended. */
	push(seen) {
		this.#endedAtMs.push(seen.endedAtMs);
		this.#values.push(seen.value);
		add(this.#all, seen);
		if (seen.exceeds) this.#exceeding += 1;
		if (this.#all.n >= this.#estimatedAt * GROWTH) {
			this.#designEffect = designEffect(this.#endedAtMs, this.#values);
			this.#estimatedAt = this.#all.n;
		}
		if (this.#failed === null) this.#look(seen);
	}
	get state() {
		const { n, clearly } = this.#all;
		const effectiveN = n / this.#designEffect;
		const effectiveK = this.#exceeding / this.#designEffect;
		const lnPass = lnPassEvidence(effectiveK, effectiveN, this.#p0);
		return {
			status: this.#status(lnPass),
			n,
			k: this.#exceeding,
			clearly,
			designEffect: this.#designEffect,
			effectiveN,
			effectiveK,
			lnPass,
			lnFail: this.#evidence(this.#all),
			failed: this.#failed
		};
	}
	#status(lnPass) {
		if (this.#failed !== null) return "fail";
		if (this.#search.stage !== "searching") return "suspected";
		return lnPass >= LN_PASS ? "pass" : "undecided";
	}
	#evidence(count) {
		return lnFailEvidence(count.clearly / this.#designEffect, count.n / this.#designEffect, this.#p0);
	}
	#look(seen) {
		const search = this.#search;
		if (search.stage === "searching") {
			add(search.since, seen);
			if (Math.min(this.#evidence(search.since), this.#evidence(this.#all)) >= LN_FAIL) this.#search = {
				stage: "skipping",
				suspectedAtMs: seen.endedAtMs,
				skipped: 0
			};
		} else if (search.stage === "skipping") {
			search.skipped += 1;
			const passedMs = seen.endedAtMs - search.suspectedAtMs;
			if (!(search.skipped >= SKIPPED_REQUESTS && passedMs >= SKIPPED_LEAST_MS) && passedMs < SKIPPED_MOST_MS) return;
			this.#search = {
				stage: "confirming",
				freshFromMs: seen.endedAtMs,
				fresh: {
					n: 0,
					clearly: 0
				}
			};
		} else this.#confirm(seen, search.freshFromMs, search.fresh);
	}
	#confirm(seen, freshFromMs, fresh) {
		if (seen.intendedAtMs >= freshFromMs) add(fresh, seen);
		if (this.#evidence(fresh) >= LN_FAIL) {
			this.#failed = {
				n: this.#all.n,
				k: this.#exceeding,
				atMs: seen.endedAtMs
			};
			return;
		}
		if (fresh.n >= FRESH_REQUESTS * this.#designEffect && seen.endedAtMs - freshFromMs >= FRESH_MS && this.#evidence(this.#all) < LN_FAIL) this.#search = {
			stage: "searching",
			since: fresh
		};
	}
};
function add(count, seen) {
	count.n += 1;
	if (seen.exceedsClearly) count.clearly += 1;
}

// src/gate/outage.ts
/** No burst of noise on a runner was seen to last this long. */
const OUTAGE_MS = 2e4;
/** From here on a service counts as gone until it answers again: no window may end well on that. */
const GONE_MS = 1e4;
/**
* Watches for runs of failed requests. A run of 20 s is a fail once it is longer than chance allows a service right
* at the limit: the expected number of runs of `m` among `n` requests is at most n (1 - limit)^m, and that must be
* 1 in 100 or less. A single failed request is never an outage.
*/
var OutageWatch = class {
	#p0;
	#requests = 0;
	#run = 0;
	#beganAtMs = 0;
	#answeredAtMs = Number.NEGATIVE_INFINITY;
	#ongoingMs = 0;
	#confirmed = null;
	/** @param p0 the share that may fail, 0 to 1 */
	constructor(p0) {
		this.#p0 = p0;
	}
	/** Takes the next request in the order in which they ended. */
	push(request) {
		this.#requests += 1;
		if (!request.failed) {
			this.#run = 0;
			this.#ongoingMs = 0;
			this.#answeredAtMs = Math.max(this.#answeredAtMs, request.endedAtMs);
			return;
		}
		const silentFromMs = Math.max(request.intendedAtMs, this.#answeredAtMs);
		this.#beganAtMs = this.#run === 0 ? silentFromMs : Math.min(this.#beganAtMs, silentFromMs);
		this.#run += 1;
		this.#ongoingMs = Math.max(this.#ongoingMs, request.endedAtMs - this.#beganAtMs);
		const byChance = this.#requests * this.#p0 ** this.#run;
		if (this.#run < 2 || this.#ongoingMs < 2e4 || byChance > .01) return;
		if (this.#ongoingMs < (this.#confirmed?.durationMs ?? 0)) return;
		this.#confirmed = {
			requests: this.#run,
			durationMs: this.#ongoingMs
		};
	}
	get state() {
		return {
			ongoingMs: this.#ongoingMs,
			gone: this.#p0 < 1 && this.#ongoingMs >= GONE_MS,
			confirmed: this.#confirmed
		};
	}
};

// src/gate/objective-watch.ts
/** A value must be this much beyond its limit to speak for a fail. */
const CLEARLY = 1.1;
/** One objective in one window: the test of its requests and, for a share of good ones, the watch for outages. */
var ObjectiveWatch = class {
	objective;
	#test;
	#outages;
	constructor(objective) {
		this.objective = objective;
		const allowed = shareAllowed(objective);
		this.#test = new SequentialTest(allowed);
		this.#outages = metricOf(objective).reads.of === "good-share" ? new OutageWatch(allowed) : null;
	}
	push(sample) {
		this.#test.push(observe(sample, this.objective));
		this.#outages?.push({
			...sample,
			failed: sample.outcome !== "ok"
		});
	}
	standing() {
		const test = this.#test.state;
		const outage = this.#outages?.state ?? null;
		if (outage !== null && outage.confirmed !== null) return {
			status: "fail",
			test,
			outage
		};
		return {
			status: test.status === "pass" && outage?.gone === true ? "undecided" : test.status,
			test,
			outage
		};
	}
};
/** A request as an objective sees it. A failed one is beyond every limit. */
function observe(sample, objective) {
	const failed = sample.outcome !== "ok";
	const { intendedAtMs, endedAtMs } = sample;
	const { reads } = metricOf(objective);
	if (reads.of === "good-share") return {
		intendedAtMs,
		endedAtMs,
		exceeds: failed,
		exceedsClearly: failed,
		value: failed ? 1 : 0
	};
	const value = reads.value(sample);
	const beyond = (limit) => failed || value > limit;
	return {
		intendedAtMs,
		endedAtMs,
		exceeds: beyond(objective.limit),
		exceedsClearly: beyond(CLEARLY * objective.limit),
		value
	};
}

// src/gate/broken-limit.ts
/** No burst of noise alone lasts this long; a limit broken for less is not blamed on the service. */
const BURST_MS = 5e3;
/**
* Whether the requests of a window of fixed length clearly break a limit: judged once, at its end, where the gate's own
* test would have to wait for fresh requests to confirm what it suspects.
*/
function clearlyBreaks(samples, objective) {
	const seen = samples.map((sample) => observe(sample, objective));
	const beyond = seen.filter(({ exceedsClearly }) => exceedsClearly);
	if (beyond.length === 0) return false;
	const fromMs = beyond.reduce((least, { intendedAtMs }) => Math.min(least, intendedAtMs), Number.POSITIVE_INFINITY);
	if (beyond.reduce((most, { endedAtMs }) => Math.max(most, endedAtMs), 0) - fromMs < BURST_MS) return false;
	const weight = designEffect(seen.map(({ endedAtMs }) => endedAtMs), seen.map(({ value }) => value));
	return lnFailEvidence(beyond.length / weight, seen.length / weight, shareAllowed(objective)) >= LN_FAIL;
}

// src/gate/proof.ts
/**
* How many requests in a row must keep an objective, none exceeding, until the gate passes it: 72 when a share of
* 0.05 may exceed, 367 for 0.01, 3,678 for 0.001. Infinity when none may, which nothing finite can show.
* @param p0 the share that may exceed: 0.05 for a P95, 1 - limit for an availability
* @param designEffect how many requests weigh as one, 1 when they are independent
*/
function cleanRequestsNeeded(p0, designEffect = 1) {
	if (p0 <= 0) return Number.POSITIVE_INFINITY;
	const shown = (n) => lnPassEvidence(0, n / designEffect, p0) >= LN_PASS;
	let tooFew = 0;
	let enough = 1;
	while (!shown(enough)) {
		tooFew = enough;
		enough *= 2;
	}
	while (enough - tooFew > 1) {
		const middle = Math.floor((tooFew + enough) / 2);
		if (shown(middle)) enough = middle;
		else tooFew = middle;
	}
	return enough;
}
/**
* The floor under every test at 95 %, this one included: as many clean requests as a single look at the end of a
* fixed window would need (59 for 0.05, 299 for 0.01, 2,995 for 0.001). The gate needs about a fifth more because
* it looks after each request.
* @see Clopper & Pearson (1934), whose bound for k = 0 is 1 - 0.05^(1/n)
*/
function fewestCleanRequests(p0) {
	if (p0 <= 0) return Number.POSITIVE_INFINITY;
	if (p0 >= 1) return 1;
	return Math.ceil(Math.log(.05) / Math.log1p(-p0));
}
/**
* The availability that a window proves at 95 %: the highest limit that the gate would pass on these numbers.
* @param k effective number of failed requests
* @param n effective number of requests
* @returns 0 to 1, or null when nothing is proven
*/
function provenAvailability(k, n) {
	if (n <= 0 || k >= n) return null;
	let unproven = k / n;
	let proven = 1;
	for (let step = 0; step < 60; step++) {
		const middle = (unproven + proven) / 2;
		if (lnPassEvidence(k, n, middle) >= LN_PASS) proven = middle;
		else unproven = middle;
	}
	return proven === 1 ? null : 1 - proven;
}
/**
* The value that a window proves a quantile to be within at 95 %: the lowest limit that the gate would pass.
* @param values of all requests, such as latencies; a failed one's is `Infinity`
* @param p0 the share that may exceed: 0.05 for a P95
* @param designEffect how many requests weigh as one
* @returns null when no limit would pass, for too few requests or too many failed ones
*/
function provenQuantile(values, p0, designEffect) {
	const n = values.length;
	const proves = (k) => lnPassEvidence(k / designEffect, n / designEffect, p0) >= LN_PASS;
	if (n === 0 || !proves(0)) return null;
	let most = 0;
	let tooMany = n;
	while (tooMany - most > 1) {
		const middle = Math.floor((most + tooMany) / 2);
		if (proves(middle)) most = middle;
		else tooMany = middle;
	}
	const bound = values.toSorted((a, b) => b - a)[most];
	return bound === void 0 || !Number.isFinite(bound) ? null : bound;
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
/** The scope of what is judged over a whole drill. */
const WHOLE_DRILL = "drill";
/** Where something was seen, to go on a sentence: `under cpu-overload`, `in the steady state`, `after kill-restart`, `over the whole drill`. */
function place(scope) {
	if (scope === "steady-state") return "in the steady state";
	if (scope === "drill") return "over the whole drill";
	return scope.startsWith("after ") ? scope : `under ${scope}`;
}

// src/gate/checks/window-reason.ts
/** Why a window's check is what it is: the figure, the limit, the number of requests, and what would decide it. */
function reasonFor(figures) {
	if (figures.measured === null) return `No request was made ${place(figures.scope)}, so nothing is known about its ${nameOf(figures.objective)}.`;
	if (figures.status === "pass") return passReason(figures);
	if (figures.status === "fail") return `${failReason(figures)}${generatorRemark(figures)}`;
	return inconclusiveReason(figures);
}
function passReason(figures) {
	const { objective, proven, measurement } = figures;
	const limit = formatLimit(objective);
	const shown = proven === null ? "" : ` (${provenWords(objective, proven)})`;
	if (!isShare(objective)) return `${subject(figures)} is ${figure$1(figures)}${shown} against a limit of ${limit}, over ${requests(measurement.requests)}.`;
	return `${answered$1(figures)}${shown} against a limit of ${limit}.`;
}
function failReason(figures) {
	const { objective, standing, measurement, scope } = figures;
	const limit = formatLimit(objective);
	const { test, outage } = standing;
	if (outage?.confirmed) {
		const { requests: row, durationMs } = outage.confirmed;
		return `The service stopped answering ${place(scope)}: ${formatCount(row)} requests in a row failed over ${formatDuration(durationMs)} (all in all ${failureWords(measurement.byOutcome)}; the limit is ${limit}).`;
	}
	const failed = measurement.requests - measurement.ok;
	if (test.failed !== null && shareAllowed(objective) * test.n >= test.k && test.failed !== null) {
		const broke = `${formatCount(test.failed.k)} of the first ${formatCount(test.failed.n)} requests`;
		const how = isShare(objective) ? "failed" : "took longer";
		return `${subject(figures)} broke its limit of ${limit} for a while: ${broke} ${how}, although over all ${formatCount(test.n)} it is ${figure$1(figures)}.`;
	}
	if (!isShare(objective)) {
		const because = failed === 0 ? "" : ` or failed (${failureWords(measurement.byOutcome)})`;
		return `${subject(figures)} is ${figure$1(figures)} against a limit of ${limit}: ${formatCount(test.k)} of ${requests(test.n)} took longer${because}.`;
	}
	return `${answered$1(figures)} against a limit of ${limit}.`;
}
function inconclusiveReason(figures) {
	const { objective, standing, measurement, scope } = figures;
	const limit = formatLimit(objective);
	const { test, outage } = standing;
	const leaning = figures.leaning === null ? "" : ` (leaning ${figures.leaning})`;
	const looks = `${subject(figures)} looks like ${figure$1(figures)} against a limit of ${limit}`;
	if (figures.starved) {
		const { dropped: unsent } = measurement.byOutcome;
		return `${`The generator could not send ${formatCount(unsent)} of ${requests(measurement.requests)} ${place(scope)}`}, because it had no room left while it waited for answers, so this was not the load of the plan; ${nameOf(objective)} ${figure$1(figures)}, limit ${limit}${leaning}. A lower rate would decide it.`;
	}
	if (outage?.gone) return `The service had not answered for ${formatDuration(outage.ongoingMs)} when the requests ${place(scope)} ended (${failureWords(measurement.byOutcome)})${leaning}. More time (\`max-duration\`) would decide it.`;
	if (standing.status === "suspected") return `${looks} with ${requests(test.n)}, but fresh requests had not confirmed it yet when the time was up${leaning}. More time (\`max-duration\`) would decide it.`;
	const needed = cleanRequestsNeeded(shareAllowed(objective), test.designEffect);
	if (needed === Number.POSITIVE_INFINITY) return `${answered$1(figures)}, but no number of requests can prove a limit of ${limit}${leaning}. A limit below it could be.`;
	if (test.k === 0) {
		const shared = test.designEffect > 1.05 ? ", because neighboring requests were alike" : "";
		return `${looks}, but ${requests(test.n)} are too few to prove it: it takes ${formatCount(needed)}${shared}${leaning}. More time (\`max-duration\`) or more load would decide it.`;
	}
	const easier = isMinimum(objective) ? "lower" : "wider";
	return `${looks}, which ${requests(test.n)} do not decide${leaning}. More time (\`max-duration\`) or a ${easier} limit would decide it.`;
}
/** Failures that are mostly the generator's say more about the load than about the service. */
function generatorRemark({ measurement }) {
	const { dropped } = measurement.byOutcome;
	if (2 * dropped <= measurement.requests - measurement.ok) return "";
	return " Most of them were never sent: the generator had no room left while it waited for answers, so look at the load before the service.";
}
/** Whether it limits the share of good requests, and not a value that each of them has. */
function isShare(objective) {
	return metricOf(objective).reads.of === "good-share";
}
function answered$1(figures) {
	const { measurement, scope } = figures;
	const { requests: n, ok } = measurement;
	if (ok === n) return `All ${requests(n)} ${place(scope)} were answered`;
	const failures = `(${failureWords(measurement.byOutcome)})`;
	if (ok === 0) return `Not one of ${requests(n)} ${place(scope)} was answered ${failures}`;
	return `${figure$1(figures)} of ${requests(n)} ${place(scope)} were answered ${failures}`;
}
function subject({ objective, scope }) {
	const name = nameOf(objective);
	return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${place(scope)}`;
}
/** The measured figure; a quantile that lies among failed requests is only known to be at least their time-out. */
function figure$1({ objective, measurement, measured }) {
	const text = formatMeasured(objective, measured ?? 0);
	const failed = measurement.requests - measurement.ok;
	return !isShare(objective) && failed > shareAllowed(objective) * measurement.requests ? `at least ${text}` : text;
}
function provenWords(objective, proven) {
	return `${isMinimum(objective) ? "at least" : "at most"} ${formatMeasured(objective, proven)} proven`;
}
function requests(count) {
	return `${formatCount(count)} request${count === 1 ? "" : "s"}`;
}
function nameOf(objective) {
	return OBJECTIVES[objective.kind].label;
}

// src/gate/checks/window-check.ts
/**
* A dropped request is counted as a failed one, the worst it could have been, so a pass over a few of them holds.
* Beyond 1 % the service was not asked what the plan says, and no pass is given for that. A fail has to hold without
* them: see TolerantWatch.
*/
function tooManyDropped(dropped, requests) {
	return dropped > .01 * requests;
}
/** The check of one objective in one window, from where its test stands. */
function windowCheck(scope, objective, standing, samples) {
	const measurement = measure(samples);
	const { reads, ofWindow } = metricOf(objective);
	const measured = ofWindow(measurement);
	const starved = standing.spared || tooManyDropped(measurement.byOutcome.dropped, measurement.requests);
	const status = statusOf(standing, starved);
	const { test } = standing;
	const proven = reads.of === "good-share" ? provenAvailability(test.effectiveK, test.effectiveN) : provenQuantile(samples.map((sample) => sample.outcome === "ok" ? reads.value(sample) : Number.POSITIVE_INFINITY), shareAllowed(objective), test.designEffect);
	const leaning = status === "inconclusive" ? leaningOf(objective, standing, measured) : null;
	const figures = {
		scope,
		objective,
		standing,
		measurement,
		measured,
		proven,
		status,
		leaning,
		starved
	};
	return {
		scope,
		objective,
		status,
		leaning,
		requests: test.n,
		measured,
		proven,
		reason: reasonFor(figures)
	};
}
function statusOf({ status }, starved) {
	if (status === "fail") return "fail";
	return status === "pass" && !starved ? "pass" : "inconclusive";
}
function leaningOf(objective, standing, measured) {
	if (measured === null || standing.spared) return null;
	if (standing.status === "suspected" || standing.outage?.gone) return "fail";
	return (isMinimum(objective) ? measured >= objective.limit : measured <= objective.limit) ? "pass" : "fail";
}

// src/gate/tolerant-watch.ts
/**
* One objective in one window, judged twice once a request was dropped: with the dropped ones counted as failed, which
* makes a pass hold whatever they would have been, and without them, which a fail has to hold on too. Either fail
* stays, and so does the two together.
*/
var TolerantWatch = class {
	objective;
	#all;
	/** Of the requests that were sent; null as long as all were. */
	#sent = null;
	/** The requests up to the first dropped one. */
	#before = [];
	constructor(objective) {
		this.objective = objective;
		this.#all = new ObjectiveWatch(objective);
	}
	/** Takes the next request, in the order in which they end. */
	push(sample) {
		this.#all.push(sample);
		const dropped = sample.outcome === "dropped";
		if (this.#sent === null && dropped) {
			this.#sent = new ObjectiveWatch(this.objective);
			for (const earlier of this.#before.splice(0)) this.#sent.push(earlier);
		}
		if (dropped) return;
		if (this.#sent === null) this.#before.push(sample);
		else this.#sent.push(sample);
	}
	standing() {
		const all = this.#all.standing();
		const sent = this.#sent?.standing() ?? all;
		if (all.status !== "fail" || sent.status === "fail") return {
			...all,
			spared: false
		};
		return {
			...all,
			status: sent.status === "suspected" ? "suspected" : "undecided",
			spared: true
		};
	}
};

// src/gate/window-gate.ts
/** A share beyond a limit is far too large from here on. */
const LEAN_FACTOR = 2;
const LEAN_REQUESTS = 2;
/**
* The gate of one window under load: its objectives, each judged after every request.
*
* It never looks at a clock, so the samples of a window, in the order in which they were pushed, always give the
* same checks again.
*/
var WindowGate = class {
	#scope;
	#watches;
	#samples = [];
	#dropped = 0;
	/**
	* @param scope where the requests are made: a fault's name, or `steady-state`
	* @param objectives what they are judged by, such as windowObjectives() of the plan's limits
	*/
	constructor(scope, objectives) {
		this.#scope = scope;
		this.#watches = objectives.map((objective) => new TolerantWatch(objective));
	}
	/** Takes the next request, in the order in which they end. */
	push(sample) {
		this.#samples.push(sample);
		if (sample.outcome === "dropped") this.#dropped += 1;
		for (const watch of this.#watches) watch.push(sample);
	}
	/** Whether every check is a pass or a fail right now, so that more requests would be a waste of time. */
	decided() {
		return this.#watches.every((watch) => {
			const { status } = watch.standing();
			return status === "fail" || status === "pass" && !tooManyDropped(this.#dropped, this.#samples.length);
		});
	}
	/** Whether a fail is suspected that more requests would confirm or lay to rest. */
	suspected() {
		return this.#watches.some((watch) => watch.standing().status === "suspected");
	}
	/** Whether far more requests are beyond a limit than it allows, although that could be chance still. */
	leansToFail() {
		return this.#watches.some((watch) => {
			const { clearly, n } = watch.standing().test;
			return clearly >= LEAN_REQUESTS && clearly >= LEAN_FACTOR * shareAllowed(watch.objective) * n;
		});
	}
	/** Whether a fail is confirmed: nothing that follows can undo it. */
	failed() {
		return this.#watches.some((watch) => watch.standing().status === "fail");
	}
	/** Every objective's check as it stands now. */
	checks() {
		return this.#watches.map((watch) => windowCheck(this.#scope, watch.objective, watch.standing(), this.#samples));
	}
	/**
	* Only what is wrong: confirmed fails, and suspected ones or those the generator is to blame for as inconclusive.
	* For a stretch too short to pass, such as the steady state before any fault.
	*/
	alarms() {
		return this.#watches.flatMap((watch) => {
			const standing = watch.standing();
			if (standing.status !== "fail" && standing.status !== "suspected" && !standing.spared) return [];
			return [windowCheck(this.#scope, watch.objective, standing, this.#samples)];
		});
	}
	progress() {
		return this.#watches.map((watch) => {
			const { status, test } = watch.standing();
			return {
				objective: watch.objective,
				status,
				requests: test.n,
				towardPass: share(test.lnPass, LN_PASS),
				towardFail: share(test.lnFail, LN_FAIL)
			};
		});
	}
};
/** Judges a whole window from its samples alone, in the order in which they ended. */
function judgeWindow(scope, objectives, samples) {
	return fed(scope, objectives, samples).checks();
}
/** What is wrong in a stretch that is too short to pass: see WindowGate.alarms. */
function windowAlarms(scope, objectives, samples) {
	return fed(scope, objectives, samples).alarms();
}
function fed(scope, objectives, samples) {
	const gate = new WindowGate(scope, objectives);
	for (const sample of samples) gate.push(sample);
	return gate;
}
function share(evidence, needed) {
	return Math.min(1, Math.max(0, evidence / needed));
}

// src/gate/checks/surge-check.ts
/** The window in so many stretches; the first, in which queues fill, is left out. */
const STRETCHES = 10;
const CONFIDENCE$1 = .95;
/**
* Judges whether a service that is asked for more than it can do turns the rest away: each request answered, or 429 or
* 503 with Retry-After within a second. One that is let wait until it is given up is neither, and nor is one that the
* generator could not send because all it can hold were waiting already: the room is full when nobody is turned away.
*
* The window is of fixed length, so it is judged once, at its end.
* @param scope the fault's name
* @param min the least share of such requests
*/
function sheddingCheck(scope, min, { samples }) {
	const kept = samples.map((sample) => sample.noRoom === true ? {
		...sample,
		outcome: "timeout"
	} : sample);
	const check = metCheck(scope, min, { samples: kept }, sheddingReason);
	const broken = clearlyBreaks(kept.filter(({ outcome }) => outcome !== "dropped").map(asMet), {
		kind: "availability",
		limit: min
	});
	if (check.status !== "inconclusive" || !broken) return check;
	return {
		...check,
		status: "fail",
		leaning: null,
		reason: sheddingReason("fail", metBy(kept), check)
	};
}
/** Judges whether requests were met as they should be: answered, or turned away in time. */
function metCheck(scope, min, { samples }, reasonFor) {
	const objective = {
		kind: "shedding",
		limit: min
	};
	const [check] = judgeWindow(scope, [{
		kind: "availability",
		limit: min
	}], samples.map(asMet));
	if (check === void 0 || samples.length === 0) return missingCheck(scope, objective, "No request was sent.");
	const dropped = samples.filter(({ outcome }) => outcome === "dropped").length;
	const starved = check.status === "inconclusive" && tooManyDropped(dropped, samples.length) ? ` The generator could not send ${formatCount(dropped)} of them, so this was not the load of the plan.` : "";
	return {
		...check,
		objective,
		reason: `${reasonFor(check.status, metBy(samples), check)}${starved}`
	};
}
function metBy(samples) {
	const count = (is) => samples.filter(is).length;
	const ways = [[count(({ noRoom }) => noRoom === true), "not even sent because so many were waiting for an answer already"], [count(lacksRetryAfter), "turned away with 503 or 429, but without Retry-After"]];
	return {
		requests: formatCount(samples.length),
		answered: formatCount(count(({ outcome }) => outcome === "ok")),
		shed: formatCount(count((sample) => sample.outcome !== "ok" && isShed(sample))),
		lost: formatCount(count((sample) => sample.outcome !== "ok" && !isShed(sample))),
		ofLost: ways.map(([lost, how]) => lost === 0 ? "" : `, ${formatCount(lost)} of them ${how}`).join("")
	};
}
/** Whether a request was turned away without being told when to come back. */
function lacksRetryAfter({ status, shed }) {
	return shed !== true && (status === 503 || status === 429);
}
/** What is not decided yet, without a claim of how near it is: the figures beside it tell that. */
function undecided(question, figures, { leaning }, more) {
	return `${question} is not decided by that${leaning === null ? "" : ` (leaning ${leaning})`}: ${figures}. More time (\`${more}\`) would decide it.`;
}
function sheddingReason(status, met, check) {
	const { requests, answered, shed, lost, ofLost } = met;
	const figures = `of ${requests} requests it answered ${answered}, turned ${shed} away within ${formatDuration(SHED_WITHIN_MS)}, and left ${lost} to fail or to wait${ofLost}`;
	if (status === "pass") return `The service sheds what is too much: ${figures}.`;
	if (status !== "fail") return undecided("Whether the service sheds what is too much", figures, check, "duration");
	return `The service does not shed what is too much: ${figures}. Let a semaphore bound what runs, keep the queue short, and answer the rest at once with 503 and Retry-After.`;
}
/**
* Judges whether a service goes on to do what it can while it is asked for more. Counted while requests are sent: the
* wait for the last answers is no time in which it was asked for more.
* @param capacityPerSecond good answers a second that it gave when it was only kept busy
* @see Law, Simulation Modeling and Analysis, 9.5.3, on batch means
*/
function goodputCheck(scope, capacityPerSecond, { samples }) {
	const minGoodput = constantLimit("goodput");
	const objective = {
		kind: "goodput",
		limit: minGoodput
	};
	if (!(capacityPerSecond > 0)) return missingCheck(scope, objective, "What the service can do was not found out.");
	const rates = ratesOf(samples)?.map((perSecond) => perSecond / capacityPerSecond) ?? null;
	if (rates === null) return missingCheck(scope, objective, `Too few requests were sent under ${scope}.`);
	const measured = mean(rates);
	const margin = upperBound(rates) - measured;
	const common = {
		scope,
		objective,
		requests: samples.length,
		measured,
		proven: Math.max(0, measured - margin)
	};
	const figures = `asked for more, it gave ${formatMeasured(objective, Math.min(1, measured))} of the ${perSecondText(capacityPerSecond)} that it can`;
	const limit = formatLimit(objective);
	if (measured + margin < minGoodput || upperBound(rates.slice(-5)) < minGoodput) {
		const reason = `The service goes down with the load: ${figures}, against ${limit}. What it has begun it should finish, and what it can't finish not begin.`;
		return {
			...common,
			status: "fail",
			leaning: null,
			reason
		};
	}
	if (measured - margin >= minGoodput) return {
		...common,
		status: "pass",
		leaning: null,
		reason: `The service holds up: ${figures}.`
	};
	const open = {
		...common,
		status: "inconclusive",
		leaning: measured >= minGoodput ? "pass" : "fail",
		reason: ""
	};
	const uneven = `${figures}, now more and now less, against ${limit}`;
	return {
		...open,
		reason: undecided("Whether the service holds up", uneven, open, "duration")
	};
}
/** The mean's upper bound at 95 %. */
function upperBound(rates) {
	const deviation = sampleStandardDeviation([...rates]) / Math.sqrt(rates.length);
	return mean([...rates]) + studentQuantile(CONFIDENCE$1, rates.length - 1) * deviation;
}
/** A rate as people read it: `0.8 good answers a second`. */
function perSecondText(perSecond) {
	return `${Number(perSecond.toPrecision(2))} good answers a second`;
}
/** Good answers a second, stretch by stretch of the time in which requests were sent; null when that is none. */
function ratesOf(samples) {
	const sending = sendingTime(samples);
	if (sending === null) return null;
	const lengthMs = (sending.toMs - sending.fromMs) / STRETCHES;
	const counts = Array.from({ length: STRETCHES }, () => 0);
	for (const { outcome, endedAtMs } of samples) {
		const stretch = Math.floor((endedAtMs - sending.fromMs) / lengthMs);
		if (outcome === "ok" && stretch >= 0 && stretch < STRETCHES) counts[stretch] = (counts[stretch] ?? 0) + 1;
	}
	return counts.slice(1).map((count) => count * 1e3 / lengthMs);
}

// src/model/record.ts
/** Why a fault never ran, where nothing of the fault is the reason. */
const ENDED_BEFORE = "the drill ended before its turn";
/** The same of one whose turn had come. What of it had begun went with the container. */
const NOT_YET_INJECTED = "the drill ended before it was fully injected";
/** Why one never ran on the baseline: it is a kind that only the candidate gets. */
const NOT_FOR_BASELINE = "it is not put to the baseline";

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

// src/model/facts/felt.ts
/**
* Why a fault that was not shown to bite shows nothing, as a sentence. A drill that ended meanwhile never found out, and
* that is not held against whoever was under it.
* @param by such as ` by the baseline`
*/
function notFelt(name, evidence, by = "") {
	return evidence ? `${name} was not felt${by}.` : `Whether ${name} was felt${by} was never found out.`;
}

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

// src/gate/noise-veto.ts
/** Quick enough for every limit. */
const IN_TIME_MS = 1;
/** A service that uses less CPU than this is not waiting for CPU. An idle Node, Python or JVM uses a tenth of it. */
const IDLE_CPUS = .02;
/** Fewer readings, a second apart, could all have missed what it did. */
const MIN_READINGS = 5;
/**
* Takes a fail back when the runner was too busy to blame the service, unless the check fails without any lateness too.
* @param inTime the same checks of what was seen, had none of it been late; one that is not among them did not fail
*/
function excusedByNoise(check, noise, inTime) {
	if (check.status !== "fail") return check;
	const reason = noiseReason(noise);
	if (reason === null) return check;
	return inTime().find(({ objective }) => objective.kind === check.objective.kind)?.status === "fail" ? check : veto(check, reason);
}
/**
* The samples of a phase as they would be if nothing in it had been late: every answer at once, every time-out answered,
* and what was shed shed at once. Failures of any other kind stay, and so do the time-outs of a service that hung.
* @param usage what the service's container used through the drill
*/
function asIfInTime(phase, usage = []) {
	const hungFromMs = hungFrom(phase, usage);
	return phase.samples.map((sample) => {
		if (sample.shed === true) return {
			...sample,
			endedAtMs: Math.min(sample.endedAtMs, sample.intendedAtMs + SHED_WITHIN_MS)
		};
		return sample.outcome === "timeout" && sample.endedAtMs <= hungFromMs || sample.outcome === "ok" ? {
			...sample,
			outcome: "ok",
			latencyMs: IN_TIME_MS
		} : sample;
	});
}
/**
* When a service stopped for good: it answered nothing until the end of the phase, for longer than any burst of noise
* lasts, and used no CPU meanwhile, so that it can't have been short of it. Infinity for one that is not known to have.
*/
function hungFrom({ samples, startedAtMs, endedAtMs }, usage) {
	const answeredAtMs = samples.reduce((latest, sample) => sample.outcome === "ok" ? Math.max(latest, sample.endedAtMs) : latest, startedAtMs);
	return endedAtMs - answeredAtMs >= 2e4 && wasIdle(usage, answeredAtMs, endedAtMs) ? answeredAtMs : Number.POSITIVE_INFINITY;
}
/** Whether a container did nothing between two moments of the drill's clock; false where that is not known. */
function wasIdle(usage, fromMs, toMs) {
	const shares = usage.filter(({ atMs }) => atMs >= fromMs + 1e3 && atMs <= toMs).flatMap(({ cpuShare }) => cpuShare ?? []);
	return shares.length >= MIN_READINGS && shares.reduce((sum, share) => sum + share, 0) < IDLE_CPUS * shares.length;
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
	const during = new Map(experiments.flatMap((experiment) => experiment.duringPhase === null ? [] : [[experiment.duringPhase, experiment]]));
	const after = new Map(experiments.flatMap((experiment) => experiment.afterPhase === null ? [] : [[experiment.afterPhase, experiment]]));
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
		...experiments.flatMap(({ name, attempted, recovery, usage, uses, allowFailure }) => {
			const common = {
				name,
				place: place(name),
				usage,
				mayFail: allowFailure
			};
			if (attempted !== null) return [{
				...common,
				lastedMs: attempted.endedAtMs - attempted.startedAtMs,
				uncounted: uses
			}];
			if (recovery === null) return [];
			const lastedMs = (recovery.firstGoodAnswerMs ?? 0) - (recovery.startedMs ?? 0);
			return [{
				...common,
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

// src/stats/signed-rank.ts
/**
* Wilcoxon's signed-rank statistic of differences against 0, as a standard normal deviate: above 0 when the positive
* differences outrank the negative ones.
*
* Tied magnitudes share their mean rank. Zeros are ranked with the rest and then leave with their ranks (Pratt 1959),
* so that a zero does not lend its neighbors' signs more weight. An infinite difference is a magnitude above all
* finite ones. No continuity correction: the limits it is compared with were simulated without one.
* @returns 0 when there is nothing but zeros
* @throws RangeError on NaN
* @see Conover (1999), Practical Nonparametric Statistics, 5.7: the sum of signed ranks over the root of the sum of
*   their squares, which without ties is (W - n(n+1)/4) / sqrt(n(n+1)(2n+1)/24)
*/
function signedRankZ(differences) {
	if (differences.some(Number.isNaN)) throw new RangeError("a difference is not a number");
	const sorted = differences.toSorted((a, b) => Math.abs(a) - Math.abs(b));
	let sum = 0;
	let squares = 0;
	for (let first = 0; first < sorted.length;) {
		const magnitude = Math.abs(sorted[first] ?? 0);
		let next = first;
		let signs = 0;
		for (; next < sorted.length && Math.abs(sorted[next] ?? 0) === magnitude; next++) signs += Math.sign(sorted[next] ?? 0);
		const rank = (first + 1 + next) / 2;
		sum += signs * rank;
		if (magnitude > 0) squares += (next - first) * rank * rank;
		first = next;
	}
	return squares === 0 ? 0 : sum / Math.sqrt(squares);
}
/**
* The most that the sum of the positive (or of the negative) ranks of `n` differences may be to lie in the lower tail.
* @param tail the probability of that tail, 0 < tail < 0.5
* @returns the largest w with P(W <= w) <= tail under "as likely above 0 as below"; -1 when there is none
*/
function signedRankQuantile(n, tail) {
	let probabilities = [1];
	for (let rank = 1; rank <= n; rank++) {
		const before = probabilities;
		probabilities = Array.from({ length: before.length + rank }, (_, w) => {
			return ((before[w] ?? 0) + (before[w - rank] ?? 0)) / 2;
		});
	}
	let below = 0;
	for (const [w, probability] of probabilities.entries()) {
		below += probability;
		if (below > tail) return w - 1;
	}
	return -1;
}

// src/stats/hodges-lehmann.ts
const TAIL = .025;
/**
* The middle of differences that lie symmetrically around it: the median of all means of two of them (of one with
* itself too), with the interval of all shifts that the exact signed-rank test does not reject at 5 %. Infinite ends
* are possible. The 95 % hold for a number of differences fixed beforehand.
* @returns null when there are no differences
* @see Hodges & Lehmann (1963), "Estimates of location based on rank tests"; Hollander, Wolfe & Chicken (2014),
*   Nonparametric Statistical Methods, 3.3 (Tukey's interval)
*/
function hodgesLehmann(differences) {
	const n = differences.length;
	if (n === 0) return null;
	const means = [];
	for (const [index, one] of differences.entries()) for (let other = 0; other <= index; other++) {
		const mean = (one + (differences[other] ?? one)) / 2;
		if (!Number.isNaN(mean)) means.push(mean);
	}
	const sorted = Float64Array.from(means).sort();
	const middle = ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
	const cut = signedRankQuantile(n, TAIL);
	const ends = cut < 0 ? {
		low: null,
		high: null
	} : {
		low: sorted[Math.min(cut, sorted.length - 1)] ?? null,
		high: sorted[Math.max(0, sorted.length - 1 - cut)] ?? null
	};
	return {
		estimate: Number.isNaN(middle) ? 0 : middle,
		...ends
	};
}

// src/stats/comparison/availability.ts
/** Fewer blocks than this show nothing, not even that no request failed. */
const MIN_BLOCKS$1 = 10;
/**
* Whether the candidate fails more often than the baseline on the same prompts. Pairs that ended alike say nothing
* about it (McNemar 1947); of the others at most half are the candidate's as long as it is no worse. Blocks of pairs
* vote, so that an outage of two seconds is a few votes however fast the service is, and the evidence may be looked
* at after every block (see e-value.ts): a fail is wrong in at most 1 of 100 drills.
*/
var AvailabilityWatch = class {
	#pairs = 0;
	#onlyCandidate = 0;
	#onlyBaseline = 0;
	#both = 0;
	#blocks = 0;
	#against = 0;
	#votes = 0;
	#failed = false;
	pushPair(candidate, baseline) {
		this.#pairs += 1;
		const failed = {
			candidate: candidate.outcome !== "ok",
			baseline: baseline.outcome !== "ok"
		};
		if (failed.candidate && failed.baseline) this.#both += 1;
		else if (failed.candidate) this.#onlyCandidate += 1;
		else if (failed.baseline) this.#onlyBaseline += 1;
	}
	pushBlock({ failures }) {
		this.#blocks += 1;
		if (failures !== 0) this.#votes += 1;
		if (failures > 0) this.#against += 1;
		this.#failed ||= this.#lnFail() >= LN_FAIL;
	}
	get state() {
		const share = (failed) => this.#pairs === 0 ? null : 1 - failed / this.#pairs;
		const noWorse = this.#blocks >= MIN_BLOCKS$1 && this.#onlyCandidate <= this.#onlyBaseline;
		return {
			status: this.#failed ? "fail" : noWorse ? "pass" : "undecided",
			pairs: this.#pairs,
			onlyCandidateFailed: this.#onlyCandidate,
			onlyBaselineFailed: this.#onlyBaseline,
			bothFailed: this.#both,
			candidate: share(this.#both + this.#onlyCandidate),
			baseline: share(this.#both + this.#onlyBaseline),
			lnFail: this.#lnFail()
		};
	}
	#lnFail() {
		return lnFailEvidence(this.#against, this.#votes, .5);
	}
};

// src/stats/comparison/blocks.ts
/**
* Runner noise lives on a scale of about a second, so pairs nearer to each other than this tell the same story and
* count as one.
*/
const BLOCK_MS = 1e3;
/**
* Gathers pairs to blocks: one pair each when a pair lasts a second, else as many as that takes, and an even number
* then, so that in the order A B B A either image went first equally often.
*/
var BlockBuilder = class {
	#values = [];
	#pairs = 0;
	#failures = 0;
	#fromMs = null;
	/** @returns the block that this pair completes, if it does */
	push(candidate, baseline) {
		this.#fromMs ??= Math.min(candidate.intendedAtMs, baseline.intendedAtMs);
		this.#pairs += 1;
		const value = lnRatio(candidate, baseline);
		if (value !== null) this.#values.push(value);
		if (value === Number.POSITIVE_INFINITY) this.#failures += 1;
		if (value === Number.NEGATIVE_INFINITY) this.#failures -= 1;
		if (Math.max(candidate.endedAtMs, baseline.endedAtMs) - this.#fromMs < BLOCK_MS || this.#pairs > 1 && this.#pairs % 2 === 1) return null;
		const block = {
			pairs: this.#pairs,
			slower: middle(this.#values, "low"),
			notSlower: middle(this.#values.filter((one) => one !== Number.NEGATIVE_INFINITY), "high"),
			failures: this.#failures
		};
		this.#values = [];
		this.#pairs = 0;
		this.#failures = 0;
		this.#fromMs = null;
		return block;
	}
};
/** Null when both failed: nothing is known of their latencies then. */
function lnRatio(candidate, baseline) {
	const answered = {
		candidate: candidate.outcome === "ok",
		baseline: baseline.outcome === "ok"
	};
	if (!answered.candidate && !answered.baseline) return null;
	if (!answered.candidate) return Number.POSITIVE_INFINITY;
	if (!answered.baseline) return Number.NEGATIVE_INFINITY;
	return Math.log(atLeastAMicrosecond(candidate.latencyMs) / atLeastAMicrosecond(baseline.latencyMs));
}
/** A clock may show the same time twice. */
function atLeastAMicrosecond(ms) {
	return Math.max(ms, .001);
}
/** The median; between a failure and an answer it takes the end that is harder on what is to be shown. */
function middle(values, harder) {
	const sorted = values.toSorted((a, b) => a - b);
	const low = sorted[Math.floor((sorted.length - 1) / 2)];
	const high = sorted[Math.ceil((sorted.length - 1) / 2)];
	if (low === void 0 || high === void 0) return null;
	if (Number.isFinite(low) && Number.isFinite(high)) return (low + high) / 2;
	return harder === "low" ? low : high;
}

// src/stats/comparison/power.ts
/** The standard normal deviate of 95 %. */
const Z95 = 1.6449;
/**
* The smallest true shift that a signed-rank test of differences with this spread would have shown with a
* probability of 95 %.
*
* The rank sum is taken as normal with its exact mean and variance under the shift, in which the probabilities of one,
* two and three differences together are those seen in the residuals.
* @returns null when no shift can be shown by so few differences, or when failures leave no spread to go by
* @see Lehmann (2006), Nonparametrics: Statistical Methods Based on Ranks, 4.2, on the power of the signed-rank test
*/
function smallestShift({ differences, center, n, margin, z }) {
	const residuals = differences.map((difference) => difference - center);
	if (!Number.isFinite(center) || residuals.length < 3 || residuals.some((one) => !Number.isFinite(one))) return null;
	const least = n * (n + 1) / 4 + z * Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
	const isSeen = (shift) => {
		const { mean, sd } = rankSum(residuals.map((one) => one + shift - margin), n);
		return mean - least >= Z95 * sd;
	};
	let unseen = margin;
	let seen = margin + Math.max(...residuals) - Math.min(...residuals) + 1e-9;
	if (!isSeen(seen)) return null;
	for (let step = 0; step < 40; step++) {
		const between = (unseen + seen) / 2;
		if (isSeen(between)) seen = between;
		else unseen = between;
	}
	return seen;
}
/** Mean and standard deviation of the sum of the positive ranks of `n` differences that are distributed like `values`. */
function rankSum(values, n) {
	const size = values.length;
	let one = 0;
	let two = 0;
	let three = 0;
	for (const [index, value] of values.entries()) {
		if (value > 0) one += 1 / size;
		let partners = 0;
		for (const [other, second] of values.entries()) if (other !== index && value + second > 0) partners += 1;
		two += partners / (size * (size - 1));
		three += partners * (partners - 1) / (size * (size - 1) * (size - 2));
	}
	const mean = n * one + n * (n - 1) / 2 * two;
	const variance = n * one * (1 - one) + n * (n - 1) / 2 * (2 * (one - two) ** 2 + 3 * two * (1 - two)) + n * (n - 1) * (n - 2) * (three - two * two);
	return {
		mean,
		sd: Math.sqrt(Math.max(0, variance))
	};
}

// src/stats/comparison/paired-comparison.ts
const FIRST_LOOK = 10;
const LOOK_EVERY = 5;
/** A run that is not decided after so many blocks never is. */
const LAST_LOOK = 80;
/** With the looks above: of candidates as slow as the margin about 1 % are called slower, and 3 % of those at the limit not. */
const Z_SLOWER = 2.834;
const Z_NOT_SLOWER = 2.4;
/** The share of `maxSlowdown` up to which a slowdown raises no alarm. */
const TOLERATED = .25;
/** The ratio of latencies up to which no alarm is raised. @param maxSlowdown 0.2 for 20 % */
function toleratedRatio(maxSlowdown) {
	return 1 + TOLERATED * maxSlowdown;
}
/**
* The test of "the candidate is slower than the baseline", fed with pairs: the same prompt asked of both, one right
* after the other, in the order A B B A.
*
* `maxSlowdown` is the slowdown that does not get through: a candidate as slow as that is called not slower in at most
* 1 of 20 drills, and one slowed by a quarter of it or less is called slower in about 1 of 100 at the most. Between the
* two either may come out. Simulated by test/bench/gate.ts in nine kinds of noise: at the limit 0.2 to 4.0 % passed, at a
* quarter of it 0 to 1.3 % failed, and of equals 0 to 0.1 % failed.
*
* d = ln(candidate latency / baseline latency) of a block of pairs; +Infinity where only the candidate failed,
* -Infinity where only the baseline did. At 10, 15, 20, ... 80 blocks it is
*
*     slower      when z(d - ln(1 + maxSlowdown / 4)) >= 2.834
*     not slower  when z(ln(1 + maxSlowdown) - d) >= 2.4
*
* with z of the signed-rank test. A block whose baseline failed speaks against "slower" but never for "not slower", so
* that no pass comes of a baseline that does not answer. Looks at no clock: the same samples give the same state.
*/
var PairedComparison = class {
	#maxSlowdown;
	#margin;
	#limit;
	#builder = new BlockBuilder();
	#availability = new AvailabilityWatch();
	#slower = [];
	#notSlower = [];
	#status = "undecided";
	#pairs = 0;
	#blocks = 0;
	/** @param maxSlowdown 0.2 for 20 %; above 0 */
	constructor(maxSlowdown) {
		if (!(maxSlowdown > 0 && Number.isFinite(maxSlowdown))) throw new RangeError(`a slowdown to find is above 0, not ${maxSlowdown}`);
		this.#maxSlowdown = maxSlowdown;
		this.#margin = Math.log(toleratedRatio(maxSlowdown));
		this.#limit = Math.log1p(maxSlowdown);
	}
	/** Takes the next pair. One of which a request was never sent, or was taken by the fault itself, is none. */
	push(candidate, baseline) {
		if (candidate.outcome === "dropped" || baseline.outcome === "dropped") return;
		if (candidate.byExperiment === true || baseline.byExperiment === true) return;
		this.#availability.pushPair(candidate, baseline);
		if (this.#status === "undecided") this.#pairs += 1;
		const block = this.#builder.push(candidate, baseline);
		if (block === null) return;
		this.#availability.pushBlock(block);
		this.#blocks += 1;
		if (this.#status !== "undecided" || block.slower === null) return;
		this.#slower.push(block.slower);
		if (block.notSlower !== null) this.#notSlower.push(block.notSlower);
		this.#look();
	}
	get state() {
		const shift = hodgesLehmann(this.#slower);
		const ratio = (ln) => ln === null || ln === void 0 ? null : Math.exp(ln);
		return {
			status: this.#status,
			pairs: this.#pairs,
			blocks: this.#slower.length,
			ratio: ratio(shift?.estimate),
			low: ratio(shift?.low),
			high: ratio(shift?.high),
			smallestSeen: shift === null ? null : this.#smallestSeen(shift.estimate),
			availability: this.#availability.state
		};
	}
	/** Whether more pairs would be a waste of time: something fails, both pass, or the last look is over. */
	decided() {
		const availability = this.#availability.state.status;
		if (this.#status === "fail" || availability === "fail" || this.#blocks >= 80) return true;
		return this.#status === "pass" && availability === "pass";
	}
	#look() {
		const blocks = this.#slower.length;
		if (blocks < FIRST_LOOK || blocks % LOOK_EVERY !== 0) return;
		if (signedRankZ(this.#slower.map((d) => d - this.#margin)) >= Z_SLOWER) this.#status = "fail";
		else if (this.#isNotSlower()) this.#status = "pass";
		else if (blocks >= 80) this.#status = "inconclusive";
	}
	#isNotSlower() {
		if (this.#notSlower.length < FIRST_LOOK) return false;
		return signedRankZ(this.#notSlower.map((d) => this.#limit - d)) >= Z_NOT_SLOWER;
	}
	#smallestSeen(center) {
		const n = this.#status === "undecided" ? this.#slower.length : 80;
		const shift = smallestShift({
			differences: this.#slower,
			center,
			n,
			margin: this.#margin,
			z: Z_SLOWER
		});
		return shift === null ? null : Math.max(1 + this.#maxSlowdown, Math.exp(shift));
	}
};

// src/gate/checks/comparison-reason.ts
/** Whether the candidate is slower, by how much, and how small a slowdown this run could have seen, in one sentence. */
function slowdownReason(figures) {
	const { scope, objective, state, status } = figures;
	const limit = formatLimit(objective);
	const where = place(scope);
	if (status === "pass") return `The candidate is not slower than the baseline ${where}: ${ratioWords(figures)} against a limit of ${limit}${seenWords(figures)}.`;
	if (status === "fail") {
		const { ratio } = state;
		const against = ratio !== null && ratio <= 1 + objective.limit ? `clearly above the ${formatRatioOf(toleratedRatio(objective.limit))} up to which a limit of ${limit} raises no alarm` : `against a limit of ${limit}`;
		return `The candidate is slower than the baseline ${where}: ${ratioWords(figures)}, ${against}${seenWords(figures)}.`;
	}
	return `It can't be told whether the candidate is slower than the baseline ${where}: ${unknownWords(figures)}.`;
}
/** Whether the candidate failed more often than the baseline, in one sentence. */
function availabilityReason({ scope, availability, status, leaning }) {
	const { pairs: count, onlyCandidateFailed, onlyBaselineFailed, bothFailed } = availability;
	const where = place(scope);
	if (count === 0) return `No pair of requests was made ${where}, so the images' availability can't be compared.`;
	const both = bothFailed === 0 ? "" : `, both in ${formatCount(bothFailed)}`;
	const alone = `the candidate alone failed in ${formatCount(onlyCandidateFailed)} of ${pairs(count)}, the baseline alone in ${formatCount(onlyBaselineFailed)}${both}`;
	if (status === "fail") return `The candidate fails more often than the baseline ${where}: ${alone}.`;
	if (status === "pass") return onlyCandidateFailed + onlyBaselineFailed + bothFailed === 0 ? `Neither image failed ${where}, in ${pairs(count)}.` : `The candidate fails no more often than the baseline ${where}: ${alone}.`;
	return `It can't be told whether the candidate fails more often than the baseline ${where}: ${alone}, too few to decide it${leaning === null ? "" : ` (leaning ${leaning})`}.`;
}
function ratioWords({ objective, state }) {
	const over = `over ${pairs(state.pairs)}`;
	const { ratio, low, high } = state;
	const { onlyCandidateFailed } = state.availability;
	if (ratio === null || !Number.isFinite(ratio)) return `it failed in ${formatCount(onlyCandidateFailed)} of ${pairs(state.availability.pairs)} where the baseline answered`;
	const interval = low === null || high === null ? "" : ` (95 % interval ${figure(low)} to ${figure(high)})`;
	return `${formatRatioOf(ratio, 1 + objective.limit)} its latency${interval} ${over}`;
}
function unknownWords(figures) {
	const { state, objective } = figures;
	const { onlyBaselineFailed, bothFailed, pairs: asked } = state.availability;
	const silent = onlyBaselineFailed + bothFailed;
	if (asked === 0) return "no pair of requests was made";
	if (2 * silent >= asked) return `the baseline failed in ${formatCount(silent)} of ${pairs(asked)}`;
	if (state.ratio === null) return `${pairs(asked)} made in too short a time are too few`;
	const more = state.status === "inconclusive" || state.blocks >= 80 ? "A quieter runner or a higher `max-slowdown` would decide it" : "More time (`max-duration`) would decide it";
	const leaning = figures.leaning === null ? "" : ` (leaning ${figures.leaning})`;
	return `${ratioWords(figures)} against a limit of ${formatLimit(objective)}${seenWords(figures)}${leaning}. ${more}`;
}
function seenWords({ state }) {
	if (state.smallestSeen === null) return "";
	return `; the smallest slowdown that this run could have seen is ${formatRatioOf(state.smallestSeen)}`;
}
function figure(ratio) {
	return Number.isFinite(ratio) ? formatRatioOf(ratio) : "unbounded";
}
function pairs(count) {
	return `${formatCount(count)} pair${count === 1 ? "" : "s"}`;
}

// src/gate/checks/comparison-check.ts
/**
* Judges the candidate against the baseline: is it slower, and does it fail more often?
* @param scope where the pairs were asked: a fault's name, or `steady-state`
* @param maxSlowdown 0.2 for 20 %
* @param candidate the requests of the pairs in the order in which they were asked
* @param baseline the other halves in the same order; a last one without its other half is left out
*/
function comparisonChecks(scope, maxSlowdown, candidate, baseline) {
	const comparison = new PairedComparison(maxSlowdown);
	for (const [index, sample] of candidate.entries()) {
		const other = baseline[index];
		if (other !== void 0) comparison.push(sample, other);
	}
	const { state } = comparison;
	return [slowdownCheck(scope, maxSlowdown, state), availabilityCheck(scope, state)];
}
function slowdownCheck(scope, max, state) {
	const objective = {
		kind: "baseline-slowdown",
		limit: max
	};
	const status = state.status === "undecided" ? "inconclusive" : state.status;
	const leans = () => {
		if (status !== "inconclusive" || state.ratio === null || state.ratio === 0) return null;
		return state.ratio < 1 + max ? "pass" : "fail";
	};
	const leaning = leans();
	return {
		scope,
		objective,
		status,
		leaning,
		requests: 2 * state.pairs,
		measured: finite(state.ratio),
		proven: null,
		comparison: {
			pairs: state.pairs,
			low: finite(state.low),
			high: finite(state.high),
			smallestSeen: state.smallestSeen
		},
		reason: slowdownReason({
			scope,
			objective,
			state,
			status,
			leaning
		})
	};
}
function availabilityCheck(scope, { availability }) {
	const objective = {
		kind: "baseline-availability",
		limit: null
	};
	const status = availability.status === "undecided" ? "inconclusive" : availability.status;
	const more = availability.onlyCandidateFailed > availability.onlyBaselineFailed ? "fail" : "pass";
	const leaning = status !== "inconclusive" || availability.pairs === 0 ? null : more;
	return {
		scope,
		objective,
		status,
		leaning,
		requests: 2 * availability.pairs,
		measured: availability.candidate,
		proven: null,
		reason: availabilityReason({
			scope,
			availability,
			status,
			leaning
		})
	};
}
/** A ratio of 0 or Infinity stands for failures, not for a latency. */
function finite(ratio) {
	return ratio === null || ratio === 0 || !Number.isFinite(ratio) ? null : ratio;
}

// src/gate/checks/crash-check.ts
/** Whether a container ended between two looks, started again or not. */
function hasEnded(before, after) {
	return after.startedAt !== before.startedAt || after.status !== "running";
}
/**
* A service that went down while it was to answer has not kept its availability, however few requests that cost it.
* @param before the container before the window
* @param after and after it
* @returns the check, one that a crash breaks as a fail when the container ended in between
*/
function crashCheck(check, before, after) {
	if (!hasEnded(before, after) || OBJECTIVES[check.objective.kind].brokenByCrash !== true) return check;
	const restarts = after.restartCount - before.restartCount;
	const memory = after.oomKilled ? ", out of memory" : "";
	const code = after.exitCode === null ? "" : ` (exit code ${after.exitCode}${memory})`;
	const became = restarts > 0 ? `and was restarted ${restarts === 1 ? "once" : `${restarts} times`}` : "and was not restarted";
	const reason = `The service crashed under ${check.scope}${code} ${became}. ${check.reason}`;
	return {
		...check,
		status: "fail",
		leaning: null,
		reason
	};
}

// src/model/text/listed.ts
/** Words as a sentence lists them: `a`, `a and b`, `a, b and c`. */
function listed(words) {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

// src/gate/checks/degrade-check.ts
const ADVICE = "Switch off what is no core feature while CPU use is above 80 %, such as a memory of the conversation, turn new connections away while memory is above 90 %, and say so";
const MAX_NAMED = 3;
/**
* Judges whether a service that is short of something says what it does without, and takes it up again afterwards. One
* that has no words for that is not held to it.
* @param scope the fault's name
* @param maxMs how long it may take to take everything up again
*/
function degradingCheck(scope, maxMs, degraded) {
	const objective = {
		kind: "degrading",
		limit: maxMs
	};
	const { before, under, after, backMs, watchedMs } = degraded;
	if (before === null && under === null && after === null) return notApplicable(scope, objective, `Not supported: neither on its health route nor in a header x-degraded does the service say what it does without. ${ADVICE}.`);
	if (before !== null && before.length > 0) {
		const reason = `Without any load and before ${scope} the service said that it does without ${listed(before)} already, so what ${scope} does to it is not known.`;
		return missingCheck(scope, objective, reason);
	}
	if (under === null) return missingCheck(scope, objective, `Under ${scope} the service did not tell what it does without.`);
	const common = {
		scope,
		objective,
		requests: 1,
		measured: backMs,
		proven: null,
		leaning: null
	};
	if (under.length === 0) {
		const reason = `The service can say what it does without, but under ${scope} it did without nothing. ${ADVICE}.`;
		return {
			...common,
			status: "fail",
			reason
		};
	}
	const limit = formatLimit(objective);
	const without = `Under ${scope} the service did without ${listed(under)} and said so`;
	if (backMs !== null && backMs <= maxMs) {
		const reason = `${without}; ${formatMeasured(objective, backMs)} after it nothing was off any more, within ${limit}.`;
		return {
			...common,
			status: "pass",
			reason
		};
	}
	if (backMs === null && watchedMs < maxMs) {
		const reason = `${without}; afterwards it was watched for ${formatDuration(watchedMs)} only, against a limit of ${limit}.`;
		return {
			...common,
			status: "inconclusive",
			reason
		};
	}
	const reason = `${without}; ${backMs === null ? "it did not take up again" : "it took up again too late"} what it had switched off${backMs === null ? "" : `, after ${formatMeasured(objective, backMs)}`}, against a limit of ${limit}. Look again while it is off, and switch it on once use has stayed below the threshold.`;
	return {
		...common,
		status: "fail",
		reason
	};
}
/**
* Judges whether a service that is short of memory puts the requests that run before new ones: these are turned away
* with 429 or 503 and Retry-After, at once, and those are answered.
*/
function runningFirstCheck(scope, degraded) {
	const objective = {
		kind: "running-first",
		limit: constantLimit("running-first")
	};
	const { before, under, sessions } = degraded;
	if (sessions === null) return missingCheck(scope, objective, "What became of requests that ran is not known.");
	const { running, fresh, turnedAwayBefore } = sessions;
	const turned = fresh.filter(({ held }) => held).length;
	if (turnedAwayBefore > 0) {
		const reason = `The service turned ${formatCount(turnedAwayBefore)} of the few requests away that it was asked before ${scope}, so what it does for want of memory is not known.`;
		return missingCheck(scope, objective, reason);
	}
	if (turned === 0 && before === null && under === null) {
		const reason = `Not supported: the service neither turned new requests away under ${scope} nor says what it does without. ${ADVICE}.`;
		return notApplicable(scope, objective, reason);
	}
	const all = [...running, ...fresh];
	const wrong = all.filter(({ held }) => !held);
	const common = {
		scope,
		objective,
		proven: null,
		leaning: null,
		measured: all.length === 0 ? null : 1 - wrong.length / all.length,
		requests: all.length
	};
	if (fresh.length === 0) return missingCheck(scope, objective, `No new request was sent under ${scope}.`);
	if (wrong.length > 0) return {
		...common,
		status: "fail",
		reason: wrongReason(scope, sessions, wrong)
	};
	const away = `The service turned all of ${formatCount(fresh.length)} new requests away at once`;
	if (running.length === 0) {
		const reason = `${away}, but none was running when it began to: whether it finishes what runs is not known.`;
		return {
			...common,
			status: "inconclusive",
			leaning: "pass",
			reason
		};
	}
	const ran = running.length === 1 ? "the one that was running" : `the ${formatCount(running.length)} that were running`;
	return {
		...common,
		status: "pass",
		reason: `${away} and answered ${ran}.`
	};
}
function wrongReason(scope, { running, fresh }, wrong) {
	const named = [...new Set(wrong.map(({ name, detail }) => `${name} (${detail})`))].slice(0, MAX_NAMED);
	const cut = running.filter(({ held }) => !held).length;
	if (cut > 0) return `The service did not finish ${formatCount(cut)} of ${formatCount(running.length)} requests that ran as its memory went up under ${scope}: ${named.join(", ")}. Turn new ones away, and let those that run finish.`;
	return `Under ${scope} the service did not turn new requests away as it should: ${named.join(", ")}, ${formatCount(wrong.length)} of ${formatCount(fresh.length)}. Above 90 % of memory answer new ones with 503 and Retry-After at once, so that those that run can finish.`;
}
/** Judges the load itself: each request answered, or turned away in time with a time to come back at. */
function loadMetCheck(scope, min, phase) {
	return metCheck(scope, min, phase, (status, { requests, answered, shed, lost, ofLost }, check) => {
		const figures = `of ${requests} requests under ${scope} ${answered} were answered, ${shed} turned away within ${formatDuration(SHED_WITHIN_MS)}, and ${lost} left to fail or to wait${ofLost}`;
		if (status === "pass") return `The service met what came: ${figures}.`;
		if (status !== "fail") return undecided("Whether the service meets what comes", figures, check, "max-duration");
		return `The service neither answers nor turns away what comes: ${figures}. What it has no memory for it should answer at once with 503 and Retry-After.`;
	});
}

// src/stats/growth.ts
/** A block has as many requests, and as many readings of the memory (there is one a second). */
const REQUESTS_A_BLOCK = 20;
const READINGS_A_BLOCK = 3;
const DROPPED = .25;
/** Of these, three quarters are left for a line with an error of its own. */
const BLOCKS_NEEDED = 10;
/** A large leak shows in fewer, but a pass takes them all. */
const MIN_BLOCKS = 8;
const CONFIDENCE = .99;
/** Of a line through fewer blocks than a pass takes: it is looked at again and again. */
const EARLY_CONFIDENCE = .999;
/**
* The floors of a window's memory. Requests in the order in which they ended; times on one clock. Only those that were
* answered well count: what a service that is full turns away would make its memory look still.
*/
function floorsOf(samples, memory) {
	const blocks = [];
	let [firstRequest, firstReading, reading] = [
		0,
		0,
		0
	];
	for (const [index, { endedAtMs }] of answered(samples).entries()) {
		while ((memory[reading]?.atMs ?? Number.POSITIVE_INFINITY) <= endedAtMs) reading += 1;
		if (!(index + 1 - firstRequest >= REQUESTS_A_BLOCK && reading - firstReading >= READINGS_A_BLOCK)) continue;
		const bytes = memory.slice(firstReading, reading).map((each) => each.bytes);
		blocks.push({
			request: (firstRequest + index) / 2,
			floorBytes: min(bytes)
		});
		[firstRequest, firstReading] = [index + 1, reading];
	}
	return blocks;
}
/**
* The line through the floors of a window; null with fewer than 8 blocks.
* @see Montgomery, Peck & Vining, Introduction to Linear Regression Analysis, 2.3
*/
function growthOf(samples, memory) {
	const all = floorsOf(samples, memory);
	if (all.length < MIN_BLOCKS) return null;
	const blocks = all.slice(Math.ceil(DROPPED * all.length));
	const x = mean(blocks.map(({ request }) => request));
	const y = mean(blocks.map(({ floorBytes }) => floorBytes));
	const sum = (each) => blocks.reduce((total, block) => total + each(block), 0);
	const spread = sum(({ request }) => (request - x) ** 2);
	const slope = sum(({ request, floorBytes }) => (request - x) * (floorBytes - y)) / spread;
	const residual = sum(({ request, floorBytes }) => (floorBytes - y - slope * (request - x)) ** 2);
	const degrees = blocks.length - 2;
	return {
		slope,
		error: Math.sqrt(residual / degrees / spread),
		degrees,
		requests: answered(samples).length,
		blocks: all.length
	};
}
function answered(samples) {
	return samples.filter(({ outcome }) => outcome === "ok");
}
/** What one grows more than the other. */
function difference(one, other) {
	return {
		slope: one.slope - other.slope,
		error: Math.hypot(one.error, other.error),
		degrees: Math.min(one.degrees, other.degrees),
		requests: one.requests,
		blocks: Math.min(one.blocks, other.blocks)
	};
}
/** The bounds that a growth lies above, and below, at 99 % each; at 99.9 % before there are as many blocks as a pass takes. */
function boundsOf({ slope, error, degrees, blocks }) {
	const margin = studentQuantile(blocks < 10 ? EARLY_CONFIDENCE : CONFIDENCE, degrees) * error;
	return {
		low: slope - margin,
		high: slope + margin
	};
}
/**
* What each request since the lowest reading may have left behind at most, in bytes: memory that stands still may have
* been taken before, been freed, and be kept by the service's allocator, where a leak fills it up unseen. What was taken
* before the first answers is not known, so only what memory rose by since then counts. Infinity without floors.
*/
function hiddenGrowthOf(soak, before) {
	const end = floorsOf(soak.samples, soak.memory).at(-1);
	const [first, ...readings] = [...before.memory, ...soak.memory];
	if (end === void 0 || first === void 0) return Number.POSITIVE_INFINITY;
	const lowest = readings.reduce((low, reading) => reading.bytes <= low.bytes ? reading : low, first);
	const since = answered([...before.samples, ...soak.samples]).filter(({ endedAtMs }) => endedAtMs > lowest.atMs);
	return Math.max(0, end.floorBytes - lowest.bytes) / Math.max(1, since.length);
}
/**
* Whether a window shows for sure that memory grows by more than a limit, or, in enough blocks, that it does not.
* @param before what was seen of the same service before the window
*/
function isSoaked(soak, before, maxBytes) {
	const growth = growthOf(soak.samples, soak.memory);
	if (growth === null) return false;
	const { low, high } = boundsOf(growth);
	const within = growth.blocks >= 10 && high < maxBytes && hiddenGrowthOf(soak, before) < maxBytes;
	return low > maxBytes || within;
}

// src/gate/checks/growth-check.ts
/** A billion requests are years of one service. */
const MAX_OUTLOOK = 1e9;
/** Judges whether a service's memory grows with its requests, beyond what the baseline's does. */
function growthCheck(question) {
	const { scope, maxGrowth, soak, before, ended, baseline } = question;
	const objective = {
		kind: "growth",
		limit: maxGrowth
	};
	if (ended) return missingCheck(scope, objective, "What its memory grew by can't be followed beyond its end.");
	const own = growthOf(soak.phase.samples, soak.memory);
	const usual = baseline && growthOf(baseline.phase.samples, baseline.memory);
	if (own === null) return missingCheck(scope, objective, tooShort(soak));
	if (baseline !== null && usual === null) return missingCheck(scope, objective, `${tooShort(baseline)} That was the baseline's soak.`);
	const growth = usual === null ? own : difference(own, usual);
	const { low, high } = boundsOf(growth);
	const hidden = hiddenGrowthOf({
		samples: soak.phase.samples,
		memory: soak.memory
	}, before);
	const most = Math.max(high, hidden - (usual?.slope ?? 0));
	const common = {
		scope,
		objective,
		requests: growth.requests,
		measured: growth.slope,
		proven: most
	};
	const measured = formatMeasured(objective, growth.slope);
	const than = usual === null ? "" : " more than the baseline's";
	const limit = formatLimit(objective);
	if (low > maxGrowth) {
		const reason = `Memory grows by ${measured} a request${than}, at least ${formatMeasured(objective, low)} of it for sure, against a limit of ${limit}: ${outlook(question, own)}.`;
		return {
			...common,
			status: "fail",
			leaning: null,
			reason
		};
	}
	if (growth.blocks < 10) {
		const isOwn = floorsOf(soak.phase.samples, soak.memory).length < 10;
		return missingCheck(scope, objective, tooShort(isOwn || baseline === null ? soak : baseline));
	}
	const requests = `${formatCount(growth.requests)} requests`;
	if (most < maxGrowth) {
		const reason = `Over ${requests} memory grows by less than ${formatMeasured(objective, most)} a request${than}, within ${limit}${farthest(question, Math.max(boundsOf(own).high, hidden))}.`;
		return {
			...common,
			status: "pass",
			leaning: null,
			reason
		};
	}
	if (high < maxGrowth) {
		const reason = `Memory stood still over ${requests}, but had risen before, by ${formatMeasured(objective, hidden)} for each request since it was lowest: what the service keeps of that may hide a growth of more than ${limit} a request. More time (\`max-duration\`) would decide it.`;
		return {
			...common,
			status: "inconclusive",
			leaning: "pass",
			reason
		};
	}
	const leaning = growth.slope <= maxGrowth ? "pass" : "fail";
	const reason = `Memory seems to grow by ${measured} a request${than} over ${requests}, anything from ${formatMeasured(objective, low)} to ${formatMeasured(objective, high)}, and the limit of ${limit} lies in between (leaning ${leaning}). More time (\`max-duration\`) would decide it.`;
	return {
		...common,
		status: "inconclusive",
		leaning,
		reason
	};
}
function tooShort({ phase, memory }) {
	const blocks = floorsOf(phase.samples, memory).length;
	return `The soak was too short to tell whether memory grows: it held ${formatCount(blocks)} of ${10} blocks of 20 requests and 3 seconds. Raise \`max-duration\`.`;
}
/** What the memory holds beyond what it has now, by the most that it may grow. */
function farthest({ soak, memoryLimitBytes }, most) {
	const requests = (memoryLimitBytes - (soak.memory.at(-1)?.bytes ?? 0)) / most;
	if (!(most > 0) || requests > MAX_OUTLOOK) return "";
	return `: at most ${formatBytes(1e3 * most)} per 1,000 requests, so the limit of ${formatBytes(memoryLimitBytes)} lasts for at least ${formatCount(Number(requests.toPrecision(2)))} more requests`;
}
/** What such a growth comes to. */
function outlook({ soak, memoryLimitBytes }, { slope, requests }) {
	const { phase, memory } = soak;
	const perHour = requests / (phase.endedAtMs - phase.startedAtMs) * 36e5;
	const hours = (memoryLimitBytes - (memory.at(-1)?.bytes ?? 0)) / (slope * perHour);
	const when = hours < 1 ? `${Math.max(1, Math.round(hours * 60))} min` : `${Number(hours.toPrecision(2))} h`;
	return `${formatBytes(1e3 * slope)} per 1,000 requests, and at this rate the limit of ${formatBytes(memoryLimitBytes)} is reached in ${when}`;
}

// src/gate/checks/questions-check.ts
/** Less than this is within what a heap grows and shrinks by itself. */
const MIN_SENT_BYTES = 50 * 1024 ** 2;
/**
* Judges how bad input was met: what is no question for a model has to be refused with 4xx, and nothing may end in 5xx
* or in no answer.
* @param scope the fault's name
*/
function refusalsCheck(scope, { planned, asked }) {
	const objective = {
		kind: "refusals",
		limit: constantLimit("refusals")
	};
	if (asked.length === 0) return missingCheck(scope, objective, "No bad input was sent.");
	const wrong = asked.filter(({ held }) => !held);
	const common = {
		scope,
		objective,
		requests: asked.length,
		measured: 1 - wrong.length / asked.length,
		proven: null
	};
	const all = `${formatCount(asked.length)} bad inputs`;
	if (wrong.length === 0 && asked.length < planned) {
		const reason = `Only ${formatCount(asked.length)} of ${formatCount(planned)} bad inputs could be sent within \`max-duration\`.`;
		return {
			...common,
			status: "inconclusive",
			leaning: "pass",
			reason
		};
	}
	if (wrong.length === 0) {
		const reason = `All of ${all} were met as they should be: with 4xx or an answer, never with 5xx.`;
		return {
			...common,
			status: "pass",
			leaning: null,
			reason
		};
	}
	const reason = `${formatCount(wrong.length)} of ${all} were not met as they should be: ${namedOnce(wrong)}. Check what comes in before it reaches the model, and answer what is wrong with it with 4xx.`;
	return {
		...common,
		status: "fail",
		leaning: null,
		reason
	};
}
/** Judges whether the memory that large bodies take is given back. */
function memoryLeftCheck(scope, left) {
	const maxLeft = constantLimit("memory-left");
	const objective = {
		kind: "memory-left",
		limit: maxLeft
	};
	const unknown = (why) => missingCheck(scope, objective, `Whether large bodies leave memory behind is not known: ${why}.`);
	if (left === null) return unknown("they were not finished when the window ended. Raise `max-duration`");
	const { bodies, sentBytes, leftBytes } = left;
	if (sentBytes < MIN_SENT_BYTES) return unknown(`only ${formatCount(bodies)} could be sent before the window ended. Raise \`max-duration\``);
	if (leftBytes === null) return unknown("the engine gave no reading of the container's memory");
	const measured = leftBytes / sentBytes;
	const common = {
		scope,
		objective,
		requests: bodies,
		measured,
		proven: null,
		leaning: null
	};
	const figures = `Of ${formatCount(bodies)} bodies of ${formatBytes(sentBytes)} in all ${formatBytes(Math.max(0, leftBytes))}`;
	if (measured <= maxLeft) return {
		...common,
		status: "pass",
		reason: `${figures} stayed in memory.`
	};
	const reason = `${figures} stayed in memory, for good it seems: whoever sends enough of them brings the service down. Refuse a body above a size that you chose, before it is read, and keep no reference to it.`;
	return {
		...common,
		status: "fail",
		reason
	};
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

// src/gate/checks/recovery-check.ts
/**
* Judges how long a service took to answer again after a fault.
* @param scope the fault's name
* @param maxMs the limit
* @param recoveryMs time to the first good answer; null when there was none
* @param missing one sentence on what never came, when there was none
*/
function recoveryCheck(scope, maxMs, recoveryMs, missing) {
	const objective = {
		kind: "recovery",
		limit: maxMs
	};
	const common = {
		scope,
		objective,
		leaning: null,
		requests: 1,
		measured: recoveryMs,
		proven: null
	};
	const limit = formatLimit(objective);
	if (recoveryMs === null) {
		const reason = missing ?? `The service did not answer again after ${scope}; the limit is ${limit}.`;
		return {
			...common,
			status: "fail",
			reason
		};
	}
	const took = formatMeasured(objective, recoveryMs);
	if (recoveryMs <= maxMs) return {
		...common,
		status: "pass",
		reason: `The service answered again ${took} after ${scope}, within ${limit}.`
	};
	const reason = `The service needed ${took} to answer again after ${scope}; the limit is ${limit}.`;
	return {
		...common,
		status: "fail",
		reason
	};
}
/**
* The recovery from a fault that struck once, from its chain.
* @param usage what the container used through the drill, moment by moment
*/
function recoveryAfterOutage(scope, plan, chain, watched, usage = []) {
	const { restartPolicy, containerPort } = plan.target;
	const { maxRecoveryMs } = plan.limits;
	const aftermath = {
		restartPolicy,
		containerPort,
		watchedMs: watched.forMs,
		lastAnswer: watched.lastAnswer
	};
	const missing = missingLink(chain, aftermath);
	if (chain.diedMs === null) return missingCheck(scope, {
		kind: "recovery",
		limit: maxRecoveryMs
	}, missing ?? "");
	const check = recoveryCheck(scope, maxRecoveryMs, recoveryMs(chain), missing);
	if (chain.startedMs === null && check.measured === null) return check;
	return unlessUnknown(check, maxRecoveryMs, {
		...watched,
		merelyLate: isMerelyLate(chain, watched, usage)
	});
}
/**
* Whether a service that was not back in time was there and alive all the while, and merely late: it was started once
* or its process was replaced in the container, it listened, and it came back too late, or its last request was still waiting for an answer or was told to come back
* later. One that ended again and again, that never listened, that answered wrongly or closed connections, or that did
* nothing at all is not: no noise does that.
*/
function isMerelyLate(chain, { forMs, lastOutcome, lastStatus }, usage) {
	const { startedMs, listeningMs, firstGoodAnswerMs, restartCountBefore, restartCountAfter, struckAtMs } = chain;
	const restarts = restartCountAfter === null ? null : restartCountAfter - restartCountBefore;
	if (listeningMs === null || restarts === null || restarts > 1) return false;
	if (firstGoodAnswerMs !== null) return true;
	if (startedMs === null) return false;
	if (lastOutcome === "http-error") return lastStatus === 503;
	return lastOutcome === "timeout" && !wasIdle(usage, struckAtMs + listeningMs, struckAtMs + forMs);
}
/**
* The recovery from a fault that lasted: from its end to the first good answer, less what an answer takes anyway.
* @param usage what the container used through the drill, moment by moment
*/
function recoveryAfterOverload(scope, maxMs, after, steady, usage = []) {
	const firstGood = after.samples.find(({ outcome }) => outcome === "ok");
	const usualMs = steady.measurement.p50Ms ?? 0;
	const answeredMs = firstGood ? Math.max(0, firstGood.endedAtMs - after.startedAtMs - usualMs) : null;
	return unlessUnknown(recoveryCheck(scope, maxMs, answeredMs, answeredMs === null ? `The service gave no good answer any more after ${scope} had ended.` : null), maxMs, {
		forMs: after.endedAtMs - after.startedAtMs,
		noise: after.noise,
		merelyLate: wasMerelyLate(after, usage)
	});
}
/** Whether nothing but time-outs came before its first good answer, while it was at work. */
function wasMerelyLate(after, usage) {
	const { samples } = after;
	const firstGood = samples.findIndex(({ outcome }) => outcome === "ok");
	return asIfInTime(after, usage).slice(0, firstGood < 0 ? samples.length : firstGood).every(({ outcome }) => outcome === "ok");
}
/**
* A service that was not watched for as long as its limit has not failed, and nor has one that was merely late because
* its runner was busy.
*/
function unlessUnknown(check, maxMs, { forMs, noise, merelyLate }) {
	if (check.status !== "fail") return check;
	if (check.measured === null && forMs < maxMs) return undo(check, `It was watched for ${formatDuration(forMs)} only, against a limit of ${formatLimit(check.objective)}.`);
	const busy = merelyLate ? noiseReason(noise) : null;
	return busy === null ? check : veto(check, busy);
}

// src/gate/checks/steady-check.ts
/**
* Judges whether a service is back to its steady state after an outage. A few requests can show that a limit is
* broken (the gate's test suspects a fail) but not that it is kept, so a pass says just what was seen: so many
* requests, all answered, P50 at most twice the steady one.
* @param scope the fault's name
*/
function steadyCheck(scope, { after, steady, limits, requests }) {
	const maxSlowdown = constantLimit("steady");
	const objective = {
		kind: "steady",
		limit: maxSlowdown
	};
	const { measurement, samples } = after;
	const failed = measurement.requests - measurement.ok;
	const slowdown = measurement.p50Ms === null || !steady.measurement.p50Ms ? null : measurement.p50Ms / steady.measurement.p50Ms;
	const of = `${formatCount(failed)} of ${formatCount(measurement.requests)} requests`;
	const common = {
		scope,
		objective,
		requests: measurement.requests,
		measured: slowdown,
		proven: null
	};
	const inconclusive = (leaning, why) => {
		return {
			...common,
			status: "inconclusive",
			leaning,
			reason: `The service may not be back to its steady state after ${scope}: ${why}.`
		};
	};
	const broken = brokenLimit(samples, limits);
	if (broken !== null) {
		const metric = metricOf(broken);
		const ways = failed === 0 ? "" : ` (${failureWords(measurement.byOutcome)})`;
		const reason = `The service is not back to its steady state after ${scope}: ${metric.reads.of === "good-share" ? `${of} failed${ways} against an ${metric.label} limit of ${formatLimit(broken)}` : `${metric.label} is ${formatMeasured(broken, metric.ofWindow(measurement) ?? 0)} against a limit of ${formatLimit(broken)}${failed === 0 ? "" : `; ${of} failed${ways}`}`}.`;
		return {
			...common,
			status: "fail",
			leaning: null,
			reason
		};
	}
	if (measurement.requests === 0) return inconclusive(null, "no request was made");
	if (failed > 0) return inconclusive("fail", `${of} failed (${failureWords(measurement.byOutcome)})`);
	if (slowdown === null) return inconclusive(null, "there is no steady state to compare it with");
	const times = `${formatMeasured(objective, slowdown)} its steady P50`;
	if (slowdown > maxSlowdown) return inconclusive("fail", `its P50 is ${times}, more than ${formatLimit(objective)}`);
	if (measurement.requests < requests) return inconclusive("pass", `only ${formatCount(measurement.requests)} of ${formatCount(requests)} requests were made`);
	const reason = `All ${formatCount(measurement.requests)} requests after ${scope} were answered, at ${times}.`;
	return {
		...common,
		status: "pass",
		leaning: null,
		reason
	};
}
/** The first limit that these requests clearly break. */
function brokenLimit(samples, limits) {
	return windowObjectives(limits).find((objective) => clearlyBreaks(samples, objective)) ?? null;
}

// src/gate/checks/stop-check.ts
/**
* Judges how a process ended that was asked to: in its grace period, with the request answered that was in flight. Every
* deploy asks like that, and kills what has not ended by then.
* @param scope the fault's name
*/
function stopCheck(scope, chain, stop) {
	const objective = {
		kind: "stop",
		limit: stop.graceMs
	};
	const common = {
		scope,
		objective,
		requests: 1,
		measured: chain.diedMs,
		proven: null
	};
	const limit = formatLimit(objective);
	const fail = (reason) => ({
		...common,
		status: "fail",
		leaning: null,
		reason
	});
	if (stop.forcedMs !== null) return fail(`${whyNotEnded(chain, stop, limit)} Every deploy waits that long and then kills it.`);
	if (chain.diedMs === null) return missingCheck(scope, objective, "The container was not seen to end.");
	const ended = `The service ended ${formatMeasured(objective, chain.diedMs)} after ${stop.signal}`;
	if (chain.diedMs > stop.graceMs) return fail(`${ended}, later than the ${limit} it has. A deploy would have killed it by then.`);
	const { inFlight } = chain;
	if (inFlight === null || inFlight.outcome === "none") {
		const reason = `${ended}, but no request was in flight then: whether it finishes what is running is not known.`;
		return {
			...common,
			status: "inconclusive",
			leaning: "pass",
			reason
		};
	}
	if (inFlight.outcome !== "ok") return fail(`${ended} and cut off the request that was running (${inFlight.detail}). Stop listening first, answer what is running, then exit.`);
	const reason = `${ended}, within ${limit}, and answered the request that was running.`;
	return {
		...common,
		status: "pass",
		leaning: null,
		reason
	};
}
/** The check of a process that the signal never reached: it is right to go on. */
function neverAsked(scope, { graceMs }) {
	return missingCheck(scope, {
		kind: "stop",
		limit: graceMs
	}, "The service was never asked to stop.");
}
/** Who did not do what: the first process gets the signal, and the one that serves may be another. */
function whyNotEnded({ struck }, stop, limit) {
	const { signal, firstTakes, handled } = stop;
	const served = struck !== null && !struck.isFirst ? processName(struck) : null;
	const first = `the container's first process, ${processName(stop.first)},`;
	const cap = first.replace(/^t/, "T");
	if (firstTakes === "nothing") return `${cap} ignores ${signal}: it has no handler of its own, and the kernel drops the signal for a first process without one.${served === null ? "" : ` It never reached ${served}, which serves.`} It did not end within ${limit}. Handle ${signal}, or start it with \`--init\`, without a shell in between.`;
	if (served === null) return `The service did not end within ${limit} of ${signal}${handled ? ", although it handles the signal" : ""}.`;
	const does = handled === null ? "" : handled ? ", although it handles the signal" : ", and has no handler for it";
	if (firstTakes === "wait") return `${processName(stop.first)} passes ${signal} on, and ${served}, which serves, did not end within ${limit}${does}.`;
	return `The container did not end within ${limit} of ${signal}: ${first} handles the signal, and ${served}, which serves, ${handled ? "has a handler for it too" : "depends on being told by it"}.`;
}

// src/gate/checks/record-checks.ts
/** The phase before any fault, which the others are compared with. */
const STEADY_STATE = "steady-state";
/** What shows whether the service is back to its steady state after an outage. */
const REQUESTS_AFTER_OUTAGE = 20;
/**
* Every check of a drill, from what it saw and the limits of its plan. It looks at nothing else, so a record that was
* kept gives the same checks again, and with other limits in its plan those that they would have given.
*/
function checksOf(record) {
	const steady = record.phases.find(({ name }) => name === STEADY_STATE);
	if (steady === void 0) return [];
	return [
		...steadyAlarms(record, steady),
		...comparisonsWith(record, null),
		...record.experiments.flatMap((experiment, index) => {
			const limits = limitsUnder(record, index);
			return [
				...windowChecks(record, experiment, limits),
				...soakChecks(record, experiment, index, steady, limits),
				...questionChecks(record, experiment),
				...attemptChecks(experiment),
				...degradedChecks(record, experiment, limits),
				...surgeChecks(record, experiment, limits),
				...comparisonsWith(record, index),
				...recoveryChecks(record, experiment, steady, limits)
			];
		}),
		...budgetChecks(record)
	];
}
/** What is wrong before any fault; a stretch too short to pass says nothing else. */
function steadyAlarms({ plan, usage }, steady) {
	return alarmsIn(STEADY_STATE, plan.limits, steady, usage);
}
/** What is wrong under the load alone. */
function alarmsIn(scope, limits, phase, usage) {
	const alarms = (samples) => windowAlarms(scope, windowObjectives(limits), samples);
	return alarms(phase.samples).map((check) => excusedByNoise(check, phase.noise, () => alarms(asIfInTime(phase, usage))));
}
function windowChecks(record, experiment, limits) {
	const { name } = experiment;
	const during = phaseAt(record, experiment.duringPhase);
	if (during === null || experiment.soaked !== null || experiment.surged !== null) return [];
	const judged = during.samples.filter(({ byExperiment }) => byExperiment !== true);
	const checks = (samples) => experiment.plannedChecks.includes("shedding") ? [loadMetCheck(name, limits.minAvailability, { samples })] : judgeWindow(name, windowObjectives(limits), samples);
	const inTime = () => checks(asIfInTime({
		...during,
		samples: judged
	}, record.usage));
	return checks(judged).map((check) => excusedByNoise(check, during.noise, inTime)).map((check) => onlyIfFelt(unlessCrashed(check, experiment), experiment));
}
/** A service that went down meanwhile has failed. */
function unlessCrashed(check, { liveness }) {
	return liveness === null ? check : crashCheck(check, liveness.before, liveness.after);
}
/** What had no measurable effect is no pass. */
function onlyIfFelt(check, { name, evidence }) {
	return evidence?.felt ? check : downgrade(check, notFelt(name, evidence));
}
function questionChecks(record, { name, questioned, plannedChecks, duringPhase }) {
	if (questioned === null) return [];
	const during = phaseAt(record, duringPhase);
	const checks = (asked) => [refusalsCheck(name, {
		...questioned,
		asked
	})];
	const inTime = () => checks(questioned.asked.map((each) => askedInTime(each, record.plan.requestTimeoutMs)));
	return [...(plannedChecks.includes("refusals") ? checks(questioned.asked) : []).map((check) => during === null ? check : excusedByNoise(check, during.noise, inTime)), ...plannedChecks.includes("memory-left") ? [memoryLeftCheck(name, questioned.left)] : []];
}
/** A question as it would have been met in time: one that nothing came of within the request time-out was merely late. */
function askedInTime(asked, requestTimeoutMs) {
	return asked.status === null && asked.latencyMs >= requestTimeoutMs ? {
		...asked,
		held: true,
		detail: ""
	} : asked;
}
function attemptChecks(experiment) {
	const { name, attempted, plannedChecks } = experiment;
	if (attempted === null) return [];
	return [
		isolationCheck(name, attempted),
		promptKeptCheck(name, attempted),
		longTextsCheck(name, attempted)
	].filter(({ objective }) => plannedChecks.includes(objective.kind)).map((check) => onlyIfFelt(unlessCrashed(check, experiment), experiment));
}
function degradedChecks(record, experiment, limits) {
	const { name, degraded, plannedChecks, evidence } = experiment;
	if (degraded === null) return [];
	const [during, after] = [phaseAt(record, experiment.duringPhase), phaseAt(record, experiment.afterPhase)];
	const degrading = (seen) => degradingCheck(name, limits.maxRecoveryMs, seen);
	const runningFirst = (seen) => runningFirstCheck(name, seen);
	const inTime = () => degradedInTime(degraded, record.plan.requestTimeoutMs);
	const sparing = (judge, phase) => phase === null ? judge(degraded) : excusedByNoise(judge(degraded), phase.noise, () => [judge(inTime())]);
	return [...plannedChecks.includes("degrading") ? [sparing(degrading, after)] : [], ...plannedChecks.includes("running-first") ? [sparing(runningFirst, during)] : []].map((check) => {
		return evidence?.felt || check.status === "not-applicable" ? check : undo(check, notFelt(name, evidence));
	});
}
/** The same had nothing been late: it came back at once, what ran was answered, and what was turned away was so at once. */
function degradedInTime(degraded, requestTimeoutMs) {
	const { backMs, sessions } = degraded;
	const shedLate = ({ status, latencyMs }) => (status === 503 || status === 429) && latencyMs > 1e3;
	return {
		...degraded,
		backMs: backMs === null ? null : 0,
		sessions: sessions && {
			...sessions,
			running: sessions.running.map((each) => askedInTime(each, requestTimeoutMs)),
			fresh: sessions.fresh.map((each) => shedLate(each) ? {
				...each,
				held: true,
				detail: ""
			} : each)
		}
	};
}
function surgeChecks(record, experiment, limits) {
	const { name, duringPhase, surged } = experiment;
	const during = phaseAt(record, duringPhase);
	if (during === null || surged === null) return [];
	const shedding = (samples) => [sheddingCheck(name, limits.minAvailability, { samples })];
	const goodput = (samples) => [goodputCheck(name, surged.capacityPerSecond, { samples })];
	const inTime = () => asIfInTime(during, record.usage).map(asIfThereWasRoom);
	const answers = during.samples.some(({ outcome }) => outcome === "ok");
	const asGood = (sample) => answers && isShed(sample) ? {
		...sample,
		outcome: "ok"
	} : sample;
	return [...shedding(during.samples).map((check) => excusedByNoise(check, during.noise, () => shedding(inTime()))), ...goodput(during.samples).map((check) => excusedByNoise(check, during.noise, () => goodput(inTime().map(asGood))))].map((check) => onlyIfFelt(unlessCrashed(check, experiment), experiment));
}
/** The room of the generator fills when answers are late. */
function asIfThereWasRoom({ noRoom, ...sample }) {
	return noRoom === true ? {
		...sample,
		outcome: "ok"
	} : sample;
}
function soakChecks(record, experiment, index, steady, limits) {
	const { name, liveness, soaked } = experiment;
	const during = phaseAt(record, experiment.duringPhase);
	const soak = soakOf(record, experiment);
	if (during === null || soak === null || soaked === null) return [];
	const beside = record.baseline?.experiments[index];
	return [unlessCrashed(growthCheck({
		scope: name,
		maxGrowth: soaked.maxGrowth,
		memoryLimitBytes: record.plan.target.memoryBytes,
		soak,
		before: {
			samples: steady.samples,
			memory: memoryIn(steady, record.usage)
		},
		ended: liveness !== null && hasEnded(liveness.before, liveness.after),
		baseline: beside === void 0 ? null : soakOf(record, beside) ?? {
			...soak,
			memory: []
		}
	}), experiment), ...alarmsIn(name, limits, during, record.usage)];
}
/** The memory at each reading within a phase of the candidate. */
function memoryIn({ startedAtMs, endedAtMs }, usage) {
	return usage.filter(({ atMs }) => atMs >= startedAtMs && atMs <= endedAtMs).flatMap(({ atMs, memoryBytes: bytes }) => bytes === null ? [] : [{
		atMs,
		bytes
	}]);
}
function soakOf(record, { duringPhase, soaked }) {
	const phase = phaseAt(record, duringPhase);
	return phase === null || soaked === null ? null : {
		phase,
		memory: soaked.memory
	};
}
function recoveryChecks(record, experiment, steady, limits) {
	const { name } = experiment;
	const after = phaseAt(record, experiment.afterPhase);
	if (experiment.soaked !== null) return [];
	if (experiment.duringPhase !== null) return after === null ? [] : [recoveryAfterOverload(name, limits.maxRecoveryMs, after, steady, record.usage)];
	const { recovery, watched } = experiment;
	if (recovery === null || watched === null) return [];
	const recovered = recoveryAfterOutage(name, {
		...record.plan,
		limits
	}, recovery, watched, record.usage);
	const { stop } = recovery;
	const struck = [...stop === null ? [] : [experiment.evidence?.felt ? stopCheck(name, recovery, stop) : neverAsked(name, stop)], recovered];
	if (after === null) return struck;
	const back = (seen) => steadyCheck(name, {
		after: seen,
		steady,
		limits,
		requests: 20
	});
	const inTime = () => {
		const samples = asIfInTime(after, record.usage);
		return [back({
			samples,
			measurement: measure(samples)
		})];
	};
	return [...struck, excusedByNoise(back(after), after.noise, inTime)];
}
/** The comparisons with the baseline, in the steady state (null) or under one of the faults. */
function comparisonsWith(record, experiment) {
	return (record.baseline?.comparisons.filter((each) => each.experiment === experiment) ?? []).flatMap((comparison) => {
		const { scope, candidate, baseline } = comparison;
		const limits = limitsUnder(record, experiment);
		const checks = (ours, others) => comparisonChecks(scope, limits.maxSlowdown, ours, others);
		const inTime = () => checks(asIfInTime(candidate, record.usage), asIfInTime(baseline));
		return checks(candidate.samples, baseline.samples).map((check) => excusedByNoise(check, candidate.noise, inTime)).map((check) => onlyIfFeltByBoth(check, record, comparison));
	});
}
/** Under a fault that only one of the two felt, the other only looks better. */
function onlyIfFeltByBoth(check, record, { experiment, scope }) {
	if (experiment === null) return check;
	const byBaseline = record.baseline?.experiments[experiment]?.evidence;
	if (!byBaseline?.felt) return undo(check, notFelt(scope, byBaseline, " by the baseline"));
	const byCandidate = record.experiments[experiment]?.evidence;
	if (!byCandidate?.felt) return undo(check, notFelt(scope, byCandidate));
	return check;
}
function phaseAt({ phases }, index) {
	return index === null ? null : phases[index] ?? null;
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

export { formatCpus as $, ENDED_BEFORE as A, asMet as At, OUTAGE_MS as B, NOISE_LIMITS as C, metricOf as Ct, limitsUnder as D, windowObjectives as Dt, abortLimitsOf as E, windowKinds as Et, WHOLE_DRILL as F, OUTCOMES as G, leastDesignEffect as H, place as I, STRIKE_TARGETS as J, PAUSE_AFTER_FAILURE_MS as K, failureWords as L, NOT_YET_INJECTED as M, perSecondText as N, notFelt as O, METRICS as Ot, WindowGate as P, formatCount as Q, cleanRequestsNeeded as R, risen as S, kindsWhere as St, noiseReason as T, shareAllowed as Tt, measure as U, OutageWatch as V, nearestRank as W, struckWords as X, processName as Y, formatBytes as Z, PEAK_KINDS as _, OBJECTIVES as _t, DEFAULT_PLAN as a, formatRatio as at, stretchesOf as b, isMinimum as bt, checksOf as c, PRESETS as ct, policyName as d, presetService as dt, formatDuration as et, recoveryMs as f, requestTemplate as ft, budgetObjectives as g, valueAt as gt, PairedComparison as h, pointerName as ht, withoutCopy as i, formatMultiple as it, NOT_FOR_BASELINE as j, turnsAway as jt, hiderOf as k, SHED_WITHIN_MS as kt, steadyAlarms as l, SERVICE_NAMES as lt, listed as m, isJsonPointer as mt, copyOf as n, formatLimit as nt, steadyFailures as o, formatRatioAtMost as ot, isSoaked as p, templateProblem as pt, sendingTime as q, legTitle as r, formatMeasured as rt, STEADY_STATE as s, formatRatioOf as st, artifactOf as t, formatFigure as tt, livesOn as u, isGoodStatus as ut, START as v, comparisonKinds as vt, canaryFigures as w, outputsByKind as wt, peaksOf as x, kindOfInput as xt, peakUse as y, isLimitedBy as yt, fewestCleanRequests as z };