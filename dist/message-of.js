// src/model/text/message-of.ts
/** Returns the message of a thrown value, which may not be an Error. */
function messageOf(thrown) {
	return thrown instanceof Error ? thrown.message : String(thrown);
}

export { messageOf as t };