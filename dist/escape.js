// src/model/text/untrusted.ts
const ESC = "\x1B";
const BELL = "\x07";
/** @see ECMA-48, 5.3 to 5.6 */
const ESCAPE_SEQUENCE = new RegExp(`${`(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`}|${`${ESC}[\\]PX^_][^${BELL}${ESC}]*(?:${BELL}|${ESC}\\\\)?`}|${`${ESC}[ -/]*[0-~]`}`, "g");
/** JavaScript counts the byte order mark as white space; here it is an invisible character. */
const WHITE_SPACE = /[[\s\u0085]--\ufeff]+/gv;
/** Control and format characters: bidi overrides, zero-width ones, tags. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
/** What `oneLine` changes. Nearly all texts have none of it, and one look at them costs far less than each replacement. */
const CHANGED = /[[\p{Cc}\p{Cf}\p{Cs}\s]--[ ]]| {2}|^ | $|^::|##\[/v;
/**
* Returns one harmless line of untrusted text: it has no line break, ANSI escape, control or bidi character, and no
* workflow command that a runner would execute from a log. It is not escaped for Markdown or HTML.
* @param maxLength maximum number of characters (code points) of the line, at least 1; a longer one ends in "…"
*/
function oneLine(text, maxLength) {
	if (text.length <= maxLength && !CHANGED.test(text)) return text;
	const characters = [...withoutCommands(text.slice(0, maxLength * 16 + 1024).toWellFormed().replace(ESCAPE_SEQUENCE, "").replace(WHITE_SPACE, " ").replace(INVISIBLE, "").trim())];
	return characters.length <= maxLength ? characters.join("") : `${characters.slice(0, maxLength - 1).join("")}…`;
}
/** The runner executes `::command::` at the start of a line and `##[command]` anywhere in it. */
function withoutCommands(line) {
	return line.replace(/^::/, ": :").replaceAll("##[", "## [");
}

// src/model/text/escape.ts
const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
/** Interrupts text that a renderer would link; it has no width and no meaning. */
const ZERO_WIDTH_SPACE = "​";
/** Returns one line without control or invisible characters, at most `maxLength` characters. Idempotent. */
function cleanLine(text, maxLength = 2e3) {
	const once = oneLine(text, maxLength);
	return once === text ? once : oneLine(once, maxLength);
}
/** Returns the lines of a text, each clean. */
function cleanLines(text) {
	return text.split(LINE_BREAK).map((line) => cleanLine(line));
}
/**
* Returns a line that a runner treats only as text: `::` after leading blanks and `##[` anywhere are workflow commands.
* Our own terminal sequence before the `::` does not hide it.
*/
function guardCommand(line) {
	return line.replace(/^((?:\s|\u001b\[[0-9;]*m)*):(?=:)/, "$1: ").replaceAll("##[", "## [");
}
/** Returns hostile text as harmless log lines. */
function logLines(text) {
	return cleanLines(text).map(guardCommand);
}
/** Returns hostile text as one harmless log line. */
function logLine(text) {
	return guardCommand(cleanLine(text, 4e3));
}
/** Returns hostile text for HTML, in an element or in a quoted attribute. */
function htmlText(text) {
	return unlink(cleanLine(text)).replace(/[&<>"'`|]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** Returns hostile text as one line of Markdown prose or one table cell: no syntax, no HTML, no links, no mentions. */
function markdownText(text) {
	return unlink(cleanLine(text)).replace(/[&<>|]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/[\\`*_[\]~$]/g, "\\$&").replace(/^(?:[#=]|-(?=[\s-]|$)|\+(?=\s|$))/, "\\$&").replace(/^(\d+)(?=[.)](?:\s|$))/, `$1${ZERO_WIDTH_SPACE}`);
}
/**
* Returns a code span that is safe in prose, in a table cell and in HTML. Renderers link nothing in code, so a plain
* span is enough. A pipe would end a table cell even inside a span, so text with one becomes an HTML element.
*/
function markdownCode(text, maxLength = 160) {
	const line = cleanLine(text, maxLength);
	if (line === "") return "`(empty)`";
	if (line.includes("|")) return `<code>${markdownText(line)}</code>`;
	const fence = "`".repeat(longestRun(line, "`") + 1);
	const padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return `${fence}${padding}${line}${padding}${fence}`;
}
/** Returns a sentence of ours that quotes hostile text: its `code` stays code, everything else is prose. */
function markdownSentence(text) {
	return cleanLine(text).split(/(`[^`]+`)/).map((part, index, parts) => {
		if (index % 2 === 1) return markdownCode(part.slice(1, -1), 400);
		return part === "" && index > 0 && index < parts.length - 1 ? ZERO_WIDTH_SPACE : markdownProse(part);
	}).join("");
}
/** Returns hostile lines as a fenced block that none of them can end. */
function markdownBlock(lines, language) {
	const text = lines.flatMap(cleanLines).join("\n");
	const fence = "`".repeat(Math.max(3, longestRun(text, "`") + 1));
	return `${fence}${language}\n${text}\n${fence}`;
}
/**
* A part of a line of Markdown prose: as `markdownText`, but the blanks at its ends stay, and a figure stays with its
* unit.
*/
function markdownProse(prose) {
	const inner = prose.trim();
	if (inner === "") return prose === "" ? "" : " ";
	return `${/^\s/.test(prose) ? " " : ""}${unbroken(markdownText(inner))}${/\s$/.test(prose) ? " " : ""}`;
}
const BEFORE_UNIT = /(?<=\d) (?=(?:%|ms|s|min|h|bytes|[KMGT]iB|CPUs?)(?![\p{L}\d])|\p{Script=Han})/gu;
const AFTER_SIGN = /(?<=[≤≥±]) (?=\d)/g;
/** Returns a text whose figures can't be separated from their units and signs by a line break. */
function unbroken(text) {
	return text.replace(BEFORE_UNIT, "\xA0").replace(AFTER_SIGN, "\xA0");
}
/**
* Keeps a renderer from linking addresses, mentions and issue numbers and from rendering emoji. Renderers look at the
* text after all escapes are undone.
*/
function unlink(line) {
	return line.replace(/@(?=[\p{L}\p{N}_])/gu, `@${ZERO_WIDTH_SPACE}`).replace(/#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`).replace(/\bGH-(?=\d)/gi, (start) => `${start}${ZERO_WIDTH_SPACE}`).replace(/:(?=\/\/)/g, `:${ZERO_WIDTH_SPACE}`).replace(/\b(?:mailto|xmpp):/gi, (start) => `${start}${ZERO_WIDTH_SPACE}`).replace(/:(?=[a-z+-][\w+-]*:)/gi, `:${ZERO_WIDTH_SPACE}`).replace(/www(?=\.)/gi, (start) => `${start}${ZERO_WIDTH_SPACE}`);
}
function longestRun(text, character) {
	let longest = 0;
	let run = 0;
	for (const each of text) {
		run = each === character ? run + 1 : 0;
		longest = Math.max(longest, run);
	}
	return longest;
}

export { logLine as a, markdownCode as c, unbroken as d, oneLine as f, htmlText as i, markdownProse as l, cleanLines as n, logLines as o, guardCommand as r, markdownBlock as s, cleanLine as t, markdownSentence as u };