import { r as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { n as message, r as sameSentences } from "./message.js";
import { f as oneLine } from "./escape.js";
import { o as messageOf, t as DrillError } from "./drill-error.js";
import { r as LANGUAGE_TAGS } from "./languages.js";
import { F as gammaln, d as WHOLE_DRILL, f as LONG_ENOUGH_MS, g as stretchesOf, h as peakUse, j as isJudgedByLimits } from "./en.js";
import { P as nearestRank, T as shareAllowed, _ as isLimitedBy, b as kindOfInput, h as comparisonKinds, p as OBJECTIVES, v as isMinimum, x as kindsWhere } from "./say.js";
import { dirname, join, posix, relative, resolve } from "node:path";
import { inspect, parseArgs } from "node:util";
import { isIP } from "node:net";
import { constants, homedir, tmpdir } from "node:os";
import { closeSync, constants as constants$1, existsSync, fstatSync, lstatSync, openSync, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { X509Certificate, createHash, createPrivateKey } from "node:crypto";
import { createSecureContext } from "node:tls";

// src/config/values/shown.ts
const MAX_CHARACTERS$2 = 60;
/** Enough to mend a value, and few enough for a sentence. */
const MAX_LISTED = 20;
/** A valid value as a message quotes it, or tells to write it: on one line and shortened. */
function unquoted(raw) {
	return oneLine(raw, MAX_CHARACTERS$2);
}
/** A value made safe for messages: quoted, on one line, shortened, without control characters. */
function shown(raw) {
	return `"${oneLine(raw, MAX_CHARACTERS$2)}"`;
}
/** The first problems of a value with many lines, and how many more it has. */
function firstOf(problems) {
	return {
		problems: problems.slice(0, MAX_LISTED),
		more: Math.max(0, problems.length - MAX_LISTED)
	};
}

// src/config/problem.ts
/** All problems of the inputs, found in one pass. */
var InputError = class extends DrillError {
	name = "InputError";
	/** The language that the inputs ask for; null if they could not be read that far. */
	language;
	/** @param problems one sentence each, which may consist of several messages; safe to log and without secrets */
	constructor([first = [], ...more], language = null) {
		super(first, { more });
		this.language = language;
	}
	get problems() {
		return [this.said, ...this.more];
	}
};
/**
* The naming for the surface where the inputs were written.
* @param placeOf where a plan file sets an input (`plan.yml:7:5`); undefined if it does not, or if the input overrides it
*/
function namingOf(surface, placeOf) {
	const then = (name) => surface === "terminal" && placeOf(name) === void 0 ? `--${name}` : name;
	const first = (name) => {
		const at = placeOf(name);
		return inputSubject(at === void 0 ? then(name) : name, at);
	};
	return {
		first,
		then
	};
}
/** The subject of that name. */
function inputSubject(name, at = null, of = null) {
	return {
		at,
		name,
		of
	};
}
/** The start of a sentence: the subject, and its value as it was written. */
function subject$1({ at, name, of }, raw = null) {
	return message("input.subject", {
		at,
		name,
		of,
		value: raw === null ? null : shown(raw)
	});
}
/** The sentence for a value that its parser rejected. Private values (environment, arguments, token) are never quoted. */
function sentenceFor(about, raw, problem, isPrivate) {
	return [subject$1(about, isPrivate ? null : raw), problem.said];
}

// src/config/consistency/abort-consistency.ts
/**
* Abort limits that make no sense: stricter than the limit itself, so that a passing service would be aborted, or a P95
* above the request timeout, which no request can reach. Checked for each experiment's own limits and for the defaults.
*/
function findAbortContradictions(reading, experiments) {
	const problems = [[], ...experiments.filter(({ hasLoad }) => hasLoad).map(({ ownLimits }) => ownLimits)].flatMap((own) => [...tooEarly(reading, own), ...outOfReach(reading, effective(reading, own, "abort-p95"))]);
	return problems.filter((each, index) => problems.findIndex((other) => sameSentences(each, other)) === index);
}
function tooEarly(reading, own) {
	const { then } = reading.naming;
	const limit = (name) => effective(reading, own, name);
	return [{
		abort: limit("abort-availability"),
		kept: limit("min-availability"),
		name: "min-availability",
		sign: 1,
		side: "above"
	}, {
		abort: limit("abort-p95"),
		kept: limit("max-p95"),
		name: "max-p95",
		sign: -1,
		side: "below"
	}].flatMap(({ abort, kept, name, sign, side }) => {
		if (abort === null || kept === null || sign * (abort.value - kept.value) <= 0) return [];
		const early = message("input.abort-too-early", {
			side,
			name: then(name),
			write: unquoted(kept.text)
		});
		return [[subject$1(abort.subject, abort.text), early]];
	});
}
function outOfReach({ values, raw, naming }, abort) {
	const timeoutMs = values["request-timeout"];
	if (abort === null || timeoutMs === void 0 || abort.value <= timeoutMs) return [];
	const name = naming.then("request-timeout");
	const never = message("input.abort-never", {
		name,
		write: unquoted(raw["request-timeout"])
	});
	return [[subject$1(abort.subject, abort.text), never]];
}
/** An experiment's own limit, else the drill's; null if there is none or it could not be read. */
function effective({ values, raw, naming }, own, name) {
	const mine = own.find((limit) => limit.name === name);
	if (mine !== void 0) return mine;
	const value = values[name] ?? null;
	return value === null ? null : {
		value,
		text: raw[name],
		subject: naming.first(name)
	};
}

// src/config/consistency/budget-consistency.ts
/** Budgets that can't be exceeded because the container's own limits are as low. */
function findBudgetContradictions({ values, raw, naming }) {
	const { cpus, memory } = values;
	if (cpus === void 0 || memory === void 0) return [];
	return beyondTarget({
		cpus,
		memoryBytes: memory
	}, values, raw, naming);
}
/**
* The same for a container whose limits are known.
* @param raw the budgets as they were written
* @param naming of the inputs; null for a kept drill, which a command line judges
*/
function beyondTarget({ cpus, memoryBytes }, values, raw, naming) {
	const contradiction = (budget, limit) => {
		const about = naming === null ? inputSubject(`--${budget}`) : naming.first(budget);
		const limitName = naming === null ? limit : naming.then(limit);
		return [subject$1(about, raw[budget] ?? ""), message("input.budget-unchecked", {
			budget,
			limit: limitName,
			ofDrill: naming === null
		})];
	};
	const [maxMemory, maxCpu] = [values["max-memory"] ?? null, values["max-cpu"] ?? null];
	return [...maxMemory !== null && maxMemory >= memoryBytes ? [contradiction("max-memory", "memory")] : [], ...maxCpu !== null && maxCpu >= cpus ? [contradiction("max-cpu", "cpus")] : []];
}

// src/model/text/value-problem.ts
/** What is wrong with one value. The message follows its name and the value: `has no unit: write "8s"`. */
var ValueProblem = class extends Error {
	name = "ValueProblem";
	said;
	constructor(said) {
		super(said.code);
		this.said = said;
	}
};
/** Creates the problem with a value from its message. */
function valueProblem(code, args) {
	return new ValueProblem(message(code, args));
}
/** Enough to mend a value. */
const MAX_PARTS = 20;
/** What is wrong with the parts of one value, each a sentence of its own. */
var PartProblems = class extends Error {
	name = "PartProblems";
	parts;
	constructor(parts) {
		super(parts.flatMap(({ said }) => said.map(({ code }) => code)).join(", "));
		this.parts = parts.slice(0, MAX_PARTS);
	}
};

// src/model/text/units.ts
const DURATION_UNITS = {
	ms: 1,
	s: 1e3,
	sec: 1e3,
	second: 1e3,
	seconds: 1e3,
	m: 6e4,
	min: 6e4,
	minute: 6e4,
	minutes: 6e4,
	h: 36e5,
	hour: 36e5,
	hours: 36e5
};
const LONGEST_MS = 864e5;
const NUMBER = /^\d+(?:\.\d+)?$/;
/**
* Parses a duration with its unit (`8s`, `8000ms`, `1.5m`, `1m30s`, `1h`). Returns whole milliseconds.
* @throws ValueProblem without a unit, at 0 and above 24h (timers overflow at 24 days)
*/
function parseDurationMs(raw) {
	if (NUMBER.test(raw)) throw valueProblem("value.no-unit", { choices: suggestDurations(Number(raw)) });
	if (/^\d+,\d+\s*[a-z]+$/i.test(raw)) throw valueProblem("value.comma", { write: raw.replace(",", ".").replaceAll(/\s/g, "") });
	const parts = [...raw.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)\s*/gi)];
	const scales = parts.map((part) => DURATION_UNITS[(part[2] ?? "").toLowerCase()]);
	if (parts.length === 0 || parts.map((part) => part[0]).join("") !== raw || scales.includes(void 0)) throw valueProblem("value.quantity", { why: "duration" });
	const ms = Math.round(parts.reduce((sum, part, index) => sum + Number(part[1]) * (scales[index] ?? 0), 0));
	if (ms === 0) throw valueProblem("value.quantity", { why: "zero" });
	if (ms > LONGEST_MS) throw valueProblem("value.quantity", { why: "over-a-day" });
	return ms;
}
function suggestDurations(number) {
	const milliseconds = {
		text: `${number}ms`,
		unit: "milliseconds"
	};
	return number >= 1e3 ? [milliseconds, {
		text: `${number / 1e3}s`,
		unit: "seconds"
	}] : [{
		text: `${number}s`,
		unit: "seconds"
	}, milliseconds];
}
/**
* Parses a percentage (`95%`). Returns a ratio of any size.
* @param example what to write instead, if the value is not a number
* @throws ValueProblem for `95` and `0.95`: a wrong guess could weaken a gate by a factor of 100
*/
function parsePercent(raw, example) {
	const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(raw);
	if (percent !== null) return Number((Number(percent[1]) / 100).toPrecision(15));
	if (!NUMBER.test(raw)) throw valueProblem("value.not-share", { example });
	const number = Number(raw);
	const percents = number === 1 ? [100, 1] : [number < 1 ? Number((number * 100).toPrecision(12)) : number];
	throw valueProblem("value.no-unit", { choices: percents.map((each) => ({
		text: `${each}%`,
		unit: null
	})) });
}
/**
* Parses a share in percent (`95%`). Returns a ratio above 0 and at most 1.
* @throws ValueProblem without the percent sign, and outside of that range
*/
function parseRatio(raw) {
	const ratio = parsePercent(raw, "95%");
	if (ratio === 0) throw valueProblem("value.quantity", { why: "checks-nothing" });
	if (ratio > 1) throw valueProblem("value.quantity", { why: "over-100" });
	return ratio;
}
/**
* Parses a multiple (`2x`, `1.5x`).
* @throws ValueProblem without the x, and outside of that range
*/
function parseMultiple(raw, min, max) {
	if (NUMBER.test(raw)) throw valueProblem("value.no-unit", { choices: [{
		text: `${raw}x`,
		unit: null
	}] });
	const multiple = /^(\d+(?:\.\d+)?)\s*x$/i.exec(raw);
	if (multiple === null) throw valueProblem("value.quantity", { why: "multiple" });
	const number = Number(multiple[1]);
	if (number < min || number > max) throw valueProblem("value.out-of-range", {
		min: `${min}x`,
		max: `${max}x`
	});
	return number;
}
/**
* Parses a value that has a range, whose ends are written like the value itself.
* @throws ValueProblem outside of it, and what `parse` throws
*/
function parseWithin(raw, parse, range) {
	const value = parse(raw);
	if (value < parse(range.min) || value > parse(range.max)) throw valueProblem("value.out-of-range", range);
	return value;
}
const BYTE_UNITS = {
	b: 1,
	k: 1024,
	m: 1024 ** 2,
	g: 1024 ** 3,
	t: 1024 ** 4
};
/**
* Parses an amount of memory (`2g`, `512m`, `1.5g`, `2GiB`). Returns bytes. Units are powers of 1024, as in Docker.
* @throws ValueProblem without a unit
*/
function parseBytes(raw) {
	if (NUMBER.test(raw)) {
		const choices = Object.entries({
			k: "KiB",
			m: "MiB",
			g: "GiB",
			b: "bytes"
		}).map(([letter, unit]) => ({
			text: `${raw}${letter}`,
			unit
		}));
		throw valueProblem("value.no-unit", { choices });
	}
	const match = /^(\d+(?:\.\d+)?)\s*(?:([kmgt])(?:i?b)?|(b))$/i.exec(raw);
	const scale = BYTE_UNITS[(match?.[2] ?? match?.[3] ?? "").toLowerCase()];
	if (match === null || scale === void 0) throw valueProblem("value.quantity", { why: "bytes" });
	const bytes = Math.round(Number(match[1]) * scale);
	if (!Number.isSafeInteger(bytes)) throw valueProblem("value.quantity", { why: "too-many-bytes" });
	return bytes;
}
/**
* Parses a decimal number of CPUs (`1.0`, `0.5`).
* @throws ValueProblem below 0.01, the engine's minimum
*/
function parseCpus(raw) {
	const milli = /^(\d+)m$/i.exec(raw);
	if (milli !== null) throw valueProblem("value.thousandths", { write: String(Number(milli[1]) / 1e3) });
	if (!NUMBER.test(raw)) throw valueProblem("value.quantity", { why: "cpus" });
	const cpus = Number(raw);
	if (cpus < .01) throw valueProblem("value.quantity", { why: "too-few-cpus" });
	if (cpus > 1024) throw valueProblem("value.quantity", { why: "too-many-cpus" });
	return cpus;
}
/**
* Parses a whole number between `least` and `most`, inclusive.
* @throws ValueProblem otherwise
*/
function parseWhole(raw, min, max) {
	if (!/^\d+$/.test(raw) || Number(raw) < min || Number(raw) > max) throw valueProblem("value.not-whole", {
		min,
		max
	});
	return Number(raw);
}
/** More than any machine has. */
const MAX_NUMBER = 8191;
/** Returns the numbers of a set such as `0-2,5`; null if it is not one. */
function numbersInSet(text) {
	const numbers = /* @__PURE__ */ new Set();
	for (const part of text.split(",")) {
		const [, from, to = from] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part) ?? [];
		const [first, last] = [Number(from), Number(to)];
		if (from === void 0 || first > last || last > MAX_NUMBER) return null;
		for (let number = first; number <= last; number += 1) numbers.add(number);
	}
	return numbers;
}

// src/model/service/json-pointer.ts
/**
* Returns what a JSON pointer points to in a value; undefined if there is nothing. Only the document's own properties
* count, so `/constructor` or `/length` finds nothing.
* @param pointer must be valid by `isJsonPointer`
* @see RFC 6901
*/
function valueAt(document, pointer) {
	return readerOf(pointer)(document);
}
/** Returns `valueAt` for one pointer and many documents. */
function readerOf(pointer) {
	const steps = keysOf$1(pointer).map((key) => ({
		key,
		isIndex: /^(?:0|[1-9]\d*)$/.test(key)
	}));
	return (document) => {
		let value = document;
		for (const { key, isIndex } of steps) {
			if (typeof value !== "object" || value === null) return void 0;
			if (!isIndex && Array.isArray(value)) return void 0;
			if (!Object.hasOwn(value, key)) return void 0;
			value = value[key];
		}
		return value;
	};
}
/**
* Returns whether a text is a JSON pointer to something within a document. The empty pointer, to the whole document, is
* not accepted.
*/
function isJsonPointer(text) {
	return /^(?:\/(?:[^/~]|~[01])*)+$/.test(text);
}
/** Returns a pointer as a sentence names it: a top-level field by its name alone. */
function pointerName(pointer) {
	const keys = keysOf$1(pointer);
	const [first = ""] = keys;
	return keys.length === 1 && /^[A-Za-z_]\w*$/.test(first) ? first : pointer;
}
function keysOf$1(pointer) {
	return pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// src/model/service/request-template.ts
/** The placeholder for the text in a template. */
const INPUT_MARK = "{{input}}";
const STRING = /"(?:[^"\\]|\\.)*"/g;
/**
* Parses a template that `templateProblem` found valid. The template stays as written, byte for byte. Only inside its
* strings, the mark is replaced with the text, escaped as JSON, so that no text can end a string.
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
/**
* Returns what is wrong with a template and what to write instead, as it follows its name; null if nothing is wrong.
*/
function templateProblem(template) {
	if (template.length > MAX_CHARACTERS$1) return message("value.too-long", { max: MAX_CHARACTERS$1 });
	if (parsed$1(template) === void 0) return notJson(template);
	const strings = [...template.matchAll(STRING)].filter(([string]) => string.includes(INPUT_MARK));
	if (strings.length === 0) {
		const [almost] = /\{\{\s*\w+\s*\}\}|\$?\{\s*(?:input|prompt|text)\s*\}|%s/i.exec(template) ?? [];
		return message("template.no-mark", {
			mark: INPUT_MARK,
			almost: almost ?? null
		});
	}
	if (strings.some(({ 0: string, index }) => /^\s*:/.test(template.slice(index + string.length)))) return form("mark-in-key");
	return null;
}
/** Returns whether a valid template asks for a streamed answer; null if it does not say. */
function asksForStream(template) {
	const stream = valueAt(parsed$1(template), "/stream");
	return typeof stream === "boolean" ? stream : null;
}
const MAX_CHARACTERS$1 = 65536;
function form(why) {
	return message("template.form", {
		why,
		mark: INPUT_MARK
	});
}
function notJson(template) {
	const quoted = template.replaceAll(INPUT_MARK, "\"x\"");
	return form(quoted !== template && parsed$1(quoted) !== void 0 ? "unquoted-mark" : "not-json");
}
/** Undefined if it is not JSON. */
function parsed$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

// src/model/service/service.ts
/** The presets, the default first. */
const SERVICE_NAMES = ["qwen-allinone", "openai-chat"];
/** Formats of a streamed answer, the default first: server-sent events, and one JSON document per line. */
const STREAM_FORMATS = ["sse", "ndjson"];
/** How streams of a format usually end and where they report their tokens. */
const STREAMS = {
	sse: {
		format: "sse",
		end: null,
		done: true,
		tokens: "/usage/completion_tokens",
		reasoning: []
	},
	ndjson: {
		format: "ndjson",
		end: "/done",
		done: false,
		tokens: "/eval_count",
		reasoning: []
	}
};
/** Enough for a sentence, without taking up most of a drill on one CPU. */
const MAX_TOKENS = 32;
const PRESETS = {
	"qwen-allinone": {
		path: "/predict",
		request: (_, streams) => JSON.stringify({
			input: INPUT_MARK,
			...streams && { stream: true }
		}),
		answer: {
			status: "200",
			text: "/response",
			label: "/sentiment",
			success: "/success"
		},
		streamed: {
			text: "/delta",
			stream: { end: "/done" }
		}
	},
	"openai-chat": {
		path: "/v1/chat/completions",
		request: (model, streams) => JSON.stringify({
			...model === null ? {} : { model },
			messages: [{
				role: "user",
				content: INPUT_MARK
			}],
			max_tokens: MAX_TOKENS,
			temperature: 0,
			...streams ? {
				stream: true,
				stream_options: { include_usage: true }
			} : { stream: false }
		}),
		answer: {
			status: "200",
			text: "/choices/0/message/content",
			label: null,
			success: null
		},
		streamed: {
			text: "/choices/0/delta/content",
			stream: {
				end: "/choices/0/finish_reason",
				reasoning: ["/choices/0/delta/reasoning_content", "/choices/0/delta/reasoning"]
			}
		}
	}
};
/** Returns whether an answer with this HTTP status can be a good one. */
function isGoodStatus(status, { status: good }) {
	return good === "2xx" ? status >= 200 && status < 300 : String(status) === good;
}
/** An answer's parts as the lines of the input `answer`. */
function answerLines({ status, text, label, success, stream }) {
	return [
		...status === "200" ? [] : [`status: ${status}`],
		`text: ${text}`,
		...label === null ? [] : [`label: ${label}`],
		...success === null ? [] : [`success: ${success}`],
		...stream === void 0 ? [] : streamLines(stream)
	];
}
/** The parts that streams of the format don't usually have. */
function streamLines({ format, end, done, tokens, reasoning }) {
	const usual = STREAMS[format];
	return [
		...end === usual.end && done === usual.done ? [] : [`end: ${endText({
			end,
			done
		})}`],
		...tokens === usual.tokens ? [] : [`tokens: ${tokens ?? "none"}`],
		...reasoning.length === 0 ? [] : [`reasoning: ${reasoning.join(" ")}`]
	];
}
/** The mark at the end of a stream of server-sent events. */
const DONE_MARK = "[DONE]";
function endText({ end, done }) {
	return [...end === null ? [] : [end], ...done ? [DONE_MARK] : []].join(" ");
}
/**
* A service as its preset has it.
* @param format of a streamed answer; null for a whole one
*/
function presetService(preset, model = null, format = null) {
	const { request, answer } = PRESETS[preset];
	const shape = format === null ? answer : {
		...answer,
		...streamedBy(preset, format)
	};
	return {
		preset,
		model,
		request: request(model, format !== null),
		answer: shape,
		headers: {}
	};
}
/** A service as its preset has it, with the same model and the same kind of stream. */
function usualService({ preset, model, answer }) {
	return presetService(preset, model, answer.stream?.format ?? null);
}
/** The parts of a preset's answer that are different where it is streamed. */
function streamedBy(preset, format) {
	const { text, stream } = PRESETS[preset].streamed;
	return {
		text,
		stream: {
			...STREAMS[format],
			...format === "sse" && stream
		}
	};
}
/** How an answer of a format is streamed, if nothing else is known of the service. */
function usualStream(format) {
	return STREAMS[format];
}

// src/model/default-plan.ts
/** Of a container without further options. */
const NO_SETTINGS = {
	config: {},
	hostConfig: {}
};
/** For an image that does not expose exactly one port. */
const DEFAULT_PORT = 8080;
/** The plan of a drill for which only the image is given. */
const DEFAULT_PLAN = {
	target: {
		image: "",
		containerPort: DEFAULT_PORT,
		portFromImage: true,
		predictPath: PRESETS["qwen-allinone"].path,
		cpus: 1,
		memoryBytes: 2 * 1024 ** 3,
		env: { CUDA_VISIBLE_DEVICES: "-1" },
		command: null,
		readOnly: false,
		restartPolicy: { name: "unless-stopped" },
		network: null,
		pull: "missing",
		cpusetCpus: null,
		volumes: [],
		options: [],
		settings: NO_SETTINGS
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
		maxDrainMs: 5e3,
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

// src/model/facts/recovery-chain.ts
/** Returns a restart policy as the command line and our input write it. */
function policyName(policy) {
	return policy.name === "on-failure" && policy.maxRetries > 0 ? `on-failure:${policy.maxRetries}` : policy.name;
}
/** Returns how long the service took to come back, in milliseconds; null if it did not. */
function recoveryMs({ countedFrom, diedMs, firstGoodAnswerMs }) {
	if (firstGoodAnswerMs === null) return null;
	return countedFrom === "end" ? firstGoodAnswerMs - (diedMs ?? 0) : firstGoodAnswerMs;
}
/** Whether the container was not seen to end, although a process in it did. */
function livesOn({ victim, endedMs, startedMs }) {
	return victim !== null && !victim.isFirst && endedMs === null && startedMs === null;
}
/**
* Returns the first missing link of a recovery; null if none is missing.
*/
function missingLink(chain, aftermath) {
	const { trigger, startedMs, firstGoodAnswerMs, restartCountBefore, restartCountAfter } = chain;
	if (firstGoodAnswerMs !== null) return null;
	if (livesOn(chain)) return withoutService(chain, aftermath);
	if (startedMs === null) {
		const restartPolicy = policyName(aftermath.restartPolicy);
		if (restartPolicy === "no") return [message("recovery.no-restart-policy", { trigger })];
		if (aftermath.restartPolicy.name === "on-failure" && chain.exitCode === 0) return [message("recovery.clean-exit", {
			trigger,
			restartPolicy
		})];
		return [message("recovery.not-restarted", {
			trigger,
			restartPolicy,
			watchedMs: aftermath.watchedMs
		})];
	}
	const restarts = (restartCountAfter ?? 0) - restartCountBefore;
	const [silence, ...last] = silent(chain, aftermath, true);
	return [
		silence,
		...restarts > 1 ? [message("recovery.crash-loop", { restarts })] : [],
		...last
	];
}
/** Returns what is wrong with a container that runs on without its service. */
function withoutService(chain, aftermath) {
	const { victim, health } = chain;
	if (victim === null) return silent(chain, aftermath, false);
	const { name, pidInside } = victim;
	const first = victim.ancestors.at(-1) ?? null;
	const restartPolicy = policyName(aftermath.restartPolicy);
	return [
		message("recovery.runs-without-service", {
			process: {
				name,
				pidInside
			},
			first,
			restartPolicy
		}),
		...silent(chain, aftermath, false),
		...health === null ? [] : [message("recovery.health", { health })]
	];
}
/** Returns what the service did not do, and how its last attempt failed. */
function silent({ listeningMs }, { containerPort, watchedMs, lastAnswer }, restarted) {
	if (listeningMs === null) return [message("recovery.not-listening", {
		restarted,
		containerPort,
		watchedMs
	})];
	const last = lastAnswer === null ? [] : [message("recovery.last-attempt", { answer: lastAnswer })];
	return [message("recovery.no-good-answer", {
		restarted,
		watchedMs
	}), ...last];
}

// src/model/facts/leg.ts
/** Returns the name of a leg: `drill (qwen:1, oom-kill)`, as in GitHub's list of jobs; `drill` without a matrix. */
function legTitle({ job, index, total, values }) {
	if (total === 1 && values === "") return job;
	return `${job} (${values === "" ? index : values})`;
}
/** Returns the name of the artifact of a leg's report. Drills with the same name add a number: see `copyOf`. */
function artifactOf(beginning, { job, index, total }) {
	return `${beginning}-${job}${total > 1 ? `-${index}` : ""}`;
}
/**
* Returns the name under which the nth drill of one name uploads its report: the first has no suffix, the second `.2`.
*/
function copyOf(name, copy) {
	return copy === 1 ? name : `${name}.${copy}`;
}
/** Returns the name without the number that distinguishes several drills of one name. No job's key ends like that. */
function withoutCopy(name) {
	return name.replace(/\.[1-9]\d{0,3}$/, "");
}

// src/config/action/legs.ts
const LONGEST_VALUES = 200;
const MAX_RESULTS = 1e3;
const MAX_NEEDS = 100;
/** The prefix of the artifact's name; null for no artifact. */
function parseArtifactName(raw) {
	if (raw === "") return null;
	if (/^[\w.-]{1,100}$/.test(raw)) return raw;
	throw valueProblem("value.workflow", { why: "artifact-name" });
}
/** `2/8 {"image": "qwen:1"}`; null if the runner did not set it. */
function parseLeg(raw) {
	if (raw === "") return null;
	const [, index = "", total = "", matrix = ""] = /^(\d{1,4})\/(\d{1,4})(?:\s+([\s\S]*))?$/.exec(raw) ?? [];
	const place = {
		index: Number(index),
		total: Number(total)
	};
	if (index === "" || place.index >= place.total || place.total > 256) throw valueProblem("value.workflow", { why: "leg" });
	return {
		...place,
		values: oneLine(leavesOf(jsonOf(matrix || "null", "leg")).join(", "), LONGEST_VALUES)
	};
}
/** The expected number of results; null if not given. */
function parseLegs(raw) {
	return raw === "" ? null : parseWhole(raw, 1, MAX_RESULTS);
}
/** The number of a pull request; null if not given. */
function parsePullRequest(raw) {
	if (raw === "") return null;
	if (/^#?[1-9]\d{0,9}$/.test(raw)) return Number(raw.replace("#", ""));
	throw valueProblem("value.workflow", { why: "pull-request" });
}
/** The `needs` context as JSON; null if not given. */
function parseNeeds(raw) {
	if (raw === "") return null;
	const value = jsonOf(raw, "needs");
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw valueProblem("value.workflow", { why: "needs" });
	const needs = Object.entries(value).map(([job, need]) => ({
		job,
		result: resultOf(need)
	}));
	if (needs.length === 0) throw valueProblem("value.workflow", { why: "no-needs" });
	if (needs.length > MAX_NEEDS) throw valueProblem("value.too-many-jobs", {
		count: needs.length,
		max: MAX_NEEDS
	});
	return needs;
}
function resultOf(need) {
	const result = typeof need === "object" && need !== null && "result" in need ? need.result : null;
	if (typeof result !== "string" || !/^[a-z]{1,20}$/.test(result)) throw valueProblem("value.workflow", { why: "needs" });
	return result;
}
function jsonOf(text, why) {
	try {
		return JSON.parse(text);
	} catch {
		throw valueProblem("value.workflow", { why });
	}
}
/** The leaf values of a matrix, in order. */
function leavesOf(value) {
	if (Array.isArray(value)) return value.flatMap(leavesOf);
	if (typeof value === "object" && value !== null) return Object.values(value).flatMap(leavesOf);
	return value === null ? [] : [String(value)];
}

// src/config/plan-file/file-form.ts
const TEXT_SCHEMA = {
	type: "string",
	pattern: "\\S"
};
const SCALAR_SCHEMA = { type: [
	"string",
	"number",
	"boolean"
] };
/** An input made of lines, which a file may also write as a list. */
const LINES_IN_FILE = {
	schema: { anyOf: [TEXT_SCHEMA, {
		type: "array",
		items: TEXT_SCHEMA,
		minItems: 1
	}] },
	isList: true
};

// src/config/start/cpuset.ts
/**
* The CPUs that the container may use, as docker writes them (`0-3`, `0,2`); null if not given.
* @throws ValueProblem otherwise
*/
function parseCpuset(raw) {
	if (raw === "") return null;
	const text = raw.replaceAll(/\s+/g, "");
	if (numbersInSet(text) === null) throw valueProblem("value.setting", { why: "cpuset" });
	return text;
}

// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = Infinity;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}));

// src/config/values/nearest.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** More names than these are not a hint. */
const MAX_NAMES = 4;
const SHORTEST_PREFIX = 3;
/**
* The known names that a wrong one most likely means: those with it as a guess; else those that start with it (`kill`);
* else the one with the fewest differing letters, at most a third of them or two in a short name; else one that contains
* it or is contained in it (`p95`). Empty if no name is close.
* @param known the names that are accepted in that place, because a suggestion must not be the next error
*/
function nearestNames(written, known, guesses = {}) {
	const name = plain(written);
	const guessed = known.filter((candidate) => guesses[candidate]?.includes(name));
	if (guessed.length > 0) return guessed;
	const longer = known.filter((candidate) => name.length >= SHORTEST_PREFIX && plain(candidate).startsWith(name));
	if (longer.length > 0) return longer.length <= MAX_NAMES ? longer : [];
	let best = null;
	for (const candidate of known) {
		const cost = costOf(name, plain(candidate));
		if (cost !== null && (best === null || cost < best.cost)) best = {
			name: candidate,
			cost
		};
	}
	return best === null ? [] : [best.name];
}
/** Case, spaces, underscores and dashes are the usual mistakes; they cost nothing. */
function plain(name) {
	return name.toLowerCase().replaceAll(/[\s_-]+/g, "-");
}
function costOf(name, candidate) {
	const edits = (0, import_fastest_levenshtein.distance)(name, candidate);
	if (edits <= Math.max(2, Math.floor(Math.min(name.length, candidate.length) / 3))) return edits;
	return name.length >= 3 && (candidate.includes(name) || name.includes(candidate)) ? 100 + edits : null;
}

// src/config/values/words.ts
/**
* Splits a command line into words by the shell's quoting rules. Nothing is expanded: `$HOME` and `*.txt` stay literal.
* @throws ValueProblem for an unclosed quote or a trailing backslash
* @see POSIX.1-2017, Shell Command Language, 2.2 Quoting
*/
function splitWords(line) {
	const words = [];
	let word = null;
	for (let at = 0; at < line.length; at += 1) {
		const character = line.charAt(at);
		if (/\s/.test(character)) {
			if (word !== null) words.push(word);
			word = null;
		} else if (character === "'" || character === "\"") {
			const quoted = readQuoted(line, at);
			word = (word ?? "") + quoted.text;
			at = quoted.end;
		} else if (character === "\\") {
			at += 1;
			if (at === line.length) throw valueProblem("words.backslash", {});
			if (line.charAt(at) !== "\n") word = (word ?? "") + line.charAt(at);
		} else word = (word ?? "") + character;
	}
	if (word !== null) words.push(word);
	return words;
}
function readQuoted(line, start) {
	const quote = line.charAt(start);
	let text = "";
	for (let at = start + 1; at < line.length; at += 1) {
		const character = line.charAt(at);
		if (character === quote) return {
			text,
			end: at
		};
		const next = line.charAt(at + 1);
		if (quote === "\"" && character === "\\" && "\"\\$`\n".includes(next) && next !== "") {
			if (next !== "\n") text += next;
			at += 1;
		} else text += character;
	}
	throw valueProblem("words.quote", {
		quote,
		position: start + 1
	});
}

// src/config/start/option-refusals.ts
const input$1 = (name, more = {}) => ({
	because: { input: name },
	...more
});
const reason = (why, more = {}) => ({
	because: { why },
	...more
});
const each = (names, refusal) => Object.fromEntries(names.split(" ").map((name) => [name, refusal]));
const SWITCH$1 = { isSwitch: true };
/** By the long name. */
const REFUSALS = {
	cpus: input$1("cpus"),
	...each("cpu-period cpu-quota cpu-rt-period cpu-rt-runtime cpu-count cpu-percent", input$1("cpus")),
	"cpu-shares": input$1("cpus", { short: "c" }),
	"cpuset-cpus": input$1("cpuset-cpus"),
	memory: input$1("memory", { short: "m" }),
	...each("memory-reservation memory-swap memory-swappiness kernel-memory", reason("memory")),
	restart: input$1("restart-policy"),
	publish: input$1("container-port", { short: "p" }),
	"publish-all": input$1("container-port", {
		short: "P",
		...SWITCH$1
	}),
	expose: input$1("container-port"),
	env: input$1("env", { short: "e" }),
	volume: input$1("volumes", { short: "v" }),
	...each("mount volumes-from volume-driver", input$1("volumes")),
	pull: input$1("pull"),
	"read-only": input$1("read-only", SWITCH$1),
	...each("network net", input$1("network")),
	...each("network-alias net-alias", reason("network-alias")),
	...each("link link-local-ip ip ip6 mac-address", reason("in-network")),
	name: reason("name"),
	rm: reason("rm", SWITCH$1),
	privileged: reason("privileged", SWITCH$1),
	"use-api-socket": reason("api-socket", SWITCH$1),
	pid: reason("pid"),
	...each("userns uts cgroupns cgroup-parent runtime isolation device-cgroup-rule", reason("isolation")),
	gpus: reason("gpus"),
	platform: reason("platform"),
	"oom-kill-disable": reason("oom-kill-disable", SWITCH$1),
	"oom-score-adj": reason("oom-score"),
	...each("log-driver log-opt", reason("log")),
	...each("blkio-weight blkio-weight-device device-read-bps device-read-iops", reason("disk")),
	...each("device-write-bps device-write-iops", reason("disk")),
	...each("cpuset-mems storage-opt annotation label-file", reason("unsupported")),
	tty: reason("tty", {
		short: "t",
		...SWITCH$1
	}),
	detach: reason("command-line", {
		short: "d",
		...SWITCH$1
	}),
	interactive: reason("command-line", {
		short: "i",
		...SWITCH$1
	}),
	attach: reason("command-line", { short: "a" }),
	quiet: reason("command-line", {
		short: "q",
		...SWITCH$1
	}),
	...each("cidfile detach-keys", reason("command-line")),
	...each("disable-content-trust sig-proxy help", reason("command-line", SWITCH$1))
};

// src/config/start/volume-lines.ts
const MAX_VOLUMES = 50;
const LONGEST_PATH$1 = 1e3;
const VOLUME_NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]+$/;
/** Where the drill mounts its own volumes, and what every container needs as it is. */
const OURS$2 = /^\/fault-drill(?:-disk|-group)?(?:\/|$)/;
const SYSTEM = /^\/(?:$|(?:proc|sys|dev)(?:\/|$))/;
const formProblem = (why, write = null) => valueProblem("volume.form", {
	why,
	write
});
/**
* Lines as `docker run --volume` takes them: `source:target[:ro]`, or a target alone for a new volume.
* @throws PartProblems with every bad line
*/
function parseVolumeLines(raw) {
	const volumes = [];
	eachLine(raw, (text) => {
		const volume = volumeOf(text);
		const same = volumes.find(({ target }) => target === volume.target);
		if (same !== void 0) throw valueProblem("volume.same-target", { other: shown(same.text) });
		volumes.push(volume);
	});
	return volumes;
}
/**
* Lines with what may be mounted although it is not in the workspace: absolute paths, and names of volumes.
* @throws PartProblems with every bad line
*/
function parseOutsideLines(raw) {
	const found = [];
	eachLine(raw, (line) => {
		if (/^(?:\/|~)\/*$/.test(line)) throw formProblem("everything");
		if (!(/^~?\//.test(line) && isPlain$1(line)) && !VOLUME_NAME.test(line)) throw formProblem("not-outside");
		found.push(line);
	});
	return found;
}
/** Calls a function for each line that is not blank or a comment, and throws the problems with all lines together. */
function eachLine(raw, use) {
	const lines = raw.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
	const problems = [];
	if (lines.length > MAX_VOLUMES) problems.push({
		part: null,
		said: [message("volume.too-many", { max: MAX_VOLUMES })]
	});
	for (const line of lines.slice(0, MAX_VOLUMES)) try {
		use(line);
	} catch (error) {
		if (!(error instanceof ValueProblem)) throw error;
		problems.push({
			part: line,
			said: [error.said]
		});
	}
	if (problems.length > 0) throw new PartProblems(problems);
}
function volumeOf(text) {
	if (!isPlain$1(text) || text.length > LONGEST_PATH$1) throw formProblem("characters");
	const [first = "", second, mode, ...rest] = text.split(":");
	if (rest.length > 0) throw formProblem("parts");
	if (second === void 0) {
		if (!first.startsWith("/")) throw formProblem("no-target");
		return {
			text,
			source: null,
			isPath: false,
			target: containerPath(first),
			readOnly: false
		};
	}
	const isPath = /^(?:\/|\.{1,2}(?:\/|$)|~(?:\/|$))/.test(first);
	if (!isPath && !VOLUME_NAME.test(first)) throw noSource(first);
	return {
		text,
		source: first,
		isPath,
		target: containerPath(second),
		readOnly: isReadOnly(mode)
	};
}
function noSource(source) {
	if (source === "") return formProblem("no-source");
	const [, inside] = /^(?:\$\{?PWD\}?|\$\(pwd\)|\$\{?GITHUB_WORKSPACE\}?)(\/.*)?$/.exec(source) ?? [];
	if (source.startsWith("$")) return formProblem("not-expanded", inside === void 0 ? null : shown(`.${inside}`));
	if (source.includes("/") && !/[$"'\\]/.test(source)) return formProblem("no-dot", shown(`./${source}`));
	return formProblem("not-source");
}
/**
* A path in the container where something can be mounted, without a slash at its end.
* @throws ValueProblem
*/
function containerPath(written) {
	const target = posix.normalize(written).replace(/(.)\/+$/, "$1");
	if (!written.startsWith("/") || written.split("/").includes("..")) throw formProblem("relative-target");
	if (target === "/dev/shm") throw formProblem("shm-target");
	if (SYSTEM.test(target)) throw formProblem("system-target");
	if (OURS$2.test(target)) throw formProblem("own-target");
	return target;
}
function isReadOnly(mode) {
	if (mode === void 0 || mode === "rw") return false;
	if (mode === "ro") return true;
	throw formProblem(/^[zZ](?:,|$)|,[zZ]$/.test(mode) ? "relabel" : "mode");
}
function isPlain$1(text) {
	return !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text);
}

// src/config/start/option-values.ts
/** The problem with a value whose form is wrong. */
const optionProblem = (why) => valueProblem("option.form", { why });
/** A value of a form. */
function ofForm(form, why) {
	return (raw) => {
		if (form.test(raw)) return raw;
		throw optionProblem(why);
	};
}
/** The two sides of a `name=value`. */
function pairOf(raw, name, why) {
	const at = raw.indexOf("=");
	const [key, value] = at < 0 ? [raw, ""] : [raw.slice(0, at), raw.slice(at + 1)];
	if (!name.test(key) || at < 0) throw optionProblem(why);
	return [key, value];
}
const ULIMITS = "core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack".split(" ");
/** `nofile=65536`, `nofile=1024:65536`, `memlock=-1`. */
function parseUlimit(raw) {
	const [, name = "", softText, hardText = softText] = /^(\w+)=(-1|\d{1,18})(?::(-1|\d{1,18}))?$/.exec(raw) ?? [];
	if (name === "") throw optionProblem("ulimit");
	if (!ULIMITS.includes(name)) throw valueProblem("option.word", {
		what: "limit",
		nearest: nearestNames(name, ULIMITS)
	});
	const [soft, hard] = [Number(softText), Number(hardText)];
	if (hard !== -1 && (soft === -1 || soft > hard)) throw optionProblem("ulimit-order");
	return {
		Name: name,
		Soft: soft,
		Hard: hard
	};
}
const TMPFS_FLAGS = /^(?:ro|rw|exec|noexec|suid|nosuid|dev|nodev|sync|async|dirsync|atime|noatime|diratime|nodiratime|relatime|norelatime|strictatime|nostrictatime)$/;
const TMPFS_VALUES = /^(?:size=\d{1,12}[kKmMgG%]?|mode=[0-7]{3,4}|(?:uid|gid)=\d{1,10}|nr_inodes=\d{1,12}[kKmMgG]?)$/;
/** `/run`, `/run:size=64m,mode=1777`. */
function parseTmpfs(raw) {
	const [path = "", flags = "", ...rest] = raw.split(":");
	const wrong = flags.split(",").find((flag) => flag !== "" && !TMPFS_FLAGS.test(flag) && !TMPFS_VALUES.test(flag));
	if (rest.length > 0 || wrong !== void 0) throw optionProblem("tmpfs");
	return [containerPath(path), flags];
}
/** `name:address` or `name=address`; the address of IPv6 may be in brackets. */
function parseHost(raw) {
	const [, name = "", written = ""] = /^([A-Za-z0-9](?:[A-Za-z0-9._-]{0,252}))[:=](.+)$/.exec(raw) ?? [];
	const address = written.replace(/^\[(.*)\]$/, "$1");
	if (name === "" || isIP(address) === 0 && address !== "host-gateway") throw optionProblem("host");
	return `${name}:${address}`;
}
function parseAddress(raw) {
	if (isIP(raw) !== 0) return raw;
	throw optionProblem("address");
}
/** What docker gives a container, and what capabilities there are. */
const DEFAULT_CAPABILITIES = "AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_CHROOT";
const OTHER_CAPABILITIES = "AUDIT_CONTROL AUDIT_READ BLOCK_SUSPEND BPF CHECKPOINT_RESTORE DAC_READ_SEARCH IPC_LOCK IPC_OWNER LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE NET_ADMIN NET_BROADCAST PERFMON SYSLOG SYS_ADMIN SYS_BOOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM";
const HARMLESS = /* @__PURE__ */ new Set([
	...DEFAULT_CAPABILITIES.split(" "),
	"IPC_LOCK",
	"SYS_NICE"
]);
const CAPABILITIES = [...DEFAULT_CAPABILITIES.split(" "), ...OTHER_CAPABILITIES.split(" ")];
/** The name of a capability, without `CAP_`. */
function parseCapability(raw) {
	const name = raw.toUpperCase().replace(/^CAP_/, "");
	if (CAPABILITIES.includes(name)) return name;
	throw valueProblem("option.word", {
		what: "capability",
		nearest: nearestNames(name, CAPABILITIES)
	});
}
/** Whether a capability reaches nothing outside of its container. */
function isHarmless(capability) {
	return HARMLESS.has(capability);
}
/** `no-new-privileges`, `seccomp=unconfined`, `apparmor=NAME`, `label=…`. */
function parseSecurity(raw) {
	const text = raw.replace(/^([a-z-]+):/, "$1=");
	if (/^no-new-privileges(?:=(?:true|false))?$/.test(text)) return text;
	if (/^(?:seccomp=(?:unconfined|builtin)|apparmor=[\w.-]+|label=(?:disable|[a-z]+:[\w.,:-]+))$/.test(text)) return text;
	throw optionProblem(/^seccomp=/.test(text) ? "seccomp-profile" : "security");
}
/** `/dev/fuse`, `/dev/fuse:/dev/fuse:rwm`. */
function parseDevice(raw) {
	const [from = "", to = from, permissions = "rwm", ...rest] = raw.split(":");
	if (![from, to].every((path) => /^\/dev\/[\w./-]+$/.test(path) && !path.split("/").includes("..")) || rest.length > 0 || !/^[rwm]{1,3}$/.test(permissions)) throw optionProblem("device");
	return {
		PathOnHost: from,
		PathInContainer: to,
		CgroupPermissions: permissions
	};
}
const SIGNALS = Object.keys(constants.signals);
/** `SIGINT`, `INT`, `2`, `SIGRTMIN+3`. */
function parseSignal(raw) {
	const name = /^\d+$/.test(raw) ? raw : raw.toUpperCase().replace(/^(?!SIG)/, "SIG");
	if (/^\d{1,2}$/.test(name) && Number(name) >= 1 && Number(name) <= 64 || SIGNALS.includes(name) || /^SIGRT(?:MIN(?:\+\d{1,2})?|MAX(?:-\d{1,2})?)$/.test(name)) return name;
	throw valueProblem("option.word", {
		what: "signal",
		nearest: nearestNames(name, SIGNALS)
	});
}
/** Each process of the drill in the container counts, too. */
const MIN_PIDS = 64;
function parsePids(raw) {
	if (raw === "-1") return -1;
	if (/^\d{1,9}$/.test(raw) && Number(raw) < MIN_PIDS) throw valueProblem("option.pids", { min: MIN_PIDS });
	return parseWhole(raw, MIN_PIDS, 4194304);
}
/** A name or a number, and optionally a group. */
const parseUser = ofForm(/^[\w.-]{1,64}(?::[\w.-]{1,64})?$/, "user");
/** Nanoseconds, as the engine wants them. */
function parseNanoseconds(raw) {
	return raw === "0" || raw === "0s" ? 0 : parseDurationMs(raw) * 1e6;
}
/** Only what belongs to the container's own namespaces; the engine refuses the others when it starts the container. */
function parseSysctl(raw) {
	const [name, value] = pairOf(raw, /^[a-z][\w.-]*$/, "sysctl");
	if (/^(?:net\.|fs\.mqueue\.|kernel\.(?:msg(?:max|mnb|mni)|sem|shm(?:all|max|mni|_rmid_forced))$)/.test(name)) return [name, value];
	throw optionProblem("whole-machine");
}

// src/config/start/option-table.ts
const host = (hostConfig) => ({ hostConfig });
const config = (settings) => ({ config: settings });
const health = (settings) => config({ Healthcheck: settings });
const parseName = ofForm(/^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}))*$/, "host-name");
const parseDirectory = ofForm(/^\/[^\0]*$/, "directory");
const parseGroup = ofForm(/^[\w.-]{1,64}$/, "group");
const parseCommand$1 = ofForm(/\S/, "empty-command");
const parseDnsOption = ofForm(/^[a-z0-9-]+(?::\d+)?$/, "dns-option");
const OURS$1 = "io.github.qwen-fault-drill";
/** The accepted options, by their long name. */
const OPTIONS = {
	"add-host": {
		isRepeatable: true,
		settings: (value) => host({ ExtraHosts: [parseHost(value)] })
	},
	"cap-add": {
		isRepeatable: true,
		widens: (value) => !isHarmless(parseCapability(value)),
		settings: (value) => {
			if (/^all$/i.test(value)) throw optionProblem("capabilities");
			return host({ CapAdd: [parseCapability(value)] });
		}
	},
	"cap-drop": {
		isRepeatable: true,
		settings: (value) => host({ CapDrop: [/^all$/i.test(value) ? "ALL" : parseCapability(value)] })
	},
	device: {
		isRepeatable: true,
		widens: () => true,
		settings: (value) => host({ Devices: [parseDevice(value)] })
	},
	dns: {
		isRepeatable: true,
		settings: (value) => host({ Dns: [parseAddress(value)] })
	},
	"dns-option": {
		isRepeatable: true,
		settings: (value) => host({ DnsOptions: [parseDnsOption(value)] })
	},
	"dns-search": {
		isRepeatable: true,
		settings: (value) => host({ DnsSearch: [parseName(value)] })
	},
	domainname: { settings: (value) => config({ Domainname: parseName(value) }) },
	entrypoint: {
		isPrivate: true,
		settings: (value) => config({ Entrypoint: [value] })
	},
	"env-file": {
		isRepeatable: true,
		settings: () => ({})
	},
	"group-add": {
		isRepeatable: true,
		settings: (value) => host({ GroupAdd: [parseGroup(value)] })
	},
	"health-cmd": {
		isPrivate: true,
		settings: (value) => health({ Test: ["CMD-SHELL", parseCommand$1(value)] })
	},
	"health-interval": { settings: (value) => health({ Interval: parseNanoseconds(value) }) },
	"health-retries": { settings: (value) => health({ Retries: parseWhole(value, 0, 1e3) }) },
	"health-start-interval": { settings: (value) => health({ StartInterval: parseNanoseconds(value) }) },
	"health-start-period": { settings: (value) => health({ StartPeriod: parseNanoseconds(value) }) },
	"health-timeout": { settings: (value) => health({ Timeout: parseNanoseconds(value) }) },
	hostname: {
		short: "h",
		settings: (value) => config({ Hostname: parseName(value) })
	},
	init: {
		isSwitch: true,
		settings: () => host({ Init: true })
	},
	ipc: { settings: (value) => {
		if (/^(?:private|shareable)$/.test(value)) return host({ IpcMode: value });
		throw optionProblem(value === "host" ? "ipc-host" : "ipc");
	} },
	label: {
		short: "l",
		isRepeatable: true,
		isPrivate: true,
		settings: (value) => {
			const [name, text] = pairOf(value.includes("=") ? value : `${value}=`, /^[^\s=]+$/, "label");
			if (name.startsWith(OURS$1)) throw optionProblem("own-label");
			return config({ Labels: { [name]: text } });
		}
	},
	"no-healthcheck": {
		isSwitch: true,
		settings: () => health({ Test: ["NONE"] })
	},
	"pids-limit": { settings: (value) => host({ PidsLimit: parsePids(value) }) },
	"security-opt": {
		isRepeatable: true,
		widens: (value) => !/^no-new-privileges(?:[:=]true)?$/.test(value),
		settings: (value) => host({ SecurityOpt: [parseSecurity(value)] })
	},
	"shm-size": { settings: (value) => {
		const bytes = /^\d+$/.test(value) ? Number(value) : parseBytes(value);
		if (bytes >= 65536 && Number.isSafeInteger(bytes)) return host({ ShmSize: bytes });
		throw optionProblem("shm-size");
	} },
	"stop-signal": { settings: (value) => config({ StopSignal: parseSignal(value) }) },
	"stop-timeout": { settings: (value) => config({ StopTimeout: parseWhole(value, 0, 3600) }) },
	sysctl: {
		isRepeatable: true,
		settings: (value) => host({ Sysctls: Object.fromEntries([parseSysctl(value)]) })
	},
	tmpfs: {
		isRepeatable: true,
		settings: (value) => host({ Tmpfs: Object.fromEntries([parseTmpfs(value)]) })
	},
	ulimit: {
		isRepeatable: true,
		settings: (value) => host({ Ulimits: [parseUlimit(value)] })
	},
	user: {
		short: "u",
		settings: (value) => config({ User: parseUser(value) })
	},
	workdir: {
		short: "w",
		settings: (value) => config({ WorkingDir: parseDirectory(value) })
	}
};

// src/config/start/options.ts
const MAX_OPTIONS = 100;
const LONGEST_VALUE$1 = 1e3;
/**
* Options as on a command line of `docker create`, split into words as in a shell.
* @throws PartProblems with everything that is not accepted
* @throws ValueProblem if it can't be split
*/
function parseOptions(raw) {
	const found = [];
	const problems = [];
	const problem = (...said) => problems.push({
		part: null,
		said
	});
	let skipped = -1;
	for (const token of parseArgs({
		args: splitWords(raw),
		options: KNOWN,
		strict: false,
		tokens: true
	}).tokens) {
		if (token.kind !== "option") {
			if (token.index !== skipped) problem(message("option.stray-word", { position: token.index + 1 }));
			continue;
		}
		const { name, rawName, inlineValue } = token;
		if (!Object.hasOwn(KNOWN, name)) {
			problem(...unknownOption(rawName));
			if (inlineValue !== true) skipped = token.index + 1;
			continue;
		}
		const option = optionOf(name, rawName, token.value, inlineValue === true, found);
		if (Array.isArray(option)) problem(...option);
		else found.push(option);
	}
	if (found.length > MAX_OPTIONS) problem(message("option.too-many", { max: MAX_OPTIONS }));
	const check = found.find(({ name }) => name.startsWith("health-"));
	if (check !== void 0 && found.some(({ name }) => name === "no-healthcheck")) problem(optionSubject("--no-healthcheck"), message("option.contradicts", { other: `--${check.name}` }));
	if (problems.length > 0) throw new PartProblems(problems);
	return found;
}
/** The start of a sentence about an option. */
function optionSubject(option, value = null) {
	return message("option.subject", {
		option,
		value: value === null ? null : shown(value)
	});
}
/** The options in one line, as they can be written again. What could be a secret is an ellipsis. */
function optionWords(options) {
	return options.filter(({ name }) => name !== "env-file").map(({ name, value }) => {
		const { isSwitch, isPrivate } = optionRow(name);
		return isSwitch ? `--${name}` : `--${name}=${isPrivate ? "…" : value}`;
	});
}
/** All that the options set in the engine's API. Lists are joined, and mappings merged. */
function settingsOfOptions(options) {
	const merged = {
		config: {},
		hostConfig: {}
	};
	for (const { settings } of options) for (const part of ["config", "hostConfig"]) merged[part] = mergedWith(merged[part], settings[part] ?? {});
	return merged;
}
function mergedWith(a, b) {
	const fields = Object.entries(b).map(([name, value]) => {
		const other = Object.hasOwn(a, name) ? a[name] : void 0;
		if (Array.isArray(value) && Array.isArray(other)) return [name, [...other, ...value]];
		return [name, isFields(value) && isFields(other) ? {
			...other,
			...value
		} : value];
	});
	return {
		...a,
		...Object.fromEntries(fields)
	};
}
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function optionRow(name) {
	const row = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : void 0;
	if (row === void 0) throw new Error(`there is no option ${name}`);
	return row;
}
/** Options that take a value, so that the value of a refused one is not another problem. */
const KNOWN = Object.fromEntries(Object.entries({
	...OPTIONS,
	...REFUSALS
}).map(([name, { isSwitch, short }]) => [name, {
	type: isSwitch ? "boolean" : "string",
	...short !== void 0 && { short }
}]));
/** An option, or what is wrong with it. */
function optionOf(name, rawName, value, isInline, before) {
	const named = optionSubject(rawName);
	const refusal = Object.hasOwn(REFUSALS, name) ? REFUSALS[name]?.because : void 0;
	if (refusal !== void 0) return [named, "input" in refusal ? message("option.is-input", refusal) : message("option.refused", refusal)];
	const row = optionRow(name);
	const option = `--${name}`;
	const isTrue = value === void 0 || value === "true";
	if (row.isSwitch && !isTrue) return [named, message("option.usage", {
		why: "takes-none",
		option
	})];
	if (!row.isSwitch && (value === void 0 || !isInline && value.startsWith("--"))) return [named, message("option.usage", {
		why: "no-value",
		option
	})];
	const text = row.isSwitch ? "" : value ?? "";
	const subject = row.isSwitch || row.isPrivate ? named : optionSubject(rawName, text);
	if (/[\p{Cc}\u2028\u2029]/u.test(text)) return [subject, message("option.form", { why: "control" })];
	if (text.length > LONGEST_VALUE$1) return [subject, message("value.too-long", { max: LONGEST_VALUE$1 })];
	if (row.isRepeatable !== true && before.some((other) => other.name === name)) return [named, message("option.usage", {
		why: "twice",
		option
	})];
	try {
		return {
			name,
			value: text,
			settings: row.settings(text)
		};
	} catch (error) {
		if (!(error instanceof ValueProblem)) throw error;
		return [subject, error.said];
	}
}
function unknownOption(rawName) {
	const [written = ""] = rawName.split(/[\s=]/);
	const asOption = (names) => names.map((name) => `--${name}`);
	const nearest = asOption(nearestNames(written.replace(/^-+/, ""), Object.keys(KNOWN)));
	return [optionSubject(shown(written)), message("option.unknown", {
		nearest,
		accepted: asOption(Object.keys(OPTIONS))
	})];
}

// src/config/values/answer-lines.ts
const PARTS = [
	"status",
	"text",
	"label",
	"success",
	"end",
	"tokens",
	"reasoning"
];
/** The parts that only a streamed answer has. */
const STREAM_PARTS = [
	"end",
	"tokens",
	"reasoning"
];
const ANSWER_EXAMPLE = "text: /choices/0/message/content";
const POINTER = {
	type: "string",
	pattern: "^(?:/(?:[^/~]|~[01])*)+$"
};
const POINTER_OR_NONE = { anyOf: [POINTER, { const: "none" }] };
const ANSWER_IN_FILE = {
	schema: { anyOf: [TEXT_SCHEMA, {
		type: "object",
		properties: {
			status: { anyOf: [{
				type: "string",
				pattern: "^2(?:\\d\\d|[Xx][Xx])$"
			}, { type: "integer" }] },
			text: POINTER,
			label: POINTER_OR_NONE,
			success: POINTER_OR_NONE,
			end: {
				type: "string",
				pattern: "^(?:(?:/(?:[^/~\\s]|~[01])*)+(?: \\[DONE\\])?|\\[DONE\\])$"
			},
			tokens: POINTER_OR_NONE,
			reasoning: {
				type: "string",
				pattern: "^/"
			}
		},
		minProperties: 1,
		additionalProperties: false
	}] },
	mapping: {
		isName: (key) => /^[\w-]+$/.test(key),
		joint: ": ",
		instead: (key) => key === "status" ? "status" : "pointer"
	}
};
/**
* Lines of a part of the answer and its position: `text: /response`; `status: 2xx` for a status other than 200. Null if
* nothing was given. `answerOf` fills in missing parts.
*/
function parseAnswer(raw) {
	if (raw === "") return null;
	if (/^\s*[{[]/.test(raw)) throw valueProblem("answer.json", { example: unquoted(exampleFrom(raw)) });
	const found = {};
	const parts = /* @__PURE__ */ new Set();
	for (const line of raw.split(/\r?\n/).filter((each) => each.trim() !== "")) {
		const [, name = "", value = ""] = /^\s*([^:]*?)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
		const part = PARTS.find((each) => each === name);
		if (part === void 0) throw notAPart(name);
		if (parts.has(part)) throw valueProblem("answer.twice", { part });
		parts.add(part);
		if (part === "status") found.status = statusOf(value);
		else if (part === "text") found.text = pointerOf(part, value);
		else if (part === "end") found.stream = {
			...found.stream,
			...endOf(value)
		};
		else if (part === "reasoning") found.stream = {
			...found.stream,
			reasoning: pointersOf(part, value)
		};
		else if (part === "tokens") found.stream = {
			...found.stream,
			tokens: optionalPointer(part, value)
		};
		else found[part] = optionalPointer(part, value);
	}
	return found;
}
/**
* The shape of a good answer. If `text` is given, the lines describe the whole answer, and missing parts don't exist.
* Otherwise the lines only override parts of the preset.
*/
function answerOf(preset, given) {
	const { stream: parts, ...whole } = given ?? {};
	const { stream: usual, ...rest } = preset;
	if (whole.text === void 0) return {
		...rest,
		...whole,
		...usual && { stream: {
			...usual,
			...parts
		} }
	};
	const stream = usual && { stream: {
		...usualStream(usual.format),
		...parts
	} };
	return {
		status: "200",
		label: null,
		success: null,
		...whole,
		text: whole.text,
		...stream
	};
}
/** How a stream ends: a pointer to a value, the event `[DONE]`, or both. */
function endOf(value) {
	const [pointer = "", ...marks] = value.split(/\s+/);
	if (value === "[DONE]") return {
		end: null,
		done: true
	};
	if (marks.length > 1 || marks.length === 1 && marks[0] !== "[DONE]") throw valueProblem("answer.pointer", {
		value: shown(value),
		part: "end",
		write: shown(`end: ${pointerOf("end", pointer)} ${DONE_MARK}`)
	});
	return {
		end: pointerOf("end", pointer),
		done: marks.length > 0
	};
}
function pointersOf(part, value) {
	return value === "none" ? [] : value.split(/\s+/).slice(0, MAX_POINTERS).map((each) => pointerOf(part, each));
}
const MAX_POINTERS = 4;
function optionalPointer(part, value) {
	return value === "none" ? null : pointerOf(part, value);
}
/** The line that says the same as JSON; an example if none does. */
function exampleFrom(json) {
	try {
		const { text } = JSON.parse(json);
		return typeof text === "string" && isJsonPointer(text) ? `text: ${text}` : ANSWER_EXAMPLE;
	} catch {
		return ANSWER_EXAMPLE;
	}
}
function statusOf(value) {
	if (/^2(?:\d\d|xx)$/i.test(value)) return value.toLowerCase();
	throw valueProblem("answer.status", { value: shown(value) });
}
function notAPart(name) {
	return valueProblem("answer.part", {
		name: name === "" ? null : shown(name),
		nearest: name === "" ? [] : nearestNames(name, PARTS),
		parts: PARTS,
		example: ANSWER_EXAMPLE
	});
}
function pointerOf(part, value) {
	if (isJsonPointer(value)) return value;
	const keys = value.replace(/^\$\.?/, "").replaceAll(/\[(\d+)\]/g, ".$1");
	const guess = /^[\w.-]+$/.test(keys) ? `/${keys.split(".").join("/")}` : "";
	const example = isJsonPointer(guess) ? guess : "/choices/0/message/content";
	throw valueProblem("answer.pointer", {
		value: shown(value),
		part,
		write: shown(`${part}: ${example}`)
	});
}

// src/config/values/compose.ts
const MAX_FILES = 20;
/** As Compose names services. */
const SERVICE = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
/**
* The paths of compose files, one per line; empty if not given. A later file overrides an earlier one.
* @throws ValueProblem
*/
function parseComposeFiles(raw) {
	const files = raw.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
	if (files.length > MAX_FILES) throw valueProblem("value.compose-files", { max: MAX_FILES });
	return files;
}
/**
* The name of a compose service; null if not given.
* @throws ValueProblem
*/
function parseComposeService(raw) {
	if (raw === "") return null;
	if (!SERVICE.test(raw) || raw.length > 200) throw valueProblem("value.compose-service", {});
	return raw;
}

// src/config/values/env-lines.ts
/** Keeps the service on the CPU, so that results don't depend on a GPU that a runner happens to have. */
const BASE_ENV = { CUDA_VISIBLE_DEVICES: "-1" };
const MAX_VARIABLES = 1e3;
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const ENV_IN_FILE = {
	schema: { anyOf: [TEXT_SCHEMA, {
		type: "object",
		additionalProperties: SCALAR_SCHEMA,
		propertyNames: { pattern: VARIABLE_NAME.source }
	}] },
	mapping: {
		isName: (key) => VARIABLE_NAME.test(key),
		joint: "=",
		instead: () => "quotes"
	}
};
/** The variables of KEY=VALUE lines, added to the default environment: see `parseVariables`. */
function parseEnvLines(raw, part) {
	return {
		...BASE_ENV,
		...parseVariables(raw, part)
	};
}
/**
* The variables of KEY=VALUE lines. A value is everything after the first `=`, quotes included;
* blank lines and lines that begin with `#` are skipped.
* @param part what messages call a line; for repeated flags, the number of the flag
* @throws ValueProblem that lists every bad line by number and quotes none: any could be part of a secret
*/
function parseVariables(raw, part) {
	const env = /* @__PURE__ */ new Map();
	const lineOf = /* @__PURE__ */ new Map();
	const problems = [];
	const problem = (why, number = 0, key = "", first = 0) => problems.push({
		why,
		part,
		number,
		key,
		first
	});
	for (const [index, line] of raw.split(/\r?\n/).entries()) {
		const number = index + 1;
		if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
		const equals = line.indexOf("=");
		const key = line.slice(0, Math.max(equals, 0)).trimStart();
		const first = lineOf.get(key);
		if (equals < 0) problem("no-equals", number);
		else if (!VARIABLE_NAME.test(key)) problem("name", number);
		else if (line.includes("\0")) problem("nul", number);
		else if (first !== void 0) problem("again", number, key, first);
		else {
			lineOf.set(key, number);
			env.set(key, line.slice(equals + 1));
		}
	}
	if (env.size >= MAX_VARIABLES) problem("too-many");
	if (problems.length > 0) throw valueProblem("value.env", {
		...firstOf(problems),
		max: 999
	});
	return Object.fromEntries(env);
}

// src/config/values/header-lines.ts
/** Headers that the drill sets itself, or that would change how the request is sent. */
const OURS = /* @__PURE__ */ new Set([
	"accept",
	"accept-encoding",
	"connection",
	"content-length",
	"content-type",
	"expect",
	"keep-alive",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade"
]);
const LONGEST_VALUE = 8e3;
const MAX_HEADERS = 100;
const LONGEST_NAME = 200;
/** A valid name. @see RFC 9110, 5.6.2 */
const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
const HEADERS_IN_FILE = {
	schema: { anyOf: [TEXT_SCHEMA, {
		type: "object",
		additionalProperties: SCALAR_SCHEMA
	}] },
	mapping: {
		isName: (key) => HEADER_NAME.test(key),
		joint: ": ",
		instead: () => "value"
	}
};
/**
* Lines of headers as in HTTP: `Authorization: Bearer …`. The names come out in lower case.
* @param part what messages call a line; for repeated flags, the number of the flag
* @throws ValueProblem that lists every bad line by number and quotes no value: any could be a secret
*/
function parseHeaderLines(raw, part) {
	const headers = /* @__PURE__ */ new Map();
	const problems = [];
	for (const [index, line] of raw.split(/\r?\n/).entries()) {
		if (line.trim() === "") continue;
		const colon = line.indexOf(":");
		const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
		const value = line.slice(colon + 1).trim();
		const problem = problemOf$2(name, value, headers);
		if (problem === null) headers.set(name, value);
		else problems.push({
			why: problem,
			part,
			number: index + 1,
			name: HEADER_NAME.test(name) ? name : ""
		});
	}
	if (headers.size > MAX_HEADERS) problems.push({
		why: "too-many",
		part,
		number: 0,
		name: ""
	});
	const limits = {
		maxHeaders: MAX_HEADERS,
		maxName: LONGEST_NAME,
		maxValue: LONGEST_VALUE
	};
	if (problems.length > 0) throw valueProblem("value.headers", {
		...firstOf(problems),
		...limits
	});
	return Object.fromEntries(headers);
}
function problemOf$2(name, value, headers) {
	if (name.length > LONGEST_NAME) return "long-name";
	if (!HEADER_NAME.test(name)) return "name";
	if (OURS.has(name)) return "own";
	if (headers.has(name)) return "again";
	if (value === "") return "no-value";
	if (value.length > LONGEST_VALUE) return "long-value";
	return /^[\t -~]+$/.test(value) ? null : "character";
}

// src/config/values/image.ts
const COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const DOMAIN_LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const REFERENCE = new RegExp(`^${`(?:${`(?:${DOMAIN_LABEL}(?:\\.${DOMAIN_LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`}/)?${COMPONENT}(?:/${COMPONENT})*`}(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$`);
const ID = /^sha256:[0-9a-f]{64}$/;
/**
* An image reference or id; null if not given.
* @throws ValueProblem if the engine would reject it. A leading dash is rejected too, so that the docker CLI never
*   reads a reference as a flag.
* @see https://github.com/distribution/reference/blob/main/reference.go for the grammar
*/
function parseImage(raw) {
	if (raw === "") return null;
	if (/\s/.test(raw)) throw valueProblem("value.image", { why: "space" });
	if (raw.includes("://")) throw valueProblem("value.image", { why: "url" });
	if (raw.endsWith(":")) throw valueProblem("value.image", { why: "colon" });
	if (raw.length <= 512 && (ID.test(raw) || REFERENCE.test(raw))) return raw;
	if (raw.length <= 512 && REFERENCE.test(raw.toLowerCase())) throw valueProblem("value.image", { why: "capitals" });
	throw valueProblem("value.image", { why: "form" });
}

// src/config/values/network.ts
const LONGEST = 128;
const NAME = /^[A-Za-z0-9][\w.-]*$/;
/** Words of `docker run --network` that are not a network with names. */
const MODES = [
	"host",
	"none",
	"default"
];
/**
* The name or the id of a network; null if not given.
* @throws ValueProblem for a mode of `docker run --network` and for a name that no engine gives
*/
function parseNetwork(raw) {
	if (raw === "") return null;
	const mode = MODES.find((each) => each === raw.toLowerCase());
	if (mode !== void 0) throw valueProblem("value.network", { why: mode });
	if (/^container:/i.test(raw)) throw valueProblem("value.network", { why: "container" });
	if (raw.length > LONGEST || !NAME.test(raw)) throw valueProblem("value.network", { why: "form" });
	return raw;
}

// src/model/facts/health.ts
/** The word for the image's own health check, in place of a path. */
const HEALTHCHECK = "HEALTHCHECK";
/** How often the health check is asked, milliseconds. */
const HEALTH_EVERY_MS = 1e3;
/** An answer that takes longer counts as none, milliseconds: the default time-out of a Kubernetes probe. */
const HEALTH_LIMIT_MS = 1e3;

// src/config/values/secret.ts
const MASK = "***";
/** A value that logs, template strings, JSON and debug output mask. Only `reveal` returns it. */
var Secret = class {
	#value;
	constructor(value) {
		this.#value = value;
	}
	reveal() {
		return this.#value;
	}
	toString() {
		return MASK;
	}
	toJSON() {
		return MASK;
	}
	[inspect.custom]() {
		return MASK;
	}
};

// src/config/values/parse.ts
/** One of a few words. */
function parseOneOf(words) {
	return (raw) => {
		const word = words.find((candidate) => candidate.toLowerCase() === raw.toLowerCase());
		if (word !== void 0) return word;
		throw valueProblem("value.not-one-of", {
			words,
			nearest: nearestNames(raw, words)
		});
	};
}
/** An optional value; null if empty. */
function parseOptional(parse) {
	return (raw) => raw === "" ? null : parse(raw);
}
/** `true` or `false`. */
function parseBoolean(raw) {
	const word = raw.toLowerCase();
	if (word === "true" || word === "false") return word === "true";
	const write = /^(yes|on|1|y)$/.test(word) ? "true" : /^(no|off|0|n)$/.test(word) ? "false" : null;
	throw valueProblem("value.not-switch", { write });
}
/** A TCP port. */
const parsePort = (raw) => parseWhole(raw, 1, 65535);
/** The path of a URL; null if not given. Two slashes (or a backslash) at the start would name another host. */
function parsePath(raw) {
	if (raw === "") return null;
	if (!raw.startsWith("/")) throw valueProblem("value.setting", { why: "path-start" });
	if (!/^\/(?![/\\])[!-~]*$/.test(raw) || raw.includes("#")) throw valueProblem("value.not-path", { example: "/predict" });
	return raw;
}
/** A path, or the word `HEALTHCHECK`; null if not given. */
function parseHealth(raw) {
	if (raw.toUpperCase() === "HEALTHCHECK") return HEALTHCHECK;
	if (raw !== "" && !raw.startsWith("/")) throw valueProblem("value.setting", { why: "health" });
	return parsePath(raw);
}
const LONGEST_MODEL = 200;
/** The name of a model; null if not given. */
function parseModel(raw) {
	if (raw === "") return null;
	if (!/^[!-~]+$/.test(raw) || /[{}]/.test(raw) || raw.length > LONGEST_MODEL) throw valueProblem("value.setting", { why: "model" });
	return raw;
}
/** The body of a request as JSON with `{{input}}` in it; null if not given. */
function parseRequest(raw) {
	if (raw === "") return null;
	const problem = templateProblem(raw);
	if (problem !== null) throw new ValueProblem(problem);
	return raw;
}
const MIN_MEMORY_BYTES = 6 * 1024 ** 2;
/** The container's memory limit, in bytes; the engine refuses less than 6 MiB. */
function parseMemory(raw) {
	const bytes = parseBytes(raw);
	if (bytes < MIN_MEMORY_BYTES) throw valueProblem("value.setting", { why: "too-little-memory" });
	return bytes;
}
/** Arguments for the image's entry point; null keeps the image's command. */
function parseCommand(raw) {
	const words = splitWords(raw);
	if (words.length > MAX_WORDS) throw valueProblem("value.too-many-words", { max: MAX_WORDS });
	return words.length === 0 ? null : words;
}
const MAX_WORDS = 1e3;
const RESTART_POLICIES = [
	"no",
	"on-failure",
	"always",
	"unless-stopped"
];
/** `no`, `on-failure`, `on-failure:3`, `always` or `unless-stopped`. */
function parseRestartPolicy(raw) {
	const retries = /^on-failure(?::(\d{1,9}))?$/.exec(raw.toLowerCase());
	if (retries !== null) return {
		name: "on-failure",
		maxRetries: Number(retries[1] ?? 0)
	};
	if (/^on-failure:/i.test(raw)) throw valueProblem("value.setting", { why: "retries" });
	const name = parseOneOf(RESTART_POLICIES)(raw);
	return name === "on-failure" ? {
		name,
		maxRetries: 0
	} : { name };
}
const MAX_CLIENTS = 1e3;
const MAX_PER_SECOND = 1e3;
/** `3 clients` (a closed loop) or `5/s` (a constant arrival rate). */
function parseLoad(raw) {
	if (/^\d+(?:\.\d+)?$/.test(raw)) {
		const clients = {
			text: raw === "1" ? "1 client" : `${raw} clients`,
			unit: null
		};
		throw valueProblem("value.no-unit", { choices: [clients, {
			text: `${raw}/s`,
			unit: "per-second"
		}] });
	}
	const clients = /^(\d+)\s*clients?$/i.exec(raw);
	if (clients !== null) {
		const count = Number(clients[1]);
		if (count < 1 || count > MAX_CLIENTS) throw valueProblem("value.clients", { max: MAX_CLIENTS });
		return {
			kind: "clients",
			clients: count
		};
	}
	const rate = /^(\d+(?:\.\d+)?)\s*\/\s*s$/i.exec(raw);
	if (rate === null) throw valueProblem("value.setting", { why: "load" });
	const perSecond = Number(rate[1]);
	if (perSecond === 0 || perSecond > MAX_PER_SECOND) throw valueProblem("value.rate", { maxPerSecond: MAX_PER_SECOND });
	return {
		kind: "rate",
		perSecond
	};
}
/** Kinds of experiments, separated by commas or line breaks, in order. */
function parseExperiments(raw) {
	const kinds = raw.split(/[,\r\n]+/).map((kind) => kind.trim()).filter((kind) => kind !== "");
	if (kinds.length === 0) throw valueProblem("value.setting", { why: "no-experiment" });
	const repeated = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
	if (repeated !== void 0) throw valueProblem("value.repeated-kind", { kind: shown(repeated) });
	return kinds;
}
/** The minimum availability, as a ratio below 1. */
function parseMinAvailability(raw) {
	const ratio = parseRatio(raw);
	if (ratio < 1) return ratio;
	throw valueProblem("value.setting", { why: "never-proven" });
}
/** Two runs of one image on one runner differ by up to 3 %, so a limit has to be well above that. */
const MIN_SLOWDOWN = .05;
const MAX_SLOWDOWN = 10;
/** A slowdown as a ratio: 0.2 is 20 % slower. It may exceed 1: `150%` is two and a half times as slow. */
function parseMaxSlowdown(raw) {
	const multiple = /^(\d+(?:\.\d+)?)\s*x$/i.exec(raw);
	if (multiple !== null && Number(multiple[1]) > 1) throw valueProblem("value.multiple", { write: `${Number(((Number(multiple[1]) - 1) * 100).toPrecision(12))}%` });
	const ratio = parsePercent(raw, "20%");
	if (ratio < MIN_SLOWDOWN) throw valueProblem("value.setting", { why: "below-noise" });
	if (ratio > MAX_SLOWDOWN) throw valueProblem("value.setting", { why: "never-fails" });
	return ratio;
}
const LONGEST_KEY = 100;
/** The comment's key; null if not given. */
function parseCommentKey(raw) {
	if (/[\p{Cc}\p{Cf}]/u.test(raw)) throw valueProblem("value.setting", { why: "invisible" });
	if (raw.length > LONGEST_KEY) throw valueProblem("value.too-long", { max: LONGEST_KEY });
	return raw === "" ? null : raw;
}
/** The name of a history; null for none. */
function parseHistory(raw) {
	const word = raw.toLowerCase();
	if (word === "true") throw valueProblem("value.setting", { why: "history-name" });
	return word === "false" ? null : parseCommentKey(raw);
}
/** A token; null if not given. */
function parseToken(raw) {
	if (/[^!-~]/.test(raw)) throw valueProblem("value.setting", { why: "token" });
	return raw === "" ? null : new Secret(raw);
}

// src/model/plan.ts
/** Returns a volume as docker writes it: `./models:/models:ro`. */
function volumeLine({ source, target, readOnly }) {
	return [
		...source === null ? [] : [source],
		target,
		...readOnly ? ["ro"] : []
	].join(":");
}

// src/config/values/print.ts
/** An optional value; null if there is none. */
function printOptional(value, print) {
	return value === null ? null : print(value);
}
/** Twelve digits: enough for every value that users write, without the noise of binary fractions (0.55 * 100). */
function printDecimal(number) {
	return String(Number(number.toPrecision(12)));
}
function printPercent(ratio) {
	return `${printDecimal(ratio * 100)}%`;
}
function printDuration(ms) {
	if (ms >= 12e4 && ms % 6e4 === 0) return `${ms / 6e4}m`;
	return ms >= 1e3 ? `${ms / 1e3}s` : `${ms}ms`;
}
function printBytes(bytes) {
	const unit = [
		["g", 1024 ** 3],
		["m", 1024 ** 2],
		["k", 1024]
	].find(([, scale]) => bytes % scale === 0);
	return unit === void 0 ? `${bytes}b` : `${bytes / unit[1]}${unit[0]}`;
}
function printLoad(load) {
	if (load.kind === "rate") return `${printDecimal(load.perSecond)}/s`;
	return load.clients === 1 ? "1 client" : `${load.clients} clients`;
}
/** The variables that were added to the default environment. */
function printEnv({ target }) {
	return printLines(Object.entries(target.env).filter(([key, value]) => DEFAULT_PLAN.target.env[key] !== value).map(([key]) => `${key}=…`));
}
function printHeaders({ service }) {
	return printLines(Object.keys(service.headers).map((name) => `${name}: …`));
}
/** A longer request would make the command unreadable, and a report would cut it in the middle of a quote. */
const MAX_CHARACTERS = 500;
/** The preset's request already contains the model, so a plan with a model has no request of its own. */
function printRequest({ service: { model, request } }) {
	if (model !== null) return null;
	return request.length > MAX_CHARACTERS ? "…" : request;
}
function printAnswer({ service }) {
	return printLines(answerLines(service.answer));
}
/** An input that sets a parameter of experiments, as it was written. */
function printParameter({ experiments }, input) {
	return experiments.findLast(({ inputs }) => inputs?.[input] !== void 0)?.inputs?.[input] ?? null;
}
function printVolumes({ target }) {
	return printLines(target.volumes.map(volumeLine));
}
/** Quoted where the splitter of the input would split a value. */
function printOptions({ target }) {
	const words = target.options.map((word) => /[\s'"\\]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : word);
	return words.length === 0 ? null : words.join(" ");
}
function printLines(lines) {
	return lines.length === 0 ? null : lines.join("\n");
}

// src/config/values/service.ts
/** The shape of a request and a good answer: the preset, overridden by the inputs. */
function serviceOf(values) {
	const { service: name, model, request, answer, stream } = values;
	const preset = presetService(name, model, stream ? values["stream-format"] : null);
	return {
		service: {
			...preset,
			request: request ?? preset.request,
			answer: answerOf(preset.answer, answer),
			headers: values["request-headers"]
		},
		predictPath: values["predict-path"] ?? PRESETS[name].path
	};
}
/** Service settings that would have no effect, or that contradict each other. */
function serviceContradictions(reading) {
	return [...modelContradictions(reading), ...streamContradictions(reading)];
}
/** Returns whether the streamed answers of a service have reasoning; null if that is not known, or they are not streamed. */
function hasReasoning({ service, answer, stream, "stream-format": format }) {
	if (stream !== true || service === void 0 || answer === void 0 || format === void 0) return null;
	return answerOf(presetService(service, null, format).answer, answer).stream?.reasoning.length !== 0;
}
function modelContradictions({ values, naming, raw }) {
	const { service, model, request } = values;
	if (!model) return [];
	const why = request ? "request" : service === "qwen-allinone" ? "preset" : null;
	if (why === null) return [];
	const { first, then } = naming;
	const names = {
		service: then("service"),
		model: then("model"),
		request: then("request")
	};
	return [[subject$1(first("model"), raw.model), message("input.model-unused", {
		why,
		...names
	})]];
}
function streamContradictions({ values, naming, raw }) {
	const { stream, request, answer } = values;
	if (stream === void 0) return [];
	const asked = request ? asksForStream(request) : null;
	const problem = (input, why, part = "") => [subject$1(naming.first(input), raw[input]), message("input.stream", {
		why,
		part,
		stream: naming.then("stream"),
		input: naming.then(input)
	})];
	if (stream) return asked === false ? [problem("request", "request-whole")] : [];
	const parts = STREAM_PARTS.filter((part) => answer?.stream?.[part] !== void 0);
	const format = values["stream-format"];
	return [
		...asked === true ? [problem("request", "request-streams")] : [],
		...parts.length > 0 ? [problem("answer", "part", parts.join(", "))] : [],
		...format !== void 0 && format !== STREAM_FORMATS[0] ? [problem("stream-format", "format")] : []
	];
}

// src/config/table.ts
/** Gives each row its own type, so that the values read from the table are typed by it. */
const input = (row) => row.default === "" ? {
	defaultInWords: "(none)",
	...row
} : row;
const DURATION = {
	placeholder: "TIME",
	form: "duration",
	parse: parseDurationMs
};
const OPTIONAL_DURATION = {
	placeholder: "TIME",
	form: "duration",
	parse: parseOptional(parseDurationMs)
};
const SWITCH = {
	placeholder: null,
	form: "switch",
	parse: parseBoolean
};
const oneOfWords = (words) => ({
	form: words,
	parse: parseOneOf(words)
});
/** Every input, in the order of action.yml and the README. */
const INPUTS = {
	mode: input({
		group: "report",
		default: "drill",
		workflowOnly: true,
		meaning: "What to do: drill, or report (merge the results of a run's drills into one verdict).",
		placeholder: "MODE",
		...oneOfWords(["drill", "report"])
	}),
	image: input({
		group: "container",
		default: "",
		defaultInWords: "(required)",
		meaning: "Image to drill; required here or in the plan file, unless compose-file has it.",
		terminalMeaning: "Image to drill (default: that of compose-service, else the reference image).",
		placeholder: "REFERENCE",
		form: "text",
		parse: parseImage,
		print: ({ target }) => target.image
	}),
	"baseline-image": input({
		group: "container",
		default: "",
		meaning: "Image to compare against on the same runner, such as the image of the merge base.",
		placeholder: "REFERENCE",
		form: "text",
		parse: parseImage,
		print: ({ baseline }) => baseline?.image ?? null
	}),
	"compose-file": input({
		group: "container",
		default: "",
		notInFile: true,
		meaning: "Compose file with the service to drill, whose dependencies are started before it; several files, one per line, are merged. image replaces its image.",
		placeholder: "FILE",
		form: "text",
		joinedBy: "\n",
		parse: parseComposeFiles,
		print: ({ target }) => target.compose?.files.join("\n") ?? null
	}),
	"compose-service": input({
		group: "container",
		default: "",
		notInFile: true,
		defaultInWords: "(the only one)",
		meaning: "Service of compose-file to drill.",
		placeholder: "NAME",
		form: "text",
		parse: parseComposeService,
		print: ({ target }) => target.compose?.service ?? null
	}),
	"container-port": input({
		group: "container",
		default: "",
		defaultInWords: "(the image's only exposed port, else 8080)",
		meaning: "Port that the service listens on inside the container.",
		placeholder: "PORT",
		form: "whole",
		parse: parseOptional(parsePort),
		print: ({ target }) => target.portFromImage ? null : String(target.containerPort)
	}),
	service: input({
		group: "service",
		default: "qwen-allinone",
		meaning: "API of the service: qwen-allinone, or openai-chat (vLLM, llama.cpp, Ollama).",
		placeholder: "PRESET",
		...oneOfWords(SERVICE_NAMES),
		print: ({ service }) => service.preset
	}),
	"predict-path": input({
		group: "service",
		default: "",
		defaultInWords: "(/predict; for openai-chat /v1/chat/completions)",
		meaning: "Path that receives the POST requests.",
		placeholder: "PATH",
		form: /^\//,
		parse: parsePath,
		print: ({ target }) => target.predictPath
	}),
	model: input({
		group: "service",
		default: "",
		defaultInWords: "(the service's only model)",
		meaning: "Model name in the requests of openai-chat.",
		placeholder: "NAME",
		form: "text",
		parse: parseModel,
		print: ({ service }) => service.model
	}),
	request: input({
		group: "service",
		default: "",
		defaultInWords: "(the preset's)",
		meaning: "Request body as JSON, with {{input}} in place of the text.",
		placeholder: "JSON",
		form: "text",
		inFile: { schema: {
			type: "string",
			pattern: "\\{\\{input\\}\\}"
		} },
		parse: parseRequest,
		print: printRequest
	}),
	answer: input({
		group: "service",
		default: "",
		defaultInWords: "(the preset's)",
		meaning: "Where to find the text, label and success flag in an answer, as PART: JSON POINTER lines; a streamed answer also has end, tokens and reasoning; status: 2xx accepts any success status.",
		placeholder: "PART:POINTER",
		form: "text",
		inFile: ANSWER_IN_FILE,
		joinedBy: "\n",
		parse: parseAnswer,
		print: printAnswer
	}),
	stream: input({
		group: "service",
		default: "false",
		meaning: "Asks for streamed answers and measures when their text arrives; answer then has the parts of one event.",
		...SWITCH,
		print: ({ service }) => String(service.answer.stream !== void 0)
	}),
	"stream-format": input({
		group: "service",
		default: "sse",
		meaning: "Format of streamed answers: sse (server-sent events) or ndjson (one JSON document per line).",
		placeholder: "FORMAT",
		...oneOfWords(STREAM_FORMATS),
		print: ({ service }) => service.answer.stream?.format ?? STREAM_FORMATS[0]
	}),
	"request-headers": input({
		group: "service",
		default: "",
		meaning: "Headers of every request, such as an API key, as NAME: VALUE lines.",
		placeholder: "HEADER",
		form: "text",
		inFile: HEADERS_IN_FILE,
		joinedBy: "\n",
		private: true,
		parse: (raw) => parseHeaderLines(raw, "line"),
		parseInTerminal: (raw) => parseHeaderLines(raw, "number"),
		print: printHeaders
	}),
	cpus: input({
		group: "container",
		default: "1.0",
		meaning: "CPU limit of the container.",
		placeholder: "NUMBER",
		form: "number",
		parse: parseCpus,
		print: ({ target }) => printDecimal(target.cpus)
	}),
	"cpuset-cpus": input({
		group: "container",
		default: "",
		defaultInWords: "(all)",
		meaning: "CPUs that the container may use, such as 0-3 or 0,2.",
		placeholder: "CPUS",
		form: "text",
		parse: parseCpuset,
		print: ({ target }) => target.cpusetCpus
	}),
	memory: input({
		group: "container",
		default: "2g",
		meaning: "Memory limit of the container, without extra swap.",
		placeholder: "BYTES",
		form: "bytes",
		parse: parseMemory,
		print: ({ target }) => printBytes(target.memoryBytes)
	}),
	env: input({
		group: "container",
		default: "CUDA_VISIBLE_DEVICES=-1",
		meaning: "Environment variables of the container as KEY=VALUE lines, added to CUDA_VISIBLE_DEVICES=-1.",
		placeholder: "KEY=VALUE",
		form: "text",
		inFile: ENV_IN_FILE,
		joinedBy: "\n",
		private: true,
		parse: (raw) => parseEnvLines(raw, "line"),
		parseInTerminal: (raw) => parseEnvLines(raw, "number"),
		print: printEnv
	}),
	command: input({
		group: "container",
		default: "",
		defaultInWords: "(the image's)",
		meaning: "Arguments for the image's entry point, split into words like in a shell.",
		placeholder: "ARGUMENTS",
		form: "text",
		inFile: { schema: { anyOf: [TEXT_SCHEMA, {
			type: "array",
			items: SCALAR_SCHEMA,
			minItems: 1
		}] } },
		private: true,
		parse: parseCommand,
		print: ({ target }) => target.command === null ? null : "…"
	}),
	volumes: input({
		group: "container",
		default: "",
		meaning: "Volumes of the container as source:target[:ro] lines; a source is a path or the name of a volume.",
		placeholder: "VOLUME",
		form: "text",
		inFile: LINES_IN_FILE,
		joinedBy: "\n",
		parse: parseVolumeLines,
		print: printVolumes
	}),
	"volumes-outside": input({
		group: "container",
		default: "",
		notInFile: true,
		meaning: "Paths outside of the workspace that volumes may mount, and volumes that a plan file may name, one per line.",
		terminalMeaning: "Paths outside of the current directory that a plan file may mount, and volumes that it may name, one per flag.",
		placeholder: "PATH",
		form: "text",
		joinedBy: "\n",
		parse: parseOutsideLines
	}),
	options: input({
		group: "container",
		default: "",
		meaning: "Further options as of docker create, such as --shm-size 1g --user 1000 --init.",
		placeholder: "OPTIONS",
		form: "text",
		joinedBy: "\n",
		private: true,
		parse: parseOptions,
		print: printOptions
	}),
	"read-only": input({
		group: "container",
		default: "false",
		meaning: "Read-only root file system, with a tmpfs on /tmp.",
		...SWITCH,
		print: ({ target }) => String(target.readOnly)
	}),
	"restart-policy": input({
		group: "container",
		default: "unless-stopped",
		meaning: "Restart policy of the container: no, on-failure[:n], always or unless-stopped.",
		placeholder: "POLICY",
		form: /^(?:no|on-failure(?::\d{1,9})?|always|unless-stopped)$/,
		parse: parseRestartPolicy,
		print: ({ target }) => policyName(target.restartPolicy)
	}),
	network: input({
		group: "container",
		default: "",
		meaning: "Existing network that the container joins, so that it reaches the services of the job or of a compose project by name.",
		placeholder: "NAME",
		form: "text",
		parse: parseNetwork,
		print: ({ target }) => target.network
	}),
	pull: input({
		group: "container",
		default: "missing",
		meaning: "When to pull the image: missing, always or never.",
		placeholder: "WHEN",
		...oneOfWords([
			"missing",
			"always",
			"never"
		])
	}),
	"ready-timeout": input({
		group: "container",
		default: "120s",
		meaning: "Maximum time from the start of the container to its first good answer.",
		...DURATION,
		print: ({ readyTimeoutMs }) => printDuration(readyTimeoutMs)
	}),
	health: input({
		group: "service",
		default: "",
		meaning: "How a supervisor asks the service: a path for a GET on its port, such as /health, or HEALTHCHECK for the health check of its image.",
		placeholder: "PATH",
		form: /^(?:\/|HEALTHCHECK$)/,
		parse: parseHealth,
		print: ({ health }) => health ?? null
	}),
	plan: input({
		group: "drill",
		default: "",
		notInFile: true,
		meaning: "Plan file: YAML with these inputs and settings per experiment; an input set outside the file overrides it.",
		placeholder: "FILE",
		form: "text",
		parse: (raw) => raw
	}),
	experiments: input({
		group: "drill",
		default: "cpu-overload, kill-restart",
		meaning: "Experiments to run, in this order; the kinds are cpu-overload, kill-restart, terminate, network-delay, memory-leak, oom-kill, disk-pressure, bad-input, prompt-injection, overflow, overload, degrade-cpu, degrade-memory, dependency-down, freeze, kill-worker, memory-pressure, disk-full, abandon and offline.",
		placeholder: "KINDS",
		form: "text",
		joinedBy: ",",
		parse: parseExperiments,
		print: ({ experiments }) => [...new Set(experiments.map(({ kind }) => kind))].join(",")
	}),
	"stress-workers": input({
		group: "drill",
		default: "2",
		meaning: "Number of CPU workers that cpu-overload runs inside the container's CPU quota.",
		placeholder: "NUMBER",
		form: "whole",
		parse: (raw) => raw,
		print: (plan) => printParameter(plan, "stress-workers")
	}),
	load: input({
		group: "drill",
		default: "1 client",
		meaning: "Load: 3 clients (each waits for its answer) or 5/s (constant arrival rate).",
		placeholder: "LOAD",
		form: /^\d+(?:\.\d+)? ?(?:clients?|\/ ?s)$/,
		parse: parseLoad,
		print: ({ load }) => printLoad(load)
	}),
	prompts: input({
		group: "drill",
		default: "new",
		meaning: "Texts of the requests: new (a different text each time) or fixed (the same 20 texts, so caches count too).",
		placeholder: "TEXTS",
		...oneOfWords(["new", "fixed"]),
		print: ({ prompts }) => prompts.texts
	}),
	"request-timeout": input({
		group: "drill",
		default: "10s",
		meaning: "Time after which a request is abandoned and counts as failed.",
		...DURATION,
		print: ({ requestTimeoutMs }) => printDuration(requestTimeoutMs)
	}),
	duration: input({
		group: "drill",
		default: "60s",
		meaning: "Minimum duration of an experiment under load.",
		...DURATION,
		print: ({ durationMs }) => printDuration(durationMs)
	}),
	"max-duration": input({
		group: "drill",
		default: "5m",
		meaning: "Maximum duration of an experiment under load; it ends earlier once all its checks are decided.",
		...DURATION,
		print: ({ maxDurationMs }) => printDuration(maxDurationMs)
	}),
	"min-availability": input({
		group: "limits",
		default: "95%",
		meaning: "Limit: minimum share of requests with a good answer.",
		placeholder: "PERCENT",
		form: "percent",
		parse: parseMinAvailability,
		print: ({ limits }) => printPercent(limits.minAvailability)
	}),
	"max-p95": input({
		group: "limits",
		default: "8s",
		meaning: "Limit: maximum P95 latency of the requests.",
		...DURATION,
		print: ({ limits }) => printDuration(limits.maxP95Ms)
	}),
	"max-ttft": input({
		group: "limits",
		default: "",
		meaning: "Limit: maximum P95 of the time to the first piece of text, for streamed answers.",
		...OPTIONAL_DURATION,
		print: ({ limits }) => printOptional(limits.maxTtftMs ?? null, printDuration)
	}),
	"max-answer-ttft": input({
		group: "limits",
		default: "",
		meaning: "Limit: maximum P95 of the time to the first piece of the answer after its reasoning, for streamed answers.",
		...OPTIONAL_DURATION,
		print: ({ limits }) => printOptional(limits.maxAnswerTtftMs ?? null, printDuration)
	}),
	"max-tpot": input({
		group: "limits",
		default: "",
		meaning: "Limit: maximum P95 of the time per output token after the first, for streamed answers.",
		...OPTIONAL_DURATION,
		print: ({ limits }) => printOptional(limits.maxTpotMs ?? null, printDuration)
	}),
	"max-stall": input({
		group: "limits",
		default: "",
		meaning: "Limit: maximum P95 of the longest time between two pieces of text, for streamed answers.",
		...OPTIONAL_DURATION,
		print: ({ limits }) => printOptional(limits.maxStallMs ?? null, printDuration)
	}),
	"min-goodput": input({
		group: "limits",
		default: "",
		meaning: "Limit: minimum share of requests with a good answer that keeps every limit, such as 95%.",
		placeholder: "PERCENT",
		form: "percent",
		parse: parseOptional(parseMinAvailability),
		print: ({ limits }) => printOptional(limits.minGoodput ?? null, printPercent)
	}),
	"max-recovery": input({
		group: "limits",
		default: "30s",
		meaning: "Limit: maximum time from the kill, or from the end of a disturbance, to the first good answer.",
		...DURATION,
		print: ({ limits }) => printDuration(limits.maxRecoveryMs)
	}),
	"max-start": input({
		group: "limits",
		default: "",
		meaning: "Limit: maximum time from the start of the container to its first good answer.",
		...OPTIONAL_DURATION,
		print: ({ limits }) => printOptional(limits.maxStartMs ?? null, printDuration)
	}),
	"max-false-ready": input({
		group: "limits",
		default: "1s",
		meaning: "Limit: maximum time after a start that health reports the service as ready although it does not answer.",
		...DURATION,
		print: ({ limits }) => printOptional(limits.maxFalseReadyMs ?? null, printDuration)
	}),
	"max-unnoticed": input({
		group: "limits",
		default: "10s",
		meaning: "Limit: maximum time that health reports the service as healthy although it no longer answers.",
		...DURATION,
		print: ({ limits }) => printOptional(limits.maxUnnoticedMs ?? null, printDuration)
	}),
	"min-health": input({
		group: "limits",
		default: "95%",
		meaning: "Limit: minimum share of the requests of health that are answered well within 1 s under overload.",
		placeholder: "PERCENT",
		form: "percent",
		parse: parseMinAvailability,
		print: ({ limits }) => printOptional(limits.minHealth ?? null, printPercent)
	}),
	"max-drain": input({
		group: "limits",
		default: "5s",
		meaning: "Limit: maximum time that the service may go on answering clients that have hung up.",
		...DURATION,
		print: ({ limits }) => printOptional(limits.maxDrainMs ?? null, printDuration)
	}),
	"max-slowdown": input({
		group: "limits",
		default: "20%",
		meaning: "Limit: slowdown compared with baseline-image that must not pass.",
		placeholder: "PERCENT",
		form: "percent",
		parse: parseMaxSlowdown,
		print: ({ limits }) => printPercent(limits.maxSlowdown)
	}),
	"max-memory": input({
		group: "limits",
		default: "",
		meaning: "Budget: maximum memory that the service may use during the whole drill, such as 1.5g.",
		placeholder: "BYTES",
		form: "bytes",
		parse: parseOptional(parseBytes),
		print: ({ budget }) => printOptional(budget.maxMemoryBytes, printBytes)
	}),
	"max-cpu": input({
		group: "limits",
		default: "",
		meaning: "Budget: maximum CPUs that the service may use over any 5 s of the drill, such as 0.8.",
		placeholder: "NUMBER",
		form: "number",
		parse: parseOptional(parseCpus),
		print: ({ budget }) => printOptional(budget.maxCpus, printDecimal)
	}),
	"abort-availability": input({
		group: "limits",
		default: "",
		meaning: "Abort an experiment when less than this share of the last 20 requests got a good answer, such as 50%.",
		placeholder: "SHARE",
		form: "percent",
		parse: parseOptional(parseRatio),
		print: ({ abort }) => printOptional(abort.minAvailability, printPercent)
	}),
	"abort-p95": input({
		group: "limits",
		default: "",
		meaning: "Abort an experiment when the P95 of the last 20 requests exceeds this time; at most request-timeout.",
		placeholder: "TIME",
		form: "duration",
		parse: parseOptional(parseDurationMs),
		print: ({ abort }) => printOptional(abort.maxP95Ms, printDuration)
	}),
	"on-inconclusive": input({
		group: "limits",
		default: "warn",
		reportMode: "also",
		meaning: "How to treat an inconclusive result: warn or fail.",
		placeholder: "WHAT",
		...oneOfWords(["warn", "fail"]),
		print: ({ onInconclusive }) => onInconclusive
	}),
	language: input({
		group: "report",
		default: "en",
		terminalDefault: "",
		notInFile: false,
		meaning: "Language of the comment, the summary, the page, the log and the JUnit names: en or zh-CN.",
		terminalMeaning: "Language of the output and of the report's files: en or zh-CN (default: that of LC_ALL, LC_MESSAGES or LANG).",
		placeholder: "TAG",
		...oneOfWords(LANGUAGE_TAGS)
	}),
	"artifact-name": input({
		group: "report",
		default: "fault-drill",
		terminalDefault: "",
		workflowOnly: true,
		emptyIsNone: true,
		meaning: "Name prefix of the artifact with the report's files; the job and the matrix index are appended. Empty: no artifact.",
		placeholder: "NAME",
		form: /^[\w.-]{1,100}$/,
		parse: parseArtifactName
	}),
	history: input({
		group: "report",
		default: "${{ github.job }}",
		defaultInWords: "(the job)",
		terminalDefault: "",
		workflowOnly: true,
		emptyIsNone: true,
		meaning: "Name of the history of the default branch's key figures, which the report charts; the cache keeps one per leg, image and setting. false: no history.",
		placeholder: "NAME",
		form: "text",
		parse: parseHistory
	}),
	leg: input({
		group: "report",
		default: "${{ format('{0}/{1} {2}', strategy.job-index, strategy.job-total, toJSON(matrix)) }}",
		defaultInWords: "(set by GitHub)",
		terminalDefault: "",
		workflowOnly: true,
		meaning: "Index of this matrix leg, number of legs and matrix values; leave it at its default.",
		placeholder: "LEG",
		form: "text",
		parse: parseLeg
	}),
	legs: input({
		group: "report",
		default: "",
		defaultInWords: "(the number that the legs report)",
		workflowOnly: true,
		reportMode: "only",
		meaning: "For mode report: expected number of results.",
		placeholder: "NUMBER",
		form: "whole",
		parse: parseLegs
	}),
	needs: input({
		group: "report",
		default: "",
		workflowOnly: true,
		reportMode: "only",
		meaning: "For mode report: toJSON(needs), the jobs to merge; a job that was cancelled, was skipped or left no result is an error.",
		placeholder: "JSON",
		form: "text",
		private: true,
		parse: parseNeeds
	}),
	comment: input({
		group: "report",
		default: "true",
		terminalDefault: "false",
		meaning: "Keep one comment on the pull request up to date.",
		terminalMeaning: "Keep one comment on the pull request up to date; only works with GitHub's environment variables.",
		...SWITCH
	}),
	"comment-key": input({
		group: "report",
		default: "${{ github.job }}${{ strategy.job-total > 1 && format('-{0}', strategy.job-index) || '' }}",
		defaultInWords: "(the job, plus the matrix index if there is one)",
		terminalDefault: "",
		meaning: "Key that keeps the comments of several drills on one pull request apart.",
		placeholder: "KEY",
		form: "text",
		parse: parseCommentKey
	}),
	"pull-request": input({
		group: "report",
		default: "",
		defaultInWords: "(the event's)",
		workflowOnly: true,
		meaning: "Number of the pull request to comment on, for events without one.",
		placeholder: "NUMBER",
		form: "whole",
		parse: parsePullRequest
	}),
	"github-token": input({
		group: "report",
		default: "${{ github.token }}",
		terminalDefault: "",
		meaning: "Token that posts the comment; it needs pull-requests: write.",
		terminalMeaning: "Token that posts the comment; it needs pull-requests: write (default: the environment variable GITHUB_TOKEN).",
		placeholder: "TOKEN",
		form: "text",
		private: true,
		parse: parseToken
	})
};
/**
* The plan that the values describe; `print` in each row is the reverse. Experiments are planned with their registry.
* @param start what was looked up for them
*/
function planOf(values, start) {
	const baselineImage = values["baseline-image"];
	const files = values["compose-file"];
	const { service, predictPath } = serviceOf(values);
	return {
		target: {
			image: values.image ?? "",
			containerPort: values["container-port"] ?? 8080,
			portFromImage: values["container-port"] === null,
			predictPath,
			cpus: values.cpus,
			memoryBytes: values.memory,
			command: values.command,
			readOnly: values["read-only"],
			restartPolicy: values["restart-policy"],
			network: values.network,
			pull: values.pull,
			cpusetCpus: values["cpuset-cpus"],
			options: optionWords(values.options),
			...start,
			...files.length > 0 && { compose: {
				files,
				service: values["compose-service"]
			} }
		},
		service,
		baseline: baselineImage === null ? null : {
			image: baselineImage,
			pull: values.pull
		},
		readyTimeoutMs: values["ready-timeout"],
		...values.health !== null && { health: values.health },
		load: values.load,
		prompts: {
			...DEFAULT_PLAN.prompts,
			texts: values.prompts
		},
		requestTimeoutMs: values["request-timeout"],
		durationMs: values.duration,
		maxDurationMs: values["max-duration"],
		limits: {
			minAvailability: values["min-availability"],
			maxP95Ms: values["max-p95"],
			maxRecoveryMs: values["max-recovery"],
			maxDrainMs: values["max-drain"],
			maxSlowdown: values["max-slowdown"],
			...optionalLimits(values)
		},
		abort: {
			minAvailability: values["abort-availability"],
			maxP95Ms: values["abort-p95"]
		},
		budget: {
			maxMemoryBytes: values["max-memory"],
			maxCpus: values["max-cpu"]
		},
		onInconclusive: values["on-inconclusive"]
	};
}
function optionalLimits(values) {
	const [maxTtftMs, maxAnswerTtftMs] = [values["max-ttft"], values["max-answer-ttft"]];
	const [maxTpotMs, maxStallMs] = [values["max-tpot"], values["max-stall"]];
	const minGoodput = values["min-goodput"];
	const maxStartMs = values["max-start"];
	return {
		...maxTtftMs !== null && { maxTtftMs },
		...maxAnswerTtftMs !== null && { maxAnswerTtftMs },
		...maxTpotMs !== null && { maxTpotMs },
		...maxStallMs !== null && { maxStallMs },
		...minGoodput !== null && { minGoodput },
		...maxStartMs !== null && { maxStartMs },
		...values.health !== null && {
			maxFalseReadyMs: values["max-false-ready"],
			maxUnnoticedMs: values["max-unnoticed"],
			minHealth: values["min-health"]
		}
	};
}
/** The names, in order. */
const INPUT_NAMES = Object.keys(INPUTS);
/** The row of an input, for code that treats all rows alike. */
function rowOf(name) {
	return INPUTS[name];
}
/** The inputs that the terminal has flags for. */
const FLAG_NAMES = INPUT_NAMES.filter((name) => rowOf(name).workflowOnly !== true);
/** The keys of a plan file, which must not contain the token or decide where the report is published. */
const FILE_INPUTS = INPUT_NAMES.filter((name) => {
	const { group, notInFile = group === "report" } = rowOf(name);
	return !notInFile;
});

// src/config/consistency/consistency.ts
/**
* Values that are valid alone but contradict each other. Values that could not be read are skipped: they are reported
* already.
*
* A P95 limit above the request timeout contradicts itself: an answer between the two is within the limit, but it times
* out and counts as failed. A limit equal to the timeout is fine: every request that times out is over the limit.
* @param own limits of single experiments
*/
function findContradictions({ values, raw, naming }, own) {
	const { first, then } = naming;
	const problems = serviceContradictions({
		values,
		raw,
		naming
	});
	const [min, max] = [values.duration, values["max-duration"]];
	if (min !== void 0 && max !== void 0 && min > max) {
		const names = {
			max: then("max-duration"),
			min: then("duration"),
			minValue: unquoted(raw.duration)
		};
		problems.push([subject$1(first("max-duration"), raw["max-duration"]), message("input.max-below-min", names)]);
	}
	const [cpus, cpuset] = [values.cpus, values["cpuset-cpus"]];
	const allowed = cpuset ? numbersInSet(cpuset)?.size ?? 0 : null;
	if (cpus !== void 0 && allowed !== null && cpus > allowed) {
		const names = {
			cpus: then("cpus"),
			cpuset: then("cpuset-cpus"),
			cpusetValue: unquoted(raw["cpuset-cpus"])
		};
		problems.push([subject$1(first("cpus"), raw.cpus), message("input.cpus-over-cpuset", {
			allowed,
			...names
		})]);
	}
	const limitsOf = (names) => [...names.map((name) => ({
		value: values[name],
		text: raw[name],
		subject: first(name)
	})), ...own.filter(({ name }) => names.some((each) => each === name))];
	const timeout = values["request-timeout"];
	for (const { value = null, text, subject } of limitsOf(TIME_LIMITS)) {
		if (value === null || timeout === void 0 || value <= timeout) continue;
		const raised = {
			timeout: then("request-timeout"),
			timeoutValue: unquoted(raw["request-timeout"])
		};
		problems.push([subject$1(subject, text), message("input.over-timeout", {
			...raised,
			write: unquoted(text)
		})]);
	}
	if (hasReasoning(values) === false) {
		const names = {
			part: then("answer"),
			stream: then("stream"),
			input: then("max-ttft")
		};
		for (const { value = null, text, subject } of limitsOf(["max-answer-ttft"])) if (value !== null) problems.push([subject$1(subject, text), message("input.stream", {
			why: "reasoning",
			...names
		})]);
	}
	if (values.stream !== false) return problems;
	const unused = message("input.stream", {
		why: "limit",
		part: "",
		stream: then("stream"),
		input: ""
	});
	for (const { value = null, text, subject } of limitsOf(STREAM_LIMITS)) if (value !== null) problems.push([subject$1(subject, text), unused]);
	return problems;
}
/** Limits that only a streamed answer can keep or break. */
const STREAM_LIMITS = [
	"max-ttft",
	"max-answer-ttft",
	"max-tpot",
	"max-stall"
];
/** A request that times out exceeds each of these. */
const TIME_LIMITS = ["max-p95", ...STREAM_LIMITS];
/**
* The slowdown limits of a drill without a baseline: a limit for a comparison that never runs would look like a gate
* without being one. A limit equal to the default gates nothing that was asked for.
* @param own limits of single experiments
*/
function findUncompared({ values, raw, naming }, own) {
	const { value, parse, default: usual } = {
		...INPUTS["max-slowdown"],
		value: values["max-slowdown"]
	};
	const common = {
		value,
		text: raw["max-slowdown"],
		subject: naming.first("max-slowdown")
	};
	const limits = [...value === void 0 || value === parse(usual) ? [] : [common], ...own.filter(({ name }) => name === "max-slowdown")];
	if (values["baseline-image"] !== null) return [];
	const names = {
		baseline: naming.then("baseline-image"),
		slowdown: naming.then("max-slowdown")
	};
	return limits.map(({ text, subject }) => [subject$1(subject, text), message("input.slowdown-unused", names)]);
}
/** Limits of the health check, which mean nothing in a drill that does not ask it. */
const HEALTH_LIMITS = [
	"max-false-ready",
	"max-unnoticed",
	"min-health"
];
/**
* The limits of the health check in a drill without `health`. A limit equal to the default gates nothing that was asked
* for.
* @param own limits of single experiments
*/
function findWithoutHealth({ values, raw, naming }, own) {
	if (values.health !== null) return [];
	return HEALTH_LIMITS.flatMap((name) => {
		const { parse, default: usual } = INPUTS[name];
		const value = values[name];
		const common = {
			text: raw[name],
			subject: naming.first(name)
		};
		const limits = [...value === void 0 || value === parse(usual) ? [] : [common], ...own.filter((each) => each.name === name)];
		const unused = message("input.health-unused", {
			health: naming.then("health"),
			limit: naming.then(name)
		});
		return limits.map(({ text, subject }) => [subject$1(subject, text), unused]);
	});
}
/** The experiments that need other containers on a network, in a drill that joins none. */
function findWithoutNetwork({ values, given, file, naming }, experiments) {
	if (values.network !== null || (values["compose-file"] ?? []).length > 0) return [];
	const at = given.has("experiments") ? null : file?.experimentsAt ?? null;
	const name = at === null ? naming.then("experiments") : "experiments";
	const kinds = new Set(experiments.filter(({ needsNetwork }) => needsNetwork).map(({ experiment }) => experiment.kind));
	const reason = message("input.no-network", { network: naming.then("network") });
	return [...kinds].map((kind) => [subject$1(inputSubject(name, at), kind), reason]);
}

// src/stats/incomplete-beta.ts
/** Returns ln of the beta function. `a` and `b` are above 0. */
function lnBeta(a, b) {
	return gammaln(a) + gammaln(b) - gammaln(a + b);
}
/**
* Returns the regularized incomplete beta function I_x(a, b) and its complement, as logs, so that a tail of e^-700 and
* below keeps its precision.
*
* The smaller tail is computed by its continued fraction; the other one is its complement.
* @param x 0 to 1
* @param a above 0, need not be whole
* @param b above 0, need not be whole
* @throws RangeError if an argument is out of range
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
/** ln (1 - e^ln), where rounding may have raised `ln` slightly above 0. */
function lnComplement(ln) {
	const capped = Math.min(ln, -Number.EPSILON);
	return capped > -Math.LN2 ? Math.log(-Math.expm1(capped)) : Math.log1p(-Math.exp(capped));
}
/**
* Computes the continued fraction of DLMF 8.17.22 by the modified Lentz method. It needs about sqrt(max(a, b)) steps,
* so no window of requests can reach the limit below.
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

// src/stats/e-value.ts
/** A pass needs this evidence: wrong in at most 1 of 20 windows whose share is over p0. */
const LN_PASS = Math.log(20);
/** A suspected fail needs this evidence: wrong in at most 1 of 100 windows whose share is within p0. */
const LN_FAIL = Math.log(100);
/**
* Returns the evidence that a suspected fail needs in a window that is judged by several objectives. Each is one more
* chance of a false fail, so beyond two they share the chance that two have.
*/
function lnFailOf(objectives) {
	return LN_FAIL + Math.log(Math.max(1, objectives / 2));
}
/**
* Returns ln of the evidence that fewer than a share p0 exceeds. The prior is Beta(0.5, 0.5/p0) below p0: its mean is
* below p0, as expected for a service that clearly keeps its limit.
* @param k how many exceeded
* @param n total number
* @returns -Infinity for p0 = 0, because no number of requests can prove "none ever"
*/
function lnPassEvidence(k, n, p0) {
	if (n <= 0) return 0;
	if (p0 <= 0) return Number.NEGATIVE_INFINITY;
	if (p0 >= 1) return Number.POSITIVE_INFINITY;
	return lnEvidence(k, n, p0, .5, .5 / p0, "lnLower");
}
/** Returns ln of the evidence that more than a share p0 exceeds. The prior is Beta(0.5, 1.5) above p0. */
function lnFailEvidence(k, n, p0) {
	if (n <= 0) return 0;
	if (p0 >= 1) return Number.NEGATIVE_INFINITY;
	if (p0 <= 0) return k > 0 ? Number.POSITIVE_INFINITY : lnBeta(.5, 1.5 + n) - lnBeta(.5, 1.5);
	return lnEvidence(k, n, p0, .5, 1.5, "lnUpper");
}
/**
* Returns ln of the marginal likelihood under Beta(a, b) truncated to one side of p0, minus ln of the likelihood at p0.
*/
function lnEvidence(k, n, p0, a, b, side) {
	return lnMass(p0, a + k, b + n - k, side) - lnPrior(p0, a, b, side) - k * Math.log(p0) - (n - k) * Math.log1p(-p0);
}
/** Returns ln of the integral of Beta(a, b)'s unnormalized density on one side of p0. */
function lnMass(p0, a, b, side) {
	return lnBeta(a, b) + lnBetaTails(p0, a, b)[side];
}
const MAX_PRIORS = 1e3;
/** By p0, on which the prior of each side depends alone. A window asks for the same one after each request. */
const priors = {
	lnLower: /* @__PURE__ */ new Map(),
	lnUpper: /* @__PURE__ */ new Map()
};
function lnPrior(p0, a, b, side) {
	const known = priors[side].get(p0);
	if (known !== void 0) return known;
	const prior = lnMass(p0, a, b, side);
	if (priors[side].size >= MAX_PRIORS) priors[side].clear();
	priors[side].set(p0, prior);
	return prior;
}

// src/gate/proof.ts
/**
* Returns how many requests in a row, none exceeding, the gate needs for a pass: 72 if a share of 0.05 may exceed, 367
* for 0.01, 3,678 for 0.001. Infinity if none may exceed, because no finite number can prove that.
* @param p0 the share that may exceed: 0.05 for a P95, 1 - limit for an availability
* @param designEffect how many requests weigh as one, 1 if they are independent
* @param exceeding how many exceed after all; the result counts them
*/
function cleanRequestsNeeded(p0, designEffect = 1, exceeding = 0) {
	if (p0 <= 0) return Number.POSITIVE_INFINITY;
	const shown = (n) => lnPassEvidence(exceeding / designEffect, n / designEffect, p0) >= LN_PASS;
	let tooFew = exceeding;
	let enough = exceeding + 1;
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
* Returns the availability that a window proves at 95 %: the highest limit that the gate would pass on these numbers.
* @param k effective number of failed requests
* @param n effective number of requests
* @returns 0 to 1, or null if nothing is proven
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
* Returns the upper bound that a window proves for a quantile at 95 %: the lowest limit that the gate would pass.
* @param values of all requests, such as latencies; `Infinity` for a failed request
* @param p0 the share that may exceed: 0.05 for a P95
* @param designEffect how many requests weigh as one
* @returns null if no limit would pass, because of too few requests or too many failed ones
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

// src/stats/design-effect.ts
/** Length of a batch of requests. Runner noise has a measured time scale of about a second. */
const BATCH_MS = 2e3;
/** Fewer batches than this say too little about a variance. */
const BATCHES_NEEDED = 10;
/**
* With fewer batches, the requests of a fast service count as independent only this far apart, and at least three (or a
* whole batch) count as one.
*/
const CAREFUL_MS = 250;
const CAREFUL = 3;
/**
* Returns how many requests of a window weigh as one independent request. Neighbors share the machine's good and bad
* seconds, so a hundred requests in one second say less than a hundred in a minute.
*
* The design effect is the variance of the batches' marked counts, divided by the variance of independent requests:
* batches of 2 s, marks on the slowest tenth. With about one request per second or less it is 1. The maximum is a whole
* batch, so that every 2 s weigh at least one request. Without failures there is no information about how they cluster,
* so a window without any counts its requests one by one, as the calculation before a drill does. The price, simulated
* at 10 requests per second for 60 s and more: of services right at an availability limit of 95 %, 0.3 % pass if
* failures come one at a time, 9 % if they come in clusters of half a second, 41 % if they come in outages of 2 s,
* which are too rare for such a window.
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
* Returns the minimum design effect of a window at a constant arrival rate whose requests all take about the same time:
* that of a window without any failure, known before the drill.
* @param durationMs from the first request to the end of the window
*/
function minDesignEffect(perSecond, durationMs) {
	const perBatch = perSecond * BATCH_MS / 1e3;
	const batches = Math.floor((durationMs - 1e3 / perSecond) / BATCH_MS) + 1;
	return perBatch <= 2 || batches >= BATCHES_NEEDED ? 1 : carefulWeight(perBatch);
}
function carefulWeight(perBatch) {
	return Math.min(perBatch, Math.max(CAREFUL, perBatch * CAREFUL_MS / BATCH_MS));
}
/**
* Returns the mean number of requests that end per batch. The time of the first batch counts in full from the start.
*/
function requestsPerBatch(endedAtMs) {
	const firstMs = endedAtMs[0] ?? 0;
	const lastMs = endedAtMs.at(-1) ?? 0;
	if (endedAtMs.length < 2) return 0;
	return (endedAtMs.length - 1) * BATCH_MS / Math.max(lastMs - firstMs, BATCH_MS);
}
/** Failed requests can all have the same latency; then the tied values are the slow part. */
function slowestTenth(values) {
	const p90 = nearestRank(values, .9) ?? 0;
	return values.some((value) => value > p90) ? (value) => value > p90 : (value) => value >= p90;
}

// src/config/values/experiment-kind.ts
/**
* The message for an unknown kind, to follow the name of its input.
* @param taken kinds that can't be added
*/
function noSuchKind(kind, registry, taken = []) {
	const kinds = registry.map((experiment) => experiment.kind);
	const guesses = Object.fromEntries(registry.map((experiment) => [experiment.kind, experiment.guesses]));
	const free = kinds.filter((each) => !taken.includes(each));
	const nearest = nearestNames(kind, free, guesses);
	return message("experiment.unknown", {
		kind: shown(kind),
		several: /[\s;]/.test(kind),
		nearest,
		kinds
	});
}

// src/config/values/experiments.ts
/** The plan's field for each limit. */
const LIMIT_OF = placesBy(({ input }) => input);
/** The plan's field for each abort limit. */
const ABORT_OF = placesBy(({ abortInput }) => abortInput);
const LIMIT_NAMES = [...Object.keys(LIMIT_OF), ...Object.keys(ABORT_OF)];
/** Whether a limit aborts an experiment. */
function isAbort(key) {
	return Object.hasOwn(ABORT_OF, key);
}
/** The plan's fields for limits, by the inputs that the objectives name. */
function placesBy(inputOf) {
	return Object.fromEntries(Object.values(OBJECTIVES).flatMap((row) => {
		const input = inputOf(row);
		return input === void 0 || row.limit.from !== "plan" ? [] : [[input, row.limit.key]];
	}));
}
const PLAIN$1 = {
	parameters: /* @__PURE__ */ new Map(),
	limits: /* @__PURE__ */ new Map(),
	repeat: 1,
	allowFailure: false
};
/**
* The experiments to run, in order: those of the input, else those of the plan file. A kind in both is run with the
* file's settings, once for each of its entries in the file.
*
* A given input overrides the file in all experiments, both parameters and limits. Experiments of the file that the input
* does not select are checked too, so that a typo is found before they are switched on.
*/
function planExperiments(reading, registry) {
	const problems = [];
	const usual = new Map(registry.map((experiment) => [experiment.kind, usualOf(experiment, reading, problems)]));
	const plan = (entry) => {
		const experiment = registry.find(({ kind }) => kind === entry.kind);
		const usualExperiment = usual.get(entry.kind);
		if (experiment === void 0 || usualExperiment === void 0) return [];
		return [planned(entry, experiment, usualExperiment, reading, problems)];
	};
	const named = reading.values.experiments ?? [];
	const inFile = reading.file?.experiments?.flatMap((entry) => plan(entry)) ?? null;
	if (inFile !== null && !reading.given.has("experiments")) return {
		experiments: inFile,
		problems
	};
	const experiments = named.flatMap((kind) => {
		const listed = inFile?.filter(({ experiment }) => experiment.kind === kind) ?? [];
		return listed.length > 0 ? listed : plan({
			...PLAIN$1,
			kind
		});
	});
	const unknown = named.filter((kind) => !usual.has(kind));
	problems.push(...unknown.map((kind) => [subject$1(reading.naming.first("experiments")), noSuchKind(kind, registry, named)]));
	return {
		experiments,
		problems
	};
}
/** The experiments of a plan with unique names: the kind, or `kind 1 of 2` if it occurs more than once. */
function experimentsOf(planned) {
	const experiments = planned.flatMap(({ experiment, repeat }) => Array.from({ length: repeat }, () => experiment));
	const seen = /* @__PURE__ */ new Map();
	return experiments.map((experiment) => {
		const { kind } = experiment;
		const number = (seen.get(kind) ?? 0) + 1;
		seen.set(kind, number);
		const count = experiments.filter((other) => other.kind === kind).length;
		return {
			...experiment,
			name: count === 1 ? kind : `${kind} ${number} of ${count}`
		};
	});
}
/** A kind's parameters from the inputs and the defaults, before those of the plan file. */
function usualOf(experiment, { raw, given, file, naming }, problems) {
	const parameters = {};
	const inputs = {};
	for (const [name, { input, default: usual, parse }] of Object.entries(experiment.parameters)) {
		const text = input === void 0 ? usual : raw[input] ?? usual;
		const value = read(parse, text, naming.first(input ?? name), problems);
		if (value === void 0) continue;
		parameters[name] = value;
		if (input === void 0) continue;
		const overrides = file !== null && given.has(input);
		if (text !== usual || overrides) inputs[input] = text;
	}
	const { kind, confidential } = experiment;
	return {
		kind,
		parameters,
		...confidential && { confidential },
		inputs
	};
}
function planned(entry, experiment, usual, { given }, problems) {
	const { kind } = experiment;
	const parameters = { ...usual.parameters };
	const inputs = { ...usual.inputs };
	for (const [name, { text, at }] of entry.parameters) {
		const parameter = experiment.parameters[name];
		if (parameter === void 0) continue;
		const value = read(parameter.parse, text, inputSubject(name, at, kind), problems);
		if (value === void 0 || given.has(parameter.input ?? "")) continue;
		parameters[name] = value;
		if (parameter.input !== void 0) delete inputs[parameter.input];
	}
	const contradiction = experiment.contradiction?.(parameters) ?? null;
	if (contradiction !== null) {
		const at = entry.parameters.values().next().value?.at;
		problems.push([subject$1(inputSubject(`${kind}:`, at)), contradiction]);
	}
	const ownLimits = LIMIT_NAMES.flatMap((name) => ownLimit(name, entry.limits.get(name), kind, problems)).filter(({ name }) => !given.has(name));
	const ownOf = (places) => Object.fromEntries(ownLimits.flatMap(({ name, value }) => {
		const place = places[name];
		return place === void 0 ? [] : [[place, value]];
	}));
	const limits = ownOf(LIMIT_OF);
	const abort = ownOf(ABORT_OF);
	return {
		experiment: {
			...usual,
			parameters,
			inputs,
			...Object.keys(limits).length === 0 ? {} : { limits },
			...Object.keys(abort).length === 0 ? {} : { abort },
			...entry.allowFailure ? { allowFailure: true } : {}
		},
		type: experiment.type,
		hasLoad: experiment.hasLoad,
		needsNetwork: experiment.needsNetwork ?? false,
		repeat: entry.repeat,
		ownLimits
	};
}
function ownLimit(name, written, kind, problems) {
	if (written === void 0) return [];
	const { text, at } = written;
	const about = inputSubject(name, at, kind);
	const value = read(INPUTS[name].parse, text, about, problems);
	return value === void 0 || value === null ? [] : [{
		name,
		value,
		text,
		subject: about
	}];
}
function read(parse, text, about, problems) {
	try {
		return parse(text);
	} catch (error) {
		if (!(error instanceof ValueProblem)) throw error;
		problems.push(sentenceFor(about, text, error, false));
		return;
	}
}

// src/config/consistency/reach.ts
/**
* Limits that can't be proven within max-duration at a constant arrival rate, even if every request succeeds. With
* clients the rate depends on the service, so the drill checks this after measuring it. An outage has no window under
* load, so it is not checked.
*/
function findUnreachable({ values, raw, naming }, experiments) {
	const { load, "max-duration": maxDurationMs } = values;
	if (load?.kind !== "rate" || maxDurationMs === void 0) return [];
	const { perSecond } = load;
	const overloads = experiments.filter(({ type }) => isJudgedByLimits(type));
	return LIMIT_NAMES.flatMap((name) => {
		const kind = kindOfInput(name);
		if (kind === null || OBJECTIVES[kind].metric === void 0) return [];
		const own = overloads.map(({ ownLimits }) => ownLimits.find((limit) => limit.name === name));
		const value = values[name];
		return [...own.includes(void 0) && typeof value === "number" ? [{
			name,
			value,
			text: raw[name],
			subject: naming.first(name)
		}] : [], ...own.filter((limit) => limit !== void 0)].map((limit) => ({
			kind,
			...limit
		}));
	}).flatMap(({ kind, name, value, text, subject }) => {
		const share = shareAllowed({
			kind,
			limit: value
		});
		if (isReached(share, perSecond, maxDurationMs)) return [];
		const because = (why) => [[subject$1(subject, text), why]];
		if (share === 0) return because(message("input.never-proven", {}));
		const weight = minDesignEffect(perSecond, maxDurationMs);
		return because(message("input.not-provable", {
			needed: cleanRequestsNeeded(share, weight),
			neighbors: weight === 1 ? null : Number(weight.toPrecision(2)),
			load: naming.then("load"),
			loadValue: unquoted(raw.load),
			sent: sent(perSecond, maxDurationMs),
			maxDuration: naming.then("max-duration"),
			maxDurationValue: unquoted(raw["max-duration"]),
			duration: durationFor(share, perSecond, maxDurationMs),
			rate: rateFor(share, maxDurationMs),
			lower: isMinimum({ kind }) ? naming.then(name) : null
		}));
	});
}
function isReached(share, perSecond, durationMs) {
	return sent(perSecond, durationMs) >= cleanRequestsNeeded(share, minDesignEffect(perSecond, durationMs));
}
function sent(perSecond, durationMs) {
	return Math.floor(perSecond * durationMs / 1e3 + 1e-9);
}
/** The shortest sufficient duration: with the current weighting, or long enough that no weighting is needed. */
function durationFor(share, perSecond, nowMs) {
	const asNow = cleanRequestsNeeded(share, minDesignEffect(perSecond, nowMs)) / perSecond;
	const unweighed = Math.max(20, cleanRequestsNeeded(share) / perSecond);
	const seconds = Math.min(asNow, unweighed);
	return seconds <= 120 ? `${Math.ceil(seconds)}s` : `${Math.ceil(seconds / 60)}m`;
}
/** The lowest sufficient rate; null if the window is too short for any rate, because faster requests are also more alike. */
function rateFor(share, durationMs) {
	const enough = [1, 3].map((weight) => cleanRequestsNeeded(share, weight) * 1e3 / durationMs).map((perSecond) => perSecond < 10 ? Math.ceil(perSecond * 10) / 10 : Math.ceil(perSecond)).find((perSecond) => isReached(share, perSecond, durationMs));
	return enough === void 0 || !Number.isFinite(enough) ? null : `${enough}/s`;
}

// src/config/plan-file/places.ts
const LONGEST_PATH = 200;
/** A plan file's path as messages write it. */
function nameOf$2(path) {
	return oneLine(path, LONGEST_PATH);
}
/** A position in a plan file as messages start with it: `.github/fault-drill.yml:7:5`. */
function placeText(path, { line, column }) {
	return `${nameOf$2(path)}:${line}:${column}`;
}
/** The problems of a plan file in the order of its lines, then all others as they are. */
function inOrderOfLines(problems, path) {
	const start = `${nameOf$2(path)}:`;
	return problems.map((problem) => {
		const at = problem[0]?.args.at;
		const [, line, column] = typeof at === "string" && at.startsWith(start) ? /^(\d+):(\d+)$/.exec(at.slice(start.length)) ?? [] : [];
		return {
			problem,
			line: Number(line ?? Number.MAX_SAFE_INTEGER),
			column: Number(column ?? 0)
		};
	}).toSorted((a, b) => a.line - b.line || a.column - b.column).map(({ problem }) => problem);
}

// src/model/facts/engine-address.ts
const DEFAULT_ENGINE = {
	kind: "unix",
	path: "/var/run/docker.sock",
	chosenBy: null
};
/** Returns the address as Docker writes it. */
function engineUrl(address) {
	if (address.kind === "unix") return `unix://${address.path}`;
	return `tcp://${address.host.includes(":") ? `[${address.host}]` : address.host}:${address.port}`;
}
/**
* Returns whether the engine is reached over this machine's own loopback, where the ports that it publishes are too.
*/
function isOnLoopback(address) {
	return address.kind === "unix" || /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(address.host);
}

// src/model/text/is-within.ts
/** Returns whether a path is a directory or in it. Both are absolute, without links. */
function isWithin(directory, path) {
	return path === directory || path.startsWith(directory.endsWith("/") ? directory : `${directory}/`);
}

// src/config/plan-file/plan-path.ts
const MAX_BYTES = 262144;
/**
* The text of a plan file, without a byte order mark.
* @param path as written
* @param workspace in a workflow, the directory that the path is relative to and must stay in, with links resolved:
*   messages quote the file's contents, so it must not be an arbitrary file of the runner. Null in a terminal, where the
*   path is relative to the working directory and unrestricted.
* @throws ValueProblem if the file is missing or can't be a plan
*/
function readPlanText(path, workspace) {
	return withFile(path, workspace, textOf$2);
}
/**
* Checks that another program can read a file at a path with the same rules.
* @param workspace undefined if the runner did not set it
* @throws ValueProblem if not
*/
function requireFile(path, workspace) {
	if (workspace === void 0) throw valueProblem("plan.path", { why: "no-workspace" });
	withFile(path, workspace, (file) => closeSync(openRegular(file)));
}
function withFile(path, workspace, use) {
	try {
		const file = realpathSync(resolve(workspace ?? "", path));
		if (workspace !== null && !isWithin(realpathSync(workspace), file)) throw valueProblem("plan.path", { why: "outside" });
		return use(file);
	} catch (error) {
		if (error instanceof ValueProblem) throw error;
		throw whyNot$1(error, path, workspace);
	}
}
/** Opens a regular file for reading. */
function openRegular(file) {
	const descriptor = openSync(file, constants$1.O_RDONLY | constants$1.O_NONBLOCK);
	const facts = fstatSync(descriptor);
	if (facts.isFile()) return descriptor;
	closeSync(descriptor);
	if (facts.isDirectory()) throw valueProblem("plan.path", { why: "directory" });
	throw valueProblem("plan.path", { why: "not-regular" });
}
function textOf$2(file) {
	const descriptor = openRegular(file);
	try {
		const { size } = fstatSync(descriptor);
		if (size > MAX_BYTES) throw valueProblem("plan.too-large", { bytes: size });
		return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(descriptor));
	} finally {
		closeSync(descriptor);
	}
}
function whyNot$1(error, path, workspace) {
	switch (error.code) {
		case "ENOENT":
		case "ENOTDIR": {
			const file = shown(resolve(workspace ?? "", path));
			return valueProblem("plan.missing", {
				file,
				inWorkflow: workspace !== null
			});
		}
		case "EACCES":
		case "EPERM": return valueProblem("plan.path", { why: "permission" });
		case "ERR_ENCODING_INVALID_ENCODED_DATA": return valueProblem("plan.path", { why: "not-utf8" });
		default: return valueProblem("file.unreadable", { cause: shown(messageOf(error)) });
	}
}

// src/config/start/places.ts
/** An absolute path with `~` as the home directory; a relative one starts at a directory. */
function absolute(path, from) {
	return /^~(?:\/|$)/.test(path) ? join(homedir(), path.slice(1)) : resolve(from, path);
}
/** The path with all links resolved; null if it does not exist or can't be reached. */
function realPath(path) {
	try {
		return realpathSync(path);
	} catch {
		return null;
	}
}
/** The sockets of container engines: who can write to one is root. */
function engineSockets(own) {
	const run = `/run/user/${process.getuid?.() ?? 0}`;
	const paths = [
		...own === null ? [] : [own],
		"/var/run/docker.sock",
		"/run/containerd/containerd.sock",
		"/run/podman/podman.sock",
		"/run/crio/crio.sock",
		"/run/buildkit/buildkitd.sock",
		join(run, "docker.sock"),
		join(run, "podman/podman.sock")
	];
	return [...new Set(paths.map((path) => realPath(path) ?? path))];
}
/** Whether a workspace is that of a job with `container:`, where the runner mounts it at `/__w`. */
function isInJobContainer(workspace) {
	return workspace.startsWith("/__w/");
}

// src/config/start/volume-sources.ts
/**
* Looks up the sources of `volumes`. The plan gets paths with all links resolved, so that changing a link later does not
* change what is mounted.
*
* A path must be in the workspace, or `volumes-outside` must name it: anyone who can change the checkout can change a plan
* file, and must not be able to read other files of the runner through the service. Only a person who types a flag in a
* terminal needs no permission.
*/
function volumesOf(reading, surroundings) {
	const { values, naming } = reading;
	const found = (values.volumes ?? []).map((line) => ({
		line,
		path: line.isPath ? pathOf(line, surroundings) : null
	}));
	const writable = found.flatMap(({ line, path }) => path === null || line.readOnly ? [] : [{
		line,
		path
	}]);
	const problems = found.flatMap(({ line, path }) => {
		const outer = writable.find((other) => path !== null && other.path !== path && isWithin(other.path, path));
		const problem = (line.isPath ? problemOfPath(line, path, reading, surroundings) : problemOfName(line, reading)) ?? problemOfSharing(line, outer?.line, reading);
		return problem === null ? [] : [[subject$1(naming.first("volumes"), line.text), problem]];
	});
	return {
		volumes: found.map(({ line: { source, target, readOnly }, path }) => ({
			source,
			path,
			target,
			readOnly
		})),
		problems
	};
}
function rootOf$1({ workspace }) {
	return workspace ?? process.cwd();
}
function pathOf({ source }, surroundings) {
	return source === null ? null : realPath(absolute(source, rootOf$1(surroundings)));
}
function problemOfPath({ source }, path, reading, { workspace, engine, inContainer }) {
	if (workspace === void 0) return message("volume.source", { why: "no-workspace" });
	if (!isOnLoopback(engine)) return message("volume.remote", { engine: engineUrl(engine) });
	if (inContainer) return message("volume.source", { why: "container-job" });
	const written = absolute(source ?? "", rootOf$1({
		workspace,
		engine,
		inContainer
	}));
	if (path === null) return message("volume.missing", {
		path: shown(written),
		inWorkflow: workspace !== null
	});
	const socket = engineSockets(engine.kind === "unix" ? engine.path : null).find((each) => isWithin(path, each));
	if (socket !== void 0) return message("volume.rights", {
		why: path === socket ? "socket" : "has-socket",
		path: shown(socket)
	});
	if (/^\/(?:proc|sys|dev)(?:\/|$)/.test(path)) return message("volume.rights", {
		why: "system",
		path: shown(path)
	});
	const facts = statSync(path);
	if (!facts.isDirectory() && !facts.isFile()) return message("volume.source", { why: "not-file" });
	if (isAllowed(path, reading, workspace)) return null;
	const isInside = workspace !== null && isWithin(realPath(workspace) ?? workspace, path);
	if (isInside && !holdsCredentials(path)) return null;
	const why = isInside ? "git" : workspace === null ? "outside-in-file" : "outside";
	const outside = reading.naming.then("volumes-outside");
	return message("volume.not-allowed", {
		why,
		path: written === path ? null : shown(path),
		outside
	});
}
/** Whether the path needs no permission, or has it. */
function isAllowed(path, { values, given }, workspace) {
	if (workspace === null && (given.has("volumes") || isWithin(realPath(process.cwd()) ?? "/", path))) return true;
	return (values["volumes-outside"] ?? []).filter((line) => /^[~/]/.test(line)).some((line) => isWithin(realPath(absolute(line, "/")) ?? absolute(line, "/"), path));
}
/** Whether a path is in a `.git`, or has one in it or in a directory directly below it, as far as it can be read. */
function holdsCredentials(path) {
	if (path.split("/").includes(".git")) return true;
	if (!statSync(path).isDirectory()) return false;
	try {
		return [path, ...readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(path, name))].some((directory) => exists(join(directory, ".git")));
	} catch {
		return true;
	}
}
function exists(path) {
	return lstatSync(path, { throwIfNoEntry: false }) !== void 0;
}
/** On a machine with other projects, a plan file must not name just any volume of the engine. */
function problemOfName({ source }, { values, given, naming }) {
	if (source === null || given.has("volumes") || values["volumes-outside"]?.includes(source)) return null;
	return message("volume.not-allowed", {
		why: "name-in-file",
		path: null,
		outside: naming.then("volumes-outside")
	});
}
/**
* Candidate and baseline would see each other's files. And a service that can write to the directory above another source
* could replace that source with a link to any file of the runner, which the next restart would follow.
* @param outer a writable volume whose source contains this one's
*/
function problemOfSharing(line, outer, { values, naming }) {
	if (outer !== void 0) return message("volume.inside-writable", { outer: shown(outer.text) });
	if (line.source === null || line.readOnly || (values["baseline-image"] ?? null) === null) return null;
	return message("volume.shared", {
		target: shown(line.target),
		baseline: naming.then("baseline-image")
	});
}

// src/config/start/start.ts
/** Looks up what `volumes` and `options` name. `problems` has one sentence for each that can't be used. */
function startOf$1(reading, surroundings) {
	const { volumes, problems } = volumesOf(reading, surroundings);
	const options = reading.values.options ?? [];
	const variables = {};
	const about = subject$1(reading.naming.first("options"));
	const ofOptions = options.flatMap((option) => {
		try {
			checkRights(option, reading);
			if (option.name === "device") checkDevice(option, surroundings);
			if (option.name === "tmpfs") checkMounts(option, volumes);
			if (option.name === "env-file") Object.assign(variables, variablesOf(option, reading, surroundings));
			return [];
		} catch (error) {
			if (!(error instanceof ValueProblem)) throw error;
			return [[
				about,
				optionSubject(`--${option.name}`, option.value),
				error.said
			]];
		}
	});
	return {
		start: {
			volumes,
			settings: settingsOfOptions(options),
			env: envOf(reading.values.env ?? {}, variables)
		},
		problems: [...problems, ...ofOptions]
	};
}
/** The input wins over the files, as in docker; both win over the default. */
function envOf(given, variables) {
	const isDefault = (name) => given[name] === BASE_ENV[name];
	const ofFiles = Object.entries(variables).filter(([name]) => !Object.hasOwn(given, name) || isDefault(name));
	return {
		...given,
		...Object.fromEntries(ofFiles)
	};
}
/** Anyone who can change the checkout can change a plan file. */
function checkRights({ name, value }, { given, naming }) {
	if (given.has("options") || optionRow(name).widens?.(value) !== true) return;
	throw valueProblem("option.rights", { options: naming.then("options") });
}
function checkDevice({ value }, { engine, inContainer }) {
	if (!isOnLoopback(engine) || inContainer) return;
	const [path = ""] = value.split(":");
	const facts = statSync(path, { throwIfNoEntry: false });
	if (facts === void 0) throw optionProblem("device-missing");
	if (facts.isBlockDevice()) throw optionProblem("disk");
}
/** The engine refuses two mounts in one place. */
function checkMounts({ settings }, volumes) {
	const paths = Object.keys(settings.hostConfig?.Tmpfs ?? {});
	if (volumes.find(({ target }) => paths.includes(target)) !== void 0) throw optionProblem("mount-taken");
}
/** The variables of an `--env-file`, which must be in the workspace, because the service can read them. */
function variablesOf({ value }, { given }, { workspace }) {
	if (workspace === void 0) throw optionProblem("no-workspace");
	if (value.split("/").includes(".git")) throw optionProblem("git");
	const isTyped = workspace === null && given.has("options");
	return parseVariables(readPlanText(value, isTyped ? null : workspace ?? process.cwd()), "line");
}

// src/config/build.ts
/**
* Checks that the values are consistent and builds the plan.
* @param unknown problems with names that are not inputs
* @param job where relative paths start
* @throws InputError with every problem at once, including those of `reading`
*/
function buildInputs(reading, unknown, github, { engine, problems: engineProblems }, registry, job) {
	const { values, file } = reading;
	const { experiments, problems: experimentProblems } = planExperiments(reading, registry);
	const isWhole = file?.whole ?? true;
	const ownLimits = experiments.flatMap((each) => each.ownLimits);
	const uncompared = isWhole ? findUncompared(reading, ownLimits) : [];
	const isExcused = hasNoBase(github);
	const { start, problems: startProblems } = startOf$1(reading, {
		...job,
		engine
	});
	const problems = [
		...reading.problems,
		...experimentProblems,
		...unknown,
		...engineProblems,
		...isWhole ? [
			...startProblems,
			...findContradictions(reading, ownLimits),
			...isExcused ? [] : uncompared,
			...findWithoutHealth(reading, ownLimits),
			...findWithoutNetwork(reading, experiments),
			...findUnreachable(reading, experiments),
			...findBudgetContradictions(reading),
			...findAbortContradictions(reading, experiments)
		] : []
	];
	if (problems.length > 0) throw new InputError(file === null ? problems : inOrderOfLines(problems, file.path), values.language ?? null);
	const all = values;
	return {
		plan: {
			...planOf(all, start),
			experiments: experimentsOf(experiments)
		},
		planFile: file === null ? null : {
			path: file.path,
			given: [...reading.given]
		},
		publication: publicationOf(all, github),
		github,
		engine,
		directory: job.workspace ?? null,
		notes: uncompared.length > 0 ? [message("inputs.not-compared", {})] : [],
		language: all.language
	};
}
/**
* Whether the event is one without a base branch, such as a push. A workflow for both leaves `baseline-image` empty there
* and keeps its `max-slowdown`.
*/
function hasNoBase({ surface, event, pullRequest }) {
	return surface === "action" && event !== null && !event.startsWith("pull_request") && pullRequest.number === null;
}
/** Where to publish the report, from the inputs that could be read. By default a comment is posted if possible. */
function publicationOf(values, github) {
	return {
		comment: values.comment ?? true,
		commentKey: values["comment-key"] ?? github.job ?? "drill",
		token: values["github-token"] ?? null,
		artifact: values["artifact-name"] ?? null,
		history: values.history ?? null,
		leg: values.leg ?? null
	};
}

// src/config/consistency/compose-files.ts
/** Inputs for a container that the drill creates by itself. */
const NOT_WITH_COMPOSE = [
	"volumes",
	"volumes-outside",
	"options",
	"network",
	"cpuset-cpus"
];
/**
* Compose files that can't be read, a service without a file, and inputs for what only the file can say.
* @param workspace see `requireFile`; undefined if the runner did not set it
*/
function findComposeProblems({ values, raw, given, naming }, workspace) {
	const { "compose-file": files = [], "compose-service": service = null } = values;
	const { first, then } = naming;
	if (files.length === 0) {
		if (service === null) return [];
		const names = {
			file: then("compose-file"),
			service: then("compose-service")
		};
		return [[subject$1(first("compose-service"), raw["compose-service"]), message("input.compose-service-unused", names)]];
	}
	const doubled = NOT_WITH_COMPOSE.filter((name) => given.has(name) && (raw[name] ?? "").trim() !== "").map((name) => [subject$1(first(name), raw[name]), message("input.in-compose-file", { file: then("compose-file") })]);
	const unreadable = files.flatMap((file) => {
		try {
			requireFile(file, workspace);
			return [];
		} catch (error) {
			if (!(error instanceof ValueProblem)) throw error;
			return [sentenceFor(first("compose-file"), file, error, false)];
		}
	});
	return [...doubled, ...unreadable];
}

// src/config/engine/docker-context-file.ts
/** The name that means "no context": the engine of DOCKER_HOST, or the local one. */
const DEFAULT_CONTEXT = "default";
/** The context of that name, or a message that says why it can't be used. */
function readContext(directory, name) {
	const id = createHash("sha256").update(name).digest("hex");
	const file = join(directory, "contexts", "meta", id, "meta.json");
	if (!existsSync(file)) return unknown(name, namesIn(directory));
	const { Host: host, SkipTLSVerify: skip } = readJson(file)?.Endpoints?.docker ?? {};
	if (typeof host !== "string") return message("engine.context-empty", { file: shown(file) });
	const tlsDirectory = join(directory, "contexts", "tls", id, "docker");
	return {
		host,
		skipTlsVerify: skip === true,
		tlsDirectory: existsSync(tlsDirectory) ? tlsDirectory : null
	};
}
/** The context that `docker context use` selected; null if none, a message if the file can't be read. */
function currentContext(directory) {
	const file = join(directory, "config.json");
	if (!existsSync(file) || isEmpty(file)) return { name: null };
	const config = readJson(file);
	if (typeof config !== "object" || config === null) return message("engine.config-file", { file: shown(file) });
	return { name: typeof config.currentContext === "string" ? config.currentContext : null };
}
function namesIn(directory) {
	const metas = join(directory, "contexts", "meta");
	if (!existsSync(metas)) return [];
	return readdirSync(metas).map((id) => readJson(join(metas, id, "meta.json"))?.Name).filter((name) => typeof name === "string").toSorted();
}
function unknown(written, names) {
	const nearest = nearestNames(written, names).map(shown);
	return message("engine.context-unknown", {
		nearest,
		known: [DEFAULT_CONTEXT, ...names].map(shown)
	});
}
function isEmpty(file) {
	try {
		return readFileSync(file, "utf8").trim() === "";
	} catch {
		return false;
	}
}
/** Null for a file that can't be read or is not JSON. */
function readJson(file) {
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch {
		return null;
	}
}

// src/config/engine/tls.ts
/**
* The certificates in a directory, as docker names them.
* @param about the directory, for the start of a sentence
* @param verify whether the engine's certificate has to be signed by a trusted authority
* @param ownAuthority whether that authority has to be in the directory; else the machine's own are trusted too
*/
function readTls(about, directory, verify, ownAuthority) {
	const [ca, cert, key] = [
		"ca.pem",
		"cert.pem",
		"key.pem"
	].map((name) => present(resolve(directory, name)));
	const tls = {
		ca: ca ?? null,
		cert: cert ?? null,
		key: key ?? null,
		verify
	};
	const wrong = (why, file, other = null) => ({
		tls,
		problems: [[about, message("engine.tls", {
			why,
			file,
			other
		})]]
	});
	if (verify && ownAuthority && tls.ca === null) return wrong("no-authority", "ca.pem");
	if (tls.cert === null !== (tls.key === null)) {
		const [has, lacks] = tls.cert === null ? ["key.pem", "cert.pem"] : ["cert.pem", "key.pem"];
		return wrong("half", has, lacks);
	}
	const problem = problemOf$1(tls);
	return problem === null ? {
		tls,
		problems: []
	} : wrong(...problem);
}
/** What is wrong with the files for a TLS client; null if they are valid. */
function problemOf$1({ ca, cert, key }) {
	const texts = {};
	for (const [name, path] of [
		["ca", ca],
		["cert", cert],
		["key", key]
	]) {
		if (path === null) continue;
		try {
			texts[name] = readFileSync(path);
			if (name === "key") createPrivateKey(texts[name]);
			else new X509Certificate(texts[name]);
		} catch (error) {
			return [whyNot(error, texts[name]), `${name}.pem`];
		}
	}
	try {
		createSecureContext(texts);
		return null;
	} catch {
		return [
			"mismatch",
			"key.pem",
			"cert.pem"
		];
	}
}
function whyNot({ code }, text) {
	if (code === "EACCES" || code === "EPERM") return "permission";
	if (text === void 0) return "unreadable";
	if (text.includes("ENCRYPTED")) return "encrypted";
	return "form";
}
function present(path) {
	return existsSync(path) ? path : null;
}

// src/config/engine/url.ts
const PLAIN_PORT = 2375;
/**
* Reads an address like docker's command line: `tcp://` and the port are optional.
* @throws ValueProblem for an invalid address, or one that a drill can't use
*/
function parseEngineUrl(raw) {
	const written = raw.trim();
	const [, given, rest = ""] = /^(?:([^:/]*):\/\/)?(.*)$/s.exec(written) ?? [];
	switch (given ?? (/^\.?\//.test(written) ? "unix" : "tcp")) {
		case "unix": return unixSocket(rest);
		case "tcp": return tcpPort(rest);
		case "ssh": throw valueProblem("engine.address", { why: "ssh" });
		case "npipe":
		case "fd": throw valueProblem("engine.address", { why: "not-linux" });
		default: throw valueProblem("engine.address", { why: "form" });
	}
}
function unixSocket(path) {
	if (path === "") return DEFAULT_ENGINE;
	if (!path.startsWith("/")) throw valueProblem("engine.address", { why: "relative" });
	return {
		kind: "unix",
		path
	};
}
function tcpPort(rest) {
	const url = URL.parse(`tcp://${/^(:|\/|$)/.test(rest) ? "localhost" : ""}${rest}`);
	if (url === null || url.hostname === "" || url.username !== "" || url.search !== "" || url.hash !== "" || !/^[\w.:[\]-]+$/.test(url.hostname)) throw valueProblem("engine.address", { why: "form" });
	if (!/^\/*$/.test(url.pathname)) throw valueProblem("engine.address", { why: "path" });
	return {
		kind: "tcp",
		host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
		port: url.port === "" ? PLAIN_PORT : Number(url.port)
	};
}

// src/config/engine/engine-address.ts
/**
* The engine that docker's command line would use: DOCKER_HOST, else the context DOCKER_CONTEXT, else the context
* selected by `docker context use`, else the local socket. Only reads files.
*/
function readEngine(env) {
	const { DOCKER_HOST: host = "", DOCKER_CONTEXT: context = "" } = env;
	if (host !== "") return ofHost("DOCKER_HOST", null, host, environmentTls(env));
	const directory = configDirectory(env);
	if (context !== "") return ofContext("DOCKER_CONTEXT", directory, context);
	const current = currentContext(directory);
	if ("code" in current) return {
		engine: DEFAULT_ENGINE,
		problems: [[current]]
	};
	return current.name === null ? local() : ofContext("current-context", directory, current.name);
}
function ofContext(by, directory, name) {
	if (name === "default") return local();
	const context = readContext(directory, name);
	if ("code" in context) return {
		engine: DEFAULT_ENGINE,
		problems: [[subject({
			by,
			context: name
		}), context]]
	};
	const { host, skipTlsVerify, tlsDirectory } = context;
	if (tlsDirectory !== null) {
		const about = subject({
			by,
			context: name,
			directory: tlsDirectory
		});
		return ofHost(by, name, host, () => readTls(about, tlsDirectory, !skipTlsVerify, false));
	}
	return ofHost(by, name, host, skipTlsVerify ? () => UNVERIFIED : null);
}
/** Accepts any certificate of the engine. */
const UNVERIFIED = {
	tls: {
		ca: null,
		cert: null,
		key: null,
		verify: false
	},
	problems: []
};
/** @param tls reads the certificates, which a socket does not need; null for a connection without TLS */
function ofHost(by, context, raw, tls) {
	const chosenBy = by === "DOCKER_HOST" ? by : `${by === "current-context" ? "docker context" : by} ${shown(context ?? "")}`;
	try {
		const address = parseEngineUrl(raw);
		if (address.kind === "unix") return {
			engine: {
				...address,
				chosenBy
			},
			problems: []
		};
		const read = tls?.() ?? {
			tls: null,
			problems: []
		};
		return {
			engine: {
				...address,
				tls: read.tls,
				chosenBy
			},
			problems: read.problems
		};
	} catch (error) {
		if (!(error instanceof ValueProblem)) throw error;
		return {
			engine: DEFAULT_ENGINE,
			problems: [[subject({
				by,
				context,
				host: raw
			}), error.said]]
		};
	}
}
function subject({ by, context = null, host = null, directory = null }) {
	const quoted = (text) => text === null ? null : shown(text);
	return message("engine.subject", {
		by,
		context: quoted(context),
		host: quoted(host),
		directory: quoted(directory)
	});
}
function environmentTls(env) {
	const { DOCKER_TLS_VERIFY: verify = "", DOCKER_TLS: unverified = "", DOCKER_CERT_PATH: path = "" } = env;
	if (verify === "" && unverified === "") return null;
	const directory = path === "" ? configDirectory(env) : path;
	const about = subject({
		by: path === "" ? "no-certificates" : "DOCKER_CERT_PATH",
		directory
	});
	return () => readTls(about, directory, verify !== "", true);
}
function configDirectory(env) {
	return env.DOCKER_CONFIG || join(env.HOME || homedir(), ".docker");
}
function local() {
	return {
		engine: DEFAULT_ENGINE,
		problems: []
	};
}

// src/config/input-guesses.ts
/** Names of other tools, and of earlier versions, that users try for an input. In lower case, with dashes. */
const INPUT_GUESSES = {
	image: [
		"container",
		"container-image",
		"image-name",
		"tag"
	],
	"baseline-image": ["base-image", "compare-with"],
	"compose-file": [
		"compose",
		"docker-compose",
		"docker-compose-file",
		"compose-files"
	],
	"container-port": [
		"port",
		"service-port",
		"expose"
	],
	"predict-path": [
		"path",
		"url",
		"endpoint",
		"route"
	],
	"request-headers": ["header"],
	request: ["body", "payload"],
	answer: ["response", "expect"],
	stream: ["streaming", "streams"],
	"stream-format": ["stream-type", "streaming-format"],
	cpus: [
		"cpu",
		"cpu-limit",
		"cpu-limits"
	],
	memory: [
		"mem",
		"ram",
		"memory-limit",
		"mem-limit"
	],
	env: ["environment"],
	command: [
		"args",
		"arguments",
		"cmd"
	],
	"restart-policy": ["restart"],
	network: [
		"networks",
		"docker-network",
		"net"
	],
	"ready-timeout": [
		"timeout",
		"startup-timeout",
		"wait"
	],
	"request-timeout": ["timeout"],
	health: [
		"health-path",
		"healthcheck",
		"health-check",
		"readiness",
		"readiness-path",
		"liveness",
		"probe"
	],
	plan: [
		"plan-file",
		"config",
		"config-file",
		"file"
	],
	experiments: [
		"experiment",
		"drill",
		"drills",
		"fault",
		"faults",
		"chaos",
		"scenario",
		"scenarios"
	],
	"stress-workers": ["workers", "cpu-workers"],
	load: [
		"clients",
		"concurrency",
		"connections",
		"rate",
		"rps",
		"qps",
		"users",
		"vus"
	],
	"min-availability": [
		"threshold",
		"thresholds",
		"limit",
		"limits",
		"success-rate",
		"error-rate"
	],
	"max-p95": [
		"threshold",
		"thresholds",
		"limit",
		"limits",
		"latency",
		"max-latency",
		"p99"
	],
	"max-ttft": [
		"ttft",
		"time-to-first-token",
		"first-token"
	],
	"max-answer-ttft": [
		"answer-ttft",
		"ttfo",
		"max-ttfo",
		"time-to-first-output-token"
	],
	"max-tpot": [
		"tpot",
		"itl",
		"time-per-token",
		"max-itl"
	],
	"max-stall": ["stall", "max-gap"],
	"max-recovery": [
		"threshold",
		"thresholds",
		"limit",
		"limits",
		"recovery-time"
	],
	"max-start": [
		"start-time",
		"max-startup",
		"startup"
	],
	"max-unnoticed": ["max-notice", "unnoticed"],
	"min-health": ["health-availability"],
	"max-drain": [
		"drain",
		"drain-time",
		"max-abandon"
	],
	"max-slowdown": ["regression", "max-regression"],
	"on-inconclusive": ["strict", "fail-on-inconclusive"],
	"pull-request": [
		"pr",
		"pr-number",
		"issue-number"
	]
};

// src/config/plan-file/plan-value.ts
/**
* The text of a value; null if it has none, which is reported. The runner sends an empty text for an input that is not
* set. In a file an empty value is a mistake: the intended limit would silently not apply.
* @param isList whether a list of its lines is accepted too
*/
function textOf$1(name, value, notes, isList = false) {
	if (name === "command" && value.kind === "list") return wordsOf(value, notes);
	if (isList && value.kind === "list") return linesOf$1(name, value, notes);
	if (name === "request" && value.kind !== "text") {
		notes.problem(value.at, message("plan.request", {}));
		return null;
	}
	if (value.kind === "list" || value.kind === "mapping") {
		notes.problem(value.at, message("plan.value", {
			name,
			is: value.kind
		}));
		return null;
	}
	const text = value.kind === "text" ? value.text.trim() : "";
	if (text !== "") return text;
	notes.problem(value.at, message("plan.value", {
		name,
		is: "empty"
	}));
	return null;
}
/** A list of words as one line that its parser splits into the same words. */
function wordsOf({ items, at }, notes) {
	if (items.length === 0) notes.problem(at, message("plan.command", { why: "empty" }));
	const words = items.map((item) => {
		if (item.kind === "text") return `'${item.text.replaceAll("'", "'\\''")}'`;
		notes.problem(item.at, message("plan.command", { why: item.kind === "nothing" ? "empty-word" : item.kind }));
		return null;
	});
	return items.length === 0 || words.includes(null) ? null : words.join(" ");
}
function linesOf$1(name, { items, at }, notes) {
	if (items.length === 0) notes.problem(at, message("plan.lines", {
		name,
		why: "empty"
	}));
	const lines = items.map((item) => {
		if (item.kind === "text" && item.text.trim() !== "" && !/[\r\n]/.test(item.text)) return item.text;
		const why = item.kind === "list" || item.kind === "mapping" ? item.kind : "not-one-line";
		notes.problem(item.at, message("plan.lines", {
			name,
			why
		}));
		return null;
	});
	return items.length === 0 || lines.includes(null) ? null : lines.join("\n");
}

// src/config/plan-file/plan-experiments.ts
const MAX_REPEATS = 10;
/** Each one takes minutes and gets a section in the report. */
const MAX_EXPERIMENTS = 50;
/** The list of experiments. Invalid entries are reported and left out. */
function experimentEntriesOf(value, registry, notes) {
	if (value.kind !== "list") {
		notes.problem(value.at, message("plan.experiments", { why: "not-a-list" }));
		return [];
	}
	if (value.items.length === 0) notes.problem(value.at, message("plan.experiments", { why: "empty" }));
	const experiments = value.items.flatMap((item) => experimentOf(item, registry, notes) ?? []);
	const count = experiments.reduce((sum, { repeat }) => sum + repeat, 0);
	if (count <= 50) return experiments;
	notes.problem(value.at, message("plan.too-many-runs", {
		count,
		max: 50
	}));
	return [];
}
function experimentOf(item, registry, notes) {
	const entries = item.kind === "mapping" ? item.entries : [];
	const named = item.kind === "mapping" ? entries.find(({ key }) => key === "kind")?.value : item;
	if (named === void 0 || named.kind === "nothing") {
		notes.problem(item.at, message("plan.experiments", { why: "no-kind" }));
		return null;
	}
	const kind = textOf$1("kind", named, notes);
	if (kind === null) return null;
	const experiment = registry.find((each) => each.kind === kind);
	if (experiment === void 0) {
		notes.problem(named.at, noSuchKind(kind, registry));
		return null;
	}
	return settingsOf$1(experiment, entries, notes);
}
function settingsOf$1(experiment, entries, notes) {
	const parameters = /* @__PURE__ */ new Map();
	const limits = /* @__PURE__ */ new Map();
	let repeat = 1;
	let allowFailure = false;
	for (const { key, at, value } of entries) {
		if (key === "kind") continue;
		if (!keysOf(experiment).includes(key)) {
			notes.problem(at, unknownKey$1(key, experiment));
			continue;
		}
		const text = textOf$1(key, value, notes, experiment.parameters[key]?.isList);
		if (text === null) continue;
		const written = {
			text,
			at: notes.at(value.at)
		};
		const read = (parse, otherwise) => {
			try {
				return parse(text);
			} catch (error) {
				if (!(error instanceof ValueProblem)) throw error;
				notes.about(subject$1(inputSubject(key, written.at, experiment.kind), text), error.said);
				return otherwise;
			}
		};
		if (key === "repeat") repeat = read((raw) => parseWhole(raw, 1, 10), 1);
		else if (key === "allow-failure") allowFailure = read(parseBoolean, false);
		else if (isLimit(key)) limits.set(key, written);
		else parameters.set(key, written);
	}
	return {
		kind: experiment.kind,
		parameters,
		limits,
		repeat,
		allowFailure
	};
}
/** The limits that apply to a kind of experiment. Abort limits need a load during the experiment. */
function limitNamesOf({ compared, objectives, hasLoad }) {
	return LIMIT_NAMES.filter((name) => {
		if (isAbort(name)) return hasLoad;
		return (compared ? [...objectives, ...comparisonKinds()] : objectives).some((kind) => isLimitedBy(kind, LIMIT_OF[name]));
	});
}
function keysOf(experiment) {
	return [
		"kind",
		...Object.keys(experiment.parameters),
		...limitNamesOf(experiment),
		"repeat",
		"allow-failure"
	];
}
function isLimit(key) {
	return LIMIT_NAMES.includes(key);
}
function unknownKey$1(key, experiment) {
	const { kind } = experiment;
	if (isAbort(key)) return message("plan.limit-unused", {
		key,
		kind,
		why: "no-load"
	});
	if (isLimit(key)) return message("plan.limit-unused", {
		key,
		kind,
		why: key === "max-slowdown" ? "not-compared" : "not-judged"
	});
	const keys = keysOf(experiment);
	const own = Object.entries(experiment.parameters).find(([, { input }]) => input === key)?.[0];
	if (own === void 0 && FILE_INPUTS.includes(key)) return message("plan.top-level-key", { key: shown(key) });
	const nearest = own === void 0 ? nearestNames(key, keys, INPUT_GUESSES) : [own];
	return message("plan.experiment-key", {
		key: shown(key),
		kind,
		nearest,
		keys
	});
}

// src/config/plan-file/plan-mapping.ts
/** A mapping as the lines that the input's parser reads. Values that don't fit on one line are rejected. */
function linesOf(name, { isName, joint, instead }, entries, notes) {
	const lines = entries.map(({ key, at, value }) => {
		if (!isName(key)) notes.problem(at, message("plan.entry-name", { name }));
		else if (value.kind === "nothing") notes.problem(value.at, message("plan.entry-empty", {
			name,
			key,
			instead: instead(key)
		}));
		else if (value.kind !== "text") notes.problem(value.at, message("plan.entry", {
			name,
			key,
			is: value.kind
		}));
		else if (/[\r\n\0]/.test(value.text)) notes.problem(value.at, message("plan.entry", {
			name,
			key,
			is: "broken"
		}));
		else return `${key}${joint}${value.text}`;
		return null;
	});
	return lines.includes(null) ? null : lines.join("\n");
}

// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));

// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));

// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));

// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));

// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		const k = createNode.createNode(key, void 0, ctx);
		const v = createNode.createNode(value, void 0, ctx);
		return new Pair(k, v);
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));

// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	const map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
	exports.map = map;
}));

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	const seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
	exports.seq = seq;
}));

// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	const string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
	exports.string = string;
}));

// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));

// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));

// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	const schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	const binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
	exports.binary = binary;
}));

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	var Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
	exports.Schema = Schema;
}));

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));

// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));

// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));

// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));

// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));

// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));

// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));

// src/config/plan-file/yaml-errors.ts
var import_dist = require_dist();
/**
* The parser's error in our words: it reports an unclosed bracket where the file ends and names the terms of its own
* grammar, and some of its messages quote values.
* @param contents what it could parse
*/
function problemOf({ code, message: message$1, pos }, contents) {
	const [offset] = pos;
	const [, closing = ""] = /end with a ([\]}])$/.exec(message$1) ?? [];
	if (closing !== "") {
		const opening = closing === "]" ? "[" : "{";
		return {
			offset: startOf(contents, offset, (node) => (0, import_dist.isCollection)(node) && node.flow === true),
			what: message("yaml.bracket", {
				opening,
				closing
			}),
			isLast: true
		};
	}
	const [, quote = ""] = /^Missing closing (["'])/.exec(message$1) ?? [];
	if (quote !== "") {
		const type = quote === "\"" ? "QUOTE_DOUBLE" : "QUOTE_SINGLE";
		return {
			offset: startOf(contents, offset, (node) => (0, import_dist.isScalar)(node) && node.type === type),
			what: message("yaml.quote", { quote }),
			isLast: true
		};
	}
	return {
		offset,
		what: syntax(ROWS.find(([of, sign]) => of === code && sign.test(message$1))?.[2] ?? "other")
	};
}
/** The start of the innermost such node that the parser was in at an offset. */
function startOf(contents, offset, isMeant) {
	let start = null;
	(0, import_dist.visit)(contents, { Value: (_, node) => {
		if (!isMeant(node) || !node.range) return;
		const [from, , to] = node.range;
		if (from < offset && offset <= to) start = Math.max(start ?? 0, from);
	} });
	return start ?? offset;
}
const ANY = /^/;
/** The fault for a code, and for a message where one code has several. The first row that applies counts. */
const ROWS = [
	[
		"BAD_DIRECTIVE",
		ANY,
		"directive"
	],
	[
		"BAD_DQ_ESCAPE",
		ANY,
		"escape"
	],
	[
		"BAD_SCALAR_START",
		ANY,
		"start"
	],
	[
		"RESOURCE_EXHAUSTION",
		ANY,
		"deep"
	],
	[
		"MULTIPLE_DOCS",
		ANY,
		"second-document"
	],
	[
		"TAB_AS_INDENT",
		ANY,
		"tab"
	],
	[
		"TAG_RESOLVE_FAILED",
		ANY,
		"tag"
	],
	[
		"ALIAS_PROPS",
		ANY,
		"unsupported"
	],
	[
		"BAD_ALIAS",
		ANY,
		"unsupported"
	],
	[
		"BAD_PROP_ORDER",
		ANY,
		"unsupported"
	],
	[
		"MULTIPLE_ANCHORS",
		ANY,
		"unsupported"
	],
	[
		"MULTIPLE_TAGS",
		ANY,
		"unsupported"
	],
	[
		"BAD_COLLECTION_TYPE",
		ANY,
		"unsupported"
	],
	[
		"NON_STRING_KEY",
		ANY,
		"key"
	],
	[
		"KEY_OVER_1024_CHARS",
		ANY,
		"key"
	],
	[
		"BLOCK_AS_IMPLICIT_KEY",
		ANY,
		"second-key"
	],
	[
		"MULTILINE_IMPLICIT_KEY",
		ANY,
		"not-a-pair"
	],
	[
		"MISSING_CHAR",
		/^Implicit map keys/,
		"not-a-pair"
	],
	[
		"MISSING_CHAR",
		/^Missing space after :/,
		"space-after-colon"
	],
	[
		"MISSING_CHAR",
		/^Missing , /,
		"comma"
	],
	[
		"MISSING_CHAR",
		/^Comments/,
		"space-before-comment"
	],
	[
		"MISSING_CHAR",
		/^Sequence item/,
		"not-an-item"
	],
	[
		"BAD_INDENT",
		/must start at the same column/,
		"not-aligned"
	],
	[
		"BAD_INDENT",
		/indicator should be/,
		"bracket-indent"
	],
	[
		"BLOCK_IN_FLOW",
		ANY,
		"block-in-brackets"
	],
	[
		"UNEXPECTED_TOKEN",
		/on same line with key/,
		"list-after-key"
	],
	[
		"UNEXPECTED_TOKEN",
		/^Block scalar header/,
		"block-text"
	]
];
/** A syntax error without figures. */
function syntax(fault) {
	return message("yaml.syntax", { fault });
}

// src/config/plan-file/yaml.ts
/** No plan needs more levels. Deeper files are rejected before any recursion over them. */
const MAX_LEVELS = 8;
/**
* Parses YAML 1.2 (core schema). Rejects invalid YAML, anchors, aliases, tags, directives, a second document and
* duplicate keys.
* @returns the top-level piece (null if the text is empty or invalid) and every problem
*/
function readYaml(text) {
	const lines = new import_dist.LineCounter();
	const problems = [];
	const notes = {
		placeOf: (offset) => {
			const { line, col } = lines.linePos(offset);
			return {
				line: Math.max(line, 1),
				column: Math.max(col, 1)
			};
		},
		problem: (at, what) => problems.push({
			at,
			what
		})
	};
	const contents = parsed(text, lines, notes);
	return {
		top: contents === null || problems.length > 0 ? null : pieceOf(contents, 1, notes),
		problems
	};
}
function parsed(text, lineCounter, { placeOf, problem }) {
	const options = {
		version: "1.2",
		schema: "core",
		lineCounter,
		prettyErrors: false,
		uniqueKeys: false
	};
	try {
		const { errors, warnings, directives, contents } = (0, import_dist.parseDocument)(text, options);
		const seen = /* @__PURE__ */ new Set();
		for (const error of [...errors, ...warnings]) {
			const { offset, what, isLast = false } = problemOf(error, contents);
			const place = placeOf(offset);
			if (!seen.has(place.line)) problem(place, what);
			seen.add(place.line);
			if (isLast) break;
		}
		if (directives.yaml.explicit && directives.yaml.version !== "1.2") problem(placeOf(0), syntax("version"));
		return contents;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		problem(placeOf(0), syntax("deep-file"));
		return null;
	}
}
/** Null for a rejected piece. It is left out, so that it is not reported again as missing. */
function pieceOf(node, level, notes) {
	const at = notes.placeOf(node.range[0]);
	const refused = reasonToRefuse(node, level);
	if (refused !== null) notes.problem(at, refused);
	if (refused !== null || (0, import_dist.isAlias)(node)) return null;
	if ((0, import_dist.isSeq)(node)) return {
		kind: "list",
		at,
		items: node.items.flatMap((item) => pieceOf(item, level + 1, notes) ?? [])
	};
	if ((0, import_dist.isMap)(node)) return {
		kind: "mapping",
		at,
		entries: entriesOf(node, level + 1, notes)
	};
	const text = textOf(node);
	return text === null ? {
		kind: "nothing",
		at
	} : {
		kind: "text",
		at,
		text
	};
}
function reasonToRefuse(node, level) {
	if ((0, import_dist.isAlias)(node)) return syntax("alias");
	if (node.anchor !== void 0) return syntax("anchor");
	if (node.tag !== void 0) return syntax("tag");
	return level > MAX_LEVELS ? syntax("deep") : null;
}
function entriesOf({ items }, level, notes) {
	const lineOf = /* @__PURE__ */ new Map();
	return items.flatMap(({ key, value }) => {
		const at = notes.placeOf(key.range[0]);
		const refused = reasonToRefuse(key, level);
		const name = (0, import_dist.isScalar)(key) ? textOf(key) : null;
		const first = name === null ? void 0 : lineOf.get(name);
		if (refused !== null) notes.problem(at, refused);
		else if (name === null) notes.problem(at, syntax("key"));
		else if (first !== void 0) notes.problem(at, message("yaml.key-again", {
			key: nameOf$1(name),
			line: first
		}));
		else {
			lineOf.set(name, at.line);
			const piece = value === null ? {
				kind: "nothing",
				at
			} : pieceOf(value, level, notes);
			if (piece !== null) return [{
				key: name,
				at,
				value: piece
			}];
		}
		return [];
	});
}
function textOf({ value, source }) {
	if (value === null) return null;
	return typeof value === "string" ? value : source ?? String(value);
}
/** A key that does not look like a name may be the start of a value, so it is not quoted. */
function nameOf$1(key) {
	return /^[\w.-]+$/.test(key) ? shown(key) : null;
}

// src/config/plan-file/plan-file.ts
/** A file that is not a plan at all would otherwise fill the report. */
const MAX_PROBLEMS = 20;
/**
* Reads the text of a plan file. Its keys are the inputs' names, with `experiments` as a list. Each value becomes the
* text of the corresponding input, so that both share one parser.
* @param path as it was written
*/
function readPlanFile(path, text, registry) {
	const problems = [];
	const at = (place) => placeText(path, place);
	const notes = {
		at,
		problem: (place, what) => problems.push([message("input.place", { at: at(place) }), what]),
		about: (subject, what) => problems.push([subject, what])
	};
	const yaml = readYaml(text);
	for (const { at: place, what } of yaml.problems) notes.problem(place, what);
	const inputs = /* @__PURE__ */ new Map();
	let experiments = null;
	let experimentsAt;
	if (yaml.top?.kind === "mapping" && yaml.top.entries.length > 0) for (const entry of yaml.top.entries) if (entry.key === "experiments") {
		experiments = experimentEntriesOf(entry.value, registry, notes);
		experimentsAt = at(entry.at);
	} else if (isFileInput(entry.key)) readInput(entry.key, entry, inputs, notes);
	else notes.problem(entry.at, unknownKey(entry.key));
	else if (yaml.problems.length === 0) notes.problem(yaml.top?.at ?? {
		line: 1,
		column: 1
	}, notAMapping(yaml.top));
	const whole = yaml.top?.kind === "mapping" && yaml.problems.length === 0;
	return {
		path,
		inputs,
		experiments,
		...experimentsAt === void 0 ? {} : { experimentsAt },
		problems: atMost(problems, nameOf$2(path)),
		whole
	};
}
function notAMapping(top) {
	const isEmpty = top === null || top.kind === "nothing" || top.kind === "mapping";
	return message("plan.top", { is: isEmpty ? "empty" : top.kind });
}
function isFileInput(key) {
	return FILE_INPUTS.includes(key);
}
function readInput(name, { value }, inputs, notes) {
	const { mapping, isList } = rowOf(name).inFile ?? {};
	const text = mapping !== void 0 && value.kind === "mapping" ? linesOf(name, mapping, value.entries, notes) : textOf$1(name, value, notes, isList);
	if (text !== null) inputs.set(name, {
		text,
		at: notes.at(value.at)
	});
}
function unknownKey(key) {
	if (Object.hasOwn(INPUTS, key)) return message("plan.workflow-key", { key: shown(key) });
	const keys = FILE_INPUTS;
	return message("plan.key", {
		key: shown(key),
		nearest: nearestNames(key, keys, INPUT_GUESSES),
		keys
	});
}
function atMost(problems, name) {
	const more = problems.length - MAX_PROBLEMS;
	if (more <= 0) return [...problems];
	return [...problems.slice(0, MAX_PROBLEMS), [message("input.place", { at: name }), message("plan.more-problems", { count: more })]];
}

// src/config/plan-file/plan-source.ts
/**
* Reads the plan file of the `plan` input; null without one. A file that can't be read counts as empty, and the problem
* is reported.
* @param subject how messages name the input
* @param workspace see `readPlanText`; undefined if the runner did not set it
*/
function planFileOf(written, subject, workspace, registry) {
	const path = written?.trim() ?? "";
	if (path === "") return null;
	try {
		if (workspace === void 0) throw valueProblem("plan.path", { why: "no-workspace" });
		return readPlanFile(path, readPlanText(path, workspace), registry);
	} catch (error) {
		if (!(error instanceof ValueProblem)) throw error;
		return {
			path,
			inputs: /* @__PURE__ */ new Map(),
			experiments: null,
			problems: [sentenceFor(inputSubject(subject), path, error, false)],
			whole: false
		};
	}
}

// src/config/values/read-values.ts
/**
* Reads every input; an invalid one becomes a problem. Overridden values of the plan file are checked too, so that a
* mistake in them is found before they apply.
*/
function readValues({ given: written, file, defaults, surface }) {
	const values = {};
	const raw = {};
	const given = /* @__PURE__ */ new Set();
	const problems = [...file?.problems ?? []];
	const naming = namingOf(surface, (name) => {
		return given.has(name) ? void 0 : file?.inputs.get(name)?.at;
	});
	for (const name of INPUT_NAMES) {
		const row = rowOf(name);
		const read = (text, about, parse = row.parse) => {
			raw[name] = text;
			delete values[name];
			try {
				values[name] = parse(text);
			} catch (error) {
				if (error instanceof PartProblems) {
					problems.push(...error.parts.map(({ part, said }) => [subject$1(about, part), ...said]));
					return;
				}
				if (!(error instanceof ValueProblem)) throw error;
				problems.push(sentenceFor(about, text, error, row.private === true));
			}
		};
		const inFile = file?.inputs.get(name);
		if (inFile !== void 0) read(inFile.text, inputSubject(name, inFile.at));
		const text = written[name]?.trim() ?? "";
		if (text !== "") given.add(name);
		else if (inFile !== void 0) continue;
		const parse = surface === "terminal" ? row.parseInTerminal ?? row.parse : row.parse;
		read(text === "" ? defaults(name) : text, naming.first(name), parse);
	}
	return {
		values,
		raw,
		given,
		file,
		naming,
		problems
	};
}

// src/config/action/event.ts
/** Reads the payload, which is untrusted: outside contributors control parts of it. Never throws. */
function readEvent(event, githubSha, ref, payload) {
	const pushed = sha(githubSha);
	const none = (why) => ({
		pullRequest: {
			number: null,
			reason: message("comment.no-pull-request", {
				why,
				event: nameOf(event)
			})
		},
		headSha: pushed,
		isForkPullRequest: null
	});
	if (event === null) return none("no-run");
	const named = (number) => number === null ? null : {
		...none("event"),
		pullRequest: { number }
	};
	const byRef = named(pullRequestInRef(ref));
	let root;
	try {
		root = object$1(payload());
	} catch {
		return byRef ?? none("payload");
	}
	if (event.startsWith("pull_request")) return fromPullRequest(object$1(root.pull_request)) ?? byRef ?? none("number");
	if (event === "issue_comment") return fromComment(object$1(root.issue)) ?? none("comment");
	const others = event === "merge_group" ? named(pullRequestInRef(object$1(root.merge_group).head_ref)) : event === "workflow_dispatch" ? named(numberIn(object$1(root.inputs)["pull-request"])) : null;
	return byRef ?? others ?? none("event");
}
/**
* The pull request in a Git reference: `refs/pull/N/merge`, or the branch of a merge queue. GitHub names the branch of a
* merge group after its last pull request.
*/
function pullRequestInRef(ref) {
	if (typeof ref !== "string") return null;
	const [, own, queued] = /^(?:refs\/pull\/(\d+)\/(?:merge|head)|(?:refs\/heads\/)?gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]{40,64})$/.exec(ref) ?? [];
	return numberIn(own ?? queued);
}
/** Uses the workflow's `pull-request` input if the event has none. For `workflow_run` only GitHub's own data counts. */
function pullRequestNamed(facts, number) {
	return number !== null && facts.pullRequest.number === null && facts.event !== "workflow_run" ? {
		...facts,
		pullRequest: { number }
	} : facts;
}
function numberIn(text) {
	const digits = typeof text === "number" ? String(text) : text;
	return typeof digits === "string" && /^[1-9]\d{0,9}$/.test(digits) ? Number(digits) : null;
}
const nameOf = (event) => (event ?? "").replaceAll(/[^\w-]/g, "");
function fromPullRequest(pullRequest) {
	const number = numberOf(pullRequest);
	if (number === null) return null;
	const head = object$1(pullRequest.head);
	const headName = object$1(head.repo).full_name;
	const baseName = object$1(object$1(pullRequest.base).repo).full_name;
	return {
		pullRequest: { number },
		headSha: sha(head.sha),
		isForkPullRequest: isFork(headName, baseName)
	};
}
/** If the fork was deleted, its repository is null in the payload. */
function isFork(headName, baseName) {
	if (typeof baseName !== "string") return null;
	return typeof headName !== "string" || headName.toLowerCase() !== baseName.toLowerCase();
}
/** The payload of a comment has neither the head commit nor the head repository. */
function fromComment(issue) {
	const number = numberOf(issue);
	if (number === null || Object.keys(object$1(issue.pull_request)).length === 0) return null;
	return {
		pullRequest: { number },
		headSha: null,
		isForkPullRequest: null
	};
}
function object$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function numberOf(value) {
	return Number.isSafeInteger(value.number) && Number(value.number) > 0 ? Number(value.number) : null;
}
function sha(value) {
	return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? value : null;
}

// src/config/action/default-branch.ts
/** Events that run on a branch and need write access to start. GitHub allows them to write to the cache. */
const TRUSTED = [
	"push",
	"schedule",
	"workflow_dispatch",
	"repository_dispatch"
];
/** Reads the ref and the event's payload. Never throws. */
function readDefaultBranch(env, payload) {
	const event = env.GITHUB_EVENT_NAME ?? "";
	const branch = /^refs\/heads\/(.+)$/.exec(env.GITHUB_REF ?? "")?.[1] ?? null;
	const name = defaultIn(payload) ?? (event === "schedule" ? branch : null);
	return {
		name,
		isRun: name !== null && branch === name && TRUSTED.includes(event)
	};
}
function defaultIn(payload) {
	try {
		const { repository } = payload();
		const name = repository?.default_branch;
		return typeof name === "string" && /^[^\p{Cc}\s]{1,250}$/u.test(name) ? name : null;
	} catch {
		return null;
	}
}

// src/config/action/docs-address.ts
/**
* Returns the address of the folder `docs` of the action that runs, at its own version. A local action is part of the
* workflow's repository, at the commit of the run. Null if it is not known.
*/
function docsAddress(running) {
	const { serverUrl, action, repository, headSha } = running;
	if (action !== null) return docsAt(serverUrl, action.repository, action.ref, "");
	const folder = localFolder(running);
	if (folder === null || repository === null || headSha === null) return null;
	return docsAt(serverUrl, `${repository.owner}/${repository.name}`, headSha, folder);
}
/** Returns the address of the folder `docs` in a folder of a repository at a branch, tag or commit. */
function docsAt(serverUrl, repository, ref, folder) {
	return [serverUrl, ...[
		...repository.split("/"),
		"blob",
		...ref.split("/"),
		...folder.split("/"),
		"docs"
	].filter((segment) => segment !== "").map(encodeURIComponent)].join("/");
}
/** The action's folder in the workspace; null if it is elsewhere, or a checkout of another repository. */
function localFolder({ workspace, entry }) {
	const root = entry === null ? null : rootOf(dirname(entry));
	if (root === null || workspace === null) return null;
	const folder = relative(workspace, root);
	if (folder.startsWith("..")) return null;
	return folder !== "" && existsSync(join(root, ".git")) ? null : folder;
}
/** The nearest folder above that has an `action.yml`. */
function rootOf(folder) {
	if (existsSync(join(folder, "action.yml"))) return folder;
	const above = dirname(folder);
	return above === folder ? null : rootOf(above);
}

// src/config/action/workflow-run.ts
/** Reads the payload of `workflow_run`; null for other events or an incomplete payload. Never throws. */
function readWorkflowRun(event, payload) {
	if (event !== "workflow_run") return null;
	try {
		const run = object(object(payload()).workflow_run);
		return {
			id: positive$1(run.id),
			attempt: positive$1(run.run_attempt),
			event: word(run.event),
			conclusion: run.conclusion === null ? "" : word(run.conclusion),
			headSha: matching(run.head_sha, /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/),
			headBranch: matching(run.head_branch, /^[^\p{Cc}]{1,300}$/u),
			headRepository: matching(object(run.head_repository).full_name, /^[\w.-]+\/[\w.-]+$/)
		};
	} catch {
		return null;
	}
}
function object(value) {
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
	throw new TypeError("not an object");
}
function positive$1(value) {
	if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
	throw new TypeError("not a positive integer");
}
function word(value) {
	return matching(value, /^[a-z_]{1,50}$/);
}
function matching(value, pattern) {
	if (typeof value === "string" && pattern.test(value)) return value;
	throw new TypeError("unexpected text");
}

// src/config/action/github.ts
/** The job's name if the runner does not provide one. */
const NAMELESS_JOB = "drill";
/** Reads the environment and the event's payload. Never throws: a drill also runs outside of GitHub. */
function readGitHub(env, surface) {
	const repository = /^([\w.-]+)\/([\w.-]+)$/.exec(env.GITHUB_REPOSITORY ?? "");
	const serverUrl = httpUrl(env.GITHUB_SERVER_URL) ?? "https://github.com";
	const runId = positive(env.GITHUB_RUN_ID);
	const event = env.GITHUB_EVENT_NAME || null;
	const ofEvent = readEvent(event, env.GITHUB_SHA ?? null, env.GITHUB_REF ?? null, () => payloadOf(env));
	const place = {
		serverUrl,
		repository: repository ? {
			owner: repository[1] ?? "",
			name: repository[2] ?? ""
		} : null,
		action: actionOf(env)
	};
	const running = {
		headSha: ofEvent.headSha,
		workspace: env.GITHUB_WORKSPACE || null,
		entry: process.argv[1] ?? null
	};
	return {
		...place,
		surface,
		docs: surface === "action" ? docsAddress({
			...place,
			...running
		}) : null,
		event,
		runId,
		runAttempt: positive(env.GITHUB_RUN_ATTEMPT),
		runUrl: repository && runId !== null ? `${serverUrl}/${repository[0]}/actions/runs/${runId}` : null,
		job: env.GITHUB_JOB || (surface === "action" ? NAMELESS_JOB : null),
		apiUrl: httpUrl(env.GITHUB_API_URL) ?? "https://api.github.com",
		tempDirectory: env.RUNNER_TEMP || tmpdir(),
		defaultBranch: readDefaultBranch(env, () => payloadOf(env)),
		workflowRun: readWorkflowRun(event, () => payloadOf(env)),
		notes: surface === "action" ? missingIn(env) : [],
		...ofEvent
	};
}
/** Variables that a runner should set. */
const EXPECTED = [
	"GITHUB_JOB",
	"GITHUB_REPOSITORY",
	"GITHUB_RUN_ID",
	"GITHUB_SHA",
	"GITHUB_OUTPUT",
	"GITHUB_STEP_SUMMARY"
];
function missingIn(env) {
	return EXPECTED.filter((variable) => !env[variable]).map((variable) => message("runner.variable-missing", {
		variable,
		job: NAMELESS_JOB
	}));
}
function actionOf({ GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref }) {
	return repository && ref ? {
		repository,
		ref
	} : null;
}
function payloadOf(env) {
	if (!env.GITHUB_EVENT_PATH) throw new Error("GITHUB_EVENT_PATH is not set");
	return JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, "utf8"));
}
function positive(text) {
	return /^[1-9]\d{0,15}$/.test(text ?? "") && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}
function httpUrl(text) {
	const url = URL.parse(text ?? "");
	return url !== null && /^https?:$/.test(url.protocol) ? url.href.replace(/\/+$/, "") : null;
}

// src/config/action/runner-defaults.ts
/**
* The inputs without unresolved defaults. Some defaults, such as that of `leg`, are expressions. Some runners (act,
* Gitea, Forgejo) resolve them differently from GitHub or not at all, and the workflow's author can't fix that. Such an
* input counts as not given.
*/
function resolved(given) {
	const notes = [];
	const kept = { ...given };
	for (const name of INPUT_NAMES) {
		const text = given[name]?.trim() ?? "";
		const row = rowOf(name);
		if (text === "" || !row.default.includes("${{") || isResolved(name, text)) continue;
		delete kept[name];
		notes.push(message("runner.default-unresolved", {
			input: name,
			value: row.private === true ? null : shown(text)
		}));
	}
	return {
		given: kept,
		notes
	};
}
function isResolved(name, text) {
	if (text.includes("${{")) return false;
	if (name !== "leg") return true;
	try {
		parseLeg(text);
		return true;
	} catch {
		return false;
	}
}

// src/config/action/action-env.ts
const PREFIX = "INPUT_";
/**
* The inputs of a workflow step.
* @throws InputError with every problem at once
*/
function readActionInputs(env, registry) {
	const reading = readStep(env, registry);
	const job = jobOf(env);
	const stray = [
		...unknownInputs(env, "drill"),
		...reportInputsInDrill(reading.given),
		...findComposeProblems(reading, job.workspace)
	];
	return buildInputs(requireImage(reading), stray, factsOf(env, reading), readEngine(env), registry, job);
}
/** Where the checkout is. */
function jobOf({ GITHUB_WORKSPACE: workspace = "" }) {
	return {
		workspace: workspace || void 0,
		inContainer: isInJobContainer(workspace)
	};
}
/** The facts of the run, with the workflow's `pull-request` if the event has none, and notes on what is missing. */
function factsOf(env, { values }) {
	const github = readGitHub(env, "action");
	const { notes } = resolved(inputsGiven(env));
	return {
		...pullRequestNamed(github, values["pull-request"] ?? null),
		notes: [...notes, ...github.notes]
	};
}
/** The inputs of a step, as far as they can be read. */
function readStep(env, registry) {
	const { given } = resolved(inputsGiven(env));
	const file = planFileOf(given.plan, "plan", env.GITHUB_WORKSPACE || void 0, registry);
	return readValues({
		given,
		file,
		defaults: defaultOf$1,
		surface: "action"
	});
}
/**
* Where to publish the report of a step with invalid inputs. Without it, the comment of an earlier run would still show
* a pass. An invalid value falls back to its default.
*/
function readPublication(env, registry) {
	const reading = readStep(env, registry);
	const { values, raw } = reading;
	const github = factsOf(env, reading);
	return {
		image: raw.image || null,
		publication: publicationOf(values, github),
		github,
		language: languageIn(reading)
	};
}
/** The language of a report of invalid inputs. */
function languageIn({ values }) {
	return values.language ?? INPUTS.language.parse(INPUTS.language.default);
}
/** The runner evaluates expressions. Without a runner such a default is empty. */
function defaultOf$1(name) {
	const { default: text, emptyIsNone = false } = rowOf(name);
	return emptyIsNone || text.includes("${{") ? "" : text;
}
function inputVariables(env) {
	return Object.entries(env).filter(([variable]) => variable.startsWith(PREFIX)).map(([variable, value = ""]) => ({
		variable,
		name: variable.slice(6).toLowerCase(),
		value
	}));
}
/** The inputs of a step as they were written. */
function inputsGiven(env) {
	return Object.fromEntries(inputVariables(env).flatMap(({ name, value }) => isInput(name) ? [[name, value]] : []));
}
/** Whether an input has an effect in a mode. */
function worksIn(mode, name) {
	const { group, reportMode } = rowOf(name);
	return mode === "report" ? group === "report" || reportMode !== void 0 : reportMode !== "only";
}
/**
* A problem for each given name that is not an input: the runner only warns about a misspelled one, and the intended
* limit would silently not apply. Such a variable may also come from the job's environment, so an empty one is ignored,
* and the last one that is close to no input says so.
*/
function unknownInputs(env, mode) {
	const accepted = INPUT_NAMES.filter((name) => worksIn(mode, name));
	const unknown = inputVariables(env).filter(({ name, value }) => !isInput(name) && value.trim() !== "").toSorted((a, b) => a.name < b.name ? -1 : 1).map((each) => ({
		...each,
		nearest: nearestNames(each.name, accepted, INPUT_GUESSES)
	}));
	const strange = unknown.filter(({ nearest }) => nearest.length === 0);
	const variables = message("input.unknown-variables", { variables: strange.map(({ variable }) => shown(variable)) });
	return unknown.map((each) => [message("input.unknown", {
		name: shown(each.name),
		nearest: each.nearest,
		names: accepted
	}), ...each === strange.at(-1) ? [variables] : []]);
}
/** Inputs that only apply to mode report. */
function reportInputsInDrill(given) {
	return INPUT_NAMES.filter((name) => !worksIn("drill", name) && given.has(name)).map((name) => [subject$1(inputSubject(name)), message("input.report-only", {})]);
}
function requireImage(reading) {
	const { image, "compose-file": files } = reading.values;
	if (image !== null || files?.length !== 0 || reading.file?.whole === false) return reading;
	const problem = [subject$1(inputSubject("image")), message("input.missing", {})];
	return {
		...reading,
		problems: [problem, ...reading.problems]
	};
}
function isInput(name) {
	return INPUT_NAMES.includes(name);
}

// src/model/text/local-command.ts
/** The command that drills with these flags, quoted for a POSIX shell. */
function commandWith(flags) {
	return flags.length === 0 ? "npm run drill --" : `npm run drill -- ${flagsText(flags)}`;
}
/** The flags alone, quoted for a POSIX shell. */
function flagsText(flags) {
	return flags.flatMap(([name, value]) => {
		if (value?.startsWith("-")) return [quote(`--${name}=${value}`)];
		return [`--${name}`, ...value === null ? [] : [quote(value)]];
	}).join(" ");
}
/** Whether a text is one command that drills, with flags and quoted words only: a shell does nothing else with it. */
function isLocalCommand(text) {
	return /^npm run drill --(?: (?:[\w@%+=:,./-]+|(?:'[^'\p{Cc}]*'(?:\\''[^'\p{Cc}]*')*)))*$/u.test(text);
}
/** Quotes a word only where a shell would split or expand it. */
function quote(word) {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// src/config/local-command.ts
/**
* The command that runs the same drill in a terminal, quoted for a POSIX shell, with only the inputs that differ from
* their defaults, or with a plan file and only the inputs that override it. The inputs' table decides what is left out
* because it could be a secret.
*/
function localCommand(plan, source = { kind: "image" }) {
	const { planFile = null } = source;
	const usual = usualFor(plan);
	const isNeeded = (name, { print }) => planFile === null ? print?.(plan) !== print?.(OF_SERVICE.has(name) ? DEFAULT_PLAN : usual) : planFile.given.includes(name);
	const flags = Object.entries(INPUTS).filter(([name, row]) => isNeeded(name, row) && !(name === "image" && source.kind === "reference")).flatMap(([name, row]) => flagsOf(name, row, row.print?.(plan) ?? null));
	return commandWith([
		...planFile === null ? [] : [["plan", planFile.path]],
		...source.kind === "image" || source.size === "0.5b" ? [] : [["size", source.size]],
		...flags
	]);
}
/** The inputs that decide the defaults of the others. */
const OF_SERVICE = /* @__PURE__ */ new Set([
	"service",
	"stream",
	"stream-format"
]);
/** The defaults for a plan's service: its preset decides what a request and an answer look like. */
function usualFor({ service: { preset, answer } }) {
	const service = usualService({
		preset,
		model: null,
		answer
	});
	return {
		...DEFAULT_PLAN,
		service,
		target: {
			...DEFAULT_PLAN.target,
			predictPath: PRESETS[preset].path
		}
	};
}
function flagsOf(name, { placeholder, joinedBy }, text) {
	if (text === null) return [];
	if (placeholder === null) return [[text === "true" ? name : `no-${name}`, null]];
	return (joinedBy === "\n" ? text.split("\n") : [text]).map((value) => [name, value]);
}

// src/config/report-mode.ts
/** Whether the step merges results. An invalid mode is reported by the drill. */
function isReportMode(env) {
	return env.INPUT_MODE?.trim().toLowerCase() === "report";
}
/** The inputs of a step in mode report. Never throws. */
function readReportInputs(env) {
	const reading = readStep({
		...env,
		INPUT_PLAN: ""
	}, []);
	const { values, raw, problems } = reading;
	const github = factsOf(env, reading);
	const given = inputsGiven(env);
	const useless = INPUT_NAMES.filter((name) => !worksIn("report", name) && (given[name] ?? "").trim() !== "");
	return {
		publication: publicationOf({
			...values,
			leg: null
		}, github),
		github,
		language: languageIn(reading),
		failsWhenInconclusive: values["on-inconclusive"] === "fail",
		legs: values.legs ?? null,
		needs: values.needs ?? null,
		problems: [
			...problems,
			...useless.map((name) => [subject$1(inputSubject(name)), message("input.drill-only", {})]),
			...unknownInputs(env, "report"),
			...values["artifact-name"] === null ? [[subject$1(inputSubject("artifact-name"), raw["artifact-name"]), message("input.artifact-nameless", { usual: USUAL })]] : []
		]
	};
}
const USUAL = INPUTS["artifact-name"].default;

// src/config/terminal/argv.ts
/** The flags that every command has, with their short forms. */
const COMMON = {
	help: {
		type: "boolean",
		short: "h"
	},
	version: {
		type: "boolean",
		short: "v"
	}
};
/** A word such as `--shm-size 1g`, with a space in its name, is a value. */
const isFlag = (word) => /^(?:-[hv]$|--[^\s=]*(?:=|$))/.test(word ?? "");
/**
* The flags and words of a command line: `--name value`, `--name=value`, `-h` and `-v`. A flag is never the value of
* the flag before it, so that every problem is found in one pass.
* @param withValue the names of the flags that take a value
*/
function* argumentsOf(argv, withValue, from = 0) {
	const options = {
		...Object.fromEntries(withValue.map((name) => [name, { type: "string" }])),
		...COMMON
	};
	const { tokens } = parseArgs({
		args: argv.slice(from),
		options,
		strict: false,
		tokens: true
	});
	for (const token of tokens) {
		const index = from + token.index;
		const isOption = token.kind === "option" && (token.rawName.startsWith("--") || Object.hasOwn(COMMON, token.name));
		const isMissing = isOption && token.inlineValue === false && isFlag(token.value);
		const count = isOption && token.inlineValue === false && !isMissing ? 2 : 1;
		yield {
			name: isOption ? token.name : null,
			value: isOption && !isMissing ? token.value : void 0,
			isInline: isOption && token.inlineValue === true,
			index,
			words: argv.slice(index, index + count)
		};
		if (isMissing || token.kind !== "positional" && !isOption) return yield* argumentsOf(argv, withValue, index + 1);
	}
}

// src/config/terminal/locale.ts
/**
* The language of a terminal's environment; English if it has none that we speak.
* @see POSIX.1-2017, 8.2: the first of LC_ALL, LC_MESSAGES and LANG that is not empty counts
*/
function localeTag({ LC_ALL, LC_MESSAGES, LANG }) {
	const locale = LC_ALL || LC_MESSAGES || LANG || "";
	return /^zh(?:[_.@-]|$)/i.test(locale) ? "zh-CN" : "en";
}
/** The language of what a command says before its inputs are read: that of a valid `--language`, else the environment's. */
function spokenTag(argv, env) {
	const given = [...argumentsOf(argv, ["language"])].findLast(({ name }) => name === "language")?.value?.trim();
	return LANGUAGE_TAGS.find((tag) => tag.toLowerCase() === given?.toLowerCase()) ?? localeTag(env);
}

// src/config/terminal/calibrate-help.ts
/** The text of `calibrate --help` in English, at most 100 columns wide. */
function calibrateHelp({ calibrate, drill }) {
	return `Proposes limits for a service. Drills its image several times on this machine, compared with itself
so that no real slowdown exists, and finds the tightest limits that raise no false alarm.
Usage: ${calibrate} [--image REFERENCE] [--count NUMBER] [flags of a drill]
  Without --image the reference image is built here and drilled.

  --count NUMBER              Number of drills (default: 5, at most 50). A drill takes about 8
                              minutes, with --quick about 2. Ctrl-C stops early and uses the
                              completed drills.
  --out DIR                   Directory for calibration.json, and for each drill's result.json,
                              summary.md, report.html and junit.xml in drill-1, drill-2, ...
                              (default: fault-drill).
  --quick                     Use the tiny model and short windows.
  -v, --version               Show the version.
  -h, --help                  Show this text.
  All other flags of a drill work too (see ${drill} --help), except for the limits,
  which are the result, and for the flags that depend on a verdict.

Use a machine like the one that will run the workflow, and the same flags: limits only apply to
similar machines.

Exit codes: 0 limits proposed; 1 no limits proposed; 2 invalid command line.
Example: ${calibrate} --image qwen-allinone:1 --count 5`;
}

// src/config/terminal/flags.ts
/** Flags that only the terminal has. */
const TERMINAL_FLAGS = {
	size: {
		placeholder: "tiny|0.5b",
		meaning: "Size of the reference image, which is built and drilled without --image (default: 0.5b)."
	},
	quick: {
		placeholder: null,
		meaning: "Quick first drill in about a minute (plus the first build of the image): the tiny model, and windows of 10s to 60s, which are too short for a slow image."
	},
	out: {
		placeholder: "DIR",
		meaning: "Directory for the report's files (default: fault-drill)."
	},
	"dry-run": {
		placeholder: null,
		meaning: "Print the plan without running it."
	},
	list: {
		placeholder: null,
		meaning: "List the kinds of experiments with their parameters."
	},
	version: {
		placeholder: null,
		meaning: "Show the version."
	},
	help: {
		placeholder: null,
		meaning: "Show this text."
	}
};
const NAMES = [...FLAG_NAMES, ...Object.keys(TERMINAL_FLAGS)];
const GUESSES = {
	...INPUT_GUESSES,
	out: [
		"output",
		"output-dir",
		"out-dir"
	],
	"dry-run": ["dryrun", "plan-only"]
};
/** How messages write a flag. */
const asFlag = (name) => `--${name}`;
/** The flags of a drill that take a value. */
const VALUE_FLAGS = NAMES.filter((name) => placeholderOf(name) !== null);
/**
* Parses a command line: `--name value`, `--name=value`, and for a switch `--name`, `--no-name` or `--name=false`.
* Collects all problems instead of stopping at the first.
* @param others changes to the flags that a message may suggest: a command may have its own, and refuse some of these
*/
function parseFlags(argv, { own = [], refused = [] } = {}) {
	const suggested = [...NAMES, ...own].filter((name) => !refused.includes(name));
	const found = /* @__PURE__ */ new Map();
	const problems = [];
	const problem = (what) => problems.push([what]);
	let skipped = -1;
	for (const { name: written, value: given, isInline, index } of argumentsOf(argv, VALUE_FLAGS)) {
		const flag = written === null ? null : recognize(written);
		if (flag === null) {
			if (index !== skipped) problem(unknownFlag(written, index + 1, suggested));
			if (written !== null && !isInline) skipped = index + 1;
			continue;
		}
		const { name, isSwitch, negated } = flag;
		const value = isSwitch && !isInline ? String(!negated) : given;
		if (negated && isInline) problem(noValue(`no-${name}`));
		else if (isSwitch && given && !/^(true|false)$/i.test(given)) problem(valueOfSwitch(name, given));
		else if (value === void 0) problem(message("flag.needs-value", {
			flag: asFlag(name),
			inline: true
		}));
		else found.set(name, [...found.get(name) ?? [], value]);
	}
	return {
		...sort(found, problems),
		problems
	};
}
function recognize(written) {
	for (const [name, negated] of [[written, false], [written.replace(/^no-/, ""), true]]) {
		const placeholder = placeholderOf(name);
		if (placeholder !== void 0 && (!negated || placeholder === null)) return {
			name,
			isSwitch: placeholder === null,
			negated
		};
	}
	return null;
}
function valueOfSwitch(name, value) {
	return noValue(name, /^(no|off|0|n)$/i.test(value) ? `no-${name}` : name);
}
/** The problem of a switch with a value. */
function noValue(name, write = name) {
	return message("flag.no-value", {
		flag: asFlag(name),
		write: asFlag(write)
	});
}
function placeholderOf(name) {
	if (Object.hasOwn(TERMINAL_FLAGS, name)) return TERMINAL_FLAGS[name].placeholder;
	return FLAG_NAMES.includes(name) ? rowOf(name).placeholder : void 0;
}
/** An argument without a flag is not quoted: it may be the end of an unquoted secret. */
function unknownFlag(written, position, suggested) {
	if (written === null) return message("flag.argument", { position });
	const positive = written.replace(/^no-/, "");
	if (positive !== written && placeholderOf(positive)) return message("flag.always-on", { flag: asFlag(positive) });
	if (Object.hasOwn(INPUTS, written)) return message("flag.workflow-only", { flag: asFlag(written) });
	const [name = ""] = written.split(/\s/);
	const nearest = nearestNames(name, suggested, GUESSES).map(asFlag);
	return message("flag.unknown", {
		flag: shown(asFlag(name)),
		nearest
	});
}
function sort(found, problems) {
	const inputs = {};
	const terminal = {};
	for (const [name, values] of found) {
		const isTerminal = Object.hasOwn(TERMINAL_FLAGS, name);
		const joinedBy = isTerminal ? void 0 : rowOf(name).joinedBy;
		if (values.length > 1 && joinedBy === void 0) problems.push([message("flag.repeated", {
			flag: asFlag(name),
			count: values.length
		})]);
		const value = values.join(joinedBy ?? "");
		if (isTerminal) terminal[name] = value;
		else inputs[name] = value;
	}
	return {
		inputs,
		terminal
	};
}

// src/config/terminal/judge-help.ts
/**
* The text of `judge --help` in English, at most 100 columns wide.
* @param flags the lines of the limits
*/
function judgeHelp(flags, { judge }) {
	return `Judges a finished drill again from its result.json, with the same or other limits. Drills nothing.
Usage: ${judge} FILE [flags]

The limits (default: those of the drill; a flag also replaces the limits of single experiments):
${flags}
  max-p95 can't exceed the drill's request timeout; max-slowdown needs a drill with a baseline.

The report:
  --out DIR                   Directory for a new result.json, summary.md, report.html and junit.xml
                              (default: no files are written).
  --language TAG              Language of the report: en or zh-CN (default: that of LC_ALL,
                              LC_MESSAGES or LANG).
  -v, --version               Show the version.
  -h, --help                  Show this text.

A drill stops once its own limits are decided, so it can be too short for other limits. The result
is then inconclusive. An error stays an error, and a cancelled drill cancelled, unless a limit is
broken.

Exit codes: 0 pass or inconclusive; 1 fail, error or cancelled, with --on-inconclusive fail also
  inconclusive; 2 invalid command line, or not a result file of a drill.
Example: ${judge} fault-drill/result.json --max-p95 5s --max-recovery 20s`;
}

// src/config/help/en.ts
/** The help in English. What an input or a flag means is in its table. */
const HELP_EN = {
	inputs: Object.fromEntries(INPUT_NAMES.map((name) => [name, rowOf(name).terminalMeaning ?? rowOf(name).meaning])),
	defaults: Object.fromEntries(INPUT_NAMES.flatMap((name) => {
		const words = rowOf(name).defaultInWords?.replace(/^\((.*)\)$/, "$1") ?? "none";
		return ["none", "required"].includes(words) ? [] : [[name, words]];
	})),
	flags: Object.fromEntries(Object.entries(TERMINAL_FLAGS).map(([name, { meaning }]) => [name, meaning])),
	groups: {
		container: "The container:",
		service: "The service:",
		drill: "The drill:",
		limits: "The limits:",
		report: "The report:"
	},
	withDefault: (meaning, value) => meaning.replace(/\.$/, ` (default: ${value}).`),
	none: "none",
	drill: {
		before: ({ drill }) => ["Drills a Qwen All-in-One image with CPU overload and a kill, and checks it against limits.", `Usage: ${drill} [--image REFERENCE] [flags]\n  Without --image, the reference image is built and drilled.`],
		terminal: "In a terminal:",
		after: ({ drill }) => [
			"Turn a switch off with --no-NAME. Write times as 8s, 500ms, 1.5m or 1h, and memory as 2g or 512m.",
			"Exit codes: 0 pass or inconclusive; 1 fail, error or cancelled, with --on-inconclusive fail also\n  inconclusive; 2 invalid command line.",
			`Example: ${drill} --image qwen-allinone:1 --max-p95 5s --max-recovery 20s`
		],
		others: "Other commands, each with its own --help:",
		judge: "Judges a finished drill again, with the same or other limits.",
		calibrate: "Proposes limits from several drills of one image."
	},
	judge: judgeHelp,
	calibrate: calibrateHelp,
	list: {
		intro: "The kinds of experiments, for --experiments or a plan file. Only a plan file sets their parameters:",
		anyExperiment: "In a plan file, every experiment may also have:",
		repeat: (max) => `Number of runs, 1 to ${max} (default: 1).`,
		allowFailure: "Report the result without affecting the verdict (default: false).",
		ownLimits: "own limits",
		limits: (names) => `${names.join(", ")} (default: the drill's limits).`,
		alsoSetBy: (flag) => ` Also set by ${flag}.`,
		kinds: {}
	}
};

// src/config/help/zh-CN.ts
const WORKERS = "在容器 CPU 配额内运行的 CPU 压力进程数。";
const HEALTH_PATH = "健康检查路径：其 GET 响应在 degraded 字段中列出已停用的功能；也可使用响应头 x-degraded。";
/** The help in Simplified Chinese. */
const HELP_ZH_CN = {
	inputs: {
		mode: "运行模式：drill 执行演练，report 把一次运行中各个演练的结果合并成一个结论。",
		image: "待演练的镜像（默认：参考镜像）。",
		"baseline-image": "在同一台运行器上用作对比的基线镜像，例如合并基准提交的镜像。",
		"compose-file": "包含待演练服务的 Compose 文件，会先启动该服务所依赖的服务；多个文件每行一个，依次合并。image 会替换其中的镜像。",
		"compose-service": "compose-file 中要演练的服务。",
		"container-port": "服务在容器内监听的端口。",
		service: "服务的 API：qwen-allinone 或 openai-chat（vLLM、llama.cpp、Ollama）。",
		"predict-path": "接收 POST 请求的路径。",
		model: "openai-chat 请求中的模型名称。",
		request: "JSON 格式的请求体，用 {{input}} 表示文本的位置。",
		answer: "响应中文本、标签和成功标志的位置，每行写成 PART: JSON POINTER；流式响应还有 end、tokens 和 reasoning；status: 2xx 表示接受任何成功状态码。",
		stream: "请求流式响应，并测量文本到达的时间；此时 answer 描述的是单个事件的各个部分。",
		"stream-format": "流式响应的格式：sse（server-sent events）或 ndjson（每行一个 JSON 文档）。",
		"request-headers": "每个请求都带上的请求头（例如 API 密钥），每行写成 NAME: VALUE。",
		cpus: "容器的 CPU 限额。",
		"cpuset-cpus": "容器可使用的 CPU，例如 0-3 或 0,2。",
		memory: "容器的内存限额，不含额外的交换空间。",
		env: "容器的环境变量，每行写成 KEY=VALUE，会与 CUDA_VISIBLE_DEVICES=-1 一并设置。",
		command: "传给镜像入口点的参数，按 shell 的规则拆分成单词。",
		volumes: "容器的卷，每行写成 source:target[:ro]；source 是路径或卷的名称。",
		"volumes-outside": "计划文件可以挂载的当前目录之外的路径，以及可以引用的卷，每个标志写一个。",
		options: "docker create 的其他选项，例如 --shm-size 1g --user 1000 --init。",
		"read-only": "根文件系统只读，/tmp 使用 tmpfs。",
		"restart-policy": "容器的重启策略：no、on-failure[:n]、always 或 unless-stopped。",
		network: "容器要加入的已有网络，使其能按名称访问任务的服务容器或 compose 项目中的服务。",
		pull: "何时拉取镜像：missing（本地没有时）、always（总是）或 never（从不）。",
		"ready-timeout": "从容器启动到首个正常响应的最长时间。",
		health: "监管程序如何检查服务：在其端口上 GET 的路径（例如 /health），或 HEALTHCHECK（使用镜像自带的健康检查）。",
		plan: "计划文件：YAML 格式，包含这些输入和各个实验的设置；在文件之外设置的输入优先。",
		experiments: "要运行的实验，按所写顺序执行；可选 cpu-overload、kill-restart、terminate、network-delay、memory-leak、oom-kill、disk-pressure、bad-input、prompt-injection、overflow、overload、degrade-cpu、degrade-memory、dependency-down、freeze、kill-worker、memory-pressure、disk-full、abandon 和 offline。",
		"stress-workers": "cpu-overload 在容器 CPU 配额内运行的压力进程数。",
		load: "负载：3 clients（每个客户端收到响应后再发下一个请求）或 5/s（固定到达率）。",
		prompts: "请求的文本：new（每次都不同）或 fixed（同样的 20 条文本，缓存也会起作用）。",
		"request-timeout": "请求超过这个时间即放弃，并计为失败。",
		duration: "有负载的实验最短持续时间。",
		"max-duration": "有负载的实验最长持续时间；所有检查都有结论后会提前结束。",
		"min-availability": "阈值：最低可用率，即得到正常响应的请求占比。",
		"max-p95": "阈值：请求延迟 P95 的上限。",
		"max-ttft": "阈值：流式响应首段文本到达时间 P95 的上限。",
		"max-answer-ttft": "阈值：流式响应中推理之后正文首段文本到达时间 P95 的上限。",
		"max-tpot": "阈值：流式响应首段之后每个输出 token 耗时 P95 的上限。",
		"max-stall": "阈值：流式响应两段文本之间最长间隔 P95 的上限。",
		"min-goodput": "阈值：得到正常响应且满足所有阈值的请求的最低比例，例如 95%。",
		"max-drain": "阈值：客户端断开后，服务继续为其工作的最长时间。",
		"max-recovery": "阈值：从进程被杀或干扰结束到首个正常响应的最长时间。",
		"max-start": "阈值：从容器启动到首个正常响应的最长时间。",
		"max-false-ready": "阈值：启动后 health 报告就绪而服务尚不能响应的最长时间。",
		"max-unnoticed": "阈值：服务已不再响应而 health 仍报告正常的最长时间。",
		"min-health": "阈值：过载期间在 1 秒内得到正常响应的 health 请求的最低比例。",
		"max-slowdown": "阈值：与 baseline-image 相比不允许达到的变慢幅度。",
		"max-memory": "预算：整个演练期间服务可使用的内存上限，例如 1.5g。",
		"max-cpu": "预算：演练中任意 5 秒内服务可使用的 CPU 数上限，例如 0.8。",
		"abort-availability": "最近 20 个请求中得到正常响应的占比低于此值时中止实验，例如 50%。",
		"abort-p95": "最近 20 个请求的 P95 超过此时间时中止实验；不得大于 request-timeout。",
		"on-inconclusive": "如何处理无法判定的结果：warn（警告）或 fail（未通过）。",
		language: "输出和报告文件的语言：en 或 zh-CN（默认：取自 LC_ALL、LC_MESSAGES 或 LANG）。",
		"artifact-name": "存放报告文件的工件的名称前缀，后面会加上任务名和矩阵序号。留空则不上传。",
		history: "历史记录的名称：保存默认分支的关键指标，供报告绘制趋势；缓存按子演练、镜像和设置各存一份。false 表示不保存。",
		leg: "当前子演练在矩阵中的序号、子演练总数和矩阵取值；请保留默认值。",
		legs: "仅用于 report 模式：预期的结果数量。",
		needs: "仅用于 report 模式：toJSON(needs)，即要合并的任务；任务被取消、被跳过或没有留下结果，均视为错误。",
		comment: "在拉取请求上维护一条始终更新的评论；只有设置了 GitHub 的环境变量时才有效。",
		"comment-key": "用来区分同一个拉取请求上多个演练的评论。",
		"pull-request": "要评论的拉取请求编号，用于本身不带拉取请求的事件。",
		"github-token": "发表评论所用的令牌，需要 pull-requests: write 权限（默认：环境变量 GITHUB_TOKEN）。"
	},
	defaults: {
		"container-port": "镜像唯一声明的端口，否则 8080",
		"predict-path": "/predict；openai-chat 为 /v1/chat/completions",
		"compose-service": "唯一的服务",
		model: "服务唯一的模型",
		request: "由预设决定",
		answer: "由预设决定",
		"cpuset-cpus": "全部",
		command: "镜像自带",
		history: "任务名",
		leg: "由 GitHub 设置",
		legs: "各子演练报告的数量",
		"comment-key": "任务名，有矩阵时再加序号",
		"pull-request": "事件自带"
	},
	flags: {
		size: "参考镜像的大小；不写 --image 时会构建并演练参考镜像（默认：0.5b）。",
		quick: "约一分钟的快速演练（首次还需构建镜像）：使用 tiny 模型和 10s 至 60s 的短窗口，不适合较慢的镜像。",
		out: "报告文件的目录（默认：fault-drill）。",
		"dry-run": "只显示计划，不执行。",
		list: "列出各种实验及其参数。",
		version: "显示版本号。",
		help: "显示本帮助。"
	},
	groups: {
		container: "容器：",
		service: "服务：",
		drill: "演练：",
		limits: "阈值：",
		report: "报告："
	},
	withDefault: (meaning, value) => meaning.replace(/。$/, `（默认：${value}）。`),
	none: "无",
	drill: {
		before: ({ drill }) => ["对 Qwen All-in-One 镜像做 CPU 过载和杀进程演练，并按阈值检查。", `用法：${drill} [--image REFERENCE] [选项]\n  不写 --image 时，会构建并演练参考镜像。`],
		terminal: "仅用于终端：",
		after: ({ drill }) => [
			"用 --no-NAME 关闭开关。时间写成 8s、500ms、1.5m 或 1h，内存写成 2g 或 512m。",
			"退出码：0 通过或无法判定；1 未通过、错误或已取消（设置 --on-inconclusive fail 时也包括无法判定）；\n  2 命令行无效。",
			`示例：${drill} --image qwen-allinone:1 --max-p95 5s --max-recovery 20s`
		],
		others: "其他命令（各有自己的 --help）：",
		judge: "按相同或不同的阈值重新评判已完成的演练。",
		calibrate: "根据同一镜像的多次演练推荐阈值。"
	},
	judge: (flags, { judge }) => `根据 result.json 重新评判已完成的演练，可沿用或更换阈值。不会再次执行演练。
用法：${judge} FILE [选项]

阈值（默认：演练时的阈值；写了选项时，也会替换各个实验自己的阈值）：
${flags}
  max-p95 不能超过演练的请求超时时间；max-slowdown 需要带基线的演练。

报告：
  --out DIR                   新的 result.json、summary.md、report.html 和 junit.xml 的目录
                              （默认：不写文件）。
  --language TAG              报告的语言：en 或 zh-CN（默认：取自 LC_ALL、LC_MESSAGES 或 LANG）。
  -v, --version               显示版本号。
  -h, --help                  显示本帮助。

演练在自己的阈值有结论后就会停止，对其他阈值来说可能太短，结果即为无法判定。
出错的演练仍为错误，已取消的演练仍为已取消，除非确实突破了某个阈值。

退出码：0 通过或无法判定；1 未通过、错误或已取消（设置 --on-inconclusive fail 时也包括无法判定）；
  2 命令行无效，或不是演练的结果文件。
示例：${judge} fault-drill/result.json --max-p95 5s --max-recovery 20s`,
	calibrate: ({ calibrate, drill }) => `为服务推荐阈值。在本机上多次演练同一镜像并与其自身对比（因此不存在真实的性能退化），
从中找出不会误报的最严格阈值。
用法：${calibrate} [--image REFERENCE] [--count NUMBER] [演练的选项]
  不写 --image 时，会在本机构建并演练参考镜像。

  --count NUMBER              演练次数（默认：5，最多 50）。一次演练约需 8 分钟，加 --quick
                              约 2 分钟。按 Ctrl-C 可提前结束，并使用已完成的演练。
  --out DIR                   calibration.json 的目录；每次演练的 result.json、summary.md、
                              report.html 和 junit.xml 存放在其中的 drill-1、drill-2 等子目录
                              （默认：fault-drill）。
  --quick                     使用 tiny 模型和短窗口。
  -v, --version               显示版本号。
  -h, --help                  显示本帮助。
  演练的其他选项同样可用（见 ${drill} --help），但阈值除外（阈值正是校准的结果），
  与结论有关的选项也除外。

请在与工作流的运行器相近的机器上、用相同的选项运行：阈值只适用于相近的机器。

退出码：0 已推荐阈值；1 无法推荐阈值；2 命令行无效。
示例：${calibrate} --image qwen-allinone:1 --count 5`,
	list: {
		intro: "实验的种类，用于 --experiments 或计划文件。实验的参数只能在计划文件中设置：",
		anyExperiment: "在计划文件中，每个实验还可以设置：",
		repeat: (max) => `运行次数，1 至 ${max}（默认：1）。`,
		allowFailure: "只报告结果，不影响结论（默认：false）。",
		ownLimits: "自己的阈值",
		limits: (names) => `${names.join("、")}（默认：整个演练的阈值）。`,
		alsoSetBy: (flag) => `也可用 ${flag} 设置。`,
		kinds: {
			"cpu-overload": {
				summary: "在容器的 CPU 配额内运行 CPU 压力进程，服务在持续负载下必须与之分享 CPU。",
				parameters: { workers: WORKERS }
			},
			"kill-restart": {
				summary: "像崩溃一样杀死服务进程，并测量恢复时间。",
				parameters: { target: "要杀死的进程：占用服务端口的进程（serving）、容器的首个进程（main）或占用内存最多的进程（largest）。" }
			},
			terminate: {
				summary: "像每次部署那样要求容器停止，测量其结束和恢复所需的时间。",
				parameters: {
					grace: "收到停止信号后服务可用来结束的时间；auto 取镜像的停止超时，没有则与 docker stop 一样为 10s。Kubernetes 为 30s。",
					target: "评判哪个进程对停止信号的处理：占用服务端口的进程（serving）、容器的首个进程（main）或占用内存最多的进程（largest）。信号始终发给首个进程。"
				}
			},
			"network-delay": {
				summary: "在持续负载下延迟服务的数据包，还可丢弃其中一部分。",
				parameters: {
					delay: "服务每个数据包的延迟；一个请求大约会慢两倍于此的时间。",
					jitter: "延迟上下浮动的幅度；不得大于延迟本身。",
					loss: "丢包率；没有 netem 时为被重置的连接所占的比例。"
				}
			},
			"memory-leak": {
				summary: "在负载下观察容器的内存是否随请求增长，不施加任何干扰。",
				parameters: { "max-growth": "阈值：每个请求之后允许残留的内存。" }
			},
			"oom-kill": {
				summary: "像内存泄漏那样填满容器的内存，直到内核杀死服务，并测量恢复时间。",
				parameters: { target: "由内核杀死的进程：占用内存最多的进程，与真实的内存不足一样（largest）、占用服务端口的进程（serving）或容器的首个进程（main）。" }
			},
			"disk-pressure": {
				summary: "在持续负载下运行以 fsync 写入容器磁盘的进程。",
				parameters: {
					workers: "写入容器磁盘的进程数，每次写入后都执行 fsync。",
					"write-limit": "实验期间容器磁盘的写入上限，单位为每秒字节数，例如 10m。"
				}
			},
			"bad-input": {
				summary: "在持续负载下发送无效的请求和超大的请求体。",
				parameters: {}
			},
			"prompt-injection": {
				summary: "试图让模型偏离情感分析任务，或泄露系统提示词。",
				parameters: {
					"min-held": "阈值：未能改变标签的尝试所占的最低比例。",
					"system-prompt": "服务的系统提示词，或其中有特征的一段，用来发现响应是否泄露了它。"
				}
			},
			overflow: {
				summary: "发送远超模型上下文长度的文本，情感位于最后几句。",
				parameters: {}
			},
			overload: {
				summary: "先测量服务的容量，再以其数倍发送请求，服务必须拒绝超出的部分。",
				parameters: { factor: "请求速率，以服务容量的倍数表示。" }
			},
			"degrade-cpu": {
				summary: "把容器的 CPU 使用率推高到限额的 80 % 以上，此时服务应停用非必要的功能。",
				parameters: {
					workers: WORKERS,
					"health-path": HEALTH_PATH
				}
			},
			"degrade-memory": {
				summary: "把容器的内存保持在限额的 90 % 以上，此时服务应拒绝新请求，并完成正在处理的请求。",
				parameters: { "health-path": HEALTH_PATH }
			},
			"dependency-down": {
				summary: "在持续负载下使服务的一个依赖不可用，然后恢复它。",
				parameters: {
					of: "网络上某个容器的名称、别名或 compose 服务名；默认为唯一的其他容器。",
					how: "stop 停止其容器，freeze 停止其进程，refuse 和 blackhole 重置或丢弃服务发往它的数据。",
					for: "不可用的最短时间；检查需要更多请求时会延长，最长到 max-duration。",
					"may-refuse": "期间 1 s 内返回的带 Retry-After 的 503 或 429 是否算作响应。"
				}
			},
			freeze: {
				summary: "用 SIGSTOP 使服务的进程停止一段时间，如同卡死，并检验它之后如何继续。",
				parameters: {
					target: "要冻结的进程：容器的全部进程（all）、监听服务端口的进程（serving）、1 号进程（main），或服务进程之下最忙的进程（worker）。",
					for: "停止多长时间。"
				}
			},
			"kill-worker": {
				summary: "杀死服务进程之下最忙的进程（例如推理引擎或 worker），并测量恢复时间。",
				parameters: {}
			},
			"memory-pressure": {
				summary: "在持续负载下把容器的内存填充到上限以下的某一水平，并保持不变。",
				parameters: { level: "内存用量要保持超过的水平，以容器内存上限的比例表示；可丢弃的页缓存不计入。" }
			},
			"disk-full": {
				summary: "在持续负载下写满容器的目录；这些目录为此获得独立的小文件系统。",
				parameters: {
					paths: "容器中要写满的目录，可写成列表；每个目录获得一个独立的小文件系统。",
					size: "每个文件系统的大小，1m 到 256m；服务写入其中的内容计入它的内存。"
				}
			},
			abandon: {
				summary: "让客户端在响应中途断开连接，并检查服务是否停止为其工作。",
				parameters: { clients: "同时发送请求并断开的客户端数量。" }
			},
			offline: {
				summary: "切断容器的对外网络，杀死其 1 号进程，并测量没有外部网络时的恢复时间。",
				parameters: {}
			}
		}
	}
};

// src/config/help/help-of.ts
/** The help of each language. */
const HELP = {
	en: HELP_EN,
	"zh-CN": HELP_ZH_CN
};

// src/config/settings.ts
/**
* Every input of a command line with its value in the plan, and where the value comes from.
* @param givenBy what else than its own flag gives an input, such as `--quick`
*/
function settingsOf({ raw, given, file }, plan, givenBy) {
	return FLAG_NAMES.map((name) => {
		const { print, private: isPrivate = false } = rowOf(name);
		const at = name === "experiments" ? file?.experimentsAt : file?.inputs.get(name)?.at;
		const origin = given.has(name) ? givenBy[name] ?? `--${name}` : at ?? null;
		const hidden = isPrivate && origin !== null && raw[name] !== "" ? "…" : raw[name];
		const text = name === "request" ? plan.service.request : hidden;
		return {
			name,
			value: print?.(plan) ?? text,
			origin
		};
	});
}

// src/config/terminal/commands.ts
/** Npm's scripts in a clone, else the command of the package. npm sets the variable to the name of the script. */
function commandsOf({ npm_lifecycle_event: script = "" }) {
	return /^(?:drill|judge|calibrate)$/.test(script) ? {
		drill: "npm run drill --",
		judge: "npm run judge --",
		calibrate: "npm run calibrate --"
	} : {
		drill: "qwen-fault-drill",
		judge: "qwen-fault-drill judge",
		calibrate: "qwen-fault-drill calibrate"
	};
}

// src/config/terminal/layout.ts
const INDENT = 30;
/** Our own texts have only Latin and Chinese characters. A Chinese one takes two columns of a terminal. */
const WIDE = /[\u2e80-\u9fff\uff00-\uff60]/;
/** What no line break separates: a Chinese character with the marks that follow it, parentheses, and Latin words. */
const PIECES = /（[^）]*）[，。；：、]*|[\u4e00-\u9fff][，。；：、）]*|[^\u4e00-\u9fff（，。；：、]+[，。；：、]*/g;
/** A term followed by its meaning, in lines of at most 100 columns. */
function entry(term, meaning) {
	const lines = wrapText(meaning, 70);
	const first = `  ${term}`;
	return lines.map((line, index) => {
		const head = index === 0 ? first : "";
		return `${head}${" ".repeat(Math.max(0, INDENT - columnsOf(head)))}${line}`;
	});
}
/** A text in lines of at most `width` columns. */
function wrapText(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(/ (?![^(（]*[)）])/)) {
		const pieces = word.match(PIECES) ?? [word];
		for (const [index, piece] of pieces.entries()) {
			const blank = line === "" || index > 0 ? "" : " ";
			if (line !== "" && columnsOf(`${line}${blank}${piece}`) > width) {
				lines.push(line);
				line = piece;
			} else line = `${line}${blank}${piece}`;
		}
	}
	return [...lines, line];
}
function columnsOf(text) {
	return Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

// src/config/terminal/help.ts
/** The text of `--help`, at most 100 columns wide. */
function renderHelp(words, commands) {
	const { groups, flags, drill } = words;
	const inputs = Object.keys(groups).map((group) => {
		const entries = FLAG_NAMES.filter((name) => rowOf(name).group === group).flatMap((name) => flagEntry(name, rowOf(name).placeholder, meaningOf$1(name, words)));
		return [groups[group], ...entries].join("\n");
	});
	const terminal = Object.keys(TERMINAL_FLAGS).flatMap((name) => flagEntry(name, TERMINAL_FLAGS[name].placeholder, flags[name]));
	const others = [
		drill.others,
		...entry(commands.judge, drill.judge),
		...entry(commands.calibrate, drill.calibrate)
	].join("\n");
	return [
		...drill.before(commands),
		...inputs,
		[drill.terminal, ...terminal].join("\n"),
		...drill.after(commands),
		others
	].join("\n\n");
}
/**
* The text of `judge --help`, at most 100 columns wide.
* @param names the inputs that it accepts as limits
*/
function renderJudgeHelp(names, { judge, inputs }, commands) {
	return judge(names.flatMap((name) => entry(`--${name} ${rowOf(name).placeholder}`, inputs[name])).join("\n"), commands);
}
function meaningOf$1(name, { inputs, defaults, none, withDefault }) {
	const row = rowOf(name);
	const value = row.terminalDefault ?? row.default;
	const inWords = row.terminalDefault === void 0 && row.defaultInWords !== "(required)" ? defaults[name] ?? none : "";
	const usual = value || inWords;
	return usual === "" ? inputs[name] : withDefault(inputs[name], usual);
}
function flagEntry(name, placeholder, meaning) {
	return entry(`${name === "help" || name === "version" ? `-${name.charAt(0)}, ` : ""}--${name}${placeholder === null ? "" : ` ${placeholder}`}`, meaning);
}

// src/config/terminal/list.ts
const WIDTH = 98;
/** The text of `--list`: every kind of experiment with its parameters, at most 100 columns wide. */
function renderList(registry, words) {
	const { intro, anyExperiment, repeat, allowFailure } = words.list;
	const any = [
		anyExperiment,
		...entry("repeat", repeat(10)),
		...entry("allow-failure", allowFailure)
	].join("\n");
	return [
		intro,
		...registry.map((experiment) => kindText(experiment, words)),
		any
	].join("\n\n");
}
function kindText(experiment, words) {
	const { kinds, ownLimits, limits } = words.list;
	const { summary, parameters } = kinds[experiment.kind] ?? {
		summary: experiment.summary,
		parameters: {}
	};
	const names = limitNamesOf(experiment);
	return [
		experiment.kind,
		...wrapText(summary, WIDTH).map((line) => `  ${line}`),
		...Object.entries(experiment.parameters).flatMap(([name, parameter]) => entry(name, meaningOf(parameter, parameters[name] ?? parameter.meaning, words))),
		...names.length === 0 ? [] : entry(ownLimits, limits(names))
	].join("\n");
}
function meaningOf({ input, default: usual }, meaning, words) {
	return `${usual === "" ? meaning : words.withDefault(meaning, usual)}${input === void 0 ? "" : words.list.alsoSetBy(`--${input}`)}`;
}

// src/config/terminal/terminal.ts
/** With the tiny model a request takes milliseconds, so short windows still contain enough of them. */
const QUICK = {
	duration: "10s",
	"max-duration": "60s"
};
/**
* The inputs of a command line.
* @param argv the words after the program's name
* @param others in what the command differs from a drill
* @throws InputError with every problem at once
*/
function readTerminal(argv, env, registry, others = {}) {
	const flags = parseFlags(argv, others);
	const asks = (flag) => flags.terminal[flag]?.startsWith("true") === true;
	const words = HELP[spokenTag(argv, env)];
	if (asks("help")) return {
		ask: "help",
		text: renderHelp(words, commandsOf(env))
	};
	if (asks("version")) return { ask: "version" };
	if (asks("list")) return {
		ask: "list",
		text: renderList(registry, words)
	};
	const problems = [...flags.problems];
	const problem = (what) => problems.push([what]);
	isOn(flags.terminal, "list", problems);
	const dryRun = isOn(flags.terminal, "dry-run", problems);
	const quick = isOn(flags.terminal, "quick", problems);
	const size = sizeOf(flags.terminal.size ?? (quick ? "tiny" : "0.5b"), problems);
	const flagged = Object.fromEntries(Object.entries(flags.inputs).filter(([, value]) => value.trim() !== ""));
	const given = {
		"github-token": env.GITHUB_TOKEN ?? "",
		...quick ? QUICK : {},
		...flagged
	};
	const file = planFileOf(flags.inputs.plan, "--plan", null, registry);
	const reading = readValues({
		given,
		file,
		defaults: (name) => defaultOf(name, env),
		surface: "terminal"
	});
	for (const name of [
		"image",
		"baseline-image",
		"compose-file",
		"plan"
	]) if (flags.inputs[name]?.trim() === "") problem(message("flag.empty", { flag: `--${name}` }));
	const { image, "compose-file": composeFiles = [] } = reading.values;
	const own = image ? "image" : composeFiles.length > 0 ? "compose-file" : null;
	if (own !== null && flags.terminal.size !== void 0) problem(message("flag.size-unused", { image: reading.naming.then(own) }));
	problems.push(...findComposeProblems(reading, null));
	if (image === null && own === null && !speaksReference(reading)) problem(message("flag.reference-api", { image: reading.naming.then("image") }));
	const built = buildInputs(reading, problems, readGitHub(env, "terminal"), readEngine(env), registry, {
		workspace: null,
		inContainer: false
	});
	const { target } = built.plan;
	const reference = target.image === "" && target.compose === void 0 ? { size } : null;
	const inputs = reference === null ? built : withReference(built, reference.size);
	const quickly = Object.keys(QUICK).filter((name) => quick && !Object.hasOwn(flagged, name));
	const givenBy = {
		...Object.hasOwn(flagged, "github-token") ? {} : { "github-token": "GITHUB_TOKEN" },
		...Object.fromEntries(quickly.map((name) => [name, "--quick"]))
	};
	return {
		ask: "drill",
		dryRun,
		inputs,
		settings: settingsOf(reading, inputs.plan, givenBy),
		reference,
		outDirectory: flags.terminal.out ?? "fault-drill"
	};
}
function defaultOf(name, env) {
	if (name === "language") return localeTag(env);
	const row = rowOf(name);
	return row.terminalDefault ?? row.default;
}
/** Whether the service's settings match the API of the reference image. */
function speaksReference({ values }) {
	return values.service !== "openai-chat" && !values.request && !values.answer;
}
/** It is built locally. An image of that name in a registry would be someone else's. */
function withReference(inputs, size) {
	const target = {
		...inputs.plan.target,
		image: `qwen-allinone:${size}`,
		pull: "never"
	};
	return {
		...inputs,
		plan: {
			...inputs.plan,
			target
		}
	};
}
function isOn(terminal, flag, problems) {
	const value = terminal[flag] ?? "false";
	if (value !== "true" && value !== "false") problems.push([noValue(flag)]);
	return value === "true";
}
function sizeOf(raw, problems) {
	try {
		return parseOneOf(["tiny", "0.5b"])(raw);
	} catch (error) {
		if (!(error instanceof ValueProblem)) throw error;
		problems.push(sentenceFor(inputSubject("--size"), raw, error, false));
		return "0.5b";
	}
}

// src/model/check.ts
/** Returns an inconclusive check, without a leaning, of something that never happened. */
function missingCheck(scope, objective, reason) {
	return {
		scope,
		objective,
		status: "inconclusive",
		leaning: null,
		requests: 0,
		measured: null,
		proven: null,
		reason: [reason]
	};
}
/** Returns a check of something that the service does not have. */
function notApplicable(scope, objective, reason) {
	return {
		...missingCheck(scope, objective, reason),
		status: "not-applicable"
	};
}
/**
* Makes a pass inconclusive, for a disturbance that had no measurable effect or was not removed: nothing was proven. A
* fail stays a fail: the service broke its limit under the load alone, and the missing effect can't excuse that.
* @param reason put before the check's own reason
*/
function downgrade(check, reason) {
	if (check.status === "fail" || check.status === "not-applicable") return check;
	return takenBack(check, check.status === "pass" ? "pass" : check.leaning, reason);
}
/**
* Makes any result inconclusive, for a comparison that is not valid.
* @param reason put before the check's own reason
*/
function undo(check, reason) {
	return takenBack(check, null, reason);
}
/**
* Makes a fail inconclusive, for a runner that was too noisy to blame the service. A pass stays a pass: noise only
* makes a service look worse.
* @param reason put before the check's own reason
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
		reason: [reason, ...check.reason]
	};
}

// src/model/facts/effect.ts
/**
* Returns why an experiment without a measurable effect proves nothing. Says so if the drill ended before the effect was
* verified.
*/
function noEffect(name, effect, onBaseline = false) {
	return message(effect ? "effect.none" : "effect.not-verified", {
		name,
		onBaseline
	});
}

// src/model/record.ts
/** Why an experiment did not run, if the reason is not the experiment itself. */
const ENDED_BEFORE = message("skipped.drill-ended", {});
/** The same if its turn had come: what had begun was removed with the container. */
const NOT_YET_STARTED = message("skipped.drill-ended-early", {});
/** Why an experiment did not run on the baseline: its kind only runs on the candidate. */
const NOT_FOR_BASELINE = message("skipped.candidate-only", {});

// src/gate/limits.ts
/**
* Returns the limits that apply under one of a drill's experiments.
* @param experiment its index in the record's experiments; null in the steady state
*/
function limitsUnder({ plan, experiments }, experiment) {
	return experiment === null ? plan.limits : limitsOf(plan, experiment, experiments[experiment]?.allowance ?? null);
}
/**
* Returns an experiment's own limits, with the plan's as defaults, plus the latency that the experiment itself adds.
*/
function limitsOf(plan, experiment, allowance) {
	const limits = {
		...plan.limits,
		...plan.experiments[experiment]?.limits
	};
	if (allowance === null) return limits;
	const { maxP95Ms, maxTtftMs, maxAnswerTtftMs, maxStallMs } = limits;
	const { latencyMs } = allowance;
	return {
		...limits,
		maxP95Ms: maxP95Ms + latencyMs,
		...maxTtftMs !== void 0 && { maxTtftMs: maxTtftMs + latencyMs },
		...maxAnswerTtftMs !== void 0 && { maxAnswerTtftMs: maxAnswerTtftMs + latencyMs },
		...maxStallMs !== void 0 && { maxStallMs: maxStallMs + latencyMs }
	};
}
/**
* Returns the abort limits of an experiment: its own, with the plan's as defaults, plus the latency that it adds
* itself.
*/
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

// src/model/facts/thread-use.ts
/** How many threads per CPU of the quota are clearly too many. Measured by `npm run bench:threads`. */
const OVER = 2;
/** Fewer throttled periods than this cost little, and the other threads of a tuned service cause some. */
const MIN_THROTTLED_RATIO = .05;
/**
* What to change about a service that computes in more threads than its CPU quota can run, so that the kernel stops all of
* them for a part of each period. It decides nothing.
* @returns null if the service does not, or its threads or periods could not be counted
*/
function threadAdvice({ threadUse, plan }) {
	if (threadUse?.throttledRatio == null) return null;
	const { computing, runnable, throttledRatio, knob } = threadUse;
	const { cpus } = plan.target;
	const suggested = Math.max(1, Math.floor(cpus));
	const isOver = computing >= OVER * cpus && computing > suggested && runnable > suggested;
	const areShortLived = runnable >= OVER * cpus && runnable >= suggested + 2;
	if (!(isOver || areShortLived) || throttledRatio < .05) return null;
	return message("threads.over-quota", {
		threads: isOver ? computing : runnable,
		cpus,
		throttledRatio,
		knob,
		suggested
	});
}

// src/model/facts/victim.ts
/**
* What a fault can target: the process that owns the service's port, the first process, the one with the most memory, or
* the busiest one below the process that owns the port.
*/
const VICTIM_CHOICES = [
	"serving",
	"main",
	"largest",
	"worker"
];
/** Returns a chosen process as the arguments of a message. */
function victimArgs({ ancestors, pid: _, ...victim }, containerPort) {
	return {
		victim,
		ancestors,
		containerPort
	};
}

// src/report/secrets/secret-search.ts
/** Shorter texts are too common to be hidden. */
const MIN_SECRET_LENGTH = 6;
/** This many consecutive characters of a secret count as a piece of it. */
const PIECE = 8;
/** A longer secret, such as a certificate, is searched as a whole, and in pieces only up to here. */
const MAX_LENGTH_IN_PIECES = 16384;
/** Marks where a text was cut. */
const CUTS = /…|\.{3}|\*{3}/gu;
/**
* Finds secrets in texts: whole secrets and pieces, ignoring case, also as escaped in JSON or in a URL, in hexadecimal and
* in base64, even inside a longer encoded text (`user:password`). The time grows with the length of the text and hardly
* with the number of secrets.
*/
var SecretSearch = class {
	/** Every piece of the secrets that are hidden in pieces. */
	#pieces = /* @__PURE__ */ new Set();
	/** Secrets that are only hidden as a whole, by their beginning, longest first. */
	#wholes = /* @__PURE__ */ new Map();
	/** The beginnings of all secrets, to find one that a cut text ends with. */
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
	/** Returns the ranges of secrets in a text, in order and without overlaps. */
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
		if (!inPieces || form.length < PIECE || form.length > MAX_LENGTH_IN_PIECES) pushTo(this.#wholes, beginning, form);
		if (!inPieces) return;
		const end = Math.min(form.length, MAX_LENGTH_IN_PIECES) - PIECE;
		for (let at = 0; at <= end; at += 1) this.#pieces.add(form.slice(at, at + PIECE));
	}
	/** Returns the beginnings of secrets that end where the text was cut. */
	#cut(text) {
		return [...text.matchAll(CUTS)].flatMap(({ index: to }) => {
			for (let from = Math.max(0, to - this.#longest); from + 6 <= to; from += 1) if (this.#beginnings.has(text.slice(from, from + 6)) && this.#isBeginning(text.slice(from, to))) return [[from, to]];
			return [];
		});
	}
	/** Whether a secret starts with the text: binary search for the first one not before it in sorted order. */
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
/** Returns the forms in which a secret may appear, possibly with duplicates. */
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
/** Returns the base64 characters of a value that don't depend on its neighbors. @param before number of bytes before it, modulo 3 */
function base64Within(bytes, before) {
	const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64").replace(/=+$/, "");
	const isWhole = (before + bytes.length) % 3 === 0;
	return encoded.slice(Math.ceil(before * 8 / 6), isWhole ? void 0 : -1);
}
/** Ignores case without changing the text's length, so that ranges stay valid. */
function fold(text) {
	const lower = text.toLowerCase();
	return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
function pushTo(map, key, value) {
	const values = map.get(key);
	if (values === void 0) map.set(key, [value]);
	else if (!values.includes(value)) values.push(value);
}
/** Sorts ranges and joins those that touch. */
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
/** Such a name refers to where a secret is stored, not to the secret. */
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
/** A commit or digest, as in the path of a cached model. */
const DIGEST = /\b(?:[\da-f]{40}|[\da-f]{64})\b/g;
/** Returns the parts of a plan that reports have to hide. */
function partsOf({ target, service, experiments }) {
	const env = [...Object.entries(target.composed?.env ?? {}), ...Object.entries(target.env)].flatMap(([name, value]) => partsOfValue(name, value));
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
/** Returns a secret, and its words if it has several. */
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
/** `Bearer k3y`: a service would quote the key alone. `Basic …` is a name and a password in base64. */
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
/** A word of a command line. @param option the option that it belongs to; empty for none */
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
/** Whether a value is a path or an address without credentials. */
function isPlace(value) {
	if (PATH.test(value) || FILE.test(value)) return !looksRandom(value.replaceAll(DIGEST, ""));
	if (PLACE.test(value)) return true;
	return addressOf(value) !== null && partsOfAddress(value).length === 0;
}
function addressOf(value) {
	return /^[a-z][a-z\d+.-]*:\/\/[^\s]+$/i.test(value) ? URL.parse(value) : null;
}
/** Returns an address's credentials: its password, or its user name without one, its query values, and random-looking segments. */
function partsOfAddress(value) {
	const url = addressOf(value);
	if (url === null) return [];
	const { username, password, searchParams, pathname, hash } = url;
	const user = password === "" ? [username] : [password, `${username}:${password}`];
	const query = [...searchParams].flatMap(([name, each]) => isPlain(name, each) && !SECRET_NAME.test(name) ? [] : [each]);
	const segments = [...pathname.split("/"), hash.slice(1)].filter(looksRandom);
	return [
		...user.flatMap((each) => [each, decoded(each)]),
		...query,
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
/** Whether a text has 16 or more consecutive letters and digits, with at least three of each. */
function looksRandom(text) {
	return (text.match(/[A-Za-z\d]{16,}/g) ?? []).some((run) => (run.match(/\d/g) ?? []).length >= 3 && (run.match(/[A-Za-z]/g) ?? []).length >= 3);
}

// src/report/secrets/secrets.ts
const MIN_NAME_LENGTH = 6;
/** A service repeats itself, so results are cached by text. */
const MAX_REMEMBERED = 1e3;
/** For a plan without private values. */
const HIDE_NOTHING = (raw) => raw;
/** Returns a function that hides the plan's private values. @param ownNames further names that a report prints as they are */
function hiderOf(plan, ownNames = []) {
	const search = new SecretSearch(partsOf(plan));
	if (search.isEmpty) return HIDE_NOTHING;
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
/** Returns a pattern for the names of which a part would be hidden, because there can be thousands of others. Null if there are none. */
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
	const names = [...new Set(all.map((name) => name.toWellFormed()))].filter((name) => name.length >= MIN_NAME_LENGTH && search.in(name).length > 0).toSorted((a, b) => b.length - a.length);
	const alternatives = names.map((name) => literal(name)).join("|");
	return names.length === 0 ? null : new RegExp(`(?<![\\w-])(?:${alternatives})(?![\\w-])`, "gu");
}
/** Escapes a text for a regular expression. */
function literal(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

// src/gate/checks/budget-check.ts
/** Returns the limits of a budget as objectives; none if no limit is set. */
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
* Judges the peak use of the service against its budget, over every part of the drill in which no disturbance used the
* same resource in its container. The counters are exact, so one peak over the limit is a fail.
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
	if (peak === null) return missingCheck(WHOLE_DRILL, objective, message("budget.no-counters", { objective }));
	const figures = {
		objective,
		measured: peak.value,
		at: peak.stretch.at
	};
	const check = (status, leaning, reason) => {
		return {
			scope: WHOLE_DRILL,
			objective,
			requests: read.length,
			measured: peak.value,
			proven: null,
			status,
			leaning,
			reason: [reason]
		};
	};
	if (peak.value > objective.limit) return check("fail", null, message("budget.exceeded", figures));
	const missed = stretches.find((stretch) => stretch.lastedMs >= LONG_ENOUGH_MS && !read.includes(stretch));
	if (missed === void 0) return check("pass", null, message("budget.kept", figures));
	return check("inconclusive", "pass", message("budget.counters-missing", {
		...figures,
		missingAt: missed.at
	}));
}

export { lnFailOf as $, isReportMode as A, readerOf as At, engineSockets as B, ValueProblem as Bt, commandsOf as C, answerLines as Ct, localeTag as D, INPUT_MARK as Dt, asFlag as E, usualService as Et, readActionInputs as F, parseMultiple as Ft, LIMIT_OF as G, sentenceFor as Gt, isWithin as H, beyondTarget as Ht, readPublication as I, parsePercent as It, provenAvailability as J, designEffect as K, subject$1 as Kt, docsAt as L, parseRatio as Lt, localCommand as M, numbersInSet as Mt, flagsText as N, parseBytes as Nt, spokenTag as O, requestTemplate as Ot, isLocalCommand as P, parseDurationMs as Pt, lnFailEvidence as Q, pullRequestInRef as R, parseWhole as Rt, renderJudgeHelp as S, PRESETS as St, VALUE_FLAGS as T, presetService as Tt, engineUrl as U, InputError as Ut, isInJobContainer as V, valueProblem as Vt, isOnLoopback as W, inputSubject as Wt, LN_FAIL as X, provenQuantile as Y, LN_PASS as Z, missingCheck as _, policyName as _t, VICTIM_CHOICES as a, INPUTS as at, veto as b, NO_SETTINGS as bt, threadAdvice as c, HEALTH_EVERY_MS as ct, limitsUnder as d, artifactOf as dt, lnPassEvidence as et, ENDED_BEFORE as f, copyOf as ft, downgrade as g, missingLink as gt, noEffect as h, livesOn as ht, hiderOf as i, TIME_LIMITS as it, readReportInputs as j, valueAt as jt, argumentsOf as k, pointerName as kt, abortLimitsOf as l, HEALTH_LIMIT_MS as lt, NOT_YET_STARTED as m, withoutCopy as mt, budgetObjectives as n, HEALTH_LIMITS as nt, victimArgs as o, volumeLine as ot, NOT_FOR_BASELINE as p, legTitle as pt, cleanRequestsNeeded as q, shown as qt, HIDE_NOTHING as r, STREAM_LIMITS as rt, MIN_THROTTLED_RATIO as s, HEALTHCHECK as st, budgetChecks as t, lnBetaTails as tt, limitsOf as u, nearestNames as ut, notApplicable as v, recoveryMs as vt, HELP as w, isGoodStatus as wt, readTerminal as x, DONE_MARK as xt, undo as y, DEFAULT_PLAN as yt, INPUT_GUESSES as z, parseWithin as zt };