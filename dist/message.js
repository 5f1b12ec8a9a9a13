// src/model/message.ts
/** Creates a message: what happened, as a code with figures. A report turns it into a sentence of its language. */
function message(code, args) {
	return {
		code,
		args
	};
}
/** Returns whether two texts consist of the same messages. */
function sameSentences(a, b) {
	if (a.length !== b.length || a.some(({ code }, index) => code !== b[index]?.code)) return false;
	return JSON.stringify(a) === JSON.stringify(b);
}

export { sameSentences as n, message as t };