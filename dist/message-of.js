// src/model/text/message-of.ts
/** What was thrown, in words: whatever a library throws, an Error or not. */
function messageOf(thrown) {
	return thrown instanceof Error ? thrown.message : String(thrown);
}

export { messageOf as t };