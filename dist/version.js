import { i as __toESM } from "./rolldown-runtime.js";
import { r as error$1, s as setOutput, u as warning } from "./core.js";
import { At as presetService, B as STEADY_STATE, C as stretchesOf$1, D as victimArgs, Et as OUTCOMES, Ft as comparisonKinds, G as duringIndex, Gt as METRICS, I as limitsUnder, J as recoveryOf, Kt as message, L as ENDED_BEFORE, Lt as isLimitedBy, Mt as pointerName, Ot as answerLines, Pt as OBJECTIVES, R as NOT_FOR_BASELINE, Rt as isMinimum, S as peakUse, Tt as nearestRank, U as noEffect, V as WHOLE_DRILL, Vt as outputsByKind, W as afterIndex, Y as removalOf, _ as HIDE_NOTHING, at as NOISE_LIMITS, b as EN, dt as livesOn, f as DEFAULT_PLAN, g as budgetObjectives, l as copyOf, mt as recoveryMs, pt as policyName, q as phaseAt, qt as sameSentences, st as noiseReason, v as hiderOf, x as PEAK_KINDS, y as say, z as NOT_YET_STARTED } from "./config.js";
import { a as logLine, c as markdownCode, i as htmlText, l as markdownProse, n as cleanLines, r as guardCommand, s as markdownBlock, t as cleanLine, u as markdownSentence } from "./escape.js";
import { t as messageOf } from "./message-of.js";
import { r as writeFiles } from "./files.js";
import { n as withDrill } from "./history.js";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { existsSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { appendFile, stat } from "node:fs/promises";
import { constants as constants$1, deflateRawSync } from "node:zlib";

// src/report/render/columns.ts
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
/** A first column that is wrapped stays at least as wide as this. */
const MIN_COLUMN = 12;
/**
* Rows with aligned columns, two blanks between them, each row as its lines: the first column is wrapped where the rows are
* too wide.
* @param figures the indexes of the columns that align to the right
*/
function align(rows, figures, maxWidth = Number.POSITIVE_INFINITY) {
	const widths = [];
	for (const row of rows) for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
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
/** Returns 0 for a pass and 1 for a fail or an error; the plan decides for an inconclusive drill. */
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
	}), ...lineToWrite(detail ?? "", shape)];
}
/**
* Returns the first of the most frequent details. Those that differ only in numbers, such as a score in a label, count
* as the same.
*/
function mostFrequent(failed) {
	const [most] = [...Map.groupBy(failed.flatMap(({ detail }) => detail ?? []), (detail) => detail.replaceAll(/\d+/g, "0")).values()].toSorted((a, b) => b.length - a.length);
	return most?.[0] ?? null;
}
function lineToWrite(detail, { label, success }) {
	const isAbout = (pointer) => pointer !== null && detail.startsWith(`\`${pointerName(pointer)}\` is `);
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
* Judges a drill. A failed check makes it a fail; otherwise an error of the drill makes it an error; otherwise anything
* that did not happen, had no measurable effect, was not removed or was not decided makes it inconclusive; otherwise it
* is a pass. An experiment that is allowed to fail decides nothing, unless its disturbance could not be removed: then
* it affects everything after it.
*
* The reasons can contain text of a service or an engine: the caller must escape them before printing.
*/
function judge(record) {
	const allowed = allowedToFail(record);
	const reasonsOf = (status, counts) => record.checks.filter((check) => check.status === status && allowed.has(check.scope) !== counts).map((check) => check.reason);
	const failed = reasonsOf("fail", true);
	const broken = record.error === null ? [] : [[message("verdict.error", { cause: record.error[0] ?? "" })]];
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
	const tolerated = [
		...reasonsOf("fail", false),
		...tolerable ?? [],
		...reasonsOf("inconclusive", false)
	];
	const early = steadyFailures(record.phases, record.plan.service.answer);
	const withEarly = ([first, ...rest]) => [
		first ?? [],
		...early.length === 0 ? [] : [early],
		...rest
	];
	if (failed.length > 0) return verdict$1("fail", withEarly([
		...failed,
		...broken,
		...open
	]), tolerated);
	if (broken.length > 0) return verdict$1("error", withEarly([...broken, ...open]), tolerated);
	if (open.length > 0) return verdict$1("inconclusive", withEarly(open), tolerated);
	return verdict$1("pass", withEarly([[passSentence(record)]]), tolerated);
}
/** Returns the scopes of checks that decide nothing: those of experiments that are allowed to fail. */
function allowedToFail({ experiments }) {
	return new Set(experiments.filter(({ allowFailure }) => allowFailure).map(({ name }) => name));
}
function verdict$1(status, reasons, tolerated) {
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
	return [[removalMissing(name, status, false)], ...left];
}
/** Returns that a disturbance was not removed, and why. */
function removalMissing(name, status, onBaseline) {
	return message("verdict.not-removed", {
		name,
		onBaseline,
		failure: status === "pending" ? null : status.failed
	});
}
/** Returns what keeps a requested comparison from counting. */
function comparisonGaps({ plan, baseline }) {
	if (plan.baseline === null) return [];
	const missing = baseline?.comparisons.some(({ experiment }) => experiment === null) ? [] : [[message("verdict.not-compared", {})]];
	const stuck = (baseline?.experiments ?? []).flatMap((experiment) => {
		const { name, skipped } = experiment;
		const status = removalOf(experiment)?.status ?? "done";
		return skipped !== null || status === "done" ? [] : [[removalMissing(name, status, true)]];
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

// src/github/results-service.ts
/** Returns the service, or the reason why there is none. @param serverUrl as in `https://github.com` */
function resultsService(serverUrl) {
	const { ACTIONS_RUNTIME_TOKEN: token = "", ACTIONS_RESULTS_URL: url = "" } = process.env;
	if (token === "" || url === "") return { none: "this is not a GitHub Actions workflow run" };
	return isGitHubsOwn(serverUrl) ? {
		url,
		token
	} : { none: "only github.com and ghe.com have a service for it" };
}
/** github.com, or an enterprise cloud such as `octo.ghe.com`. */
function isGitHubsOwn(serverUrl) {
	return /^(?:github\.com|[\w.-]+\.ghe\.com)$/i.test(URL.parse(serverUrl)?.hostname ?? "");
}

// src/github/artifact.ts
/** Where a signed-in user can download a run's artifact. @param runUrl null outside of a run */
function artifactUrl(runUrl, id) {
	return runUrl === null || id === null ? null : `${runUrl}/artifacts/${id}`;
}
const TIMEOUT_MS$1 = 6e4;
/**
* Uploads the report's files as an artifact of the run, with the token that a runner gives to every step. Never throws:
* an artifact is not part of the verdict.
*/
async function uploadArtifact({ name, files, serverUrl, timeoutMs = TIMEOUT_MS$1 }) {
	const [first] = files;
	if (first === void 0 || !files.every((file) => existsSync(file))) return failed$1("The report's files do not exist.");
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
/** GitHub's limit for the legs of one matrix, which may consist of calls. */
const MAX_COPIES = 256;
/** The names of a run's artifacts are unique, but two drills may have the same: in a workflow that is called twice. */
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
	return `The service answered: ${cleanLine(message, 300)}`;
}

// src/model/facts/drill-identity.ts
/** Returns a reference without its tag and digest, which change with every build. Null for an id. */
function imageName(reference) {
	if (/^sha256:[0-9a-f]{64}$/.test(reference)) return null;
	return reference.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
}
/**
* Returns what a drill tests, as a text to compare: the leg, the image without what changes with every build, and the
* settings. Two drills of one run may have the same text if a workflow is called twice.
*/
function subjectOf(plan, leg) {
	return JSON.stringify([
		legOf(leg),
		imageName(plan.target.image),
		settingOf(plan)
	]);
}
/**
* Identified by its values, because the index of a leg changes with its matrix; by the index if the values are not
* enough.
*/
function legOf(leg) {
	if (leg === null || leg.total === 1 && leg.values === "") return [];
	const isCut = leg.values.endsWith("…");
	return leg.values === "" || isCut ? [leg.values, leg.index] : [leg.values];
}
/**
* Returns the settings that affect how fast the service is and what it is sent. Without the limits and durations: they
* only change how the same service is judged.
*/
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
const ICON = {
	pass: "✅",
	fail: "❌",
	inconclusive: "⚠️",
	error: "⛔",
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
	const { status, title, about, sentence, sections, version, source, language } = report;
	const first = `${level} ${ICON[status]} ${title} · ${inline$1(about)}\n${inline$1({ sentence })}`;
	const last = `<sub>${[`qwen-fault-drill ${version}`, ...source].map(inline$1).join(" · ")}</sub>`;
	const note = (leftOut) => leftOut.length === 0 ? "" : `_${language.words.document.truncated(leftOut)}_`;
	const frame = Buffer.byteLength(`${first}\n\n${last}\n`);
	const { texts, leftOut } = fitSections(sections, (section) => sectionText(section, language), note, limitBytes - frame);
	return joined([
		first,
		...texts,
		note(leftOut),
		last
	]);
}
function sectionText({ blocks, fold }, language) {
	const inside = blocksText(blocks, language);
	return inside === "" || fold === void 0 ? inside : folded(fold.handle, inside, fold.open);
}
/** The blank lines make a renderer read the inside as Markdown. */
function folded(handle, inside, open = false) {
	return `<details${open ? " open" : ""}><summary>${htmlText(handle)}</summary>\n\n${inside}\n\n</details>`;
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
		case "text": return inline$1(block.text);
		case "list": return listText(block.items, language);
		case "table": return block.rows.length === 0 ? "" : tableText(block, language);
		case "facts": return block.facts.map(({ label, parts }) => `- **${label}:** ${parts.map(inline$1).join(" · ")}`).join("\n");
		case "code": return block.lines.length === 0 ? "" : markdownBlock(block.lines, block.language);
		case "chart": return chartText(block.chart, language);
		case "entry": return `**${inline$1(block.title)}** · ${inline$1(block.text)}\n${blocksText(block.blocks, language)}`;
		case "details": return folded(`${ICON[block.title.mark]} ${cleanLine(block.title.word, 200)}`, blocksText(block.blocks, language));
		case "report": return bodyOf(block.report, MAX_INNER_BYTES, "####");
		case "page": return "";
	}
}
function listText(items, language) {
	return [...items.slice(0, MAX_ITEMS).map(({ text, good }) => `${good === false ? "⚠️ " : ""}${inline$1(text)}`), ...more(items.length - MAX_ITEMS, language)].map((line) => `- ${line}`).join("\n");
}
function tableText({ headings, rows, figures, maxRows = MAX_ROWS }, language) {
	return [
		headings,
		headings.map((_, index) => figures.includes(index) ? "--:" : ":--"),
		...rows.slice(0, maxRows).map((cells) => cells.map(inline$1)),
		...more(rows.length - maxRows, language).map((line) => [line])
	].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
function more(count, { words }) {
	return count > 0 ? [words.document.more(count)] : [];
}
function inline$1(text) {
	if (typeof text === "string") return markdownProse(text);
	if (isParts(text)) return text.map(inline$1).join("");
	if ("text" in text) return inline$1(text.text);
	if ("code" in text) return markdownCode(text.code);
	if ("strong" in text) return text.strong === "" ? "" : `**${inline$1(text.strong)}**`;
	if ("mark" in text) return `${ICON[text.mark]} ${inline$1(text.word)}`.trim();
	if ("sentence" in text) return markdownSentence(cleanLine(text.sentence, MAX_SENTENCE));
	return text.to === null ? inline$1(text.link) : `[${inline$1(text.link)}](${linkTarget(text.to)})`;
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
function chartText({ fromS, toS, slowestS, limitS, experiments }, language) {
	const words = language.words.chart;
	const highest = Math.max(...slowestS, limitS ?? 0);
	const lines = [slowestS, ...limitS === null ? [] : [slowestS.map(() => limitS)]];
	const caption = [
		words.slowest,
		...limitS === null ? [] : [words.limit],
		...experiments.length === 0 ? [] : [words.experiments(experiments.map(inline$1))]
	];
	return [
		"```mermaid",
		CHART_STYLE,
		"xychart-beta",
		`  title "${words.title}"`,
		`  x-axis "${words.time}" 0 --> ${Math.max(1, Math.ceil(toS - fromS))}`,
		`  y-axis "${words.latency}" 0 --> ${Number((1.1 * highest).toPrecision(2))}`,
		...lines.map((values) => `  line [${values.join(", ")}]`),
		"```",
		"",
		caption.join(" ")
	].join("\n");
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
	inconclusive: ["?", "yellow"],
	"not-applicable": ["–", "gray"]
};
const INDENT = 2;
/**
* A report as text for a terminal of 100 columns or a workflow's log, the verdict first. A runner finds no workflow command
* in it.
*/
function toTerminal(report, { color, files }) {
	const { status, title, about, sentence, sections, language } = report;
	const paint = painter(color);
	const [first = "", ...rest] = indented(`${title} · ${cutTo(plainText(about), 2 * 100)}`, 0, 2);
	return `${[
		[
			paint(title, MARK[status][1]) + first.slice(title.length),
			...rest,
			...indented(sentence, 0)
		],
		...sections.map((section) => titled(section.title, linesOf(section.blocks, INDENT, paint), paint)),
		titled(language.words.document.files, files.map((file) => `  ${file}`), paint)
	].filter((lines) => lines.length > 0).map((lines) => lines.map(guardCommand).join("\n")).join("\n\n")}\n`;
}
function titled(title, lines, paint) {
	return lines.length === 0 ? [] : [paint(title, "bold"), ...lines];
}
function linesOf(blocks, indent, paint) {
	return blocksIn("terminal", blocks).flatMap((block) => blockLines(block, indent, paint));
}
function blockLines(block, indent, paint) {
	switch (block.kind) {
		case "text": return plainText(block.text) === "" ? [] : indented(plainText(block.text), indent);
		case "list": return block.items.flatMap((item) => itemLines(item, indent, paint));
		case "table": return block.rows.length === 0 ? [] : tableLines(block, indent, paint);
		case "facts": return factLines(block.facts, indent);
		case "code": return block.lines.flatMap((line) => indented(line.trimStart(), indent + line.search(/\S|$/)));
		case "entry": {
			const [first = "", ...rest] = indented(`${block.title}: ${plainText(block.text)}`, indent, 2);
			return [
				paint(first, "bold"),
				...rest,
				...linesOf(block.blocks, indent + 2, paint)
			];
		}
		default: return [];
	}
}
function itemLines({ text, good }, indent, paint) {
	const [first = "", ...rest] = indented(`${good === false ? "!" : "-"} ${plainText(text)}`, indent, 2);
	return [good === false ? paint(first, "yellow") : first, ...rest];
}
/** The mark of a row is in front of it, where it is seen first. Names to copy are not wrapped, however long they are. */
function tableLines({ headings, rows, figures }, indent, paint) {
	const marks = [void 0, ...rows.map((cells) => cells.map(markOf).find((mark) => mark !== void 0))];
	const isMarked = marks.some((mark) => mark !== void 0);
	const cells = [headings, ...rows.map((row) => row.map(plainText))];
	const width = rows.every(([name]) => typeof name === "string") ? 100 - indent - (isMarked ? 2 : 0) : Number.POSITIVE_INFINITY;
	return align(cells, figures, width).flatMap((lines, row) => {
		const mark = marks[row];
		return lines.map((line, index) => {
			const front = mark === void 0 || index > 0 ? " " : paint(...MARK[mark]);
			return `${" ".repeat(indent)}${isMarked ? `${front} ` : ""}${line}`;
		});
	});
}
function markOf(cell) {
	return typeof cell === "object" && !isParts(cell) && "mark" in cell ? cell.mark : void 0;
}
/** What is meant to be copied has a line of its own, unbroken however long it is. */
function factLines(facts, indent) {
	const labelWidth = 2 + Math.max(0, ...facts.map(({ label }) => widthOf(label)));
	const isCode = (part) => typeof part === "object" && "code" in part;
	return facts.flatMap(({ label, parts }) => {
		const codes = parts.filter(isCode).map(plainText);
		const prose = parts.filter((part) => !isCode(part)).map(plainText);
		const wrapped = prose.length === 0 ? [] : wrap(prose.join(" · "), 100 - indent - labelWidth);
		return [...codes, ...wrapped].map((line, index) => {
			return `${" ".repeat(indent)}${(index === 0 ? label : "").padEnd(labelWidth)}${line}`;
		});
	});
}

// src/report/facts/summary.ts
/**
* Parts the verdict's reasons from an error's causes. A drill that could not be run begins with the outermost cause
* alone: the chain can hold a container's whole log, and what did not happen because of it is not a reason of its own.
*/
function summaryOf({ record, verdict }, language) {
	const lines = (record.error ?? []).flatMap((cause, depth) => causeLines(cause, depth, language));
	const sentence = say(verdict.sentence, language);
	if (verdict.status !== "error") return {
		sentence,
		others: verdict.reasons.filter((each) => !sameSentences(each, verdict.sentence)).map((each) => say(each, language)),
		causes: lines
	};
	const [outermost = sentence, ...rest] = lines;
	return {
		sentence: outermost,
		others: [],
		causes: rest
	};
}
function causeLines(cause, depth, { words }) {
	const [first = "", ...rest] = cause.split("\n");
	return [depth === 0 ? first : words.because(first), ...rest];
}
/** What decides nothing but has to be seen: warnings, and what went wrong under a fault that is allowed to fail. */
function notesOf({ record, verdict }, language) {
	return [...record.warnings.map((each) => say(each, language)), ...verdict.tolerated.map((each) => language.words.allowedToFail(say(each, language)))];
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

// src/report/facts/phases.ts
/** The first one is a name, all others are figures. */
function phaseHeadings({ words } = EN) {
	const { phase, requests, slowdown } = words.phases;
	return [
		phase,
		requests,
		...metricNames().map((metric) => words.metric(metric)),
		slowdown
	];
}
/** All metrics, in the order in which reports show them. */
function metricNames() {
	return Object.keys(METRICS);
}
/** A phase's cells under `phaseHeadings()`, not yet escaped. */
function phaseCells(record, phase, language = EN) {
	const { format } = language;
	const { measurement } = phase;
	const slowdown = slowdownOf(record, phase);
	return [
		phaseTitle(record, phase, language),
		format.count(measurement.requests),
		...metricNames().map((metric) => metricText(metric, measurement, language)),
		slowdown === null ? "" : `${boundMark(measurement, .95)}${format.multiple(slowdown)}`
	];
}
/** How requests failed in each phase where some did, as in `cpu-overload: 3 timed out`. */
function failureLines(record, { words }) {
	return record.phases.map(({ name, measurement }) => ({
		name,
		failures: words.failures(measurement.byOutcome)
	})).filter(({ failures }) => failures !== "").map(({ name, failures }) => `${words.phase(name)}: ${failures}`);
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
function metricText(name, measurement, { format }) {
	const { reads, unit, ofWindow } = METRICS[name];
	const mark = reads.of === "quantile" ? boundMark(measurement, reads.rank) : "";
	return orNone(ofWindow(measurement), (figure) => `${mark}${format.figure(unit, figure)}`);
}
/** A percentile of a phase, marked as a lower bound where failed requests make it one. */
function latencyText(measurement, latencyMs, rank, { format } = EN) {
	return orNone(latencyMs, (ms) => `${boundMark(measurement, rank)}${format.duration(ms)}`);
}
function phaseTitle(record, phase, { words }) {
	const name = words.phase(phase.name);
	return record.experiments.some((each) => each.name === phase.name) ? words.phases.lasted(name, phase.endedAtMs - phase.startedAtMs) : name;
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
	const all = FROM_RECORD[kind]?.(record) ?? figuresOf(record, kind);
	if (FROM_RECORD[kind] !== void 0 && all.includes(null)) return null;
	const known = all.flatMap((figure) => figure ?? []);
	return isMinimum({ kind }) ? least(known) : most(known);
}
function figuresOf(record, kind) {
	const { metric } = OBJECTIVES[kind];
	if (metric !== void 0) return judgedWindows(record, kind).map(METRICS[metric].ofWindow);
	return record.checks.flatMap(({ objective, measured }) => objective.kind === kind ? [measured] : []);
}
/** Not the time right after an overload, whose first requests are still in the queue. */
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
/** A planned comparison that was not made leaves the question open, whatever the others came to. */
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
function trendSentence({ branch, past, own }, language = EN) {
	const lately = past.slice(-20);
	const parts = [
		...compared("p95Ms", lately, own, language),
		...compared("recoveryMs", lately, own, language),
		...elsewhere(lately, own, language)
	];
	return parts.length === 0 ? "" : language.words.history.sentence(lately.length, branch, parts);
}
/** Whether a drill's figures are those of another machine than this one's. */
function isElsewhere({ cpuModel }, own) {
	return cpuModel !== own.cpuModel;
}
function compared(figure, past, own, { words: { history } }) {
	const values = past.flatMap((drill) => drill[figure] ?? []);
	const median = nearestRank(values, .5);
	if (median === null) return [];
	const shown = values.length > 2 ? median : null;
	return [history.range(history.figures[figure], Math.min(...values), Math.max(...values), shown, own[figure])];
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
const LATE = 1;
const SHED = 2;
const BY_FAULT = 4;
/** Encodes samples as bytes, column by column, because similar neighbors compress well. */
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

// src/report/render/html/data/experiment-windows.ts
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
			maxP95Ms: null,
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
function phasesToShow({ phases, baseline }, { words } = EN) {
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

// src/report/render/html/data/write-page-data.ts
/** What the page's script draws of a cleaned record and its trend, packed. */
function pageData(record, trend, language) {
	const shown = phasesToShow(record, language);
	const texts = new TextIndex(language.words.page.requests.tooManyTexts);
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
	const windows = experimentWindows(record, language);
	return packed({
		words: language.words.page.script,
		endedAtMs: Math.max(0, ...[...spans, ...windows].map(({ endedAtMs }) => endedAtMs)),
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
function historyColumns(trend, { maxP95Ms, maxRecoveryMs }, { format }) {
	const drills = drillsOf(trend);
	return {
		days: drills.map(({ startedAt }) => format.day(startedAt)),
		own: drills.findIndex(({ runId }) => runId === trend.own.runId),
		failed: drills.map(({ verdict }) => verdict === "fail"),
		elsewhere: drills.map((drill) => isElsewhere(drill, trend.own)),
		p95Ms: drills.map(({ p95Ms }) => p95Ms),
		recoveryMs: drills.map(({ recoveryMs }) => recoveryMs),
		maxP95Ms,
		maxRecoveryMs
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
* attribute.
*/
function html(strings, ...parts) {
	return new Markup(strings.reduce((text, string, index) => `${text}${printed(parts[index - 1] ?? "")}${string}`));
}
/** Empty, for what is left out. */
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
	return html`<dl class="figures">${known.map(({ output, name, show }) => html`<div><dt>${name}</dt><dd>${show(Number(outputs[output]))}</dd></div>`)}</dl>
`;
}

// src/report/render/html/symbol.ts
const SHAPES = {
	pass: "M4.5 8.5l2.5 2.5 4.5-5.5",
	fail: "M5.5 5.5l5 5M10.5 5.5l-5 5",
	inconclusive: "M8 4.5v4.2M8 11.4v.1",
	error: "M4.8 8h6.4",
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
function inline(text) {
	if (typeof text === "string") return text;
	if (isParts(text)) return text.map(inline);
	if ("text" in text) return text.onPage();
	if ("code" in text) return html`<code>${text.code}</code>`;
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
		case "text": return plainText(block.text) === "" ? NOTHING : html`<p>${inline(block.text)}</p>\n`;
		case "list": return block.items.length === 0 ? NOTHING : listMarkup(block.items);
		case "table": return block.rows.length === 0 ? NOTHING : tableMarkup(block);
		case "facts":
			if (block.facts.length === 0) return NOTHING;
			return html`<dl class="setting">${block.facts.map(({ label, parts }) => html`<dt>${label}</dt><dd>${dotted(parts)}</dd>`)}</dl>\n`;
		case "code":
			if (block.lines.length === 0) return NOTHING;
			return html`<pre tabindex="0" role="region" aria-label="${block.label}">${block.lines.join("\n")}</pre>\n`;
		case "entry": return html`<article class="experiment">
<h3>${block.title}</h3>
<p>${inline(block.text)}</p>
${blocksMarkup(block.blocks)}</article>
`;
		case "details": return html`<details class="fold" id="${block.id}"><summary><h3>${inline(block.title)}</h3></summary>
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
	return parts.map((part, index) => [index === 0 ? "" : " · ", inline(part)]);
}
function listMarkup(items) {
	const kind = items.some(({ good }) => good !== void 0) ? "evidence" : "reasons";
	const classOf = ({ good }) => good === void 0 ? NOTHING : html` class="${good ? "well" : "doubt"}"`;
	return html`<ul class="${kind}">${items.map((item) => html`<li${classOf(item)}>${inline(item.text)}</li>`)}</ul>\n`;
}
const FIGURE = html` class="figure"`;
/**
* A table with its caption, in a frame of its own that scrolls on a narrower screen. Its roles are explicit, because a phone
* that shows a table in another layout would lose them.
*/
function tableMarkup({ caption, headings, rows, figures, className }) {
	const kind = (index) => figures.includes(index) ? FIGURE : NOTHING;
	const cell = (text, index) => {
		if (index === 0) return html`<th scope="row" role="rowheader">${inline(text)}</th>`;
		return html`<td role="cell" data-heading="${headings[index] ?? ""}"${kind(index)}>${inline(text)}</td>`;
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
	const { orders } = words;
	if (!shown.some(({ phase }) => phase.samples.length > 0)) return NOTHING;
	return html`<form id="samples-filter" class="filter" role="search" aria-label="${language.words.requests}">
<label>${words.phase} <select name="span"><option value="">${words.all}</option>${shown.map(({ title }, index) => html`<option value="${index}">${title}</option>`)}</select></label>
<label>${words.outcome} <select name="outcome"><option value="">${words.all}</option><option value="bad">${words.bad}</option>${OUTCOMES.map((outcome) => html`<option value="${outcome}">${words.outcomes[outcome]}</option>`)}<option value="shed">${words.shed}</option><option value="late">${words.late}</option><option value="by-experiment">${words.byExperiment}</option></select></label>
<label>${words.text} <input type="search" name="text" placeholder="${words.textHint}"></label>
<label>${words.order} <select name="order"><option value="time">${orders.time}</option><option value="slowest">${orders.slowest}</option><option value="fastest">${orders.fastest}</option></select></label>
</form>
<div class="leaf"><output id="samples-count" aria-live="polite"></output><span class="turn"><button type="button" id="samples-first" aria-label="${words.firstPage}">«</button><button type="button" id="samples-back" aria-label="${words.pageBefore}">‹</button><button type="button" id="samples-next" aria-label="${words.nextPage}">›</button><button type="button" id="samples-last" aria-label="${words.lastPage}">»</button></span></div>
<div id="samples">${tableMarkup(table(language.words.requests, words.headings, [], { figures: [
		0,
		3,
		4
	] }))}</div>
<noscript><p>${words.noScript}</p></noscript>`;
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
	$schema: ["urn:qwen-fault-drill:result:8"],
	provenance: {
		"runUrl": "own",
		"headSha": "own",
		"leg": { "job": "own" }
	},
	verdict: {
		"status": [
			"pass",
			"fail",
			"inconclusive",
			"error"
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
			"description": { "code": "own" },
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
			"effect": { "message": { "code": "own" } },
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
					"startedAtAfter": "own",
					"inFlight": { "outcome": [
						"ok",
						"http-error",
						"timeout",
						"refused",
						"dropped",
						"wrong-answer",
						"none",
						"unanswered"
					] }
				},
				"watched": { "lastOutcome": [
					"ok",
					"http-error",
					"timeout",
					"refused",
					"dropped",
					"wrong-answer"
				] }
			},
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
	experiments: {
		"kind": "own",
		"name": "own",
		"description": { "code": "own" },
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
		"effect": { "message": { "code": "own" } },
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
				"startedAtAfter": "own",
				"inFlight": { "outcome": [
					"ok",
					"http-error",
					"timeout",
					"refused",
					"dropped",
					"wrong-answer",
					"none",
					"unanswered"
				] }
			},
			"watched": { "lastOutcome": [
				"ok",
				"http-error",
				"timeout",
				"refused",
				"dropped",
				"wrong-answer"
			] }
		},
		"aborted": { "code": "own" },
		"skipped": { "code": "own" }
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
		"leaning": ["pass", "fail"],
		"reason": { "code": "own" }
	},
	warnings: { "code": "own" },
	error: "lines"
};

// src/report/messages/languages.ts
/** The languages of a report. Another one is a file like `en.ts` and a row here. */
const LANGUAGES = [EN];

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
function textsAs(args, text) {
	return cleanTexts(args, "line", {
		own: () => text,
		line: () => text,
		lines: () => text
	});
}

// src/report/secrets/clean-drill.ts
/** How to clean each field of a result; generated from its definition. */
const TEXTS = texts_generated_default;
const MAX_URL_LENGTH = 500;
/** Returns a cleaned copy of a drill. Idempotent. */
function cleanDrill(record, verdict, provenance, trend = null) {
	const hide = hiderFor(record);
	const text = cleaner(hide);
	const { plan, baseline, phases, ...seen } = record;
	return {
		record: {
			...hideAcross(cleanTexts(seen, TEXTS, text), hide),
			plan: cleanPlan(plan, text),
			baseline: baseline === null ? null : cleanBaseline(baseline, text, hide),
			phases: phases.map((phase) => cleanPhase(phase, text))
		},
		verdict: hideAcross(cleanTexts(verdict, fieldOf(TEXTS, "verdict"), text), hide),
		provenance: {
			...cleanTexts(provenance, fieldOf(TEXTS, "provenance"), text),
			runUrl: webAddress(provenance.runUrl),
			headSha: commit(provenance.headSha),
			leg: legIn(provenance.leg, text)
		},
		trend
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
/** Cleans a phase and its samples, which the generated definition does not cover: a result stores them as rows. */
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
function cleanBaseline({ comparisons, ...baseline }, text, hide) {
	const texts = fieldOf(TEXTS, "baseline");
	return {
		...hideAcross(cleanTexts(baseline, texts, text), hide),
		comparisons: comparisons.map(({ candidate, baseline, ...rest }) => ({
			...cleanTexts(rest, fieldOf(texts, "comparisons"), text),
			candidate: cleanPhase(candidate, text),
			baseline: cleanPhase(baseline, text)
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

// src/report/facts/checks.ts
/** What a check is about, as in `P95 under cpu-overload`. */
function checkName({ objective, scope }, { words } = EN) {
	return words.checks.name(objective.kind, scope);
}
/** A limit, as in `≤ 8 s`; that of a comparison of availability is the baseline's. */
function limitText({ baseline }, { objective, scope }, { format } = EN) {
	const { availability = null } = (baseline?.comparisons.find((each) => each.scope === scope))?.baseline.measurement ?? {};
	const isKnown = objective.limit === null && availability !== null;
	return `${isMinimum(objective) ? "≥" : "≤"} ${isKnown ? format.ratio(availability) : format.limit(objective)}`;
}
/** What was measured against the limit, with the bound that is proven. */
function measuredText(record, check, language = EN) {
	const { objective, measured, proven, scope, status } = check;
	const { phases } = record;
	const { words, format } = language;
	if (OBJECTIVES[objective.kind].unit === "slowdown") return ratioText(check, language);
	if (objective.kind === "steady") return steadyText(record, check, language);
	const window = phases.find(({ name }) => name === scope);
	const bound = window === void 0 ? "" : quantileMark(objective, window.measurement);
	const shown = orNone(measured, (value) => `${bound}${format.measured(objective, value)}`);
	if (measured === null || proven === null || status === "fail") return shown;
	return words.checks.proven(shown, objective, proven);
}
/** A ratio to the baseline with its interval at 95 %, as in `1.04x (0.98–1.10)`. */
function ratioText({ objective, status, measured, comparison }, { words: { checks } }) {
	if (measured === null) return status === "fail" ? checks.failedRequests : "–";
	return checks.ratio(objective, measured, comparison?.low ?? null, comparison?.high ?? null);
}
/** Marks a quantile that falls on failed requests as a lower bound. */
function quantileMark({ kind }, measurement) {
	const { metric } = OBJECTIVES[kind];
	const reads = metric === void 0 ? null : METRICS[metric].reads;
	return reads?.of === "quantile" ? boundMark(measurement, reads.rank) : "";
}
/** The slowdown is of the median: if failures or a P95 decided instead, those are shown with the limit. */
function steadyText({ phases }, check, { words, format }) {
	const { objective, measured, scope, status } = check;
	const after = phases.find(({ name }) => name === `after ${scope}`)?.measurement;
	if (after !== void 0 && after.ok < after.requests) return words.checks.answered(after.ok, after.requests);
	const kept = measured !== null && measured <= (objective.limit ?? 0);
	if (status === "fail" && kept && after !== void 0 && after.p95Ms !== null) return `${words.metric("p95")} ${format.duration(after.p95Ms)}`;
	return orNone(measured, (value) => format.measured(objective, value));
}
/** The number of requests, pairs of requests, outages or parts of the drill that a check was decided on. */
function decidedOn({ experiments }, { objective, requests, scope, comparison }, { words: { checks }, format } = EN) {
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
function outcomeText(record, check, language = EN) {
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
/** The experiments to report: when the drill ended in an error before the first one, its cause says it all. */
function experimentsToTell({ record, verdict }) {
	const begun = record.experiments.some(({ skipped }) => skipped === null);
	return verdict.status === "error" && !begun ? [] : record.experiments;
}
/** Whether an experiment ran, had an effect and was removed, and whether latency recovered. */
function experimentFacts({ checks }, experiment, language) {
	const { allowance, skipped, outcome, name } = experiment;
	const { words } = language;
	const off = (outcome.type === "degradation" ? outcome.degraded?.under : null) ?? [];
	return [
		...effectAndRemoval(experiment, language),
		...checks.filter(({ scope, status }) => scope === name && status === "not-applicable").map(({ reason }) => ({
			good: true,
			text: say(reason, language)
		})),
		...allowance === null || skipped !== null ? [] : [{
			good: true,
			text: words.experiments.allowance(allowance.latencyMs)
		}],
		...questionFacts(experiment),
		...off.length === 0 ? [] : [{
			good: true,
			text: words.experiments.disabled(off)
		}],
		...skipped === null ? latencyFact(experiment, language) : []
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
/** Which questions were not met as they should be, each kind once. */
function questionFacts({ outcome }) {
	const questioned = outcome.type === "questions" ? outcome.questioned : null;
	return [...new Map((questioned?.asked ?? []).filter(({ held }) => !held).map(({ name, detail }) => [name, `${name}: ${detail}`])).values()].map((text) => ({
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
function removalFact(experiment, { words: { experiments: words } }) {
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
		text: status === "pending" ? words.notRemoved(processesLeft) : words.removalFailed(status.failed, processesLeft)
	}];
}
/** After an outage latency is checked in the phase after it. */
function latencyFact({ outcome }, { words: { experiments: words } }) {
	if (!("latencyBackMs" in outcome)) return [];
	const { latencyBackMs, afterPhase } = outcome;
	if (latencyBackMs !== null) return [{
		good: true,
		text: words.latencyBack(latencyBackMs)
	}];
	return (!("removal" in outcome) || outcome.removal.status === "done") && afterPhase !== null ? [{
		good: false,
		text: words.latencyNotBack
	}] : [];
}

// src/report/facts/baseline.ts
/** Both figures are in one cell, next to each other. */
function comparedHeadings({ words } = EN) {
	const { sides, pairs, ratio } = words.baseline;
	return [
		sides,
		pairs,
		...comparedMetrics().map((metric) => words.metric(metric)),
		ratio
	];
}
/** Latencies first: they are what is compared. */
function comparedMetrics() {
	const isLatency = (metric) => METRICS[metric].reads.of === "quantile";
	return metricNames().toSorted((a, b) => Number(isLatency(b)) - Number(isLatency(a)));
}
/** Whether the candidate is the baseline itself, as in the first try of a gate. */
function isSameImage({ image, baseline }) {
	return image !== null && image.id === baseline?.image?.id;
}
/** Cells under `comparedHeadings()` for each comparison, not yet escaped. */
function comparedRows(record, language = EN) {
	const { words, format } = language;
	return (record.baseline?.comparisons ?? []).map((comparison) => {
		const { scope, candidate, baseline } = comparison;
		const check = slowdownCheck(record, scope);
		const both = (metric) => [candidate, baseline].map(({ measurement }) => metricText(metric, measurement, language)).join(" / ");
		return [
			words.place(scope),
			format.count(Math.min(candidate.measurement.requests, baseline.measurement.requests)),
			...comparedMetrics().map(both),
			check === void 0 ? "–" : ratioText(check, language)
		];
	});
}
/** Cells for each experiment that either side had to recover from. */
function recoveredRows(record, language = EN) {
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
	const known = (record.baseline?.comparisons ?? []).flatMap(({ scope }) => {
		const ratio = slowdownCheck(record, scope)?.comparison?.smallestSeen ?? null;
		return ratio === null ? [] : [{
			scope,
			ratio
		}];
	});
	return known.length === 0 ? "" : words.baseline.sensitivity(known);
}
function slowdownCheck({ checks }, scope) {
	return checks.find((check) => check.scope === scope && check.objective.kind === "baseline-slowdown");
}
function linkText(link, { words, format }) {
	if (link === void 0) return "–";
	return link.atMs === null ? words.recovery[link.missing] : format.duration(link.atMs);
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
			isSameImage(record) ? `, ${words.sameImage}` : ""
		]),
		table(words.compared, comparedHeadings(language), compared),
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
/** Every limit with what was measured. @param caption one of its own where a page has several */
function checksSection({ record }, language, caption = language.words.checks.title) {
	const { title, headings } = language.words.checks;
	const rows = record.checks.map((check) => [
		checkName(check, language),
		limitText(record, check, language),
		measuredText(record, check, language),
		decidedOn(record, check, language),
		statusMark(check.status, outcomeText(record, check, language), language)
	]);
	return {
		id: "checks",
		title,
		priority: 12,
		blocks: [table(caption, headings, rows, {
			figures: [
				1,
				2,
				3
			],
			className: "cards"
		})]
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
	if (!reached) return html`<li><span class="key link-never"></span>${name}: <strong>${words.recovery.never}</strong>${watchedFor(toMs)}</li>`;
	const took = index === 0 ? NOTHING : html` <span class="took">(+${format.duration(toMs - fromMs)})</span>`;
	return html`<li><span class="key link-${index + 1}"></span>${name} <strong>${format.duration(toMs)}</strong>${took}</li>`;
}

// src/report/sections/experiments.ts
/** Proof that each fault happened and had an effect, and how the service recovered. Open when something went wrong. */
function experimentsSection(drill, language) {
	const { title } = language.words.experiments;
	return {
		id: "experiments",
		title,
		priority: 6,
		fold: {
			handle: title,
			open: drill.verdict.status !== "pass"
		},
		blocks: experimentsToTell(drill).map((experiment) => entryOf(drill.record, experiment, language))
	};
}
function entryOf(record, experiment, language) {
	const { name, description } = experiment;
	const recovery = recoveryOf(experiment);
	const items = [...experimentFacts(record, experiment, language), ...baselineFacts(record, experiment, language)].map(({ good, text }) => ({
		good,
		text: { sentence: text }
	}));
	const chain = recovery === null ? [] : chainItems(record, recovery, language);
	return {
		kind: "entry",
		title: name,
		text: { sentence: say(description, language) },
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
		note === "" ? "" : ` (${note})`
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

// src/report/render/html/data/within-sight.ts
/** Whether to draw a limit: one far above the measured values would flatten the chart. */
function isWithinSight(limit, max) {
	return limit <= 4 * max;
}

// src/report/render/html/figures/history-figures.ts
/** The frames of the charts of all runs, which the page's script draws. */
function historyFigures(trend, { maxP95Ms, maxRecoveryMs }, language) {
	const words = language.words.page.history;
	const drills = drillsOf(trend);
	return html`<p>${words.intro}</p>
<div class="grid">${[figure("p95", words.p95, maxP95Ms, drills.map(({ p95Ms }) => p95Ms), words), figure("recovery", words.recovery, maxRecoveryMs, drills.map(({ recoveryMs }) => recoveryMs), words)]}</div>
`;
}
function figure(name, title, limitMs, valuesMs, words) {
	const isDrawn = isWithinSight(limitMs, Math.max(0, ...valuesMs.map((ms) => ms ?? 0)));
	return html`<figure>
<h3>${title}</h3>
<div class="chart" data-history="${name}" role="img" aria-label="${words.label(title)}"></div>
<figcaption>${isDrawn ? html`<span class="key limit"></span>` : NOTHING}${words.limit(limitMs)}</figcaption>
</figure>
`;
}

// src/report/sections/history.ts
/** The runs of the default branch with this one among them: a sentence, and on the page charts and a table. */
function historySection({ record, trend }, language) {
	const { title, headings } = language.words.history;
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
	const blocks = [
		text({ sentence: trendSentence(trend, language) }),
		page(() => historyFigures(trend, record.plan.limits, language)),
		only(table(title, headings, rows.map((drill) => row(drill, trend, language)), { figures: [
			2,
			3,
			4,
			5,
			6
		] }), "html")
	];
	return {
		...section,
		blocks
	};
}
function row(drill, { own }, language) {
	const { words, format } = language;
	const { verdict, availability, slowdown, cpuModel, canaryMs } = drill;
	const time = (ms) => orNone(ms, (known) => format.duration(known));
	const runner = [cpuModel ?? "", canaryMs === null ? "" : words.history.canary(canaryMs)];
	return [
		nameOf(drill, own, language),
		statusMark(verdict, words.status[verdict], language),
		orNone(availability, (ratio) => format.ratio(ratio)),
		time(drill.p95Ms),
		time(drill.steadyP95Ms),
		orNone(slowdown, (multiple) => format.multiple(multiple)),
		time(drill.recoveryMs),
		runner.filter((part) => part !== "").join(", ")
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

// src/report/facts/peaks.ts
/** The most that the service used of each resource, and where, as cells, not yet escaped; none before a phase. */
function peakRows(record, language = EN) {
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
/** Every phase's figures, and how requests failed where some did. */
function phasesSection({ record }, language) {
	const { title, failed } = language.words.phases;
	const rows = record.phases.map((phase) => phaseCells(record, phase, language));
	const failures = failureLines(record, language).slice(0, 20);
	return {
		id: "phases",
		title,
		priority: 8,
		blocks: [table(title, phaseHeadings(language), rows), text(failures.length === 0 ? "" : failed(failures))]
	};
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
	return [...byReason].map(([sentence, names]) => `${names.join(", ")}: ${sentence}`);
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
	const blocks = [
		text(noiseSummary(record, language)),
		sentences(noisyPhases(record, language), false),
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
		blocks: [text(`${summary}.`)]
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
			only(text(`${summary}.`), "terminal", "html"),
			text(changed.length === 0 ? words.unchanged : ""),
			table(words.table, words.headings, rows, {
				figures: [],
				maxRows: 100
			})
		]
	};
}

// src/report/facts/service.ts
/** What the service is asked and how it answers, as in `openai-chat, model qwen2.5:0.5b, no label`; a list of parts. */
function serviceWords(service, { words: { service: words } }) {
	const { preset, model, request, answer, headers } = service;
	const usual = presetService(preset, model);
	const names = Object.keys(headers);
	const isUsual = answerLines(answer).join() === answerLines(usual.answer).join();
	return [
		preset,
		...model === null ? [] : [words.model(model)],
		...request === usual.request ? [] : [words.ownRequest],
		...isUsual ? [] : [words.text(pointerName(answer.text))],
		...isUsual || answer.label === null ? [] : [words.label(pointerName(answer.label))],
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
		...target.readOnly ? [setting.readOnly] : []
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

// src/report/sections/test-cases.ts
/** A test case for each check, and one for the verdict, which shows an error and any reason that no check names. */
function drillSuite(name, drill, language) {
	const { checks, startedAt, durationMs } = drill.record;
	const cases = [...checks.map((check) => checkCase(drill, check, language)), verdictCase(drill, language)];
	return {
		name,
		took: {
			startedAt,
			durationMs
		},
		cases
	};
}
function checkCase({ record }, check, language) {
	const { scope, reason, status } = check;
	const failing = status === "inconclusive" ? record.plan.onInconclusive === "fail" : status === "fail";
	const tolerated = allowedToFail(record).has(scope);
	const outcome = status === "pass" ? "passed" : failing && !tolerated ? "failure" : "skipped";
	const message = say(reason, language);
	return {
		classname: scope,
		name: checkName(check, language),
		outcome,
		type: status,
		message,
		text: ""
	};
}
function verdictCase({ record, verdict }, language) {
	return verdictTestCase(verdict, record.error ?? [], record.plan.onInconclusive === "fail", language);
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
		text
	};
	if (status === "pass") return {
		...common,
		outcome: "passed"
	};
	if (status === "error") return {
		...common,
		outcome: "error"
	};
	return {
		...common,
		outcome: status === "fail" || failing ? "failure" : "skipped"
	};
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
function rounded(seconds) {
	return Number(seconds.toPrecision(3));
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
<figcaption>${words.caption}</figcaption>
<div class="controls" id="timeline-controls"></div>
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
/** What decides nothing but has to be seen. */
function notesSection(notes, { words }) {
	return {
		id: "notes",
		title: words.warnings,
		inHead: true,
		priority: 7,
		blocks: [sentences(notes, false)]
	};
}
/** Why a drill could not be run, with the whole chain of causes, and what to do about it. */
function causeSection(drill, language) {
	const { cause: title, whatToDo } = language.words;
	const { causes } = summaryOf(drill, language);
	const blocks = [{
		kind: "code",
		label: title,
		language: "text",
		lines: causes
	}, text([
		{ strong: whatToDo },
		" ",
		{ sentence: adviceFor(drill.record, language) }
	])];
	return {
		id: "cause",
		title,
		inHead: true,
		priority: 11,
		blocks: drill.record.error === null ? [] : blocks
	};
}
/** What to look at when a drill could not be run, by how far it came. */
function adviceFor(record, { words: { advice } }) {
	if (record.experiments.some((experiment) => typeof removalOf(experiment)?.status === "object")) return advice.notRemoved;
	if (record.machine === null) return advice.notStarted;
	if (record.image === null) return advice.noImage;
	if (record.readyMs === null) return advice.notReady;
	return record.phases.length === 0 ? advice.noPhase : advice.again;
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
function drillReport(record, verdict, provenance, trend = null, language = EN) {
	return reportOf(cleanDrill(record, verdict, provenance, trend), language);
}
/** The report of a cleaned drill. */
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
			pageSection("figures", "", () => headlineFigures(outputsOf(record, verdict, null), language)),
			checksSection(drill, language),
			notesSection(notesOf(drill, language), language),
			timelineSection(drill, language),
			pageSection("distributions", words.latency, () => distributionFigures(record, language)),
			baselineSection(drill, language),
			phasesSection(drill, language),
			experimentsSection(drill, language),
			peaksSection(drill, language),
			historySection(drill, language),
			runnerSection(drill, language),
			sentimentsSection(drill, language),
			pageSection("requests", words.requests, () => requestsTable(record, language)),
			settingSection(drill, language)
		],
		version: provenance.version,
		source: provenanceParts(drill, language),
		suites: () => [drillSuite(words.document.suite(record.image?.reference ?? record.plan.target.image), drill, language)],
		page: {
			script: "drill",
			data: () => pageData(record, trend, language)
		}
	};
}

// src/github/comment-marker.ts
/** At the very end and alone on its line, because a comment that quotes ours does not end with an unquoted marker. */
const MARKER = /(?:^|\n)<!-- qwen-fault-drill key=([0-9a-f]{32}) head=[0-9a-z]+ run=(\d{1,15}) attempt=(\d{1,9})(?: drill=([0-9a-f]{16}|unknown)-([0-9a-f]{16}) by=([0-9a-f]{16}))? -->\s*$/;
/** A hash, because a text could end the HTML comment around it. */
function hash(text, digits) {
	return createHash("sha256").update(text).digest("hex").slice(0, digits);
}
/** A marker as it will be read again. */
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
/** Reads the marker of a comment; null if it has none. */
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
/** Whether one run's comment is newer than another's: the ids of runs grow, and so do the attempts of a run. */
function isNewer(one, other) {
	return one.runId === other.runId ? one.runAttempt > other.runAttempt : one.runId > other.runId;
}
/** All of GitHub starts some tens of millions of runs per day, and a run lasts at most 35 days. */
const MAX_LEAD = 2e9;
/** GitHub allows fewer attempts of a run. */
const MAX_ATTEMPT = 1e3;
/**
* Whether a marker can belong to a run at the same time as this one. An implausible number was made up, and would keep
* every later run from commenting.
*/
function isPlausible({ runId, runAttempt }, own) {
	return runId <= own.runId + MAX_LEAD && runAttempt <= Math.max(MAX_ATTEMPT, own.runAttempt);
}

// src/github/comment-choice.ts
/**
* Which comments a drill replaces. Several drills of a run may have the same key, such as two calls of a reusable
* workflow. So a comment of another execution in this run's own attempt is never touched, and one of an earlier attempt
* only if it is certainly this drill's. Among the comments of an earlier run, the drill replaces the one most like its
* own. A comment that the previous run did not update is stale.
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
/** The only comment that can be this drill's, if there is one. */
function ofEarlierAttempt(ofRun, own) {
	const before = ofRun.filter(({ marker }) => marker.runAttempt < own.runAttempt);
	const exact = before.filter(({ marker }) => likeness(marker, own) === 2);
	const alike = exact.length > 0 ? exact : before.filter(({ marker }) => likeness(marker, own) > 0);
	return alike.length === 1 ? alike[0] : void 0;
}
function ofLastRun(earlier, lastRun, own) {
	return earlier.filter(({ marker }) => marker.runId === lastRun).toSorted((a, b) => likeness(b.marker, own) - likeness(a.marker, own))[0];
}
/** 2: the same drill of the same image; 1: possibly; 0: another drill. */
function likeness(one, other) {
	if (one.subjectHash === null || other.subjectHash === null) return 1;
	if (one.subjectHash !== other.subjectHash) return 0;
	return one.imageHash === other.imageHash ? 2 : 1;
}
function isSameWriting(one, other) {
	return one.writerHash === other.writerHash && one.runId === other.runId && one.runAttempt === other.runAttempt;
}
/**
* Two runs that both saw no comment each write one. A run that sees both keeps the oldest, with the text of the newest
* run, so all runs arrive at the same result. Null if there is nothing to heal.
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
/** If a secondary rate limit names no time, GitHub's documentation asks for at least a minute. */
const UNNAMED_WAIT_MS = 6e4;
/**
* Describes a failed request.
* @param thrown what the request threw
* @param backOffMs minimum wait before the next try
* @param nowMs the wall clock, for a rate limit that is given as a point in time
*/
function refusalOf(thrown, backOffMs, nowMs) {
	const failure = readFailure(thrown);
	if (failure.status === null) return unanswered(failure, backOffMs);
	const { status } = failure;
	if (isRateLimit(failure)) {
		const waitMs = Math.max(requestedWaitMs(failure, nowMs) ?? UNNAMED_WAIT_MS, backOffMs);
		return {
			status,
			sentence: `GitHub's rate limit is exceeded (${status}).`,
			retryAfterMs: waitMs,
			isRateLimit: true
		};
	}
	const refusal = (sentence, retryAfterMs) => ({
		status,
		sentence,
		retryAfterMs,
		isRateLimit: false
	});
	if (status >= 500) return refusal(`GitHub answered ${status}, an error on its side.`, backOffMs);
	return refusal(refused(status, failure.message), null);
}
function refused(status, message) {
	const detail = cleanLine(message, 300);
	if (/issue is locked|conversation is locked/i.test(message)) return "The conversation of the pull request is locked, so only people with write access can comment.";
	if (status === 401) return "GitHub does not accept the token (401): it is wrong, expired or revoked. Leave `github-token` at its default, or renew it.";
	if (status === 403 && /not accessible by/i.test(message)) return "The token can't comment (403): give the job `permissions: pull-requests: write`. For a pull request from a fork the token is always read-only: comment from a second workflow, on `workflow_run`.";
	if (status === 403) return `GitHub rejected the comment (403: ${detail}). The job needs \`permissions: pull-requests: write\`.`;
	if (status === 404) return "The pull request does not exist, or the token can't see it (404): check `permissions: pull-requests: write`.";
	if (status === 410) return "The pull request's conversation was deleted or comments are disabled in this repository (410).";
	if (status === 422) return `GitHub rejected the comment as invalid (422: ${detail}).`;
	return `GitHub answered ${status}: ${detail}.`;
}
/** A bad certificate is permanent. Every other connection failure may be temporary. */
function unanswered({ message, codes }, backOffMs) {
	const code = codes.find((each) => /^[A-Z][A-Z0-9_]+$/.test(each)) ?? "";
	const detail = cleanLine(code === "" ? message : code, 200);
	const none = {
		status: null,
		isRateLimit: false
	};
	if (/CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO_/.test(code)) return {
		...none,
		sentence: `GitHub's certificate is not trusted on this machine (${detail}). Set NODE_EXTRA_CA_CERTS to the certificate of a private authority.`,
		retryAfterMs: null
	};
	if (code.startsWith("ERR_")) return {
		...none,
		sentence: `The request to GitHub could not be sent (${detail}).`,
		retryAfterMs: null
	};
	if (codes.includes("TimeoutError") || codes.includes("AbortError")) return {
		...none,
		sentence: "GitHub did not answer in time.",
		retryAfterMs: backOffMs
	};
	return {
		...none,
		sentence: `GitHub could not be reached (${detail}).`,
		retryAfterMs: backOffMs
	};
}
function isRateLimit({ status, headers, message }) {
	if (status === 429) return true;
	if (status !== 403) return false;
	return headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0" || /rate limit/i.test(message);
}
/** Either a number of seconds, or the time (seconds since 1970) at which the limit is reset. */
function requestedWaitMs({ headers }, nowMs) {
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

// src/github/retry.ts
const REAL_TIME = {
	now: () => performance.timeOrigin + performance.now(),
	wait: async (ms, signal) => {
		try {
			await setTimeout(ms, void 0, signal === void 0 ? {} : { signal });
		} catch {}
	}
};
/**
* When the next request to GitHub may be sent. A rate limit applies to the whole token, so all requests of a run share
* one pace: if one of them has to wait, the others wait too.
*/
var Pace = class {
	time;
	#notBeforeMs = 0;
	constructor(time = REAL_TIME) {
		this.time = time;
	}
	/** Milliseconds until the next request may be sent. */
	get waitMs() {
		return Math.max(0, this.#notBeforeMs - this.time.now());
	}
	hold(ms) {
		this.#notBeforeMs = Math.max(this.#notBeforeMs, this.time.now() + ms);
	}
};
/** No further try is made. */
var GaveUp = class extends Error {
	name = "GaveUp";
	/** The result of the last try. */
	refusal;
	constructor(sentence, refusal, cause) {
		super(sentence, { cause });
		this.refusal = refusal;
	}
};
/** An answer that can't be used. Another request would return the same. */
var UnfitAnswer = class extends Error {};
const MAX_TRIES = 5;
const TIMEOUT_MS = 15e4;
/** A runner kills a cancelled step 10 s after it asked the step to end. */
const CANCELLED_MS = 5e3;
const REQUEST_TIMEOUT_MS = 1e4;
/** A timer may fire a little early. */
const SLACK_MS = 50;
/**
* Does work that sends requests to GitHub, and retries temporary failures: after the wait that GitHub asks for, or after
* a longer one each time. Nothing is sent within a rate limit's window.
* @param work gets a function that returns the signal for each of its requests, which ends the request in time
* @throws GaveUp with one sentence, once another try is useless or too late
*/
async function withRetries(options, work) {
	const { pace, firstWaitMs = 1e3, requestTimeoutMs = REQUEST_TIMEOUT_MS } = options;
	const leftMs = countdown(options);
	const limits = () => AbortSignal.timeout(Math.ceil(Math.max(1, Math.min(requestTimeoutMs, leftMs()))));
	for (let tries = 1;; tries += 1) try {
		await turn(options, leftMs);
		return await work(limits);
	} catch (thrown) {
		if (thrown instanceof GaveUp || thrown instanceof UnfitAnswer) throw thrown;
		const refusal = refusalOf(thrown, firstWaitMs * 2 ** (tries - 1), pace.time.now());
		const { retryAfterMs, sentence, isRateLimit } = refusal;
		if (retryAfterMs === null) throw new GaveUp(sentence, refusal, thrown);
		if (isRateLimit) pace.hold(retryAfterMs + SLACK_MS);
		if (tries >= MAX_TRIES) throw new GaveUp(`${sentence} All ${MAX_TRIES} tries failed.`, refusal, thrown);
		if (retryAfterMs >= leftMs()) throw new GaveUp(tooLate(refusal, options), refusal, thrown);
		if (!isRateLimit) await pace.time.wait(retryAfterMs, options.signal);
	}
}
/** Waits until the next request may be sent. */
async function turn(options, leftMs) {
	const { pace, signal } = options;
	for (let waitMs = pace.waitMs; waitMs > 0; waitMs = pace.waitMs) {
		if (waitMs - SLACK_MS >= leftMs()) {
			const refusal = {
				sentence: LIMITED,
				retryAfterMs: waitMs,
				status: null,
				isRateLimit: true
			};
			throw new GaveUp(tooLate(refusal, options), refusal, void 0);
		}
		await pace.time.wait(waitMs, signal?.aborted === true ? void 0 : signal);
	}
}
const LIMITED = "GitHub's rate limit is exceeded.";
function tooLate({ sentence, retryAfterMs }, { signal }) {
	const seconds = Math.ceil((retryAfterMs ?? 0) / 1e3);
	const why = signal?.aborted === true ? "the run was cancelled" : "which is too late for this run";
	return `${sentence} The next try would be in ${seconds} s, ${signal?.aborted === true ? `but ${why}` : why}.`;
}
/** The remaining time, which is shorter for a cancelled run. */
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
/** For the work after the comment is written, which the reader does not wait for. */
const TIDYING_MS = 1e4;
const SETTLE_MS = 1500;
/** How often a drill writes its comment again after another one overwrote it. */
const MAX_WRITES = 3;
/**
* Writes the drill's one comment on a pull request, or updates the existing one. The comments of a newer run, of other
* drills of this run and of other users are left alone. Never throws: a comment is not part of the verdict.
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
* Each try starts from the beginning. A write without an answer may have succeeded, so the comments are read again before
* the next one, which also shortens the time in which a newer run could be overwritten. A failure after the comment was
* written does not change the result.
*/
async function write(request, github, pace) {
	const written = await withRetries({
		...request,
		pace
	}, (limits) => attempt(request, github, limits));
	const { tidy } = written;
	if (tidy === null) return written.posted;
	try {
		const url = await withRetries({
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
/** Whether our text is still there, or a newer run replaced it. Two drills that write at the same time only notice afterwards. */
async function isStillThere(request, github, pace) {
	const own = hashed(request);
	try {
		const ours = await withRetries({
			...request,
			pace,
			timeoutMs: TIDYING_MS
		}, (limits) => ownComments(request, github, limits));
		return choose(ours, own).newer !== null || ours.some(({ marker }) => isSameWriting(marker, own));
	} catch {
		return true;
	}
}
/** Null if the comment is gone or we may not change it. */
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
/** The URL of the comment that stays, or null if there was nothing to heal. */
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
/** Skips comments that are gone already or that we may not remove. */
async function remove(comments, github, limits) {
	for (const { comment } of comments) await github.remove(comment.id, limits);
	return null;
}
/** The comments with this drill's key that we wrote ourselves, oldest first. Any user can paste a marker. */
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
/** The authors of comments that are written with the runner's own token: on GitHub, Gitea and Forgejo. */
const RUNNERS_OWN = {
	logins: [
		"github-actions",
		"gitea-actions",
		"forgejo-actions"
	],
	isApp: false
};
/** GitHub names a bot with or without `[bot]`, depending on the place; the name of a user can't contain brackets. */
function isBy({ logins, isApp }, { login, isBot }) {
	if (isApp && !isBot) return false;
	const bare = (name) => isBot ? name.replace(/\[bot\]$/, "") : name;
	return logins.some((each) => bare(each) === bare(login));
}
/**
* Compares two texts. The same text is only there if an earlier write succeeded and its answer was lost, because another
* run has other figures and another marker. GitHub may change line endings and trailing spaces.
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
	/** An app's token can't read its user over REST, but GraphQL returns its owner. */
	const app = async (limits) => {
		const login = (await octokit.graphql("query { viewer { login } }", within(limits)))?.viewer?.login;
		if (typeof login !== "string") throw new Error("the answer is incomplete");
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
				if (!Array.isArray(data)) throw new Error("the answer is incomplete");
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
			return urlOf(data);
		},
		async update(id, body, limits) {
			return await unlessRefused(async () => {
				const { data } = await octokit.rest.issues.updateComment({
					...place,
					...within(limits),
					comment_id: id,
					body
				});
				return urlOf(data);
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
/** Null if the object is gone or the token has no permission. */
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
function urlOf(comment) {
	if (typeof comment.html_url !== "string") throw new Error("the answer is incomplete");
	return comment.html_url;
}

// src/report/render/annotations.ts
/** A runner takes ten of a level for each step; one is left for the step's own failure. */
const MAX_ANNOTATIONS = 9;
/** A runner cuts longer messages. */
const MAX_LENGTH = 4096;
/**
* One error for each failed check, one warning for each undecided one and for one that is allowed to fail. A failure that
* no check names has its own.
*/
function annotationsOf(record, verdict, provenance, language = EN) {
	const { words } = language;
	const drill = cleanDrill(record, verdict, provenance);
	const cases = drillSuite("", drill, language).cases.slice(0, -1);
	const isError = ({ type, outcome }) => type === "fail" && outcome === "failure";
	const errors = cases.filter(isError).map((each) => annotate$1("error", each, language));
	const warnings = cases.filter((each) => ["fail", "inconclusive"].includes(each.type) && !isError(each)).map((each) => annotate$1("warning", each, language));
	const whole = {
		title: words.verdict[verdict.status],
		message: cleanLine(wholeReason(drill, language), MAX_LENGTH)
	};
	if (verdict.status === "error" || verdict.status === "fail" && errors.length === 0) errors.unshift({
		level: "error",
		...whole
	});
	if (verdict.status === "inconclusive" && warnings.length === 0) warnings.push({
		level: "warning",
		...whole
	});
	return [...atMost(errors, language), ...atMost(warnings, language)];
}
function annotate$1(level, { name, message }, { words }) {
	return {
		level,
		title: cleanLine(words.document.note(name), 200),
		message: cleanLine(message, MAX_LENGTH)
	};
}
function wholeReason({ record, verdict }, language) {
	const said = verdict.sentence.map(({ args }) => args.cause);
	const causes = (record.error ?? []).filter((cause) => !said.includes(cause));
	return [say(verdict.sentence, language), ...causes].join(" · ");
}
function atMost(annotations, { words: { document } }) {
	const last = annotations[8];
	if (last === void 0 || annotations.length <= MAX_ANNOTATIONS) return annotations;
	const rest = annotations.length - MAX_ANNOTATIONS + 1;
	return [...annotations.slice(0, 8), {
		...last,
		title: document.notes,
		message: document.moreNotes(rest)
	}];
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
	"generatorFull"
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
		sample.generatorFull === true
	];
}
/** Returns the sample of a row. Written out, because building it from SAMPLE_COLUMNS in a loop takes twice the time. */
function fromRow(row) {
	const [promptId, intendedAtMs, sentAtMs, endedAtMs, latencyMs, outcome, status, sentiment, detail, late, shed, byExperiment, generatorFull] = row;
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
		...detail === null ? {} : { detail }
	};
}

// src/report/result/schema-id.ts
/** Increased with every change that a reader of the file has to follow. */
const SCHEMA_VERSION = 8;
const SCHEMA_ID = `urn:qwen-fault-drill:result:${8}`;

// src/report/result/result.ts
/**
* Returns a drill as a JSON value, cleaned and without secrets. It depends on nothing else, so a drill that was read from
* a result gives the same result again.
*/
function toResult(record, verdict, provenance) {
	return resultOf(cleanDrill(record, verdict, provenance));
}
function resultOf({ record, verdict, provenance }) {
	const { plan, baseline } = record;
	const { env, ...target } = plan.target;
	return {
		$schema: SCHEMA_ID,
		schemaVersion: 8,
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
/** Lists with thousands of entries. */
const ROWS = ["samples", "usage"];
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
<p class="image">${inline(about)}</p>
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
function hashOf(text) {
	return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

// src/report/render/junit.ts
/**
* A report as JUnit XML, for the tools that read it. JUnit has no inconclusive result: that is a skipped test, or a failed
* one if it fails the step.
*/
function toJunit({ suites: suitesOf, language }) {
	const suites = suitesOf();
	const counts = countsOf(suites.flatMap(({ cases }) => cases));
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", {
		name: language.words.document.suites,
		...counts
	}, suites.map(suiteXml))}\n`;
}
function suiteXml({ name, took, cases }) {
	return element("testsuite", {
		name,
		...took === null ? {} : {
			timestamp: took.startedAt,
			time: (took.durationMs / 1e3).toFixed(3)
		},
		...countsOf(cases)
	}, cases.map(caseXml));
}
function caseXml({ classname, name, outcome, type, message, text }) {
	const inside = outcome === "passed" ? [] : [element(outcome, outcome === "skipped" ? { message } : {
		message,
		type
	}, escaped(text))];
	return element("testcase", {
		classname,
		name,
		time: "0"
	}, inside);
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
function drillTexts(record, verdict, provenance, trend = null, language = EN) {
	const result = resultText(toResult(record, verdict, provenance));
	return textsOf(drillReport(record, verdict, provenance, trend, language), result);
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
	const files = await attempt("The report's files", () => writeFiles(directory, drillTexts(record, verdict, provenance, trend)));
	await attempt("The outputs", () => setOutputs(outputsOf(record, verdict, files)));
	await attempt("The annotations", () => annotate(annotationsOf(record, verdict, provenance)));
	await attempt("The job summary", () => appendSummary((limitBytes) => toMarkdown(drillReport(record, verdict, provenance, trend), limitBytes)));
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
* @param render returns the report in at most `limitBytes`
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
/** Reads a response into memory; null if it has more than `maxBytes`, of which the rest is not read. */
async function bodyUpTo(message, maxBytes) {
	try {
		const chunks = [];
		let bytes = 0;
		for await (const chunk of message) {
			bytes += chunk.length;
			if (bytes > maxBytes) return null;
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

export { uploadArtifact as $, headlineFigures as A, toMarkdown as B, notesSection as C, checksSection as D, verdictTestCase as E, fileOutputs as F, statusMark as G, page as H, outputNames as I, imageName as J, table as K, outputsOf as L, html as M, trendOf as N, cleanDrill as O, baselineVerdicts as P, artifactUrl as Q, keyFigures as R, commitOf as S, drillSuite as T, pageSection as U, only as V, sentences as W, settingOf as X, legOf as Y, subjectOf as Z, withRetries as _, appendSummary as a, drillReport as b, publishArtifact as c, SCHEMA_ID as d, resultsService as et, fromRow as f, UnfitAnswer as g, Pace as h, annotate as i, NOTHING as j, cleanTexts as k, setOutputs as l, GaveUp as m, bodyUpTo as n, judge as nt, collecting as o, MAX_LENGTH as p, text as q, comment as r, exitCodeOf as rt, publish as s, VERSION as t, allowedToFail as tt, textsOf as u, SILENT as v, reasonsSection as w, reportOf as x, connectOctokit as y, toTerminal as z };