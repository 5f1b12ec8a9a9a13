import { t as checksOf } from "./checks.js";
import { Bt as ValueProblem, C as commandsOf, D as localeTag, E as asFlag, G as LIMIT_OF, Gt as sentenceFor, Ht as beyondTarget, Kt as subject, O as spokenTag, P as isLocalCommand, S as renderJudgeHelp, Ut as InputError, Wt as inputSubject, at as INPUTS, it as TIME_LIMITS, k as argumentsOf, n as budgetObjectives, nt as HEALTH_LIMITS, qt as shown, rt as STREAM_LIMITS, ut as nearestNames, w as HELP, z as INPUT_GUESSES } from "./budget-check.js";
import { K as causeText, a as toTerminal, ct as judge, r as VERSION_TEXT, s as reportWidth, t as PACKAGE_DOCS, ut as exitCodeOf } from "./version.js";
import { n as message } from "./message.js";
import { C as objectiveOf, p as OBJECTIVES, t as say, x as kindsWhere } from "./say.js";
import { O as formatLimitAsInput } from "./en.js";
import { o as messageOf, r as causeOf } from "./drill-error.js";
import { o as logLines } from "./escape.js";
import { i as writeFiles, n as pathsOf } from "./files.js";
import { n as languageOf } from "./languages.js";
import { A as cleanDrill, o as drillReport, t as drillTexts } from "./report-texts.js";
import { t as readResult } from "./read-result.js";
import { r as ResultError } from "./schema-formats.js";
import { resolve } from "node:path";
import { readFileSync, statSync } from "node:fs";

// src/app/judge-again.ts
/** A plan can have hundreds of experiments with limits of their own. */
const MAX_LISTED = 20;
/** Judges a drill from its samples by the limits of a plan. The drill's own plan gives its original verdict. */
function judgeAgain({ record, provenance }, plan) {
	const note = noteOf(record.plan, plan);
	const seen = {
		...record,
		plan,
		warnings: [...record.warnings, ...note]
	};
	const judged = {
		...seen,
		checks: checksOf(seen)
	};
	const command = provenance.localCommand;
	const localCommand = command === null || !isLocalCommand(command) ? null : withFlags(command, record.plan, plan);
	return {
		record: judged,
		verdict: judge(judged),
		provenance: {
			...provenance,
			docs: PACKAGE_DOCS,
			localCommand
		},
		note
	};
}
function noteOf(before, now) {
	const changes = changesOf(before, now);
	const [was, is] = [before.onInconclusive, now.onInconclusive];
	return [...changes.length === 0 ? [] : [limitsNote(changes)], ...was === is ? [] : [message("judged-again.on-inconclusive", {
		now: is,
		before: was
	})]];
}
function limitsNote(changes) {
	const more = Math.max(0, changes.length - MAX_LISTED);
	return message("judged-again.limits", {
		changes: changes.slice(0, MAX_LISTED),
		more
	});
}
function changesOf(before, now) {
	const ofExperiments = now.experiments.flatMap(({ name, limits = {} }, index) => limitChanges(before.experiments[index]?.limits ?? {}, limits, name));
	return [
		...limitChanges(before.limits, now.limits, null),
		...ofExperiments,
		...budgetChanges(before.budget, now.budget)
	];
}
function limitChanges(before, now, experiment) {
	return kindsWhere(({ limit, input }) => input !== void 0 && limit.from === "plan").flatMap((objective) => {
		const [was, is] = [objectiveOf(objective, before)?.limit ?? null, objectiveOf(objective, now)?.limit ?? null];
		if (is === null || was === is) return [];
		return [{
			objective,
			limit: is,
			before: was,
			experiment
		}];
	});
}
function budgetChanges(before, now) {
	const was = new Map(budgetObjectives(before).map(({ kind, limit }) => [kind, limit]));
	return budgetObjectives(now).flatMap(({ kind, limit }) => {
		if (was.get(kind) === limit) return [];
		return [{
			objective: kind,
			limit,
			before: was.get(kind) ?? null,
			experiment: null
		}];
	});
}
/** Returns the command of a drill with the limits of another plan in place of those that it names. */
function withFlags(command, before, now) {
	const flags = changesOf(before, now).map(({ objective, limit }) => [OBJECTIVES[objective].input ?? objective, formatLimitAsInput({
		kind: objective,
		limit
	})]);
	if (now.onInconclusive !== before.onInconclusive) flags.push(["on-inconclusive", now.onInconclusive]);
	return flags.reduce((text, [name, value]) => {
		return `${text.replace(new RegExp(` --${name} [\\w.%-]+`), "")} --${name} ${value}`;
	}, command);
}

// src/config/terminal/judge-terminal.ts
/** The inputs that `judge` accepts. */
const JUDGED_BY = [
	...Object.keys(LIMIT_OF),
	"max-memory",
	"max-cpu",
	"on-inconclusive"
];
const VALUE_FLAGS = [
	...JUDGED_BY,
	"out",
	"language"
];
const FLAGS = [
	...VALUE_FLAGS,
	"help",
	"version"
];
/**
* The command line of `judge`.
* @throws InputError with every problem at once
*/
function readJudgeTerminal(argv, env) {
	const commands = commandsOf(env);
	const { words, given, problems } = takeApart(argv);
	if (given.has("help")) return {
		ask: "help",
		text: renderJudgeHelp(JUDGED_BY, HELP[spokenTag(argv, env)], commands)
	};
	if (given.has("version")) return { ask: "version" };
	if (words.length === 0) problems.push([message("judge.no-file", { command: commands.judge })]);
	if (words.length > 1) problems.push([message("judge.files", {
		count: words.length,
		second: shown(words[1] ?? "")
	})]);
	const values = {};
	const raw = {};
	const read = (name, text, parse) => {
		try {
			return parse(text);
		} catch (error) {
			if (!(error instanceof ValueProblem)) throw error;
			problems.push(sentenceFor(inputSubject(asFlag(name)), text, error, false));
			return;
		}
	};
	for (const name of JUDGED_BY) {
		const text = given.get(name)?.trim();
		if (text === void 0) continue;
		raw[name] = text;
		values[name] = read(name, text, INPUTS[name].parse);
	}
	const usual = localeTag(env);
	const language = read("language", given.get("language")?.trim() || usual, INPUTS.language.parse) ?? usual;
	const out = given.get("out") ?? null;
	if (out?.trim() === "") problems.push([message("flag.empty", { flag: "--out" })]);
	if (problems.length > 0) throw new InputError(problems);
	return {
		ask: "judge",
		file: words[0] ?? "",
		values,
		raw,
		outDirectory: out,
		language
	};
}
/**
* The plan of a drill with the command line's limits instead of its own and those of its experiments.
* @throws InputError if the drill's samples can't decide them
*/
function planToJudgeBy(plan, { values, raw }) {
	const problems = [];
	for (const name of TIME_LIMITS) {
		const limitMs = values[name] ?? null;
		const { requestTimeoutMs: timeoutMs } = plan;
		if (limitMs === null) continue;
		const about = subject(inputSubject(asFlag(name)), raw[name]);
		if (limitMs > timeoutMs) problems.push([about, message("judge.over-timeout", { timeoutMs })]);
		if (STREAM_LIMITS.some((each) => each === name) && plan.service.answer.stream === void 0) problems.push([about, message("judge.not-streamed", {})]);
		else if (name === "max-answer-ttft" && plan.service.answer.stream?.reasoning.length === 0) problems.push([about, message("judge.no-reasoning", {})]);
	}
	if (values["max-slowdown"] !== void 0 && plan.baseline === null) problems.push([subject(inputSubject("--max-slowdown"), raw["max-slowdown"]), message("judge.no-baseline", {})]);
	for (const name of HEALTH_LIMITS) {
		if (values[name] === void 0 || plan.health !== void 0) continue;
		problems.push([subject(inputSubject(asFlag(name)), raw[name]), message("judge.no-health", {})]);
	}
	problems.push(...beyondTarget(plan.target, values, raw, null));
	if (problems.length > 0) throw new InputError(problems);
	const limits = Object.fromEntries(Object.entries(LIMIT_OF).flatMap(([name, limit]) => {
		const value = values[name];
		return value === void 0 || value === null ? [] : [[limit, value]];
	}));
	return {
		...plan,
		limits: {
			...plan.limits,
			...limits
		},
		experiments: plan.experiments.map((experiment) => withLimits(experiment, limits)),
		budget: {
			maxMemoryBytes: values["max-memory"] ?? plan.budget.maxMemoryBytes,
			maxCpus: values["max-cpu"] ?? plan.budget.maxCpus
		},
		onInconclusive: values["on-inconclusive"] ?? plan.onInconclusive
	};
}
/** A limit of the command line overrides an experiment's own, like an input overrides a plan file. */
function withLimits(experiment, limits) {
	if (experiment.limits === void 0) return experiment;
	const own = Object.keys(experiment.limits);
	return {
		...experiment,
		limits: Object.fromEntries(own.map((name) => [name, limits[name] ?? experiment.limits?.[name]]))
	};
}
/** The files and the flags of a command line. Collects all problems. */
function takeApart(argv) {
	const words = [];
	const given = /* @__PURE__ */ new Map();
	const problems = [];
	const problem = (what) => problems.push([what]);
	const withoutValue = /* @__PURE__ */ new Set();
	for (const { name, value, words: written } of argumentsOf(argv, VALUE_FLAGS)) {
		const [word = ""] = written;
		if (name === null && !word.startsWith("-")) words.push(word);
		else if (name === null || !FLAGS.includes(name)) problem(unknownFlag(word));
		else if (given.has(name)) problem(message("judge.flag-twice", { flag: asFlag(name) }));
		else if (name === "help" || name === "version") given.set(name, "true");
		else {
			if (value === void 0) {
				problem(message("flag.needs-value", {
					flag: asFlag(name),
					inline: false
				}));
				withoutValue.add(name);
			}
			given.set(name, value ?? "");
		}
	}
	return {
		words,
		given: withoutEmpty(given, withoutValue, problems),
		problems
	};
}
/** An empty limit, as from an unset variable, would silently fall back to the drill's own. */
function withoutEmpty(given, reported, problems) {
	for (const name of JUDGED_BY) {
		if (given.get(name)?.trim() !== "") continue;
		given.delete(name);
		if (!reported.has(name)) problems.push([message("judge.empty-limit", { flag: asFlag(name) })]);
	}
	return given;
}
function unknownFlag(word) {
	const name = word.replace(/^-+/, "").replace(/=[\s\S]*$/, "");
	if (Object.hasOwn(INPUTS, name)) return message("judge.drill-flag", { flag: shown(asFlag(name)) });
	const nearest = nearestNames(name, FLAGS, INPUT_GUESSES).map(asFlag);
	return message("flag.unknown", {
		flag: shown(asFlag(name)),
		nearest
	});
}

// src/config/terminal/result-file.ts
/** Ten times the result of the longest possible drill. */
const MAX_BYTES = 256 * 1024 ** 2;
/**
* The text of a result file.
* @throws InputError if it can't be read
*/
function readResultFile(path) {
	try {
		const { size } = statSync(path);
		if (size > MAX_BYTES) throw new InputError([[subject(inputSubject(shown(path))), message("judge.file-size", { bytes: size })]]);
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(readFileSync(path));
	} catch (error) {
		if (error instanceof InputError) throw error;
		throw new InputError([[subject(inputSubject(shown(path))), whyNot(error, path)]]);
	}
}
function whyNot(error, path) {
	switch (error.code) {
		case "ENOENT":
		case "ENOTDIR": return message("judge.file-missing", { file: shown(resolve(path)) });
		case "EISDIR": return message("judge.file-directory", { file: shown(`${path.replace(/\/+$/, "")}/result.json`) });
		case "EACCES":
		case "EPERM": return message("judge.file", { why: "permission" });
		case "ERR_ENCODING_INVALID_ENCODED_DATA": return message("judge.file", { why: "not-utf8" });
		default: return message("file.unreadable", { cause: shown(messageOf(error)) });
	}
}

// src/bin/judge.ts
/** Entry for a terminal: judges a drill again from its result.json, with the same or other limits. */
process.exitCode = await main();
async function main() {
	try {
		const request = readJudgeTerminal(process.argv.slice(2), process.env);
		if (request.ask === "judge") return await judgeFile(request);
		console.log(request.ask === "version" ? VERSION_TEXT : request.text);
		return 0;
	} catch (error) {
		const spoken = spokenTag(process.argv.slice(2), process.env);
		const isWrongUse = error instanceof InputError;
		const language = languageOf((isWrongUse ? error.language : null) ?? spoken);
		for (const line of logLines(causeText(causeOf(error), language))) console.error(line);
		return isWrongUse ? 2 : 1;
	}
}
async function judgeFile(order) {
	const { file, outDirectory } = order;
	const language = languageOf(order.language);
	if (outDirectory !== null && resolve(outDirectory, "result.json") === resolve(file)) throw new InputError([[message("judge.own-directory", { directory: shown(outDirectory) })]]);
	const read = resultIn(file);
	const { record, verdict, provenance, note } = judgeAgain(read, planToJudgeBy(read.record.plan, order));
	const drill = cleanDrill(record, verdict, provenance);
	const report = drillReport(drill, language);
	const written = outDirectory === null ? null : await writeFiles(outDirectory, drillTexts(drill, report));
	const files = written === null ? [] : pathsOf(written);
	if (note.length > 0) for (const line of [...logLines(say(note, language)), ""]) console.log(line);
	console.log(toTerminal(report, {
		color: process.stdout.hasColors?.() ?? false,
		width: reportWidth(process.stdout),
		files
	}));
	return exitCodeOf(verdict, record.plan.onInconclusive);
}
function resultIn(file) {
	try {
		return readResult(readResultFile(file));
	} catch (error) {
		if (!(error instanceof ResultError)) throw error;
		const notAResult = message("judge.not-a-result", { file: shown(file) });
		throw new InputError(error.problems.map((problem) => [notAResult, problem]));
	}
}

export {  };