import { n as message } from "./message.js";
import { t as cleanLine } from "./escape.js";

// src/model/text/message-of.ts
/** Returns the message of a thrown value, which may not be an Error. */
function messageOf(thrown) {
	return thrown instanceof Error ? thrown.message : String(thrown);
}

// src/model/facts/drill-error.ts
/**
* An error of a drill in the words of a report. Its `message` has the codes: a report says them in its language.
*/
var DrillError = class extends Error {
	name = "DrillError";
	said;
	advice;
	text;
	more;
	constructor(said, { advice = [], text = "", more = [], ...options } = {}) {
		const sentences = "code" in said ? [said] : said;
		super(sentences.map(({ code, args }) => `${code} ${JSON.stringify(args)}`).join(", "), options);
		this.said = sentences;
		this.advice = advice;
		this.text = text;
		this.more = more;
	}
};
/** A longer chain adds nothing, and an error can be its own cause. */
const MAX_CAUSES = 10;
/** Returns an error and the causes behind it, outermost first. */
function causesOf(error) {
	return chainOf(error).map(causeOf);
}
/** Returns the advice of an error or of the causes behind it, outermost first; null if none has any. */
function adviceBehind(error) {
	const found = chainOf(error).flatMap((cause) => cause instanceof DrillError ? cause.advice : []);
	return found.length === 0 ? null : found;
}
/** Returns what an error says: our own sentences, or the text of another program or library. */
function causeOf(error) {
	if (!(error instanceof DrillError)) return foreignCause(messageOf(error));
	const { said, text, more } = error;
	return {
		said,
		text,
		...more.length === 0 ? {} : { more: [...more] }
	};
}
/** Longer than any text that is kept: what is private in it is hidden before it is cut. */
const MAX_FOREIGN = 2e4;
/** Returns what an error says as sentences, to follow one of ours. The text of another program is quoted. */
function saidBy(error) {
	const { said, text } = causeOf(error);
	return text === "" ? said : [...said, message("foreign.said", { text: cleanLine(text, MAX_FOREIGN) })];
}
/** Returns a cause that another program or library gives. */
function foreignCause(text) {
	return {
		said: [],
		text
	};
}
function chainOf(error) {
	const chain = [];
	for (let cause = error; cause !== void 0 && cause !== null && chain.length < MAX_CAUSES;) {
		chain.push(cause);
		cause = cause instanceof Error ? cause.cause : void 0;
	}
	return chain;
}

export { saidBy as a, causesOf as i, adviceBehind as n, messageOf as o, causeOf as r, DrillError as t };