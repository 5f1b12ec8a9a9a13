// src/model/message.ts
/** Creates a message: what happened, as a code with figures. A report turns it into a sentence of its language. */
function message(code, args) {
	return {
		code,
		args
	};
}
/** Returns the arguments of the first message of this code; null if there is none. */
function argsIn(said, code) {
	const found = said.find((each) => each.code === code);
	return found === void 0 ? null : found.args;
}
/** Returns whether two texts consist of the same messages. */
function sameSentences(a, b) {
	if (a.length !== b.length || a.some(({ code }, index) => code !== b[index]?.code)) return false;
	return JSON.stringify(a) === JSON.stringify(b);
}

export { message as n, sameSentences as r, argsIn as t };