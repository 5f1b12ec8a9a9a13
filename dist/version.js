import { i as __toESM } from "./rolldown-runtime.js";
import { r as error$1, s as setOutput, u as warning } from "./core.js";
import { A as STEADY_STATE, C as afterIndex, Ct as OBJECTIVES, D as phaseAt, Dt as isMinimum, Et as isLimitedBy, Ft as METRICS, I as noiseReason, K as processName, M as place, N as failureWords, O as recoveryOf, P as NOISE_LIMITS, S as noEffect, U as policyName, V as livesOn, W as recoveryMs, _t as presetService, a as DEFAULT_PLAN, at as formatCpus, b as NOT_FOR_BASELINE, c as PEAK_KINDS, ct as formatLimit, d as stretchesOf$1, dt as formatRatio, et as nearestRank, ft as formatRatioAtMost, g as steadyFailures, h as listed, ht as SERVICE_NAMES, it as formatCount, j as WHOLE_DRILL, jt as outputsByKind, k as removalOf, l as START, lt as formatMeasured, m as hiderOf, mt as PRESETS, n as copyOf, ot as formatDuration, pt as formatRatioOf, q as struckWords, rt as formatBytes, s as budgetObjectives, st as formatFigure, tt as OUTCOMES, u as peakUse, ut as formatMultiple, v as limitsUnder, w as duringIndex, wt as comparisonKinds, x as NOT_YET_STARTED, xt as pointerName, y as ENDED_BEFORE } from "./leg.js";
import { a as logLine, c as markdownCode, i as htmlText, l as markdownSentence, n as cleanLines, s as markdownBlock, t as cleanLine, u as markdownText } from "./escape.js";
import { t as messageOf } from "./message-of.js";
import { r as writeFiles } from "./files.js";
import { n as withDrill } from "./history.js";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { existsSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { appendFile, stat } from "node:fs/promises";
import { constants as constants$1, deflateRawSync } from "node:zlib";

// src/report/render/terminal/columns.ts
/** A report in a terminal is as wide as this. */
const WIDTH = 100;
/** East Asian characters and emoji take two columns, combining marks none. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}]/u;
/** Columns that a text takes in a terminal. */
function widthOf(text) {
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
/** Rows with aligned columns, two blanks between them; `figures` names the columns that align to the right. */
function align(rows, figures) {
	const widths = [];
	for (const row of rows) for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
	return rows.map((row) => row.map((cell, column) => {
		const blanks = " ".repeat((widths[column] ?? 0) - widthOf(cell));
		return figures.includes(column) ? blanks + cell : cell + blanks;
	}).join("  ").trimEnd());
}
/** Breaks a text into lines of at most `width` columns; a word that is longer is broken as well. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ").flatMap((each) => pieces(each, width))) if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line];
}
function pieces(word, width) {
	const found = [];
	let piece = "";
	for (const character of word) {
		if (widthOf(piece) + widthOf(character) > width) {
			found.push(piece);
			piece = "";
		}
		piece += character;
	}
	return [...found, piece];
}
/** A text wrapped to the report's width behind `indent` blanks, `hanging` more from its second line on. */
function indented(text, indent, hanging = 0) {
	return wrap(text, 100 - indent - hanging).map((line, index) => " ".repeat(indent + (index === 0 ? 0 : hanging)) + line);
}

// src/gate/verdict/exit-code.ts
/** 0 for a pass; 1 for a fail and an error; an inconclusive drill is what the plan says. */
function exitCodeOf({ status }, onInconclusive) {
	if (status === "inconclusive") return onInconclusive === "fail" ? 1 : 0;
	return status === "pass" ? 0 : 1;
}

// src/gate/verdict/verdict-sentence.ts
/** What a service withstood, in one sentence that is readable alone. */
function passSentence(record) {
	const experiments = record.experiments.filter(({ allowFailure }) => !allowFailure);
	const windows = experiments.filter((experiment) => recoveryOf(experiment) === null).map(({ name }) => name);
	const outages = experiments.filter((experiment) => recoveryOf(experiment) !== null);
	const parts = [...windows.length === 0 ? [] : [`kept every limit under ${listed([...new Set(windows)])}`], ...outages.length === 0 ? [] : [`came back ${listed([...new Set(outages.map(cameBack))])}`]];
	if (record.plan.baseline !== null) parts.push("is not slower than the baseline");
	if (budgetObjectives(record.plan.budget).length > 0) parts.push("stayed within its budget");
	return parts.length === 0 ? "The service kept every limit that was checked." : `The service ${listed(parts)}.`;
}
function cameBack(experiment) {
	const { name } = experiment;
	const recovery = recoveryOf(experiment);
	const ms = recovery === null ? null : recoveryMs(recovery);
	return recovery === null || ms === null ? `after ${name}` : `${formatDuration(ms)} after ${recovery.words.cause}`;
}

// src/gate/verdict/verdict.ts
/**
* Judges a drill: any check that failed makes it a fail; else an error of the drill an error; else anything that did
* not happen, was not felt, not taken back or not decided makes it inconclusive; only then is it a pass. What becomes of
* a fault that is allowed to fail decides nothing, unless it could not be taken back: then it weighs on all that followed.
*
* Texts of a service or an engine can be among the reasons: whoever prints them makes them harmless.
*/
function judge(record) {
	const allowed = allowedToFail(record);
	const reasonsOf = (status, counts) => record.checks.filter((check) => check.status === status && allowed.has(check.scope) !== counts).map((check) => check.reason);
	const failed = reasonsOf("fail", true);
	const broken = record.error === null ? [] : [errorReason(record.error)];
	const [counted, tolerable] = [false, true].map((allowFailure) => record.experiments.filter((experiment) => experiment.allowFailure === allowFailure).flatMap((experiment) => gaps(experiment, record)));
	const open = [
		...comparisonGaps(record),
		...budgetGaps(record),
		...counted ?? [],
		...record.experiments.flatMap((experiment) => experiment.allowFailure ? removalGaps(experiment) : []),
		...neverBegun(record),
		...reasonsOf("inconclusive", true)
	];
	if (!record.checks.some(({ status }) => status !== "not-applicable") && open.length === 0) open.push("Nothing was checked, so nothing is known.");
	const tolerated = [
		...reasonsOf("fail", false),
		...tolerable ?? [],
		...reasonsOf("inconclusive", false)
	];
	const early = steadyFailures(record.phases, record.plan.service.answer);
	const withEarly = ([first, ...rest]) => [
		first ?? "",
		...early === null ? [] : [early],
		...rest
	];
	if (failed.length > 0) return verdict$1("fail", withEarly([
		...failed,
		...broken,
		...open
	]), tolerated);
	if (broken.length > 0) return verdict$1("error", withEarly([...broken, ...open]), tolerated);
	if (open.length > 0) return verdict$1("inconclusive", withEarly(open), tolerated);
	return verdict$1("pass", withEarly([passSentence(record)]), tolerated);
}
/** The scopes of checks that decide nothing: those of faults that are allowed to fail. */
function allowedToFail({ experiments }) {
	return new Set(experiments.filter(({ allowFailure }) => allowFailure).map(({ name }) => name));
}
function verdict$1(status, reasons, tolerated) {
	const unique = [...new Set(reasons)];
	return {
		status,
		sentence: unique[0] ?? "",
		reasons: unique,
		tolerated: [...new Set(tolerated)]
	};
}
/** The outermost message alone: the causes behind it (a container's log among them) are the report's to show. */
function errorReason(chain) {
	const outermost = chain[0]?.trim().replace(/[.:\s]+$/, "") ?? "";
	return outermost === "" ? "The drill could not be run to its end." : `${capitalized(outermost)}.`;
}
function capitalized(sentence) {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
/** What keeps a fault from counting as survived, the weightiest first. */
function gaps(experiment, record) {
	const { name } = experiment;
	if (experiment.skipped !== null) return [`${name} did not happen: ${experiment.skipped.replace(/\.$/, "")}.`];
	const found = experiment.aborted === null ? [] : [`${name} was aborted: ${experiment.aborted.replace(/\.$/, "")}.`];
	const { effect } = experiment;
	if (effect === null) found.push(noEffect(name, null));
	else if (!effect.observed) found.push(`${name} had no measurable effect, so this run proves nothing about it: ${effect.sentence}`);
	found.push(...removalGaps(experiment));
	const planned = experiment.plannedChecks;
	if (planned.length === 0) found.push(`Nothing was to be checked on ${name}.`);
	for (const objective of new Set(planned)) {
		if (objective === "steady" && neverCameBack(experiment)) continue;
		if (!record.checks.some((check) => check.scope === name && check.objective.kind === objective)) found.push(`${OBJECTIVES[objective].checkName} ${place(name)} did not happen${baselineSkipped(record, name)}.`);
	}
	return found;
}
function removalGaps(experiment) {
	const { name, skipped } = experiment;
	const removal = removalOf(experiment);
	if (skipped !== null || removal === null) return [];
	const { status, processesLeft } = removal;
	const left = (processesLeft ?? 0) > 0 ? [`${name} left ${processesLeft} of its processes behind.`] : [];
	if (status === "done") return left;
	return [`${name} ${status === "pending" ? "was not removed." : `could not be removed: ${status.failed}`}`, ...left];
}
/** What keeps a comparison from counting that was asked for. */
function comparisonGaps({ plan, baseline }) {
	if (plan.baseline === null) return [];
	const missing = baseline?.comparisons.some(({ experiment }) => experiment === null) ? [] : ["The comparison with the baseline in the steady state did not happen."];
	const stuck = (baseline?.experiments ?? []).flatMap((experiment) => {
		const { name, skipped } = experiment;
		const status = removalOf(experiment)?.status ?? "done";
		if (skipped !== null || status === "done") return [];
		return [`${name} ${status === "pending" ? "was not removed from" : "could not be removed from"} the baseline${status === "pending" ? "." : `: ${status.failed}`}`];
	});
	return [...missing, ...stuck];
}
/** What keeps a budget from counting that was asked for. */
function budgetGaps({ plan, checks }) {
	return budgetObjectives(plan.budget).filter(({ kind }) => !checks.some(({ objective }) => objective.kind === kind)).map(({ kind }) => `${OBJECTIVES[kind].checkName} did not happen.`);
}
function neverCameBack(experiment) {
	return recoveryOf(experiment)?.firstGoodAnswerMs === null;
}
/** Why the baseline was left out of a comparison, to go on a sentence. */
function baselineSkipped({ baseline }, name) {
	const skipped = baseline?.experiments.find((experiment) => experiment.name === name)?.skipped ?? null;
	return skipped !== null && ![
		"the drill ended before its turn",
		"the drill ended before it had started",
		"it only runs on the candidate"
	].includes(skipped) ? `: the baseline was left out (${skipped})` : "";
}
/** Planned faults that have no record at all. */
function neverBegun(record) {
	const begun = new Set(record.experiments.map(({ name }) => name));
	return record.plan.experiments.filter(({ name }) => !begun.has(name)).map(({ name }) => `${name} did not happen.`);
}

// src/github/results-service.ts
/** The service, or why there is none. @param serverUrl as in `https://github.com` */
function resultsService(serverUrl) {
	const { ACTIONS_RUNTIME_TOKEN: token = "", ACTIONS_RESULTS_URL: url = "" } = process.env;
	if (token === "" || url === "") return { none: "this is no run of GitHub Actions" };
	return isGitHubsOwn(serverUrl) ? {
		url,
		token
	} : { none: "only github.com and ghe.com have the service for it" };
}
/** github.com, and the clouds of enterprises, which are named `….ghe.com`. */
function isGitHubsOwn(serverUrl) {
	return /^(?:github\.com|[\w.-]+\.ghe\.com)$/i.test(URL.parse(serverUrl)?.hostname ?? "");
}

// src/github/artifact.ts
/** Where a run's artifact can be downloaded by whoever is signed in. @param runUrl null outside of a run */
function artifactUrl(runUrl, id) {
	return runUrl === null || id === null ? null : `${runUrl}/artifacts/${id}`;
}
const LONGEST_MS = 6e4;
/**
* Uploads the report's files as an artifact of the run, by the token that a runner gives to every step. Never throws: an
* artifact is no part of the verdict.
*/
async function uploadArtifact({ name, files, serverUrl, timeoutMs = LONGEST_MS }) {
	const [first] = files;
	if (first === void 0 || !files.every((file) => existsSync(file))) return failed$1("The report's files are not there to be uploaded.");
	const service = resultsService(serverUrl);
	if ("none" in service) return {
		status: "skipped",
		id: null,
		message: `No artifact: ${service.none}.`
	};
	const stop = new AbortController();
	try {
		const { DefaultArtifactClient } = await import("./artifact.js");
		const upload = async (as) => await new DefaultArtifactClient().uploadArtifact(as, [...files], dirname(first));
		const uploaded = await Promise.race([underFreeName(name, upload), late(timeoutMs, stop.signal)]);
		return {
			status: "uploaded",
			id: uploaded.id,
			message: `The report was uploaded as the artifact ${uploaded.name}.`
		};
	} catch (thrown) {
		return failed$1(reasonFor(messageOf(thrown)));
	} finally {
		stop.abort();
	}
}
/** GitHub starts no more legs of one matrix, be it one of calls. */
const MAX_COPIES = 256;
/** A run has one artifact of a name, and two drills of a run may have one name: a workflow that is called twice. */
async function underFreeName(name, upload) {
	for (let copy = 1;; copy += 1) {
		const as = copyOf(name, copy);
		try {
			const { id = null } = await upload(as);
			return {
				id,
				name: as
			};
		} catch (thrown) {
			if (copy >= MAX_COPIES || !isTaken(messageOf(thrown))) throw thrown;
		}
	}
}
function isTaken(message) {
	return /\b409\b|already exists/i.test(message);
}
async function late(timeoutMs, signal) {
	await setTimeout(timeoutMs, void 0, { signal });
	throw new Error(`it took longer than ${Math.round(timeoutMs / 1e3)} s`);
}
function failed$1(sentence) {
	return {
		status: "failed",
		id: null,
		message: `The artifact could not be uploaded. ${sentence}`
	};
}
function reasonFor(message) {
	if (/quota/i.test(message)) return "The storage for artifacts is used up: delete old ones, or raise the quota.";
	return `The service said: ${cleanLine(message, 300)}`;
}

// src/model/facts/drill-identity.ts
/** A reference without its tag and digest, which change with every build. Null for an id. */
function imageName(reference) {
	if (/^sha256:[0-9a-f]{64}$/.test(reference)) return null;
	return reference.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
}
/**
* What a drill is about, as a text to compare: the leg, the image without what changes with every build, and the
* settings. Two drills of one run may still have the same, where one workflow is called twice.
*/
function subjectOf(plan, leg) {
	return JSON.stringify([
		legOf(leg),
		imageName(plan.target.image),
		settingOf(plan)
	]);
}
/** By its values, since the index of a leg changes with its matrix; by the index where they do not tell. */
function legOf(leg) {
	if (leg === null || leg.total === 1 && leg.values === "") return [];
	const isCut = leg.values.endsWith("…");
	return leg.values === "" || isCut ? [leg.values, leg.index] : [leg.values];
}
/** What decides how fast it is, and how it is asked. Not the limits, nor for how long: the same service, otherwise judged. */
function settingOf({ target, service, load, prompts, requestTimeoutMs, experiments }) {
	const { cpus, memoryBytes, predictPath } = target;
	const { headers: _, ...asked } = service;
	return {
		target: {
			cpus,
			memoryBytes,
			predictPath
		},
		asked,
		load,
		prompts,
		requestTimeoutMs,
		experiments: experiments.map(({ kind, name, parameters, confidential = [] }) => ({
			kind,
			name,
			parameters: Object.entries(parameters).filter(([parameter]) => !confidential.includes(parameter))
		}))
	};
}

// src/model/service/service-flags.ts
/** A longer request makes no command that anybody would read, and a report cuts its lines in the midst of a quote. */
const MAX_CHARACTERS$1 = 500;
/**
* What a service is asked and how it answers, as flags of the terminal. Of the headers only the names, since their values
* can be secrets, and of a long request nothing.
*/
function serviceFlags({ target, service }) {
	const { preset, model, request, answer, headers } = service;
	return [
		["service", preset],
		["predict-path", target.predictPath],
		...model === null ? [] : [["model", model]],
		...model === null ? [["request", request.length > MAX_CHARACTERS$1 ? "…" : request]] : [],
		...answerLines(answer).map((line) => ["answer", line]),
		...Object.keys(headers).map((name) => ["request-headers", `${name}: …`])
	];
}
/** Only those that the default service and its preset would not be by themselves. An answer is said as a whole. */
function differingServiceFlags(plan) {
	const { preset } = plan.service;
	const usual = serviceFlags({
		target: {
			...plan.target,
			predictPath: PRESETS[preset].path
		},
		service: presetService(preset)
	});
	const flags = serviceFlags(plan);
	return flags.filter(([name, value]) => name === "service" ? value !== SERVICE_NAMES[0] : valuesOf(name, flags) !== valuesOf(name, usual));
}
function valuesOf(name, flags) {
	return flags.flatMap(([other, value]) => other === name ? [value] : []).join("\n");
}
/** An answer's parts as the input of that name has them. */
function answerLines({ status, text, label, success }) {
	return [
		...status === "200" ? [] : [`status: ${status}`],
		`text: ${text}`,
		...label === null ? [] : [`label: ${label}`],
		...success === null ? [] : [`success: ${success}`]
	];
}

// src/model/text/local-command.ts
/**
* The command that runs the same drill in a terminal, quoted for a POSIX shell, with only the inputs that differ from
* their defaults, or with a plan file and only the inputs that override it. Values of the environment, those of headers
* and the words of the command are left out, since any could be a secret: `--env 'KEY=…'`, `--command '…'`. So is a
* request that is too long to be read: `--request '…'`.
*/
function localCommand(plan, source = { kind: "image" }) {
	return ["npm run drill --", ...(source.planFile ? overridingFlags(plan, source, source.planFile) : differingFlags(plan, source)).flatMap(([name, value]) => [`--${name}`, ...value === null ? [] : [quote(value)]])].join(" ");
}
function differingFlags(plan, source) {
	const usual = new Map(flagsOf(DEFAULT_PLAN));
	const differing = [...flagsOf(plan).filter(([name, value]) => usual.get(name) !== value), ...differingServiceFlags(plan)];
	return [
		...sourceFlags(plan, source),
		...differing,
		...envFlags(plan),
		...experimentFlags(plan)
	];
}
function overridingFlags(plan, source, { path, given }) {
	const overriding = [
		...sourceFlags(plan, source),
		...flagsOf(plan),
		...serviceFlags(plan),
		...envFlags(plan),
		...experimentFlags(plan)
	].filter(([name]) => name === "size" || given.includes(name));
	if (given.includes("read-only") && !plan.target.readOnly) overriding.push(["no-read-only", null]);
	return [["plan", path], ...overriding];
}
function sourceFlags(plan, source) {
	if (source.kind === "image") return [["image", plan.target.image]];
	return source.size === "0.5b" ? [] : [["size", source.size]];
}
function flagsOf(plan) {
	const { target } = plan;
	const flags = [
		...plan.baseline === null ? [] : [["baseline-image", plan.baseline.image]],
		["container-port", String(target.containerPort)],
		["cpus", decimal$1(target.cpus)],
		["memory", bytes(target.memoryBytes)],
		["restart-policy", policyName(target.restartPolicy)],
		["ready-timeout", duration(plan.readyTimeoutMs)],
		["experiments", [...new Set(plan.experiments.map((experiment) => experiment.kind))].join(",")],
		["load", load(plan.load)],
		["prompts", plan.prompts.texts],
		["request-timeout", duration(plan.requestTimeoutMs)],
		["duration", duration(plan.durationMs)],
		["max-duration", duration(plan.maxDurationMs)],
		...limitFlags(({ input, limit }) => limit.from === "plan" ? [input, plan.limits[limit.key]] : null),
		["on-inconclusive", plan.onInconclusive],
		...limitFlags(({ input, limit }) => limit.from === "budget" ? [input, plan.budget[limit.key]] : null),
		...limitFlags(({ abortInput, limit }) => limit.from === "plan" ? [abortInput, abortLimit(plan, limit.key)] : null)
	];
	if (target.command !== null) flags.push(["command", "…"]);
	if (target.readOnly) flags.push(["read-only", null]);
	return flags;
}
/** @param of the input of an objective and the limit that the plan has for it; nothing where neither is there */
function limitFlags(of) {
	return Object.values(OBJECTIVES).flatMap((row) => {
		const [input, limit] = of(row) ?? [void 0, null];
		return input === void 0 || limit === null ? [] : [[input, WRITTEN[row.unit](limit)]];
	});
}
function abortLimit({ abort }, key) {
	return key in abort ? abort[key] : null;
}
const percent = (ratio) => `${decimal$1(ratio * 100)}%`;
/** How a limit is written in an input. */
const WRITTEN = {
	ratio: percent,
	"ratio-at-most": percent,
	slowdown: percent,
	milliseconds: duration,
	bytes,
	cpus: decimal$1,
	count: decimal$1,
	multiple: decimal$1
};
function envFlags(plan) {
	return Object.entries(plan.target.env).filter(([key, value]) => DEFAULT_PLAN.target.env[key] !== value).map(([key]) => ["env", `${key}=…`]);
}
/** The inputs that set a fault's parameter. A result names more only when somebody wrote into it. */
const FAULT_INPUTS = ["stress-workers"];
function experimentFlags(plan) {
	const inputs = Object.assign({}, ...plan.experiments.map((experiment) => experiment.inputs));
	return Object.entries(inputs).filter(([name]) => FAULT_INPUTS.includes(name));
}
/** Twelve digits: enough for every value that anybody writes, and short of what binary fractions add (0.55 * 100). */
function decimal$1(number) {
	return String(Number(number.toPrecision(12)));
}
function duration(ms) {
	if (ms >= 12e4 && ms % 6e4 === 0) return `${ms / 6e4}m`;
	return ms >= 1e3 ? `${ms / 1e3}s` : `${ms}ms`;
}
function bytes(count) {
	const unit = [
		["g", 1024 ** 3],
		["m", 1024 ** 2],
		["k", 1024]
	].find(([, scale]) => count % scale === 0);
	return unit === void 0 ? `${count}b` : `${count / unit[1]}${unit[0]}`;
}
function load(plan) {
	if (plan.kind === "rate") return `${decimal$1(plan.perSecond)}/s`;
	return plan.clients === 1 ? "1 client" : `${plan.clients} clients`;
}
/** Quotes a word only where a shell would take it apart or expand it. */
function quote(word) {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// src/model/text/cleaning.ts
/** A copy of a value with each text of it cleaned: as a line where nobody says how. Keys stay. */
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
/** How the texts of a field are cleaned. */
function fieldOf(texts, name) {
	if (typeof texts !== "object" || Array.isArray(texts) || !Object.hasOwn(texts, name)) return "line";
	return texts[name] ?? "line";
}

// src/report/result/texts.generated.json
var texts_generated_default = {
	$schema: ["urn:qwen-fault-drill:result:7"],
	provenance: {
		"runUrl": "own",
		"headSha": "own",
		"leg": { "job": "own" }
	},
	verdict: { "status": [
		"pass",
		"fail",
		"inconclusive",
		"error"
	] },
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
			"pull": [
				"missing",
				"always",
				"never"
			]
		},
		"service": { "preset": ["qwen-allinone", "openai-chat"] },
		"baseline": {
			"image": "own",
			"pull": [
				"missing",
				"always",
				"never"
			]
		},
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
			"plannedChecks": [
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
			],
			"uses": [
				"cpu",
				"memory",
				"disk",
				"network"
			],
			"outcome": {
				"type": [
					"load",
					"degradation",
					"questions",
					"spike",
					"soak",
					"probe",
					"crash"
				],
				"removal": { "status": { "": ["pending", "done"] } },
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
				"attempted": { "attempts": { "outcome": [
					"held",
					"turned",
					"refused",
					"unanswered"
				] } },
				"recovery": {
					"stop": { "firstTakes": [
						"handler",
						"wait",
						"nothing"
					] },
					"countedFrom": ["strike", "end"],
					"struck": {
						"askedFor": [
							"serving",
							"main",
							"largest"
						],
						"chosenAs": [
							"serving",
							"main",
							"largest"
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
					"startedAtAfter": "own"
				},
				"watched": { "lastOutcome": [
					"ok",
					"http-error",
					"timeout",
					"refused",
					"dropped",
					"wrong-answer"
				] }
			}
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
	experiments: {
		"kind": "own",
		"name": "own",
		"plannedChecks": [
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
		],
		"uses": [
			"cpu",
			"memory",
			"disk",
			"network"
		],
		"outcome": {
			"type": [
				"load",
				"degradation",
				"questions",
				"spike",
				"soak",
				"probe",
				"crash"
			],
			"removal": { "status": { "": ["pending", "done"] } },
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
			"attempted": { "attempts": { "outcome": [
				"held",
				"turned",
				"refused",
				"unanswered"
			] } },
			"recovery": {
				"stop": { "firstTakes": [
					"handler",
					"wait",
					"nothing"
				] },
				"countedFrom": ["strike", "end"],
				"struck": {
					"askedFor": [
						"serving",
						"main",
						"largest"
					],
					"chosenAs": [
						"serving",
						"main",
						"largest"
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
				"startedAtAfter": "own"
			},
			"watched": { "lastOutcome": [
				"ok",
				"http-error",
				"timeout",
				"refused",
				"dropped",
				"wrong-answer"
			] }
		}
	},
	sentiments: { "promptId": "own" },
	checks: {
		"scope": "own",
		"objective": { "kind": [
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
		"status": [
			"pass",
			"fail",
			"inconclusive",
			"not-applicable"
		],
		"leaning": ["pass", "fail"]
	},
	error: "lines"
};

// src/report/story.ts
/** Of a result, from its definition. */
const TEXTS = texts_generated_default;
const LONGEST_ADDRESS = 500;
/**
* Makes a drill fit to be told: a cleaned copy, which still has to be escaped for the place it goes to. A drill that was
* told before stays as it is.
*/
function tell(record, verdict, provenance, trend = null) {
	const text = cleaner(record);
	const { plan, baseline, phases, ...seen } = record;
	return {
		record: {
			...cleanTexts(seen, TEXTS, text),
			plan: cleanPlan(plan, text),
			baseline: baseline === null ? null : cleanBaseline(baseline, text),
			phases: phases.map((phase) => cleanPhase(phase, text))
		},
		verdict: cleanTexts(verdict, fieldOf(TEXTS, "verdict"), text),
		provenance: {
			...cleanTexts(provenance, fieldOf(TEXTS, "provenance"), text),
			runUrl: webAddress(provenance.runUrl),
			headSha: commit(provenance.headSha),
			leg: legIn(provenance.leg, text)
		},
		trend
	};
}
/** A job's key is a plain name, which is no secret by itself; what is none was never a job. */
function legIn(leg, text) {
	return leg === null || !/^[\w-]{1,100}$/.test(leg.job) ? null : {
		...leg,
		values: text.line(leg.values)
	};
}
function cleaner({ plan, image, baseline, phases }) {
	const images = [image, baseline?.image ?? null].flatMap((each) => each === null ? [] : [
		each.reference,
		each.id,
		each.digest ?? ""
	]);
	const compared = (baseline?.comparisons ?? []).flatMap((each) => [each.candidate, each.baseline]);
	const hide = hiderOf(plan, [...images, ...[...phases, ...compared].map(({ name }) => name)]);
	return {
		own: (raw) => cleanLine(raw),
		line: (raw) => hide(cleanLine(hide(raw))),
		lines: (raw) => endOf(hide(cleanLines(hide(raw)).join("\n")))
	};
}
/** The end of a text: cleaned once more, since a cut through a line can leave a blank or a command at its start. */
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
	const { target, service, ...rest } = cleanTexts(plan, texts, text);
	return {
		...rest,
		target: {
			...target,
			env: withoutValues(plan.target.env, (name) => cleanLine(name, 200)),
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
/** A result has samples as rows, so that no definition tells of theirs. */
function cleanPhase({ samples, ...phase }, text) {
	const cleaned = samples.map((sample) => ({
		...sample,
		promptId: text.own(sample.promptId),
		...sample.sentiment === void 0 ? {} : { sentiment: text.line(sample.sentiment) },
		...sample.detail === void 0 ? {} : { detail: text.line(sample.detail) }
	}));
	return {
		...cleanTexts(phase, fieldOf(TEXTS, "phases"), text),
		samples: cleaned
	};
}
function cleanBaseline({ comparisons, ...baseline }, text) {
	const texts = fieldOf(TEXTS, "baseline");
	return {
		...cleanTexts(baseline, texts, text),
		comparisons: comparisons.map(({ candidate, baseline, ...rest }) => ({
			...cleanTexts(rest, fieldOf(texts, "comparisons"), text),
			candidate: cleanPhase(candidate, text),
			baseline: cleanPhase(baseline, text)
		}))
	};
}
/** Any value as JSON can hold it, every string cleaned. */
function deeply(value, line) {
	if (typeof value === "string") return line(value);
	if (typeof value === "number") return Number.isFinite(value) ? value : null;
	if (typeof value === "boolean" || value === null) return value;
	if (Array.isArray(value)) return value.map((each) => deeply(each, line));
	if (typeof value !== "object") return null;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [line(key), deeply(each, line)]));
}
function webAddress(raw) {
	const url = raw === null || raw.length > LONGEST_ADDRESS ? null : URL.parse(raw);
	return url !== null && /^https?:$/.test(url.protocol) && url.href.length <= LONGEST_ADDRESS ? url.href : null;
}
function commit(raw) {
	return raw !== null && /^[0-9a-f]{7,64}$/.test(raw) ? raw : null;
}

// src/report/facts/figures.ts
/** A figure that nothing supports: never 0. */
const NO_FIGURE = "–";
/** Shows a figure, or that there is none. */
function orNone(value, show) {
	return value === null ? "–" : show(value);
}
/** A time of day in UTC with milliseconds, as in `14:03:07.120`. */
function timeOfDay(startedAt, offsetMs) {
	const at = new Date(Date.parse(startedAt) + offsetMs);
	return Number.isNaN(at.getTime()) ? "–" : at.toISOString().slice(11, 23);
}
/** `1 kill`, `2 kills`. */
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// src/report/words/compared.ts
/** Whether an objective holds the candidate to the baseline. */
function isComparison({ kind }) {
	return OBJECTIVES[kind].comparison !== void 0;
}
/** A ratio to the baseline with its interval at 95 %, as in `1.04x (0.98–1.10)`. */
function ratioText({ objective, status, measured, comparison }) {
	if (measured === null) return status === "fail" ? "failed requests" : "–";
	const { low = null, high = null } = comparison ?? {};
	const end = (ratio) => formatMeasured(objective, ratio).replace(/x$/, "");
	const upTo = high === null ? "∞" : end(high);
	return `${formatMeasured(objective, measured)}${low === null ? "" : ` (${end(low)}–${upTo})`}`;
}

// src/report/facts/experiments.ts
/** The faults worth telling of: when the drill ended in an error before the first one, its cause says it all. */
function experimentsToTell({ record, verdict }) {
	const begun = record.experiments.some(({ skipped }) => skipped === null);
	return verdict.status === "error" && !begun ? [] : record.experiments;
}
/** Whether an experiment ran, had an effect and was removed, and whether latency recovered. */
function experimentFacts({ checks }, experiment) {
	return [
		...effectAndRemoval(experiment),
		...checks.filter(({ scope, status }) => scope === experiment.name && status === "not-applicable").map(({ reason }) => ({
			good: true,
			text: reason
		})),
		...allowanceFact(experiment),
		...questionFacts(experiment),
		...degradedFact(experiment),
		...experiment.skipped === null ? latencyFact(experiment) : []
	];
}
/** Whether an experiment ran, had an effect and was removed. */
function effectAndRemoval(experiment) {
	if (experiment.skipped !== null) return [{
		good: false,
		text: `skipped: ${experiment.skipped}`
	}];
	const aborted = experiment.aborted === null ? [] : [{
		good: false,
		text: `aborted: ${experiment.aborted}`
	}];
	return [
		effectFact(experiment),
		...aborted,
		...removalFact(experiment)
	];
}
/** Which questions were not met as they should be, each kind once. */
function questionFacts({ outcome }) {
	const questioned = outcome.type === "questions" ? outcome.questioned : null;
	return [...new Map((questioned?.asked ?? []).filter(({ held }) => !held).map(({ name, detail }) => [name, `${name}: ${detail}`])).values()].map((text) => ({
		good: false,
		text
	}));
}
/** What the service reported as disabled. */
function degradedFact({ outcome }) {
	const off = (outcome.type === "degradation" ? outcome.degraded?.under : null) ?? [];
	return off.length === 0 ? [] : [{
		good: true,
		text: `the service reported as disabled: ${off.join(", ")}`
	}];
}
/** What the limits left to the fault itself. */
function allowanceFact({ allowance, skipped }) {
	if (allowance === null || skipped !== null) return [];
	return [{
		good: true,
		text: `its limits leave it ${formatDuration(allowance.latencyMs)}`
	}];
}
function effectFact({ effect, outcome }) {
	if (effect === null) return {
		good: false,
		text: "its effect was not verified"
	};
	const { observed: good, sentence } = effect;
	if (!("removal" in outcome)) return {
		good,
		text: sentence
	};
	return {
		good,
		text: `${good ? "effect" : "no measurable effect"}: ${sentence}`
	};
}
function removalFact(experiment) {
	const removal = removalOf(experiment);
	if (removal === null) return [];
	const { status, processesLeft } = removal;
	if (status === "done" && processesLeft === null && recoveryOf(experiment) !== null) return [];
	const left = processesLeft === null ? "" : `, ${counted(processesLeft, "stressor")} left`;
	if (status === "done") return [{
		good: (processesLeft ?? 0) === 0,
		text: `removed${left}`
	}];
	return [{
		good: false,
		text: `${status === "pending" ? "not removed" : `removal failed: ${status.failed}`}${left}`
	}];
}
/** After an outage latency is judged by the phase after it. */
function latencyFact({ outcome }) {
	if (!("latencyBackMs" in outcome)) return [];
	const { latencyBackMs, afterPhase } = outcome;
	if (latencyBackMs !== null) return [{
		good: true,
		text: `latency back at its steady state ${formatDuration(latencyBackMs)} after its end`
	}];
	if (!(!("removal" in outcome) || outcome.removal.status === "done") || afterPhase === null) return [];
	return [{
		good: false,
		text: "latency was not seen to come back to its steady state"
	}];
}

// src/report/facts/phases.ts
/** The first one is a name, all others are figures. */
function phaseHeadings() {
	return [
		"phase",
		"requests",
		...Object.values(METRICS).map(({ label }) => label),
		"slowdown"
	];
}
/** A phase's cells under `phaseHeadings()`, not yet escaped. */
function phaseCells(record, phase) {
	const { measurement } = phase;
	const slowdown = slowdownOf(record, phase);
	return [
		phaseTitle(record, phase),
		formatCount(measurement.requests),
		...Object.values(METRICS).map((metric) => metricText(metric, measurement)),
		slowdown === null ? "" : `${boundMark(measurement, .95)}${formatMultiple(slowdown)}`
	];
}
/** How requests failed in each phase where some did, as in `cpu-overload: 3 timed out`. */
function failureLines(record) {
	return record.phases.map((phase) => ({
		phase,
		words: failureWords(phase.measurement.byOutcome)
	})).filter(({ words }) => words !== "").map(({ phase, words }) => `${phaseName(phase)}: ${words}`);
}
/** P95 of a phase over P95 of the steady state; null for the steady state itself and where either is missing. */
function slowdownOf(record, phase) {
	const steadyMs = record.phases.find((each) => each.name === "steady-state")?.measurement.p95Ms ?? null;
	const { p95Ms } = phase.measurement;
	if (phase.name === "steady-state" || steadyMs === null || steadyMs === 0 || p95Ms === null) return null;
	return p95Ms / steadyMs;
}
/** `≥ ` where a percentile falls on a failed request: those count as at least the request time-out. */
function boundMark({ requests, ok }, rank) {
	return requests - ok > requests * (1 - rank) ? "≥ " : "";
}
/** What a metric is in a window, marked as a lower bound where failed requests make it one. */
function metricText({ reads, unit, ofWindow }, measurement) {
	const mark = reads.of === "quantile" ? boundMark(measurement, reads.rank) : "";
	return orNone(ofWindow(measurement), (figure) => `${mark}${formatFigure(unit, figure)}`);
}
/** A percentile of a phase, marked as a lower bound where failed requests make it one. */
function latencyText(measurement, latencyMs, rank) {
	return orNone(latencyMs, (ms) => `${boundMark(measurement, rank)}${formatDuration(ms)}`);
}
function phaseTitle(record, phase) {
	const lasted = record.experiments.some(({ name }) => name === phase.name) ? ` (${formatDuration(phase.endedAtMs - phase.startedAtMs)})` : "";
	return `${phaseName(phase)}${lasted}`;
}
function phaseName({ name }) {
	return name === "steady-state" ? "steady state" : name;
}

// src/report/facts/recovery.ts
/** The links in the order they have to happen in. */
function recoveryLinks(chain) {
	const { lastFailedMs, firstGoodAnswerMs } = chain;
	const bracket = lastFailedMs === null ? "" : firstGoodAnswerMs === null ? `still failing at ${formatDuration(lastFailedMs)}` : `last failure ${formatDuration(lastFailedMs)}`;
	const belowFirst = chain.struck !== null && !chain.struck.isFirst && chain.stop === null;
	const code = chain.exitCode === null ? "" : `exit code ${chain.exitCode}`;
	const links = [
		...chain.stop?.forcedMs == null ? [] : [{
			name: "killed by force",
			atMs: chain.stop.forcedMs,
			note: ""
		}],
		{
			name: "process gone",
			atMs: chain.diedMs,
			note: belowFirst ? "" : code
		},
		...belowFirst && chain.endedMs !== null ? [{
			name: "container ended",
			atMs: chain.endedMs,
			note: code
		}] : [],
		...livesOn(chain) ? [] : [{
			name: "started again",
			atMs: chain.startedMs,
			note: ""
		}],
		{
			name: "listening",
			atMs: chain.listeningMs,
			note: chain.listeningProbe === "http-exchange" ? "by HTTP exchange" : ""
		},
		{
			name: "first good answer",
			atMs: firstGoodAnswerMs,
			note: bracket
		}
	];
	const last = links.findLastIndex(({ atMs }) => atMs !== null);
	return links.map((link, index) => ({
		...link,
		missing: index < last ? "not seen" : "never"
	}));
}
/** Which process was struck, who took its place, and what the engine's own book-keeping says about the restart. */
function chainFacts(chain, { restartPolicy, containerPort }) {
	const { struck, comeback } = chain;
	return [
		...struck === null ? [] : [`${chain.stop === null ? "struck" : "judged"}: ${struckWords(struck, containerPort)}`],
		...comeback === null ? [] : [comebackWords(comeback, policyName(restartPolicy))],
		restartFacts(chain)
	];
}
function comebackWords({ how, by }, policy) {
	const whom = by === null ? "" : `: ${processName(by)} owns the port`;
	switch (how) {
		case "container-started": return `came back because the engine started the container again (restart policy \`${policy}\`)`;
		case "respawned": return `came back inside the container, which was never down${whom}; the restart policy had no part in it`;
		case "survived": return `answered by a process that was there before, the container was never down${whom}`;
		case "unknown": return "answered again, and the container was never down; no process could be seen to own the port";
	}
}
function restartFacts(chain) {
	const count = `RestartCount ${chain.restartCountBefore} → ${chain.restartCountAfter ?? "unknown"}`;
	if (chain.startedAtAfter === null) return count;
	return `${count}, ${chain.startedAtAfter === chain.startedAtBefore ? "the same" : "a new"} StartedAt`;
}

// src/report/facts/baseline.ts
const SAME_IMAGE = "the same image on both sides";
/** Figures of both stand in one cell, so that the eye need not travel. */
function comparedHeadings() {
	return [
		"candidate / baseline",
		"pairs",
		...comparedMetrics().map(({ label }) => label),
		"ratio"
	];
}
/** Latencies first: they are what is compared. */
function comparedMetrics() {
	const [latencies, shares] = [true, false].map((ofRequests) => Object.values(METRICS).filter(({ reads }) => reads.of === "quantile" === ofRequests));
	return [...latencies ?? [], ...shares ?? []];
}
const RECOVERED_HEADINGS = [
	"candidate / baseline",
	"process gone",
	"started again",
	"listening",
	"first good answer"
];
/** Whether the candidate is the baseline itself, as in the first try of a gate. */
function isSameImage({ image, baseline }) {
	return image !== null && image.id === baseline?.image?.id;
}
/** Cells under `comparedHeadings()` for each comparison, not yet escaped. */
function comparedRows(record) {
	return (record.baseline?.comparisons ?? []).map((comparison) => {
		const { scope, candidate, baseline } = comparison;
		const check = slowdownCheck(record, scope);
		const both = (metric) => `${metricText(metric, candidate.measurement)} / ${metricText(metric, baseline.measurement)}`;
		return [
			place(scope),
			formatCount(Math.min(candidate.samples.length, baseline.samples.length)),
			...comparedMetrics().map(both),
			check === void 0 ? "–" : ratioText(check)
		];
	});
}
/** Cells under `RECOVERED_HEADINGS` for each fault that either side had to recover from. */
function recoveredRows(record) {
	return record.experiments.flatMap((experiment, index) => {
		const beside = record.baseline?.experiments[index];
		const recoveries = beside === void 0 ? [] : [experiment, beside].map(recoveryOf);
		if (recoveries.every((recovery) => recovery === null)) return [];
		const sides = recoveries.map((recovery) => recovery === null ? [] : recoveryLinks(recovery));
		const cell = (link) => sides.map((links) => linkText(links[link])).join(" / ");
		return [[`after ${experiment.name}`, ...[
			0,
			1,
			2,
			3
		].map(cell)]];
	});
}
/** Whether the fault ran on the baseline, was felt there and is gone again; empty without a baseline. */
function baselineFacts(record, experiment) {
	const beside = record.baseline?.experiments[record.experiments.indexOf(experiment)];
	if (beside === void 0 || beside.skipped === "it only runs on the candidate") return [];
	if (beside.skipped === "the drill ended before its turn" && experiment.skipped !== null) return [];
	return effectAndRemoval(beside).map(({ good, text }) => ({
		good,
		text: `baseline: ${text}`
	}));
}
/**
* What the comparisons could have seen at all, in a sentence; empty where that is known of none.
*/
function sensitivityText(record) {
	const known = (record.baseline?.comparisons ?? []).flatMap(({ scope }) => {
		const smallest = slowdownCheck(record, scope)?.comparison?.smallestSeen ?? null;
		return smallest === null ? [] : `${formatRatioOf(smallest)} ${place(scope)}`;
	});
	if (known.length === 0) return "";
	return `The smallest slowdown that this run could have seen, 19 times of 20: ${known.join(", ")}.`;
}
function slowdownCheck({ checks }, scope) {
	return checks.find((check) => check.scope === scope && check.objective.kind === "baseline-slowdown");
}
function linkText(link) {
	if (link === void 0) return "–";
	return link.atMs === null ? link.missing : formatDuration(link.atMs);
}

// src/report/render/markdown/table.ts
/** A table whose cells are already escaped. More than `maxRows` rows are cut, and the last row says so. */
function table$1(columns, rows, maxRows = 60) {
	const shown = rows.slice(0, maxRows);
	const rest = rows.length - shown.length;
	return [
		columns.map(({ heading }) => heading),
		columns.map(({ figures }) => figures === true ? "--:" : ":--"),
		...shown,
		...rest > 0 ? [[`… and ${rest} more`]] : []
	].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

// src/report/render/markdown/baseline.ts
/** The candidate beside the baseline: the same requests, the same faults, and what a comparison could have seen. */
function baselineSection$1({ record }) {
	const { plan, baseline } = record;
	const compared = comparedRows(record);
	const recovered = recoveredRows(record);
	if (baseline === null || compared.length + recovered.length === 0) return "";
	return [
		`**Beside the baseline** · ${markdownCode(baseline.image?.reference ?? plan.baseline?.image ?? "", 120)}${isSameImage(record) ? `, ${SAME_IMAGE}` : ""}`,
		...compared.length === 0 ? [] : [figures$2(comparedHeadings(), compared)],
		markdownText(sensitivityText(record)),
		...recovered.length === 0 ? [] : [figures$2(RECOVERED_HEADINGS, recovered)]
	].filter((part) => part !== "").join("\n\n");
}
function figures$2(headings, rows) {
	return table$1(headings.map((heading, index) => ({
		heading,
		figures: index > 0
	})), rows.map((cells) => cells.map(markdownText)));
}

// src/report/facts/advice.ts
/** What to look at when a drill could not be run, told from how far it came. */
function adviceFor(record) {
	if (record.experiments.some((experiment) => typeof removalOf(experiment)?.status === "object")) return "The disturbance could not be removed. The container was removed anyway; look at why the engine refused, then run the drill again.";
	if (record.machine === null) return "Nothing was started yet. Put right what is named above: the inputs, or a Docker engine that answers `docker version`.";
	if (record.image === null) return "Check the image's name, build it in an earlier step of the same job, or log in to its registry with `docker login` first.";
	if (record.readyMs === null) return "Run the image by hand with the same limits and send it `POST {\"input\": \"Hello\"}`; if it only needs longer to load, raise `ready-timeout`.";
	if (record.phases.length === 0) return "The service answered once and then no more: its own log tells why.";
	return "Run the drill again; if it ends like this every time, the lines above name the step that fails.";
}

// src/report/facts/summary.ts
/**
* Parts the verdict's reasons from an error's causes. A drill that could not be run begins with the outermost cause
* alone: the chain can hold a container's whole log, and what did not happen because of it is no reason of its own.
*/
function summaryOf({ record, verdict }) {
	const lines = (record.error ?? []).flatMap((cause, depth) => causeLines(cause, depth));
	if (verdict.status !== "error") return {
		sentence: verdict.sentence,
		others: verdict.reasons.filter((each) => each !== verdict.sentence),
		causes: lines
	};
	const [outermost = verdict.sentence, ...rest] = lines;
	return {
		sentence: outermost,
		others: [],
		causes: rest
	};
}
function causeLines(cause, depth) {
	const [first = "", ...rest] = cause.split("\n");
	return [depth === 0 ? first : `because: ${first}`, ...rest];
}
/** What decides nothing but has to be seen: warnings, and what went wrong under a fault that is allowed to fail. */
function notesOf({ record, verdict }) {
	return [...record.warnings, ...verdict.tolerated.map((reason) => `Allowed to fail: ${reason}`)];
}

// src/report/render/markdown/cause.ts
/** Why a drill could not be run, with the whole chain of causes, and what to do about it. */
function causeSection(story) {
	if (story.record.error === null) return "";
	const { causes } = summaryOf(story);
	return [...causes.length === 0 ? [] : [markdownBlock(causes, "text")], `**What to do:** ${markdownSentence(adviceFor(story.record))}`].join("\n\n");
}

// src/report/facts/chart.ts
/** As many as a chart of a comment's width has room for. */
const STRETCHES = 60;
/** A limit far above everything would press the curve to the floor: then it is left to the table. */
const LIMIT_WITHIN = 4;
/** The chart of a drill; null where there are too few requests to draw a line through. */
function latencyChart({ phases, plan, experiments }) {
	const samples = phases.flatMap((phase) => phase.samples).toSorted((a, b) => a.intendedAtMs - b.intendedAtMs);
	const [first, last] = [samples[0], samples.at(-1)];
	if (!first || !last || samples.length < 2) return null;
	const [fromMs, toMs] = [first.intendedAtMs, Math.max(first.intendedAtMs + 1, last.intendedAtMs)];
	const slowestS = slowestOf(samples, fromMs, toMs).map((ms) => rounded(ms / 1e3));
	const limitS = plan.limits.maxP95Ms / 1e3;
	const isNear = limitS <= LIMIT_WITHIN * Math.max(...slowestS);
	return {
		fromS: fromMs / 1e3,
		toS: toMs / 1e3,
		slowestS,
		limitS: isNear ? limitS : null,
		experiments: experiments.flatMap((experiment) => {
			const { name } = experiment;
			const during = phaseAt({ phases }, duringIndex(experiment));
			const recovery = recoveryOf(experiment);
			if (during !== null) return [`${name} ${windowText(during, fromMs)}`];
			return recovery === null ? [] : [`${name} at ${formatDuration(recovery.struckAtMs - fromMs)}`];
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
function windowText({ startedAtMs, endedAtMs }, fromMs) {
	const second = (ms) => Math.round(Math.max(0, ms - fromMs) / 1e3);
	return `${second(startedAtMs)}–${second(endedAtMs)} s`;
}
/** To three digits, for a chart's width. */
function rounded(seconds) {
	return Number(seconds.toPrecision(3));
}

// src/report/render/markdown/fold.ts
/** Details behind a summary of plain text; the blank lines make a renderer read what is inside as Markdown. */
function fold(summary, inside, open = false) {
	return `<details${open ? " open" : ""}><summary>${htmlText(summary)}</summary>\n\n${inside}\n\n</details>`;
}

// src/report/render/markdown/chart.ts
/** Mermaid's own first color can hardly be seen on white, and its own height fills a screen. */
const SETTING = `---
config:
  xyChart:
    height: 260
  themeVariables:
    xyChart:
      plotColorPalette: "#0969da, #cf222e"
---`;
/** The latency over the drill's time, as a picture that GitHub draws itself. Whatever is in it is a number or ours. */
function chartSection({ record, verdict }) {
	const chart = latencyChart(record);
	if (chart === null) return "";
	const { fromS, toS, slowestS, limitS, experiments } = chart;
	const highest = Math.max(...slowestS, limitS ?? 0);
	const lines = [slowestS, ...limitS === null ? [] : [slowestS.map(() => limitS)]];
	const caption = [
		"Blue: the slowest request of each sixtieth of the drill, from its first request on.",
		...limitS === null ? [] : ["Red: the limit of the P95."],
		...experiments.length === 0 ? [] : [`Faults: ${experiments.map(markdownText).join(", ")}.`]
	];
	const inside = [
		"```mermaid",
		SETTING,
		"xychart-beta",
		"  title \"Latency over the drill, s\"",
		`  x-axis "time, s" 0 --> ${Math.max(1, Math.ceil(toS - fromS))}`,
		`  y-axis "latency, s" 0 --> ${Number((1.1 * highest).toPrecision(2))}`,
		...lines.map((values) => `  line [${values.join(", ")}]`),
		"```",
		"",
		caption.join(" ")
	].join("\n");
	return fold("Latency over the drill", inside, verdict.status !== "pass");
}

// src/report/words/words.ts
const VERDICT_TITLE = {
	pass: "Fault drill passed",
	fail: "Fault drill failed",
	inconclusive: "Fault drill inconclusive",
	error: "Fault drill could not be run"
};
const VERDICT_ICON = {
	pass: "✅",
	fail: "❌",
	inconclusive: "⚠️",
	error: "⛔"
};
const CHECK_ICON = {
	pass: "✅",
	fail: "❌",
	inconclusive: "⚠️",
	"not-applicable": "➖"
};
/** What a check is about, as in `P95 under cpu-overload`. */
function checkName({ objective, scope }) {
	return `${OBJECTIVES[objective.kind].label} ${checkPlace({
		objective,
		scope
	})}`;
}
/** Where a check was made, as in `under cpu-overload`. */
function checkPlace({ objective, scope }) {
	const where = OBJECTIVES[objective.kind].place;
	return where === void 0 || scope.startsWith("after ") ? place(scope) : `${where} ${scope}`;
}
/** A limit, as in `≤ 8 s`; that of a comparison of availability is the baseline's. */
function limitText({ baseline }, { objective, scope }) {
	const sign = isMinimum(objective) ? "≥" : "≤";
	if (objective.limit === null) {
		const { availability = null } = (baseline?.comparisons.find((each) => each.scope === scope))?.baseline.measurement ?? {};
		return `${sign} ${availability === null ? formatLimit(objective) : formatRatio(availability)}`;
	}
	return `${sign} ${formatLimit(objective)}`;
}
/** What was measured against the limit, with the bound that is proven. */
function measuredText(record, check) {
	const { objective, measured, proven, scope, status } = check;
	const { phases } = record;
	if (OBJECTIVES[objective.kind].unit === "slowdown") return ratioText(check);
	if (objective.kind === "steady") return steadyText(record, check);
	const window = phases.find(({ name }) => name === scope);
	const bound = window === void 0 ? "" : quantileMark(objective, window.measurement);
	const shown = orNone(measured, (value) => `${bound}${formatMeasured(objective, value)}`);
	if (measured === null || proven === null || status === "fail") return shown;
	return `${shown} (${isMinimum(objective) ? "≥" : "≤"} ${formatMeasured(objective, proven)} proven)`;
}
/** Marks a quantile that falls on failed requests as a lower bound. */
function quantileMark({ kind }, measurement) {
	const { metric } = OBJECTIVES[kind];
	const reads = metric === void 0 ? null : METRICS[metric].reads;
	return reads?.of === "quantile" ? boundMark(measurement, reads.rank) : "";
}
/** The slowdown is of the median: where failures or a P95 decided instead, those stand beside the limit. */
function steadyText({ phases }, { objective, measured, scope, status }) {
	const after = phases.find(({ name }) => name === `after ${scope}`)?.measurement;
	if (after !== void 0 && after.ok < after.requests) return `${formatCount(after.ok)} of ${formatCount(after.requests)} answered`;
	const kept = measured !== null && measured <= (objective.limit ?? 0);
	if (status === "fail" && kept && after !== void 0 && after.p95Ms !== null) return `P95 ${formatDuration(after.p95Ms)}`;
	return orNone(measured, (value) => formatMeasured(objective, value));
}
/** On how many requests, pairs of them, strikes or parts of the drill, a check was decided. */
function decidedOn({ experiments }, { objective, requests, scope, comparison }) {
	if (isComparison(objective)) return counted(comparison?.pairs ?? requests / 2, "pair");
	if (scope === "drill") return counted(requests, "part");
	const experiment = experiments.find(({ name }) => name === scope);
	const chain = experiment === void 0 ? null : recoveryOf(experiment);
	return chain !== null && OBJECTIVES[objective.kind].countsStrikes === true ? counted(requests, chain.words.noun) : formatCount(requests);
}
/**
* What stands beside a check's mark: a comparison's outcome in words; of any other open one which way it leans; and of
* one that decides nothing that it may fail.
*/
function outcomeText(record, check) {
	const outcome = ownOutcome(check);
	if (check.status === "pass" || check.status === "not-applicable" || !allowedToFail(record).has(check.scope)) return outcome;
	return outcome === "" ? "may fail" : `${outcome}, may fail`;
}
function ownOutcome({ objective, status, leaning, measured }) {
	if (status === "not-applicable") return "not applicable";
	const { comparison } = OBJECTIVES[objective.kind];
	if (comparison !== void 0) return comparison[status];
	if (status !== "inconclusive") return "";
	if (leaning !== null) return `leaning ${leaning}`;
	return measured === null ? "no data" : "open";
}
/**
* How the labels held out, as in `Sentiment under fault: 1 of 20 prompts changed`; null when the drill did not get so far
* that any could be compared.
*/
function sentimentSummary({ plan, phases, sentiments }) {
	if (plan.service.answer.label === null && phases.length > 1) return "Sentiment under fault: not applicable, for the service's answers carry no label";
	if (sentiments.length === 0) return null;
	const changed = sentiments.filter((each) => each.changed).length;
	return `Sentiment under fault: ${changed === 0 ? "none" : changed} of ${counted(sentiments.length, "prompt")} changed`;
}

// src/report/render/markdown/checks.ts
/** Every limit beside what was measured. */
function checksSection$1({ record }) {
	if (record.checks.length === 0) return "";
	return table$1([
		{ heading: "check" },
		{
			heading: "limit",
			figures: true
		},
		{
			heading: "measured",
			figures: true
		},
		{
			heading: "requests",
			figures: true
		},
		{ heading: "verdict" }
	], record.checks.map((check) => [
		markdownText(checkName(check)),
		limitText(record, check),
		measuredText(record, check),
		decidedOn(record, check),
		verdictCell$1(record, check)
	]));
}
function verdictCell$1(record, check) {
	return `${CHECK_ICON[check.status]} ${outcomeText(record, check)}`.trim();
}

// src/report/render/markdown/evidence.ts
/** Proof that each fault happened and was felt, and how the service recovered. Open when something went wrong. */
function evidenceSection(story) {
	const { record, verdict } = story;
	const experiments = experimentsToTell(story);
	if (experiments.length === 0) return "";
	const inside = experiments.map((experiment) => experimentText(record, experiment)).join("\n\n");
	return fold("Recovery and evidence", inside, verdict.status !== "pass");
}
function experimentText(record, experiment) {
	const title = `**${markdownText(experiment.name)}** · ${markdownSentence(experiment.description)}`;
	const lines = [...experimentFacts(record, experiment), ...baselineFacts(record, experiment)].map(({ good, text }) => `${good ? "" : "⚠️ "}${markdownSentence(text)}`);
	const recovery = recoveryOf(experiment);
	return [title, ...[...recovery === null ? [] : chainLines(record, recovery), ...lines].map((line) => `- ${line}`)].join("\n");
}
function chainLines(record, chain) {
	const links = recoveryLinks(chain).map(({ name, atMs, missing, note }) => {
		return `${name} ${atMs === null ? `**${missing}**` : `**${formatDuration(atMs)}**`}${note === "" ? "" : ` (${note})`}`;
	});
	const lost = chain.inFlight;
	return [
		[`${markdownText(chain.words.deed)} ${timeOfDay(record.startedAt, chain.struckAtMs)} UTC`, ...links].join(" → "),
		...chainFacts(chain, record.plan.target).map(markdownSentence),
		...lost === null ? [] : [`request in flight at the ${markdownText(chain.words.noun)}: ${markdownText(`${lost.outcome} (${lost.detail})`)}`]
	];
}

// src/report/render/markdown/footer.ts
/** Who says so: our version, the commit, how long it took, and the way to the run. */
function footerSection({ record, provenance }) {
	const { version, action, headSha, runUrl } = provenance;
	return `<sub>${[
		`qwen-fault-drill ${markdownText(version)}`,
		...action === null ? [] : [markdownCode(`${action.repository}@${action.ref}`)],
		...headSha === null ? [] : [`commit ${markdownCode(headSha.slice(0, 7))}`],
		`took ${formatDuration(record.durationMs)}`,
		...runUrl === null ? [] : [`[this run](${linkTarget(runUrl)})`]
	].join(" · ")}</sub>`;
}
/** An address has no blanks or quotes any more; what else could end a Markdown link is encoded. */
function linkTarget(url) {
	return url.replace(/[()<>\\[\]`|*_]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

// src/report/render/markdown/head.ts
const MAX_REASONS = 10;
/** The verdict and its reason, so that the preview of an e-mail is enough; then the other reasons. */
function headSection$1(story) {
	const { status } = story.verdict;
	const image = markdownCode(story.record.plan.target.image, 120);
	const { sentence, others } = summaryOf(story);
	const reasons = others.slice(0, MAX_REASONS).map((reason) => `- ${markdownSentence(cleanLine(reason, 500))}`);
	return [`### ${VERDICT_ICON[status]} ${VERDICT_TITLE[status]} · ${image}\n${markdownSentence(cleanLine(sentence, 1e3))}`, ...reasons.length > 0 ? [reasons.join("\n")] : []].join("\n\n");
}

// src/report/facts/noise.ts
/** CPU room: the CPUs that were left to the drill's containers over those that they may use. */
const NOISE_HEADINGS = [
	"phase",
	"steal",
	"others' CPU",
	"CPU room",
	"lag P99",
	"sent late",
	"canary"
];
/** Cells under `NOISE_HEADINGS` for each phase, not yet escaped. */
function noiseRows(record) {
	return stretches(record).map(({ name, noise, lagP99Ms, late, requests }) => [
		name,
		orNone(noise.stealRatio, formatRatioAtMost),
		orNone(noise.foreignRatio, formatRatioAtMost),
		orNone(noise.roomRatio, (ratio) => formatMultiple(ratio, NOISE_LIMITS.roomRatio)),
		orNone(lagP99Ms, (ms) => formatDuration(ms)),
		requests === 0 ? "–" : `${formatCount(late)} of ${formatCount(requests)}`,
		orNone(noise.canary, canaryText)
	]);
}
/**
* The worst of all phases in a line: one bad phase is enough to doubt the figures. Empty where nothing was watched. It is
* the machine that asks; of an engine on another one it says that nothing is known.
*/
function noiseSummary(record) {
	const all = stretches(record);
	const steal = all.flatMap(({ noise }) => noise.stealRatio ?? []);
	const lags = all.flatMap(({ lagP99Ms }) => lagP99Ms ?? []);
	const canary = all.flatMap(({ noise }) => noise.canary ?? []).toSorted((a, b) => b.cv - a.cv)[0];
	const [late, requests] = [sum(all.map((each) => each.late)), sum(all.map((each) => each.requests))];
	return [
		...steal.length === 0 ? [] : [`steal at most ${formatRatioAtMost(Math.max(...steal))}`],
		...lags.length === 0 ? [] : [`generator lag P99 at most ${formatDuration(Math.max(...lags))}`],
		...late === 0 ? [] : [`${formatCount(late)} of ${formatCount(requests)} requests sent late`],
		...canary === void 0 ? [] : [`canary ${canaryText(canary)}`],
		...record.machine?.engineMachine ? ["how busy the machine of the engine was is not known"] : []
	].join(", ");
}
/** Where the runner was too noisy to blame the service, and why, as in `cpu-overload: The runner …`. */
function noisyPhases(record) {
	const byReason = /* @__PURE__ */ new Map();
	for (const { name, noise } of stretches(record)) {
		const reason = noiseReason(noise);
		if (reason !== null) byReason.set(reason, [...byReason.get(reason) ?? [], name]);
	}
	return [...byReason].map(([reason, names]) => `${names.join(", ")}: ${reason}`);
}
function stretches({ phases, experiments, baseline }) {
	return [
		...phases.map((phase) => stretch(phase.name === "steady-state" ? "steady state" : phase.name, phase.noise, [phase])),
		...(baseline?.comparisons ?? []).flatMap(comparedStretches),
		...watchedStretches(experiments, "recovery"),
		...watchedStretches(baseline?.experiments ?? [], "baseline")
	];
}
function watchedStretches(experiments, what) {
	return experiments.flatMap(({ name, outcome }) => outcome.type !== "crash" || outcome.watched === null ? [] : [stretch(`${what} after ${name}`, outcome.watched.noise, [])]);
}
/** Both sides are asked in turn, so the runner is mostly the same for both and told once. */
function comparedStretches({ scope, candidate, baseline }) {
	const name = `compared ${place(scope)}`;
	if (JSON.stringify(candidate.noise) === JSON.stringify(baseline.noise)) return [stretch(name, candidate.noise, [candidate, baseline])];
	return [stretch(`${name}, candidate`, candidate.noise, [candidate]), stretch(`${name}, baseline`, baseline.noise, [baseline])];
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
/** Its time, and how much that varied. */
function canaryText({ medianMs, cv }) {
	return `${formatDuration(medianMs)} ± ${formatRatioAtMost(cv)}`;
}
function sum(counts) {
	return counts.reduce((total, count) => total + count, 0);
}

// src/report/words/service-words.ts
/** What the service is asked and how it answers, as in `openai-chat, model qwen2.5:0.5b, no label`; a list of parts. */
function serviceWords({ preset, model, request, answer, headers }) {
	const usual = presetService(preset, model);
	const names = Object.keys(headers);
	const isUsual = answerLines(answer).join() === answerLines(usual.answer).join();
	return [
		preset,
		...model === null ? [] : [`model ${model}`],
		...request === usual.request ? [] : ["a request of its own"],
		...isUsual ? [] : [`text in ${pointerName(answer.text)}`],
		...isUsual || answer.label === null ? [] : [`label in ${pointerName(answer.label)}`],
		...answer.label === null ? ["no label"] : [],
		...names.length === 0 ? [] : [`headers ${names.join(", ")}`]
	];
}

// src/report/facts/setting.ts
/** Images, container, load, service and runner. What is not known is left out. */
function setting({ record }) {
	return [
		{
			name: "image",
			parts: imageParts(record.image, record.readyMs)
		},
		{
			name: "baseline",
			parts: baselineParts(record)
		},
		{
			name: "container",
			parts: containerParts(record)
		},
		{
			name: "service",
			parts: serviceParts(record)
		},
		{
			name: "runner",
			parts: runnerParts(record)
		},
		{
			name: "engine",
			parts: engineParts(record)
		}
	].filter(({ parts }) => parts.length > 0);
}
function imageParts(image, readyMs) {
	if (image === null) return [];
	return [...[
		image.reference,
		image.id,
		...image.digest === null ? [] : [image.digest]
	].map((text) => ({
		text,
		verbatim: true
	})), ...plain(readyMs === null ? [] : [`first good answer ${formatDuration(readyMs)} after its start`])];
}
function baselineParts(record) {
	const { image = null, readyMs = null } = record.baseline ?? {};
	return [...plain(isSameImage(record) ? [SAME_IMAGE] : []), ...imageParts(image, readyMs)];
}
function containerParts({ plan, machine }) {
	if (machine === null) return [];
	const { target, load, prompts, requestTimeoutMs } = plan;
	return plain([
		counted(target.cpus, "CPU"),
		formatBytes(target.memoryBytes),
		`restart policy ${policyName(target.restartPolicy)}`,
		...target.readOnly ? ["read-only root"] : [],
		`load ${loadText(load)}`,
		promptWords(prompts),
		`request time-out ${formatDuration(requestTimeoutMs)}`
	]);
}
/** Only where it is another than this drill was made for. */
function serviceParts({ plan, machine }) {
	const words = serviceWords(plan.service);
	const isUsual = words.join() === DEFAULT_PLAN.service.preset;
	return machine === null || isUsual ? [] : plain([...words, `POST ${plan.target.predictPath}`]);
}
function runnerParts({ machine }) {
	if (machine === null) return [];
	const asks = [
		`${machine.cores} × ${machine.cpuModel}`,
		...machine.canaryMs === null ? [] : [`canary ${formatDuration(machine.canaryMs)}`],
		`generator at ${machine.generatorPriority} priority`
	];
	return plain(machine.engineMachine === null ? [
		...asks.slice(0, 1),
		...engineWords(machine),
		...asks.slice(1)
	] : asks);
}
/** Only where it is another machine than the one that asks. */
function engineParts({ machine }) {
	if (!machine?.engineMachine) return [];
	const { cores, architecture } = machine.engineMachine;
	return plain([
		`on another machine, of ${counted(cores, "core")} (${architecture})`,
		...engineWords(machine),
		"what is said of noise is of the runner, which asked"
	]);
}
function engineWords({ kernel, engineVersion, cgroupVersion, cgroupDriver }) {
	return [
		`kernel ${kernel}`,
		`Docker ${engineVersion}`,
		`cgroup v${cgroupVersion} (${cgroupDriver})`
	];
}
function plain(texts) {
	return texts.map((text) => ({
		text,
		verbatim: false
	}));
}
/** `prompts new: a different text each time`. */
function promptWords({ texts }) {
	return texts === "new" ? "prompts new: a different text each time" : "prompts fixed: the same 20 texts over and over";
}
/** `1 client`, `5/s`. */
function loadText(load) {
	return load.kind === "clients" ? counted(load.clients, "client") : `${load.perSecond}/s`;
}

// src/report/render/markdown/machine.ts
/** What the figures were measured on, and how to measure them again. */
function machineSection(story) {
	const { localCommand, action } = story.provenance;
	const lines = setting(story).map(({ name, parts }) => `- **${name}:** ${parts.map(partText).join(" · ")}`);
	if (lines.length === 0 && localCommand === null) return "";
	const where = action === null ? "" : `, in a clone of ${markdownCode(`${action.repository}@${action.ref}`)} after \`npm ci\``;
	const command = localCommand === null ? [] : [`Run the same drill in a terminal${where}:`, markdownBlock([localCommand], "sh")];
	return fold("Image, machine, how to run it yourself", [
		...lines.length === 0 ? [] : [lines.join("\n")],
		...noiseTable(story),
		...command
	].join("\n\n"));
}
function noiseTable({ record }) {
	const rows = noiseRows(record).map((cells) => cells.map(markdownText));
	if (rows.length === 0) return [];
	const columns = NOISE_HEADINGS.map((heading, index) => ({
		heading,
		figures: index > 0
	}));
	return [table$1(columns, rows, 30)];
}
function partText({ text, verbatim }) {
	return verbatim ? markdownCode(text) : markdownText(text);
}

// src/report/render/markdown/notes.ts
const MOST$2 = 20;
/** What the drill warned about, and what went wrong where it may: never decisive, always visible. */
function notesSection(story) {
	const warnings = notesOf(story);
	const rest = warnings.length - MOST$2;
	return [...warnings.slice(0, MOST$2).map((warning) => `- ⚠️ ${markdownSentence(warning)}`), ...rest > 0 ? [`- … and ${rest} more`] : []].join("\n");
}

// src/report/facts/peaks.ts
const PEAK_HEADINGS = [
	"resource",
	"most",
	"budget",
	"where"
];
const NAME = {
	cpus: "CPU",
	memoryBytes: "memory",
	writtenPerSecond: "disk, written",
	readPerSecond: "disk, read",
	networkPerSecond: "network"
};
/** The most that the service used of each resource, as cells under `PEAK_HEADINGS`, not yet escaped; none before a phase. */
function peakRows(record) {
	if (record.phases.length === 0) return [];
	const stretches = stretchesOf$1(record);
	const budget = budgetObjectives(record.plan.budget);
	return PEAK_KINDS.map((kind) => {
		const { figure } = kind;
		const peak = peakUse(kind, stretches);
		const limit = budget.find((objective) => OBJECTIVES[objective.kind].peak?.figure === figure);
		return [
			NAME[figure],
			peak === null ? "–" : figureText(figure, peak.value),
			limit === void 0 ? "" : `≤ ${formatLimit(limit)}`,
			peak === null ? "no counters" : whereText(peak)
		];
	});
}
/** `Peak use: 0.99 CPUs, 830 MiB`. */
function peakSummary(record) {
	const [cpu, memory] = peakRows(record).map(([, most = "–"]) => most);
	return `Peak use: ${cpu}, ${memory}`;
}
/** Whether a budget was broken. */
function overBudget({ checks }) {
	return checks.some(({ objective, status }) => OBJECTIVES[objective.kind].peak !== void 0 && status === "fail");
}
function figureText(figure, value) {
	if (figure === "cpus") return formatCpus(value);
	if (figure === "memoryBytes") return formatBytes(value);
	return value === 0 ? "none counted" : `${formatBytes(value)}/s`;
}
function whereText({ value, stretch: { name } }) {
	if (value === 0) return "";
	if (name === "steady-state") return "steady state";
	return name === "start" ? "start and warm-up" : name;
}

// src/report/render/markdown/peaks.ts
/** The most that the service used of each resource, and where in the drill. Open when it was over its budget. */
function peaksSection({ record }) {
	const rows = peakRows(record).map((cells) => cells.map(markdownText));
	if (rows.length === 0) return "";
	const columns = PEAK_HEADINGS.map((heading) => ({
		heading,
		figures: heading === "most" || heading === "budget"
	}));
	return fold(peakSummary(record), table$1(columns, rows), overBudget(record));
}

// src/report/render/markdown/phases.ts
/** Every phase's figures, and how requests failed where some did. */
function phasesSection$1({ record }) {
	if (record.phases.length === 0) return "";
	const figures = table$1(phaseHeadings().map((heading, index) => ({
		heading,
		figures: index > 0
	})), record.phases.map((phase) => phaseCells(record, phase).map(markdownText)));
	const failures = failureLines(record).slice(0, 20);
	if (failures.length === 0) return figures;
	return `${figures}\n\nFailed requests, ${failures.map(markdownText).join("; ")}.`;
}

// src/report/render/markdown/runner.ts
/** How quiet the runner was, in a line, and every phase in which it was too noisy to judge the service by. */
function runnerSection$1({ record }) {
	const summary = noiseSummary(record);
	const noisy = noisyPhases(record);
	return [...summary === "" ? [] : [`Runner: ${markdownText(summary)}.`], ...noisy.length === 0 ? [] : [noisy.slice(0, 20).map((each) => `- ⚠️ ${markdownSentence(each)}`).join("\n")]].join("\n\n");
}

// src/report/render/markdown/sentiments.ts
/** Which prompts were answered otherwise under a fault. */
function sentimentsSection({ record }) {
	const { sentiments } = record;
	const summary = sentimentSummary(record);
	if (summary === null) return "";
	if (record.plan.service.answer.label === null) return `${markdownText(summary)}.`;
	const changed = sentiments.filter((each) => each.changed);
	if (changed.length === 0) return fold(summary, "Every prompt kept the label that it had in the steady state.");
	const rows = changed.map((each) => [markdownText(cleanLine(each.text, 100)), ...labels(each)]);
	return fold(summary, table$1([
		{ heading: "prompt" },
		{ heading: "steady state" },
		{ heading: "under fault" }
	], rows, 100));
}
function labels({ steady, underExperiment }) {
	return [steady, underExperiment].map((seen) => seen.length === 0 ? "–" : seen.slice(0, 5).map((label) => markdownCode(label, 40)).join(", "));
}

// src/report/history/trend.ts
/** A trend fit to be told; null where there is nothing to compare with. */
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
* where no figure can be set beside another.
*/
function trendSentence({ branch, past, own }) {
	const lately = past.slice(-20);
	const parts = [
		...compared("P95", "p95Ms", lately, own),
		...compared("recovery", "recoveryMs", lately, own),
		...elsewhere(lately, own)
	];
	if (parts.length === 0) return "";
	return `${lately.length === 1 ? "The last run" : `The last ${lately.length} runs`} on \`${branch}\`: ${parts.join("; ")}.`;
}
/** Whether a drill's figures are those of another machine than this one's. */
function isElsewhere({ cpuModel }, own) {
	return cpuModel !== own.cpuModel;
}
function compared(name, figure, past, own) {
	const values = past.flatMap((drill) => drill[figure] ?? []);
	const median = nearestRank(values, .5);
	if (median === null) return [];
	const now = own[figure] === null ? "" : ` (now ${formatDuration(own[figure])})`;
	const [least, most] = [formatDuration(Math.min(...values)), formatDuration(Math.max(...values))];
	if (least === most) return [`${name} ${most}${now}`];
	return [`${name} ${least} to ${most}${values.length > 2 ? `, median ${formatDuration(median)}` : ""}${now}`];
}
function elsewhere(past, own) {
	const count = past.filter((drill) => isElsewhere(drill, own)).length;
	if (count === 0) return [];
	return [`${past.length === 1 ? "" : count === past.length ? "all " : `${count} of them `}on another CPU than this run`];
}

// src/report/render/markdown/trend.ts
/** This drill beside the last ones of the default branch, in a line. */
function trendSection({ trend }) {
	return trend === null ? "" : markdownSentence(trendSentence(trend));
}

// src/report/render/markdown.ts
/** GitHub takes 65,536 characters. This leaves room for the comment's marker, and counts bytes to be safe. */
const BODY_LIMIT_BYTES = 64500;
/** In the order of reading. */
const SECTIONS = [
	{
		name: "verdict",
		render: headSection$1,
		worth: null
	},
	{
		name: "checks",
		render: checksSection$1,
		worth: 9
	},
	{
		name: "cause",
		render: causeSection,
		worth: 8
	},
	{
		name: "baseline",
		render: baselineSection$1,
		worth: 7
	},
	{
		name: "phases",
		render: phasesSection$1,
		worth: 5
	},
	{
		name: "peak use",
		render: peaksSection,
		worth: 2.5
	},
	{
		name: "history",
		render: trendSection,
		worth: -1
	},
	{
		name: "chart",
		render: chartSection,
		worth: 0
	},
	{
		name: "runner",
		render: runnerSection$1,
		worth: 6
	},
	{
		name: "notes",
		render: notesSection,
		worth: 4
	},
	{
		name: "recovery and evidence",
		render: evidenceSection,
		worth: 3
	},
	{
		name: "sentiments",
		render: sentimentsSection,
		worth: 1
	},
	{
		name: "machine and image",
		render: machineSection,
		worth: 2
	},
	{
		name: "footer",
		render: footerSection,
		worth: null
	}
];
/**
* The body of the comment and of the job summary, every foreign word in it escaped. Over `limitBytes` of UTF-8 the least
* telling sections are left out one by one, and the body says so; the verdict always stays.
*/
function toMarkdown(record, verdict, provenance, limitBytes = BODY_LIMIT_BYTES, trend = null) {
	const story = tell(record, verdict, provenance, trend);
	const parts = SECTIONS.map((section) => ({
		...section,
		text: section.render(story)
	})).filter(({ text }) => text !== "");
	const cut = [];
	for (;;) {
		const body = assemble(parts, cut);
		const least = parts.filter(({ name, worth }) => worth !== null && !cut.includes(name)).toSorted((a, b) => (a.worth ?? 0) - (b.worth ?? 0))[0];
		if (least === void 0 || Buffer.byteLength(body) <= limitBytes) return body;
		cut.push(least.name);
	}
}
function assemble(parts, cut) {
	const kept = parts.filter(({ name }) => !cut.includes(name)).map(({ text }) => text);
	if (cut.length > 0) kept.splice(-1, 0, `_Cut to fit into a comment: ${cut.join(", ")}. The result file of the run has everything._`);
	return `${kept.join("\n\n")}\n`;
}

// src/github/comment-marker.ts
/** At the very end and alone on its line: a comment that quotes ours does not end with it unquoted. */
const MARKER = /(?:^|\n)<!-- qwen-fault-drill key=([0-9a-f]{32}) head=[0-9a-z]+ run=(\d{1,15}) attempt=(\d{1,9})(?: drill=([0-9a-f]{16}|unknown)-([0-9a-f]{16}) by=([0-9a-f]{16}))? -->\s*$/;
/** Hashed, nothing in a text can end the HTML comment around it. */
function hash(text, digits) {
	return createHash("sha256").update(text).digest("hex").slice(0, digits);
}
/** What a marker says, as it will be read again. */
function hashed({ key, runId, runAttempt, subject, image, writer }) {
	return {
		keyHash: hash(key, 32),
		runId,
		runAttempt,
		subjectHash: subject === null ? null : hash(subject, 16),
		imageHash: hash(image, 16),
		writerHash: hash(writer, 16)
	};
}
/** A comment's text with its marker as the last line. */
function withMarker(body, marker) {
	const head = /^[0-9a-f]{7,64}$/.test(marker.headSha) ? marker.headSha : "unknown";
	const { keyHash, runId, runAttempt, subjectHash, imageHash, writerHash } = hashed(marker);
	const fields = `key=${keyHash} head=${head} run=${runId} attempt=${runAttempt} ${`drill=${subjectHash ?? "unknown"}-${imageHash} by=${writerHash}`}`;
	return `${body.trimEnd()}\n\n<!-- qwen-fault-drill ${fields} -->`;
}
/** Reads the marker of a comment; null when it has none. */
function readMarker(body) {
	const [, keyHash, run, attempt, subject = "unknown", imageHash = "", writerHash = ""] = MARKER.exec(body) ?? [];
	if (keyHash === void 0) return null;
	const subjectHash = subject === "unknown" ? null : subject;
	return {
		keyHash,
		runId: Number(run),
		runAttempt: Number(attempt),
		subjectHash,
		imageHash,
		writerHash
	};
}
/** Whether one run's comment is newer than another's: run numbers grow, and so do the attempts of a run. */
function isNewer(one, other) {
	return one.runId === other.runId ? one.runAttempt > other.runAttempt : one.runId > other.runId;
}
/** All of GitHub starts some tens of millions of runs a day, and a run lasts 35 days at most. */
const MAX_LEAD = 2e9;
/** GitHub does not run a run again any further. */
const MAX_ATTEMPT = 1e3;
/**
* Whether a marker can be that of a run which goes on beside this one. A number out of all reason was made up, and would
* keep every later run from commenting.
*/
function isPlausible({ runId, runAttempt }, own) {
	return runId <= own.runId + MAX_LEAD && runAttempt <= Math.max(MAX_ATTEMPT, own.runAttempt);
}

// src/github/comment-choice.ts
/**
* Which comments a drill takes the place of. Several drills of a run may have one key, as two calls of a reusable
* workflow do, so what another execution wrote in this run's own attempt is never touched, and what an earlier attempt
* wrote only where it is certainly this drill's. Of an earlier run the drill takes over what looks most like its own;
* what not even the run before has brought up to date belongs to nobody any more.
*/
function choose(all, own) {
	const newer = all.find(({ marker }) => isNewer(marker, own)) ?? null;
	if (newer !== null) return {
		newer,
		slots: []
	};
	const ofRun = all.filter(({ marker }) => marker.runId === own.runId);
	const earlier = all.filter(({ marker }) => marker.runId < own.runId);
	const lastRun = Math.max(...earlier.map(({ marker }) => marker.runId));
	const stale = earlier.filter(({ marker }) => marker.runId < lastRun);
	const mine = ofRun.filter(({ marker }) => isSameWriting(marker, own));
	const taken = mine.length > 0 ? mine : [ofEarlierAttempt(ofRun, own) ?? ofLastRun(earlier, lastRun, own)];
	const slots = /* @__PURE__ */ new Set([...taken, ...stale]);
	return {
		newer: null,
		slots: all.filter((each) => slots.has(each))
	};
}
/** The only one that can be this drill's, if there is one. */
function ofEarlierAttempt(ofRun, own) {
	const before = ofRun.filter(({ marker }) => marker.runAttempt < own.runAttempt);
	const exact = before.filter(({ marker }) => likeness(marker, own) === 2);
	const alike = exact.length > 0 ? exact : before.filter(({ marker }) => likeness(marker, own) > 0);
	return alike.length === 1 ? alike[0] : void 0;
}
function ofLastRun(earlier, lastRun, own) {
	return earlier.filter(({ marker }) => marker.runId === lastRun).toSorted((a, b) => likeness(b.marker, own) - likeness(a.marker, own))[0];
}
/** 2: the same drill of the same image; 1: it may be; 0: another drill. */
function likeness(one, other) {
	if (one.subjectHash === null || other.subjectHash === null) return 1;
	if (one.subjectHash !== other.subjectHash) return 0;
	return one.imageHash === other.imageHash ? 2 : 1;
}
function isSameWriting(one, other) {
	return one.writerHash === other.writerHash && one.runId === other.runId && one.runAttempt === other.runAttempt;
}
/**
* Two runs that both saw no comment have written one each. Whoever sees that leaves the oldest, with the text of the
* newest run; so all who see it come to the same end. Null where there is nothing to heal.
*/
function healing(all, own) {
	const slots = all.filter(({ marker }) => isSameWriting(marker, own) || isOtherRuns(marker, own));
	const [first, ...others] = slots;
	if (first === void 0 || others.length === 0) return null;
	const newest = others.reduce((best, each) => isNewer(best.marker, each.marker) ? best : each, first);
	return slots.filter(({ marker }) => marker.runId === newest.marker.runId).length > 1 ? null : {
		slots,
		newest
	};
}
function isOtherRuns(marker, own) {
	return marker.runId !== own.runId && likeness(marker, own) > 0;
}

// src/github/comment-refusal.ts
/** Where a secondary rate limit names no time, GitHub's documentation asks for a minute at least. */
const UNNAMED_WAIT_MS = 6e4;
/**
* Puts what went wrong into words.
* @param thrown what the request threw
* @param backOffMs how long to wait at least before the next try
* @param nowMs the wall clock, for a rate limit that is told as a moment
*/
function refusalOf(thrown, backOffMs, nowMs) {
	const failure = readFailure(thrown);
	if (failure.status === null) return unanswered(failure, backOffMs);
	const { status } = failure;
	if (isRateLimit(failure)) {
		const waitMs = Math.max(askedToWaitMs(failure, nowMs) ?? UNNAMED_WAIT_MS, backOffMs);
		return {
			status,
			sentence: `GitHub limits how often it may be asked (${status}).`,
			retryAfterMs: waitMs,
			isRateLimit: true
		};
	}
	const said = (sentence, retryAfterMs) => ({
		status,
		sentence,
		retryAfterMs,
		isRateLimit: false
	});
	if (status >= 500) return said(`GitHub answered ${status}: it is in trouble itself.`, backOffMs);
	return said(refused(status, failure.message), null);
}
function refused(status, message) {
	const said = cleanLine(message, 300);
	if (/issue is locked|conversation is locked/i.test(message)) return "The conversation of the pull request is locked, so that only people with write access can comment.";
	if (status === 401) return "GitHub does not accept the token (401): it is wrong, expired or revoked. Leave `github-token` at its default, or renew it.";
	if (status === 403 && /not accessible by/i.test(message)) return "The token may not comment (403): give the job `permissions: pull-requests: write`. For a pull request from a fork the token is read-only whatever the workflow says; there the comment has to come from a second workflow, on `workflow_run`.";
	if (status === 403) return `GitHub refuses the comment (403: ${said}). The job needs \`permissions: pull-requests: write\`.`;
	if (status === 404) return "GitHub knows no such pull request, or the token may not see it (404): check `permissions: pull-requests: write`.";
	if (status === 410) return "The pull request's conversation was deleted or comments are disabled in this repository (410).";
	if (status === 422) return `GitHub found the comment invalid (422: ${said}).`;
	return `GitHub answered ${status}: ${said}.`;
}
/** Certificates don't mend themselves; everything else on the way may. */
function unanswered({ message, codes }, backOffMs) {
	const code = codes.find((each) => /^[A-Z][A-Z0-9_]+$/.test(each)) ?? "";
	const said = cleanLine(code === "" ? message : code, 200);
	const none = {
		status: null,
		isRateLimit: false
	};
	if (/CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO_/.test(code)) return {
		...none,
		sentence: `GitHub's certificate is not trusted on this machine (${said}). A private authority's certificate is named by NODE_EXTRA_CA_CERTS.`,
		retryAfterMs: null
	};
	if (code.startsWith("ERR_")) return {
		...none,
		sentence: `GitHub could not be asked (${said}).`,
		retryAfterMs: null
	};
	if (codes.includes("TimeoutError") || codes.includes("AbortError")) return {
		...none,
		sentence: "GitHub did not answer in time.",
		retryAfterMs: backOffMs
	};
	return {
		...none,
		sentence: `GitHub could not be reached (${said}).`,
		retryAfterMs: backOffMs
	};
}
function isRateLimit({ status, headers, message }) {
	if (status === 429) return true;
	if (status !== 403) return false;
	return headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0" || /rate limit/i.test(message);
}
/** Either a number of seconds, or the moment (seconds since 1970) at which the limit starts afresh. */
function askedToWaitMs({ headers }, nowMs) {
	const seconds = Number(headers["retry-after"] ?? NaN);
	if (Number.isFinite(seconds)) return seconds * 1e3;
	const reset = Number(headers["x-ratelimit-reset"] ?? NaN);
	return headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset) ? Math.max(0, reset * 1e3 - nowMs) : null;
}
function readFailure(thrown) {
	const codes = [];
	let cause = thrown;
	for (let depth = 0; cause instanceof Error && depth < 8; depth += 1) {
		if ("code" in cause && typeof cause.code === "string") codes.push(cause.code);
		codes.push(cause.name);
		cause = cause.cause;
	}
	const message = messageOf(thrown);
	const response = thrown instanceof Error && "response" in thrown ? thrown.response : void 0;
	return {
		status: response?.status ?? null,
		headers: response?.headers ?? {},
		message,
		codes
	};
}

// src/github/octokit.ts
/** A client of GitHub's API. Sends nothing yet. @param apiUrl as in `https://api.github.com` */
async function connectOctokit(token, apiUrl) {
	const { getOctokit } = await import("./github2.js");
	const baseUrl = apiUrl.replace(/\/+$/, "");
	return getOctokit(token, {
		baseUrl,
		log: SILENT,
		request: { fetch: await fetchThrough(baseUrl) }
	});
}
/** Octokit would log every failed attempt, also one that is tried again. */
const SILENT = {
	debug: ignore,
	info: ignore,
	warn: ignore,
	error: ignore
};
/**
* A fetch over HTTP/1.1, through the runner's proxy where one is set for this address. The toolkit's own fetch would use
* the process-wide agent: which one that is, and whether it speaks HTTP/2, depends on what was loaded before.
*/
async function fetchThrough(baseUrl) {
	const [{ getProxyUrl }, { Agent, fetch, ProxyAgent }] = await Promise.all([import("./proxy.js"), import("./undici2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1))]);
	const proxy = getProxyUrl(new URL(baseUrl));
	const dispatcher = proxy === void 0 ? new Agent({ allowH2: false }) : new ProxyAgent({
		uri: proxy.href,
		allowH2: false
	});
	return async (url, options) => await fetch(url, {
		...options,
		dispatcher
	});
}
function ignore() {}

// src/github/patience.ts
const REAL_TIME = {
	now: () => performance.timeOrigin + performance.now(),
	wait: async (ms, signal) => {
		try {
			await setTimeout(ms, void 0, signal === void 0 ? {} : { signal });
		} catch {}
	}
};
/**
* When GitHub may be asked next. A rate limit holds for the whole token, so all requests of a run share one: what one of
* them is told to wait, the others wait as well.
*/
var Pace = class {
	time;
	#notBeforeMs = 0;
	constructor(time = REAL_TIME) {
		this.time = time;
	}
	/** Milliseconds until GitHub may be asked again. */
	get waitMs() {
		return Math.max(0, this.#notBeforeMs - this.time.now());
	}
	hold(ms) {
		this.#notBeforeMs = Math.max(this.#notBeforeMs, this.time.now() + ms);
	}
};
/** The end of trying. */
var GaveUp = class extends Error {
	name = "GaveUp";
	/** What the last try came to. */
	refusal;
	constructor(sentence, refusal, cause) {
		super(sentence, { cause });
		this.refusal = refusal;
	}
};
/** An answer that came and is of no use: asking again brings the same. */
var UnfitAnswer = class extends Error {};
const MAX_TRIES = 5;
const TIMEOUT_MS = 15e4;
/** A runner kills a cancelled step 10 s after it asked it to end. */
const CANCELLED_MS = 5e3;
const REQUEST_TIMEOUT_MS = 1e4;
/** A timer may fire a little early. */
const SLACK_MS = 50;
/**
* Does something that asks GitHub, and tries again what may pass: after the wait that GitHub asks for, or after a longer
* one each time. Nothing is sent within a rate limit's window.
* @param work is given what each of its requests needs: a signal that ends it in time
* @throws GaveUp with one sentence, once trying again is of no use or too late
*/
async function insist(patience, work) {
	const { pace, firstWaitMs = 1e3, requestTimeoutMs = REQUEST_TIMEOUT_MS } = patience;
	const leftMs = countdown(patience);
	const limits = () => AbortSignal.timeout(Math.ceil(Math.max(1, Math.min(requestTimeoutMs, leftMs()))));
	for (let tries = 1;; tries += 1) try {
		await turn(patience, leftMs);
		return await work(limits);
	} catch (thrown) {
		if (thrown instanceof GaveUp || thrown instanceof UnfitAnswer) throw thrown;
		const refusal = refusalOf(thrown, firstWaitMs * 2 ** (tries - 1), pace.time.now());
		const { retryAfterMs, sentence, isRateLimit } = refusal;
		if (retryAfterMs === null) throw new GaveUp(sentence, refusal, thrown);
		if (isRateLimit) pace.hold(retryAfterMs + SLACK_MS);
		if (tries >= MAX_TRIES) throw new GaveUp(`${sentence} It was tried ${MAX_TRIES} times.`, refusal, thrown);
		if (retryAfterMs >= leftMs()) throw new GaveUp(tooLate(refusal, patience), refusal, thrown);
		if (!isRateLimit) await pace.time.wait(retryAfterMs, patience.signal);
	}
}
/** Waits until GitHub may be asked. */
async function turn(patience, leftMs) {
	const { pace, signal } = patience;
	for (let waitMs = pace.waitMs; waitMs > 0; waitMs = pace.waitMs) {
		if (waitMs - SLACK_MS >= leftMs()) {
			const refusal = {
				sentence: LIMITED,
				retryAfterMs: waitMs,
				status: null,
				isRateLimit: true
			};
			throw new GaveUp(tooLate(refusal, patience), refusal, void 0);
		}
		await pace.time.wait(waitMs, signal?.aborted === true ? void 0 : signal);
	}
}
const LIMITED = "GitHub limits how often it may be asked.";
function tooLate({ sentence, retryAfterMs }, { signal }) {
	const seconds = Math.ceil((retryAfterMs ?? 0) / 1e3);
	const why = signal?.aborted === true ? "the run was cancelled" : "which is too late for this run";
	return `${sentence} The next try would be in ${seconds} s, ${signal?.aborted === true ? `but ${why}` : why}.`;
}
/** What is left of the time, by which a cancelled run has less. */
function countdown({ pace: { time }, timeoutMs = TIMEOUT_MS, signal }) {
	const startedAt = time.now();
	let cancelledAt = null;
	return () => {
		const now = time.now();
		if (signal?.aborted === true) cancelledAt ??= now;
		const endsAt = startedAt + timeoutMs;
		return (cancelledAt === null ? endsAt : Math.min(endsAt, cancelledAt + CANCELLED_MS)) - now;
	};
}

// src/github/comment.ts
/** For what is done once the comment is there: nothing that the reader would wait for. */
const TIDYING_MS = 1e4;
const SETTLE_MS = 1500;
/** How often a drill writes again whose comment another one wrote over. */
const MAX_WRITES = 3;
/**
* Writes the drill's one comment on a pull request, or brings the one that is there up to date. A newer run's comment,
* those of other drills of this run and everybody else's comments are left alone. Never throws: a comment is no part of
* the verdict.
*/
async function postComment(request) {
	const pace = request.pace ?? new Pace();
	try {
		const github = await connect(request);
		let posted = await write(request, github, pace);
		for (let writes = 1; posted.status === "updated" && writes < MAX_WRITES; writes += 1) {
			await pace.time.wait(request.settleMs ?? SETTLE_MS, request.signal);
			if (await isStillThere(request, github, pace)) break;
			posted = await write(request, github, pace);
		}
		return posted;
	} catch (thrown) {
		return failed(thrown instanceof GaveUp ? thrown.message : refusalOf(thrown, 0, Date.now()).sentence, request.token);
	}
}
/**
* Tries again from the start each time. A write that got no answer may have been done, so the comments are read afresh
* before the next one; that also keeps the time short in which a newer run could be overwritten. What comes after the
* comment was written changes nothing about that it was.
*/
async function write(request, github, pace) {
	const written = await insist({
		...request,
		pace
	}, (limits) => attempt(request, github, limits));
	const { tidy } = written;
	if (tidy === null) return written.posted;
	try {
		const url = await insist({
			...request,
			pace,
			timeoutMs: Math.min(request.timeoutMs ?? TIDYING_MS, TIDYING_MS)
		}, tidy);
		return {
			...written.posted,
			url: url ?? written.posted.url
		};
	} catch {
		return written.posted;
	}
}
async function attempt(request, github, limits) {
	const text = withMarker(request.body, request);
	const ours = await ownComments(request, github, limits);
	const { newer, slots } = choose(ours, hashed(request));
	if (newer !== null) return {
		posted: {
			status: "skipped",
			url: newer.comment.url,
			message: "A newer run has already commented, so its comment stays."
		},
		tidy: null
	};
	for (const { comment } of slots) {
		const posted = await bringUpToDate(comment, text, github, limits);
		if (posted === null) continue;
		const others = slots.filter((each) => each.comment.id !== comment.id);
		const tidy = async (within) => remove(others, github, within);
		return {
			posted,
			tidy: others.length === 0 ? null : tidy
		};
	}
	const url = await github.create(text, limits);
	const outOfReach = new Set(slots.map(({ comment }) => comment.id));
	return {
		posted: {
			status: "created",
			url,
			message: "The comment was written."
		},
		tidy: (within) => heal(request, github, outOfReach, within)
	};
}
/** Whether our text is there, or is no longer to be. Two drills that wrote to one comment at once see that only afterwards. */
async function isStillThere(request, github, pace) {
	const own = hashed(request);
	try {
		const ours = await insist({
			...request,
			pace,
			timeoutMs: TIDYING_MS
		}, (limits) => ownComments(request, github, limits));
		return choose(ours, own).newer !== null || ours.some(({ marker }) => isSameWriting(marker, own));
	} catch {
		return true;
	}
}
/** Null when the comment is gone or not ours to change. */
async function bringUpToDate(comment, text, github, limits) {
	const { body, url } = comment;
	if (sameText(body, text)) return {
		status: "unchanged",
		url,
		message: "The comment is up to date."
	};
	const updated = await github.update(comment.id, text, limits);
	return updated === null ? null : {
		status: "updated",
		url: updated,
		message: "The comment was updated."
	};
}
/** Answers the address of the comment that stays, or null where there was nothing to heal. */
async function heal(request, github, outOfReach, limits) {
	const ours = (await ownComments(request, github, limits)).filter(({ comment }) => !outOfReach.has(comment.id));
	const healed = healing(ours, hashed(request));
	const [oldest, ...others] = healed?.slots ?? [];
	if (healed === null || oldest === void 0) return null;
	const kept = await bringUpToDate(oldest.comment, healed.newest.comment.body, github, limits);
	if (kept === null) return null;
	await remove(others, github, limits);
	return kept.url;
}
/** What is gone already, or not ours to remove, is passed over. */
async function remove(comments, github, limits) {
	for (const { comment } of comments) await github.remove(comment.id, limits);
	return null;
}
/** Those with this drill's key that we wrote ourselves, oldest first. Anybody can paste a marker. */
async function ownComments(request, github, limits) {
	const { keyHash } = hashed(request);
	const marked = (await github.list(limits)).flatMap((comment) => {
		const marker = readMarker(comment.body);
		return marker?.keyHash === keyHash && isPlausible(marker, request) ? [{
			comment,
			marker
		}] : [];
	});
	if (marked.length === 0) return [];
	const writer = await github.writer(limits);
	return marked.filter(({ comment }) => isBy(writer, comment));
}
/** The names under which the token that a runner gives to a job writes: on GitHub, Gitea and Forgejo. */
const RUNNERS_OWN = {
	logins: [
		"github-actions",
		"gitea-actions",
		"forgejo-actions"
	],
	isApp: false
};
/** GitHub names a bot with `[bot]` in some places and without it in others; no person's name can have brackets. */
function isBy({ logins, isApp }, { login, isBot }) {
	if (isApp && !isBot) return false;
	const bare = (name) => isBot ? name.replace(/\[bot\]$/, "") : name;
	return logins.some((each) => bare(each) === bare(login));
}
/**
* Only a write whose answer got lost leaves the same text behind: another run has other figures and another marker.
* GitHub may give line ends and the last blanks back otherwise than they were sent.
*/
function sameText(one, other) {
	const plain = (text) => text.replaceAll("\r\n", "\n").trimEnd();
	return plain(one) === plain(other);
}
function failed(sentence, token) {
	return {
		status: "failed",
		url: null,
		message: `The comment could not be written. ${token === "" ? sentence : sentence.replaceAll(token, "***")}`
	};
}
async function connect(request) {
	const octokit = await connectOctokit(request.token, request.apiUrl);
	const place = {
		owner: request.owner,
		repo: request.repo
	};
	const within = (limits) => ({ request: {
		signal: limits(),
		log: SILENT
	} });
	let known;
	/** An app's token may not ask for its user, but GraphQL says whose it is. */
	const app = async (limits) => {
		const login = (await octokit.graphql("query { viewer { login } }", within(limits)))?.viewer?.login;
		if (typeof login !== "string") throw new Error("the answer broke off");
		return {
			logins: [login],
			isApp: true
		};
	};
	return {
		async list(limits) {
			const all = [];
			for (let page = 1;; page += 1) {
				const paged = {
					...place,
					issue_number: request.prNumber,
					per_page: 100,
					page
				};
				const { data, headers } = await octokit.rest.issues.listComments({
					...paged,
					...within(limits)
				});
				if (!Array.isArray(data)) throw new Error("the answer broke off");
				all.push(...data.map(seen));
				if (!/\brel="next"/.test(headers.link ?? "")) return all;
			}
		},
		async writer(limits) {
			known ??= await unlessRefused(async () => {
				const { data } = await octokit.rest.users.getAuthenticated(within(limits));
				return {
					logins: [data.login],
					isApp: false
				};
			}) ?? await unlessRefused(() => app(limits)) ?? RUNNERS_OWN;
			return known;
		},
		async create(body, limits) {
			const { data } = await octokit.rest.issues.createComment({
				...place,
				...within(limits),
				issue_number: request.prNumber,
				body
			});
			return address(data);
		},
		async update(id, body, limits) {
			return await unlessRefused(async () => {
				const { data } = await octokit.rest.issues.updateComment({
					...place,
					...within(limits),
					comment_id: id,
					body
				});
				return address(data);
			});
		},
		async remove(id, limits) {
			await unlessRefused(() => octokit.rest.issues.deleteComment({
				...place,
				...within(limits),
				comment_id: id
			}));
		}
	};
}
/** Null for what is gone, or what the token may not do. */
async function unlessRefused(work) {
	try {
		return await work();
	} catch (thrown) {
		if (isOutOfReach(thrown)) return null;
		throw thrown;
	}
}
function isOutOfReach(thrown) {
	if (thrown instanceof Error && thrown.name === "GraphqlResponseError") return true;
	const { status, retryAfterMs } = refusalOf(thrown, 0, Date.now());
	return retryAfterMs === null && (status === 403 || status === 404);
}
function seen(comment) {
	return {
		id: comment.id,
		body: comment.body ?? "",
		url: comment.html_url,
		login: comment.user?.login ?? "",
		isBot: comment.user?.type === "Bot"
	};
}
function address(comment) {
	if (typeof comment.html_url !== "string") throw new Error("the answer broke off");
	return comment.html_url;
}

// src/report/facts/key-figures.ts
/** The figures that sum a drill up. */
function keyFigures(record) {
	return {
		availability: worstFigure(record, "availability"),
		p95Ms: worstFigure(record, "p95"),
		steadyP95Ms: record.phases.find(({ name }) => name === "steady-state")?.measurement.p95Ms ?? null,
		recoveryMs: worstFigure(record, "recovery"),
		slowdown: most(slowdowns(record))
	};
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
/** Not the time right after an overload, whose first requests still stand in the queue. */
function judgedWindows({ phases, experiments }, kind) {
	const names = experiments.flatMap((experiment) => {
		const { name, plannedChecks } = experiment;
		if (recoveryOf(experiment) !== null) return [`after ${name}`];
		return plannedChecks.includes(kind) ? [name] : [];
	});
	return phases.filter(({ name }) => name === "steady-state" || names.includes(name)).map(({ measurement }) => measurement);
}
/** A phase with a fault's name is the time under it; one that killed the service has no latency to speak of. */
function slowdowns(record) {
	const loads = record.experiments.filter(({ plannedChecks }) => plannedChecks.includes("p95")).map(({ name }) => name);
	return record.phases.filter(({ name }) => loads.includes(name)).flatMap((phase) => slowdownOf(record, phase) ?? []);
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
* from a kill, or from the end of a process that was not killed, to the first good answer; the slowdown is P95 under overload over P95 of the steady state, the one against
* the baseline the largest of all comparisons.
*/
function outputNames() {
	return [
		"verdict",
		...outputsByKind().map(({ name }) => name),
		...OTHER_NAMES
	];
}
const OTHER_NAMES = [
	"slowdown",
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
	return {
		verdict: verdict.status,
		...Object.fromEntries(figures),
		slowdown: decimal(keyFigures(record).slowdown, 3),
		"baseline-verdict": baselineVerdict(record),
		...fileOutputs(files),
		"artifact-url": "",
		"comment-url": ""
	};
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
		...comparisonKinds().map(failedComparison),
		CANT_TELL,
		NOT_SLOWER
	];
}
const CANT_TELL = "cant-tell";
const NOT_SLOWER = "not-slower";
/** A comparison that was to be made and was not leaves the question open, whatever the others say. */
function baselineVerdict({ plan, experiments, checks }) {
	if (plan.baseline === null) return "";
	const comparisons = comparisonKinds().map((kind) => {
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
	return comparisons.every(({ isWhole, statuses }) => isWhole && statuses.every((status) => status === "pass")) ? NOT_SLOWER : CANT_TELL;
}
function failedComparison(kind) {
	return OBJECTIVES[kind].comparison?.fail.replaceAll(" ", "-") ?? "";
}
function decimal(value, digits) {
	return value === null || !Number.isFinite(value) ? "" : String(Number(value.toFixed(digits)));
}

// src/report/render/annotations.ts
/** A runner takes ten of a level for each step; one is left for the step's own failure. */
const MOST$1 = 9;
/** A runner cuts longer messages. */
const LONGEST$1 = 4096;
/** One error for each failed check, one warning for each undecided one and for one that is allowed to fail. A failure that no check names has its own. */
function annotationsOf(record, verdict, provenance) {
	const story = tell(record, verdict, provenance);
	const { checks } = story.record;
	const allowed = allowedToFail(story.record);
	const isError = ({ status, scope }) => status === "fail" && !allowed.has(scope);
	const errors = checks.filter(isError).map((check) => annotate$1("error", check));
	const warnings = checks.filter((check) => check.status !== "pass" && check.status !== "not-applicable" && !isError(check)).map((check) => annotate$1("warning", check));
	const whole = {
		title: VERDICT_TITLE[verdict.status],
		message: cleanLine(wholeStory(story), LONGEST$1)
	};
	if (verdict.status === "error" || verdict.status === "fail" && errors.length === 0) errors.unshift({
		level: "error",
		...whole
	});
	if (verdict.status === "inconclusive" && warnings.length === 0) warnings.push({
		level: "warning",
		...whole
	});
	return [...atMost(errors), ...atMost(warnings)];
}
function annotate$1(level, check) {
	return {
		level,
		title: cleanLine(`Fault drill: ${checkName(check)}`, 200),
		message: cleanLine(check.reason, LONGEST$1)
	};
}
function wholeStory({ record, verdict }) {
	const causes = (record.error ?? []).filter((cause) => cause !== verdict.sentence);
	return [verdict.sentence, ...causes].join(" · ");
}
function atMost(annotations) {
	const last = annotations[8];
	if (last === void 0 || annotations.length <= MOST$1) return annotations;
	const rest = annotations.length - MOST$1 + 1;
	return [...annotations.slice(0, 8), {
		...last,
		title: "Fault drill",
		message: `${rest} more; the summary of the run has them all.`
	}];
}

// src/report/result/samples.ts
/** What each place of a sample's row means. A drill has thousands of samples, so their field names are told once. */
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
	"noRoom"
];
/** A sample as a row. Times are kept to their last digit: a rounded one could fall on the other side of a limit. */
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
		sample.noRoom === true
	];
}
/** The sample that a row holds. */
function fromRow(row) {
	const [promptId, intendedAtMs, sentAtMs, endedAtMs, latencyMs, outcome, status, sentiment, detail, late, shed, byExperiment, noRoom] = row;
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
		...noRoom ? { noRoom } : {},
		...status === null ? {} : { status },
		...sentiment === null ? {} : { sentiment },
		...detail === null ? {} : { detail }
	};
}

// src/report/result/schema-id.ts
/** Raised whenever a reader of the file would have to change. */
const SCHEMA_VERSION = 7;
const SCHEMA_ID = `urn:qwen-fault-drill:result:${7}`;

// src/report/result/result.ts
/**
* A drill as a JSON value, its text harmless and without a secret. It depends on nothing else, so that a drill which was
* read from a result makes the same result again.
*/
function toResult(record, verdict, provenance) {
	return resultOf(tell(record, verdict, provenance));
}
function resultOf({ record, verdict, provenance }) {
	const { plan, baseline } = record;
	const { env, ...target } = plan.target;
	return {
		$schema: SCHEMA_ID,
		schemaVersion: 7,
		provenance,
		verdict,
		session: record.session,
		startedAt: record.startedAt,
		durationMs: record.durationMs,
		machine: record.machine,
		image: record.image,
		readyMs: record.readyMs,
		bootUsage: record.bootUsage,
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
		sentiments: record.sentiments,
		checks: record.checks,
		warnings: record.warnings,
		error: record.error
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
/** What there are thousands of. */
const ROWS = ["samples", "usage"];
/** The file's text: indented, but one line for each sample and moment, so that it can be read, searched and compared. */
function resultText(result) {
	const lists = [];
	const hole = (key, value) => ROWS.includes(key) && Array.isArray(value) ? `\u0001${lists.push(value) - 1}` : value;
	return `${JSON.stringify(result, hole, 2).replace(/^( *)"(\w+)": "\\u0001(\d+)"/gm, (_, indent, name, index) => {
		const rows = (lists[Number(index)] ?? []).map((row) => `\n${indent}  ${JSON.stringify(row)}`);
		return `${indent}"${name}": [${rows.join(",")}${rows.length === 0 ? "" : `\n${indent}`}]`;
	})}\n`;
}

// src/report/render/html/data/numbers.ts
/** Beyond it a number is no longer whole. A time that long is none. */
const MOST = 2 ** 51;
var NumberWriter = class {
	#bytes = /* @__PURE__ */ new Uint8Array(1024);
	#length = 0;
	/** Writes a whole number, which may be below 0. */
	push(value) {
		const whole = Number.isFinite(value) ? Math.max(-MOST, Math.min(MOST, Math.round(value))) : 0;
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
/** Times are kept to a hundredth of a millisecond: ten times finer than any that a report shows. */
const PER_MS = 100;
const LATE = 1;
const SHED = 2;
const BY_FAULT = 4;
/** Samples as bytes, column by column, so that what is alike stands together and packs well. */
function writeColumns(samples, texts) {
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
	column(({ outcome, late, shed, byExperiment }) => {
		const flags = (late ? LATE : 0) + (shed ? SHED : 0) + (byExperiment ? BY_FAULT : 0);
		return OUTCOMES.indexOf(outcome) * 8 + flags;
	});
	column(({ status }) => status ?? 0);
	column(({ promptId }) => texts.placeOf(promptId));
	column(({ sentiment }) => texts.placeOf(sentiment));
	column(({ detail }) => texts.placeOf(detail));
	return writer.bytes();
}

// src/report/render/html/data/spans.ts
/** Every phase that has samples to show. */
function phasesToShow({ phases, baseline }) {
	const ofBaseline = (baseline?.experiments ?? []).flatMap((each) => [duringIndex(each), afterIndex(each)]);
	const own = phases.map((phase, index) => {
		return {
			title: nameOf(phase.name),
			side: ofBaseline.includes(index) ? "baseline" : "candidate",
			phase
		};
	});
	const compared = (baseline?.comparisons ?? []).flatMap(({ scope, candidate, baseline: beside }) => [{
		title: `compared: ${nameOf(scope)}`,
		side: "candidate",
		phase: candidate
	}, {
		title: `compared: ${nameOf(scope)}, baseline`,
		side: "baseline",
		phase: beside
	}]);
	return [...own, ...compared];
}
/** What a phase is called in a report. */
function nameOf(name) {
	return name === "steady-state" ? "steady state" : name;
}

// src/report/render/html/data/distributions.ts
/** The steady state beside each fault's window, and the baseline beside the candidate. */
function distributionsOf(record) {
	return [...record.experiments.flatMap((experiment, index) => ofExperiment(record, experiment, index)), ...ofComparisons(record)];
}
function ofExperiment(record, experiment, index) {
	const { phases } = record;
	const steady = phases.findIndex(({ name }) => name === STEADY_STATE);
	const judged = recoveryOf(experiment) === null ? duringIndex(experiment) : afterIndex(experiment);
	const phase = judged === null ? void 0 : phases[judged];
	if (steady < 0 || judged === null || phase === void 0 || phase.samples.length === 0) return [];
	const limited = experiment.plannedChecks.some((kind) => isLimitedBy(kind, "maxP95Ms"));
	return [{
		title: phase.name,
		before: {
			name: "steady state",
			span: steady
		},
		after: {
			name: phase.name,
			span: judged
		},
		maxP95Ms: limited ? limitsUnder(record, index).maxP95Ms : null
	}];
}
/** Their samples stand behind those of the record's own phases. */
function ofComparisons({ phases, baseline }) {
	return (baseline?.comparisons ?? []).map(({ scope }, index) => {
		const candidate = phases.length + 2 * index;
		return {
			title: `beside the baseline: ${nameOf(scope)}`,
			before: {
				name: "baseline",
				span: candidate + 1
			},
			after: {
				name: "candidate",
				span: candidate
			},
			maxP95Ms: null
		};
	});
}

// src/report/render/html/data/experiment-windows.ts
/** When each fault was on, on either side, in the order of time. A fault that never ran has no window. */
function experimentWindows(record) {
	const { experiments, baseline } = record;
	return [...experiments.flatMap((experiment, index) => windowOf(record, experiment, index, "candidate")), ...(baseline?.experiments ?? []).flatMap((experiment, index) => windowOf(record, experiment, index, "baseline"))].toSorted((a, b) => a.startedAtMs - b.startedAtMs);
}
function windowOf(record, experiment, index, side) {
	const common = {
		name: experiment.name,
		side,
		observed: experiment.effect?.observed ?? null
	};
	const { outcome } = experiment;
	if (outcome.type === "crash" && outcome.recovery !== null) {
		const { recovery, watched } = outcome;
		const marks = chainMarks(recovery);
		const lastMs = recovery.firstGoodAnswerMs ?? watched?.forMs ?? 0;
		const { struckAtMs } = recovery;
		const endedAtMs = Math.max(struckAtMs + lastMs, ...marks.map(({ atMs }) => atMs));
		const missing = recoveryLinks(recovery).find(({ atMs, missing: word }) => atMs === null && word === "never");
		return [{
			...common,
			startedAtMs: struckAtMs,
			endedAtMs,
			maxP95Ms: null,
			marks,
			missing: missing?.name ?? null
		}];
	}
	if (outcome.type === "probe" && outcome.attempted !== null) {
		const { startedAtMs, endedAtMs } = outcome.attempted;
		const marks = [{
			name: "began",
			atMs: startedAtMs,
			sinceMs: null,
			kind: "inject"
		}];
		return [{
			...common,
			startedAtMs,
			endedAtMs,
			maxP95Ms: null,
			marks,
			missing: null
		}];
	}
	const during = phaseAt(record, duringIndex(experiment));
	if (during === null) return [];
	const ends = (record.baseline?.comparisons ?? []).filter((each) => each.experiment === index && side === "candidate").flatMap((each) => [each.candidate.endedAtMs, each.baseline.endedAtMs]);
	const after = phaseAt(record, afterIndex(experiment));
	const endedAtMs = after?.startedAtMs ?? Math.max(during.endedAtMs, ...ends);
	const judged = experiment.plannedChecks.includes("p95");
	return [{
		...common,
		startedAtMs: during.startedAtMs,
		endedAtMs,
		maxP95Ms: judged ? limitsUnder(record, index).maxP95Ms : null,
		marks: lastingMarks(experiment, during.startedAtMs, endedAtMs, after),
		missing: null
	}];
}
function lastingMarks(experiment, startedAtMs, endedAtMs, after) {
	const { aborted, outcome } = experiment;
	const removal = removalOf(experiment);
	const latencyBackMs = "latencyBackMs" in outcome ? outcome.latencyBackMs : null;
	const good = (after?.samples ?? []).filter((sample) => sample.outcome === "ok").map((sample) => sample.endedAtMs);
	const firstGoodMs = good.length === 0 ? null : good.reduce((least, each) => Math.min(least, each));
	const end = aborted !== null ? "aborted" : removal === null ? "ended" : "removed";
	const later = (name, atMs, kind) => atMs === null ? [] : [{
		name,
		atMs,
		sinceMs: endedAtMs,
		kind
	}];
	return [
		{
			name: removal === null ? "began" : "applied",
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
		...later("first good answer", firstGoodMs, "good"),
		...later("latency back", latencyBackMs === null ? null : endedAtMs + latencyBackMs, "link")
	].toSorted((a, b) => a.atMs - b.atMs);
}
function chainMarks(chain) {
	const links = recoveryLinks(chain).flatMap(({ name, atMs }) => {
		if (atMs === null) return [];
		return [{
			name,
			atMs: chain.struckAtMs + atMs,
			sinceMs: chain.struckAtMs,
			kind: name === "first good answer" ? "good" : "link"
		}];
	});
	return [{
		name: chain.words.deed,
		atMs: chain.struckAtMs,
		sinceMs: null,
		kind: "inject"
	}, ...links];
}

// src/report/render/html/data/history-columns.ts
/** What the page's script draws of the runs before this one. */
function historyColumns(trend, { limits }) {
	const drills = drillsOf(trend);
	return {
		days: drills.map(({ startedAt }) => dayText(startedAt)),
		own: drills.findIndex(({ runId }) => runId === trend.own.runId),
		failed: drills.map(({ verdict }) => verdict === "fail"),
		elsewhere: drills.map((drill) => isElsewhere(drill, trend.own)),
		p95Ms: drills.map(({ p95Ms }) => p95Ms),
		recoveryMs: drills.map(({ recoveryMs }) => recoveryMs),
		maxP95Ms: limits.maxP95Ms,
		maxRecoveryMs: limits.maxRecoveryMs
	};
}
/** `27 Nov`, in UTC. */
function dayText(startedAt) {
	return new Date(startedAt).toLocaleDateString("en-GB", {
		day: "numeric",
		month: "short",
		timeZone: "UTC"
	});
}

// src/report/render/html/data/payload.ts
/**
* The page's data as text of the base64 alphabet, in which nothing of what it says can be taken for markup: the length
* of the JSON as four bytes, the JSON, the samples' columns; deflated.
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

// src/report/render/html/data/text-index.ts
/** Of a longer text the beginning is shown; result.json has all of it. */
const LONGEST = 240;
/** A service that numbers its errors has a text of its own for each request. */
const MAX_CHARACTERS = 4e5;
const LEFT_OUT = "(too many different texts: see result.json)";
/** The texts of samples, each kept once, and the whole of them bounded. */
var TextIndex = class {
	#places = /* @__PURE__ */ new Map();
	#characters = 0;
	/** Where a text stands, counted from 1; 0 for none. */
	placeOf(text) {
		if (text === void 0) return 0;
		const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
		const known = this.#places.get(short);
		if (known !== void 0) return known;
		if (this.#characters + short.length > MAX_CHARACTERS && short !== LEFT_OUT) return this.placeOf(LEFT_OUT);
		this.#characters += short.length;
		this.#places.set(short, this.#places.size + 1);
		return this.#places.size;
	}
	all() {
		return [...this.#places.keys()];
	}
};

// src/report/render/html/data/page-parts.ts
/** What the page's script draws of a told record and its trend, packed. */
function pageData(record, trend) {
	const shown = phasesToShow(record);
	const texts = new TextIndex();
	const samples = shown.flatMap(({ phase }) => phase.samples);
	const columns = writeColumns(samples, texts);
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
	const windows = experimentWindows(record);
	const data = {
		endedAtMs: Math.max(0, ...[...spans, ...windows].map(({ endedAtMs }) => endedAtMs)),
		spans,
		windows,
		distributions: distributionsOf(record).map(({ before, after, maxP95Ms }) => ({
			before,
			after,
			maxP95Ms
		})),
		usage: {
			candidate: usageColumns(record.usage),
			baseline: usageColumns(record.baseline?.usage ?? [])
		},
		history: trend === null ? null : historyColumns(trend, record.plan),
		cpus: record.plan.target.cpus,
		memoryBytes: record.plan.target.memoryBytes,
		texts: texts.all(),
		samples: samples.length
	};
	return packed(data, columns);
}
function usageColumns(usage) {
	return {
		atMs: usage.map(({ atMs }) => atMs),
		cpuShare: usage.map(({ cpuShare }) => cpuShare),
		memoryBytes: usage.map(({ memoryBytes }) => memoryBytes),
		throttledRatio: usage.map(({ throttledRatio }) => throttledRatio)
	};
}

// src/report/render/html/markup.ts
/** HTML that is safe to print. Only `html` makes it, which escapes whatever is not such markup already. */
var Markup = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
/**
* A piece of a page: what stands in the template is ours, what is put into it is text, however hostile, in an element or
* in a quoted attribute.
*/
function html(strings, ...parts) {
	return new Markup(strings.reduce((text, string, index) => `${text}${printed(parts[index - 1] ?? "")}${string}`));
}
/** Nothing at all, for what is left out. */
const NOTHING = html``;
/** A sentence of ours that quotes others: its `code` becomes code, everything else is prose. */
function sentence(text) {
	return html`${text.split(/`([^`]+)`/).map((part, index) => index % 2 === 1 ? html`<code>${part}</code>` : part)}`;
}
function printed(part) {
	if (part instanceof Markup) return part.text;
	if (typeof part === "object") return part.map(printed).join("");
	return String(part).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// src/report/render/html/parts/symbol.ts
const SHAPES = {
	pass: "M4.5 8.5l2.5 2.5 4.5-5.5",
	fail: "M5.5 5.5l5 5M10.5 5.5l-5 5",
	inconclusive: "M8 4.5v4.2M8 11.4v.1",
	error: "M4.8 8h6.4",
	"not-applicable": "M5 10.8l6-5.6"
};
/** A verdict's mark, told apart by its shape as well as by its color. */
function symbol(status) {
	return html`<svg class="symbol ${status}" role="img" aria-label="${status}"><use href="#mark-${status}"/></svg>`;
}
/** What the marks of a page are drawn from: once, for a page of many legs has thousands of them. */
function symbolShapes() {
	const shapes = Object.entries(SHAPES).map(([status, shape]) => html`<symbol id="mark-${status}" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8"/><path d="${shape}"/></symbol>`);
	return html`<svg width="0" height="0" class="hidden" aria-hidden="true">${shapes}</svg>
`;
}

// src/report/render/html/document.ts
/** What `npm run build` makes of `page/`. */
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
/** A whole page: policy, style, what is to be read, and the script that shows more of it with its data. */
function documentText({ title, body, script: name, data }) {
	const script = built(`${name}.js`);
	const style = built("style.css");
	return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
`.text}<style>${style}</style>
</head>
<body>
${symbolShapes().text}${body.text}<script type="text/plain" id="data">${data}<\/script>
<script type="module">${script}<\/script>
</body>
</html>
`;
}
function hashOf(text) {
	return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

// src/report/render/html/parts/section.ts
/** A section under its heading. */
function sectionMarkup({ id, title, inside }) {
	return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${inside}
</section>
`;
}
/** The way to each of them, where there is more than one. */
function navigation(sections) {
	if (sections.length < 2) return NOTHING;
	return html`<nav aria-label="Sections"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
`;
}

// src/report/render/html/parts/table.ts
const FIGURE = html` class="figure"`;
/**
* A table with its caption, in a frame of its own that scrolls where a screen is narrower. Its roles are spelled out, since
* one that is laid out otherwise on a phone would lose them.
*/
function table(caption, columns, rows) {
	const cell = (part, index) => {
		const { heading = "", figures = false } = columns[index] ?? {};
		if (index === 0) return html`<th scope="row" role="rowheader">${part}</th>`;
		return html`<td role="cell" data-heading="${heading}"${figures ? FIGURE : NOTHING}>${part}</td>`;
	};
	return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table role="table">
<caption class="hidden">${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(headingCell)}</tr></thead>
<tbody role="rowgroup">${rows.map((cells) => html`<tr role="row">${cells.map(cell)}</tr>\n`)}</tbody>
</table></div>`;
}
function headingCell({ heading, figures }) {
	return html`<th scope="col" role="columnheader"${figures === true ? FIGURE : NOTHING}>${heading}</th>`;
}

// src/report/render/html/sections/baseline.ts
/** The candidate beside the baseline: the same requests, the same faults. */
function baselineSection({ record }) {
	const { plan, baseline } = record;
	const compared = comparedRows(record);
	const recovered = recoveredRows(record);
	if (baseline === null || compared.length + recovered.length === 0) return NOTHING;
	const same = isSameImage(record) ? `, ${SAME_IMAGE}` : "";
	return html`<p>Baseline: <code>${baseline.image?.reference ?? plan.baseline?.image ?? ""}</code>${same}</p>
${figures$1("Latency beside the baseline", comparedHeadings(), compared)}${figures$1("Recovery beside the baseline", RECOVERED_HEADINGS, recovered)}<p>${sensitivityText(record)}</p>`;
}
function figures$1(caption, headings, rows) {
	if (rows.length === 0) return NOTHING;
	return table(caption, headings.map((heading, index) => ({
		heading,
		figures: index > 0
	})), rows);
}

// src/report/render/html/sections/checks.ts
/** Every limit beside what was measured. @param caption one of its own, where a page has several */
function checksSection({ record }, caption = "Checks") {
	if (record.checks.length === 0) return NOTHING;
	const checks = table(caption, [
		{ heading: "check" },
		{
			heading: "limit",
			figures: true
		},
		{
			heading: "measured",
			figures: true
		},
		{
			heading: "requests",
			figures: true
		},
		{ heading: "verdict" }
	], record.checks.map((check) => [
		checkName(check),
		limitText(record, check),
		measuredText(record, check),
		decidedOn(record, check),
		verdictCell(record, check)
	]));
	return html`<div class="cards">${checks}</div>`;
}
function verdictCell(record, check) {
	const outcome = outcomeText(record, check);
	return html`${symbol(check.status)} ${outcome === "" ? check.status : outcome}`;
}

// src/report/render/html/sections/distributions.ts
/** Which share of requests was answered within which time, before and under each fault. */
function distributionsSection({ record }) {
	const all = distributionsOf(record);
	if (all.length === 0) return NOTHING;
	const measurements = phasesToShow(record).map(({ phase }) => phase.measurement);
	return html`<p>The share of requests that were answered within a time: the further to the left, the faster. A line that ends below 100 % has failed requests; where it crosses the dotted line of 95 % is the P95. The scale of latency is logarithmic.</p>
<div class="grid">${all.map((each, index) => figure$1(each, index, measurements))}</div>`;
}
function figure$1(distribution, index, measurements) {
	const { title, before, after, maxP95Ms } = distribution;
	const words = [before, after].map(({ name, span }, place) => {
		const measurement = measurements[span];
		return html`<span class="key ${place === 0 ? "before" : "after"}"></span>${name}: ${measurement === void 0 ? "" : summary(measurement)}<br>`;
	});
	const limit = maxP95Ms === null ? NOTHING : html`<span class="key limit"></span>limit of the P95: ${formatDuration(maxP95Ms)}`;
	return html`<figure>
<h3>${title}</h3>
<div class="chart" data-distribution="${index}" role="img" aria-label="Share of requests by latency: ${before.name} beside ${after.name}; in words below"></div>
<figcaption>${words}${limit}</figcaption>
</figure>
`;
}
function summary(measurement) {
	const [p50, p95] = [latencyText(measurement, measurement.p50Ms, .5), latencyText(measurement, measurement.p95Ms, .95)];
	return `P50 ${p50}, P95 ${p95}`;
}

// src/report/render/html/sections/recovery.ts
/** The chain of a recovery as a bar, on the baseline's scale where there is one, with the limit drawn in. */
function recoveryFigure(record, experiment) {
	const index = record.experiments.indexOf(experiment);
	const beside = record.baseline?.experiments[index] ?? null;
	const bars = [{
		name: "candidate",
		of: experiment
	}, ...beside === null ? [] : [{
		name: "baseline",
		of: beside
	}]].flatMap(({ name, of: { outcome } }) => outcome.type !== "crash" || outcome.recovery === null ? [] : [{
		name,
		recovery: outcome.recovery,
		stretches: stretchesOf(outcome.recovery, outcome.watched?.forMs ?? 0)
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
<ol class="links">${stretches.map(link)}</ol>
`;
	})}<figcaption>${drawn ? html`<span class="key limit"></span>` : NOTHING}limit of the recovery: ${formatDuration(limitMs)}${own?.countedFrom === "end" ? " from the end of the process" : ""}</figcaption>
</figure>
`;
}
function countedFromMs(chain) {
	return chain?.countedFrom === "end" ? chain.diedMs ?? 0 : 0;
}
function stretchesOf(chain, watchedMs) {
	const stretches = [];
	let fromMs = 0;
	for (const { name, atMs, missing } of recoveryLinks(chain)) {
		if (atMs === null && missing === "not seen") continue;
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
function link({ name, fromMs, toMs, reached }, index) {
	if (!reached) return html`<li><span class="key link-never"></span>${name}: <strong>never</strong>, watched for ${formatDuration(toMs)}</li>`;
	const took = index === 0 ? NOTHING : html` <span class="took">(+${formatDuration(toMs - fromMs)})</span>`;
	return html`<li><span class="key link-${index + 1}"></span>${name} <strong>${formatDuration(toMs)}</strong>${took}</li>`;
}

// src/report/render/html/sections/experiments.ts
/** What was done to the service, the proof that it happened, and the way back. */
function experimentsSection(story) {
	const experiments = experimentsToTell(story);
	if (experiments.length === 0) return NOTHING;
	return html`${experiments.map((experiment) => experimentMarkup(story.record, experiment))}`;
}
function experimentMarkup(record, experiment) {
	const facts = [...experimentFacts(record, experiment), ...baselineFacts(record, experiment)].map(({ good, text }) => ({
		good,
		text
	}));
	const chain = recoveryOf(experiment);
	const lost = chain?.inFlight ?? null;
	const more = [...chain === null ? [] : chainFacts(chain, record.plan.target), ...lost === null ? [] : [`request in flight at the ${chain?.words.noun}: ${lost.outcome} (${lost.detail})`]].map((text) => ({
		good: true,
		text
	}));
	return html`<article class="fault">
<h3>${experiment.name}</h3>
<p>${sentence(experiment.description)}</p>
${recoveryFigure(record, experiment)}<ul class="evidence">${[...facts, ...more].map(({ good, text }) => html`<li class="${good ? "well" : "doubt"}">${sentence(text)}</li>`)}</ul>
</article>
`;
}

// src/report/render/html/sections/figures.ts
/** The figures that a workflow gets as outputs, those against the baseline last. */
function figures() {
	const ofObjectives = outputsByKind().map(({ kind, name: output }) => ({
		kind,
		output,
		name: OBJECTIVES[kind].output?.title ?? "",
		show: (value) => formatMeasured({
			kind,
			limit: null
		}, value)
	}));
	const isCompared = ({ kind }) => OBJECTIVES[kind].comparison !== void 0;
	return [
		...ofObjectives.filter((each) => !isCompared(each)),
		{
			output: "slowdown",
			name: "P95 under a fault over the steady state",
			show: (ratio) => formatMultiple(ratio)
		},
		...ofObjectives.filter(isCompared)
	];
}
/** The few figures that sum a drill up, large. */
function figuresSection({ record, verdict }) {
	return figuresOf(outputsOf(record, verdict, null));
}
/** The figures that there are among outputs, large. */
function figuresOf(outputs) {
	const known = figures().filter(({ output }) => outputs[output] !== "");
	if (known.length === 0) return NOTHING;
	return html`<dl class="figures">${known.map(({ output, name, show }) => html`<div><dt>${name}</dt><dd>${show(Number(outputs[output]))}</dd></div>`)}</dl>
`;
}

// src/report/render/html/parts/sentences.ts
/** Sentences of ours as a list; none is nothing. */
function sentenceList(name, sentences) {
	if (sentences.length === 0) return NOTHING;
	return html`<ul class="${name}">${sentences.map((each) => html`<li>${sentence(each)}</li>`)}</ul>`;
}

// src/report/render/html/sections/head.ts
/** The verdict and its sentence, before everything else; then its other reasons, and what has to be seen beside it. */
function headSection(story) {
	const { record, verdict } = story;
	const lead = summaryOf(story);
	return html`<header class="verdict ${verdict.status}">
<h1>${symbol(verdict.status)} ${VERDICT_TITLE[verdict.status]}</h1>
<p class="image"><code>${record.plan.target.image}</code></p>
<p class="lead">${sentence(lead.sentence)}</p>
${sentenceList("reasons", lead.others)}${causes(story, lead.causes)}${sentenceList("notes", notesOf(story))}
<p class="facts">${facts(story)}</p>
</header>
`;
}
function causes({ record }, lines) {
	if (record.error === null) return NOTHING;
	const log = lines.length === 0 ? NOTHING : html`<pre tabindex="0" role="region" aria-label="Cause">${lines.join("\n")}</pre>`;
	return html`${log}<p><strong>What to do:</strong> ${sentence(adviceFor(record))}</p>`;
}
function facts({ record, provenance }) {
	const { headSha, runUrl } = provenance;
	const day = record.startedAt.replace("T", " ").replace(/\.\d+Z$/, " UTC");
	return html`${day} · took ${formatDuration(record.durationMs)}${headSha === null ? NOTHING : html` · commit <code>${headSha.slice(0, 7)}</code>`}${runUrl === null ? NOTHING : html` · <a href="${runUrl}" rel="noreferrer">the run</a>`}`;
}

// src/report/render/html/data/within-sight.ts
/** Whether a limit is drawn beside what was measured: one far above would press everything to the ground, and is told alone. */
function isWithinSight(limit, most) {
	return limit <= 4 * most;
}

// src/report/render/html/sections/history.ts
const COLUMNS$1 = [
	{ heading: "run" },
	{ heading: "verdict" },
	{
		heading: "availability",
		figures: true
	},
	{
		heading: "P95, worst window",
		figures: true
	},
	{
		heading: "P95, steady state",
		figures: true
	},
	{
		heading: "slowdown",
		figures: true
	},
	{
		heading: "recovery",
		figures: true
	},
	{ heading: "runner" }
];
/** The runs of the default branch and this one among them, as pictures and as a table. */
function historySection({ record, trend }) {
	if (trend === null) return NOTHING;
	const { maxP95Ms, maxRecoveryMs } = record.plan.limits;
	const drills = drillsOf(trend);
	const says = trendSentence(trend);
	return html`${says === "" ? NOTHING : html`<p>${sentence(says)}</p>\n`}<p>It informs: no check looks at it. The upright line is this run, a cross a run that failed, a ring one on another CPU, whose figures can't be compared.</p>
<div class="grid">${[figure({
		name: "p95",
		title: "P95, worst window",
		valuesMs: drills.map(({ p95Ms }) => p95Ms),
		limitMs: maxP95Ms
	}), figure({
		name: "recovery",
		title: "Recovery, longest",
		valuesMs: drills.map(({ recoveryMs }) => recoveryMs),
		limitMs: maxRecoveryMs
	})]}</div>
${table("History", COLUMNS$1, drills.toReversed().map((drill) => row(drill, trend)))}`;
}
function figure({ name, title, valuesMs, limitMs }) {
	const isDrawn = isWithinSight(limitMs, Math.max(0, ...valuesMs.map((ms) => ms ?? 0)));
	return html`<figure>
<h3>${title}</h3>
<div class="chart" data-history="${name}" role="img" aria-label="${title}, run by run; the table below says the same in figures"></div>
<figcaption>${isDrawn ? html`<span class="key limit"></span>` : NOTHING}limit: ${formatDuration(limitMs)}</figcaption>
</figure>
`;
}
function row(drill, { own }) {
	const time = (ms) => orNone(ms, (known) => formatDuration(known));
	return [
		name(drill, own),
		html`${symbol(drill.verdict)} ${drill.verdict}`,
		orNone(drill.availability, (ratio) => formatRatio(ratio)),
		time(drill.p95Ms),
		time(drill.steadyP95Ms),
		orNone(drill.slowdown, (multiple) => formatMultiple(multiple)),
		time(drill.recoveryMs),
		[drill.cpuModel ?? "", ...drill.canaryMs === null ? [] : [`canary ${formatDuration(drill.canaryMs)}`]].filter((text) => text !== "").join(", ")
	];
}
function name({ runId, headSha, startedAt }, own) {
	const commit = headSha === null ? NOTHING : html` <code>${headSha.slice(0, 7)}</code>`;
	const day = startedAt.slice(0, 16).replace("T", " ");
	return runId === own.runId ? html`<strong>this run</strong>${commit}` : html`${day}${commit}`;
}

// src/report/render/html/sections/phases.ts
/** Every phase's figures, and how requests failed where some did. */
function phasesSection({ record }) {
	if (record.phases.length === 0) return NOTHING;
	const failures = failureLines(record);
	const sentiments = sentimentSummary(record);
	return html`${table("Phases", phaseHeadings().map((heading, index) => ({
		heading,
		figures: index > 0
	})), record.phases.map((phase) => phaseCells(record, phase)))}${failures.length === 0 ? NOTHING : html`<p>Failed requests, ${failures.join("; ")}.</p>`}${sentiments === null ? NOTHING : html`<p>${sentiments}.</p>`}`;
}
/** How quiet the runner was. */
function runnerSection({ record }) {
	const rows = noiseRows(record);
	if (rows.length === 0) return NOTHING;
	const noisy = noisyPhases(record);
	return html`${noiseSummary(record) === "" ? NOTHING : html`<p>Runner: ${noiseSummary(record)}.</p>`}${noisy.length === 0 ? NOTHING : html`<ul class="notes">${noisy.map((each) => html`<li>${sentence(each)}</li>`)}</ul>`}${table("The runner in each phase", NOISE_HEADINGS.map((heading, index) => ({
		heading,
		figures: index > 0
	})), rows)}`;
}

// src/report/render/html/sections/samples.ts
const COLUMNS = [
	{
		heading: "due at",
		figures: true
	},
	{ heading: "phase" },
	{ heading: "outcome" },
	{
		heading: "latency",
		figures: true
	},
	{
		heading: "status",
		figures: true
	},
	{ heading: "prompt" },
	{ heading: "label" },
	{ heading: "why it is not ok" }
];
/** The frame of the table of all requests; the page's script fills it, one leaf at a time. */
function samplesSection({ record }) {
	const shown = phasesToShow(record);
	if (!shown.some(({ phase }) => phase.samples.length > 0)) return NOTHING;
	return html`<form id="samples-filter" class="filter" role="search" aria-label="Requests">
<label>phase <select name="span"><option value="">all</option>${shown.map(({ title }, index) => html`<option value="${index}">${title}</option>`)}</select></label>
<label>outcome <select name="outcome"><option value="">all</option><option value="bad">all but ok</option>${OUTCOMES.map((outcome) => html`<option>${outcome}</option>`)}<option>shed</option><option>late</option><option value="by-fault">taken by the fault</option></select></label>
<label>text <input type="search" name="text" placeholder="prompt, label, reason, status"></label>
<label>order <select name="order"><option value="time">as they were due</option><option value="slowest">slowest first</option><option value="fastest">fastest first</option></select></label>
</form>
<div class="leaf"><output id="samples-count" aria-live="polite"></output><span class="turn"><button type="button" id="samples-first" aria-label="First page">«</button><button type="button" id="samples-back" aria-label="Page before">‹</button><button type="button" id="samples-next" aria-label="Next page">›</button><button type="button" id="samples-last" aria-label="Last page">»</button></span></div>
<div id="samples">${table("Requests", COLUMNS, [])}</div>
<noscript><p>The charts and this table need JavaScript, which this browser does not run here. Everything else is above; every request is in result.json.</p></noscript>`;
}

// src/report/render/html/sections/setting.ts
/** What the figures were measured on, and how to measure them again. */
function settingSection(story) {
	const lines = setting(story);
	const { localCommand } = story.provenance;
	if (lines.length === 0 && localCommand === null) return NOTHING;
	const parts = lines.map(({ name, parts: all }) => html`<dt>${name}</dt><dd>${all.map(({ text, verbatim }, index) => html`${index === 0 ? "" : " · "}${verbatim ? html`<code>${text}</code>` : text}`)}</dd>`);
	return html`${lines.length === 0 ? NOTHING : html`<dl class="setting">${parts}</dl>`}${localCommand === null ? NOTHING : html`<p>The same drill in a terminal:</p><pre tabindex="0" role="region" aria-label="Command">${localCommand}</pre>`}`;
}

// src/report/render/html/data/time.ts
/** A moment of the drill, as in `5:31.2`: minutes and seconds since it began. @param decimals of a second */
function clockText(ms, decimals = 1) {
	const unit = 10 ** decimals;
	const rounded = Math.round(ms / 1e3 * unit);
	const [minutes, seconds] = [Math.floor(rounded / (60 * unit)), rounded % (60 * unit) / unit];
	return `${minutes}:${seconds.toFixed(decimals).padStart(decimals === 0 ? 2 : 3 + decimals, "0")}`;
}

// src/report/render/html/sections/timeline.ts
/** Every request by when it was due and how long it took, the faults behind; and the container under the same axis. */
function timelineSection({ record }) {
	if (!phasesToShow(record).some(({ phase }) => phase.samples.length > 0)) return NOTHING;
	const windows = experimentWindows(record);
	const usage = record.usage.length + (record.baseline?.usage.length ?? 0);
	return html`<figure id="timeline-figure">
<figcaption>Latency of every request by the time at which it was due. Shaded: a fault; dashed: the limit of its P95. Drag across to look closer, double-click for the whole.</figcaption>
<div class="controls" id="timeline-controls"></div>
<div class="chart tall" id="timeline" role="img" aria-label="Timeline of all requests. The list of faults and the table of phases below say the same in words, the table of requests has each of them."></div>
<p class="reading" id="timeline-reading" aria-hidden="true"></p>
</figure>
${windowList(windows)}${usage === 0 ? NOTHING : html`<figure id="usage-figure">
<figcaption>What the container used meanwhile, second by second. Dashed across: what it may use at most.${record.baseline === null ? "" : " The dashed line is the baseline's container."}</figcaption>
<div id="usage"></div>
</figure>`}`;
}
function windowList(windows) {
	if (windows.length === 0) return NOTHING;
	return html`<ol class="windows" aria-label="Faults in the order of time">${windows.map(windowItem)}</ol>
`;
}
function windowItem(window, index) {
	const { name, side, observed, marks, missing } = window;
	const title = side === "baseline" ? `${name} on the baseline` : name;
	const effect = observed === null ? "effect not verified" : observed ? "effect" : "no effect";
	const steps = marks.map(({ name: step, atMs, sinceMs }, place) => {
		const arrow = place === 0 ? NOTHING : html` <span aria-hidden="true">→</span> `;
		return html`${arrow}${step} ${sinceMs === null ? `at ${clockText(atMs)}` : `+${formatDuration(atMs - sinceMs)}`}`;
	});
	const never = missing === null ? NOTHING : html` <span aria-hidden="true">→</span> <strong>${missing}: never</strong>`;
	return html`<li><button type="button" class="zoom" data-window="${index}" aria-label="Show ${title} in the charts">${index + 1}</button> <strong>${title}</strong> <span class="tag ${observed === true ? "good" : "doubt"}">${effect}</span> <span class="steps">${steps}${never}</span></li>
`;
}

// src/report/render/html.ts
/**
* The report as one page that needs nothing else: no network, no other file. Every word that is not ours is text in it,
* whatever it says.
*/
function toHtml(record, verdict, provenance, trend = null) {
	const story = tell(record, verdict, provenance, trend);
	const sections = sectionsOf(story).filter(({ inside }) => inside.text !== "");
	return documentText({
		title: `${VERDICT_TITLE[verdict.status]} · ${story.record.plan.target.image}`,
		body: html`${headSection(story)}${navigation(sections)}<main>
${figuresSection(story)}${sections.map(sectionMarkup)}</main>
<footer>qwen-fault-drill ${story.provenance.version} · session <code>${story.record.session}</code></footer>
`,
		script: "drill",
		data: pageData(story.record, trend)
	});
}
/** In the order of reading. */
function sectionsOf(story) {
	return [
		{
			id: "checks",
			title: "Checks",
			inside: checksSection(story)
		},
		{
			id: "time",
			title: "Timeline",
			inside: timelineSection(story)
		},
		{
			id: "distributions",
			title: "Latency",
			inside: distributionsSection(story)
		},
		{
			id: "experiments",
			title: "Faults and recovery",
			inside: experimentsSection(story)
		},
		{
			id: "baseline",
			title: "Baseline",
			inside: baselineSection(story)
		},
		{
			id: "history",
			title: "History",
			inside: historySection(story)
		},
		{
			id: "phases",
			title: "Phases",
			inside: phasesSection(story)
		},
		{
			id: "requests",
			title: "Requests",
			inside: samplesSection(story)
		},
		{
			id: "runner",
			title: "Runner",
			inside: runnerSection(story)
		},
		{
			id: "setting",
			title: "Setting",
			inside: settingSection(story)
		}
	];
}

// src/report/render/xml.ts
/** Puts an element together. Its name and those of its attributes are ours; everything else may be anybody's. */
function element(name, attributes, children) {
	return {
		name,
		attributes,
		children
	};
}
/** A whole document, indented, its elements each on a line. */
function xmlText(root) {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}\n`;
}
function written({ name, attributes, children }, indent) {
	const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
	const inside = children.filter((child) => child !== "");
	const open = `${indent}<${name}${words.join("")}`;
	if (inside.length === 0) return `${open}/>`;
	if (inside.every((child) => typeof child === "string")) return `${open}>${escaped(inside.join(""))}</${name}>`;
	return `${open}>\n${inside.map((child) => typeof child === "string" ? escaped(child) : written(child, `${indent}  `)).join("\n")}\n${indent}</${name}>`;
}
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
/** @see Extensible Markup Language 1.0 (Fifth Edition), 2.2 on the characters that there can be at all */
function escaped(text) {
	return text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "�").replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

// src/report/render/junit-xml.ts
/** A test case as JUnit has it; one that passed says no more than that. */
function testCase({ classname, name, outcome, type, message, text }) {
	const inside = outcome === "passed" ? [] : [element(outcome, outcome === "skipped" ? { message } : {
		message,
		type
	}, [text])];
	return {
		outcome,
		xml: element("testcase", {
			classname,
			name,
			time: "0"
		}, inside)
	};
}
/** Suites as a JUnit file. */
function junitText(suites) {
	const cases = suites.flatMap((suite) => suite.cases);
	return xmlText(element("testsuites", {
		name: "fault drill",
		...countsOf(cases)
	}, suites.map(suiteXml)));
}
function suiteXml({ name, took, cases }) {
	const times = took === null ? {} : {
		timestamp: took.startedAt,
		time: (took.durationMs / 1e3).toFixed(3)
	};
	return element("testsuite", {
		name,
		...times,
		...countsOf(cases)
	}, cases.map(({ xml }) => xml));
}
function countsOf(cases) {
	const count = (of) => String(cases.filter(({ outcome }) => outcome === of).length);
	return {
		tests: String(cases.length),
		failures: count("failure"),
		errors: count("error"),
		skipped: count("skipped")
	};
}

// src/report/render/junit.ts
/**
* The drill as JUnit XML, for the tools that read it: a test case for each check, and one for the verdict, which is where
* an error and whatever no check names show up. Such a file knows no "can't tell": that is a skipped test, or a failed one
* where the plan says that it fails the step.
*/
function toJunit(record, verdict, provenance) {
	const story = tell(record, verdict, provenance);
	const { image, plan } = story.record;
	return junitText([drillSuite(`fault drill of ${image?.reference ?? plan.target.image}`, story)]);
}
/** The suite of a drill that was told. */
function drillSuite(name, story) {
	const { checks, startedAt, durationMs } = story.record;
	const cases = [...checks.map((check) => checkCase(story, check)), verdictCase(story)];
	return {
		name,
		took: {
			startedAt,
			durationMs
		},
		cases
	};
}
function checkCase({ record }, check) {
	const { scope, reason, status } = check;
	const failing = status === "inconclusive" ? record.plan.onInconclusive === "fail" : status === "fail";
	const tolerated = allowedToFail(record).has(scope);
	const outcome = status === "pass" ? "passed" : failing && !tolerated ? "failure" : "skipped";
	return testCase({
		classname: scope,
		name: checkName(check),
		outcome,
		type: status,
		message: reason,
		text: ""
	});
}
function verdictCase({ record, verdict }) {
	return verdictTestCase(verdict, record.error ?? [], record.plan.onInconclusive === "fail");
}
/**
* The test case of a verdict.
* @param more lines that tell more of it
* @param failing whether one that can't tell fails the step
*/
function verdictTestCase(verdict, more, failing) {
	const { status, sentence, reasons } = verdict;
	const text = [...reasons, ...more].join("\n");
	const common = {
		classname: "verdict",
		name: VERDICT_TITLE[status],
		type: status,
		message: sentence,
		text
	};
	if (status === "pass") return testCase({
		...common,
		outcome: "passed"
	});
	if (status === "error") return testCase({
		...common,
		outcome: "error"
	});
	return testCase({
		...common,
		outcome: status === "fail" || failing ? "failure" : "skipped"
	});
}

// src/report/render/report-texts.ts
/** A drill in each of its forms. What is for people tells the trend; what is for programs is the drill's own. */
function textsOf(record, verdict, provenance, trend = null) {
	return {
		result: resultText(toResult(record, verdict, provenance)),
		summary: toMarkdown(record, verdict, provenance, BODY_LIMIT_BYTES, trend),
		report: toHtml(record, verdict, provenance, trend),
		junit: toJunit(record, verdict, provenance)
	};
}

// src/app/publish.ts
/** A runner drops a larger summary completely. */
const SUMMARY_LIMIT_BYTES = 1048576;
/**
* Publishes a drill: files, outputs, annotations and the job summary. A failure of one does not stop the others, and
* missing targets (no `GITHUB_OUTPUT` in a terminal) are skipped. Never throws.
*/
async function publish(record, verdict, provenance, directory, trend = null) {
	const problems = [];
	const attempt = collecting(problems);
	const files = await attempt("The report's files", () => writeFiles(directory, textsOf(record, verdict, provenance, trend)));
	await attempt("The outputs", () => setOutputs(outputsOf(record, verdict, files)));
	await attempt("The annotations", () => annotate(annotationsOf(record, verdict, provenance)));
	await attempt("The job summary", () => appendSummary((limitBytes) => toMarkdown(record, verdict, provenance, limitBytes, trend)));
	return {
		files,
		problems
	};
}
/**
* Sets the output with the comment's URL, and warns if the comment could not be posted. Never throws; returns one
* sentence for each failure.
*/
function publishComment(comment) {
	if (comment.status === "failed" && inWorkflow()) warning(logLine(comment.message), { title: "Fault drill: no comment" });
	try {
		setOutputs({ "comment-url": comment.url ?? "" });
		return [];
	} catch (thrown) {
		return [problemOf("The output comment-url", thrown)];
	}
}
/**
* Sets the output with the artifact's URL, and warns if the upload failed. Never throws; returns lines for the log.
*/
function publishArtifact({ status, id, message }, runUrl) {
	if (status === "failed" && inWorkflow()) warning(logLine(message), { title: "Fault drill: no artifact" });
	const url = artifactUrl(runUrl, id);
	try {
		setOutputs({ "artifact-url": url ?? "" });
		return url === null ? [message] : [message, url];
	} catch (thrown) {
		return [message, problemOf("The output artifact-url", thrown)];
	}
}
function problemOf(what, thrown) {
	return logLine(`${what} could not be written: ${messageOf(thrown)}`);
}
/** Runs one part of publishing. An error becomes a sentence in `problems` instead of stopping the rest. */
function collecting(problems) {
	return async (what, work) => {
		try {
			return await work();
		} catch (thrown) {
			problems.push(problemOf(what, thrown));
			return null;
		}
	};
}
/** Sets outputs of the step; none in a terminal. */
function setOutputs(values) {
	if ((process.env.GITHUB_OUTPUT ?? "") === "") return;
	for (const [name, value] of Object.entries(values)) setOutput(name, value);
}
/** Adds annotations to the run; none in a terminal. */
function annotate(annotations) {
	if (!inWorkflow()) return;
	for (const { level, title, message } of annotations) (level === "error" ? error$1 : warning)(message, { title });
}
/**
* Adds a report to the job's summary.
* @param render the report in at most so many bytes
*/
async function appendSummary(render) {
	const file = process.env.GITHUB_STEP_SUMMARY ?? "";
	if (file === "") return;
	const { size } = await stat(file);
	const body = `${render(SUMMARY_LIMIT_BYTES - size - 2)}\n`;
	if (size + Buffer.byteLength(body) > SUMMARY_LIMIT_BYTES) throw new Error("earlier steps have used up its size limit");
	await appendFile(file, body);
}
function inWorkflow() {
	return process.env.GITHUB_ACTIONS === "true";
}

// src/app/commenting.ts
/** Posts the comment if enabled, and sets its output. A failure never changes the verdict. */
async function comment(publication, { apiUrl, repository }, { pullRequest, headSha, runId, runAttempt }, whose, body, options = {}) {
	if (!publication.comment) return "No comment: `comment` is off.";
	if (pullRequest.number === null) return `No comment: ${pullRequest.reason}.`;
	if (repository === null) return "No comment: the runner does not set GITHUB_REPOSITORY.";
	if (publication.token === null) return "No comment: `github-token` is empty.";
	if (runId === null) return "No comment: the runner does not set GITHUB_RUN_ID, so it could overwrite the comment of a newer run.";
	const posted = await postComment({
		token: publication.token.reveal(),
		apiUrl,
		owner: repository.owner,
		repo: repository.name,
		prNumber: pullRequest.number,
		key: publication.commentKey,
		headSha: headSha ?? "",
		runId,
		runAttempt: runAttempt ?? 1,
		body,
		...whose,
		...options
	});
	return [posted.message, ...publishComment(posted)].join("\n");
}

// src/github/bounded-body.ts
/** Reads what a server sends into memory. Null where that is more than `mostBytes`: the rest is not read. */
async function bodyUpTo(message, mostBytes) {
	try {
		const chunks = [];
		let bytes = 0;
		for await (const chunk of message) {
			bytes += chunk.length;
			if (bytes > mostBytes) return null;
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	} finally {
		message.destroy();
	}
}

// package.json
var version = "1.0.0";

// src/app/version.ts
/** Our own version. */
const VERSION = version;

export { decidedOn as $, outputNames as A, settingOf as At, toMarkdown as B, indented as Bt, html as C, experimentsToTell as Ct, LONGEST$1 as D, localCommand as Dt, fromRow as E, tell as Et, UnfitAnswer as F, allowedToFail as Ft, NOISE_HEADINGS as G, PEAK_HEADINGS as H, insist as I, judge as It, linkTarget as J, noiseRows as K, SILENT as L, exitCodeOf as Lt, keyFigures as M, artifactUrl as Mt, GaveUp as N, uploadArtifact as Nt, baselineVerdicts as O, imageName as Ot, Pace as P, resultsService as Pt, checkPlace as Q, connectOctokit as R, align as Rt, NOTHING as S, experimentFacts as St, SCHEMA_ID as T, timeOfDay as Tt, peakRows as U, trendOf as V, wrap as Vt, setting as W, VERDICT_TITLE as X, VERDICT_ICON as Y, checkName as Z, table as _, chainFacts as _t, appendSummary as a, notesOf as at, documentText as b, phaseCells as bt, publishArtifact as c, table$1 as ct, verdictTestCase as d, baselineFacts as dt, limitText as et, junitText as f, comparedHeadings as ft, checksSection as g, sensitivityText as gt, figuresOf as h, recoveredRows as ht, annotate as i, fold as it, outputsOf as j, subjectOf as jt, fileOutputs as k, legOf as kt, setOutputs as l, RECOVERED_HEADINGS as lt, sentenceList as m, isSameImage as mt, bodyUpTo as n, outcomeText as nt, collecting as o, summaryOf as ot, testCase as p, comparedRows as pt, noisyPhases as q, comment as r, sentimentSummary as rt, publish as s, adviceFor as st, VERSION as t, measuredText as tt, drillSuite as u, SAME_IMAGE as ut, navigation as v, recoveryLinks as vt, sentence as w, isComparison as wt, symbol as x, phaseHeadings as xt, sectionMarkup as y, failureLines as yt, BODY_LIMIT_BYTES as z, cutTo as zt };