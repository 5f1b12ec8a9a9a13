// src/model/sample.ts
/** How a request can end. Only `ok` is good. */
const OUTCOMES = [
	"ok",
	"http-error",
	"timeout",
	"refused",
	"dropped",
	"wrong-answer"
];
/**
* How long a client waits after a failed request. Without a pause, a client whose requests are refused within a
* millisecond would send a thousand per second.
*/
const PAUSE_AFTER_FAILURE_MS = 1e3;

// src/report/messages/parts.ts
/** Returns a name as code, whatever characters it has. */
function code(name) {
	return `\`${name.replaceAll("`", "'")}\``;
}
/** Returns a time as it is written in an input: `45s`, `6m`. */
function durationInput(ms) {
	return ms % 6e4 === 0 ? `${ms / 6e4}m` : `${ms / 1e3}s`;
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
/** Returns sentences one after the other. A full-width mark has its own space. */
function inSequence(sentences) {
	return sentences.reduce((all, each) => all === "" || /[。！？：；]$/.test(all) ? `${all}${each}` : `${all} ${each}`, "");
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

export { roughTime as a, withoutEnd as c, inSequence as i, OUTCOMES as l, durationInput as n, sentIn as o, failedOutcomes as r, sentenceOf as s, code as t, PAUSE_AFTER_FAILURE_MS as u };